"""A language that is none: each text in brackets and longer than in English, so that what is not translated shows."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import resources
from tests.translations import collected
from tracker import demo
from tracker.clock import Clock
from tracker.records import Application
from tracker.settings import Preferences
from ui.amount_field import CURRENCIES
from ui.app import make_window, open_store
from ui.languages import NAMES
from ui.main_window import MainWindow
from ui.theme import Themes

TODAY = date(2026, 11, 24)
WORDS = re.compile(r"[^\W\d_]{2,}")
ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
PIECES = re.compile(r"(\{\w+\}|%L?n)")
TAGS = re.compile(r"</?qt>")
OURS = re.compile(r"\[[^\[\]]*\]")
SEPARATORS = re.compile(r"[,:;·()|\n/\t]| – |\. ")
NUMBERS = re.compile(r"[\d.,+–−%&$€£]+\w{0,2}(?=\s|$)")
KEYS = re.compile(r"^/|^[A-Z]{3}$|^(?:Ctrl|Shift|Alt|Esc|F\d|Return|Enter|Del)\b")
QTS_OWN = ("OK", "Press shortcut", "Scroll Left", "Scroll Right")
SAME = ("Pursuit", "Markdown", "PLN", "CHF", "am", "pm", "USD", "EUR", "SQLite", "bytes", "a year", *QTS_OWN)
SLACK = 2  # px, by which a rounded width may fall short
TRANSLATED = {text.source for text in collected()}


class Pseudo(QTranslator):
    """Brackets and lengthens every text of the window by a third; placeholders stay."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        if source not in TRANSLATED:
            return None  # one of Qt's own
        pieces = PIECES.split(source)
        said = "".join(piece if PIECES.fullmatch(piece) else piece.translate(ACCENTS) for piece in pieces)
        return f"[{said}{'~' * (len(source) // 3)}]".replace("%n", str(n)).replace("%Ln", str(n))

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pseudo") / "example.db"
    demo.make(path, Clock(TODAY))
    return path


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


