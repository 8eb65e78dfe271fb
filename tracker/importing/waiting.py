"""Where a plan keeps what it would write: a private temporary database, so that memory holds no more than a block."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

from tracker.codec import CODECS
from tracker.importing.drafts import Draft
from tracker.importing.timelines import Step, Timeline
from tracker.records import Application

DERIVED: Final = ("stage", "outcome", "entered_on", "applied_on", "heard_on", "reached")
BESIDE: Final = ("source", "deadline", "status_word", "archived", "created_at", "updated_at")
# What is taken from a draft as it is: all that has one name in both, so that a new field of both needs no line here.
TAKEN: Final = tuple(
    name for name in CODECS[Application].names if name in Draft._fields and name not in {*BESIDE, "search", "role"}
)
FIELDS: Final = (*DERIVED, *TAKEN, *BESIDE)
_taken: Final = attrgetter(*TAKEN)
EVENT_FIELDS: Final = ("kind", "day", "recorded_at", "at", "zone", "stage", "outcome", "text")
ADD_EVENT: Final = f"INSERT INTO event (n, {', '.join(EVENT_FIELDS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
ADD_EARLIER: Final = f"INSERT INTO event (id, n, {', '.join(EVENT_FIELDS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
TABLES: Final = (
    f"CREATE TABLE application (n INTEGER PRIMARY KEY, {', '.join(FIELDS)})",
    f"CREATE TABLE event (id INTEGER PRIMARY KEY, n INTEGER, {', '.join(EVENT_FIELDS)})",
    "CREATE TABLE notes (n INTEGER PRIMARY KEY, text)",
    "CREATE TABLE posting (n INTEGER PRIMARY KEY, text)",
    "CREATE TABLE imported (id INTEGER PRIMARY KEY, n INTEGER, source, line, digest, original, unmapped)",
    "CREATE TABLE extra (n INTEGER PRIMARY KEY, value)",
)


class Waiting:
    """The new applications of a plan, numbered from 0. It belongs to the thread that makes it; `path` to nobody."""

    def __init__(self, names: Sequence[str]) -> None:
        folder, held = tempfile.mkdtemp(prefix="pursuit-import-"), ExitStack()  # the folder is for the user alone
        held.callback(shutil.rmtree, folder, ignore_errors=True)
        self.path = Path(folder) / "plan.db"
        self.close = weakref.finalize(self, held.close)
        self.count = 0
        self._joined = 0
        self._names = names
        # A plan may be given up by another thread, and some systems remove no file that is open.
        connection = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
        self._connection = held.enter_context(closing(connection))
        for statement in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", *TABLES, "BEGIN"):
            self._connection.execute(statement)

    def add(self, drafts: Sequence[Draft], timelines: Sequence[Timeline]) -> range:
        """Keep new applications; returns their numbers."""
        numbers = range(self.count, self.count + len(drafts))
        self.count += len(drafts)
        self._many("application", 1 + len(FIELDS), map(_application, numbers, drafts, timelines))
        events = (
            row
            for n, draft, timeline in zip(numbers, drafts, timelines, strict=True)
            for row in _events(n, draft, timeline)
        )
        self._connection.executemany(
            f"INSERT INTO event (n, {', '.join(EVENT_FIELDS)}) VALUES (?,?,?,?,?,?,?,?,?)", events
        )
        self._many("notes", 2, ((n, draft.notes) for n, draft in zip(numbers, drafts, strict=True) if draft.notes))
        self._many(
            "posting", 2, ((n, draft.posting) for n, draft in zip(numbers, drafts, strict=True) if draft.posting)
        )
        self._imported(zip(numbers, drafts, strict=True))
        extras = ((n, _extra(draft, timeline)) for n, draft, timeline in zip(numbers, drafts, timelines, strict=True))
        self._many("extra", 2, ((n, extra) for n, extra in extras if extra))
        return numbers

    def join(self, number: int, draft: Draft, timeline: Timeline, earlier: Sequence[Step]) -> None:
        """Take the row of a second list into a new application: its whole timeline, and the steps that are new in it,
        which come before all others."""
        assignments = ", ".join(f"{name} = ?" for name in DERIVED)
        derived = _derived(draft, timeline)
        self._connection.execute(f"UPDATE application SET {assignments} WHERE n = ?", (*derived, number))
        for step in reversed(earlier):
            self._joined += 1
            self._connection.execute(ADD_EARLIER, (-self._joined, number, *_stage_event(step)))
        self._imported([(number, draft)])

    def finish(self) -> None:
        """All is there: let other connections read it."""
        self._connection.execute("COMMIT")
        self._connection.close()

    def _imported(self, numbered: Iterable[tuple[int, Draft]]) -> None:
        rows = ((n, self._names[d.table], d.line, d.digest, d.original, d.unmapped) for n, d in numbered)
        self._connection.executemany(
            "INSERT INTO imported (n, source, line, digest, original, unmapped) VALUES (?,?,?,?,?,?)", rows
        )

    def _many(self, table: str, width: int, rows: Iterable[Sequence[Any]]) -> None:
        self._connection.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * width)})", rows)


def extras(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """What belongs to the new applications beside their rows, by their numbers."""
    with closing(sqlite3.connect(path)) as connection:
        for number, value in connection.execute("SELECT n, value FROM extra ORDER BY n"):
            yield number, json.loads(value)


def count_postings(path: Path) -> int:
    """How many of the new applications have a posting."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM posting").fetchone()[0])


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


