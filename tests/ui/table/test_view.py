"""The table as a person sees it: rows, columns, sorts, groups, selection, and how it comes back as it was left."""

from __future__ import annotations

import html
import json
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.table.conftest import Ctrl, Key, Left, Opener, Plain, Shift, Table
from tracker.fields import COLUMNS
from tracker.operations import applications
from tracker.queries import GroupBy
from tracker.records import Layout, View
from ui import paint
from ui.cells import PADDING
from ui.grid_header import ARROW, GAP
from ui.pages import Context
from ui.rows import SPOKEN
from ui.table import TablePage
from ui.theme import Themes

SIDE_BAR = 197  # px
HOSTILE = "<img src='/dev/zero'> & <b>bold</b>"


def test_the_usual_columns_are_shown_and_every_field_can_be(table: Table) -> None:
    headings = table.grid.headings
    assert headings.shown_keys() == [
        "company", "title", "stage", "fit", "next", "location", "salary", "in_stage_days", "source",
    ]  # fmt: skip
    headings.show_columns(COLUMNS)
    assert headings.shown_keys() == list(COLUMNS)


def test_rows_come_by_stage_and_the_newest_first(table: Table) -> None:
    assert table.lines() == ["Alpha", "Gamma", "Beta", "Delta"]


def test_a_click_at_a_heading_sorts_and_the_next_one_turns_it(table: Table) -> None:
    table.click_heading("company")
    assert table.lines("company") == ["Wave", "Xeno", "Yard", "Zeta"]
    table.click_heading("company")
    assert table.lines("company") == ["Zeta", "Yard", "Xeno", "Wave"]


def test_what_was_found_goes_out_in_the_order_in_which_it_is_seen(table: Table) -> None:
    for heading in ("location", "company", "stage"):  # where several say the same
        table.click_heading(heading)
        assert [row.application.title for row in table.page.found()] == table.lines()


def test_a_click_with_shift_sorts_within_what_is_sorted(table: Table) -> None:
    table.click_heading("stage")
    table.click_heading("company", Shift)
    assert table.lines() == ["Delta", "Gamma", "Beta", "Alpha"]
    assert table.page.layout_text().sort == "-stage,company"


def test_a_heading_says_how_it_is_sorted(table: Table) -> None:
    def said(key: str) -> str:
        section = table.grid.headings.section_of(key)
        assert section is not None
        return str(table.grid.rows.headerData(section, Qt.Orientation.Horizontal, SPOKEN))

    assert (said("stage"), said("company")) == ("Stage, sorted upwards", "Company")
    table.click_heading("stage")
    assert said("stage") == "Stage, sorted downwards"


def test_cells_say_what_column_they_are_in(table: Table) -> None:
    def said(key: str) -> str:
        section = table.grid.headings.section_of(key)
        assert section is not None
        return str(table.grid.rows.index_of(table.row("Delta").id, section).data(SPOKEN))

    assert (said("stage"), said("next")) == ("Stage: Interviewing", "Next: none")


def test_a_search_narrows_the_rows_and_the_count_says_so(table: Table) -> None:
    table.session.search_for("stage:applied")
    assert table.lines() == ["Gamma", "Beta"]
    assert table.page.strip.count.text() == "2 of 4"


def test_groups_have_a_heading_with_name_and_count(table: Table) -> None:
    table.page.strip.grouping_asked.emit(GroupBy.STAGE)
    assert table.lines() == [
        "[Saved 1]", "Alpha", "[Applied 2]", "Gamma", "Beta", "[Interviewing 1]", "Delta",
    ]  # fmt: skip


def test_the_menu_of_groups_ticks_the_present_one(table: Table) -> None:
    menu = table.page.strip.group_button.menu()
    next(action for action in menu.actions() if action.text() == "By company").trigger()
    assert table.lines()[0] == "[Wave 1]"
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["By company"]
    next(action for action in menu.actions() if action.text() == "No groups").trigger()
    assert table.lines()[0] == "Alpha"


def test_a_click_folds_a_group_and_another_one_unfolds_it(table: Table) -> None:
    table.page.strip.grouping_asked.emit(GroupBy.STAGE)
    table.click_row(2)
    assert table.lines() == ["[Saved 1]", "Alpha", "[Applied 2]", "[Interviewing 1]", "Delta"]
    table.click_row(2)
    assert "Gamma" in table.lines()


