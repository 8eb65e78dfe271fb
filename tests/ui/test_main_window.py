"""The window as a whole, driven by keys and the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.windows import with_keyboard
from tracker import settings
from tracker.operations import applications, interviews, lookup, naming, tasks
from tracker.records import Application, Layout, Task, View
from tracker.settings import Preferences
from tracker.store import Store
from ui.agenda import AgendaPage
from ui.compare_offers import CompareDialog
from ui.detail.panel import OFFER, DetailPanel
from ui.imports import ImportPage
from ui.main_window import MainWindow
from ui.session import Session
from ui.theme import Themes

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
HOSTILE = "<img src='/dev/zero'><b>&amp; & Co</b>"


def add(store: Store, company: str, stage: str = "Saved", **values: object) -> int:
    target, outcome = lookup.stage_named(store, stage)
    fields = {"company": company, "title": f"Engineer at {company}", **values}
    return applications.added_id(applications.add(store, fields, stage=target, outcome=outcome, on=build.TODAY))


@pytest.fixture
def window(session: Session, themes: Themes, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on three applications, one of them closed."""
    add(session.store, "Harbor", "Interviewing")
    add(session.store, "Kestrel")
    add(session.store, "Quarry", "Rejected")
    made = with_keyboard(session, themes, qtbot)
    yield made
    made.tasks.wait()


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def click_entry(window: MainWindow, id: str) -> None:
    for part in (window.side.above, window.side.below):
        if (row := part.model().row_of(id)) is not None:  # type: ignore[attr-defined]
            place = part.visualRect(part.model().index(row, 0)).center()
            QTest.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=place)


def entries(window: MainWindow) -> dict[str, str]:
    found = [*window.side.above.model().records, *window.side.below.model().records]  # type: ignore[attr-defined]
    return {entry.id: entry.count for entry in found if entry.kind == "entry"}


def answer_dialog(answer: str, accept: bool = True) -> None:
    """Type into the dialog that is about to open."""

    def type_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.selectAll()
        QTest.keyClicks(field, answer)
        QTest.keyClick(field, Key.Key_Return if accept else Key.Key_Escape)

    QTimer.singleShot(50, type_it)


def test_the_views_are_opened_by_their_keys_and_by_the_side_bar(window: MainWindow) -> None:
    press(window, Key.Key_2, CTRL)
    assert window.top.title.text() == "Table"
    press(window, Key.Key_1, CTRL)
    assert window.top.title.text() == "Board"
    for id, title in (("trash", "Trash"), ("settings", "Settings"), ("table", "Table")):
        click_entry(window, id)
        assert window.top.title.text() == title


def test_the_keys_of_the_board_work_as_soon_as_the_window_is_there(window: MainWindow) -> None:
    press(window, Key.Key_Right, CTRL)
    assert window.status.undo.text() == "Undo: Move “Engineer at Kestrel” to Applied"
    press(window, Key.Key_Right)
    press(window, Key.Key_Right, CTRL)
    assert window.status.undo.text() == "Undo: Move “Engineer at Harbor” to Offer"


def test_on_the_first_start_enter_asks_for_the_first_application(
    session: Session, themes: Themes, qtbot: QtBot
) -> None:
    window = with_keyboard(session, themes, qtbot)
    asked: list[str] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        asked.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(50, leave)
    press(window, Key.Key_Return)
    assert asked == ["New application"]


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow) -> None:
    press(window, Key.Key_Right, CTRL)
    window.top.undo.setFocus()
    press(window, Key.Key_Return)
    assert window.status.undo.text() == "Undo: Add “Engineer at Quarry”"


def test_the_buttons_above_tell_their_keys(window: MainWindow) -> None:
    assert window.top.new.toolTip() == "<qt>New application (Ctrl+N)</qt>"


def test_no_text_is_so_long_that_the_window_must_grow(window: MainWindow) -> None:
    window.resize(1000, 700)
    add(window.session.store, "Long " * 200, title="Very long " * 2000)
    window.session.tell("A long sentence. " * 200)
    QApplication.processEvents()
    assert window.width() == 1000
    assert window.minimumSizeHint().width() <= 1000
    assert window.status.undo.toolTip().startswith("<qt>Undo: Add “Very long Very long")


