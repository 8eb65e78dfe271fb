"""The line below the first field of a new application: offers to fetch a page, says what is read, or why not."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.announcing import announce
from ui.plain import one_line, plain_label, set_label
from ui.theme import set_look

BUSY_AFTER: Final = 300  # ms until it is said that something is read
HOST_LIMIT: Final = 60  # characters


class ReadingLine(QWidget):
    """Says one thing at a time, with at most one button: fetch, or cancel."""

    fetch_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = plain_label(role="second", wrap=True)
        self.fetch = QPushButton(self.tr("Fetch the page"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._busy = QTimer(self, interval=BUSY_AFTER, singleShot=True)
        self._busy.timeout.connect(self._show_busy)
        self.fetch.clicked.connect(self.fetch_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.words, 1)
        for button in (self.fetch, self.cancel):
            button.setAutoDefault(False)
            box.addWidget(button)
        self.clear()

    def clear(self) -> None:
        """Say nothing."""
        self._busy.stop()
        self._show("", "second")

    def offer(self, link: str) -> None:
        """Offer to fetch the page at a link; it is never fetched without the button."""
        self._busy.stop()
        host = one_line(urlsplit(link if "://" in link else f"https://{link}").hostname or link, HOST_LIMIT)
        self._show(self.tr("The page at {host} can fill the rest.").format(host=host), "second", fetch=True)

    def wait(self) -> None:
        """Say that something is read, unless it is done at once."""
        self.clear()
        self._busy.start()

    def refuse(self, sentence: str, *, again: bool) -> None:
        """Say why nothing was read; `again` offers to fetch once more."""
        self._busy.stop()
        self._show(sentence, "error", fetch=again)

    def _show_busy(self) -> None:
        self._show(self.tr("Reading…"), "second", cancel=True)

    def _show(self, sentence: str, role: str, *, fetch: bool = False, cancel: bool = False) -> None:
        set_label(self.words, sentence)
        announce(self.words, sentence)
        set_look(self.words, role=role)
        self.fetch.setVisible(fetch)
        self.cancel.setVisible(cancel)
        self.setVisible(bool(sentence))
