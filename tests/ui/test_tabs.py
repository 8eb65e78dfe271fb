"""Tabs that move together where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from ui.tabs import SPACE, Tabs
from ui.theme import Themes

WORDS = ("Overview", "Fit", "Posting", "Files", "People", "Offer")


@pytest.fixture
def tabs(themes: Themes, qtbot: QtBot) -> Tabs:
    made = Tabs()
    qtbot.addWidget(made)
    for words in WORDS:
        made.addTab(words)
    return made


def spaces(tabs: Tabs) -> set[int]:
    """How much each tab has beside its words."""
    advance = tabs.fontMetrics().horizontalAdvance
    return {tabs.tabRect(place).width() - advance(words) for place, words in enumerate(WORDS)}


def test_tabs_move_together_and_apart_again_with_the_room(tabs: Tabs) -> None:
    tabs.show()
    tabs.resize(QSize(900, 30))
    wide = min(spaces(tabs))
    assert wide >= SPACE - 1
    tabs.resize(QSize(200, 30))
    assert max(spaces(tabs)) < wide
    tabs.resize(QSize(900, 30))
    assert min(spaces(tabs)) == wide
