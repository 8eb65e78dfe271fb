"""The gaps: what is missing over all open applications, ranked by the user's line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from tests.tracker import build
from tests.ui.readiness.conftest import Desk, Left, Plain
from tracker.operations import applications
from tracker.records import Outcome
from ui.readiness.gaps_view import AT_ONCE, GapRow, GapsView
from ui.readiness.page import GAPS

KAFKA = "Requirements:\n- Python\n- Kafka\n"
ERLANG = "Requirements:\n- Python\n- Git\n- Scala\n- Erlang\n"


@pytest.fixture
def view(desk: Desk) -> GapsView:
    desk.page.tabs.setCurrentIndex(GAPS)
    return desk.page.gaps_view


def ranked(view: GapsView) -> list[GapRow]:
    return list(view.table.rows.records)


def test_what_lifts_most_applications_over_the_line_comes_first(desk: Desk, view: GapsView) -> None:
    desk.add("Acme", KAFKA)
    desk.add("Bolt", KAFKA)
    desk.add("Core", ERLANG)
    assert [(row.id, row.lifts) for row in ranked(view)][:2] == [("Kafka", 2), ("Erlang", 1)]
    assert ranked(view)[0].wanted == 2


def test_another_line_ranks_anew(desk: Desk, view: GapsView) -> None:
    desk.add("Acme", KAFKA)
    assert ranked(view)[0].lifts == 1
    view.line.setFocus()
    view.line.selectAll()
    QTest.keyClicks(view.line, "40")
    assert ranked(view)[0].lifts == 0


def test_a_click_that_closes_a_gap_takes_it_off_and_undo_brings_it_back(desk: Desk, view: GapsView) -> None:
    desk.add("Acme", KAFKA)
    (row,) = ranked(view)
    QTest.mouseClick(view.table.viewport(), Left, Plain, view.table.dot_place("Kafka", row.need))
    assert ranked(view) == []
    assert view.empty.isVisible()
    desk.session.undo()
    assert [row.id for row in ranked(view)] == ["Kafka"]


def test_closed_applications_ask_for_nothing(desk: Desk, view: GapsView) -> None:
    id = desk.add("Acme", KAFKA)
    applications.move(desk.store, [id], build.stage(desk.store, "Closed"), outcome=Outcome.REJECTED, on=build.TODAY)
    assert ranked(view) == []


def test_many_applications_are_ranked_by_a_worker(desk: Desk, view: GapsView) -> None:
    for number in range(AT_ONCE + 1):
        desk.add(f"Company {number}", KAFKA)
    desk.qtbot.waitUntil(lambda: [row.wanted for row in ranked(view)] == [AT_ONCE + 1])


def test_the_ranking_is_a_sound_model(desk: Desk, view: GapsView, qtmodeltester: ModelTester) -> None:
    desk.add("Core", ERLANG)
    qtmodeltester.check(view.table.rows)  # type: ignore[no-untyped-call]


def test_without_postings_it_says_what_goes_there(desk: Desk, view: GapsView) -> None:
    assert view.empty.isVisible()
    assert "posting" in view.empty.hint.text()
    assert Qt.TextFormat.PlainText == view.empty.hint.textFormat()
