"""`edit` and `move`: change the fields of an application, and the stage of one or many."""

from __future__ import annotations

from datetime import date
from typing import Final

import click

from tracker.changes import ChangeSet
from tracker.cli import output
from tracker.cli.call import Call, Command
from tracker.cli.parameters import application_id, application_ids, assigned, assignments, on_day, with_outcome
from tracker.operations import applications, lookup
from tracker.records import Application, Event, Outcome, Stage
from tracker.store import Store
from tracker.values import STAGE, read_value

ALONE: Final = (STAGE, "notes", "posting")  # each is a step of its own kind


@click.command("edit", cls=Command)
@application_id
@assignments
@click.pass_obj
def edit(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Change fields of an application.

    A field is a key of `list --json`, or notes or posting; an empty value means none.

    stage=STAGE moves it there today, as `move` does. stage, notes and posting are set one at a time.

    \b
    Example:
      pursuit edit 7 location=Berlin "salary=95k-115k EUR" tags=go,remote
    """
    texts = assigned(assignments)
    with call.opened() as store:
        lookup.applications(store, [id])
        if special := _alone(texts):
            _set_alone(call, store, id, special, texts)
        else:
            values = dict(read_value(store, field, text, call.today) for field, text in texts.items())
            call.do(applications.edit, store, [id], values)


@click.command("move", cls=Command)
@application_ids
@click.argument("stage", metavar="STAGE")
@with_outcome
@on_day
@click.pass_obj
def move(call: Call, ids: tuple[int, ...], stage: str, outcome: Outcome | None, on: date | None) -> None:
    """Move applications to a stage.

    STAGE is its name, a kind such as offer, or an outcome such as rejected, which closes them. A day before the
    latest stage adds a past entry to the timeline and leaves the present stage as it is.

    \b
    Example:
      pursuit move 7 9 interviewing
      pursuit move 7 rejected --on yesterday
    """
    with call.opened() as store:
        _move(call, store, ids, stage, outcome, on)


def stage_asked_for(store: Store, name: str, outcome: Outcome | None) -> tuple[Stage, Outcome | None]:
    """The stage that is meant with its outcome; the name may be an outcome, which then has to be the one given."""
    stage, said = lookup.stage_named(store, name)
    if said and outcome and said is not outcome:
        raise click.UsageError(f"{name} and --outcome {outcome} contradict each other.")
    return stage, outcome or said


def _alone(texts: dict[str, str]) -> str | None:
    """The one field that is set by itself, if there is one; a usage error if others stand beside it."""
    special = next((field for field in texts if field.lower() in ALONE), None)
    if special and len(texts) > 1:
        raise click.UsageError(f"{special} is a step of its own; set it in a call of its own.")
    return special


def _set_alone(call: Call, store: Store, id: int, field: str, texts: dict[str, str]) -> None:
    text = texts[field]
    if field.lower() == "notes":
        call.do(applications.set_notes, store, id, text)
    elif field.lower() == "posting":
        call.do(applications.set_posting, store, id, text)
    else:
        _move(call, store, (id,), text, None, None)


def _move(call: Call, store: Store, ids: tuple[int, ...], name: str, outcome: Outcome | None, on: date | None) -> None:
    stage, outcome = stage_asked_for(store, name, outcome)
    changes = call.do(applications.move, store, ids, stage, outcome=outcome, on=on or call.today)
    _say_which_are_past(store, changes)


def _say_which_are_past(store: Store, changes: ChangeSet) -> None:
    known, stages = store.records(Application), store.records(Stage)
    for change in changes.of(Event):
        event = change.after
        if isinstance(event, Event) and (present := known[event.application]).entered_on > event.day:
            output.warn(
                f"“{present.title or present.company}” has been in {stages[present.stage].name} since "
                f"{present.entered_on}, which is later than {event.day}: the move was added to its past, and it stays "
                "where it is."
            )


COMMANDS: Final = (edit, move)
