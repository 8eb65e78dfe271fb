"""All text larger and smaller, by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.windows import SIZE, with_keyboard
from tracker import settings
from ui.main_window import MainWindow
from ui.session import Session
from ui.theme import Themes, next_zoom

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(session: Session, themes: Themes, qtbot: QtBot) -> Iterator[MainWindow]:
    made = with_keyboard(session, themes, qtbot, SIZE)
    yield made
    themes.set_zoom(100)
    made.tasks.wait()


def text_size(window: MainWindow) -> float:
    """What is painted and what is written on a label, which must go along."""
    painted = window.context.themes.fonts.body.pointSizeF()
    assert painted == pytest.approx(window.status.counts.window().font().pointSizeF())
    return painted


def test_keys_make_all_text_larger_and_smaller_and_that_is_kept(window: MainWindow) -> None:
    usual, row = text_size(window), window.context.themes.fonts.row_height
    for _ in range(4):
        QTest.keyClick(window, Key.Key_Plus, CTRL)
    assert text_size(window) == pytest.approx(usual * 1.75)
    assert window.context.themes.fonts.row_height > row
    assert settings.load_preferences().zoom == 175
    QTest.keyClick(window, Key.Key_Minus, CTRL)
    assert settings.load_preferences().zoom == 150
    QTest.keyClick(window, Key.Key_0, CTRL)
    assert text_size(window) == pytest.approx(usual)
    assert settings.load_preferences().zoom == 100


def test_text_has_a_largest_and_a_smallest_size() -> None:
    assert (next_zoom(200, 1), next_zoom(80, -1)) == (200, 80)
    assert (next_zoom(130, 1), next_zoom(130, -1)) == (150, 125)


def test_the_kept_size_is_there_at_the_start(qapp: QApplication, themes: Themes) -> None:
    usual = qapp.font()
    try:
        again = Themes(qapp, "light", 150)
        assert again.fonts.body.pointSizeF() == pytest.approx(usual.pointSizeF() * 1.5)
        again.set_zoom(100)
        assert again.fonts.body.pointSizeF() == pytest.approx(usual.pointSizeF())
        again.deleteLater()
    finally:
        qapp.setFont(usual)


@pytest.mark.parametrize("page", ["board", "table", "agenda", "readiness", "trash", "settings"])
def test_the_window_stays_within_a_small_screen_at_twice_the_size(window: MainWindow, page: str) -> None:
    window.chosen.choose(zoom=200)
    window.show_page(page)
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 800
