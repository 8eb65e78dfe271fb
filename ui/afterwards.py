"""What can wait until a window is painted: done in parts, between which the window answers."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Afterwards(QObject):
    """Goes through parts of work, each in a turn of its own, once a window has been painted for the first time."""

    done = Signal()

    def __init__(self, window: QWidget, parts: Iterator[object]) -> None:
        super().__init__(window)
        self._parts = parts
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._go_on)
        window.installEventFilter(self)

    def _go_on(self) -> None:
        try:
            next(self._parts)
        except StopIteration:
            self._turns.stop()
            self.done.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._turns.start()
        return False
