"""`interviews`: rounds that were held and that are planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

import click

from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import (
    ID,
    MOST_DIGITS,
    as_json,
    assigned,
    assignments,
    choice_option,
    day_option,
    time_option,
    zone_option,
)
from tracker.days import read_day, read_time, read_zone
from tracker.errors import InvalidInput
from tracker.operations import interviews, lookup
from tracker.records import Interview, InterviewKind, InterviewResult
from tracker.values import read_choice

SHOWN: Final = ("id", "on", "at", "zone", "kind", "application", "company", "people", "place", "result")

interview_id = click.argument("id", metavar="INTERVIEW", type=ID)


@click.group("interviews", cls=Noun)
def interviews_() -> None:
    """List, add, edit and remove rounds of interviews.

    \b
    Example:
      pursuit interviews
      pursuit interviews add 7 --on 2026-11-26 --at 14:00 --zone Europe/Berlin --kind onsite
    """


@interviews_.command("list")
@click.option("--application", type=ID, metavar="ID", help="Only those of this application.")
@click.option("--coming", is_flag=True, help="Only those from today on.")
@as_json
@click.pass_obj
def list_(call: Call, application: int | None, coming: bool, as_json: bool) -> None:
    """List interviews by day.

    \b
    Example:
      pursuit interviews list --coming
    """
    with call.opened() as store:
        if application is not None:
            lookup.applications(store, [application])
        found = [
            interview
            for interview in store.records(Interview).values()
            if application in {None, interview.application} and (not coming or interview.day >= call.today)
        ]
        ordered = sorted(found, key=lambda interview: (interview.day, interview.at or "", interview.id))
        records = [shapes.interview_object(store, interview) for interview in ordered]
        output.say_records(records, SHOWN, as_json=as_json, none="No interviews.")


@interviews_.command("add")
@click.argument("application", metavar="ID", type=ID)
@day_option("--on", help="The day.")
@time_option("--at", help="The local time when it begins.")
@zone_option("--zone", help="The time zone of --at, such as Europe/Berlin.")
@click.option("--minutes", type=int, metavar="N", help="How long it takes.")
@choice_option("--kind", InterviewKind, "kind of interview")
@click.option("--people", metavar="NAMES", help="Who you talk to.")
@click.option("--place", metavar="TEXT", help="Where, or the link.")
@click.option("--note", metavar="TEXT")
@click.pass_obj
def add(call: Call, /, application: int, on: date | None, **options: Any) -> None:
    """Add an interview to an application and print its id.

    \b
    Example:
      pursuit interviews add 7 --on +2d --at 14:00 --minutes 90 --kind system_design --people "Dana, Ian"
    """
    if on is None:
        raise click.UsageError("Say on which day it is: --on DATE.")
    values = {name: value for name, value in options.items() if value is not None}
    with call.opened() as store:
        call.add(Interview, interviews.add, store, application, on, values)


@interviews_.command("edit")
@interview_id
@assignments
@click.pass_obj
def edit(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change fields of an interview: on, at, zone, minutes, kind, people, place, result, note.

    \b
    Example:
      pursuit interviews edit 3 result=passed
    """
    values = dict(_value(name, text, call.today) for name, text in assigned(assignments).items())
    with call.opened() as store:
        call.do(interviews.edit, store, id, values)


@interviews_.command("remove")
@interview_id
@click.pass_obj
def remove(call: Call, id: int) -> None:
    """Remove an interview.

    \b
    Example:
      pursuit interviews remove 3
    """
    with call.opened() as store:
        call.do(interviews.remove, store, id)


def _value(name: str, text: str, today: date) -> tuple[str, Any]:
    if name == "on":
        return "day", read_day(text, today)
    if name not in READERS:
        raise InvalidInput(f"An interview has no field “{name}”; it has on, {', '.join(READERS)}.")
    return name, READERS[name](text) if text.strip() else EMPTY.get(name)


def _minutes(text: str) -> int:
    if not text.strip().isascii() or not text.strip().isdigit() or len(text) > MOST_DIGITS:
        raise InvalidInput(f"“{text}” is no length; write it in minutes, such as 60.")
    return int(text)


READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "at": read_time,
    "zone": read_zone,
    "minutes": _minutes,
    "kind": lambda text: read_choice(InterviewKind, text, "kind of interview"),
    "people": str,
    "place": str,
    "result": lambda text: read_choice(InterviewResult, text, "result"),
    "note": str,
}
EMPTY: Final[Mapping[str, Any]] = {"kind": InterviewKind.OTHER, "people": "", "place": "", "note": ""}

COMMANDS: Final = (interviews_,)
