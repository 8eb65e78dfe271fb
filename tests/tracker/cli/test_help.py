"""Every command explains itself with an example, and the examples are commands that there are."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import click
import pytest

from tests.tracker.cli.conftest import CommandLine, process
from tracker.cli.call import Call
from tracker.cli.interrupts import Interrupts
from tracker.cli.program import MODULES, Program


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command below a group."""
    context = click.Context(group, obj=Call(Interrupts()))
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        assert found is not None
        if found.hidden:
            continue  # what browsers call
        yield (*path, name)
        if isinstance(found, click.Group):
            yield from commands(found, (*path, name))


ALL = list(commands(Program()))


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_has_help_with_an_example_of_itself(pursuit: CommandLine, words: tuple[str, ...]) -> None:
    help = pursuit.done(*words, "--help")
    assert f"Usage: pursuit {' '.join(words)} " in help
    assert "<=" not in help  # the limits of SQLite
    examples = help.partition("Example:\n")[2].partition("\n\n")[0].splitlines()
    assert examples
    for example in examples:
        assert tuple(shlex.split(example)[1 : len(words) + 1]) == words
    assert not pursuit.path.exists()


def test_the_help_of_the_program_names_every_command_and_the_options_of_all() -> None:
    shown = process("--help")
    assert shown.returncode == 0
    for name in (*MODULES, "--db", "--today", "--version"):
        assert f"  {name} " in shown.stdout


def test_a_group_that_lists_nothing_asks_for_a_command_in_one_line(pursuit: CommandLine) -> None:
    assert pursuit("clipper").code == 2
    assert pursuit("clipper").err == "pursuit: Missing command.\npursuit: Try “pursuit clipper --help”.\n"


def test_a_command_that_there_is_not_is_wrong_usage(pursuit: CommandLine) -> None:
    assert "frobnicate" in pursuit.refused("frobnicate", code=2)
    assert "2026-03-31" in pursuit.refused("list", "--today", "tomorrow", code=2)


def test_an_id_that_is_none_is_said_to_be_none(pursuit: CommandLine) -> None:
    assert "'Harbor' is not a valid id" in pursuit.refused("show", "Harbor", code=2)
