"""The records around an application as JSON: plain values by the words of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from tracker import agenda, zones
from tracker.clock import moment_text
from tracker.dealings import last_contacts
from tracker.operations import contacts, interviews, lookup
from tracker.overview import Row
from tracker.records import (
    ApplicationContact,
    Attachment,
    Contact,
    ContactChannel,
    Document,
    Event,
    EventKind,
    Interview,
    Notes,
    Offer,
    Posting,
    Question,
    Record,
    Stage,
    Task,
)
from tracker.store import Store

if TYPE_CHECKING:
    from tracker.requirements import Asked

RENAMED = {"day": "on"}


def as_object(record: Record) -> dict[str, Any]:
    """All fields of a record by name; an empty text is null."""
    return {RENAMED.get(name, name): plain_value(value) for name, value in record._asdict().items()}


def plain_value(value: Any) -> Any:
    """A stored value as JSON has it: days as 2026-11-24, moments in UTC with Z, choices as their words."""
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return str(value) or None
    return value


def timeline(store: Store, application: int) -> list[Event]:
    """The events of an application in the order in which they happened, which is how they are numbered."""
    return sorted(store.of_applications(Event, [application]), key=lambda event: (event.day, event.id))


def event_object(number: int, event: Event, stages: Mapping[int, Stage]) -> dict[str, Any]:
    """An event by its number in the timeline, with the name of the stage that it entered."""
    values = as_object(event)
    del values["id"], values["application"]
    values["stage"] = stages[event.stage].name if event.stage is not None else None
    return {"n": number, **values}


def event_words(event: Event, stages: Mapping[int, Stage]) -> str:
    """What happened, in a few words."""
    if event.kind is EventKind.STAGE and event.stage is not None:
        entered = stages[event.stage].name
        what = f"{entered}: {event.outcome.replace('_', ' ')}" if event.outcome else entered
    else:
        what = {EventKind.EMAIL: "E-mail"}.get(event.kind, event.kind.capitalize())
    return f"{what}: {event.text}" if event.text else what


def task_object(store: Store, task: Task) -> dict[str, Any]:
    """A task with the company of its application."""
    return {**as_object(task), "company": company_of(store, task.application)}


def interview_object(store: Store, interview: Interview) -> dict[str, Any]:
    """An interview with what is kept beside it, the company, and when it is by the user's clock."""
    detail = as_object(interviews.detail_of(store, interview))
    day, at = agenda.own_start(interview)
    return {
        **as_object(interview),
        **{name: detail[name] for name in ("link", "preparation", "done_on", "uid")},
        "your_on": day.isoformat(),
        "your_at": at,
        "company": company_of(store, interview.application),
    }


def when_words(interview: Interview) -> str:
    """When an interview is: `16:00 your time, 10:00 New York`, or its time alone where that is the same."""
    day, at, zone = interview.day, interview.at, interview.zone
    if at is None:
        return ""
    if zone is None or not zones.is_elsewhere(day, at, zone):
        return at
    own_day, own_at = agenda.own_start(interview)
    beside = "" if own_day == day else f" on {own_day}"
    return f"{own_at} your time{beside}, {at} {zones.place_of(zone)}"


def offer_object(store: Store, offer: Offer) -> dict[str, Any]:
    """An offer with the company of its application."""
    return {**as_object(offer), "company": company_of(store, offer.application)}


def question_object(store: Store, question: Question) -> dict[str, Any]:
    """A question with the company of its application."""
    return {**as_object(question), "company": company_of(store, question.application)}


def document_object(store: Store, document: Document) -> dict[str, Any]:
    """A document with the applications with which it goes."""
    used = store.related(Attachment, "document", [document.id])
    return {**as_object(document), "applications": sorted({one.application for one in used})}


def attachments_of(store: Store, application: int) -> list[dict[str, Any]]:
    """What goes with an application, with the hash and the size of each document."""
    kept = store.records(Document)
    return [
        {**as_object(one), "hash": kept[one.document].hash, "size": kept[one.document].size}
        for one in store.of_applications(Attachment, [application])
    ]


def contact_object(store: Store, contact: Contact, last: Event | None = None) -> dict[str, Any]:
    """A contact with what it is in the search, how to reach it, its applications, and when there was contact last."""
    channels = store.related(ContactChannel, "contact", [contact.id])
    return {
        **as_object(contact),
        "kind": contacts.kind_of(store, contact.id).value,
        "channels": [{"id": c.id, "kind": c.kind.value, "value": c.value, "label": c.label or None} for c in channels],
        "applications": linked(store, contact.id),
        "last_contact": last.day.isoformat() if last else None,
    }


def details(store: Store, row: Row) -> dict[str, Any]:
    """What `show --json` has beside the keys of `list --json`."""
    from tracker import requirements

    stages = store.records(Stage)
    posting, notes = store.get(Posting, row.id), store.get(Notes, row.id)
    events = enumerate(timeline(store, row.id), 1)
    people = contacts.contacts_of(store, row.id)
    last = last_contacts(store, [one.id for one in people])
    return {
        "posting": posting.text if posting else None,
        "notes": notes.text if notes else None,
        "events": [event_object(number, event, stages) for number, event in events],
        "tasks": [task_object(store, task) for task in store.of_applications(Task, [row.id])],
        "interviews": [interview_object(store, one) for one in store.of_applications(Interview, [row.id])],
        "contacts": [contact_object(store, one, last.get(one.id)) for one in people],
        "documents": attachments_of(store, row.id),
        "offers": [offer_object(store, offer) for offer in store.of_applications(Offer, [row.id])],
        "requirements": [requirement_object(asked) for asked in requirements.of_application(store, row.id)],
        "questions": [question_object(store, one) for one in store.of_applications(Question, [row.id])],
    }


def requirement_object(asked: Asked) -> dict[str, Any]:
    """A requirement of an application as it is stored."""
    group = asked.group
    return {
        "id": asked.requirement.id,
        "name": group.name,
        "kind": group.kind.value,
        "importance": group.importance,
        "k": group.k,
        "state": asked.requirement.state.value,
        "options": [{"skill": option.skill, "need": option.need} for option in group.options],
        "span": list(group.span) if group.span else None,
    }


def linked(store: Store, contact: int) -> list[int]:
    """The applications to which a contact is linked."""
    links = store.records(ApplicationContact).values()
    return sorted(link.application for link in links if link.contact == contact)


def company_of(store: Store, application: int | None) -> str | None:
    """What its application is at; its title where no company is known."""
    if application is None:
        return None
    (found,) = lookup.applications(store, [application])
    return found.company or found.title


def titled(store: Store, application: int | None) -> str:
    """An application in a table: its id with its company."""
    return "" if application is None else f"{application} {company_of(store, application)}"
