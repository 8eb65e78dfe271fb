"""What the window does with each hostile thing that comes in, and how long its thread works between two turns.

`python -m tests.ui.waits` prints the figures. The processor's time is measured, which other work does not lengthen.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from tests.hostile import databases, postings, tables, words
from tests.hostile.way import Make
from tests.tracker import build
from tests.ui import drops
from tracker.capture.clipper import host
from tracker.capture.clipper.browsers import CHROMIUM_ORIGIN
from tracker.clock import Clock
from ui.databases import Databases
from ui.given import Given, GivenKind
from ui.imports import ImportPage
from ui.main_window import MainWindow
from ui.new_application import NewApplicationDialog

Act = Callable[[MainWindow, Path], Callable[[], object]]  # prepares, and gives what is measured
MB: Final = 1_000_000
PATIENCE: Final = 120_000  # ms
CTRL: Final = Qt.KeyboardModifier.ControlModifier


def until(is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    patience = QDeadlineTimer(PATIENCE)
    while not is_so():
        assert not patience.hasExpired()
        QApplication.processEvents()


class Turns:
    """The longest that this thread worked between two turns of its event loop, in seconds of the processor."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def stop(self) -> float:
        self._turn()
        self._timer.stop()
        return self.longest

    def _turn(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def waited(window: MainWindow, act: Act, folder: Path) -> float:
    """How long the thread worked at most while something came in and all that followed from it."""
    work = act(window, folder)
    _settle(window)
    turns = Turns()
    try:
        work()
        _settle(window)
    finally:
        longest = turns.stop()
        _leave(window)
    return longest


def _settle(window: MainWindow) -> None:
    window.tasks.wait()
    for _ in range(50):
        QApplication.processEvents()


def _leave(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()
    window.session.search_for("")
    window.close_detail()
    _settle(window)


def _dropped(make: Make) -> Act:
    """A file is dropped on the window; the dialog that comes is closed once it has read it."""

    def act(window: MainWindow, folder: Path) -> Callable[[], object]:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(make(folder)))])
        return lambda: _while_modal(window, lambda: drops.drop(window, QPoint(500, 400), data))

    return act


def _while_modal(window: MainWindow, begin: Callable[[], object]) -> None:
    """Do what opens a dialog; close it when its work is done, and come back."""
    seen: list[QWidget] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        busy = getattr(dialog, "capturing", None)
        progress = getattr(dialog, "progress", None)
        if dialog is None:
            return
        seen.append(dialog)
        if len(seen) > 5 and not (busy and busy.is_busy) and not (progress and progress.isVisible()):
            assert isinstance(dialog, QDialog)
            QDialog.done(dialog, 0)

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    begin()
    _settle(window)
    until(lambda: QApplication.activeModalWidget() is None)
    timer.stop()


def _pasted(text: Callable[[], str], find: Callable[[MainWindow], QWidget]) -> Act:
    """A text is pasted into a field, and the field is left."""

    def act(window: MainWindow, _folder: Path) -> Callable[[], object]:
        field = find(window)
        field.setFocus()
        QGuiApplication.clipboard().setText(text())

        def paste() -> None:
            QTest.keyClick(field, Qt.Key.Key_V, CTRL)
            _settle(window)
            field.clearFocus()

        return paste

    return act


def _new(window: MainWindow) -> NewApplicationDialog:
    dialog = NewApplicationDialog(window.context, window, tasks=window.tasks)
    dialog.show()
    return dialog


def _posting(window: MainWindow) -> QWidget:
    return _new(window).intake.text


def _line(name: str) -> Callable[[MainWindow], QWidget]:
    def find(window: MainWindow) -> QWidget:
        dialog = _new(window)
        return next(line for line in dialog.findChildren(QLineEdit) if name in line.accessibleName().lower())

    return find


def _notes(window: MainWindow) -> QWidget:
    window.show_page("board")
    window.session.select([1], 1)
    window.open_detail()
    _settle(window)
    return next(
        editor for editor in window.detail.findChildren(QPlainTextEdit) if "notes" in editor.accessibleName().lower()
    )


