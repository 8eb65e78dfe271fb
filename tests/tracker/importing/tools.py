"""Importing in a test: a file, a plan, and what is stored afterwards in few words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from tests.tracker.build import TODAY
from tracker import consistency
from tracker.clock import Clock
from tracker.codec import CODECS
from tracker.database import Database
from tracker.importing.applying import Applied, apply_plan
from tracker.importing.mapping import Mapping as Understanding
from tracker.importing.opening import open_source
from tracker.importing.planning import Decision, Plan, PlannedRow, make_plan
from tracker.importing.proposing import propose

DATA: Final = Path(__file__).resolve().parents[2] / "data" / "imports"
Change = Callable[[Understanding], Understanding]


def planned(
    database: Path, file: Path, change: Change | None = None, decisions: Mapping[int, Decision] | None = None
) -> Plan:
    """The plan of importing a file, with its mapping changed as a user would."""
    source = open_source(file)
    mapping = propose(database, source)
    return make_plan(database, source, change(mapping) if change else mapping, today=TODAY, decisions=decisions)


def imported(
    database: Path, file: Path, change: Change | None = None, decisions: Mapping[int, Decision] | None = None
) -> tuple[Plan, Applied]:
    """Import a file; every rule between records holds afterwards."""
    plan = planned(database, file, change, decisions)
    applied = apply_plan(database, plan, clock=Clock(TODAY))
    plan.close()
    opened = Database(database)
    try:
        assert [problem for rule in consistency.RULES for problem in rule(opened)] == []
        assert opened.rows("PRAGMA foreign_key_check") == []
        assert indexed(database) == documents(database)
    finally:
        opened.close()
    return plan, applied


def results(plan: Plan) -> list[tuple[int, str]]:
    return [(row.line, row.result.value) for row in plan.rows]


def short(row: PlannedRow) -> tuple[Any, ...]:
    """What a row of a plan says, without its reason."""
    applied = row.applied_on.isoformat() if row.applied_on else None
    return row.line, row.result.value, row.company, row.title, row.stage, row.outcome, applied


def timelines(database: Path) -> dict[str, list[str]]:
    """The stages that each application entered, by company, as `2026-01-05 Applied`."""
    found: dict[str, list[str]] = {}
    for company, day, stage, outcome in asked(
        database,
        "SELECT company, day, stage.name, event.outcome FROM event JOIN application ON application.id = application"
        " JOIN stage ON stage.id = event.stage ORDER BY application.id, day, event.id",
    ):
        found.setdefault(company, []).append(" ".join(filter(None, (day, stage, outcome))))
    return found


def asked(database: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def stored(database: Path) -> dict[str, list[Any]]:
    """All rows of all records, and of the search index."""
    tables = {codec.kind.table: codec.columns for codec in CODECS.values()}
    found = {table: asked(database, f"SELECT {columns} FROM {table} ORDER BY id") for table, columns in tables.items()}
    return found | {"index": indexed(database)}


def indexed(database: Path) -> list[Any]:
    return asked(database, "SELECT rowid, * FROM application_text ORDER BY rowid")


def documents(database: Path) -> list[Any]:
    """What the index must hold."""
    columns = "company, title, people, notes, posting, other"
    return asked(database, f"SELECT id, {columns} FROM application_document ORDER BY id")
