"""`python -m tests.promises --long [NAME ...]`: the experiments many times over, with their figures.

Without `--long`, the fast form is run as the tests are. A NAME is an experiment, or the first words of some.
`--times N` sets how often each is done, `--seed N` where chance begins: what is done follows from it, when a kill meets
it does not.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.promises.works import WORKS

ROOT: Final = Path(__file__).resolve().parents[2]
ALL: Final = 1_000_000  # more calls to the disk than anything makes: each of them fails once
AT_ONCE: Final = 2  # experiments, where the computer has as many cores
HOMES: Final = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
HOSTILE: Final = re.compile(r"hostile|bad_files|fuzz")  # names of the tests that read what is made to hurt
WAYS_IN: Final = ROOT / "tests" / "hostile"  # which brings everything to each door by itself
COUNTED: Final = re.compile(r"\b(\d+) (?:passed|brought)\b")

Figures = dict[str, Any]


class Experiment(NamedTuple):
    """How often it is done, and how: by so many times and a seed."""

    times: int
    run: Callable[[int, int], Figures]


def _printed(module: str, *words: object) -> Callable[[int, int], Figures]:
    """What a module of its own prints, in a process that has one thread."""

    def run(times: int, seed: int) -> Figures:
        command = [sys.executable, "-m", f"tests.promises.{module}", *map(str, words), str(times), str(seed)]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if ran.returncode:
            raise AssertionError(ran.stderr)
        found: Figures = json.loads(ran.stdout)
        return found

    return run


def _on_disk(module: str, *words: object) -> Callable[[int, int], Figures]:
    """The same, with the library between the program and its disk."""

    def run(times: int, seed: int) -> Figures:
        from tests.promises.disk import started

        return started(f"tests.promises.{module}", *words, times, seed)

    return run


def _hostile(times: int, _seed: int) -> Figures:
    """All that is made to hurt, by tests and at each way in: it is answered, in a sentence where it is refused."""
    tests = ((path, str(path.relative_to(ROOT))) for path in (ROOT / "tests").rglob("test_*.py"))
    found = sorted(name for path, name in tests if HOSTILE.search(name) and path.parent != WAYS_IN)
    commands = [["pytest", "-q", "-p", "no:cacheprovider", *found], *([["tests.hostile"]] if WAYS_IN.is_dir() else [])]
    answered = sum(_answered(command) for command in commands * times)
    return {"inputs": answered, "answered in time and in a sentence": answered, "otherwise": 0}


def _answered(command: Sequence[str]) -> int:
    """How many inputs a module of tests has brought; AssertionError where one was not answered."""
    ran = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise AssertionError(ran.stdout + ran.stderr)
    return sum(int(count) for count in COUNTED.findall(ran.stdout))


EXPERIMENTS: Final[dict[str, Experiment]] = {
    "kills during edits": Experiment(200, _printed("kills", "edits")),
    "kills during an import of 20,000 rows": Experiment(50, _printed("kills", "an import of 20,000 rows")),
    **{
        f"kills during {name}": Experiment(50, _printed("kills", name))
        for name in ("an import", "an export", "a restore", "a back-up")
    },
    **{f"failures during {name}": Experiment(ALL, _on_disk("disk", "failures", name)) for name in WORKS},
    **{
        f"power cuts during {name}": Experiment(1000 if name == "edits" else 200, _on_disk("disk", "cuts", name))
        for name in WORKS
    },
    "full disks": Experiment(20, _printed("obstacles", "full")),
    "read-only folders": Experiment(10, _printed("obstacles", "read-only")),
    "locked files": Experiment(50, _printed("obstacles", "locked")),
    "newer and foreign files": Experiment(300, _printed("obstacles", "strange")),
    "damages": Experiment(500, _printed("damages")),
    "clocks": Experiment(1000, _on_disk("clocks")),
    "hostile inputs": Experiment(1, _hostile),
}


def main(words: list[str]) -> int:
    """Run what was asked for; the exit code is 1 where a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.promises", description=__doc__)
    parser.add_argument("--long", nargs="*", metavar="NAME", help=f"of {', '.join(EXPERIMENTS)}")
    parser.add_argument("--times", type=int)
    parser.add_argument("--seed", type=int, default=20261124)
    asked = parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if asked.long is None:
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "tests/promises"], cwd=ROOT, check=False
        ).returncode
    names = [name for name in EXPERIMENTS if not asked.long or name.startswith(tuple(asked.long))]
    if not names:
        parser.error(f"There is no experiment {' or '.join(asked.long)}.")
    return 0 if _are_kept(names, asked.times, asked.seed) else 1


def _are_kept(names: list[str], times: int | None, seed: int) -> bool:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="promises-") as home, ThreadPoolExecutor(AT_ONCE) as pool:
        os.environ.update(dict.fromkeys(HOMES, home))
        kept = list(pool.map(partial(_is_kept, times=times, seed=seed), names))
    sys.stdout.write(f"{len(names)} experiments, {kept.count(False)} broken ({time.monotonic() - began:.0f} s)\n")
    return all(kept)


def _is_kept(name: str, times: int | None, seed: int) -> bool:
    began = time.monotonic()
    experiment = EXPERIMENTS[name]
    try:
        figures = experiment.run(times or experiment.times, seed)
    except (AssertionError, subprocess.CalledProcessError) as error:
        sys.stdout.write(f"{name}: BROKEN: {getattr(error, 'stderr', None) or error}\n")
        return False
    told = ", ".join(f"{count} {what}" for what, count in figures.items())
    sys.stdout.write(f"{name}: {told} ({time.monotonic() - began:.0f} s)\n")
    sys.stdout.flush()
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
