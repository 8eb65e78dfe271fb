"""The window laid out from right to left: what is painted is mirrored, whole, and answers where it is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from tests.ui import scenes
from tracker import demo
from tracker.agenda import Answer
from tracker.clock import Clock
from tracker.settings import Preferences
from ui import paint
from ui.app import make_window, open_store
from ui.board.cardlist import CardList
from ui.main_window import MainWindow
from ui.requirements import Line, RequirementList
from ui.theme import Themes

TODAY = date(2026, 11, 24)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
SHOWN = ("board", "table", "table grouped", "agenda", "readiness", "skills", "gaps", "fit", "palette", "trash")
MOST = 8  # entries of a view that are compared
SLACK = 3  # px by which letters reach beyond their width


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("right") / "example.db"
    demo.make(path, Clock(TODAY))
    return path


@pytest.fixture
def window(example: Path, themes: Themes, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window over the example, from right to left."""
    qapp.setLayoutDirection(RIGHT)
    try:
        made = make_window(open_store(example, Clock(TODAY)), themes, Preferences())
        qtbot.addWidget(made)
        made.resize(1440, 900)
        with qtbot.waitSignal(made.finished):
            made.show()
        yield made
        made.tasks.wait()
        made.close()
        made.session.close()
    finally:
        qapp.setLayoutDirection(LEFT)


def views(window: MainWindow) -> list[QAbstractItemView]:
    """The views in sight whose entries we paint ourselves."""
    found = [view for view in window.findChildren(QAbstractItemView) if view.isVisible()]
    return [view for view in found if view.itemDelegate().__class__.__module__.startswith("ui.")]


def painted(view: QAbstractItemView, index: Any, direction: Qt.LayoutDirection) -> QImage:
    size = view.visualRect(index).size()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    option: Any = QStyleOptionViewItem()
    option.rect, option.direction, option.widget, option.font = QRect(QPoint(), size), direction, view, view.font()
    painter = QPainter(image)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return image


def inked(image: QImage) -> tuple[list[int], int]:
    """The columns of pixels in which something stands out from the ground, and how many pixels do."""
    rows = range(4, image.height() - 4)  # without lines and frames above and below
    colors = Counter(image.pixel(x, y) for y in rows for x in range(0, image.width(), 3))
    ground = colors.most_common(1)[0][0]
    counts = [sum(image.pixel(x, y) != ground for y in rows) for x in range(4, image.width() - 4)]
    return [x + 4 for x, count in enumerate(counts) if count], sum(counts)


@pytest.mark.parametrize("scene", SHOWN)
def test_what_is_painted_is_mirrored_and_whole(window: MainWindow, scene: str) -> None:
    scenes.SCENES[scene](window)
    QApplication.processEvents()
    window.tasks.wait()
    compared = 0
    for view in views(window):
        model = view.model()
        for row in range(min(MOST, model.rowCount())):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                if view.visualRect(index).width() > 20 and view.visualRect(index).height() > 12:
                    compare(view, index)
                    compared += 1
    assert compared > 3


def compare(view: QAbstractItemView, index: Any) -> None:
    left, right = (painted(view, index, direction) for direction in (LEFT, RIGHT))
    (columns, ink), (mirrored, mirrored_ink) = inked(left), inked(right)
    said = (type(view).__name__, index.row(), index.column())
    if not columns:
        assert not mirrored, said
        return
    bounds = cast("Any", view.itemDelegate()).card_rect(left.rect()) if isinstance(view, CardList) else left.rect()
    last = bounds.left() + bounds.right()
    assert abs(mirrored[0] - (last - columns[-1])) <= SLACK, said
    assert abs(mirrored[-1] - (last - columns[0])) <= SLACK, said
    assert abs(ink - mirrored_ink) <= 0.08 * ink + 12, said


def test_the_board_begins_at_the_right(window: MainWindow) -> None:
    board: Any = scenes.SCENES["board"](window)
    places = [lane.geometry().x() for lane in board.canvas.lanes]
    assert places[:-1] == sorted(places[:-1], reverse=True)
    first = board.canvas.lanes[0]
    right = first.mapTo(board, QPoint(first.width(), 0)).x()
    assert board.width() - right <= 2 * 16
    cards = first.cards
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Left)
    assert board.canvas.lanes[1].cards.hasFocus()


def test_a_button_of_the_agenda_is_hit_where_it_is_seen(window: MainWindow) -> None:
    page: Any = scenes.SCENES["agenda"](window)
    page.focus_view()
    answered: list[tuple[str, Answer]] = []
    page.list.answered.connect(lambda line, answer, _place: answered.append((line.id, answer)))
    line = page.list.current()
    place = page.list.button_place(line.id, line.answers[0])
    assert page.list.viewport().rect().contains(place)
    assert place.right() < page.list.width() / 2
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert answered == [(line.id, line.answers[0])]


def test_a_dot_of_a_requirement_rates_where_it_is_seen(window: MainWindow) -> None:
    scenes.SCENES["readiness"](window)
    lines = next(view for view in window.findChildren(RequirementList) if view.isVisible())
    line = next(one for one in lines.rows.records if isinstance(one, Line) and one.option.have is None)
    rated: list[tuple[str, int]] = []
    lines.rated.connect(lambda skill, level: rated.append((skill, level)))
    places = [lines.dot_place(line.id, level).x() for level in (1, 2, 3, 4)]
    assert places == sorted(places, reverse=True)
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.dot_place(line.id, 3))
    assert rated == [(line.skill, 3)]


@pytest.mark.parametrize("text", ["שלום", "مهندس برمجيات", "Backend שלום (Tel Aviv)"])
def test_a_text_of_the_other_direction_is_whole_and_begins_where_the_others_do(qapp: QApplication, text: str) -> None:
    font = QFont(qapp.font())
    image = QImage(300, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    width = paint.text_line(painter, QRect(10, 0, 280, 24), text, font, QColor("black"))
    painter.end()
    columns, _ = inked(image)
    assert 0 < width <= 280
    assert 10 - SLACK <= columns[0] <= 10 + SLACK
    assert abs(columns[-1] - (10 + width)) <= 2 * SLACK
