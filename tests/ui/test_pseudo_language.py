"""A language that is none: each text in brackets and longer than in English, so that what is not translated shows."""

from __future__ import annotations

import ast
import platform
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import resources
from tests.translations import collected
from tests.ui import scenes
from tests.ui.windows import DATABASE, at_home, finished_window, opened
from tracker import demo
from tracker.clock import Clock
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
PRESSED = re.compile(r"\(?\b(?:(?:Ctrl|Shift|Alt|Meta)\+\S+|(?:F\d+|Del|Esc|Return|Enter)\b)\)?")
UNCLOSED = re.compile(r"^\[[^\[\]]*$|^[^\[\]]*\]$")  # a part of a sentence with a field in it
QTS_OWN = ("OK", "&Yes", "Yes", "Cancel", "Press shortcut", "Scroll Left", "Scroll Right")
SAME = (
    "Pursuit",
    "Markdown",
    "PLN",
    "CHF",
    "am",
    "pm",
    "USD",
    "EUR",
    "SQLite",
    "bytes",
    "KiB",
    "MB",
    "MiB",
    "UTF-8",
    "a year",
    platform.platform(),
    *QTS_OWN,
)
SLACK = 2  # px, by which a rounded width may fall short
SIZES = ((1440, 900), (1024, 700))
MOST_ROWS = 60
Role = Qt.ItemDataRole
QUOTED = re.compile(r'"([^"]*)"')
MAILS = sorted((scenes.DATA / "capture" / "mail").glob("*-en-1.eml"))


@cache
def translated() -> frozenset[str]:
    return frozenset(text.source for text in collected())


class Pseudo(QTranslator):
    """Brackets and lengthens every text of the window by a third; placeholders stay."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        if source not in translated():
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


@pytest.fixture(scope="module")
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    translator.deleteLater()


@pytest.fixture(scope="module")
def window(example: Path, pseudo: None, themes: Themes) -> Iterator[MainWindow]:
    """The window on the example search, in the pseudo language."""
    with at_home(example.parent), finished_window(opened(example), themes) as made:
        scenes.until(made.isActiveWindow)
        yield made


@pytest.fixture(scope="module")
def first_window(tmp_path_factory: pytest.TempPathFactory, pseudo: None, themes: Themes) -> Iterator[MainWindow]:
    """The window on a database that holds nothing yet."""
    home = tmp_path_factory.mktemp("first")
    with at_home(home), finished_window(opened(home / DATABASE), themes) as made:
        yield made


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
    if isinstance(widget, QAbstractItemView):
        yield from items_of(widget.model())


def items_of(model: QAbstractItemModel) -> Iterator[str]:
    """What the first rows of a list or a table show, or tell a screen reader."""
    for row in range(min(model.rowCount(), MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in (Role.DisplayRole, Role.AccessibleTextRole))


def headers_of(model: QAbstractItemModel, way: Qt.Orientation) -> Iterator[str]:
    count = model.columnCount() if way == Qt.Orientation.Horizontal else 0
    for place in range(count):
        yield str(model.headerData(place, way) or "")


def fragments(text: str) -> set[str]:
    """The parts of a text between its commas and the like, without those of our own, which stand in brackets."""
    text = UNCLOSED.sub("", PRESSED.sub("", TAGS.sub("", text)))
    while OURS.search(text):
        text = OURS.sub(",", text)
    parts = (plain(part) for part in SEPARATORS.split(text))
    return {part for part in parts if WORDS.search(part)}


def plain(part: str) -> str:
    """A part without its numbers, and without what stands about it."""
    return " ".join(NUMBERS.sub(" ", part).strip(" …“”.?'•-").casefold().split())


@pytest.fixture(scope="module")
def data(example: Path) -> set[str]:
    """What is no text of the window: all that the database and the vocabulary hold, and what every language says."""
    texts = [
        *resources.path("skills.tsv").read_text(encoding="utf-8").splitlines(),
        *NAMES.values(),
        *SAME,
        platform.platform(),
        *CURRENCIES,
    ]
    roles = [path.read_text(encoding="utf-8") for path in sorted(resources.path("roles").iterdir())]
    texts += [*roles, *(quoted for role in roles for quoted in QUOTED.findall(role))]
    texts += [line for mail in MAILS for line in mail.read_text(encoding="utf-8").splitlines()]
    typed = ast.walk(ast.parse(Path(scenes.__file__).read_text(encoding="utf-8")))
    texts += [line for node in typed for line in lines_of(node)]
    with closing(sqlite3.connect(example)) as database:
        tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        rows = (row for name in tables for row in database.execute(f'select * from "{name}"'))
        texts += [cell for row in rows for cell in row if isinstance(cell, str)]
    british = QLocale("en_GB")
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        texts += [british.dayName(day, form) for day in range(1, 8)]
        texts += [british.monthName(month, form) for month in range(1, 13)]
    return {part for text in texts for part in fragments(text)}


def lines_of(node: ast.AST) -> list[str]:
    """The lines of a text that a scene types."""
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    lines = str(node.value).splitlines() if is_text else []  # type: ignore[attr-defined]
    return [*lines, *(word for line in lines for word in line.split())]


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
    if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored and widget.toolTip():
        return False  # it is meant to end with the room there is, and says all of it on asking
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + SLACK
    return widget.sizeHint().width() > widget.width() + SLACK


def draws_itself(widget: QWidget) -> bool:
    return any("paintEvent" in kind.__dict__ for kind in type(widget).__mro__ if kind.__module__.startswith("ui."))


def seen(root: QWidget) -> list[QWidget]:
    return [widget for widget in (root, *root.findChildren(QWidget)) if widget.isVisible()]


def check(root: QWidget, data: set[str]) -> None:
    widgets = seen(root)
    assert widgets
    found = [*untranslated(widgets, data), *cut(widgets)]
    assert not found


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", scenes.SCENES)
def test_a_scene_says_nothing_that_is_not_translated_and_cuts_nothing(
    window: MainWindow, data: set[str], name: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    opened = scenes.SCENES[name](window)
    try:
        settle(window)
        check(opened if isValid(opened) else window, data)  # an editor goes with the keyboard
    finally:
        scenes.close(window)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", scenes.FIRST_SCENES)
def test_an_empty_scene_says_nothing_that_is_not_translated_and_cuts_nothing(
    first_window: MainWindow, data: set[str], name: str, size: tuple[int, int]
) -> None:
    first_window.resize(*size)
    opened = scenes.FIRST_SCENES[name](first_window)
    settle(first_window)
    check(opened, data)


def settle(window: MainWindow) -> None:
    for _ in range(3):
        QApplication.processEvents()
        window.tasks.wait()


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
