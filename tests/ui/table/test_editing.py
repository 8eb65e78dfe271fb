"""Editing in place: by keys and mouse, one cell or many, written once and only when something was changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.table.conftest import Ctrl, Key, Left, Opener, Plain, Table
from tracker.fields import COLUMNS
from tracker.operations import applications
from tracker.records import Employment, Outcome, Period, WorkMode
from ui.cells import PADDING, STAR, STAR_GAP
from ui.columns import editor_of
from ui.day_field import CalendarPopup
from ui.pages import Context
from ui.table.editors import LONGEST_LINE

HOSTILE = "<img src='/dev/zero'> & <b>bold</b>"


def steps(table: Table) -> int:
    """How many steps can be undone."""
    return len(table.session.store.order().undoable)


# Lines


def test_f2_edits_a_text_and_enter_writes_it(table: Table) -> None:
    table.edit("Beta", "company")
    table.retype("Acme")
    table.press(Key.Key_Return)
    assert table.application("Beta").company == "Acme"
    assert table.page.editing.editor is None
    assert table.grid.hasFocus()


def test_esc_leaves_everything_as_it_was(table: Table) -> None:
    before = steps(table)
    table.edit("Beta", "company")
    table.retype("Acme")
    table.press(Key.Key_Escape)
    assert table.application("Beta").company == "Yard"
    assert (table.page.editing.editor, steps(table)) == (None, before)


def test_tab_writes_and_goes_to_the_next_cell_and_shift_tab_back(table: Table) -> None:
    table.edit("Beta", "company")
    table.retype("Acme")
    table.press(Key.Key_Tab)
    assert table.application("Beta").company == "Acme"
    assert (table.grid.current_key(), table.selected()) == ("title", ["Beta"])
    table.press(Key.Key_F2)
    table.press(Key.Key_Backtab)
    assert table.grid.current_key() == "company"


def test_leaving_the_editor_writes(table: Table) -> None:
    table.edit("Beta", "location")
    table.retype("Łódź")
    table.click("Alpha")
    assert table.application("Beta").location == "Łódź"
    assert table.page.editing.editor is None


def test_what_was_not_changed_is_not_written(open_table: Opener) -> None:
    table = open_table(Odd={"company": "  two  spaces\u00a0here "})
    before = steps(table)
    table.edit("Odd", "company")
    table.press(Key.Key_Return)
    assert table.application("Odd").company == "  two  spaces\u00a0here "
    assert steps(table) == before


def test_an_emptied_text_is_taken_away(open_table: Opener) -> None:
    table = open_table(Job={"location": "Berlin"})
    table.edit("Job", "location")
    table.retype("")
    table.press(Key.Key_Backspace)
    table.press(Key.Key_Return)
    assert table.application("Job").location is None


def test_hostile_text_is_edited_as_it_is(open_table: Opener) -> None:
    table = open_table(Job={"company": HOSTILE})
    table.edit("Job", "company")
    assert table.line().text() == HOSTILE
    table.press(Key.Key_End)
    table.type("!")
    table.press(Key.Key_Return)
    assert table.application("Job").company == HOSTILE + "!"


def test_keys_that_are_commands_are_typed_while_a_cell_is_edited(table: Table, context: Context) -> None:
    opened: list[bool] = []
    context.actions["open"].triggered.connect(opened.append)
    context.actions["trash"].triggered.connect(opened.append)
    table.edit("Beta", "company")
    table.press(Key.Key_Home)
    table.press(Key.Key_Delete)
    table.type("?")
    table.press(Key.Key_Return)
    assert table.application("Beta").company == "?ard"
    assert opened == []


def test_a_text_that_a_line_cannot_hold_is_not_opened(open_table: Opener, qtbot: QtBot) -> None:
    table = open_table(Long={"location": "x" * LONGEST_LINE})
    with qtbot.waitSignal(table.session.told) as told:
        table.edit("Long", "location")
    assert table.page.editing.editor is None
    assert told.args == [
        f"“Location” has 32,767 characters, too many to be edited here; "
        f"use “pursuit edit {table.row('Long').id}” in a terminal."
    ]


def test_a_pasted_text_that_the_line_would_cut_is_refused(table: Table) -> None:
    QApplication.clipboard().setText("y" * (LONGEST_LINE + 5))
    table.edit("Beta", "location")
    table.press(Key.Key_V, Ctrl)
    table.press(Key.Key_Return)
    assert table.said() == "This is too long for a cell; shorten it."
    assert table.application("Beta").location is None


def test_what_follows_from_other_things_cannot_be_typed(table: Table, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.session.told) as told:
        table.edit("Beta", "in_stage_days")
    assert table.page.editing.editor is None
    assert told.args == ["“In stage” follows from other things and cannot be typed."]


def test_every_editable_column_opens_and_closes_without_writing(table: Table) -> None:
    table.columns(*COLUMNS)
    before = steps(table)
    for key in (key for key in COLUMNS if editor_of(key)):
        table.session.select([table.row("Beta").id], table.row("Beta").id)
        table.grid.selection.put_keyboard(table.row("Beta").id, key)
        table.press(Key.Key_F2)
        assert table.page.editing.editor is not None, key
        table.press(Key.Key_Escape)
    assert steps(table) == before


# Values


def test_a_day_is_typed_as_one_speaks(table: Table) -> None:
    table.columns("title", "deadline")
    table.edit("Beta", "deadline")
    table.retype("tomorrow")
    table.press(Key.Key_Return)
    assert table.application("Beta").deadline == date(2026, 11, 25)


def test_a_day_is_offered_with_its_year_so_that_it_means_no_other(open_table: Opener) -> None:
    table = open_table(Job={"deadline": date(2026, 1, 2)})
    table.columns("title", "deadline")
    table.edit("Job", "deadline")
    assert table.line().text() == "02/01/2026"
    table.retype("03/01/2026")
    table.press(Key.Key_Return)
    assert table.application("Job").deadline == date(2026, 1, 3)


def test_a_day_that_is_none_is_said_beside_the_cell_and_stays_typed(table: Table) -> None:
    table.columns("title", "deadline")
    table.edit("Beta", "deadline")
    table.retype("soon")
    table.press(Key.Key_Return)
    assert table.said().startswith("“soon” is no date; write it as year-month-day")
    assert table.line().text() == "soon"
    assert table.line().accessibleDescription() == table.said()
    assert table.application("Beta").deadline is None
    table.retype("2026-12-01")
    table.press(Key.Key_Return)
    assert (table.application("Beta").deadline, table.said()) == (date(2026, 12, 1), "")


def test_a_refused_day_stays_when_one_clicks_elsewhere(table: Table) -> None:
    table.columns("title", "deadline")
    table.edit("Beta", "deadline")
    table.retype("soon")
    table.click("Alpha")
    assert table.line().text() == "soon"
    assert table.said() != ""


def test_a_day_is_picked_from_the_calendar_by_keys(table: Table, context: Context) -> None:
    opened: list[bool] = []
    context.actions["open"].triggered.connect(opened.append)
    table.columns("title", "deadline")
    table.edit("Beta", "deadline")
    table.press(Key.Key_Down)
    calendar = QApplication.activePopupWidget()
    assert isinstance(calendar, CalendarPopup)
    QTest.keyClick(calendar.focusWidget(), Key.Key_Right)
    QTest.keyClick(calendar.focusWidget(), Key.Key_Return)
    assert table.application("Beta").deadline == date(2026, 11, 25)
    assert (table.page.editing.editor, opened) == (None, [])


def test_a_calendar_that_is_closed_leaves_the_day_to_be_typed(table: Table) -> None:
    table.columns("title", "deadline")
    table.edit("Beta", "deadline")
    table.retype("2026-12-01")
    table.press(Key.Key_Down)
    calendar = QApplication.activePopupWidget()
    assert isinstance(calendar, CalendarPopup)
    calendar.hide()
    assert table.line().text() == "2026-12-01"
    table.press(Key.Key_Return)
    assert table.application("Beta").deadline == date(2026, 12, 1)


def test_the_day_of_the_application_is_that_of_its_event(open_table: Opener, context: Context) -> None:
    table = open_table()
    changes = applications.add(
        context.session.store,
        {"title": "Job"},
        stage=build.stage(context.session.store, "Applied"),
        on=date(2026, 11, 20),
    )
    assert applications.added_id(changes) == table.row("Job").id
    table.columns("title", "applied_on")
    table.edit("Job", "applied_on")
    table.retype("2026-11-12")
    table.press(Key.Key_Return)
    assert table.application("Job").applied_on == date(2026, 11, 12)
    table.edit("Job", "applied_on")
    table.retype("2026-12-24")
    table.press(Key.Key_Return)
    assert "is still to come" in table.said()
    assert table.application("Job").applied_on == date(2026, 11, 12)


def test_a_salary_is_read_from_what_is_typed(table: Table) -> None:
    table.edit("Beta", "salary")
    table.retype("€95–115k")
    table.press(Key.Key_Return)
    paid = table.application("Beta")
    assert (paid.salary_text, paid.salary_min, paid.salary_max) == ("€95–115k", 95_000, 115_000)
    assert (paid.currency, paid.period) == ("EUR", Period.YEAR)
    table.edit("Beta", "salary")
    assert table.line().text() == "€95–115k"


@pytest.mark.parametrize(("typed", "amount"), [("95000", 95_000), ("95k", 95_000), ("95,000.5", 95_000.5)])
def test_an_amount_is_typed_as_the_locale_writes_it(table: Table, typed: str, amount: float) -> None:
    table.columns("title", "salary_min")
    table.edit("Beta", "salary_min")
    table.retype(typed)
    table.press(Key.Key_Return)
    assert table.application("Beta").salary_min == amount


def test_an_amount_that_is_none_is_refused(table: Table) -> None:
    table.columns("title", "salary_min")
    table.edit("Beta", "salary_min")
    table.retype("much")
    table.press(Key.Key_Return)
    assert "“much” is no amount" in table.said()


def test_a_salary_that_begins_above_its_end_is_refused_in_one_step(open_table: Opener) -> None:
    table = open_table(Job={"salary_max": 90_000.0})
    table.columns("title", "salary_min")
    before = steps(table)
    table.edit("Job", "salary_min")
    table.retype("100000")
    table.press(Key.Key_Return)
    assert table.said() == "The salary begins at 100,000 but ends at 90,000; give the lower one first."
    assert (table.application("Job").salary_min, steps(table)) == (None, before)


def test_tags_are_typed_with_commas(table: Table) -> None:
    table.columns("title", "tags")
    table.edit("Beta", "tags")
    table.retype("go, remote , go")
    table.press(Key.Key_Return)
    assert table.row("Beta").tags == ("go", "remote")


def test_a_tag_with_a_comma_in_it_stays_whole(open_table: Opener, context: Context) -> None:
    table = open_table(Job={})
    build.tag(context.session.store, table.application("Job"), "C, C++", "go")
    table.columns("title", "tags")
    table.edit("Job", "tags")
    assert table.line().text() == "C, C++; go"
    table.press(Key.Key_End)
    table.type("; sql")
    table.press(Key.Key_Return)
    assert table.row("Job").tags == ("C, C++", "go", "sql")


# Lists


def test_typing_on_a_stage_opens_the_list_at_what_begins_like_it(table: Table) -> None:
    table.click("Beta", "stage")
    table.type("o")
    assert table.choice().value()[0].name == "Offer"
    table.press(Key.Key_Return)
    assert table.row("Beta").stage.name == "Offer"


def test_closing_asks_for_the_outcome_in_the_same_list(table: Table) -> None:
    table.click("Beta", "stage")
    table.type("rej")
    table.press(Key.Key_Return)
    assert (table.row("Beta").kind, table.application("Beta").outcome) == ("closed", Outcome.REJECTED)
    assert table.lines("stage")[-1] == "Rejected"


def test_the_list_begins_at_what_is_there_and_its_headings_are_passed_over(table: Table) -> None:
    table.edit("Beta", "stage")
    assert table.choice().value()[0].name == "Applied"
    for _ in range(4):
        table.press(Key.Key_Down)
    assert table.choice().value()[0].name == "Offer"
    table.press(Key.Key_Down)
    assert table.choice().value()[1] is Outcome.ACCEPTED
    table.press(Key.Key_Escape)
    assert table.row("Beta").stage.name == "Applied"


def test_a_choice_is_clicked(table: Table) -> None:
    table.edit("Beta", "stage")
    choices = table.choice()
    QTest.mouseClick(choices.viewport(), Left, Plain, choices.visualRect(choices.model().index(2, 0)).center())
    assert table.row("Beta").stage.name == "Screening"


def test_leaving_a_list_chooses_nothing(table: Table) -> None:
    table.click("Beta", "stage")
    table.type("o")
    table.click("Alpha")
    assert table.page.editing.editor is None
    assert table.row("Beta").stage.name == "Applied"


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("work_mode", "rem", WorkMode.REMOTE),
        ("employment", "part", Employment.PART_TIME),
        ("period", "hour", Period.HOUR),
        ("archived", "y", True),
    ],
)
def test_values_of_our_own_are_chosen_by_their_words(table: Table, key: str, typed: str, value: object) -> None:
    table.columns("title", key)
    table.session.search_for("archived:yes,no")
    table.click("Beta", key)
    table.type(typed)
    table.press(Key.Key_Return)
    assert getattr(table.application("Beta"), key) == value


def test_a_choice_can_be_taken_back_to_none(open_table: Opener) -> None:
    table = open_table(Job={"work_mode": WorkMode.REMOTE})
    table.columns("title", "work_mode")
    table.click("Job", "work_mode")
    table.type("no")
    table.press(Key.Key_Return)
    assert table.application("Job").work_mode is None


def test_a_search_is_chosen_by_its_name(open_table: Opener, context: Context) -> None:
    build.search(context.session.store, "Autumn")
    spring = build.search(context.session.store, "Spring")
    table = open_table(Job={})
    table.columns("title", "search")
    table.click("Job", "search")
    table.type("s")
    table.press(Key.Key_Return)
    assert table.application("Job").search == spring.id


# Stars


def star(table: Table, title: str, number: int) -> None:
    """Click on one of the stars of a row."""
    cell = table.grid.cell(table.row(title).id, "excitement")
    place = cell.center()
    place.setX(cell.x() + PADDING + (number - 1) * (STAR + STAR_GAP) + STAR // 2)
    QTest.mouseClick(table.grid.viewport(), Left, Plain, place)


def test_digits_are_stars_and_backspace_takes_them_away(table: Table) -> None:
    table.columns("title", "excitement")
    table.click("Beta", "excitement")
    table.type("4")
    assert table.application("Beta").excitement == 4
    table.type("0")
    assert table.application("Beta").excitement == 0
    table.press(Key.Key_Backspace)
    assert table.application("Beta").excitement is None


def test_a_click_rates_only_a_row_that_is_selected_already(table: Table) -> None:
    table.columns("title", "excitement")
    star(table, "Beta", 3)
    assert table.application("Beta").excitement is None
    star(table, "Beta", 3)
    assert table.application("Beta").excitement == 3
    star(table, "Beta", 3)
    assert table.application("Beta").excitement is None


# Many at once


def test_an_edit_changes_all_selected_applications_as_one_step(table: Table) -> None:
    table.click("Alpha", "location")
    table.click("Delta", "location", Ctrl)
    before = steps(table)
    table.press(Key.Key_F2)
    assert table.said() == "This changes all 2 selected applications."
    table.retype("Berlin")
    table.press(Key.Key_Return)
    assert [table.application(title).location for title in ("Alpha", "Beta", "Delta")] == ["Berlin", None, "Berlin"]
    assert steps(table) == before + 1
    table.session.undo()
    assert table.application("Delta").location is None


def test_a_stage_is_chosen_for_all_selected_applications_also_if_one_is_there(table: Table) -> None:
    table.click("Alpha", "stage")
    table.click("Beta", "stage", Ctrl)
    table.press(Key.Key_F2)
    table.press(Key.Key_Return)
    assert {table.row(title).stage.name for title in ("Alpha", "Beta")} == {"Applied"}


def test_tags_that_only_others_have_stay_when_many_are_edited(open_table: Opener, context: Context) -> None:
    table = open_table(One={}, Two={})
    build.tag(context.session.store, table.application("One"), "go", "old")
    build.tag(context.session.store, table.application("Two"), "sql", "old")
    table.columns("title", "tags")
    table.click("Two", "tags")
    table.click("One", "tags", Ctrl)
    table.press(Key.Key_F2)
    table.retype("go, new")
    table.press(Key.Key_Return)
    assert (table.row("One").tags, table.row("Two").tags) == (("go", "new"), ("new", "sql"))


# When something is in the way


def test_the_editor_stays_at_its_row_when_rows_come_above(table: Table, context: Context) -> None:
    table.edit("Delta", "company")
    table.retype("Typed")
    build.application(context.session.store, title="New", stage="Saved")
    cell = table.grid.cell(table.row("Delta").id, "company")
    assert table.line().geometry().topLeft() == cell.topLeft()
    assert table.line().text() == "Typed"
    table.press(Key.Key_Return)
    assert table.application("Delta").company == "Typed"


def test_what_is_typed_is_told_when_its_row_goes(table: Table, context: Context, qtbot: QtBot) -> None:
    table.edit("Delta", "company")
    table.retype("Typed")
    with qtbot.waitSignal(table.session.told) as told:
        applications.trash(context.session.store, [table.row("Delta").id])
    assert table.page.editing.editor is None
    assert told.args == ["The row was changed elsewhere and is not shown any more; “Typed” was not written."]


def test_a_row_that_an_edit_takes_out_of_the_search_leaves_the_keyboard_to_its_neighbour(table: Table) -> None:
    table.session.search_for("stage:applied")
    table.click("Gamma", "stage")
    table.type("offer")
    table.press(Key.Key_Return)
    assert table.lines() == ["Beta"]
    assert (table.selected(), table.grid.hasFocus()) == (["Beta"], True)


@pytest.fixture
def busy(context: Context) -> Iterator[sqlite3.Connection]:
    """Another process in the middle of a change."""
    with closing(sqlite3.connect(context.session.store.path, isolation_level=None)) as other:
        other.execute("PRAGMA busy_timeout = 0")
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_an_edit_waits_for_a_busy_file_and_then_closes(table: Table, busy: sqlite3.Connection, qtbot: QtBot) -> None:
    table.edit("Beta", "company")
    table.retype("Acme")
    table.press(Key.Key_Return)
    assert "waiting for it" in table.said()
    assert table.line().text() == "Acme"
    busy.execute("ROLLBACK")
    qtbot.waitUntil(lambda: table.page.editing.editor is None)
    assert table.application("Beta").company == "Acme"


def test_the_sort_follows_an_edit_and_the_row_stays_current(table: Table) -> None:
    table.click_heading("company")
    table.edit("Delta", "company")
    table.retype("Zzz")
    table.press(Key.Key_Return)
    assert table.lines()[-1] == "Delta"
    assert table.selected() == ["Delta"]


def test_an_editor_has_the_name_of_its_column(table: Table) -> None:
    table.edit("Beta", "location")
    assert table.line().accessibleName() == "Location"
    assert isinstance(table.focus(), QLineEdit)
    assert table.line().focusPolicy() & Qt.FocusPolicy.TabFocus
