"""Every view and dialog by keyboard alone and by screen reader: names, roles, states, order, and a focus one sees."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

import ui
from tests.ui import access, scenes
from tests.ui.scenes import FIRST_SCENES, MENUS, PASSING, SCENES, close, until
from tests.ui.windows import window_on
from tracker.operations import applications
from tracker.queries import GroupBy
from tracker.records import Application
from ui.board.header import FoldedStrip
from ui.main_window import MainWindow
from ui.theme import Themes
from ui.words import step_words

UNSEEN: Final = {  # classes of widgets that no scene shows, and why
    "Marker": "it is painted while a column is dragged by the mouse; the menu of a column moves it by keys",
}
KEYLESS: Final = {  # classes that answer the mouse and no key of their own, and what has the keys instead
    "MarkedText": "the list of requirements beside it leads to the same words, and has keys",
    "SortHeader": "the menu of a cell sorts by its column",
}
TURNS: Final = 5  # of the event loop in which nothing moves
MOUSE: Final = {"mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent"}
KEYS: Final = {"keyPressEvent", "event", "eventFilter"}
BUTTONS: Final = {"QAbstractButton", "QPushButton", "QToolButton", "QSlider"}
ANIMATING: Final = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QGraphicsOpacityEffect", "QMovie"}


@pytest.fixture(scope="module")
def window(qapp: QApplication, themes: Themes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window on the example data."""
    with window_on(tmp_path_factory.mktemp("access"), themes) as made:
        yield made


