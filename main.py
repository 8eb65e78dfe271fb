"""Starts the window, or the command line when given a command: `python3 main.py [COMMAND ...]`."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.exporting.proof import Proof
    from tracker.exporting.target import Progress

INTERRUPTED = 130
WINDOW_OPTIONS = ("--db", "--today")
COMPLETION = "_PURSUIT_COMPLETE"  # set by a shell that asks how its line may go on


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command, or the window until it is closed; returns the exit code. `argv` is without the program's name.

    Only `--db FILE` and `--today DATE` go with the window: whatever else is there belongs to the command line.
    """
    if None in (sys.stdin, sys.stdout, sys.stderr):
        from tracker.streams import open_missing

        open_missing()
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = _window_options(arguments)
    return _run_command(arguments) if options is None or COMPLETION in os.environ else _run_window(options)


def _window_options(arguments: list[str]) -> dict[str, str] | None:
    """The options of the window by name, or None when the command line is asked for."""
    options: dict[str, str] = {}
    rest = iter(arguments)
    for word in rest:
        name, has_value, value = word.partition("=")
        if name not in WINDOW_OPTIONS:
            return None
        given = value if has_value else next(rest, None)
        if given is None:
            return None
        options[name] = given
    return options


def _run_command(arguments: list[str]) -> int:
    try:
        from tracker.cli import run

        return run(arguments, _print)
    except KeyboardInterrupt:  # before the command has begun to listen for it
        return INTERRUPTED


def _run_window(options: dict[str, str]) -> int:
    import gc
    from datetime import date
    from pathlib import Path

    try:
        today = date.fromisoformat(options["--today"]) if "--today" in options else None
    except ValueError:
        return _refuse(f"--today takes a day such as 2026-03-31, not {options['--today']!r}.", 2)
    if problem := _why_no_window():
        return _refuse(problem, 1)
    gc.disable()  # it would look through all that the start makes, again and again; the window turns it on
    from ui.loading import load_qt

    load_qt()
    from ui.app import run

    return run(Path(options["--db"]) if "--db" in options else None, today)


def _print(proof: Proof, progress: Progress) -> bytes:
    """The PDF of a proof. Qt is brought in only here, and needs no screen for it."""
    from tracker.errors import InputOutputError

    problem = _why_no_print()
    if problem is None:
        try:
            from ui.printing import pdf_of

            return pdf_of(proof, progress)
        except ImportError as error:
            problem = f"Qt could not be loaded ({error})."
    raise InputOutputError(f"A PDF needs Qt: {problem} Or export to .html, and print that from a browser.")


def _why_no_print() -> str | None:
    if sys.platform != "linux":
        return None
    from tracker.display import why_no_print

    return why_no_print()


def _why_no_window() -> str | None:
    if sys.platform != "linux":
        return None
    from tracker.display import why_no_window

    return why_no_window()


def _refuse(sentence: str, exit_code: int) -> int:
    sys.stderr.write(f"pursuit: {sentence}\n")
    return exit_code


if __name__ == "__main__":
    from tracker.bootstrap import enter_environment

    enter_environment()
    sys.exit(main())
