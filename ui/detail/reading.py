"""The posting of the current application in the place of the view, with room to read it; its marks stay."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.overview import Row
from ui.pages import Context
from ui.plain import LineLabel
from ui.theme import set_surface
from ui.words import place_and_pay

MARGINS: Final = (28, 24, 28, 12)
WIDEST: Final = 860  # px, so that lines stay short on a wide screen


class ReadingPage(QWidget):
    """Says whose posting it is, above the text that is lent to it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_surface(self, "panel")
        self.title = LineLabel(role="title")
        self.second = LineLabel(role="second")
        self.setAccessibleName(self.tr("Posting"))
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(*MARGINS)
        self._box.addWidget(self.title)
        self._box.addWidget(self.second)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)

    def take(self, text: QWidget) -> None:
        """Show the text of the posting here."""
        self._box.addWidget(text, 1)

    def show_row(self, row: Row) -> None:
        """Say whose posting it is."""
        application = row.application
        self.title.say(application.title or application.company)
        company = application.company if application.title else ""
        self.second.say(", ".join(filter(None, (company, place_and_pay(row)))))
