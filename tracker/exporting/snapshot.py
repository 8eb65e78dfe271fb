"""The records of a file at one moment, read without a store: for an overview of some applications, or of none."""

from __future__ import annotations

import typing
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from tracker.clock import Clock
from tracker.codec import CODECS
from tracker.database import Database
from tracker.overview import Overview
from tracker.records import Application, Record

if typing.TYPE_CHECKING:
    from tracker.store import Store

R = TypeVar("R", bound=Record)

NONE = "0"


class Snapshot:
    """What an overview asks of a store. Use it inside a read transaction, so that all of it is of one moment."""

    def __init__(self, database: Database, clock: Clock, condition: str = NONE, parameters: Sequence[Any] = ()) -> None:
        self.clock = clock
        self._database = database
        self._condition = condition
        self._parameters = parameters

    def records(self, kind: type[R]) -> Mapping[int, R]:
        """All records of a kind by id, or of applications those that the condition chooses."""
        codec = CODECS[kind]
        where, parameters = (self._condition, self._parameters) if kind is Application else ("1", ())
        rows = self._database.rows(
            f"SELECT {codec.columns} FROM {codec.kind.table} WHERE {where} ORDER BY id", parameters
        )
        return {record.id: typing.cast("R", record) for record in codec.records(rows)}


def overview_of(database: Database, clock: Clock, condition: str = NONE, parameters: Sequence[Any] = ()) -> Overview:
    """An overview of the applications for which an SQL condition holds; to look at, not to be refreshed."""
    return Overview(typing.cast("Store", Snapshot(database, clock, condition, parameters)))