def test_the_side_bar_and_the_status_line_count(window: MainWindow) -> None:
    uncounted = dict.fromkeys(("agenda", "readiness", "insights", "trash", "settings"), "")
    assert entries(window) == {"board": "2", "table": "3", **uncounted}
    assert window.status.counts.text() == "3 applications, 2 open"
    window.session.run(applications.trash, [2])
    assert entries(window)["trash"] == "1"
    assert window.status.counts.text() == "2 applications, 1 open"


def test_large_counts_are_grouped_as_everywhere(window: MainWindow) -> None:
    store = window.session.store
    kestrel = store.records(Application)[2]
    with store.transaction(build.ADD) as write:
        for number in range(1000):
            write.insert(kestrel._replace(id=0, company=f"C{number}", position=float(number + 10)))
    assert (entries(window)["board"], entries(window)["table"]) == ("1,002", "1,003")


def test_undo_and_redo_by_key_and_what_they_would_do_is_said(window: MainWindow) -> None:
    store = window.session.store
    applications.edit(store, [1], {"company": "Other"})
    assert window.status.undo.text() == "Undo: Edit “Engineer at Harbor”"
    press(window, Key.Key_Z, CTRL)
    assert store.records(Application)[1].company == "Harbor"
    press(window, Key.Key_Z, CTRL_SHIFT)
    assert store.records(Application)[1].company == "Other"


def test_the_menu_offers_undo_and_redo(window: MainWindow) -> None:
    menu = window.top.menu.menu()
    assert menu is not None
    assert {"Undo", "Redo"} <= {action.text().partition(" ")[0] for action in menu.actions()}
    applications.edit(window.session.store, [1], {"company": "Other"})
    window.shared_actions["undo"].trigger()
    redo = next(action for action in menu.actions() if action.text().startswith("Redo"))
    redo.trigger()
    assert window.session.store.records(Application)[1].company == "Other"


def test_the_undo_button_is_there_only_while_there_is_something_to_undo(
    session: Session, themes: Themes, qtbot: QtBot
) -> None:
    window = with_keyboard(session, themes, qtbot)
    assert not window.top.undo.isEnabled()
    add(session.store, "Harbor")
    assert window.top.undo.isEnabled()
    QTest.mouseClick(window.top.undo, Qt.MouseButton.LeftButton)
    assert not session.store.records(Application)


def test_search_by_key_narrows_every_view_and_escape_clears_it(window: MainWindow) -> None:
    press(window, Key.Key_F, CTRL)
    assert QApplication.focusWidget() is window.top.search
    QTest.keyClicks(window.top.search, "kest")
    assert [row.application.company for row in window.session.rows()] == ["Kestrel"]
    press(window, Key.Key_Escape)
    assert len(window.session.rows()) == 3
    assert window.top.search.text() == ""


def test_a_search_that_cannot_be_read_is_marked_and_explained(window: MainWindow) -> None:
    window.top.search.setText("applied:never")
    assert window.top.search.property("invalid") == "true"
    assert "is no date" in window.top.search.toolTip()
    assert "is no date" in window.status.sentence.text()
    window.top.search.setText("")
    assert window.top.search.property("invalid") == "false"


def test_completion_puts_the_chosen_word_in_the_place_of_the_typed_one(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window.top.search, "kestrel stag")
    popup = window.top.search.completions.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert window.top.search.text() == "kestrel stage:"


def test_a_search_is_saved_as_a_view_counted_and_opened_again(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Key.Key_2, CTRL)
    window.session.search_for("harbor")
    answer_dialog("My harbour")
    press(window, Key.Key_S, CTRL_SHIFT)
    (view,) = window.session.store.records(View).values()
    assert (view.name, view.query, view.layout) == ("My harbour", "harbor", Layout.TABLE)
    qtbot.waitUntil(lambda: entries(window).get(f"view:{view.id}") == "1", timeout=3000)
    window.session.search_for("")
    press(window, Key.Key_1, CTRL)
    click_entry(window, f"view:{view.id}")
    assert (window.top.title.text(), window.top.search.text()) == ("Table", "harbor")


