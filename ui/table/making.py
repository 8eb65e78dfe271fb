"""Makes the editor of a cell, which begins with what the cell holds."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.errors import InvalidInput
from tracker.overview import Row
from ui.columns import LISTS, Editor, column_title, editor_of
from ui.day_field import CalendarPopup
from ui.pages import Context
from ui.table import reading
from ui.table.choices import choices_of, chosen_in
from ui.table.editors import LONGEST_LINE, ChoiceEditor, LineEditor
from ui.words import locale, salary_words

translate = QCoreApplication.translate

CellEditor = LineEditor | ChoiceEditor


def editor_for(context: Context, row: Row, key: str, parent: QWidget) -> CellEditor:
    """The editor of a row's field. Raises InvalidInput, in one sentence, where there can be none."""
    kind = editor_of(key)
    if kind is None:
        sentence = translate("Table", "“{column}” follows from other things and cannot be typed.")
        raise InvalidInput(sentence.format(column=column_title(key)))
    is_list = kind in LISTS or kind is Editor.STARS
    widget = _list(context, row, key, parent) if is_list else _line(context, kind, row, key, parent)
    widget.setAccessibleName(column_title(key))
    return widget


def _list(context: Context, row: Row, key: str, parent: QWidget) -> ChoiceEditor:
    choices = choices_of(key, context.session.store, context.themes.theme)
    return ChoiceEditor(choices, chosen_in(key, row), context.themes, parent)


def _line(context: Context, kind: Editor, row: Row, key: str, parent: QWidget) -> LineEditor:
    text = _text_of(kind, key, row)
    if len(text) >= LONGEST_LINE:
        raise InvalidInput(_too_long(row, key, len(text)))
    line = LineEditor(text, partial(_read, context, key), parent)
    if kind is Editor.TAGS:
        line.setPlaceholderText(translate("Table", "Commas between tags"))
    if kind is Editor.DAY:
        _offer_calendar(context, line)
    return line


def _text_of(kind: Editor, key: str, row: Row) -> str:
    """What the line begins with."""
    value: Any = getattr(row.application, key, None)
    if kind is Editor.SALARY:
        return row.application.salary_text or ("" if key == "salary_text" else salary_words(row.application))
    if kind is Editor.DAY:
        return reading.day_text(value)
    if kind is Editor.NUMBER:
        return reading.number_text(value)
    return reading.tags_text(row.tags) if kind is Editor.TAGS else value or ""


def _read(context: Context, key: str, text: str) -> Any:
    if len(text) >= LONGEST_LINE:
        raise InvalidInput(translate("Table", "This is too long for a cell; shorten it."))
    session = context.session
    return reading.read_cell(session.store, key, text, session.overview.today)


def _too_long(row: Row, key: str, length: int) -> str:
    sentence = translate(
        "Table",
        "“{column}” has {count} characters, too many to be edited here; use “pursuit edit {id}” in a terminal.",
    )
    return sentence.format(column=column_title(key), count=locale().toString(length), id=row.id)


def _offer_calendar(context: Context, line: LineEditor) -> None:
    """A sign at the right of the line, and the arrow down, open a calendar."""
    # A child of the window: below the table, its keys would be taken for commands on rows.
    calendar = CalendarPopup(partial(_pick, line), line.window())
    line.destroyed.connect(calendar.deleteLater)
    sign = line.addAction(context.icons.icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
    sign.triggered.connect(lambda: calendar.open_below(line, _day_in(line, context.session.overview.today)))
    line.down_pressed.connect(sign.trigger)


def _day_in(line: LineEditor, today: date) -> date:
    try:
        return cast("date | None", line.value()) or today
    except InvalidInput:
        return today


def _pick(line: LineEditor, day: date) -> None:
    line.setText(reading.day_text(day))
    line.setModified(True)
    line.setFocus()
    line.accepted.emit(0)
