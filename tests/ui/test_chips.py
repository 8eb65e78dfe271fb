"""The filters of the search as chips: the same thing as its text, taken out by a click and put in from a menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import search
from tracker.records import Outcome, WorkMode
from ui.chips import CROSS, FilterChips, chip_words
from ui.pages import Context

Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def chips(qtbot: QtBot, context: Context) -> FilterChips:
    """Chips over five applications."""
    store = context.session.store
    build.application(store, "Acme", "One", stage="Saved", location="Berlin", excitement=5)
    build.application(store, "Acme", "Two", stage="Applied", location="Berlin")
    build.application(store, "Börse & Co", "Three", stage="Applied", location="Paris", work_mode=WorkMode.REMOTE)
    build.application(store, "Zoo", "Four", stage="Closed", outcome=Outcome.REJECTED, location="Berlin", excitement=1)
    build.application(store, "Zoo", "Five", stage="Offer", archived=True)
    shown = FilterChips(context)
    qtbot.addWidget(shown)
    shown.resize(600, 60)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def texts(chips: FilterChips) -> list[str]:
    return [chip.text().removesuffix(CROSS) for chip in chips.chips]


def titles(context: Context) -> list[str]:
    return [row.application.title for row in context.session.rows()]


def submenu(chips: FilterChips, title: str) -> QMenu:
    """The menu of a field, filled as it is when it opens."""
    action = next(action for action in chips.menu.actions() if action.text() == title)
    menu = action.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def offered(chips: FilterChips, title: str) -> list[str]:
    return [action.text().replace("\t", " ") for action in submenu(chips, title).actions()]


def entry(menu: QMenu, begins: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(begins))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("stage:interviewing", "Stage: Interviewing"),
        ("stage:rejected,offer", "Stage: Rejected, Offer"),
        ("-company:acme", "Company: not acme"),
        ("salary:>100k", "Salary: > 100k"),
        ("applied:>2026-09-01", "Applied on: > 2026-09-01"),
        ("tag:go", "Tags: go"),
        ("work_mode:remote", "Work mode: Remote"),
        ("remote:", "Remote"),
        ("-remote:", "Not Remote"),
        ("remote:no", "Not Remote"),
        ("late:yes", "Late"),
        ("archived:yes", "Archived"),
        ("location:", "Location: any"),
        ('company:"Börse & Co"', "Company: Börse & Co"),
    ],
)
def test_a_chip_says_its_filter_in_words(text: str, words: str) -> None:
    (term,) = search.chips(search.parse(text))
    assert chip_words(term) == words


def test_plain_words_are_no_chips(chips: FilterChips, context: Context) -> None:
    context.session.search_for("harbor stage:applied c++ -tag:go")
    assert texts(chips) == ["Stage: Applied", "Tags: not go"]


def test_a_click_takes_one_filter_out_of_the_text(chips: FilterChips, context: Context) -> None:
    context.session.search_for("harbor stage:applied location:berlin")
    QTest.mouseClick(chips.chips[0], Left)
    assert context.session.query_text == "harbor location:berlin"
    assert texts(chips) == ["Location: berlin"]


def test_the_keyboard_stays_among_the_chips_when_one_is_taken_out(chips: FilterChips, context: Context) -> None:
    context.session.search_for("stage:applied location:berlin")
    chips.chips[1].setFocus()
    QTest.keyClick(chips.chips[1], Qt.Key.Key_Space)
    assert chips.add_button.hasFocus()
    chips.chips[0].setFocus()
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Space)
    assert chips.add_button.hasFocus()
    assert context.session.query_text == ""


def test_the_menu_offers_the_values_that_occur_with_how_often(chips: FilterChips) -> None:
    assert offered(chips, "Company") == ["Acme 2", "Börse && Co 1", "Zoo 1"]
    assert offered(chips, "Stage") == ["Saved 1", "Applied 2", "Rejected 1"]
    assert offered(chips, "Excitement") == ["1 1", "5 1"]
    assert offered(chips, "Search") == ["Nothing there"]


def test_a_value_is_counted_in_what_the_other_filters_find(chips: FilterChips, context: Context) -> None:
    context.session.search_for("location:berlin company:acme")
    assert offered(chips, "Company") == ["Acme 2", "Zoo 1"]
    assert offered(chips, "Location") == ["Berlin 2"]


def test_a_chosen_value_becomes_a_filter_and_a_second_one_goes_with_it(chips: FilterChips, context: Context) -> None:
    entry(submenu(chips, "Stage"), "Saved").trigger()
    assert titles(context) == ["One"]
    entry(submenu(chips, "Stage"), "Rejected").trigger()
    assert titles(context) == ["One", "Four"]
    assert texts(chips) == ["Stage: Saved, Rejected"]
    assert [action.text()[:5] for action in submenu(chips, "Stage").actions() if action.isChecked()] == [
        "Saved",
        "Rejec",
    ]


def test_a_value_that_is_unticked_leaves_the_filter(chips: FilterChips, context: Context) -> None:
    context.session.search_for("word stage:Saved,rejected")
    entry(submenu(chips, "Stage"), "Saved").trigger()
    assert context.session.query_text == "word stage:rejected"
    entry(submenu(chips, "Stage"), "Rejected").trigger()
    assert context.session.query_text == "word"


def test_a_value_that_was_typed_is_ticked_however_it_is_written(chips: FilterChips, context: Context) -> None:
    context.session.search_for("stage:SAVED company:acme")
    entry(submenu(chips, "Stage"), "Saved").trigger()
    assert context.session.query_text == "company:acme"


def test_a_name_with_odd_signs_finds_just_what_has_it(chips: FilterChips, context: Context) -> None:
    entry(submenu(chips, "Company"), "Börse").trigger()
    assert titles(context) == ["Three"]
    assert chips.chips[0].text().startswith("Company: Börse && Co")


@pytest.mark.parametrize(
    ("field", "span", "text"),
    [
        ("Applied on", "In the last 30 days", "applied:<30d"),
        ("Deadline", "Within 7 days", "deadline:<7d"),
        ("In stage", "Longer than 14 days", "in:>14"),
        ("Quiet", "Any time", "quiet:>0"),
    ],
)
def test_spans_of_days_are_offered_in_words(
    chips: FilterChips, context: Context, field: str, span: str, text: str
) -> None:
    entry(submenu(chips, field), span).trigger()
    assert context.session.query_text == text
    assert context.session.query.problems == ()


@pytest.mark.parametrize("flag", ["Open", "Closed", "Late", "Archived"])
def test_flags_are_put_in_by_one_click(chips: FilterChips, context: Context, flag: str) -> None:
    entry(chips.menu, flag).trigger()
    assert texts(chips) == [flag]
    assert context.session.query.problems == ()


def test_a_filter_that_cannot_be_read_says_why(chips: FilterChips, context: Context) -> None:
    context.session.search_for("excitement:<b>")
    (chip,) = chips.chips
    assert chip.property("invalid") == "true"
    assert chip.toolTip().startswith("<qt>")
    assert "<b>" not in chip.toolTip()


def test_a_chip_has_a_name_for_those_who_cannot_see_it(chips: FilterChips, context: Context) -> None:
    context.session.search_for("stage:offer")
    assert chips.chips[0].accessibleName() == "Remove the filter Stage: Offer"


def test_chips_that_do_not_fit_beside_each_other_go_below(chips: FilterChips, context: Context) -> None:
    chips.resize(220, 60)
    context.session.search_for("stage:applied location:berlin company:acme source:linkedin")
    assert len({chip.y() for chip in chips.chips}) > 1
    assert all(chip.geometry().right() < 220 for chip in chips.chips)
