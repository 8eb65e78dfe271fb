"""Work that takes longer than a frame: off the screen's thread, with its answer brought back to it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

from tracker.errors import PursuitError
from ui.sentences import translated

BAR: Final = 1000  # steps of a progress bar

Done = Callable[[Any], object]
Failed = Callable[[str], object]


class Cancelled(PursuitError):
    """The user ended the work; what was there before is untouched."""


class Watched(QObject):
    """One piece of work under way: it tells how far it is, and can be ended, which its `sentence` says."""

    progressed = Signal(int)  # of BAR

    def __init__(self, parent: QObject | None, sentence: str) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._told = -1
        self.is_cancelled = False

    def cancel(self) -> None:
        self.is_cancelled = True

    def watch(self, done: int, of: int) -> None:
        """What the worker calls now and then; it ends the work by raising `Cancelled`."""
        if self.is_cancelled:
            raise Cancelled(self._sentence)
        reached = round(BAR * min(done, of) / of) if of else BAR
        if reached != self._told:
            self._told = reached
            self.progressed.emit(reached)


class _Answer(QObject):
    """Carries the result over to the thread of the window."""

    done = Signal(object)
    failed = Signal(str)
    broke = Signal(object)  # the exception that nobody foresaw


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self._work, self._answer = work, answer

    def run(self) -> None:
        try:
            result = self._work()
        except PursuitError as error:
            self._answer.failed.emit(translated(error))
        except Exception as error:
            self._answer.broke.emit(error)
        else:
            self._answer.done.emit(result)


class Tasks(QObject):
    """Runs work on the pool. The work must not touch a store of this thread: it opens its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._answers: set[_Answer] = set()

    def start(self, work: Callable[[], Any], done: Done, failed: Failed) -> None:
        """Run `work`; then, on this thread, hand its result to `done`, or its sentence to `failed`.

        A bug in it is a sentence too, and is reported like any that nothing has caught.
        """
        answer = _Answer(self)
        self._answers.add(answer)
        answer.done.connect(done)
        answer.failed.connect(failed)
        answer.done.connect(lambda _result: self._answers.discard(answer))
        answer.failed.connect(lambda _sentence: self._answers.discard(answer))
        answer.broke.connect(lambda error: _give_up(answer, error))
        self._pool.start(_Job(work, answer))

    def wait(self) -> None:
        """Wait until all work is done, at the end of the program."""
        self._pool.waitForDone()


def bug_sentence() -> str:
    """What whoever waits for something is told when a bug of ours has ended it."""
    return QCoreApplication.translate(
        "Tasks", "This could not be done because of a mistake in Pursuit; nothing that was stored is lost."
    )


def _give_up(answer: _Answer, error: Exception) -> None:
    answer.failed.emit(bug_sentence())
    sys.excepthook(type(error), error, error.__traceback__)
