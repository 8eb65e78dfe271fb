"""Anything is found by its name and done with Enter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.windows import SIZE, with_keyboard
from tracker.operations import applications, naming, roles
from tracker.records import Application, Layout
from ui.main_window import MainWindow
from ui.palette import Palette
from ui.preferences import PreferencesPage
from ui.preferences.form import Form
from ui.session import Session
from ui.setting_specs import settings_by_name
from ui.theme import Themes

Key = Qt.Key


@pytest.fixture
def window(session: Session, themes: Themes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr("tracker.settings.save", lambda *_args: None)
    store = session.store
    for company, title in (
        ("Harbor", "Platform Engineer"),
        ("Küste GmbH", "Staff Engineer"),
        ("Kestrel", "Board Member"),
    ):
        build.application(store, company=company, title=title, stage="Applied")
    naming.add_view(store, "Remote only", layout=Layout.TABLE, query="remote:")
    roles.add_blank(store, "Staff Back-End")
    made = with_keyboard(session, themes, qtbot, SIZE)
    yield made
    made.close()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def opened(window: MainWindow, typed: str = "") -> Palette:
    press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert focused is window.palette_panel.line
    QTest.keyClicks(focused, typed)
    return window.palette_panel


def names(palette: Palette) -> list[str]:
    return [line.entry.text for line in palette.rows.records]


def test_a_command_is_found_and_run_with_enter(window: MainWindow) -> None:
    opened(window, "settin")
    press(Key.Key_Return)
    assert window.current_page() is window.page("settings")
    assert not window.palette_panel.isVisible()


def test_applications_are_found_by_company_and_title_without_their_marks(window: MainWindow) -> None:
    palette = opened(window, "staff kuste")
    assert names(palette) == ["Staff Engineer"]
    press(Key.Key_Return)
    assert window.session.current == 2
    assert window.detail.isVisible()


def test_what_begins_as_typed_comes_before_what_only_holds_it(window: MainWindow) -> None:
    found = names(opened(window, "board"))
    assert found[:2] == ["Board", "Board Member"]


def test_a_view_a_role_and_a_stage_are_gone_to(window: MainWindow) -> None:
    opened(window, "remote o")
    press(Key.Key_Return)
    assert window.session.query_text == "remote:"
    opened(window, "staff back")
    press(Key.Key_Return)
    assert window.current_page() is window.readiness
    window.session.search_for("")
    opened(window, "screening")
    press(Key.Key_Return)
    assert window.current_page() is window.page("board")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("week begins", "week_start"), ("thank-you", "thank_you_days"), ("currency", "currency"), ("size of", "zoom")],
)
def test_a_setting_is_brought_into_view_with_the_keyboard_on_it(window: MainWindow, typed: str, name: str) -> None:
    palette = opened(window, typed)
    assert palette.rows.records[palette.list.currentIndex().row()].entry.detail == "setting"
    press(Key.Key_Return)
    page = window.page("settings")
    assert window.current_page() is page
    assert isinstance(page, PreferencesPage)
    field = next(form.fields[name] for form in page.findChildren(Form) if name in form.fields)
    assert QApplication.focusWidget() is field
    assert field.visibleRegion().boundingRect() == field.rect()


def test_every_setting_is_found_by_its_words(window: MainWindow) -> None:
    for name, words in settings_by_name():
        palette = opened(window, words.rstrip("…"))
        assert f"setting:{name}" in [line.entry.id for line in palette.rows.records]
        press(Key.Key_Escape)


def test_the_selected_application_is_moved_by_the_name_of_a_stage(window: MainWindow) -> None:
    window.session.select([1], 1)
    opened(window, "move interviewing")
    press(Key.Key_Return)
    application = window.session.store.records(Application)[1]
    assert window.session.overview.stage(application.stage).name == "Interviewing"
    window.session.undo()
    assert window.session.store.records(Application)[1].stage != application.stage


def test_arrows_walk_round_the_ends_and_escape_gives_the_keyboard_back(window: MainWindow) -> None:
    before = QApplication.focusWidget()
    palette = opened(window)
    press(Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.rows.records) - 1
    press(Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    press(Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_a_click_runs_an_entry(window: MainWindow) -> None:
    palette = opened(window, "trash")
    place = palette.list.visualRect(palette.rows.index(names(palette).index("Trash"), 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.current_page() is window.page("trash")


def test_what_nothing_is_called_finds_nothing_and_enter_does_nothing(window: MainWindow) -> None:
    page = window.current_page()
    palette = opened(window, "zzzz")
    assert names(palette) == []
    press(Key.Key_Return)
    assert window.current_page() is page


def test_the_list_is_a_proper_model(window: MainWindow, qtmodeltester: ModelTester) -> None:
    palette = opened(window, "e")
    qtmodeltester.check(palette.rows)  # type: ignore[no-untyped-call]
    applications.edit(window.session.store, [1], {"title": "Renamed"})
    press(Key.Key_Backspace)
    qtmodeltester.check(palette.rows)  # type: ignore[no-untyped-call]


def test_a_name_that_nothing_has_is_said_to_be_none(window: MainWindow) -> None:
    palette = opened(window, "zzz")
    assert palette.nothing.isVisible()
    assert not palette.list.isVisible()
    QTest.keyClick(palette.line, Key.Key_Backspace)
    palette.line.setText("task")
    assert names(palette)[0] == "Add a task"
    assert not palette.nothing.isVisible()
