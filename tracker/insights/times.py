"""How long things take when some of them still last: the median of Kaplan and Meier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tracker.histories import PLACE, STEPS, History, Way
from tracker.records import Kind

Spell = tuple[int, bool]
"""So many days, and whether they ended then or have only lasted so long until now."""


class Duration(NamedTuple):
    """How long `n` spells take, of which `waiting` still last.

    `median`: the days after which half of them were over, those that still last counted as long as they have lasted
    (Kaplan and Meier 1958); None where fewer than half ended within the longest, which lasted `longest` days.
    """

    n: int
    waiting: int
    median: int | None
    longest: int


def duration_of(spells: Iterable[Spell]) -> Duration:
    """The median time of the spells, and what it rests on."""
    found = Counter(spells)
    n = sum(found.values())
    waiting = sum(number for (_, is_over), number in found.items() if not is_over)
    longest = max((days for days, _ in found), default=0)
    return Duration(n, waiting, kaplan_meier_median(found), longest)


def kaplan_meier_median(spells: Counter[Spell]) -> int | None:
    """The first day t on which S(t) is at most one half, where S(t) = product over t_i <= t of (1 - d_i / n_i).

    d_i spells end on day t_i, and n_i lasted at least as long. None where S stays above one half.
    """
    days = sorted({day for day, _ in spells})
    lasting, still = sum(spells.values()), 1.0
    for day in days:
        ended = spells[day, True]
        still *= 1 - ended / lasting
        if ended and still <= 0.5 + 1e-12:
            return day
        lasting -= ended + spells[day, False]
    return None


def answer_times(histories: Iterable[History], today: date) -> Duration:
    """How long until the first answer, over those that began by being sent.

    One that was closed without an answer (no reply, withdrawn, expired) waited at least so long.
    """
    return duration_of(_wait(one, today) for one in histories if one.sent_on and Kind.APPLIED in one.way.passed)


def _wait(history: History, today: date) -> Spell:
    assert history.sent_on is not None
    until = history.answered_on or history.ended_on or today
    return max(0, (until - history.sent_on).days), history.answered_on is not None


def stage_times(histories: Iterable[History], today: date) -> dict[Kind, Duration]:
    """How long applications stay in each kind of stage, in the order of a search; kinds that none was in are left out.

    A stay ends when the application moves to another kind or is closed.
    """
    found: dict[int, list[Spell]] = {}
    for way, group in _by_way(histories).items():
        for kind, start, end in way.stays:
            spells = found.setdefault(PLACE[kind], [])
            if end is None:
                spells += [(max(0, (today - days[start]).days), False) for days in group]
            else:
                spells += [((days[end] - days[start]).days, True) for days in group]
    return {STEPS[place]: duration_of(found[place]) for place in sorted(found)}


def _by_way(histories: Iterable[History]) -> dict[Way, list[tuple[date, ...]]]:
    """The days of the applications that went the same way."""
    found: dict[Way, list[tuple[date, ...]]] = {}
    for way, _, _, days in histories:
        found.setdefault(way, []).append(days)
    return found
