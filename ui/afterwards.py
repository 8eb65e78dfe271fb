"""What can wait until a window is painted: done in parts, between which the window answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from tracker import errors
from ui.sentences import translated

Part = Callable[[], object]

AT_ONCE: Final = 0  # ms until the next part
LATER: Final = 100  # ms until a part is tried again


class Turns(QObject):
    """Does parts of work, each in a turn of its own, between which the window answers.

    A part for which the file is busy is tried again until it is not; what else stands in the way of one is `told`.
    """

    done = Signal()
    told = Signal(str)

    def __init__(self, parts: Iterator[Part], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._part: Part | None = None
        self._is_stopped = False
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._go_on)

    def start(self, after: int = AT_ONCE) -> None:
        """Begin after so many ms."""
        if not self._is_stopped:
            self._turn.start(after)

    def put_off(self, by: int) -> None:
        """Where it has begun, go on in so many ms: the user is at work now."""
        if self._turn.isActive():
            self._turn.start(by)

    def stop(self) -> None:
        """Leave the rest undone: the window closes."""
        self._is_stopped = True
        self._turn.stop()

    def _go_on(self) -> None:
        self._part = self._part or next(self._parts, None)
        if self._part is None:
            self.done.emit()
            return
        try:
            self._part()
        except errors.Locked:
            self.start(LATER)
            return
        except errors.PursuitError as error:
            self.told.emit(translated(error))
        self._part = None
        self.start()


class Afterwards(Turns):
    """Begins once a window has been painted for the first time."""

    def __init__(self, window: QWidget, parts: Iterator[Part]) -> None:
        super().__init__(parts, window)
        self._window = window
        window.installEventFilter(self)

    def stop(self) -> None:
        self._window.removeEventFilter(self)
        super().stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self.start()
        return False
