"""The table widget of applications: rows with a ground of their own, headings of groups, columns to arrange."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from tracker.overview import Row
from ui import paint
from ui.cells import Cells, paint_heading
from ui.copying import copy_rows
from ui.grid_header import SortHeader
from ui.grid_model import GridModel, Heading, Sort
from ui.grid_selection import GridSelection
from ui.pages import Context
from ui.rows import Column
from ui.theme import set_surface

FOLDING: Final = {Qt.Key.Key_Left: True, Qt.Key.Key_Right: False}
ARRIVING: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
TURNING: Final = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Grid(QTableView):
    """Shows applications in columns that can be sorted, dragged, resized and hidden.

    It asks by signals for what is not its own to do.
    """

    fold_asked = Signal(str)  # the id of a heading
    menu_asked = Signal(QPoint)  # a place on the screen; the cell is the current one

    def __init__(self, context: Context, columns: Sequence[Column[Row]], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = context.session
        self._themes = context.themes
        self._icons = context.icons
        self._hovered = -1
        self.columns = tuple(columns)
        self.rows = GridModel(columns, self)
        self.headings = SortHeader(context, columns, self)
        self.setModel(self.rows)
        self._cells = Cells(self._themes, self.rows, self)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(self.headings)
        self.setAccessibleName(name)
        self.selection = GridSelection(self, self.rows, self.headings)
        self._behave()
        self._dress()
        self._themes.changed.connect(self._use_fonts)
        self.clicked.connect(self._on_clicked)
        self.verticalScrollBar().valueChanged.connect(self._hover_again)
        self.headings.use_first_widths()

    def show_sort(self, sort: Sort) -> None:
        """Show at the headings by what the rows are sorted."""
        self.rows.set_sort(sort)
        self.headings.show_sort(sort)

    def show_fits(self, are_shown: bool) -> None:
        """Show how well the user fits each application, or leave that out for now."""
        self._cells.show_fits(are_shown)
        self.viewport().update()

    def take_keyboard(self) -> None:
        """Have the focus, on a row that is selected: else no key would have one to work on."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.selection.ids():
            self.selection.pick()

    def current_key(self) -> str:
        """The key of the column that the keyboard is in; empty where it is nowhere."""
        return self.headings.key_of(self.currentIndex().column())

    def cell(self, id: int, key: str) -> QRect:
        """Where a cell is in the viewport; empty where it is not shown."""
        section = self.headings.section_of(key)
        return QRect() if section is None else self.visualRect(self.rows.index_of(id, section))

    def walk(self, steps: int) -> None:
        """Put the keyboard some columns further to the right, or to the left below 0, if there are so many."""
        keys, row = self.headings.shown_keys(), self.selection.current()
        place = keys.index(self.current_key()) + steps if self.current_key() in keys else -1
        if row and 0 <= place < len(keys):
            self.selection.put_keyboard(row.id, keys[place])

    def copy_selected(self) -> None:
        """Put the selected rows on the clipboard, with the columns as they are shown."""
        shown = {column.key: column for column in self.columns}
        copy_rows([shown[key] for key in self.headings.shown_keys()], self.selection.rows())

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()

    def _dress(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        corner = QWidget()
        set_surface(corner, "panel")
        self.setCornerWidget(corner)
        set_surface(self.viewport(), "window")
        self._use_fonts()

    def _use_fonts(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._themes.fonts.row_height)
        self.verticalHeader().setDefaultSectionSize(self._themes.fonts.row_height)
        self.viewport().update()

    # Painting

    def _paint_rows(self, painter: QPainter, area: QRect) -> None:
        """The ground of each row and the line below it, across the whole width."""
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        last = last if last >= 0 else len(self.rows.records) - 1
        self._read_fits(first, last)
        theme, width = self._themes.theme, self.viewport().width()
        top, height = self.rowViewportPosition(first), self.rowHeight(first)
        painter.fillRect(0, top, width, (last - first + 1) * height, theme.panel)
        selected = self.selection.places(first, last)
        for row in range(first, last + 1):
            rect = QRect(0, top + (row - first) * height, width, height)
            if heading := self.rows.heading_at(row):
                has_focus = self.hasFocus() and row == self.currentIndex().row()
                self._paint_heading(painter, rect, heading, has_focus=has_focus)
            elif row in selected:
                painter.fillRect(rect, theme.accent_soft)
            elif row == self._hovered:
                painter.fillRect(rect, theme.window)
            painter.fillRect(0, rect.bottom(), width, 1, theme.faint_line)

    def _read_fits(self, first: int, last: int) -> None:
        """Read at once what the rows of the screen ask for: else each is read with all that came next to it."""
        if self._cells.has_fits and self.headings.section_of("fit") is not None:
            seen = self.rows.records[first : last + 1]
            self._session.overview.fits.prepare(row.id for row in seen if isinstance(row, Row))

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading, *, has_focus: bool) -> None:
        painter.save()
        paint.mirror(painter, rect, self.layoutDirection())
        paint_heading(painter, rect, heading, self._themes, self._icons, has_focus=has_focus)
        painter.restore()

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            for changed in (row, self._hovered):
                if 0 <= changed < len(self.rows.records):
                    top, height = self.rowViewportPosition(changed), self.rowHeight(changed)
                    self.viewport().update(0, top, self.viewport().width(), height)
            self._hovered = row

    def _hover_again(self) -> None:
        """The rows moved below the mouse."""
        if self._hovered >= 0:
            self._hover(self.rowAt(self.viewport().mapFromGlobal(QCursor.pos()).y()))

    # Keys and mouse

    def _on_clicked(self, index: QModelIndex) -> None:
        if heading := self.rows.heading_at(index.row()):
            self.fold_asked.emit(heading.id)

    def _fold_by(self, key: int) -> bool:
        """Fold or unfold the group at whose heading the keyboard is; false where the key does not mean that."""
        heading = self.rows.heading_at(self.currentIndex().row())
        if heading is None:
            return False
        pressed = Qt.Key(key)
        if pressed in TURNING or FOLDING.get(pressed, heading.is_folded) != heading.is_folded:
            self.fold_asked.emit(heading.id)
        return pressed in TURNING or pressed in FOLDING

    def _walk_by(self, key: int) -> bool:
        """Go along the row and let all that is selected stay so, to edit it in another column; false if not meant."""
        row = self.currentIndex().row()
        if Qt.Key(key) not in FOLDING or not self.selection.places(row, row):
            return False
        self.walk(1 if (key == Qt.Key.Key_Right) is not self.isRightToLeft() else -1)
        return True

    def _as_gesture(self, handle: Callable[[Any], None], event: QEvent) -> None:
        with self.selection.gesture():
            handle(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_rows(painter, event.rect())
        paint.ring_where_empty(painter, self, self._themes.theme)
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and (self._fold_by(event.key()) or self._walk_by(event.key())):
            return
        self._as_gesture(super().keyPressEvent, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here by Tab stands on a row that is selected, too."""
        self._as_gesture(super().focusInEvent, event)
        if event.reason() in ARRIVING and not self.selection.ids():
            self.selection.pick()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._as_gesture(super().mousePressEvent, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._as_gesture(super().mouseReleaseEvent, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        self._as_gesture(super().mouseMoveEvent, event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.menu_asked.emit(event.globalPos())
        elif self.currentIndex().isValid():
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(below))
