"""`add`: one application from options, or one for each line of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO, Final

import click

from tracker import errors, settings
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.editing import stage_asked_for
from tracker.cli.parameters import choice_option, day_option, on_day, with_outcome
from tracker.fields import FIELDS
from tracker.operations import applications, lookup
from tracker.records import Application, Employment, Kind, Outcome, Stage, WorkMode
from tracker.store import Store
from tracker.values import READERS, read_choice, read_json, read_value

AS_TEXT: Final = frozenset(
    ("company", "title", "url", "location", "salary", "source", "via", "excitement", "search", "role")
)  # fmt: skip
TEXTS: Final = ("posting", "notes")
LEFT_OUT: Final = ("events", "tasks", "interviews", "contacts", "documents", "offers", "requirements", "questions")
KNOWN: Final = frozenset((*FIELDS, *TEXTS, *LEFT_OUT, *READERS))
LONGEST_LINE: Final = 20_000_000  # bytes of one line of JSON


@dataclass(frozen=True, slots=True)
class New:
    """An application to be added: typed values, the stage that it enters on a day, its long texts."""

    values: dict[str, Any]
    stage: Stage
    outcome: Outcome | None
    on: date
    posting: str = ""
    notes: str = ""


@click.command("add", cls=Command)
@click.argument("dash", metavar="[-]", required=False)
@click.option("--company", metavar="NAME")
@click.option("--title", metavar="TITLE")
@click.option("--stage", metavar="STAGE", help="A stage's name, a kind, or an outcome.")
@with_outcome
@on_day
@click.option("--url", metavar="URL")
@click.option("--location", metavar="PLACE")
@click.option("--salary", metavar="TEXT", help='As it is written, such as "120k-150k USD".')
@choice_option("--work-mode", WorkMode, "work mode")
@choice_option("--employment", Employment, "kind of employment")
@click.option("--source", metavar="NAME", help="Where you found it.")
@click.option("--via", metavar="NAME", help="The agency.")
@day_option("--applied-on", help="The day when you applied, if the stage came later.")
@day_option("--deadline")
@click.option("--excitement", metavar="0..5")
@click.option("--search", metavar="NAME", help='The job search; "" for none. As in the settings unless given.')
@click.option("--role", metavar="NAME", help="The target role for which it counts.")
@click.option("--tag", "tags", metavar="NAME", multiple=True, help="A tag; may be given several times.")
@click.option("--posting", metavar="TEXT", help="The text of the posting.")
@click.option("--notes", metavar="TEXT", help="Your notes, in Markdown.")
@click.pass_obj
def add(call: Call, /, dash: str | None, **options: Any) -> None:
    """Add an application and print its id.

    It is saved unless --stage or --applied-on says more. The id is printed once it is on disk. With - each line of
    the input is a JSON object with the keys of `list --json`. Each is a change of its own, whose id is printed as soon
    as it is safe; keys that follow from others are ignored.

    \b
    Example:
      pursuit add --company "Harbor Systems" --title "Platform Engineer" --stage applied --on 2026-11-02
      pursuit add - < applications.jsonl
    """
    given = {name: value for name, value in options.items() if value not in (None, ())}
    if dash is None and not given.keys() & {"company", "title"}:
        raise click.UsageError("An application needs a company or a title: --company NAME --title TITLE.")
    if dash is None:
        _add_one(call, given)
    elif dash != "-" or given.keys() - {"on"}:
        raise click.UsageError("Give either options such as --company and --title, or - for JSON lines with --on.")
    else:
        _add_lines(call, given.get("on"))


def _add_one(call: Call, given: dict[str, Any]) -> None:
    with call.opened(create=True) as store:
        _add(call, store, _from_options(call, store, given))


def _from_options(call: Call, store: Store, given: dict[str, Any]) -> New:
    usual = _usual_stage(given.get("applied_on"))
    stage, outcome = stage_asked_for(store, given.pop("stage", usual), given.pop("outcome", None))
    posting, notes, on = given.pop("posting", ""), given.pop("notes", ""), given.pop("on", None)
    typed = {name: list(value) if name == "tags" else value for name, value in given.items() if name not in AS_TEXT}
    if "search" not in given:
        typed["search"] = usual_search(store)
    read = dict(read_value(store, name, value, call.today) for name, value in given.items() if name in AS_TEXT)
    return _new(call, typed | read, stage, outcome, on, posting, notes)


def usual_search(store: Store) -> int | None:
    """The search of an application of which none is said, as the settings have it."""
    return lookup.usual_search(store, settings.load_preferences().default_search)


def _new(
    call: Call,
    values: dict[str, Any],
    stage: Stage,
    outcome: Outcome | None,
    on: date | None,
    posting: str,
    notes: str,
) -> New:
    """On the day given, or on that of the application where it enters the stage of this kind, or today."""
    applied_on = values.get("applied_on") if stage.kind is Kind.APPLIED else None
    return New(values, stage, outcome, on or applied_on or call.today, posting, notes)


def _add_lines(call: Call, on: date | None) -> None:
    with call.opened(create=True) as store:
        for number, line in _lines(sys.stdin.buffer):
            with _naming_line(number):
                new, left_out = _from_json(call, store, line, on)
                _add(call, store, new)
            if left_out:
                output.warn(f"Line {number}: {', '.join(left_out)} cannot be added this way and were left out.")


def _add(call: Call, store: Store, new: New) -> None:
    call.add(
        Application,
        applications.add,
        store,
        new.values,
        stage=new.stage,
        outcome=new.outcome,
        on=new.on,
        posting=new.posting,
        notes=new.notes,
    )


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers, as they come."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise errors.InvalidInput(
                f"Line {number} is longer than {LONGEST_LINE:,} bytes; the lines before it are added."
            )
        if line.strip():
            yield number, line


@contextmanager
def _naming_line(number: int) -> Iterator[None]:
    """Say of what went wrong in which line it did, and that those before are safe."""
    try:
        yield
    except errors.PursuitError as error:
        raise type(error)(f"Line {number}: {error} The lines before it are added, those after it are not.") from error
    except click.UsageError as error:
        raise errors.InvalidInput(
            f"Line {number}: {error.format_message()} The lines before it are added, those after it are not."
        ) from None
    except BrokenPipeError:
        raise errors.InputOutputError(
            f"Nobody reads the ids any more: the lines to {number} are added, those after it are not."
        ) from None


def _from_json(call: Call, store: Store, line: bytes, on: date | None) -> tuple[New, list[str]]:
    """The application of a line, and the names of what was in it that is not part of an application."""
    data = _json_object(line)
    if unknown := [key for key in data if key not in KNOWN]:
        raise errors.InvalidInput(
            f"There is no key “{unknown[0]}”; see “pursuit list --json” for those that there are."
        )
    stage, outcome = _stage_in(store, data)
    stored = {key: value for key, value in data.items() if key in READERS and key != "stage"}
    values = dict(read_json(store, key, value, call.today) for key, value in stored.items() if value is not None)
    posting, notes = (_text_in(data, key) for key in TEXTS)
    new = _new(call, values, stage, outcome, on, posting, notes)
    return new, [key for key in LEFT_OUT if data.get(key)]


def _json_object(line: bytes) -> dict[str, Any]:
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise errors.InvalidInput("It is not UTF-8.") from None
    except (ValueError, RecursionError) as error:
        raise errors.InvalidInput(f"It is no JSON ({error}).") from None
    if not isinstance(data, dict):
        raise errors.InvalidInput('It is no JSON object, such as {"company": "Harbor Systems", "title": "Engineer"}.')
    return data


def _stage_in(store: Store, data: dict[str, Any]) -> tuple[Stage, Outcome | None]:
    name, said = _text_in(data, "stage"), _text_in(data, "outcome")
    outcome = read_choice(Outcome, said, "outcome") if said else None
    return stage_asked_for(store, name or (Kind.CLOSED if outcome else _usual_stage(data.get("applied_on"))), outcome)


def _usual_stage(applied_on: object) -> Kind:
    """Where an application begins of which nothing else is said."""
    return Kind.APPLIED if applied_on else Kind.SAVED


def _text_in(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str | None):
        raise errors.InvalidInput(f"“{key}” takes a text, not {value!r}.")
    return value or ""


COMMANDS: Final = (add,)
