"""The columns of an export as text, taken from the file a block of rows at a time.

What a field says is defined in `tracker.fields` and `tracker.overview`. Here the same cells are made column by column
from the raw rows: a record is built only where something has to be worked out from it.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from math import inf
from typing import Any, Final

from tracker.clock import Clock
from tracker.codec import CODECS
from tracker.database import Database
from tracker.exporting.cells import guarded_all
from tracker.exporting.fits import QuickFits
from tracker.exporting.snapshot import Reader, overview_of
from tracker.fields import FIELDS, Field, FieldKind
from tracker.fits import Fit
from tracker.overview import Row
from tracker.pay import salary_words
from tracker.records import Application, Kind, Stage

Cell = str | int | float | None
Cells = Sequence[Cell]

FOREIGN: Final = frozenset({FieldKind.TEXT, FieldKind.NAMES, FieldKind.NEXT, FieldKind.MONEY})  # words not of ours
APPLICATION: Final = CODECS[Application]
PLACE: Final[Mapping[str, int]] = {name: place for place, name in enumerate(APPLICATION.names)}


class Block:
    """Some raw rows, by column."""

    def __init__(self, about: About, rows: Sequence[Sequence[Any]]) -> None:
        self.overview = about.overview
        self.days_since = about.days_since
        self.tagged = about.tagged
        self.rows = rows
        self._fits = about.fits
        self._columns: list[tuple[Any, ...]] = list(zip(*rows, strict=True))
        self._made: dict[int, Row] = {}

    def __getitem__(self, name: str) -> tuple[Any, ...]:
        return self._columns[PLACE[name]]

    @cached_property
    def fits(self) -> list[Fit | None]:
        return self._fits.of(self["id"])

    @cached_property
    def busy(self) -> set[int]:
        """The places of the applications that have tasks or interviews."""
        owners = self.overview.tasks.owners() | self.overview.interviews.owners()
        return {place for place, id in enumerate(self["id"]) if id in owners}

    @cached_property
    def stages(self) -> list[Stage]:
        known = cache(self.overview.stage)
        return list(map(known, self["stage"]))

    def rows_at(self, places: Sequence[int]) -> list[Row]:
        """Some of the rows as the views know them, by their places in the block."""
        missing = [place for place in places if place not in self._made]
        records = APPLICATION.records([self.rows[place] for place in missing])
        made = (Row(self.overview, typing.cast("Application", record)) for record in records)
        self._made.update(zip(missing, made, strict=True))
        return [self._made[place] for place in places]


class About:
    """What all blocks of an export are looked at with."""

    def __init__(self, database: Database, today: date) -> None:
        reader = Reader(database)
        self.overview = overview_of(database, Clock(today))
        self.overview.read_fits_from(reader)
        self.fits = QuickFits(database, reader, today)
        self.tagged = self.overview.tagged(self.overview.tags)
        self.days_since = cache(lambda day: self.overview.days_since(date.fromisoformat(day)))


def blocks(database: Database, today: date, ids: Sequence[int] | None) -> Iterator[Block]:
    """The applications with these ids in this order, or all by id. Call it inside a read transaction."""
    about = About(database, today)
    for rows in database.blocks(*selection(ids)):
        yield Block(about, rows)


def count(database: Database, ids: Sequence[int] | None) -> int:
    """How many rows the blocks will have, unless an application among the ids is gone."""
    if ids is not None:
        return len(ids)
    return int(database.rows("SELECT count(*) FROM application WHERE trashed_at IS NULL")[0][0])


def cells(field: Field, block: Block) -> Cells:
    """The field's cells of a block, as `field.csv` has them, guarded. Numbers may be numbers: CSV writes both alike."""
    found = values(field, block)
    return guarded_all(typing.cast("Sequence[str | None]", found)) if field.kind in FOREIGN else found


def values(field: Field, block: Block) -> Cells:
    """What `cells` gives, as it is: for files in which a text cannot be taken for a formula. Numbers are numbers."""
    if derive := DERIVED.get(field.key):
        return derive(block)
    if field.key in PLACE:
        return BY_KIND.get(field.kind, list)(block[field.key])
    return _from_rows(field, block, range(len(block.rows)))


