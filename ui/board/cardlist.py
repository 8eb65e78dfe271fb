"""The cards of one column: a list that selects, walks and drags together with those of the other columns."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QListView, QWidget

from tracker.overview import Row
from ui import paint
from ui.board.cards import COUNT_SIZE, GAP, HALO, CardDelegate, CardsModel, Deck, Entry, More
from ui.board.dragging import CARDS, forget_pointer, packed
from ui.pages import Context, own_viewport
from ui.theme import set_surface

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ui.board.selection import BoardSelection

STEP: Final = 40  # px by which a turn of the wheel scrolls, three at a time
PLACE_WIDTH: Final = 3  # px of the line that shows where a card will lie
HINT_TOP: Final = 14
GRIP: Final = QPoint(20, COUNT_SIZE // 2 + 10)  # where a card hangs on the pointer, so that the line stays in sight
COMMANDS: Final = (
    "open", "rename", "copy", "trash", "next_stage", "previous_stage", "move_up", "move_down",
)  # fmt: skip

Key, Modifier, Reason = Qt.Key, Qt.KeyboardModifier, Qt.FocusReason
Flag = QItemSelectionModel.SelectionFlag
ENTER = {Key.Key_Return, Key.Key_Enter}
WALKING = {Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Space}
SIDEWAYS = {Key.Key_Left: -1, Key.Key_Right: 1}
TABBED = {Reason.TabFocusReason, Reason.BacktabFocusReason, Reason.ShortcutFocusReason}


class CardList(QListView):
    """Shows the cards of one column. What is selected is the board's business: see `BoardSelection`."""

    clicked_card = Signal()
    walked = Signal(int)  # one column to the left (-1) or to the right (1)
    more_wanted = Signal()
    typed = Signal(str)
    menu_asked = Signal(QPoint)  # in the coordinates of the screen
    came_here = Signal()  # the keyboard
    dragging = Signal(list)  # the ids that are on their way; none when the drag is over

    def __init__(self, context: Context, deck: Deck, selection: BoardSelection, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._selection = selection
        self._deck = deck
        self.delegate = CardDelegate(context, deck, self)
        self._pressed: int | None = None
        self._place: int | None = None
        self.hint = ""
        self.cards = CardsModel(deck, self._more_words, self)
        self.setModel(self.cards)
        self.setItemDelegate(self.delegate)
        self._set_up()
        selection.watch(self)
        self.selectionModel().currentChanged.connect(self._share_enter)
        self.addActions([context.actions[name] for name in COMMANDS])

    def ids(self) -> list[int]:
        """The cards that are shown, from the top."""
        return [row.id for row in self.cards.cards]

    def selected(self) -> list[int]:
        """The selected cards, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [entry.id for entry in map(self.cards.records.__getitem__, rows) if isinstance(entry, Row)]

    def current(self) -> int | None:
        """The card where the keyboard is."""
        index = self.currentIndex()
        entry = self.cards.records[index.row()] if index.isValid() else None
        return entry.id if isinstance(entry, Row) else None

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these cards, and lay them out before they are painted: Qt would paint the old ones once more."""
        self.cards.show(entries)
        self.executeDelayedItemsLayout()

    def mark(self, ids: set[int], current: int | None) -> None:
        """Select just these of the cards that are shown, and make one the current card."""
        chosen = QItemSelection()
        for row in (row for row in map(self.cards.row_of, ids) if row is not None):
            chosen.select(self.cards.index(row, 0), self.cards.index(row, 0))
        model = self.selectionModel()
        if set(self.selected()) != {entry for entry in ids if self.cards.row_of(entry) is not None}:
            model.select(chosen, Flag.ClearAndSelect)
        index = QModelIndex() if current is None else self.cards.index_of(current)
        if index.isValid():
            model.setCurrentIndex(index, Flag.NoUpdate)
        else:
            self.forget_current()

    def forget_current(self) -> None:
        """Let no card be the current one: the next range that Shift selects begins elsewhere."""
        if self.currentIndex().isValid():
            self.selectionModel().clearCurrentIndex()

    def pick_row(self, row: int) -> None:
        """Select the card of a row alone."""
        with self._selection.gathering():
            self._selection.only(self)
            self.selectionModel().setCurrentIndex(self.cards.index(row, 0), Flag.ClearAndSelect)

    def reveal(self, id: int) -> None:
        """Scroll to a card."""
        self.scrollTo(self.cards.index_of(id))

    def row_near(self, y: int) -> int:
        """The row of the card at a height of the viewport, or the nearest one."""
        index = self.indexAt(QPoint(HALO, max(0, y)))
        last = len(self.ids()) - 1
        return min(index.row(), last) if index.isValid() else last

    def height_of_current(self) -> int:
        """The middle of the current card, in the viewport."""
        return self.visualRect(self.currentIndex()).center().y()

    def place_for_menu(self) -> QPoint:
        """Where a menu about the current card opens, on the screen."""
        card = self.delegate.card_rect(self.visualRect(self.currentIndex()))
        return self.viewport().mapToGlobal(card.intersected(self.viewport().rect()).center())

    def row_for_drop(self, y: int) -> int:
        """The row before which a card comes that is dropped at a height of the viewport."""
        index = self.indexAt(QPoint(HALO, y))
        if not index.isValid():
            return 0 if y < 0 else len(self.ids())
        return min(index.row() + (y > self.visualRect(index).center().y()), len(self.ids()))

    def show_place(self, row: int | None) -> None:
        """Draw the line that shows where a card will lie, or none."""
        if row != self._place:
            self._place = row
            self.viewport().update()

    def edit_title(self) -> None:
        """Edit the title of the current card where it stands."""
        if self.current() is not None:
            self.scrollTo(self.currentIndex())
            self.edit(self.currentIndex())

    def _set_up(self) -> None:
        self.setViewport(own_viewport())
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionRectVisible(False)
        set_surface(self.viewport(), "window")

    def _share_enter(self, current: QModelIndex) -> None:
        """Let Enter open the details of a card; on the last row it is left to `keyPressEvent`, which shows more."""
        action = self._context.actions["open"]
        if self._is_more(current):
            self.removeAction(action)
        else:
            self.addAction(action)

    def _more_words(self, hidden: int) -> str:
        return self.tr("Show 1 more") if hidden == 1 else self.tr("%n more", "", hidden)

    def _is_more(self, index: QModelIndex) -> bool:
        return index.isValid() and isinstance(self.cards.records[index.row()], More)

    def _id_at(self, index: QModelIndex) -> int | None:
        entry = self.cards.records[index.row()] if index.isValid() else None
        return entry.id if isinstance(entry, Row) else None

    def _place_line(self, row: int) -> QRect:
        count = len(self.ids())
        if row < count:
            y = self.visualRect(self.cards.index(row, 0)).top() + HALO - GAP // 2
        else:
            y = self.visualRect(self.cards.index(count - 1, 0)).bottom() - 1 if count else HALO
        top = min(max(y - PLACE_WIDTH // 2, 0), self.viewport().height() - PLACE_WIDTH)
        return QRect(HALO, top, self._deck.width, PLACE_WIDTH)

    def _paint_hint(self, painter: QPainter) -> None:
        place = QRect(HALO, HINT_TOP, self._deck.width, self._context.themes.fonts.row_height)
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        paint.text_line(painter, place, self.hint, fonts.small, theme.third, "center")

    @contextmanager
    def _walking(self, event: QKeyEvent) -> Iterator[None]:
        """Let what a key selects here be all that is selected, unless Ctrl is held."""
        with self._selection.gathering():
            yield
            is_all = event.matches(QKeySequence.StandardKey.SelectAll)
            if is_all or (event.key() in WALKING and not event.modifiers() & Modifier.ControlModifier):
                self._selection.only(self)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        ids = self._selection.ids()
        index = self.cards.index_of(self._pressed)
        if not ids or not index.isValid():
            return
        entry = self.cards.records[index.row()]
        assert isinstance(entry, Row)
        drag = QDrag(self)
        drag.setMimeData(packed(CARDS, ids))
        drag.setPixmap(self.delegate.pixmap(entry, len(ids), self.devicePixelRatioF()))
        drag.setHotSpot(GRIP)
        self.dragging.emit(ids)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            forget_pointer(self.viewport())
            self.dragging.emit([])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Modifier.KeypadModifier
        if is_plain and event.key() in SIDEWAYS:
            step = SIDEWAYS[Key(event.key())]
            self.walked.emit(-step if self.isRightToLeft() else step)
        elif event.key() in ENTER and self._is_more(self.currentIndex()):
            self.more_wanted.emit()
        else:
            with self._walking(event):
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._pressed = self._id_at(index)
        if self._is_more(index):
            return
        adds = bool(event.modifiers() & Modifier.ControlModifier)
        may_drag = self.selectionModel().isSelected(index) and not event.modifiers() & Modifier.ShiftModifier
        with self._selection.gathering():
            if not adds and not may_drag:
                self._selection.only(self)
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self._is_more(index):
            self.more_wanted.emit()
        else:
            self._release(event, self._id_at(index))

    def _release(self, event: QMouseEvent, id: int | None) -> None:
        is_plain = not event.modifiers() & (Modifier.ControlModifier | Modifier.ShiftModifier)
        with self._selection.gathering():
            super().mouseReleaseEvent(event)
            if is_plain:
                self._selection.only(self)
        if is_plain and id is not None and id == self._pressed:
            self.clicked_card.emit()
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        with self._selection.gathering():
            super().mouseMoveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        with self._selection.gathering():
            super().focusInEvent(event)
            if event.reason() in TABBED and not self.selected() and self.current() is not None:
                self._selection.only(self)
                self.selectionModel().select(self.currentIndex(), Flag.ClearAndSelect)
        self.came_here.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if self._selection.ids() and self._id_at(index) is not None:
            self.menu_asked.emit(self.place_for_menu() if is_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._place is None and (self.cards.records or not self.hint):
            return
        painter = QPainter(self.viewport())
        if self._place is not None:
            paint.plate(painter, self._place_line(self._place), self._context.themes.theme.accent, PLACE_WIDTH / 2)
        else:
            self._paint_hint(painter)
