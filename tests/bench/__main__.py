"""Measures how fast the program is: `python3 -m tests.bench [arguments of pytest]`; sets up `.venv` once.

Prints one table: what, ours, yardstick, ratio, budget. See docs/performance.md.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tracker.bootstrap import enter_environment

FOLDER = Path(__file__).parent


def main(arguments: list[str]) -> int:
    """The exit code of pytest, which runs the benchmarks in this process, one after the other."""
    import pytest

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    quiet = ["-q", "--no-header", "--benchmark-quiet", "-p", "no:cacheprovider", "-p", "no:xdist"]
    return int(pytest.main([str(FOLDER), "--benchmark-enable", "--timeout=0", *quiet, *arguments]))


if __name__ == "__main__":
    enter_environment("test")
    sys.exit(main(sys.argv[1:]))
