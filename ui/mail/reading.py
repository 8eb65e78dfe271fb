"""Reads e-mails off the screen's thread, with progress, and can be ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from tracker.capture.mail.batch import Batch, read_all
from ui.session import Session
from ui.tasks import Tasks, Watched

translate = QCoreApplication.translate


class MailReading(Watched):
    """One reading of some files. Nothing is told of one that was ended."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent, translate("MailReading", "Reading was ended."))
        self._session = session
        self._tasks = tasks

    def start(self, paths: Sequence[Path], done: Callable[[Batch], object], failed: Callable[[str], object]) -> None:
        """Read the files; then hand what is in them to `done`, or a sentence to `failed`."""
        database, clock = self._session.store.path, self._session.store.clock
        self._tasks.start(
            lambda: read_all(database, paths, clock, self.watch),
            lambda batch: None if self.is_cancelled else done(batch),
            lambda why: None if self.is_cancelled else failed(why),
        )
