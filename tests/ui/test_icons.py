"""Icons: every file can be drawn, in the colours of the theme, sharp, and follows the theme on what wears it."""

from __future__ import annotations

import ast
import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import resources
from ui.icons import Icons, app_icon
from ui.theme import Theme, Themes, theme_named

FOLDER = resources.path("icons")
UI = Path(__file__).resolve().parents[2] / "ui"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != "pursuit")


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    palette, style = qapp.palette(), qapp.styleSheet()
    themes = Themes(qapp, "light")
    yield themes
    shiboken6.delete(themes)
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)


@pytest.fixture
def icons(themes: Themes) -> Icons:
    return Icons(themes)


def color_of(image: QImage) -> str:
    """The one colour of an icon's opaque pixels; crossing lines may be off by one."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    opaque = Counter(pixel.name() for pixel in pixels if pixel.alpha() == 255)
    (color, count), *others = opaque.most_common()
    assert count > 0.9 * opaque.total(), others
    return color


def test_there_are_icons_and_their_licence() -> None:
    assert {"columns-3", "table-2", "calendar-check", "gauge", "chart-column", "search", "plus", "x"} <= set(NAMES)
    assert "ISC License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


def test_no_icon_is_carried_along_that_nothing_wears() -> None:
    named = {node.value for source in UI.rglob("*.py") for node in ast.walk(parsed(source)) if is_text(node)}
    assert set(NAMES) - named == set()
    sheet = resources.path("style.qss").read_text(encoding="utf-8")
    pictures = {path.stem.rpartition("-")[0] for path in (FOLDER / "sheet").glob("*.svg")}
    assert {name for name in pictures if f"sheet/{name}-$theme.svg" not in sheet} == set()


def parsed(source: Path) -> ast.Module:
    return ast.parse(source.read_text(encoding="utf-8"))


def is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(icons: Icons, name: str) -> None:
    assert color_of(icons.pixmap(name, "bad", 20, 2.0).toImage()) == theme_named("light").bad.name()


@pytest.mark.parametrize("size", [16, 20])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_an_icon_has_a_pixel_for_each_of_the_screen(icons: Icons, size: int, ratio: float) -> None:
    pixmap = icons.pixmap("plus", "ink", size, ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (size * ratio, ratio)
    shown = icons.icon("plus", "ink", size).pixmap(QSize(size, size), ratio)
    assert shown.width() == size * ratio
    assert shown.toImage() == pixmap.toImage()


def test_a_disabled_icon_is_in_third_ink(icons: Icons) -> None:
    shown = icons.icon("check", "accent").pixmap(QSize(16, 16), 2.0, QIcon.Mode.Disabled)
    assert color_of(shown.toImage()) == theme_named("light").third.name()


def test_an_icon_can_have_a_colour_of_its_own(icons: Icons) -> None:
    assert color_of(icons.pixmap("check", QColor("#123456"), 16, 2.0).toImage()) == "#123456"


def test_what_wears_an_icon_follows_the_theme(icons: Icons, themes: Themes, qtbot: QtBot) -> None:
    button, action = QPushButton(), QAction()
    qtbot.addWidget(button)
    icons.put(button, "plus", "ink")
    icons.put(action, "x", "bad")
    themes.set_choice("dark")
    dark = theme_named("dark")
    assert color_of(button.icon().pixmap(QSize(16, 16), 2.0).toImage()) == dark.ink.name()
    assert color_of(action.icon().pixmap(QSize(16, 16), 2.0).toImage()) == dark.bad.name()


def test_an_icon_put_later_takes_the_place_of_the_first(icons: Icons, themes: Themes) -> None:
    action = QAction()
    icons.put(action, "plus", "ink")
    icons.put(action, "plus", "bad")
    themes.set_choice("dark")
    assert color_of(action.icon().pixmap(QSize(16, 16), 2.0).toImage()) == theme_named("dark").bad.name()


def test_what_is_gone_is_forgotten(icons: Icons, themes: Themes, qtbot: QtBot) -> None:
    parent, action = QPushButton(), QAction()
    kept = QPushButton(parent)
    icons.put(kept, "plus")
    icons.put(action, "x")
    del action
    gc.collect()
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()
    themes.set_choice("dark")
    assert themes.theme.name == "dark"


def test_a_name_without_a_file_is_a_bug_that_shows(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_the_program_has_an_icon_of_its_own(qapp: QApplication) -> None:
    image = app_icon().pixmap(QSize(64, 64), 1.0).toImage()
    assert image.pixelColor(0, 0).alpha() == 0, "round corners"
    assert image.pixelColor(32, 50).blue() > 180


@pytest.mark.parametrize("theme", [theme_named("light"), theme_named("dark")], ids=["light", "dark"])
def test_pictures_of_the_stylesheet_are_in_colours_of_the_theme(theme: Theme) -> None:
    inks = {theme.second.name(), theme.on_accent.name(), theme.ink.name()}
    for path in (FOLDER / "sheet").glob(f"*-{theme.name}.svg"):
        svg = path.read_text(encoding="utf-8").lower()
        assert any(f'"{ink}"' in svg for ink in inks), path.name
        assert "currentcolor" not in svg
