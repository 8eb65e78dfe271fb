"""Runs whole programs, with caches that are filled and a home of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent.parent
ROUNDS: Final = 9


class Painted(NamedTuple):
    """When a window was first painted, in seconds from the start of its process, and its memory then in megabytes."""

    seconds: float
    memory: float


class Home:
    """Where the programs keep their settings and the bytecode of all that they import."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._environment = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPYCACHEPREFIX": str(folder.parent / "bytecode"),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }

    def run(self, *arguments: str) -> str:
        """What a Python prints when it is run with these arguments."""
        done = subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, env=self._environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def timed(self, *arguments: str) -> float:
        """The seconds that a Python takes from its start to its end."""
        start = time.perf_counter()
        self.run(*arguments)
        return time.perf_counter() - start

    def paint(self, *arguments: str) -> Painted:
        """Show a window of `tests.bench.started` until it is painted."""
        start = time.monotonic()
        moment, _, memory = self.run("-m", "tests.bench.started", *arguments).split()
        return Painted(float(moment) - start, int(memory) / 1024)


def painted_in_turn(home: Home, *programs: Sequence[str]) -> list[Painted]:
    """The medians of each program; they take turns, so that a busy moment of the computer meets them all."""
    for program in programs:
        home.paint(*program)  # fills the caches
    rounds = [[home.paint(*program) for program in programs] for _ in range(ROUNDS)]
    return [Painted(*map(median, zip(*found, strict=True))) for found in zip(*rounds, strict=True)]


def timed_in_turn(home: Home, *programs: Sequence[str]) -> list[float]:
    """The median seconds of each program, in turns like `painted_in_turn`."""
    for program in programs:
        home.timed(*program)
    rounds = [[home.timed(*program) for program in programs] for _ in range(ROUNDS)]
    return [median(found) for found in zip(*rounds, strict=True)]
