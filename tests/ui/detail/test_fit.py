"""The fit to a posting: what was read is confirmed, changed or dismissed, and marked in the text that says it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.tracker import build
from tests.ui.detail.conftest import Desk, focused, type_over
from tracker import checklist, requirements
from tracker.operations import applications, roles, skills
from tracker.records import RequirementState
from ui.detail.fit import Fit
from ui.detail.fit_text import places_in
from ui.requirement_dialog import RequirementDialog
from ui.requirements import Line

Key = Qt.Key
Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

TEXT = """Platform Engineer 🚢\r\n\r
What you bring\r
- Strong Python or Go, and PostgreSQL\r
- Hands-on work with Kafka, Fjordbus or another event bus\r
- 5+ years of experience in back-end development\r
\r
Nice to have\r
- Terraform\r
"""


@pytest.fixture
def fit(desk: Desk) -> Fit:
    """The fit page of an application whose posting was read; Python is Strong, Terraform Learning."""
    skills.rate(desk.session.store, "Python", 3, on=build.TODAY)
    skills.rate(desk.session.store, "Terraform", 1, on=build.TODAY)
    desk.show(desk.add("Acme", posting=TEXT))
    desk.panel.tabs.setCurrentIndex(1)
    QApplication.processEvents()
    return desk.panel.fit


def line(fit: Fit, skill: str) -> Line:
    """The line of the requirement that names a skill."""
    lines = [entry for entry in fit.list.rows.records if isinstance(entry, Line)]
    return next(one for one in lines if any(option.option.skill == skill for option in one.result.options))


def states(desk: Desk) -> dict[str, RequirementState]:
    """What was said of each requirement, by its first skill."""
    asked = requirements.of_application(desk.session.store, desk.session.current or 0)
    return {one.options[0].skill: one.requirement.state for one in asked}


def click_answer(fit: Fit, skill: str, answer: str) -> None:
    one = line(fit, skill)
    signs = dict(fit.list.lines.answers(one, fit.list.place_of(one.id)))
    QTest.mouseClick(fit.list.viewport(), Left, Plain, signs[answer].center().toPoint())  # type: ignore[index]


def press(fit: Fit, skill: str, key: Qt.Key) -> None:
    fit.list.setFocus()
    fit.list.choose(line(fit, skill).id)
    QTest.keyClick(fit.list, key)
    QApplication.processEvents()


def test_the_ring_is_broken_until_all_is_confirmed(desk: Desk, fit: Fit) -> None:
    assert (fit.ring.is_confirmed, fit.banner.isVisible()) == (False, True)
    assert fit.count.text().endswith("requirements read from the posting")
    fit.confirm_button.click()
    assert (fit.ring.is_confirmed, fit.banner.isVisible()) == (True, False)
    desk.session.undo()
    assert (fit.ring.is_confirmed, fit.banner.isVisible()) == (False, True)


def test_the_headline_says_the_score_its_bound_and_the_musts(fit: Fit) -> None:
    assert fit.headline.text().startswith(f"{fit.ring.score}, up to ")
    assert "musts met." in fit.beside.text()


def test_one_requirement_is_confirmed_by_its_sign_or_key(desk: Desk, fit: Fit) -> None:
    click_answer(fit, "PostgreSQL", "confirmed")
    press(fit, "Terraform", Key.Key_C)
    assert states(desk)["PostgreSQL"] is RequirementState.CONFIRMED
    assert states(desk)["Terraform"] is RequirementState.CONFIRMED
    assert states(desk)["Kafka"] is RequirementState.PROPOSED


def test_what_is_dismissed_costs_nothing_and_can_be_taken_back(desk: Desk, fit: Fit) -> None:
    before = fit.ring.score
    press(fit, "Kafka", Key.Key_Delete)
    assert states(desk)["Kafka"] is RequirementState.DISMISSED
    assert fit.ring.score is not None
    assert before is not None
    assert fit.ring.score > before
    assert line(fit, "Kafka").loss == ""
    click_answer(fit, "Kafka", "proposed")
    assert fit.ring.score == before


def test_a_requirement_is_changed_in_a_dialog_which_confirms_it(desk: Desk, fit: Fit) -> None:
    def work() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RequirementDialog)
        dialog.rows[0].level.setCurrentIndex(3)
        dialog.accept()

    QTimer.singleShot(0, work)
    press(fit, "PostgreSQL", Key.Key_Return)
    assert states(desk)["PostgreSQL"] is RequirementState.CONFIRMED
    assert line(fit, "PostgreSQL").option.option.need == 4


def test_the_marks_lie_on_the_words_that_were_read_also_behind_an_emoji(fit: Fit) -> None:
    marked = {words: mark.mood for words, mark in fit.text.marked()}
    assert marked["Python"] == "good"
    assert marked["PostgreSQL"] == "bad"
    assert marked["Terraform"] == "warn"
    assert marked["Fjordbus"] == "unknown"
    assert fit.text.toPlainText().startswith("Platform Engineer 🚢\n\nWhat you bring\n")


def test_rating_a_skill_recolours_its_mark(desk: Desk, fit: Fit) -> None:
    place = fit.list.dot_place(line(fit, "PostgreSQL").id, 4)
    QTest.mouseClick(fit.list.viewport(), Left, Plain, place)
    assert {words: mark.mood for words, mark in fit.text.marked()}["PostgreSQL"] == "good"
    desk.session.undo()
    assert {words: mark.mood for words, mark in fit.text.marked()}["PostgreSQL"] == "bad"


def test_a_click_on_a_mark_leads_to_its_requirement(fit: Fit) -> None:
    cursor = fit.text.document().find("PostgreSQL")
    cursor.setPosition(cursor.selectionStart() + 3)
    place = fit.text.cursorRect(cursor).center()
    fit.text.setTextCursor(cursor)
    fit.text.centerCursor()
    place = fit.text.cursorRect(cursor).center()
    QTest.mouseClick(fit.text.viewport(), Left, Plain, place)
    chosen = fit.list.line()
    assert chosen is not None
    assert chosen.skill == "PostgreSQL"


def test_a_word_that_is_not_known_becomes_a_skill(desk: Desk, fit: Fit) -> None:
    (button,) = fit.unknown_buttons
    assert "Fjordbus" in button.text()
    button.click()
    assert checklist.find_skill(desk.session.store, "fjordbus").name == "Fjordbus"
    assert not fit.unknown.isVisible()
    assert line(fit, "Fjordbus").skill
    desk.session.undo()
    assert fit.unknown.isVisible()


def test_a_condition_is_compared_with_the_users_own_value(desk: Desk, fit: Fit) -> None:
    row = next(row for row in fit.conditions.rows if row.what.text() == "Years")
    assert row.state.text() == "Unknown"
    type_over(row.yours, "4")
    desk.leave()
    assert row.state.text() == "Not met"


def test_without_a_posting_it_leads_to_where_one_is_pasted(desk: Desk) -> None:
    desk.panel.tabs.setCurrentIndex(1)
    fit = desk.panel.fit
    assert fit.paste_button.isVisible()
    fit.paste_button.click()
    assert desk.panel.tabs.tabText(desk.panel.tabs.currentIndex()) == "Posting"
    assert desk.panel.posting.editor.isVisible()


def test_a_posting_that_asks_for_nothing_says_so(desk: Desk) -> None:
    desk.show(desk.add("Bolt", posting="We are nice people. Come and see us."))
    desk.panel.tabs.setCurrentIndex(1)
    assert desk.panel.fit.headline.text() == "No requirements yet."
    assert desk.panel.fit.nothing.isVisible()
    assert desk.panel.fit.ring.score is None


def test_a_short_list_stands_beside_the_score_of_the_role(desk: Desk) -> None:
    store = desk.session.store
    roles.add_from_template(store, "senior-back-end")
    role = next(iter(desk.session.overview.roles.values()))
    id = desk.add("Bolt", posting="Requirements:\n- Python\n")
    applications.edit(store, [id], {"role": role.id})
    desk.show(id)
    desk.panel.tabs.setCurrentIndex(1)
    assert f"for the role {role.name} it is 0." in desk.panel.fit.beside.text()


def test_the_overview_says_the_fit_and_leads_to_it(desk: Desk, fit: Fit) -> None:
    desk.panel.tabs.setCurrentIndex(0)
    button = desk.panel.overview.fit_line.button
    assert button.isVisible()
    assert button.score == fit.ring.score
    QTest.mouseClick(button, Left)
    assert fit.isVisible()
    assert desk.panel.tabs.hasFocus()
    QTest.keyClick(focused(), Key.Key_Space)
    assert set(states(desk).values()) == {RequirementState.PROPOSED}


def test_the_overview_has_no_fit_where_nothing_is_asked_for(desk: Desk) -> None:
    assert not desk.panel.overview.fit_line.isVisible()


def test_a_hostile_posting_is_shown_as_text(desk: Desk) -> None:
    text = "Requirements:\n- <img src=/dev/zero> Python & <b>Kafka</b>\n"
    desk.show(desk.add("<img src=/dev/zero>", posting=text))
    desk.panel.tabs.setCurrentIndex(1)
    assert "<img src=/dev/zero> Python & <b>Kafka</b>" in desk.panel.fit.text.toPlainText()


def test_another_application_shows_its_own_requirements(desk: Desk, fit: Fit) -> None:
    desk.show(desk.add("Core", posting="Requirements:\n- Erlang\n"))
    assert line(fit, "Erlang").skill == "Erlang"
    assert [words for words, _ in fit.text.marked()] == ["Erlang"]


def test_places_are_counted_as_qt_counts_them() -> None:
    assert places_in("a🚢b\r\nc", {0, 1, 2, 3, 5}) == {0: 0, 1: 1, 2: 3, 3: 4, 5: 5}
