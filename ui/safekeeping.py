"""Backs the database up by itself: when the window opens and every half an hour, whenever something was done."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.session import Session
from ui.tasks import Tasks

EVERY: Final = 30 * 60 * 1000  # ms


class Safekeeping(QObject):
    """Makes back-ups off the screen's thread. What stands in the way of one is told, once for each reason."""

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._is_at_work = False
        self._said = ""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.keep)

    def start(self) -> None:
        """Back up now, and from now on."""
        self._timer.start()
        self.keep()

    def keep(self) -> None:
        """Make a back-up if anything was done since the last one."""
        if not self._is_at_work:
            self._is_at_work = True
            path = self._session.store.path
            self._tasks.start(partial(_keep, path, datetime.now(UTC)), self._on_done, self._on_refusal)

    def _on_done(self, _made: object) -> None:
        self._is_at_work, self._said = False, ""

    def _on_refusal(self, sentence: str) -> None:
        self._is_at_work = False
        if sentence != self._said:
            self._said = sentence
            self._session.tell(self.tr("No back-up could be made: {reason}").format(reason=sentence))


def _keep(database: Path, now: datetime) -> Path | None:
    from tracker import rotation  # the window opens before anything is backed up

    if not database.exists():  # which the session tells
        return None
    return rotation.keep_if_changed(database, now)
