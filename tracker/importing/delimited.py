"""CSV and its kin: any separator, any encoding, with lines of notes before the header."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any, Final, NamedTuple

from tracker.exporting.cells import plain
from tracker.exporting.spreadsheet import HISTORY_COLUMNS
from tracker.fields import COLUMNS
from tracker.importing.blobs import Blob
from tracker.importing.encoding import Encoding, find_encoding
from tracker.importing.headers import Header, find_header, says_twice
from tracker.importing.limits import Limits, Unreadable
from tracker.importing.source import CSV, SourceRow, Table, limited
from tracker.sentences import Sentence

SEPARATORS: Final = {
    ",": Sentence("comma"),
    ";": Sentence("semicolon"),
    "\t": Sentence("tab"),
    "|": Sentence("pipe"),
}
SAMPLE_LINES: Final = 60
END: Final = "\x1e\x1eend"  # a line after the last one, which a quote that is never closed swallows
HISTORY_KEYS: Final = frozenset(HISTORY_COLUMNS) - {"stage_kind"}  # which older exports do not have


class Dialect(NamedTuple):
    """How the cells of a file are told apart."""

    separator: str
    escape: str | None = None


def read_table(blob: Blob, limits: Limits) -> Table:
    """The one table of a text file. Raises Unreadable where it is none, with the line where there is one."""
    encoding = find_encoding(blob)
    dialect = _find_dialect(blob, encoding)
    with _records(blob, encoding, dialect, limits) as records:
        header = find_header(blob.name, list(islice(records, SAMPLE_LINES)))
    is_ours = is_our_header(header.names)

    def rows() -> Iterator[SourceRow]:
        with _records(blob, encoding, dialect, limits) as records:
            body = _body(blob.name, records, header)
            yield from limited(_unguarded(body) if is_ours else body, blob.name, limits)

    return Table(
        blob.name, CSV, header.names, header.line, rows, encoding.shown, SEPARATORS[dialect.separator], is_ours
    )


def is_our_header(names: Sequence[str]) -> bool:
    """Whether every column is one that our exports write, spelled as they do."""
    return (all(name in COLUMNS for name in names) and bool({"company", "title", "id"} & set(names))) or (
        set(names) >= HISTORY_KEYS
    )


@contextmanager
def _records(blob: Blob, encoding: Encoding, dialect: Dialect, limits: Limits) -> Iterator[Iterator[SourceRow]]:
    csv.field_size_limit(limits.cell)
    with blob.open() as raw, io.TextIOWrapper(raw, encoding=encoding.codec, newline="") as text:
        yield _parsed(blob.name, text, dialect)


def _parsed(name: str, text: Iterable[str], dialect: Dialect) -> Iterator[SourceRow]:
    reader = csv.reader(chain(text, [END]), delimiter=dialect.separator, **_escaping(dialect))
    line = begun = 1
    try:
        for cells in reader:
            if cells == [END]:
                return
            yield SourceRow(line, cells)
            begun, line = line, reader.line_num + 1
    except csv.Error as error:
        raise _refusal(name, line, error) from error
    raise Unreadable(
        "{name} ends within a quoted cell that begins in line {begun}; it was cut off, so export it again.",
        name=name,
        begun=begun,
    )


def _escaping(dialect: Dialect) -> dict[str, Any]:
    return {"escapechar": dialect.escape, "doublequote": False} if dialect.escape else {}


def _refusal(name: str, line: int, error: csv.Error) -> Unreadable:
    if "field limit" in str(error):
        return Unreadable(
            "Line {line} of {name} has a cell of more than a million characters, or a quote that is never closed.",
            line=line,
            name=name,
        )
    return Unreadable("Line {line} of {name} cannot be read ({error}).", line=line, name=name, error=error)


def _body(name: str, records: Iterator[SourceRow], header: Header) -> Iterator[SourceRow]:
    """The rows below the header; ones without any text are left out."""
    width = len(header.names)
    for row in records:
        if row.line <= header.line:
            continue
        cells = row.cells
        if len(cells) == width or any(cells):
            if says_twice(header, cells):
                raise Unreadable(
                    "Line {line} of {name} is a second row of headers; remove one of them.", line=row.line, name=name
                )
            if any(cells):
                yield row


def _unguarded(rows: Iterable[SourceRow]) -> Iterator[SourceRow]:
    for row in rows:
        if any(cell[:1] == "'" for cell in row.cells):
            yield SourceRow(row.line, [plain(cell) for cell in row.cells])
        else:
            yield row


def _find_dialect(blob: Blob, encoding: Encoding) -> Dialect:
    with blob.open() as raw, io.TextIOWrapper(raw, encoding=encoding.codec, newline="") as text:
        lines = [line[:20_000] for line in islice(text, SAMPLE_LINES)]
    escape = "\\" if any('\\"' in line for line in lines) and not any('""' in line for line in lines) else None
    if lines and (said := lines[0].strip().strip('"').lower()).startswith("sep=") and said[4:5] in SEPARATORS:
        return Dialect(said[4:5], escape)
    return Dialect(max(SEPARATORS, key=lambda separator: _evenness(lines, separator)), escape)


def _evenness(lines: Sequence[str], separator: str) -> tuple[float, int]:
    """How well a separator divides the lines: how many of them alike, outside quotes, and into how many cells."""
    counts: Counter[int] = Counter()
    try:
        for cells in csv.reader(lines, delimiter=separator):
            if any(cells):
                counts[len(cells)] += 1
    except csv.Error:
        return 0.0, 0
    several = {cells: count for cells, count in counts.items() if cells > 1}
    if not several:
        return 0.0, 0
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return count / counts.total() * min(width, 12), width
