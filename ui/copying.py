"""Rows on the clipboard, as spreadsheets take them: tabs between cells, nothing that one of them would run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from tracker.exporting.cells import guarded
from tracker.overview import Row
from ui.columns import copied_text
from ui.rows import Column

TSV = "text/tab-separated-values"


def copy_rows(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> None:
    """Put the rows on the clipboard, with the headings above them if there are several."""
    lines = [[column.title for column in columns]] if len(rows) > 1 else []
    lines += [[copied_text(column, row) for column in columns] for row in rows]
    copy_text("\n".join("\t".join(map(_cell, line)) for line in lines))


def copy_text(text: str) -> None:
    """Put a text on the clipboard, for spreadsheets too."""
    data = QMimeData()
    data.setText(text)
    data.setData(TSV, text.encode("utf-8", "replace"))
    QGuiApplication.clipboard().setMimeData(data)


def _cell(text: str) -> str:
    """One cell on one line."""
    return guarded(" ".join(text.split()))
