"""The panel follows the selection, saves before it leaves, and can be walked by keyboard as one reads."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.tracker import build
from tests.ui.detail.conftest import Desk, choose, focused, press, type_over
from tracker.operations import applications, companies, tasks
from tracker.records import Outcome
from tracker.settings import Preferences
from ui.chosen import Chosen
from ui.commands import Commands
from ui.detail.entries import MoreButton
from ui.detail.touched import EVERY_PART, Part, touched_parts
from ui.move_menu import move_menu
from ui.reading_order import in_reading_order
from ui.session import EVERYTHING
from ui.tasks import Tasks

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
LINE = 26  # px


def stage_name(desk: Desk, id: int | None = None) -> str:
    return desk.session.overview.stage(desk.stored(id).stage).name


def test_the_head_tells_whose_application_it_is_and_where_it_stands(desk: Desk) -> None:
    id = desk.add(
        "Brightline",
        "Backend Engineer",
        stage="Applied",
        on=date(2026, 11, 19),
        location="Remote (EU)",
        salary_text="95-115k EUR",
        via="a friend",
    )
    desk.show(id)
    head = desk.panel.header
    assert (head.title.value, head.company.value, head.place.text()) == (
        "Backend Engineer",
        "Brightline",
        "· Remote (EU)",
    )
    chips = head.chips
    assert [chip.text() for chip in (chips.stage, chips.pay, chips.via)] == [
        "Applied · 5 days",
        "€95–115k",
        "via a friend",
    ]
    assert not any(chip.isVisible() for chip in (chips.quiet, chips.archived, chips.trashed))


def test_what_is_out_of_the_ordinary_has_a_chip(desk: Desk) -> None:
    quiet = desk.add("Brightline", stage="Applied", on=date(2026, 10, 1))
    desk.show(quiet)
    assert desk.panel.header.chips.quiet.text() == "Quiet 54 days"
    applications.set_archived(desk.session.store, [quiet], True)
    applications.trash(desk.session.store, [quiet])
    assert desk.panel.header.chips.archived.isVisible()
    assert desk.panel.header.chips.trashed.isVisible()


def test_title_and_company_are_edited_in_the_head(desk: Desk) -> None:
    type_over(desk.panel.header.title, "Staff Engineer")
    press(Key.Key_Return)
    type_over(desk.panel.header.company, "Harbor Systems")
    desk.leave()
    assert (desk.stored().title, desk.stored().company) == ("Staff Engineer", "Harbor Systems")


def test_companies_that_are_known_are_offered(desk: Desk) -> None:
    companies.add(desk.session.store, {"name": "Brightline"})
    type_over(desk.panel.header.company, "bright")
    completer = desk.panel.header.company.line.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Brightline"
    desk.panel.header.company.restore()


def test_the_stage_chip_moves_the_application(desk: Desk) -> None:
    QTest.mouseClick(desk.panel.header.chips.stage, Left)
    choose("Screening")
    assert (stage_name(desk), desk.panel.header.chips.stage.text()) == ("Screening", "Screening · today")
    assert desk.stored().entered_on == build.TODAY


def test_closing_asks_for_the_outcome(desk: Desk) -> None:
    desk.panel.header.chips.stage.setFocus()
    press(Key.Key_Space)
    choose("Closed", "Withdrawn")
    assert desk.stored().outcome is Outcome.WITHDRAWN
    assert desk.panel.header.chips.stage.text() == "Withdrawn · today"


def test_the_place_where_it_is_cannot_be_chosen_again(desk: Desk) -> None:
    moved: list[str] = []
    menu = move_menu(
        desk.panel.context,
        desk.window,
        lambda stage, _outcome: moved.append(stage.name),
        present=(desk.stored().stage, None),
    )
    texts = [(action.text(), action.isEnabled()) for action in menu.actions()]
    assert texts[0] == ("Saved", False)
    assert all(is_enabled for _, is_enabled in texts[1:])


def test_several_selected_show_what_can_be_done_with_all(desk: Desk) -> None:
    commands = Commands(desk.panel.context, Tasks(desk.window), Chosen(Preferences(), desk.panel.session), desk.window)
    ids = [desk.stored().id, desk.add("Brightline", stage="Applied"), desk.add("Solstice")]
    desk.session.select(ids, ids[0])
    bulk = desk.panel.bulk
    assert bulk.isVisible()
    assert bulk.title.text() == "3 applications"
    assert bulk.stages.text() == "Saved 2 · Applied 1"
    before = desk.steps()
    QTest.mouseClick(bulk.move_button, Left)
    choose("Screening")
    assert {stage_name(desk, id) for id in ids} == {"Screening"}
    archive = next(button for button in bulk.buttons if button.isVisible() and button.text() == "Archive")
    QTest.mouseClick(archive, Left)
    assert all(desk.stored(id).archived for id in ids)
    assert desk.steps() == before + 2
    trash = next(button for button in bulk.buttons if button.isVisible() and button.text() == "Move to the trash")
    QTest.mouseClick(trash, Left)
    assert all(desk.stored(id).trashed_at for id in ids)
    assert commands is not None


def test_nothing_selected_says_what_goes_there(desk: Desk) -> None:
    desk.session.select([], None)
    assert desk.panel.nothing.isVisible()


def test_an_application_that_is_gone_leaves_the_panel_empty_and_undo_brings_it_back(desk: Desk) -> None:
    id = desk.stored().id
    applications.trash(desk.session.store, [id])
    applications.empty_trash(desk.session.store)
    assert desk.panel.nothing.isVisible()
    desk.session.undo()
    assert desk.panel.header.title.value == "Platform Engineer"
    assert desk.panel.single.isVisible()


def test_only_what_was_touched_is_filled_again(desk: Desk) -> None:
    other = desk.add("Brightline")
    assert touched_parts(tasks.add(desk.session.store, "Call", application=other), desk.stored().id) == frozenset()
    own = tasks.add(desk.session.store, "Call", application=desk.stored().id)
    assert touched_parts(own, desk.stored().id) == {Part.HEAD, Part.NEXT}
    notes = applications.set_notes(desk.session.store, desk.stored().id, "x")
    assert touched_parts(notes, desk.stored().id) == {Part.NOTES}
    assert touched_parts(EVERYTHING, desk.stored().id) == EVERY_PART


def test_what_is_typed_is_saved_when_the_panel_is_put_away(desk: Desk) -> None:
    type_over(desk.fact("location"), "Berlin")
    desk.panel.hide()
    assert desk.stored().location == "Berlin"


def test_a_hidden_panel_shows_what_changed_once_it_is_seen_again(desk: Desk) -> None:
    desk.panel.hide()
    applications.edit(desk.session.store, [desk.stored().id], {"title": "Staff Engineer"})
    other = desk.add("Brightline", "Backend Engineer")
    desk.session.select([other], other)
    desk.panel.show()
    assert desk.panel.header.title.value == "Backend Engineer"
    desk.show(min(desk.session.overview.applications))
    assert desk.panel.header.title.value == "Staff Engineer"


def test_escape_closes_the_panel_unless_something_is_being_typed(desk: Desk) -> None:
    closed: list[bool] = []
    desk.panel.closed.connect(lambda: closed.append(True))
    type_over(desk.panel.header.title, "Staff")
    press(Key.Key_Escape)
    assert closed == []
    press(Key.Key_Escape)
    assert closed == [True]


def test_the_close_button_closes(desk: Desk) -> None:
    closed: list[bool] = []
    desk.panel.closed.connect(lambda: closed.append(True))
    button = next(b for b in desk.panel.header.findChildren(QWidget) if b.accessibleName() == "Close the details")
    QTest.mouseClick(button, Left)
    assert closed == [True]


def test_tab_walks_in_reading_order_through_all_of_it_and_out_again(desk: Desk) -> None:
    for title in ("first", "second"):
        tasks.add(desk.session.store, title, application=desk.stored().id, due=build.TODAY)
    desk.panel.header.title.setFocus()
    walked: list[QWidget] = [focused()]
    for _ in range(80):
        press(Key.Key_Tab)
        if focused() is desk.elsewhere:
            break
        walked.append(focused())
    assert focused() is desk.elsewhere
    walked = [widget for widget in walked if not isinstance(widget, MoreButton)]  # seen only beside the focus
    assert walked == list(in_reading_order(desk.panel))
    tops = [widget.mapTo(desk.panel, widget.rect().center()).y() for widget in walked]
    assert all(later > earlier - LINE for earlier, later in pairwise(tops))


def test_shift_tab_walks_back(desk: Desk) -> None:
    desk.panel.header.company.setFocus()
    press(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is desk.panel.header.title.editor


def test_everything_that_takes_the_keyboard_has_a_name(desk: Desk) -> None:
    tasks.add(desk.session.store, "Call", application=desk.stored().id)
    applications.edit(desk.session.store, [desk.stored().id], {"tags": ["go"]})
    nameless = [
        widget
        for index in range(4)
        for widget in _on_tab(desk, index)
        if not widget.accessibleName() and not (isinstance(widget, QPushButton) and widget.text())
    ]
    assert nameless == []


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_panel_follows_the_theme(desk: Desk, name: str) -> None:
    themes = desk.panel.context.themes
    themes.set_choice(name)  # type: ignore[arg-type]
    try:
        image = desk.panel.grab().toImage()
        assert image.pixelColor(2, image.height() // 2).name() == themes.theme.panel.name()
        assert desk.timeline.entries.rows[0].entry.look.dot == themes.theme.stages["saved"]
    finally:
        themes.set_choice("light")


def _on_tab(desk: Desk, index: int) -> list[QWidget]:
    desk.panel.tabs.setCurrentIndex(index)
    QApplication.processEvents()
    return list(in_reading_order(desk.panel))
