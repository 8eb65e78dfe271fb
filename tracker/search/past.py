"""Filters over what became of applications: sent, answered, passed, entered, flow, waiting, and bands of pay.

They mean just what the figures of `tracker.insights` count, so that what is behind a figure can be listed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from tracker.errors import InvalidInput
from tracker.fields import salary
from tracker.histories import BEGIN, OPEN, PLACE, History
from tracker.overview import Row
from tracker.records import Kind, Outcome
from tracker.text import name_key

Predicate = Callable[[Row], bool]
Day = Callable[[Row], date | None]

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS: Final = tuple(kind.value for kind in Kind if kind is not Kind.CLOSED)
FLOWS: Final = (BEGIN, *KINDS, *(outcome.value for outcome in Outcome), OPEN)
BAND: Final = re.compile(r"([0-9]{1,12})\.\.([0-9]{1,12})([A-Z]{3})?")


def sent_on(row: Row) -> date | None:
    """The day when it was sent."""
    return row.history.sent_on if row.history else None


def answered_on(row: Row) -> date | None:
    """The day of the first answer."""
    return row.history.answered_on if row.history else None


DAYS: Final[Mapping[str, Day]] = {"sent": sent_on, "answered": answered_on}
"""Filters that compare a day."""


def is_waiting(row: Row) -> bool:
    """Whether it was sent and nothing came back yet."""
    return row.history is not None and row.history.is_waiting


def _passed(comparison: str, value: str) -> Predicate:
    wanted = _compared("passed", comparison, value)
    return lambda row: row.history is not None and not wanted.isdisjoint(row.history.way.passed)


def _entered(comparison: str, value: str) -> Predicate:
    wanted = _compared("entered", comparison, value)
    return lambda row: row.history is not None and not wanted.isdisjoint(row.history.way.entered)


def _compared(field: str, comparison: str, value: str) -> frozenset[Kind]:
    """The kinds that are meant by a comparison with one."""
    chosen = sorted(PLACE[Kind(kind)] for kind in _begun(field, value, KINDS))
    first, last = chosen[0], chosen[-1]
    meant: Mapping[str, Callable[[int], bool]] = {
        "<": lambda place: place < first,
        "<=": lambda place: place <= last,
        ">": lambda place: place > last,
        ">=": lambda place: place >= first,
    }
    is_meant = meant.get(comparison)
    kinds = {PLACE[Kind(kind)]: Kind(kind) for kind in KINDS}
    return frozenset(kind for place, kind in kinds.items() if (is_meant(place) if is_meant else place in chosen))


def _begun(field: str, value: str, words: tuple[str, ...]) -> list[str]:
    """The word itself, or else all that begin like it."""
    start = _plain(value)
    exact = [word for word in words if _plain(word) == start]
    found = exact or [word for word in words if _plain(word).startswith(start)]
    if not found or not start:
        raise InvalidInput(
            "“{value}” does not fit “{field}”; choose among {known}.", value=value, field=field, known=", ".join(words)
        )
    return found


def _plain(word: str) -> str:
    return name_key(word.replace("_", " "))


def _flow(comparison: str, value: str) -> Predicate:
    _refuse_comparison("flow", comparison)
    source, dash, target = value.partition("-")
    if not dash:
        raise InvalidInput(
            "“{value}” is no way; write where it begins and ends, such as flow:applied-rejected.", value=value
        )
    sources, targets = _begun("flow", source, FLOWS), _begun("flow", target, FLOWS)
    wanted = {(one, other) for one in sources for other in targets}
    return lambda row: row.history is not None and not wanted.isdisjoint(_flows(row.history))


def _flows(history: History) -> list[tuple[str, str]]:
    return history.way.flows()


def _weekday(comparison: str, value: str) -> Predicate:
    _refuse_comparison("weekday", comparison)
    wanted = {WEEKDAYS.index(day) for day in _begun("weekday", value, WEEKDAYS)}
    return lambda row: (day := sent_on(row)) is not None and day.weekday() in wanted


def _pay(comparison: str, value: str) -> Predicate:
    _refuse_comparison("pay", comparison)
    match = BAND.fullmatch(value)
    if match is None:
        raise InvalidInput("“{value}” is no band of pay; write it such as pay:80000..100000EUR.", value=value)
    low, high, currency = int(match[1]), int(match[2]), match[3] or ""
    return lambda row: _lies_in(row, low, high, currency)


def _lies_in(row: Row, low: int, high: int, currency: str) -> bool:
    paid = salary(row.application)
    return paid is not None and (paid.currency or "") == currency and low <= paid.yearly < high


def _refuse_comparison(field: str, comparison: str) -> None:
    if comparison not in {"", "="}:
        raise InvalidInput(
            "“{field}” cannot be compared by {comparison}; write {field}:VALUE.", field=field, comparison=comparison
        )


READERS: Final[Mapping[str, Callable[[str, str], Predicate]]] = {
    "passed": _passed,
    "entered": _entered,
    "flow": _flow,
    "weekday": _weekday,
    "pay": _pay,
}
HAS: Final[Mapping[str, Predicate]] = {
    "sent": lambda row: sent_on(row) is not None,
    "answered": lambda row: answered_on(row) is not None,
    "passed": lambda row: row.history is not None,
    "entered": lambda row: row.history is not None and bool(row.history.way.entered),
    "flow": lambda row: row.history is not None,
    "weekday": lambda row: sent_on(row) is not None,
    "pay": lambda row: salary(row.application) is not None,
}
"""What a filter without a value asks for: whether there is one."""

VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "passed": KINDS,
    "entered": KINDS,
    "flow": (),
    "weekday": WEEKDAYS,
    "pay": (),
    "sent": (),
    "answered": (),
}
"""The filters here, each with the values that it knows."""
