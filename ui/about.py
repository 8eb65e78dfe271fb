"""The dialog that tells what Pursuit this is, where the data is, and what the newest version brought."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Final

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tracker import __version__, whats_new
from ui.framing import open_as
from ui.icons import app_icon
from ui.plain import many_lines, plain_label

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.whats_new import Section

SIZE: Final = (560, 560)  # px
ICON: Final = 48  # px
SPACING: Final = 12  # px


class AboutDialog(QDialog):
    """Version, licence, the place of the database, what a report of a bug should say, and what is new."""

    def __init__(self, database: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Pursuit"))
        section = whats_new.newest()
        self.changes = QPlainTextEdit(many_lines(section.plain) if section else "")
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.news = plain_label(self._heading(section), role="strong")
        self.news.setBuddy(self.changes)
        self.changes.setAccessibleName(self.news.text())
        self.changes.setVisible(section is not None)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.copy = self.buttons.addButton(self.tr("Copy for a report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report()))
        self._lay_out(database)

    def _lay_out(self, database: Path) -> None:
        box = QVBoxLayout(self)
        box.setSpacing(SPACING)
        box.addLayout(self._head())
        box.addLayout(self._facts(database))
        box.addWidget(self.news)
        box.addWidget(self.changes, 1)
        if not self.changes.isVisibleTo(self):
            box.addStretch(1)
        box.addWidget(self.buttons)
        open_as(self, SIZE)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(ICON, ICON))
        words = QVBoxLayout()
        words.addWidget(plain_label(f"Pursuit {__version__}", role="title", selectable=True))
        words.addWidget(plain_label(self.tr("Track your own job search in one local file."), role="second"))
        row = QHBoxLayout()
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _facts(self, database: Path) -> QFormLayout:
        form = QFormLayout()
        licence = self.tr("MIT; the icons are from Lucide (ISC).")
        rows = (
            (self.tr("Licence"), licence),
            (self.tr("Your data"), str(database)),
            *((name, value) for name, value in versions().items()),
        )
        for name, value in rows:
            form.addRow(plain_label(name, role="second"), plain_label(value, wrap=True, selectable=True))
        return form

    def _heading(self, section: Section | None) -> str:
        if section is None:
            return self.tr("The list of changes was not installed with this Pursuit.")
        if not section.version:
            return self.tr("What is new since the last version")
        return self.tr("What is new in {version}").format(version=section.version)


def versions() -> dict[str, str]:
    """What the program runs on, by name; names of products are the same in every language."""
    return {
        "Python": platform.python_version(),
        "Qt": f"{qVersion()} (PySide6 {PySide6.__version__})",
        "OS": platform.platform(),
    }


def report() -> str:
    """What helps whoever looks for a bug: versions, and nothing that tells who the user is or where the files are."""
    return "\n".join([f"Pursuit {__version__}", *(f"{name} {value}" for name, value in versions().items())]) + "\n"
