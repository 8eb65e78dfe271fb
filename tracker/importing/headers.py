"""Where a table begins: the first row with two headers that we know, or else the first one that is full."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.fields import COLUMNS
from tracker.importing.columns import is_known, is_of_people, known_headers
from tracker.importing.limits import Unreadable
from tracker.importing.source import SourceRow, header_key

KNOWN_AT_LEAST: Final = 2
_DATA: Final = re.compile(r"https?://|^[\d.,/: -]{4,}$|@")


class Header(NamedTuple):
    """The names of the columns, each a name of its own, and the line in which they stand (0: there is none)."""

    names: tuple[str, ...]
    line: int


def find_header(name: str, rows: Sequence[SourceRow]) -> Header:
    """The header of a table from its first rows. Raises Unreadable where they hold no table of applications."""
    found = next((row for row in rows if _counts(row.cells)), None)
    if found is None:
        return _unknown_header(name, rows)
    _refuse_people(name, found.cells)
    following = next((row for row in rows if row.line > found.line and any(row.cells)), None)
    if following and _counts(following.cells) and _mostly_known(following.cells):
        raise Unreadable(
            "Lines {first} and {second} of {name} both hold headers; remove one of them and try again.",
            first=found.line,
            second=following.line,
            name=name,
        )
    return Header(unique(found.cells), found.line)


def _counts(cells: Sequence[str]) -> bool:
    ours = [cell for cell in cells if cell in COLUMNS]
    return known_headers(cells) >= KNOWN_AT_LEAST or (len(ours) >= KNOWN_AT_LEAST and len(ours) == len(cells))


def _mostly_known(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return 2 * sum(1 for cell in filled if is_known(cell)) > len(filled)


def _refuse_people(name: str, cells: Sequence[str]) -> None:
    if is_of_people(cells):
        raise Unreadable("{name} lists people, not applications of yours; nothing was changed.", name=name)


def _unknown_header(name: str, rows: Sequence[SourceRow]) -> Header:
    """The first row as wide as most; a table of one column, or rows of data without a header, are no such list."""
    widths = Counter(sum(1 for cell in row.cells if cell.strip()) for row in rows)
    width = max(widths, key=lambda cells: (widths[cells], cells), default=0)
    first = next((row for row in rows if sum(1 for cell in row.cells if cell.strip()) >= max(2, width)), None)
    if first is not None:
        _refuse_people(name, first.cells)
    if first is None or width < 2:
        raise Unreadable(
            "{name} holds no applications: no row names columns such as Company, Title and Status.", name=name
        )
    if any(_DATA.search(cell.strip()) for cell in first.cells):
        raise Unreadable(
            "Line {line} of {name} holds data where the headers should be; put a row above it that names the "
            "columns, such as Company, Title and Status.",
            line=first.line,
            name=name,
        )
    return Header(unique(first.cells), first.line)


def unique(cells: Sequence[str]) -> tuple[str, ...]:
    """The headers without blanks around them; an empty one is numbered, one that is there already too."""
    names: list[str] = []
    seen: set[str] = set()
    for number, cell in enumerate(_without_empty_end(cells), 1):
        name = " ".join(cell.replace("\ufeff", "").split()) or f"Column {number}"
        name = name if name not in seen else f"{name} ({number})"
        seen.add(name)
        names.append(name)
    return tuple(names)


def _without_empty_end(cells: Sequence[str]) -> Sequence[str]:
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return cells[:width]


def says_twice(header: Header, cells: Sequence[str]) -> bool:
    """Whether a row is the header once more."""
    if not cells or cells[0].strip().casefold() != header.names[0].casefold():
        return False
    keys = [header_key(cell) for cell in cells if cell.strip()]
    return len(keys) > 1 and keys == [header_key(name) for name in header.names][: len(keys)]
