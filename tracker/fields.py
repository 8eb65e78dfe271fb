"""The fields of an application: the one table behind `list`, its columns and sorts, search, the table and CSV."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from tracker.clock import moment_text
from tracker.errors import InvalidInput
from tracker.overview import Next, Row, Source
from tracker.pay import Salary, salary_words
from tracker.records import Application, Employment, Kind, Outcome, Period, WorkMode
from tracker.text import order_key


class FieldKind(StrEnum):
    """What the values of a field are, and so how they are sorted, written, filtered and edited."""

    TEXT = "text"
    CHOICE = "choice"
    NAMES = "names"
    NUMBER = "number"
    MONEY = "money"
    DAY = "day"
    MOMENT = "moment"
    FLAG = "flag"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its key as on the command line and in JSON, and what a row has there.

    `choices` are all the values where they are ours (a stage's or a search's name is the user's). `place` gives what
    to sort by where the value does not say it. A field that is no `column` is written in JSON and nowhere else.
    """

    key: str
    kind: FieldKind
    get: Callable[[Row], Any]
    editable: bool = False
    choices: tuple[str, ...] = ()
    place: Callable[[Row], Any] | None = None
    is_column: bool = True

    def sort_key(self, row: Row) -> Any:
        """What the row is sorted by in this field; None where it is empty."""
        return self.place(row) if self.place else self._order(self.get(row))

    def json(self, row: Row) -> Any:
        """The value as `list --json` has it."""
        return _JSON[self.kind](self.get(row))

    def csv(self, row: Row) -> str:
        """The value as text, empty for none. Foreign text is as it is: to make it harmless is the exporter's part."""
        value = self.get(row)
        return "" if value is None else _CSV[self.kind](value)

    def _order(self, value: Any) -> Any:
        if value is None or value in ("", ()):
            return None
        return self.choices.index(value) if self.choices else _ORDER[self.kind](value)


def _as_it_is(value: Any) -> Any:
    return value


def _day(value: Any) -> str | None:
    return value.isoformat() if value else None


def _moment(value: Any) -> str | None:
    return moment_text(value) if value else None


def _number(value: float | None) -> float | None:
    """Whole numbers without a fraction."""
    return int(value) if value is not None and float(value).is_integer() else value


def _next(value: Next | None) -> dict[str, Any] | None:
    return {"what": next_words(value), "on": _day(value.on), "at": value.at, "late": value.late} if value else None


def next_words(next: Next) -> str:
    """What is next, in English: the title of a task, `system design interview`, `deadline`."""
    if next.source is not Source.INTERVIEW:
        return next.what
    return f"{next.what.replace('_', ' ')} interview" if next.what != "other" else "interview"


def _next_line(value: Next) -> str:
    return " ".join(part for part in (value.on.isoformat(), value.at, next_words(value)) if part)


_JSON: Final[Mapping[FieldKind, Callable[[Any], Any]]] = {
    FieldKind.TEXT: lambda value: value or None,
    FieldKind.CHOICE: lambda value: str(value) if value else None,
    FieldKind.NAMES: list,
    FieldKind.NUMBER: _number,
    FieldKind.MONEY: lambda value: _CSV[FieldKind.MONEY](value) if value else None,
    FieldKind.DAY: _day,
    FieldKind.MOMENT: _moment,
    FieldKind.FLAG: _as_it_is,
    FieldKind.NEXT: _next,
}
_CSV: Final[Mapping[FieldKind, Callable[[Any], str]]] = {
    FieldKind.TEXT: str,
    FieldKind.CHOICE: str,
    FieldKind.NAMES: "; ".join,
    FieldKind.NUMBER: lambda value: str(_number(value)),
    FieldKind.MONEY: lambda value: salary_words(value.min, value.max, value.currency, value.period),
    FieldKind.DAY: lambda value: value.isoformat(),
    FieldKind.MOMENT: moment_text,
    FieldKind.FLAG: lambda value: "yes" if value else "no",
    FieldKind.NEXT: _next_line,
}
_ORDER: Final[Mapping[FieldKind, Callable[[Any], Any]]] = {
    FieldKind.TEXT: order_key,
    FieldKind.CHOICE: order_key,
    FieldKind.NAMES: lambda value: tuple(map(order_key, value)),
    FieldKind.NUMBER: _as_it_is,
    FieldKind.DAY: _as_it_is,
    FieldKind.MOMENT: _as_it_is,
    FieldKind.FLAG: _as_it_is,
    FieldKind.NEXT: lambda value: (value.on, value.at or ""),
}


