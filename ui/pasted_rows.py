"""Rows copied from a spreadsheet: what tells them from a posting, and what their columns are if no row names them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Final

from tracker.capture.places import is_place
from tracker.capture.titles import is_title
from tracker.importing.columns import FIELDS, known_headers
from ui.jotting import Known, Sort, sort_of

FILE_NAME: Final = "pasted rows.tsv"
LOOKED_AT: Final = 50  # rows, to find out what the columns are
HEADERS: Final = 2  # from how many known ones a row names the columns
FIELD_OF: Final = {
    Sort.LINK: "url",
    Sort.STAGE: "stage",
    Sort.SALARY: "salary",
    Sort.DAY: "applied_on",
    Sort.MODE: "work_mode",
}
OF_NAMES: Final = ("company", "title", "location", "notes")


def are_rows(text: str) -> bool:
    """Whether a text is rows and columns: a spreadsheet always copies as many cells of each row."""
    if "\t" not in text or "\n" not in text.strip():
        return False
    rows = _read(text)
    return len(rows) > 1 and len(rows[0]) > 1 and all(len(row) == len(rows[0]) for row in rows)


def write_rows(text: str, folder: Path, known: Known, today: date) -> Path:
    """Put rows into a file that the import reads, below names for their columns."""
    rows = _read(text)
    named = rows if known_headers(rows[0]) >= HEADERS else [_headers(rows, known, today), *rows]
    path = folder / FILE_NAME
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(named)
    return path


def _read(text: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter="\t"))
    except csv.Error:  # a cell that is longer than any
        return []
    return [row for row in rows if any(cell.strip() for cell in row)]


def _headers(rows: Sequence[Sequence[str]], known: Known, today: date) -> list[str]:
    """What the cells of each column look like, each field once; a column that could be none of them has no name."""
    fields: list[str] = []
    for column in zip(*rows[:LOOKED_AT], strict=True):
        cells = [cell.strip() for cell in column if cell.strip()]
        fields.append(next((field for field in _likely(cells, known, today) if field not in fields), ""))
    return [FIELDS.get(field, "") for field in fields]


def _likely(cells: Sequence[str], known: Known, today: date) -> Sequence[str]:
    """The fields that a column can be, the likeliest first."""
    sorts = Counter(sort_of(cell, known, today) for cell in cells)
    sort = sorts.most_common(1)[0][0] if sorts else Sort.NAME
    if sort is not Sort.NAME:
        return (FIELD_OF[sort],)
    if 2 * sum(map(is_title, cells)) > len(cells):
        return ("title", "notes")
    return ("location", "notes") if 2 * sum(map(is_place, cells)) > len(cells) else OF_NAMES
