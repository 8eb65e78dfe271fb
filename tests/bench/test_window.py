"""What a user does in the window, from the key or the mouse to the painted result."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytest_benchmark.fixture import BenchmarkFixture

from tests.bench.conftest import Add, Database
from tests.bench.desk import Desk
from tests.bench.report import FRAME, line, quantile
from tests.bench.rounds import rounds_of
from tracker.operations import applications, lookup
from tracker.records import Application

Open = Callable[[Path, str], Desk]
Key, Modifier = Qt.Key, Qt.KeyboardModifier
ROUNDS: Final = 200
SEARCHES: Final = ("kestrel data", "senior", "python", "kafka", "berlin", "storage", "zzzz", "opal 12", "stage:applied")
SORTED_BY: Final = ("company", "title", "stage", "next", "salary")
MANY: Final = 400
ONE_FRAME: Final = "one frame"


def measured(benchmark: BenchmarkFixture, desk: Desk, act: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """The seconds of each round of something after which the window must have painted."""
    before = desk.painted()
    seconds = rounds_of(benchmark, act, rounds)
    assert desk.painted() > before
    return seconds


@pytest.mark.parametrize(("count", "budget"), [(10_000, 1), (100_000, 6)])
@pytest.mark.parametrize("page", ["board", "table"])
def test_a_keystroke_in_search(
    page: str, count: int, budget: float, database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add
) -> None:
    opened = desk(database(count), page)
    opened.press(Key.Key_F, Modifier.ControlModifier)
    strokes = list(_strokes())
    left = iter(strokes)
    seconds = measured(benchmark, opened, lambda: _strike(opened, next(left)), len(strokes))
    for share, allowed in ((0.5, None), (0.99, budget)):
        what = f"a keystroke in search, {page}, {count:,}: p{share * 100:g}"
        add(line(what, quantile(seconds, share), FRAME, ONE_FRAME, allowed))


@pytest.mark.parametrize(("count", "budget"), [(10_000, 1), (100_000, 3)])
def test_a_sort_by_a_column(
    count: int, budget: float, database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add
) -> None:
    opened = desk(database(count), "table")
    keys = cycle(key for key in SORTED_BY for _ in range(2))
    seconds = measured(benchmark, opened, lambda: _sort_by(opened, next(keys)), 60)
    add(line(f"sort by a column, {count:,}: p50", quantile(seconds, 0.5), FRAME, ONE_FRAME, budget))
    add(line(f"sort by a column, {count:,}: the first time", max(seconds), FRAME, ONE_FRAME, None))


def test_a_move_by_key(own_database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add) -> None:
    opened = desk(own_database(10_000), "board")
    keys = cycle([Key.Key_Right, Key.Key_Left])
    opened.board.selection.pick(opened.board.canvas.lanes[1].ids()[5])
    seconds = measured(benchmark, opened, lambda: opened.press(next(keys), Modifier.ControlModifier))
    add(line("move a card, commit, repaint all, 10,000: p99", quantile(seconds, 0.99), FRAME, ONE_FRAME, 1))


@pytest.mark.parametrize("page", ["board", "table"])
def test_an_edit(page: str, own_database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add) -> None:
    opened = desk(own_database(10_000), page)
    id = _seen(opened, page)
    titles = (f"Engineer {number}" for number in range(ROUNDS))

    def edit() -> None:
        opened.session.run(applications.edit, [id], {"title": next(titles)})
        opened.settle()

    seconds = measured(benchmark, opened, edit)
    what = f"edit, commit, repaint all, {page}, 10,000: p99"
    add(line(what, quantile(seconds, 0.99), FRAME, ONE_FRAME, 1))


def test_an_answer_in_the_agenda(own_database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add) -> None:
    """Done, by its key: the line goes, its neighbour takes its place, and the side bar counts anew."""
    opened = desk(own_database(10_000), "agenda")
    opened.agenda.focus_view()
    seconds = measured(benchmark, opened, lambda: opened.press(Key.Key_D), 100)
    add(line("answer a line of the agenda, 10,000: p99", quantile(seconds, 0.99), FRAME, ONE_FRAME, 3))


def test_undo(own_database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add) -> None:
    opened = desk(own_database(10_000), "board")
    id = opened.board.canvas.lanes[1].ids()[3]
    for number in range(ROUNDS):
        opened.session.run(applications.edit, [id], {"title": f"Engineer {number}"})
    opened.settle()
    seconds = measured(benchmark, opened, lambda: opened.press(Key.Key_Z, Modifier.ControlModifier))
    assert not opened.session.store.order().undoable
    add(line("undo, commit, repaint all, 10,000: p99", quantile(seconds, 0.99), FRAME, ONE_FRAME, 1))


@pytest.mark.parametrize("page", ["board", "table"])
def test_a_frame_of_scrolling(page: str, database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add) -> None:
    opened = desk(database(10_000), page)
    view: QAbstractItemView = opened.grid if page == "table" else opened.board.canvas.lanes[1].cards
    bar = view.verticalScrollBar()

    def scroll() -> None:
        bar.setValue((bar.value() + 3 * bar.singleStep()) % bar.maximum())
        opened.settle()

    seconds = measured(benchmark, opened, scroll, 300)
    what = "scroll the table of 10,000" if page == "table" else "scroll a column of 200 cards"
    add(line(f"{what}: frame p99", quantile(seconds, 0.99), FRAME, ONE_FRAME, 1))


def test_many_cards_move_at_once(own_database: Database, desk: Open, benchmark: BenchmarkFixture, add: Add) -> None:
    opened = desk(own_database(10_000), "board")
    store = opened.session.store
    applied, screening = (lookup.stage_named(store, name)[0] for name in ("Applied", "Screening"))
    known = store.records(Application).values()
    ids = [application.id for application in known if application.stage == applied.id][:MANY]
    assert len(ids) == MANY
    targets = cycle([screening, applied])

    def move() -> None:
        opened.session.run(applications.move, ids, next(targets), on=opened.session.overview.today)
        opened.settle()

    seconds = measured(benchmark, opened, move, 7)
    add(line(f"move {MANY} cards at once, 10,000", quantile(seconds, 0.5), FRAME, ONE_FRAME, 10))


def _seen(desk: Desk, page: str) -> int:
    """An application that is on the screen."""
    row = desk.grid.rows.row_at(3) if page == "table" else desk.board.canvas.lanes[1].rows[3]
    assert row is not None
    return row.id


def _strokes() -> Iterator[str]:
    """Letters, and a backspace for each."""
    for text in SEARCHES:
        yield from text
        yield from "\b" * len(text)


def _strike(desk: Desk, letter: str) -> None:
    if letter == "\b":
        desk.press(Key.Key_Backspace)
    else:
        desk.type(letter)


def _sort_by(desk: Desk, key: str) -> None:
    headings = desk.grid.headings
    section = headings.section_of(key)
    assert section is not None
    place = QPoint(
        headings.sectionViewportPosition(section) + headings.sectionSize(section) // 2, headings.height() // 2
    )
    desk.click(headings.viewport(), place)
