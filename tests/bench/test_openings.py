"""The first opening of each view and dialog: the longest turn in which the window does not answer, in CPU time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import thread_time
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.bench.conftest import Add, Database
from tests.bench.desk import Desk
from tests.bench.report import line
from ui.insights import InsightsPage
from ui.main_window import MainWindow

Open = Callable[[Path, str], Desk]
YARDSTICK: Final = (0.05, "no wait", 1)  # seconds, its name, and how many of it are allowed
TURNS: Final = 8  # after the deed, in which the rest is done and painted
COUNT: Final = 10_000

VIEWS: Final = ("table", "agenda", "readiness", "insights", "import", "backups", "trash_view", "settings")
DIALOGS: Final = ("palette", "new", "export", "shortcuts", "history", "about")


def test_the_first_opening_of_each_view_and_dialog(
    database: Database, desk: Open, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = desk(database(COUNT), "board")
    window = opened.window
    monkeypatch.setattr(QDialog, "exec", QDialog.show)
    add(line("idle: the longest part of what is prepared", _prepared(window), *YARDSTICK))
    for name in (*VIEWS, *DIALOGS):
        add(line(f"first opening, {name}", _longest(window, window.shared_actions[name].trigger), *YARDSTICK))
        _leave(window)
    window.show_page("board")
    id = opened.board.canvas.lanes[1].ids()[0]
    window.session.select([id], id)
    add(line("first opening, details", _longest(window, window.open_detail), *YARDSTICK))
    for tab in range(1, window.detail.tabs.count()):
        show = partial(window.detail.tabs.setCurrentIndex, tab)
        add(line(f"first opening, {window.detail.tabs.tabText(tab)}", _longest(window, show), *YARDSTICK))
    window.show_page("insights")
    choose = partial(window.insights.filters.period.setCurrentIndex, 2)
    add(line("first other period of the insights", _longest(window, choose), *YARDSTICK))


def _prepared(window: MainWindow) -> float:
    """Have all prepared that the window prepares while it is idle; the seconds of the longest part."""
    parts = [_seconds(part) for part in window.preparations()]
    return max(parts)


def _longest(window: MainWindow, act: Callable[[], object]) -> float:
    """The seconds of the longest of some turns, with a deed in the first of them; workers are waited for."""
    spans = [_seconds(act)]
    for _ in range(TURNS):
        for view in window.findChildren(InsightsPage):
            view.wait()
        spans.append(_seconds(QApplication.processEvents))
    return max(spans)


def _seconds(act: Callable[[], object]) -> float:
    before = thread_time()
    act()
    return thread_time() - before


def _leave(window: MainWindow) -> None:
    window.palette_panel.leave()
    for dialog in window.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()
    QApplication.processEvents()