@pytest.fixture
def window(example: Path, pseudo: None, themes: Themes, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the example search, in the pseudo language."""
    made = make_window(open_store(example, Clock(TODAY)), themes, Preferences())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitSignal(made.finished):
        made.show()
    yield made
    made.tasks.wait()
    made.close()
    made.session.close()


def show_application(window: MainWindow, tab: int) -> None:
    window.show_page("board")
    chosen = next(a for a in window.session.store.records(Application).values() if a.company == "Solstice")
    window.session.select([chosen.id], chosen.id)
    window.open_detail()
    window.detail.tabs.setCurrentIndex(tab)


def show_readiness(window: MainWindow, tab: int) -> None:
    window.show_page("readiness")
    window.readiness.tabs.setCurrentIndex(tab)


def show_insights(window: MainWindow) -> None:
    window.show_page("insights")
    window.insights.wait()


SCENES: dict[str, Callable[[MainWindow], None]] = {
    "board": lambda window: window.show_page("board"),
    "table": lambda window: window.show_page("table"),
    "agenda": lambda window: window.show_page("agenda"),
    "insights": show_insights,
    "trash": lambda window: window.show_page("trash"),
    "import": lambda window: window.shared_actions["import"].trigger(),
    "backups": lambda window: window.shared_actions["backups"].trigger(),
    "settings": lambda window: window.show_page("settings"),
    "role": lambda window: show_readiness(window, 0),
    "skills": lambda window: show_readiness(window, 1),
    "gaps": lambda window: show_readiness(window, 2),
    **{
        f"detail-{tab}": lambda window, tab=tab: show_application(window, tab)  # type: ignore[misc]
        for tab in range(6)
    },
}
DIALOGS = ("new", "export", "shortcuts", "tag")


def said_by(widget: QWidget) -> Iterator[str]:
    """What a widget says to those who see it and to those who hear it."""
    yield widget.accessibleName()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QHeaderView):
        yield from headers_of(widget.model(), widget.orientation())
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())


def headers_of(model: QAbstractItemModel, way: Qt.Orientation) -> Iterator[str]:
    count = model.columnCount() if way == Qt.Orientation.Horizontal else 0
    for place in range(count):
        yield str(model.headerData(place, way) or "")


def fragments(text: str) -> set[str]:
    """The parts of a text between its commas and the like, without those of our own, which stand in brackets."""
    while OURS.search(text):
        text = OURS.sub(",", text)
    parts = (plain(part) for part in SEPARATORS.split(TAGS.sub("", text)))
    return {part for part in parts if WORDS.search(part)}


def plain(part: str) -> str:
    """A part without its numbers, and without what stands about it."""
    return " ".join(NUMBERS.sub(" ", part).strip(" …“”.'•-").casefold().split())


@pytest.fixture(scope="module")
def data(example: Path) -> set[str]:
    """What is no text of the window: all that the database and the vocabulary hold, and what every language says."""
    texts = [
        *resources.path("skills.tsv").read_text(encoding="utf-8").splitlines(),
        *NAMES.values(),
        *SAME,
        *CURRENCIES,
    ]
    texts += [path.read_text(encoding="utf-8") for path in sorted(resources.path("roles").iterdir())]
    with closing(sqlite3.connect(example)) as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        rows = (row for name in tables for row in database.execute(f'select * from "{name}"'))
        texts += [cell for row in rows for cell in row if isinstance(cell, str)]
    british = QLocale("en_GB")
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        texts += [british.dayName(day, form) for day in range(1, 8)]
        texts += [british.monthName(month, form) for month in range(1, 13)]
    return {part for text in texts for part in fragments(text)}


def is_data(part: str, data: set[str]) -> bool:
    """Whether a part is data, perhaps with numbers and months about it, or the beginning of a longer one."""
    if part in data or all(word in data for word in part.split()):
        return True
    return len(part) > 12 and any(known.startswith(part) for known in data)


def untranslated(widgets: list[QWidget], data: set[str]) -> set[str]:
    said = {
        (type(widget).__name__, text)
        for widget in widgets
        for text in said_by(widget)
        if not KEYS.search(text) and not text.startswith("/")
    }
    return {f"{name}: {text}" for name, text in said if any(not is_data(part, data) for part in fragments(text))}


def cut(widgets: list[QWidget]) -> set[str]:
    """The labels and buttons that have less room than they need, and do not shorten their text by themselves."""
    return {f"{type(widget).__name__}: {widget.text()}" for widget in widgets if is_cut(widget)}  # type: ignore[attr-defined]


def is_cut(widget: QWidget) -> bool:
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.text() or draws_itself(widget):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + SLACK
    return widget.sizeHint().width() > widget.width() + SLACK


def draws_itself(widget: QWidget) -> bool:
    return any("paintEvent" in kind.__dict__ for kind in type(widget).__mro__ if kind.__module__.startswith("ui."))


def seen(root: QWidget) -> list[QWidget]:
    return [widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisible()]


def check(root: QWidget, data: set[str]) -> None:
    widgets = seen(root)
    assert len(widgets) > 5
    found = [*untranslated(widgets, data), *cut(widgets)]
    assert not found


@pytest.mark.parametrize("scene", SCENES)
def test_a_view_says_nothing_that_is_not_translated_and_cuts_nothing(
    window: MainWindow, data: set[str], qtbot: QtBot, scene: str
) -> None:
    SCENES[scene](window)
    QApplication.processEvents()
    window.tasks.wait()
    QApplication.processEvents()
    check(window, data)


@pytest.mark.parametrize("command", DIALOGS)
def test_a_dialog_says_nothing_that_is_not_translated_and_cuts_nothing(
    window: MainWindow, data: set[str], qtbot: QtBot, command: str
) -> None:
    window.show_page("table")
    chosen = next(iter(window.session.store.records(Application)))
    window.session.select([chosen], chosen)
    opened: list[QWidget] = []
    failed: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        timer.stop()
        opened.append(dialog)
        widgets = seen(dialog)
        failed.extend((*untranslated(widgets, data), *cut(widgets)))
        dialog.reject()

    timer = QTimer(window, interval=20)
    timer.timeout.connect(look)
    timer.start()
    window.shared_actions[command].trigger()
    qtbot.waitUntil(lambda: bool(opened))
    assert not failed


def test_the_commands_of_the_menus_are_all_translated(window: MainWindow, data: set[str]) -> None:
    texts = {action.text() for action in window.findChildren(QAction)}
    assert texts
    assert not {text for text in texts if any(not is_data(part, data) for part in fragments(text))}


@pytest.mark.parametrize("page", ["board", "table", "agenda", "readiness", "insights", "settings", "trash"])
def test_from_right_to_left_no_widget_of_a_view_lies_on_another(
    example: Path, themes: Themes, qapp: QApplication, qtbot: QtBot, page: str
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        made = make_window(open_store(example, Clock(TODAY)), themes, Preferences())
        qtbot.addWidget(made)
        made.resize(1280, 800)
        with qtbot.waitSignal(made.finished):
            made.show()
        made.show_page(page)
        made.open_detail()
        QApplication.processEvents()
        overlaps = list(overlapping(made))
        made.tasks.wait()
        made.close()
        made.session.close()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert not overlaps


def overlapping(root: QWidget) -> Iterator[tuple[str, str]]:
    """The labels and buttons beside each other, of one parent, that share more than a line of pixels."""
    for parent in seen(root):
        texts = [child for child in parent.children() if isinstance(child, QLabel | QAbstractButton)]
        shown = [child for child in texts if child.isVisible() and child.text()]
        for first, second in combinations(shown, 2):
            common = first.geometry().intersected(second.geometry())
            if common.width() > SLACK and common.height() > SLACK:
                yield first.text(), second.text()
