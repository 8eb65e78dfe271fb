"""Work that takes longer than a frame: off the screen's thread, with its answer brought back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from tracker.errors import PursuitError

Done = Callable[[Any], object]
Failed = Callable[[str], object]


class _Answer(QObject):
    """Carries the result over to the thread of the window."""

    done = Signal(object)
    failed = Signal(str)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self._work, self._answer = work, answer

    def run(self) -> None:
        try:
            result = self._work()
        except PursuitError as error:
            self._answer.failed.emit(str(error))
        else:
            self._answer.done.emit(result)


class Tasks(QObject):
    """Runs work on the pool. The work must not touch a store of this thread: it opens its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._answers: set[_Answer] = set()

    def start(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Run `work`; then, on this thread, hand its result to `done`, or its sentence to `failed`."""
        answer = _Answer(self)
        self._answers.add(answer)
        answer.done.connect(done)
        answer.failed.connect(failed)
        answer.done.connect(lambda _result: self._answers.discard(answer))
        answer.failed.connect(lambda _sentence: self._answers.discard(answer))
        self._pool.start(_Job(work, answer))

    def wait(self) -> None:
        """Wait until all work is done, at the end of the program."""
        self._pool.waitForDone()
