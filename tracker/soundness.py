"""Whether an open database is as it must be: pages, references, schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tracker import errors, schema
from tracker.database import Database


def integrity_problems(database: Database) -> list[str]:
    """What SQLite finds wrong with pages, indexes, checks and references; empty when sound."""
    try:
        found = [str(row[0]) for row in database.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]
        broken = database.rows("PRAGMA foreign_key_check")
    except errors.Damaged as error:
        return [str(error.__cause__)]
    return found + [f"{table} {row} refers to a {parent} that is not there" for table, row, parent, _ in broken]


def check_schema(database: Database, *, shown: Path | None = None) -> None:
    """Raise Foreign if the file, also one of an older version, holds what no migration made; `shown` is its name."""
    if database.ask(schema.fingerprint) == schema.FINGERPRINT:
        return
    is_older = database.rows("PRAGMA user_version")[0][0] < schema.VERSION
    if strange := (_unknown_code if is_older else strange_objects)(database):
        raise errors.Foreign(
            f"{shown or database.path} holds what Pursuit did not put there: {', '.join(strange)}. It was left "
            "untouched, since such things can run on their own; remove them with the program that added them."
        )


def strange_objects(database: Database) -> list[str]:
    """Triggers, views and altered tables that no migration made. Tables and indexes of one's own are harmless."""
    expected, present = _expected(), database.ask(schema.objects)
    known = {name: sql for _, name, sql in expected}
    missing = [f"no {kind} {name}" for kind, name, _ in expected if name not in {row[1] for row in present}]
    altered = [f"the {kind} {name}" for kind, name, sql in present if name in known and sql != known[name]]
    return altered + _unknown_code(database) + missing


def _unknown_code(database: Database) -> list[str]:
    """Triggers, views and virtual tables of names that no migration gave."""
    known = {name for _, name, _ in _expected()}
    return [
        f"the {kind} {name}"
        for kind, name, sql in database.ask(schema.objects)
        if name not in known and schema.can_run(sql)
    ]


def _expected() -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.apply(fresh)
        return schema.objects(fresh)