def _board_place(row: Row) -> tuple[float, int, int]:
    """By column of the board, the closed ones by outcome."""
    stage = row.stage
    return (stage.position, stage.id, _OUTCOME_PLACES[row.application.outcome])


def _pay(row: Row) -> tuple[str, float] | None:
    """Amounts in different currencies are not compared: each currency is sorted by itself, one after the other."""
    found = salary(row.application)
    return (found.currency or "", found.yearly) if found else None


def salary(application: Application) -> Salary | None:
    """What the application pays, in numbers; None where no number is known."""
    if application.salary_min is None and application.salary_max is None:
        return None
    return Salary(application.salary_min, application.salary_max, application.currency, application.period)


KINDS: Final = tuple(kind.value for kind in Kind)
OUTCOMES: Final = tuple(outcome.value for outcome in Outcome)
_OUTCOME_PLACES: Final[Mapping[Outcome | None, int]] = {end: place for place, end in enumerate((None, *Outcome))}
PERIODS: Final = tuple(period.value for period in Period)
WORK_MODES: Final = tuple(mode.value for mode in WorkMode)
EMPLOYMENTS: Final = tuple(employment.value for employment in Employment)


def _stored(key: str, kind: FieldKind, *, editable: bool = True, choices: tuple[str, ...] = ()) -> Field:
    return Field(key, kind, attrgetter(f"application.{key}"), editable, choices)


def _derived(key: str, kind: FieldKind, get: Callable[[Row], Any], **more: Any) -> Field:
    return Field(key, kind, get, **more)


ALL: Final = (
    _derived("id", FieldKind.NUMBER, attrgetter("id")),
    _stored("company", FieldKind.TEXT),
    _stored("title", FieldKind.TEXT),
    _stored("location", FieldKind.TEXT),
    _stored("source", FieldKind.TEXT),
    _stored("via", FieldKind.TEXT),
    _stored("url", FieldKind.TEXT),
    _derived("stage", FieldKind.TEXT, attrgetter("stage.name"), editable=True, place=_board_place),
    _derived("kind", FieldKind.CHOICE, attrgetter("kind"), choices=KINDS),
    _stored("outcome", FieldKind.CHOICE, editable=False, choices=OUTCOMES),
    _stored("reached", FieldKind.CHOICE, editable=False, choices=KINDS),
    _stored("applied_on", FieldKind.DAY),
    _derived("in_stage_days", FieldKind.NUMBER, attrgetter("in_stage_days")),
    _derived("quiet_days", FieldKind.NUMBER, attrgetter("quiet_days")),
    _derived("next", FieldKind.NEXT, attrgetter("next")),
    _derived("fit", FieldKind.NUMBER, lambda row: row.fit.shown if row.fit else None),
    _derived("fit_confirmed", FieldKind.FLAG, lambda row: row.fit is not None and row.fit.confirmed),
    _stored("work_mode", FieldKind.CHOICE, choices=WORK_MODES),
    _stored("employment", FieldKind.CHOICE, choices=EMPLOYMENTS),
    _derived("salary", FieldKind.MONEY, lambda row: salary(row.application), editable=True, place=_pay),
    _stored("salary_min", FieldKind.NUMBER),
    _stored("salary_max", FieldKind.NUMBER),
    _stored("currency", FieldKind.TEXT),
    _stored("period", FieldKind.CHOICE, choices=PERIODS),
    _stored("salary_text", FieldKind.TEXT),
    _stored("excitement", FieldKind.NUMBER),
    _stored("deadline", FieldKind.DAY),
    _derived("role", FieldKind.TEXT, attrgetter("role_name"), editable=True),
    _derived("search", FieldKind.TEXT, attrgetter("search_name"), editable=True),
    _derived("tags", FieldKind.NAMES, attrgetter("tags"), editable=True),
    _stored("archived", FieldKind.FLAG),
    _derived("trashed", FieldKind.FLAG, lambda row: row.application.trashed_at is not None),
    _stored("created_at", FieldKind.MOMENT, editable=False),
    _stored("updated_at", FieldKind.MOMENT, editable=False),
)

