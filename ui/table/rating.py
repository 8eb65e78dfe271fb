"""Stars that are given by a digit or a click, without an editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from tracker.overview import Row
from ui.cells import star_at
from ui.columns import MOST_STARS, Editor, editor_of
from ui.grid import Grid

DIGITS: Final = frozenset(map(str, range(MOST_STARS + 1)))


class Rating:
    """Reads keys and clicks of a grid. `rate` hears the row, the stars or None, and whether that row alone is meant."""

    def __init__(self, grid: Grid, rate: Callable[[Row, int | None, bool], None]) -> None:
        self._grid = grid
        self._rate = rate
        self._pressed: tuple[int, int] | None = None

    def take_key(self, event: QKeyEvent, row: Row) -> bool:
        """A digit in the column of stars gives so many, Backspace takes them away; false for all else."""
        text, is_empty = event.text(), event.key() == Qt.Key.Key_Backspace
        if editor_of(self._grid.current_key()) is not Editor.STARS or not (text in DIGITS or is_empty):
            return False
        self._rate(row, None if is_empty else int(text), False)
        return True

    def press(self, event: QMouseEvent) -> None:
        """Remember a press on the stars of a row that is selected: to select another one must not rate it."""
        index = self._grid.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        is_chosen = index.isValid() and self._grid.selectionModel().isSelected(index)
        is_rated = is_chosen and editor_of(self._grid.headings.key_of(index.column())) is Editor.STARS
        self._pressed = (index.row(), index.column()) if is_left and is_rated else None

    def release(self, event: QMouseEvent) -> None:
        """A click on a star gives so many; one on the last full star takes the answer back."""
        pressed, self._pressed = self._pressed, None
        place = event.position().toPoint()
        index = self._grid.indexAt(place)
        row, stars = self._grid.rows.row_at(index.row()), star_at(self._grid.visualRect(index), place.x())
        if row and stars and pressed == (index.row(), index.column()):
            self._rate(row, None if stars == row.application.excitement else stars, True)
