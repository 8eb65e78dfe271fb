"""A first mapping of a source: from the headers, from every cell of its columns, and from what was answered before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from tracker import stage_names
from tracker.database import Database
from tracker.exporting.target import Progress, nobody
from tracker.importing import remembered
from tracker.importing.columns import FIELDS, STAGE_PREFIX, choose_fields, is_dated
from tracker.importing.dates import DateOrder, find_order
from tracker.importing.mapping import IGNORED, Column, Mapping, Meaning, Word
from tracker.importing.source import EVERYTHING, TRELLO, Source, SourceRow, Table
from tracker.importing.words import ASK, NO, NO_APPLICATION, NOTHING, YES, Sense, find_sense, is_null, word_key
from tracker.records import Kind, Outcome
from tracker.text import name_key

BLOCK: Final = 2000
FIRST_ROWS: Final = 200
SAMPLES: Final = 3
DISTINCT: Final = 5000  # days or words of a column that are looked at
STAGE_ORDER: Final = tuple(Kind)
TRELLO_FIELDS: Final[tuple[str | None, ...]] = (
    "company_title", "stage", "notes", "deadline", "url", "tags", None, "history", "archived",
)  # fmt: skip


class Stages:
    """The stages of a database: which one a word or one of our kinds means there."""

    def __init__(self, rows: Sequence[tuple[int, str, str]]) -> None:
        self.rows = rows
        self.new: list[tuple[str, Kind]] = []
        self._by_name = {name_key(name): (id, name, Kind(kind)) for id, name, kind in reversed(rows)}

    def named_or_new(self, name: str, kind: Kind) -> tuple[int, Kind]:
        """The stage of this name, or one to be made by the import, whose id is negative: -1 is the first of `new`."""
        if found := self.named(name) or self._given(name, kind):
            return found
        self.new.append((name, kind))
        self._by_name[name_key(name)] = (-len(self.new), name, kind)
        return -len(self.new), kind

    def _given(self, name: str, kind: Kind) -> tuple[int, Kind] | None:
        """The stage of the kind, where both names are those that new databases have, in different languages."""
        if not stage_names.is_given(name, kind):
            return None
        same = (id for id, present, of in self.rows if of == kind and stage_names.is_given(present, kind))
        return next(((id, kind) for id in same), None)

    def named(self, name: str) -> tuple[int, Kind] | None:
        """The id and kind of the stage of this name."""
        found = self._by_name.get(name_key(name))
        return (found[0], found[2]) if found else None

    def kind_of(self, id: int) -> Kind:
        """The kind of a stage by its id, also of one to be made."""
        return next(kind for found, _, kind in self._by_name.values() if found == id)

    def name_of(self, id: int) -> str:
        """The name of a stage by its id, also of one to be made."""
        return next(name for found, name, _ in self._by_name.values() if found == id)

    def of_kind(self, kind: Kind) -> str:
        """The name of the first stage of a kind; where there is none, of the nearest kind before it."""
        for wanted in (kind, *reversed(STAGE_ORDER[: STAGE_ORDER.index(kind)])):
            if found := next((name for _, name, present in self.rows if present == wanted), None):
                return found
        return self.rows[0][1]

    @property
    def choices(self) -> tuple[Meaning, ...]:
        """All that a status word can mean here."""
        open_ones = [Meaning(name) for _, name, kind in self.rows if kind != Kind.CLOSED]
        closed = [Meaning(name, end) for _, name, kind in self.rows if kind == Kind.CLOSED for end in Outcome]
        return (*open_ones, *closed, IGNORED, Meaning(is_left_out=True))

    def meaning(self, sense: Sense) -> Meaning | None:
        """What a sense means here; None where only the user can tell."""
        if sense.kind == ASK:
            return None
        if sense.kind == NOTHING:
            return IGNORED
        if sense.kind == NO_APPLICATION:
            return Meaning(is_left_out=True)
        return Meaning(self.of_kind(Kind(sense.kind)), sense.outcome)


def read_stages(database: Path) -> Stages:
    """The stages of a database, in order, without the removed ones."""
    source = Database(database)
    try:
        return stages_of(source)
    finally:
        source.close()


def stages_of(database: Database) -> Stages:
    """The same of one that is open."""
    rows = database.rows("SELECT id, name, kind FROM stage WHERE NOT removed ORDER BY position, id")
    return Stages([(id, name, kind) for id, name, kind in rows])


def propose(database: Path, source: Source, *, progress: Progress = nobody) -> Mapping:
    """What a source's columns and status words are taken for; reads it once, from beginning to end.

    Answers that were given for a file of this shape are taken in. Raises Unreadable where a row cannot be read.
    """
    stages = read_stages(database)
    known = remembered.remembered_fields(source)
    columns: list[Column] = []
    seen: list[_Seen] = []
    for number, table in enumerate(source.tables):
        found = _Seen(_columns(number, table, known), table)
        found.look(progress)
        columns += found.decided()
        seen.append(found)
    words = [_word(text, count, stages) for text, count in _counted(seen)]
    mapping = Mapping(tuple(columns), tuple(words), stages.choices)
    return remembered.recalled(source, mapping)


def with_words_of(mapping: Mapping, source: Source, database: Path) -> Mapping:
    """The mapping with the words of its present status columns, after another column was chosen for them."""
    stages = read_stages(database)
    known = {word.key: word for word in mapping.words}
    seen = [_Seen(mapping.of_table(number), table) for number, table in enumerate(source.tables)]
    for found in seen:
        found.look(nobody)
    words = [_kept(_word(text, count, stages), known) for text, count in _counted(seen)]
    return replace(mapping, columns=tuple(c for found in seen for c in found.decided()), words=tuple(words))


def _kept(word: Word, known: dict[str, Word]) -> Word:
    before = known.get(word.key)
    return replace(before, count=word.count) if before else word


def _columns(number: int, table: Table, known: dict[tuple[int, int], str | None]) -> list[Column]:
    if table.kind == EVERYTHING:
        return []
    if table.kind == TRELLO:
        chosen: list[tuple[str | None, str]] = [(field, "own") for field in TRELLO_FIELDS]
    elif table.is_ours:
        chosen = [(name if name in FIELDS else None, "own") for name in table.header]
    else:
        chosen = choose_fields(table.header, _flags(table))
    found = []
    for place, (header, (field, how)) in enumerate(zip(table.header, chosen, strict=True)):
        if (number, place) in known and not table.is_ours:
            field, how = known[number, place], "remembered"  # noqa: PLW2901
        found.append(Column(number, place, header, (), field, None, how))
    return found


def _flags(table: Table) -> set[int]:
    """The columns that hold nothing but yes and no in the first rows."""
    cells = transposed(list(islice(table.rows(), FIRST_ROWS)), len(table.header))
    words = [{cell.strip().casefold() for cell in column if not is_null(cell)} for column in cells]
    return {place for place, found in enumerate(words) if found and found <= YES | NO}


class _Seen:
    """What one pass over a table shows of its columns: samples, different days, status words with their counts."""

    def __init__(self, columns: Sequence[Column], table: Table) -> None:
        self.table = table
        self.columns = columns
        self.words: Counter[str] = Counter()
        self._samples: dict[int, dict[str, None]] = {column.place: {} for column in columns}
        self._days: dict[int, dict[str, None]] = {c.place: {} for c in columns if is_dated(c.field)}
        self._of_words = [c.place for c in columns if c.field in {"stage", "outcome"}]

    def look(self, progress: Progress) -> None:
        done = 0
        for rows in blocks(self.table.rows()):
            cells = transposed(rows, len(self.table.header))
            self._take(cells)
            done += len(rows)
            progress(done, 0)

    def _take(self, cells: Sequence[Sequence[str]]) -> None:
        for place, found in self._samples.items():
            if len(found) < SAMPLES:
                found.update(dict.fromkeys(islice(filter(None, map(str.strip, cells[place])), SAMPLES * 4)))
        for place, days in self._days.items():
            if len(days) < DISTINCT:
                days.update(dict.fromkeys(cells[place]))
        for place in self._of_words:
            self.words.update(cells[place])

    def decided(self) -> list[Column]:
        """The columns with samples, and with the order of their days."""
        return [self._decided(column) for column in self.columns]

    def _decided(self, column: Column) -> Column:
        samples = tuple(islice(self._samples[column.place], SAMPLES))
        if not is_dated(column.field):
            return replace(column, samples=samples)
        if self.table.is_ours or column.how == "own":
            return replace(column, samples=samples, order=DateOrder.YMD)
        days = [day for day in self._days[column.place] if not is_null(day)]
        order = find_order(days)
        if order is DateOrder.UNDECIDED:
            samples = tuple(islice((day for day in days if find_order([day]) is DateOrder.UNDECIDED), SAMPLES))
        return replace(column, samples=samples, order=_kept_order(column.order, order))


def _kept_order(before: DateOrder | None, found: DateOrder | None) -> DateOrder:
    return before if before in {DateOrder.DMY, DateOrder.MDY} else (found or DateOrder.YMD)


def blocks(rows: Iterable[SourceRow]) -> Iterator[list[SourceRow]]:
    """The rows, some at a time."""
    iterator = iter(rows)
    while block := list(islice(iterator, BLOCK)):
        yield block


def transposed(rows: Sequence[SourceRow], width: int) -> list[Sequence[str]]:
    """The cells of some rows by column; short rows are filled up."""
    even = [
        row.cells if len(row.cells) == width else [*row.cells, *[""] * (width - len(row.cells))][:width] for row in rows
    ]
    return [*zip(*even, strict=True)] if even and width else [[] for _ in range(width)]


def _counted(seen: Iterable[_Seen]) -> list[tuple[str, int]]:
    """The status words of all tables by their keys, as first written, the most frequent first; blanks are none."""
    first: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for found in seen:
        if found.table.is_ours and "kind" in found.table.header:
            continue
        for text, count in found.words.items():
            if not is_null(text):
                counts[first.setdefault(word_key(text), text.strip())] += count
    return counts.most_common(DISTINCT)


def _word(text: str, count: int, stages: Stages) -> Word:
    found = find_sense(text)
    if (stage := stages.named(text)) and stage[1] is not Kind.CLOSED:
        return Word(text, count, Meaning(_name_of(stages, stage[0])), "stage")
    if found is None:
        return Word(text, count)
    sense = found.sense
    reached = sense.reached.value if sense.reached else None
    return Word(text, count, stages.meaning(sense), found.how, reached, sense.tag, sense.source)


def _name_of(stages: Stages, id: int) -> str:
    return next(name for found, name, _ in stages.rows if found == id)


def field_given(text: str) -> tuple[str, Any]:
    """The field, and the order of days if one is said, of `FIELD` or `FIELD:dmy` on the command line."""
    name, _, order = text.strip().partition(":")
    if name == STAGE_PREFIX.rstrip(":") and order:
        inner, _, late = order.partition(":")
        return f"{STAGE_PREFIX}{inner}", DateOrder(late) if late in set(DateOrder) else None
    return name, DateOrder(order) if order in set(DateOrder) else None