def test_a_view_is_not_saved_when_the_dialog_is_left(window: MainWindow) -> None:
    answer_dialog("No", accept=False)
    press(window, Key.Key_S, CTRL_SHIFT)
    assert not window.session.store.records(View)


def test_a_saved_view_is_renamed_renewed_and_removed_by_its_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.session.run(naming.add_view, "Old", query="quarry")

    def choose(text: str) -> None:
        window.side.menu_asked.emit("view:1", QPoint(10, 10))
        menu = QApplication.activePopupWidget()
        assert menu is not None
        action = next(a for a in menu.actions() if a.text() == text)
        menu.close()
        action.trigger()

    answer_dialog("New")
    choose("Rename…")
    window.session.search_for("kestrel")
    choose("Replace by what is shown now")
    view = window.session.store.records(View)[1]
    assert (view.name, view.query, view.layout) == ("New", "kestrel", Layout.BOARD)
    choose("Remove")
    assert not window.session.store.records(View)


def test_enter_opens_the_details_of_the_current_card_and_escape_closes_them(window: MainWindow) -> None:
    window.session.select([1], 1)
    window.shared_actions["open"].trigger()
    assert window.detail.isVisible()
    press(window, Key.Key_Escape)
    assert not window.detail.isVisible()


def test_the_current_card_stays_in_sight_when_its_details_take_room(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 700)
    QTest.qWait(50)
    window.session.select([1], 1)
    window.open_detail()
    board = window.page("board")
    cards = next(view for view in board.findChildren(QListView) if view.selectedIndexes())

    def is_in_sight() -> bool:
        left = cards.mapTo(board, QPoint(0, 0)).x()
        return left >= 0 and left + cards.width() <= board.width()

    qtbot.waitUntil(is_in_sight, timeout=1000)


def test_in_a_narrow_window_the_details_and_the_board_take_turns(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(690, 700)
    window.session.select([1], 1)
    window.open_detail()
    assert (window.detail.isVisible(), window.middle.views.isVisible()) == (True, False)
    qtbot.waitUntil(lambda: window.detail.width() == window.middle.width())
    assert window.detail.isAncestorOf(window.focusWidget())
    window.activateWindow()  # without a screen, no window is active after a widget with the keyboard was hidden
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Key.Key_Escape)
    assert (window.detail.isVisible(), window.middle.views.isVisible()) == (False, True)
    assert window.middle.views.hasFocus() or window.middle.views.isAncestorOf(QApplication.focusWidget() or window)
    window.open_detail()
    click_entry(window, "table")
    assert (window.detail.isVisible(), window.current_page().isVisible()) == (False, True)
    window.open_detail()
    window.resize(1100, 700)
    assert (window.detail.isVisible(), window.middle.views.isVisible()) == (True, True)


def test_the_commands_that_cannot_be_done_now_are_disabled(window: MainWindow) -> None:
    act = window.shared_actions
    window.show_page("settings")  # the board goes on with another card when one is gone from it
    window.session.select([], None)
    assert not act["trash"].isEnabled()
    window.session.select([1], 1)
    assert act["trash"].isEnabled()
    assert not act["restore"].isEnabled()
    assert not act["open_link"].isEnabled()
    act["archive"].trigger()
    assert window.session.store.records(Application)[1].archived
    assert act["unarchive"].isEnabled()
    act["unarchive"].trigger()
    act["trash"].trigger()
    assert act["restore"].isEnabled()


def test_tags_are_ticked_for_all_that_are_selected(window: MainWindow) -> None:
    store = window.session.store
    applications.change_tags(store, [1], add=["go"])
    window.session.select([1, 2], 1)

    def tick() -> None:
        dialog = QApplication.activeModalWidget()
        item = dialog.tags.item(0)  # type: ignore[union-attr]
        assert item.checkState() == Qt.CheckState.PartiallyChecked
        item.setCheckState(Qt.CheckState.Checked)
        QTest.keyClicks(dialog.new, "remote, Berlin")  # type: ignore[union-attr]
        QTest.keyClick(dialog.new, Key.Key_Return)  # type: ignore[union-attr]

    QTimer.singleShot(50, tick)
    press(window, Key.Key_T, CTRL)
    rows = [build.row(window.session.overview, store.records(Application)[id]) for id in (1, 2)]
    assert [row.tags for row in rows] == [("Berlin", "go", "remote")] * 2


