"""An interview is prepared where it stands: its other time, what clashes, what the clocks do, and what was asked."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.detail.conftest import Desk, press, type_over
from tracker import search
from tracker.operations import interviews, questions
from tracker.records import Interview, InterviewDetail, InterviewKind, Question
from ui.detail import interview_times
from ui.detail.interview_form import InterviewForm

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


def plan(desk: Desk, day: date, owner: int | None = None, **values: object) -> int:
    interviews.add(desk.session.store, owner or desk.stored().id, day, values)
    return max(desk.session.store.records(Interview))


def opened(desk: Desk, id: int) -> InterviewForm:
    """The form of an interview that is among the next steps, opened by a click."""
    row = desk.next_steps.entries.row_of(("interview", id))
    assert row is not None
    QTest.mouseClick(row.entry, Left)
    form = desk.next_steps.form("interview")
    assert isinstance(form, InterviewForm)
    return form


def values(day: date, at: str, zone: str | None, minutes: int | None = 60) -> dict[str, object]:
    return {"day": day, "at": at, "zone": zone, "minutes": minutes, "result": None}


def test_link_and_preparation_are_kept(desk: Desk) -> None:
    form = opened(desk, plan(desk, date(2026, 11, 26), at="14:00"))
    type_over(form.link, "https://meet.example/harbor")
    press(Key.Key_Return)
    type_over(form.preparation, "Read about sharding.")
    desk.leave()
    detail = desk.session.store.records(InterviewDetail)[1]
    assert (detail.link, detail.preparation) == ("https://meet.example/harbor", "Read about sharding.")


def test_a_new_interview_takes_its_link_along(desk: Desk) -> None:
    QTest.mouseClick(desk.next_steps.add_interview, Left)
    form = desk.next_steps.form("interview")
    assert isinstance(form, InterviewForm)
    assert not form.questions.isVisible()
    type_over(form.at, "10:00")
    type_over(form.link, "https://meet.example/1")
    QTest.mouseClick(form.ok, Left)
    assert desk.session.store.records(InterviewDetail)[1].link == "https://meet.example/1"


def test_the_link_of_a_call_opens_after_the_question(desk: Desk, opened_links: list[str], answer: list[str]) -> None:
    form = opened(desk, plan(desk, date(2026, 11, 26), at="14:00", link="https://meet.example/harbor"))
    assert form.open_button.isVisible()
    QTest.mouseClick(form.open_button, Left)
    assert opened_links == ["https://meet.example/harbor"]


def test_the_time_elsewhere_is_said_beside_the_field(desk: Desk) -> None:
    form = opened(desk, plan(desk, date(2026, 11, 26), at="10:00", zone=NEW_YORK))
    assert form.times.isVisible()
    assert form.times.text().endswith("your time, 10:00 New York")
    assert "10:00 New York" in form.at.editor.accessibleDescription()


def test_a_clash_is_said_beside_the_field_and_goes_when_the_time_does(desk: Desk) -> None:
    other = desk.add("Solstice", stage="Interviewing")
    plan(desk, date(2026, 11, 26), owner=other, at="14:30", minutes=60, kind=InterviewKind.ONSITE)
    form = opened(desk, plan(desk, date(2026, 11, 26), at="14:00", minutes=60))
    assert form.warning.text() == "At the same time: Onsite with Solstice, Thu 26 Nov 14:30."
    type_over(form.at, "16:00")
    press(Key.Key_Return)
    assert not form.warning.isVisible()


def test_a_time_that_the_clocks_skip_is_refused_beside_the_field(desk: Desk) -> None:
    form = opened(desk, plan(desk, date(2027, 3, 28), at="10:00", zone=BERLIN))
    type_over(form.at, "02:30")
    press(Key.Key_Return)
    assert form.at.problem.text() == (
        "There is no 02:30 on that day: the clocks go forward over it. Perhaps 03:30 is meant."
    )
    assert desk.session.store.records(Interview)[1].at == "10:00"


def test_a_time_that_comes_twice_is_said() -> None:
    words = interview_times.overlap_words(values(date(2026, 10, 25), "02:30", BERLIN))
    assert words == "This time comes twice, since the clocks go back; the first one is taken."
    assert interview_times.overlap_words(values(date(2026, 10, 25), "04:30", BERLIN)) == ""


@pytest.mark.parametrize(("text", "sentence"), [("0", "cannot end before it begins"), ("99999", "no length")])
def test_a_length_that_cannot_be_is_refused_beside_the_field(desk: Desk, text: str, sentence: str) -> None:
    form = opened(desk, plan(desk, date(2026, 11, 26), at="14:00", minutes=60))
    type_over(form.minutes, text)
    press(Key.Key_Return)
    assert sentence in form.minutes.problem.text()
    assert desk.session.store.records(Interview)[1].minutes == 60


def test_what_was_asked_is_kept_with_the_answer_and_found_by_search(desk: Desk) -> None:
    form = opened(desk, plan(desk, date(2026, 11, 26), at="14:00"))
    type_over(form.questions.new, "How do you shard a ledger?")
    press(Key.Key_Return)
    (line,) = [line for line in form.questions.lines if line.isVisible()]
    type_over(line.answer, "By account")
    desk.leave()
    (question,) = desk.session.store.of_applications(Question, [desk.stored().id])
    assert (question.text, question.answer, question.interview) == ("How do you shard a ledger?", "By account", 1)
    found = search.matching(search.parse("ledger"), desk.session.overview, desk.session.store)
    assert [row.id for row in found] == [desk.stored().id]


def test_a_question_is_removed_by_its_button(desk: Desk) -> None:
    id = plan(desk, date(2026, 11, 26), at="14:00")
    questions.add(desk.session.store, desk.stored().id, "Why us?", interview=id)
    form = opened(desk, id)
    (line,) = [line for line in form.questions.lines if line.isVisible()]
    QTest.mouseClick(line.remove_button, Left)
    assert list(desk.session.store.of_applications(Question, [desk.stored().id])) == []
    desk.session.undo()
    assert [line.text.value for line in form.questions.lines if line.isVisible()] == ["Why us?"]


def test_the_next_step_shows_ones_own_time(desk: Desk) -> None:
    plan(desk, date(2026, 11, 26), at="10:00", zone=NEW_YORK)
    (row,) = [row for row in desk.next_steps.entries.rows if row.isVisible()]
    assert "10:00 New York" in row.entry.look.second


def test_the_agenda_opens_an_interview_in_its_form(desk: Desk) -> None:
    id = plan(desk, date(2026, 11, 26), at="14:00")
    desk.panel.tabs.setCurrentIndex(2)
    desk.panel.show_record("interview", id)
    assert desk.panel.tabs.currentIndex() == 0
    assert desk.next_steps.open_key == ("interview", id)
