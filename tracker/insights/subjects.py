"""The applications that are counted: the plain columns that all figures are made of, and which of them to take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tracker.histories import History
from tracker.text import name_key


class Pay(NamedTuple):
    """The middle of what is paid, for a year of full-time work."""

    currency: str
    yearly: float


class Subject(NamedTuple):
    """One application: to which search, role and source it belongs, what it pays, and what became of it."""

    id: int
    search: str
    role: str
    source: str
    pay: Pay | None
    is_archived: bool
    history: History


class Filter(NamedTuple):
    """Which applications to count: of a search, for a role, sent from one day to another; None for all."""

    search: str | None = None
    role: str | None = None
    since: date | None = None
    until: date | None = None

    @property
    def has_period(self) -> bool:
        return self.since is not None or self.until is not None

    def chosen(self, subjects: Iterable[Subject]) -> list[Subject]:
        """Those that it lets through. In a period there are only such as were sent."""
        found = list(subjects)
        if self.search is not None:
            wanted = name_key(self.search)
            found = [subject for subject in found if name_key(subject.search) == wanted]
        if self.role is not None:
            wanted = name_key(self.role)
            found = [subject for subject in found if name_key(subject.role) == wanted]
        if self.has_period:
            since, until = self.since or date.min, self.until or date.max
            found = [one for one in found if (sent := one.history.sent_on) is not None and since <= sent <= until]
        return found
