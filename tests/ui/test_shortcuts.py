"""Keys of commands, changed by pressing others, as the window has them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tracker import settings
from tracker.settings import Preferences
from ui.actions import SPECS, keys_with
from ui.main_window import MainWindow
from ui.session import Session
from ui.shortcuts import ShortcutsDialog
from ui.theme import Themes

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(session: Session, themes: Themes, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(session, themes, Preferences())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.finished):
        made.show()
    made.activateWindow()
    yield made
    made.tasks.wait()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ShortcutsDialog:
    made = ShortcutsDialog(window.shared_actions, window.chosen, window)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def give(dialog: ShortcutsDialog, command: str, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Choose a command in the list and press keys in the field."""
    dialog.choose_command(command)
    dialog.field.setFocus()
    QTest.keyClick(QApplication.focusWidget() or dialog, key, modifier)


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def keys(window: MainWindow, command: str) -> list[str]:
    return [key.toString() for key in window.shared_actions[command].shortcuts()]


def shown(dialog: ShortcutsDialog) -> dict[str, list[str]]:
    items = [item for row in range(len(SPECS)) if (item := dialog.commands.topLevelItem(row))]
    return {item.text(0): [item.text(1), item.text(2)] for item in items}


def test_every_command_is_in_the_list_with_its_keys(window: MainWindow, dialog: ShortcutsDialog) -> None:
    listed = shown(dialog)
    assert len(listed) == len(SPECS)
    assert listed["Redo"] == ["Ctrl+Shift+Z, Ctrl+Y", ""]


def test_keys_that_are_pressed_work_at_once_and_are_kept(
    window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    give(dialog, "table", Key.Key_J, CTRL)
    assert shown(dialog)["Table"] == ["Ctrl+J", "changed"]
    assert settings.load_preferences().shortcuts == {"table": ("Ctrl+J",)}
    QTest.keyClick(QApplication.focusWidget() or dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_J, CTRL)
    assert window.current_page() is window.table
    window.show_page("board")
    QTest.keyClick(window, Key.Key_2, CTRL)
    assert window.current_page() is window.page("board")


def test_the_keys_of_another_command_are_refused_beside_them(window: MainWindow, dialog: ShortcutsDialog) -> None:
    give(dialog, "table", Key.Key_K, CTRL)
    assert dialog.problem.isVisible()
    assert "Ctrl+K is the key of “Anything by its name”" in dialog.problem.text()
    assert keys(window, "table") == ["Ctrl+2"]
    assert settings.load_preferences().shortcuts == {}


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Key.Key_D, NONE), (Key.Key_D, SHIFT), (Key.Key_3, NONE), (Key.Key_Down, SHIFT), (Key.Key_F10, SHIFT),
     (Key.Key_Space, NONE), (Key.Key_A, CTRL)],
)  # fmt: skip
def test_what_a_view_answers_itself_is_refused(
    window: MainWindow, dialog: ShortcutsDialog, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    give(dialog, "board", key, modifier)
    assert "answered by the lists of a view" in dialog.problem.text()
    assert keys(window, "board") == ["Ctrl+1"]


def test_keys_can_be_taken_away_and_given_to_another(window: MainWindow, dialog: ShortcutsDialog) -> None:
    dialog.choose_command("palette")
    click(dialog.none)
    assert keys(window, "palette") == []
    give(dialog, "import", Key.Key_K, CTRL)
    assert keys(window, "import") == ["Ctrl+K"]
    dialog.choose_command("palette")
    click(dialog.reset)
    assert "Ctrl+K is the key of “Import…”" in dialog.problem.text()
    click(dialog.reset_all)
    assert (keys(window, "palette"), keys(window, "import")) == (["Ctrl+K"], ["Ctrl+I"])
    assert settings.load_preferences().shortcuts == {}


def test_one_command_gets_its_usual_keys_back(window: MainWindow, dialog: ShortcutsDialog) -> None:
    give(dialog, "redo", Key.Key_F6, NONE)
    give(dialog, "board", Key.Key_F7, NONE)
    dialog.choose_command("redo")
    click(dialog.reset)
    assert (keys(window, "redo"), keys(window, "board")) == (["Ctrl+Shift+Z", "Ctrl+Y"], ["F7"])
    assert not dialog.reset.isEnabled()


def test_kept_keys_are_there_at_the_start_and_shown_in_the_search_box(
    session: Session, themes: Themes, qtbot: QtBot
) -> None:
    made = MainWindow(session, themes, Preferences(shortcuts={"find": ("F3",)}))
    qtbot.addWidget(made)
    assert keys(made, "find") == ["F3"]
    assert "F3" in {label.text() for label in made.top.search.findChildren(type(made.top.title))}


@pytest.mark.parametrize(
    "own",
    [{"nothing": ("F3",)}, {"find": ("no key",)}, {"find": ("Ctrl+N",)}, {"find": ("Ctrl+X, Ctrl+F",)},
     {"find": ("",)}],
)  # fmt: skip
def test_a_kept_entry_that_cannot_be_falls_back(qapp: QApplication, own: dict[str, tuple[str, ...]]) -> None:
    assert keys_with(own) == keys_with({})


def test_no_two_commands_get_the_same_keys_from_a_file(qapp: QApplication) -> None:
    found = keys_with({"board": ("Ctrl+2",), "table": ("Ctrl+1",), "agenda": ("Ctrl+1",), "find": ("Ctrl+3",)})
    every = [key.toString() for one in found.values() for key in one]
    assert sorted(every) == sorted(set(every))
    assert [key.toString() for key in found["board"]] == ["Ctrl+2"]


def test_the_list_of_keys_is_no_higher_than_the_screen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.shortcuts.SIZE", (560, 5_000))  # as it is on a small screen, or with large text
    dialog = ShortcutsDialog(window.shared_actions, window.chosen, window)
    assert dialog.height() < dialog.screen().availableGeometry().height()
