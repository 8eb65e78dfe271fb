"""The page: its numbers are those of the example counted by hand, and everything on it lists what it counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QSpinBox, QToolTip

from tests.tracker import build
from tests.tracker.telling import tell
from tests.ui.insights.conftest import Desk, Key, Left, Plain, middle
from tracker import settings
from tracker.operations import applications
from tracker.records import Application
from ui.insights.card import ChartCard, NumberTable
from ui.plain import tooltip_html

FIGURES = [
    ["Applications", "33", "", "", ""],
    ["Saved, not sent", "7", "", "", ""],
    ["Heard back", "21", "33", "64 %", "47 to 78 %"],
    ["Reached screening", "19", "33", "58 %", "41 to 73 %"],
    ["Reached assessment", "13", "33", "39 %", "25 to 56 %"],
    ["Reached interview", "10", "33", "30 %", "17 to 47 %"],
    ["Reached offer", "4", "33", "12 %", "5 to 27 %"],
    ["Offers open", "1", "", "", ""],
    ["Waiting for an answer", "4", "", "", ""],
    ["Waiting for over two weeks", "2", "", "", ""],
]
FLOWS = """
Began at Saved||27  Began at Applied||13  Saved|In progress|3  Saved|Expired|2  Saved|Skipped|2  Saved|Applied|20
Applied|In progress|4  Applied|Rejected|2  Applied|No reply|8  Applied|Screening|19  Screening|In progress|2
Screening|Withdrawn|3  Screening|Rejected|1  Screening|Assessment|4  Screening|Interviewing|9
Assessment|In progress|1  Assessment|Rejected|2  Assessment|Interviewing|1  Interviewing|In progress|2
Interviewing|Rejected|4  Interviewing|Offer|4  Offer|Accepted|1  Offer|In progress|1  Offer|Declined|2
"""
WEEKS = [1, 2, 0, 2, 1, 2, 3, 2, 2, 1, 3, 3, 3, 0, 1, 4, 2, 0, 1]  # from Monday 20 July on
TIMES = """
Saved|27|3 waiting|2 days  Applied|33|4 waiting|11 days  Screening|19|2 waiting|9 days  Assessment|4|1 waiting|10 days
Interviewing|10|2 waiting|14 days  Offer|4|1 waiting|7 days  First answer|33|12 without|11 days
"""
SOURCES = """
Company site|10|3|30 %|11 to 60 %  LinkedIn|9|4|44 %|19 to 73 %  Hacker News|5|0|0 %|0 to 43 %
Referral|5|3|60 %|23 to 88 %  Recruiter|4|0||
"""


def lines(text: str) -> list[list[str]]:
    return [line.split("|") for part in text.split("\n") for line in part.split("  ") if line]


def cells(table: NumberTable) -> list[list[str]]:
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() for item in items if item is not None])
    return found


def test_every_number_of_the_page_is_the_one_counted_by_hand(desk: Desk) -> None:
    page = desk.page
    assert [list(line.cells) for line in page.panel("figures").table.lines] == FIGURES
    assert cells(page.flows.table) == lines(FLOWS)
    assert [int(number) for _, number in cells(page.weeks.table)] == WEEKS
    assert cells(page.weeks.table)[0][0] == "20 Jul"
    assert cells(page.times.table) == lines(TIMES)
    assert cells(page.results.table) == lines(SOURCES)
    scores = cells(page.readiness.table)
    assert ["Senior Back-End Software Engineer", "24 Nov", "77"] in scores
    assert ["Staff Engineer", "24 Nov", "63"] in scores


def test_the_figures_at_the_head_say_the_same(desk: Desk) -> None:
    assert [mark.name for mark in desk.page.figures.drawing.marks] == [
        "Applications: 33",
        "+1 this week",
        "Heard back: 64 %, 21 of 33, median 11 days",
        "Reached interview: 30 %, 10 of 33, likely 17 to 47 %",
        "Offers: 4, 1 open",
        "1 open",
        "Waiting: 4, 2 over 14 days",
        "2 over 14 days",
    ]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Applications: 33", 33),
        ("+1 this week", 1),
        ("Heard back", 21),
        ("Reached interview", 10),
        ("Offers", 4),
        ("1 open", 1),
        ("2 over 14 days", 2),
    ],
)
def test_a_click_on_a_figure_lists_the_applications_behind_it(desk: Desk, name: str, number: int) -> None:
    desk.click(desk.page.figures, name)
    assert (desk.pages, desk.listed()) == (["table"], number)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Screening: 19", 19),
        ("Screening to Rejected: 1", 1),
        ("Screening to Interviewing: 9", 9),
        ("No reply after Applied: 8", 8),
        ("Applied to No reply: 8", 8),
        ("Began at Applied: 13", 13),
        ("In progress after Interviewing: 2", 2),
        ("Declined after Offer: 2", 2),
    ],
)
def test_a_click_on_a_flow_or_a_node_lists_the_applications_behind_it(desk: Desk, name: str, number: int) -> None:
    desk.click(desk.page.flows.chart, name)
    assert (desk.pages, desk.listed()) == (["table"], number)


def test_a_click_on_a_week_a_stage_a_source_or_a_score_lists_what_is_behind_it(desk: Desk) -> None:
    page = desk.page
    for card, name, number in (
        (page.weeks, "2 Nov: 4 applications", 4),
        (page.times, "Interviewing", 10),
        (page.times, "First answer", 33),
        (page.results, "Referral: 60 %", 5),
        (page.results, "Recruiter: 0 of 4", 4),
    ):
        desk.click(card.chart, name)
        assert desk.listed() == number, name
    desk.click(page.readiness.chart, "Staff Engineer, 24 Nov")
    assert desk.session.query_text == 'role:="Staff Engineer"'


def test_every_mark_is_reached_by_the_arrows_and_opened_by_enter(desk: Desk) -> None:
    chart = desk.page.flows.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [chart.accessibleDescription()]
    for _ in chart.drawing.marks[1:]:
        desk.press(chart, Key.Key_Right)
        seen.append(chart.accessibleDescription())
    assert seen == [mark.name for mark in chart.drawing.marks]
    desk.press(chart, Key.Key_Right)
    assert chart.accessibleDescription() == seen[-1]
    desk.press(chart, Key.Key_Home)
    assert chart.accessibleDescription() == "Saved: 27 applications"
    desk.press(chart, Key.Key_Return)
    assert (desk.pages, desk.listed()) == (["table"], 27)


def test_tab_goes_over_filters_figures_and_each_chart_in_reading_order(desk: Desk) -> None:
    page = desk.page
    page.filters.search.setFocus()
    seen = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        QTest.keyClick(focused, Key.Key_Tab)
    wanted = [page.filters.search, page.filters.role, page.filters.period, page.page_button, page.figures]
    for card in (page.flows, page.weeks, page.results, page.times, page.readiness):
        wanted += [card.as_table, card.save, card.chart]
    assert [widget for widget in seen if widget in wanted][: len(wanted)] == wanted
    for widget in wanted:
        assert widget.accessibleName() or widget is page.page_button


def test_a_chart_turns_into_its_table_and_a_line_lists_what_is_behind_it(desk: Desk) -> None:
    card: ChartCard = desk.page.flows
    QTest.mouseClick(card.as_table, Left, Plain, middle(card.as_table))
    assert (card.table.isVisible(), card.chart.isVisible()) == (True, False)
    card.table.setFocus()
    desk.press(card.table, *[Key.Key_Down] * 8, Key.Key_Return)
    assert (desk.session.query_text, desk.listed()) == ("flow:applied-no_reply", 8)
    QTest.mouseClick(card.as_table, Left, Plain, middle(card.as_table))
    assert card.chart.isVisible()


def test_the_pointer_on_a_mark_says_what_it_is_as_plain_text(desk: Desk) -> None:
    chart = desk.page.flows.chart
    place = chart.mark_named("Applied to Rejected")
    QApplication.sendEvent(chart, QHelpEvent(QHelpEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    assert QToolTip.text() == tooltip_html("Applied to Rejected: 2 applications")
    QToolTip.hideText()


def test_text_of_the_user_is_never_mark_up(empty: Desk) -> None:
    hostile = "<img src='/dev/zero'><b>&amp; & Co</b>"
    for _ in range(5):
        tell(empty.session.store, (9, "applied"), source=hostile)
    empty.open()
    (mark,) = empty.page.results.chart.drawing.marks
    assert mark.name == f"{hostile}: 0 %, 0 of 5, likely 0 to 43 %"
    empty.click(empty.page.results.chart, hostile[:8])
    assert empty.listed() == 5
    assert cells(empty.page.results.table)[0][0] == hostile


def test_the_lists_choose_what_is_counted_and_by_what(desk: Desk) -> None:
    page = desk.page
    page.choosing.measure.setFocus()
    desk.press(page.choosing.measure, Key.Key_Home)
    heading = page.results.table.horizontalHeaderItem(2)
    assert heading is not None
    assert heading.text() == "Heard back"
    assert cells(page.results.table)[1][:3] == ["LinkedIn", "9", "6"]
    page.choosing.dimension.setFocus()
    desk.press(page.choosing.dimension, Key.Key_End)
    assert [line[0] for line in cells(page.results.table)][:2] == ["Monday", "Tuesday"]
    desk.click(page.results.chart, "Monday")
    assert desk.session.query_text == "weekday:monday"


def test_a_filter_narrows_the_page_and_what_a_click_lists(desk: Desk) -> None:
    page = desk.page
    page.filters.search.setFocus()
    desk.press(page.filters.search, Key.Key_Down)
    desk.counted()
    assert page.figures.drawing.marks[0].name == "Applications: 3"
    assert page.figures.drawing.marks[2].name == "Heard back: 2 of 3, too few for a rate"
    desk.click(page.figures, "Applications")
    assert (desk.session.query_text, desk.listed()) == ('sent: search:="Contract work, summer"', 3)


def test_a_period_narrows_the_page_by_the_day_of_sending(desk: Desk) -> None:
    page = desk.page
    page.filters.period.setFocus()
    desk.press(page.filters.period, Key.Key_Down)
    desk.counted()
    sent = [
        a
        for a in desk.session.store.records(Application).values()
        if a.applied_on and a.applied_on >= build.TODAY.replace(month=10, day=25)
    ]
    assert page.figures.drawing.marks[0].name == f"Applications: {len(sent)}"
    desk.click(page.figures, "Applications")
    assert {row.id for row in desk.session.rows()} == {application.id for application in sent}


def test_days_of_ones_own_are_typed(desk: Desk) -> None:
    page = desk.page
    page.filters.period.setFocus()
    desk.press(page.filters.period, Key.Key_End)
    desk.counted()
    assert page.filters.since.isVisible()
    page.filters.since.editor.setFocus()
    QTest.keyClicks(page.filters.since.editor, "2026-11-02")
    desk.press(page.filters.since.editor, Key.Key_Return)
    desk.counted()
    assert page.figures.drawing.marks[0].name == "Applications: 7"
    page.filters.until.editor.setFocus()
    QTest.keyClicks(page.filters.until.editor, "2026-11-01")
    desk.press(page.filters.until.editor, Key.Key_Return)
    assert "must not be after" in page.filters.until.problem.text()
    assert page.figures.drawing.marks[0].name == "Applications: 7"


def test_what_changes_is_counted_again_and_the_keyboard_stays_where_it_was(desk: Desk) -> None:
    chart = desk.page.flows.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(chart, *[Key.Key_Right] * 3)
    here = chart.accessibleDescription().rpartition(":")[0]
    waiting = next(row for row in desk.session.rows() if row.application.company == "Tidewater")
    applications.move(desk.session.store, [waiting.id], build.stage(desk.session.store, "Screening"), on=build.TODAY)
    desk.counted()
    assert desk.page.figures.drawing.marks[2].name.startswith("Heard back: 67 %, 22 of 33")
    assert chart.accessibleDescription().rpartition(":")[0] == here
    desk.session.undo()
    desk.counted()
    assert desk.page.figures.drawing.marks[2].name.startswith("Heard back: 64 %")


def test_what_was_counted_before_a_change_is_never_taken_for_what_is_there_now(desk: Desk) -> None:
    desk.page.refresh()
    desk.page.hide()
    waiting = next(row for row in desk.session.rows() if row.application.company == "Tidewater")
    assert waiting.id in {row.id for row in desk.session.rows() if row.history and row.history.is_waiting}
    applications.move(desk.session.store, [waiting.id], build.stage(desk.session.store, "Screening"), on=build.TODAY)
    desk.page.wait()
    QApplication.processEvents()
    desk.session.search_for("waiting:")
    assert waiting.id not in {row.id for row in desk.session.rows()}
    desk.page.show()
    desk.counted()
    assert desk.page.figures.drawing.marks[2].name.startswith("Heard back: 67 %, 22 of 33")


def test_the_search_box_does_not_change_what_is_counted(desk: Desk) -> None:
    before = desk.page.asked_number
    desk.session.search_for("stage:offer")
    assert desk.page.asked_number == before
    assert desk.page.figures.drawing.marks[0].name == "Applications: 33"


def test_a_goal_is_set_shown_calmly_and_kept(desk: Desk) -> None:
    page = desk.page
    assert page.goal_button.text() == "Set a goal"

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        field, contacts = dialog.findChildren(QSpinBox)
        for box, number in ((field, "3"), (contacts, "2")):
            box.selectAll()
            QTest.keyClicks(box, number)
        QTest.keyClick(dialog, Key.Key_Return)

    QTimer.singleShot(0, choose)
    QTest.mouseClick(page.goal_button, Left, Plain, middle(page.goal_button))
    assert page.goal_button.text() == "1 of 3 applications this week · 1 of 2 contacts this week"
    kept = settings.load_preferences()
    assert (kept.applications_a_week, kept.contacts_a_week) == (3, 2)
    settings.save_preferences(kept._replace(contacts_a_week=-1))
    assert settings.load_preferences().contacts_a_week == 0


def test_an_empty_database_says_what_will_be_here_and_offers_the_first_step(empty: Desk) -> None:
    empty.open()
    page = empty.page
    assert page.empty.title.text() == "Nothing to count yet"
    assert "With your first applications you will see here how many are answered" in page.empty.hint.text()
    assert not page.sheet.isVisible()
    assert page.empty.button.hasFocus()
    empty.press(page.empty.button, Key.Key_Space)
    assert empty.pages == ["new"]
    tell(empty.session.store, (3, "applied"))
    empty.counted()
    assert page.sheet.isVisible()
    assert not page.empty.isVisible()
    assert page.figures.drawing.marks[0].name == "Applications: 1"


def test_filters_that_leave_nothing_say_so_and_are_taken_back_by_one_button(empty: Desk) -> None:
    tell(empty.session.store, (300, "applied"))
    empty.open()
    page = empty.page
    page.filters.period.setFocus()
    empty.press(page.filters.period, Key.Key_Down)
    empty.counted()
    assert page.empty.title.text() == "Nothing to count here"
    QTest.mouseClick(page.empty.button, Left, Plain, middle(page.empty.button))
    empty.counted()
    assert page.figures.drawing.marks[0].name == "Applications: 1"


def test_the_page_comes_back_as_it_was_left(desk: Desk) -> None:
    page = desk.page
    page.filters.search.setCurrentIndex(2)
    page.choosing.dimension.setCurrentIndex(1)
    page.times.as_table.click()
    state = page.state()
    again = Desk(desk.path, desk.context.themes, desk.qtbot)
    again.page.restore(state)
    again.open()
    assert again.page.state() == state
    assert (
        again.page.figures.drawing.marks[0].name == "Applications: 0"
        or again.page.state()["search"] == "Senior Back-End"
    )
    assert again.page.times.table.isVisible()
    again.page.restore({"search": 3, "role": None, "period": "nonsense", "days": ["x"], "measure": "a", "tables": 7})
    assert again.page.state()["period"] == "all"
    again.close()


@pytest.mark.parametrize("width", [430, 700, 1000, 1700])
def test_nothing_is_cut_off_and_nothing_overlaps_at_any_width(desk: Desk, width: int) -> None:
    page = desk.page
    page.resize(width, 800)
    QApplication.processEvents()
    parts = [page.figures, page.flows, page.weeks, page.results, page.times, page.readiness]
    places = [part.geometry() for part in parts]
    for number, one in enumerate(places):
        assert page.sheet.rect().contains(one)
        assert not any(one.intersects(other) for other in places[number + 1 :])
    for card in (page.weeks, page.results, page.times, page.readiness):
        assert card.chart.width() <= card.width()
    is_scrolled = page.flows.chart.width() > page.flows.area.width()
    assert page.flows.area.horizontalScrollBar().isVisible() is is_scrolled is (width < 1000)
