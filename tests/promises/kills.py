"""Kills at random instants: of edits, imports, exports, back-ups and restores; run as a process of one thread.

`python -m tests.promises.kills NAME TIMES SEED` prints the figures as one JSON object, and fails where a promise is
broken.
"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from tests.promises.forks import Say, killed, run
from tests.tracker import build
from tests.tracker.importing.tools import planned
from tracker import backups, paths, rotation
from tracker.cli.rules import findings
from tracker.clock import Clock
from tracker.exporting.spreadsheet import Sheet, export_csv
from tracker.importing.applying import apply_plan
from tracker.opening import open_database
from tracker.operations import applications, lookup
from tracker.records import Application
from tracker.store import Store

ROWS: Final = 2_000  # of the files that are imported and exported
LONGEST: Final = 0.15  # seconds of editing before the kill
NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)

State = dict[int, list[str]]  # company, stage and notes of each application
Figures = dict[str, Any]


def sound(path: Path) -> None:
    """Open a file as the program does, and let every rule of `check` pass."""
    with closing(open_database(path)) as database:
        found = list(findings(database))
    if found:
        raise AssertionError(f"{path}: {found}")


def stored(path: Path) -> tuple[State, int]:
    """Each application as it is in the file, and how many steps there are."""
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute(
            "SELECT a.id, a.company, stage.name, coalesce(notes.text, '') FROM application AS a"
            " JOIN stage ON stage.id = a.stage LEFT JOIN notes ON notes.id = a.id"
        )
        state = {id: [company, stage, notes] for id, company, stage, notes in rows}
        return state, file.execute("SELECT count(*) FROM change_set").fetchone()[0]


def edit(path: Path, seed: int, say: Say) -> None:
    """Add, rename, move and annotate without an end; say before each change what is meant, and after it, that it is
    done."""
    chance = random.Random(seed)
    store = Store.open(path, clock=Clock(build.TODAY))
    say("ready")
    for number in range(1_000_000):
        ids = list(store.records(Application))
        kind = chance.choice(["add", "rename", "move", "annotate"]) if ids else "add"
        id = 0 if kind == "add" else chance.choice(ids)
        value = chance.choice(["Saved", "Applied", "Screening"]) if kind == "move" else f"{seed}-{number} " * 20
        say(json.dumps(["begun", kind, id, value.strip()]))
        say(json.dumps(["done", change(store, kind, id, value.strip())]))


def change(store: Store, kind: str, id: int, value: str, on: date = build.TODAY) -> int:
    """One change of an application; returns its id."""
    if kind == "add":
        stage, outcome = lookup.stage_named(store, "Saved")
        fields = {"company": value, "title": "Engineer"}
        return applications.added_id(applications.add(store, fields, stage=stage, outcome=outcome, on=on))
    if kind == "rename":
        applications.edit(store, [id], {"company": value})
    elif kind == "annotate":
        applications.set_notes(store, id, value)
    else:
        stage, outcome = lookup.stage_named(store, value)
        applications.move(store, [id], stage, outcome=outcome, on=on)
    return id


def expected(state: State, kind: str, id: int, value: str) -> State:
    """What the file holds after a change."""
    company, stage, notes = state.get(id, ["", "Saved", ""])
    row = {"add": [value, "Saved", ""], "rename": [value, stage, notes], "move": [company, value, notes]}
    return {**state, id: row.get(kind, [company, stage, value])}


def edits(folder: Path, times: int, seed: int) -> Figures:
    """Kills during edits: every change that was acknowledged is there, and the one under way is whole or absent."""
    chance = random.Random(seed)
    path = folder / "pursuit.db"
    build.new_store(path).close()
    state: State = {}
    figures = {"kills": times, "acknowledged": 0, "lost": 0, "under way": 0, "of them whole": 0}
    for turn in range(times):
        words = killed(partial(edit, path, seed + turn), chance.uniform(0, LONGEST))
        begun: list[Any] = []
        for word, *rest in map(json.loads, words[1:]):
            if word == "begun":
                begun = rest
            else:
                state = expected(state, begun[0], rest[0], begun[2])
                begun = []
                figures["acknowledged"] += 1
        sound(path)
        present, _steps = stored(path)
        figures["under way"] += bool(begun)
        if begun and present != state:
            id = max(present) if begun[0] == "add" else begun[1]
            state = expected(state, begun[0], id, begun[2])
            figures["of them whole"] += 1
        if present != state:
            raise AssertionError(f"After kill {turn}: {differences(present, state)}")
    return {**figures, "applications": len(state)}


def differences(present: State, state: State) -> list[object]:
    return [(id, present.get(id), state.get(id)) for id in {*present, *state} if present.get(id) != state.get(id)]


def large(folder: Path, rows: int) -> tuple[Path, Path]:
    """An empty database, and a CSV of many rows."""
    path, file = folder / "pursuit.db", folder / "rows.csv"
    build.new_store(path).close()
    lines = [f"Company {number},Engineer {number},Applied,2026-10-{number % 28 + 1:02}" for number in range(rows)]
    file.write_text("\n".join(["Company,Title,Status,Applied on", *lines]), encoding="utf-8")
    return path, file


def imports(folder: Path, times: int, seed: int, rows: int = ROWS) -> Figures:
    """Kills during an import: all of its rows are there, or none, and all of them once it was acknowledged."""
    path, file = large(folder, rows)
    empty, plan = path.read_bytes(), planned(path, file)

    def work(say: Say) -> None:
        say("planned")
        apply_plan(path, plan, clock=Clock(build.TODAY))
        say("done")

    _lines, took = run(work)
    assert len(stored(path)[0]) == rows
    chance = random.Random(seed)
    figures = {"kills": times, "rows": rows, "whole": 0, "absent": 0, "in parts": 0}
    for turn in range(times):
        path.write_bytes(empty)
        shutil.rmtree(paths.backups(path), ignore_errors=True)
        words = killed(work, chance.uniform(0, 1.1 * took))
        sound(path)
        count = len(stored(path)[0])
        figures["whole" if count else "absent"] += 1
        if count not in {0, rows} or ("done" in words and not count):
            raise AssertionError(f"After kill {turn}: {count} of {rows} rows after {words}")
    plan.close()
    return figures


def exports(folder: Path, times: int, seed: int) -> Figures:
    """Kills during an export: the file is the old one or the new one, to the byte."""
    path = filled(folder)
    target = folder / "out.csv"

    def work(say: Say) -> None:
        say("ready")
        export_csv(path, target, Sheet(), today=build.TODAY)
        say("done")

    _lines, took = run(work)
    new, old = target.read_bytes(), b"old"
    return _whole_or_old(target, {"new": new, "old": old}, work, times, seed, took)


def restores(folder: Path, times: int, seed: int) -> Figures:
    """Kills while a back-up is put back: the database is the one before or the one after, and sound."""
    path = filled(folder)
    copy = folder / "copy.db"
    copy.write_bytes(path.read_bytes())
    with closing(build.open_store(copy)) as store:
        applications.set_notes(store, 1, "as it was")
    old = path.read_bytes()

    def work(say: Say) -> None:
        say("ready")
        backups.put_back(copy, path)
        say("done")

    _lines, took = run(work)
    new = path.read_bytes()
    figures = _whole_or_old(path, {"new": new, "old": old}, work, times, seed, took)
    for kept in rotation.kept(path):
        sound(kept.path)
    return figures


def _whole_or_old(
    target: Path, contents: dict[str, bytes], work: Callable[[Say], None], times: int, seed: int, took: float
) -> Figures:
    chance = random.Random(seed)
    figures: Figures = {"kills": times, "new": 0, "old": 0, "confirmed": 0}
    for turn in range(times):
        target.write_bytes(contents["old"])
        words = killed(work, chance.uniform(0, 1.2 * took))
        found = [name for name, content in contents.items() if content == target.read_bytes()]
        if not found or ("done" in words and found != ["new"]):
            raise AssertionError(f"After kill {turn}: neither the old nor the new file, after {words}")
        figures[found[0]] += 1
        figures["confirmed"] += "done" in words
    return figures


def copies(folder: Path, times: int, seed: int) -> Figures:
    """Kills while the automatic back-up is made: each copy in the folder is whole, and what was cut off goes later."""
    path = filled(folder)

    def work(moment: datetime, say: Say) -> None:
        say("ready")
        rotation.keep_if_changed(path, moment)
        say("done")

    _lines, took = run(partial(work, NOW))
    chance = random.Random(seed)
    figures = {"kills": times, "whole": 0, "cut off": 0}
    for turn in range(1, times + 1):
        with closing(build.open_store(path)) as store:
            applications.set_notes(store, 1, f"turn {turn}")
        killed(partial(work, NOW + timedelta(minutes=turn)), chance.uniform(0, 1.5 * took))
    sound(path)
    for copy in rotation.kept(path):
        backups.verify(copy.path)
        figures["whole"] += 1
    figures["cut off"] = len(_side_files(path))
    rotation.thin(path, datetime.now(UTC) + timedelta(days=2))
    if left := _side_files(path):
        raise AssertionError(f"These stay for ever: {left}")
    return figures


def _side_files(path: Path) -> list[Path]:
    return [file for file in path.with_name("pursuit-backups").iterdir() if file.name.startswith(".")]


def filled(folder: Path) -> Path:
    """A database of many applications."""
    path, file = large(folder, ROWS)
    apply_plan(path, planned(path, file), clock=Clock(build.TODAY))
    return path


KINDS: Final[dict[str, Callable[[Path, int, int], Figures]]] = {
    "edits": edits,
    "an import": imports,
    "an import of 20,000 rows": partial(imports, rows=20_000),
    "an export": exports,
    "a restore": restores,
    "a back-up": copies,
}


def main(name: str, times: str, seed: str) -> int:
    """Do one kind of kills in a folder that goes afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="promises-"))
    try:
        figures = KINDS[name](folder, int(times), int(seed))
    finally:
        shutil.rmtree(folder)
    sys.stdout.write(json.dumps(figures) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
