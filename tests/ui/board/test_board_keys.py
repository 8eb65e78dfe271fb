"""The board by keyboard: walking, selecting, moving, renaming."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.board.conftest import Ctrl, Plain, Player, Shift
from tracker.operations import stages
from tracker.operations.stages import StageChanges
from tracker.records import Application
from ui.pages import Context
from ui.session import Session

Key = Qt.Key
Fill = Callable[..., None]


@pytest.fixture
def started(player: Player, fill: Fill) -> Player:
    """Three cards in Saved, four in Applied, one in Screening, and the keyboard on the first."""
    fill(Saved=["A", "B", "C"], Applied=["D", "E", "F", "G"], Screening=["H"])
    player.click("A")
    return player


def test_arrows_walk_down_and_up_a_column(started: Player) -> None:
    started.press(Key.Key_Down)
    started.press(Key.Key_Down)
    assert started.selected() == ["C"]
    started.press(Key.Key_Up)
    assert (started.selected(), started.current()) == (["B"], "B")


def test_arrows_walk_across_columns_at_about_the_same_height(started: Player) -> None:
    started.press(Key.Key_Down)
    started.press(Key.Key_Right)
    assert started.selected() == ["E"]
    assert started.has_keyboard("Applied")
    started.press(Key.Key_Left)
    assert started.selected() == ["B"]


def test_walking_sideways_from_below_a_short_column_ends_on_its_last_card(started: Player) -> None:
    started.click("G")
    started.press(Key.Key_Right)
    assert started.selected() == ["H"]


def test_walking_sideways_passes_empty_columns(started: Player, fill: Fill) -> None:
    fill(Offer=["Z"])
    started.click("H")
    started.press(Key.Key_Right)
    assert started.selected() == ["Z"]


def test_walking_beyond_the_last_cards_ends_on_a_folded_column(started: Player) -> None:
    started.click("H")
    started.press(Key.Key_Right)
    assert started.lane("Closed").strip.hasFocus()


def test_home_and_end_go_to_the_ends_of_a_column(started: Player) -> None:
    started.press(Key.Key_End)
    assert started.selected() == ["C"]
    started.press(Key.Key_Home)
    assert started.selected() == ["A"]


def test_shift_and_arrows_select_several_and_a_plain_arrow_one_again(started: Player) -> None:
    started.press(Key.Key_Down, Shift)
    started.press(Key.Key_Down, Shift)
    assert started.selected() == ["A", "B", "C"]
    started.press(Key.Key_Up)
    assert started.selected() == ["B"]


def test_walking_leaves_nothing_selected_in_other_columns(started: Player) -> None:
    started.click("H", Ctrl)
    started.press(Key.Key_Left)
    assert started.selected() == ["D"]


def test_each_step_of_the_keyboard_tells_the_session_once(started: Player, session: Session) -> None:
    told: list[tuple[int, ...]] = []
    session.selection_changed.connect(lambda: told.append(session.selection))
    started.press(Key.Key_Down)
    started.press(Key.Key_Right)
    started.press(Key.Key_Down, Shift)
    assert len(told) == 3


def test_ctrl_right_moves_a_card_to_the_top_of_the_next_stage_and_stays_with_it(started: Player) -> None:
    started.press(Key.Key_Right, Ctrl)
    assert started.column("Applied") == ["A", "D", "E", "F", "G"]
    assert started.column("Saved") == ["B", "C"]
    assert (started.selected(), started.current()) == (["A"], "A")
    assert started.has_keyboard("Applied")


def test_ctrl_left_moves_a_card_back(started: Player) -> None:
    started.click("H")
    started.press(Key.Key_Left, Ctrl)
    assert started.column("Applied") == ["H", "D", "E", "F", "G"]


def test_a_move_is_announced_with_its_place(started: Player) -> None:
    started.press(Key.Key_Right, Ctrl)
    assert started.said == ["Engineer at A moved to Applied, 1 of 5"]


def test_several_cards_move_together_and_are_announced_once(started: Player) -> None:
    started.press(Key.Key_Down, Shift)
    started.press(Key.Key_Right, Ctrl)
    assert started.column("Applied") == ["A", "B", "D", "E", "F", "G"]
    assert started.selected() == ["A", "B"]
    assert started.said == ["2 applications moved to Applied"]


def test_a_move_of_several_is_one_step_of_undo(started: Player, session: Session) -> None:
    started.press(Key.Key_Down, Shift)
    started.press(Key.Key_Right, Ctrl)
    session.undo()
    assert started.column("Saved") == ["A", "B", "C"]
    assert started.selected() == ["A", "B"]


def test_the_first_stage_has_none_before_it(started: Player) -> None:
    started.press(Key.Key_Left, Ctrl)
    assert started.column("Saved") == ["A", "B", "C"]
    assert started.said == []


def test_ctrl_down_and_up_move_a_card_within_its_column(started: Player) -> None:
    started.press(Key.Key_Down, Ctrl)
    assert started.column("Saved") == ["B", "A", "C"]
    assert started.said == ["Engineer at A moved to Saved, 2 of 3"]
    started.press(Key.Key_Up, Ctrl)
    assert started.column("Saved") == ["A", "B", "C"]
    assert started.has_keyboard("Saved")


def test_several_cards_move_within_their_column_as_a_block(started: Player) -> None:
    started.click("D")
    started.click("F", Ctrl)
    started.press(Key.Key_Down, Ctrl)
    assert started.column("Applied") == ["E", "G", "D", "F"]
    started.press(Key.Key_Up, Ctrl)
    assert started.column("Applied") == ["E", "D", "F", "G"]


def test_a_card_at_the_end_goes_no_further_and_makes_no_step(started: Player, session: Session) -> None:
    before = session.undo_step()
    started.press(Key.Key_Up, Ctrl)
    started.click("C")
    started.press(Key.Key_Down, Ctrl)
    assert session.undo_step() == before


def test_the_step_beyond_the_last_open_stage_asks_how_it_ended(started: Player, fill: Fill) -> None:
    fill(Offer=["Z"])
    started.click("Z")
    started.press(Key.Key_Right, Ctrl)
    QTest.keyClick(started.menu(), Key.Key_Down)
    QTest.keyClick(started.menu(), Key.Key_Return)
    assert started.stages()["Z"] == "declined"
    assert started.said == ["Engineer at Z closed as Declined"]


def test_escape_from_the_question_how_it_ended_leaves_everything(started: Player, fill: Fill) -> None:
    fill(Offer=["Z"])
    started.click("Z")
    started.press(Key.Key_Right, Ctrl)
    QTest.keyClick(started.menu(), Key.Key_Escape)
    assert started.stages()["Z"] == "Offer"
    assert started.selected() == ["Z"]


def test_after_a_move_out_of_sight_the_keyboard_goes_on_with_the_next_card(started: Player, session: Session) -> None:
    session.run(stages.edit, started.lane("Screening").stage.id, StageChanges(folded=True))
    started.click("E")
    started.press(Key.Key_Right, Ctrl)
    assert started.stages()["E"] == "Screening"
    assert started.selected() == ["F"]
    assert started.said == ["Engineer at E moved to Screening"]


def test_delete_moves_to_the_trash_and_selects_the_card_that_follows(started: Player) -> None:
    started.press(Key.Key_Delete)
    assert started.column("Saved") == ["B", "C"]
    assert started.selected() == ["B"]
    started.press(Key.Key_End)
    started.press(Key.Key_Delete)
    assert started.selected() == ["B"]
    started.press(Key.Key_Delete)
    assert started.column("Saved") == []
    assert started.selected() == []


def test_letters_go_to_the_next_card_by_company(player: Player, fill: Fill, qtbot: QtBot) -> None:
    fill(Saved=["Alpha", "Zürich"], Applied=["Zeta", "Beta"])
    player.click("Alpha")
    player.press(Key.Key_Z)
    assert player.selected() == ["Zürich"]
    player.press(Key.Key_E)
    assert player.selected() == ["Zeta"]
    assert player.has_keyboard("Applied")


def test_the_same_letter_again_goes_on_after_a_pause(player: Player, fill: Fill, qtbot: QtBot) -> None:
    fill(Saved=["Alpha", "Zürich"], Applied=["Zeta", "Beta"])
    player.click("Alpha")
    pause = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)
    try:
        player.press(Key.Key_Z)
        qtbot.wait(2)
        player.press(Key.Key_Z)
        assert player.selected() == ["Zeta"]
    finally:
        QApplication.setKeyboardInputInterval(pause)


def test_f2_edits_the_title_in_place(started: Player, session: Session, qtbot: QtBot) -> None:
    started.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Engineer at A"
    QTest.keyClicks(editor, "Better <b>")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: session.store.records(Application)[session.current or 0].title == "Better <b>")
    assert started.has_keyboard("Saved")


def test_keys_in_the_title_do_nothing_to_the_card(started: Player) -> None:
    started.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    for key, modifier in ((Key.Key_Delete, Plain), (Key.Key_Right, Ctrl), (Key.Key_Down, Ctrl), (Key.Key_Left, Plain)):
        QTest.keyClick(editor, key, modifier)
    assert started.column("Saved") == ["A", "B", "C"]
    assert QApplication.focusWidget() is editor


def test_escape_leaves_the_title_as_it_was(started: Player, session: Session, qtbot: QtBot) -> None:
    before = session.undo_step()
    started.press(Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Nothing")
    QTest.keyClick(editor, Key.Key_Escape)
    qtbot.waitUntil(lambda: started.has_keyboard("Saved"))
    assert session.undo_step() == before


def test_return_opens_the_current_application(started: Player, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.actions["open"].triggered):
        started.press(Key.Key_Return)


def test_tab_visits_headers_and_columns_in_reading_order(started: Player) -> None:
    visited = []
    started.lane("Saved").header.setFocus()
    for _ in range(4):
        visited.append(QApplication.focusWidget())
        started.press(Key.Key_Tab)
    saved, applied = started.lane("Saved"), started.lane("Applied")
    assert visited == [saved.header, saved.cards, applied.header, applied.cards]


def test_a_column_that_is_reached_by_tab_is_the_one_that_commands_work_on(started: Player) -> None:
    started.lane("Applied").header.setFocus()
    started.press(Key.Key_Tab)
    assert started.selected() == ["D"]


def test_copying_puts_the_selected_cards_on_the_clipboard(started: Player) -> None:
    started.press(Key.Key_Down, Shift)
    started.press(Key.Key_C, Ctrl)
    copied = QApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in copied[1:]] == ["A", "B"]


def test_keys_of_the_board_do_nothing_while_another_view_has_the_keyboard(started: Player, context: Context) -> None:
    started.lane("Saved").header.setFocus()
    context.actions["next_stage"].trigger()
    assert started.column("Saved") == ["A", "B", "C"]
