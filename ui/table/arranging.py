"""How the table is arranged: its sort as clicks make it and as text, and a heading above each group of rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tracker.errors import InvalidInput
from tracker.fields import COLUMNS, field_named, sort_text
from tracker.overview import Row
from tracker.queries import Group, GroupBy, grouped
from tracker.text import name_key
from ui.grid_model import Entry, Heading, Sort

translate = QCoreApplication.translate

NAMES_KEPT: Final = 20_000

WITHOUT: Final[Mapping[GroupBy, Any]] = {
    GroupBy.STAGE: QT_TRANSLATE_NOOP("Table", "No stage"),
    GroupBy.COMPANY: QT_TRANSLATE_NOOP("Table", "No company"),
    GroupBy.SEARCH: QT_TRANSLATE_NOOP("Table", "No search"),
}


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


@lru_cache(maxsize=NAMES_KEPT)
def _key_of(name: str) -> str:
    return name_key(name)


def _heading(group: Group, by: GroupBy, folded: Collection[str]) -> Heading:
    stage = group.rows[0].stage if by is GroupBy.STAGE else None
    id = f"{by}:{stage.id if stage else _key_of(group.name or '')}"
    name = group.name or translate("Table", WITHOUT[by])
    return Heading(id, name, len(group.rows), id in folded, stage)
