"""The columns in which applications are shown, made from the fields: their words, widths, painting and editors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tracker import fields
from tracker.fields import Field, FieldKind
from tracker.overview import Row
from tracker.pay import salary_words
from tracker.records import Employment, Kind, Outcome, Period, WorkMode
from ui import words
from ui.rows import Align, Column

translate = QCoreApplication.translate

TEXTS_KEPT: Final = 20_000  # by each column whose text takes more than a look-up to make
MOST_STARS: Final = 5
USUAL_WIDTH: Final = 120  # px


class Editor(StrEnum):
    """How the cells of a column are edited."""

    LINE = "line"
    SALARY = "salary"
    NUMBER = "number"
    DAY = "day"
    STAGE = "stage"
    CHOICE = "choice"
    SEARCH = "search"
    ROLE = "role"
    FLAG = "flag"
    STARS = "stars"
    TAGS = "tags"


LISTS: Final = frozenset({Editor.STAGE, Editor.CHOICE, Editor.SEARCH, Editor.ROLE, Editor.FLAG})
"""The editors that offer a list to choose from; typing on such a cell opens it."""

Text = Callable[[Row, date], str]


@dataclass(frozen=True, slots=True)
class Look:
    """How one field is shown. What QT_TRANSLATE_NOOP gives is typed as an object, hence the title's type."""

    title: Any
    width: int = USUAL_WIDTH
    paint: str = "soft"
    text: Text | None = None


def application_columns(
    today: Callable[[], date], keys: Iterable[str] = tuple(fields.COLUMNS)
) -> tuple[Column[Row], ...]:
    """The columns of these fields; `today` is asked each time that a day is put into words."""
    return tuple(_column(fields.COLUMNS[key], today) for key in keys)


def column_title(key: str) -> str:
    """The heading of a field, in the user's language."""
    look = LOOKS.get(key)
    return translate("Columns", look.title) if look else key.replace("_", " ").capitalize()


def editor_of(key: str) -> Editor | None:
    """How the field is edited in place; None where it follows from other things."""
    field = fields.COLUMNS[key]
    return EDITORS.get(key) or EDITORS_BY_KIND[field.kind] if field.editable else None


def choice_words(key: str, value: str) -> str:
    """One value of a field whose values are ours: `Remote`, `Full time`, `No reply`."""
    named = CHOICES.get(key)
    return named(value) if named and value in fields.COLUMNS[key].choices else value


def flag_words(value: bool) -> str:
    return translate("Columns", "Yes") if value else translate("Columns", "No")


def copied_text(column: Column[Row], row: Row) -> str:
    """What the cell says outside of the window, as an export has it: days as dates, numbers bare, words as on the
    command line."""
    field = fields.COLUMNS.get(column.key)
    return column.text(row) if field is None else field.csv(row)


def _column(field: Field, today: Callable[[], date]) -> Column[Row]:
    look = LOOKS.get(field.key, Look(""))
    title, is_number = column_title(field.key), field.kind in (FieldKind.NUMBER, FieldKind.MONEY)
    align: Align = "right" if is_number and look.paint == "figures" else "left"
    text = _text_of(field, look, today)
    column = Column(field.key, title, text, align, look.paint, look.width, spoken=_spoken(title, text, field))
    return column._replace(edit=field.get) if field.editable else column


def _text_of(field: Field, look: Look, today: Callable[[], date]) -> Callable[[Row], str]:
    if look.text is None and field.kind is FieldKind.TEXT:
        return lambda row: field.get(row) or ""
    made = look.text or (lambda row, day: _value_words(field, field.get(row), day))
    return _Kept(lambda row: made(row, today()))


class _Kept:
    """The text of each row's cell, made once: a row is another object as soon as anything that it shows changes."""

    def __init__(self, text: Callable[[Row], str]) -> None:
        self._text = text
        self._texts: dict[Row, str] = {}

    def __call__(self, row: Row) -> str:
        found = self._texts.get(row)
        if found is None:
            if len(self._texts) >= TEXTS_KEPT:
                self._texts.clear()
            self._texts[row] = found = self._text(row)
        return found