def test_left_and_right_fold_the_group_whose_heading_the_keyboard_is_on(table: Table) -> None:
    table.page.strip.grouping_asked.emit(GroupBy.STAGE)
    table.click("Alpha")
    table.press(Key.Key_Down)
    table.press(Key.Key_Left)
    assert table.lines()[2:4] == ["[Applied 2]", "[Interviewing 1]"]
    table.press(Key.Key_Right)
    assert table.lines()[2:4] == ["[Applied 2]", "Gamma"]


def test_a_heading_is_walked_over_but_never_selected(table: Table) -> None:
    table.page.strip.grouping_asked.emit(GroupBy.STAGE)
    table.click("Alpha")
    table.press(Key.Key_Down)
    assert (table.selected(), table.session.selection, table.session.current) == ([], (), None)
    table.press(Key.Key_A, Ctrl)
    assert table.selected() == ["Alpha", "Gamma", "Beta", "Delta"]


def test_walking_along_a_row_leaves_the_other_rows_selected(table: Table) -> None:
    table.click("Alpha", "company")
    table.press(Key.Key_Down, Shift)
    table.press(Key.Key_Right)
    table.press(Key.Key_Right)
    assert (table.selected(), table.grid.current_key()) == (["Alpha", "Gamma"], "stage")
    table.press(Key.Key_Left)
    assert (table.selected(), table.grid.current_key()) == (["Alpha", "Gamma"], "title")
    table.press(Key.Key_Down)
    assert table.selected() == ["Beta"]


def test_groups_by_search_put_those_without_one_last(open_table: Opener, context: Context) -> None:
    spring = build.search(context.session.store, "Spring")
    table = open_table(Without={}, Within={"search": spring.id})
    table.page.strip.grouping_asked.emit(GroupBy.SEARCH)
    assert table.lines() == ["[Spring 1]", "Within", "[No search 1]", "Without"]