FIELDS: Final[Mapping[str, Field]] = MappingProxyType({field.key: field for field in ALL})
"""Every field by key, in the order of `list --json`, with `salary` (all of the pay as one) beside its parts."""

COLUMNS: Final[Mapping[str, Field]] = MappingProxyType({field.key: field for field in ALL if field.is_column})
"""The fields that can be shown, sorted by and searched."""

LISTED: Final = tuple(field for field in ALL if field.key != "salary")

USUAL_COLUMNS: Final = ("company", "title", "stage", "fit", "next", "location", "salary", "in_stage_days", "source")

SHORT_NAMES: Final[Mapping[str, str]] = {
    "applied": "applied_on",
    "in_stage": "in_stage_days",
    "in": "in_stage_days",
    "quiet": "quiet_days",
    "tag": "tags",
    "mode": "work_mode",
    "created": "created_at",
    "updated": "updated_at",
}

NEAR: Final = 0.75  # how much alike what is typed and what is meant are at least, of 1


def listing(row: Row) -> dict[str, Any]:
    """The row as one object of `list --json`: plain values, every key always there."""
    return {field.key: field.json(row) for field in LISTED}


def field_named(name: str, others: Collection[str] = ()) -> Field:
    """The field of this key or short name.

    Raises InvalidInput naming the one that is nearly written so, also one of the `others` that may stand in its place;
    else all fields that there are.
    """
    key = name.strip().lower()
    if field := COLUMNS.get(SHORT_NAMES.get(key, key)):
        return field
    raise no_field(name, COLUMNS, [*SHORT_NAMES, *others])


def no_field(name: str, known: Iterable[str], others: Iterable[str] = ()) -> InvalidInput:
    """The refusal of a name that no field has; it says which one is nearly written so, else all that are `known`."""
    from difflib import get_close_matches  # not needed before something is refused

    name, names = name.strip(), list(known)
    if near := get_close_matches(name.lower(), [*names, *others], n=1, cutoff=NEAR):
        return InvalidInput("There is no field “{field}”; did you mean {near}?", field=name, near=near[0])
    return InvalidInput("There is no field “{field}”; choose among {known}.", field=name, known=", ".join(names))


def parse_columns(text: str) -> list[Field]:
    """The fields of `--columns A,B`, in order."""
    return [field_named(name) for name in text.split(",") if name.strip()]


def parse_sort(text: str) -> list[tuple[Field, bool]]:
    """The fields of `--sort A,-B`, the most important first, each with whether it runs downwards."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return [(field_named(part.lstrip("+-")), part.startswith("-")) for part in parts]


def sort_text(sort: Iterable[tuple[Field, bool]]) -> str:
    """The sort as it is written for `parse_sort`."""
    return ",".join(f"{'-' if descending else ''}{field.key}" for field, descending in sort)


def sort_rows(rows: Iterable[Row], sort: Sequence[tuple[Field, bool]]) -> list[Row]:
    """The rows in order; equal ones stay as they were. Rows without a value come last in both directions."""
    given = list(rows)
    columns = [(list(map(field.sort_key, given)), descending) for field, descending in sort]
    return [given[place] for place in sorted_places(columns, range(len(given)))]


def sorted_places(columns: Sequence[tuple[Sequence[Any], bool]], places: Iterable[int]) -> list[int]:
    """The places of some rows by the sort keys of all, as `sort_rows` orders them.

    Each column has the key of each row, the most important column first. Bare keys side by side sort much quicker than
    rows that are asked for theirs.
    """
    ordered = list(places)
    for keys, descending in reversed(columns):
        full = [place for place in ordered if keys[place] is not None]
        empty = [place for place in ordered if keys[place] is None] if len(full) < len(ordered) else []
        full.sort(key=keys.__getitem__, reverse=descending)
        ordered = full + empty
    return ordered
