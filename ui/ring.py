"""A ring with a score in it, as a widget; and the one way in which the window rates a skill."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.operations import skills
from ui import paint
from ui.pages import Context
from ui.session import Session

FIGURES: Final = 0.3  # of a ring's size


class Ring(QWidget):
    """A score from 0 to 100, or none; dashed while its requirements were not confirmed."""

    def __init__(self, context: Context, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = context.themes
        self._size = size
        self.score: int | None = None
        self.is_confirmed = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._themes.changed.connect(self.update)

    def show_score(self, score: int | None, *, is_confirmed: bool = True, spoken: str = "") -> None:
        self.score = score
        self.is_confirmed = is_confirmed
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = QFont(self._themes.fonts.title)
        font.setPixelSize(round(self._size * FIGURES))
        painter = QPainter(self)
        rect = self.rect().toRectF().adjusted(1, 1, -1, -1)
        paint.fit_ring(painter, rect, self.score, self._themes.theme, font, is_confirmed=self.is_confirmed)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)


def rate(session: Session, skill: str, level: int | None) -> None:
    """Say today how well a skill is known; None takes the rating back. One step, which can be undone."""
    session.run(skills.rate, skill, level, on=session.overview.today)
