"""What every command has: which database, which day, how to open it, and options that all of them take."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec

import click

from tracker import errors, opening, paths
from tracker.changes import ChangeSet
from tracker.cli import output
from tracker.cli.interrupts import Interrupts
from tracker.clock import Clock
from tracker.labels import words
from tracker.records import Record
from tracker.store import Store

if TYPE_CHECKING:
    from tracker.exporting.proof_page import Printer

P = ParamSpec("P")

GLOBAL_OPTIONS: Final = ("--db", "--today")  # each takes a value
YEARS: Final = range(1900, 3000)  # for --today
NOTHING_CHANGED: Final = "Nothing to change."


@dataclass(slots=True)
class Call:
    """One call of the program, as its global options say; `printer` makes PDFs, where there is one."""

    interrupts: Interrupts
    printer: Printer | None = None
    chosen: Path | None = None
    clock: Clock = field(default_factory=Clock)

    @property
    def database(self) -> Path:
        return self.chosen or paths.database()

    @property
    def today(self) -> date:
        return self.clock.today()

    @contextmanager
    def opened(self, *, create: bool = False) -> Iterator[Store]:
        """The store, to read and to change what is there; `create` makes the database if there is none."""
        if create and not self.database.exists():
            with suppress(errors.InvalidInput):  # another process was quicker
                opening.create(self.database)
        try:
            store = Store.open(self.database, clock=self.clock)
        except errors.Missing:
            there = f" --db {shlex.quote(str(self.chosen))}" if self.chosen else ""
            raise errors.Missing(
                f"There is no database at {self.database} yet. Begin with “pursuit add --company NAME --title TITLE"
                f"{there}”, or look around with “pursuit demo{there}”."
            ) from None
        with closing(store):
            yield store

    def do(
        self,
        operation: Callable[Concatenate[Store, P], ChangeSet],
        store: Store,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> ChangeSet:
        """Run an operation and say what it did; neither is interrupted."""
        with self.interrupts.held():
            changes = operation(store, *args, **kwargs)
            output.say(words(changes.step.label) if changes.step else NOTHING_CHANGED)
        return changes

    def add(
        self,
        kind: type[Record],
        operation: Callable[Concatenate[Store, P], ChangeSet],
        store: Store,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Run an operation that adds a record of this kind and print its id; neither is interrupted."""
        with self.interrupts.held():
            changes = operation(store, *args, **kwargs)
            added = next(change.record.id for change in changes.of(kind) if change.before is None)
            output.say(str(added))
            sys.stdout.flush()


class Command(click.Command):
    """A command that also takes the global options."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += global_options(hidden=True)


class Group(click.Group):
    """Commands of one kind, which also take the global options."""

    command_class = Command
    hides_global_options = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += global_options(hidden=self.hides_global_options)


class Noun(Group):
    """The commands of a noun; without a verb it lists."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, args if self._has_verb(args) else ["list", *args])

    def _has_verb(self, args: list[str]) -> bool:
        rest = iter(args)
        for word in rest:
            if word in GLOBAL_OPTIONS:
                next(rest, None)
            elif not word.startswith(tuple(f"{name}=" for name in GLOBAL_OPTIONS)):
                return word == "--help" or not word.startswith("-")
        return False


def global_options(*, hidden: bool) -> list[click.Parameter]:
    """`--db` and `--today`, which may stand before and after the command; the last one counts."""
    return [
        click.Option(
            ["--db"],
            metavar="FILE",
            expose_value=False,
            is_eager=True,
            hidden=hidden,
            callback=_choose_database,
            help="The database to use, instead of PURSUIT_DB or the one in the user's data folder.",
        ),
        click.Option(
            ["--today"],
            metavar="DATE",
            expose_value=False,
            is_eager=True,
            hidden=hidden,
            callback=_choose_day,
            help="The day to take for today, such as 2026-11-24.",
        ),
    ]


def _choose_database(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.obj.chosen = paths.expanded(value)


def _choose_day(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        try:
            ctx.obj.clock = Clock(_in_living_memory(date.fromisoformat(value)))
        except ValueError:
            raise click.BadParameter(f"--today takes a day such as 2026-03-31, not {value!r}.", ctx, param) from None


def _in_living_memory(day: date) -> date:
    """The day, from which others are counted back and ahead; a ValueError for one near the ends of the calendar."""
    if day.year not in YEARS:
        raise ValueError
    return day
