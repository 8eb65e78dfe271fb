"""The window as a user has it, complete and with the keyboard, and hands that wait until all is painted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tracker.clock import Clock
from tracker.settings import Preferences
from ui.agenda import AgendaPage
from ui.app import make_window, open_store, show_window
from ui.board import BoardPage
from ui.grid import Grid
from ui.theme import Themes

PLAIN = Qt.KeyboardModifier.NoModifier
TURNS = 10_000  # of the event loop, in which anything is painted


class Paints(QObject):
    """Counts how often some widgets are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def watch(self, widget: QWidget) -> None:
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Desk:
    """The window on a database. Whatever is done here ends when nothing is left to be painted."""

    def __init__(self, app: QApplication, path: Path, today: date, page: str) -> None:
        self.app = app
        themes = Themes(app, "light")
        window = make_window(open_store(path, Clock(today)), themes, Preferences())
        show_window(app, window)
        self.window = window
        self.session = window.session
        self._paints = Paints()
        self._turn_until_finished()
        window.tasks.wait()  # the back-up at the start takes part of the computer
        window.show_page(page)
        for widget in self._widgets(page):
            self._paints.watch(widget)
        window.activateWindow()
        self.settle()
        QTest.qWaitForWindowActive(window)

    @property
    def board(self) -> BoardPage:
        page = self.window.page("board")
        assert isinstance(page, BoardPage)
        return page

    @property
    def grid(self) -> Grid:
        return self.window.table.grid

    @property
    def agenda(self) -> AgendaPage:
        page = self.window.page("agenda")
        assert isinstance(page, AgendaPage)
        return page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self._focus(), key, modifiers)
        self.settle()

    def type(self, letter: str) -> None:
        QTest.keyClicks(self._focus(), letter)
        self.settle()

    def click(self, widget: QWidget, place: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, place)
        self.settle()

    def settle(self) -> None:
        """Go on until a turn of the event loop paints nothing more."""
        before = -1
        while before != self._paints.count:
            before = self._paints.count
            self.app.processEvents()

    def painted(self) -> int:
        """How often anything in the middle of the window was painted so far."""
        return self._paints.count

    def close(self) -> None:
        self.window.close()
        self.session.close()
        self.window.deleteLater()
        self.app.processEvents()

    def _focus(self) -> QWidget:
        focused: QWidget | None = self.window.focusWidget()
        return self.window if focused is None else focused

    def _widgets(self, page: str) -> list[QWidget]:
        if page == "table":
            return [self.grid.viewport()]
        if page == "agenda":
            return [self.agenda.list.viewport()]
        return [lane.cards.viewport() for lane in self.board.canvas.lanes]

    def _turn_until_finished(self) -> None:
        finished: list[bool] = []
        self.window.finished.connect(lambda: finished.append(True))
        for _ in range(TURNS):
            self.app.processEvents()
            if finished:
                return
        raise AssertionError("the window never finished")