def selection(ids: Sequence[int] | None) -> tuple[str, tuple[str, ...]]:
    table, columns = APPLICATION.kind.table, ", ".join(f"{APPLICATION.kind.table}.{name}" for name in APPLICATION.names)
    if ids is None:
        return f"SELECT {columns} FROM {table} WHERE trashed_at IS NULL ORDER BY id", ()
    chosen = f"SELECT {columns} FROM json_each(?) AS chosen JOIN {table} ON {table}.id = chosen.value"
    return f"{chosen} ORDER BY chosen.key", (json.dumps(list(ids)),)


def _numbers(column: Sequence[Any]) -> Cells:
    """Whole numbers without a fraction."""
    return [int(value) if type(value) is float and value.is_integer() else value for value in column]


def _flags(column: Sequence[Any]) -> Cells:
    return ["yes" if value else "no" for value in column]


def _days_since(block: Block, column: str) -> list[int]:
    """Calendar days since the days of a column; 0 for those that are still to come."""
    return list(map(block.days_since, block[column]))


def _quiet_days(block: Block) -> Cells:
    """Without a task or an interview, nothing was heard but what the application says itself."""
    heard = _days_since(block, "heard_on")
    waiting = [_allowed_silence(stage) for stage in block.stages]
    quiet = enumerate(zip(heard, waiting, block["archived"], block["trashed_at"], strict=True))
    long_ago = {
        place: days for place, (days, allowed, archived, trashed) in quiet
        if days > allowed and not archived and not trashed
    }  # fmt: skip
    found = _from_rows(FIELDS["quiet_days"], block, sorted(block.busy & long_ago.keys()))
    for place in long_ago.keys() - block.busy:
        found[place] = long_ago[place]
    return found


def _allowed_silence(stage: Stage) -> float:
    return inf if stage.quiet_after is None or stage.kind is Kind.CLOSED else stage.quiet_after


def _next(block: Block) -> Cells:
    """Only what has a task, an interview or a deadline waits for something."""
    waiting = block.busy.union(place for place, deadline in enumerate(block["deadline"]) if deadline)
    return _from_rows(FIELDS["next"], block, sorted(waiting))


def _from_rows(field: Field, block: Block, places: Sequence[int]) -> list[Cell]:
    """The field of the rows at these places as it is defined; the other cells stay empty."""
    found: list[Cell] = [None] * len(block.rows)
    for place, row in zip(places, block.rows_at(places), strict=True):
        found[place] = field.json(row) if field.kind is FieldKind.NUMBER else field.csv(row)
    return found


def _salaries(block: Block) -> Cells:
    words = cache(salary_words)
    parts = zip(block["salary_min"], block["salary_max"], block["currency"], block["period"], strict=True)
    return [words(*part) for part in parts]


def _searches(block: Block) -> Cells:
    names = {id: search.name for id, search in block.overview.searches.items()}
    return list(map(names.get, block["search"]))


def _roles(block: Block) -> Cells:
    names = {id: role.name for id, role in block.overview.roles.items()}
    return list(map(names.get, block["role"]))


def _tags(block: Block) -> Cells:
    tagged, tags_of = block.tagged, block.overview.tags_of
    return ["; ".join(tags_of(id)) if id in tagged else "" for id in block["id"]]


DERIVED: Final[Mapping[str, Callable[[Block], Cells]]] = {
    "stage": lambda block: [stage.name for stage in block.stages],
    "kind": lambda block: [stage.kind for stage in block.stages],
    "in_stage_days": lambda block: _days_since(block, "entered_on"),
    "quiet_days": _quiet_days,
    "next": _next,
    "salary": _salaries,
    "search": _searches,
    "role": _roles,
    "fit": lambda block: [fit.shown if fit else None for fit in block.fits],
    "fit_confirmed": lambda block: _flags([fit is not None and fit.confirmed for fit in block.fits]),
    "tags": _tags,
    "trashed": lambda block: _flags(block["trashed_at"]),
}
BY_KIND: Final[Mapping[FieldKind, Callable[[Sequence[Any]], Cells]]] = {
    FieldKind.NUMBER: _numbers,
    FieldKind.FLAG: _flags,
}
