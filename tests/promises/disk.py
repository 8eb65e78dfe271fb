"""A disk that fails at one call, and power cuts that drop, tear and reorder what was not yet synced.

A small library (`disk.c`) stands between the program and the system: it makes the chosen call fail, or notes each
write, truncation and sync, from which states are made that a disk may show after the power went.
"""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.promises.kills import edits_of, sound, stored
from tests.tracker import build

ROOT: Final = Path(__file__).resolve().parents[2]
SECTOR: Final = 512  # bytes that a disk writes at once
ERRORS: Final = (errno.EIO, errno.ENOSPC)
CHANGES: Final = 8


class Call(NamedTuple):
    """One call to the system that changes a file."""

    what: str
    path: str
    place: int
    data: bytes


def library(folder: Path) -> Path:
    """Compile the library; raises where there is no compiler."""
    made = folder / "disk.so"
    source = Path(__file__).with_name("disk.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-w", "-o", made, source, "-ldl"], check=True, capture_output=True)
    return made


def work(disk: Path, data: Path, **settings: object) -> list[str]:
    """Do the changes on that disk, in a process of its own; what it says of each."""
    environ = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PROMISES_DIR": str(data), "LD_PRELOAD": str(disk)}
    environ |= {f"PROMISES_{name}": str(value) for name, value in settings.items()}
    command = [sys.executable, "-m", "tests.promises.disk", str(data / "pursuit.db")]
    ran = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise AssertionError(f"{settings}: {ran.stderr}")
    return ran.stdout.splitlines()


def failures(times: int, seed: int) -> dict[str, Any]:
    """Fail one call to the disk after the other (some of them, if there are more than `times`), once each.

    Each change is done or refused in a sentence, the next try is done, and the file holds just what was confirmed.
    """
    chance = random.Random(seed)
    figures = {"calls failed": 0, "refused": 0, "told to be done but not safe": 0, "done all the same": 0}
    with tempfile.TemporaryDirectory(prefix="promises-") as name:
        folder = Path(name)
        disk = library(folder)
        count = _calls(disk, folder / "count")
        chosen = sorted(chance.sample(range(1, count + 1), min(times, count)))
        for number, call in enumerate(chosen):
            data = _fresh(folder / str(call))
            said = work(disk, data, FAIL=call, ERRNO=ERRORS[number % len(ERRORS)])
            figures["calls failed"] += 1
            figures[_outcome(data, said)] += 1
    return {**figures, "calls there are": count}


def _calls(disk: Path, data: Path) -> int:
    log = data.with_suffix(".log")
    work(disk, _fresh(data), LOG=log)
    return sum(1 for _ in calls(log.read_bytes()))


def _fresh(data: Path) -> Path:
    data.mkdir()
    build.new_store(data / "pursuit.db").close()
    return data


def _outcome(data: Path, said: list[str]) -> str:
    """Nothing that was confirmed is missing. What was refused is not there, unless it was said to be."""
    sound(data / "pursuit.db")
    confirmed = [line.partition(" ")[2] for line in said if line.startswith("done ")]
    present = [company for company, _stage, _notes in stored(data / "pursuit.db")[0].values()]
    refused = [confirmed[place] for place, line in enumerate(said) if line.startswith("refused: ")]
    if len(confirmed) == CHANGES and present == confirmed and "is done, but" not in "".join(said):
        return "refused" if refused else "done all the same"
    if len(confirmed) == CHANGES and present == sorted([*confirmed, *refused]) and "is done, but" in "".join(said):
        return "told to be done but not safe"
    raise AssertionError(f"{data}: {present} are there, {said} was said")


def cuts(times: int, seed: int) -> dict[str, Any]:
    """Cut the power at so many moments: what was synced is there, and of the rest any part, also of one write.

    Every change that was confirmed before the cut is there, at most one more, and the file is sound.
    """
    chance = random.Random(seed)
    figures = {"power cuts": times, "with writes that were lost": 0, "confirmed changes": 0, "one more": 0}
    with tempfile.TemporaryDirectory(prefix="promises-") as name:
        folder = Path(name)
        data, log = _fresh(folder / "data"), folder / "log"
        before = (data / "pursuit.db").read_bytes()
        work(library(folder), data, LOG=log)
        noted = list(calls(log.read_bytes()))
        for turn in range(times):
            moment = chance.randrange(len(noted) + 1)
            place = _fresh_folder(folder / f"cut-{turn}")
            confirmed, lost = _after_cut(noted[:moment], before, place, chance)
            sound(place / "pursuit.db")
            present = [row[0] for row in stored(place / "pursuit.db")[0].values()]
            if present[: len(confirmed)] != confirmed or len(present) > len(confirmed) + 1:
                raise AssertionError(f"Cut {turn} at {moment}: {present}, though {confirmed} were confirmed")
            figures["with writes that were lost"] += lost
            figures["confirmed changes"] += len(confirmed)
            figures["one more"] += len(present) > len(confirmed)
    return figures


def _fresh_folder(folder: Path) -> Path:
    folder.mkdir()
    return folder


def calls(log: bytes) -> Iterator[Call]:
    """The calls that were noted, in their order."""
    while log:
        head, _, log = log.partition(b"\n")
        what, place, length, path = head.decode().split(" ", 3)
        data, log = log[: int(length)], log[int(length) :]
        yield Call(what, path, int(place), data)


def _after_cut(noted: list[Call], before: bytes, place: Path, chance: random.Random) -> tuple[list[str], bool]:
    """Write the files as the disk may show them; returns what was confirmed, and whether anything was lost."""
    safe = {"pursuit.db": before}
    waiting: dict[str, list[Call]] = {}
    confirmed: list[str] = []
    for call in noted:
        name = Path(call.path).name
        if name == "confirmed":
            confirmed += call.data.decode().split()
        elif call.what == "sync":
            safe[name] = _with(safe.get(name, b""), waiting.pop(name, []))
        else:
            waiting.setdefault(name, []).append(call)
    lost = False
    for name in {*safe, *waiting}:
        reached = [part for call in waiting.get(name, []) for part in _parts(call, chance)]
        lost |= len(reached) < sum(1 + len(call.data) // SECTOR for call in waiting.get(name, []))
        (place / name).write_bytes(_with(safe.get(name, b""), reached))
    return confirmed, lost


def _parts(call: Call, chance: random.Random) -> list[Call]:
    """What of one call reached the disk: all, nothing, or some of its sectors."""
    fate = chance.choice(["all", "nothing", "torn"])
    if fate == "all" or (fate == "torn" and call.what != "write"):
        return [call]
    if fate == "nothing":
        return []
    starts = range(0, len(call.data), SECTOR)
    torn = [Call("write", call.path, call.place + at, call.data[at : at + SECTOR]) for at in starts]
    return [part for part in torn if chance.random() < 0.5]


def _with(content: bytes, changes: list[Call]) -> bytes:
    changed = bytearray(content)
    for call in changes:
        if call.what == "truncate":
            del changed[call.place :]
            changed.extend(bytes(call.place - len(changed)))
        elif call.what == "write":
            changed.extend(bytes(max(0, call.place - len(changed))))
            changed[call.place : call.place + len(call.data)] = call.data
    return bytes(changed)


def main(path: str) -> int:
    """Make the changes; each that is refused is tried once more."""
    with closing(build.open_store(Path(path))) as store:
        confirmed = os.open(Path(path).with_name("confirmed"), os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        for line in edits_of(store, CHANGES):
            if line.startswith("done ") and "PROMISES_LOG" in os.environ:
                os.write(confirmed, line.partition(" ")[2].encode() + b"\n")
            sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
