"""What the board says when a search finds nothing to show on it, and the one thing to do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.pages import Context
from ui.plain import one_line, plain_label, set_label
from ui.theme import set_surface

ICON: Final = 20
SHOWN: Final = 60  # characters of a search
TEXT_WIDTH: Final = 360


class Placeholder(QWidget):
    """An icon, a sentence and a button, in the middle of the board."""

    clear_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._icon = QLabel()
        self._title = plain_label(role="title")
        self._text = plain_label(role="second", wrap=True)
        self._clear = QPushButton(self.tr("Clear the search"))
        self._clear.clicked.connect(self.clear_wanted)
        self.setFocusProxy(self._clear)
        self._lay_out()
        context.themes.changed.connect(self._draw_icon)
        context.themes.changed.connect(self._fit)

    def show_nothing_found(self, query: str) -> None:
        """The search finds no application."""
        title = self.tr("Nothing matches “{query}”").format(query=one_line(query, SHOWN))
        self._draw_icon()
        set_label(self._title, title)
        set_label(self._text, self.tr("The search looks in every application, open and closed."))
        self._fit()

    def _fit(self) -> None:
        """Give the sentence the height that its lines take: a centred label does not ask for it."""
        self._text.setFixedHeight(self._text.heightForWidth(TEXT_WIDTH))

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._context.icons.pixmap("search", "third", ICON, ratio))

    def _lay_out(self) -> None:
        set_surface(self, "window")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(TEXT_WIDTH)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addStretch(2)
        for part in (self._icon, self._title, self._text):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(8)
        box.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)
