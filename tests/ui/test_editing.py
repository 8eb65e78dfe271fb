"""Fields save on leaving or Enter, restore on Esc, and keep what was refused with the sentence beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.errors import InvalidInput
from tracker.operations import applications
from ui.day_field import DayField, TimeField
from ui.editing import ChoiceField, Field, LineField, ParsedField, tried
from ui.pages import Context
from ui.session import Session
from ui.text_field import TextField

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 24)


class Bench:
    """A window with fields and something else that can take the focus."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.box = QVBoxLayout(self.window)
        self.elsewhere = QLineEdit()
        self.box.addWidget(self.elsewhere)
        self.saved: list[Any] = []
        self.refusal = ""
        self.qtbot = qtbot
        qtbot.addWidget(self.window)

    def write(self, value: Any) -> str:
        """What a field calls; it is refused while `refusal` says why."""
        if not self.refusal:
            self.saved.append(value)
        return self.refusal

    def put(self, field: Field[Any, Any]) -> None:
        self.box.addWidget(field)
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.elsewhere.setFocus()

    def type(self, field: Field[Any, Any], text: str) -> None:
        field.setFocus()
        QTest.keyClick(field.editor, Key.Key_A, Ctrl)
        QTest.keyClick(field.editor, Key.Key_Delete)
        QTest.keyClicks(field.editor, text)

    def leave(self) -> None:
        self.elsewhere.setFocus()
        QApplication.processEvents()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(qtbot)
    yield made
    made.window.hide()


@pytest.fixture
def line(bench: Bench) -> LineField:
    field = LineField("Location", bench.write)
    field.show_value("Berlin", 1)
    bench.put(field)
    return field


def test_a_line_saves_on_leaving_and_only_what_was_changed(bench: Bench, line: LineField) -> None:
    line.setFocus()
    bench.leave()
    assert bench.saved == []
    bench.type(line, "Boston")
    bench.leave()
    assert bench.saved == ["Boston"]


def test_enter_saves_and_leaving_after_it_does_not_save_again(bench: Bench, line: LineField) -> None:
    bench.type(line, "Boston")
    QTest.keyClick(line.line, Key.Key_Return)
    line.show_value("Boston", 1)
    bench.leave()
    assert bench.saved == ["Boston"]


def test_typing_back_what_was_there_saves_nothing(bench: Bench, line: LineField) -> None:
    bench.type(line, "Berlin")
    bench.leave()
    assert bench.saved == []


def test_escape_restores_and_is_kept_from_the_window_only_then(bench: Bench, line: LineField) -> None:
    bench.type(line, "Boston")
    QTest.keyClick(line.line, Key.Key_Escape)
    assert line.line.text() == "Berlin"
    bench.leave()
    assert bench.saved == []


def test_what_was_refused_stays_with_the_reason_for_eyes_and_screen_readers(bench: Bench, line: LineField) -> None:
    bench.refusal = "That is too far."
    bench.type(line, "Mars")
    bench.leave()
    assert (line.line.text(), line.problem.text(), line.problem.isVisible()) == ("Mars", "That is too far.", True)
    assert line.line.accessibleDescription() == "That is too far."
    assert line.line.property("invalid") == "true"
    bench.refusal = ""
    line.setFocus()
    bench.leave()
    assert (bench.saved, line.problem.isVisible(), line.line.property("invalid")) == (["Mars"], False, "false")


def test_a_new_value_is_shown_unless_something_is_being_typed(bench: Bench, line: LineField) -> None:
    line.show_value("Boston", 1)
    assert line.line.text() == "Boston"
    bench.type(line, "Par")
    line.show_value("Rome", 1)
    assert line.line.text() == "Par"
    assert "Rome" in line.problem.text()
    line.show_value("Par", 1)
    assert (line.is_dirty, line.problem.isVisible()) == (False, False)