def test_the_side_bar_folds_to_icons_and_the_window_comes_back_as_it_was_left(
    window: MainWindow, themes: Themes, qtbot: QtBot, home: Path
) -> None:
    press(window, Key.Key_2, CTRL)
    press(window, Key.Key_B, CTRL)
    assert window.side.is_folded
    window.resize(780, 620)
    window.close()
    assert settings.load(settings.window_state())["page"] == "table"
    again = MainWindow(window.session, themes, Preferences())
    qtbot.addWidget(again)
    assert (again.side.is_folded, again.top.title.text(), again.width(), again.height()) == (True, "Table", 780, 620)


@pytest.mark.parametrize("saved", [[-300, -300, 3000, 2000], [9000, 9000, 700, 500], [300, 300, 700, 700]])
def test_a_window_that_was_left_on_other_screens_opens_wholly_on_the_one_there_is(
    saved: list[int], session: Session, themes: Themes, qtbot: QtBot
) -> None:
    settings.save(settings.window_state(), {"geometry": saved})
    window = MainWindow(session, themes, Preferences())
    qtbot.addWidget(window)
    window.show()
    assert window.screen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize("state", [{}, {"geometry": [10**30, 0, 700, 500]}, {"geometry": [0, 0, -5, 500]}])
def test_the_first_window_is_no_larger_than_the_screen(
    state: dict[str, object], session: Session, themes: Themes, qtbot: QtBot
) -> None:
    settings.save(settings.window_state(), state)
    window = MainWindow(session, themes, Preferences())
    qtbot.addWidget(window)
    free = window.screen().availableGeometry().size()
    assert (free.width(), free.height()) == (800, 800)  # the screen that the platform without one feigns
    assert (window.width(), window.height() <= 800) == (800, True)


def test_a_window_state_that_is_garbage_is_passed_over(session: Session, themes: Themes, qtbot: QtBot) -> None:
    settings.save(settings.window_state(), {"geometry": ["x"], "page": 7, "table": [], "detail_width": "wide"})
    window = with_keyboard(session, themes, qtbot)
    assert window.top.title.text() == "Board"
    settings.window_state().write_text("[[[", encoding="utf-8")
    assert with_keyboard(session, themes, qtbot).top.title.text() == "Board"


def test_a_change_in_a_terminal_shows_up_in_the_open_window_within_a_second(window: MainWindow, qtbot: QtBot) -> None:
    other = build.open_store(window.session.store.path)
    add(other, "From a terminal")
    other.close()
    qtbot.waitUntil(lambda: entries(window)["table"] == "4", timeout=1000)


def test_hostile_text_is_shown_as_it_is_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    store = window.session.store
    id = add(store, HOSTILE, location=HOSTILE, source=HOSTILE, via=HOSTILE, salary_text=HOSTILE, tags=[HOSTILE])
    tasks.add(store, HOSTILE, application=id, due=build.TODAY)
    applications.set_posting(store, id, HOSTILE)
    naming.add_view(store, HOSTILE, query=HOSTILE)
    for page in ("board", "table"):
        window.show_page(page)
        window.session.select([id], id)
        window.open_detail()
        window.grab()
    assert HOSTILE[:20] in window.status.undo.text()