def test_the_model_keeps_qts_rules_with_groups_and_without(
    table: Table, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    qtmodeltester.check(table.grid.rows)  # type: ignore[no-untyped-call]
    table.page.strip.grouping_asked.emit(GroupBy.STAGE)
    table.session.search_for("stage:applied")
    qtmodeltester.check(table.grid.rows, force_py=True)  # type: ignore[no-untyped-call]


# What is selected


def test_what_is_clicked_is_told_to_the_other_views_once(table: Table, qtbot: QtBot) -> None:
    told: list[tuple[tuple[int, ...], int | None]] = []
    table.session.selection_changed.connect(lambda: told.append((table.session.selection, table.session.current)))
    table.click("Beta")
    table.click("Gamma")
    table.click("Delta", modifiers=Ctrl)
    beta, gamma, delta = (table.row(title).id for title in ("Beta", "Gamma", "Delta"))
    assert told == [((beta,), beta), ((gamma,), gamma), ((gamma, delta), delta)]


def test_what_another_view_selects_is_selected_here(table: Table) -> None:
    beta, delta = table.row("Beta").id, table.row("Delta").id
    table.session.select([beta, delta], delta)
    assert table.selected() == ["Beta", "Delta"]
    current = table.grid.selection.current()
    assert current is not None
    assert current.id == delta


def test_a_selection_stays_with_its_rows_when_they_are_sorted_anew(table: Table) -> None:
    table.click("Beta", "location")
    table.click_heading("company")
    table.click_heading("company")
    assert table.selected() == ["Beta"]
    assert table.grid.current_key() == "location"
    table.press(Key.Key_Down)
    assert table.selected() == ["Gamma"]


def test_what_a_search_hides_is_not_selected_and_comes_back_with_it(table: Table) -> None:
    table.click("Beta")
    table.session.search_for("stage:saved")
    assert (table.session.selection, table.session.current) == ((), table.row("Beta").id)
    table.session.search_for("")
    assert table.selected() == ["Beta"]
    assert table.session.selection == (table.row("Beta").id,)


def test_after_a_row_is_trashed_its_neighbour_is_selected(table: Table) -> None:
    table.click("Gamma")
    table.session.run(applications.trash, [table.row("Gamma").id])
    assert table.lines() == ["Alpha", "Beta", "Delta"]
    assert table.selected() == ["Beta"]
    assert table.session.selection == (table.row("Beta").id,)


def test_an_application_that_is_opened_though_the_search_hides_it_stays_open(table: Table) -> None:
    table.session.search_for("stage:saved")
    table.click("Alpha")
    hidden = table.row("Beta").id
    table.session.select([hidden], hidden)
    table.session.run(applications.edit, [hidden], {"location": "Berlin"})
    assert (table.session.selection, table.session.current) == ((hidden,), hidden)
    assert table.selected() == []


def test_the_last_row_that_goes_leaves_nothing_selected(open_table: Opener) -> None:
    table = open_table(Alone={})
    table.click("Alone")
    table.session.run(applications.trash, [table.row("Alone").id])
    assert (table.session.selection, table.session.current) == ((), None)


def test_a_selection_made_while_the_table_was_hidden_is_there_when_it_is_shown(table: Table) -> None:
    table.page.hide()
    table.session.select([table.row("Delta").id], table.row("Delta").id)
    table.page.show()
    assert table.selected() == ["Delta"]


def test_rows_on_the_screen_stay_where_they_are_when_one_comes_above(open_table: Opener, context: Context) -> None:
    table = open_table(**{f"Job {number}": {} for number in range(60)})
    table.grid.verticalScrollBar().setValue(500)
    before = table.place("Job 40")
    build.application(context.session.store, title="New", stage="Saved")
    assert table.lines()[0] == "New"
    assert table.place("Job 40") == before


# Commands


def test_enter_and_a_double_click_open_the_details(table: Table, context: Context) -> None:
    opened: list[int | None] = []
    context.actions["open"].triggered.connect(lambda: opened.append(context.session.current))
    table.click("Beta")
    QTest.mouseDClick(table.grid.viewport(), Left, Plain, table.place("Beta"))
    table.click("Alpha")
    table.press(Key.Key_Return)
    assert opened == [table.row("Beta").id, table.row("Alpha").id]


def test_del_is_the_command_that_moves_to_the_trash(table: Table, context: Context, qtbot: QtBot) -> None:
    table.click("Beta")
    with qtbot.waitSignal(context.actions["trash"].triggered):
        table.press(Key.Key_Delete)


def opened_menu(table: Table, title: str) -> QMenu:
    """The menu that a right click on a row opens."""
    place = table.place(title)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.grid.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.grid.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> dict[str, QMenu | None]:
    return {action.text(): action.menu() for action in menu.actions() if not action.isSeparator()}  # type: ignore[misc]


def test_the_menu_of_a_row_moves_the_selection_as_one_step(table: Table) -> None:
    table.click("Alpha")
    table.click("Beta", modifiers=Ctrl)
    menu = opened_menu(table, "Beta")
    places = entries(menu)["Move to"]
    assert places is not None
    next(action for action in places.actions() if action.text() == "Offer").trigger()
    menu.close()
    assert {table.row(title).stage.name for title in ("Alpha", "Beta")} == {"Offer"}
    table.session.undo()
    assert [table.row(title).stage.name for title in ("Alpha", "Beta")] == ["Saved", "Applied"]


def test_the_menu_of_a_row_closes_with_an_outcome(table: Table) -> None:
    table.click("Delta")
    menu = opened_menu(table, "Delta")
    places = entries(menu)["Move to"]
    assert places is not None
    closed = entries(places)["Closed"]
    assert closed is not None
    next(action for action in closed.actions() if action.text() == "No reply").trigger()
    menu.close()
    assert table.lines("stage")[-1] == "No reply"


def test_the_menu_sorts_by_the_column_of_the_cell(table: Table) -> None:
    table.click("Beta", "company")
    menu = opened_menu(table, "Beta")
    next(action for action in menu.actions() if action.text() == "Sort by this column").trigger()
    menu.close()
    assert table.lines("company") == ["Wave", "Xeno", "Yard", "Zeta"]


def test_a_heading_has_a_menu_that_sorts_and_hides(table: Table) -> None:
    headings = table.grid.headings
    section = headings.section_of("company")
    assert section is not None

    def choose(text: str) -> None:
        place = QPoint(headings.sectionViewportPosition(section) + 5, 5)
        headings.customContextMenuRequested.emit(place)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == text).trigger()
        menu.close()

    choose("Also sort by this column")
    assert table.page.layout_text().sort == "stage,company"
    choose("Do not sort by this column")
    assert table.page.layout_text().sort == "stage"
    choose("Sort downwards")
    assert table.lines("company") == ["Zeta", "Yard", "Xeno", "Wave"]
    choose("Hide Company")
    assert "company" not in headings.shown_keys()


