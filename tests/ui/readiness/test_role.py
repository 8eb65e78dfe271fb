"""The page of a target role: what it says, and what clicks, keys and drops on it do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.modeltest import ModelTester

from tests.tracker import build
from tests.ui.readiness.conftest import Desk, Left, Plain, drop, in_dialog
from tracker.conditions import What
from tracker.operations import roles, skills
from ui.conditions import ConditionRow
from ui.evidence import EvidenceDialog
from ui.readiness.conditions_dialog import ConditionsDialog, number_in
from ui.readiness.role_form import TemplateDialog
from ui.requirement_dialog import RequirementDialog
from ui.rows import SPOKEN

Key = Qt.Key


def test_the_score_is_a_sentence_with_its_bounds_and_the_musts(desk: Desk) -> None:
    # 9 x 2/3 for Python, 6 x 0 for the APIs and 1 for Git: 7 of 16
    unrated = "up to 100 if the 3 skills that you have not rated are strong"
    assert desk.view.headline.text() == f"44, {unrated}. 0 of 2 musts met."
    assert desk.view.ring.score == 44
    assert "2 of 5 skills assessed." in desk.view.beside.text()


def test_requirements_stand_by_kind_and_loss(desk: Desk) -> None:
    assert desk.names() == ["Must", "APIs", "A language", "Nice to have", "Git"]


def test_the_shown_losses_add_up_to_what_is_missing(desk: Desk) -> None:
    lines = [entry for entry in desk.view.list.rows.records if hasattr(entry, "result")]
    assert sum(line.result.shown_loss for line in lines) == 100 - 44


def test_a_click_on_a_dot_rates_and_undo_takes_it_back(desk: Desk) -> None:
    desk.click_dot("A language", 3)
    assert desk.level("Python") == 3
    assert desk.view.ring.score == 63
    desk.session.undo()
    assert desk.level("Python") == 2
    assert desk.view.ring.score == 44


def test_a_click_on_the_highest_dot_takes_one_level_away(desk: Desk) -> None:
    desk.click_dot("Git", 3)
    assert desk.level("Git") == 2


def test_digits_rate_and_u_takes_the_rating_back(desk: Desk) -> None:
    desk.press("Git", Key.Key_1)
    assert desk.level("Git") == 1
    desk.press("Git", Key.Key_0)
    assert desk.level("Git") == 0
    desk.press("Git", Key.Key_U)
    assert desk.level("Git") is None


def test_unrated_is_told_from_level_none(desk: Desk) -> None:
    desk.press("Git", Key.Key_0)
    rows = desk.view.list.rows
    spoken = rows.index_of(desk.line("Git")).data(SPOKEN)
    assert "you have None" in spoken
    desk.press("Git", Key.Key_U)
    assert "you have Not rated" in rows.index_of(desk.line("Git")).data(SPOKEN)


def test_right_and_left_show_and_hide_the_skills_of_a_choice(desk: Desk) -> None:
    desk.press("A language", Key.Key_Right)
    assert desk.names()[2:5] == ["A language", "Python", "Java"]
    desk.press("Java", Key.Key_4)
    assert desk.level("Java") == 4
    desk.press("Java", Key.Key_Left)
    assert "Java" not in desk.names()


def test_of_a_choice_that_needs_several_the_weakest_needed_one_is_rated(desk: Desk) -> None:
    desk.rate(REST_APIs=2)
    desk.click_dot("APIs", 2)
    assert desk.level("gRPC") == 2
    assert desk.level("REST APIs") == 2


def test_what_implies_a_skill_is_named(desk: Desk) -> None:
    desk.rate(Django=4)
    spoken = desk.view.list.rows.index_of(desk.line("A language")).data(SPOKEN)
    assert "Python, from Django: Strong needed, you have Expert" in spoken


def test_a_link_dropped_on_a_requirement_becomes_evidence(desk: Desk) -> None:
    place = desk.view.list.place_of(desk.line("Git")).center()
    assert drop(desk.view.list, place, "https://github.com/me/tool")
    assert desk.evidence("Git") == ["github.com/me/tool"]
    assert desk.view.ring.score == 44  # evidence never changes a score
    desk.session.undo()
    assert desk.evidence("Git") == []


def test_a_file_dropped_on_a_requirement_becomes_evidence(desk: Desk, tmp_path: Path) -> None:
    place = desk.view.list.place_of(desk.line("Git")).center()
    assert drop(desk.view.list, place, str(tmp_path / "review.pdf"))
    assert desk.evidence("Git") == ["review.pdf"]


def test_what_is_dropped_on_a_heading_is_not_taken(desk: Desk) -> None:
    assert not drop(desk.view.list, desk.view.list.place_of("must").center(), "https://example.org")


def test_evidence_is_added_in_a_small_form(desk: Desk) -> None:
    def work(dialog: EvidenceDialog) -> None:
        QTest.keyClicks(dialog.title, "A talk")
        QTest.keyClicks(dialog.place, "https://talks.example/git")
        dialog.save_button.click()

    opened = in_dialog(EvidenceDialog, work)
    desk.press("Git", Key.Key_Insert)
    assert opened
    assert desk.evidence("Git") == ["A talk"]


def test_evidence_without_a_title_is_refused_beside_the_form(desk: Desk) -> None:
    sentences: list[str] = []

    def work(dialog: EvidenceDialog) -> None:
        dialog.save_button.click()
        sentences.append(dialog.problem.text())

    in_dialog(EvidenceDialog, work)
    desk.press("Git", Key.Key_Insert)
    assert sentences[0]
    assert desk.evidence("Git") == []


def test_evidence_is_removed_in_its_dialog(desk: Desk) -> None:
    skills.add_evidence(desk.store, "Git", "A talk")

    def work(dialog: EvidenceDialog) -> None:
        dialog.entries.setCurrentRow(0)
        dialog.remove_button.click()

    in_dialog(EvidenceDialog, work)
    desk.press("Git", Key.Key_Insert)
    assert desk.evidence("Git") == []


def test_enter_changes_a_requirement_in_a_dialog(desk: Desk) -> None:
    def work(dialog: RequirementDialog) -> None:
        dialog.kind.setCurrentIndex(0)
        dialog.rows[0].level.setCurrentIndex(3)
        dialog.accept()

    in_dialog(RequirementDialog, work)
    desk.press("Git", Key.Key_Return)
    assert desk.names() == ["Must", "APIs", "A language", "Git"]
    assert desk.view.headline.text().endswith("0 of 3 musts met.")


def test_a_requirement_of_an_unknown_skill_is_refused_with_near_names(desk: Desk) -> None:
    sentences: list[str] = []

    def work(dialog: RequirementDialog) -> None:
        QTest.keyClicks(dialog.rows[0].skill, "Pyhton")
        dialog.accept()
        sentences.append(dialog.problem.text())

    in_dialog(RequirementDialog, work)
    desk.view.add_button.click()
    assert "Python" in sentences[0]
    assert desk.names() == ["Must", "APIs", "A language", "Nice to have", "Git"]


def test_delete_removes_a_requirement_and_undo_brings_it_back(desk: Desk) -> None:
    desk.press("Git", Key.Key_Delete)
    assert "Git" not in desk.names()
    desk.session.undo()
    assert "Git" in desk.names()


def test_a_step_leads_to_the_requirement_that_it_lifts(desk: Desk) -> None:
    card = next(card for card in desk.view.steps.cards if card.first.startswith("Python"))
    assert card.first == "Python to Strong"
    QTest.mouseClick(card, Left)
    line = desk.view.list.line()
    assert line is not None
    assert line.name == "A language"


def test_a_step_says_how_many_open_applications_ask_for_it(desk: Desk) -> None:
    desk.add("Acme", "Requirements:\n- Python\n- Kafka\n")
    card = next(card for card in desk.view.steps.cards if card.first.startswith("Python"))
    assert "asked by 1 of your open applications" in card.second


def test_the_score_over_time_is_a_chart_and_a_table(desk: Desk) -> None:
    skills.rate(desk.store, "Python", 1, on=build.TODAY.replace(day=1))
    trend = desk.view.trend
    assert "1 Nov: 19" in trend.chart.accessibleDescription()
    assert "24 Nov: 44" in trend.chart.accessibleDescription()
    desk.view.as_table.click()
    assert trend.table.isVisible()
    cells = [cell.text() for row in (0, 1) for column in (0, 1) if (cell := trend.table.item(row, column))]
    assert cells == ["24 Nov", "44", "1 Nov", "19"]


def test_a_condition_is_met_by_the_users_own_value(desk: Desk) -> None:
    roles.add_from_template(desk.store, "senior-back-end")
    desk.page.open_role(max(desk.session.overview.roles))
    row = _years(desk)
    assert row.state.text() == "Unknown"
    row.yours.setFocus()
    QTest.keyClicks(row.yours.line, "7")
    QTest.keyClick(row.yours.line, Key.Key_Return)
    assert row.state.text() == "Met"
    desk.session.undo()
    assert row.state.text() == "Unknown"


def test_conditions_are_added_and_removed_in_a_dialog(desk: Desk) -> None:
    def work(dialog: ConditionsDialog) -> None:
        dialog.add_button.click()
        QTest.keyClicks(dialog.rows[0].asked, "5 years of Python")
        dialog.accept()

    in_dialog(ConditionsDialog, work)
    desk.view.conditions_button.click()
    row = _years(desk)
    row.yours.setFocus()
    QTest.keyClicks(row.yours.line, "4")
    QTest.keyClick(row.yours.line, Key.Key_Return)
    assert row.state.text() == "Not met"
    assert desk.view.ring.score == 44  # conditions are never part of the score
    desk.session.undo()
    desk.session.undo()
    assert not row.isVisible()


@pytest.mark.parametrize(
    ("what", "asked", "number"),
    [
        (What.YEARS, "5+ years", 5),
        (What.YEARS, "several years", None),
        (What.EDUCATION, "Master's degree", 3),
        (What.LANGUAGE, "German C1", 5),
        (What.CLEARANCE, "level 3", None),
    ],
)
def test_what_can_be_compared_is_read_in_the_words(what: What, asked: str, number: int | None) -> None:
    assert number_in(what, asked) == number


def _years(desk: Desk) -> ConditionRow:
    return next(row for row in desk.view.conditions.rows if row.what.text() == "Years")


def test_the_applications_for_a_role_stand_beside_it_and_open(desk: Desk) -> None:
    assert desk.page.role is not None
    id = desk.add("Acme", "Requirements:\n- Python\n- Kafka\n- Git\n", role=desk.page.role)
    (row,) = [row for row in desk.view.applications.rows if row.isVisible()]
    assert row.first == "Acme"
    assert "Kafka" in row.second
    QTest.mouseClick(row, Left)
    assert desk.session.current == id


def test_a_role_that_asks_for_nothing_is_never_ready(desk: Desk) -> None:
    roles.add_blank(desk.store, "Empty")
    desk.page.open_role(max(desk.session.overview.roles))
    assert desk.view.headline.text() == "No requirements yet."
    assert desk.view.ring.score is None
    assert not desk.view.word.isVisible()


def test_without_a_role_a_template_is_offered_and_added(desk: Desk) -> None:
    roles.remove(desk.store, desk.page.role or 0)
    assert desk.page.empty.isVisible()

    def work(dialog: TemplateDialog) -> None:
        assert dialog.names.count() == 14
        assert "Conditions" in dialog.preview.toPlainText()
        dialog.accept()

    in_dialog(TemplateDialog, work)
    desk.page.empty.button.click()
    assert not desk.page.empty.isVisible()
    assert desk.view.name.text() == "Senior Back-End Software Engineer"


def test_another_role_is_chosen_from_the_list(desk: Desk) -> None:
    roles.add_blank(desk.store, "Staff")
    roles_list: QComboBox = desk.page.roles
    assert roles_list.isVisible()
    QTest.keyClick(roles_list, Key.Key_Down)
    assert desk.view.name.text() == "Staff"


@pytest.mark.parametrize("name", ["<img src=/dev/zero>", "A & B", "x" * 3000])
def test_a_hostile_name_is_shown_as_it_is(desk: Desk, name: str) -> None:
    roles.edit(desk.store, desk.page.role or 0, {"name": name[:200]})
    assert desk.view.name.textFormat() == Qt.TextFormat.PlainText
    assert desk.view.name.text() == name[:200]


def test_the_list_is_a_sound_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    desk.press("A language", Key.Key_Right)
    qtmodeltester.check(desk.view.list.rows)  # type: ignore[no-untyped-call]


def test_a_click_on_the_sign_of_a_choice_unfolds_it(desk: Desk) -> None:
    rect = desk.view.list.place_of(desk.line("A language"))
    rect.setWidth(12)
    QTest.mouseClick(desk.view.list.viewport(), Left, Plain, rect.center())
    assert "Java" in desk.names()


def test_the_context_menu_is_there_by_key(desk: Desk) -> None:
    desk.press("Git")
    below = desk.view.list.place_of(desk.line("Git")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, below, desk.view.list.mapToGlobal(below))
    QApplication.sendEvent(desk.view.list, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Rate Git Expert").trigger()
    menu.hide()
    assert desk.level("Git") == 4
