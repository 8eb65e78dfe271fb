"""How much one wants the job: none to five stars, by mouse and keys."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from ui import paint
from ui.editing import Field, Write
from ui.theme import Themes

MOST: Final = 5
NONE: Final = -1  # no answer, which is not the same as no star
FOCUS_RADIUS: Final = 7
SIZE: Final = 20  # px from star to star
MARGIN: Final = 9
HEIGHT: Final = 24
STAR: Final = (
    (0.5, 0.04), (0.645, 0.35), (0.985, 0.39), (0.735, 0.625), (0.8, 0.965),
    (0.5, 0.8), (0.2, 0.965), (0.265, 0.625), (0.015, 0.39), (0.355, 0.35),
)  # fmt: skip


class Stars(QSlider):
    """A slider from none to five that shows stars."""

    def __init__(self, themes: Themes) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._themes = themes
        self.setRange(NONE, MOST)
        self.setPageStep(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setValue(NONE)
        self.setMouseTracking(True)
        self._pointed = 0
        themes.changed.connect(self.update)

    def _star_at(self, x: float) -> int:
        return max(1, min(MOST, int((x - MARGIN) // SIZE) + 1))

    def sizeHint(self) -> QSize:
        return QSize(MOST * SIZE + 2 * MARGIN, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - 15) / 2
        for number in range(1, MOST + 1):
            is_full = number <= self.value()
            is_pointed = number <= self._pointed
            color = theme.stages["interviewing"] if is_full else theme.second if is_pointed else theme.third
            painter.setPen(QPen(color, 1.0))
            painter.setBrush(color if is_full else Qt.BrushStyle.NoBrush)
            painter.drawPath(_star().translated(MARGIN + (number - 1) * SIZE, top))
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), theme, FOCUS_RADIUS)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            star = self._star_at(event.position().x())
            self.setValue(NONE if star == self.value() else star)
            self.sliderReleased.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointed = self._star_at(event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = 0
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.setValue(NONE)
        elif event.text() and event.text() in "012345":
            self.setValue(int(event.text()))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class StarsField(Field[int | None, int]):
    """0 to 5 stars, or no answer; a click on the last full star takes the answer back."""

    def __init__(self, name: str, write: Write[int | None], themes: Themes) -> None:
        self.stars = Stars(themes)
        super().__init__(name, self.stars, write, None)
        self.stars.sliderReleased.connect(self.commit)
        self.row.addStretch(1)

    def _state_of(self, value: int | None) -> int:
        return NONE if value is None else value

    def _value_of(self, state: int) -> int | None:
        return None if state == NONE else state

    def _get(self) -> int:
        return self.stars.value()

    def _set(self, state: int) -> None:
        self.stars.setValue(state)


@cache
def _star() -> QPainterPath:
    path = QPainterPath()
    path.addPolygon([QPointF(15 * x, 15 * y) for x, y in STAR])
    path.closeSubpath()
    return path
