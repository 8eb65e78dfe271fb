"""How a table of applications is painted: its cells, in each way that a column names, and the headings of groups."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import cos, pi, sin
from typing import Any, Final, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from tracker.overview import Row
from ui import paint
from ui.columns import MOST_STARS
from ui.grid_model import Heading
from ui.icons import Icons
from ui.plain import tooltip_html
from ui.rows import Column, RowsModel
from ui.theme import Fonts, Theme, Themes, mixed

PADDING: Final = 12  # px between a cell's edge and what it says
TILE, TILE_GAP = 20, 8
DOT, DOT_GAP = 8, 6
STAR, STAR_GAP = 14, 3
BADGE_GAP: Final = 5
BAR_WIDTH, BAR_HEIGHT, FIGURES_ROOM = 52, 5, 30  # px of the bar of a fit, and of its number
UNCONFIRMED: Final = 0.45  # how far the colour of a fit is faded that nobody has confirmed
CHEVRON, CHEVRON_GAP = 16, 6
COUNT_ROOM: Final = 72  # px kept free for the count behind the name of a group
RING_RADIUS: Final = 4.0
STAR_DEPTH: Final = 0.44  # of the inner corners of a star, as a share of its radius
MOST_WIDE: Final = 480  # px to which a column grows to show all that it says

HAS_FOCUS: Final = QStyle.StateFlag.State_HasFocus
Index = QModelIndex | QPersistentModelIndex
PaintCell = Callable[[QPainter, QRect, Column[Any], Row], None]


class Cells(QStyledItemDelegate):
    """Paints what cells say. Their ground belongs to the row, which the table paints under all of them."""

    def __init__(self, themes: Themes, model: RowsModel[Any], parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._themes = themes
        self._model = model
        self.has_fits = True
        self._painters: dict[str, PaintCell] = {
            "strong": self._paint_strong,
            "tile": self._paint_tile,
            "stage": self._paint_stage,
            "next": self._paint_next,
            "figures": self._paint_figures,
            "stars": self._paint_stars,
            "fit": self._paint_fit,
            "tags": self._paint_tags,
        }

    @property
    def _theme(self) -> Theme:
        return self._themes.theme

    @property
    def _fonts(self) -> Fonts:
        return self._themes.fonts

    def show_fits(self, are_shown: bool) -> None:
        """Whether fits are painted: to work them out takes longer than the first picture of the window may."""
        self.has_fits = are_shown

    def _paint_soft(self, painter: QPainter, rect: QRect, column: Column[Any], row: Row) -> None:
        paint.text_line(painter, rect, column.text(row), self._fonts.body, self._theme.second)

    def _paint_strong(self, painter: QPainter, rect: QRect, column: Column[Any], row: Row) -> None:
        paint.text_line(painter, rect, column.text(row), self._fonts.strong, self._theme.ink)

    def _paint_figures(self, painter: QPainter, rect: QRect, column: Column[Any], row: Row) -> None:
        paint.text_line(painter, rect, column.text(row), self._fonts.figures, self._theme.second, column.align)

    def _paint_tile(self, painter: QPainter, rect: QRect, column: Column[Any], row: Row) -> None:
        name = column.text(row)
        top = rect.y() + (rect.height() - TILE) // 2
        paint.tile(painter, QRect(rect.x(), top, TILE, TILE), name, self._fonts.body)
        beside = rect.adjusted(TILE + TILE_GAP, 0, 0, 0)
        paint.text_line(painter, beside, name, self._fonts.body, self._theme.ink)

    def _paint_stage(self, painter: QPainter, rect: QRect, column: Column[Any], row: Row) -> None:
        stage = row.stage
        center = QPointF(rect.x() + DOT / 2, rect.y() + rect.height() / 2)
        paint.dot(painter, center, self._theme.stage(stage.kind, stage.color), DOT)
        beside = rect.adjusted(DOT + DOT_GAP, 0, 0, 0)
        paint.text_line(painter, beside, column.text(row), self._fonts.body, self._theme.ink)

    def _paint_next(self, painter: QPainter, rect: QRect, column: Column[Any], row: Row) -> None:
        text = column.text(row)
        if not text:
            return
        is_late = row.next is not None and row.next.late
        font, color = (self._fonts.strong, self._theme.bad) if is_late else (self._fonts.body, self._theme.ink)
        paint.text_line(painter, rect, text, font, color)

    def _paint_stars(self, painter: QPainter, rect: QRect, _column: Column[Any], row: Row) -> None:
        count = row.application.excitement
        if count is None:
            return
        ratio = painter.device().devicePixelRatioF()
        stars = _stars(count, self._theme.stages["interviewing"].name(), self._theme.line.name(), ratio)
        paint.icon(painter, QPointF(rect.x(), rect.y() + (rect.height() - STAR) // 2), stars)

    def _paint_fit(self, painter: QPainter, rect: QRect, column: Column[Any], row: Row) -> None:
        """A bar with the number beside it; a faded one where nobody has confirmed the requirements."""
        fit = row.fit if self.has_fits else None
        if fit is None:
            return
        width = max(0, min(BAR_WIDTH, rect.width() - FIGURES_ROOM))
        figures = QRect(rect.x(), rect.y(), min(width + FIGURES_ROOM, rect.width()), rect.height())
        paint.text_line(painter, figures, column.text(row), self._fonts.figures, self._theme.ink, "right")
        place = QRectF(rect.x(), rect.y() + (rect.height() - BAR_HEIGHT) / 2, width, BAR_HEIGHT)
        color = self._theme.color(paint.score_tone(fit.shown))
        if not fit.confirmed:
            color = mixed(color, self._theme.panel, UNCONFIRMED)
        if width > BAR_HEIGHT:
            paint.bar(painter, place, fit.shown / 100, color, self._theme.line)

    def _paint_tags(self, painter: QPainter, rect: QRect, _column: Column[Any], row: Row) -> None:
        left = rect.x()
        for name in row.tags:
            place = QRect(left, rect.y(), rect.right() + 1 - left, rect.height())
            if place.width() < 2 * TILE:
                return
            left = int(paint.badge(painter, place, name, "neutral", self._theme, self._fonts.small).right()) + BADGE_GAP

    def _shown_width(self, column: Column[Any], row: Row) -> int:
        """The px that a cell needs to show all of what it says."""
        if column.paint == "stars":
            return 0 if row.application.excitement is None else MOST_STARS * (STAR + STAR_GAP)
        if column.paint == "fit":
            return FIGURES_ROOM + BAR_WIDTH if row.fit else 0
        if column.paint == "tags":
            return sum(paint.badge_size(tag, self._fonts.small).width() + BADGE_GAP for tag in row.tags)
        font = {"strong": self._fonts.strong, "figures": self._fonts.figures}.get(column.paint, self._fonts.body)
        beside = {"tile": TILE + TILE_GAP, "stage": DOT + DOT_GAP}.get(column.paint, 0)
        return paint.text_width(column.text(row), font) + beside

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.records[index.row()]
        if not isinstance(row, Row):
            return
        given = cast("Any", option)
        rect: QRect = given.rect
        painter.save()
        paint.mirror(painter, rect, given.direction)
        column = self._model.columns[index.column()]
        paint_cell = self._painters.get(column.paint, self._paint_soft)
        paint_cell(painter, rect.adjusted(PADDING, 0, -PADDING, 0), column, row)
        if given.state & HAS_FOCUS:
            paint_ring(painter, rect.adjusted(1, 1, -2, -3), self._theme)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.records[index.row()]
        width = self._shown_width(self._model.columns[index.column()], row) if isinstance(row, Row) else 0
        return QSize(min(width + 2 * PADDING + 1, MOST_WIDE), self._fonts.row_height)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """A tooltip with the whole text, where the cell shows only part of it."""
        row = self._model.records[index.row()] if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or not isinstance(row, Row):
            return super().helpEvent(event, view, option, index)
        column = self._model.columns[index.column()]
        room = cast("Any", option).rect.width() - 2 * PADDING
        text = column.text(row) if self._shown_width(column, row) > room else ""
        QToolTip.showText(event.globalPos(), tooltip_html(text), view)
        return True


def paint_heading(
    painter: QPainter, rect: QRect, heading: Heading, themes: Themes, icons: Icons, *, has_focus: bool
) -> None:
    """The row above a group, across the whole width of the table."""
    theme, fonts = themes.theme, themes.fonts
    painter.save()
    painter.fillRect(rect, theme.window)
    icon = "chevron-right" if heading.is_folded else "chevron-down"
    pixmap = icons.pixmap(icon, "third", CHEVRON, painter.device().devicePixelRatioF())
    paint.icon(painter, QPointF(PADDING, rect.y() + (rect.height() - CHEVRON) // 2), pixmap)
    left = PADDING + CHEVRON + CHEVRON_GAP
    if stage := heading.stage:
        paint.dot(painter, QPointF(left + DOT / 2, rect.y() + rect.height() / 2), theme.stage(stage.kind, stage.color))
        left += DOT + DOT_GAP
    room = rect.adjusted(left, 0, -COUNT_ROOM, 0)
    left += int(paint.text_line(painter, room, heading.name, fonts.strong, theme.ink)) + PADDING
    paint.text_line(painter, rect.adjusted(left, 0, 0, 0), str(heading.count), fonts.figures, theme.third)
    if has_focus:
        paint_ring(painter, rect.adjusted(1, 1, -2, -3), theme)
    painter.restore()


def paint_ring(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """A thin line around the cell that the keyboard is in: calmer than a focus ring, as its row is selected too."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.accent)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).translated(0.5, 0.5), RING_RADIUS, RING_RADIUS)


def star_at(rect: QRect, x: int) -> int:
    """The number of stars that a click at `x` in the cell means; 0 beside them."""
    place = x - rect.x() - PADDING
    return place // (STAR + STAR_GAP) + 1 if 0 <= place < MOST_STARS * (STAR + STAR_GAP) else 0


@lru_cache(maxsize=64)
def _stars(count: int, full: str, empty: str, ratio: float) -> QPixmap:
    """A row of stars of which so many are full."""
    step = STAR + STAR_GAP
    pixmap = QPixmap(round(MOST_STARS * step * ratio), round(STAR * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(MOST_STARS):
        painter.setBrush(QColor(full if place < count else empty))
        painter.drawPolygon(_star(QPointF(place * step + STAR / 2, STAR / 2), STAR / 2))
    painter.end()
    return pixmap


def _star(center: QPointF, radius: float) -> QPolygonF:
    """The ten corners of a star, beginning at its top."""
    reaches = [radius if corner % 2 == 0 else radius * STAR_DEPTH for corner in range(10)]
    angles = [corner * pi / 5 for corner in range(10)]
    corners = zip(reaches, angles, strict=True)
    return QPolygonF([center + QPointF(reach * sin(angle), -reach * cos(angle)) for reach, angle in corners])
