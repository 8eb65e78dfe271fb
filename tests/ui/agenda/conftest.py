"""The agenda on the screen, and hands to walk over it and to answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import applications
from tracker.records import Application, Task
from tracker.settings import Preferences
from ui.agenda import AgendaPage
from ui.agenda.lines import Answer, Heading, Line, More
from ui.chosen import Chosen
from ui.pages import Context
from ui.upcoming import Upcoming

SIZE = (1000, 800)
Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def day(ahead: int) -> date:
    return build.TODAY + timedelta(ahead)


class Desk:
    """The agenda, and what one does with it."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context = context
        self.session = context.session
        self.store = context.session.store
        self.qtbot = qtbot
        self.chosen = Chosen(Preferences(), self.session)
        self.page = AgendaPage(context, Upcoming(self.session, self.chosen, self.chosen))
        self.told: list[str] = []
        self.session.told.connect(self.told.append)
        qtbot.addWidget(self.page)
        self.page.resize(*SIZE)

    def open(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.focus_view()

    def add(self, company: str = "Harbor", stage: str = "Applied", ahead: int = 0, **fields: Any) -> int:
        """Add an application that entered its stage some days from today (below 0: ago)."""
        values = {"company": company, "title": "Engineer", **fields}
        changes = applications.add(self.store, values, stage=build.stage(self.store, stage), on=day(ahead))
        return applications.added_id(changes)

    def record(self, id: int) -> Application:
        return self.store.records(Application)[id]

    def tasks(self) -> dict[str, Task]:
        return {task.title: task for task in self.store.records(Task).values()}

    def steps(self) -> int:
        """How many steps can be undone."""
        return len(self.store.order().undoable)

    def lines(self) -> list[Line]:
        return [row for row in self.page.list.rows.records if isinstance(row, Line)]

    def texts(self) -> list[str]:
        """What is shown, from the top: headings with their counts, and lines."""
        found = []
        for row in self.page.list.rows.records:
            if isinstance(row, Heading):
                found.append(f"{row.text} {row.count}")
            else:
                found.append(f"{row.hidden} more" if isinstance(row, More) else row.text)
        return found

    def line(self, text: str) -> Line:
        return next(line for line in self.lines() if line.text.startswith(text))

    def go_to(self, text: str) -> None:
        self.page.list.choose(self.line(text).id)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.activePopupWidget() or self.page.list, key)
            QApplication.processEvents()

    def click(self, text: str, answer: Answer) -> None:
        """Click the button of a line."""
        place = self.page.list.button_place(self.line(text).id, answer)
        assert place.isValid()
        QTest.mouseClick(self.page.list.viewport(), Left, Plain, place.center())

    def current(self) -> str:
        line = self.page.list.current()
        return line.text if line else ""

    def menu(self) -> QMenu:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


@pytest.fixture
def desk(context: Context, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(context, qtbot)
    made.open()
    yield made
    while popup := QApplication.activePopupWidget():
        popup.hide()
    made.page.hide()
