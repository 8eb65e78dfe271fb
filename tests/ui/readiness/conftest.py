"""The readiness view on the screen, with a small role, and hands to click and type."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui import drops
from tracker import checklist
from tracker.operations import applications, roles, skills
from tracker.operations.applications import added_id
from tracker.records import Role
from ui.pages import Context
from ui.readiness import ReadinessPage
from ui.readiness.role_view import RoleView

D = TypeVar("D", bound=QDialog)

SIZE = (1300, 900)
Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Copy = Qt.DropAction.CopyAction


class Desk:
    """The view, and what one does with it."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.session = context.session
        self.store = context.session.store
        self.qtbot = qtbot
        self.page = ReadinessPage(context)
        qtbot.addWidget(self.page)
        self.page.resize(*SIZE)

    def open(self) -> None:
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.focus_view()

    def role(self, name: str = "Back-End") -> int:
        """A role that wants Python or Java, two kinds of API, and Git."""
        roles.add_blank(self.store, name)
        role = next(role.id for role in self.store.records(Role).values() if role.name == name)
        roles.add_requirement(self.store, role, "must", [("Python", 3), ("Java", 3)], importance=3, label="A language")
        roles.add_requirement(self.store, role, "must", [("REST APIs", 2), ("gRPC", 2)], k=2, label="APIs")
        roles.add_requirement(self.store, role, "nice", [("Git", 2)], importance=1)
        return role

    def add(self, company: str, posting: str, *, role: int | None = None) -> int:
        """An application whose posting was read."""
        fields = {"company": company, "title": "Engineer"}
        stage = build.stage(self.store, "Applied")
        id = added_id(applications.add(self.store, fields, stage=stage, on=build.TODAY, posting=posting))
        if role is not None:
            applications.edit(self.store, [id], {"role": role})
        return id

    def rate(self, **levels: int) -> None:
        for skill, level in levels.items():
            skills.rate(self.store, skill.replace("_", " "), level, on=build.TODAY)

    def level(self, skill: str) -> int | None:
        """The skill's own rating now."""
        rating = checklist.latest_ratings(self.store, build.TODAY).get(skill)
        return rating.level if rating else None

    def evidence(self, skill: str) -> list[str]:
        return [one.title for one in checklist.evidence_by_skill(self.store).get(skill, [])]

    @property
    def view(self) -> RoleView:
        return self.page.role_view

    def names(self) -> list[str]:
        """What the lines of the list say, in order."""
        rows = self.view.list.rows
        return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]

    def line(self, name: str) -> str:
        """The id of the line of this name."""
        entry = next(entry for entry in self.view.list.rows.records if getattr(entry, "name", "") == name)
        return str(entry.id)

    def click_dot(self, name: str, level: int) -> None:
        """Click a dot of a requirement."""
        place = self.view.list.dot_place(self.line(name), level)
        QTest.mouseClick(self.view.list.viewport(), Left, Plain, place)

    def press(self, name: str, *keys: Qt.Key) -> None:
        """Go to a line and press keys there."""
        self.view.list.setFocus()
        self.view.list.choose(self.line(name))
        for key in keys:
            QTest.keyClick(self.view.list, key)


def drop(view: QAbstractItemView, place: QPoint, *links: str) -> bool:
    """Drop links or files on a place of a view, as a file manager or a browser does; whether they may be there."""
    mime = QMimeData()
    mime.setUrls([QUrl(link) if "://" in link else QUrl.fromLocalFile(link) for link in links])
    return drops.drop(view.viewport(), place, mime)


def in_dialog(kind: type[D], work: Callable[[D], object]) -> list[D]:
    """Do this in the dialog that opens next; the list has it once it was open."""
    found: list[D] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        found.append(dialog)
        work(dialog)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, act)
    return found


@pytest.fixture
def desk(context: Context, qtbot: QtBot) -> Iterator[Desk]:
    """The view with the role Back-End, for which Python is Working and Git Strong."""
    made = Desk(context, qtbot)
    made.role()
    made.rate(Python=2, Git=3)
    made.open()
    yield made
    made.page.hide()
