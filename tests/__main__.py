"""Runs every test without a screen: `python3 -m tests [arguments of pytest]`; sets up `.venv` once."""

from __future__ import annotations

import os
import sys

from tracker.bootstrap import enter_environment


def main(arguments: list[str]) -> int:
    """The exit code of pytest, run with `arguments` and on all processors unless they say on how many."""
    import pytest

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if problem := _why_no_qt():
        sys.stderr.write(f"{problem}\n")
        return 1
    return int(pytest.main([*_on_all_processors(arguments), *arguments]))


def _on_all_processors(arguments: list[str]) -> list[str]:
    chosen = any(argument.startswith(("-n", "--numprocesses", "--pdb")) for argument in arguments)
    return [] if chosen else ["-n", "auto"]


def _why_no_qt() -> str | None:
    if sys.platform != "linux":
        return None
    from tracker.display import why_no_window

    return why_no_window()


if __name__ == "__main__":
    enter_environment("test")
    sys.exit(main(sys.argv[1:]))
