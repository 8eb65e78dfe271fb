"""Reads what was given into drafts, off the screen's thread, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.given import Given, GivenKind
from ui.tasks import Tasks

if TYPE_CHECKING:
    from tracker.capture.draft import Draft
    from tracker.capture.sources import Source

IsCancelled = Callable[[], bool]
Load = Callable[[Given, IsCancelled], "Source"]
Done = Callable[["Draft"], object]
Failed = Callable[[str], object]


def load(given: Given, is_cancelled: IsCancelled) -> Source:
    """The bytes of what was given; a link is fetched."""
    from tracker.capture import sources  # brings what reads pages, which the start does without

    if given.kind is GivenKind.FILE:
        return sources.from_file(Path(given.value), given.name)
    if given.kind is GivenKind.LINK:
        link = given.value if "://" in given.value else f"https://{given.value}"
        return sources.from_link(link, is_cancelled=is_cancelled)
    return sources.from_text(given.value, media_type="text/html" if given.kind is GivenKind.PAGE else "")


class Capturing(QObject):
    """One reading at a time; a new one stops the one before. Nothing is told of one that was stopped."""

    busy_changed = Signal(bool)

    def __init__(
        self, tasks: Tasks, today: Callable[[], date], load: Load = load, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._today = today
        self._load = load
        self._stopped: Event | None = None

    @property
    def is_busy(self) -> bool:
        return self._stopped is not None

    def start(self, given: Given, done: Done, failed: Failed) -> None:
        """Read something; then hand its draft to `done`, or a sentence to `failed`."""
        self.stop()
        stopped = self._stopped = Event()
        load, today = self._load, self._today()

        def work() -> Draft:
            from tracker.capture.reading import read

            return read(load(given, stopped.is_set), today)

        self._tasks.start(
            work, lambda draft: self._end(stopped, done, draft), lambda why: self._end(stopped, failed, why)
        )
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Give up what is under way."""
        if self._stopped is not None:
            self._stopped.set()
            self._stopped = None
            self.busy_changed.emit(False)

    def _end(self, stopped: Event, tell: Callable[..., object], answer: object) -> None:
        if stopped.is_set():
            return
        self._stopped = None
        self.busy_changed.emit(False)
        tell(answer)
