"""The command line: one module for each group of commands, each imported only when it is called."""

from __future__ import annotations

from collections.abc import Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tracker.exporting.proof_page import Printer


def run(argv: Sequence[str], printer: Printer | None = None) -> int:
    """Run one command, given without the program's name; returns the exit code, and never raises.

    `printer` makes PDFs, which takes a screen library that is none of the command line's business.
    0 done, 1 the world said no, 2 wrong usage, 130 interrupted between changes.
    """
    from tracker.cli.program import run_program

    return run_program(argv, printer)