class _Shape(NamedTuple):
    """What a timeline gives to each application that has it: its derived columns and its events."""

    derived: tuple[Any, ...]
    events: tuple[tuple[Any, ...], ...]


def _shape(timeline: Timeline) -> _Shape:
    """The shape of a timeline; it is kept with it, as many rows share one."""
    found = timeline.__dict__.get("shape")
    if not isinstance(found, _Shape):
        last = timeline.last
        derived = (
            last.stage, last.outcome, last.day.isoformat(), _day(timeline.applied_on), timeline.heard_on.isoformat(),
            timeline.reached,
        )  # fmt: skip
        found = timeline.__dict__["shape"] = _Shape(derived, tuple(map(_stage_event, timeline.steps)))
    return found


def _application(number: int, draft: Draft, timeline: Timeline) -> tuple[Any, ...]:
    own = draft.own
    return (
        number, *_derived(draft, timeline), *_taken(draft),
        draft.source or timeline.source, _day(draft.deadline), timeline.status, int(draft.archived),
        own.created_at if own else None, own.updated_at if own else None,
    )  # fmt: skip


def _derived(draft: Draft, timeline: Timeline) -> tuple[Any, ...]:
    derived, own = _shape(timeline).derived, draft.own
    if own and own.events:
        return (*derived[:4], max(event.day for event in own.events), derived[5])
    return derived


def _events(number: int, draft: Draft, timeline: Timeline) -> list[tuple[Any, ...]]:
    if draft.own and draft.own.events:
        return [(number, *event) for event in draft.own.events]
    events = [(number, *event) for event in _shape(timeline).events]
    if draft.document:
        day = min(timeline.applied_on or timeline.last.day, timeline.last.day)
        events.append((number, "document", day.isoformat(), None, None, None, None, None, draft.document))
    return events


def _stage_event(step: Step) -> tuple[Any, ...]:
    return "stage", step.day.isoformat(), None, step.at, None, step.stage, step.outcome, step.text


def _extra(draft: Draft, timeline: Timeline) -> str | None:
    """The rest as JSON, or None where there is nothing more, as in most rows."""
    if not (draft.tags or draft.contact or draft.follow_up or draft.search or draft.role or _has_more(timeline)):
        return None
    tags = [*draft.tags, *([timeline.tag] if timeline.tag else [])]
    planned = [(stamp.day.isoformat(), stamp.at) for stamp in timeline.planned]
    return json.dumps(
        {
            "tags": tags, "search": draft.search, "role": draft.role, "contact": draft.contact,
            "follow_up": _day(draft.follow_up), "planned": planned, "company": draft.company,
        },
        ensure_ascii=False,
    )  # fmt: skip


def _has_more(timeline: Timeline) -> bool:
    return bool(timeline.tag or timeline.planned)
