"""People, and the applications with which they have to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import shown_title
from tracker.operations.companies import checked_fields
from tracker.records import ApplicationContact, Contact, ContactChannel, ContactDetail, EventContact, Record
from tracker.store import Store

FIELDS = ("name", "company", "title", "email", "phone", "url", "note")
OWNED: Final[tuple[type[Record], ...]] = (ContactChannel, EventContact)


def add(store: Store, values: Mapping[str, str], *, application: int | None = None) -> ChangeSet:
    """Add a contact by its fields (see `FIELDS`), linked to an application where one is given."""
    with store.transaction() as write:
        fields = checked_fields(values, FIELDS, "contact")
        if application is not None:
            lookup.applications(store, [application])
        write.label = Label("add_contact", {"name": fields["name"] or ""})
        contact = write.insert(replace(Contact(0, ""), **fields))
        if application is not None:
            write.insert(ApplicationContact(0, application, contact.id))
    return write.changes


def edit(store: Store, id: int, values: Mapping[str, str]) -> ChangeSet:
    with store.transaction() as write:
        before = lookup.by_id(store, Contact, id)
        fields = checked_fields(values, FIELDS, "contact", needs_name="name" in values)
        after: Contact = replace(before, **fields)
        write.label = Label("edit_contact", {"name": after.name})
        write.put(after)
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    """Remove a contact with its channels and links; applications and their timelines stay."""
    with store.transaction() as write:
        contact = lookup.by_id(store, Contact, id)
        write.label = Label("remove_contact", {"name": contact.name})
        for link in list(store.records(ApplicationContact).values()):
            if link.contact == id:
                write.delete(link)
        for kind in OWNED:
            for record in store.related(kind, "contact", [id]):
                write.delete(record)
        if detail := store.get(ContactDetail, id):
            write.delete(detail)
        write.delete(contact)
    return write.changes


def link(store: Store, id: int, application: int) -> ChangeSet:
    """Note that a contact has to do with an application."""
    with store.transaction() as write:
        contact = lookup.by_id(store, Contact, id)
        (target,) = lookup.applications(store, [application])
        write.label = Label("link_contact", {"name": contact.name, "title": shown_title(target)})
        if _link(store, id, application) is None:
            write.insert(ApplicationContact(0, application, id))
    return write.changes


def unlink(store: Store, id: int, application: int) -> ChangeSet:
    with store.transaction() as write:
        contact = lookup.by_id(store, Contact, id)
        (target,) = lookup.applications(store, [application])
        write.label = Label("unlink_contact", {"name": contact.name, "title": shown_title(target)})
        if present := _link(store, id, application):
            write.delete(present)
    return write.changes


def contacts_of(store: Store, application: int) -> list[Contact]:
    """The contacts of an application, by name."""
    people = store.records(Contact)
    links = store.records(ApplicationContact).values()
    found = [people[link.contact] for link in links if link.application == application]
    return sorted(found, key=lambda contact: (contact.name.casefold(), contact.id))


def _link(store: Store, contact: int, application: int) -> ApplicationContact | None:
    links = store.records(ApplicationContact).values()
    return next((link for link in links if link.contact == contact and link.application == application), None)