def test_the_menu_of_columns_ticks_them_and_stays_open(table: Table) -> None:
    menu = table.page.strip.columns_menu
    menu.popup(QPoint(0, 0))
    tags = next(action for action in menu.actions() if action.data() == "tags")
    QTest.mouseClick(menu, Left, pos=menu.actionGeometry(tags).center())
    assert menu.isVisible()
    assert tags.isChecked()
    assert table.grid.headings.shown_keys()[-1] == "tags"
    menu.setActiveAction(tags)
    QTest.keyClick(menu, Key.Key_Space)
    assert "tags" not in table.grid.headings.shown_keys()
    menu.close()


def test_the_last_column_cannot_be_taken_away(table: Table) -> None:
    table.columns("title")
    menu = table.page.strip.columns_menu
    menu.popup(QPoint(0, 0))
    assert [action.data() for action in menu.actions() if not action.isEnabled()] == ["title"]
    menu.close()


# Empty places


def test_an_empty_database_offers_a_new_application(open_table: Opener, context: Context, qtbot: QtBot) -> None:
    table = open_table()
    assert table.page.empty.isVisible()
    with qtbot.waitSignal(context.actions["new"].triggered):
        QTest.mouseClick(table.page.empty.button, Left)
    build.application(context.session.store, title="First")
    assert not table.page.empty.isVisible()


def test_a_search_that_finds_nothing_offers_to_clear_it(table: Table) -> None:
    table.session.search_for("<b>nowhere</b>")
    assert "<b>nowhere</b>" in table.page.empty.hint.text()
    assert table.page.empty.hint.textFormat() == Qt.TextFormat.PlainText
    QTest.mouseClick(table.page.empty.button, Left)
    assert table.session.query_text == ""
    assert len(table.lines()) == 4


# How it was left


def test_the_table_comes_back_as_it_was_left(table: Table, context: Context, qtbot: QtBot) -> None:
    table.columns("title", "stage", "deadline")
    table.grid.headings.resizeSection(table.grid.headings.section_of("deadline") or 0, 177)
    table.click_heading("title")
    table.click_heading("stage", Shift)
    table.page.strip.grouping_asked.emit(GroupBy.STAGE)
    table.page.grid.fold_asked.emit(f"stage:{table.row('Beta').stage.id}")
    state = json.loads(json.dumps(table.page.state()))

    other = TablePage(context)
    qtbot.addWidget(other)
    other.restore(state)
    other.show()
    again = Table(other)
    assert other.grid.headings.shown_keys() == ["title", "stage", "deadline"]
    assert other.grid.headings.sectionSize(other.grid.headings.section_of("deadline") or 0) == 177
    assert other.layout_text() == ("title,stage", "title,stage,deadline", "stage")
    assert again.lines() == ["[Saved 1]", "Alpha", "[Applied 2]", "[Interviewing 1]", "Delta"]


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"columns": 3, "sort": None, "grouped_by": [], "widths": "x", "folded": {}},
        {"columns": "no,such", "sort": "-nothing", "grouped_by": "moon", "widths": {"title": "wide", "stage": -4}},
    ],
)
def test_a_state_that_cannot_be_understood_is_passed_over(table: Table, state: dict[str, object]) -> None:
    before = table.grid.headings.sectionSize(table.grid.headings.section_of("stage") or 0)
    table.page.restore(state)
    assert table.page.layout_text().sort == "stage"
    assert "company" in table.grid.headings.shown_keys()
    assert table.grid.headings.sectionSize(table.grid.headings.section_of("stage") or 0) == before


