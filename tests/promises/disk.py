"""A disk that fails at one call, and power cuts that drop, tear and reorder what was not yet synced, names included.

A small library (`disk.c`) stands between the program and the system: it makes the chosen call fail, or notes each
change of a file or of a name and each sync, from which states are made that a disk may show after the power went.
Run as a process of one thread, with the library preloaded: `python -m tests.promises.disk KIND NAME TIMES SEED` prints
the figures as one JSON object, and fails where a promise is broken.
"""

from __future__ import annotations

import ctypes
import errno
import itertools
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from tests.promises.forks import Say, run
from tests.promises.power import Call, Disk
from tests.promises.works import WORKS, Work
from tracker import errors

ROOT: Final = Path(__file__).resolve().parents[2]
ERRORS: Final = (errno.EIO, errno.ENOSPC)
HOMES: Final = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
NOT_SAFE: Final = "made safe"
REFUSED, UNSAFE, DONE = "refused", "told to be done but not safe", "done all the same"

Figures = dict[str, Any]


def started(module: str, *words: object) -> Figures:
    """Run an experiment in a process of its own, which has the library."""
    with tempfile.TemporaryDirectory(prefix="promises-") as folder:
        environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "LD_PRELOAD": str(library(Path(folder)))}
        command = [sys.executable, "-m", module, *map(str, words)]
        ran = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise AssertionError(ran.stderr)
    found: Figures = json.loads(ran.stdout)
    return found


def library(folder: Path) -> Path:
    """Compile the library; raises where there is no compiler."""
    made = folder / "disk.so"
    source = Path(__file__).with_name("disk.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-w", "-o", made, source, "-ldl"], check=True, capture_output=True)
    return made


class Trials:
    """A work in a folder that is as it was before at the begin of each trial."""

    def __init__(self, folder: Path, work: Work) -> None:
        self.work = work
        self._before, self._root = folder / "before", folder / "trial"
        self.data = self._root / "data"
        for part in ("data", "home", "tmp"):
            (self._before / part).mkdir(parents=True)
        work.prepare(self._before / "data")
        self.states = self._states()

    def fresh(self) -> Path:
        """The folder of a trial, as it was before."""
        shutil.rmtree(self._root, ignore_errors=True)
        shutil.copytree(self._before, self._root)
        return self._root

    def _states(self) -> list[object]:
        """What there is before the first step, and after each."""
        self.fresh()
        states = [self.work.look(self.data)]
        for step in self.work.steps(self.data):
            step()
            states.append(self.work.look(self.data))
        if any(one == other for one, other in itertools.pairwise(states)):
            raise AssertionError("A step changes nothing.")
        return states

    def told(self, do: Callable[[Say], object], **settings: object) -> list[str]:
        """What is said by `do` in a process of its own, on a disk with these settings."""
        root = self.fresh()

        def work(say: Say) -> None:
            os.environ.update({name: str(root / "home") for name in HOMES})
            tempfile.tempdir = str(root / "tmp")
            os.environ.update({f"PROMISES_{name}": str(value) for name, value in settings.items()})
            os.environ["PROMISES_DIR"] = str(root)
            say("begun")
            do(say)

        lines, _took = run(work)
        return lines[1:]

    def count(self) -> int:
        """How many calls all steps make."""
        return int(self.told(self._say_calls)[0])

    def _say_calls(self, say: Say) -> None:
        for step in self.work.steps(self.data):
            step()
        say(str(ctypes.CDLL(None).promises_calls()))

    def do_all(self, say: Say) -> None:
        """Do every step; one that is refused is tried once more, after a look at what there is then."""
        outcome = DONE
        for number, step in enumerate(self.work.steps(self.data)):
            try:
                step()
            except errors.PursuitError as error:
                outcome = self._refused(number, str(error), step)
        self._expect(len(self.states) - 1, "at the end")
        say(outcome)

    def _refused(self, number: int, sentence: str, step: Callable[[], object]) -> str:
        if len(sentence.splitlines()) != 1:
            raise AssertionError(f"no sentence: {sentence}")
        if NOT_SAFE in sentence and self.work.look(self.data) == self.states[number + 1]:
            return UNSAFE
        self._expect(number, sentence)
        step()
        return REFUSED

    def _expect(self, number: int, said: str) -> None:
        if (found := self.work.look(self.data)) != self.states[number]:
            raise AssertionError(f"Step {number}, {said}: {found}")

    def noted(self, log: Path) -> list[Call]:
        """Every call of all steps, and among them when each was confirmed."""
        self.told(self._confirm_all, LOG=log)
        return list(calls(log.read_bytes()))

    def _confirm_all(self, _say: Say) -> None:
        confirmed = os.open(self.data.with_name("confirmed"), os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        for step in self.work.steps(self.data):
            step()
            os.write(confirmed, b"done")


def calls(log: bytes) -> Iterator[Call]:
    """The calls that were noted, in their order."""
    while log:
        head, _, log = log.partition(b"\n")
        what, place, length, path = head.decode().split(" ", 3)
        data, log = log[: int(length)], log[int(length) :]
        yield Call(what, Path(path), int(place), data)


def failures(trials: Trials, times: int, seed: int) -> Figures:
    """Fail one call to the disk after the other (some of them, if there are more than `times`), once each.

    A step is done or refused in a sentence, and the next try is done.
    """
    chance = random.Random(seed)
    count = trials.count()
    figures = {"calls failed": 0, REFUSED: 0, UNSAFE: 0, DONE: 0}
    for number, call in enumerate(sorted(chance.sample(range(1, count + 1), min(times, count)))):
        [outcome] = trials.told(trials.do_all, FAIL=call, ERRNO=ERRORS[number % len(ERRORS)])
        figures["calls failed"] += 1
        figures[outcome] += 1
    return {**figures, "calls there are": count}


def cuts(trials: Trials, times: int, seed: int) -> Figures:
    """Cut the power at so many moments: what was synced is there, and of the rest any part, also of one write.

    A quarter of the moments comes after all is done, when nothing may be missing any more.
    Every step that was confirmed before the cut is there, at most one more, and nothing is half done.
    """
    chance = random.Random(seed)
    figures = {"power cuts": times, "with something lost": 0, "confirmed steps": 0, "one more": 0}
    noted = trials.noted(trials.data.parents[1] / "log")
    disk = Disk(trials.fresh())
    moments = sorted(min(chance.randrange(len(noted) * 4 // 3 + 1), len(noted)) for _ in range(times))
    confirmed = 0
    for at, call in enumerate([*noted, None]):
        for _ in range(moments.count(at)):
            figures["with something lost"] += disk.cut(chance)
            one_more = _steps_after_cut(trials, confirmed, at)
            figures["confirmed steps"] += confirmed
            figures["one more"] += one_more
        if call and call.path.name == "confirmed":
            confirmed += call.what == "write"
        elif call:
            disk.do(call)
    return figures


def _steps_after_cut(trials: Trials, confirmed: int, at: int) -> bool:
    """Whether one step more than was confirmed is there; any other state breaks the promise."""
    found = trials.work.look(trials.data)
    possible = trials.states[confirmed : confirmed + 2]
    if found not in possible:
        raise AssertionError(f"Power cut at call {at}, {confirmed} confirmed: {found}")
    return found != possible[0]


KINDS: Final = {"failures": failures, "cuts": cuts}


def main(kind: str, name: str, times: str, seed: str) -> int:
    """Try one work on one kind of disk, in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="promises-") as folder:
        os.environ.update(dict.fromkeys(HOMES, folder))
        figures = KINDS[kind](Trials(Path(folder), WORKS[name]), int(times), int(seed))
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
