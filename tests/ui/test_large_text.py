"""With text up to twice as large, every view, form and dialog says all of it and can be reached on a small screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QDeadlineTimer, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.ui import legible
from tests.ui.scenes import FIRST_SCENES, SCENES, Opens, close
from tests.ui.windows import SIZE, window_on
from ui.main_window import MainWindow
from ui.theme import Themes

LARGE: Final = 20  # points, of the system's font
SETTLED: Final = 1500  # ms in which the layouts must have come to rest
SCREEN: Final = QRect(0, 0, *SIZE)


@pytest.fixture(scope="module", params=["150 %", "200 %", f"{LARGE} pt"])
def size(request: pytest.FixtureRequest, qapp: QApplication, themes: Themes) -> Iterator[str]:
    """The text enlarged in the settings, or by the system."""
    font, asked = qapp.font(), str(request.param)
    if asked.endswith("%"):
        themes.set_zoom(int(asked.removesuffix(" %")))
    else:
        large = QFont(font)
        large.setPointSizeF(LARGE)
        qapp.setFont(large)
    yield asked
    themes.set_zoom(100)
    qapp.setFont(font)


@pytest.fixture(scope="module")
def window(size: str, themes: Themes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with window_on(tmp_path_factory.mktemp("large"), themes) as made:
        yield made


@pytest.fixture(scope="module")
def first_window(size: str, themes: Themes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with window_on(tmp_path_factory.mktemp("large"), themes, is_example=False) as made:
        yield made


def test_nothing_is_cut_off_or_out_of_reach(window: MainWindow) -> None:
    assert _wrong(window, SCENES) == {}


def test_nothing_is_cut_off_at_the_first_start(first_window: MainWindow) -> None:
    assert _wrong(first_window, FIRST_SCENES) == {}


def _wrong(window: MainWindow, scenes: dict[str, Opens]) -> dict[str, list[str]]:
    """What is wrong in each scene, where anything is."""
    found = {}
    for name, opens in scenes.items():
        if wrong := _once_at_rest(opens(window)):
            found[name] = wrong
        close(window)
    return found


def _once_at_rest(part: QWidget) -> list[str]:
    patience = QDeadlineTimer(SETTLED)
    while wrong := [*legible.cut_off(part), *legible.out_of_reach(part), *legible.too_large(part, SCREEN)]:
        if patience.hasExpired():
            break
        QApplication.processEvents()
    return wrong


def test_a_word_that_is_cut_and_a_button_outside_are_found(qapp: QApplication) -> None:
    holder = QWidget()
    holder.resize(120, 40)
    label, button = QLabel("Waiting for an answer since Monday", holder), QPushButton("Go", holder)
    label.setGeometry(0, 0, 60, 20)
    button.setGeometry(200, 0, 60, 30)
    holder.show()
    assert [sentence.partition(" in ")[0] for sentence in legible.cut_off(holder)] == [
        "QLabel “Waiting for an answer since Monday”"
    ]
    assert [sentence.partition(" in ")[0] for sentence in legible.out_of_reach(holder)] == ["QPushButton “Go”"]
    holder.deleteLater()
