"""One way into the program: what is brought to its door, and what the door says to it."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, Final, NamedTuple

from tests.hostile.fence import Crossed, fenced, homes
from tracker.cli.output import harmless
from tracker.errors import PursuitError

Make = Callable[[Path], Any]
Enter = Callable[[Any, Path], object]
Maker = Callable[[], bytes]

PATIENCE: Final = 45  # seconds for one thing; what waits longer waits for ever
MOST_WORK: Final = 25.0  # seconds of the processor for one thing
MOST_MEMORY: Final = 1_600_000_000  # bytes that one thing may take beyond what was in use
LONGEST_SENTENCE: Final = 5_000  # characters, with a path of the longest kind in it
TAKEN: Final = "taken"


class Way(NamedTuple):
    """A door of the program. `samples` make what is brought, by name, in a folder; `enter` brings it.

    `enter` is handed what was made and a folder for a database; it returns, or raises the sentence.
    """

    name: str
    samples: Mapping[str, Make]
    enter: Enter


class Broken(AssertionError):
    """A door that answered with anything but a value or a sentence, or left something behind."""


class Endless(BaseException):
    """Nothing came back. Not an Exception, so that no door takes it for an error of the world."""


def answer(way: Way, sample: str, folder: Path) -> str:
    """What the door says to a sample: `TAKEN`, or its sentence. Raises `Broken` for anything else."""
    brought, home, waiting = (folder / name for name in ("brought", "home", "waiting"))
    for each in (brought, home, waiting):
        each.mkdir()
    thing = way.samples[sample](brought)
    before, changes = _listed(brought), getattr(way.samples[sample], "changes_itself", False)
    work, memory = time.process_time(), _reset_peak()
    with _soon(), fenced(folder, *homes()), _temporary_files_in(waiting):
        said = _said(way, thing, home)
    if (took := time.process_time() - work) > MOST_WORK:
        raise Broken(f"it took {took:.0f} s")
    if (more := _peak() - memory) > MOST_MEMORY:
        raise Broken(f"it took {more / 1e6:.0f} MB")
    if left := [*_listed(waiting)]:
        raise Broken(f"left behind: {left}")
    if not changes and (changed := set(_listed(brought).items()) ^ set(before.items())):
        raise Broken(f"changed beside what was brought: {changed}")
    return said


def _said(way: Way, thing: Any, home: Path) -> str:
    try:
        way.enter(thing, home)
    except PursuitError as refusal:
        return checked(harmless(str(refusal)))
    except (Exception, Endless, Crossed) as error:
        raise Broken(f"{type(error).__name__}: {str(error)[:300]}") from error
    return TAKEN


def checked(sentence: str) -> str:
    """The sentence, if it is one that a user can read."""
    if not (10 <= len(sentence) <= LONGEST_SENTENCE) or "\n" in sentence.strip() or sentence[-1] not in ".?”)":
        raise Broken(f"no sentence: {sentence[:300]!r}")
    return sentence


@contextmanager
def _soon() -> Iterator[None]:
    """End what waits for ever, such as for the other end of a pipe; only where the system can."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise Endless("nothing came back")

    before = signal.signal(signal.SIGALRM, end)
    left, _ = signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    before = tempfile.tempdir
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


def _listed(folder: Path) -> dict[str, tuple[int, int, int]]:
    """All that is below a folder, with what changes when it is written to."""
    found = {}
    for at, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = os.path.join(at, name)  # noqa: PTH118  (names that no Path can hold)
            status = os.lstat(path)
            found[path] = (status.st_mode, 0 if name in folders else status.st_size, status.st_mtime_ns)
    return found


def _reset_peak() -> int:
    """Begin anew to measure the most that is in memory; returns what is in use now."""
    if sys.platform != "linux":
        return 0
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _peak()


def _peak() -> int:
    if sys.platform != "linux":
        return 0
    lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def file(name: str, content: bytes | Maker) -> Make:
    """A sample that is a file of this name; large contents are made when they are needed."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content())
        return path

    return make


def cuts(name: str, content: bytes, pieces: int = 40) -> dict[str, Make]:
    """A good file that ends too early, at places all over it."""
    step = max(1, len(content) // pieces)
    return {f"cut at {end} of {len(content)}": file(name, content[:end]) for end in range(0, len(content), step)}


def flips(name: str, content: bytes, times: int = 40) -> dict[str, Make]:
    """A good file in which a few bytes are others; which ones is the same on each day."""
    from random import Random

    found = {}
    for number in range(times):
        chance = Random(number)
        data = bytearray(content)
        for _ in range(1 + number % 8):
            data[chance.randrange(len(data))] = chance.randrange(256)
        found[f"flipped {number}"] = file(name, bytes(data))
    return found