def test_what_was_refused_is_kept_for_its_record(bench: Bench, line: LineField) -> None:
    bench.refusal = "No."
    bench.type(line, "Mars")
    bench.leave()
    line.show_value("Rome", 2)
    assert (line.line.text(), line.problem.isVisible()) == ("Rome", False)
    line.show_value("Berlin", 1)
    assert (line.line.text(), line.problem.text()) == ("Mars", "No.")


def test_an_endless_line_is_shown_cut_and_cannot_be_changed(bench: Bench, line: LineField) -> None:
    line.show_value("x" * 50_000, 1)
    line.setFocus()
    QTest.keyClicks(line.line, "y")
    bench.leave()
    assert (len(line.line.text()), bench.saved) == (10_000, [])
    line.show_value("short", 1)
    assert not line.line.isReadOnly()


def test_a_line_with_newlines_is_not_changed_by_being_shown(bench: Bench, line: LineField) -> None:
    line.show_value("one\ntwo\u2028three", 1)
    line.setFocus()
    QTest.keyClick(line.line, Key.Key_End)
    bench.leave()
    assert bench.saved == []


def test_words_that_are_offered_are_those_of_the_moment(bench: Bench) -> None:
    words = ["Berlin"]
    field = LineField("Location", bench.write, suggest=lambda: words)
    bench.put(field)
    words.append("Boston")
    bench.type(field, "b")
    completer = field.line.completer()
    assert completer is not None
    assert completer.completionCount() == 2
    popup = completer.popup()
    assert popup is not None
    bench.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert bench.saved == ["Boston"]


def test_a_parsed_field_keeps_what_it_cannot_read(bench: Bench) -> None:
    def read(text: str) -> int:
        if not text.isdigit():
            raise InvalidInput("That is no number.")
        return int(text)

    field: ParsedField[int] = ParsedField("Count", bench.write, empty=0, read=read, words=str)
    field.show_value(7, 1)
    bench.put(field)
    bench.type(field, "many")
    bench.leave()
    assert (bench.saved, field.line.text(), field.problem.text()) == ([], "many", "That is no number.")
    bench.type(field, "007")
    bench.leave()
    assert (bench.saved, field.line.text()) == ([], "7")


def test_a_choice_that_is_not_offered_any_more_stays(bench: Bench) -> None:
    field: ChoiceField[int | None] = ChoiceField(
        "Search", bench.write, empty=None, choices=[(None, "None"), (1, "One")]
    )
    bench.put(field)
    field.show_value(9, 1)
    assert not field.is_dirty
    field.setFocus()
    bench.leave()
    assert bench.saved == []
    field.set_choices([(None, "None"), (9, "Nine")])
    assert field.combo.currentText() == "Nine"


def test_the_wheel_scrolls_past_a_choice(bench: Bench, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    field: ChoiceField[int] = ChoiceField("Search", bench.write, empty=0, choices=[(0, "None"), (1, "One")])
    bench.put(field)
    field.setFocus()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.combo, event)
    assert (field.combo.currentIndex(), event.isAccepted()) == (0, False)


def test_a_day_that_is_shown_short_is_not_rewritten(bench: Bench, context: Context) -> None:
    field = DayField("Deadline", bench.write, today=lambda: TODAY, icons=context.icons)
    field.show_value(date(2026, 5, 3), 1)
    bench.put(field)
    assert field.line.text() == "3 May 2026"
    field.setFocus()
    bench.leave()
    assert bench.saved == []
    bench.type(field, "tomorrow")
    bench.leave()
    assert bench.saved == [date(2026, 11, 25)]


def test_an_emptied_day_is_no_day(bench: Bench, context: Context) -> None:
    field = DayField("Deadline", bench.write, today=lambda: TODAY, icons=context.icons)
    field.show_value(TODAY, 1)
    bench.put(field)
    bench.type(field, "")
    bench.leave()
    assert bench.saved == [None]


