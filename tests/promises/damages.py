"""Random damages of a database: each is refused in words and the file stays as it is, or the file can be used.

`python -m tests.promises.damages TIMES SEED` prints the figures as one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from tests.tracker import build
from tracker import backups, demo, errors, recovery
from tracker.cli.rules import findings
from tracker.clock import Clock
from tracker.database import Database
from tracker.header import check_header
from tracker.opening import open_database

BLOCK: Final = 4096  # bytes


def flip(content: bytearray, chance: random.Random) -> None:
    """One bit."""
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def overwrite(content: bytearray, chance: random.Random) -> None:
    """A block of anything."""
    start = chance.randrange(0, len(content), BLOCK)
    content[start : start + BLOCK] = chance.randbytes(BLOCK)


def blank(content: bytearray, chance: random.Random) -> None:
    """A block of nothing, as after a power cut."""
    start = chance.randrange(0, len(content), BLOCK)
    content[start : start + BLOCK] = bytes(BLOCK)


def swap(content: bytearray, chance: random.Random) -> None:
    """Two blocks in each other's place."""
    one, other = (chance.randrange(0, len(content), BLOCK) for _ in range(2))
    content[one : one + BLOCK], content[other : other + BLOCK] = (
        content[other : other + BLOCK],
        content[one : one + BLOCK],
    )


def cut(content: bytearray, chance: random.Random) -> None:
    """The end is gone."""
    del content[chance.randrange(len(content)) :]


def spoil_start(content: bytearray, chance: random.Random) -> None:
    """A byte of the header or of the list of tables."""
    content[chance.randrange(BLOCK)] = chance.randrange(256)


KINDS: Final[tuple[Callable[[bytearray, random.Random], None], ...]] = (flip, overwrite, blank, swap, cut, spoil_start)


def damages(times: int, seed: int) -> dict[str, Any]:
    """Damage the example so many times and open, check, back up and recover each; the figures of what was said.

    Whatever else than an error of the world is raised ends it: that would be a broken promise.
    """
    chance = random.Random(seed)
    figures = {
        "damaged": times, "refused when opened": 0, "found by check": 0, "unseen": 0, "recovered": 0, "nothing left": 0,
    }  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="promises-") as name:
        folder = Path(name)
        demo.make(folder / "example.db", Clock(build.TODAY))
        whole = (folder / "example.db").read_bytes()
        for turn in range(times):
            content = bytearray(whole)
            KINDS[turn % len(KINDS)](content, chance)
            path = folder / "damaged.db"
            path.write_bytes(content)
            figures[_opened(path)] += 1
            if path.read_bytes() != content:
                raise AssertionError(f"Damage {turn}: the file was written to")
            figures["recovered" if _recovered(path, folder / f"{turn}.db") else "nothing left"] += 1
    return figures


def _opened(path: Path) -> str:
    """How the damage was found; a copy of it is refused then, as well."""
    try:
        with closing(open_database(path)) as database:
            if not list(findings(database)):
                return "unseen"
    except errors.DatabaseError as error:
        if len(str(error).splitlines()) != 1:
            raise AssertionError(f"no sentence: {error}") from error
        _refuse_copy(path)
        return "refused when opened"
    return "found by check"


def _refuse_copy(path: Path) -> None:
    target = path.with_name("copy.db")
    try:
        check_header(path)
        with closing(Database(path)) as database:
            backups.write(database, target)
    except errors.DatabaseError:
        pass
    else:
        raise AssertionError("a damaged file was backed up")
    if target.exists():
        raise AssertionError("a copy of a damaged file was kept")


def _recovered(path: Path, target: Path) -> bool:
    try:
        recovery.recover(path, target)
    except errors.DatabaseError:
        return False
    with closing(open_database(target)):
        return True


def main(times: str, seed: str) -> int:
    """Damage, and say what came of it."""
    sys.stdout.write(json.dumps(damages(int(times), int(seed))) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
