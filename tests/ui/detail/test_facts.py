"""Every fact is edited where it stands, saved on leaving or Enter, and restored by Esc."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.tracker import build
from tests.ui.detail.conftest import Desk, focused, press, type_over
from tracker.operations import applications, naming
from tracker.records import ApplicationTag, Employment, Event, Search, Tag, WorkMode
from ui.day_field import DayField
from ui.detail.facts import SalaryField
from ui.detail.header import COMPANY_BUTTON
from ui.detail.stars import MARGIN, SIZE
from ui.editing import FIELD_INSET, Choice, ChoiceField, Field, Line

Key = Qt.Key

TYPED: list[tuple[str, str, Any]] = [
    ("location", "Berlin", "Berlin"),
    ("url", "https://harbor.example/jobs/1", "https://harbor.example/jobs/1"),
    ("source", "careers page", "careers page"),
    ("via", "Talent & Co", "Talent & Co"),
    ("salary_text", "95-115k EUR", "95-115k EUR"),
    ("deadline", "26 Nov", date(2026, 11, 26)),
    ("deadline", "2026-12-01", date(2026, 12, 1)),
    ("deadline", "Fri", date(2026, 11, 27)),
]


@pytest.mark.parametrize(("key", "text", "value"), TYPED)
def test_a_typed_fact_is_saved_on_leaving_the_field(desk: Desk, key: str, text: str, value: Any) -> None:
    type_over(desk.fact(key), text)
    assert getattr(desk.stored(), key) is None
    desk.leave()
    assert getattr(desk.stored(), key) == value


@pytest.mark.parametrize(("key", "text", "value"), TYPED)
def test_a_typed_fact_is_saved_by_enter(desk: Desk, key: str, text: str, value: Any) -> None:
    type_over(desk.fact(key), text)
    press(Key.Key_Return)
    assert getattr(desk.stored(), key) == value


def test_escape_restores_what_was_there_and_writes_nothing(desk: Desk) -> None:
    desk.session.run(applications.edit, [desk.stored().id], {"location": "Berlin"})
    before = desk.steps()
    type_over(desk.fact("location"), "Boston")
    press(Key.Key_Escape)
    desk.leave()
    assert (desk.stored().location, desk.steps()) == ("Berlin", before)


def test_a_field_that_was_not_changed_writes_nothing(desk: Desk) -> None:
    desk.session.run(applications.edit, [desk.stored().id], {"location": " two\u2028lines ", "deadline": build.TODAY})
    before = desk.steps()
    for key in ("location", "deadline", "source", "salary_text"):
        desk.fact(key).setFocus()
        press(Key.Key_End)
    desk.leave()
    assert desk.steps() == before


def test_each_edit_is_one_step_that_can_be_undone(desk: Desk) -> None:
    before = desk.steps()
    type_over(desk.fact("location"), "Berlin")
    desk.leave()
    assert desk.steps() == before + 1
    desk.session.undo()
    assert desk.stored().location is None
    assert desk.fact("location").value == ""


def test_choices_are_saved_when_they_are_chosen(desk: Desk) -> None:
    _pick(desk.fact("work_mode"), "Remote")
    _pick(desk.fact("employment"), "Contract")
    assert (desk.stored().work_mode, desk.stored().employment) == (WorkMode.REMOTE, Employment.CONTRACT)


def test_keys_walk_over_the_choices_and_only_leaving_saves(desk: Desk) -> None:
    field = desk.fact("work_mode")
    before = desk.steps()
    field.editor.setFocus()
    for _ in range(3):
        press(Key.Key_Down)
    assert desk.stored().work_mode is None
    desk.leave()
    assert (desk.stored().work_mode, desk.steps()) == (WorkMode.REMOTE, before + 1)


def test_the_search_is_one_of_those_that_there_are(desk: Desk) -> None:
    desk.session.run(naming.add_search, "Autumn")
    (search,) = desk.session.store.records(Search)
    _pick(desk.fact("search"), "Autumn")
    assert desk.stored().search == search


def test_what_was_understood_of_a_salary_is_shown_beside_it(desk: Desk) -> None:
    field = desk.fact("salary_text")
    assert isinstance(field, SalaryField)
    type_over(field, "95k to 115k EUR a year")
    desk.leave()
    assert (desk.stored().salary_min, desk.stored().salary_max) == (95_000, 115_000)
    assert field.understood.text() == "€95–115k"
    assert field.mark.isHidden()


def test_a_salary_that_cannot_be_read_is_kept_and_marked(desk: Desk) -> None:
    field = desk.fact("salary_text")
    assert isinstance(field, SalaryField)
    type_over(field, "competitive")
    desk.leave()
    assert (desk.stored().salary_text, desk.stored().salary_min) == ("competitive", None)
    assert field.mark.isVisible()
    assert "No amount could be read" in field.mark.accessibleName()


def test_a_day_that_cannot_be_read_stays_with_the_reason_beside_it(desk: Desk) -> None:
    field = desk.fact("deadline")
    type_over(field, "32 Smarch")
    desk.leave()
    assert "32 Smarch" in field.problem.text()
    assert field.problem.isVisible()
    assert field.editor.accessibleDescription() == field.problem.text()
    assert desk.fact("deadline").is_dirty
    type_over(field, "1 Dec")
    desk.leave()
    assert (field.problem.isVisible(), desk.stored().deadline) == (False, date(2026, 12, 1))


def test_what_an_operation_refuses_is_said_beside_the_field(desk: Desk) -> None:
    moved = desk.add("Brightline", stage="Applied", on=date(2026, 11, 2))
    desk.show(moved)
    field = desk.fact("applied_on")
    type_over(field, "")
    desk.leave()
    assert "was made on 2 Nov 2026" in field.problem.text()
    assert desk.stored().applied_on == date(2026, 11, 2)


def test_the_day_of_applying_edits_the_event(desk: Desk) -> None:
    moved = desk.add("Brightline", stage="Applied", on=date(2026, 11, 2))
    desk.show(moved)
    type_over(desk.fact("applied_on"), "3 Nov")
    desk.leave()
    (event,) = desk.session.store.of_applications(Event, [moved])
    assert (event.day, desk.stored().applied_on) == (date(2026, 11, 3), date(2026, 11, 3))


def test_a_refused_text_is_there_again_when_its_application_is(desk: Desk) -> None:
    first, second = desk.stored().id, desk.add("Brightline")
    type_over(desk.fact("deadline"), "nonsense")
    desk.show(second)
    assert not desk.fact("deadline").is_dirty
    desk.show(first)
    field = desk.fact("deadline")
    assert (field.is_dirty, "nonsense" in field.problem.text()) == (True, True)
    field.restore()


def test_what_is_typed_is_saved_before_another_application_is_shown(desk: Desk) -> None:
    first, second = desk.stored().id, desk.add("Brightline")
    type_over(desk.fact("location"), "Berlin")
    desk.show(second)
    assert (desk.stored(first).location, desk.stored(second).location) == ("Berlin", None)
    assert desk.fact("location").value == ""


def test_words_that_are_being_typed_stay_when_the_record_changes_underneath(desk: Desk) -> None:
    field = desk.fact("location")
    type_over(field, "Ber")
    applications.edit(desk.session.store, [desk.stored().id], {"location": "Boston", "source": "a friend"})
    assert "Boston" in field.problem.text()
    assert desk.fact("source").value == "a friend"
    field.setFocus()
    QTest.keyClicks(field.editor, "lin")
    desk.leave()
    assert desk.stored().location == "Berlin"
    assert not field.problem.isVisible()


def test_escape_takes_the_change_that_came_meanwhile(desk: Desk) -> None:
    field = desk.fact("location")
    type_over(field, "Ber")
    applications.edit(desk.session.store, [desk.stored().id], {"location": "Boston"})
    press(Key.Key_Escape)
    desk.leave()
    assert desk.stored().location == "Boston"


def test_facts_that_are_not_known_wait_as_offers(desk: Desk) -> None:
    location = desk.facts.facts["location"]
    assert (location.isVisible(), location.offer.isVisible()) == (False, True)
    QTest.mouseClick(location.offer, Qt.MouseButton.LeftButton)
    assert location.isVisible()
    QTest.keyClicks(focused(), "Berlin")
    desk.leave()
    assert (location.isVisible(), location.offer.isVisible()) == (True, False)


def test_a_fact_that_was_left_empty_goes_back_to_the_offers(desk: Desk) -> None:
    desk.facts.reveal("source")
    desk.leave()
    assert (desk.facts.facts["source"].isVisible(), desk.facts.facts["source"].offer.isVisible()) == (False, True)


def test_stars_are_given_by_mouse_and_keys(desk: Desk) -> None:
    field = desk.fact("excitement")
    stars = field.editor
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=_star(4))
    assert desk.stored().excitement == 4
    stars.setFocus()
    press(Key.Key_Right)
    press(Key.Key_Return)
    assert desk.stored().excitement == 5
    press(Key.Key_2)
    desk.leave()
    assert desk.stored().excitement == 2
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=_star(2))
    assert desk.stored().excitement is None


def test_tags_are_added_with_commas_and_removed_with_a_click(desk: Desk) -> None:
    tags = desk.facts.tags
    type_over(tags.new, "go, remote")
    press(Key.Key_Return)
    assert _tags(desk) == {"go", "remote"}
    assert [button.text() for button in tags.buttons if button.isVisible()] == ["go", "remote"]
    assert tags.new.line.text() == ""
    QTest.mouseClick(tags.buttons[0], Qt.MouseButton.LeftButton)
    assert _tags(desk) == {"remote"}


def test_known_tags_are_offered_while_one_is_typed(desk: Desk) -> None:
    desk.session.run(naming.add_tag, "kubernetes")
    new = desk.facts.tags.new
    type_over(new, "kub")
    completer = new.line.completer()
    assert completer is not None
    assert completer.currentCompletion() == "kubernetes"
    popup = completer.popup()
    assert popup is not None
    desk.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert _tags(desk) == {"kubernetes"}


def test_the_word_of_an_import_is_shown_and_cannot_be_edited(desk: Desk) -> None:
    imported = desk.add("Brightline", status_word="In <b>progress</b>")
    desk.show(imported)
    assert desk.facts.status_word.text() == "In <b>progress</b>"
    assert desk.facts.facts["status_word"].isVisible()


def test_a_day_can_be_picked_from_the_calendar(desk: Desk) -> None:
    field = desk.fact("deadline")
    assert isinstance(field, DayField)
    field.editor.setFocus()
    press(Key.Key_Down)
    assert field.calendar is not None
    assert field.calendar.isVisible()
    days = field.calendar.days.findChild(QTableView)
    assert days is not None
    QTest.keyClick(days, Key.Key_Right)
    QTest.keyClick(days, Key.Key_Return)
    assert not field.calendar.isVisible()
    assert desk.stored().deadline == date(2026, 11, 25)


def test_undo_belongs_to_the_window_unless_something_is_being_typed(desk: Desk) -> None:
    undone: list[str] = []
    shortcut = QShortcut(QKeySequence.StandardKey.Undo, desk.window)
    shortcut.activated.connect(lambda: undone.append("step"))
    field = desk.fact("location")
    type_over(field, "Berlin")
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    type_over(field, "Berlin")
    press(Key.Key_Return)
    press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["step"]


def _pick(field: Field[Any, Any], words: str) -> None:
    """Choose in the list, by its keys."""
    assert isinstance(field, ChoiceField)
    field.combo.setFocus()
    field.combo.showPopup()
    view = field.combo.view()
    for _ in range(field.combo.findText(words) - field.combo.currentIndex()):
        QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)


def _star(number: int) -> QPoint:
    return QPoint(MARGIN + SIZE * number - SIZE // 2, 12)


def _tags(desk: Desk) -> set[str]:
    links = desk.session.store.of_applications(ApplicationTag, [desk.stored().id])
    return {desk.session.store.records(Tag)[link.tag].name for link in links}


def test_tags_begin_below_the_text_of_the_facts_above_them(desk: Desk) -> None:
    desk.session.run(applications.change_tags, [desk.stored().id], add=["go", "python"])
    QApplication.processEvents()
    panel = desk.panel
    chip = desk.facts.tags.buttons[0].mapTo(panel, QPoint(0, 0)).x()
    assert chip == desk.fact("location").editor.mapTo(panel, QPoint(FIELD_INSET, 0)).x()
    desk.session.run(applications.change_tags, [desk.stored().id], remove=["go", "python"])
    QApplication.processEvents()
    new = desk.facts.tags.new.editor.mapTo(panel, QPoint(FIELD_INSET, 0)).x()
    assert new == chip


def test_what_is_too_long_to_be_seen_ends_in_an_ellipsis_until_it_is_edited(desk: Desk) -> None:
    link = "https://harbor.example/jobs/" + "very-long-" * 20
    naming.add_search(desk.session.store, "The search for something entirely different, in another country")
    desk.session.run(applications.edit, [desk.stored().id], {"url": link, "search": 1})
    QApplication.processEvents()
    field, search = desk.fact("url"), desk.fact("search")
    assert isinstance(field.editor, Line)
    assert isinstance(search.editor, Choice)
    assert field.editor.shown_text().endswith("…")
    assert search.editor.shown_text().endswith("…")
    field.editor.setFocus()
    assert field.editor.shown_text() == link
    desk.leave()
    assert desk.stored().url == link


def test_the_place_follows_the_company_as_in_one_line(desk: Desk) -> None:
    desk.session.run(applications.edit, [desk.stored().id], {"location": "Berlin"})
    QApplication.processEvents()
    line, place = desk.panel.header.company.line, desk.panel.header.place
    end = line.mapTo(desk.panel, QPoint(FIELD_INSET, 0)).x() + line.fontMetrics().horizontalAdvance(line.text())
    begin = place.mapTo(desk.panel, place.contentsRect().topLeft()).x()
    assert 0 < begin - end <= 12 + COMPANY_BUTTON
    assert line.shown_text() == line.text()
