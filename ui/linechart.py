"""A small line chart of a score over days, with a table of the same numbers for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QTableWidget, QTableWidgetItem, QToolTip, QWidget

from ui import paint
from ui.chart_role import Chart
from ui.pages import Context
from ui.plain import one_line, tooltip_html
from ui.theme import mixed
from ui.words import date_words, locale

TOP: Final = 100  # the scale of a score
HEIGHT: Final = 108
LABELS: Final = 20  # px for the days below
FIGURES: Final = 26  # px for the scale at the right
HEAD_ROOM: Final = 6
STEPS: Final = (0, 50, 100)
DOT: Final = 7.0
MOST_ROWS: Final = 5  # of the table without scrolling

Point = tuple[date, int | None]


class LineChart(Chart):
    """Draws scores from 0 to 100 over days. Days without a score break the line.

    It says what it shows as its accessible description; `Trend` has the same as a table.
    """

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._name = name
        self.points: Sequence[Point] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        context.themes.changed.connect(self.update)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these days, the earliest first."""
        self.points = tuple(points)
        self.setAccessibleDescription("; ".join(f"{self._day(day)}: {_score(score)}" for day, score in self.points))
        self.update()

    def _day(self, day: date) -> str:
        return date_words(day, self._context.session.overview.today)

    def _area(self) -> QRectF:
        return QRectF(2, HEAD_ROOM, self.width() - FIGURES - 4, self.height() - LABELS - HEAD_ROOM)

    def place_of(self, index: int) -> QPointF:
        """Where a point is drawn; on the ground where it has no score."""
        first, last = self.points[0][0], self.points[-1][0]
        days = max(1, (last - first).days)
        day, score = self.points[index]
        area = self._area()
        x = area.left() + area.width() * ((day - first).days / days if len(self.points) > 1 else 1)
        return QPointF(x, area.bottom() - area.height() * (score or 0) / TOP)

    def _paint_scale(self, painter: QPainter) -> None:
        theme, fonts, area = self._context.themes.theme, self._context.themes.fonts, self._area()
        for step in STEPS:
            y = round(area.bottom() - area.height() * step / TOP)
            painter.fillRect(QRect(round(area.left()), y, round(area.width()), 1), theme.line)
            figures = QRectF(area.right() + 4, y - 9, FIGURES - 2, 18)
            paint.text_line(painter, figures, str(step), fonts.small_figures, theme.third, "right")

    def _paint_days(self, painter: QPainter) -> None:
        theme, fonts, area = self._context.themes.theme, self._context.themes.fonts, self._area()
        below = QRectF(area.left(), area.bottom() + 3, area.width(), LABELS - 3)
        paint.text_line(painter, below, self._day(self.points[0][0]), fonts.small, theme.third)
        if len(self.points) > 1:
            paint.text_line(painter, below, self._day(self.points[-1][0]), fonts.small, theme.third, "right")

    def _paint_line(self, painter: QPainter) -> None:
        theme = self._context.themes.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in self._pieces():
            path = QPainterPath(piece[0])
            for point in piece[1:]:
                path.lineTo(point)
            self._paint_ground(painter, path, piece)
            painter.setPen(QPen(theme.accent, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        if self.points[-1][1] is not None:
            paint.dot(painter, self.place_of(len(self.points) - 1), theme.accent, DOT)

    def _paint_ground(self, painter: QPainter, line: QPainterPath, piece: list[QPointF]) -> None:
        theme, bottom = self._context.themes.theme, self._area().bottom()
        ground = QPainterPath(line)
        ground.lineTo(piece[-1].x(), bottom)
        ground.lineTo(piece[0].x(), bottom)
        painter.fillPath(ground, mixed(theme.accent_soft, theme.window, 0.5))

    def _pieces(self) -> list[list[QPointF]]:
        pieces: list[list[QPointF]] = [[]]
        for index, (_day, score) in enumerate(self.points):
            if score is None:
                pieces.append([])
            else:
                pieces[-1].append(self.place_of(index))
        return [piece for piece in pieces if piece]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_scale(painter)
        if self.points:
            self._paint_days(painter)
            self._paint_line(painter)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), self._context.themes.theme, 6)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the score of the day below the pointer."""
        if self.points:
            x = event.position().x()
            near = min(range(len(self.points)), key=lambda index: abs(self.place_of(index).x() - x))
            day, score = self.points[near]
            words = f"{self._day(day)}: {_score(score)}"
            QToolTip.showText(event.globalPosition().toPoint(), tooltip_html(words), self)

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, HEIGHT)


class Trend(QWidget):
    """A line chart or, on demand, the same as a table."""

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.chart = LineChart(context, name)
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(name)
        self.table.setHorizontalHeaderLabels([self.tr("Day"), self.tr("Score")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_table(self) -> bool:
        return self._stack.currentWidget() is self.table

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these days, the earliest first."""
        self.chart.show_points(points)
        self.table.setRowCount(len(points))
        today = self._context.session.overview.today
        for row, (day, score) in enumerate(reversed(points)):
            self.table.setItem(row, 0, QTableWidgetItem(one_line(date_words(day, today))))
            self.table.setItem(row, 1, QTableWidgetItem(_score(score)))

    def show_table(self, is_table: bool) -> None:
        """Show the table, or the chart again."""
        self._stack.setCurrentWidget(self.table if is_table else self.chart)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = MOST_ROWS + 1 if self.is_table else 0
        return QSize(240, max(HEIGHT, rows * self._context.themes.fonts.row_height))


def _score(score: int | None) -> str:
    return "–" if score is None else locale().toString(score)
