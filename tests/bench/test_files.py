"""Whole files: opening a database, writing a CSV."""

from __future__ import annotations

import csv
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.bench.conftest import TODAY, Add, Database
from tests.bench.report import line
from tests.bench.rounds import rounds_of
from tracker import opening
from tracker.exporting.spreadsheet import Sheet, export_csv

ROWS = "SELECT * FROM application"


def test_a_csv_of_all_applications(database: Database, tmp_path: Path, benchmark: BenchmarkFixture, add: Add) -> None:
    path = database(100_000)
    bare = [_dump(path, tmp_path / "bare.csv") for _ in range(3)]
    ours = rounds_of(benchmark, lambda: export_csv(path, tmp_path / "ours.csv", Sheet(), today=TODAY), 3)
    add(line("export 100,000 rows to CSV", median(ours), median(bare), "csv.writer over a cursor", 2))


@pytest.mark.parametrize("is_known", [True, False], ids=["known", "unknown"])
def test_opening(is_known: bool, database: Database, benchmark: BenchmarkFixture, add: Add) -> None:
    path = database(10_000)
    if is_known:
        opening.remember_as_checked(path)

    def open_it() -> None:
        opening.open_database(path).close()

    ours = median(rounds_of(benchmark, open_it, 20 if is_known else 3))
    what = "open a file that is as we left it, 10,000" if is_known else "open a file that somebody else wrote, 10,000"
    yardstick, named = (_connect(path), "connect and count") if is_known else (_check(path), "integrity_check")
    add(line(what, ours, yardstick, named, None))


def _dump(path: Path, target: Path) -> float:
    def dump() -> None:
        with closing(sqlite3.connect(path)) as connection, target.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(connection.execute(ROWS))

    return _seconds(dump)


def _connect(path: Path) -> float:
    def connect() -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT count(*) FROM stage").fetchall()

    return min(_seconds(connect) for _ in range(20))


def _check(path: Path) -> float:
    def check() -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA integrity_check").fetchall()

    return _seconds(check)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
