"""The back-ups in the window: listed with what they hold, made, and restored, which can be taken back."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import backups, paths, rotation
from tracker.attachments import Library, State
from tracker.database import Database
from tracker.exporting.archive import export_zip
from tracker.operations import applications, documents
from tracker.records import Application, Document
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
    tasks.setParent(made)  # an answer that comes at the end may ask for more
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


def test_a_restore_that_is_refused_leaves_the_window_on_its_file(
    page: BackupsPage, session: Session, answer: list[str], qtbot: QtBot
) -> None:
    [copy] = rotation.kept(session.store.path)
    copy.path.write_bytes(b"damaged since it was listed")
    QTest.mouseClick(page.restore, Left)
    qtbot.waitUntil(lambda: "is not a database of Pursuit" in page.hint.text())
    assert titles(session) == {"Old", "New"}
    assert session.run(applications.edit, [1], {"title": "Edited"})
    assert titles(session) == {"Edited", "New"}


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


def test_an_archive_of_everything_is_restored_and_taken_back_alike(
    page: BackupsPage, session: Session, answer: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    archive = tmp_path / "everything.zip"
    library = Library(session.store.path)
    documents.add(session.store, library.keep_bytes(b"resume", "resume.pdf"), on=build.TODAY)
    export_zip(session.store.path, archive, now=NOON)
    documents.remove(session.store, 1)
    applications.edit(session.store, [1], {"title": "Renamed"})
    library.path_of(hashlib.sha256(b"resume").hexdigest()).unlink()
    page.ask_for_file(archive)
    assert not page.restore_file.isEnabled()
    assert "what everything.zip holds in the place of everything" in answer[0]
    qtbot.waitUntil(lambda: titles(session) == {"Old", "New"})
    qtbot.waitUntil(page.restore_file.isEnabled)
    [document] = session.store.all(Document)
    assert library.state(document) is State.THERE
    qtbot.waitUntil(lambda: cells(page)[1] == "before a restore")
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    QTest.mouseClick(page.restore, Left)
    qtbot.waitUntil(lambda: titles(session) == {"Renamed", "New"})


@pytest.mark.parametrize("name", ["letter.zip", "letter.db"])
def test_a_file_that_is_no_back_up_is_refused_in_words_and_changes_nothing(
    page: BackupsPage, session: Session, answer: list[str], tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    (tmp_path / name).write_text("Dear Sir or Madam", encoding="utf-8")
    page.ask_for_file(tmp_path / name)
    qtbot.waitUntil(lambda: name in page.hint.text())
    assert titles(session) == {"Old", "New"}
    assert len(rotation.kept(session.store.path)) == 1


def test_a_file_that_was_named_by_mistake_is_not_restored_without_a_yes(
    page: BackupsPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = rotation.kept(session.store.path)[0].path

    def say_no() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.reject()

    QTimer.singleShot(0, say_no)
    page.ask_for_file(copy)
    assert page.hint.text() == ""
    assert titles(session) == {"Old", "New"}


def test_files_that_nothing_needs_are_told_and_deleted_on_a_yes(
    page: BackupsPage, session: Session, answer: list[str], qtbot: QtBot
) -> None:
    assert page.orphans.isHidden()
    library = Library(session.store.path)
    needed, unneeded = library.keep_bytes(b"needed", "a.txt"), library.keep_bytes(b"unneeded", "b.txt")
    documents.add(session.store, needed, on=build.TODAY)
    for kept in (needed, unneeded):
        os.utime(library.path_of(kept.hash), (0, 0))
    page.refresh()
    qtbot.waitUntil(page.orphans.isVisible)
    assert "(8 bytes)" in page.unneeded.text()
    QTest.mouseClick(page.sweep, Left)
    assert answer[0].startswith("Delete these files for good?")
    qtbot.waitUntil(page.orphans.isHidden)
    assert [path.name for path in library.folder.iterdir()] == [needed.hash]
