"""What is typed into a cell, as a value: in the locale's way first, then as on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale

from tracker.store import Store
from tracker.values import read_value
from ui.columns import Editor, editor_of
from ui.typed_days import typed_day_or_none
from ui.words import locale


def read_cell(store: Store, key: str, text: str, today: date) -> Any:
    """The value that is meant in a field. Raises InvalidInput, in one sentence, where there is none."""
    kind = editor_of(key)
    if kind is Editor.DAY:
        return typed_day_or_none(text, today)
    if kind is Editor.NUMBER and (amount := _local_number(text)) is not None:
        return amount
    return read_value(store, key, text, today)[1]


def day_text(day: date | None) -> str:
    """A day as it is offered for editing: in the locale's order, with the whole year, so that it means just one day."""
    if day is None:
        return ""
    pattern = re.sub("y+", "yyyy", locale().dateFormat(QLocale.FormatType.ShortFormat))
    return locale().toString(QDate(day.year, day.month, day.day), pattern)


def number_text(value: float | None) -> str:
    """A number as it is offered for editing: without groups of thousands."""
    if value is None:
        return ""
    return str(int(value)) if float(value).is_integer() else str(value).replace(".", locale().decimalPoint())


def tags_text(tags: Sequence[str]) -> str:
    """Tags as they are offered for editing, with semicolons between them where one has a comma in it."""
    return ("; " if any("," in tag for tag in tags) else ", ").join(tags)


def _local_number(text: str) -> float | None:
    """A number with the locale's signs, such as `120.000,50`; None for all else."""
    value, is_number = locale().toDouble(text.strip())
    return value if is_number and value >= 0 else None
