"""The board by mouse: clicks, drags with real events, menus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui import drops
from tests.ui.board.conftest import Ctrl, Left, Plain, Player, Shift
from tracker.operations import applications, stages
from tracker.operations.stages import StageChanges
from tracker.records import Application
from ui.board import dragging
from ui.pages import Context
from ui.session import Session

Key = Qt.Key
Fill = Callable[..., None]
Right = Qt.MouseButton.RightButton


@pytest.fixture
def filled(player: Player, fill: Fill) -> Player:
    """Three cards in Saved, four in Applied, one in Screening."""
    fill(Saved=["A", "B", "C"], Applied=["D", "E", "F", "G"], Screening=["H"])
    return player


def drop_before(player: Player, card: str, target: str, **more: Callable[[], object]) -> None:
    viewport, point = player.place(target, 0.2)
    player.drag(card, viewport, point, **more)


def drop_after(player: Player, card: str, target: str) -> None:
    viewport, point = player.place(target, 0.8)
    player.drag(card, viewport, point)


def test_a_click_selects_a_card_alone_and_opens_it(filled: Player, qtbot: QtBot) -> None:
    filled.click("B")
    with qtbot.waitSignal(filled.page.clicked):
        filled.click("E")
    assert (filled.selected(), filled.current()) == (["E"], "E")


def test_ctrl_adds_cards_of_any_column_and_takes_them_out(filled: Player) -> None:
    filled.click("B")
    filled.click("E", Ctrl)
    filled.click("H", Ctrl)
    assert filled.selected() == ["B", "E", "H"]
    filled.click("E", Ctrl)
    assert filled.selected() == ["B", "H"]


def test_adding_a_card_does_not_open_it(filled: Player, qtbot: QtBot) -> None:
    filled.click("B")
    with qtbot.assertNotEmitted(filled.page.clicked):
        filled.click("E", Ctrl)


def test_shift_selects_a_range_of_the_column(filled: Player) -> None:
    filled.click("H")
    filled.click("D")
    filled.click("F", Shift)
    assert filled.selected() == ["D", "E", "F"]


def test_a_click_on_one_of_several_selected_cards_leaves_it_alone_selected(filled: Player) -> None:
    filled.click("B")
    filled.click("E", Ctrl)
    filled.click("B")
    assert filled.selected() == ["B"]


def test_a_click_beside_the_cards_selects_nothing(filled: Player) -> None:
    filled.click("B")
    cards = filled.lane("Screening").cards.viewport()
    QTest.mouseClick(cards, Left, Plain, QPoint(50, cards.height() - 10))
    assert filled.selected() == []


def test_a_card_dropped_between_two_lies_between_them(filled: Player) -> None:
    drop_before(filled, "A", "E")
    assert filled.column("Applied") == ["D", "A", "E", "F", "G"]
    assert filled.column("Saved") == ["B", "C"]


def test_a_card_can_be_dropped_on_top_and_at_the_bottom(filled: Player) -> None:
    drop_before(filled, "A", "D")
    drop_after(filled, "B", "G")
    assert filled.column("Applied") == ["A", "D", "E", "F", "G", "B"]


def test_a_card_can_be_dropped_into_an_empty_column(filled: Player) -> None:
    filled.drag("A", filled.lane("Offer").cards.viewport(), QPoint(100, 300))
    assert filled.column("Offer") == ["A"]


def test_a_card_dropped_on_a_header_goes_to_the_top(filled: Player) -> None:
    filled.drag("A", filled.lane("Applied").header, QPoint(100, 10))
    assert filled.column("Applied")[0] == "A"


def test_the_dropped_card_stays_selected_and_has_the_keyboard(filled: Player) -> None:
    drop_before(filled, "A", "E")
    assert (filled.selected(), filled.current()) == (["A"], "A")
    assert filled.has_keyboard("Applied")
    assert filled.said == ["Engineer at A moved to Applied, 2 of 5"]


def test_dragging_does_not_open_the_card(filled: Player, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(filled.page.clicked):
        drop_before(filled, "A", "E")


def test_several_selected_cards_are_dropped_together_in_order(filled: Player) -> None:
    filled.click("H")
    filled.click("A", Ctrl)
    filled.click("C", Ctrl)
    drop_before(filled, "C", "F")
    assert filled.column("Applied") == ["D", "E", "A", "C", "H", "F", "G"]
    assert filled.selected() == ["A", "C", "H"]


def test_dragging_a_card_that_is_not_selected_takes_it_alone(filled: Player) -> None:
    filled.click("B")
    drop_before(filled, "A", "E")
    assert filled.stages()["B"] == "Saved"
    assert filled.stages()["A"] == "Applied"


def test_a_card_moves_within_its_column_and_keeps_its_history(filled: Player, session: Session) -> None:
    entered = {row.id: row.application.entered_on for row in session.overview.rows}
    drop_after(filled, "D", "F")
    assert filled.column("Applied") == ["E", "F", "D", "G"]
    assert {row.id: row.application.entered_on for row in session.overview.rows} == entered


@pytest.mark.parametrize("at", [0.2, 0.8])
def test_a_card_dropped_where_it_was_makes_no_step(filled: Player, session: Session, at: float) -> None:
    before = session.undo_step()
    viewport, point = filled.place("E", at)
    filled.drag("E", viewport, point)
    assert session.undo_step() == before
    assert filled.said == []


def test_a_drag_that_is_given_up_leaves_everything(filled: Player, session: Session) -> None:
    before = session.undo_step()
    source, start = filled.place("A")
    target, point = filled.place("E")
    filled.drag_from(source, start, target, point, lets_go=False)
    assert session.undo_step() == before
    assert filled.column("Saved") == ["A", "B", "C"]


def test_a_line_shows_the_place_while_a_card_is_held(filled: Player) -> None:
    cards = filled.lane("Applied").cards.viewport()
    seen = []

    def look() -> None:
        gap = filled.place("E", 0.0)[1]
        accent = filled.page.context.themes.theme.accent
        image = cards.grab().toImage()
        around = {image.pixelColor(gap.x(), gap.y() + dy).name() for dy in range(-6, 4)}
        seen.append(accent.name() in around)

    drop_before(filled, "A", "E", before_release=look)
    assert seen == [True]


def test_a_drop_on_the_folded_closed_column_asks_how_it_ended(filled: Player) -> None:
    filled.drag("A", filled.lane("Closed").strip, QPoint(20, 300))
    assert filled.stages()["A"] == "Saved"
    filled.choose("No reply")
    assert filled.stages()["A"] == "no_reply"
    assert filled.said == ["Engineer at A closed as No reply"]


def test_the_question_is_asked_where_the_card_was_dropped(filled: Player) -> None:
    filled.page.resize(780, 700)
    strip = filled.lane("Closed").strip
    filled.drag("A", strip, QPoint(20, 300))
    place = filled.menu().geometry().adjusted(-30, -30, 30, 30)
    assert place.contains(strip.mapToGlobal(QPoint(20, 300)))
    QTest.keyClick(filled.menu(), Key.Key_Escape)
    assert filled.stages()["A"] == "Saved"
    assert filled.column("Saved") == ["A", "B", "C"]


def test_cards_of_an_unfolded_closed_column_carry_their_outcome(filled: Player, session: Session, fill: Fill) -> None:
    fill(Closed=["X", "Y"])
    session.run(stages.edit, filled.lane("Closed").stage.id, StageChanges(folded=False))
    model = filled.lane("Closed").cards.cards
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Engineer at X, X, Rejected"


def test_closed_cards_that_ended_alike_are_reordered_without_a_question(
    filled: Player, session: Session, fill: Fill
) -> None:
    fill(Closed=["X", "Y", "Z"])
    session.run(stages.edit, filled.lane("Closed").stage.id, StageChanges(folded=False))
    drop_after(filled, "X", "Y")
    assert filled.column("Closed") == ["Y", "X", "Z"]
    assert filled.stages()["X"] == "rejected"


def test_a_closed_card_dropped_on_an_open_stage_is_open_again(filled: Player, session: Session, fill: Fill) -> None:
    fill(Closed=["X"])
    session.run(stages.edit, filled.lane("Closed").stage.id, StageChanges(folded=False))
    drop_before(filled, "X", "E")
    assert filled.stages()["X"] == "Applied"


def test_what_happens_during_a_drag_is_shown_after_it(filled: Player, session: Session) -> None:
    screening = filled.lane("Screening").stage

    def remove_a_column() -> None:
        target = filled.lane("Offer").stage
        stages.remove(session.store, screening.id, to=target, on=build.TODAY)

    drop_before(filled, "A", "E", before_release=remove_a_column)
    assert "Screening" not in filled.columns()
    assert filled.column("Offer") == ["H"]
    assert filled.column("Applied") == ["D", "A", "E", "F", "G"]


def test_cards_that_others_trash_during_a_drag_are_refused_in_words(
    filled: Player, session: Session, qtbot: QtBot
) -> None:
    id = session.overview.rows[0].id
    company = session.overview.rows[0].application.company
    others = [card for card in "ABC" if card != company]

    def empty() -> None:
        applications.trash(session.store, [id])
        applications.empty_trash(session.store, [id])

    with qtbot.waitSignal(session.told):
        drop_before(filled, company, "E", before_release=empty)
    assert filled.column("Saved") == others


def drop_data(player: Player, data: QMimeData) -> QDropEvent:
    """Drop something on the board as a foreign program would."""
    event = drops.letting_go(QPoint(300, 200), data, Qt.DropAction.MoveAction)
    event.ignore()
    QApplication.sendEvent(player.page.canvas, event)
    return event


def test_data_from_elsewhere_is_refused_even_if_it_looks_like_ours(filled: Player, session: Session) -> None:
    id = next(iter(session.store.records(Application)))
    before = session.undo_step()
    for data in (dragging.packed(dragging.CARDS, [id]), dragging.packed(dragging.STAGE, [1]), QMimeData()):
        assert not drop_data(filled, data).isAccepted()
    assert session.undo_step() == before


def test_near_the_right_edge_a_drag_scrolls_the_board(filled: Player, qtbot: QtBot) -> None:
    filled.page.resize(700, 600)
    bar = filled.page.area.horizontalScrollBar()
    assert bar.value() == 0
    viewport = filled.page.area.viewport()
    seen = []

    def wait_at_the_edge() -> None:
        qtbot.waitUntil(lambda: bar.value() > 20)
        seen.append(bar.value())

    filled.drag("A", viewport, QPoint(690, 300), before_release=wait_at_the_edge)
    assert seen[0] > 20


def test_near_the_bottom_a_drag_scrolls_the_column(filled: Player, fill: Fill, qtbot: QtBot) -> None:
    fill(Applied=[f"N{number}" for number in range(30)])
    cards = filled.lane("Applied").cards
    bar, place = cards.verticalScrollBar(), QPoint(60, cards.viewport().height() - 12)

    def wait_at_the_edge() -> None:
        qtbot.waitUntil(lambda: bar.value() > 20)

    filled.drag("A", cards.viewport(), place, before_release=wait_at_the_edge)
    assert "A" in filled.column("Applied")[5:]


def test_the_context_menu_moves_the_selection(filled: Player) -> None:
    filled.click("A")
    filled.click("B", Ctrl)
    show_menu(filled, "B")
    filled.choose("Move to", "Offer")
    assert filled.column("Offer") == ["A", "B"]


def test_the_context_menu_closes_with_an_outcome(filled: Player) -> None:
    filled.click("A", button=Right)
    show_menu(filled, "A")
    filled.choose("Move to", "Closed", "Withdrawn")
    assert filled.stages()["A"] == "withdrawn"


def test_a_right_click_on_another_card_is_about_that_card(filled: Player) -> None:
    filled.click("A")
    filled.click("E", button=Right)
    assert filled.selected() == ["E"]


def show_menu(player: Player, company: str) -> None:
    """Ask for the context menu of a card, as the platform does after a right click."""
    from PySide6.QtGui import QContextMenuEvent

    viewport, point = player.place(company)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, point, viewport.mapToGlobal(point)))


def test_the_pointer_over_a_card_changes_no_selection(filled: Player) -> None:
    filled.click("A")
    viewport, point = filled.place("E")
    QTest.mouseMove(viewport, point)
    assert filled.selected() == ["A"]


def test_a_text_field_in_a_card_keeps_enter_for_itself(filled: Player, context: Context, qtbot: QtBot) -> None:
    filled.click("A")
    filled.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    with qtbot.assertNotEmitted(context.actions["open"].triggered):
        QTest.keyClick(editor, Key.Key_Return)
