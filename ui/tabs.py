"""Tabs that move together where their words are long, so that all of them are seen without scrolling."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.theme import set_look

SPACE: Final = 19  # px beside the words of a tab, as in resources/style.qss


class Tabs(QTabBar):
    """A bar of tabs with little between them once the room gets narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)

    def _move(self) -> None:
        """Have as much between the tabs as there is room for."""
        words = sum(self.fontMetrics().horizontalAdvance(self.tabText(place)) for place in range(self.count()))
        is_narrow = "true" if words + self.count() * SPACE > self.width() else "false"
        if self.property("narrow") != is_narrow:
            set_look(self, narrow=is_narrow)

    def tabLayoutChange(self) -> None:
        super().tabLayoutChange()
        self._move()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move()
