"""The rows of the table in their order, with a heading above each group."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cmp_to_key, lru_cache, partial
from operator import attrgetter
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tracker.errors import InvalidInput
from tracker.fields import COLUMNS, Field, field_named, sort_rows, sort_text
from tracker.overview import Row
from tracker.queries import Group, GroupBy, grouped
from tracker.text import name_key
from ui.grid_model import Entry, Heading, Sort

translate = QCoreApplication.translate

NAMES_KEPT: Final = 20_000
FEW: Final = 64  # changed rows that are put in place one by one
ORDERS_KEPT: Final = 8

WITHOUT: Final[Mapping[GroupBy, Any]] = {
    GroupBy.STAGE: QT_TRANSLATE_NOOP("Table", "No stage"),
    GroupBy.COMPANY: QT_TRANSLATE_NOOP("Table", "No company"),
    GroupBy.SEARCH: QT_TRANSLATE_NOOP("Table", "No search"),
}


class _Arranged(NamedTuple):
    """All rows, and the same in some order."""

    all: Sequence[Row]
    ordered: list[Row]


class Order:
    """All applications in the latest orders of the table, kept from one time to the next: a search only picks from
    them, who sorts to and fro waits for each order once, and after an edit only what changed is put where it belongs.
    """

    def __init__(self) -> None:
        self._kept: dict[Sort, _Arranged] = {}  # the latest one last

    def of(self, found: Collection[Row], all: Sequence[Row], sort: Sort) -> list[Row]:
        """Those that were `found` among all rows, by these columns; the newest first where they say the same."""
        ordered = self._arranged(all, sort).ordered
        if len(found) == len(ordered):
            return list(ordered)
        wanted = set(found)
        return [row for row in ordered if row in wanted]

    def _arranged(self, all: Sequence[Row], sort: Sort) -> _Arranged:
        known = self._kept.pop(sort, None)
        if known is None or known.all is not all:
            known = _Arranged(all, _ordered(all, sort, known))
        self._kept[sort] = known
        if len(self._kept) > ORDERS_KEPT:
            del self._kept[next(iter(self._kept))]
        return known


def _ordered(all: Sequence[Row], sort: Sort, known: _Arranged | None) -> list[Row]:
    """All rows in order: by what was `known` of this order before, where few rows are others since."""
    columns = [(COLUMNS[key], descending) for key, descending in sort]
    if known:
        kept = set(all)
        new = kept.difference(known.ordered)
        if len(new) <= FEW:
            return _with_put_in([row for row in known.ordered if row in kept], new, columns)
    return sort_rows(sorted(all, key=attrgetter("id"), reverse=True), columns)


def in_groups(rows: Sequence[Row], by: GroupBy | None, folded: Collection[str]) -> list[Entry]:
    """The rows below the heading of their group, without those of `folded` groups; as they are without a `by`."""
    if by is None:
        return list(rows)
    entries: list[Entry] = []
    for group in grouped(rows, by):
        heading = _heading(group, by, folded)
        entries.append(heading)
        entries.extend(() if heading.is_folded else group.rows)
    return entries


def resorted(sort: Sort, key: str, *, adds: bool) -> Sort:
    """The sort after a click at a heading: by this column upwards, or the other way round if it was so already.

    With `adds`, the column comes behind those that are there, or turns where it stands.
    """
    present = dict(sort)
    if adds:
        return tuple({**present, key: not present.get(key, True)}.items())
    return ((key, sort[:1] == ((key, False),)),)


def unsorted(sort: Sort, key: str) -> Sort:
    """The sort without a column."""
    return tuple(part for part in sort if part[0] != key)


def written_sort(sort: Sort) -> str:
    """The sort as a saved view and the command line have it."""
    return sort_text((COLUMNS[key], descending) for key, descending in sort)


def read_sort(text: str) -> Sort:
    """The sort that is meant. Fields that are not known, as from another version, are passed over."""
    found: dict[str, bool] = {}
    for part in text.split(","):
        key = known_key(part.strip().lstrip("+-"))
        if key:
            found.setdefault(key, part.strip().startswith("-"))
    return tuple(found.items())


def known_key(name: str) -> str | None:
    """The key of the field of this name; None where there is none."""
    try:
        return field_named(name).key
    except InvalidInput:
        return None


def _with_put_in(ordered: list[Row], new: Iterable[Row], columns: Sequence[tuple[Field, bool]]) -> list[Row]:
    place = cmp_to_key(partial(_compared, columns))
    for row in new:
        insort(ordered, row, key=place)
    return ordered


def _compared(columns: Sequence[tuple[Field, bool]], one: Row, other: Row) -> int:
    """Which of two rows comes first, by the rules of `sort_rows`: below 0 for the first one."""
    for field, descending in columns:
        mine, its = field.sort_key(one), field.sort_key(other)
        if mine != its:
            if mine is None or its is None:
                return 1 if mine is None else -1
            return -1 if (mine < its) is not descending else 1
    return other.id - one.id


@lru_cache(maxsize=NAMES_KEPT)
def _key_of(name: str) -> str:
    return name_key(name)


def _heading(group: Group, by: GroupBy, folded: Collection[str]) -> Heading:
    stage = group.rows[0].stage if by is GroupBy.STAGE else None
    id = f"{by}:{stage.id if stage else _key_of(group.name or '')}"
    name = group.name or translate("Table", WITHOUT[by])
    return Heading(id, name, len(group.rows), id in folded, stage)
