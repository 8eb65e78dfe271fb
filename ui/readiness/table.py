"""A table of skills whose levels are clicked or typed: the checklist and the gaps are made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from ui import paint
from ui.pages import Context
from ui.plain import one_line
from ui.record_table import PADDING, RecordCells, RecordTable
from ui.requirements import RATING_KEYS, dropped_texts
from ui.rows import Column, Index, RowsModel
from ui.skill_words import level_name
from ui.theme import set_surface

LEVEL_GAP: Final = 10
WHEEL_LIMIT: Final = 10_000  # characters of a note that are edited in a cell
Flag = Qt.ItemFlag


class SkillRow(Protocol):
    """What the table knows of a row: the skill, the level that the user has, and the one that is needed, 0 for none."""

    @property
    def id(self) -> str: ...

    @property
    def have(self) -> int | None: ...

    @property
    def need(self) -> int: ...


S = TypeVar("S", bound=SkillRow)


class SkillsModel(RowsModel[Any], Generic[S]):
    """Rows of skills. Nothing is dropped into the model: the table takes links and files itself."""

    def canDropMimeData(self, *_args: object) -> bool:
        return False

    def dropMimeData(self, *_args: object) -> bool:
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Flag.ItemIsDropEnabled if index.isValid() else Flag.NoItemFlags


class SkillTable(RecordTable):
    """Shows skills. Keys 0 to 4 rate, U takes a rating back, Insert adds evidence, F2 and Enter edit a cell or a skill.

    Links and files can be dropped on a row as evidence. A column painted as `level` has the dots.
    """

    rated = Signal(str, object)
    evidence_asked = Signal(str)
    evidence_dropped = Signal(str, list)
    open_asked = Signal(str)
    edited = Signal(str, str, str)  # a skill, the key of a column, and the text
    menu_asked = Signal(str, QPoint)
    sort_asked = Signal(str)  # the key of a column

    def __init__(
        self, context: Context, columns: Sequence[Column[Any]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, SkillsModel(columns), name, parent)
        self.drop_row = -1
        self.setItemDelegate(_Cells(self))
        self.setAcceptDrops(True)
        set_surface(self.viewport(), "panel")
        corner = QWidget()
        set_surface(corner, "panel")
        self.setCornerWidget(corner)

    def is_marked(self, row: int) -> bool:
        return row == self.drop_row

    def choose(self, id: str, key: str = "skill") -> None:
        """Put the keyboard into a cell."""
        index = self.rows.index_of(id, self.section(key))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def cell(self, id: str, key: str) -> QRect:
        """Where a cell is in the viewport."""
        return self.visualRect(self.rows.index_of(id, self.section(key)))

    def dot_place(self, id: str, level: int) -> QPoint:
        """The middle of a dot in the viewport."""
        rect = self.cell(id, "level")
        step = paint.DOT_SIZE + paint.DOT_SPACE
        return QPoint(round(rect.left() + PADDING + (level - 1) * step + paint.DOT_SIZE / 2), rect.center().y())

    def edit_cell(self) -> bool:
        """Edit the current cell where it stands, if that can be; else false."""
        index = self.currentIndex()
        if index.isValid() and self.columns[index.column()].edit is not None:
            self.edit(index)
            return True
        return False

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Show at the heading by what the rows are sorted."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(self.section(key), order)
        self.rows.set_sort([(key, descending)])

    def _arrange_headings(self) -> None:
        super()._arrange_headings()
        headings = self.horizontalHeader()
        headings.setSectionsClickable(True)
        headings.setSortIndicatorShown(True)
        headings.sectionClicked.connect(lambda section: self.sort_asked.emit(self.columns[section].key))

    def _record_at(self, place: QPoint) -> tuple[Any, Column[Any], QRect] | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        return self.rows.records[index.row()], self.columns[index.column()], self.visualRect(index)

    def _press(self, row: SkillRow, key: Qt.Key) -> bool:
        if key in RATING_KEYS:
            self.rated.emit(row.id, RATING_KEYS[key])
        elif key == Qt.Key.Key_U:
            self.rated.emit(row.id, None)
        elif key in {Qt.Key.Key_Insert, Qt.Key.Key_Plus}:
            self.evidence_asked.emit(row.id)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            if not self.edit_cell():
                self.open_asked.emit(row.id)
        else:
            return False
        return True

    def _show_drop(self, row: int) -> None:
        if row != self.drop_row:
            self.drop_row = row
            self.viewport().update()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the Enter that ends an edit comes here too
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        row = self.row()
        if not (is_plain and row and self._press(row, Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = {*RATING_KEYS, Qt.Key.Key_U, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
            if not event.modifiers() and event.key() in keys:
                event.accept()
                return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or (found := self._record_at(place)) is None:
            return
        record, column, rect = found
        if column.paint == "level" and (level := self._level_at(place, rect)):
            self.rated.emit(record.id, level - 1 if level == record.have else level)
        elif column.paint == "evidence":
            self.evidence_asked.emit(record.id)

    def _level_at(self, place: QPoint, rect: QRect) -> int:
        return paint.level_at(paint.mirrored(place, rect, self.layoutDirection()).x() - rect.left() - PADDING)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._record_at(event.position().toPoint())
        if found and found[1].paint not in {"level", "evidence"} and not self.edit_cell():
            self.open_asked.emit(found[0].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if found := self._record_at(event.pos()):
                self.menu_asked.emit(found[0].id, event.globalPos())
        elif row := self.row():
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_asked.emit(row.id, self.viewport().mapToGlobal(below))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_texts(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        self._show_drop(row)
        if row >= 0:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        self._show_drop(-1)
        if row >= 0 and (texts := dropped_texts(event.mimeData())):
            event.acceptProposedAction()
            self.evidence_dropped.emit(self.rows.records[row].id, texts)


class _Cells(RecordCells):
    """Paints the cells of skills and edits texts where they stand."""

    view: SkillTable

    def __init__(self, view: SkillTable) -> None:
        super().__init__(view)
        self.painters |= {"level": self._paint_level, "evidence": self._paint_evidence}

    def _paint_evidence(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        self.paint_figures(painter, rect.adjusted(0, 0, -24, 0), column, row)
        pixmap = self.view.context.icons.pixmap("plus", "third", 14, painter.device().devicePixelRatioF())
        paint.icon(painter, QPointF(rect.right() - 14, rect.center().y() - 6.5), pixmap)

    def _paint_level(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        theme = self.themes.theme
        paint.level_dots(painter, QPointF(rect.left(), rect.center().y() + 0.5), row.have, theme, row.need)
        left = round(paint.dots_width()) + LEVEL_GAP
        color = theme.third if row.have is None else theme.second
        paint.text_line(painter, rect.adjusted(left, 0, 0, 0), column.text(row), self.themes.fonts.body, color)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("tight", "true")
        editor.setAccessibleName(self.view.columns[index.column()].title)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        column = self.view.columns[index.column()]
        if isinstance(editor, QLineEdit) and column.edit:
            editor.setText(column.edit(self.view.rows.records[index.row()]))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.isModified():
            row = self.view.rows.records[index.row()]
            self.view.edited.emit(row.id, self.view.columns[index.column()].key, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect: QRect = cast("Any", option).rect
        editor.setGeometry(rect.adjusted(2, 2, -2, -3))


def level_words(row: SkillRow) -> str:
    """The level of a row in words."""
    return one_line(level_name(row.have))
