"""Taking e-mails in: whatever they bring about, for one application or for many, is one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import label_for, long_text
from tracker.operations.applications import insert_new
from tracker.operations.timeline import check_not_ahead, check_outcome, enter_stage, settle
from tracker.records import (
    Application,
    ApplicationContact,
    Contact,
    Event,
    EventKind,
    Interview,
    InterviewDetail,
    InterviewResult,
    Kind,
    Message,
    Outcome,
    Stage,
    Task,
)
from tracker.store import Store, Writer
from tracker.text import checked, name_key

NEW: Final = 0  # the id of an application that is still to be added
SUBJECT_LIMIT: Final = 500  # characters of a subject that are kept


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is remembered of an e-mail, so that it and those of its thread are known again."""

    message_id: str
    day: date
    thread: str = ""
    sender: str = ""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Enter:
    """The application enters the first stage of a kind, on a day."""

    kind: Kind
    on: date
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """An entry of the timeline. `at` is local to `zone`."""

    kind: EventKind
    day: date
    text: str
    at: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Do:
    """A task."""

    title: str
    due: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Meet:
    """A round of interviews; with an `interview`, that one is set to what is here. `values` as in `interviews.add`."""

    day: date
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    uid: str = ""
    link: str = ""
    interview: int | None = None


@dataclass(frozen=True, slots=True)
class CallOff:
    """An interview does not take place."""

    interview: int


@dataclass(frozen=True, slots=True)
class Know:
    """A contact for the application: a known one, or a new one by its fields."""

    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    contact: int | None = None


Step = Enter | Write | Do | Meet | CallOff | Know


@dataclass(frozen=True, slots=True)
class Taken:
    """An e-mail with the application that it is about, and what is to be done because of it.

    An application of id `NEW` is added, with the values `new` and the text of its `posting`. Several e-mails that are
    to belong to one new application name the same `new`.
    """

    envelope: Envelope
    application: int
    steps: tuple[Step, ...]
    new: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    posting: str = ""


def take_in(store: Store, taken: Sequence[Taken], search: int | None = None) -> ChangeSet:
    """Do what these e-mails bring about, the oldest first, and remember them; all of it is one step.

    New applications belong to the `search`.

    One that was taken in before is not remembered twice, and one that is here twice counts once. Days that are still
    to come are no days to enter a stage on.
    """
    with store.transaction() as write:
        added: dict[tuple[str, str], int] = {}
        touched: dict[int, None] = {}
        for one in sorted(_each_once(taken), key=lambda one: one.envelope.day):
            id = one.application if one.application != NEW else _new_id(store, write, one, search, added)
            (target,) = lookup.applications(store, [id])
            _take_in_one(store, write, target, one)
            touched[id] = None
        write.label = _label(store, touched)
    return write.changes


def _each_once(taken: Sequence[Taken]) -> Iterable[Taken]:
    """A mailbox may hold an e-mail twice, once for each of its labels."""
    return {one.envelope.message_id or f"{place}": one for place, one in enumerate(taken)}.values()


def _label(store: Store, ids: Iterable[int]) -> Label:
    return label_for("take_in_mail", lookup.applications(store, ids))


def _new_id(store: Store, write: Writer, one: Taken, search: int | None, added: dict[tuple[str, str], int]) -> int:
    """The application that is added for an e-mail, or was for one before it."""
    key = (name_key(str(one.new.get("company") or "")), name_key(str(one.new.get("title") or "")))
    if key not in added:
        on = min(one.envelope.day, store.clock.today())
        added[key] = insert_new(store, write, {"search": search, **one.new}, on=on, posting=one.posting).id
    return added[key]


def _take_in_one(store: Store, write: Writer, target: Application, one: Taken) -> None:
    entry: Event | None = None
    for step in one.steps:
        written = _do(store, write, store.records(Application)[target.id], step)
        entry = entry or written
    settle(store, write, [store.records(Application)[target.id]])
    _remember(store, write, target, one.envelope, entry)


