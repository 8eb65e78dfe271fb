"""Rows of a table made into drafts of applications, column by column: a column holds few different cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from hashlib import blake2b
from json.encoder import encode_basestring
from typing import Any, Final, NamedTuple

from tracker.importing import cells as read
from tracker.importing.columns import PRIVATE
from tracker.importing.dates import DateOrder
from tracker.importing.mapping import Column, Mapping
from tracker.importing.proposing import Stages, blocks, transposed
from tracker.importing.source import SourceRow, Table, header_key
from tracker.importing.timelines import Timeline, Timelines
from tracker.records import Employment, Period, WorkMode
from tracker.sentences import Sentence

Cells = Sequence[str]


class OwnEvent(NamedTuple):
    """An entry of a timeline as our history file has it; `stage` is an id as in `Step`."""

    kind: str
    day: str
    recorded_at: str | None
    at: str | None
    zone: str | None
    stage: int | None
    outcome: str | None
    text: str


class Own(NamedTuple):
    """What only files of ours tell: the id and the moments of an application, and all of its timeline."""

    id: int | None
    created_at: str | None
    updated_at: str | None
    trashed: bool = False
    events: tuple[OwnEvent, ...] | None = None


class Draft(NamedTuple):
    """One row as an application, with everything that it says; texts are as typed, None where nothing is said.

    `original` is the row as JSON, `digest` tells it from all others, `unmapped` are the cells that went nowhere else.
    """

    table: int
    line: int
    problem: str
    company: str
    title: str
    url: str | None
    timeline: Timeline
    location: str | None
    work_mode: WorkMode | None
    employment: Employment | None
    salary_min: float | None
    salary_max: float | None
    currency: str | None
    period: Period | None
    salary_text: str | None
    source: str | None
    via: str | None
    excitement: int | None
    deadline: date | None
    archived: bool
    notes: str | None
    posting: str | None
    tags: tuple[str, ...]
    search: str | None
    role: str | None
    contact: tuple[str, str | None, str | None] | None
    follow_up: date | None
    document: str | None
    original: str
    digest: str
    unmapped: str
    own: Own | None = None


class _Read(dict[str, Any]):
    """What the cells of a column say, each different one read once."""

    def __init__(self, reader: Callable[[str], Any]) -> None:
        super().__init__()
        self._reader = reader

    def __missing__(self, cell: str) -> Any:
        if len(self) > KEPT:
            self.clear()
        value = self[cell] = self._reader(cell)
        return value


KEPT: Final = 50_000  # different cells of a column


class Maker:
    """Makes the drafts of one table from elsewhere, a block of rows at a time."""

    def __init__(self, number: int, table: Table, mapping: Mapping, stages: Stages, today: date) -> None:
        self.table = table
        self._number = number
        columns = mapping.of_table(number)
        self._place = {column.field: column.place for column in columns if column.field}
        self._timelines = Timelines(columns, mapping, stages, today)
        self._readers = {field: _Read(reader) for field, reader in _readers(columns, today).items()}
        self._hidden = {
            column.place for column in columns if header_key(column.header) in PRIVATE and column.field is None
        }
        self._unmapped = [
            (column.place, column.header) for column in columns if not column.field and column.place not in self._hidden
        ]
        kept = [(place, name) for place, name in enumerate(table.header) if place not in self._hidden]
        self._kept = [place for place, _ in kept]
        names = (encode_basestring(name).replace("%", "%%") for _, name in kept)
        self._template = "{" + ", ".join(f"{name}: %s" for name in names) + "}"

    def __iter__(self) -> Iterator[list[Draft]]:
        for rows in blocks(self.table.rows()):
            yield self.drafts(rows)

    def drafts(self, rows: Sequence[SourceRow]) -> list[Draft]:
        """The drafts of some rows, in their order."""
        width = len(self.table.header)
        cells = transposed(rows, width)
        count = len(rows)
        get = partial(self._column, cells, count)
        company, title = self._names(cells, count)
        url = get("url")
        originals = self._originals(cells)
        digests = [fingerprint(original) for original in originals]
        timelines = self._timelines_of(cells, count)
        low, high, currency, period, typed = self._pay(get)
        columns: list[Sequence[Any]] = [
            [self._number] * count,
            [row.line for row in rows],
            [problem_of(row, width, digest) for row, digest in zip(rows, digests, strict=True)],
            company, title, url, timelines,
            get("location"), get("work_mode"), get("employment"), low, high, currency, period, typed,
            get("source"), get("via"), get("excitement"), get("deadline"), get("archived", False),
            get("notes"), get("posting"), get("tags", ()), get("search"), get("role"),
            self._contacts(get), get("follow_up"), get("document"), originals, digests,
            self._unmapped_of(cells, count), [None] * count,
        ]  # fmt: skip
        return list(map(Draft._make, zip(*columns, strict=True)))

    def _column(self, cells: Sequence[Cells], count: int, field: str, default: Any = None) -> Sequence[Any]:
        place = self._place.get(field)
        if place is None:
            return [default] * count
        return list(map(self._readers[field].__getitem__, cells[place]))

    def _names(self, cells: Sequence[Cells], count: int) -> tuple[Sequence[str], Sequence[str]]:
        company = [name or "" for name in self._column(cells, count, "company")]
        title = [name or "" for name in self._column(cells, count, "title")]
        if (place := self._place.get("company_title")) is None:
            return company, title
        both = list(map(self._readers["company_title"].__getitem__, cells[place]))
        return (
            [name or pair.company for name, pair in zip(company, both, strict=True)],
            [name or pair.title for name, pair in zip(title, both, strict=True)],
        )

    def _timelines_of(self, cells: Sequence[Cells], count: int) -> list[Timeline]:
        places = self._timelines.places
        if not places:
            return [self._timelines.of(())] * count
        return list(map(self._timelines.of, zip(*(cells[place] for place in places), strict=True)))

    def _pay(self, get: Callable[..., Sequence[Any]]) -> tuple[Sequence[Any], ...]:
        """Lowest, highest, currency, period and text: what has a column of its own counts before the text."""
        pairs = get("salary", (None, None))
        read_ones = [pair[1] for pair in pairs]
        low = _first(get("salary_min"), [salary and salary.min for salary in read_ones])
        high = _first(get("salary_max"), [salary and salary.max for salary in read_ones])
        currency = _first(get("currency"), [salary and salary.currency for salary in read_ones])
        period = _first(get("period"), [salary and salary.period for salary in read_ones])
        ordered = [(a, b) if a is None or b is None or a <= b else (b, a) for a, b in zip(low, high, strict=True)]
        return [a for a, _ in ordered], [b for _, b in ordered], currency, period, [pair[0] for pair in pairs]

    def _contacts(self, get: Callable[..., Sequence[Any]]) -> Sequence[Any]:
        if not {"contact", "contact_email", "contact_phone"} & self._place.keys():
            return get("contact")
        people = zip(get("contact"), get("contact_email"), get("contact_phone"), strict=True)
        return [(name or email, email, phone) if name or email else None for name, email, phone in people]

    def _originals(self, cells: Sequence[Cells]) -> list[str]:
        if not self._kept:
            return []
        encoded = [map(encode_basestring, cells[place]) for place in self._kept]
        return [self._template % row for row in zip(*encoded, strict=True)]

    def _unmapped_of(self, cells: Sequence[Cells], count: int) -> list[str]:
        if not self._unmapped:
            return [""] * count
        rows = zip(*(cells[place] for place, _ in self._unmapped), strict=True)
        names = [name for _, name in self._unmapped]
        return ["\n".join(f"{n}: {c.strip()}" for n, c in zip(names, row, strict=True) if c.strip()) for row in rows]


def _first(given: Sequence[Any], otherwise: Sequence[Any]) -> Sequence[Any]:
    return [value if value is not None else other for value, other in zip(given, otherwise, strict=True)]


def fingerprint(original: str) -> str:
    """A fingerprint of a row; empty where it holds what no file can keep."""
    try:
        return blake2b(original.encode("utf-8"), digest_size=8).hexdigest()
    except UnicodeEncodeError:
        return ""


def problem_of(row: SourceRow, width: int, digest: str) -> str:
    """Why a row cannot be imported whatever it says; empty where it can."""
    if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
        return Sentence("has {number} cells, but the headers name {width} columns", number=len(row.cells), width=width)
    return "" if digest else Sentence("holds half of a character (a lone surrogate)")


def _readers(columns: Sequence[Column], today: date) -> dict[str, Callable[[str], Any]]:
    orders = {column.field: column.order or DateOrder.YMD for column in columns}
    plain = ("company", "title", "url", "location", "source", "via", "contact", "contact_email", "contact_phone")
    return {
        **dict.fromkeys((*plain, "document", "search", "role"), read.text),
        "company_title": read.split_names,
        "work_mode": read.work_mode,
        "employment": read.employment,
        "salary": read.salary,
        "salary_min": read.amount,
        "salary_max": read.amount,
        "currency": read.currency,
        "period": read.period,
        "excitement": read.excitement,
        "archived": read.flag,
        "notes": read.long_text,
        "posting": read.posting_text,
        "tags": read.names,
        "deadline": lambda cell: read.day(cell, orders["deadline"], today),
        "follow_up": lambda cell: read.day(cell, orders["follow_up"], today),
    }
