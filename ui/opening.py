"""Opens documents with the desktop's programs: a copy under its own name, and what may run asks before."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tracker.attachments import Library, may_run
from tracker.records import Document
from ui.messages import Buttons, plain_message
from ui.plain import one_line
from ui.tasks import Tasks

NAME_LIMIT = 200

Said = Callable[[str], object]

translate = QCoreApplication.translate


class Opener(QObject):
    """Hands copies of documents to the desktop, so that no program can change what is kept. They go at the end."""

    def __init__(self, library: Library, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._parent = parent
        self._folder: QTemporaryDir | None = None

    def open(self, document: Document, failed: Said) -> None:
        """Open a document; one whose kind may run something asks first."""
        if may_run(document.name) and not self._may_open(document):
            return
        self._copy(document, _open, failed)

    def reveal(self, document: Document, failed: Said) -> None:
        """Show a copy of a document in its folder."""
        self._copy(document, lambda path: _open(path.parent), failed)

    def save_copy(self, document: Document, folder: Path, done: Said, failed: Said) -> None:
        """Copy a document into a folder, under its own name."""
        self._tasks.start(partial(self._library.copy_out, document, folder), lambda path: done(str(path)), failed)

    def _copy(self, document: Document, then: Callable[[Path], object], failed: Said) -> None:
        self._tasks.start(partial(self._library.copy_out, document, self._place(document)), then, failed)

    def _place(self, document: Document) -> Path:
        """A folder for the copies of one document, so that its name need not be changed."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path()) / document.hash[:16]

    def _may_open(self, document: Document) -> bool:
        words = translate("Files", "“{name}” is of a kind that may run something when it is opened. Open it?")
        title, name = translate("Files", "Open the file"), one_line(document.name, NAME_LIMIT)
        buttons = Buttons.Open | Buttons.Cancel
        answer = plain_message(self._parent, title, words.format(name=name), buttons, default=Buttons.Cancel)
        return answer == Buttons.Open


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
