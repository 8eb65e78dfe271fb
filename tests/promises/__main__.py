"""`python -m tests.promises --long [NAME ...]`: the experiments many times over, with their figures.

Without `--long`, the fast form is run as the tests are. `--times N` sets how often each is done, `--seed N` where
chance begins: what is done follows from it, when a kill meets it does not.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
TIMES: Final = {
    "edits": 200, "import": 50, "import of 20,000 rows": 50, "export": 50, "restore": 50, "back-up": 50,
    "damages": 500, "failures": 1000, "power cuts": 1000,
}  # fmt: skip


def main(words: list[str]) -> int:
    """Run what was asked for; the exit code is 1 where a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.promises", description=__doc__)
    parser.add_argument("--long", nargs="*", metavar="NAME", choices=[*TIMES, []], help=f"of {', '.join(TIMES)}")
    parser.add_argument("--times", type=int)
    parser.add_argument("--seed", type=int, default=20261124)
    asked = parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if asked.long is None:
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "tests/promises"], cwd=ROOT, check=False
        ).returncode
    with tempfile.TemporaryDirectory(prefix="promises-") as home:
        os.environ.update(dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), home))
        kept = [_is_kept(name, asked.times or TIMES[name], asked.seed) for name in asked.long or TIMES]
    return 0 if all(kept) else 1


def _is_kept(name: str, times: int, seed: int) -> bool:
    began = time.monotonic()
    try:
        figures = _experiment(name)(times, seed)
    except (AssertionError, subprocess.CalledProcessError) as error:
        sys.stdout.write(f"{name}: BROKEN: {getattr(error, 'stderr', None) or error}\n")
        return False
    told = ", ".join(f"{count} {what}" for what, count in figures.items())
    sys.stdout.write(f"{name}: {told} ({time.monotonic() - began:.0f} s)\n")
    sys.stdout.flush()
    return True


def _experiment(name: str) -> Callable[[int, int], dict[str, Any]]:
    """The experiments in this process; kills are in one that has one thread."""
    from tests.promises import damages, disk

    here = {"damages": damages.damages, "failures": disk.failures, "power cuts": disk.cuts}
    return here.get(name) or partial(_kills, name)


def _kills(name: str, times: int, seed: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.promises.kills", name, str(times), str(seed)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
