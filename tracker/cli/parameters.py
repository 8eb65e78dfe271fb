"""The kinds of values that options and arguments take, and what several commands have in common."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import click

from tracker.days import read_day, read_time, read_zone
from tracker.errors import InvalidInput
from tracker.records import Outcome
from tracker.values import read_choice

Read = Callable[[str, date], Any]
Decorate = Callable[[Any], Any]

LARGEST_ID: Final = 2**63 - 1  # that SQLite can hold
MOST_DIGITS: Final = 9  # of a number that is typed


class Limited(click.IntRange):
    """A number whose limits the help words, or need not mention."""

    name = "id"

    def _describe_range(self) -> str:
        return ""


class Id(Limited):
    """The id of a record. That there is a largest one is nothing to read in the help."""


ID: Final = Id(max=LARGEST_ID)


class FilePath(click.Path):
    """A path; a text that no system takes for one is wrong usage."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            is_name = b"\0" not in os.fsencode(value)
        except UnicodeEncodeError:
            is_name = False
        if not is_name:
            self.fail(f"no file can be called {value!r}.", param, ctx)
        return super().convert(value, param, ctx)


FILE: Final = FilePath()


def _reading(read: Read) -> Callable[[click.Context, click.Parameter, str | None], Any]:
    """What an option does with its text: a text that cannot be read is wrong usage, in the words of the reader."""

    def convert(ctx: click.Context, param: click.Parameter, text: str | None) -> Any:
        try:
            return text if text is None else read(text, ctx.obj.today)
        except InvalidInput as error:
            raise click.BadParameter(str(error), ctx, param) from None

    return convert


def day_option(name: str, help: str | None = None) -> Decorate:
    """An option that takes a day, as it may be typed anywhere: `2026-12-01`, `yesterday`, `+3d`."""
    return click.option(name, metavar="DATE", callback=_reading(read_day), help=help)


def day_argument(name: str) -> Decorate:
    return click.argument(name, metavar="DATE", callback=_reading(read_day))


def time_option(name: str, help: str | None = None) -> Decorate:
    return click.option(name, metavar="HH:MM", callback=_reading(lambda text, _: read_time(text)), help=help)


def zone_option(name: str, help: str | None = None) -> Decorate:
    return click.option(name, metavar="ZONE", callback=_reading(lambda text, _: read_zone(text)), help=help)


def choice_option(name: str, kind: type[StrEnum], what: str, help: str | None = None) -> Decorate:
    """An option that takes one of our choices, however it is spelled."""
    read = _reading(lambda text, _: read_choice(kind, text, what))
    return click.option(name, metavar="|".join(kind), callback=read, help=help)


on_day = day_option("--on", help="The day when it happened; today unless given.")
with_outcome = choice_option("--outcome", Outcome, "outcome", help="How it ended, for a closed stage.")
application_ids = click.argument("ids", metavar="ID...", nargs=-1, required=True, type=ID)
application_id = click.argument("id", metavar="ID", type=ID)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
assignments = click.argument("assignments", metavar="FIELD=VALUE...", nargs=-1, required=True)


def assigned(texts: Sequence[str]) -> dict[str, str]:
    """The texts by field of `FIELD=VALUE` arguments; a usage error for one without `=` and for a field named twice."""
    found: dict[str, str] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise click.UsageError(f"“{text}” is no FIELD=VALUE, such as location=Berlin.")
        if name in found:
            raise click.UsageError(f"“{name}” is given twice.")
        found[name.strip()] = value
    return found
