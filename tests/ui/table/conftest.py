"""A table on the screen, and hands that go to its cells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.overview import Row
from tracker.records import Application
from ui.grid_model import Heading
from ui.pages import Context
from ui.table import TablePage
from ui.table.editors import ChoiceEditor, LineEditor

SIZE = (1244, 700)
Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Plain, Ctrl, Shift = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Table:
    """What a person sees of the table and does with it."""

    def __init__(self, page: TablePage) -> None:
        self.page = page
        self.grid = page.grid
        self.session = page.session

    def lines(self, key: str = "title") -> list[str]:
        """What the rows say in a column, from the top; a heading as its name and count."""
        column = next(column for column in self.grid.columns if column.key == key)
        return [
            f"[{entry.name} {entry.count}]" if isinstance(entry, Heading) else column.text(entry)
            for entry in self.grid.rows.records
        ]

    def row(self, title: str) -> Row:
        return next(row for row in self.session.overview.rows if row.application.title == title)

    def application(self, title: str) -> Application:
        return self.row(title).application

    def place(self, title: str, key: str = "title") -> QPoint:
        """The middle of a cell in the viewport."""
        return self.grid.cell(self.row(title).id, key).center()

    def click(self, title: str, key: str = "title", modifiers: Qt.KeyboardModifier = Plain) -> None:
        QTest.mouseClick(self.grid.viewport(), Left, modifiers, self.place(title, key))

    def click_row(self, row: int) -> None:
        """Click in a row by its number from the top, as on the heading of a group."""
        shown = self.grid.rows.index(row, self.grid.headings.first_section())
        QTest.mouseClick(self.grid.viewport(), Left, Plain, self.grid.visualRect(shown).center())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Plain) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Type letters of any script, which QTest does not."""
        for letter in text:
            QApplication.sendEvent(self.focus(), QKeyEvent(QEvent.Type.KeyPress, 0, Plain, letter))

    def focus(self) -> QWidget:
        focused = self.page.window().focusWidget()
        assert focused is not None
        return focused

    def edit(self, title: str, key: str) -> None:
        """Open the editor of a cell, by mouse and F2."""
        self.click(title, key)
        self.press(Key.Key_F2)

    def line(self) -> LineEditor:
        editor = self.page.editing.editor
        assert isinstance(editor, LineEditor)
        return editor

    def choice(self) -> ChoiceEditor:
        editor = self.page.editing.editor
        assert isinstance(editor, ChoiceEditor)
        return editor

    def retype(self, text: str) -> None:
        """Type another text over the whole of what the editor holds."""
        self.line().selectAll()
        self.type(text)

    def said(self) -> str:
        """The sentence beside the cell."""
        note = self.page.editing.note
        return note.label.text() if note.isVisible() else ""

    def selected(self) -> list[str]:
        return [row.application.title for row in self.grid.selection.rows()]

    def click_heading(self, key: str, modifiers: Qt.KeyboardModifier = Plain) -> None:
        headings = self.grid.headings
        section = headings.section_of(key)
        assert section is not None
        place = QPoint(headings.sectionViewportPosition(section) + 20, headings.height() // 2)
        QTest.mouseClick(headings.viewport(), Left, modifiers, place)

    def columns(self, *keys: str) -> None:
        self.grid.headings.show_columns(keys)


Opener = Callable[..., Table]


@pytest.fixture
def open_table(qtbot: QtBot, context: Context) -> Opener:
    """Opens a table with one application for each title: `open_table(Alpha={"stage": "Saved"})`."""

    def opened(**applications: dict[str, Any]) -> Table:
        for title, fields in applications.items():
            build.application(context.session.store, title=title, **fields)
        page = TablePage(context)
        qtbot.addWidget(page)
        page.resize(*SIZE)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.focus_view()
        return Table(page)

    return opened


@pytest.fixture
def table(open_table: Opener) -> Table:
    """Four applications: one saved, two applied, one in an interview."""
    return open_table(
        Alpha={"stage": "Saved", "company": "Zeta"},
        Beta={"stage": "Applied", "company": "Yard"},
        Gamma={"stage": "Applied", "company": "Xeno"},
        Delta={"stage": "Interviewing", "company": "Wave"},
    )
