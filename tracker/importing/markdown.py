"""Tables of Markdown, as notes and READMEs keep them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tracker.importing.blobs import Blob
from tracker.importing.encoding import Encoding, find_encoding
from tracker.importing.headers import find_header, unique
from tracker.importing.limits import Limits, Unreadable
from tracker.importing.source import MARKDOWN, SourceRow, Table, header_key, limited

RULE: Final = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_PIPE: Final = re.compile(r"(?<!\\)\|")
_LINK: Final = re.compile(r"!?\[([^\]\n]{0,500})\]\((\S{1,2000})\)")
_MARKS: Final = re.compile(r"(\*\*|__|~~|`)(.*?)\1")
LINK_COLUMN: Final = "Link"


def holds_table(text: str) -> bool:
    """Whether a text has a row of Markdown with its rule below it."""
    lines = text.splitlines()
    return any("|" in above and "|" in rule and RULE.fullmatch(rule) for above, rule in pairwise(lines))


def read_table(blob: Blob, limits: Limits) -> Table:
    """The first table of applications in a text; tables with the same header are read as one."""
    encoding = find_encoding(blob)
    found = list(_tables(blob, encoding))
    if not found:
        raise Unreadable("{name} holds no table; write the rows between pipes below a header.", name=blob.name)
    header = _first_of_applications(blob.name, found)
    names = unique(header.cells)
    has_links = _may_take_links(names)
    shown = (*names, LINK_COLUMN) if has_links else names

    def rows() -> Iterator[SourceRow]:
        keys = list(map(header_key, header.cells))
        body = (
            row for head, rows in _tables(blob, encoding) if list(map(header_key, head.cells)) == keys for row in rows
        )
        yield from limited((_plain(row, has_links) for row in body if any(row.cells)), blob.name, limits)

    return Table(blob.name, MARKDOWN, shown, header.line, rows, encoding.shown)


def _first_of_applications(name: str, found: Sequence[tuple[SourceRow, list[SourceRow]]]) -> SourceRow:
    reason: Unreadable | None = None
    for header, rows in found:
        try:
            find_header(name, [_plain(header, False), *rows])
        except Unreadable as error:
            reason = reason or error
        else:
            return header
    assert reason is not None
    raise reason


def _may_take_links(names: Sequence[str]) -> bool:
    """Links in cells go into a column of their own where none is for links."""
    return not {header_key(name) for name in names} & {"link", "url", "joburl", "joblink", "链接", "岗位链接"}


def _tables(blob: Blob, encoding: Encoding) -> Iterator[tuple[SourceRow, list[SourceRow]]]:
    with blob.open() as raw, io.TextIOWrapper(raw, encoding=encoding.codec) as text:
        lines = text.read().splitlines()
    place = 0
    while place + 1 < len(lines):
        if "|" in lines[place] and "|" in lines[place + 1] and RULE.fullmatch(lines[place + 1]):
            header = SourceRow(place + 1, _cells(lines[place]))
            place += 2
            rows = []
            while place < len(lines) and "|" in lines[place]:
                rows.append(SourceRow(place + 1, _cells(lines[place])))
                place += 1
            yield header, rows
        else:
            place += 1


def _cells(line: str) -> list[str]:
    """The cells between the pipes; a pipe after a backslash is part of a cell."""
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.strip().replace("\\|", "|") for cell in _PIPE.split(inner)]


def _plain(row: SourceRow, has_links: bool) -> SourceRow:
    """The row without marks of Markdown; the first link that a cell hides is put at the end."""
    links = [match[2] for cell in row.cells for match in _LINK.finditer(cell)]
    cells = [_MARKS.sub(r"\2", _LINK.sub(_shown, cell)).replace("<br>", "\n") for cell in row.cells]
    return SourceRow(row.line, [*cells, links[0] if links else ""] if has_links else cells)


def _shown(link: re.Match[str]) -> str:
    return link[1] if link[1].strip().lower() not in {"", "link", "apply", "url", "here"} else link[2]
