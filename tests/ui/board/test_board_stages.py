"""The columns themselves: folding, order, names, colours, adding and removing; each an undoable step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.board.conftest import Left, Plain, Player
from tracker.operations import applications
from tracker.records import Kind, Outcome, Stage
from ui.board.stage_dialogs import AddStageDialog, RemoveStageDialog
from ui.session import Session
from ui.words import step_words

Key = Qt.Key
Fill = Callable[..., None]
COLUMNS = ["Saved", "Applied", "Screening", "Assessment", "Interviewing", "Offer", "Closed"]


@pytest.fixture
def filled(player: Player, fill: Fill) -> Player:
    fill(Saved=["A", "B"], Applied=["D"], Closed=["X", "Y"])
    return player


def open_menu(player: Player, stage: str) -> None:
    """Open the menu of a column by keyboard."""
    lane = player.lane(stage)
    header = lane.strip if lane.is_folded else lane.header
    header.menu_asked.emit(header.mapToGlobal(QPoint(0, 0)))


def stage_named(session: Session, name: str) -> Stage:
    return next(stage for stage in session.store.records(Stage).values() if stage.name == name)


def test_a_column_for_each_stage_stands_in_order_with_closed_folded_at_the_right(filled: Player) -> None:
    assert filled.columns() == COLUMNS
    assert [stage for stage in COLUMNS if filled.lane(stage).is_folded] == ["Closed"]


def test_headers_say_name_and_count(filled: Player) -> None:
    assert filled.lane("Saved").header.accessibleName() == "Saved, 2 applications"
    assert filled.lane("Applied").header.accessibleName() == "Applied, 1 application"
    assert filled.lane("Closed").strip.accessibleName() == "Closed, 2 applications, folded"


def test_a_click_on_a_folded_column_unfolds_it(filled: Player, session: Session) -> None:
    QTest.mouseClick(filled.lane("Closed").strip, Left)
    assert not filled.lane("Closed").is_folded
    assert filled.column("Closed") == ["X", "Y"]
    session.undo()
    assert filled.lane("Closed").is_folded


def test_enter_unfolds_a_column_and_goes_into_it(filled: Player) -> None:
    filled.lane("Closed").strip.setFocus()
    filled.press(Key.Key_Return)
    assert filled.has_keyboard("Closed")


def test_any_column_can_be_folded_by_its_menu(filled: Player, session: Session) -> None:
    open_menu(filled, "Applied")
    filled.choose("Fold")
    assert filled.lane("Applied").is_folded
    assert stage_named(session, "Applied").folded


def undo_words(session: Session) -> str:
    step = session.undo_step()
    return step_words(step.label) if step else ""


def test_folding_is_undone_under_its_own_name(filled: Player, session: Session) -> None:
    QTest.mouseClick(filled.lane("Closed").strip, Left)
    assert undo_words(session) == "Unfold Closed"
    open_menu(filled, "Closed")
    filled.choose("Fold")
    assert undo_words(session) == "Fold Closed"
    session.undo()
    assert not filled.lane("Closed").is_folded
    assert undo_words(session) == "Unfold Closed"


def test_space_and_enter_on_a_header_open_its_menu(filled: Player) -> None:
    for key in (Key.Key_Space, Key.Key_Return):
        filled.lane("Applied").header.setFocus()
        filled.press(key)
        assert filled.menu().accessibleName() == "Applied"
        filled.menu().close()


def test_the_dots_of_a_header_open_its_menu_and_its_name_does_not(filled: Player) -> None:
    header = filled.lane("Applied").header
    QTest.mouseClick(header, Left, Plain, QPoint(40, 16))
    assert QApplication.activePopupWidget() is None
    QTest.mouseClick(header, Left, Plain, QPoint(header.width() - 10, 16))
    assert filled.menu().accessibleName() == "Applied"


def test_the_menu_moves_a_column_left_and_right(filled: Player, session: Session) -> None:
    open_menu(filled, "Applied")
    filled.choose("Move right")
    assert filled.columns()[:3] == ["Saved", "Screening", "Applied"]
    open_menu(filled, "Applied")
    filled.choose("Move left")
    assert filled.columns() == COLUMNS


def test_the_first_column_cannot_move_left(filled: Player) -> None:
    open_menu(filled, "Saved")
    enabled = {action.text(): action.isEnabled() for action in filled.menu().actions()}
    assert (enabled["Move left"], enabled["Move right"]) == (False, True)


def test_a_header_dragged_between_two_columns_stands_there(filled: Player, session: Session) -> None:
    header = filled.lane("Offer").header
    target = filled.lane("Applied")
    filled.drag_from(header, QPoint(60, 16), target, QPoint(20, 200))
    assert filled.columns()[:3] == ["Saved", "Offer", "Applied"]
    session.undo()
    assert filled.columns() == COLUMNS


def test_a_header_dropped_beside_its_own_place_makes_no_step(filled: Player, session: Session) -> None:
    before = session.undo_step()
    filled.drag_from(filled.lane("Applied").header, QPoint(60, 16), filled.lane("Screening"), QPoint(20, 200))
    assert session.undo_step() == before


def test_a_double_click_renames_a_column_in_place(filled: Player, session: Session) -> None:
    QTest.mouseDClick(filled.lane("Screening").header, Left, Plain, QPoint(60, 16))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Phone & <b>")
    QTest.keyClick(field, Key.Key_Return)
    assert "Phone & <b>" in filled.columns()
    assert stage_named(session, "Phone & <b>").kind is Kind.SCREENING


def test_escape_and_an_unchanged_name_rename_nothing(filled: Player, session: Session) -> None:
    before = session.undo_step()
    for key in (Key.Key_Escape, Key.Key_Return):
        filled.lane("Screening").header.setFocus()
        filled.press(Key.Key_F2)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        QTest.keyClick(field, key)
        assert filled.lane("Screening").header.hasFocus()
    assert session.undo_step() == before


def test_a_name_that_is_taken_is_refused_in_words(filled: Player, session: Session, qtbot: QtBot) -> None:
    filled.lane("Screening").header.setFocus()
    filled.press(Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "applied")
    with qtbot.waitSignal(session.told):
        QTest.keyClick(field, Key.Key_Return)
    assert filled.columns() == COLUMNS


def test_a_column_gets_a_colour_and_its_kinds_one_again(filled: Player, session: Session) -> None:
    open_menu(filled, "Offer")
    filled.choose("Colour", "Teal")
    assert stage_named(session, "Offer").color == "#1f97a6"
    open_menu(filled, "Offer")
    filled.choose("Colour", "As usual for this kind")
    assert stage_named(session, "Offer").color is None


def test_the_days_until_a_stage_is_quiet_can_be_chosen(filled: Player, session: Session, qtbot: QtBot) -> None:
    open_menu(filled, "Applied")
    filled.choose("Quiet after", "7 days")
    assert stage_named(session, "Applied").quiet_after == 7
    open_menu(filled, "Applied")
    filled.choose("Quiet after", "Never")
    assert stage_named(session, "Applied").quiet_after is None
    open_menu(filled, "Applied")
    filled.choose("Quiet after", "Another number…")
    dialog = filled.page.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setIntValue(12)
    dialog.accept()
    assert stage_named(session, "Applied").quiet_after == 12


def test_a_stage_is_added_behind_those_of_its_kind(filled: Player, session: Session) -> None:
    open_menu(filled, "Screening")
    filled.choose("Add a stage…")
    dialog = filled.page.findChild(AddStageDialog)
    assert isinstance(dialog, AddStageDialog)
    assert not dialog.does.isEnabled()
    dialog.name.setText("screening ")
    assert not dialog.does.isEnabled()
    assert dialog.error.isVisibleTo(dialog)
    dialog.name.setText("Take-home")
    dialog.does.click()
    assert filled.columns()[2:4] == ["Screening", "Take-home"]
    assert stage_named(session, "Take-home").kind is Kind.SCREENING
    assert filled.has_keyboard("Take-home")


def test_an_empty_stage_is_removed_without_a_question(filled: Player, session: Session) -> None:
    open_menu(filled, "Assessment")
    filled.choose("Remove…")
    assert "Assessment" not in filled.columns()
    session.undo()
    assert filled.columns() == COLUMNS


def test_a_stage_with_applications_asks_where_they_go(filled: Player, session: Session, fill: Fill) -> None:
    fill(Assessment=["P", "Q"])
    trashed = next(row.id for row in session.overview.rows if row.application.company == "Q")
    session.run(applications.trash, [trashed])
    open_menu(filled, "Assessment")
    filled.choose("Remove…")
    dialog = filled.page.findChild(RemoveStageDialog)
    assert isinstance(dialog, RemoveStageDialog)
    dialog.target.setCurrentIndex(dialog.target.findText("Closed: Withdrawn"))
    assert dialog.answer() == (stage_named(session, "Closed"), Outcome.WITHDRAWN)
    dialog.does.click()
    assert "Assessment" not in filled.columns()
    assert (filled.stages()["P"], filled.stages()["Q"]) == ("withdrawn", "withdrawn")


def test_giving_up_the_question_removes_nothing(filled: Player, fill: Fill) -> None:
    fill(Assessment=["P"])
    open_menu(filled, "Assessment")
    filled.choose("Remove…")
    dialog = filled.page.findChild(RemoveStageDialog)
    assert isinstance(dialog, RemoveStageDialog)
    dialog.reject()
    assert filled.column("Assessment") == ["P"]


def test_a_stage_that_must_stay_is_kept_in_words(player: Player, session: Session, fill: Fill, qtbot: QtBot) -> None:
    fill(Applied=["D"])
    open_menu(player, "Saved")
    with qtbot.waitSignal(session.told):
        player.choose("Remove…")
    assert player.columns() == COLUMNS


def test_columns_share_the_width_and_never_get_too_narrow(filled: Player) -> None:
    wide = [filled.lane(stage).width() for stage in COLUMNS[:-1]]
    assert len(set(wide)) == 1
    filled.page.resize(700, 600)
    narrow = [filled.lane(stage).width() for stage in COLUMNS[:-1]]
    assert wide[0] > narrow[0] >= 216
    assert filled.page.area.horizontalScrollBar().maximum() > 0


def test_the_folded_column_at_the_end_stays_in_sight_while_the_board_scrolls(filled: Player) -> None:
    filled.page.resize(700, 600)
    bar, strip = filled.page.area.horizontalScrollBar(), filled.lane("Closed").strip
    for value in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        place = strip.mapTo(filled.page, strip.rect().center())
        assert filled.page.childAt(place) is strip
        assert place.x() > 600


def test_the_folded_column_at_the_end_stays_in_sight_when_the_board_gets_less_room(filled: Player) -> None:
    strip = filled.lane("Closed").strip
    for width in (1000, 700, 900):
        filled.page.resize(width, 600)
        assert filled.page.childAt(strip.mapTo(filled.page, strip.rect().center())) is strip


@pytest.mark.parametrize("width", [700, 1000, 1210, 1300])
def test_no_card_that_the_keyboard_comes_to_is_below_the_folded_column(filled: Player, fill: Fill, width: int) -> None:
    fill(Interviewing=["I"], Offer=["O"])
    filled.page.resize(width, 600)
    filled.click("A")
    for key, company in ((Key.Key_Right, "D"), (Key.Key_Right, "I"), (Key.Key_Right, "O"), (Key.Key_Left, "I")):
        filled.press(key)
        viewport, place = filled.place(company)
        assert filled.current() == company
        for x in (4, viewport.width() - 4):
            assert filled.page.childAt(viewport.mapTo(filled.page, QPoint(x, place.y()))) is viewport


def test_a_column_that_undo_folds_keeps_the_keyboard(filled: Player, session: Session) -> None:
    QTest.mouseClick(filled.lane("Closed").strip, Left)
    assert filled.has_keyboard("Closed")
    session.undo()
    assert filled.lane("Closed").strip.hasFocus()


def test_a_column_that_gets_the_keyboard_scrolls_into_sight(filled: Player) -> None:
    filled.page.resize(700, 600)
    lane = filled.lane("Offer")
    lane.header.setFocus()
    assert filled.page.childAt(lane.mapTo(filled.page, QPoint(lane.width() // 2, 20))) is lane.header
