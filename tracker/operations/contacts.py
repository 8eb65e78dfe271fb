"""People, and the applications with which they have to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import shown_title
from tracker.operations.companies import checked_fields
from tracker.records import (
    ApplicationContact,
    ChannelKind,
    Contact,
    ContactChannel,
    ContactDetail,
    EventContact,
    PersonKind,
    Record,
)
from tracker.store import Store, Writer
from tracker.text import checked, name_key

FIELDS = ("name", "company", "title", "email", "phone", "url", "note")


class Channel(NamedTuple):
    """A way to reach somebody, before it is stored."""

    kind: ChannelKind
    value: str
    label: str = ""


class Card(NamedTuple):
    """A person as a card tells of them: fields by the names of `FIELDS`, and more ways to reach them."""

    fields: Mapping[str, str]
    channels: Sequence[Channel] = ()
    kind: PersonKind = PersonKind.OTHER


OWNED: Final[tuple[type[Record], ...]] = (ContactChannel, EventContact)


def add(
    store: Store, values: Mapping[str, str], *, application: int | None = None, person: PersonKind | None = None
) -> ChangeSet:
    """Add a contact by its fields (see `FIELDS`), linked to an application where one is given.

    `person` says what it is in the search.
    """
    with store.transaction() as write:
        fields = checked_fields(values, FIELDS, "contact")
        if application is not None:
            lookup.applications(store, [application])
        write.label = Label("add_contact", {"name": fields["name"] or ""})
        contact = write.insert(Contact(0, "")._replace(**fields))
        if application is not None:
            write.insert(ApplicationContact(0, application, contact.id))
        if person is not None:
            write.put_beside(ContactDetail(contact.id, person))
    return write.changes


def set_kind(store: Store, id: int, kind: PersonKind) -> ChangeSet:
    """Say what a contact is in the search."""
    with store.transaction() as write:
        contact = lookup.by_id(store, Contact, id)
        write.label = Label("edit_contact", {"name": contact.name})
        write.put_beside(ContactDetail(id, kind))
    return write.changes


def add_channel(store: Store, id: int, kind: ChannelKind, value: str, *, label: str = "") -> ChangeSet:
    """Add one more way to reach a contact."""
    with store.transaction() as write:
        contact = lookup.by_id(store, Contact, id)
        write.label = Label("edit_contact", {"name": contact.name})
        write.insert(_channel(id, Channel(kind, value, label)))
    return write.changes


def remove_channel(store: Store, id: int) -> ChangeSet:
    with store.transaction() as write:
        channel = lookup.by_id(store, ContactChannel, id)
        contact = lookup.by_id(store, Contact, channel.contact)
        write.label = Label("edit_contact", {"name": contact.name})
        write.delete(channel)
    return write.changes


def import_cards(store: Store, cards: Iterable[Card], *, application: int | None = None) -> ChangeSet:
    """Add people from cards, as one step. Who is there already by name and e-mail address stays as it is."""
    with store.transaction() as write:
        if application is not None:
            lookup.applications(store, [application])
        known = {_same(contact.name, contact.email) for contact in store.records(Contact).values()}
        added: list[str] = []
        for card in cards:
            fields = checked_fields(card.fields, FIELDS, "contact")
            key = _same(fields["name"] or "", fields.get("email"))
            if key not in known:
                known.add(key)
                added.append(fields["name"])
                _insert_card(write, fields, card, application)
        many = Label("import_contacts", {"n": len(added)})
        write.label = Label("add_contact", {"name": added[0]}) if len(added) == 1 else many
    return write.changes


def kind_of(store: Store, id: int) -> PersonKind:
    """What a contact is in the search."""
    detail = store.get(ContactDetail, id)
    return detail.kind if detail else PersonKind.OTHER


def edit(store: Store, id: int, values: Mapping[str, str]) -> ChangeSet:
    with store.transaction() as write:
        before = lookup.by_id(store, Contact, id)
        fields = checked_fields(values, FIELDS, "contact", needs_name="name" in values)
        after: Contact = before._replace(**fields)
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


def _same(name: str, email: str | None) -> tuple[str, str]:
    return name_key(name), (email or "").casefold()


def _insert_card(write: Writer, fields: Mapping[str, Any], card: Card, application: int | None) -> None:
    contact = write.insert(Contact(0, "")._replace(**fields))
    if card.kind is not PersonKind.OTHER:
        write.put_beside(ContactDetail(contact.id, card.kind))
    for channel in card.channels:
        write.insert(_channel(contact.id, channel))
    if application is not None:
        write.insert(ApplicationContact(0, application, contact.id))


def _channel(contact: int, channel: Channel) -> ContactChannel:
    value = checked(channel.value, "The address").strip()
    if not value:
        raise errors.InvalidInput("The address is empty; type one, such as a number or an e-mail address.")
    return ContactChannel(0, contact, channel.kind, value, checked(channel.label, "The label").strip())


def _link(store: Store, contact: int, application: int) -> ApplicationContact | None:
    links = store.records(ApplicationContact).values()
    return next((link for link in links if link.contact == contact and link.application == application), None)
