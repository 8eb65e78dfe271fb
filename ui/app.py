"""Starts the program: the database, the theme, the window."""

from __future__ import annotations

import gc
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tracker import errors, opening, paths
from tracker.clock import Clock
from tracker.settings import Preferences, load_preferences
from tracker.store import Store
from ui.one_window import Doorbell, raise_other
from ui.safekeeping import Safekeeping
from ui.session import WINDOW_WAIT, Session
from ui.theme import STYLE, Themes

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


def run(db: Path | None = None, today: date | None = None) -> int:
    """Show the window until it is closed; returns the exit code. Where it is open already, that window is raised."""
    database = db or paths.database()
    if raise_other(database):
        sys.stderr.write(f"pursuit: {database} is open already; its window was brought to the front.\n")
        return 0
    app = start(database, today)
    return app.exec() if app else 1


def start(db: Path | None = None, today: date | None = None) -> QApplication | None:
    """Open the window on a database, which is made if it is not there; None when that cannot be, which was said.

    The caller may have turned the collector off: it is turned on when all is there.
    """
    app = QApplication([*sys.argv[:1], *STYLE])
    _introduce(app)
    preferences = load_preferences()
    themes = Themes(app, preferences.look)
    try:
        with_window(app, open_store(db or paths.database(), Clock(today)), themes, preferences)
    except errors.PursuitError as error:
        _say(str(error))
        return None
    return app


def open_store(path: Path, clock: Clock) -> Store:
    """The store of the window; a database that is not there yet is made."""
    if not path.exists():
        opening.create(path)
    return Store.open(path, clock=clock, origin="window", wait=WINDOW_WAIT)


def with_window(app: QApplication, store: Store, themes: Themes, preferences: Preferences) -> None:
    """Show the window, and close the store when the program ends."""
    from ui.main_window import MainWindow

    session = Session(store, app)
    window = MainWindow(session, themes, preferences)
    app.aboutToQuit.connect(session.close)
    window.finished.connect(_collect_garbage)
    doorbell = Doorbell(store.path, window)
    doorbell.rung.connect(window.come_to_front)
    window.finished.connect(doorbell.listen)
    app.aboutToQuit.connect(doorbell.close)
    window.finished.connect(Safekeeping(session, window.tasks, window).start)
    window.show()
    app.setProperty("window", window)


def _collect_garbage() -> None:
    """Look for garbage from now on, but never again among what the start has made, which stays."""
    gc.freeze()
    gc.enable()


def _introduce(app: QApplication) -> None:
    app.setApplicationName("pursuit")
    app.setApplicationDisplayName("Pursuit")
    QGuiApplication.setDesktopFileName("pursuit")
    _translate_standard_words(app)
    _end_on_signals(app)


def _translate_standard_words(app: QApplication) -> None:
    """Qt's own words (Cancel, Copy ...) in the user's language, where Qt has them."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(), "qtbase", "_", folder):
        app.installTranslator(translator)


def _end_on_signals(app: QApplication) -> None:
    """SIGINT and SIGTERM end between two changes; Python needs a moment now and then to notice them."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    beat = QTimer(app, interval=300)
    beat.timeout.connect(lambda: None)
    beat.start()


def _say(sentence: str) -> None:
    """Say why the program cannot start, on the terminal and on the screen."""
    from ui.plain import plain_message

    sys.stderr.write(f"pursuit: {sentence}\n")
    plain_message(None, "Pursuit", sentence)
