"""Carry out a plan as one step: all of it is in the database, or not one row."""

from __future__ import annotations

import sqlite3
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from tracker import files, paths, rotation
from tracker.changes import Label
from tracker.changes import Step as ChangeStep
from tracker.clock import Clock, moment_text
from tracker.codec import CODECS
from tracker.database import Database
from tracker.errors import InvalidInput
from tracker.exporting import reading
from tracker.exporting.restoring import put_documents
from tracker.exporting.target import Progress, nobody
from tracker.importing import remembered, restoring
from tracker.importing.changing import Change
from tracker.importing.drafts import Draft, OwnEvent
from tracker.importing.planning import Plan, Result, version_of
from tracker.importing.timelines import Step
from tracker.importing.waiting import EVENT_FIELDS, FIELDS, count_postings, extras
from tracker.operations import lookup, timeline
from tracker.operations.applications import keep_requirements
from tracker.operations.companies import ensure_companies
from tracker.records import (
    Application,
    ApplicationContact,
    ApplicationTag,
    Contact,
    Event,
    EventKind,
    ImportedRow,
    Interview,
    Notes,
    Posting,
    Role,
    Search,
    Stage,
    Tag,
    Task,
)
from tracker.store import Store, Writer
from tracker.text import name_key

EVERYTHING: Final = "everything.json"
FOLLOW_UP: Final = "Follow up"
STEPS: Final = 4  # of the progress, in which most of the time is SQLite's own


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import did: its step, to undo it by (None where nothing had to change), and the counts of its plan."""

    step: int | None
    counts: Mapping[Result, int]


def apply_plan(
    database: Path, plan: Plan, *, clock: Clock, origin: str = "import", progress: Progress = nobody
) -> Applied:
    """Carry out a plan on a connection of its own, as one change set; the answers are remembered.

    A verified copy of the database is kept first. Raises InvalidInput where the database has changed since the plan was
    made, a `DatabaseError` where no copy can be made, and whatever `progress` raises: then nothing was changed at all.
    """
    if not plan.to_write:
        remembered.keep(plan.source, plan.mapping)
        return Applied(None, plan.counts)
    rotation.keep_before(database, rotation.BEFORE_IMPORT)
    count = count_postings(plan.state.waiting.path)
    progress(0, count + STEPS)
    store = Store.open(database, clock=clock, origin=origin)
    with closing(store), _documents_beside(database, plan):
        _read_postings(store, plan.state.waiting.path, lambda read: progress(read, count + STEPS))
        step = _written(store, plan, lambda step: progress(count + step, count + STEPS))
    remembered.keep(plan.source, plan.mapping)
    return Applied(step.id if step else None, plan.counts)


def _read_postings(store: Store, waiting: Path, told: Callable[[int], object]) -> None:
    """Read the postings of the new applications, before anybody has to wait; `told` hears how many are read."""
    if count_postings(waiting):
        from tracker import checklist  # most files hold no postings
        from tracker.importing.postings import read_waiting

        read_waiting(waiting, checklist.vocabulary(store), told)


def _written(store: Store, plan: Plan, told: Callable[[int], object]) -> ChangeStep | None:
    label = Label("import", {"n": plan.to_write, "file": plan.source.name})
    with store.with_rows_of(plan.state.waiting.path), store.transaction(label) as write:
        _check_is_as_planned(write, plan)
        if plan.state.everything is not None:
            restoring.write(store, write, plan.state.everything)
        else:
            _Applier(store, write, plan, told).run()
        told(STEPS)
    return write.changes.step


@contextmanager
def _documents_beside(database: Path, plan: Plan) -> Iterator[None]:
    """The documents of an archive of ours, each in its place; they go again if what comes next fails."""
    if plan.state.everything is None or not _is_archive(plan.source.path):
        yield
        return
    with reading.opened(plan.source.path) as archive, put_documents(archive, paths.documents(files.real(database))):
        yield


def _is_archive(path: Path) -> bool:
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return EVERYTHING in archive.namelist()


def _check_is_as_planned(write: Writer, plan: Plan) -> None:
    if write.asked(version_of) != plan.state.version:
        raise InvalidInput(
            "The database was changed since the preview was made, so nothing was imported; make the preview again."
        )


class _Applier:
    """Writes what a plan holds, inside one transaction: changes of what is there first, then the new ones in bulk."""

    def __init__(self, store: Store, write: Writer, plan: Plan, told: Callable[[int], object]) -> None:
        self._store = store
        self._write = write
        self._plan = plan
        self._told = told
        self._stages: dict[int, int] = {}
        self._first = write.next_id(Application)

    def run(self) -> None:
        state = self._plan.state
        self._make_stages(state.stages.new)
        self._change(state.changes)
        self._told(1)
        self._insert(state.waiting.count)
        self._told(2)
        self._insert_extras(state.waiting.path)
        self._told(3)

    def _make_stages(self, new: Sequence[tuple[str, Any]]) -> None:
        """The stages that only the file knows; each comes behind those of its kind."""
        for number, (name, kind) in enumerate(new, 1):
            present = lookup.stages(self._store)
            position = max((stage.position for stage in present if stage.kind <= kind), default=0.0)
            behind = min((s.position for s in present if s.position > position), default=position + 2)
            made = self._write.insert(Stage(0, name, kind, (position + behind) / 2))
            self._stages[-number] = made.id

    def _stage(self, id: int) -> int:
        return self._stages.get(id, id)

    def _change(self, changes: Sequence[tuple[Draft, Change]]) -> None:
        for draft, change in changes:
            (target,) = lookup.applications(self._store, [change.application])
            if change.fields:
                target = target._replace(**change.fields)
                self._write.put(target)
            if change.notes:
                self._write.put_text(Notes(target.id, change.notes))
            if change.posting:
                self._set_posting(target, change.posting)
            self._add_events(target.id, change.steps, change.events)
            self._add_tags(target.id, change.tags)
            name = self._plan.source.tables[draft.table].name
            self._write.insert(
                ImportedRow(0, target.id, name, draft.line, draft.digest, draft.original, draft.unmapped)
            )
            if "company" in change.fields:
                ensure_companies(self._store, self._write, [change.fields["company"]])

    def _set_posting(self, target: Application, text: str) -> None:
        before = self._store.get(Posting, target.id)
        self._write.put_text(Posting(target.id, text))
        keep_requirements(self._store, self._write, target, text, before.text if before else "")

    def _add_events(self, application: int, steps: Iterable[Step], events: Iterable[OwnEvent]) -> None:
        new = [
            Event(
                0, application, EventKind.STAGE, step.day, self._write.moment, step.at, None, self._stage(step.stage),
                step.outcome, step.text,
            )
            for step in steps
        ]  # fmt: skip
        new += [self._own_event(application, event) for event in events]
        for event in new:
            self._write.insert(event)
        if new:
            timeline.settle(self._store, self._write, lookup.applications(self._store, [application]))

    def _own_event(self, application: int, event: OwnEvent) -> Event:
        row = (0, application, *event)
        names = ("id", "application", *EVENT_FIELDS)
        values = dict(zip(names, row, strict=True))
        values["stage"] = self._stage(event.stage) if event.stage is not None else None
        codec = CODECS[Event]
        made = codec.record([values[name] for name in codec.names])
        assert isinstance(made, Event)
        return made

    def _add_tags(self, application: int, names: Iterable[str]) -> None:
        present = {link.tag for link in self._store.of_applications(ApplicationTag, [application])}
        for name in names:
            tag = self._tag(name)
            if tag not in present:
                self._write.insert(ApplicationTag(0, application, tag))
                present.add(tag)

    def _tag(self, name: str) -> int:
        found = lookup.find_by_name(self._store, Tag, name)
        return found.id if found else self._write.insert(Tag(0, name)).id

    def _selected(self, fields: Iterable[str]) -> str:
        """The columns to select, with the ids of the stages that were made in place of those that stood for them."""
        if not self._stages:
            return ", ".join(fields)
        made = " ".join(f"WHEN {number} THEN {id}" for number, id in self._stages.items())
        return ", ".join(f"CASE stage {made} ELSE stage END" if name == "stage" else name for name in fields)

    def _insert(self, count: int) -> None:
        if not count:
            return
        moment = moment_text(self._write.moment)
        top = self._write.asked(_top) - count
        at = {"first": self._first, "moment": moment, "top": top}
        fields = [name for name in FIELDS if name not in {"created_at", "updated_at"}]
        self._write.insert_selected(
            Application,
            ["id", "position", *fields, "created_at", "updated_at"],
            "SELECT :first + n, :top + n, "
            + self._selected(fields)
            + ", coalesce(created_at, :moment), coalesce(updated_at, :moment) FROM waiting.application ORDER BY n",
            at,
        )
        names = [name for name in EVENT_FIELDS if name != "recorded_at"]
        self._write.insert_selected(
            Event,
            ["application", "recorded_at", *names],
            f"SELECT :first + n, coalesce(recorded_at, :moment), {self._selected(names)}"
            " FROM waiting.event ORDER BY n, id",
            at,
        )
        for kind in (Notes, Posting):
            table = CODECS[kind].kind.table
            self._write.insert_selected(
                kind, ["id", "text"], f"SELECT :first + n, text FROM waiting.{table} ORDER BY n", at
            )
        self._write.insert_selected(
            ImportedRow,
            ["application", "source", "line", "digest", "original", "unmapped", "created_at"],
            "SELECT :first + n, source, line, digest, original, unmapped, :moment FROM waiting.imported ORDER BY id",
            at,
        )
        if count_postings(self._plan.state.waiting.path):
            from tracker.importing.postings import insert_read

            insert_read(self._write, self._first)

    def _insert_extras(self, path: Path) -> None:
        """What most rows do not have: tags, people, tasks, searches; and a page for each company."""
        for number, extra in extras(path):
            application = self._first + number
            self._add_tags(application, extra["tags"])
            if extra["contact"]:
                self._link_contact(application, extra["company"], *extra["contact"])
            if extra["follow_up"]:
                self._write.insert(Task(0, FOLLOW_UP, application, date.fromisoformat(extra["follow_up"])))
            for day, at in extra["planned"]:
                self._write.insert(Interview(0, application, date.fromisoformat(day), at))
            self._set_names(application, extra)
        ensure_companies(self._store, self._write, self._companies(path))

    def _set_names(self, application: int, extra: Mapping[str, Any]) -> None:
        if extra["search"]:
            search = lookup.find_by_name(self._store, Search, extra["search"])
            id = search.id if search else self._write.insert(Search(0, extra["search"])).id
            self._write.amend_inserted(Application, application, "search", id)
        if extra["role"]:
            roles = self._store.records(Role).values()
            role = next((role for role in roles if name_key(role.name) == name_key(extra["role"])), None)
            if role:
                self._write.amend_inserted(Application, application, "role", role.id)

    def _link_contact(self, application: int, company: str, name: str, email: str | None, phone: str | None) -> None:
        known = self._store.records(Contact).values()
        same = (c for c in known if name_key(c.name) == name_key(name) and c.company in {None, company})
        found = next(same, None) or self._write.insert(Contact(0, name, company or None, None, email, phone))
        self._write.insert(ApplicationContact(0, application, found.id))

    def _companies(self, path: Path) -> Iterator[str]:
        with closing(sqlite3.connect(path)) as waiting:
            for (name,) in waiting.execute("SELECT DISTINCT company FROM application WHERE company <> ''"):
                yield name


def _top(database: Database) -> float:
    """A position above all cards."""
    return float(database.rows("SELECT coalesce(min(position), 1.0) FROM application")[0][0])
