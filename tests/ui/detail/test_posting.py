"""The posting is shown as plain text, a long one in part, and edited or pasted anew on demand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.detail.conftest import Desk, focused, press
from tracker.operations import applications
from tracker.records import Posting as StoredPosting
from ui.detail.posting import Posting

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def posting(desk: Desk) -> Posting:
    desk.panel.tabs.setCurrentIndex(2)
    QApplication.processEvents()
    return desk.panel.posting


def write(desk: Desk, text: str) -> None:
    applications.set_posting(desk.session.store, desk.stored().id, text)


def stored(desk: Desk) -> str:
    found = desk.session.store.get(StoredPosting, desk.stored().id)
    return found.text if found else ""


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_the_posting_is_shown_as_it_is(desk: Desk, posting: Posting) -> None:
    write(desk, "We <b>need</b> you &amp; Go\n**now**")
    assert posting.view.toPlainText() == "We <b>need</b> you &amp; Go\n**now**"
    assert posting.view.isReadOnly()


def test_a_posting_is_pasted_and_saved_on_leaving(desk: Desk, posting: Posting) -> None:
    QTest.mouseClick(posting.edit_button, Left)
    paste("We need you.\nApply.")
    assert stored(desk) == ""
    desk.leave()
    assert stored(desk) == "We need you.\nApply."
    assert posting.view.toPlainText() == "We need you.\nApply."


def test_enter_edits_and_escape_restores(desk: Desk, posting: Posting) -> None:
    write(desk, "as it was")
    posting.view.setFocus()
    press(Key.Key_Return)
    QTest.keyClicks(focused(), "something ")
    press(Key.Key_Escape)
    assert (stored(desk), posting.view.isVisible()) == ("as it was", True)


def test_a_long_posting_is_shown_in_part_until_all_is_asked_for(desk: Desk, posting: Posting) -> None:
    write(desk, "word " * 10_000)
    assert len(posting.view.toPlainText()) == 20_000
    assert "50,000" in posting.more.text()
    QTest.mouseClick(posting.more, Left)
    assert len(posting.view.toPlainText()) == 50_000
    assert not posting.more.isVisible()


def test_a_megabyte_without_a_space_does_not_hold_up_the_window(desk: Desk, posting: Posting) -> None:
    write(desk, "x" * 1_000_000)
    QTest.mouseClick(posting.more, Left)
    assert len(posting.view.toPlainText()) == 1_000_000


def test_a_posting_too_long_to_edit_can_only_be_replaced(desk: Desk, posting: Posting) -> None:
    text = "word " * 300_000
    write(desk, text)
    posting.edit()
    assert posting.editor.text.toPlainText() == ""
    desk.leave()
    assert stored(desk) == text
    posting.edit()
    paste("a short one")
    desk.leave()
    assert stored(desk) == "a short one"


def test_the_posting_is_read_only_when_its_tab_is_seen(desk: Desk) -> None:
    write(desk, "We need you.")
    assert desk.panel.posting.owner is None
    desk.panel.tabs.setCurrentIndex(2)
    assert desk.panel.posting.view.toPlainText() == "We need you."
