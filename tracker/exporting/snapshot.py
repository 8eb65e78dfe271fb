"""The records of a file at one moment, read without a store: for an overview of some applications, or of none."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeVar

from tracker.clock import Clock
from tracker.codec import CODECS
from tracker.database import Database
from tracker.overview import Overview
from tracker.records import (
    Application,
    ApplicationTag,
    Interview,
    InterviewDetail,
    Offer,
    ProposalAnswer,
    Record,
    Search,
    Snooze,
    Stage,
    Tag,
    Task,
)

if typing.TYPE_CHECKING:
    from tracker.store import Store

R = TypeVar("R", bound=Record)

NONE = "0"
KINDS: Final[tuple[type[Record], ...]] = (
    Application, ApplicationTag, Interview, InterviewDetail, Offer, ProposalAnswer, Search, Snooze, Stage, Tag, Task,
)  # fmt: skip


class Snapshot:
    """What an overview asks of a store. Make it inside a read transaction, so that all of it is of one moment."""

    def __init__(self, database: Database, clock: Clock, condition: str = NONE, parameters: Sequence[Any] = ()) -> None:
        self.clock = clock
        chosen: dict[type[Record], tuple[str, Sequence[Any]]] = {Application: (condition, parameters)}
        self._found = {kind: self._read(database, kind, *chosen.get(kind, ("1", ()))) for kind in KINDS}

    def records(self, kind: type[R]) -> Mapping[int, R]:
        """All records of a kind by id, or of applications those that the condition chooses."""
        return typing.cast("dict[int, R]", self._found[kind])

    def _read(
        self, database: Database, kind: type[Record], condition: str, parameters: Sequence[Any]
    ) -> dict[int, Record]:
        codec = CODECS[kind]
        sql = f"SELECT {codec.columns} FROM {codec.kind.table} WHERE {condition} ORDER BY id"
        return {record.id: record for record in codec.records(database.rows(sql, parameters))}


def overview_of(database: Database, clock: Clock, condition: str = NONE, parameters: Sequence[Any] = ()) -> Overview:
    """An overview of the applications for which an SQL condition holds; to look at, not to be refreshed."""
    return Overview(typing.cast("Store", Snapshot(database, clock, condition, parameters)))


class Reader:
    """The records of an open database, read anew whenever they are asked for, each kind of small ones once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: dict[type[Record], dict[int, Record]] = {}

    def records(self, kind: type[R]) -> Mapping[int, R]:
        """All records of a kind, by id."""
        if kind not in self._read:
            self._read[kind] = {record.id: record for record in self._rows(kind, "1")}
        return typing.cast("dict[int, R]", self._read[kind])

    def related(self, kind: type[R], field: str, values: Iterable[int | str]) -> Sequence[R]:
        """The records of a kind that have one of these values in a field, in order of id."""
        found = self._rows(kind, f"{field} IN (SELECT value FROM json_each(?))", (json.dumps(list(values)),))
        return typing.cast("list[R]", found)

    def _rows(self, kind: type[Record], condition: str, parameters: Sequence[Any] = ()) -> list[Record]:
        codec = CODECS[kind]
        sql = f"SELECT {codec.columns} FROM {codec.kind.table} WHERE {condition} ORDER BY id"
        return codec.records(self._database.rows(sql, parameters))
