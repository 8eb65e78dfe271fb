"""Adding what was read from a posting: the application, the person to ask, and what it is a repost of, as one step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker.changes import ChangeSet
from tracker.operations import lookup
from tracker.operations._common import shown_title
from tracker.operations.applications import insert_new
from tracker.operations.companies import checked_fields
from tracker.operations.contacts import FIELDS
from tracker.operations.timeline import settle
from tracker.records import Application, ApplicationContact, Contact, Event, EventKind, Outcome, Stage
from tracker.store import Store, Writer
from tracker.text import name_key


def add_captured(
    store: Store,
    values: Mapping[str, Any],
    *,
    stage: Stage | None = None,
    outcome: Outcome | None = None,
    on: date,
    posting: str = "",
    contact: Mapping[str, str] | None = None,
    repost_of: int | None = None,
) -> ChangeSet:
    """Add an application as `applications.add` does, with a person who is found again or added.

    `repost_of` is the application whose posting this is again: both say so in their timelines. The new id is
    `applications.added_id(changes)`.
    """
    with store.transaction() as write:
        new = insert_new(store, write, values, stage=stage, outcome=outcome, on=on, posting=posting)
        if contact and name_key(contact.get("name", "")):
            _link_person(store, write, new, contact)
        if repost_of is not None:
            _tell_both(store, write, new, repost_of)
    return write.changes


def _link_person(store: Store, write: Writer, application: Application, contact: Mapping[str, str]) -> None:
    fields = checked_fields(contact, FIELDS, "contact")
    known = next((one for one in store.records(Contact).values() if _is_same(one, fields, application.company)), None)
    person = known or write.insert(Contact(0, "")._replace(**{"company": application.company or None, **fields}))
    write.insert(ApplicationContact(0, application.id, person.id))


def _is_same(known: Contact, fields: Mapping[str, str | None], company: str) -> bool:
    """Whether it is the same person: of the same address, or of the same name at the same company."""
    if known.email and fields.get("email"):
        return name_key(known.email) == name_key(fields["email"] or "")
    is_there = name_key(known.company or "") == name_key(company)
    return is_there and name_key(known.name) == name_key(fields["name"] or "")


def _tell_both(store: Store, write: Writer, new: Application, earlier: int) -> None:
    (before,) = lookup.applications(store, [earlier])
    today = store.clock.today()
    texts = {
        new: f"A repost of “{shown_title(before)}” (ID {before.id}).",
        before: f"Posted again: “{shown_title(new)}” (ID {new.id}).",
    }
    for application, text in texts.items():
        write.insert(Event(0, application.id, EventKind.NOTE, today, write.moment, text=text))
    settle(store, write, list(texts))
