"""How well the user fits each application's posting: worked out when it is asked for, and kept until it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from tracker import checklist, requirements
from tracker.checklist import Reader
from tracker.readiness import Levels, score, shown
from tracker.records import Requirement, RequirementOption, Skill, SkillRating
from tracker.requirements import Asked

if TYPE_CHECKING:
    from tracker.changes import ChangeSet

BLOCK: Final = 128  # applications whose requirements are read at once


class Fit(NamedTuple):
    """The score of an application's posting: whole as it is shown, exact, and whether its list was confirmed."""

    shown: int
    exact: Fraction
    confirmed: bool


class _Entry(NamedTuple):
    fit: Fit | None
    skills: frozenset[str]


_NOTHING: Final = _Entry(None, frozenset())


class Fits:
    """The fit of every application. Nothing is read before it is asked for; tell it of every change by `refresh`."""

    def __init__(self, store: Reader, today: Callable[[], date]) -> None:
        self._store = store
        self._today = today
        self._levels: Levels | None = None
        self._known: dict[int, _Entry] = {}

    def score(self, application: int) -> Fit | None:
        """The fit of an application; None where nothing is known to be asked for."""
        if application not in self._known:
            self._read_block(application)
        return self._known[application].fit

    def prepare(self, applications: Iterable[int]) -> None:
        """Read ahead, at once, what these ask for: else each is read with the applications that came next to it."""
        self._read([id for id in applications if id not in self._known])

    def wanted(self, applications: Iterable[int]) -> Counter[str]:
        """How many of these applications ask for each skill, from what is kept of them."""
        found: Counter[str] = Counter()
        for application in applications:
            if application not in self._known:
                self._read_block(application)
            found.update(self._known[application].skills)
        return found

    def refresh(self, changes: ChangeSet) -> set[int]:
        """Take in the changes; returns the applications whose fit was asked for and may be another one now."""
        if changes.is_everything or changes.touches(Skill):
            return self.forget()
        touched = set(self._asked_anew(changes))
        if ratings := [change.record for change in changes.of(SkillRating)]:
            moved = self._moved_by({record.skill for record in ratings if isinstance(record, SkillRating)})
            touched |= {id for id, entry in self._known.items() if not moved.isdisjoint(entry.skills)}
            self._levels = None
        for id in touched:
            self._known.pop(id, None)
        return touched

    def forget(self) -> set[int]:
        """Work everything out anew; returns the applications whose fit was asked for."""
        known = set(self._known)
        self._known.clear()
        self._levels = None
        return known

    def _asked_anew(self, changes: ChangeSet) -> Iterator[int]:
        """The applications whose requirements changed, also those that were not asked for yet."""
        owners = self._owners(changes)
        for change in changes.of(RequirementOption):
            assert isinstance(change.record, RequirementOption)
            owner = owners.get(change.record.requirement) or self._owner_of(change.record.requirement)
            if owner is not None:
                yield owner
        yield from (owner for owner in owners.values() if owner is not None)

    def _owners(self, changes: ChangeSet) -> dict[int, int | None]:
        changed = (change.record for change in changes.of(Requirement))
        return {record.id: record.application for record in changed if isinstance(record, Requirement)}

    def _owner_of(self, requirement: int) -> int | None:
        found = self._store.related(Requirement, "id", [requirement])
        return found[0].application if found else None

    def _moved_by(self, skills: set[str]) -> set[str]:
        """The skills whose level may be another one when these are rated: they themselves and what they imply."""
        known = checklist.vocabulary(self._store)
        return skills.union(*map(known.implied, skills))

    def _read_block(self, application: int) -> None:
        """Applications are mostly asked for many at a time, and one after the other."""
        first = (application - 1) // BLOCK * BLOCK + 1
        self._read([id for id in range(first, first + BLOCK) if id not in self._known])

    def _read(self, ids: Sequence[int]) -> None:
        found = requirements.of_applications(self._store, ids) if ids else {}
        for id in ids:
            self._known[id] = self._entry(found[id]) if id in found else _NOTHING

    def _entry(self, asked: list[Asked]) -> _Entry:
        counting = requirements.counting(asked)
        exact = score([one.group for one in counting], self._levels_now())
        fit = None if exact is None else Fit(shown(exact), exact, requirements.is_confirmed(asked))
        return _Entry(fit, frozenset[str]().union(*(one.skills for one in counting)))

    def _levels_now(self) -> Levels:
        if self._levels is None:
            self._levels = checklist.levels(self._store, self._today())
        return self._levels
