"""The page of settings, by keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tracker import settings
from tracker.operations import naming
from tracker.records import Tag
from tracker.settings import Preferences
from ui.chosen import Chosen
from ui.pages import Context
from ui.preferences import PreferencesPage
from ui.preferences.cadence import RemindersPart

Key = Qt.Key


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[PreferencesPage]:
    naming.add_tag(context.session.store, "go")
    page = PreferencesPage(context, Chosen(Preferences(), context.session))
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_view()
    yield page
    context.themes.set_choice("light")


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_the_look_is_chosen_by_arrows_and_kept(page: PreferencesPage) -> None:
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert page.context.themes.theme.name == "dark"
    kept = settings.window_state().with_name("preferences.json")
    assert json.loads(Path(kept).read_text(encoding="utf-8"))["look"] == "dark"


def test_tab_goes_over_the_names_to_the_database(page: PreferencesPage, qtbot: QtBot) -> None:
    naming.add_tag(page.session.store, "rust")
    qtbot.waitUntil(lambda: len(page.tags.findChildren(QLineEdit)) == 3)
    stops = []
    page.cadence.numbers["answer_offer_days"].setFocus()
    for _ in range(7):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        stops.append(focused.accessibleName())
    assert stops == [
        "Name of a new search", "Tags: go", "Remove go", "Tags: rust", "Remove rust", "Name of a new tag", "",
    ]  # fmt: skip
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Back up…"


def test_a_tag_is_renamed_in_place_and_added_below(page: PreferencesPage) -> None:
    page.searches.new.setFocus()
    press(Key.Key_Tab)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "golang")
    press(Key.Key_Return)
    page.tags.new.setFocus()
    QTest.keyClicks(page.tags.new, "rust")
    press(Key.Key_Return)
    assert {tag.name for tag in page.session.store.records(Tag).values()} == {"golang", "rust"}


def test_the_days_of_the_cadence_are_typed_and_kept(page: PreferencesPage) -> None:
    number = page.cadence.numbers["follow_up_days"]
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "10")
    kept = settings.load_preferences()
    assert kept.follow_up_days == 10
    QTest.keyClick(number, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(number, "0")
    QTest.keyClick(number, Key.Key_Return)
    assert settings.load_preferences().follow_up_days == 0
    assert number.text() == "never"


def test_without_a_tray_no_setting_is_dead(page: PreferencesPage) -> None:
    assert not page.reminders.reminders.isVisible()
    assert not page.reminders.tray.isVisible()
    assert page.reminders.nowhere.isVisible()


def test_with_a_tray_reminders_are_switched_on_and_off(context: Context, qtbot: QtBot) -> None:
    chosen = Chosen(Preferences(), context.session)
    part = RemindersPart(chosen, lambda: True)
    qtbot.addWidget(part)
    part.show()
    assert part.reminders.isChecked()
    QTest.mouseClick(part.tray, Qt.MouseButton.LeftButton)
    assert settings.load_preferences().stay_in_tray
    QTest.mouseClick(part.reminders, Qt.MouseButton.LeftButton)
    assert not settings.load_preferences().reminders
    assert not part.tray.isEnabled()


def test_a_language_is_chosen_by_arrows_and_kept_for_the_next_start(page: PreferencesPage) -> None:
    system, _english, german = page.languages.buttons()
    system.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert german.isChecked()
    assert settings.load_preferences().language == "de"
