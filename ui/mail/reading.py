"""Reads e-mails off the screen's thread, with progress, and can be ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tracker.capture.mail.batch import Batch, read_all
from tracker.errors import PursuitError
from ui.session import Session
from ui.tasks import Tasks

BAR = 1000  # steps of a progress bar


class Cancelled(PursuitError):
    """The user ended the reading."""


class MailReading(QObject):
    """One reading of some files. Nothing is told of one that was ended."""

    progressed = Signal(int)  # of BAR

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._is_cancelled = False

    def start(self, paths: Sequence[Path], done: Callable[[Batch], object], failed: Callable[[str], object]) -> None:
        """Read the files; then hand what is in them to `done`, or a sentence to `failed`."""
        database, clock = self._session.store.path, self._session.store.clock
        self._tasks.start(
            lambda: read_all(database, paths, clock, self._watch),
            lambda batch: None if self._is_cancelled else done(batch),
            lambda why: None if self._is_cancelled else failed(why),
        )

    def cancel(self) -> None:
        self._is_cancelled = True

    def _watch(self, done: int, of: int) -> None:
        """What the worker calls now and then; it ends the work by raising."""
        if self._is_cancelled:
            raise Cancelled(self.tr("Reading was ended."))
        self.progressed.emit(round(BAR * done / of) if of else BAR)