def test_no_two_commands_have_the_same_keys(window: MainWindow) -> None:
    keys = [key.toString() for action in window.shared_actions.all() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_the_agenda_opens_by_its_key_and_is_counted(window: MainWindow, qtbot: QtBot) -> None:
    tasks.add(window.session.store, "Call back", application=1, due=build.TODAY)
    qtbot.waitUntil(lambda: entries(window)["agenda"] == "1")
    press(window, Key.Key_3, CTRL)
    assert window.top.title.text() == "Agenda"
    press(window, Key.Key_D)
    qtbot.waitUntil(lambda: entries(window)["agenda"] == "")
    press(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: entries(window)["agenda"] == "1")


def test_enter_in_the_agenda_opens_the_details_of_its_application(window: MainWindow) -> None:
    tasks.add(window.session.store, "Call back", application=2, due=build.TODAY)
    press(window, Key.Key_3, CTRL)
    press(window, Key.Key_Return)
    assert window.detail.isVisible()
    assert window.detail.header.title.value == "Engineer at Kestrel"
    press(window, Key.Key_Escape)
    assert not window.detail.isVisible()


def test_an_interview_is_prepared_from_the_agenda(window: MainWindow) -> None:
    interviews.add(window.session.store, 1, build.TODAY + timedelta(1), {"at": "10:00"})
    press(window, Key.Key_3, CTRL)
    press(window, Key.Key_E)
    assert window.detail.overview.next_steps.open_key == ("interview", 1)


def test_the_calendar_is_written_from_the_agenda(window: MainWindow) -> None:
    press(window, Key.Key_3, CTRL)
    button = cast("AgendaPage", window.page("agenda")).calendar_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Write a calendar file…"]
    menu.hide()


def test_offers_are_compared_from_the_details(window: MainWindow) -> None:
    shown: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CompareDialog)
        shown.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(50, look)
    window.session.select([1], 1)
    window.open_detail()
    window.detail.tabs.setCurrentIndex(OFFER)
    QTest.mouseClick(window.detail.offers.compare, Qt.MouseButton.LeftButton)
    assert shown == ["Offers side by side"]


