"""What waits is shown in one list, by when it wants something, and can be walked, searched and heard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.ui.agenda.conftest import Desk, day
from tracker.operations import interviews, tasks
from tracker.records import InterviewKind
from ui.agenda.lines import Answer
from ui.rows import SPOKEN

Key = Qt.Key
HOSTILE = "<img src='/dev/zero'><b>&amp; & Co</b>"


def fill(desk: Desk) -> None:
    """Something of each section."""
    harbor = desk.add("Harbor", "Interviewing", -3)
    tasks.add(desk.store, "Write to Dana", application=harbor, due=day(-2))
    tasks.add(desk.store, "Send the code", application=harbor, due=day(0))
    interviews.add(desk.store, harbor, day(2), {"at": "14:00", "minutes": 60, "kind": InterviewKind.ONSITE})
    tasks.add(desk.store, "Read their blog")
    desk.add("Aster Bank", "Screening", -40)


def click_more(desk: Desk) -> None:
    desk.page.list.scrollToBottom()
    place = desk.page.list.visualRect(desk.page.list.rows.index_of("more:today")).center()
    QTest.mouseClick(desk.page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_what_waits_is_in_order_of_urgency(desk: Desk) -> None:
    fill(desk)
    assert desk.texts() == [
        "Overdue 1", "Write to Dana", "Today 1", "Send the code", "This week 1", "Onsite, 60 min",
        "Later 1", "Read their blog", "Quiet 1", "No answer since 15 Oct. Reached Screening",
    ]  # fmt: skip
    assert [line.badge for line in desk.lines()] == ["2 days late", "Today", "Thu 26 Nov, 14:00", "", "40 days"]
    assert [line.tone for line in desk.lines()] == ["bad", "warn", "accent", "neutral", "neutral"]
    assert desk.page.summary.text() == "2 waiting for you today, 1 quiet"


def test_an_interview_elsewhere_says_both_times(desk: Desk) -> None:
    id = desk.add("Harbor", "Interviewing")
    values = {"at": "10:00", "zone": "America/New_York", "minutes": 30, "kind": InterviewKind.RECRUITER}
    interviews.add(desk.store, id, day(2), values)
    (line,) = desk.lines()
    assert line.text.startswith("Recruiter call, 30 min. ")
    assert line.text.endswith(" your time, 10:00 New York")


def test_two_interviews_at_one_time_are_marked(desk: Desk) -> None:
    for company in ("Harbor", "Solstice"):
        interviews.add(desk.store, desk.add(company, "Interviewing"), day(2), {"at": "10:00", "minutes": 60})
    assert {line.tone for line in desk.lines()} == {"bad"}
    assert all("at the same time as another interview" in line.second for line in desk.lines())


def test_arrows_walk_over_lines_and_never_stop_at_a_heading(desk: Desk) -> None:
    fill(desk)
    desk.go_to("Write to Dana")
    seen = [desk.current()]
    for _ in range(4):
        desk.press(Key.Key_Down)
        seen.append(desk.current())
    assert seen == [line.text for line in desk.lines()]
    desk.press(Key.Key_Up)
    assert desk.current() == "Read their blog"
    desk.press(Key.Key_Home)
    assert desk.current() == "Write to Dana"


def test_the_application_of_the_line_is_the_current_one_everywhere(desk: Desk) -> None:
    fill(desk)
    desk.go_to("Write to Dana")
    assert desk.session.current == 1
    desk.go_to("No answer")
    assert (desk.session.current, desk.session.selection) == (2, (2,))
    desk.go_to("Read their blog")
    assert desk.session.current is None


def test_enter_or_a_click_opens_the_details(desk: Desk) -> None:
    fill(desk)
    opened: list[int | None] = []
    desk.context.actions["open"].triggered.connect(lambda: opened.append(desk.session.current))
    desk.go_to("Write to Dana")
    desk.press(Key.Key_Return)
    place = desk.page.list.visualRect(desk.page.list.rows.index_of(desk.line("No answer").id)).topLeft()
    QTest.mouseClick(desk.page.list.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(80, 10))
    assert opened == [1, 2]


def test_the_search_narrows_the_agenda(desk: Desk) -> None:
    fill(desk)
    desk.session.search_for("aster")
    assert desk.texts() == ["Quiet 1", "No answer since 15 Oct. Reached Screening"]
    desk.session.search_for("nobody")
    assert desk.page.empty.isVisible()
    QTest.mouseClick(desk.page.empty.button, Qt.MouseButton.LeftButton)
    assert len(desk.lines()) == 5


def test_an_empty_agenda_says_what_comes_here(desk: Desk) -> None:
    assert desk.page.empty.isVisible()
    assert desk.page.empty.title.text() == "Nothing waits for you"
    tasks.add(desk.store, "Call back", due=day(0))
    assert not desk.page.empty.isVisible()


def test_a_long_section_shows_its_first_lines_and_more_by_enter_or_a_click(desk: Desk) -> None:
    for number in range(130):
        tasks.add(desk.store, f"Task {number}", due=day(0))
    assert (desk.texts()[0], desk.texts()[-1]) == ("Today 130", "70 more")
    desk.press(Key.Key_End, Key.Key_Return)
    assert desk.texts()[-1] == "10 more"
    click_more(desk)
    assert len(desk.lines()) == 130


def test_a_screen_reader_hears_the_line_and_the_keys_that_answer(desk: Desk) -> None:
    fill(desk)
    model = desk.page.list.rows
    assert model.data(model.index_of(desk.line("No answer").id), SPOKEN) == (
        "No answer since 15 Oct. Reached Screening, Aster Bank · Engineer, 40 days,"
        " F for “Follow up”, S for “Snooze”, N for “No reply”"
    )
    assert model.data(model.index(0, 0), SPOKEN) == "Overdue, 1"


def test_where_there_is_little_room_only_the_line_one_is_on_has_buttons(desk: Desk) -> None:
    fill(desk)
    desk.page.resize(420, 700)
    desk.go_to("Write to Dana")
    view = desk.page.list
    assert view.button_place(desk.line("Write to Dana").id, Answer.DONE).isValid()
    assert not view.button_place(desk.line("Send the code").id, Answer.DONE).isValid()
    desk.go_to("Send the code")
    place = view.button_place(desk.line("Send the code").id, Answer.DONE)
    assert place.isValid()
    assert place.right() < view.viewport().width()


def test_text_from_outside_is_shown_as_it_is(desk: Desk) -> None:
    id = desk.add(HOSTILE, "Interviewing", title=HOSTILE)
    tasks.add(desk.store, HOSTILE, application=id, due=day(0))
    (line,) = desk.lines()
    assert (line.text, line.second) == (HOSTILE, f"{HOSTILE} · {HOSTILE}")
    assert not desk.page.grab().isNull()


def test_the_rows_are_a_sound_model(desk: Desk) -> None:
    tester = QAbstractItemModelTester(desk.page.list.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    fill(desk)
    desk.go_to("Write to Dana")
    desk.press(Key.Key_D)
    desk.session.undo()
    desk.session.search_for("aster")
    assert tester.model() is desk.page.list.rows


def test_keys_that_answer_nothing_leave_everything_as_it_is(desk: Desk) -> None:
    fill(desk)
    steps = desk.steps()
    desk.go_to("Write to Dana")
    desk.press(Key.Key_N, Key.Key_F, Key.Key_X, Key.Key_A)
    assert desk.steps() == steps


def test_the_calendar_is_asked_for_by_its_button(desk: Desk) -> None:
    asked: list[QPoint] = []
    desk.page.calendar_asked.connect(asked.append)
    QTest.mouseClick(desk.page.calendar_button, Qt.MouseButton.LeftButton)
    assert len(asked) == 1