def test_a_saved_view_arranges_the_table(table: Table) -> None:
    view = View(1, "Mine", 1.0, Layout.TABLE, sort="-company", columns="title,stage,mode", grouped_by="company")
    table.page.apply_view(view)
    assert table.page.layout_text() == ("-company", "title,stage,work_mode", "company")
    assert table.lines()[:2] == ["[Wave 1]", "Delta"]


def test_columns_that_are_dragged_are_saved_in_their_new_order(table: Table) -> None:
    headings = table.grid.headings
    headings.moveSection(headings.visualIndex(headings.section_of("source") or 0), 0)
    assert table.page.layout_text().columns.startswith("source,company,title")


# How it looks


def test_the_title_takes_the_room_that_the_others_leave(table: Table) -> None:
    headings = table.grid.headings
    assert headings.length() == table.grid.viewport().width()
    headings.resizeSection(headings.section_of("title") or 0, 200)
    table.page.resize(1400, 700)
    assert headings.sectionSize(headings.section_of("title") or 0) == 200


def test_no_column_is_too_narrow_for_its_heading_when_it_is_sorted(table: Table, themes: Themes) -> None:
    headings = table.grid.headings
    headings.show_columns(COLUMNS)
    for section, column in enumerate(table.grid.columns):
        text = paint.text_width(column.title, themes.fonts.small_strong)
        mark = ARROW + GAP + paint.text_width("2", themes.fonts.small)
        assert headings.sectionSize(section) >= text + mark + 2 * PADDING, column.key


def test_the_usual_columns_fit_a_window_of_1280_px(table: Table) -> None:
    table.page.resize(1280 - SIDE_BAR, 700)
    assert table.grid.headings.length() <= table.grid.viewport().width()


def test_who_comes_to_the_table_by_a_key_stands_on_a_selected_row(table: Table) -> None:
    table.session.select([], None)
    table.grid.clearFocus()
    table.grid.setCurrentIndex(QModelIndex())
    table.grid.clearSelection()
    table.grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.selected() == [table.lines()[0]]
    assert table.session.current == table.row(table.lines()[0]).id


def test_rows_grow_with_the_font(table: Table, qapp: QApplication) -> None:
    before, small = table.grid.rowHeight(0), qapp.font()
    large = QFont(small)
    large.setPointSizeF(small.pointSizeF() * 3)
    try:
        qapp.setFont(large)
        assert table.grid.rowHeight(0) > before
    finally:
        qapp.setFont(small)


def tooltip(table: Table, title: str, key: str) -> str:
    """What a cell says when the mouse rests on it."""
    place = table.place(title, key)
    event = QHelpEvent(QEvent.Type.ToolTip, place, table.grid.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.grid.viewport(), event)
    return QToolTip.text()


def test_a_cell_that_is_cut_says_all_of_it_as_plain_text_when_the_mouse_rests_on_it(open_table: Opener) -> None:
    table = open_table(Job={"company": f"{HOSTILE} {HOSTILE}", "location": "Berlin"})
    assert tooltip(table, "Job", "location") == ""
    assert tooltip(table, "Job", "company") == f"<qt>{html.escape(f'{HOSTILE} {HOSTILE}')}</qt>"


def test_any_text_in_any_field_is_painted_as_it_is(open_table: Opener, context: Context) -> None:
    texts = dict.fromkeys(("company", "location", "source", "via", "url", "salary_text"), HOSTILE)
    table = open_table(Job=texts, Other={"company": "\u202e\tx\n" + "long " * 10_000})
    build.tag(context.session.store, table.application("Job"), HOSTILE)
    build.task(context.session.store, table.application("Job"), HOSTILE, due=build.TODAY)
    table.columns(*COLUMNS)
    for by in (None, *GroupBy):
        table.page.strip.grouping_asked.emit(by)
        assert not table.page.grab().isNull()
    assert f"{HOSTILE}, today" in table.lines("next")


def test_a_late_step_is_said_with_its_days(open_table: Opener, context: Context) -> None:
    table = open_table(Late={}, Calm={})
    due = build.TODAY - timedelta(days=2)
    build.task(context.session.store, table.application("Late"), "Follow up", due=due)
    assert table.lines("next") == ["", "Follow up, 2 days late"]
