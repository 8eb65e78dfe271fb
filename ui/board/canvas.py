"""The ground on which the columns stand side by side: their widths, and what is dropped on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QScrollBar, QStyle, QWidget

from ui import paint
from ui.board.cards import HALO, Deck
from ui.board.dragging import CARDS, STAGE, unpacked
from ui.board.header import STRIP_WIDTH
from ui.board.lane import GUTTER, Lane
from ui.pages import Context
from ui.theme import set_surface

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

CARD_WIDTH: Final = 216  # px that a column never goes below
MARGIN: Final = 16
EDGE: Final = 48  # px from an edge at which a drag begins to scroll
SCROLL_EVERY: Final = 16  # ms
FASTEST: Final = 22  # px by which one step scrolls
MARKER_WIDTH: Final = 3


class CardDrop(NamedTuple):
    """Cards that were dropped before a row of a column, at a place of the screen."""

    ids: tuple[int, ...]
    lane: Lane
    row: int
    place: QPoint


class Marker(QWidget):
    """The upright line that shows where a dragged column will stand."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.plate(QPainter(self), self.rect(), self._context.themes.theme.accent, MARKER_WIDTH / 2)


class Canvas(QWidget):
    """Lays out the columns, which share its width but never get too narrow, and takes the drops."""

    cards_dropped = Signal(object)  # CardDrop
    stage_dropped = Signal(int, int)  # the stage's id, and the index in `lanes` before which it comes

    def __init__(self, context: Context, deck: Deck, area: QScrollArea) -> None:
        super().__init__()
        self._area = area
        self._deck = deck
        self._marker = Marker(context, self)
        self._held: tuple[str, list[int]] = ("", [])
        self._kind = ""
        self._over = QPoint()
        self._timer = QTimer(self, interval=SCROLL_EVERY)
        self._timer.timeout.connect(self._scroll_at_edge)
        self.lanes: list[Lane] = []
        area.horizontalScrollBar().valueChanged.connect(self._place_lanes)
        area.horizontalScrollBar().rangeChanged.connect(self.arrange)
        self.setAcceptDrops(True)
        set_surface(self, "window")

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """Put the columns in this order."""
        self.lanes = list(lanes)
        self.arrange()
        for lane in lanes:
            lane.show()
        for lane in self._pinned():
            lane.raise_()
        for before, after in pairwise(_tab_stops(lanes)):
            QWidget.setTabOrder(before, after)

    def arrange(self) -> None:
        """Give each column its share of the width."""
        folded = sum(lane.is_folded for lane in self.lanes)
        open_ones = len(self.lanes) - folded
        fixed = 2 * MARGIN - GUTTER + len(self.lanes) * GUTTER + folded * STRIP_WIDTH
        width = max(CARD_WIDTH, (self._area.viewport().width() - fixed) // max(1, open_ones))
        self.setMinimumWidth(fixed + open_ones * CARD_WIDTH)
        if width != self._deck.width:
            self._deck.width = width
            for lane in self.lanes:
                lane.cards.scheduleDelayedItemsLayout()
        self._place_lanes()

    def _place_lanes(self) -> None:
        """Put the columns side by side, the pinned ones no further right than can be seen."""
        x, end = MARGIN - HALO, self._right_end()
        places: dict[Lane, QRect] = {}
        for lane in self.lanes:
            width = GUTTER + (STRIP_WIDTH if lane.is_folded else self._deck.width)
            places[lane] = QRect(x, 0, width, self.height())
            x += width
        for lane in self._pinned():
            end -= places[lane].width()
            if places[lane].left() > end:  # lies above what is scrolled, up to the edge
                places[lane].setRect(end, 0, places[lane].width() + MARGIN, self.height())
        for lane, place in places.items():
            lane.setGeometry(self._seen(place))

    def _seen(self, place: QRect) -> QRect:
        """Where one sees what is worked out from left to right, which is mirrored where one reads so; or back again."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _right_end(self) -> int:
        """Where the last column in sight ends when the board is wider than what can be seen of it."""
        return self._area.horizontalScrollBar().value() + self._area.viewport().width() - MARGIN + GUTTER - HALO

    def _pinned(self) -> list[Lane]:
        """The folded columns at the end, the last one first: they stay in sight however far the board is scrolled."""
        return list(takewhile(lambda lane: lane.is_folded, reversed(self.lanes)))

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll sideways until all of a column, or of something in it, is seen beside those that are pinned.

        `ensureWidgetVisible` takes what lies below a pinned column for seen.
        """
        pinned, bar = self._pinned(), self._area.horizontalScrollBar()
        if any(lane is widget or lane.isAncestorOf(widget) for lane in pinned):
            return
        left = self._seen(QRect(widget.mapTo(self, QPoint()), widget.size())).x() - MARGIN
        width = self._area.viewport().width() - sum(lane.width() for lane in pinned)
        bar.setValue(min(left, max(bar.value(), left + widget.width() + MARGIN - width)))

    def lane_at(self, x: int) -> Lane | None:
        """The column at this place, or the nearest; pinned ones lie above the others."""
        lanes = [*self._pinned(), *self.lanes]
        return min(lanes, key=lambda lane: _distance(lane.geometry(), x), default=None)

    def _index_at(self, x: int) -> int:
        """The index before which a column comes that is dropped here."""
        place = self._seen(QRect(x, 0, 1, 1)).x()
        return sum(self._seen(lane.geometry()).center().x() < place for lane in self.lanes)

    def hold(self, kind: str, ids: Sequence[int]) -> None:
        """Know what is dragged from this board; nothing else is ever taken. No ids: the drag is over."""
        self._held = (kind, list(ids))

    def _takes(self, event: QDropEvent) -> str:
        """The kind of what is dragged, if it is what is held here; else nothing."""
        kind, ids = self._held
        return kind if ids and unpacked(kind, event.mimeData()) == ids else ""

    def _follow(self) -> None:
        """Show where what is dragged would come."""
        target = self.lane_at(self._over.x()) if self._kind == CARDS else None
        for lane in self.lanes:
            lane.show_drop(self._row_in(lane) if lane is target else None)
        self._marker.setVisible(self._kind == STAGE)
        if self._kind == STAGE:
            self._show_marker(self._index_at(self._over.x()))

    def _row_in(self, lane: Lane) -> int:
        return lane.row_for_drop(lane.mapFrom(self, self._over))

    def _show_marker(self, index: int) -> None:
        if index < len(self.lanes):
            x = self._seen(self.lanes[index].geometry()).left() + HALO - GUTTER // 2
        else:
            x = self._seen(self.lanes[-1].geometry()).right() + HALO - GUTTER // 2
        place = QRect(x - MARKER_WIDTH // 2, MARGIN, MARKER_WIDTH, self.height() - 2 * MARGIN)
        self._marker.setGeometry(self._seen(place))
        self._marker.raise_()

    def _end(self) -> None:
        self._kind = ""
        self._timer.stop()
        self._follow()

    def _scroll_at_edge(self) -> None:
        """Scroll while the pointer rests near an edge, sideways the board and up and down the column."""
        bar, seen = self._area.horizontalScrollBar(), self._area.viewport().rect()
        in_view = self.mapTo(self._area.viewport(), self._over)
        _scroll(bar, QStyle.visualPos(self.layoutDirection(), seen, in_view).x(), seen.width())
        self._over = self.mapFrom(self._area.viewport(), in_view)
        lane = self.lane_at(self._over.x())
        if self._kind == CARDS and lane and not lane.is_folded:
            viewport = lane.cards.viewport()
            _scroll(lane.cards.verticalScrollBar(), viewport.mapFrom(self, self._over).y(), viewport.height())
        self._follow()

    def _drop_cards(self, data: QMimeData, place: QPoint) -> None:
        if lane := self.lane_at(self._over.x()):
            ids = tuple(unpacked(CARDS, data))
            self.cards_dropped.emit(CardDrop(ids, lane, self._row_in(lane), place))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._kind, self._over = self._takes(event), event.position().toPoint()
        if self._kind:
            event.acceptProposedAction()
            self._timer.start()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._kind:
            self._over = event.position().toPoint()
            self._follow()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._end()

    def dropEvent(self, event: QDropEvent) -> None:
        kind, self._over = self._takes(event), event.position().toPoint()
        if not kind:
            self._end()
            return
        event.acceptProposedAction()
        if kind == CARDS:
            self._drop_cards(event.mimeData(), self.mapToGlobal(self._over))
        else:
            self.stage_dropped.emit(unpacked(STAGE, event.mimeData())[0], self._index_at(self._over.x()))
        self._end()


def _tab_stops(lanes: Iterable[Lane]) -> list[QWidget]:
    return [stop for lane in lanes for stop in (lane.header, lane.cards, lane.strip)]


def _distance(place: QRect, x: int) -> int:
    return max(place.left() - x, x - place.right(), 0)


def _scroll(bar: QScrollBar, place: int, length: int) -> None:
    """Scroll by a step where a place lies near the start or the end of a length, the faster the nearer."""
    if place < EDGE:
        bar.setValue(bar.value() - _speed(place))
    elif place > length - EDGE:
        bar.setValue(bar.value() + _speed(length - place))


def _speed(distance: int) -> int:
    return round(FASTEST * (1 - max(0, min(distance, EDGE)) / EDGE)) + 1
