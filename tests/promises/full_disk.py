"""A disk that is full, from its first refusal until there is room again; run on a small disk of its own."""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from pathlib import Path

from tests.promises.kills import sound, stored
from tests.tracker import build
from tests.tracker.importing.tools import planned
from tracker import backups, errors
from tracker.clock import Clock
from tracker.database import Database
from tracker.exporting.spreadsheet import Sheet, export_csv
from tracker.importing.applying import apply_plan
from tracker.operations import applications
from tracker.store import Store

BALLAST = 200_000  # bytes


def refused(work: object) -> str:
    """The sentence in which the work is refused."""
    try:
        work()  # type: ignore[operator]
    except errors.DatabaseError as error:
        return f"{type(error).__name__}: {error}"
    raise AssertionError("There was room.")


def fill(store: Store, text: str) -> tuple[int, str]:
    """Write until it is refused: how often it was not, and the sentence."""
    for number in range(100_000):
        try:
            applications.set_notes(store, 1, f"{number} {text}")
        except errors.DatabaseError as error:
            return number, f"{type(error).__name__}: {error}"
    raise AssertionError("The disk is never full.")


def main(folder: str) -> int:
    """What happened, as lines; ends with an error where a promise was broken."""
    path, ballast, target = (Path(folder) / name for name in ("pursuit.db", "ballast", "out.csv"))
    ballast.write_bytes(bytes(BALLAST))
    with closing(build.new_store(path)) as store:
        build.application(store)
        target.write_bytes(b"old")
        store.backup(path.with_name("copy.db"))
        count, sentence = fill(store, "word " * 4000)
        assert stored(path)[0][1][2].startswith(f"{count - 1} word"), "an acknowledged change is not there"
        sound(path)
        with closing(Database(path)) as database:
            copied = refused(lambda: backups.keep(database, "by-hand"))
        imported = refused(lambda: _import(path))
        restored = refused(lambda: backups.put_back(path.with_name("copy.db"), path))
        assert stored(path)[0][1][2].startswith(f"{count - 1} word"), "what was refused has changed something"
        assert not [copy for copy in path.with_name("pursuit-backups").iterdir() if copy.suffix == ".db"]
        (Path(folder) / "rest").write_bytes(b"")
        fill_up(Path(folder) / "rest")
        exported = refused(lambda: export_csv(path, target, Sheet(), today=build.TODAY))
        assert target.read_bytes() == b"old", "the old export is gone"
        ballast.unlink()
        (Path(folder) / "rest").unlink()
        applications.set_notes(store, 1, "there is room again")
    sound(path)
    assert stored(path)[0][1][2] == "there is room again"
    export_csv(path, target, Sheet(), today=build.TODAY)
    sys.stdout.write("\n".join([sentence, copied, imported, restored, exported]) + "\n")
    return 0


def _import(path: Path) -> None:
    with tempfile.TemporaryDirectory() as elsewhere:
        rows = Path(elsewhere) / "rows.csv"
        rows.write_text("Company,Title,Status\nQuay,Engineer,Applied\n", encoding="utf-8")
        with closing(planned(path, rows)) as plan:
            apply_plan(path, plan, clock=Clock(build.TODAY))


def fill_up(path: Path) -> None:
    """Leave not one byte."""
    with path.open("ab", buffering=0) as file:
        try:
            while file.write(bytes(512)):
                pass
        except OSError:
            return


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