@pytest.fixture(scope="module")
def first_window(qapp: QApplication, themes: Themes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window on a database that holds nothing yet."""
    with window_on(tmp_path_factory.mktemp("first"), themes, is_example=False) as made:
        yield made


@pytest.fixture(scope="module", params=[*SCENES, *FIRST_SCENES])
def name(request: pytest.FixtureRequest) -> str:
    """The name of a scene."""
    scene: str = request.param
    return scene


@pytest.fixture(scope="module")
def part(name: str, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    """A view, a tab or a dialog, with the keyboard in its window."""
    window: MainWindow = request.getfixturevalue("window" if name in SCENES else "first_window")
    opened = {**SCENES, **FIRST_SCENES}[name](window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a dialog that goes later takes the keyboard along
    until(lambda: _has_keyboard(opened.window()))
    _come_to_rest(opened.window())
    yield opened
    close(window)


def _has_keyboard(window: QWidget) -> bool:
    if not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()


def _come_to_rest(window: QWidget) -> None:
    """Wait until the layouts have put everything in its place, however busy the computer is."""
    places: list[list[QRect]] = []

    def is_at_rest() -> bool:
        parts = [part for part in window.findChildren(QWidget) if part.isVisible() and part.window() is window]
        places.append([QRect(part.mapTo(window, QPoint()), part.size()) for part in parts])
        return len(places) > TURNS and all(place == places[-1] for place in places[-TURNS:])

    until(is_at_rest)


@pytest.fixture(scope="module")
def walk(part: QWidget, name: str) -> access.Walk:
    return access.Walk(part, is_passing=name in PASSING)


def test_a_screen_reader_has_a_name_for_every_control_and_every_item(part: QWidget) -> None:
    assert access.nameless(part) == []


def test_every_control_is_announced_as_what_it_is(part: QWidget) -> None:
    assert access.misfits(part) == []


def test_what_is_painted_as_checked_says_so(part: QWidget) -> None:
    assert access.stateless(part) == []


def test_tab_comes_to_every_control(walk: access.Walk) -> None:
    assert walk.missed == []


def test_tab_goes_as_one_reads(walk: access.Walk) -> None:
    assert walk.leaps == []


def test_one_sees_which_control_has_the_keyboard(walk: access.Walk) -> None:
    assert walk.unseen == []


def test_the_keyboard_is_trapped_nowhere(walk: access.Walk) -> None:
    assert walk.traps == []


@pytest.mark.parametrize("kind", MENUS)
def test_arrows_come_to_every_entry_of_a_menu_and_each_has_words(kind: str, window: MainWindow) -> None:
    menu = MENUS[kind](window)
    shown = [action for action in menu.actions() if not action.isSeparator() and action.isVisible()]
    reached = []
    for _ in shown:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        reached.append(menu.activeAction())
    assert [action.text() for action in shown if not any(map(str.isalnum, action.text()))] == []
    assert [action.text() for action in shown if action.isEnabled() and action not in reached] == []
    close(window)


def test_the_buttons_of_a_calendar_have_names(window: MainWindow) -> None:
    buttons = [button for button in scenes.calendar(window).findChildren(QToolButton) if button.isVisible()]
    assert [access.spoken(button) for button in buttons] == ["Previous month", "Next month", "November", "2026"]
    close(window)


def test_every_widget_of_the_program_is_in_a_scene(window: MainWindow, first_window: MainWindow) -> None:
    seen: set[type] = set()
    for opens in (*SCENES.values(), *MENUS.values(), scenes.calendar):
        opens(window)
        seen |= access.classes_in_sight()
        close(window)
    for opens in FIRST_SCENES.values():
        opens(first_window)
        seen |= access.classes_in_sight()
        close(first_window)
    assert {kind.__name__ for kind in _widgets() - seen} == set(UNSEEN)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to speak."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_undo_and_redo_are_announced_with_what_they_do(window: MainWindow, heard: list[str]) -> None:
    close(window)
    heard.clear()
    harbor = next(a.id for a in window.session.store.records(Application).values() if a.company == "Harbor Systems")
    window.session.run(applications.set_archived, [harbor], True)
    for name in ("undo", "redo", "undo"):
        window.shared_actions[name].trigger()
    label = step_words(redone.label) if (redone := window.session.redo_step()) else ""
    assert heard == [f"Undo: {label}", f"Redo: {label}", f"Undo: {label}"]


def test_how_many_a_search_finds_is_announced_once_one_stops_typing(window: MainWindow, heard: list[str]) -> None:
    close(window)
    QTest.keyClicks(window.top.search, "harbor")
    found, all_of_them = len(window.session.rows()), len(window.session.overview.shown)
    until(lambda: len(heard) > 0)
    assert heard == [f"{found} of {all_of_them} applications found"]
    close(window)


def test_the_palette_says_what_enter_would_choose(window: MainWindow, heard: list[str]) -> None:
    SCENES["palette, all"](window)
    first = access.current_line(window.palette_panel.list)
    until(lambda: heard[-1:] == [first])
    QTest.keyClick(window.palette_panel.line, Qt.Key.Key_Down)
    assert heard[-1] == access.current_line(window.palette_panel.list) != first
    close(window)


def test_the_end_of_an_import_is_announced(window: MainWindow, heard: list[str]) -> None:
    SCENES["import done"](window)
    assert any(sentence.startswith("Imported 1 new") for sentence in heard)
    close(window)


@pytest.mark.parametrize("command", ["new", "export", "shortcuts", "history", "about", "tag", "save_view"])
def test_the_keyboard_is_back_where_it_was_when_a_dialog_has_gone(command: str, window: MainWindow) -> None:
    close(window)
    window.show_page("table")
    window.activateWindow()
    until(window.isActiveWindow)
    before = QApplication.focusWidget()
    assert before is window.table.grid

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, leave)
    window.shared_actions[command].trigger()
    window.activateWindow()  # which a desktop does by itself
    until(lambda: QApplication.focusWidget() is before)
    close(window)


def test_what_is_folded_shown_or_sorted_says_so(window: MainWindow) -> None:
    close(window)
    page = window.page("board")
    assert any(access.spoken(handle).endswith(", folded") for handle in page.findChildren(FoldedStrip))
    window.show_page("table")
    assert "Table, 40, shown now" in access.lines_of(window.side.above)
    window.table.strip.grouping_asked.emit(GroupBy.STAGE)
    QTest.keyClick(window.table.grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.table.grid, Qt.Key.Key_Left)
    assert any(line.endswith(", folded") for line in access.lines_of(window.table.grid))
    QTest.keyClick(window.table.grid, Qt.Key.Key_Right)
    SCENES["skills"](window)
    skills = window.readiness.skills_view.table
    assert "sorted downwards" in " ".join(access.headings_of(skills))
    close(window)


def test_what_answers_the_mouse_answers_keys_too() -> None:
    classes = _classes()
    deaf = {name for name in classes if MOUSE & _methods(name, classes) and not KEYS & _methods(name, classes)}
    assert deaf == set(KEYLESS)


def test_nothing_moves_by_itself_for_those_who_want_less_motion() -> None:
    used = {node.id for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert used & ANIMATING == set()


def _widgets() -> set[type[QWidget]]:
    """All classes of widgets that the program has."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    found, left = set(), list(QWidget.__subclasses__())
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        if kind.__module__.startswith("ui."):
            found.add(kind)
    return found


def _trees() -> Iterator[ast.Module]:
    for path in Path(ui.__file__).parent.rglob("*.py"):
        yield ast.parse(path.read_text(encoding="utf-8"))


def _classes() -> dict[str, ast.ClassDef]:
    found = (node for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {node.name: node for node in found}


def _methods(name: str, classes: dict[str, ast.ClassDef]) -> set[str]:
    """What a class of the interface answers, by itself or by those that it is made from; a button of Qt has keys."""
    if name not in classes:
        return {"keyPressEvent"} if name in BUTTONS else set()
    node = classes[name]
    own = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
    return own.union(*(_methods(base.id, classes) for base in node.bases if isinstance(base, ast.Name)))
