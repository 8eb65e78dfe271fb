"""The page of insights in a window of its own, on the example or on nothing, and hands to click and type."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker.build import TODAY, new_store, open_store
from tracker import demo
from tracker.settings import Preferences
from ui.actions import Actions
from ui.chosen import Chosen
from ui.icons import Icons
from ui.insights import InsightsPage
from ui.insights.chart import ChartView
from ui.pages import Context
from ui.session import Session
from ui.theme import Themes

SIZE = (1250, 1100)
Left, Plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Desk:
    """The page, what was asked for by it, and what one does with it."""

    def __init__(self, path: Path, themes: Themes, qtbot: QtBot) -> None:
        self.path = path
        self.qtbot = qtbot
        self.session = Session(open_store(path))
        self.window = QWidget()
        icons = Icons(themes, self.window)
        self.context = Context(self.session, themes, icons, Actions(icons, self.window))
        self.pages: list[str] = []
        for name in ("table", "new"):
            self.context.actions[name].triggered.connect(lambda _checked=False, name=name: self.pages.append(name))
        self.page = InsightsPage(self.context, Chosen(Preferences(), self.session, self.window))
        qtbot.addWidget(self.page)
        self.page.resize(*SIZE)

    def open(self) -> None:
        """Show the page, and wait until all is counted."""
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.focus_view()
        self.counted()

    def counted(self) -> None:
        """Wait until what was asked for last is shown."""
        self.page.wait()
        self.qtbot.waitUntil(lambda: self.page.shown_number == self.page.asked_number)

    def click(self, chart: ChartView, name: str) -> None:
        """Click the mark whose name begins like this."""
        QTest.mouseClick(chart, Left, Plain, chart.mark_named(name))

    def press(self, widget: QWidget, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(widget, key)

    def listed(self) -> int:
        """How many applications the table would list now."""
        assert not self.session.query.problems
        return len(self.session.rows())

    def close(self) -> None:
        self.page.wait()
        self.session.close()
        self.window.deleteLater()


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "example.db"
    store = new_store(path, TODAY)
    demo.fill(store)
    store.close()
    return path


@pytest.fixture
def empty(tmp_path: Path, themes: Themes, qtbot: QtBot) -> Iterator[Desk]:
    """The page on a new database."""
    new_store(tmp_path / "empty.db").close()
    desk = Desk(tmp_path / "empty.db", themes, qtbot)
    yield desk
    desk.close()


@pytest.fixture
def desk(example_file: Path, tmp_path: Path, themes: Themes, qtbot: QtBot) -> Iterator[Desk]:
    """The page on the example, counted."""
    made = Desk(Path(shutil.copy(example_file, tmp_path / "example.db")), themes, qtbot)
    made.open()
    yield made
    made.close()


@pytest.fixture
def saving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Answers the dialog that asks where to save, by a name in a folder of the test."""

    def answer(name: str) -> Path:
        target = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        return target

    return answer


def middle(widget: QWidget) -> QPoint:
    return widget.rect().center()
