"""What one user action did: the one currency of undo, notification and history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from tracker.records import Record

NO_ARGUMENTS: Final[Mapping[str, str | int]] = MappingProxyType({})


class Mode(StrEnum):
    """How a change set came about."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class Label(NamedTuple):
    """What a step did, as a key of `tracker.labels` with its arguments; put into words only where it is shown."""

    key: str
    arguments: Mapping[str, str | int] = NO_ARGUMENTS


class Change(NamedTuple):
    """One record before and after; None where it does not exist."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        record = self.after or self.before
        assert record is not None
        return record


class Step(NamedTuple):
    """A change set's line in the log, without its changes: who did what, when."""

    id: int
    at: datetime
    origin: str
    label: Label
    mode: Mode
    reverses: int | None


class ChangeSet(NamedTuple):
    """Everything that one user action changed, in order. `step` is None when nothing was.

    `is_everything`: records that are not kept in memory may have changed too, without being listed.
    """

    step: Step | None
    changes: tuple[Change, ...]
    is_everything: bool = False

    def __bool__(self) -> bool:
        return self.step is not None or self.is_everything

    def of(self, kind: type[Record]) -> Iterator[Change]:
        """The changes to records of one kind."""
        return (change for change in self.changes if isinstance(change.record, kind))

    def touches(self, *kinds: type[Record]) -> bool:
        return self.is_everything or any(isinstance(change.record, kinds) for change in self.changes)
