"""How the keyboard goes over the board: from column to column, and to a company by its first letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtWidgets import QApplication

from tracker.text import folded

if TYPE_CHECKING:
    from ui.board.canvas import Canvas
    from ui.board.lane import Lane
    from ui.board.selection import BoardSelection
    from ui.session import Session


class Walk:
    """Takes the keyboard to another card, which is then the only one selected."""

    def __init__(self, session: Session, canvas: Canvas, selection: BoardSelection) -> None:
        self._session = session
        self._canvas = canvas
        self._selection = selection
        self._typed = ""
        self._since_typed = QElapsedTimer()

    def sideways(self, lane: Lane, step: int) -> None:
        """Go to the card at about the same height in the next column that has any, else to a folded one."""
        y = lane.cards.viewport().mapTo(self._canvas, QPoint(0, lane.cards.height_of_current())).y()
        place = self._canvas.lanes.index(lane)
        beside = self._canvas.lanes[place + 1 :] if step > 0 else self._canvas.lanes[:place][::-1]
        if target := next((other.cards for other in beside if other.cards.ids()), None):
            row = target.row_near(target.viewport().mapFrom(self._canvas, QPoint(0, y)).y())
            self._selection.pick(target.ids()[row])
        elif strip := next((other.strip for other in beside if other.is_folded), None):
            strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_company(self, text: str) -> None:
        """Go to the next card whose company begins with what was typed quickly, one letter after the other."""
        goes_on = self._since_typed.isValid() and self._since_typed.elapsed() <= QApplication.keyboardInputInterval()
        self._since_typed.start()
        self._typed = self._typed + text if goes_on else text
        cards = [row for lane in self._canvas.lanes for row in lane.cards.cards.cards]
        ids = [row.id for row in cards]
        start = ids.index(self._session.current) if self._session.current in ids else 0
        if not goes_on:
            start += 1  # the first letter alone goes on from where one is
        key = folded(self._typed)
        found = (row.id for row in cards[start:] + cards[:start] if folded(row.application.company).startswith(key))
        if (id := next(found, None)) is not None:
            self._selection.pick(id)
