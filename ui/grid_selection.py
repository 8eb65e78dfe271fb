"""Which applications are selected in a table, by their ids, and the same in the session while a page is seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QTableView, QWidget

from tracker.overview import Row
from ui.grid_header import SortHeader
from ui.grid_model import Entry, GridModel
from ui.rows import runs, scroll_kept
from ui.session import Session

Command = QItemSelectionModel.SelectionFlag


class GridSelection(QObject):
    """The selected rows of a table and the cell that the keyboard is in. Headings of groups are never among them."""

    made = Signal()  # once for each gesture

    def __init__(self, view: QTableView, rows: GridModel, headings: SortHeader) -> None:
        super().__init__(view)
        self._view = view
        self._model = rows
        self._headings = headings
        self._gestures = 0
        self._is_changed = False
        self._is_silent = False
        view.selectionModel().selectionChanged.connect(self._note)
        view.selectionModel().currentChanged.connect(self._note)

    def rows(self) -> list[Row]:
        """The selected applications, from the top."""
        found = (self._model.row_at(place) for place in sorted(self.places()))
        return [row for row in found if row]

    def ids(self) -> list[int]:
        return [row.id for row in self.rows()]

    def places(self, first: int = 0, last: int | None = None) -> set[int]:
        """The places of the selected applications between two."""
        end = len(self._model.records) - 1 if last is None else last
        selection = self._view.selectionModel().selection()
        found: set[int] = set()
        for block in map(selection.at, range(selection.count())):
            found.update(range(max(first, block.top()), min(end, block.bottom()) + 1))
        records = self._model.records
        return {place for place in found if isinstance(records[place], Row)}  # a block may span headings

    def current(self) -> Row | None:
        """The application that the keyboard is on."""
        return self._model.row_at(self._view.currentIndex().row())

    def current_id(self) -> int | None:
        row = self.current()
        return row.id if row else None

    def select(self, ids: Sequence[int], current: int | None) -> None:
        """Select these applications and put the keyboard on `current`, as far as they are shown, without a signal."""
        with self.silence():
            places = sorted(place for place in map(self._model.row_of, ids) if place is not None)
            if places != sorted(self.places()):
                self._view.selectionModel().select(self._spanning(places), Command.ClearAndSelect)
            if current is not None and current != self.current_id():
                self.put_keyboard(current)

    def pick(self) -> None:
        """Select the application that the keyboard is on, else the first one, as a gesture of the user does."""
        here = self._view.currentIndex()
        row = self.current() if here.isValid() else self.near(0)
        if row:
            with self.gesture():
                self.put_keyboard(row.id)
                place = self._view.currentIndex().row()
                self._view.selectionModel().select(self._spanning([place]), Command.ClearAndSelect)

    def put_keyboard(self, id: int, key: str = "") -> None:
        """Make a cell of an application the current one: in a column, else in the one that was current before."""
        section = self._headings.section_of(key or self._headings.key_of(self._view.currentIndex().column()))
        column = self._headings.first_section() if section is None else section
        self._view.selectionModel().setCurrentIndex(self._model.index_of(id, column), Command.NoUpdate)

    def near(self, place: int) -> Row | None:
        """The application at a place in the list, else the next one below it, else the one above."""
        places = (*range(place, len(self._model.records)), *range(place - 1, -1, -1))
        return next(filter(None, map(self._model.row_at, places)), None)

    @contextmanager
    def gesture(self) -> Iterator[None]:
        """Tell once when it is whole: Qt first moves the current cell, then selects."""
        self._gestures += 1
        try:
            yield
        finally:
            self._gestures -= 1
            if self._is_changed and not self._gestures:
                self._is_changed = False
                self.made.emit()

    @contextmanager
    def silence(self) -> Iterator[None]:
        """Tell nothing of what is selected in between."""
        was_silent, self._is_silent = self._is_silent, True
        try:
            yield
        finally:
            self._is_silent = was_silent

    def _note(self) -> None:
        if self._is_silent:
            return
        with self.gesture():
            self._is_changed = True

    def _spanning(self, places: Sequence[int]) -> QItemSelection:
        selection, last_column = QItemSelection(), len(self._model.columns) - 1
        for first, last in runs(places):
            selection.select(self._model.index(first, 0), self._model.index(last, last_column))
        return selection


class SelectionMirror(QObject):
    """Keeps what is selected in the table of a page and in the session the same while the page is seen."""

    def __init__(
        self, session: Session, view: QTableView, model: GridModel, selection: GridSelection, page: QWidget
    ) -> None:
        super().__init__(page)
        self._session = session
        self._view = view
        self._model = model
        self._selection = selection
        self._page = page
        selection.made.connect(self._tell)
        session.selection_changed.connect(self._follow)

    def show_rows(self, rows: Sequence[Entry], *, is_search: bool = False) -> None:
        """Show other rows. What is not shown any more is not selected any more, so that no command touches it.

        A row that a change took away leaves the keyboard to its neighbour. One that a search hides, or that is in hand
        in the details, stays the current application, and is selected again when it comes back.
        """
        was_at = self._view.currentIndex().row()
        was_shown = self._is_shown(self._session.current) or any(map(self._is_shown, self._session.selection))
        with self._selection.silence(), scroll_kept(self._view):
            self._model.show(rows)
        if not self._keep() and was_shown:
            stays = is_search or self._session.is_in_hand()
            neighbour = None if stays else self._selection.near(was_at)
            ids = [neighbour.id] if neighbour else []
            self._select(ids, ids[0] if ids else self._session.current if stays else None)

    def settle(self) -> None:
        """When the page is seen again: select what the other views have selected, as far as it is shown here."""
        if not self._keep():
            self._select([], self._session.current)

    def _keep(self) -> bool:
        """Select what the session has selected, or its current application; false where none of it is shown."""
        current = self._session.current if self._is_shown(self._session.current) else None
        ids = [id for id in self._session.selection if self._is_shown(id)]
        if not ids and current is None:
            return False
        ids = ids or [cast("int", current)]
        self._select(ids, ids[0] if current is None else current)
        return True

    def _select(self, ids: Sequence[int], current: int | None) -> None:
        self._selection.select(ids, current)
        self._session.select(ids, current)

    def _is_shown(self, id: int | None) -> bool:
        return id is not None and self._model.row_of(id) is not None

    def _tell(self) -> None:
        self._session.select(self._selection.ids(), self._selection.current_id())

    def _follow(self) -> None:
        if self._page.isVisible():
            self._selection.select(self._session.selection, self._session.current)
