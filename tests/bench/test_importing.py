"""A hundred thousand rows from a CSV, planned, written and made searchable, beside the plainest way there is."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.bench import big
from tests.bench.conftest import TODAY, Add
from tests.bench.report import line
from tests.bench.rounds import rounds_of
from tracker import opening
from tracker.clock import Clock
from tracker.importing.applying import apply_plan
from tracker.importing.opening import open_source
from tracker.importing.planning import make_plan
from tracker.importing.proposing import propose

ROWS: Final = 100_000
COLUMNS: Final = ("Company", "Job Title", "Location", "Status", "Date Applied", "Job URL", "Salary", "Source", "Notes")
SEARCHED: Final = ("Company", "Job Title", "Location", "Source", "Notes")
STATUSES: Final = ("Applied", "Interview", "Rejected", "Ghosted", "Offer", "Phone Screen", "Wishlist")
NOTE_WORDS: Final = 12


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet as somebody would keep it, for far too many applications."""
    path = tmp_path_factory.mktemp("sheet") / "applications.csv"
    chance = random.Random(1)
    words = big.WORDS.split()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for number in range(ROWS):
            writer.writerow(
                (
                    f"{chance.choice(big.FIRST.split())} {chance.choice(big.SECOND.split())}",
                    chance.choice(big.TITLES),
                    chance.choice(big.PLACES) or "",
                    chance.choice(STATUSES),
                    (TODAY - timedelta(days=chance.randrange(900))).isoformat(),
                    f"https://jobs.example.com/view/{number:06d}",
                    chance.choice(("€85–100k", "120k-150k USD", "")),
                    chance.choice(big.SOURCES),
                    " ".join(chance.choices(words, k=NOTE_WORDS)),
                )
            )
    return path


def test_an_import(sheet: Path, tmp_path: Path, benchmark: BenchmarkFixture, add: Add) -> None:
    numbers = iter(range(100))
    plain = [_seconds(lambda: _insert_plainly(tmp_path / f"plain-{next(numbers)}.db", sheet)) for _ in range(3)]
    ours = rounds_of(benchmark, lambda: _import(tmp_path / f"ours-{next(numbers)}.db", sheet), 3)
    add(line("import 100,000 rows of CSV", median(ours), median(plain), "sqlite-utils insert and enable-fts", 1))


def _import(database: Path, sheet: Path) -> None:
    opening.create(database)
    source = open_source(sheet)
    plan = make_plan(database, source, propose(database, source), today=TODAY)
    apply_plan(database, plan, clock=Clock(TODAY))
    plan.close()


def _insert_plainly(database: Path, sheet: Path) -> None:
    for words in (["insert", database, "jobs", sheet, "--csv"], ["enable-fts", database, "jobs", *SEARCHED]):
        subprocess.run([sys.executable, "-m", "sqlite_utils", *map(str, words)], check=True, capture_output=True)


def _seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start
