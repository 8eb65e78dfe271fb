"""Records for tests, written through the store as it is: one call, one record, one step."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from tracker import opening
from tracker.changes import ChangeSet, Label
from tracker.clock import Clock
from tracker.overview import Overview, Row
from tracker.records import (
    Application,
    ApplicationContact,
    ApplicationTag,
    Contact,
    Event,
    EventKind,
    Interview,
    Kind,
    Notes,
    Posting,
    Record,
    Search,
    Stage,
    Tag,
    Task,
)
from tracker.store import Store

R = TypeVar("R", bound=Record)

TODAY = date(2026, 11, 24)
ADD = Label("add", {"title": "a test"})


def new_store(path: Path, today: date = TODAY) -> Store:
    """A new database at the path, with the default stages, on a fixed day."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(_new_database())
    path.chmod(0o600)
    return Store.open(path, clock=Clock(today))


@cache
def _new_database() -> bytes:
    """What `opening.create` makes, which is the same each time and takes as long as all the rest of a small test."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        opening.create(path)
        return path.read_bytes()


def open_store(path: Path, today: date = TODAY, origin: str = "command line") -> Store:
    """An existing database, opened once more on a fixed day; a busy one is not waited for."""
    return Store.open(path, clock=Clock(today), origin=origin, wait=0.05)


def insert(store: Store, record: R) -> R:
    with store.transaction(ADD) as write:
        return write.insert(record)


def put(store: Store, record: Record) -> ChangeSet:
    """Replace a stored record, or the text of an application."""
    with store.transaction(ADD) as write:
        if isinstance(record, Posting | Notes):
            write.put_text(record)
        else:
            write.put(record)
    return write.changes


def delete(store: Store, record: Record) -> ChangeSet:
    """Delete a record; an application goes with its timeline."""
    with store.transaction(ADD) as write:
        if isinstance(record, Application):
            for entry in store.of_applications(Event, [record.id]):
                write.delete(entry)
        write.delete(record)
    return write.changes


def stage(store: Store, name: str) -> Stage:
    return next(stage for stage in store.records(Stage).values() if stage.name == name)


def application(store: Store, company: str = "Harbor", title: str = "Engineer", **fields: Any) -> Application:
    """An application that was entered today into the stage of this name (Applied unless said)."""
    entered = stage(store, fields.pop("stage", "Applied"))
    values: dict[str, Any] = {
        "position": float(len(store.records(Application)) + 1),
        "outcome": None,
        "entered_on": TODAY,
        "applied_on": None if entered.kind in {Kind.SAVED, Kind.CLOSED} else fields.get("entered_on", TODAY),
        "heard_on": fields.get("entered_on", TODAY),
        "reached": None if entered.kind is Kind.CLOSED else entered.kind,
    }
    with store.transaction(ADD) as write:
        made = write.insert(Application(0, company, title, entered.id, **(values | fields)))
        write.insert(
            Event(0, made.id, EventKind.STAGE, made.entered_on, write.moment, stage=made.stage, outcome=made.outcome)
        )
    return made


def task(store: Store, owner: Application | None, title: str = "Follow up", **fields: Any) -> Task:
    return insert(store, Task(0, title, owner.id if owner else None, **fields))


def interview(store: Store, owner: Application, day: date, **fields: Any) -> Interview:
    return insert(store, Interview(0, owner.id, day, **fields))


def event(store: Store, owner: Application, kind: EventKind, day: date, **fields: Any) -> Event:
    return insert(store, Event(0, owner.id, kind, day, store.clock.now(), **fields))


def tag(store: Store, owner: Application, *names: str) -> None:
    """Put tags on an application; a tag that is not there yet is made."""
    for name in names:
        known = (tag for tag in store.records(Tag).values() if tag.name == name)
        chosen = next(known, None) or insert(store, Tag(0, name))
        insert(store, ApplicationTag(0, owner.id, chosen.id))


def contact(store: Store, owner: Application, name: str) -> Contact:
    person = insert(store, Contact(0, name))
    insert(store, ApplicationContact(0, owner.id, person.id))
    return person


def search(store: Store, name: str) -> Search:
    return insert(store, Search(0, name))


def posting(store: Store, owner: Application, text: str) -> None:
    put(store, Posting(owner.id, text))


def notes(store: Store, owner: Application, text: str) -> None:
    put(store, Notes(owner.id, text))


def row(overview: Overview, record: Application) -> Row:
    """The row of an application that is there."""
    found = overview.row(record.id)
    assert found is not None
    return found
