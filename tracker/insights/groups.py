"""The figures by what applications have in common: search, role, source, pay, and when they were sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from math import floor, log10
from operator import attrgetter
from typing import Any, Final, NamedTuple

from tracker.insights.counts import Count, Mark, count_of, mark_of
from tracker.insights.subjects import Pay, Subject
from tracker.text import name_key, order_key
from tracker.weeks import DAYS, MONDAY, first_of_week

BANDS: Final = 6  # of pay in one currency, about
ROUND: Final = (1, 2, 5, 10)  # widths of bands, times a power of ten


class Dimension(StrEnum):
    """What applications are grouped by. A month, a week and a day of the week are those when they were sent."""

    SEARCH = "search"
    ROLE = "role"
    SOURCE = "source"
    SALARY = "salary"
    MONTH = "month"
    WEEK = "week"
    WEEKDAY = "weekday"


class Band(NamedTuple):
    """Pay by the year in one currency, from `low` up to but without `high`."""

    currency: str
    low: int
    high: int


class Group(NamedTuple):
    """What has a value in common: a name (empty for none), a `Band`, the first day of a month or a week, or a number
    from 1 for Monday; and its figures."""

    value: str | Band | date | int | None
    figures: Count


def groups_of(
    subjects: Iterable[Subject], widths: Mapping[str, int], week_start: int = MONDAY
) -> dict[Dimension, tuple[Group, ...]]:
    """The groups in each dimension: times in their order, names by how many, those without one last.

    Only what was sent is grouped. `widths` says how wide the bands of pay are in each currency, `week_start` on which
    day a week begins.
    """
    sent = [subject for subject in subjects if subject.history.sent_on is not None]
    marks = [mark_of(subject.history) for subject in sent]
    columns = {column: Counter(zip(map(get, sent), marks, strict=True)) for column, get in _COLUMNS.items()}
    week: Callable[[Any], Any] = partial(first_of_week, start=week_start)
    parts = {**_PARTS, Dimension.WEEK: ("day", week)}
    groups = {dimension: _groups(columns[column], part, widths) for dimension, (column, part) in parts.items()}
    groups[Dimension.WEEKDAY] = tuple(sorted(groups[Dimension.WEEKDAY], key=partial(_place_in_week, week_start)))
    return groups


def _place_in_week(week_start: int, weekday: Group) -> int:
    assert isinstance(weekday.value, int)
    return (weekday.value - week_start) % DAYS


def _groups(
    counted: Mapping[tuple[Any, Mark], int], part: Callable[[Any], Any], widths: Mapping[str, int]
) -> tuple[Group, ...]:
    found: dict[Any, Counter[Mark]] = {}
    names: dict[Any, Counter[str]] = {}
    for (value, mark), number in counted.items():
        group = _band(value, widths[value.currency]) if isinstance(value, Pay) else part(value)
        found.setdefault(group, Counter())[mark] += number
        if isinstance(value, str):
            names.setdefault(group, Counter())[value] += number
    return tuple(sorted((Group(_shown(key, names), count_of(marked)) for key, marked in found.items()), key=_order))


def widths_of(subjects: Iterable[Subject]) -> dict[str, int]:
    """How wide the bands of pay are in each currency, so that there are about `BANDS` of them."""
    ends: dict[str, tuple[float, float]] = {}
    for subject in subjects:
        if pay := subject.pay:
            low, high = ends.get(pay.currency, (pay.yearly, pay.yearly))
            ends[pay.currency] = min(low, pay.yearly), max(high, pay.yearly)
    return {currency: _round_width(low, high) for currency, (low, high) in ends.items()}


def _round_width(low: float, high: float) -> int:
    rough = max((high - low) / BANDS, high / 20, 1.0)
    power: int = 10 ** floor(log10(rough))
    return next(power * step for step in ROUND if power * step >= rough)


_COLUMNS: Final[Mapping[str, Callable[[Subject], Any]]] = {
    "search": attrgetter("search"),
    "role": attrgetter("role"),
    "source": attrgetter("source"),
    "pay": attrgetter("pay"),
    "day": attrgetter("history.sent_on"),
}
_PARTS: Final[Mapping[Dimension, tuple[str, Callable[[Any], Any]]]] = {
    Dimension.SEARCH: ("search", name_key),
    Dimension.ROLE: ("role", name_key),
    Dimension.SOURCE: ("source", name_key),
    Dimension.SALARY: ("pay", lambda pay: pay),
    Dimension.MONTH: ("day", lambda day: day.replace(day=1)),
    Dimension.WEEKDAY: ("day", date.isoweekday),
}
"""Of what each dimension is made: a column, and the part of its values that groups have in common."""


def _band(pay: Pay, width: int) -> Band:
    low = floor(pay.yearly / width) * width
    return Band(pay.currency, low, low + width)


def _shown(group: Any, names: Mapping[str, Counter[str]]) -> Any:
    """The value of a group; of a name that is spelled in several ways the most frequent, of these the first."""
    if not isinstance(group, str):
        return group
    return min(names[group].items(), key=lambda item: (-item[1], item[0]))[0]


def _order(group: Group) -> tuple[Any, ...]:
    value = group.value
    if isinstance(value, str):
        return (not value, -group.figures.sent, order_key(value), value)
    if isinstance(value, Band):
        return (False, value)
    return (value is None, value) if value is not None else (True,)
