"""What a reader gives: tables with a header and rows with their line numbers, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from tracker.files import shown_name
from tracker.importing.limits import Limits, Unreadable
from tracker.sentences import Sentence

CSV: Final = "csv"
SHEET: Final = "sheet"
MARKDOWN: Final = "markdown"
TRELLO: Final = "trello"
JSON: Final = "json"
EVERYTHING: Final = "pursuit json"  # our own, with all tables


class SourceRow(NamedTuple):
    """One row of a table, by the line in which it begins (of JSON: its number), with a text for each column."""

    line: int
    cells: Sequence[str]


Rows = Callable[[], Iterator[SourceRow]]


@dataclass(frozen=True, slots=True)
class Table:
    """One list of a source. `read` reads it from its beginning, as often as it is called; so do `events`.

    `is_ours`: this program wrote it, so its columns and days are known and its guarded cells are made plain again.
    `events` are the rows of its history file, by the columns of our history.
    """

    name: str
    kind: str
    header: tuple[str, ...]
    header_line: int
    read: Rows
    encoding: str = ""
    dialect: str = ""
    is_ours: bool = False
    events: tuple[tuple[str, ...], Rows] | None = None

    def rows(self) -> Iterator[SourceRow]:
        """Every row in order, blank ones left out."""
        return self.read()


@dataclass(frozen=True, slots=True)
class Source:
    """What was chosen for an import: a file, a zip or a folder, with the tables in it that may hold applications.

    `notes` are sentences on what in it is not read. It holds no file open.
    """

    path: Path
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    everything: Callable[[], dict[str, object]] | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """Its name as text that can be stored."""
        return shown_name(self.path)

    @property
    def shape(self) -> str:
        """A fingerprint of the columns: files of one shape come from one program."""
        text = "\n".join("\t".join(map(header_key, table.header)) for table in self.tables)
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    @property
    def description(self) -> str:
        """The file and how it was read, in few words: `applications.csv, UTF-8, comma`."""
        parts = [self.name]
        if len(self.tables) > 1:
            parts.append(Sentence.joined((table.name for table in self.tables), " + "))
        first = self.tables[0] if self.tables else None
        return Sentence.joined([*parts, *((first.encoding, first.dialect) if first else ())], ", ")


def header_key(text: str) -> str:
    """What two spellings of a header have in common: no case, blanks, underscores, punctuation or BOM."""
    return _NO_PART_OF_A_HEADER.sub("", text.casefold())


_NO_PART_OF_A_HEADER: Final = re.compile(r"[\W_]+")


def limited(rows: Iterable[SourceRow], name: str, limits: Limits) -> Iterator[SourceRow]:
    """The rows, but a sentence in the place of the first one that is too many."""
    count = 0
    for count, row in enumerate(rows, 1):
        if count > limits.rows:
            raise Unreadable(
                "{name} has more than {most:,} rows; split it and import the parts.", name=name, most=limits.rows
            )
        yield row
