"""JSON with everything: each table as it is stored, from which a database can be made again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TextIO

from tracker import schema
from tracker.clock import moment_text
from tracker.codec import CODECS
from tracker.database import Database
from tracker.exporting.target import Progress, nobody, writing

FORMAT: Final = 1
LOG: Final = ("change_set", "change")
TABLES: Final = (*(codec.kind.table for codec in CODECS.values()), *LOG)
"""Every table in an order in which each comes after those to which it refers."""


def export_json(database: Path, target: Path, *, now: datetime, progress: Progress = nobody) -> None:
    """Write every table of an open database to `target`, the trash and the change log included.

    It reads through a connection of its own, so it may run on any thread, beside the window's. Raises a `PursuitError`
    where something stands in the way; then what was there before is untouched.
    """
    source = Database(database)
    try:
        with (
            writing(target, database) as side,
            side.open("w", encoding="utf-8", newline="\n") as output,
            source.reading(),
        ):
            write_everything(output, source, now, progress=progress)
    finally:
        source.close()


def write_everything(
    output: TextIO, database: Database, now: datetime, *, with_log: bool = True, progress: Progress = nobody
) -> None:
    """Write one JSON object, a line for each row. Call it inside a read transaction.

    `tables` holds the rows by the name of their table, each an object by column. Every value is as SQLite has it, so
    that nothing is lost: days and moments are text, flags are 0 and 1, a record is named by its id. `last_ids` are the
    highest ids ever given, which are never given again. Without the log, its tables are empty.
    """
    head = {
        "pursuit": FORMAT,
        "schema": schema.VERSION,
        "exported_at": moment_text(now),
        "last_ids": dict(database.rows("SELECT name, seq FROM sqlite_sequence ORDER BY name")),
        "migrations": dict(database.rows("SELECT name, applied_at FROM _sqlite_migrations ORDER BY id")),
    }
    output.write(json.dumps(head, ensure_ascii=False)[:-1] + ',\n"tables": {')
    wanted = [table for table in TABLES if with_log or table not in LOG]
    done, total = 0, sum(count_rows(database, table) for table in wanted)
    for place, table in enumerate(TABLES):
        output.write(f'{"," if place else ""}\n"{table}": [')
        separator = "\n"
        for rows in _blocks(database, table) if table in wanted else ():
            for row in rows:
                output.write(separator + json.dumps(row, ensure_ascii=False))
                separator = ",\n"
            done += len(rows)
            progress(done, total)
        output.write("]")
    output.write("\n}}\n")


def columns_of(database: Database, table: str) -> list[str]:
    """The names of a table's columns, in their order."""
    return [name for _, name, *_ in database.rows(f"PRAGMA table_info({table})")]


def count_rows(database: Database, table: str) -> int:
    return int(database.rows(f"SELECT count(*) FROM {table}")[0][0])


def _blocks(database: Database, table: str) -> Iterator[list[dict[str, Any]]]:
    names = columns_of(database, table)
    for rows in database.blocks(f"SELECT * FROM {table} ORDER BY id"):
        yield [dict(zip(names, row, strict=True)) for row in rows]
