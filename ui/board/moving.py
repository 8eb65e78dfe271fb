"""Moves cards by drop, by key and by menu, and says what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from tracker.changes import ChangeSet
from tracker.operations import applications
from tracker.records import Application, Kind, Outcome, Stage
from ui.board.menus import ask_outcome
from ui.board.moves import arrival, row_above, row_below
from ui.plain import one_line
from ui.words import locale, outcome_name

if TYPE_CHECKING:
    from ui.board.canvas import Canvas, CardDrop
    from ui.board.lane import Lane
    from ui.board.selection import BoardSelection
    from ui.session import Session


class CardMoves(QObject):
    """Every move of cards is one undoable step; none is made where nothing would change."""

    moved = Signal(str)  # a sentence for those who do not see it

    def __init__(self, session: Session, canvas: Canvas, selection: BoardSelection) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._selection = selection

    def drop(self, drop: CardDrop) -> None:
        """Put cards where they were dropped; in a closed column, ask first how they ended."""
        ids, lane = list(drop.ids), drop.lane
        after = None if lane.is_folded else arrival(lane.ids(), ids, drop.row)
        if after is None and not lane.is_folded:
            return
        self._move(ids, lane.stage, after, drop.place)

    def sideways(self, step: int) -> None:
        """Move the selected cards to the stage beside that of the current card."""
        ids, lane = self._selection.ids(), self._current_lane()
        place = self._canvas.lanes.index(lane) + step if lane else -1
        if ids and lane and 0 <= place < len(self._canvas.lanes):
            self._move(ids, self._canvas.lanes[place].stage, None, lane.cards.place_for_menu())

    def within(self, step: int) -> None:
        """Move the selected cards of the current column up or down in it, as a block."""
        lane = self._current_lane()
        if not lane or not (chosen := lane.cards.selected()):
            return
        column = lane.ids()
        row = row_above(column, chosen) if step < 0 else row_below(column, chosen)
        if (after := arrival(column, chosen, row)) is not None:
            self._move(chosen, lane.stage, after, lane.cards.place_for_menu())

    def to_stage(self, stage: Stage, outcome: Outcome | None) -> None:
        """Move the selected cards to a stage."""
        if ids := self._selection.ids():
            self._run(ids, stage, None, outcome)

    def _current_lane(self) -> Lane | None:
        current = self._selection.current_list()
        return next((lane for lane in self._canvas.lanes if lane.cards is current), None)

    def _move(self, ids: Sequence[int], stage: Stage, after: int | None, place: QPoint) -> None:
        if stage.kind is not Kind.CLOSED or self._are_all_in(ids, stage):
            self._run(ids, stage, after, None)
        else:
            ask_outcome(place, lambda chosen: self._run(ids, stage, after, chosen), self._canvas)

    def _are_all_in(self, ids: Sequence[int], stage: Stage) -> bool:
        """Whether the cards only change their places in this stage, and so keep how they ended."""
        known = self._session.store.records(Application)
        return all(known[id].stage == stage.id for id in ids if id in known)

    def _run(self, ids: Sequence[int], stage: Stage, after: int | None, outcome: Outcome | None) -> None:
        said = partial(self._say, tuple(ids), stage, outcome)
        today = self._session.overview.today
        self._session.run_then(said, applications.move, ids, stage, after=after, outcome=outcome, on=today)

    def _say(self, ids: Sequence[int], stage: Stage, outcome: Outcome | None, changes: ChangeSet) -> None:
        if changes:
            self.moved.emit(self._sentence(ids, stage, outcome))

    def _sentence(self, ids: Sequence[int], stage: Stage, outcome: Outcome | None) -> str:
        name = one_line(stage.name)
        if len(ids) > 1:
            return self.tr("%n applications moved to {stage}", "", len(ids)).format(stage=name)
        card = self._session.store.records(Application)[ids[0]]
        title = one_line(card.title or card.company)
        if outcome:
            return self.tr("{title} closed as {outcome}").format(title=title, outcome=outcome_name(outcome))
        lane = next((lane for lane in self._canvas.lanes if lane.stage.id == stage.id), None)
        if lane is None or not (place := lane.place_of(ids[0])):
            return self.tr("{title} moved to {stage}").format(title=title, stage=name)
        said = self.tr("{title} moved to {stage}, {place} of {count}")
        numbers = {"place": locale().toString(place), "count": locale().toString(len(lane.rows))}
        return said.format(title=title, stage=name, **numbers)
