"""The trash: what lies in it, back with it, or away for good, which undo still brings back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import applications
from tracker.records import Application
from ui.pages import Context
from ui.trash import TrashPage

Left, Plain, Ctrl = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def trash(qtbot: QtBot, context: Context) -> TrashPage:
    """Three applications in the trash, one outside of it."""
    store = context.session.store
    for title in ("Kept", "First", "Second", "Third"):
        build.application(store, title=title)
    for title in ("First", "Second", "Third"):
        applications.trash(store, [known(context, title).id])
    page = TrashPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_view()
    return page


def known(context: Context, title: str) -> Application:
    return next(a for a in context.session.store.records(Application).values() if a.title == title)


def titles(page: TrashPage) -> list[str]:
    return [row.application.title for row in page.grid.rows.records if hasattr(row, "application")]


def click(page: TrashPage, title: str, modifiers: Qt.KeyboardModifier = Plain) -> None:
    place = page.grid.cell(known(page.context, title).id, "title").center()
    QTest.mouseClick(page.grid.viewport(), Left, modifiers, place)


def test_the_keys_of_the_trash_work_as_soon_as_one_is_there(trash: TrashPage) -> None:
    assert trash.grid.selection.ids() == [known(trash.context, "Third").id]
    assert trash.restore_button.isEnabled()


class Answer:
    """Answers the question that opens next, and keeps what it said."""

    def __init__(self, word: str) -> None:
        self.text = ""
        self._word = word
        QTimer.singleShot(0, self._give)

    def _give(self) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        self.text = box.text()
        assert box.textFormat() == Qt.TextFormat.PlainText
        buttons: list[QAbstractButton] = box.buttons()
        next(button for button in buttons if button.text().replace("&", "") == self._word).click()


def test_the_trash_shows_what_went_there_last_first(trash: TrashPage) -> None:
    assert titles(trash) == ["Third", "Second", "First"]
    assert trash.hint.text() == "3 applications in the trash"


def test_what_is_restored_leaves_the_trash_and_its_neighbour_is_selected(trash: TrashPage, context: Context) -> None:
    click(trash, "Second")
    QTest.mouseClick(trash.restore_button, Left)
    assert titles(trash) == ["Third", "First"]
    assert known(context, "Second").trashed_at is None
    assert [row.application.title for row in trash.grid.selection.rows()] == ["First"]
    context.session.undo()
    assert titles(trash) == ["Third", "Second", "First"]


def test_to_delete_for_good_asks_and_says_that_undo_brings_it_back(trash: TrashPage, context: Context) -> None:
    click(trash, "First")
    click(trash, "Third", Ctrl)
    answer = Answer("Delete for good")
    QTest.mouseClick(trash.delete_button, Left)
    assert "2 applications" in answer.text
    assert "Undo brings them back." in answer.text
    assert titles(trash) == ["Second"]
    context.session.undo()
    assert titles(trash) == ["Third", "Second", "First"]


def test_who_cancels_keeps_everything(trash: TrashPage) -> None:
    click(trash, "First")
    Answer("Cancel")
    QTest.mouseClick(trash.delete_button, Left)
    assert len(titles(trash)) == 3


def test_the_emptied_trash_says_what_goes_there(trash: TrashPage, context: Context) -> None:
    Answer("Empty the trash")
    QTest.mouseClick(trash.empty_button, Left)
    assert titles(trash) == []
    assert trash.empty.title.text() == "The trash is empty"
    assert trash.empty.isVisible()
    assert not trash.empty.button.isVisible()
    assert not trash.empty_button.isEnabled()
    assert known(context, "Kept").trashed_at is None


def test_only_what_is_selected_can_be_restored(trash: TrashPage) -> None:
    trash.grid.clearSelection()
    assert not trash.restore_button.isEnabled()
    click(trash, "First")
    assert trash.restore_button.isEnabled()


def test_what_is_selected_here_is_selected_for_the_commands(trash: TrashPage, context: Context) -> None:
    click(trash, "Second")
    assert context.session.selection == (known(context, "Second").id,)


def test_nothing_is_selected_that_other_views_show(trash: TrashPage, context: Context) -> None:
    trash.hide()
    kept = known(context, "Kept").id
    context.session.select([kept], kept)
    trash.show()
    assert context.session.selection == ()


def test_rows_of_the_trash_are_copied(trash: TrashPage) -> None:
    click(trash, "Second")
    QTest.keyClick(trash.grid, Qt.Key.Key_C, Ctrl)
    assert QApplication.clipboard().text().split("\t")[1] == "Second"


def test_what_lies_in_the_trash_is_not_edited_there(trash: TrashPage) -> None:
    assert not any(
        trash.grid.rows.flags(trash.grid.rows.index(0, section)) & Qt.ItemFlag.ItemIsEditable
        for section in range(len(trash.grid.columns))
    )
