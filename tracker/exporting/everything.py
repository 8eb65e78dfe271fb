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
TABLES: Final = (*(codec.kind.table for codec in CODECS.values()), "change_set", "change")
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
            write_everything(output, source, now, progress)
    finally:
        source.close()


def write_everything(output: TextIO, database: Database, now: datetime, progress: Progress = nobody) -> None:
    """Write one JSON object, a line for each row. Call it inside a read transaction.

    `tables` holds the rows by the name of their table, each an object by column. Every value is as SQLite has it, so
    that nothing is lost: days and moments are text, flags are 0 and 1, a record is named by its id. `last_ids` are the
    highest ids ever given, which are never given again.
    """
    head = {
        "pursuit": FORMAT,
        "schema": schema.VERSION,
        "exported_at": moment_text(now),
        "last_ids": _last_ids(database),
    }
    output.write(json.dumps(head, ensure_ascii=False)[:-1] + ',\n"tables": {')
    for place, table in enumerate(TABLES):
        output.write(f'{"," if place else ""}\n"{table}": [')
        _write_rows(output, database, table)
        output.write("]")
        progress(place + 1, len(TABLES))
    output.write("\n}}\n")


def _write_rows(output: TextIO, database: Database, table: str) -> None:
    separator = "\n"
    for row in _rows(database, table):
        output.write(separator + json.dumps(row, ensure_ascii=False))
        separator = ",\n"


def _rows(database: Database, table: str) -> Iterator[dict[str, Any]]:
    names = [name for _, name, *_ in database.rows(f"PRAGMA table_info({table})")]
    for rows in database.blocks(f"SELECT * FROM {table} ORDER BY id"):
        yield from (dict(zip(names, row, strict=True)) for row in rows)


def _last_ids(database: Database) -> dict[str, int]:
    return dict(database.rows("SELECT name, seq FROM sqlite_sequence ORDER BY name"))
