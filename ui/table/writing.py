"""What an edited cell writes: the operation that belongs to its field, on one or many applications as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from tracker.changes import ChangeSet
from tracker.operations import applications
from tracker.overview import Row
from tracker.records import Employment, Period, WorkMode
from tracker.store import Store
from tracker.text import name_key

Write = Callable[[Store], ChangeSet]

CHOICES: Final[dict[str, Callable[[str], Any]]] = {"work_mode": WorkMode, "employment": Employment, "period": Period}


def write_of(key: str, row: Row, ids: Sequence[int], value: Any) -> Write:
    """The operation that gives all these applications a value in the place of what `row`, one of them, has."""
    if key == "stage":
        stage, outcome = value
        return lambda store: applications.move(store, ids, stage, outcome=outcome, on=store.clock.today())
    if key == "archived":
        return lambda store: applications.set_archived(store, ids, value)
    if key == "tags":
        return _tags(row, ids, value)
    field = "salary_text" if key == "salary" else key
    stored = CHOICES[key](value) if value is not None and key in CHOICES else value
    return lambda store: applications.edit(store, ids, {field: stored})


def _tags(row: Row, ids: Sequence[int], wanted: Sequence[str]) -> Write:
    """Add the tags that were typed and take off those that were removed; others that the rest have stay."""
    keys = {name_key(name) for name in wanted}
    gone = [name for name in row.tags if name_key(name) not in keys]
    new = [name for name in wanted if name_key(name) not in set(map(name_key, row.tags))]
    return lambda store: applications.change_tags(store, ids, add=new, remove=gone)
