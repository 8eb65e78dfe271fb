"""Which of many names a few typed letters mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from heapq import nsmallest
from typing import Final, NamedTuple

from tracker.overview import Row
from tracker.text import folded

SHOWN: Final = 50
CLOSED: Final = 1 << 62  # more than any id


class Sort(IntEnum):
    """What an entry is; of two that fit as well, the one that comes first here is shown first."""

    COMMAND = 0
    VIEW = 1
    ROLE = 2
    STAGE = 3
    SETTING = 4
    APPLICATION = 5


class Entry(NamedTuple):
    """Something that has a name, and what to do when it is chosen. `detail` is said beside it, `keys` do the same."""

    id: str
    sort: Sort
    text: str
    detail: str
    keys: str
    run: Callable[[], object]


class Found(NamedTuple):
    """An entry or an application, and how well it fits: the lower, the better."""

    place: int
    sort: Sort
    number: int
    what: Entry | Row


def best(entries: Iterable[Entry], rows: Iterable[Row], typed: str, limit: int = SHOWN) -> Sequence[Entry | Row]:
    """What has every typed word in its name, the likeliest first; the entries as they come while nothing is typed.

    Of applications, those that are open come first, and of these the newest.
    """
    words = folded(typed).split()
    if not words:
        return list(entries)[:limit]
    found = nsmallest(limit, [*_fitting(entries, words), *_fitting_rows(rows, words)], key=lambda one: one[:3])
    return [one.what for one in found]


def _fitting(entries: Iterable[Entry], words: Sequence[str]) -> Iterator[Found]:
    for number, entry in enumerate(entries):
        if place := _place(folded(entry.text), words):
            yield Found(place, entry.sort, number, entry)


def _fitting_rows(rows: Iterable[Row], words: Sequence[str]) -> Iterator[Found]:
    for row in rows:
        if place := _place(row.names or _named(row), words):
            yield Found(place, Sort.APPLICATION, -row.id if row.is_open else CLOSED - row.id, row)


def _named(row: Row) -> str:
    from tracker.search import prepare  # nothing is looked for when the window opens

    prepare([row])
    return row.names or ""


def _place(name: str, words: Sequence[str]) -> int | None:
    """How well the words fit: 1 the name begins so, 2 each begins a word of it, 3 each is somewhere in it."""
    if not all(word in name for word in words):
        return None
    if name.startswith(" ".join(words)):
        return 1
    spaced = f" {name.replace(chr(10), ' ')}"
    return 2 if all(f" {word}" in spaced for word in words) else 3
