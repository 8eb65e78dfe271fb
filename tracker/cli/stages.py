"""`stages`: the columns of the board."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

import click

from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.editing import stage_asked_for
from tracker.cli.listing import counted
from tracker.cli.parameters import MOST_DIGITS, as_json, choice_option, on_day, with_outcome
from tracker.errors import InvalidInput
from tracker.operations import lookup, stages
from tracker.operations.stages import StageChanges
from tracker.records import Application, Kind, Outcome, Stage
from tracker.store import Store

SHOWN: Final = ("id", "name", "kind", "applications", "quiet_after", "color")
NEVER: Final = "never"

stage_argument = click.argument("stage", metavar="STAGE")


@click.group("stages", cls=Noun)
def stages_() -> None:
    """List, add, rename, reorder, recolour and remove stages. The kind of a stage never changes.

    \b
    Example:
      pursuit stages
      pursuit stages add "Phone screen" --kind screening --quiet-after 5
    """


@stages_.command("list")
@as_json
@click.pass_obj
def list_(call: Call, as_json: bool) -> None:
    """List the stages in the order of the board.

    \b
    Example:
      pursuit stages list --json
    """
    with call.opened() as store:
        found = [_object(store, stage) for stage in lookup.stages(store)]
        output.say_records(found, SHOWN, as_json=as_json)


@stages_.command("add")
@click.argument("name", metavar="NAME")
@choice_option("--kind", Kind, "kind of stage", help="What it means for figures.")
@click.option("--color", metavar="#RRGGBB", help="Its colour, instead of that of its kind.")
@click.option("--quiet-after", metavar="DAYS", help="Days of silence after which an application is quiet, or never.")
@click.pass_obj
def add(call: Call, name: str, kind: Kind | None, color: str | None, quiet_after: str | None) -> None:
    """Add a stage behind the others of its kind.

    \b
    Example:
      pursuit stages add "Take-home" --kind assessment --quiet-after 7
    """
    if kind is None:
        raise click.UsageError(f"Say which kind it is of: --kind {'|'.join(Kind)}.")
    changes = StageChanges(color=color, quiet_after=None if quiet_after is None else _days(quiet_after))
    with call.opened(create=True) as store:
        call.do(stages.add, store, name, kind, changes=changes)


@stages_.command("rename")
@stage_argument
@click.argument("name", metavar="NAME")
@click.pass_obj
def rename(call: Call, stage: str, name: str) -> None:
    """Give a stage another name.

    \b
    Example:
      pursuit stages rename Screening "Phone screen"
    """
    _edit(call, stage, lambda: StageChanges(name=name))


@stages_.command("recolour")
@stage_argument
@click.argument("color", metavar="#RRGGBB")
@click.pass_obj
def recolour(call: Call, stage: str, color: str) -> None:
    """Give a stage another colour; an empty one is that of its kind.

    \b
    Example:
      pursuit stages recolour Offer "#1b8a5a"
    """
    _edit(call, stage, lambda: StageChanges(color=color))


@stages_.command("quiet")
@stage_argument
@click.argument("days", metavar="DAYS")
@click.pass_obj
def quiet(call: Call, stage: str, days: str) -> None:
    """Set after how many days of silence an application in a stage counts as quiet, or never.

    \b
    Example:
      pursuit stages quiet Applied 21
      pursuit stages quiet Saved never
    """
    _edit(call, stage, lambda: StageChanges(quiet_after=_days(days)))


@stages_.command("reorder")
@click.argument("names", metavar="STAGE...", nargs=-1, required=True)
@click.pass_obj
def reorder(call: Call, names: tuple[str, ...]) -> None:
    """Put stages first, in this order; those not named keep theirs behind.

    \b
    Example:
      pursuit stages reorder Saved Applied Assessment Screening
    """
    with call.opened() as store:
        call.do(stages.reorder, store, [_named(store, name).id for name in names])


@stages_.command("remove")
@stage_argument
@click.option("--to", metavar="STAGE", help="Where its applications go.")
@with_outcome
@on_day
@click.pass_obj
def remove(call: Call, stage: str, to: str | None, outcome: Outcome | None, on: Any) -> None:
    """Remove a stage. On a terminal it asks where its applications go, unless --to says so.

    \b
    Example:
      pursuit stages remove Assessment --to Interviewing
    """
    with call.opened() as store:
        found = _named(store, stage)
        target, outcome = _target(store, found, to, outcome)
        call.do(stages.remove, store, found.id, to=target, outcome=outcome, on=on or call.today)


def _edit(call: Call, name: str, changes: Callable[[], StageChanges]) -> None:
    with call.opened() as store:
        call.do(stages.edit, store, _named(store, name).id, changes())


def _named(store: Store, name: str) -> Stage:
    """The stage of a name or a kind; an outcome is none by itself."""
    stage, outcome = lookup.stage_named(store, name)
    if outcome:
        raise InvalidInput(f"“{name}” is an outcome of {stage.name}, and no stage of its own.")
    return stage


def _target(store: Store, stage: Stage, to: str | None, outcome: Outcome | None) -> tuple[Stage | None, Outcome | None]:
    """Where the applications of a stage go that is removed; nowhere if it has none."""
    inside = _inside(store, stage)
    if to is None and inside and sys.stdin.isatty():
        holds = f"{output.harmless(stage.name)} holds {counted(inside, 'application')}"
        to = click.prompt(f"{holds}. To which stage do they go?")
    return (None, None) if to is None else stage_asked_for(store, to, outcome)


def _inside(store: Store, stage: Stage) -> int:
    return sum(application.stage == stage.id for application in store.records(Application).values())


def _object(store: Store, stage: Stage) -> dict[str, Any]:
    values = shapes.as_object(stage)
    del values["position"], values["removed"]
    return {**values, "applications": _inside(store, stage)}


def _days(text: str) -> int:
    if text.lower() == NEVER:
        return 0
    if not text.isascii() or not text.isdigit() or len(text) > MOST_DIGITS:
        raise click.UsageError(f"“{text}” is no number of days; write one such as 14, or never.")
    return int(text)


COMMANDS: Final = (stages_,)
