"""A table of records, one of which is chosen: how it behaves, and how its cells are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import paint
from ui.pages import Context
from ui.rows import Column, Index, RowsModel
from ui.theme import set_surface

PADDING: Final = 12
SIGN: Final = 20  # px beside a text, such as for the sign of a menu
AS_TEXT: Final = frozenset(("text", "strong", "figures", "choice", "pill"))  # ways of painting that show a text alone
State = QStyle.StateFlag
PaintCell = Callable[[QPainter, QRect, Column[Any], Any], None]


class RecordTable(QTableView):
    """Shows the rows of a model. A subclass gives it its delegate."""

    def __init__(self, context: Context, rows: RowsModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.rows = rows
        self.columns = tuple(rows.columns)
        self.setModel(rows)
        self.setAccessibleName(name)
        self._behave()
        self._arrange_headings()
        for section, column in enumerate(self.columns):
            self.setColumnWidth(section, column.width)
        self._use_fonts()
        context.themes.changed.connect(self._use_fonts)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the keyboard stays in the current one while it is there."""
        self.rows.show(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, self.first_section()))

    def row(self) -> Any | None:
        """The record that the keyboard is on."""
        index = self.currentIndex()
        return self.rows.records[index.row()] if index.isValid() else None

    def first_section(self) -> int:
        """The column that the keyboard comes to first."""
        return 0

    def section(self, key: str) -> int:
        """The place of a column."""
        return next(section for section, column in enumerate(self.columns) if column.key == key)

    def is_marked(self, row: int) -> bool:
        """Whether a row is painted like a selected one: something is about to be dropped on it."""
        return False

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        set_surface(self.viewport(), "raised")

    def _arrange_headings(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        headings = self.horizontalHeader()
        headings.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        headings.setHighlightSections(False)
        headings.setStretchLastSection(True)

    def _use_fonts(self) -> None:
        height = self.context.themes.fonts.row_height
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint.ring_where_empty(painter, self, self.context.themes.theme)
        painter.end()


class RecordCells(QStyledItemDelegate):
    """Paints the cells of such a table; a subclass adds to `painters` the ways of painting that it knows."""

    def __init__(self, view: RecordTable) -> None:
        super().__init__(view)
        self.view = view
        self.themes = view.context.themes
        self.painters: dict[str, PaintCell] = {"strong": self.paint_strong, "figures": self.paint_figures}

    def ink(self, column: Column[Any], _row: Any) -> QColor:
        """The colour of a text."""
        return self.themes.theme.ink if column.paint == "strong" else self.themes.theme.second

    def paint_text(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        paint.text_line(painter, rect, column.text(row), self.themes.fonts.body, self.ink(column, row))

    def paint_strong(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        paint.text_line(painter, rect, column.text(row), self.themes.fonts.medium, self.ink(column, row))

    def paint_figures(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        paint.text_line(painter, rect, column.text(row), self.themes.fonts.figures, self.ink(column, row), column.align)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given, theme = cast("Any", option), self.themes.theme
        rect, row = QRect(given.rect), self.view.rows.records[index.row()]
        column = self.view.columns[index.column()]
        painter.save()
        paint.mirror(painter, rect, given.direction)
        if given.state & State.State_Selected or self.view.is_marked(index.row()):
            painter.fillRect(rect, theme.accent_soft)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.faint_line)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        self.painters.get(column.paint, self.paint_text)(painter, inner, column, row)
        if given.state & State.State_HasFocus and self.view.hasFocus():
            paint.focus_ring(painter, rect.adjusted(1, 1, -2, -2), theme, 4)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the text, for who double-clicks the edge of a heading."""
        column, fonts = self.view.columns[index.column()], self.themes.fonts
        if column.paint not in AS_TEXT:
            return QSize(column.width, fonts.row_height)
        width = paint.text_width(column.text(self.view.rows.records[index.row()]), fonts.medium)
        return QSize(width + 2 * PADDING + SIGN, fonts.row_height)
