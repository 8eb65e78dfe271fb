"""What is painted as a chart says so to screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget


class Chart(QLabel):
    """A widget that is announced as a graphic, by its accessible name and description; a subclass paints it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt announces a bare widget as a container, but a label with a picture as a graphic; this one is never seen.
        # An interface of our own, written in Python, would be freed by Qt after Python has ended.
        unseen = QPixmap(1, 1)
        unseen.fill(Qt.GlobalColor.transparent)
        self.setPixmap(unseen)
