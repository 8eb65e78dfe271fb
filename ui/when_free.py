"""What the start does while another process holds the file: it tries again, and a small window says what for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from tracker import errors, locks
from ui.plain import plain_label
from ui.session import PATIENCE, RETRY_EVERY
from ui.theme import set_surface

T = TypeVar("T")

SHOWN_AFTER: Final = 0.25  # seconds; a shorter wait needs no words
GO_ON: Final = 1  # how the loop ends by itself; 0 is how the program's end ends it
WIDTH: Final = 420  # px


def when_free(work: Callable[[], T], path: Path) -> T | None:
    """The answer of `work`, which another process may be in the way of: then it is tried again for a few seconds.

    None where the user gave it up. Raises `Locked` where the file was never free, and whatever else `work` raises.
    """
    started, window = monotonic(), None
    try:
        while True:
            try:
                return work()
            except errors.Locked:
                if monotonic() > started + PATIENCE:
                    raise
            if window is None and monotonic() > started + SHOWN_AFTER:
                window = WaitingWindow(path)
                window.show()
            if not _pause() or (window and not window.isVisible()):
                return None
    finally:
        if window:
            window.hide()
            window.deleteLater()


def _pause() -> bool:
    """Let the screen answer for a moment. False when the program is to end."""
    loop = QEventLoop()
    QTimer.singleShot(RETRY_EVERY, loop, lambda: loop.exit(GO_ON))
    return loop.exec() == GO_ON


class WaitingWindow(QWidget):
    """Says for whom the start waits; its button, as closing it, gives the start up."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setWindowTitle("Pursuit")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        set_surface(self, "panel")
        self.words = plain_label(_sentence(path), wrap=True)
        self.words.setMinimumWidth(WIDTH)
        running = QProgressBar()
        running.setRange(0, 0)
        running.setTextVisible(False)
        running.setAccessibleName(self.tr("Waiting"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.close)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(14)
        for part in (self.words, running, buttons):
            box.addWidget(part)


def _sentence(path: Path) -> str:
    """What is waited for, with the name of the other process where the system tells it."""
    text = QCoreApplication.translate(
        "WaitingWindow", "{who} is writing to {path}. Pursuit opens as soon as that is done."
    )
    someone = QCoreApplication.translate("WaitingWindow", "Another program")
    return text.format(who=", ".join(locks.holders(path)) or someone, path=path)
