"""What a part of the window shows, as a digest that is the same on every computer: words, states and order, no pixels.

Fonts, the platform and versions of Qt decide where exactly a letter lies, so no position is in it. That colours or the
style sheet are others now, the digest of their files says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

import resources
from tests.ui.access import shown

WORDS: Final = (
    "text", "plainText", "currentText", "title", "placeholderText", "windowTitle", "accessibleName",
    "accessibleDescription", "checked", "value",
)  # fmt: skip
MOST_ROWS: Final = 40  # of a list, more than any picture shows
LOOKS: Final = ("theme.json", "style.qss")
BYTES: Final = re.compile(r"\d[\d.,]*\s(?:bytes|[kKM]i?B)\b")  # of a database, which differ between versions of SQLite
SPACES: Final = re.compile(r"\s+")  # Qt's locales change theirs now and then


def digest(root: QWidget) -> str:
    """The digest of everything that can be seen in a window, a dialog or a part of them."""
    told = sha256(_looks())
    for line in lines(root):
        told.update(f"{line}\n".encode())
    return told.hexdigest()


def lines(root: QWidget) -> Iterator[str]:
    """Each widget with its words and states, in their order; of a list, its first rows."""
    for widget in (root, *shown(root)):
        words = [f"{name}={value}" for name in WORDS if (value := widget.property(name)) not in (None, "", False)]
        yield _plain(f"{type(widget).__name__} {' '.join(words)}{'' if widget.isEnabled() else ' disabled'}")
        if isinstance(widget, QAbstractItemView):
            yield from map(_plain, _rows(widget))


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    header = view.horizontalHeader() if isinstance(view, QTableView) else None
    columns = range(header.count()) if header else range(1)
    if header:
        yield " | ".join(_heading(header, column) for column in columns)
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        yield " | ".join(_said(model.index(row, column)) for column in columns)


def _heading(header: QHeaderView, column: int) -> str:
    return str(header.model().headerData(header.logicalIndex(column), Qt.Orientation.Horizontal))


def _said(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")


def _plain(line: str) -> str:
    return SPACES.sub(" ", BYTES.sub("bytes", line.replace(str(Path.cwd()), ""))).strip()


@cache
def _looks() -> bytes:
    """A digest of colours and style, whatever the ends of their lines are here."""
    return sha256("".join(resources.path(name).read_text(encoding="utf-8") for name in LOOKS).encode()).digest()
