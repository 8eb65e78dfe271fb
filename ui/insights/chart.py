"""A chart that can be walked with the keyboard, and whose parts open what is behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tracker.charts.panel import Panel
from tracker.charts.shapes import Box, Picture, Ribbon
from ui import paint
from ui.announcing import announce
from ui.chart_role import Chart
from ui.insights.painting import FontMeasure, outline, paint_picture
from ui.pages import Context
from ui.plain import tooltip_html
from ui.theme import fonts_as_designed

Key = Qt.Key
STEPS: Final = {Key.Key_Right: 1, Key.Key_Down: 1, Key.Key_Left: -1, Key.Key_Up: -1}
OPENING: Final = {Key.Key_Return, Key.Key_Enter, Key.Key_Space}
RING: Final = 2.0
SHARES: Final = (0.5, 0.3, 0.7, 0.1, 0.9, 0.03, 0.97)
NOTHING: Final = Picture(0, 0, ())


class ChartView(Chart):
    """Draws a panel. The arrows go from mark to mark, Enter or a click asks for what is behind one."""

    asked = Signal(str)  # a search
    walked = Signal(QRect)  # where the keyboard is now

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._panel: Panel | None = None
        self._hovered: int | None = None
        self.current: int | None = None
        self.drawing = NOTHING
        self._fonts = context.themes.fonts
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.themes.changed.connect(self._draw)

    def show_panel(self, panel: Panel) -> None:
        """Show another panel, or the same one anew; the keyboard stays at the mark of the same search."""
        query = self._query_of(self.current)
        self._panel = panel
        self.setAccessibleName(panel.title)
        self._draw()
        queries = [mark.query for mark in self.drawing.marks]
        self.current = queries.index(query) if query in queries else None
        self.updateGeometry()

    @property
    def scale(self) -> float:
        """How many times as large as designed the chart is drawn: as much as the text of the window."""
        return self._context.themes.fonts.scale

    def height_in(self, width: int) -> int:
        """How high the chart wants to be in a width."""
        return round(self._panel.height(width / self.scale) * self.scale) if self._panel else 0

    def mark_named(self, name: str) -> QPoint:
        """A point where the mark is seen whose name begins like this."""
        number, mark = next(
            (number, mark) for number, mark in enumerate(self.drawing.marks) if mark.name.startswith(name)
        )
        places = (place for part in mark.parts for place in _inside(part))
        place = next(place for place in places if self.drawing.mark_at(place.x(), place.y()) == number)
        return place * self.scale

    def _draw(self) -> None:
        if self._panel is not None:
            self._fonts = fonts_as_designed(self._context.themes.fonts)
            room = QSizeF(self.size()) / self.scale
            self.drawing = self._panel.draw(room.width(), room.height(), FontMeasure(self._fonts))
            count = len(self.drawing.marks)
            self._hovered = None
            if self.current is not None and self.current >= count:
                self.current = None
            self._describe()
        self.update()

    def _describe(self) -> None:
        """Say to those who cannot see it what is shown: the mark that the keyboard is at, or all of them."""
        marks = self.drawing.marks
        names = [marks[self.current].name] if self.current is not None else [mark.name for mark in marks]
        empty = self._panel.empty if self._panel else ""
        self.setAccessibleDescription("; ".join(names) or empty)

    def _query_of(self, number: int | None) -> str:
        return "" if number is None else self.drawing.marks[number].query

    def _go_to(self, number: int) -> None:
        """Put the keyboard on a mark, and say what it is."""
        self.current = number
        mark = self.drawing.marks[number]
        self._describe()
        announce(self, mark.name)
        x, y, width, height = (round(length * self.scale) for length in mark.bounds[:4])
        self.walked.emit(QRect(x, y, width, height))
        place = QPoint(x, y + height)
        QToolTip.showText(self.mapToGlobal(place), tooltip_html(mark.name), self)
        self.update()

    def _mark_at(self, place: QPointF) -> int | None:
        return self.drawing.mark_at(place.x() / self.scale, place.y() / self.scale)

    def _open(self, number: int | None) -> None:
        if query := self._query_of(number):
            self.asked.emit(query)

    def sizeHint(self) -> QSize:
        return QSize(360, self.height_in(max(360, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._mark_at(QPointF(event.pos()))
            words = "" if number is None else self.drawing.marks[number].name
            QToolTip.showText(event.globalPos(), tooltip_html(words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, room = self._context.themes.theme, QRectF(QPointF(), QSizeF(self.size()) / self.scale)
        painter = QPainter(self)
        painter.scale(self.scale, self.scale)
        paint_picture(painter, self.drawing, theme, self._fonts)
        if self._panel and not self.drawing.marks:
            paint.text_lines(painter, room, self._panel.empty, self._fonts.body, theme.third, 3)
        if self._hovered is not None:
            outline(painter, self.drawing.marks[self._hovered], theme.third, 1.0, room)
        if self.hasFocus():
            if not self.drawing.marks:
                paint.focus_ring(painter, room, theme, 6)
            elif self.current is not None:
                outline(painter, self.drawing.marks[self.current], theme.accent, RING, room)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self.drawing.marks) - 1, Key(event.key())
        if last < 0:
            super().keyPressEvent(event)
        elif key in OPENING and self.current is not None:
            self._open(self.current)
        elif key in STEPS:
            start = -1 if self.current is None else self.current
            self._go_to(min(last, max(0, start + STEPS[key])))
        elif key in {Key.Key_Home, Key.Key_End}:
            self._go_to(0 if key == Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._mark_at(event.position())
        if number != self._hovered:
            self._hovered = number
            self.setCursor(Qt.CursorShape.ArrowCursor if number is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self._mark_at(event.position()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.current is None and self.drawing.marks and event.reason() != Qt.FocusReason.MouseFocusReason:
            is_back = event.reason() == Qt.FocusReason.BacktabFocusReason
            self.current = len(self.drawing.marks) - 1 if is_back else 0
            self._describe()
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QToolTip.hideText()
        self.update()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._draw()
        super().resizeEvent(event)


def _inside(part: Box | Ribbon) -> Iterator[QPoint]:
    """Points along the middle of a part, from its own middle on."""
    bounds = part.bounds
    for share in SHARES:
        x = bounds.x + bounds.width * share
        y = part.top_at(x) + part.height / 2 if isinstance(part, Ribbon) else bounds.y + bounds.height / 2
        yield QPoint(round(x), round(y))
