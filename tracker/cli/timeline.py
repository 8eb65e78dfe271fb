"""`note` and `event`: the timeline of an application."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any, Final

import click

from tracker.cli import shapes
from tracker.cli.call import Call, Command
from tracker.cli.parameters import (
    ID,
    application_id,
    assigned,
    choice_option,
    day_option,
    on_day,
    time_option,
    zone_option,
)
from tracker.days import read_day, read_time, read_zone
from tracker.errors import InvalidInput, NotFound
from tracker.operations import lookup, timeline
from tracker.operations._common import NOTE_LIMIT
from tracker.operations.timeline import EventChanges
from tracker.records import Event, EventKind, Outcome
from tracker.store import Store
from tracker.values import read_choice

LONGEST_LETTER: Final = 4  # bytes of UTF-8
EDITABLE: Final = ("on", "at", "zone", "text", "stage", "outcome")


@click.command("note", cls=Command)
@application_id
@click.argument("text", metavar="TEXT")
@on_day
@choice_option("--kind", EventKind, "kind of entry", help="What happened; a note unless given.")
@time_option("--at", help="The local time when it happened.")
@zone_option("--zone", help="The time zone of --at, such as Europe/Berlin.")
@click.option("--with", "people", multiple=True, type=ID, metavar="CONTACT", help="Whom it had to do with.")
@click.pass_obj
def note(
    call: Call,
    id: int,
    text: str,
    on: date | None,
    kind: EventKind | None,
    at: str | None,
    zone: str | None,
    people: tuple[int, ...],
) -> None:
    """Add a note to the timeline of an application.

    With --kind it is a call, an e-mail and the like. TEXT may be - for the input.

    \b
    Example:
      pursuit note 7 "Team of 9, on-call one week in six"
      pursuit note 7 "Dana, 45 minutes" --kind call --with 3 --on yesterday --at 14:00
    """
    body = _typed().rstrip("\n") if text == "-" else text
    if not body.strip():
        raise InvalidInput("The note is empty; write what happened.")
    with call.opened() as store:
        what, day = kind or EventKind.NOTE, on or call.today
        call.do(timeline.add_event, store, id, what, body, day=day, at=at, zone=zone, people=people)


@click.command("event", cls=Command)
@application_id
@click.argument("verb", type=click.Choice(["edit", "remove"]), metavar="edit|remove")
@click.argument("number", metavar="N", type=int)
@click.argument("assignments", metavar="[FIELD=VALUE]...", nargs=-1)
@day_option("--on", help="Another day; the same as on=DATE.")
@click.pass_obj
def event(call: Call, id: int, verb: str, number: int, assignments: tuple[str, ...], on: date | None) -> None:
    """Edit or remove an entry of a timeline.

    N is its number as `show` has it; the stage of the application follows. The fields are on, at, zone, text, and
    of an entry that enters a stage: stage and outcome.

    \b
    Example:
      pursuit event 7 edit 2 --on 2026-11-02 "text=Applied with resume backend-v3"
      pursuit event 7 remove 3
    """
    texts = assigned(assignments)
    if verb == "remove" and (texts or on):
        raise click.UsageError("remove takes nothing after N.")
    if verb == "edit" and not texts and not on:
        raise click.UsageError("Say what to change, such as on=2026-11-02.")
    with call.opened() as store:
        found = _numbered(store, id, number)
        if verb == "remove":
            call.do(timeline.remove_event, store, found.id)
        else:
            changes = _changes(store, texts | ({"on": on.isoformat()} if on else {}), call.today)
            call.do(timeline.edit_event, store, found.id, changes, today=call.today)


def _typed() -> str:
    """The input as text; no more of it than an entry could hold."""
    try:
        return sys.stdin.buffer.read(NOTE_LIMIT * LONGEST_LETTER).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidInput("The input is not UTF-8, or too long for an entry; nothing was changed.") from None


def _numbered(store: Store, application: int, number: int) -> Event:
    lookup.applications(store, [application])
    events = shapes.timeline(store, application)
    if not 1 <= number <= len(events):
        raise NotFound(f"The timeline of application {application} has entries 1 to {len(events)}, and no {number}.")
    return events[number - 1]


def _changes(store: Store, texts: dict[str, str], today: date) -> EventChanges:
    if unknown := [name for name in texts if name not in EDITABLE]:
        raise InvalidInput(f"An entry has no field “{unknown[0]}”; it has {', '.join(EDITABLE)}.")
    values: dict[str, Any] = {}
    if "on" in texts:
        values["day"] = read_day(texts["on"], today)
    if "stage" in texts:
        stage, values["outcome"] = lookup.stage_named(store, texts["stage"])
        values["stage"] = stage.id
    if "outcome" in texts:
        values["outcome"] = read_choice(Outcome, texts["outcome"], "outcome")
    if "text" in texts:
        values["text"] = texts["text"]
    for name, read in (("at", read_time), ("zone", read_zone)):
        if name in texts:
            values[name] = read(texts[name]) if texts[name] else ""
    return EventChanges(**values)


COMMANDS: Final = (note, event)
