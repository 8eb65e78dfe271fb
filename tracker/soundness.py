"""Whether an open database is as it must be: pages, references, schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tracker import errors, schema
from tracker.database import Database, explained


def integrity_problems(database: Database) -> list[str]:
    """What SQLite finds wrong with pages, indexes, checks and references; empty when sound."""
    try:
        found = [str(row[0]) for row in database.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]
        broken = database.rows("PRAGMA foreign_key_check")
    except errors.Damaged as error:
        return [str(error.__cause__)]
    return found + [f"{table} {row} refers to a {parent} that is not there" for table, row, parent, _ in broken]


def strange_objects(database: Database) -> list[str]:
    """Triggers, views and altered tables that no migration made. Tables and indexes of one's own are harmless."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.apply(fresh)
        expected = schema.objects(fresh)
    with explained(database.path):
        present = schema.objects(database.connection)
    known = {name: sql for _, name, sql in expected}
    missing = [f"no {kind} {name}" for kind, name, _ in expected if name not in {row[1] for row in present}]
    added = [
        f"the {kind} {name}"
        for kind, name, sql in present
        if (sql != known[name] if name in known else _can_run(kind, sql))
    ]
    return added + missing


def _can_run(kind: str, sql: str) -> bool:
    return kind in {"trigger", "view"} or sql.upper().startswith("CREATE VIRTUAL")
