"""A whole window, with everything made, on the example data or on an empty database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.scenes import until
from tracker.cli import run
from tracker.clock import Clock
from tracker.operations import contacts, questions
from tracker.records import ChannelKind, Interview
from tracker.settings import Preferences
from tracker.store import Store
from ui.app import make_window, open_store
from ui.main_window import MainWindow
from ui.session import Session
from ui.theme import Themes

TODAY: Final = "2026-11-24"
SIZE: Final = (1280, 800)
WIDE: Final = (1440, 900)
DATABASE: Final = "pursuit.db"
HOMES: Final = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME", "USERPROFILE", "APPDATA")


@contextmanager
def window_on(home: Path, themes: Themes, *, is_example: bool = True) -> Iterator[MainWindow]:
    """The window, shown and finished; the preferences and all other files are in `home`."""
    with at_home(home):
        store = opened(example_at(home) if is_example else home / DATABASE)
        if is_example:
            _complete(store)
        with finished_window(store, themes, SIZE) as made:
            yield made


@contextmanager
def at_home(home: Path) -> Iterator[pytest.MonkeyPatch]:
    """All files of the program are in `home`, and its words and days are British; the patch ends with it."""
    before = QLocale()
    with pytest.MonkeyPatch.context() as patch:
        for name in HOMES:
            patch.setenv(name, str(home))
        QLocale.setDefault(QLocale("en_GB"))
        yield patch
    QLocale.setDefault(before)


def with_keyboard(session: Session, themes: Themes, qtbot: QtBot, size: tuple[int, int] = WIDE) -> MainWindow:
    """The window of a session, shown, finished and with the keyboard."""
    window = MainWindow(session, themes, Preferences())
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitSignal(window.finished):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def example_at(home: Path) -> Path:
    """The example in a new database in `home`."""
    path = home / DATABASE
    assert run(["--db", str(path), "--today", TODAY, "demo"]) == 0
    return path


def opened(path: Path) -> Store:
    """A database as the window opens it, on the day of the example; a new one where there is none."""
    return open_store(path, Clock(date.fromisoformat(TODAY)))


@contextmanager
def finished_window(store: Store, themes: Themes, size: tuple[int, int] = WIDE) -> Iterator[MainWindow]:
    """The window on a database, shown and with everything made; it goes at the end, and closes the database."""
    made = make_window(store, themes, Preferences())
    finished: list[bool] = []
    made.finished.connect(lambda: finished.append(True))
    made.resize(*size)
    made.show()
    until(lambda: bool(finished))
    try:
        yield made
    finally:
        made.close()
        made.tasks.wait()
        made.session.close()
        made.deleteLater()
        QApplication.processEvents()


def _complete(store: Store) -> None:
    """Give the interviews and their people what the example has none of."""
    for interview in list(store.records(Interview).values()):
        questions.add(store, interview.application, "What would you do first?", interview=interview.id)
        for contact in contacts.contacts_of(store, interview.application):
            contacts.add_channel(store, contact.id, ChannelKind.PHONE, "+44 20 7946 0000")
