"""How many applications there are in each stage, kept in step with each change instead of counted again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from tracker.records import Application

if TYPE_CHECKING:
    from tracker.changes import ChangeSet
    from tracker.store import Store


class Place(NamedTuple):
    """Where an application is."""

    stage: int
    archived: bool
    trashed: bool

    @property
    def is_shown(self) -> bool:
        """Whether that is neither in the trash nor in the archive."""
        return not self.archived and not self.trashed


class Tally:
    """The number of applications at each place. Asked first, it needs none of them in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: Counter[Place] | None = None

    @property
    def by_place(self) -> Mapping[Place, int]:
        if self._found is None:
            found = self._store.count(Application, "stage", "archived", "trashed_at")
            self._found = Counter()
            for (stage, archived, trashed_at), number in found.items():
                self._found[Place(stage, archived, trashed_at is not None)] += number
        return self._found

    def shown_in(self, stage: int) -> int:
        """How many applications in a stage are neither in the trash nor in the archive."""
        return self.by_place.get(Place(stage, False, False), 0)

    def refresh(self, changes: ChangeSet) -> None:
        """Take in what was done."""
        if self._found is None or changes.is_everything:
            self._found = None
            return
        for change in changes.of(Application):
            for record, step in ((change.before, -1), (change.after, +1)):
                if isinstance(record, Application):
                    self._found[Place(record.stage, record.archived, record.trashed_at is not None)] += step
