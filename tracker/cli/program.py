"""The program as a command: finds the command's module, runs it, and turns what went wrong into a line and a code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Final

import click

from tracker import __version__, errors, streams
from tracker.cli import output
from tracker.cli.call import Call, Group
from tracker.cli.interrupts import Interrupts

if TYPE_CHECKING:
    from tracker.exporting.proof_page import Printer

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130

COMPLETION: Final = "_PURSUIT_COMPLETE"  # by which click's scripts for shells ask how a line may go on

MODULES: Final = {
    "demo": "demo",
    "add": "adding",
    "capture": "capturing",
    "list": "listing",
    "show": "showing",
    "edit": "editing",
    "move": "editing",
    "note": "timeline",
    "event": "timeline",
    "archive": "trash",
    "delete": "trash",
    "restore-deleted": "trash",
    "empty-trash": "trash",
    "stages": "stages",
    "tasks": "tasks",
    "interviews": "interviews",
    "agenda": "agenda",
    "questions": "questions",
    "contacts": "people",
    "companies": "people",
    "documents": "documents",
    "offers": "offers",
    "rates": "offers",
    "tags": "naming",
    "searches": "naming",
    "views": "naming",
    "skills": "skills",
    "profile": "skills",
    "roles": "roles",
    "ready": "readiness",
    "fit": "readiness",
    "gaps": "readiness",
    "insights": "insights",
    "import": "importing",
    "export": "transfer",
    "undo": "steps",
    "redo": "steps",
    "history": "steps",
    "clipper": "clipper",
    "backup": "safety",
    "restore": "safety",
    "recover": "safety",
    "check": "checking",
}
"""The command's name, in the order of the help, and the module that has it in its `COMMANDS`."""


class Program(Group):
    """All commands; the module of one is imported when it is asked for."""

    hides_global_options = False

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in MODULES:
            return None
        module = import_module(f"tracker.cli.{MODULES[cmd_name]}")
        commands: dict[str, click.Command] = {command.name: command for command in module.COMMANDS}
        return commands[cmd_name]


def run_program(argv: Sequence[str], printer: Printer | None = None) -> int:
    """Run one command; returns its exit code."""
    streams.take_every_letter()
    with Interrupts() as interrupts, _without_collection():
        code = DONE
        try:
            code = _invoke(list(argv), Call(interrupts, printer))
            sys.stdout.flush()
        except KeyboardInterrupt:
            code = INTERRUPTED
        except OSError as error:
            code = max(code, _output_failed(error))
    return code


@contextmanager
def _without_collection() -> Iterator[None]:
    """A command ends soon: to look for garbage among ten thousand records takes longer than all else it does."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _invoke(argv: list[str], call: Call) -> int:
    program = Program(help=HELP, params=[_version()])
    if asked := os.environ.get(COMPLETION):
        from click.shell_completion import shell_complete

        return shell_complete(program, {}, "pursuit", COMPLETION, asked)
    try:
        with program.make_context("pursuit", argv, obj=call) as context:
            code = context.command.invoke(context)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        return _wrong_usage(error)
    except errors.PursuitError as error:
        output.warn(str(error))
        return REFUSED
    except (OSError, KeyboardInterrupt):
        raise
    except Exception as error:
        return _bug(error)
    return code if isinstance(code, int) else DONE


def _version() -> click.Option:
    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            output.say(f"pursuit {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help="Show the version."
    )


def _wrong_usage(error: click.ClickException) -> int:
    output.warn(error.format_message())
    if isinstance(error, click.UsageError) and not isinstance(error, click.BadParameter) and error.ctx:
        output.warn(f"Try “{error.ctx.command_path} --help”.")
    return WRONG_USAGE


def _output_failed(error: OSError) -> int:
    """A reader that has seen enough (`| head`) is no error; a full disk behind the output is."""
    _forget_output()
    if isinstance(error, BrokenPipeError):
        return DONE
    what = error.filename or "The output"
    output.warn(f"{what} could not be read or written: {error.strerror or error}.")
    return REFUSED


def _forget_output() -> None:
    """Let what is still waiting to be written go nowhere, or Python would complain about it at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _bug(error: Exception) -> int:
    """Say that it is a mistake of ours, and keep the same report of it that the window shows."""
    from datetime import UTC, datetime

    from tracker import crash_reports  # nobody is meant to need it

    if os.environ.get("PURSUIT_DEBUG"):
        import traceback

        traceback.print_exception(error)
    kept = crash_reports.keep(crash_reports.report_of(error, datetime.now(UTC)))
    where = f"a report, which holds nothing you have written, is in {kept}" if kept else "no report could be kept"
    output.warn(
        f"Something is wrong inside Pursuit ({type(error).__name__}); what was confirmed before is safe, and {where}."
    )
    return REFUSED


HELP: Final = """Track a job search in one local file.

Without a command it opens the window. --db and --today may stand before or after the command.

\b
Example:
  pursuit add --company "Harbor Systems" --title "Platform Engineer" --stage applied
  pursuit list stage:applied
"""
