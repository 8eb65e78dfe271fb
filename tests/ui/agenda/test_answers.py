"""Each line of the agenda is answered by one key or one click, as one step that can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from tests.tracker import build
from tests.ui.agenda.conftest import Desk, day
from tracker.operations import interviews, offers, tasks
from tracker.records import Interview, InterviewKind, InterviewResult, Outcome, Period
from ui.agenda.lines import Answer
from ui.session import EVERYTHING

Key = Qt.Key


def test_d_completes_a_task_and_the_next_line_takes_its_place(desk: Desk) -> None:
    for title in ("One", "Two", "Three"):
        tasks.add(desk.store, title, due=day(0))
    desk.go_to("Two")
    desk.press(Key.Key_D)
    assert desk.tasks()["Two"].done_on == build.TODAY
    assert desk.texts() == ["Today 2", "One", "Three"]
    assert desk.current() == "Three"
    assert desk.told[-1] == "Done: “Two”."


def test_an_answer_is_taken_back_by_undo(desk: Desk) -> None:
    tasks.add(desk.store, "Call back", due=day(-2))
    desk.go_to("Call back")
    desk.press(Key.Key_D)
    assert desk.texts() == []
    desk.session.undo()
    assert desk.texts() == ["Overdue 1", "Call back"]


def test_the_button_done_does_the_same(desk: Desk) -> None:
    tasks.add(desk.store, "Call back", due=day(-2))
    desk.click("Call back", Answer.DONE)
    assert desk.tasks()["Call back"].done_on == build.TODAY


def test_a_press_that_leaves_the_button_answers_nothing(desk: Desk) -> None:
    tasks.add(desk.store, "Call back", due=day(0))
    view = desk.page.list.viewport()
    place = desk.page.list.button_place(desk.line("Call back").id, Answer.DONE).center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=place)
    place.setX(100)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=place)
    assert desk.tasks()["Call back"].done_on is None


@pytest.mark.parametrize(("key", "until"), [(Key.Key_Return, 1), (Key.Key_2, 3), (Key.Key_3, 6)])
def test_s_asks_until_when_and_one_more_key_answers(desk: Desk, key: Qt.Key, until: int) -> None:
    tasks.add(desk.store, "Call back", due=day(0))
    desk.go_to("Call back")
    desk.press(Key.Key_S, key)
    assert desk.tasks()["Call back"].due == day(until)


def test_a_snooze_to_a_day_is_picked_from_a_calendar(desk: Desk) -> None:
    tasks.add(desk.store, "Call back", due=day(0))
    desk.go_to("Call back")
    desk.press(Key.Key_S, Key.Key_4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.clicked.emit(calendar.selectedDate().addDays(9))
    assert desk.tasks()["Call back"].due == day(10)


def test_escape_leaves_the_question_unanswered(desk: Desk) -> None:
    tasks.add(desk.store, "Call back", due=day(0))
    desk.go_to("Call back")
    desk.press(Key.Key_S, Key.Key_Escape)
    assert desk.tasks()["Call back"].due == day(0)


def test_an_application_that_went_quiet_is_closed_without_a_reply_by_n(desk: Desk) -> None:
    id = desk.add("Aster Bank", "Screening", -40)
    desk.go_to("No answer since 15 Oct")
    desk.press(Key.Key_N)
    assert desk.record(id).outcome is Outcome.NO_REPLY
    assert desk.texts() == []
    assert desk.told[-1] == "Aster Bank is closed without a reply."
    desk.session.undo()
    assert desk.texts() == ["Quiet 1", "No answer since 15 Oct. Reached Screening"]


def test_a_quiet_application_is_snoozed_and_comes_back_on_its_day(desk: Desk) -> None:
    desk.add("Aster Bank", "Screening", -40)
    desk.go_to("No answer")
    desk.press(Key.Key_S, Key.Key_2)
    assert desk.texts() == []
    desk.session.overview.set_today(day(3))
    desk.session.changed.emit(EVERYTHING)
    assert desk.texts() == ["Quiet 1", "No answer since 15 Oct. Reached Screening"]


def test_to_follow_up_ends_the_silence_in_one_step(desk: Desk) -> None:
    desk.add("Aster Bank", "Screening", -40)
    steps = desk.steps()
    desk.click("No answer", Answer.FOLLOW_UP)
    assert "Quiet 1" not in desk.texts()
    assert desk.steps() == steps + 1


def test_a_proposal_becomes_a_task_by_a(desk: Desk) -> None:
    desk.add("Tidewater", "Applied", -8)
    assert desk.line("Follow up?").is_soft
    assert desk.tasks() == {}
    desk.go_to("Follow up?")
    desk.press(Key.Key_A)
    assert len(desk.tasks()) == 1
    assert not any(line.is_soft for line in desk.lines())


def test_a_proposal_that_is_not_needed_does_not_come_back(desk: Desk) -> None:
    desk.add("Tidewater", "Applied", -8)
    desk.click("Follow up?", Answer.DISMISS)
    desk.page.refresh()
    assert desk.texts() == []


def test_the_cadence_of_the_preferences_is_followed_at_once(desk: Desk) -> None:
    desk.add("Tidewater", "Applied", -8)
    assert desk.texts() == ["Today 1", "Follow up?"]
    desk.chosen.choose(follow_up_days=0)
    assert desk.texts() == []


def test_an_interview_that_is_over_asks_how_it_went(desk: Desk) -> None:
    id = desk.add(stage="Interviewing", ahead=-5)
    interviews.add(desk.store, id, day(-1), {"at": "14:00", "kind": InterviewKind.ONSITE, "minutes": 60})
    desk.click("Onsite: how did it go?", Answer.PASSED)
    (interview,) = desk.store.records(Interview).values()
    assert interview.result is InterviewResult.PASSED
    assert not any(line.text.startswith("Onsite") for line in desk.lines())


def test_an_interview_to_come_is_opened_to_prepare_for_it(desk: Desk) -> None:
    id = desk.add(stage="Interviewing")
    interviews.add(desk.store, id, day(2), {"at": "14:00", "kind": InterviewKind.ONSITE})
    asked: list[tuple[str, int]] = []
    desk.page.record_asked.connect(lambda kind, record: asked.append((kind, record)))
    desk.go_to("Onsite")
    desk.press(Key.Key_E)
    assert asked == [("interview", 1)]
    assert desk.session.current == id


def test_an_application_is_sent_by_a_before_its_posting_closes(desk: Desk) -> None:
    id = desk.add("Northwind", "Saved", deadline=day(2))
    desk.go_to("Posting closes")
    desk.press(Key.Key_A)
    assert desk.session.overview.stage(desk.record(id).stage).name == "Applied"
    assert desk.record(id).applied_on == build.TODAY


def test_an_offer_is_compared_or_accepted(desk: Desk) -> None:
    id = desk.add("Solstice", "Offer")
    values = {"base": 95_000.0, "currency": "EUR", "period": Period.YEAR, "deadline": day(2)}
    offers.add(desk.store, id, values, on=build.TODAY)
    asked: list[bool] = []
    desk.page.compare_asked.connect(lambda: asked.append(True))
    desk.go_to("Answer the offer")
    desk.press(Key.Key_C)
    assert asked == [True]
    desk.press(Key.Key_A)
    assert desk.record(id).outcome is Outcome.ACCEPTED


def test_a_refused_answer_is_said_and_changes_nothing(desk: Desk) -> None:
    tasks.add(desk.store, "Call back", due=day(0))
    line = desk.line("Call back")
    tasks.remove(desk.store, line.entry.record)
    steps = desk.steps()
    desk.page.answers.give(line, Answer.DONE, desk.page.pos())
    assert desk.steps() == steps
    assert desk.told
    assert "Done" not in desk.told[-1]


def test_the_menu_of_a_line_has_the_same_answers_with_their_keys(desk: Desk) -> None:
    desk.add("Aster Bank", "Screening", -40)
    desk.go_to("No answer")
    desk.page.list.menu_asked.emit(desk.line("No answer"), desk.page.mapToGlobal(desk.page.rect().center()))
    texts = [action.text() for action in desk.menu().actions() if action.text()]
    assert texts == ["Follow up\tF", "Snooze\tS", "No reply\tN", "Open"]
