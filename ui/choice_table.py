"""A table of things that were found, some of whose cells offer a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
)

from ui import paint
from ui.pages import Context
from ui.rows import Column, Index, RowsModel
from ui.theme import Tone, set_surface

PADDING: Final = 12
CHEVRON: Final = 14
FRAME: Final = 5  # px of the card above and below, for its round corners
OPENING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}
INKS: Final[dict[Tone, str]] = {"neutral": "ink", "warn": "warn", "bad": "bad"}  # of a choice, by the tone of its row
State = QStyle.StateFlag


class ChoiceTable(QTableView):
    """Shows rows; `tone_of` colours their cells painted as `pill` and `choice`. Where `offers` says so, a cell of the
    kind `choice` asks for its menu, by a click or by Enter."""

    asked = Signal(object, str, QPoint)  # the row, the key of the column, where the menu goes

    def __init__(
        self,
        context: Context,
        columns: Sequence[Column[Any]],
        name: str,
        tone_of: Callable[[Any], Tone],
        offers: Callable[[Any, str], bool],
    ) -> None:
        super().__init__()
        self.context = context
        self.columns = tuple(columns)
        self.tone_of = tone_of
        self.offers = offers
        self.rows: RowsModel[Any] = RowsModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Cells(self))
        self.setAccessibleName(name)
        self._behave()
        self._use_fonts()
        context.themes.changed.connect(self._use_fonts)
        for section, column in enumerate(columns):
            self.setColumnWidth(section, column.width)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the keyboard stays in the current one while it is there."""
        self.rows.show(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, self._first_choice()))

    def cell(self, row: int, key: str) -> QRect:
        """Where a cell is in the viewport."""
        return self.visualRect(self.rows.index(row, self._section(key)))

    def _section(self, key: str) -> int:
        return next(section for section, column in enumerate(self.columns) if column.key == key)

    def _first_choice(self) -> int:
        return next((section for section, column in enumerate(self.columns) if column.paint == "choice"), 0)

    def _ask(self, index: Index) -> bool:
        """Ask for the menu of a cell, or of the row's first choice; whether there is one."""
        if not index.isValid():
            return False
        row = self.rows.records[index.row()]
        choices = [section for section, column in enumerate(self.columns) if self._has_menu(row, column)]
        section = index.column() if index.column() in choices else next(iter(choices), None)
        if section is None:
            return False
        place = self.visualRect(self.rows.index(index.row(), section)).bottomLeft()
        self.asked.emit(row, self.columns[section].key, self.viewport().mapToGlobal(place))
        return True

    def _has_menu(self, row: Any, column: Column[Any]) -> bool:
        return column.paint == "choice" and self.offers(row, column.key)

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
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        headings = self.horizontalHeader()
        headings.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        headings.setHighlightSections(False)
        headings.setStretchLastSection(True)
        set_surface(self.viewport(), "raised")

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (is_plain and Qt.Key(event.key()) in OPENING and self._ask(self.currentIndex())):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_click = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        if is_click and self._has_menu(self.rows.records[index.row()], self.columns[index.column()]):
            self._ask(index)


class _Cells(QStyledItemDelegate):
    """Paints the cells: plain ones, pills, and choices with the sign of a menu."""

    def __init__(self, view: ChoiceTable) -> None:
        super().__init__(view)
        self._view = view
        self._painters: dict[str, Callable[[QPainter, QRect, Column[Any], Any], None]] = {
            "strong": self._paint_strong,
            "figures": self._paint_figures,
            "pill": self._paint_pill,
            "choice": self._paint_choice,
        }

    def _paint_text(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        themes = self._view.context.themes
        paint.text_line(painter, rect, column.text(row), themes.fonts.body, themes.theme.second)

    def _paint_strong(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        themes = self._view.context.themes
        paint.text_line(painter, rect, column.text(row), themes.fonts.medium, themes.theme.ink)

    def _paint_figures(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        themes = self._view.context.themes
        paint.text_line(painter, rect, column.text(row), themes.fonts.figures, themes.theme.second, column.align)

    def _paint_pill(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        themes, text = self._view.context.themes, column.text(row)
        if text:
            paint.badge(painter, rect, text, self._view.tone_of(row), themes.theme, themes.fonts.small)

    def _paint_choice(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        themes = self._view.context.themes
        tone = self._view.tone_of(row)
        color = themes.theme.color(INKS.get(tone, "second"))
        room = rect.adjusted(0, 0, -CHEVRON - 4, 0)
        width = paint.text_line(painter, room, column.text(row), themes.fonts.body, color)
        if self._view.offers(row, column.key):
            ratio = painter.device().devicePixelRatioF()
            sign = self._view.context.icons.pixmap("chevron-down", "third", CHEVRON, ratio)
            place = QPointF(rect.left() + width + 6, rect.center().y() - CHEVRON / 2 + 1)
            painter.drawPixmap(place, sign)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given, theme = cast("Any", option), self._view.context.themes.theme
        rect, row = QRect(given.rect), self._view.rows.records[index.row()]
        column = self._view.columns[index.column()]
        painter.save()
        if given.state & State.State_Selected:
            painter.fillRect(rect, theme.accent_soft)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.faint_line)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        self._painters.get(column.paint, self._paint_text)(painter, inner, column, row)
        if given.state & State.State_HasFocus and self._view.hasFocus():
            paint.focus_ring(painter, rect.adjusted(1, 1, -2, -2), theme, 4)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.columns[index.column()].width, self._view.context.themes.fonts.row_height)


def on_card(table: ChoiceTable) -> QFrame:
    """The table on a card."""
    card = QFrame()
    card.setProperty("role", "card")
    box = QVBoxLayout(card)
    box.setContentsMargins(1, FRAME, 1, FRAME)
    box.addWidget(table)
    return card
