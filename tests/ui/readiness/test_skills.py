"""The checklist: found, filtered, sorted, rated and edited in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester

from tests.tracker import build
from tests.ui.readiness.conftest import Desk, Left, Plain, drop, in_dialog
from tracker import checklist
from tracker.operations import skills
from tracker.records import SkillRating
from ui.readiness.page import SKILLS
from ui.readiness.skill_dialog import SkillDialog
from ui.readiness.skills_view import SkillsView

Key = Qt.Key


@pytest.fixture
def view(desk: Desk) -> SkillsView:
    desk.page.tabs.setCurrentIndex(SKILLS)
    desk.page.skills_view.focus_view()
    return desk.page.skills_view


def names(view: SkillsView) -> list[str]:
    return [row.id for row in view.table.rows.records]


def find(desk: Desk, view: SkillsView, text: str) -> list[str]:
    """Type into the search and read what stays."""
    view.finder.setFocus()
    QTest.keyClicks(view.finder, text)
    desk.qtbot.waitUntil(lambda: not view._finding.isActive())
    return names(view)


def press(view: SkillsView, skill: str, *keys: Qt.Key, column: str = "skill") -> None:
    view.table.setFocus()
    view.table.choose(skill, column)
    for key in keys:
        QTest.keyClick(view.table, key)


def type_in_cell(view: SkillsView, skill: str, column: str, text: str) -> None:
    press(view, skill, Key.Key_F2, column=column)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()


def rating(desk: Desk, skill: str) -> SkillRating:
    return checklist.latest_ratings(desk.store, build.TODAY)[skill]


def test_every_skill_is_there_and_is_found_by_its_other_names(desk: Desk, view: SkillsView) -> None:
    assert len(names(view)) == len(checklist.vocabulary(desk.store))
    assert "Kubernetes" in find(desk, view, "k8s")


def test_what_is_not_rated_is_shown_alone(desk: Desk, view: SkillsView) -> None:
    view.show_only.setCurrentIndex(2)
    assert "Python" not in names(view)
    view.show_only.setCurrentIndex(1)
    assert names(view) == ["Git", "Python"]


def test_a_category_is_shown_alone(desk: Desk, view: SkillsView) -> None:
    view.category.setCurrentIndex(view.category.findData("language"))
    assert "Python" in names(view)
    assert "Git" not in names(view)


def test_digits_and_u_rate_the_current_skill(desk: Desk, view: SkillsView) -> None:
    press(view, "Kafka", Key.Key_3)
    assert desk.level("Kafka") == 3
    press(view, "Kafka", Key.Key_U)
    assert desk.level("Kafka") is None
    desk.session.undo()
    assert desk.level("Kafka") == 3


def test_a_click_on_a_dot_rates(desk: Desk, view: SkillsView) -> None:
    view.table.choose("Kafka")
    QTest.mouseClick(view.table.viewport(), Left, Plain, view.table.dot_place("Kafka", 2))
    assert desk.level("Kafka") == 2


def test_a_level_that_another_skill_gives_is_named_as_such(desk: Desk, view: SkillsView) -> None:
    skills.rate(desk.store, "Flask", 4, on=build.TODAY)
    level = view.table.rows.index_of("Python", 1)
    assert level.data() == "Expert, from Flask"


def test_last_used_and_note_are_edited_in_place_and_leave_the_level(desk: Desk, view: SkillsView) -> None:
    type_in_cell(view, "Git", "last_used", "2026-03")
    type_in_cell(view, "Git", "note", "every day")
    now = rating(desk, "Git")
    assert (now.last_used, now.note, now.level) == ("2026-03", "every day", 3)


def test_a_month_that_is_none_is_refused_in_words(desk: Desk, view: SkillsView) -> None:
    with desk.qtbot.waitSignal(desk.session.told) as told:
        type_in_cell(view, "Git", "last_used", "spring")
    assert "2026-03" in told.args[0]
    assert rating(desk, "Git").last_used is None


def test_a_link_dropped_on_a_skill_becomes_its_evidence(desk: Desk, view: SkillsView) -> None:
    view.table.choose("Python")
    assert drop(view.table, view.table.cell("Python", "skill").center(), "https://code.example/tool")
    assert desk.evidence("Python") == ["code.example/tool"]


def test_a_skill_of_ones_own_is_added_with_its_aliases(desk: Desk, view: SkillsView) -> None:
    def work(dialog: SkillDialog) -> None:
        QTest.keyClicks(dialog.name, "Fjordbus")
        QTest.keyClicks(dialog.aliases, "fjord bus, FJB")
        dialog.accept()

    in_dialog(SkillDialog, work)
    view.add_button.click()
    assert checklist.find_skill(desk.store, "fjord bus").name == "Fjordbus"
    assert find(desk, view, "FJB") == ["Fjordbus"]


def test_what_is_not_found_can_be_added_from_there(desk: Desk, view: SkillsView) -> None:
    assert find(desk, view, "Fjordbus") == []
    in_dialog(SkillDialog, lambda dialog: dialog.accept())
    view.empty.button.click()
    assert "Fjordbus" in names(view)


def test_a_name_that_is_taken_is_refused_in_the_dialog(desk: Desk, view: SkillsView) -> None:
    skills.add_skill(desk.store, "Fjordbus")
    sentences: list[str] = []

    def work(dialog: SkillDialog) -> None:
        QTest.keyClicks(dialog.name, "fjordbus")
        dialog.accept()
        sentences.append(dialog.problem.text())

    in_dialog(SkillDialog, work)
    view.add_button.click()
    assert "already" in sentences[0]


def test_what_open_applications_ask_for_comes_first(desk: Desk, view: SkillsView) -> None:
    desk.add("Acme", "Requirements:\n- Erlang\n")
    assert names(view)[0] == "Erlang"


def test_a_heading_sorts_by_its_column(desk: Desk, view: SkillsView) -> None:
    headings = view.table.horizontalHeader()
    place = headings.sectionViewportPosition(1) + 10
    QTest.mouseClick(headings.viewport(), Left, Plain, QPoint(place, 10))
    found = names(view)
    assert found.index("Git") < found.index("Python") < found.index("Kafka")


def test_the_table_is_a_sound_model(view: SkillsView, qtmodeltester: ModelTester) -> None:
    view.show_only.setCurrentIndex(1)
    qtmodeltester.check(view.table.rows)  # type: ignore[no-untyped-call]
