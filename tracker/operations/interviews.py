"""Rounds of interviews, with their place in the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import long_text
from tracker.records import Application, Interview, InterviewDetail, Question
from tracker.store import Store
from tracker.text import checked

LONGEST: Final = 7 * 24 * 60  # minutes
FIELDS = ("day", "at", "zone", "minutes", "kind", "people", "place", "result", "note")


def add(store: Store, application: int, day: date, values: Mapping[str, Any] | None = None) -> ChangeSet:
    """Add a round on a day; `values` holds typed values by the names of `FIELDS`."""
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        interview = replace(Interview(0, application, day), **_checked(values or {}))
        write.label = _label("add_interview", target)
        write.insert(interview)
    return write.changes


def edit(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    with store.transaction() as write:
        before = lookup.by_id(store, Interview, id)
        (target,) = lookup.applications(store, [before.application])
        write.label = _label("edit_interview", target)
        write.put(replace(before, **_checked(values)))
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    """Take a round away; the questions that were asked in it stay with its application."""
    with store.transaction() as write:
        before = lookup.by_id(store, Interview, id)
        (target,) = lookup.applications(store, [before.application])
        write.label = _label("remove_interview", target)
        for question in store.related(Question, "interview", [id]):
            write.put(replace(question, interview=None))
        if detail := store.get(InterviewDetail, id):
            write.delete(detail)
        write.delete(before)
    return write.changes


def _label(key: str, application: Application) -> Label:
    return Label(key, {"company": application.company or application.title})


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    if unknown := [name for name in values if name not in FIELDS]:
        raise errors.InvalidInput(f"An interview has no field “{unknown[0]}”; it has {', '.join(FIELDS)}.")
    fields = dict(values)
    for name in ("people", "place"):
        if name in fields:
            fields[name] = checked(fields[name] or "", name.capitalize()).strip()
    if "note" in fields:
        fields["note"] = long_text(fields["note"] or "", "The note")
    minutes = fields.get("minutes")
    if minutes is not None and minutes <= 0:
        raise errors.InvalidInput("An interview cannot end before it begins; give its length in minutes.")
    if minutes is not None and minutes > LONGEST:
        raise errors.InvalidInput(f"An interview takes at most a week; give its length in minutes, up to {LONGEST:,}.")
    return fields