def _imported(make: Make) -> Act:
    """A file is opened on the import page, up to its preview."""

    def act(window: MainWindow, folder: Path) -> Callable[[], object]:
        window.show_page("import")
        page = window.page("import")
        assert isinstance(page, ImportPage)
        file = make(folder)

        def go_through() -> None:
            page.open_file(file)
            until(lambda: not page.job.is_working)
            if page.job.source:
                page._go_to(3)
            until(lambda: not page.job.is_working)
            page.job.forget()

        return go_through

    return act


def _captured(make: Make) -> Act:
    """A file is read into the dialog of a new application."""

    def act(window: MainWindow, folder: Path) -> Callable[[], object]:
        dialog = _new(window)
        given = Given(GivenKind.FILE, str(make(folder)))

        def capture() -> None:
            dialog.take(given)
            until(lambda: not dialog.capturing.is_busy)

        return capture

    return act


def _searched(text: Callable[[], str]) -> Act:
    """A text is put into the search box."""

    def act(window: MainWindow, _folder: Path) -> Callable[[], object]:
        typed = text()
        return lambda: window.top.search.setText(typed)

    return act


def _clipped(window: MainWindow, _folder: Path) -> Callable[[], object]:
    """The browser saves a page into the database that the window shows."""
    host.serve(
        [CHROMIUM_ORIGIN],
        io.BytesIO(words._message(words.CAPTURE | {"html": "<h1>Engineer</h1><p>" + "x " * MB})),
        io.BytesIO(),
        window.session.store.path,
        Clock(build.TODAY),
    )
    return window.session._look_for_news


def _opened(make: Make) -> Act:
    """Another database is opened, which is refused."""

    def act(window: MainWindow, folder: Path) -> Callable[[], object]:
        others = Databases(window, lambda path: databases.open_there(path, folder), lambda _window: None)  # type: ignore[arg-type,return-value]
        path = make(folder)
        return lambda: others.open(path, window)

    return act


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


WAITS: Final[dict[str, Act]] = {
    "a page of 5 MB, dropped": _dropped(postings.PAGES["half a page of 5 MB"]),
    "a deep page, dropped": _dropped(postings.PAGES["deep"]),
    "a PDF bomb, dropped": _dropped(postings.PDFS["bomb"]),
    "an e-mail of 100,000 parts, dropped": _dropped(postings.MAILS["100,000 parts"]),
    "a mailbox of nothing, dropped": _dropped(postings.MAILS["a mailbox of nothing"]),
    "a pipe, dropped": _dropped(_pipe),
    "a posting of 4 MB, pasted": _pasted(lambda: "Location: x\n" * (4 * MB // 12), _posting),
    "a posting of 4 MB in one line, pasted": _pasted(lambda: "a " * (2 * MB), _posting),
    "10 MB, pasted into a company": _pasted(lambda: "x" * (10 * MB), _line("company")),
    "10 MB, pasted into a title": _pasted(lambda: "x\n" * (5 * MB), _line("title")),
    "10 MB, pasted into notes": _pasted(lambda: "x\n" * (5 * MB), _notes),
    "100,000 columns, imported": _imported(tables.CSV["100,000 columns"]),
    "20,000 statuses, imported": _imported(tables.CSV["20,000 different statuses"]),
    "a cell of 900,000 letters, imported": _imported(tables.CSV["a cell of 900,000 letters"]),
    "a sheet of far cells, imported": _imported(tables.SHEETS["the last cell there can be"]),
    "a deep page, captured": _captured(postings.PAGES["deep table"]),
    "a PDF in circles, captured": _captured(postings.PDFS["pages in a circle"]),
    "an e-mail of brackets, captured": _captured(postings.MAILS["a name of brackets"]),
    "a search of 1 MB": _searched(lambda: 'stage:"' * (MB // 7)),
    "a search of 1 MB of words": _searched(lambda: "a " * (MB // 2)),
    "a page of 2 MB, clipped": _clipped,
    "a damaged database, opened": _opened(databases._cut_databases()["cut after 30 of 40 parts"]),
    "noise, opened": _opened(databases.DATABASES["a first page of noise"]),
}


def main() -> int:
    """Print what each of them took."""
    from tests.ui.desks import made_window

    with tempfile.TemporaryDirectory() as home:
        os.environ.update(dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), home))
        with made_window(Path(home)) as window:
            for number, (name, act) in enumerate(WAITS.items()):
                folder = Path(home) / str(number)
                folder.mkdir()
                sys.stdout.write(f"{1000 * waited(window, act, folder):6.0f} ms  {name}\n")
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main())
