"""Phrases: the index knows which words an application has, not whether they follow each other; the texts do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from tracker.codec import APPLICATION_TEXTS
from tracker.records import Application, ApplicationContact, ApplicationTag, Contact, Event, Notes, Posting, Tag
from tracker.store import Store
from tracker.text import folded

AT_ONCE: Final = 500  # applications whose texts are read together


def with_phrase(phrase: str, ids: set[int], store: Store) -> set[int]:
    """Those of the applications that have the phrase in one of their texts, whatever its case, marks and line breaks.

    Reads the long texts of all that do not have it in a short one, so `ids` should be those that have its words.
    """
    if re.sub("[+#.]", "", phrase).isalnum():
        return ids
    pattern = re.compile(r"\s+".join(map(re.escape, folded(phrase).split())))
    found = {id for id, text in _short_texts(ids, store) if pattern.search(folded(text))}
    for part in _portions(sorted(ids - found)):
        found |= {id for id, text in _long_texts(part, store) if pattern.search(folded(text))}
    return found


def _short_texts(ids: set[int], store: Store) -> Iterator[tuple[int, str]]:
    """The texts that are in memory, each with its application."""
    applications, tags, contacts = store.records(Application), store.records(Tag), store.records(Contact)
    for id in ids & applications.keys():
        yield id, "\n".join(filter(None, (getattr(applications[id], name) for name in APPLICATION_TEXTS)))
    for tagged in store.records(ApplicationTag).values():
        if tagged.application in ids and (tag := tags.get(tagged.tag)):
            yield tagged.application, tag.name
    for link in store.records(ApplicationContact).values():
        if link.application in ids and (contact := contacts.get(link.contact)):
            yield link.application, contact.name


def _long_texts(ids: list[int], store: Store) -> Iterator[tuple[int, str]]:
    yield from ((posting.id, posting.text) for posting in store.of_applications(Posting, ids))
    yield from ((notes.id, notes.text) for notes in store.of_applications(Notes, ids))
    yield from ((event.application, event.text) for event in store.of_applications(Event, ids) if event.text)


def _portions(ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(ids)
    while part := list(islice(remaining, AT_ONCE)):
        yield part
