"""One import from the choice of its file to its result: every part of the work runs off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tracker.importing.applying import Applied, apply_plan
from tracker.importing.mapping import Mapping
from tracker.importing.opening import open_source
from tracker.importing.planning import Decision, Plan, make_plan
from tracker.importing.proposing import propose
from tracker.importing.source import Source
from ui.session import Session
from ui.tasks import Tasks, Watched

Progress = Callable[[int, int], object]


class Import(QObject):
    """What is known so far of one import. Whatever is decided takes back what followed from it."""

    opened = Signal()  # source and mapping are there
    planned = Signal()
    applied = Signal()
    refused = Signal(str)  # why the last work came to nothing, in one sentence
    working = Signal(bool)
    progressed = Signal(int)  # of BAR

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._watch: Watched | None = None
        self.source: Source | None = None
        self.mapping: Mapping | None = None
        self.decisions: dict[int, Decision] = {}
        self.plan: Plan | None = None
        self.result: Applied | None = None

    @property
    def is_working(self) -> bool:
        return self._watch is not None

    def open(self, path: Path) -> None:
        """Read a file and propose what its columns and words mean."""
        self.forget()
        self._work(partial(_opened, self._session.store.path, path), self._take_source)

    def forget(self) -> None:
        """Begin anew: what is under way ends, and nothing of it is taken in."""
        self.cancel()
        if self.plan:
            self.plan.close()
        self.source = self.mapping = self.plan = self.result = None
        self.decisions = {}

    def cancel(self) -> None:
        """End the work that is under way."""
        if self._watch:
            self._watch.cancel()

    def map(self, mapping: Mapping) -> None:
        """Use another meaning of the columns or words."""
        self.mapping = mapping
        self._drop_plan()

    def decide(self, row: int, decision: Decision | None) -> None:
        """Say what is to be done with a row; None leaves it open again."""
        if decision is None:
            self.decisions.pop(row, None)
        else:
            self.decisions[row] = decision
        self.make_plan()

    def make_plan(self) -> None:
        """Work out what would become of each row."""
        assert self.source
        assert self.mapping
        session = self._session
        plan = partial(
            make_plan,
            session.store.path,
            self.source,
            self.mapping,
            today=session.overview.today,
            decisions=dict(self.decisions),
        )
        self._work(lambda watch: plan(progress=watch), self._take_plan)

    def apply(self) -> None:
        """Write what is planned, as one step."""
        assert self.plan
        apply = partial(apply_plan, self._session.store.path, self.plan, clock=self._session.store.clock)
        self._work(lambda watch: apply(progress=watch), self._take_result)

    def _drop_plan(self) -> None:
        if self.plan:
            self.plan.close()
        self.plan = None
        self.decisions = {}

    def _work(self, work: Callable[[Progress], Any], done: Callable[[Any], object]) -> None:
        self.cancel()
        watch = self._watch = Watched(self, self.tr("Cancelled; nothing was changed."))
        watch.progressed.connect(self.progressed)
        self.working.emit(True)
        self._tasks.start(
            partial(work, watch.watch),
            lambda result: self._end(watch, partial(done, result)),
            lambda sentence: self._end(watch, lambda: self.refused.emit(sentence)),
        )

    def _end(self, watch: Watched, then: Callable[[], object]) -> None:
        """Take in what a piece of work came to, unless another has taken its place."""
        watch.deleteLater()
        if watch is self._watch:
            self._watch = None
            self.working.emit(False)
            then()

    def _take_source(self, found: tuple[Source, Mapping]) -> None:
        self.source, self.mapping = found
        self.opened.emit()

    def _take_plan(self, plan: Plan) -> None:
        if self.plan and self.plan is not plan:
            self.plan.close()
        self.plan = plan
        self.planned.emit()

    def _take_result(self, result: Applied) -> None:
        self.result = result
        self.applied.emit()
        self._session.store.catch_up()


def _opened(database: Path, path: Path, watch: Progress) -> tuple[Source, Mapping]:
    source = open_source(path)
    return source, propose(database, source, progress=watch)
