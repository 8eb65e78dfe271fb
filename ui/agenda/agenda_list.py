"""The list of the agenda: one row for each thing that waits, walked by arrows, answered by keys and buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QToolTip, QWidget

from ui.agenda.delegate import AgendaDelegate
from ui.agenda.lines import Answer, Heading, Line, More, Shown, answer_for, answer_hint, spoken
from ui.pages import Context
from ui.plain import tooltip_html
from ui.rows import Column, Index, RowsModel, scroll_kept
from ui.theme import set_surface

STEP: Final = 40  # px by which a turn of the wheel scrolls, three at a time
ENTER: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))
HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class AgendaModel(RowsModel[Shown]):
    """The rows; a heading can be neither chosen nor reached."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.records[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)


class AgendaList(QListView):
    """Shows the agenda. What is answered is asked for by `answered`; `place` is where a menu about it opens."""

    answered = Signal(object, object, QPoint)  # a Line, its Answer, a place on the screen
    opened = Signal(object)  # a Line that was clicked or on which Enter was pressed
    current_changed = Signal(object)  # the Line that the keyboard is on, or None
    more_wanted = Signal(str)  # the group
    menu_asked = Signal(object, QPoint)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.hovered = -1
        self.held: Answer | None = None
        self._hovered_answer: Answer | None = None
        self._is_showing = False
        self.rows = AgendaModel([Column("line", "", _text, spoken=spoken)], self)
        self.delegate = AgendaDelegate(context, self.rows, self, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(self.tr("Agenda"))
        self._behave()
        self.selectionModel().currentChanged.connect(self._on_current)
        context.themes.changed.connect(self._on_theme)

    def show_entries(self, entries: Sequence[Shown]) -> None:
        """Show these rows. Where the line that the keyboard was on has gone, its neighbour takes its place."""
        was_at, was = self.currentIndex().row(), self.current()
        self._is_showing = True
        with scroll_kept(self):
            self.rows.show(entries)
        self._is_showing = False
        if was is not None and self.rows.row_of(was.id) is None:
            self._go_near(was_at)
        self._hover_again()
        if was != self.current():
            self.current_changed.emit(self.current())

    def current(self) -> Line | None:
        """The line that the keyboard is on."""
        index = self.currentIndex()
        entry = self.rows.records[index.row()] if index.isValid() else None
        return entry if isinstance(entry, Line) else None

    def choose(self, id: str) -> None:
        """Put the keyboard on a line."""
        index = self.rows.index_of(id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_first(self) -> None:
        """Put the keyboard on the first line, where it is nowhere yet."""
        line = self.current() or next((entry for entry in self.rows.records if isinstance(entry, Line)), None)
        if line and not self.selectionModel().hasSelection():
            self.choose(line.id)

    def button_place(self, id: str, answer: Answer) -> QRect:
        """Where the button for an answer is in the viewport; empty where it is not shown."""
        index = self.rows.index_of(id)
        line = self.rows.records[index.row()] if index.isValid() else None
        if not isinstance(line, Line):
            return QRect()
        rect = self.visualRect(index)
        answers = self.delegate.places(line, rect, index.row()).answers
        found = (place for one, place in answers if one is answer)
        return next((QStyle.visualRect(self.layoutDirection(), rect, place) for place in found), QRect())

    def hovered_answer(self, row: int) -> Answer | None:
        """The answer whose button is under the pointer, if it is in this row."""
        return self._hovered_answer if row == self.hovered else None

    def has_keyboard(self, row: int) -> bool:
        """Whether the keyboard is on a row."""
        return self.hasFocus() and row == self.currentIndex().row()

    def current_row(self) -> int:
        return self.currentIndex().row()

    def _behave(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._hover_again)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        set_surface(self.viewport(), "window")

    def _go_near(self, place: int) -> None:
        """Go on with the line that took the place of the one that has gone, else with the last before it."""
        records = self.rows.records
        places = (*range(max(0, place), len(records)), *range(min(place, len(records)) - 1, -1, -1))
        near = next((at for at in places if isinstance(records[at], Line)), None)
        self.setCurrentIndex(QModelIndex() if near is None else self.rows.index(near, 0))

    def _on_current(self) -> None:
        if not self._is_showing:
            self.current_changed.emit(self.current())
        self.viewport().update()

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _answer(self, line: Line, answer: Answer, row: int) -> None:
        button = self.button_place(line.id, answer)
        rect = button if button.isValid() else self.visualRect(self.rows.index(row, 0))
        self.answered.emit(line, answer, self.viewport().mapToGlobal(rect.bottomLeft()))

    def _hover_again(self) -> None:
        place = self.viewport().mapFromGlobal(self.cursor().pos())
        if self.underMouse():
            self._hover(place)

    def _hover(self, place: QPoint) -> None:
        index = self.indexAt(place)
        row = index.row()
        self.hovered = row
        answer = self.delegate.answer_at(row, self.visualRect(index), place) if row >= 0 else None
        if answer is not self._hovered_answer:
            self._hovered_answer = answer
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if answer is not None else Qt.CursorShape.ArrowCursor
            )
        self.viewport().update()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, line = self.currentIndex(), self.current()
        entry = self.rows.records[index.row()] if index.isValid() else None
        is_plain = not event.modifiers() & HELD
        if event.key() in ENTER and isinstance(entry, More):
            self.more_wanted.emit(entry.group)
        elif event.key() in ENTER and line:
            self.opened.emit(line)
        elif is_plain and line and (answer := answer_for(line, event.key())):
            self._answer(line, answer, index.row())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """To the first or last row that can be reached: Qt would try the heading at the top and stay."""
        reachable = [row for row, entry in enumerate(self.rows.records) if not isinstance(entry, Heading)]
        if reachable and action == QListView.CursorAction.MoveHome:
            return self.rows.index(reachable[0], 0)
        if reachable and action == QListView.CursorAction.MoveEnd:
            return self.rows.index(reachable[-1], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters answer; they do not look for a row."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._hover(place)
            self.held = self._hovered_answer
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index, held = self.indexAt(place), self.held
        self.held = None
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        entry = self.rows.records[index.row()]
        answer = self.delegate.answer_at(index.row(), self.visualRect(index), place)
        if isinstance(entry, More):
            self.more_wanted.emit(entry.group)
        elif isinstance(entry, Line) and answer is not None and answer is held:
            self._answer(entry, answer, index.row())
        elif isinstance(entry, Line) and held is None:
            self.opened.emit(entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        entry = self.rows.records[index.row()] if index.isValid() else None
        if isinstance(entry, Line):
            place = self.visualRect(index).center() if is_key else event.pos()
            self.menu_asked.emit(entry, self.viewport().mapToGlobal(place))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self.hovered, self._hovered_answer = -1, None
            self.viewport().update()
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        entry = self.rows.records[index.row()] if index.isValid() else None
        answer = self.delegate.answer_at(index.row(), self.visualRect(index), event.pos()) if index.isValid() else None
        if answer is not None:
            QToolTip.showText(event.globalPos(), tooltip_html(answer_hint(answer)), self.viewport())
        elif isinstance(entry, Line):
            QToolTip.showText(event.globalPos(), tooltip_html(f"{entry.text}\n{entry.second}"), self.viewport())
        else:
            QToolTip.hideText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.choose_first()  # Qt would go to the first row without selecting it
        super().focusInEvent(event)
        self.viewport().update()


def _text(entry: Shown) -> str:
    return entry.text if isinstance(entry, Heading | Line) else spoken(entry)
