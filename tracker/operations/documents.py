"""Documents, and with which application each went where and when; their content is kept by `tracker.attachments`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import PurePath
from typing import Any, Final, NamedTuple

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import long_text, required_name, shown_title
from tracker.operations.timeline import settle
from tracker.records import Application, Attachment, Document, Event, EventKind, Use
from tracker.store import Store, Writer
from tracker.text import checked, name_key

FIELDS: Final = ("name", "family", "version", "note")
MOST_VERSIONS: Final = 1_000_000


class Kept(NamedTuple):
    """A file whose content is in the library: its SHA-256, its size in bytes, and what it was called."""

    hash: str
    size: int
    name: str
    media_type: str


def add(store: Store, kept: Kept, *, on: date, family: str = "", note: str = "") -> ChangeSet:
    """Keep a file as a document, as the next version of its family; that is its name unless one is given."""
    with store.transaction() as write:
        if present := find(store, kept.hash):
            raise errors.InvalidInput(
                "That file is kept already, as document {id} “{name}”.", id=present.id, name=present.name
            )
        write.label = Label("add_document", {"name": kept.name})
        _insert(store, write, kept, on, family, note)
    return write.changes


def edit(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    """Set the name, family, version or note of a document. What was sent keeps the name under which it was."""
    with store.transaction() as write:
        before = lookup.by_id(store, Document, id)
        after = before._replace(**_checked(values))
        write.label = Label("edit_document", {"name": after.name})
        write.put(after)
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    """Take a document away. Its file stays until it is swept, so that this can be undone."""
    with store.transaction() as write:
        before = lookup.by_id(store, Document, id)
        if used := store.related(Attachment, "document", [id]):
            (target,) = lookup.applications(store, [used[0].application])
            raise _still_used(before.name, used[0].sent_on, shown_title(target))
        write.label = Label("remove_document", {"name": before.name})
        write.delete(before)
    return write.changes


def attach(
    store: Store,
    application: int,
    document: int | Kept,
    used_as: Use,
    *,
    on: date,
    sent_on: date | None = None,
    family: str = "",
) -> ChangeSet:
    """Put a document with an application, by its id or as a kept file, which becomes a document if it is none yet.

    Such a one is the next version of a `family`, where one is given. With a day on which it was sent it is frozen at
    once.
    """
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        found = _document(store, write, document, on, family)
        write.label = _label("attach_document", found.name, target)
        attachment = write.insert(Attachment(0, application, found.id, used_as, found.name))
        if sent_on:
            _send(store, write, target, attachment, sent_on)
    return write.changes


def send(store: Store, id: int, *, on: date) -> ChangeSet:
    """Note that an attachment was sent on a day; from then on it is frozen, and the timeline says so."""
    with store.transaction() as write:
        before, target = _attachment(store, id)
        _check_not_sent(before)
        write.label = _label("send_document", before.name, target)
        _send(store, write, target, before, on)
    return write.changes


def edit_attachment(store: Store, id: int, *, used_as: Use | None = None, note: str | None = None) -> ChangeSet:
    """Change as what a document goes with an application, unless it was sent, or the note on it."""
    with store.transaction() as write:
        before, target = _attachment(store, id)
        if used_as is not None and used_as is not before.used_as:
            _check_not_sent(before)
        text = before.note if note is None else long_text(note, "The note")
        write.label = _label("edit_attachment", before.name, target)
        write.put(before._replace(used_as=used_as or before.used_as, note=text))
    return write.changes


def detach(store: Store, id: int) -> ChangeSet:
    """Take a document off an application, unless it was sent."""
    with store.transaction() as write:
        before, target = _attachment(store, id)
        _check_not_sent(before)
        write.label = _label("detach_document", before.name, target)
        write.delete(before)
    return write.changes


def find(store: Store, hash: str) -> Document | None:
    """The document with this content."""
    return next((document for document in store.records(Document).values() if document.hash == hash), None)


def _label(key: str, name: str, application: Application) -> Label:
    return Label(key, {"name": name, "title": shown_title(application)})


def _attachment(store: Store, id: int) -> tuple[Attachment, Application]:
    attachment = lookup.by_id(store, Attachment, id)
    (target,) = lookup.applications(store, [attachment.application])
    return attachment, target


def _still_used(name: str, sent_on: date | None, title: str) -> errors.InvalidInput:
    if sent_on is None:
        return errors.InvalidInput("“{name}” is attached for “{title}”, so it is kept.", name=name, title=title)
    return errors.InvalidInput(
        "“{name}” was sent on {day} for “{title}”, so it is kept.", name=name, day=sent_on, title=title
    )


def _check_not_sent(attachment: Attachment) -> None:
    if attachment.sent_on:
        raise errors.InvalidInput(
            "“{name}” was sent on {sent_on}, so it stays as it was; only its note can change.",
            name=attachment.name,
            sent_on=attachment.sent_on,
        )


def _document(store: Store, write: Writer, document: int | Kept, on: date, family: str) -> Document:
    if isinstance(document, int):
        return lookup.by_id(store, Document, document)
    return find(store, document.hash) or _insert(store, write, document, on, family, "")


def _insert(store: Store, write: Writer, kept: Kept, on: date, family: str, note: str) -> Document:
    name = required_name(kept.name, "document")
    group = checked(family, "The family").strip() or PurePath(name).stem or name
    key = name_key(group)
    versions = [d.version for d in store.records(Document).values() if name_key(d.family) == key]
    return write.insert(
        Document(
            0,
            name,
            kept.hash,
            kept.size,
            kept.media_type,
            on,
            group,
            max(versions, default=0) + 1,
            long_text(note, "The note"),
        )
    )


def _send(store: Store, write: Writer, target: Application, attachment: Attachment, on: date) -> None:
    if on > store.clock.today():
        raise errors.InvalidInput(
            "{on} is still to come; say when “{name}” was sent once it is.", on=on, name=attachment.name
        )
    event = write.insert(Event(0, target.id, EventKind.DOCUMENT, on, write.moment, text=attachment.name))
    write.put(attachment._replace(sent_on=on, event=event.id))
    settle(store, write, [target])


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    if unknown := [name for name in values if name not in FIELDS]:
        raise errors.InvalidInput(
            "A document has no field “{field}”; it has {fields}.", field=unknown[0], fields=", ".join(FIELDS)
        )
    fields = dict(values)
    for name in ("name", "family"):
        if name in fields:
            fields[name] = required_name(fields[name] or "", "document" if name == "name" else "family")
    if "note" in fields:
        fields["note"] = long_text(fields["note"] or "", "The note")
    if "version" in fields and not 0 < (fields["version"] or 0) <= MOST_VERSIONS:
        raise errors.InvalidInput("{version} is no version; give a whole number from 1.", version=fields["version"])
    return fields
