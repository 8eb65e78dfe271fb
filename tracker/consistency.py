"""The rules between records that no schema can express: what must hold after every step, an undone one too."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any, Final

from tracker.codec import CODECS
from tracker.database import Database
from tracker.records import Application, Company, Event, Profile, Record, Role, Search, Skill, Stage, Tag, View
from tracker.text import name_key

NAMED: Final[dict[type[Record], str]] = {
    Stage: "SELECT name FROM stage WHERE NOT removed",
    Search: "SELECT name FROM search",
    Company: "SELECT name FROM company",
    Tag: "SELECT name FROM tag",
    View: "SELECT name FROM saved_view",
    Role: "SELECT name FROM role",
    Skill: "SELECT name FROM skill",
    Profile: "SELECT what FROM profile",
}

# What follows from an application's events (operations.timeline): the latest stage, and days in the timeline.
_DERIVED: Final = """
    WITH entered AS (
        SELECT event.application, event.stage, event.outcome, event.day, stage.kind,
            row_number() OVER (PARTITION BY event.application ORDER BY event.day DESC, event.id DESC) AS place
        FROM event JOIN stage ON stage.id = event.stage WHERE event.kind = 'stage' AND {of_events}
    ), steps(kind, step) AS (
        VALUES ('saved', 0), ('applied', 1), ('screening', 2), ('assessment', 3), ('interviewing', 4), ('offer', 5)
    ), latest AS (SELECT * FROM entered WHERE place = 1),
    applied AS (
        SELECT application, min(day) AS day FROM entered WHERE kind NOT IN ('saved', 'closed') GROUP BY application
    ), furthest AS (
        SELECT application, max(step) AS step FROM entered JOIN steps USING (kind) GROUP BY application
    ), heard AS (SELECT application, max(day) AS day FROM event WHERE {of_events} GROUP BY application)
    SELECT application.id,
        latest.stage IS NULL,
        application.stage IS NOT latest.stage OR application.outcome IS NOT latest.outcome,
        application.entered_on IS NOT latest.day,
        application.applied_on IS NOT applied.day,
        application.heard_on IS NOT heard.day,
        application.reached IS NOT (SELECT kind FROM steps WHERE steps.step = furthest.step)
    FROM application
        LEFT JOIN latest ON latest.application = application.id
        LEFT JOIN applied ON applied.application = application.id
        LEFT JOIN heard ON heard.application = application.id
        LEFT JOIN furthest ON furthest.application = application.id
    WHERE {of_applications}
    ORDER BY application.id
"""
DERIVED: Final = _DERIVED.format(of_events="1", of_applications="1")
DERIVED_OF_SOME: Final = _DERIVED.format(
    of_events="event.application IN (SELECT value FROM json_each(:ids))",
    of_applications="application.id IN (SELECT value FROM json_each(:ids))",
)
DERIVED_FINDINGS: Final = (
    "was never in any stage",
    "is not in the stage that its timeline entered last",
    "has another day of entering its stage than its timeline",
    "has another day of applying than its timeline",
    "was heard of on another day than its timeline says",
    "reached another stage than its timeline says",
)


def broken(database: Database, kinds: Set[type[Record]], applications: Iterable[int]) -> Iterator[str]:
    """Which rules are broken by changes of records of these kinds, a sentence each. Call it before they are committed.

    `applications` are those that were changed themselves or in their timelines.
    """
    if Event in kinds:
        yield from derived(database, sorted(applications))
    if kinds & {Stage, Application}:
        yield from stages(database)
    for kind in NAMED.keys() & kinds:
        yield from _namesakes(database, kind)


def derived(database: Database, applications: Iterable[int] | None = None) -> Iterator[str]:
    """Applications, or those among some, that are not as their timeline says."""
    ids = None if applications is None else json.dumps(list(applications))
    for id, never, *wrong in database.rows(DERIVED if ids is None else DERIVED_OF_SOME, {"ids": ids}):
        found: list[Any] = [never, *wrong] if not never else [never]
        yield from (f"Application {id} {what}." for is_so, what in zip(found, DERIVED_FINDINGS, strict=False) if is_so)


def outcomes(database: Database) -> Iterator[str]:
    rows = database.rows(
        "SELECT application, event.id FROM event JOIN stage ON stage.id = event.stage"
        " WHERE (stage.kind = 'closed') <> (event.outcome IS NOT NULL)"
    )
    for application, event in rows:
        yield f"Event {event} of application {application} has an outcome without being closed, or the reverse."


def positions(database: Database) -> Iterator[str]:
    for table in ("application", "stage", "saved_view", "role", "requirement", "requirement_option"):
        for (id,) in database.rows(f"SELECT id FROM {table} WHERE NOT abs(position) < 1e300"):
            yield f"The position of {table.replace('_', ' ')} {id} is no finite number."


def stages(database: Database) -> Iterator[str]:
    """Kinds that a program without a stage of them would fail for, and applications where the board shows none."""
    present = {kind for (kind,) in database.rows("SELECT kind FROM stage WHERE NOT removed")}
    yield from (
        f"There is no stage of the kind {kind}." for kind in ("saved", "applied", "closed") if kind not in present
    )
    removed = "SELECT application.id FROM stage CROSS JOIN application ON application.stage = stage.id WHERE removed"
    yield from (f"Application {id} is in a stage that was removed." for (id,) in database.rows(removed))


def names(database: Database) -> Iterator[str]:
    """Names by which two records would be meant."""
    for kind in NAMED:
        yield from _namesakes(database, kind)


def _namesakes(database: Database, kind: type[Record]) -> Iterator[str]:
    noun = CODECS[kind].kind.table.replace("saved_", "")
    counts = Counter(name_key(name) for (name,) in database.rows(NAMED[kind]))
    shared = (key for key, count in counts.items() if count > 1)
    yield from (f"There is more than one {noun} “{key}”." for key in shared)


RULES: Final[tuple[Callable[[Database], Iterator[str]], ...]] = (derived, outcomes, positions, stages, names)
"""What `check` asks of the whole file."""
