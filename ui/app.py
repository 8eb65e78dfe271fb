"""Starts the program: the database, the theme, the window."""

from __future__ import annotations

import gc
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tracker import errors, last_words, opening, paths
from tracker.clock import Clock
from tracker.database import explained
from tracker.settings import Preferences, load_preferences
from tracker.store import Store
from ui.bugs import Bugs
from ui.databases import BESIDE, Databases
from ui.languages import use_language, window_language
from ui.one_window import Doorbell, raise_other
from ui.safekeeping import Safekeeping
from ui.sentences import translated
from ui.session import WINDOW_WAIT, Session
from ui.theme import STYLE, Themes

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from ui.bug_dialog import BugDialog
    from ui.main_window import MainWindow


def run(db: Path | None = None, today: date | None = None) -> int:
    """Show the window until it is closed; returns the exit code. Where it is open already, that window is raised."""
    database = db or paths.database()
    if raise_other(database):
        sys.stderr.write(f"pursuit: {database} is open already; its window was brought to the front.\n")
        return 0
    before = last_words.listen()
    app = start(database, today)
    if app is None:
        return 1
    if before:
        app.property("bugs").take_last_words(before)
    code = app.exec()
    _delete_windows(app)
    return code


def _delete_windows(app: QApplication) -> None:
    """Delete what is left of the windows while Qt stands: Python, at its end, would do so in no order.

    What pops up belongs to what it pops up for, which deletes it: a completer does so even if it is gone already.
    """
    for window in app.topLevelWidgets():
        if window.parentWidget() is None and window.windowType() != Qt.WindowType.Popup:
            window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start(db: Path | None = None, today: date | None = None) -> QApplication | None:
    """Open the window on a database, which is made if it is not there; None when that cannot be, which was said.

    The caller may have turned the collector off: it is turned on when all is there.
    """
    app = QApplication([*sys.argv[:1], *STYLE])
    _introduce(app)
    bugs = Bugs(app)
    bugs.install()
    app.aboutToQuit.connect(bugs.uninstall)
    preferences = load_preferences()
    use_language(app, preferences.language)
    themes = Themes(app, preferences.look, preferences.zoom)
    path, clock = db or paths.database(), Clock(today)
    try:
        window = _opened(path, lambda: make_window(open_store(path, clock), themes, preferences))
    except errors.PursuitError as error:
        _say(translated(error))
        return None
    if window is None:
        return None
    show_window(app, window)
    app.setProperty("window", window)
    app.setProperty("bugs", bugs)
    _show_bugs(bugs, window)

    def make(path: Path) -> MainWindow:
        return make_window(open_store(path, clock), themes, load_preferences())

    example, databases = Example(app, window, make), Databases(window, make, partial(show_window, app))
    example.opened.connect(databases.take)
    app.setProperty("example", example)
    app.setProperty("databases", databases)
    return app


def open_store(path: Path, clock: Clock) -> Store:
    """The store of the window, which does not wait for a busy file yet; a database that is not there yet is made."""
    with explained(path):
        is_there = path.exists()
    if not is_there:
        opening.create(path, window_language())
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


class Example(QObject):
    """Opens the example search in a window of its own, on a database that is made anew for it."""

    opened = Signal(object)  # MainWindow

    def __init__(self, app: QApplication, window: MainWindow, make: Callable[[Path], MainWindow]) -> None:
        super().__init__(window)
        self._app = app
        self._own = window
        self._make = make
        self._is_made = False
        self.window: MainWindow | None = None
        is_example = window.session.store.path == paths.example()
        window.shared_actions["example"].setEnabled(not is_example)
        window.example_wanted.connect(self.open)

    def open(self) -> None:
        """Show the window, which is made when it is first asked for."""
        if self.window:
            self.window.come_to_front()
        elif not self._is_made:
            self._is_made = True
            self._own.session.tell(self.tr("The example search is being made…"))
            clock = self._own.session.store.clock
            self._own.tasks.start(partial(_make_example, paths.example(), clock), self._show, self._on_refusal)

    def _show(self, _made: object) -> None:
        try:
            self.window = window = self._make(paths.example())
        except errors.PursuitError as error:
            self._on_refusal(translated(error))
            return
        window.setWindowTitle(self.tr("Example search"))
        window.shared_actions["example"].setEnabled(False)
        window.move(self._own.pos() + BESIDE)
        self.opened.emit(window)
        show_window(self._app, window)
        window.session.notice.emit(self.tr("This is an example; nothing here touches what is yours."))
        self._own.session.tell("")

    def _on_refusal(self, sentence: str) -> None:
        self._is_made = False
        self._own.session.tell(sentence)


def _make_example(path: Path, clock: Clock) -> None:
    from tracker import demo  # few look around

    demo.make(path, clock, window_language())


def _show_bugs(bugs: Bugs, window: MainWindow) -> None:
    """Tell errors of the world in the window, and offer the report of a bug to be read."""
    bugs.told.connect(window.session.tell)
    dialogs: list[BugDialog] = []

    def show(report: str) -> None:
        from ui.bug_dialog import BugDialog  # nobody is meant to need it

        if not dialogs:
            dialogs.append(BugDialog(window))
        dialogs[0].add(report)

    bugs.found.connect(show)


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
    _end_on_signals(app)


def _end_on_signals(app: QApplication) -> None:
    """SIGINT and SIGTERM end between two changes; Python needs a moment now and then to notice them.

    It notices them anywhere, also in the middle of a look for news, which shall not lose its store under way.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, app, app.quit))
    beat = QTimer(app, interval=300)
    beat.timeout.connect(lambda: None)
    beat.start()


def _say(sentence: str) -> None:
    """Say why the program cannot start, on the terminal and on the screen."""
    from ui.messages import plain_message

    sys.stderr.write(f"pursuit: {sentence}\n")
    plain_message(None, "Pursuit", sentence)
