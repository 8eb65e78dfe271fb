"""Every view and dialog by keyboard alone and by screen reader: names, roles, states, order, and a focus one sees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import ui
from tests.ui import access
from tests.ui.scenes import SCENES, close, until
from tracker.cli import run
from tracker.clock import Clock
from tracker.operations import applications
from tracker.records import Application
from tracker.settings import Preferences
from ui.app import make_window, open_store
from ui.main_window import MainWindow
from ui.theme import Themes
from ui.words import step_words

TODAY: Final = "2026-11-24"
SIZE: Final = (1280, 800)
KEYLESS: Final = {  # classes that answer the mouse and no key of their own, and what has the keys instead
    "MarkedText": "the list of requirements beside it leads to the same words, and has keys",
    "SortHeader": "the menu of a cell sorts by its column",
}
MOUSE: Final = {"mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent"}
KEYS: Final = {"keyPressEvent", "event", "eventFilter"}
BUTTONS: Final = {"QAbstractButton", "QPushButton", "QToolButton", "QSlider"}
ANIMATING: Final = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QGraphicsOpacityEffect", "QMovie"}


@pytest.fixture(scope="module")
def window(qapp: QApplication, themes: Themes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window on the example data, with everything made."""
    home = tmp_path_factory.mktemp("access")
    before = QLocale()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME", "USERPROFILE", "APPDATA"):
            patch.setenv(name, str(home))
        QLocale.setDefault(QLocale("en_GB"))
        path = home / "pursuit.db"
        assert run(["--db", str(path), "--today", TODAY, "demo"]) == 0
        made = make_window(open_store(path, Clock(date.fromisoformat(TODAY))), themes, Preferences())
        finished: list[bool] = []
        made.finished.connect(lambda: finished.append(True))
        made.resize(*SIZE)
        made.show()
        until(lambda: bool(finished))
        yield made
        made.close()
        made.tasks.wait()
        made.session.close()
        made.deleteLater()
        QApplication.processEvents()
    QLocale.setDefault(before)


@pytest.fixture(scope="module", params=SCENES)
def part(request: pytest.FixtureRequest, window: MainWindow) -> Iterator[QWidget]:
    """A view, a tab or a dialog, with the keyboard in its window."""
    opened = SCENES[request.param](window)
    opened.window().activateWindow()
    until(opened.window().isActiveWindow)
    yield opened
    close(window)


@pytest.fixture(scope="module")
def walk(part: QWidget) -> access.Walk:
    return access.Walk(part)


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


def test_undo_and_redo_are_announced_with_what_they_do(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    close(window)
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    harbor = next(a.id for a in window.session.store.records(Application).values() if a.company == "Harbor Systems")
    window.session.run(applications.set_archived, [harbor], True)
    for name in ("undo", "redo", "undo"):
        window.shared_actions[name].trigger()
    label = step_words(redone.label) if (redone := window.session.redo_step()) else ""
    assert heard == [f"Undo: {label}", f"Redo: {label}", f"Undo: {label}"]


def test_what_answers_the_mouse_answers_keys_too() -> None:
    classes = _classes()
    deaf = {name for name in classes if MOUSE & _methods(name, classes) and not KEYS & _methods(name, classes)}
    assert deaf == set(KEYLESS)


def test_nothing_moves_by_itself_for_those_who_want_less_motion() -> None:
    used = {node.id for tree in _trees() for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert used & ANIMATING == set()


def test_with_text_twice_as_large_no_dialog_is_larger_than_the_screen(window: MainWindow, qapp: QApplication) -> None:
    font = qapp.font()
    large = QFont(font)
    large.setPointSizeF(2 * font.pointSizeF())
    too_large = {}
    try:
        qapp.setFont(large)
        for name, opens in SCENES.items():
            if isinstance(part := opens(window), QDialog):
                least = part.minimumSizeHint()
                if least.width() > SIZE[0] or least.height() > SIZE[1]:
                    too_large[name] = least.toTuple()
            close(window)
    finally:
        qapp.setFont(font)
    assert too_large == {}


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
