"""What each filter of the search language means: `field`, a comparison and values become a test of rows.

Text is found anywhere in the field, whatever its case and marks; `=` wants the whole of it. Stages and choices may be
cut short, and mean all that begin like it. Days are written as 2026-09-01, as a month or a year, or as a distance from
today: `applied:<30d` is less than 30 days ago, `deadline:<7d` less than 7 days ahead or already past. `salary:>100k`
asks whether more than 100k a year can be reached, `salary:<80k` whether it starts below. `a..b` is from a to b.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from tracker.days import days_in, read_day
from tracker.errors import InvalidInput
from tracker.fields import COLUMNS, Field, FieldKind, field_named, next_words, salary
from tracker.money import read_salary
from tracker.overview import Overview, Row
from tracker.pay import per_year
from tracker.records import Kind, Outcome, WorkMode
from tracker.search import past
from tracker.text import folded, name_key

Predicate = Callable[[Row], bool]
Test = Callable[[Overview], Predicate]
"""Makes the test of rows for the stages, tags and day of an overview. Raises InvalidInput for a name it has not."""

SOME_DAY: Final = date(2000, 1, 1)
YEAR_OR_MONTH: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
NUMBER: Final = re.compile(r"([0-9]+(?:\.[0-9]+)?)([km]?)")
TIMES: Final = {"": 1, "k": 1_000, "m": 1_000_000}
YES: Final = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def _is_mode(mode: WorkMode) -> Predicate:
    return lambda row: row.application.work_mode is mode


FLAGS: Final[Mapping[str, Predicate]] = {
    "open": lambda row: row.is_open,
    "closed": lambda row: not row.is_open,
    "late": lambda row: row.next is not None and row.next.late,
    "waiting": past.is_waiting,
    **{mode.value: _is_mode(mode) for mode in WorkMode},
}
"""Filters that are so or not, beside the fields that are."""


def field_key(name: str) -> str:
    """The key of the field or the flag that is meant. Raises InvalidInput naming all that there are."""
    key = name.lower()
    return key if key in FLAGS or key in past.VALUES else field_named(name, [*FLAGS, *past.VALUES]).key


def test_for(key: str, comparison: str, values: Sequence[str]) -> Test:
    """The test of a filter. Raises InvalidInput, in one sentence, for what cannot be read."""
    if comparison and not any(values):
        raise InvalidInput(
            "Type what to compare “{key}” with after {comparison}, such as {key}:{comparison}10.",
            key=key,
            comparison=comparison,
        )
    if key in FLAGS:
        return _always(_flag(FLAGS[key], key, values))
    if key in past.VALUES:
        return _of_the_past(key, comparison, values)
    field = COLUMNS[key]
    if field.kind is FieldKind.FLAG:
        return _always(_flag(field.get, key, values))
    if not values:
        return _always(lambda row: field.get(row) not in (None, "", ()))
    return _any_of([_READERS[field.kind](field, comparison, value) for value in values])


def _of_the_past(key: str, comparison: str, values: Sequence[str]) -> Test:
    if not values:
        return _always(past.HAS[key])
    if get := past.DAYS.get(key):
        return _any_of([_on_day(get, comparison, value, is_ahead=False) for value in values])
    return _any_of([_always(past.READERS[key](comparison, value)) for value in values])


def _always(predicate: Predicate) -> Test:
    return lambda overview: predicate


def _any_of(tests: Sequence[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]

    def made(overview: Overview) -> Predicate:
        predicates = [test(overview) for test in tests]
        return lambda row: any(predicate(row) for predicate in predicates)

    return made


def _flag(is_so: Predicate, key: str, values: Sequence[str]) -> Predicate:
    wanted = {YES.get(value.lower()) for value in values or ["yes"]}
    if None in wanted:
        raise InvalidInput(
            "“{values}” does not fit “{key}”; write {key}:yes or {key}:no.", values=", ".join(values), key=key
        )
    return lambda row: bool(is_so(row)) in wanted


def _text(field: Field, comparison: str, value: str) -> Test:
    if field.key == "stage":
        return _stage(field, comparison, value)
    get = field.get
    if comparison == "=":
        key = name_key(value)
        return _always(lambda row: name_key(get(row) or "") == key)
    _refuse_comparison(field, comparison)
    part = folded(value)
    return _always(lambda row: part in folded(get(row) or ""))


def _refuse_comparison(field: Field, comparison: str) -> None:
    if comparison not in {"", "="}:
        raise InvalidInput(
            "“{key}” cannot be compared by {comparison}; write {key}:VALUE.", key=field.key, comparison=comparison
        )


def _stage(field: Field, comparison: str, value: str) -> Test:
    _refuse_comparison(field, comparison)

    def made(overview: Overview) -> Predicate:
        stages, outcomes = _meant_by(value, overview)
        return lambda row: row.application.stage in stages or (not row.is_open and row.application.outcome in outcomes)

    return made


def stage_words(overview: Overview) -> dict[str, tuple[set[int], set[Outcome]]]:
    """What can be said of a stage, and what it means: stages by their names, then by kind, then closed by outcome."""
    stages = sorted(overview.stages.values(), key=lambda stage: (stage.position, stage.id))
    said: list[tuple[str, set[int], set[Outcome]]] = [
        *((stage.name, {stage.id}, set()) for stage in stages if not stage.removed),
        *((kind.value, {stage.id for stage in stages if stage.kind is kind}, set()) for kind in Kind),
        *((outcome.value, set(), {outcome}) for outcome in Outcome),
    ]
    first = {_plain(word): (word, ids, outcomes) for word, ids, outcomes in reversed(said)}
    return {word: (ids, outcomes) for word, ids, outcomes in reversed(first.values())}


def _meant_by(value: str, overview: Overview) -> tuple[set[int], set[Outcome]]:
    words = stage_words(overview)
    meanings = {_plain(word): meaning for word, meaning in words.items()}
    chosen = [meanings[word] for word in _begun(_plain(value), meanings)]
    if not chosen:
        raise InvalidInput("“{value}” is no stage; choose among {known}.", value=value, known=", ".join(words))
    return set().union(*(stages for stages, _ in chosen)), set().union(*(outcomes for _, outcomes in chosen))


def _plain(word: str) -> str:
    return name_key(word.replace("_", " ").replace("-", " "))


def _begun(start: str, words: Iterable[str]) -> list[str]:
    """The word itself, or else all that begin like it."""
    words = list(words)
    return [start] if start in words else [word for word in words if word.startswith(start)]


def _choice(field: Field, comparison: str, value: str) -> Test:
    by_word = {_plain(choice): place for place, choice in enumerate(field.choices)}
    chosen = [by_word[word] for word in _begun(_plain(value), by_word)]
    if not chosen:
        raise InvalidInput(
            "“{value}” is no {key}; choose among {known}.", value=value, key=field.key, known=", ".join(field.choices)
        )
    return _always(_compared(field.sort_key, comparison, min(chosen), max(chosen)))


def _names(field: Field, comparison: str, value: str) -> Test:
    """The tag of this name, or else those that have it in their names."""
    _refuse_comparison(field, comparison)

    def made(overview: Overview) -> Predicate:
        key, part = name_key(value), folded(value)
        exact = {tag.id for tag in overview.tags.values() if name_key(tag.name) == key}
        alike = exact or {tag.id for tag in overview.tags.values() if part in folded(tag.name)}
        tagged = overview.tagged(exact if comparison else alike)
        return lambda row: row.id in tagged

    return made


_COMPARE: Final[Mapping[str, Callable[[Any, Any, Any, Any], bool]]] = {
    # the ends of a value, then the ends of what it is compared with
    "": lambda low, high, first, last: bool(low <= last and high >= first),
    "=": lambda low, high, first, last: bool(low <= last and high >= first),
    "<": lambda low, high, first, last: bool(low < first),
    "<=": lambda low, high, first, last: bool(low <= last),
    ">": lambda low, high, first, last: bool(high > last),
    ">=": lambda low, high, first, last: bool(high >= first),
}


def _compared(get: Callable[[Row], Any], comparison: str, first: Any, last: Any) -> Predicate:
    """Whether a row has a value, and one that lies in the range, before it or after it."""
    compare = _COMPARE[comparison]

    def is_so(row: Row) -> bool:
        value = get(row)
        return value is not None and compare(value, value, first, last)

    return is_so


def _number(field: Field, comparison: str, value: str) -> Test:
    first, last = _both_ends(value, _read_number)
    return _always(_compared(field.get, comparison, first, last))


def _read_number(text: str) -> float:
    if (days := days_in(text)) is not None:
        return days
    match = NUMBER.fullmatch(text.lower())
    if match is None:
        raise InvalidInput("“{text}” is no number; write one such as 10 or 100k.", text=text)
    return float(match[1]) * TIMES[match[2]]


def _both_ends(value: str, read: Callable[[str], Any]) -> tuple[Any, Any]:
    """The two ends of `a..b`; of a single value, that value twice."""
    low, dots, high = value.partition("..")
    return (read(low), read(high)) if dots else (read(value), read(value))


def _money(field: Field, comparison: str, value: str) -> Test:
    ends = [_read_amount(end) for end in value.split("..", 1)]
    first, last, currency = ends[0][0], ends[-1][1], ends[0][2] or ends[-1][2]
    compare = _COMPARE[comparison]

    def is_so(row: Row) -> bool:
        paid = salary(row.application)
        if paid is None or (currency and paid.currency != currency):
            return False
        times = per_year(paid.period)
        low = paid.max if paid.min is None else paid.min
        high = paid.min if paid.max is None else paid.max
        return compare((low or 0) * times, (high or 0) * times, first, last)

    return _always(is_so)


def _read_amount(text: str) -> tuple[float, float, str | None]:
    """The least and the most a year, and the currency if one is said."""
    try:
        number = _read_number(text)
        return number, number, None
    except InvalidInput:
        if (found := read_salary(text)) is None or found.min is None or found.max is None:
            raise InvalidInput("“{text}” is no salary; write one such as 100k or 100kEUR.", text=text) from None
        return found.min * per_year(found.period), found.max * per_year(found.period), found.currency


def _day(field: Field, comparison: str, value: str) -> Test:
    return _on_day(field.get, comparison, value, is_ahead=field.key == "deadline")


def _moment(field: Field, comparison: str, value: str) -> Test:
    return _on_day(lambda row: _local_day(field.get(row)), comparison, value, is_ahead=False)


def _local_day(moment: datetime | None) -> date | None:
    return moment.astimezone().date() if moment else None


def _next(field: Field, comparison: str, value: str) -> Test:
    """By the day of what is next, or by what it is."""
    try:
        return _on_day(lambda row: row.next.on if row.next else None, comparison, value, is_ahead=True)
    except InvalidInput:
        if comparison:
            raise
    part = folded(value)
    return _always(lambda row: row.next is not None and part in folded(next_words(row.next)))


def _on_day(get: Callable[[Row], date | None], comparison: str, value: str, *, is_ahead: bool) -> Test:
    if (distance := days_in(value)) is not None:
        return _away(get, comparison, distance, 1 if is_ahead else -1)
    _days_meant(value, SOME_DAY)
    return lambda overview: _compared(get, comparison, *_days_meant(value, overview.today))


def _away(get: Callable[[Row], date | None], comparison: str, distance: int, direction: int) -> Test:
    def made(overview: Overview) -> Predicate:
        def away(row: Row) -> int | None:
            day = get(row)
            return (day - overview.today).days * direction if day else None

        return _compared(away, comparison, distance, distance)

    return made


def _days_meant(text: str, today: date) -> tuple[date, date]:
    """The first and the last day of a day, a month, a year, or of all from one to another."""
    low, dots, high = text.partition("..")
    if dots:
        return _days_meant(low, today)[0], _days_meant(high, today)[1]
    if match := YEAR_OR_MONTH.fullmatch(text):
        return _month_or_year(text, int(match[1]), int(match[2] or 0))
    try:
        day = read_day(text, today)
    except InvalidInput:
        raise InvalidInput(
            "“{text}” is no date; write it as year-month-day, such as 2026-09-01, as a month or a year, "
            "or as a distance from today, such as 30d.",
            text=text,
        ) from None
    return day, day


def _month_or_year(text: str, year: int, month: int) -> tuple[date, date]:
    try:
        first = date(year, month or 1, 1)
    except ValueError:
        raise InvalidInput("“{text}” is no month; write it as year-month, such as 2026-09.", text=text) from None
    last_month = month or 12
    return first, date(year, last_month, monthrange(year, last_month)[1])


_READERS: Final[Mapping[FieldKind, Callable[[Field, str, str], Test]]] = {
    FieldKind.TEXT: _text,
    FieldKind.CHOICE: _choice,
    FieldKind.NAMES: _names,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: _money,
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.NEXT: _next,
}
