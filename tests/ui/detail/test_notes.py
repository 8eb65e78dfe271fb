"""Notes read as Markdown, are edited as its source, and keep it exactly."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest

from tests.ui.detail.conftest import Desk, focused, press, type_over
from tracker.operations import applications
from tracker.records import Notes as StoredNotes
from ui.detail.checkboxes import checkbox_places, toggled

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def write(desk: Desk, text: str) -> None:
    applications.set_notes(desk.session.store, desk.stored().id, text)


def stored(desk: Desk) -> str:
    notes = desk.session.store.get(StoredNotes, desk.stored().id)
    return notes.text if notes else ""


def box_place(desk: Desk, number: int) -> QPoint:
    """Where on the view a box to tick is: left of its line."""
    view = desk.notes.view
    cursor = QTextCursor(view.boxes()[number])
    return view.cursorRect(cursor).center() - QPoint(9, 0)


def test_notes_are_shown_as_they_read(desk: Desk) -> None:
    write(desk, "Ask about the **event bus**.")
    assert desk.notes.view.toPlainText() == "Ask about the event bus."
    assert desk.notes.view.isVisible()
    assert not desk.notes.editor.isVisible()


def test_a_line_ends_where_it_was_ended(desk: Desk) -> None:
    write(desk, "Talked to Mei\nand to Tom\n\n- first\n- [ ] second")
    assert desk.notes.view.toPlainText().splitlines() == ["Talked to Mei", "and to Tom", "first", "second"]


def test_a_click_edits_the_source_and_leaving_saves_it(desk: Desk) -> None:
    write(desk, "Ask about the **event bus**.")
    QTest.mouseClick(desk.notes.view.viewport(), Left, pos=QPoint(20, 8))
    assert desk.notes.editor.text.toPlainText() == "Ask about the **event bus**."
    press(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), " And *on-call*.")
    desk.leave()
    assert stored(desk) == "Ask about the **event bus**. And *on-call*."
    assert desk.notes.view.toPlainText() == "Ask about the event bus. And on-call."


def test_what_is_written_goes_on_where_the_notes_end(desk: Desk) -> None:
    write(desk, "Small team.\n\nPublic roadmap.")
    desk.panel.begin("notes")
    QTest.keyClicks(focused(), " Call Mei.")
    desk.leave()
    assert stored(desk) == "Small team.\n\nPublic roadmap. Call Mei."


def test_enter_edits_and_escape_restores(desk: Desk) -> None:
    write(desk, "as it was")
    desk.notes.view.setFocus()
    press(Key.Key_Return)
    type_over(desk.notes.editor, "something else")
    press(Key.Key_Escape)
    assert (stored(desk), desk.notes.view.isVisible(), desk.notes.view.hasFocus()) == ("as it was", True, True)


def test_what_escape_took_back_comes_again_by_undo_and_is_saved(desk: Desk) -> None:
    write(desk, "as it was")
    said: list[str] = []
    desk.session.told.connect(said.append)
    desk.notes.edit()
    type_over(desk.notes.editor, "a long text")
    press(Key.Key_Escape)
    assert "Ctrl+Z" in said[-1]
    press(Key.Key_Return)
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.notes.editor.text.toPlainText() == "a long text"
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(desk) == "a long text"


def test_escape_in_notes_that_were_not_changed_closes_only_their_editor(desk: Desk) -> None:
    closed: list[bool] = []
    desk.panel.closed.connect(lambda: closed.append(True))
    desk.notes.edit()
    press(Key.Key_Escape)
    assert (closed, desk.notes.view.isVisible()) == ([], True)
    press(Key.Key_Escape)
    assert closed == [True]


@pytest.mark.parametrize(
    "text",
    [
        "a\u00a0b and\u202fc",
        "one\u2028two\u2029three",
        "windows\r\nlines\r\nhere",
        "\ufeffmarked",
        "tabs\tand  two spaces  \nat the end  ",
        "مرحبا 👩‍👩‍👧 日本語 e\u0301",
    ],
)
def test_what_was_not_touched_stays_exactly_as_it_was(desk: Desk, text: str) -> None:
    write(desk, text)
    before = desk.steps()
    desk.notes.edit()
    desk.leave()
    assert (stored(desk), desk.steps()) == (text, before)
    desk.notes.edit()
    press(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "!")
    desk.leave()
    assert stored(desk) == f"{text}!"


def test_a_click_on_a_box_toggles_it_in_the_source(desk: Desk) -> None:
    write(desk, "Before\n\n- [ ] ask about sharding\n- [x] read the blog\n")
    QTest.mouseClick(desk.notes.view.viewport(), Left, pos=box_place(desk, 0))
    assert stored(desk) == "Before\n\n- [x] ask about sharding\n- [x] read the blog\n"
    QTest.mouseClick(desk.notes.view.viewport(), Left, pos=box_place(desk, 1))
    assert stored(desk) == "Before\n\n- [x] ask about sharding\n- [ ] read the blog\n"
    assert not desk.notes.editor.isVisible()


def test_a_box_whose_place_in_the_source_is_unsure_is_left_to_the_user(desk: Desk) -> None:
    source = "- [ ] one\n\n[x]: https://x.example\n* * [ ] two\n- [ ] \\\n"
    write(desk, source)
    assert len(desk.notes.view.boxes()) != len(checkbox_places(source))
    QTest.mouseClick(desk.notes.view.viewport(), Left, pos=box_place(desk, 0))
    assert (stored(desk), desk.notes.editor.isVisible()) == (source, True)


@pytest.mark.parametrize(
    ("source", "number", "after"),
    [
        ("- [ ] a\n- [ ] b", 1, "- [ ] a\n- [x] b"),
        ("- [X] a", 0, "- [ ] a"),
        ("1. [ ] a\r\n2) [ ] b\r\n", 1, "1. [ ] a\r\n2) [x] b\r\n"),
        ("* one\n  + [ ] nested", 0, "* one\n  + [x] nested"),
        ("> - [ ] quoted", 0, "> - [x] quoted"),
        ("```\n- [ ] code\n```\n- [ ] real", 0, "```\n- [ ] code\n```\n- [x] real"),
        ("text\n\n    - [ ] code\n\n- [ ] real", 0, "text\n\n    - [ ] code\n\n- [x] real"),
        ("no [ ] box\n- [y] none\n- [ ]\n- [ ] one", 0, "no [ ] box\n- [y] none\n- [ ]\n- [x] one"),
    ],
)
def test_toggling_changes_one_character_of_the_source(source: str, number: int, after: str) -> None:
    assert toggled(source, number) == after
    assert toggled(after, number) == source.replace("[X]", "[x]")


def test_what_qt_takes_for_boxes_are_the_same_that_are_toggled(desk: Desk) -> None:
    source = "# T\n- [ ] one\n- [x] two\n  - [ ] nested\n* [X] star\n1. [ ] num\n> - [ ] quoted\n\ntext [ ] no\n"
    write(desk, source)
    assert len(desk.notes.view.boxes()) == len(checkbox_places(source)) == 6


def test_a_note_of_more_than_a_megabyte_is_refused_in_words_and_kept(desk: Desk) -> None:
    desk.notes.edit()
    desk.notes.editor.text.setPlainText("word " * 200_001)
    desk.notes.editor.text.document().setModified(True)
    desk.leave()
    assert "at most 1,000,000" in desk.notes.editor.problem.text()
    assert (stored(desk), desk.notes.editor.isVisible()) == ("", True)
    desk.notes.editor.restore()


def test_a_long_note_is_shown_in_part_until_all_is_asked_for(desk: Desk) -> None:
    write(desk, "one line of a long note\n\n" * 1_000)
    part = len(desk.notes.view.toPlainText())
    assert part < 7_000
    QTest.mouseClick(desk.notes.more, Left)
    assert len(desk.notes.view.toPlainText()) > 20_000
    assert not desk.notes.more.isVisible()


def test_no_image_is_loaded_and_no_html_is_shown(desk: Desk, tmp_path: Path) -> None:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.save(str(tmp_path / "seen.png"))
    write(desk, f'![pixel]({(tmp_path / "seen.png").as_uri()})\n\n<img src="{tmp_path / "seen.png"}"> <b>bold</b>')
    assert desk.notes.view.document().size().height() < 200
    assert "<b>bold</b>" in desk.notes.view.toPlainText()


def test_the_title_of_a_link_is_never_a_tooltip(desk: Desk) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QApplication, QToolTip

    write(desk, '[a link of many words to point at](https://x.example "<img src=/dev/zero>")')
    view = desk.notes.view
    place = QPoint(20, 8)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    assert QToolTip.text() == ""


def test_a_link_in_notes_is_asked_about_before_it_is_opened(
    desk: Desk, opened_links: list[str], answer: list[str]
) -> None:
    write(desk, "[jobs](https://jobs.example/1)")
    QTest.mouseClick(desk.notes.view.viewport(), Left, pos=QPoint(12, 8))
    assert "jobs.example" in answer[0]
    assert opened_links == ["https://jobs.example/1"]


def test_notes_that_change_elsewhere_while_they_are_edited_keep_the_words(desk: Desk) -> None:
    write(desk, "first")
    desk.notes.edit()
    press(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), " mine")
    write(desk, "theirs")
    assert "theirs" in desk.notes.editor.problem.text()
    desk.leave()
    assert stored(desk) == "first mine"
    desk.session.undo()
    assert desk.notes.view.toPlainText() == "theirs"


def test_words_that_are_being_written_outlast_a_file_that_is_exchanged(desk: Desk) -> None:
    write(desk, "Ask.")
    path = desk.session.store.path
    desk.session.store.backup(copy := path.with_name("copy.db"))
    path.rename(path.with_name("aside.db"))
    desk.notes.edit()
    type_over(desk.notes.editor, "Ask about the bus.")
    desk.leave()
    assert "moved, deleted or replaced" in desk.notes.editor.problem.text()
    assert desk.notes.editor.text.toPlainText() == "Ask about the bus."
    with desk.qtbot.waitSignal(desk.session.changed, timeout=2000):
        copy.replace(path)
    assert desk.notes.editor.text.toPlainText() == "Ask about the bus."
    desk.notes.editor.text.setFocus()
    desk.leave()
    assert stored(desk) == "Ask about the bus."
