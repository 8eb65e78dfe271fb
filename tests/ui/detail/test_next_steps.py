"""Tasks are ticked, snoozed and edited, interviews planned, and the deadline is among the next steps."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.tracker import build
from tests.ui.detail.conftest import Desk, choose, focused, press, type_over
from tracker.operations import applications, interviews, tasks
from tracker.records import Interview, InterviewKind, InterviewResult, Task
from ui.detail.entries import EntryRow
from ui.detail.interview_form import InterviewForm, read_minutes
from ui.detail.task_form import TaskForm

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def day(ahead: int) -> date:
    return build.TODAY + timedelta(ahead)


def add_task(desk: Desk, title: str = "Follow up", due: date | None = None) -> int:
    tasks.add(desk.session.store, title, application=desk.stored().id, due=due)
    return max(desk.session.store.records(Task))


def add_interview(desk: Desk, ahead: int = 2, **values: object) -> int:
    interviews.add(desk.session.store, desk.stored().id, day(ahead), values)
    return max(desk.session.store.records(Interview))


def rows(desk: Desk) -> list[EntryRow]:
    return [row for row in desk.next_steps.entries.rows if row.isVisible()]


def shown(desk: Desk) -> list[tuple[str, str]]:
    return [(row.entry.look.text, row.entry.look.right) for row in rows(desk)]


def task(desk: Desk) -> Task:
    (found,) = desk.session.store.records(Task).values()
    return found


def test_the_next_steps_are_shown_with_their_days_and_the_late_ones_first(desk: Desk) -> None:
    add_task(desk, "Read their blog")
    add_task(desk, "Prepare: sharding a ledger", day(1))
    add_task(desk, "Send thank-you note", day(-2))
    add_interview(desk, 2, at="14:00", kind=InterviewKind.ONSITE)
    applications.edit(desk.session.store, [desk.stored().id], {"deadline": day(12)})
    assert shown(desk) == [
        ("Send thank-you note", "2 days late"),
        ("Prepare: sharding a ledger", "tomorrow"),
        ("Onsite", "Thu 26 Nov, 14:00"),
        ("Deadline", "6 Dec"),
        ("Read their blog", ""),
    ]


def test_a_task_is_added_with_its_day_in_one_line(desk: Desk) -> None:
    QTest.mouseClick(desk.next_steps.add_task, Left)
    QTest.keyClicks(focused(), "Send thank-you note")
    press(Key.Key_Tab)
    QTest.keyClicks(focused(), "Fri")
    press(Key.Key_Return)
    assert (task(desk).title, task(desk).due, task(desk).application) == (
        "Send thank-you note",
        day(3),
        desk.stored().id,
    )
    assert desk.next_steps.open_key is None
    assert focused() is desk.next_steps.add_task


def test_an_interview_is_added_as_it_is_suggested_if_that_is_asked_for(desk: Desk) -> None:
    QTest.mouseClick(desk.next_steps.add_interview, Left)
    QTest.mouseClick(desk.next_steps.form("interview").ok, Left)
    (interview,) = desk.session.store.records(Interview).values()
    assert interview.day == day(7)


def test_what_is_typed_first_replaces_the_suggested_day_and_enter_adds(desk: Desk) -> None:
    QTest.mouseClick(desk.next_steps.add_interview, Left)
    QTest.keyClicks(focused(), "2 Dec")
    press(Key.Key_Return)
    (interview,) = desk.session.store.records(Interview).values()
    assert interview.day == date(2026, 12, 2)


def test_a_suggested_interview_is_not_added_by_leaving_it(desk: Desk) -> None:
    QTest.mouseClick(desk.next_steps.add_interview, Left)
    desk.panel.tabs.setFocus()
    assert desk.next_steps.open_key is None
    assert not desk.session.store.records(Interview)


def test_a_task_without_words_says_what_is_missing(desk: Desk) -> None:
    QTest.mouseClick(desk.next_steps.add_task, Left)
    press(Key.Key_Return)
    assert desk.next_steps.form("task").problem.text()


def test_a_task_that_is_being_typed_is_added_on_leaving(desk: Desk) -> None:
    desk.next_steps.new_task()
    QTest.keyClicks(focused(), "Call back")
    desk.leave()
    assert task(desk).title == "Call back"


def test_an_empty_new_task_goes_without_a_trace(desk: Desk) -> None:
    desk.next_steps.new_task()
    desk.leave()
    assert (dict(desk.session.store.records(Task)), desk.next_steps.open_key) == ({}, None)


def test_escape_drops_a_new_task(desk: Desk) -> None:
    desk.next_steps.new_task()
    QTest.keyClicks(focused(), "Call back")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert (dict(desk.session.store.records(Task)), desk.next_steps.open_key) == ({}, None)


def test_a_task_with_a_day_that_cannot_be_read_stays_open_with_the_reason(desk: Desk) -> None:
    desk.next_steps.new_task()
    form = desk.next_steps.form("task")
    assert isinstance(form, TaskForm)
    type_over(form.title, "Call back")
    type_over(form.due, "someday")
    press(Key.Key_Return)
    assert "someday" in form.due.problem.text()
    assert form.isVisible()
    type_over(form.due, "tomorrow")
    press(Key.Key_Return)
    assert (task(desk).title, task(desk).due) == ("Call back", day(1))


def test_a_new_task_that_was_refused_is_kept_for_its_application(desk: Desk) -> None:
    first, second = desk.stored().id, desk.add("Brightline")
    desk.next_steps.new_task()
    form = desk.next_steps.form("task")
    assert isinstance(form, TaskForm)
    type_over(form.title, "Call back")
    type_over(form.due, "someday")
    desk.show(second)
    assert not form.isVisible()
    desk.next_steps.new_task()
    assert (form.title.line.text(), form.due.line.text()) == ("", "")
    desk.show(first)
    desk.next_steps.new_task()
    assert (form.title.line.text(), form.due.line.text()) == ("Call back", "someday")
    form.drop()


def test_a_task_that_has_to_wait_for_another_process_is_added_once(desk: Desk) -> None:
    other = sqlite3.connect(desk.session.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    desk.next_steps.new_task()
    QTest.keyClicks(focused(), "Call back")
    press(Key.Key_Return)
    form = desk.next_steps.form("task")
    assert "waiting" in form.problem.text()
    desk.leave()
    press(Key.Key_A)
    assert form.isVisible()
    other.execute("ROLLBACK")
    other.close()
    desk.qtbot.waitUntil(lambda: not form.isVisible())
    assert shown(desk) == [("Call back", "")]


def test_ticking_a_task_completes_it_today_and_it_can_be_reopened(desk: Desk) -> None:
    add_task(desk, due=day(1))
    QTest.mouseClick(rows(desk)[0].box, Left)
    assert (task(desk).done_on, shown(desk)) == (build.TODAY, [])
    QTest.mouseClick(desk.next_steps.done, Left)
    assert shown(desk) == [("Follow up", "done today")]
    QTest.mouseClick(rows(desk)[0].box, Left)
    assert task(desk).done_on is None


@pytest.mark.parametrize(
    ("words", "ahead"), [("Snooze until tomorrow", 1), ("Snooze for 3 days", 3), ("Snooze until next week", 6)]
)
def test_a_task_is_snoozed_from_its_menu(desk: Desk, words: str, ahead: int) -> None:
    add_task(desk, due=day(-1))
    rows(desk)[0].entry.setFocus()
    QTest.mouseClick(rows(desk)[0].more, Left)
    choose(words)
    assert task(desk).due == day(ahead)


def test_a_task_is_edited_where_it_stands(desk: Desk) -> None:
    add_task(desk, due=day(1))
    QTest.mouseClick(rows(desk)[0].entry, Left)
    type_over(desk.next_steps.form("task").by_name["title"], "Call Dana")
    type_over(desk.next_steps.form("task").by_name["due"], "")
    desk.leave()
    assert (task(desk).title, task(desk).due) == ("Call Dana", None)
    assert shown(desk) == [("Call Dana", "")]


def test_an_entry_is_edited_and_removed_by_keys(desk: Desk) -> None:
    add_task(desk, "first", day(1))
    add_task(desk, "second", day(2))
    rows(desk)[0].entry.setFocus()
    press(Key.Key_Down)
    assert rows(desk)[1].entry.hasFocus()
    press(Key.Key_Delete)
    assert shown(desk) == [("first", "tomorrow")]
    rows(desk)[0].entry.setFocus()
    press(Key.Key_Return)
    assert desk.next_steps.open_key is not None
    press(Key.Key_Escape)
    assert rows(desk)[0].entry.hasFocus()


def test_removing_a_task_can_be_undone(desk: Desk) -> None:
    add_task(desk, due=day(1))
    desk.next_steps.remove(("task", task(desk).id))
    assert shown(desk) == []
    desk.session.undo()
    assert shown(desk) == [("Follow up", "tomorrow")]


def test_a_task_that_was_removed_elsewhere_keeps_the_words_and_says_so(desk: Desk) -> None:
    id = add_task(desk, due=day(1))
    desk.next_steps.edit(("task", id))
    title = desk.next_steps.form("task").by_name["title"]
    type_over(title, "Call Dana")
    tasks.remove(desk.session.store, id)
    desk.leave()
    assert "There is no task" in title.problem.text()
    assert title.is_dirty
    desk.next_steps.form("task").drop()


def test_an_interview_is_planned_in_the_form(desk: Desk) -> None:
    QTest.mouseClick(desk.next_steps.add_interview, Left)
    form = desk.next_steps.form("interview")
    assert isinstance(form, InterviewForm)
    for field, text in (
        (form.day, "26 Nov"),
        (form.at, "2 pm"),
        (form.minutes, "1h 30"),
        (form.zone, "europe/berlin"),
        (form.people, "Dana, Lee"),
        (form.place, "https://meet.example/x"),
    ):
        type_over(field, text)
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (planned,) = desk.session.store.records(Interview).values()
    assert (planned.day, planned.at, planned.minutes, planned.zone) == (day(2), "14:00", 90, "Europe/Berlin")
    assert (planned.people, planned.place, planned.kind) == (
        "Dana, Lee",
        "https://meet.example/x",
        InterviewKind.TECHNICAL,
    )


def test_an_interview_is_edited_field_by_field(desk: Desk) -> None:
    id = add_interview(desk, 2, at="14:00")
    desk.next_steps.edit(("interview", id))
    form = desk.next_steps.form("interview")
    assert isinstance(form, InterviewForm)
    before = desk.steps()
    type_over(form.at, "15:30")
    type_over(form.people, "Dana")
    form.place.setFocus()
    stored = desk.session.store.records(Interview)[id]
    assert (stored.at, stored.people, desk.steps()) == ("15:30", "Dana", before + 2)
    form.result.combo.setCurrentIndex(1)
    desk.leave()
    assert desk.session.store.records(Interview)[id].result is InterviewResult.PASSED
    assert shown(desk) == []


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("day", "", "An interview needs a day"),
        ("at", "25:00", "is no time"),
        ("zone", "Mars/Base", "is no time zone"),
        ("minutes", "long", "is no length"),
        ("minutes", "0", "cannot end before it begins"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(desk: Desk, name: str, text: str, sentence: str) -> None:
    id = add_interview(desk, 2, at="14:00", minutes=45)
    desk.next_steps.edit(("interview", id))
    field = desk.next_steps.form("interview").by_name[name]
    type_over(field, text)
    desk.leave()
    assert sentence in field.problem.text()
    assert (field.isVisible(), field.is_dirty) == (True, True)
    field.restore()


@pytest.mark.parametrize(("text", "minutes"), [("45", 45), ("45 min", 45), ("1h", 60), ("1h 30", 90), ("", None)])
def test_lengths_are_read_as_people_write_them(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


def test_the_deadline_leads_to_its_field(desk: Desk) -> None:
    applications.edit(desk.session.store, [desk.stored().id], {"deadline": day(2)})
    QTest.mouseClick(rows(desk)[0].entry, Left)
    assert focused() is desk.fact("deadline").editor


def test_many_tasks_are_shown_in_part_until_all_are_asked_for(desk: Desk) -> None:
    for number in range(45):
        add_task(desk, f"task {number}", day(1))
    assert len(rows(desk)) == 40
    QTest.mouseClick(desk.next_steps.entries.all_button, Left)
    assert len(rows(desk)) == 45