def _remember(store: Store, write: Writer, target: Application, envelope: Envelope, entry: Event | None) -> None:
    id = checked(envelope.message_id, "The e-mail")
    if id and not store.related(Message, "message_id", [id]):
        message = Message(
            0,
            target.id,
            id,
            envelope.day,
            entry.id if entry else None,
            checked(envelope.thread, "The e-mail"),
            checked(envelope.sender, "The sender")[:SUBJECT_LIMIT],
            checked(envelope.subject, "The subject")[:SUBJECT_LIMIT],
        )
        write.insert(message)


def _do(store: Store, write: Writer, target: Application, step: Step) -> Event | None:
    """Do one step; returns the entry of the timeline that it made, where it is one for the e-mail itself."""
    if isinstance(step, Write):
        return _write(write, target, step)
    if isinstance(step, Enter):
        _enter(store, write, target, step)
    elif isinstance(step, Do):
        title = checked(step.title, "The task").strip()
        write.insert(Task(0, title, target.id, step.due, note=long_text(step.note, "The note")))
    elif isinstance(step, Meet):
        _meet(store, write, target, step)
    elif isinstance(step, CallOff):
        interview = lookup.by_id(store, Interview, step.interview)
        write.put(interview._replace(result=InterviewResult.CANCELLED))
    else:
        _know(store, write, target, step)
    return None


def _write(write: Writer, target: Application, step: Write) -> Event:
    if step.kind is EventKind.STAGE:
        raise errors.InvalidInput("A stage is entered by a move, not by an entry of the timeline.")
    body = long_text(step.text, "The entry")
    return write.insert(Event(0, target.id, step.kind, step.day, write.moment, step.at, step.zone, text=body))


def _enter(store: Store, write: Writer, target: Application, step: Enter) -> None:
    stage = lookup.stage_of_kind(store, step.kind)
    check_outcome(stage, step.outcome)
    check_not_ahead(step.on, store.clock.today())
    _saved_by_then(store, write, target, step.on)
    enter_stage(store, write, [target], stage, step.outcome, step.on)


def _saved_by_then(store: Store, write: Writer, target: Application, on: date) -> None:
    """What is only saved yet was saved by the day on which more happened, at the latest."""
    stages = store.records(Stage)
    if stages[target.stage].kind is Kind.SAVED:
        for event in store.of_applications(Event, [target.id]):
            if event.kind is EventKind.STAGE and event.day > on:
                write.put(event._replace(day=on))


def _meet(store: Store, write: Writer, target: Application, step: Meet) -> None:
    values = dict(step.values)
    for name in ("people", "place"):
        if name in values:
            values[name] = checked(values[name] or "", name.capitalize()).strip()
    known = step.interview or _invited_before(store, target, step.uid)
    if known is None:
        interview = write.insert(Interview(0, target.id, step.day)._replace(**values))
    else:
        interview = lookup.by_id(store, Interview, known)._replace(day=step.day, result=None, **values)
        write.put(interview)
    if step.uid or step.link:
        before = store.get(InterviewDetail, interview.id) or InterviewDetail(interview.id, target.id)
        write.put_beside(
            before._replace(
                uid=checked(step.uid, "The invitation") or before.uid,
                link=checked(step.link, "The link") or before.link,
            )
        )


def _invited_before(store: Store, target: Application, uid: str) -> int | None:
    """The interview that an e-mail before this one invited to."""
    found = store.related(InterviewDetail, "uid", [uid]) if uid else []
    return next((detail.id for detail in found if detail.application == target.id), None)


def _know(store: Store, write: Writer, target: Application, step: Know) -> None:
    if step.contact is not None:
        contact = lookup.by_id(store, Contact, step.contact)
    else:
        fields: dict[str, Any] = {
            name: checked(text, name.capitalize()).strip() or None for name, text in step.values.items()
        }
        if not name_key(fields.get("name") or ""):
            raise errors.InvalidInput("The name of the contact is empty; type one.")
        contact = _same_person(store, fields) or write.insert(Contact(0, "")._replace(**fields))
    links = store.records(ApplicationContact).values()
    if not any(link.contact == contact.id and link.application == target.id for link in links):
        write.insert(ApplicationContact(0, target.id, contact.id))


def _same_person(store: Store, fields: Mapping[str, Any]) -> Contact | None:
    """Somebody of the same address, whom an e-mail before this one may have brought."""
    email = (fields.get("email") or "").lower()
    people = store.records(Contact).values()
    return next((one for one in people if email and (one.email or "").lower() == email), None)