def _spoken(title: str, text: Callable[[Row], str], field: Field) -> Callable[[Row], str]:
    """What a screen reader says: `Stage: Interviewing`."""
    pattern, none = translate("Columns", "{column}: {value}"), translate("Columns", "{column}: none")
    longer = SPOKEN.get(field.key)

    def say(row: Row) -> str:
        value = longer(row) if longer else text(row)
        return (pattern if value else none).format(column=title, value=value)

    return say


def _value_words(field: Field, value: Any, today: date) -> str:
    """A value by its kind, in the user's language and locale."""
    return "" if value is None or value == "" else WORDS[field.kind](field.key, value, today)


def _moment_words(_key: str, moment: datetime, today: date) -> str:
    return words.date_words(moment.astimezone().date(), today)


def _number_words(_key: str, value: float, _today: date) -> str:
    return words.locale().toString(float(value), "f", 0 if float(value).is_integer() else 2)


def _next(row: Row, today: date) -> str:
    return words.next_words(row.next, today, row.kind) if row.next else ""


def _in_stage(row: Row, _today: date) -> str:
    return words.age_words(row.in_stage_days, short=True)


def _fit(row: Row, _today: date) -> str:
    return str(row.fit.shown) if row.fit else ""


def _said_fit(row: Row) -> str:
    return words.fit_words(row.fit) if row.fit else ""


def _quiet(row: Row, _today: date) -> str:
    return words.age_words(row.quiet_days, short=True) if row.quiet_days else ""


def _stars(row: Row, _today: date) -> str:
    stars = row.application.excitement
    return "" if stars is None else "★" * stars + "☆" * (MOST_STARS - stars)


def _said_stars(row: Row) -> str:
    stars = row.application.excitement
    of = translate("Columns", "{stars} of {most}")
    return "" if stars is None else of.format(stars=stars, most=MOST_STARS)


CHOICES: Final[Mapping[str, Callable[[str], str]]] = {
    "kind": lambda value: words.kind_name(Kind(value)),
    "reached": lambda value: words.kind_name(Kind(value)),
    "outcome": lambda value: words.outcome_name(Outcome(value)),
    "work_mode": lambda value: words.work_mode_name(WorkMode(value)),
    "employment": lambda value: words.employment_name(Employment(value)),
    "period": lambda value: words.period_name(Period(value)),
}
WORDS: Final[Mapping[FieldKind, Callable[[str, Any, date], str]]] = {
    FieldKind.TEXT: lambda _key, value, _today: str(value),
    FieldKind.CHOICE: lambda key, value, _today: choice_words(key, str(value)),
    FieldKind.NAMES: lambda _key, value, _today: ", ".join(value),
    FieldKind.NUMBER: _number_words,
    FieldKind.MONEY: lambda _key, value, _today: salary_words(value.min, value.max, value.currency, value.period),
    FieldKind.DAY: lambda _key, value, today: words.date_words(value, today),
    FieldKind.MOMENT: _moment_words,
    FieldKind.FLAG: lambda _key, value, _today: flag_words(value),
    FieldKind.NEXT: lambda _key, value, today: words.next_words(value, today),
}

SPOKEN: Final[Mapping[str, Callable[[Row], str]]] = {
    "in_stage_days": lambda row: words.age_words(row.in_stage_days),
    "quiet_days": lambda row: words.age_words(row.quiet_days) if row.quiet_days else "",
    "excitement": _said_stars,
    "fit": _said_fit,
}

EDITORS: Final[Mapping[str, Editor]] = {
    "stage": Editor.STAGE,
    "search": Editor.SEARCH,
    "role": Editor.ROLE,
    "excitement": Editor.STARS,
    "salary_text": Editor.SALARY,
}
EDITORS_BY_KIND: Final[Mapping[FieldKind, Editor]] = {
    FieldKind.TEXT: Editor.LINE,
    FieldKind.CHOICE: Editor.CHOICE,
    FieldKind.NAMES: Editor.TAGS,
    FieldKind.NUMBER: Editor.NUMBER,
    FieldKind.MONEY: Editor.SALARY,
    FieldKind.DAY: Editor.DAY,
    FieldKind.FLAG: Editor.FLAG,
}

