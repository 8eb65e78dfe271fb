"""The detail panel on the screen, beside a field that can take the focus from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import applications
from tracker.records import Application
from ui.detail import DetailPanel
from ui.detail.facts import Facts
from ui.detail.next_steps import NextSteps
from ui.detail.notes import Notes
from ui.detail.timeline import Timeline
from ui.editing import Field
from ui.pages import Context

Key = Qt.Key
SIZE = (420, 900)
MENU_WAIT = 5000  # ms, on a machine that has other work


class Desk:
    """The panel with an application in it, and hands to type and click."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.session = context.session
        self.qtbot = qtbot
        self.window = QWidget()
        self.elsewhere = QLineEdit()
        self.panel = DetailPanel(context)
        box = QHBoxLayout(self.window)
        box.addWidget(self.elsewhere)
        box.addWidget(self.panel, 1)
        self.window.resize(*SIZE)
        qtbot.addWidget(self.window)

    def open(self) -> None:
        """Put the panel on the screen, with the focus elsewhere."""
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self._activate()
        self.elsewhere.setFocus()

    def _activate(self) -> None:
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def add(self, company: str = "Harbor", title: str = "Platform Engineer", **values: Any) -> int:
        """Add an application that was saved today."""
        stage = values.pop("stage", "Saved")
        on = values.pop("on", build.TODAY)
        texts = {name: values.pop(name, "") for name in ("notes", "posting")}
        fields = {"company": company, "title": title, **values}
        changes = applications.add(
            self.session.store, fields, stage=build.stage(self.session.store, stage), on=on, **texts
        )
        return applications.added_id(changes)

    def show(self, id: int) -> None:
        self.session.select([id], id)
        QApplication.processEvents()

    def stored(self, id: int | None = None) -> Application:
        """An application as it is stored, the current one unless said."""
        key = id if id is not None else self.session.current
        assert key is not None
        return self.session.store.records(Application)[key]

    def steps(self) -> int:
        """How many steps can be undone."""
        return len(self.session.store.order().undoable)

    def leave(self) -> None:
        """Put the focus outside the panel; what completes a line is closed first, as by a click outside."""
        if popup := _open_popup():
            popup.hide()
            self._activate()  # without a screen, no window is active after that
        self.elsewhere.setFocus()
        QApplication.processEvents()

    @property
    def facts(self) -> Facts:
        return self.panel.overview.facts

    @property
    def next_steps(self) -> NextSteps:
        return self.panel.overview.next_steps

    @property
    def timeline(self) -> Timeline:
        return self.panel.overview.timeline

    @property
    def notes(self) -> Notes:
        return self.panel.overview.notes

    def fact(self, key: str) -> Field[Any, Any]:
        """The field of a fact, brought into sight."""
        body = self.facts.facts[key].body
        assert isinstance(body, Field)
        if body.isHidden() or self.facts.facts[key].isHidden():
            self.facts.reveal(key)
        return body


def type_over(field: Field[Any, Any], text: str) -> None:
    """Click into a field and type over what it holds."""
    field.editor.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(field.editor, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field.editor, Key.Key_Delete)
    QTest.keyClicks(field.editor, text)


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def choose(*path: str) -> None:
    """Choose an entry, by how its words begin, in the menu that is open; several lead into menus within."""
    menu: object = _awaited_popup()
    for words in path:
        assert isinstance(menu, QMenu)
        action = next(action for action in menu.actions() if action.text().startswith(words))
        menu = next((inner for inner in menu.findChildren(QMenu) if inner.menuAction() is action), None)
        if menu is None:
            action.trigger()
    _close_popups()


def _awaited_popup() -> QWidget | None:
    deadline = QDeadlineTimer(MENU_WAIT)
    while _open_popup() is None and not deadline.hasExpired():
        QTest.qWait(1)
    return _open_popup()


def _close_popups() -> None:
    while popup := _open_popup():
        popup.hide()
    QApplication.processEvents()


def _open_popup() -> QWidget | None:
    return QApplication.activePopupWidget()


@pytest.fixture
def desk(context: Context, qtbot: QtBot) -> Iterator[Desk]:
    """The panel on the screen with an application at Harbor, saved today."""
    made = Desk(context, qtbot)
    made.open()
    made.show(made.add())
    yield made
    made.leave()
