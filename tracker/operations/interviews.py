"""Rounds of interviews, with what is kept beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final

from tracker import errors, zones
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import long_text
from tracker.records import Application, Interview, InterviewDetail, Question
from tracker.sentences import Sentence
from tracker.store import Store, Writer
from tracker.text import checked

LONGEST: Final = 7 * 24 * 60  # minutes
OWN_FIELDS: Final = ("day", "at", "zone", "minutes", "kind", "people", "place", "result", "note")
DETAILS: Final = ("link", "preparation", "uid")
FIELDS: Final = (*OWN_FIELDS, *DETAILS)
END: Final = "until"


def add(store: Store, application: int, day: date, values: Mapping[str, Any] | None = None) -> ChangeSet:
    """Add a round on a day; `values` holds typed values by the names of `FIELDS`.

    Its length may be given as `until`, the local time of its end. Refused are an end before the begin and a time that
    the clocks of its zone skip.
    """
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        fields, details = _split(values or {})
        interview = _placed(Interview(0, application, day), fields)
        write.label = _label("add_interview", target)
        stored = write.insert(interview)
        _put_details(write, InterviewDetail(stored.id, application), details)
    return write.changes


def edit(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    """Set fields of a round; see `add` for `values`."""
    with store.transaction() as write:
        before = lookup.by_id(store, Interview, id)
        (target,) = lookup.applications(store, [before.application])
        fields, details = _split(values)
        write.label = _label("edit_interview", target)
        write.put(_placed(before, fields))
        _put_details(write, detail_of(store, before), details)
    return write.changes


def complete(store: Store, id: int, *, on: date) -> ChangeSet:
    """Note that a round took place, whose result is still to come."""
    with store.transaction() as write:
        before = lookup.by_id(store, Interview, id)
        (target,) = lookup.applications(store, [before.application])
        write.label = _label("complete_interview", target)
        write.put_beside(detail_of(store, before)._replace(done_on=on))
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    """Take a round away; the questions that were asked in it stay with its application."""
    with store.transaction() as write:
        before = lookup.by_id(store, Interview, id)
        (target,) = lookup.applications(store, [before.application])
        write.label = _label("remove_interview", target)
        for question in store.related(Question, "interview", [id]):
            write.put(question._replace(interview=None))
        if detail := store.get(InterviewDetail, id):
            write.delete(detail)
        write.delete(before)
    return write.changes


def detail_of(store: Store, interview: Interview) -> InterviewDetail:
    """What else is kept of an interview; empty where nothing is."""
    return store.get(InterviewDetail, interview.id) or InterviewDetail(interview.id, interview.application)


def _label(key: str, application: Application) -> Label:
    return Label(key, {"company": application.company or application.title})


def _put_details(write: Writer, detail: InterviewDetail, details: Mapping[str, Any]) -> None:
    if details:
        write.put_beside(detail._replace(**details))


def _split(values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The checked values of the interview's own row, and of what is kept beside it."""
    if unknown := [name for name in values if name not in (*FIELDS, END)]:
        raise errors.InvalidInput(
            "An interview has no field “{field}”; it has {fields}.", field=unknown[0], fields=", ".join((*FIELDS, END))
        )
    fields = dict(values)
    for name in ("people", "place", "link", "uid"):
        if name in fields:
            fields[name] = checked(fields[name] or "", name.capitalize()).strip()
    for name, what in (("note", Sentence("The note")), ("preparation", Sentence("The preparation"))):
        if name in fields:
            fields[name] = long_text(fields[name] or "", what)
    details: dict[str, Any] = {name: fields.pop(name) for name in DETAILS if name in fields}
    for name in ("link", "uid"):
        if name in details:
            details[name] = details[name] or None
    return fields, details


def _placed(before: Interview, fields: Mapping[str, Any]) -> Interview:
    """The interview with its fields, at a time that there is."""
    own = {name: value for name, value in fields.items() if name != END}
    after = before._replace(**own)
    if fields.get(END):
        after = after._replace(minutes=_minutes_until(after, fields[END]))
    _check_length(after.minutes)
    if own.keys() & {"day", "at", "zone"}:
        _check_time(after)
    return after


def _minutes_until(interview: Interview, until: str) -> int:
    if interview.at is None:
        raise errors.InvalidInput(
            "It ends at {until}, but no time is given when it begins; give that too.", until=until
        )
    minutes = zones.at_to_minutes(until) - zones.at_to_minutes(interview.at)
    if minutes <= 0:
        raise errors.InvalidInput(
            "An interview cannot end before it begins: it begins at {begins} and ends at {until}. Change one of "
            "them, or give its length in minutes if it goes on past midnight.",
            begins=interview.at,
            until=until,
        )
    return minutes


def _check_length(minutes: int | None) -> None:
    if minutes is not None and minutes <= 0:
        raise errors.InvalidInput("An interview cannot end before it begins; give its length in minutes.")
    if minutes is not None and minutes > LONGEST:
        raise errors.InvalidInput(
            "An interview takes at most a week; give its length in minutes, up to {most:,}.", most=LONGEST
        )


def _check_time(interview: Interview) -> None:
    at, zone = interview.at, interview.zone
    if zone is not None and zones.zone_of(zone) is None:
        raise errors.InvalidInput(
            "“{zone}” is no time zone; write one such as Europe/Berlin or America/New_York.", zone=zone
        )
    if at is None:
        return
    try:
        time.fromisoformat(at)
    except ValueError:
        raise errors.InvalidInput("“{at}” is no time; write it as hours and minutes, such as 14:00.", at=at) from None
    if zones.oddity(interview.day, at, zone) is zones.Oddity.GAP:
        raise errors.InvalidInput(zones.oddity_words(interview.day, at, zone) or "")
