"""`interviews`: rounds that were held and that are planned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

import click

from tracker import agenda, zones
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
from tracker.overview import Overview
from tracker.records import Interview, InterviewKind, InterviewResult
from tracker.store import Store
from tracker.values import read_choice

SHOWN: Final = ("id", "on", "when", "kind", "application", "company", "people", "place", "result")

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
        records = [shapes.interview_object(store, one) | {"when": shapes.when_words(one)} for one in ordered]
        output.say_records(records, SHOWN, as_json=as_json, none="No interviews.")


@interviews_.command("add")
@click.argument("application", metavar="ID", type=ID)
@day_option("--on", help="The day.")
@time_option("--at", help="The local time when it begins.")
@zone_option("--zone", help="The time zone of --at, such as Europe/Berlin.")
@click.option("--minutes", type=int, metavar="N", help="How long it takes.")
@time_option("--until", help="The local time of its end, instead of --minutes.")
@choice_option("--kind", InterviewKind, "kind of interview")
@click.option("--people", metavar="NAMES", help="Who you talk to.")
@click.option("--place", metavar="TEXT", help="Where it takes place.")
@click.option("--link", metavar="URL", help="Where the call is.")
@click.option("--preparation", metavar="TEXT", help="Notes to prepare with.")
@click.option("--note", metavar="TEXT")
@click.pass_obj
def add(call: Call, /, application: int, on: date | None, **options: Any) -> None:
    """Add an interview to an application and print its id; says when it clashes with another one.

    \b
    Example:
      pursuit interviews add 7 --on +2d --at 14:00 --minutes 90 --kind system_design --people "Dana, Ian"
      pursuit interviews add 7 --on 2026-11-26 --at 10:00 --until 11:00 --zone America/New_York
    """
    if on is None:
        raise click.UsageError("Say on which day it is: --on DATE.")
    values = {name: value for name, value in options.items() if value is not None}
    with call.opened() as store:
        call.add(Interview, interviews.add, store, application, on, values)
        _warn(store, max(store.records(Interview)))


@interviews_.command("edit")
@interview_id
@assignments
@click.pass_obj
def edit(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change fields of an interview.

    They are on, at, zone, minutes, until, kind, people, place, link, preparation, result and note.

    \b
    Example:
      pursuit interviews edit 3 result=passed
    """
    values = dict(_value(name, text, call.today) for name, text in assigned(assignments).items())
    with call.opened() as store:
        call.do(interviews.edit, store, id, values)
        _warn(store, id)


@interviews_.command("done")
@interview_id
@day_option("--on", help="The day on which you say so; today unless given.")
@click.pass_obj
def done(call: Call, id: int, on: date | None) -> None:
    """Note that an interview took place, while its result is still to come.

    \b
    Example:
      pursuit interviews done 3
    """
    with call.opened() as store:
        call.do(interviews.complete, store, id, on=on or call.today)


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


def _warn(store: Store, id: int) -> None:
    """Say what the user may not have noticed about an interview that was just stored."""
    one = store.records(Interview)[id]
    if one.at and (words := zones.oddity_words(one.day, one.at, one.zone)):
        output.warn(words)
    if one.result is not None:
        return
    for other in agenda.clashes(Overview(store)).get(id, ()):
        clash = shapes.interview_object(store, store.records(Interview)[other])
        when = " ".join(filter(None, (clash["your_on"], clash["your_at"])))
        output.warn(f"It clashes with interview {other} at {clash['company']}, {when}.")


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
    "until": read_time,
    "kind": lambda text: read_choice(InterviewKind, text, "kind of interview"),
    "people": str,
    "place": str,
    "link": str,
    "preparation": str,
    "result": lambda text: read_choice(InterviewResult, text, "result"),
    "note": str,
}
EMPTY: Final[Mapping[str, Any]] = {
    "kind": InterviewKind.OTHER, "people": "", "place": "", "link": "", "preparation": "", "note": "",
}  # fmt: skip

COMMANDS: Final = (interviews_,)
