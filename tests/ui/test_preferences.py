"""The page of settings, by keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tracker import backup_folder, settings
from tracker.operations import naming
from tracker.records import Search, Tag
from tracker.settings import Preferences
from ui import setting_specs as specs
from ui.chosen import Chosen
from ui.day_field import CalendarPopup
from ui.new_application import NewApplicationDialog
from ui.pages import Context
from ui.preferences import PreferencesPage
from ui.preferences.form import ChoiceField, NumberField, RemindersForm
from ui.weeks import next_week, week_start

Key = Qt.Key
TUESDAY = date(2026, 11, 24)


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
    page.fresh.fields["currency"].setFocus()
    for _ in range(9):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        stops.append(focused.accessibleName())
    assert stops == [
        "Name of a new search", "Tags: go", "Remove go", "Tags: rust", "Remove rust", "Name of a new tag", "", "", "",
    ]  # fmt: skip
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Keep back-ups in another folder…"


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
    number = page.cadence.fields["follow_up_days"]
    assert isinstance(number, NumberField)
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
    assert not any(field.isVisible() for field in page.reminders.fields.values())
    assert page.reminders.nowhere.isVisible()


def test_with_a_tray_reminders_are_switched_on_and_off(context: Context, qtbot: QtBot) -> None:
    chosen = Chosen(Preferences(), context.session)
    part = RemindersForm("Reminders", specs.REMINDERS, chosen, context.session, lambda: True)
    qtbot.addWidget(part)
    part.show()
    reminders, tray = (part.fields[name] for name in ("reminders", "stay_in_tray"))
    assert isinstance(reminders, QCheckBox)
    assert reminders.isChecked()
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton)
    assert settings.load_preferences().stay_in_tray
    QTest.mouseClick(reminders, Qt.MouseButton.LeftButton)
    assert not settings.load_preferences().reminders
    assert not tray.isEnabled()


def choose(page: PreferencesPage, field: QWidget, *keys: Qt.Key) -> None:
    """Walk in the list of a choice and take what one comes to."""
    assert isinstance(field, ChoiceField)
    field.setFocus()
    for key in keys:
        QTest.keyClick(field, key)


def test_the_currency_of_offers_and_the_search_of_new_applications_are_chosen(
    page: PreferencesPage, qtbot: QtBot
) -> None:
    naming.add_search(page.session.store, "Spring")
    naming.add_search(page.session.store, "Autumn")
    choose(page, page.fresh.fields["default_search"], Key.Key_Down, Key.Key_Down)
    currency = page.fresh.fields["currency"]
    assert isinstance(currency, ChoiceField)
    currency.setFocus()
    QTest.keyClicks(currency, "EUR")
    kept = settings.load_preferences()
    assert (kept.default_search, kept.currency) == ("Spring", "EUR")
    dialog = NewApplicationDialog(page.context, usual_search=kept.default_search)
    qtbot.addWidget(dialog)
    assert dialog.search.value == next(
        search.id for search in page.session.store.records(Search).values() if search.name == "Spring"
    )


def test_a_search_that_is_gone_is_shown_as_it_is_and_not_used(context: Context, qtbot: QtBot) -> None:
    naming.add_search(context.session.store, "Autumn")
    page = PreferencesPage(context, Chosen(Preferences(default_search="Of old"), context.session))
    qtbot.addWidget(page)
    field = page.fresh.fields["default_search"]
    assert isinstance(field, ChoiceField)
    assert field.currentText() == "Of old"
    dialog = NewApplicationDialog(context, usual_search="Of old")
    qtbot.addWidget(dialog)
    assert dialog.search.value == next(iter(context.session.store.records(Search)))


def test_the_size_of_the_text_and_goals_are_kept(page: PreferencesPage) -> None:
    choose(page, page.text.fields["zoom"], Key.Key_Down)
    goal = page.goals.fields["applications_a_week"]
    goal.setFocus()
    QTest.keyClick(goal, Key.Key_Up)
    kept = settings.load_preferences()
    assert (kept.zoom, kept.applications_a_week) == (110, 1)


def test_a_week_begins_as_the_language_has_it_or_as_was_chosen(page: PreferencesPage, qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("en_US"))
    try:
        assert (week_start(), next_week(TUESDAY)) == (7, date(2026, 11, 30))  # a Sunday is no day of work
        choose(page, page.weeks.fields["week_start"], Key.Key_Home, Key.Key_Down)
        assert week_start() == 1
        choose(page, page.weeks.fields["week_start"], Key.Key_End)
        assert (week_start(), next_week(TUESDAY)) == (6, date(2026, 11, 30))
        calendar = CalendarPopup(lambda _day: None, page)
        assert calendar.days.firstDayOfWeek() is Qt.DayOfWeek.Saturday
    finally:
        page._chosen.choose(week_start="language")
    assert week_start() == 7


def test_every_simple_setting_has_a_field(page: PreferencesPage) -> None:
    in_the_table = {spec.name for spec in specs.ALL}
    elsewhere = {"language", "look", "shortcuts", "backup_folder"}
    assert in_the_table | elsewhere == set(Preferences._fields)
    forms = (page.text, page.weeks, page.cadence, page.goals, page.reminders, page.fresh)
    assert {name for form in forms for name in form.fields} == in_the_table


def test_back_ups_go_to_a_folder_of_choice_and_back_beside_the_database(
    page: PreferencesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page.choose_folder.click()
    assert backup_folder.for_new(page.session.store.path).parent == folder
    assert str(folder) in page._copies.text()
    folder.rmdir()
    page.refresh()
    assert page._copies.text().startswith(f"{folder} is not there now")
    page.beside.click()
    assert backup_folder.for_new(page.session.store.path).parent == page.session.store.path.parent
    assert page.beside.isHidden()


def test_the_usual_settings_are_taken_and_given_back(page: PreferencesPage) -> None:
    assert not page.usual.isEnabled()
    page._chosen.choose(follow_up_days=30, currency="CHF")
    page.usual.click()
    assert (page._chosen.value.follow_up_days, page._chosen.value.currency) == (7, "")
    page.usual.click()
    assert (page._chosen.value.follow_up_days, page._chosen.value.currency) == (30, "CHF")
    page.usual.click()
    page._chosen.choose(follow_up_days=3)  # from here on there is no way back
    assert page.usual.text() == "Usual settings"


def test_what_is_set_elsewhere_has_a_button_that_leads_there(page: PreferencesPage) -> None:
    led: list[str] = []
    for name in ("board", "shortcuts"):
        page.context.actions[name].triggered.connect(lambda _checked=False, name=name: led.append(name))
    for words in ("Board", "Keyboard shortcuts"):
        button = next(one for one in page.findChildren(QPushButton) if one.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert led == ["board", "shortcuts"]


def test_a_language_is_chosen_by_arrows_and_kept_for_the_next_start(page: PreferencesPage) -> None:
    system, _english, german = page.languages.buttons()
    system.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert german.isChecked()
    assert settings.load_preferences().language == "de"
