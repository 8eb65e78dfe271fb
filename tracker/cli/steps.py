"""`undo`, `redo` and `history`: the steps of every surface in one order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from typing import Any, Final

import click

from tracker import errors, journal
from tracker.changes import Change, Mode, Step
from tracker.cli import output, shapes
from tracker.cli.call import Call, Command
from tracker.cli.parameters import ID, as_json
from tracker.clock import moment_text
from tracker.codec import CODECS
from tracker.database import Database
from tracker.labels import words
from tracker.operations import lookup
from tracker.records import Search, Stage
from tracker.store import Store

HEADINGS: Final = ("ID", "When", "What", "From", "")
AGAIN: Final = {Mode.DO: "", Mode.UNDO: "Undo: ", Mode.REDO: "Redo: "}
UNTOLD: Final = frozenset(("id", "application", "position", "heard_on", "created_at", "updated_at", "recorded_at"))
LONGEST_VALUE: Final = 60  # characters of a value in the history for people
NOTHING: Final = "Nothing was changed yet."

how_many = click.argument("count", metavar="[N]", type=click.IntRange(min=1), default=1)


@click.command("undo", cls=Command)
@how_many
@click.option("--change", "step", type=ID, metavar="ID", help="This change, as `history` numbers it.")
@click.pass_obj
def undo(call: Call, count: int, step: int | None) -> None:
    """Undo the last change, or the last N.

    There is one order for all windows and commands. A change that no longer fits is refused, and nothing is written.

    \b
    Example:
      pursuit undo
      pursuit undo --change 41
    """
    if step is not None and count != 1:
        raise click.UsageError("Give either N or --change.")
    with call.opened() as store:
        _check_enough(store.order().undoable, count, "undo")
        for _ in range(count):
            _undo_one(call, store, step)


@click.command("redo", cls=Command)
@how_many
@click.pass_obj
def redo(call: Call, count: int) -> None:
    """Redo what was undone last, or the last N.

    \b
    Example:
      pursuit redo 2
    """
    with call.opened() as store:
        _check_enough(store.order().redoable, count, "redo")
        for _ in range(count):
            _redo_one(call, store)


@click.command("history", cls=Command)
@click.argument("id", metavar="[ID]", type=ID, required=False)
@as_json
@click.pass_obj
def history(call: Call, id: int | None, as_json: bool) -> None:
    """Show what was changed, when and from where.

    The newest is the last. Of one application, it shows what changed in it.

    \b
    Example:
      pursuit history
      pursuit history 7
    """
    with call.opened() as store:
        if id is None:
            _say_all(store, as_json)
        else:
            _say_one(store, id, as_json)


def _check_enough(steps: Sequence[Step], count: int, verb: str) -> None:
    if 0 < len(steps) < count:
        raise errors.NotFound(f"There is not so much to {verb}: the log has {len(steps)}. Nothing was changed.")


def _undo_one(call: Call, store: Store, id: int | None) -> None:
    with call.interrupts.held():
        known = {step.id: step for step in store.order().undoable}
        reversal = store.undo(id).step
        if reversal and (undone := known.get(reversal.reverses or 0)):
            output.say(f"Undone: {words(undone.label)} ({undone.origin}, {_local(undone.at)})")
            sys.stdout.flush()


def _redo_one(call: Call, store: Store) -> None:
    with call.interrupts.held():
        if step := store.redo().step:
            output.say(f"Redone: {words(step.label)}")
            sys.stdout.flush()


def _say_all(store: Store, as_json: bool) -> None:
    with closing(Database(store.path)) as database:
        steps = journal.steps(database)
    undone = _undone(steps)
    if as_json:
        output.say_json_list(_object(step, undone) for step in steps)
    elif steps:
        output.say_table(HEADINGS, [_row(step, undone) for step in steps], right=HEADINGS[:1])
    else:
        output.say(NOTHING)


def _say_one(store: Store, application: int, as_json: bool) -> None:
    found = store.history(application)
    if not found:
        lookup.applications(store, [application])
    undone = _undone([step for step, _ in found])
    if as_json:
        output.say_json_list(
            _object(step, undone) | {"changes": list(map(_change, changes))} for step, changes in found
        )
        return
    for step, changes in found:
        output.say("  ".join(filter(None, _row(step, undone))))
        for change in changes:
            for line in _differences(store, change):
                output.say(f"    {line}")


def _undone(steps: Sequence[Step]) -> set[int]:
    """The ids of the steps that are not in effect: undone, and not done again since."""
    reversals = {step.reverses: step.id for step in steps if step.reverses is not None}
    found: set[int] = set()
    for step in reversed(steps):
        reversal = reversals.get(step.id)
        if reversal is not None and reversal not in found:
            found.add(step.id)
    return found


def _row(step: Step, undone: set[int]) -> list[str]:
    state = "undone" if step.id in undone and step.mode is not Mode.UNDO else ""
    return [str(step.id), _local(step.at), AGAIN[step.mode] + words(step.label), step.origin, state]


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def _object(step: Step, undone: set[int]) -> dict[str, Any]:
    return {
        "id": step.id,
        "at": moment_text(step.at),
        "label": words(step.label),
        "origin": step.origin,
        "mode": step.mode,
        "reverses": step.reverses,
        "undone": step.id in undone,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "record": CODECS[type(change.record)].kind.table,
        "id": change.record.id,
        "before": shapes.as_object(change.before) if change.before else None,
        "after": shapes.as_object(change.after) if change.after else None,
    }


def _differences(store: Store, change: Change) -> Iterator[str]:
    """What differs in a record that was there before and after."""
    if change.before is None or change.after is None:
        return
    for name in change.before._fields:
        before, after = (_value(store, name, record) for record in (change.before, change.after))
        if before != after and name not in UNTOLD:
            yield f"{name.replace('_', ' ')}: {before} → {after}"


def _value(store: Store, name: str, record: Any) -> str:
    value = shapes.plain_value(getattr(record, name))
    if value is None:
        return "–"
    if name in NAMED and (named := store.get(NAMED[name], value)):
        return str(named.name)
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


NAMED: Final[dict[str, Any]] = {"stage": Stage, "search": Search}

COMMANDS: Final = (undo, redo, history)
