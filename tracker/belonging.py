"""Records by the application that they belong to, kept in step as they change."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from tracker.records import Record

if TYPE_CHECKING:
    from tracker.changes import Change, ChangeSet
    from tracker.store import Store


class Belonging(Record, Protocol):
    """A record that belongs to an application, or to none."""

    @property
    def application(self) -> int | None: ...


B = TypeVar("B", bound=Belonging)


class ByApplication(Generic[B]):
    """The records of one kind by application: made when first asked for, then kept in step with each change."""

    def __init__(self, kind: type[B], store: Store) -> None:
        self._kind = kind
        self._store = store
        self._found: dict[int, list[B]] | None = None

    def of(self, application: int) -> Sequence[B]:
        """The records of one application, in order of id."""
        if self._found is None:
            self._found = self._read()
        return self._found.get(application, ())

    def owners(self) -> AbstractSet[int]:
        """The applications that have such records."""
        if self._found is None:
            self._found = self._read()
        return self._found.keys()

    def refresh(self, changes: ChangeSet) -> set[int]:
        """Take in the changes; returns the applications that they touch."""
        changed = list(changes.of(self._kind))
        owners = [
            getattr(record, "application", None) for change in changed for record in (change.before, change.after)
        ]
        touched = {owner for owner in owners if owner is not None}
        if touched and self._found is not None:
            self._exchange(self._found, touched, changed)
        return touched

    def forget(self) -> None:
        self._found = None

    def _read(self) -> dict[int, list[B]]:
        found: dict[int, list[B]] = {}
        for record in self._store.records(self._kind).values():
            if record.application is not None:
                found.setdefault(record.application, []).append(record)
        return found

    def _exchange(self, found: dict[int, list[B]], touched: set[int], changed: list[Change]) -> None:
        """Put the records as they are now in the place of those that changed."""
        ids, records = {change.record.id for change in changed}, self._store.records(self._kind)
        for owner in touched:
            found[owner] = [record for record in found.get(owner, ()) if record.id not in ids]
        for id in sorted(ids):
            record = records.get(id)
            if record is not None and record.application is not None:
                found.setdefault(record.application, []).append(record)
        for owner in touched:
            found[owner].sort(key=attrgetter("id"))
