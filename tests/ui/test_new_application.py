"""A new application is added in one small dialog, which loses nothing and points out what is there already."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import applications, naming
from tracker.records import Application, Event, Outcome, Posting, Search, WorkMode
from ui.editing import Field
from ui.intake import is_link
from ui.new_application import NewApplicationDialog
from ui.pages import Context
from ui.session import Session

Key, Ctrl, Left = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton
LINK = "https://harbor.example/jobs/1"


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> Iterator[NewApplicationDialog]:
    made = NewApplicationDialog(context)
    qtbot.addWidget(made, before_close_func=_forget)
    show(made, qtbot)
    yield made
    made.done(0)


def show(dialog: NewApplicationDialog, qtbot: QtBot) -> None:
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def _forget(widget: QWidget) -> None:
    """Close without the question whether to throw away what was typed."""
    assert isinstance(widget, NewApplicationDialog)
    widget.done(0)


def type_into(field: Field[Any, Any], text: str) -> None:
    field.setFocus()
    QTest.keyClick(field.editor, Key.Key_A, Ctrl)
    QTest.keyClick(field.editor, Key.Key_Delete)
    QTest.keyClicks(field.editor, text)


def paste(dialog: NewApplicationDialog, text: str) -> None:
    dialog.intake.setFocus()
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(dialog.intake.text, Key.Key_V, Ctrl)


def save(dialog: NewApplicationDialog) -> None:
    QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Return, Ctrl)
    QApplication.processEvents()


def added(session: Session) -> Application:
    (application,) = session.store.records(Application).values()
    return application


def notice(dialog: NewApplicationDialog) -> str:
    dialog.look_for_likely()
    labels = [label for label in dialog.notice.findChildren(QLabel) if label.isVisible()]
    return " ".join(label.text() for label in labels)


def test_what_was_typed_is_added_and_selected(dialog: NewApplicationDialog, session: Session) -> None:
    for field, text in (
        (dialog.company, "Harbor"),
        (dialog.title, "Engineer"),
        (dialog.url, LINK),
        (dialog.location, "Berlin"),
        (dialog.salary, "95-115k EUR"),
        (dialog.posting, "We need you."),
    ):
        type_into(field, text)
    save(dialog)
    new = added(session)
    assert (new.company, new.title, new.url, new.location) == ("Harbor", "Engineer", LINK, "Berlin")
    assert (new.salary_text, new.salary_max) == ("95-115k EUR", 115_000)
    assert session.overview.stage(new.stage).name == "Saved"
    assert new.entered_on == build.TODAY
    posting = session.store.get(Posting, new.id)
    assert posting is not None
    assert posting.text == "We need you."
    assert (session.current, session.selection, dialog.isVisible()) == (new.id, (new.id,), False)


def test_the_stage_the_day_and_the_outcome_can_be_given(dialog: NewApplicationDialog, session: Session) -> None:
    type_into(dialog.company, "Harbor")
    dialog.stage.combo.setCurrentIndex(dialog.stage.combo.findText("Closed: Rejected"))
    type_into(dialog.day, "2 Nov")
    QTest.mouseClick(dialog.add_button, Left)
    assert added(session).outcome is Outcome.REJECTED
    (event,) = session.store.of_applications(Event, [added(session).id])
    assert event.day == date(2026, 11, 2)


def test_the_running_search_is_suggested(context: Context, session: Session, qtbot: QtBot) -> None:
    naming.add_search(session.store, "Spring", ended_on=date(2026, 6, 1))
    naming.add_search(session.store, "Autumn")
    dialog = NewApplicationDialog(context)
    qtbot.addWidget(dialog, before_close_func=_forget)
    show(dialog, qtbot)
    assert dialog.search.combo.currentText() == "Autumn"
    type_into(dialog.company, "Harbor")
    save(dialog)
    autumn = next(search.id for search in session.store.records(Search).values() if search.name == "Autumn")
    assert added(session).search == autumn


@pytest.mark.parametrize("link", [LINK, f"  {LINK}  ", "harbor.example/jobs/1"])
def test_a_pasted_link_goes_into_its_field(dialog: NewApplicationDialog, link: str) -> None:
    paste(dialog, link)
    assert (dialog.url.line.text(), dialog.intake.text.toPlainText()) == (link.strip(), "")
    assert dialog.company.editor.hasFocus()


def test_a_pasted_posting_goes_into_its_field(dialog: NewApplicationDialog) -> None:
    text = f"Platform Engineer at Harbor\n\nWe need you. {LINK}"
    paste(dialog, text)
    assert dialog.posting.text.toPlainText() == text
    paste(dialog, "a second part\nof it")
    assert dialog.posting.text.toPlainText() == f"{text}\n\na second part\nof it"


def test_words_that_are_typed_first_are_taken_in_on_leaving(dialog: NewApplicationDialog) -> None:
    type_into(dialog.intake, LINK)
    QTest.keyClick(dialog.intake.text, Key.Key_Return)
    assert dialog.url.line.text() == LINK
    type_into(dialog.intake, "Harbor, Engineer")
    dialog.salary.setFocus()
    assert (dialog.company.line.text(), dialog.title.line.text()) == ("Harbor", "Engineer")


def test_a_typed_line_fills_the_fields_and_enter_adds_it(dialog: NewApplicationDialog, session: Session) -> None:
    dialog.intake.setFocus()
    QTest.keyClicks(dialog.intake.text, "Harbor, Platform Engineer, Berlin, remote, 95-115k EUR, applied 3 Nov")
    QTest.keyClick(dialog.intake.text, Key.Key_Return)
    assert dialog.company.editor.hasFocus()
    QTest.keyClick(dialog.company.editor, Key.Key_Return)
    new = added(session)
    assert (new.company, new.title, new.location, new.salary_max) == ("Harbor", "Platform Engineer", "Berlin", 115_000)
    assert (new.work_mode, session.overview.stage(new.stage).name) == (WorkMode.REMOTE, "Applied")
    assert new.applied_on == date(2026, 11, 3)


def test_a_typed_line_leaves_alone_what_is_typed_already(dialog: NewApplicationDialog) -> None:
    type_into(dialog.company, "Kestrel")
    type_into(dialog.intake, "Harbor, Engineer")
    QTest.keyClick(dialog.intake.text, Key.Key_Return)
    assert (dialog.company.line.text(), dialog.title.line.text()) == ("Kestrel", "Engineer")


def test_a_line_with_a_day_to_come_says_so_beside_the_day(dialog: NewApplicationDialog) -> None:
    type_into(dialog.intake, "Harbor, applied 3 Dec")
    QTest.keyClick(dialog.intake.text, Key.Key_Return)
    assert "still to come" in dialog.day.problem.text()


def test_a_second_link_does_not_replace_the_first(dialog: NewApplicationDialog) -> None:
    paste(dialog, LINK)
    paste(dialog, "https://other.example/2")
    assert dialog.url.line.text() == LINK
    assert dialog.intake.text.toPlainText() == "https://other.example/2"
    assert "already" in dialog.intake.problem.text()


@pytest.mark.parametrize(
    "text", ["Engineer", "two words", "a.b c.d", "v1.2", "Dr. No", "e.g.", "https://", "x" * 9_000]
)
def test_what_is_no_link_is_not_taken_for_one(text: str) -> None:
    assert not is_link(text)


def test_without_company_and_title_nothing_is_added_and_the_field_says_so(
    dialog: NewApplicationDialog, session: Session
) -> None:
    type_into(dialog.location, "Berlin")
    save(dialog)
    assert "at least one" in dialog.company.problem.text()
    assert (dialog.isVisible(), dict(session.store.records(Application))) == (True, {})
    assert dialog.location.line.text() == "Berlin"
    type_into(dialog.title, "Engineer")
    save(dialog)
    assert (added(session).title, added(session).location) == ("Engineer", "Berlin")


@pytest.mark.parametrize(
    ("text", "sentence"), [("tomorrow", "is still to come"), ("", "Type the day"), ("someday", "someday")]
)
def test_a_day_that_cannot_be_stays_with_the_reason_beside_it(
    dialog: NewApplicationDialog, session: Session, text: str, sentence: str
) -> None:
    type_into(dialog.company, "Harbor")
    type_into(dialog.day, text)
    save(dialog)
    assert sentence in dialog.day.problem.text()
    assert (dialog.isVisible(), dict(session.store.records(Application))) == (True, {})


def test_one_that_looks_like_it_is_pointed_out_with_what_differs(
    dialog: NewApplicationDialog, session: Session
) -> None:
    there = {"company": "Harbor GmbH", "title": "Senior Back-End Engineer", "location": "Berlin"}
    applications.add(session.store, there, stage=build.stage(session.store, "Applied"), on=date(2026, 11, 2))
    type_into(dialog.company, "harbor")
    type_into(dialog.title, "Senior Backend Developer")
    type_into(dialog.location, "Remote")
    words = notice(dialog)
    assert "Senior Back-End Engineer · Harbor GmbH (Applied since 2 Nov)." in words
    assert "The place there is Berlin." in words
    save(dialog)
    assert len(session.store.records(Application)) == 2


def test_it_is_looked_for_while_one_types(dialog: NewApplicationDialog, session: Session, qtbot: QtBot) -> None:
    applications.add(session.store, {"company": "Harbor", "title": "Engineer", "url": LINK}, on=build.TODAY)
    paste(dialog, LINK + "?utm_source=mail")
    qtbot.waitUntil(dialog.notice.isVisible)
    type_into(dialog.url, "https://other.example")
    qtbot.waitUntil(lambda: not dialog.notice.isVisible())


def test_the_one_that_is_there_can_be_opened_instead(dialog: NewApplicationDialog, session: Session) -> None:
    applications.add(session.store, {"company": "Harbor", "title": "Engineer", "url": LINK}, on=build.TODAY)
    opened: list[int | None] = []
    dialog.context.actions["open"].triggered.connect(lambda: opened.append(session.current))
    type_into(dialog.url, LINK)
    dialog.look_for_likely()
    QTest.mouseClick(dialog.notice.rows[0].open, Left)
    assert (opened, dialog.isVisible()) == ([added(session).id], False)


def test_a_name_that_looks_like_markup_is_shown_as_it_is(dialog: NewApplicationDialog, session: Session) -> None:
    name = '<img src="/dev/zero">'
    applications.add(session.store, {"company": name, "title": name}, on=build.TODAY)
    type_into(dialog.company, name)
    type_into(dialog.title, name)
    assert name in notice(dialog)
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_closing_asks_where_something_was_typed(dialog: NewApplicationDialog, answer: list[str]) -> None:
    type_into(dialog.company, "Harbor")
    dialog.title.setFocus()
    QTest.keyClick(dialog.title.line, Key.Key_Escape)
    assert "not added yet" in answer[0]
    assert (dialog.isVisible(), dialog.company.line.text()) == (True, "Harbor")


def test_what_was_typed_can_be_thrown_away(dialog: NewApplicationDialog) -> None:
    type_into(dialog.company, "Harbor")
    QTimer.singleShot(0, _discard)
    QTest.mouseClick(dialog.cancel_button, Left)
    assert not dialog.isVisible()


def test_an_empty_dialog_closes_without_a_question(dialog: NewApplicationDialog) -> None:
    QTest.keyClick(dialog.company.line, Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_busy_file_is_waited_for_and_it_is_added_once(
    dialog: NewApplicationDialog, session: Session, qtbot: QtBot
) -> None:
    other = sqlite3.connect(session.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    type_into(dialog.company, "Harbor")
    save(dialog)
    assert "waiting" in dialog.problem.text()
    save(dialog)
    QTest.mouseClick(dialog.cancel_button, Left)
    assert dialog.isVisible()
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert added(session).company == "Harbor"


def test_an_error_of_the_world_is_said_and_nothing_is_lost(
    dialog: NewApplicationDialog, session: Session, qtbot: QtBot
) -> None:
    type_into(dialog.company, "Harbor")
    session.store.path.rename(session.store.path.with_suffix(".gone"))
    save(dialog)
    qtbot.waitUntil(dialog.add_button.isEnabled)
    assert dialog.problem.text()
    assert (dialog.isVisible(), dialog.company.line.text()) == (True, "Harbor")
    session.store.path.with_suffix(".gone").rename(session.store.path)
    save(dialog)
    assert added(session).company == "Harbor"


def _discard() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == "Throw away").click()
