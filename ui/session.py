"""An open database in the window: runs operations, owns search and selection, says what changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property, partial
from time import monotonic
from typing import TYPE_CHECKING, Concatenate, Final, NamedTuple, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal

from tracker import errors
from tracker.changes import ChangeSet
from tracker.overview import Overview
from tracker.records import Application
from tracker.store import Store
from ui.sentences import translated
from ui.tasks import bug_sentence

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tracker.changes import Step
    from tracker.overview import Row
    from tracker.search import Query
    from ui.ordering import Orders

P = ParamSpec("P")
Then = Callable[[ChangeSet], object]
Hear = Callable[[str], object]

NEWS_EVERY: Final = 500  # ms between looks at what other processes wrote
RETRY_EVERY: Final = 100  # ms between tries while another process writes
PATIENCE: Final = 5.0  # seconds after which a busy file is reported
WINDOW_WAIT: Final = 0.03  # seconds that the screen may stand still for a busy file
READ_AT_ONCE: Final = 2000  # applications that are read ahead in one go: less than a frame
MOST_FITS_AHEAD: Final = 20_000
FITS_AT_ONCE: Final = 50  # applications whose requirements are read ahead in one go: half a frame
EVERYTHING: Final = ChangeSet(None, (), is_everything=True)
GONE: Final = "gone"  # the state of a file that is not there


class _Job(NamedTuple):
    run: Callable[[], ChangeSet]
    then: Then | None
    hear: Hear
    until: float


class Session(QObject):
    """One database, what is searched for in it and what is selected; every view has the same.

    `changed` is emitted once for each committed change set, of this window or of another process, and when a new day
    begins. `told` carries a sentence for the user, `notice` one that stands until an empty one takes its place.
    """

    changed = Signal(object)  # ChangeSet
    query_changed = Signal()
    selection_changed = Signal()
    told = Signal(str)
    notice = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.overview = Overview(store)
        self.query_text = ""
        self.has_read_all = False
        self._query: Query | None = None
        self.selection: tuple[int, ...] = ()
        self.current: int | None = None
        self.is_in_hand: Callable[[], bool] = lambda: False
        """Whether the current application is being worked on beside the views: then none puts another in its place."""
        self._found: list[Row] | None = None
        self._jobs: list[_Job] = []
        self._refused: object = None  # the state of a file that was found in the place of ours, and not opened
        store.subscribe(self._on_change)
        self._news = QTimer(self, interval=NEWS_EVERY)
        self._news.timeout.connect(self._look_for_news)
        self._news.start()
        self._retry = QTimer(self, interval=RETRY_EVERY)
        self._retry.timeout.connect(self._try_again)

    def close(self) -> None:
        self._news.stop()
        self._retry.stop()
        self.store.close()

    def put_down(self) -> None:
        """Close the file, so that another can take its place, until `take_up`; operations are refused meanwhile."""
        self._news.stop()
        self.store.put_down()

    def take_up(self) -> None:
        """Go on with the file that is at the path now, which may be the same."""
        self._news.start()
        self._reopen(self.tr("There is no file at {path} any more.").format(path=self.store.path))

    def run(
        self,
        operation: Callable[Concatenate[Store, P], ChangeSet],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ChangeSet | None:
        """Run an operation as one undoable step and return what it changed.

        None when it was refused, which `told` explains, or while another process writes: then it is tried again for a
        few seconds without holding up the window.
        """
        return self._start(partial(operation, self.store, *args, **kwargs), None)

    def run_then(
        self,
        then: Then,
        operation: Callable[Concatenate[Store, P], ChangeSet],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Like `run`, and hand what it changed to `then` once it is done."""
        self._start(partial(operation, self.store, *args, **kwargs), then)

    def run_heard(
        self,
        hear: Hear,
        then: Then,
        operation: Callable[Concatenate[Store, P], ChangeSet],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Like `run_then`, but hand what stands in its way to `hear` instead of telling it, since it says it itself."""
        self._start(partial(operation, self.store, *args, **kwargs), then, hear)

    @property
    def is_waiting(self) -> bool:
        """Whether an operation waits until another process has written."""
        return bool(self._jobs)

    def undo(self) -> None:
        self._start(self.store.undo, None)

    def redo(self) -> None:
        self._start(self.store.redo, None)

    def undo_step(self) -> Step | None:
        """What undo would take back."""
        return next(reversed(self.store.order().undoable), None)

    def redo_step(self) -> Step | None:
        """What redo would do again."""
        return next(reversed(self.store.order().redoable), None)

    def last_saved(self) -> datetime | None:
        """When the newest step in the log was written."""
        step = self.store.order().newest
        return step.at if step else None

    @property
    def query(self) -> Query:
        """What is searched for, read."""
        if self._query is None:
            from tracker import search  # nothing is searched for when the window opens

            self._query = search.parse(self.query_text, self.overview)
        return self._query

    def rows(self) -> list[Row]:
        """The applications that the search finds, in no order."""
        if self._found is None:
            self._found = self._matching() if self.query_text else list(self.overview.shown)
        return self._found

    def shown_in(self, stages: Collection[int]) -> list[Row]:
        """Those of `rows` that are in these stages, and neither in the archive nor in the trash.

        When nothing is searched for, this reads no others.
        """
        rows = self.rows() if self.query_text else self.overview.in_stages(stages)
        return [row for row in rows if row.application.stage in stages and row.is_shown]

    def count_in(self, stage: int) -> int:
        """How many `shown_in` would give, without reading them when nothing is searched for."""
        return len(self.shown_in({stage})) if self.query_text else self.overview.tally.shown_in(stage)

    def read_ahead(self) -> None:
        """Read some more of the applications, so that nobody has to wait for them later."""
        self.has_read_all = self.store.read_on(Application, READ_AT_ONCE)

    def search_preparations(self) -> Iterator[Callable[[], None]]:
        """The parts of what the first search would have to make of every application, to be done ahead."""
        from tracker import search

        rows = self.overview.rows
        for start in range(0, len(rows), READ_AT_ONCE):
            yield partial(search.prepare, rows[start : start + READ_AT_ONCE])

    @cached_property
    def orders(self) -> Orders:
        """The applications in the orders of the table: brought in when it is first shown, or the window is idle."""
        from ui.ordering import Orders

        return Orders()

    def sort_preparations(self) -> Iterator[Callable[[], None]]:
        """The parts of what the first sorts would have to make of every application, to be done ahead."""
        return self.orders.preparations(lambda: self.overview.rows)

    def fit_preparations(self) -> Iterator[Callable[[], None]]:
        """The parts of reading what applications ask for, to be done ahead: cards and rows show how one fits.

        The open ones come first, and no more than so many in all.
        """
        fits, rows = self.overview.fits, sorted(self.overview.shown, key=lambda row: not row.is_open)
        ids = [row.id for row in rows[:MOST_FITS_AHEAD]]
        for start in range(0, len(ids), FITS_AT_ONCE):
            yield partial(fits.prepare, ids[start : start + FITS_AT_ONCE])

    def search_for(self, text: str) -> None:
        """Narrow every view to what the text finds (see `tracker.search`)."""
        if text != self.query_text:
            self.query_text, self._query = text, None
            self._found = None
            self.query_changed.emit()

    def select(self, ids: Sequence[int], current: int | None) -> None:
        """Tell every view what is selected and which application is the current one."""
        if (tuple(ids), current) != (self.selection, self.current):
            self.selection, self.current = tuple(ids), current
            self.selection_changed.emit()

    def selected(self) -> list[Application]:
        """The selected applications that are still there."""
        found = (self.store.get(Application, id) for id in self.selection)
        return [application for application in found if application]

    def tell(self, sentence: str) -> None:
        """Say something in the status bar."""
        self.told.emit(sentence)

    def _matching(self) -> list[Row]:
        from tracker import search

        return search.matching(self.query, self.overview, self.store)

    def _start(self, work: Callable[[], ChangeSet], then: Then | None, hear: Hear | None = None) -> ChangeSet | None:
        job = _Job(work, then, hear or self.tell, monotonic() + PATIENCE)
        if self._jobs:
            self._jobs.append(job)
            return None
        try:
            return self._finish(job)
        except errors.Locked:
            self._jobs.append(job)
            self._retry.start()
            job.hear(self.tr("Another program is writing to the database; waiting for it."))
            return None
        except errors.PursuitError as error:
            job.hear(translated(error))
            return None
        except Exception:
            job.hear(bug_sentence())
            raise

    def _finish(self, job: _Job) -> ChangeSet:
        changes = job.run()
        if job.then:
            job.then(changes)
        return changes

    def _try_again(self) -> None:
        while self._jobs:
            job = self._jobs[0]
            try:
                self._finish(job)
            except errors.Locked as error:
                if monotonic() < job.until:
                    return
                job.hear(translated(error))
            except errors.PursuitError as error:
                job.hear(translated(error))
            except Exception:
                self._jobs.remove(job)  # or it would be done, and fail, again and again
                job.hear(bug_sentence())
                raise
            self._jobs.remove(job)
        self._retry.stop()

    def _look_for_news(self) -> None:
        try:
            self.store.catch_up()
        except errors.Replaced as error:
            if self._reopen(translated(error)):
                self.tell(self.tr("Another file has taken the place of the database; the window shows what is in it."))
            return
        except errors.DatabaseError as error:
            self._news.stop()
            self.notice.emit(translated(error))
        else:
            self._end_notice()
        today = self.store.clock.today()
        if today != self.overview.today:
            self.overview.set_today(today)
            self._announce(EVERYTHING)

    def _reopen(self, words: str) -> bool:
        """Go on with the file that is at the path now; returns whether it could. `words` say that there is none."""
        present = _state(self.store.path)
        if present == self._refused:
            return False
        try:
            self.store.reopen(wait=0)
        except errors.Locked:
            return False
        except errors.DatabaseError as problem:
            self._refused = present
            self.notice.emit(words if present == GONE else translated(problem))
            return False
        self.store.wait_at_most(WINDOW_WAIT)
        self._end_notice()
        return True

    def _end_notice(self) -> None:
        if self._refused is not None:
            self._refused = None
            self.notice.emit("")

    def _on_change(self, changes: ChangeSet) -> None:
        self.overview.refresh(changes)
        self._announce(changes)

    def _announce(self, changes: ChangeSet) -> None:
        self._found = None
        self.changed.emit(changes)


def _state(path: Path) -> object:
    """What differs once something else is at the path."""
    try:
        status = path.stat()
    except OSError:
        return GONE
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
