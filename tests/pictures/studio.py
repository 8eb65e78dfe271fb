"""The window as pictures are taken of it: on the example search or on nothing, on one day, in one font."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, Literal, NamedTuple, Self

from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.pictures.traits import digest
from tests.ui.scenes import close, until
from tracker import backups, demo, opening, rotation
from tracker.clock import Clock
from tracker.database import Database
from tracker.operations import applications
from tracker.records import Application
from tracker.settings import Language, Look, Preferences
from tracker.store import Store
from ui.app import make_window, open_store
from ui.languages import use_language
from ui.main_window import MainWindow
from ui.theme import Themes

TODAY: Final = date(2026, 11, 24)
FONT: Final = "Inter"
SIZE: Final = (1280, 800)
SETTLE: Final = 150  # ms, after which what waits for its turn may have changed something
MOST_WAITS: Final = 40
BACKUPS: Final = (  # when and why; before the second, something is put back that was thrown away before the first
    (datetime(2026, 11, 8, 20, 31, tzinfo=UTC), rotation.AUTOMATIC),
    (datetime(2026, 11, 23, 19, 5, tzinfo=UTC), rotation.BY_HAND),
    (datetime(2026, 11, 24, 8, 40, tzinfo=UTC), rotation.AUTOMATIC),
)

OF_NO_SCREEN: Final = "This plugin does not support"

Content = Literal["example", "empty", "worked"]  # of a database; the last is the example, with what was done since


class Picture(NamedTuple):
    """One picture: `arrange` brings the window there and returns the part that is shown, or the window itself."""

    arrange: Callable[[MainWindow], QWidget]
    look: Look = "light"
    language: Language = "en"
    database: Content = "example"
    size: tuple[int, int] = SIZE


@dataclass(frozen=True)
class Taken:
    """What a picture has become."""

    image: QImage
    digest: str


class Studio:
    """Holds the program, in one look and language, and a window on each database. Databases lie in a folder that goes.

    The process works in that folder meanwhile, so that no place of a file on a screen is that of a computer.
    """

    def __init__(self, look: Look, language: Language) -> None:
        self._before = Path.cwd()
        self._folder = tempfile.TemporaryDirectory()
        os.chdir(self._folder.name)
        qInstallMessageHandler(_say)
        app = QApplication(["pictures"])
        QLocale.setDefault(QLocale("en_GB"))
        use_language(app, language)
        app.setCursorFlashTime(0)
        if FONT in QFontDatabase.families():
            font = QFont(FONT)
            font.setPixelSize(13)
            app.setFont(font)
        self._themes = Themes(app, look)
        self._windows: dict[Content, MainWindow] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        for window in self._windows.values():
            window.close()
            window.session.close()
        os.chdir(self._before)
        self._folder.cleanup()

    def take(self, picture: Picture) -> Taken:
        """Arrange the window as a picture wants it, and take it."""
        window = self._window(picture.database)
        window.resize(*picture.size)
        window.session.search_for("")
        window.close_detail()
        _give_keyboard(window)
        part = picture.arrange(window)
        _give_keyboard(part.window())
        window.tasks.wait()
        taken = _taken(part)
        close(window)
        return taken

    def _window(self, name: Content) -> MainWindow:
        if name not in self._windows:
            path = Path(f"{name}.db")
            _make(path, name)
            window = make_window(open_store(path, Clock(TODAY)), self._themes, Preferences())
            finished: list[bool] = []
            window.finished.connect(lambda: finished.append(True))
            window.resize(*SIZE)
            window.show()
            until(lambda: bool(finished) and window.contents.is_counted)
            self._windows[name] = window
        return self._windows[name]


def _give_keyboard(window: QWidget) -> None:
    """Make the window the active one, on which it depends what is shown of the keyboard's place."""

    def is_active() -> bool:
        if not window.isActiveWindow():
            window.activateWindow()  # what was asked for while another window closes may be lost
        return window.isActiveWindow()

    until(is_active)


def _taken(part: QWidget) -> Taken:
    """Take a part of the window once nothing changes any more, such as the counts of saved views."""
    before, after = None, _at_once(part)
    for _ in range(MOST_WAITS):
        if before == after:
            return after
        QTest.qWait(SETTLE)
        before, after = after, _at_once(part)
    raise AssertionError("the window does not come to rest")


def _at_once(part: QWidget) -> Taken:
    return Taken(part.grab().toImage(), digest(part))


def _say(_kind: QtMsgType, _place: QMessageLogContext, text: str) -> None:
    """Pass on what Qt complains about, but for what only a platform without a screen says."""
    if not text.startswith(OF_NO_SCREEN):
        sys.stderr.write(f"{text}\n")


def _make(path: Path, kind: Content) -> None:
    """A database with nothing in it, with the example search, or with some work on that and back-ups."""
    if kind == "empty":
        opening.create(path)
        return
    demo.make(path, Clock(TODAY))
    if kind == "worked":
        _work(path)


def _work(path: Path) -> None:
    with closing(Store.open(path, clock=Clock(TODAY))) as store:
        ids = sorted(store.records(Application))[:3]
        applications.trash(store, ids)
        for moment, why in BACKUPS:
            with closing(Database(path)) as source:
                backups.keep(source, why, moment)
            if store.records(Application)[ids[0]].trashed_at:
                applications.restore(store, ids)
