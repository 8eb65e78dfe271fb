"""Several databases, each in a window of its own, opened from the menu."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import recent
from tracker.clock import Clock
from tracker.operations import naming
from tracker.records import Tag
from tracker.settings import Preferences
from ui.app import make_window, open_store, show_window
from ui.databases import Databases
from ui.main_window import MainWindow
from ui.theme import Themes

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def databases(qapp: QApplication, themes: Themes, tmp_path: Path, qtbot: QtBot) -> Iterator[Databases]:
    """The windows of the program, the first of which is on `first.db`; beside it lies `other.db`."""
    other = build.new_store(tmp_path / "other.db")
    naming.add_tag(other, "of the other")
    other.close()

    def make(path: Path) -> MainWindow:
        made = make_window(open_store(path, Clock(build.TODAY)), themes, Preferences())
        qtbot.addWidget(made)
        return made

    first = make(tmp_path / "first.db")
    opened = Databases(first, make, partial(show_window, qapp))
    with qtbot.waitSignal(first.finished):
        show_window(qapp, first)
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    yield opened
    for window in opened.windows.values():
        window.tasks.wait()
        window.session.close()


def first_of(databases: Databases) -> MainWindow:
    return next(iter(databases.windows.values()))


def choose_file(path: Path, qtbot: QtBot) -> QTimer:
    """Type a path into the dialog that is about to open."""

    def type_it() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            timer.stop()
            field = dialog.findChild(QLineEdit)
            assert isinstance(field, QLineEdit)
            field.setText(str(path))
            QTest.keyClick(field, Key.Key_Return)

    timer = QTimer(interval=10)
    timer.timeout.connect(type_it)
    timer.start()
    return timer


def test_another_database_opens_beside_the_first_and_is_named_in_the_title(
    databases: Databases, tmp_path: Path, qtbot: QtBot
) -> None:
    first = first_of(databases)
    timer = choose_file(tmp_path / "other.db", qtbot)
    QTest.keyClick(first, Key.Key_O, CTRL)
    timer.stop()
    other = databases.windows[(tmp_path / "other.db").resolve()]
    qtbot.waitUntil(other.isVisible)
    assert [tag.name for tag in other.session.store.records(Tag).values()] == ["of the other"]
    assert not first.session.store.records(Tag)
    assert other.windowTitle() == "other.db"
    first.activateWindow()
    databases.open(tmp_path / "other.db", first)
    qtbot.waitUntil(other.isActiveWindow)
    assert len(databases.windows) == 2


def recent_menu(window: MainWindow) -> QMenu:
    found = next(menu for menu in window.top.menu.menu().findChildren(QMenu) if menu.title() == "Databases of late")
    assert isinstance(found, QMenu)
    found.aboutToShow.emit()
    return found


def test_the_menu_offers_what_was_open_of_late(databases: Databases, tmp_path: Path, qtbot: QtBot) -> None:
    first = first_of(databases)
    qtbot.waitUntil(lambda: bool(recent.databases()))
    recent.remember(tmp_path / "other.db")
    entries = {Path(action.text()).name: action for action in recent_menu(first).actions()}
    assert {name: action.isEnabled() for name, action in entries.items()} == {"other.db": True, "first.db": False}
    entries["other.db"].trigger()
    qtbot.waitUntil(lambda: len(databases.windows) == 2)
    (tmp_path / "gone.db").touch()
    recent.remember(tmp_path / "gone.db")
    (tmp_path / "gone.db").unlink()
    assert {Path(action.text()).name for action in recent_menu(first).actions()} == {"other.db", "first.db"}


@pytest.mark.parametrize(("name", "words"), [("gone.db", "no file"), ("junk.db", "not a database")])
def test_what_cannot_be_opened_is_said_in_the_window(
    databases: Databases, tmp_path: Path, name: str, words: str
) -> None:
    (tmp_path / "junk.db").write_text("not a database" * 20)
    first = first_of(databases)
    databases.open(tmp_path / name, first)
    assert words in first.status.sentence.text()
    assert len(databases.windows) == 1


def test_what_is_chosen_in_one_window_holds_in_all(databases: Databases, tmp_path: Path) -> None:
    first = first_of(databases)
    databases.open(tmp_path / "other.db", first)
    other = databases.windows[(tmp_path / "other.db").resolve()]
    other.chosen.choose(shortcuts={"board": ("F7",)})
    assert [key.toString() for key in first.shared_actions["board"].shortcuts()] == ["F7"]
    first.chosen.choose(follow_up_days=9)
    assert (other.chosen.value.follow_up_days, other.chosen.value.shortcuts) == (9, {"board": ("F7",)})
