"""Questions that were asked, kept with their application and found by search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import long_text
from tracker.records import Interview, Question
from tracker.sentences import Sentence
from tracker.store import Store

FIELDS: Final = ("text", "answer", "note", "interview")
WHAT: Final = {"text": Sentence("The question"), "answer": Sentence("The answer"), "note": Sentence("The note")}


def add(
    store: Store, application: int, text: str, *, interview: int | None = None, answer: str = "", note: str = ""
) -> ChangeSet:
    """Note a question that was asked, in an interview of the application where one is given."""
    with store.transaction() as write:
        values = {"text": text, "answer": answer, "note": note, "interview": interview}
        fields = _checked(store, application, values)
        write.label = _label(store, "add_question", application)
        write.insert(Question(0, application, **fields))
    return write.changes


def edit(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    """Set fields of a question; `values` by the names of `FIELDS`."""
    with store.transaction() as write:
        before = lookup.by_id(store, Question, id)
        fields = _checked(store, before.application, values)
        write.label = _label(store, "edit_question", before.application)
        write.put(before._replace(**fields))
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    with store.transaction() as write:
        before = lookup.by_id(store, Question, id)
        write.label = _label(store, "remove_question", before.application)
        write.delete(before)
    return write.changes


def _label(store: Store, key: str, application: int) -> Label:
    (target,) = lookup.applications(store, [application])
    return Label(key, {"company": target.company or target.title})


def _checked(store: Store, application: int, values: Mapping[str, Any]) -> dict[str, Any]:
    if unknown := [name for name in values if name not in FIELDS]:
        raise errors.InvalidInput(
            "A question has no field “{field}”; it has {fields}.", field=unknown[0], fields=", ".join(FIELDS)
        )
    fields = dict(values)
    for name, what in WHAT.items():
        if name in fields:
            fields[name] = long_text(fields[name] or "", what).strip()
    if fields.get("text") == "":
        raise errors.InvalidInput("The question is empty; type what was asked.")
    interview = fields.get("interview")
    if interview is not None and lookup.by_id(store, Interview, interview).application != application:
        raise errors.InvalidInput(
            "Interview {interview} is not one of application {application}.",
            interview=interview,
            application=application,
        )
    return fields