def test_a_time_is_shown_as_the_locale_writes_it(bench: Bench) -> None:
    field = TimeField("Time", bench.write)
    bench.put(field)
    bench.type(field, "2pm")
    bench.leave()
    assert bench.saved == ["14:00"]
    field.show_value("14:00", 1)
    assert field.line.text() == "14:00"


def test_a_text_of_many_lines_takes_enter_and_saves_by_ctrl_enter(bench: Bench) -> None:
    field = TextField("Note", bench.write)
    bench.put(field)
    bench.type(field, "one")
    QTest.keyClick(field.text, Key.Key_Return)
    QTest.keyClicks(field.text, "two")
    assert bench.saved == []
    QTest.keyClick(field.text, Key.Key_Return, Ctrl)
    assert bench.saved == ["one\ntwo"]


def test_tab_leaves_a_text_of_many_lines(bench: Bench) -> None:
    field = TextField("Note", bench.write)
    bench.put(field)
    bench.type(field, "one")
    QTest.keyClick(field.text, Key.Key_Tab)
    assert bench.saved == ["one"]


def test_a_paste_that_is_too_long_is_refused_before_it_holds_up_the_window(bench: Bench) -> None:
    field = TextField("Note", bench.write)
    bench.put(field)
    field.setFocus()
    data = QMimeData()
    data.setText("word " * 300_000)
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(field.text, Key.Key_V, Ctrl)
    assert field.text.toPlainText() == ""
    assert "1,000,000" in field.problem.text()


def test_a_paste_takes_the_text_and_no_markup(bench: Bench) -> None:
    field = TextField("Note", bench.write)
    bench.put(field)
    field.setFocus()
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("plain")
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(field.text, Key.Key_V, Ctrl)
    bench.leave()
    assert bench.saved == ["plain"]


def test_trying_an_operation_returns_the_sentence_that_says_why_not(session: Session) -> None:
    id = applications.added_id(applications.add(session.store, {"company": "Harbor"}, on=build.TODAY))
    assert tried(session, applications.edit, [id], {"title": "Engineer"}) == ""
    assert "needs a company or a title" in tried(session, applications.edit, [id], {"company": "", "title": ""})
    assert "There is no application 99" in tried(session, applications.edit, [99], {"title": "x"})


def test_what_is_said_beside_a_field_is_not_said_a_second_time_at_the_bottom(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.told):
        assert "There is no application 99" in tried(session, applications.edit, [99], {"title": "x"})


def test_what_has_to_wait_for_another_process_says_so_and_is_written_later(session: Session, qtbot: QtBot) -> None:
    id = applications.added_id(applications.add(session.store, {"company": "Harbor"}, on=build.TODAY))
    other = sqlite3.connect(session.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert "waiting" in tried(session, applications.edit, [id], {"title": "Engineer"}).lower()
        assert "Waiting" in tried(session, applications.edit, [id], {"location": "Berlin"})
    finally:
        other.execute("ROLLBACK")
        other.close()
    with qtbot.waitSignal(session.changed):
        pass
    qtbot.waitUntil(lambda: session.overview.applications[id].location == "Berlin")
    assert session.overview.applications[id].title == "Engineer"


def test_a_field_that_waits_does_not_ask_again(bench: Bench, line: LineField, session: Session, qtbot: QtBot) -> None:
    id = applications.added_id(applications.add(session.store, {"company": "Harbor"}, on=build.TODAY))
    field = LineField("Location", lambda text: tried(session, applications.edit, [id], {"location": text}))
    session.changed.connect(lambda _: field.show_value(session.overview.applications[id].location or "", id))
    field.show_value("", id)
    bench.box.addWidget(field)
    other = sqlite3.connect(session.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    bench.type(field, "Berlin")
    bench.leave()
    field.setFocus()
    bench.leave()
    assert "waiting" in field.problem.text()
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: not field.is_dirty)
    assert not field.problem.isVisible()
    assert len(session.store.order().undoable) == 2