LOOKS: Final[Mapping[str, Look]] = {
    "id": Look(QT_TRANSLATE_NOOP("Columns", "Number"), 76, "figures"),
    "company": Look(QT_TRANSLATE_NOOP("Columns", "Company"), 150, "tile"),
    "title": Look(QT_TRANSLATE_NOOP("Columns", "Title"), 240, "strong"),
    "location": Look(
        QT_TRANSLATE_NOOP("Columns", "Location"), 106, "soft", lambda row, _: words.place_words(row.application)
    ),
    "source": Look(QT_TRANSLATE_NOOP("Columns", "Source"), 102),
    "via": Look(QT_TRANSLATE_NOOP("Columns", "Agency")),
    "url": Look(QT_TRANSLATE_NOOP("Columns", "Link"), 200),
    "stage": Look(QT_TRANSLATE_NOOP("Columns", "Stage"), 116, "stage", lambda row, _: words.status_words(row)),
    "kind": Look(QT_TRANSLATE_NOOP("Columns", "Kind of stage"), 124),
    "outcome": Look(QT_TRANSLATE_NOOP("Columns", "Outcome")),
    "reached": Look(QT_TRANSLATE_NOOP("Columns", "Reached")),
    "applied_on": Look(QT_TRANSLATE_NOOP("Columns", "Applied on"), 112),
    "in_stage_days": Look(QT_TRANSLATE_NOOP("Columns", "In stage"), 90, "figures", _in_stage),
    "quiet_days": Look(QT_TRANSLATE_NOOP("Columns", "Quiet"), 84, "figures", _quiet),
    "next": Look(QT_TRANSLATE_NOOP("Columns", "Next"), 160, "next", _next),
    "fit": Look(QT_TRANSLATE_NOOP("Columns", "Fit"), 88, "fit", _fit),
    "fit_confirmed": Look(QT_TRANSLATE_NOOP("Columns", "Fit confirmed"), 112),
    "role": Look(QT_TRANSLATE_NOOP("Columns", "Target role"), 160),
    "work_mode": Look(QT_TRANSLATE_NOOP("Columns", "Work mode"), 108),
    "employment": Look(QT_TRANSLATE_NOOP("Columns", "Employment")),
    "salary": Look(
        QT_TRANSLATE_NOOP("Columns", "Salary"), 108, "figures", lambda row, _: words.salary_words(row.application)
    ),
    "salary_min": Look(QT_TRANSLATE_NOOP("Columns", "Salary from"), 108, "figures"),
    "salary_max": Look(QT_TRANSLATE_NOOP("Columns", "Salary to"), 108, "figures"),
    "currency": Look(QT_TRANSLATE_NOOP("Columns", "Currency"), 96),
    "period": Look(QT_TRANSLATE_NOOP("Columns", "Paid per"), 96),
    "salary_text": Look(QT_TRANSLATE_NOOP("Columns", "Salary as typed"), 160),
    "excitement": Look(QT_TRANSLATE_NOOP("Columns", "Excitement"), 124, "stars", _stars),
    "deadline": Look(QT_TRANSLATE_NOOP("Columns", "Deadline"), 112),
    "search": Look(QT_TRANSLATE_NOOP("Columns", "Search"), 136),
    "tags": Look(QT_TRANSLATE_NOOP("Columns", "Tags"), 172, "tags"),
    "archived": Look(QT_TRANSLATE_NOOP("Columns", "Archived"), 96),
    "trashed": Look(QT_TRANSLATE_NOOP("Columns", "In the trash"), 108),
    "created_at": Look(QT_TRANSLATE_NOOP("Columns", "Added on"), 112),
    "updated_at": Look(QT_TRANSLATE_NOOP("Columns", "Changed on"), 112),
}
