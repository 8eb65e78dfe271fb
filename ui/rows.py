"""A list of records as a Qt model; `show` turns any new list into few Qt signals, so that selections survive."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice, pairwise
from operator import attrgetter, is_
from typing import Any, Generic, Literal, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView

from ui.plain import one_line, tooltip_html

Index = QModelIndex | QPersistentModelIndex
Align = Literal["left", "right", "center"]

RecordRole = int(Qt.ItemDataRole.UserRole)
ID = attrgetter("id")
NO_PARENT = QModelIndex()
FEW_BLOCKS = 32  # up to so many blocks of rows go or come one by one; more are first brought together

# Plain numbers: looking a role up in Qt's enumeration costs as much as answering it.
DISPLAY, EDIT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)
ALIGNMENT, TOOLTIP = int(Qt.ItemDataRole.TextAlignmentRole), int(Qt.ItemDataRole.ToolTipRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)

READ_ONLY = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
EDITABLE = READ_ONLY | Qt.ItemFlag.ItemIsEditable

# Says that only rows move, so that headers leave the columns alone.
HINTED = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")
ROWS_SORTED = QAbstractItemModel.LayoutChangeHint.VerticalSortHint

ALIGNMENTS: dict[Align, int] = {
    "left": int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
    "right": int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
    "center": int(Qt.AlignmentFlag.AlignCenter),
}


class Row(Protocol):
    """A frozen record: the same object while nothing about it changed, a new one with the same id when it did."""

    @property
    def id(self) -> Hashable: ...


R = TypeVar("R", bound=Row)


class Column(NamedTuple, Generic[R]):
    """One column: what its cells say, and how a delegate shows and edits them.

    `paint` names a way of painting that the view's delegate knows. `edit` gives the value that an editor starts
    with; a column without it cannot be edited. `spoken` is what a screen reader says where `text` is too terse.
    """

    key: str
    title: str
    text: Callable[[R], str]
    align: Align = "left"
    paint: str = "text"
    width: int = 120
    edit: Callable[[R], Any] | None = None
    tooltip: Callable[[R], str] | None = None
    spoken: Callable[[R], str] | None = None


class RowsModel(QAbstractTableModel, Generic[R]):
    """Shows a list of records; it only reads. Edits are operations, after which the view shows a new list."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._flags = [READ_ONLY if column.edit is None else EDITABLE for column in columns]
        self._records: list[R] = []
        self._ids: list[Hashable] = []
        self._row_of: dict[Hashable, int] | None = None
        self._sort: dict[str, bool] = {}
        self._answers: dict[int, Callable[[Column[R], R], Any]] = {
            DISPLAY: lambda column, record: column.text(record),
            RecordRole: lambda _, record: record,
            EDIT: lambda column, record: (column.edit or column.text)(record),
            ALIGNMENT: lambda column, _: ALIGNMENTS[column.align],
            TOOLTIP: lambda column, record: tooltip_html(column.tooltip(record)) if column.tooltip else None,
            SPOKEN: lambda column, record: one_line((column.spoken or column.text)(record)),
        }

    @property
    def columns(self) -> Sequence[Column[R]]:
        return self._columns

    @property
    def records(self) -> Sequence[R]:
        """What is shown, in order. Delegates read it by row: that is faster than asking for `RecordRole`."""
        return self._records

    def set_sort(self, sort: Iterable[tuple[str, bool]]) -> None:
        """Say by which columns the rows are sorted, and whether downwards, for those who cannot see the arrows."""
        self._sort = dict(sort)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def row_of(self, id: Hashable) -> int | None:
        """The row of a record, or None if it is not shown."""
        return self._rows().get(id)

    def index_of(self, id: Hashable, column: int = 0) -> QModelIndex:
        """The index of a record's cell, invalid if it is not shown."""
        row = self.row_of(id)
        return QModelIndex() if row is None else self.index(row, column)

    def show(self, records: Sequence[R]) -> None:
        """Show these records, in this order, keeping what is selected and current as far as it is still there.

        Raises ValueError when two have the same id.
        """
        ids = list(map(ID, records))
        if ids == self._ids:
            self._replace(records)
            return
        shown = set(self._records)
        if len(ids) == len(shown) and shown == set(records):
            self._arrange(ids, records)  # the very same rows, sorted in another way
            return
        before, after = self._rows(), _numbered(ids)
        if len(after) < len(ids):
            raise ValueError("two rows have the same id")
        gone = [row for id, row in before.items() if id not in after]
        new = [row for id, row in after.items() if id not in before]
        stay = [row for row, id in enumerate(ids) if id in before] if new else range(len(ids))
        changed = [row for row in stay if records[row] not in shown]
        self._take_out(gone, [ids[row] for row in stay], [records[row] for row in stay])
        self._put_in(new, ids, records, after)
        self._tell_changed(changed)

    def _rows(self) -> Mapping[Hashable, int]:
        """The row of each record."""
        if self._row_of is None:
            self._row_of = _numbered(self._ids)
        return self._row_of

    def _replace(self, records: Sequence[R]) -> None:
        """Show newer versions of the same rows."""
        if not all(map(is_, records, self._records)):
            old, self._records = self._records, list(records)
            self._tell_changed([row for row, record in enumerate(records) if record is not old[row]])

    def _take_out(self, gone: Sequence[int], stay: list[Hashable], records: list[R]) -> None:
        """Remove the rows that are `gone`, and put those that `stay` in order. Many blocks are first brought together
        at the top: a view whose current row is among them then makes the first row that stays the current one.
        """
        blocks = _few_runs(gone)
        if blocks is None:
            gone_ids, gone_records = [self._ids[row] for row in gone], [self._records[row] for row in gone]
            self._arrange(gone_ids + stay, gone_records + records)
            blocks = [(0, len(gone) - 1)]
        for first, last in reversed(blocks):
            self.beginRemoveRows(NO_PARENT, first, last)
            self._set_rows(first, last + 1, [], [])
            self.endRemoveRows()
        self._arrange(stay, records)

    def _put_in(
        self, new: Sequence[int], ids: list[Hashable], records: Sequence[R], row_of: dict[Hashable, int]
    ) -> None:
        """Insert the rows of `ids` that are `new`. Many blocks come as one at the end and are then put in order."""
        blocks = _few_runs(new)
        if blocks is None:
            self._insert(len(self._ids), [ids[row] for row in new], [records[row] for row in new])
        for first, last in blocks or ():
            self._insert(first, ids[first : last + 1], records[first : last + 1])
        self._arrange(ids, records, row_of)

    def _insert(self, row: int, ids: list[Hashable], records: Sequence[R]) -> None:
        self.beginInsertRows(NO_PARENT, row, row + len(ids) - 1)
        self._set_rows(row, row, ids, records)
        self.endInsertRows()

    def _arrange(self, ids: list[Hashable], records: Sequence[R], row_of: dict[Hashable, int] | None = None) -> None:
        """Put the rows that are there into the order of `ids`; `row_of` is the row of each, where it is known."""
        if ids == self._ids:
            self._set_rows(0, len(ids), ids, records)
            self._row_of = row_of
            return
        self.layoutAboutToBeChanged[HINTED].emit([], ROWS_SORTED)  # type: ignore[index]
        held = self.persistentIndexList()
        held_ids = [self._ids[index.row()] for index in held]
        self._set_rows(0, len(ids), ids, records)
        self._row_of = row_of
        moved = [self.index_of(id, index.column()) for id, index in zip(held_ids, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged[HINTED].emit([], ROWS_SORTED)  # type: ignore[index]

    def _set_rows(self, start: int, stop: int, ids: list[Hashable], records: Sequence[R]) -> None:
        self._ids[start:stop] = ids
        self._records[start:stop] = records
        self._row_of = None

    def _tell_changed(self, rows: list[int]) -> None:
        blocks = _few_runs(rows)
        for first, last in [(rows[0], rows[-1])] if blocks is None else blocks:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self._columns[index.column()], self._records[index.row()])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == ALIGNMENT:
            return ALIGNMENTS[column.align]
        if role == SPOKEN:
            return self._title_words(column)
        return column.title if role == DISPLAY else None

    def _title_words(self, column: Column[R]) -> str:
        descending = self._sort.get(column.key)
        if descending is None:
            return column.title
        pattern = self.tr("{column}, sorted downwards") if descending else self.tr("{column}, sorted upwards")
        return pattern.format(column=column.title)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self._flags[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags


def _numbered(ids: Sequence[Hashable]) -> dict[Hashable, int]:
    return dict(zip(ids, range(len(ids)), strict=True))


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Group ascending row numbers into (first, last) blocks without a gap."""
    if not rows:
        return
    if rows[-1] - rows[0] == len(rows) - 1:
        yield rows[0], rows[-1]
        return
    first = rows[0]
    for row, following in pairwise(rows):
        if following != row + 1:
            yield first, row
            first = following
    yield first, rows[-1]


def _few_runs(rows: Sequence[int]) -> list[tuple[int, int]] | None:
    """The blocks of rows, or None where they are many."""
    found = list(islice(runs(rows), FEW_BLOCKS + 1))
    return found if len(found) <= FEW_BLOCKS else None


@contextmanager
def scroll_kept(view: QAbstractItemView) -> Iterator[None]:
    """Keep the rows that are on the screen where they are while their model shows another list.

    Qt keeps the scroll bar's value, so that a row that comes or goes above moves all below it. A view that is
    scrolled to its top stays there, to show what comes first. For views that scroll by pixel.
    """
    bar = view.verticalScrollBar()
    anchors = _rows_in_sight(view) if bar.value() > bar.minimum() else []
    yield
    for index, top in anchors:
        if index.isValid():
            view.doItemsLayout()  # else the scroll bar still has the range of the old list
            now = view.visualRect(view.model().index(index.row(), index.column())).top()
            bar.setValue(bar.value() + now - top)
            return


def _rows_in_sight(view: QAbstractItemView) -> list[tuple[QPersistentModelIndex, int]]:
    """The rows from the top of a view's screen to its bottom, and where each begins."""
    model, index, bottom = view.model(), view.indexAt(QPoint(1, 1)), view.viewport().height()
    rows = []
    while index.isValid() and (top := view.visualRect(index).top()) < bottom:
        rows.append((QPersistentModelIndex(index), top))
        index = model.sibling(index.row() + 1, index.column(), index)
    return rows
