"""One column of the board: its header and its cards, or the strip that is left when it is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.overview import Row
from tracker.records import Kind, Stage
from ui.board.cardlist import CardList
from ui.board.cards import HALO, Deck, Entry, More
from ui.board.header import FoldedStrip, LaneHeader
from ui.pages import Context
from ui.plain import one_line
from ui.rows import scroll_kept
from ui.theme import set_surface

if TYPE_CHECKING:
    from tracker.queries import Column
    from ui.board.selection import BoardSelection

SHOWN_AT_ONCE: Final = 200  # cards; a longer column says how many more there are
GUTTER: Final = 14  # px beside the cards, where their scroll bar is
TOP: Final = 8  # px above the header


class Lane(QWidget):
    """A stage's place on the board. `rows` are all its cards, of which the first ones are shown; none while folded."""

    menu_asked = Signal(QPoint)  # in the coordinates of the screen

    def __init__(self, context: Context, stage: Stage, deck: Deck, selection: BoardSelection, parent: QWidget) -> None:
        super().__init__(parent)
        self._limit = SHOWN_AT_ONCE
        self._more = More(0)
        self.stage = stage
        self.rows: list[Row] = []
        self.header = LaneHeader(context, stage, self)
        self.cards = CardList(context, deck, selection, self)
        self.strip = FoldedStrip(context, stage, self)
        set_surface(self, "window")
        self._lay_out()
        self.cards.more_wanted.connect(self._show_more)
        for handle in (self.header, self.strip):
            handle.menu_asked.connect(self.menu_asked)

    @property
    def is_folded(self) -> bool:
        return self.stage.folded

    def ids(self) -> list[int]:
        """All cards of the column in order, shown or not."""
        return [row.id for row in self.rows]

    def show_column(self, column: Column, hint: str, reveal: int | None) -> None:
        """Show a column of the query as far down as it was shown, and a page further if the card `reveal` is there."""
        self._show_stage(column.stage)
        self.rows = column.rows
        median = None if column.stage.kind is Kind.CLOSED else column.median_days
        self.header.show_stage(column.stage, column.size, median)
        self.cards.hint = hint
        if reveal is not None and self._limit < self.place_of(reveal) <= self._limit + SHOWN_AT_ONCE:
            self._limit += SHOWN_AT_ONCE
        with scroll_kept(self.cards):
            self._show_cards(column.size)

    def show_folded(self, stage: Stage, count: int) -> None:
        """Show no more than how many applications are in the stage."""
        self._show_stage(stage)
        self.rows = []
        self.strip.show_stage(stage, count, None)
        self._show_cards(0)

    def place_of(self, id: int) -> int:
        """The place of a card in its column, from 1; 0 if it is not here."""
        return next((place for place, row in enumerate(self.rows, 1) if row.id == id), 0)

    def show_drop(self, row: int | None) -> None:
        """Show where in the column something dragged would come, or that it would not."""
        self.strip.show_target(row is not None and self.is_folded)
        self.cards.show_place(None if self.is_folded else row)

    def row_for_drop(self, place: QPoint) -> int:
        """The row before which a card comes that is dropped at a place of this widget."""
        return 0 if self.is_folded else self.cards.row_for_drop(self.cards.viewport().mapFrom(self, place).y())

    def first_focus(self) -> QWidget:
        """What takes the keyboard when one comes to this column."""
        return self.strip if self.is_folded else self.cards

    def _show_stage(self, stage: Stage) -> None:
        if stage.name != self.stage.name or not self.cards.accessibleName():
            self.cards.setAccessibleName(self.tr("Cards of {stage}").format(stage=one_line(stage.name)))
        has_keyboard = self.first_focus().hasFocus()
        self.stage = stage
        self.strip.setVisible(stage.folded)
        if has_keyboard and stage.folded:  # else it goes to whatever comes first in the window
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        self.header.setVisible(not stage.folded)
        self.cards.setVisible(not stage.folded)

    def _show_cards(self, size: int) -> None:
        """Show the first of the cards, and how many more of `size` there are."""
        shown: list[Entry] = list(self.rows[: self._limit])
        if (hidden := size - len(shown)) > 0:
            if hidden != self._more.hidden:  # the same object says that nothing changed
                self._more = More(hidden)
            shown.append(self._more)
        self.cards.show_entries(shown)

    def _show_more(self) -> None:
        row = self._limit
        self._limit += SHOWN_AT_ONCE
        self._show_cards(len(self.rows))
        self.cards.pick_row(row)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(HALO, TOP, GUTTER - HALO, 0)
        head.addWidget(self.header)
        strip = QVBoxLayout()
        strip.setContentsMargins(HALO, 0, GUTTER - HALO, 0)
        strip.addWidget(self.strip, 1, Qt.AlignmentFlag.AlignLeft)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.cards, 1)
        box.addLayout(strip, 1)
