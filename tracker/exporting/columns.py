"""The columns of an export as text, taken from the file a block of rows at a time.

What a field says is defined in `tracker.fields` and `tracker.overview`. Here the same cells are made column by column
from the raw rows: a record is built only where something has to be worked out from it.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

from tracker.clock import Clock
from tracker.codec import CODECS
from tracker.database import Database
from tracker.exporting.cells import guarded, guarded_all
from tracker.exporting.snapshot import Reader, overview_of
from tracker.fields import FIELDS, Field, FieldKind
from tracker.overview import Overview, Row
from tracker.pay import salary_words
from tracker.records import Application, Stage

if typing.TYPE_CHECKING:
    from tracker.fits import Fit

Cell = str | int | float | None
Cells = Sequence[Cell]

APPLICATION: Final = CODECS[Application]
PLACE: Final[Mapping[str, int]] = {name: place for place, name in enumerate(APPLICATION.names)}


class Block:
    """Some raw rows, by column."""

    def __init__(self, overview: Overview, rows: Sequence[Sequence[Any]]) -> None:
        self.overview = overview
        self.rows = rows
        self._columns: list[tuple[Any, ...]] = list(zip(*rows, strict=True))
        self._made: dict[int, Row] = {}

    def __getitem__(self, name: str) -> tuple[Any, ...]:
        return self._columns[PLACE[name]]

    def stages(self) -> list[Stage]:
        return [self.overview.stage(id) for id in self["stage"]]

    def rows_at(self, places: Sequence[int]) -> list[Row]:
        """Some of the rows as the views know them, by their places in the block."""
        missing = [place for place in places if place not in self._made]
        records = APPLICATION.records([self.rows[place] for place in missing])
        made = (Row(self.overview, typing.cast("Application", record)) for record in records)
        self._made.update(zip(missing, made, strict=True))
        return [self._made[place] for place in places]


def blocks(database: Database, today: date, ids: Sequence[int] | None) -> Iterator[Block]:
    """The applications with these ids in this order, or all by id. Call it inside a read transaction."""
    overview = overview_of(database, Clock(today))
    overview.read_fits_from(Reader(database))
    for rows in database.blocks(*selection(ids)):
        yield Block(overview, rows)


def count(database: Database, ids: Sequence[int] | None) -> int:
    """How many rows the blocks will have, unless an application among the ids is gone."""
    if ids is not None:
        return len(ids)
    return int(database.rows("SELECT count(*) FROM application WHERE trashed_at IS NULL")[0][0])


def cells(field: Field, block: Block) -> Cells:
    """The field's cells of a block, as `field.csv` has them, guarded. Numbers may be numbers: CSV writes both alike."""
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
    return [int(value) if value is not None and float(value).is_integer() else value for value in column]


def _flags(column: Sequence[Any]) -> Cells:
    return ["yes" if value else "no" for value in column]


def _days_in_stage(block: Block) -> Cells:
    today = block.overview.today

    @cache
    def days(entered_on: str) -> int:
        return max(0, (today - date.fromisoformat(entered_on)).days)

    return [days(entered_on) for entered_on in block["entered_on"]]


def _quiet_days(block: Block) -> Cells:
    """Only what was not heard of for longer than its stage allows is looked at closely."""
    today = block.overview.today

    @cache
    def is_long_ago(heard_on: str, allowed: int) -> bool:
        return (today - date.fromisoformat(heard_on)).days > allowed

    waiting = (stage.quiet_after for stage in block.stages())
    pairs = enumerate(zip(block["heard_on"], waiting, strict=True))
    quiet = [place for place, (day, allowed) in pairs if allowed is not None and is_long_ago(day, allowed)]
    return _from_rows(FIELDS["quiet_days"], block, quiet)


def _next(block: Block) -> Cells:
    """Only what has a task, an interview or a deadline waits for something."""
    tasks, interviews = block.overview.tasks, block.overview.interviews
    pairs = enumerate(zip(block["id"], block["deadline"], strict=True))
    waiting = [place for place, (id, deadline) in pairs if deadline or tasks.of(id) or interviews.of(id)]
    return _from_rows(FIELDS["next"], block, waiting)


def _from_rows(field: Field, block: Block, places: Sequence[int]) -> Cells:
    """The field of the rows at these places as it is defined; the other cells stay empty."""
    found: list[Cell] = [None] * len(block.rows)
    for place, row in zip(places, block.rows_at(places), strict=True):
        found[place] = guarded(field.csv(row))
    return found


def _salaries(block: Block) -> Cells:
    words = cache(salary_words)
    parts = zip(block["salary_min"], block["salary_max"], block["currency"], block["period"], strict=True)
    return guarded_all(words(*part) for part in parts)


def _searches(block: Block) -> Cells:
    names = {id: search.name for id, search in block.overview.searches.items()}
    return guarded_all(map(names.get, block["search"]))


def _roles(block: Block) -> Cells:
    names = {id: role.name for id, role in block.overview.roles.items()}
    return guarded_all(map(names.get, block["role"]))


def _fits(block: Block) -> list[Fit | None]:
    return [block.overview.fits.score(id) for id in block["id"]]


DERIVED: Final[Mapping[str, Callable[[Block], Cells]]] = {
    "stage": lambda block: guarded_all(stage.name for stage in block.stages()),
    "kind": lambda block: [stage.kind for stage in block.stages()],
    "in_stage_days": _days_in_stage,
    "quiet_days": _quiet_days,
    "next": _next,
    "salary": _salaries,
    "search": _searches,
    "role": _roles,
    "fit": lambda block: [fit.shown if fit else None for fit in _fits(block)],
    "fit_confirmed": lambda block: _flags([fit is not None and fit.confirmed for fit in _fits(block)]),
    "tags": lambda block: guarded_all("; ".join(block.overview.tags_of(id)) for id in block["id"]),
    "trashed": lambda block: _flags(block["trashed_at"]),
}
BY_KIND: Final[Mapping[FieldKind, Callable[[Sequence[Any]], Cells]]] = {
    FieldKind.TEXT: guarded_all,
    FieldKind.NUMBER: _numbers,
    FieldKind.FLAG: _flags,
}
