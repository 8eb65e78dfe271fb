"""From the start of a process to the first picture, or to the answer of the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench.conftest import Add, Database
from tests.bench.processes import Home, painted_in_turn, timed_in_turn
from tests.bench.report import line, line_of_memory

EMPTY = "an empty window"


@pytest.mark.parametrize(("count", "budget", "more_memory"), [(10_000, 1.75, 60), (100_000, 3.5, 250)])
@pytest.mark.parametrize("page", ["board", "table"])
def test_start_to_the_first_picture(
    page: str, count: int, budget: float, more_memory: float, database: Database, tmp_path: Path, add: Add
) -> None:
    home = Home(tmp_path / page)
    _open_on(home, page)
    empty, ours = painted_in_turn(home, [], [str(database(count))])
    add(line(f"start to the painted {page}, {count:,} applications", ours.seconds, empty.seconds, EMPTY, budget))
    add(line_of_memory(f"memory then, {page}, {count:,}", ours.memory, empty.memory, EMPTY, more_memory))


def test_a_list_of_one_stage(database: Database, tmp_path: Path, add: Add) -> None:
    command = ["main.py", "list", "--stage", "offer", "--db", str(database(10_000)), "--today", "2026-11-24"]
    home = Home(tmp_path / "home")
    modules = "import sys, main; main.main(sys.argv[1:]); assert not {'PySide6', 'shiboken6'} & set(sys.modules)"
    home.run("-c", modules, *command[1:])
    bare, ours = timed_in_turn(home, ["-c", "import sqlite3, click"], command)
    add(line("pursuit list --stage offer, 10,000", ours, bare, "import sqlite3, click", 6))


def _open_on(home: Home, page: str) -> None:
    folder = home.folder / "config" / "pursuit"
    folder.mkdir(parents=True)
    (folder / "window.json").write_text(json.dumps({"page": page}), encoding="utf-8")
