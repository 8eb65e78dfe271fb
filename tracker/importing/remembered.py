"""What the user answered for files of one shape, for the next of them; kept with the settings, not the preferences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from tracker import paths, settings
from tracker.importing.columns import FIELDS, is_dated
from tracker.importing.dates import DateOrder
from tracker.importing.mapping import Column, Mapping, Meaning, Word
from tracker.importing.source import Source
from tracker.importing.words import word_key

SHAPES_KEPT: Final = 50
WORDS_KEPT: Final = 300


def keep(source: Source, mapping: Mapping, folder: Path | None = None) -> None:
    """Note the answers of a mapping. A folder that cannot be written loses them, nothing else."""
    given = [column for column in mapping.columns if column.how in {"given", "remembered"}]
    orders = [c for c in mapping.columns if c.order in {DateOrder.DMY, DateOrder.MDY}]
    words = {word.key: _written(word.meaning) for word in mapping.words if word.meaning and _is_answer(word)}
    if not (given or orders or words):
        return
    shapes = settings.load(_file(folder))
    entry = {
        "columns": {_place(column): column.field or "" for column in given},
        "orders": {_place(column): str(column.order) for column in orders},
        "words": dict(list(words.items())[-WORDS_KEPT:]),
    }
    shapes.pop(source.shape, None)
    shapes[source.shape] = entry
    try:
        settings.save(_file(folder), dict(list(shapes.items())[-SHAPES_KEPT:]))
    except OSError:
        return


def recalled(source: Source, mapping: Mapping, folder: Path | None = None) -> Mapping:
    """The mapping with the answers that were given for a file of this shape, where they still fit."""
    entry = settings.load(_file(folder)).get(source.shape)
    if not isinstance(entry, dict):
        return mapping
    columns, orders, words = (_texts(entry.get(part)) for part in ("columns", "orders", "words"))
    taken = tuple(_recalled_column(column, columns, orders) for column in mapping.columns)
    return replace(
        mapping, columns=taken, words=tuple(_recalled_word(word, words, mapping.choices) for word in mapping.words)
    )


def remembered_fields(source: Source, folder: Path | None = None) -> dict[tuple[int, int], str | None]:
    """The remembered fields by table and place."""
    entry = settings.load(_file(folder)).get(source.shape)
    columns = _texts(entry.get("columns")) if isinstance(entry, dict) else {}
    found: dict[tuple[int, int], str | None] = {}
    for place, field in columns.items():
        table, _, number = place.partition(".")
        if table.isdecimal() and number.isdecimal() and (field in FIELDS or not field):
            found[int(table), int(number)] = field or None
    return found


def _is_answer(word: Word) -> bool:
    return word.how in {"given", "remembered"}


def _recalled_column(column: Column, fields: dict[str, Any], orders: dict[str, Any]) -> Column:
    field = fields.get(_place(column))
    if field is not None and (field in FIELDS or field == ""):
        column = replace(column, field=field or None, how="remembered")
    order = orders.get(_place(column))
    if column.order is DateOrder.UNDECIDED and is_dated(column.field) and order in {"dmy", "mdy"}:
        column = replace(column, order=DateOrder(order))
    return column


def _recalled_word(word: Word, words: dict[str, Any], choices: tuple[Meaning, ...]) -> Word:
    meaning = next((choice for choice in choices if _written(choice) == words.get(word_key(word.text))), None)
    return replace(word, meaning=meaning, how="remembered") if meaning else word


def _written(meaning: Meaning) -> str:
    if meaning.stage is None:
        return "!" if meaning.is_left_out else "-"
    return f"{meaning.stage}\t{meaning.outcome}" if meaning.outcome else meaning.stage


def _place(column: Column) -> str:
    return f"{column.table}.{column.place}"


def _texts(value: Any) -> dict[str, Any]:
    return {key: text for key, text in value.items() if isinstance(text, str)} if isinstance(value, dict) else {}


def _file(folder: Path | None) -> Path:
    return (folder or paths.config()) / "imports.json"
