"""The model of records: every list is shown right, with few signals, and keeps what people had selected."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.rows import Column, RecordRole, RowsModel, runs, scroll_kept

Role = Qt.ItemDataRole


@dataclass(frozen=True)
class Person:
    id: int | str
    name: str = ""


COLUMNS: tuple[Column[Person], ...] = (
    Column("id", "Id", lambda person: str(person.id), align="right"),
    Column("name", "Name", lambda person: person.name, edit=lambda person: person.name, tooltip=lambda p: p.name),
    Column("both", "Both", lambda p: f"{p.id}{p.name}", spoken=lambda p: f"{p.name}, number {p.id}"),
)


class Mirror:
    """A list that follows a model by its signals alone, as a view does."""

    def __init__(self, model: RowsModel[Person]) -> None:
        self._model = model
        self.signals = 0
        self.shown = list(model.records)
        model.rowsRemoved.connect(self._removed)
        model.rowsInserted.connect(self._inserted)
        model.layoutChanged.connect(self._laid_out)
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(self._refuse_reset)

    def _removed(self, _: QModelIndex, first: int, last: int) -> None:
        self.signals += 1
        del self.shown[first : last + 1]

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.signals += 1
        self.shown[first:first] = self._model.records[first : last + 1]

    def _laid_out(self) -> None:
        self.signals += 1
        assert len(self._model.records) == len(self.shown), "a new layout has as many rows as before"
        old = {person.id: person for person in self.shown}
        self.shown = [old[person.id] for person in self._model.records]

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.signals += 1
        rows = slice(first.row(), last.row() + 1)
        self.shown[rows] = self._model.records[rows]

    def _refuse_reset(self) -> None:
        pytest.fail("a reset loses what is selected")


@pytest.fixture
def model(qapp: object) -> RowsModel[Person]:
    return RowsModel(COLUMNS)


def people(*ids: int) -> list[Person]:
    return [Person(id) for id in ids]


def selected_ids(view: QAbstractItemView) -> list[object]:
    return sorted(index.data(RecordRole).id for index in view.selectionModel().selectedRows())


def select(view: QAbstractItemView, model: RowsModel[Person], *ids: int) -> None:
    chosen = QItemSelection()
    for id in ids:
        chosen.select(model.index_of(id), model.index_of(id, 2))
    view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.selectionModel().setCurrentIndex(model.index_of(ids[0]), QItemSelectionModel.SelectionFlag.NoUpdate)


def lists_at_random(seed: int, ids: int, steps: int) -> Iterator[list[Person]]:
    """New lists from old ones: some rows gone, some new, some edited, the same order or another."""
    rnd = random.Random(seed)
    known = {id: Person(id) for id in range(ids)}
    for step in range(steps):
        chosen = rnd.sample(range(ids), rnd.randrange(ids + 1))
        chosen = chosen if rnd.random() < 0.5 else sorted(chosen)
        for id in rnd.sample(chosen, rnd.randrange(min(4, len(chosen)) + 1)):
            known[id] = replace(known[id], name=f"edit {step}")
        yield [known[id] for id in chosen]


@pytest.mark.parametrize(
    ("ids", "steps"), [(6, 200), (30, 100), (240, 15)], ids=["few rows", "some rows", "many scattered rows"]
)
def test_any_list_is_shown_in_its_order_by_signals_that_are_true(
    model: RowsModel[Person], qtmodeltester: ModelTester, ids: int, steps: int
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    mirror = Mirror(model)
    for wanted in lists_at_random(seed=7, ids=ids, steps=steps):
        held = {person.id: QPersistentModelIndex(model.index_of(person.id, 1)) for person in model.records}
        model.show(wanted)
        assert list(model.records) == wanted == mirror.shown
        there = {person.id: person for person in wanted}
        for id, index in held.items():
            assert index.isValid() == (id in there)
            if index.isValid():
                assert (index.data(RecordRole), index.column()) == (there[id], 1)


@pytest.mark.parametrize("kind", [QTableView, QListView])
def test_what_is_selected_stays_selected_whatever_is_shown(
    model: RowsModel[Person], qtbot: QtBot, kind: Callable[[], QAbstractItemView]
) -> None:
    view = kind()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    for number, wanted in enumerate(lists_at_random(seed=11, ids=90, steps=100)):
        model.show(people(*range(90)))
        chosen = random.Random(number).sample(range(90), 5)
        select(view, model, *chosen)
        model.show(wanted)
        there = {person.id for person in wanted}
        assert selected_ids(view) == sorted(there.intersection(chosen))
        if chosen[0] in there:
            assert view.currentIndex().data(RecordRole).id == chosen[0]


def test_when_a_search_hides_the_current_row_the_first_match_becomes_current(
    model: RowsModel[Person], qtbot: QtBot
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.show(people(*range(100)))
    select(view, model, 50)
    model.show(people(*range(1, 100, 3)))
    assert view.currentIndex().data(RecordRole).id == 1


@pytest.mark.parametrize(
    ("before", "after", "most"),
    [
        ([1, 2, 3], [1, 2, 3], 0),
        ([1, 2, 3], [1, 3], 1),
        ([1, 3], [1, 2, 3], 1),
        ([1, 2, 3], [3, 1, 2], 1),
        (list(range(100)), list(range(100, 200)), 2),
        (list(range(0, 1000, 2)), list(range(1000)), 2),
        (list(range(1000)), list(range(0, 1000, 2)), 2),
        (list(range(0, 1000, 2)), list(range(999, 0, -3)), 4),
    ],
)
def test_a_new_list_takes_few_signals(model: RowsModel[Person], before: list[int], after: list[int], most: int) -> None:
    person = {id: Person(id) for id in range(1000)}
    model.show([person[id] for id in before])
    mirror = Mirror(model)
    model.show([person[id] for id in after])
    assert mirror.signals <= most
    assert [person.id for person in mirror.shown] == after


def test_one_edited_row_is_one_signal_for_that_row_alone(model: RowsModel[Person], qtbot: QtBot) -> None:
    before = people(*range(50))
    model.show(before)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show([*before[:20], Person(20, "new"), *before[21:]])
    assert told.args is not None
    first, last = told.args[:2]
    assert (first.row(), last.row(), first.column(), last.column()) == (20, 20, 0, len(COLUMNS) - 1)


def test_two_rows_with_one_id_are_refused_and_nothing_changes(model: RowsModel[Person]) -> None:
    model.show(people(1, 2))
    with pytest.raises(ValueError, match="same id"):
        model.show(people(3, 4, 3))
    assert list(model.records) == people(1, 2)


def test_a_list_given_to_the_model_stays_the_callers_own(model: RowsModel[Person]) -> None:
    given = people(1, 2)
    model.show(given)
    model.show(given.copy())
    given.clear()
    assert list(model.records) == people(1, 2)


def test_a_row_is_found_by_its_id_also_after_it_moved(model: RowsModel[Person]) -> None:
    model.show(people(1, 2, 3))
    assert model.row_of(3) == 2
    model.show([*people(3, 1), Person("group")])
    assert [model.row_of(id) for id in (3, 1, 2, "group")] == [0, 1, None, 2]
    assert not model.index_of(2).isValid()
    assert model.index_of("group", 1).column() == 1


def test_a_column_says_what_a_cell_shows_and_how(model: RowsModel[Person]) -> None:
    model.show([Person(7, "A & <b>")])
    number, name, both = (model.index(0, column) for column in range(3))
    assert number.data() == "7"
    assert number.data(Role.TextAlignmentRole) == int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    assert name.data(Role.EditRole) == "A & <b>"
    assert name.data(Role.ToolTipRole) == "<qt>A &amp; &lt;b&gt;</qt>"
    assert number.data(Role.ToolTipRole) is None
    assert number.data(Role.AccessibleTextRole) == "7"
    assert both.data(Role.AccessibleTextRole) == "A & <b>, number 7"
    assert number.data(Role.FontRole) is None


def test_only_columns_with_an_edit_value_can_be_edited(model: RowsModel[Person]) -> None:
    model.show(people(1))
    editable = [bool(model.index(0, column).flags() & Qt.ItemFlag.ItemIsEditable) for column in range(3)]
    assert editable == [False, True, False]


def test_headers_carry_the_titles_of_the_columns(model: RowsModel[Person]) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(section, across) for section in range(4)] == ["Id", "Name", "Both", None]
    assert model.headerData(0, across, Role.TextAlignmentRole) == 130, "a title stands over its cells"
    assert model.headerData(0, down) is None


@pytest.fixture
def table(model: RowsModel[Person], qtbot: QtBot) -> QTableView:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.resize(300, 200)
    view.show()
    return view


def top_of(view: QTableView, id: int) -> int:
    model = view.model()
    assert isinstance(model, RowsModel)
    return view.visualRect(model.index_of(id)).top()


@pytest.mark.parametrize(
    "after",
    [[*range(500, 600), *range(100)], [*range(40, 100)], [*range(99, -1, -1)], [*range(44), *range(45, 100)]],
    ids=["rows come above", "rows go above", "another order", "the topmost row goes"],
)
def test_the_row_on_the_screen_stays_where_it_is(model: RowsModel[Person], table: QTableView, after: list[int]) -> None:
    model.show(people(*range(100)))
    table.doItemsLayout()
    table.verticalScrollBar().setValue(table.rowHeight(0) * 44 + 7)
    anchor = 44 if 44 in after else 45
    before = top_of(table, anchor)
    with scroll_kept(table):
        model.show(people(*after))
    assert top_of(table, anchor) == before


def test_a_view_at_its_top_stays_at_its_top(model: RowsModel[Person], table: QTableView) -> None:
    model.show(people(*range(100)))
    with scroll_kept(table):
        model.show(people(*range(200)))
    assert table.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("rows", "blocks"), [([], []), ([4], [(4, 4)]), ([1, 2, 3, 7, 9, 10], [(1, 3), (7, 7), (9, 10)])]
)
def test_rows_without_gaps_are_one_block(rows: list[int], blocks: list[tuple[int, int]]) -> None:
    assert list(runs(rows)) == blocks
