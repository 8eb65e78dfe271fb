"""The board: a column for each stage, fed from one query, and what is done with the cards on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedLayout, QWidget

from tracker import queries
from tracker.records import Stage
from ui.announcing import announce
from ui.board.canvas import Canvas
from ui.board.cards import Deck
from ui.board.dragging import CARDS, STAGE
from ui.board.lane import Lane
from ui.board.selection import BoardSelection
from ui.pages import Context, Page, own_viewport
from ui.theme import set_surface

if TYPE_CHECKING:
    from tracker.queries import Column
    from ui.board.canvas import CardDrop
    from ui.board.cardlist import CardList
    from ui.board.doors import Doors
    from ui.board.header import StageHandle
    from ui.board.moving import CardMoves
    from ui.board.placeholder import Placeholder
    from ui.board.stage_menu import StageCommands
    from ui.board.walking import Walk


LOWEST: Final = 48  # px of a card with nothing but a company


class BoardPage(Page):
    """The applications as cards that move from stage to stage.

    The window opens on it, so what only a deed needs is imported and made when that is done first. As the first page
    it shows no more cards than a screen has room for, and nothing else is read, until `complete` or any change.
    """

    announced = Signal(str)  # what a screen reader says after a move
    clicked = Signal()  # a card alone, to look at its details

    def __init__(self, context: Context, parent: QWidget | None = None, *, is_first: bool = False) -> None:
        super().__init__(context, parent)
        self.area = QScrollArea()
        self.deck = Deck(context)
        self.canvas = Canvas(context, self.deck, self.area)
        self.selection = BoardSelection(self.session, self._lists)
        self._is_first = is_first
        self._is_partial = False
        self._stack = QStackedLayout(self)
        self._lanes: dict[int, Lane] = {}
        self._after_drag: Callable[[], object] | None = None
        self._is_dragging = False
        self._lay_out()
        self._connect()

    @cached_property
    def moves(self) -> CardMoves:
        from ui.board.moving import CardMoves

        moves = CardMoves(self.session, self.canvas, self.selection)
        moves.moved.connect(self._on_moved)
        return moves

    @cached_property
    def stages(self) -> StageCommands:
        from ui.board.stage_menu import StageCommands

        stages = StageCommands(self.context, self.canvas)
        stages.added.connect(self.show_stage)
        return stages

    @cached_property
    def walk(self) -> Walk:
        from ui.board.walking import Walk

        return Walk(self.session, self.canvas, self.selection)

    @cached_property
    def placeholder(self) -> Placeholder:
        from ui.board.placeholder import Placeholder

        placeholder = Placeholder(self.context)
        placeholder.clear_wanted.connect(lambda: self.session.search_for(""))
        self._stack.addWidget(placeholder)
        return placeholder

    @cached_property
    def doors(self) -> Doors:
        from ui.board.doors import Doors

        doors = Doors(self.context)
        doors.opened.connect(lambda name: self.context.actions[name].trigger())
        self._stack.addWidget(doors)
        return doors

    def title(self) -> str:
        return self.tr("Board")

    def refresh(self) -> None:
        if self._is_dragging:  # a column must not go while a card of it is held
            self._is_stale = True
            return
        seat, was_partial = self._seat(), self._is_partial
        with self.selection.restoring():
            is_empty = not self._show_columns()
        self.selection.show_session()
        self._show_neighbour(seat)
        self._choose_what_to_show(is_empty)
        if was_partial:
            self._paint_again()

    def complete(self) -> None:
        if self._is_partial:
            self._show_again()

    def focus_view(self) -> None:
        lists = [cards for cards in self._lists() if cards.ids()]
        target = self.selection.current_list() or next(iter(lists), None)
        shown = self._stack.currentWidget()
        without_cards = self if shown is None or shown is self.area else shown
        (target or without_cards).setFocus(Qt.FocusReason.OtherFocusReason)
        if target and not self.selection.ids():  # else no key would have a card to work on
            self.selection.pick(target.current() or target.ids()[0])

    def _lay_out(self) -> None:
        set_surface(self, "window")
        self.setAccessibleName(self.title())
        self.area.setViewport(own_viewport())
        self.area.setWidget(self.canvas)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_surface(self.area.viewport(), "window")
        self._stack.addWidget(self.area)

    def _connect(self) -> None:
        """All connections between the parts of the board."""
        act = self.context.actions
        act["rename"].triggered.connect(lambda: self._with_list(lambda cards: cards.edit_title()))
        act["copy"].triggered.connect(lambda: self._with_list(lambda _cards: self._copy()))
        act["next_stage"].triggered.connect(lambda: self._with_list(lambda _cards: self.moves.sideways(1)))
        act["previous_stage"].triggered.connect(lambda: self._with_list(lambda _cards: self.moves.sideways(-1)))
        act["move_up"].triggered.connect(lambda: self._with_list(lambda _cards: self.moves.within(-1)))
        act["move_down"].triggered.connect(lambda: self._with_list(lambda _cards: self.moves.within(1)))
        self.canvas.cards_dropped.connect(self._on_cards_dropped)
        self.canvas.stage_dropped.connect(self._on_stage_dropped)
        self.session.selection_changed.connect(self._on_selection_changed)
        self.context.themes.changed.connect(self._on_theme_changed)
        self.announced.connect(partial(announce, self))

    # What is shown

    def _lists(self) -> list[CardList]:
        return [lane.cards for lane in self.canvas.lanes if not lane.is_folded]

    def _show_columns(self) -> int:
        """Show each stage; returns how many applications there are to be shown.

        The cards of a folded one are only counted: thousands of closed ones take long to read and to sort.
        """
        known = self.session.store.records(Stage)
        stages = queries.stages_in_order(known)
        counts = {stage.id: self.session.count_in(stage.id) for stage in stages if stage.folded}
        columns = self._columns([stage for stage in stages if not stage.folded], known.keys() - counts.keys())
        total = sum(column.size for column in columns) + sum(counts.values())
        hint = self.tr("Drag a card here") if total else ""
        lanes = self._lanes_for([*stages, *(column.stage for column in columns)])
        for column in columns:
            self._lanes[column.stage.id].show_column(column, hint, self.session.current)
        for stage in stages:
            if stage.folded:
                self._lanes[stage.id].show_folded(stage, counts[stage.id])
        self.canvas.show_lanes(lanes)
        return total

    def _columns(self, stages: Sequence[Stage], ids: Set[int]) -> list[Column]:
        """The columns of these stages, and of those that were removed but still hold cards; `ids` names all of them."""
        self._is_partial, self._is_first = self._is_first and not self.session.query_text, False
        self.deck.show_fits(not self._is_partial)
        overview, screen = self.session.overview, self.height() // LOWEST + 1
        if self._is_partial:
            return queries.board_at_a_glance(overview, stages, ids, screen)
        columns = queries.board(self.session.shown_in(ids), stages)
        overview.fits.prepare(row.id for column in columns for row in column.rows[:screen])
        return columns

    def _paint_again(self) -> None:
        for cards in self._lists():
            cards.viewport().update()

    def _lanes_for(self, stages: Sequence[Stage]) -> list[Lane]:
        """A column for each stage, the same one as long as the stage is there."""
        wanted = {stage.id: stage for stage in stages}
        for id in self._lanes.keys() - wanted.keys():
            lane = self._lanes.pop(id)
            lane.hide()
            lane.deleteLater()
        for id in wanted.keys() - self._lanes.keys():
            self._lanes[id] = self._new_lane(wanted[id])
        return [self._lanes[id] for id in wanted]

    def _new_lane(self, stage: Stage) -> Lane:
        lane = Lane(self.context, stage, self.deck, self.selection, self.canvas)
        lane.menu_asked.connect(lambda place: self.stages.show_menu(lane, place))
        lane.strip.clicked.connect(lambda: self.stages.fold(lane, False))
        lane.header.renamed.connect(lambda name: self.stages.rename(lane, name))
        for handle in (lane.header, lane.strip):
            self._follow_handle(handle)
        cards = lane.cards
        cards.clicked_card.connect(self.clicked)
        cards.walked.connect(lambda step: self.walk.sideways(lane, step))
        cards.typed.connect(self._go_to_company)
        cards.menu_asked.connect(self._show_card_menu)
        cards.dragging.connect(self._on_dragging)
        cards.delegate.renamed.connect(self._rename_card)
        cards.came_here.connect(lambda: self.canvas.bring_into_sight(lane))
        return lane

    def _follow_handle(self, handle: StageHandle) -> None:
        handle.came_here.connect(lambda: self.canvas.bring_into_sight(handle))
        handle.dragging.connect(lambda is_held: self._hold(STAGE, [handle.stage.id] if is_held else []))

    def _choose_what_to_show(self, is_empty: bool) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self.area.isAncestorOf(focused)
        self._stack.setCurrentWidget(self._in_place_of_cards() if is_empty else self.area)
        if is_empty and had_keyboard:
            self.focus_view()

    def _in_place_of_cards(self) -> QWidget:
        """What to show where there is no card at all."""
        if not self.session.query_text.strip():
            return self.doors
        self.placeholder.show_nothing_found(self.session.query_text)
        return self.placeholder

    def _seat(self) -> tuple[CardList, int] | None:
        """The list and the row in which the keyboard is."""
        cards = self.selection.current_list()
        row = cards.cards.row_of(self.session.current) if cards and cards.hasFocus() else None
        return (cards, row) if cards and row is not None else None

    def _show_neighbour(self, seat: tuple[CardList, int] | None) -> None:
        """Where the card under the keyboard has gone out of sight, go on with the one that took its place."""
        if seat is None or self.selection.list_of(self.session.current):
            return
        cards, row = seat
        left = [id for id in self.session.selection if self.selection.list_of(id)]
        if left:
            self.selection.show(left, left[0])
        elif ids := cards.ids():
            self.selection.pick(ids[min(row, len(ids) - 1)])
        else:
            self.session.select([], None)

    def show_stage(self, id: int) -> None:
        """Bring the column of a stage into sight and put the keyboard there."""
        if lane := self._lanes.get(id):
            self.canvas.arrange()
            self.canvas.bring_into_sight(lane)
            lane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_selection_changed(self) -> None:
        if self.isVisible() and not self.selection.is_telling:
            self._show_selection()
            has_keyboard = self.isAncestorOf(self.window().focusWidget())  # also while a dialog is before the window
            if has_keyboard and (cards := self.selection.current_list()):
                cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_selection(self) -> None:
        """Show what another view selected, and scroll to it."""
        self.selection.show_session()
        self._reveal_current()

    def _reveal_current(self) -> None:
        cards, current = self.selection.current_list(), self.session.current
        if cards and current is not None:
            cards.reveal(current)
            self.canvas.bring_into_sight(cards)

    def _on_theme_changed(self) -> None:
        self.deck.forget()
        for lane in self._lanes.values():
            lane.cards.scheduleDelayedItemsLayout()
        self.canvas.arrange()

    # What is done

    def _with_list(self, act: Callable[[CardList], object]) -> None:
        """Do something if the keyboard is in a list of cards: other views have the same commands."""
        focused = QApplication.focusWidget()
        cards = next((cards for cards in self._lists() if cards is focused), None)
        if cards and self.isVisible():
            act(cards)

    def _go_to_company(self, typed: str) -> None:
        self.walk.to_company(typed)

    def _copy(self) -> None:
        from tracker.fields import USUAL_COLUMNS
        from ui.columns import application_columns
        from ui.copying import copy_rows

        overview = self.session.overview
        columns = application_columns(lambda: overview.today, USUAL_COLUMNS)
        copy_rows(columns, queries.rows_of(overview, self.selection.ids()))

    def _show_card_menu(self, place: QPoint) -> None:
        from ui.board.menus import card_menu

        card_menu(self.context, self.moves.to_stage, self).popup(place)

    def _rename_card(self, id: int, title: str) -> None:
        from tracker.operations import applications

        self.session.run(applications.edit, [id], {"title": title})

    def _on_dragging(self, ids: list[int]) -> None:
        self.deck.dragged = frozenset(ids)
        self._paint_again()
        self._hold(CARDS, ids)

    def _hold(self, kind: str, ids: Sequence[int]) -> None:
        """Change nothing while something is held, and then do what its drop asked for."""
        self.canvas.hold(kind, ids)
        self._is_dragging = bool(ids)
        if not ids:
            act, self._after_drag = self._after_drag, None
            self._refresh_if_stale()
            if act:
                act()

    def _on_cards_dropped(self, drop: CardDrop) -> None:
        self._after_drag = lambda: self.moves.drop(drop)

    def _on_stage_dropped(self, id: int, index: int) -> None:
        self._after_drag = lambda: self.stages.put_before(id, index)

    def _on_moved(self, sentence: str) -> None:
        """Stay with the cards that were moved, and say where they are."""
        if (cards := self.selection.current_list()) and self.session.current is not None:
            cards.setFocus(Qt.FocusReason.OtherFocusReason)
            cards.reveal(self.session.current)
        self.announced.emit(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_selection()
        if self.window().focusWidget() is self:  # the keyboard was given to the board before it had any cards
            self.focus_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current card in sight, also when the panel of its details takes room."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self._reveal_current)
