"""A table of things that were found, some of whose cells offer a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui import paint
from ui.pages import Context
from ui.record_table import RecordCells, RecordTable
from ui.rows import Column, Index, RowsModel
from ui.theme import Tone

CHEVRON: Final = 14
FRAME: Final = 5  # px of the card above and below, for its round corners
OPENING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}
INKS: Final[dict[Tone, str]] = {"neutral": "ink", "warn": "warn", "bad": "bad"}  # of a choice, by the tone of its row


class ChoiceTable(RecordTable):
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
        super().__init__(context, RowsModel(columns), name)
        self.tone_of = tone_of
        self.offers = offers
        self.setItemDelegate(_Cells(self))

    def go_to_question(self) -> None:
        """Put the keyboard on the first row that asks something, if there is one."""
        asking = (place for place, record in enumerate(self.rows.records) if self.tone_of(record) == "warn")
        if (place := next(asking, None)) is not None:
            self.setCurrentIndex(self.rows.index(place, self.first_section()))

    def cell(self, row: int, key: str) -> QRect:
        """Where a cell is in the viewport."""
        return self.visualRect(self.rows.index(row, self.section(key)))

    def first_section(self) -> int:
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


class _Cells(RecordCells):
    """Paints plain cells, pills, and choices with the sign of a menu."""

    view: ChoiceTable

    def __init__(self, view: ChoiceTable) -> None:
        super().__init__(view)
        self.painters |= {"pill": self._paint_pill, "choice": self._paint_choice}

    def _paint_pill(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        if text := column.text(row):
            paint.badge(painter, rect, text, self.view.tone_of(row), self.themes.theme, self.themes.fonts.small)

    def _paint_choice(self, painter: QPainter, rect: QRect, column: Column[Any], row: Any) -> None:
        color = self.themes.theme.color(INKS.get(self.view.tone_of(row), "second"))
        room = rect.adjusted(0, 0, -CHEVRON - 4, 0)
        width = paint.text_line(painter, room, column.text(row), self.themes.fonts.body, color)
        if self.view.offers(row, column.key):
            ratio = painter.device().devicePixelRatioF()
            sign = self.view.context.icons.pixmap("chevron-down", "third", CHEVRON, ratio)
            place = QPointF(rect.left() + width + 6, rect.center().y() - CHEVRON / 2 + 1)
            paint.icon(painter, place, sign)


def on_card(table: ChoiceTable) -> QFrame:
    """The table on a card."""
    card = QFrame()
    card.setProperty("role", "card")
    box = QVBoxLayout(card)
    box.setContentsMargins(1, FRAME, 1, FRAME)
    box.addWidget(table)
    return card
