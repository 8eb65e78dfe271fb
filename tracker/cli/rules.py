"""What `check` looks at beyond what opening a file does: the rules that no schema can express."""

from __future__ import annotations

import json
import sqlite3
import typing
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Final

from tracker import consistency, errors
from tracker.attachments import Library
from tracker.codec import BY_TABLE, CODECS
from tracker.database import Database
from tracker.records import Document
from tracker.soundness import integrity_problems, strange_objects

SHOWN_AT_MOST: Final = 20  # findings of one rule

SAID: Final = {"requirement": "Requirement", "condition_asked": "Condition"}
INDEXED: Final = "company, title, people, notes, posting, other"


def findings(database: Database) -> Iterator[str]:
    """What is wrong with an open database, one sentence each; nothing is written. None means that it is sound."""
    problems = integrity_findings(database)
    yield from problems
    if problems:  # rules about content that cannot be read would only repeat it
        return
    yield from (f"The schema differs: {strange}" for strange in strange_objects(database))
    for rule in RULES:
        try:
            yield from _first(rule(database))
        except (errors.Damaged, sqlite3.OperationalError) as error:  # the latter where a table lacks a column
            yield f"It cannot be read whole: {error.__cause__ or error}."


def document_findings(database: Database) -> Iterator[str]:
    """Which documents have no file any more, or another one than was kept; each file is read whole."""
    codec = CODECS[Document]
    rows = database.rows(f"SELECT {codec.columns} FROM {codec.kind.table} ORDER BY id")
    documents = typing.cast("list[Document]", codec.records(rows))
    yield from _first(Library(database.path).findings(documents))


def integrity_findings(database: Database) -> list[str]:
    """What SQLite finds wrong: all that can be said of a file of an older version, before it is brought up to date."""
    return [f"{problem[:1].upper()}{problem[1:].rstrip('.')}." for problem in integrity_problems(database)]


def _first(found: Iterator[str]) -> Iterator[str]:
    """The first findings of a rule, and how many more there are."""
    shown = 0
    for finding in found:
        shown += 1
        if shown <= SHOWN_AT_MOST:
            yield finding
    if shown > SHOWN_AT_MOST:
        yield f"And {shown - SHOWN_AT_MOST} more of this kind."


def _requirements(database: Database) -> Iterator[str]:
    rows = database.rows(
        "SELECT requirement.id, k, count(requirement_option.id) FROM requirement"
        " LEFT JOIN requirement_option ON requirement_option.requirement = requirement.id"
        " GROUP BY requirement.id HAVING count(requirement_option.id) < k"
    )
    yield from (f"Requirement {id} needs {k} of {present} skills." for id, k, present in rows)
    for table in ("requirement", "condition_asked"):
        beyond = (
            f"SELECT {table}.id, application FROM {table} LEFT JOIN posting ON posting.id = application"
            " WHERE start IS NOT NULL AND application IS NOT NULL AND end > length(coalesce(text, ''))"
        )
        for id, application in database.rows(beyond):
            yield f"{SAID[table]} {id} shows a place that the posting of application {application} does not have."


def _offers(database: Database) -> Iterator[str]:
    elsewhere = (
        "SELECT offer.id, offer.revises FROM offer JOIN offer AS earlier ON earlier.id = offer.revises"
        " WHERE earlier.application <> offer.application"
    )
    for id, revises in database.rows(elsewhere):
        yield f"Offer {id} revises offer {revises} of another application."
    twice = "SELECT revises FROM offer WHERE revises IS NOT NULL GROUP BY revises HAVING count(*) > 1"
    yield from (f"Offer {id} is revised by more than one offer." for (id,) in database.rows(twice))


def _beside(database: Database) -> Iterator[str]:
    """What is kept beside a record of an application, and says to be of another one."""
    for table, field, parent in (
        ("interview_detail", "id", "interview"),
        ("question", "interview", "interview"),
        ("attachment", "event", "event"),
        ("offer", "event", "event"),
        ("message", "event", "event"),
        ("event_contact", "event", "event"),
        ("proposal_answer", "task", "task"),
    ):
        rows = database.rows(
            f"SELECT {table}.id FROM {table} JOIN {parent} ON {parent}.id = {table}.{field}"
            f" WHERE {parent}.application IS NOT {table}.application"
        )
        noun = table.replace("_", " ").capitalize()
        yield from (f"{noun} {id} is of another application than its {parent}." for (id,) in rows)


def _index(database: Database) -> Iterator[str]:
    document = f"SELECT id, {INDEXED} FROM application_document"
    indexed = f"SELECT rowid, {INDEXED} FROM application_text"
    missing = {id for id, *_ in database.rows(f"{document} EXCEPT {indexed}")}
    extra = {id for id, *_ in database.rows(f"{indexed} EXCEPT {document}")}
    yield from (f"The search index of application {id} is out of step." for id in sorted(missing | extra))
    yield from _inner_index(database)


def _inner_index(database: Database) -> Iterator[str]:
    """FTS5's own check of words against texts. It is asked by an INSERT, which is rolled back and writes nothing."""
    try:
        database.run("BEGIN")
        database.run("INSERT INTO application_text (application_text) VALUES ('integrity-check')")
    except errors.Damaged:
        yield "The search index does not fit the texts that it holds."
    except errors.ReadOnly:
        return  # where nothing may be written, SQLite does not answer
    finally:
        with suppress(sqlite3.Error):
            database.connection.execute("ROLLBACK")


def _log(database: Database) -> Iterator[str]:
    yield from _log_steps(database)
    rows = database.rows(
        "SELECT kind, record, left_as, image FROM change AS one WHERE id ="
        " (SELECT max(id) FROM change AS other WHERE other.kind = one.kind AND other.record = one.record)"
    )
    for kind, record, left_as, image in rows:
        if kind not in BY_TABLE:
            yield f"The log of changes names a table {kind}, which is not known."
        elif not _is_readable(kind, image):
            yield f"The log of changes holds an image of {kind} {record} that cannot be read."
        elif _digest(database, kind, record) != left_as:
            yield f"{kind.replace('_', ' ').capitalize()} {record} was changed without the log of changes knowing."


def _log_steps(database: Database) -> Iterator[str]:
    for id, mode, reverses in database.rows("SELECT id, mode, reverses FROM change_set ORDER BY id"):
        if (mode == "do") is not (reverses is None) or (reverses is not None and reverses >= id):
            yield f"Change {id} in the log does not say what it reverses."
    for (id,) in database.rows("SELECT id FROM change_set WHERE NOT json_valid(arguments)"):
        yield f"Change {id} in the log has no words."
    last = database.rows("SELECT seq < (SELECT max(id) FROM change_set) FROM sqlite_sequence WHERE name = 'change_set'")
    if last and last[0][0]:
        yield "The log would give a number to a change that another one has."


def _is_readable(kind: str, image: str | None) -> bool:
    try:
        return image is None or bool(BY_TABLE[kind].from_image(image))
    except (ValueError, KeyError, TypeError, json.JSONDecodeError):
        return False


def _digest(database: Database, kind: str, record: int) -> str | None:
    codec = BY_TABLE[kind]
    rows: list[Any] = database.rows(f"SELECT {codec.columns} FROM {kind} WHERE id = ?", (record,))
    return codec.digest(codec.records(rows)[0]) if rows else None


RULES: Final[tuple[Callable[[Database], Iterator[str]], ...]] = (
    *consistency.RULES,
    _requirements,
    _offers,
    _beside,
    _index,
    _log,
)
