"""A board on the screen, with hands to move cards on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragLeaveEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui import drops
from tracker.operations import applications
from tracker.records import Application, Kind, Outcome
from tracker.settings import Preferences
from ui.board import BoardPage
from ui.board.lane import Lane
from ui.chosen import Chosen
from ui.commands import Commands
from ui.pages import Context
from ui.session import Session
from ui.tasks import Tasks

SIZE = (1720, 800)
Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Plain, Ctrl, Shift = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Hand:
    """Does what the screen's own drag does, which the platform without a screen has not: it carries what is dragged
    to a place, and tells the widget there."""

    def __init__(self) -> None:
        self.has_dragged = False
        self._window: QWidget | None = None
        self._goal = QPoint()
        self._before_release: Callable[[], Any] = int
        self._lets_go = True

    def reach(self, window: QWidget, goal: QPoint, before_release: Callable[[], Any], lets_go: bool) -> None:
        """Where in a window the next drag goes."""
        self.has_dragged = False
        self._window, self._goal, self._before_release, self._lets_go = window, goal, before_release, lets_go

    def carry(self, data: QMimeData, move: Qt.DropAction) -> Qt.DropAction:
        self.has_dragged = True
        assert self._window is not None
        target = self._taker(self._window)
        place = target.mapFrom(self._window, self._goal)
        near = place - QPoint(8, 3)
        enter = drops.entering(near, data, move)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            return Qt.DropAction.IgnoreAction
        QApplication.sendEvent(target, drops.moving(near, data, move))
        QApplication.sendEvent(target, drops.moving(place, data, move))
        self._before_release()
        end = drops.letting_go(place, data, move) if self._lets_go else QDragLeaveEvent()
        QApplication.sendEvent(target, end)
        return move if self._lets_go else Qt.DropAction.IgnoreAction

    def _taker(self, window: QWidget) -> QWidget:
        """The widget that takes drops at the goal."""
        widget = window.childAt(self._goal)
        while widget is not None and not widget.acceptDrops():
            widget = widget.parentWidget()
        assert widget is not None
        return widget


class Player:
    """Someone at the board: looks at columns, clicks, types and drags."""

    def __init__(self, page: BoardPage, session: Session, hand: Hand) -> None:
        self.page = page
        self.session = session
        self.hand = hand
        self.said: list[str] = []
        page.announced.connect(self.said.append)

    def lane(self, stage: str) -> Lane:
        return next(lane for lane in self.page.canvas.lanes if lane.stage.name == stage)

    def column(self, stage: str) -> list[str]:
        """The companies of a column, as it shows them from the top."""
        model = self.lane(stage).cards.cards
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def columns(self) -> list[str]:
        """The columns from left to right."""
        return [lane.stage.name for lane in sorted(self.page.canvas.lanes, key=lambda lane: lane.x())]

    def selected(self) -> list[str]:
        """The companies that are selected, as the session knows them."""
        return [application.company for application in self.session.selected()]

    def current(self) -> str | None:
        known = self.session.store.records(Application)
        return known[self.session.current].company if self.session.current else None

    def stages(self) -> dict[str, str]:
        """Where each company is, as the store has it."""
        rows = self.session.overview.rows
        return {row.application.company: row.status for row in rows}

    def has_keyboard(self, stage: str) -> bool:
        return self.lane(stage).cards.hasFocus()

    def place(self, company: str, at: float = 0.5) -> tuple[QWidget, QPoint]:
        """The viewport that shows a card, and a point at a part of its height."""
        for lane in self.page.canvas.lanes:
            for row, shown in enumerate(self.column(lane.stage.name)):
                if shown == company:
                    item = lane.cards.visualRect(lane.cards.cards.index(row, 0))
                    return lane.cards.viewport(), QPoint(item.left() + 60, item.top() + round(item.height() * at))
        raise LookupError(company)

    def click(self, company: str, modifier: Qt.KeyboardModifier = Plain, button: Qt.MouseButton = Left) -> None:
        viewport, point = self.place(company)
        QTest.mouseClick(viewport, button, modifier, point)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Plain) -> None:
        """Press a key where the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def drag(self, company: str, target: QWidget, point: QPoint, **more: Any) -> None:
        """Drag a card to a point of a widget with the mouse, and let it go there; see `drag_from`."""
        viewport, start = self.place(company)
        self.drag_from(viewport, start, target, point, **more)

    def drag_from(
        self,
        source: QWidget,
        start: QPoint,
        target: QWidget,
        point: QPoint,
        *,
        before_release: Callable[[], Any] = int,
        lets_go: bool = True,
    ) -> None:
        """Drag from a point of a widget to one of another; without letting go, it is given up there."""
        self.hand.reach(self.page, target.mapTo(self.page, point), before_release, lets_go)
        QTest.mousePress(source, Left, Plain, start)
        for distance in (4, 30):
            self._move_pressed(source, start + QPoint(distance, distance))
        if not self.hand.has_dragged:
            QTest.mouseRelease(source, Left, Plain, start + QPoint(30, 30))

    def _move_pressed(self, widget: QWidget, point: QPoint) -> None:
        """QTest tells a widget of moves without the button that is held."""
        place = QPointF(widget.mapToGlobal(point))
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, Qt.MouseButton.NoButton, Left, Plain)
        QApplication.sendEvent(widget, event)

    def menu(self) -> QMenu:
        """The menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def choose(self, *texts: str) -> None:
        """Take an entry of the open menu, through its submenus."""
        menu = self.menu()
        for number, text in enumerate(texts, 1):
            action = next(action for action in menu.actions() if action.text() == text)
            if number < len(texts):
                inner = action.menu()
                assert isinstance(inner, QMenu)
                menu = inner
            else:
                action.trigger()
        if popup := QApplication.activePopupWidget():
            popup.close()


@pytest.fixture
def fill(session: Session) -> Callable[..., None]:
    """Puts companies into stages: `fill(Applied=["Acme", "Beta"])`, the first one on top."""

    def put(**columns: list[str]) -> None:
        for name, companies in columns.items():
            stage = build.stage(session.store, name)
            outcome = Outcome.REJECTED if stage.kind is Kind.CLOSED else None
            for company in reversed(companies):
                values = {"company": company, "title": f"Engineer at {company}"}
                applications.add(session.store, values, stage=stage, outcome=outcome, on=build.TODAY)

    return put


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    """What carries things in a drag, in the place of the platform."""
    hand = Hand()

    def carry(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        return hand.carry(drag.mimeData(), action)

    monkeypatch.setattr(QDrag, "exec", carry)
    return hand


@pytest.fixture
def player(context: Context, session: Session, qtbot: QtBot, hand: Hand) -> Iterator[Player]:
    """The board in a window of its own that has the keyboard."""
    page = BoardPage(context)
    qtbot.addWidget(page)
    commands = Commands(context, Tasks(page), Chosen(Preferences(), context.session, page), page)
    page.resize(*SIZE)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield Player(page, session, hand)
    while popup := QApplication.activePopupWidget():
        popup.close()
    commands.deleteLater()
