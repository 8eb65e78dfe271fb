"""All applications in the orders in which the table shows them, kept from one time to the next."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cmp_to_key, partial
from typing import Any, Final, NamedTuple

from tracker.fields import COLUMNS, USUAL_COLUMNS, Field, sorted_places
from tracker.overview import Row
from ui.grid_model import Sort

FEW: Final = 64  # changed rows that are put in place one by one
ORDERS_KEPT: Final = 24  # eight bytes for each application
KEYS_AT_ONCE: Final = 1000  # rows whose keys are made ahead in one go: less than half a frame
PREPARED: Final = tuple(key for key in USUAL_COLUMNS if key != "fit")  # what one fits is read ahead by itself


class _Arranged(NamedTuple):
    """All rows, and the same in some order."""

    all: Sequence[Row]
    ordered: list[Row]


class Keys:
    """What all applications are sorted by in one column, side by side with their rows.

    Whatever changes what a row shows replaces it, so a key is good for as long as its row is there.
    """

    def __init__(self, field: Field) -> None:
        self._key_of = field.sort_key
        self._rows: Sequence[Row] = ()
        self._keys: list[Any] = []  # of the first rows, as many as were made so far

    def of(self, rows: Sequence[Row]) -> Sequence[Any]:
        """The key of each row, None where it is empty."""
        self.make_some(rows, len(rows))
        return self._keys

    def make_some(self, rows: Sequence[Row], most: int) -> None:
        """Make some more of them ahead."""
        if rows is not self._rows:
            self._follow(rows)
        start = len(self._keys)
        self._keys.extend(map(self._key_of, rows[start : start + most]))

    def _follow(self, rows: Sequence[Row]) -> None:
        """Go over to other rows, most of which are the same."""
        known = dict(zip(self._rows, self._keys, strict=False))
        first = rows[: len(known)]
        self._keys = [known[row] if row in known else self._key_of(row) for row in first]
        self._rows = rows


class Orders:
    """All applications in the latest orders of the table: a search only picks from them, who sorts to and fro waits
    for each order once, and after an edit only what changed is put where it belongs.
    """

    def __init__(self) -> None:
        self._keys: dict[str, Keys] = {}
        self._kept: dict[Sort, _Arranged] = {}  # the latest one last

    def of(self, found: Collection[Row], all: Sequence[Row], sort: Sort) -> list[Row]:
        """Those that were `found` among all rows, by these columns; the newest first where they say the same.

        `all` are in order of id.
        """
        ordered = self._arranged(all, sort).ordered
        if len(found) == len(ordered):
            return list(ordered)
        wanted = set(found)
        return [row for row in ordered if row in wanted]

    def preparations(self, all: Callable[[], Sequence[Row]]) -> Iterator[Callable[[], None]]:
        """The parts of what the first sort by each of the usual columns would have to make, to be done ahead."""
        for key in PREPARED:
            for _ in range(0, len(all()), KEYS_AT_ONCE):
                yield partial(self._prepare, key, all)

    def _prepare(self, key: str, all: Callable[[], Sequence[Row]]) -> None:
        self._keys_of(key).make_some(all(), KEYS_AT_ONCE)

    def _arranged(self, all: Sequence[Row], sort: Sort) -> _Arranged:
        known = self._kept.pop(sort, None)
        if known is None or known.all is not all:
            known = _Arranged(all, self._ordered(all, sort, known))
        self._kept[sort] = known
        if len(self._kept) > ORDERS_KEPT:
            del self._kept[next(iter(self._kept))]
        return known

    def _ordered(self, all: Sequence[Row], sort: Sort, known: _Arranged | None) -> list[Row]:
        """All rows in order: by what was `known` of this order before, where few rows are others since."""
        if known:
            kept = set(all)
            new = kept.difference(known.ordered)
            if len(new) <= FEW:
                return _with_put_in([row for row in known.ordered if row in kept], new, sort)
        columns = [(self._keys_of(key).of(all), descending) for key, descending in sort]
        return list(map(all.__getitem__, sorted_places(columns, range(len(all) - 1, -1, -1))))

    def _keys_of(self, key: str) -> Keys:
        if key not in self._keys:
            self._keys[key] = Keys(COLUMNS[key])
        return self._keys[key]


def _with_put_in(ordered: list[Row], new: Iterable[Row], sort: Sort) -> list[Row]:
    columns = [(COLUMNS[key], descending) for key, descending in sort]
    place = cmp_to_key(partial(_compared, columns))
    for row in new:
        insort(ordered, row, key=place)
    return ordered


def _compared(columns: Sequence[tuple[Field, bool]], one: Row, other: Row) -> int:
    """Which of two rows comes first, by the rules of `sorted_places`: below 0 for the first one."""
    for field, descending in columns:
        mine, its = field.sort_key(one), field.sort_key(other)
        if mine != its:
            if mine is None or its is None:
                return 1 if mine is None else -1
            return -1 if (mine < its) is not descending else 1
    return other.id - one.id