def test_the_posting_is_read_in_the_place_of_the_view_until_another_is_wanted(window: MainWindow, qtbot: QtBot) -> None:
    applications.set_posting(window.session.store, 1, "Requirements\n- Python\n- Kafka")
    window.session.select([1], 1)
    window.open_detail()
    detail, board = window.detail, window.page("board")
    detail.tabs.setCurrentIndex(1)
    assert detail.isAncestorOf(detail.fit.text)
    QTest.mouseClick(detail.fit.large_button, Qt.MouseButton.LeftButton)
    assert (board.isVisible(), detail.fit.text.isVisible()) == (False, True)
    assert window.middle.left.isAncestorOf(detail.fit.text)
    assert detail.reading_page.title.text() == "Engineer at Harbor"
    assert [words for words, _ in detail.fit.text.marked()] == ["Python", "Kafka"]
    detail.tabs.setCurrentIndex(0)
    assert board.isVisible()
    detail.tabs.setCurrentIndex(1)
    assert (board.isVisible(), window.middle.left.isAncestorOf(detail.fit.text)) == (False, True)
    click_entry(window, "table")
    assert window.current_page().isVisible()
    assert detail.isAncestorOf(detail.fit.text)
    QTest.mouseClick(detail.fit.large_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(detail.fit.large_button, Qt.MouseButton.LeftButton)
    assert (window.current_page().isVisible(), detail.isAncestorOf(detail.fit.text)) == (True, True)
    QTest.mouseClick(detail.fit.large_button, Qt.MouseButton.LeftButton)
    window.close_detail()
    assert window.current_page().isVisible()
    window.session.select([2], 2)
    window.open_detail()
    assert window.current_page().isVisible()


class Windows(QObject):
    """Notes each widget that opens as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_what_is_slow_to_make_is_prepared_once_the_window_is_idle(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.findChildren(DetailPanel)
    windows, focused = Windows(), QApplication.focusWidget()
    QApplication.instance().installEventFilter(windows)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: any(panel.is_made for panel in window.findChildren(DetailPanel)), timeout=5000)
    QApplication.instance().removeEventFilter(windows)  # type: ignore[union-attr]
    assert (windows.seen, QApplication.focusWidget()) == ([], focused)
    window.session.select([1], 1)
    window.open_detail()
    assert window.detail.header.title.value == "Engineer at Harbor"


def test_rows_of_a_spreadsheet_are_imported_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Opal\tPlatform Engineer\tBerlin\nTidewater\tGo Developer\tMunich\n")
    press(window, Key.Key_V, CTRL)
    page = window.page("import")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.next.text() == "Import 2" and page.next.isEnabled())
    page.next.setFocus()
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: page.next.text() == "Show the applications")
    companies = {application.company for application in window.session.store.records(Application).values()}
    assert {"Opal", "Tidewater"} < companies


def test_a_dropped_spreadsheet_goes_to_the_import(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Company,Title\nOpal,Engineer\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window.capture(data)
    page = window.page("import")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.next.text() == "Import 1")


def test_enter_opens_the_details_and_once_more_goes_into_them(window: MainWindow) -> None:
    press(window, Key.Key_Return)
    assert window.detail.isVisible()
    assert window.current_page().isAncestorOf(window.focusWidget())
    press(window, Key.Key_Return)
    assert window.detail.tabs.hasFocus()
    press(window, Key.Key_Escape)
    assert not window.detail.isVisible()
    assert window.current_page().isAncestorOf(window.focusWidget())


def test_a_task_an_interview_and_notes_are_begun_by_keys(window: MainWindow) -> None:
    press(window, Key.Key_T, CTRL_SHIFT)
    QTest.keyClicks(_typing(), "Call them")
    press(window, Key.Key_Return)
    (task,) = window.session.store.records(Task).values()
    assert (task.title, task.application) == ("Call them", window.session.current)
    press(window, Key.Key_N, CTRL_SHIFT)
    assert window.detail.overview.notes.editor.text.hasFocus()
    QTest.keyClicks(_typing(), "A good talk")
    press(window, Key.Key_Return, CTRL)
    assert window.detail.overview.notes.text == "A good talk"
    press(window, Key.Key_I, CTRL_SHIFT)
    assert window.detail.overview.next_steps.isAncestorOf(_typing())


def test_the_link_of_an_application_is_copied(window: MainWindow) -> None:
    assert not window.shared_actions["copy_link"].isEnabled()
    applications.edit(window.session.store, [2], {"url": "https://kestrel.example/1"})
    window.shared_actions["copy_link"].trigger()
    assert QApplication.clipboard().text() == "https://kestrel.example/1"


def _typing() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget
    return widget


@pytest.mark.parametrize("key", [Key.Key_2, Key.Key_3])
def test_an_empty_view_has_the_keyboard_on_its_one_button_until_there_is_something(
    session: Session, themes: Themes, qtbot: QtBot, key: Qt.Key
) -> None:
    window = with_keyboard(session, themes, qtbot)
    press(window, key, CTRL)
    assert window.focusWidget().text() == "New application"  # type: ignore[attr-defined]
    add(session.store, "Harbor")
    tasks.add(session.store, "Call them", application=1)
    assert not isinstance(window.focusWidget(), QPushButton)
    assert window.current_page().isAncestorOf(window.focusWidget())


@pytest.mark.parametrize("view", ["board", "table"])
def test_what_is_typed_after_an_edit_took_its_application_out_of_the_search_lands_in_no_other(
    window: MainWindow, view: str
) -> None:
    harbor, kestrel = (one.id for one in window.session.store.all(Application)[:2])
    window.session.run(applications.edit, [harbor, kestrel], {"location": "Berlin", "salary_text": "80k EUR"})
    window.show_page(view)
    window.session.search_for("location:berlin")
    go_to_location(window, kestrel)
    for text in ("Potsdam", "90k EUR"):
        QTest.keyClicks(focused(), text)
        press(window, Key.Key_Tab)
    assert [(one.location, one.salary_text) for one in window.session.store.all(Application)[:2]] == [
        ("Berlin", "80k EUR"),
        ("Potsdam", "90k EUR"),
    ]
    assert window.session.current == kestrel


@pytest.mark.parametrize("view", ["board", "table"])
def test_what_is_typed_while_another_process_trashes_its_application_lands_in_no_other(
    window: MainWindow, view: str
) -> None:
    kestrel = window.session.store.all(Application)[1].id
    window.session.run(applications.edit, [kestrel], {"location": "Berlin"})
    window.show_page(view)
    go_to_location(window, kestrel)
    QTest.keyClicks(focused(), "Pots")
    applications.trash(window.session.store, [kestrel])
    QTest.keyClicks(focused(), "dam")
    press(window, Key.Key_Tab)
    assert [one.location for one in window.session.store.all(Application)] == [None, "Potsdam", None]
    assert window.session.current == kestrel


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget
    return widget


def go_to_location(window: MainWindow, id: int) -> None:
    """Put the keyboard in the place of an application, in its details."""
    window.session.select([id], id)
    window.open_detail()
    location = window.detail.overview.facts.facts["location"].body
    location.setFocus(Qt.FocusReason.TabFocusReason)
    assert location.hasFocus()
