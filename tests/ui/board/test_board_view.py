"""What the board shows: from the query, in words, and when there is nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.board.conftest import Hand, Left, Plain, Player
from tracker.clock import Clock
from tracker.operations import applications
from tracker.records import Application, InterviewKind, WorkMode
from ui.board import BoardPage
from ui.pages import Context
from ui.session import Session
from ui.theme import Themes

Key = Qt.Key
Fill = Callable[..., None]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def model(player: Player, stage: str) -> QAbstractItemModel:
    return player.lane(stage).cards.model()


def spoken(player: Player, stage: str, row: int = 0) -> str:
    said = model(player, stage).index(row, 0).data(SPOKEN)
    assert isinstance(said, str)
    return said


def button(player: Player, text: str) -> QPushButton:
    return next(button for button in player.page.findChildren(QPushButton) if button.text() == text)


def test_cards_stand_in_the_order_of_their_positions(player: Player, fill: Fill) -> None:
    fill(Applied=["A", "B", "C"])
    assert player.column("Applied") == ["A", "B", "C"]


def test_a_card_says_title_company_place_pay_and_what_is_most_urgent(player: Player, session: Session) -> None:
    store = session.store
    record = build.application(
        store, "Harbor", "Engineer", stage="Interviewing", work_mode=WorkMode.REMOTE, location="EU",
        salary_min=95e3, salary_max=115e3, currency="EUR",
    )  # fmt: skip
    day = build.TODAY + timedelta(2)
    build.interview(store, record, day, at="14:00", kind=InterviewKind.ONSITE, created_at=store.clock.now())
    assert spoken(player, "Interviewing") == "Engineer, Harbor, Remote (EU), €95–115k, Onsite Thu 14:00"


def test_archived_and_trashed_applications_are_not_shown(player: Player, session: Session, fill: Fill) -> None:
    fill(Applied=["A", "B", "C"])
    first, second, _ = (row.id for row in session.overview.rows)
    session.run(applications.trash, [first])
    session.run(applications.set_archived, [second], True)
    assert player.column("Applied") == ["A"]


@pytest.fixture
def first_board(context: Context, session: Session, fill: Fill, qtbot: QtBot) -> Player:
    """A board that is the first page of its window, with 60 applications in one column and one that is closed."""
    fill(Applied=[f"N{number}" for number in range(60)], Closed=["Over"])
    page = BoardPage(context, is_first=True)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    qtbot.waitExposed(page)
    return Player(page, session, Hand())


def test_the_first_picture_shows_a_screen_of_cards_and_how_many_there_are(first_board: Player) -> None:
    *cards, last = first_board.column("Applied")
    assert cards == [f"N{number}" for number in range(len(cards))]
    assert (len(cards) < 30, last) == (True, f"{60 - len(cards)} more")
    assert first_board.lane("Applied").header.accessibleName() == "Applied, 60 applications"
    assert first_board.lane("Closed").strip.accessibleName() == "Closed, 1 application, folded"


def test_the_rest_of_the_cards_follows_the_first_picture(first_board: Player) -> None:
    first_board.page.complete()
    assert first_board.column("Applied") == [f"N{number}" for number in range(60)]


def test_a_change_right_after_the_first_picture_shows_all_cards(first_board: Player) -> None:
    applications.edit(first_board.session.store, [1], {"company": "Renamed"})
    assert len(first_board.column("Applied")) == 60


def test_a_board_that_finds_the_file_busy_shows_its_cards_when_it_is_free(
    context: Context, session: Session, fill: Fill, qtbot: QtBot
) -> None:
    fill(Applied=["Acme"])
    with closing(Session(build.open_store(session.store.path))) as anew:
        page = BoardPage(context._replace(session=anew), is_first=True)
        qtbot.addWidget(page)
        with closing(sqlite3.connect(session.store.path, isolation_level=None)) as writing:
            writing.execute("BEGIN EXCLUSIVE")
            with qtbot.waitSignal(anew.told) as told:
                page.show()
            assert "is using" in told.args[0]
        player = Player(page, anew, Hand())
        qtbot.waitUntil(lambda: bool(player.columns()))
        assert player.column("Applied") == ["Acme"]


def test_headers_tell_how_long_half_of_the_cards_have_been_here(player: Player, session: Session) -> None:
    for days in (2, 4, 30):
        build.application(session.store, f"C{days}", entered_on=build.TODAY - timedelta(days))
    assert "4 days" in player.lane("Applied").header.toolTip()


def test_a_long_column_shows_its_first_cards_and_how_many_more(player: Player, fill: Fill) -> None:
    fill(Applied=[f"N{number}" for number in range(250)])
    shown = player.column("Applied")
    assert (len(shown), shown[-1]) == (201, "50 more")
    assert player.lane("Applied").header.accessibleName() == "Applied, 250 applications"


def test_enter_on_the_last_row_shows_the_next_cards(player: Player, fill: Fill, context: Context, qtbot: QtBot) -> None:
    fill(Applied=[f"N{number}" for number in range(450)])
    player.click("N0")
    player.press(Key.Key_End)
    with qtbot.assertNotEmitted(context.actions["open"].triggered):
        player.press(Key.Key_Return)
    shown = player.column("Applied")
    assert (len(shown), shown[-1]) == (401, "50 more")
    assert player.selected() == ["N200"]


def test_a_click_on_the_last_row_shows_the_next_cards(player: Player, fill: Fill) -> None:
    fill(Applied=[f"N{number}" for number in range(201)])
    player.click("N0")
    cards = player.lane("Applied").cards
    cards.scrollToBottom()
    QTest.mouseClick(cards.viewport(), Left, Plain, cards.visualRect(model(player, "Applied").index(200, 0)).center())
    assert len(player.column("Applied")) == 201
    assert player.column("Applied")[-1] == "N200"


def test_the_last_row_is_never_selected_or_moved(player: Player, fill: Fill) -> None:
    fill(Applied=[f"N{number}" for number in range(210)])
    player.click("N0")
    player.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(player.selected()) == 200
    player.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert len(player.column("Screening")) == 200
    assert player.column("Applied") == [f"N{number}" for number in range(200, 210)]


def test_a_card_that_is_moved_beyond_the_first_ones_stays_in_sight(player: Player, fill: Fill) -> None:
    fill(Applied=[f"N{number}" for number in range(205)])
    player.click("N0")
    for _ in range(199):
        player.press(Key.Key_Down)
    assert player.selected() == ["N199"]
    player.press(Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert player.selected() == ["N199"]
    assert player.column("Applied")[200] == "N199"


def test_a_change_replaces_only_the_card_that_it_touches(
    player: Player, session: Session, fill: Fill, qtbot: QtBot
) -> None:
    fill(Applied=["A", "B", "C"], Saved=["D"])
    ids = {row.application.company: row.id for row in session.overview.rows}
    told: list[tuple[int, int]] = []
    model(player, "Applied").dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(model(player, "Saved").dataChanged):
        session.run(applications.edit, [ids["B"]], {"title": "Other"})
    assert told == [(1, 1)]


def test_the_selection_survives_changes_around_it(player: Player, session: Session, fill: Fill) -> None:
    fill(Applied=["A", "B", "C"])
    ids = {row.application.company: row.id for row in session.overview.rows}
    player.click("B")
    session.run(applications.trash, [ids["A"]])
    session.run(applications.edit, [ids["B"]], {"title": "Other"})
    assert (player.selected(), player.current()) == (["B"], "B")
    assert player.has_keyboard("Applied")


def test_what_another_view_selects_is_selected_here(player: Player, session: Session, fill: Fill) -> None:
    fill(Applied=["A", "B"], Saved=["C"])
    ids = {row.application.company: row.id for row in session.overview.rows}
    session.select([ids["B"], ids["C"]], ids["C"])
    chosen = [player.lane(stage).cards.selected() for stage in ("Applied", "Saved")]
    assert chosen == [[ids["B"]], [ids["C"]]]


def test_the_keyboard_follows_to_what_a_dialog_selects(player: Player, session: Session, fill: Fill) -> None:
    fill(Saved=["A"], Applied=["B"])
    player.click("A")
    known = {application.company: application.id for application in session.store.records(Application).values()}
    session.select([known["B"]], known["B"])
    assert player.has_keyboard("Applied")
    player.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert player.column("Screening") == ["B"]


def test_a_hidden_board_shows_what_changed_when_it_is_seen_again(player: Player, fill: Fill) -> None:
    fill(Applied=["A"])
    player.page.hide()
    fill(Applied=["B"])
    assert player.column("Applied") == ["A"]
    player.page.show()
    assert player.column("Applied") == ["B", "A"]


def test_what_is_selected_while_the_board_is_hidden_is_selected_when_it_is_seen_again(
    player: Player, session: Session, fill: Fill
) -> None:
    fill(Applied=["A", "B"])
    player.click("A")
    ids = {row.application.company: row.id for row in session.overview.rows}
    player.page.hide()
    session.select([ids["B"]], ids["B"])
    player.page.show()
    assert player.lane("Applied").cards.selected() == [ids["B"]]


def test_the_view_takes_the_keyboard_where_it_was(player: Player, fill: Fill) -> None:
    fill(Saved=["A"], Applied=["B"])
    player.click("B")
    player.lane("Saved").header.setFocus()
    player.page.focus_view()
    assert player.has_keyboard("Applied")


@pytest.mark.parametrize(("words", "command"), [("New application", "new"), ("Open the example", "example")])
def test_an_empty_board_shows_the_ways_in(
    player: Player, context: Context, qtbot: QtBot, words: str, command: str
) -> None:
    assert player.page.doors.isVisible()
    with qtbot.waitSignal(context.actions[command].triggered):
        QTest.mouseClick(button(player, words), Left)


def test_in_a_narrow_window_the_ways_in_stand_below_each_other(player: Player) -> None:
    beside = [one.mapTo(player.page, QPoint(0, 0)).y() for one in player.page.doors.buttons.values()]
    player.page.resize(400, 800)
    QApplication.processEvents()
    below = [one.mapTo(player.page, QPoint(0, 0)).y() for one in player.page.doors.buttons.values()]
    assert len(set(beside)) == 1
    assert len(set(below)) == len(below) > 1


def test_the_first_application_brings_the_columns(player: Player, fill: Fill) -> None:
    fill(Applied=["A"])
    assert not player.page.doors.isVisible()
    assert player.lane("Offer").cards.hint
    assert player.lane("Offer").isVisible()


def test_a_search_narrows_every_column(player: Player, session: Session, fill: Fill) -> None:
    fill(Applied=["Acme", "Beta"], Saved=["Acme Labs", "Gamma"])
    session.search_for("acme")
    assert (player.column("Applied"), player.column("Saved")) == (["Acme"], ["Acme Labs"])
    assert player.lane("Applied").header.accessibleName() == "Applied, 1 application"


def test_a_search_that_finds_nothing_says_so_and_can_be_cleared(player: Player, session: Session, fill: Fill) -> None:
    fill(Applied=["Acme"])
    session.search_for("zebra")
    assert player.page.placeholder.isVisible()
    QTest.mouseClick(button(player, "Clear the search"), Left)
    assert session.query_text == ""
    assert player.column("Applied") == ["Acme"]


def test_a_card_among_those_that_a_search_shows_is_moved_below_its_neighbour(
    player: Player, session: Session, fill: Fill
) -> None:
    fill(Applied=["Acme 1", "Beta", "Acme 2"])
    session.search_for("acme")
    player.click("Acme 1")
    player.press(Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    session.search_for("")
    assert player.column("Applied") == ["Beta", "Acme 2", "Acme 1"]


def test_the_models_pass_the_model_tester_through_every_change(
    player: Player, session: Session, fill: Fill, qtmodeltester: ModelTester
) -> None:
    fill(Applied=["A", "B"], Saved=["C"])
    for stage in ("Saved", "Applied"):
        qtmodeltester.check(model(player, stage))  # type: ignore[no-untyped-call]
    player.click("A")
    player.press(Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    session.undo()
    fill(Applied=[f"N{number}" for number in range(205)])


@pytest.mark.parametrize(
    "company", ["<img src='x'><b>Acme</b> & Söhne", "株式会社", "\u202eevil", "a\nb\tc", "x" * 5000, "👩‍💻"]
)
def test_any_text_is_shown_as_it_is(player: Player, session: Session, company: str) -> None:
    build.application(session.store, company, company, location=company, salary_text=company)
    player.page.grab()
    shown = model(player, "Applied").index(0, 0)
    assert "\n" not in shown.data(SPOKEN)
    tooltip = shown.data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip.startswith("<qt>")
    assert "<img" not in tooltip
    assert "<b>" not in tooltip


def test_cards_follow_the_theme(player: Player, fill: Fill, themes: Themes) -> None:
    fill(Applied=["A"])
    viewport, point = player.place("A", 0.9)
    try:
        for name in ("dark", "light"):
            themes.set_choice("dark" if name == "dark" else "light")
            assert viewport.grab().toImage().pixelColor(point).name() == themes.theme.raised.name()
    finally:
        themes.set_choice("light")


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_selected_card_has_an_accent_ring(player: Player, fill: Fill, themes: Themes) -> None:
    fill(Applied=["A"])
    accent = QColor(themes.theme.accent).name()
    viewport, _ = player.place("A")
    card = player.lane("Applied").cards.visualRect(model(player, "Applied").index(0, 0))
    assert accent not in colors(viewport.grab(card).toImage())
    player.click("A")
    assert accent in colors(viewport.grab(card).toImage())


def test_a_card_without_a_badge_is_lower_than_one_with(player: Player, session: Session) -> None:
    calm = build.application(session.store, "Calm", stage="Saved", entered_on=build.TODAY - timedelta(9))
    build.application(session.store, "Urgent", stage="Saved", deadline=build.TODAY)
    cards = player.lane("Saved").cards
    heights = [cards.visualRect(model(player, "Saved").index(row, 0)).height() for row in (0, 1)]
    assert player.column("Saved") == ["Calm", "Urgent"]
    assert heights[0] < heights[1]
    assert build.put(session.store, calm._replace(deadline=build.TODAY))
    assert cards.visualRect(model(player, "Saved").index(0, 0)).height() == heights[1]


def test_a_new_day_says_the_days_anew(player: Player, session: Session, qtbot: QtBot) -> None:
    build.application(session.store, "A", stage="Saved", deadline=build.TODAY + timedelta(1))
    assert spoken(player, "Saved").endswith("Closes tomorrow")
    session.store.clock = Clock(build.TODAY + timedelta(1))
    qtbot.waitUntil(lambda: spoken(player, "Saved").endswith("Closes today"))


def test_the_ways_in_take_the_keyboard_from_the_last_card(player: Player, session: Session, fill: Fill) -> None:
    fill(Applied=["A"])
    player.click("A")
    session.undo()
    assert player.page.doors.buttons["new"].hasFocus()
