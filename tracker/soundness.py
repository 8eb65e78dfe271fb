"""Whether an open database is as it must be: pages, references, schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tracker import errors, schema
from tracker.database import Database
from tracker.sentences import Sentence


def integrity_problems(database: Database) -> list[str]:
    """What SQLite finds wrong with pages, indexes, checks and references; empty when sound."""
    try:
        rows = database.rows("PRAGMA integrity_check(20)")
        lines = [line for (text,) in rows for line in str(text).splitlines()]
        found = [line for line in lines if line not in {"ok", "*** in database main ***"}]
        broken = database.rows("PRAGMA foreign_key_check")
    except errors.Damaged as error:
        return [str(error.__cause__)]
    return found + [
        Sentence("{table} {row} refers to a {parent} that is not there", table=table, row=row, parent=parent)
        for table, row, parent, _ in broken
    ]


def check_schema(database: Database, *, shown: Path | None = None) -> None:
    """Raise Foreign if the file holds what no migration made, or lacks what one did; `shown` is its name.

    Of a file of an older version only the former is asked: what it lacks, the migrations will tell.
    """
    if database.ask(schema.fingerprint) == schema.FINGERPRINT:
        return
    is_older = database.rows("PRAGMA user_version")[0][0] < schema.VERSION
    path = shown or database.path
    if added := _unknown_code(database) if is_older else [*_altered(database), *_unknown_code(database)]:
        raise errors.Foreign(
            "{path} holds what Pursuit did not put there: {added}. It was left untouched, since such things can run "
            "on their own; remove them with the program that added them.",
            path=path,
            added=", ".join(added),
        )
    if missing := [] if is_older else _missing(database):
        raise errors.Foreign(
            "{path} lacks what Pursuit put there: the {missing}. It was left untouched; go back to a back-up with "
            "“pursuit restore”.",
            path=path,
            missing=", the ".join(missing),
        )


def strange_objects(database: Database) -> list[str]:
    """Triggers, views and altered tables that no migration made, and what is missing. Tables and indexes of one's own
    are harmless."""
    return [*_altered(database), *_unknown_code(database), *(f"no {what}" for what in _missing(database))]


def _altered(database: Database) -> list[str]:
    """What a migration made and another hand changed."""
    known = {name: sql for _, name, sql in _expected()}
    return [
        f"the {kind} {name}" for kind, name, sql in database.ask(schema.objects) if name in known and sql != known[name]
    ]


def _missing(database: Database) -> list[str]:
    present = {name for _, name, _ in database.ask(schema.objects)}
    return [f"{kind} {name}" for kind, name, _ in _expected() if name not in present]


def _unknown_code(database: Database) -> list[str]:
    """Triggers, views and virtual tables of names that no migration gave up to the version of the file."""
    version = min(database.rows("PRAGMA user_version")[0][0], schema.VERSION)
    known = {name for _, name, _ in _expected(version)}
    return [
        f"the {kind} {name}"
        for kind, name, sql in database.ask(schema.objects)
        if name not in known and schema.can_run(sql)
    ]


def _expected(version: int = schema.VERSION) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.apply(fresh, version=version)
        return schema.objects(fresh)
