"""How many applications came how far, and what a rate over a few of them is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import Final, NamedTuple

from tracker.histories import PLACE, SENT, STEPS, History
from tracker.records import Kind

TELLING_FROM: Final = 5  # applications from which a rate is shown at all
Z: Final = 1.959963984540054  # of the normal distribution, for 95 %


class Rate(NamedTuple):
    """So many of so many."""

    number: int
    of: int

    @property
    def is_telling(self) -> bool:
        """Whether there are enough of them to speak of a rate."""
        return self.of >= TELLING_FROM

    @property
    def share(self) -> float | None:
        """From 0 to 1; None while there are too few to tell."""
        return self.number / self.of if self.is_telling else None

    @property
    def likely(self) -> tuple[float, float] | None:
        """Where the true share lies with 95 % confidence: the score interval of Wilson (1927), from 0 to 1.

        It never leaves that range and holds for small numbers, unlike the usual p ± 2 s. None where `share` is.
        """
        return wilson(self.number, self.of) if self.is_telling else None


def wilson(count: int, of: int) -> tuple[float, float]:
    """The score interval of Wilson for `count` of `of`, which is at least 1."""
    share, weight = count / of, Z * Z / of
    middle = (share + weight / 2) / (1 + weight)
    half = Z * sqrt(share * (1 - share) / of + weight / (4 * of)) / (1 + weight)
    return max(0.0, middle - half), min(1.0, middle + half)


Mark = int
"""All of an application that is counted, in one number, since that is counted fastest: see `mark_of`."""

ANSWERED, WAITING, IN_PROGRESS, KINDS = 1, 2, 4, 8


def mark_of(history: History) -> Mark:
    """Flags, and above them the place of the furthest kind; that of saved where it was never sent."""
    way, sent_on, answered_on, _ = history
    mark = IN_PROGRESS if way.is_open else 0
    if sent_on is None:
        return mark
    mark += KINDS * PLACE[way.passed[-1]]
    return mark + ANSWERED if answered_on is not None else mark + WAITING if way.is_open else mark


class Count(NamedTuple):
    """Applications that were sent, and of these: how many were answered, reached which kind or a further one, wait for
    a first answer, and have an offer in hand. `saved` is how many there are beside them that were never sent."""

    sent: int
    answered: int
    reached: Mapping[Kind, int]
    waiting: int
    open_offers: int
    saved: int

    @property
    def offers(self) -> int:
        return self.reached[Kind.OFFER]

    def rate(self, kind: Kind) -> Rate:
        """How many of those that were sent reached a kind."""
        return Rate(self.reached[kind], self.sent)

    @property
    def answer_rate(self) -> Rate:
        return Rate(self.answered, self.sent)


def count_of(marks: Mapping[Mark, int]) -> Count:
    """The figures, from how often there is each mark."""
    sent = [(mark, number) for mark, number in marks.items() if mark >= KINDS]
    offers = KINDS * PLACE[Kind.OFFER]
    return Count(
        sum(number for _, number in sent),
        sum(number for mark, number in sent if mark & ANSWERED),
        {kind: sum(number for mark, number in sent if mark >= KINDS * PLACE[kind]) for kind in STEPS if kind in SENT},
        sum(number for mark, number in sent if mark & WAITING),
        sum(number for mark, number in sent if mark >= offers and mark & IN_PROGRESS),
        sum(number for mark, number in marks.items() if mark < KINDS),
    )


def counted(marks: Iterable[Mark]) -> Count:
    """The figures over these."""
    return count_of(Counter(marks))
