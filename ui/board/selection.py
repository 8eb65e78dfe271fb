"""One selection over all columns of the board, which the session and the lists mirror."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ui.board.cardlist import CardList
from ui.session import Session


class BoardSelection:
    """Tells the session once what the user selected in any column, and shows in all columns what the session says."""

    def __init__(self, session: Session, lists: Callable[[], Sequence[CardList]]) -> None:
        self._session = session
        self._lists = lists
        self._gatherings = 0
        self._is_changed = False
        self.is_telling = False

    def watch(self, cards: CardList) -> None:
        """Hear what is selected in a list."""
        model = cards.selectionModel()
        model.selectionChanged.connect(self._note)
        model.currentChanged.connect(self._note)

    def ids(self) -> list[int]:
        """The selected cards, column by column."""
        return [id for cards in self._lists() for id in cards.selected()]

    def list_of(self, id: int | None) -> CardList | None:
        """The list that shows a card."""
        return next((cards for cards in self._lists() if id is not None and cards.cards.row_of(id) is not None), None)

    def current_list(self) -> CardList | None:
        """The list with the current card."""
        return self.list_of(self._session.current)

    def only(self, keeping: CardList) -> None:
        """Select nothing in any list but one."""
        for cards in self._lists():
            if cards is not keeping:
                cards.mark(set(), None)

    def pick(self, id: int) -> None:
        """Select one card alone, and put the keyboard there."""
        self.show([id], id)
        if cards := self.list_of(id):
            cards.setFocus()
            cards.reveal(id)

    def show(self, ids: Sequence[int], current: int | None) -> None:
        """Select these cards."""
        with self.gathering():
            for cards in self._lists():
                cards.mark(set(ids), current)

    def show_session(self) -> None:
        """Show what the session says is selected, without an answer."""
        with self.restoring():
            for cards in self._lists():
                cards.mark(set(self._session.selection), self._session.current)

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Tell the session once at the end."""
        self._gatherings += 1
        try:
            yield
        finally:
            self._gatherings -= 1
            if not self._gatherings and self._is_changed:
                self._tell()

    @contextmanager
    def restoring(self) -> Iterator[None]:
        """Change lists without telling the session."""
        was_changed = self._is_changed
        self._gatherings += 1
        try:
            yield
        finally:
            self._gatherings -= 1
            self._is_changed = was_changed

    def _note(self) -> None:
        self._is_changed = True
        if not self._gatherings:
            self._tell()

    def _tell(self) -> None:
        self._is_changed = False
        ids = self.ids()
        focused = next((cards for cards in self._lists() if cards.current() in ids and cards.hasFocus()), None)
        self.is_telling = True
        try:
            self._session.select(ids, self._current(ids, focused))
        finally:
            self.is_telling = False

    def _current(self, ids: Sequence[int], focused: CardList | None) -> int | None:
        if focused:
            return focused.current()
        currents = [cards.current() for cards in self._lists()]
        known = [id for id in currents if id in ids]
        return known[0] if known else ids[0] if ids else None
