"""The back-ups in the window: listed with what they hold, made, and restored, which can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import backups, paths, rotation
from tracker.database import Database
from tracker.operations import applications
from tracker.records import Application
from ui.backups import BackupsPage
from ui.pages import Context
from ui.session import Session
from ui.tasks import Tasks

NOON = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[BackupsPage]:
    """The view over a back-up that holds one application, after which another one came."""
    store = context.session.store
    build.application(store, title="Old")
    with closing(Database(store.path)) as database:
        backups.keep(database, rotation.AUTOMATIC, NOON)
    build.application(store, title="New")
    owner = QObject()
    tasks = Tasks(owner)
    made = BackupsPage(context, tasks)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    qtbot.waitUntil(lambda: bool(made.table.rows.records))
    yield made
    tasks.wait()


def cells(page: BackupsPage, row: int = 0) -> list[str]:
    return [str(page.table.rows.index(row, column).data()) for column in range(3)]


def titles(session: Session) -> set[str]:
    return {application.title for application in session.store.records(Application).values()}


def test_a_back_up_tells_why_it_was_made_and_what_it_holds_against_now(page: BackupsPage) -> None:
    assert cells(page)[1:] == ["by itself", "1 application, 1 fewer than now"]


def test_one_that_is_made_now_is_the_same_as_now(page: BackupsPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.make, Left)
    qtbot.waitUntil(lambda: len(page.table.rows.records) == 2)
    assert cells(page)[1:] == ["by hand", "2 applications, the same as now"]


def test_restoring_puts_everything_back_and_is_taken_back_alike(
    page: BackupsPage, session: Session, answer: list[str], qtbot: QtBot
) -> None:
    QTest.mouseClick(page.restore, Left)
    assert "What is there now is kept as a back-up" in answer[0]
    qtbot.waitUntil(lambda: titles(session) == {"Old"})
    qtbot.waitUntil(lambda: len(page.table.rows.records) == 2)
    assert cells(page)[1] == "before a restore"
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    QTest.mouseClick(page.restore, Left)
    qtbot.waitUntil(lambda: titles(session) == {"Old", "New"})


def test_a_copy_that_cannot_be_read_says_so_and_is_not_restored(
    page: BackupsPage, session: Session, answer: list[str], qtbot: QtBot
) -> None:
    [copy] = rotation.kept(session.store.path)
    copy.path.write_bytes(b"no database")
    applications.edit(session.store, [1], {"title": "Renamed"})
    qtbot.waitUntil(lambda: cells(page)[2] == "cannot be read")
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    QTest.mouseClick(page.restore, Left)
    assert answer == []
    assert titles(session) == {"Renamed", "New"}


def test_a_file_in_the_place_of_the_folder_is_said(page: BackupsPage, session: Session, qtbot: QtBot) -> None:
    folder = paths.backups(session.store.path)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("in the way", encoding="utf-8")
    QTest.mouseClick(page.make, Left)
    qtbot.waitUntil(lambda: "cannot be used" in page.hint.text())


def test_the_list_is_a_proper_model(page: BackupsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.rows)  # type: ignore[no-untyped-call]
