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
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from ui.main_window import MainWindow


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
    path, clock = db or paths.database(), Clock(today)
    try:
        window = _opened(path, lambda: make_window(open_store(path, clock), themes, preferences))
    except errors.PursuitError as error:
        _say(str(error))
        return None
    if window is None:
        return None
    show_window(app, window)
    return app


def open_store(path: Path, clock: Clock) -> Store:
    """The store of the window, which does not wait for a busy file yet; a database that is not there yet is made."""
    if not path.exists():
        opening.create(path)
    return Store.open(path, clock=clock, origin="window", wait=0)


def make_window(store: Store, themes: Themes, preferences: Preferences) -> MainWindow:
    """The window on a store, not yet shown. Where the file is busy, the store is closed and `Locked` raised."""
    from ui.main_window import MainWindow

    session = Session(store)
    try:
        window = MainWindow(session, themes, preferences)
    except BaseException:
        session.close()
        raise
    session.setParent(window)
    store.wait_at_most(WINDOW_WAIT)
    return window


def show_window(app: QApplication, window: MainWindow) -> None:
    """Show the window, and close its store when the program ends."""
    app.aboutToQuit.connect(window.session.close)
    window.finished.connect(_collect_garbage)
    doorbell = Doorbell(window.session.store.path, window)
    doorbell.rung.connect(window.come_to_front)
    window.finished.connect(doorbell.listen)
    app.aboutToQuit.connect(doorbell.close)
    window.finished.connect(Safekeeping(window.session, window.tasks, window).start)
    window.show()
    app.setProperty("window", window)


def _opened(path: Path, make: Callable[[], MainWindow]) -> MainWindow | None:
    """What `make` makes, tried again while another process is in the way; None where that was given up."""
    try:
        return make()
    except errors.Locked:
        from ui.when_free import when_free  # most starts need not wait

        return when_free(make, path)


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
