"""What stands in the way of the program: a full disk, a folder that is read-only, a file that is locked or not ours.

Each is told in one sentence, nothing confirmed is lost, what is not ours stays as it is to the byte, and the next try
works once the cause is gone. `python -m tests.promises.obstacles NAME TIMES SEED` prints the figures.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.promises.damages import BLOCK
from tests.tracker import build
from tests.tracker.cli.conftest import process
from tracker import backups, errors, schema
from tracker.opening import open_database
from tracker.operations import applications

ROOT: Final = Path(__file__).resolve().parents[2]
MAIN: Final = str(ROOT / "main.py")
REFUSALS: Final = 5  # of a change, a back-up, an import, a restore and an export
HOLDER: Final = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""

Figures = dict[str, Any]


@cache
def may_mount() -> bool:
    """Whether this system lets its users mount within a namespace of their own."""
    if shutil.which("unshare") is None:
        return False
    trial = ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


def within(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a script of the shell, with words as its $1 and so on, where mounts concern nobody else."""
    command = ["unshare", "-rm", "sh", "-ec", script, "sh", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def check(is_so: bool, what: object) -> None:
    """A promise that is not kept ends the experiment."""
    if not is_so:
        raise AssertionError(what)


def full(folder: Path, times: int, seed: int) -> Figures:
    """Disks of all sizes that fill up under changes, back-ups, an import, a restore and an export."""
    chance, refused = random.Random(seed), 0
    for _ in range(times):
        size = chance.randrange(1_500_000, 4_000_000)
        script = f'mount -t tmpfs -o size={size} tmpfs "$1"; exec "$2" -m tests.promises.full_disk "$1"'
        ran = within(script, folder, sys.executable)
        check(ran.returncode == 0, ran.stderr)
        lines = ran.stdout.splitlines()
        check(len(lines) == REFUSALS and all(line.startswith("DiskFull: ") for line in lines), lines)
        check(lines[-1].endswith("what was there before is untouched."), lines)
        refused += len(lines)
    return {"disks": times, "refused in a sentence": refused, "lost": 0}


def read_only(folder: Path, times: int, _seed: int) -> Figures:
    """A folder in which nothing can be written can be read and exported, and says so to whoever writes."""
    for turn in range(times):
        data = folder / f"{turn}"
        path = data / "pursuit.db"
        process("add", "--company", "Harbor", "--title", "Engineer", "--db", path)
        before = path.read_bytes()
        refused = _locked(path, "add", "--company", "Quay", "--title", "Engineer")
        check((refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1), refused)
        check("read-only" in refused.stderr, refused.stderr)
        listed = json.loads(_locked(path, "list", "--json").stdout)
        check([one["company"] for one in listed] == ["Harbor"], listed)
        check(_locked(path, "export", folder / f"{turn}.csv").returncode == 0, "not exported")
        check(path.read_bytes() == before, "written to")
        again = process("add", "--company", "Quay", "--title", "Engineer", "--db", path)
        check(again.stdout == "2\n", again)
    return {"folders": times, "refused in a sentence": times, "read all the same": times, "done afterwards": times}


def _locked(path: Path, *words: object) -> subprocess.CompletedProcess[str]:
    lock = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; shift; exec "$@"'
    return within(lock, path.parent, sys.executable, MAIN, "--db", path, *words)


def locked(folder: Path, times: int, _seed: int) -> Figures:
    """A file that another program holds: who, is said; when that program has gone, the next try is done."""
    path = folder / "pursuit.db"
    with closing(build.new_store(path)) as store:
        store.wait_at_most(0.05)
        build.application(store)
        for turn in range(times):
            holder = subprocess.Popen(
                [sys.executable, "-c", HOLDER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            check(bool(holder.stdout and holder.stdout.readline() == "held\n"), "not held")
            try:
                applications.set_notes(store, 1, f"turn {turn}")
            except errors.Locked as error:
                check(f"(process {holder.pid})" in str(error), error)
            else:
                raise AssertionError("It was not locked.")
            holder.kill()
            holder.communicate()
            applications.set_notes(store, 1, f"turn {turn}")
    return {"locks": times, "told with the name of the process": times, "done afterwards": times}


def strange(folder: Path, times: int, seed: int) -> Figures:
    """Files that are not ours, by every door: each is refused in a sentence and stays as it is."""
    chance = random.Random(seed)
    ours = folder / "ours.db"
    build.new_store(ours).close()
    figures: Figures = {"files": times, **dict.fromkeys(STRANGERS, 0), "refused in a sentence": 0, "written to": 0}
    for turn in range(times):
        kind = list(STRANGERS)[turn % len(STRANGERS)]
        path = folder / "strange.db"
        path.write_bytes(STRANGERS[kind](ours, chance))
        figures[kind] += 1
        before = path.read_bytes(), path.stat().st_mtime_ns
        for door in DOORS:
            figures["refused in a sentence"] += _is_refused(door, path, ours)
        check((path.read_bytes(), path.stat().st_mtime_ns) == before, f"{kind}: written to")
        check(sorted(one.name for one in folder.iterdir()) == ["ours.db", "strange.db"], "something was left")
    return figures


def _is_refused(door: Callable[[Path, Path], object], path: Path, ours: Path) -> bool:
    try:
        door(path, ours)
    except errors.DatabaseError as error:
        check(len(str(error).splitlines()) == 1, error)
        return True
    raise AssertionError(f"{door}: not refused")


def _newer(ours: Path, chance: random.Random) -> bytes:
    content = bytearray(ours.read_bytes())
    content[60:64] = (schema.VERSION + chance.randrange(1, 1000)).to_bytes(4)
    return bytes(content)


def _foreign(_ours: Path, chance: random.Random) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "other.db"
        with closing(sqlite3.connect(path)) as other:
            other.execute(f"PRAGMA application_id = {chance.choice([0, 1, 252006675])}")
            other.execute("CREATE TABLE application (id, name)")
            other.commit()
        return path.read_bytes()


def _cut(ours: Path, chance: random.Random) -> bytes:
    return ours.read_bytes()[: chance.randrange(1, 100)]


STRANGERS: Final[dict[str, Callable[[Path, random.Random], bytes]]] = {
    "newer": _newer,
    "of another program": _foreign,
    "empty": lambda _ours, _chance: b"",
    "noise": lambda _ours, chance: chance.randbytes(chance.randrange(1, 4 * BLOCK)),
    "text": lambda _ours, _chance: b"SQLite format 3, they said\n" * 100,
    "cut within the header": _cut,
}
DOORS: Final[tuple[Callable[[Path, Path], object], ...]] = (
    lambda path, _ours: open_database(path),
    backups.put_back,
    lambda path, _ours: backups.verify(path),
)
KINDS: Final[dict[str, Callable[[Path, int, int], Figures]]] = {
    "full": full, "read-only": read_only, "locked": locked, "strange": strange,
}  # fmt: skip


def main(name: str, times: str, seed: str) -> int:
    """Try one obstacle in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory(prefix="promises-") as folder:
        figures = KINDS[name](Path(folder), int(times), int(seed))
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
