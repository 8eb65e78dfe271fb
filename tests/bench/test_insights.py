"""What a search tells: read and counted, as a worker does it while the window goes on.

The time of the processor is measured, not that of the clock: what else runs on the machine would count otherwise, and
for the longer of two pieces of work more than for the shorter.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from tests.bench.conftest import TODAY, Add, Database
from tests.bench.report import line
from tracker import insights
from tracker.insights import Filter

EVENTS: Final = "SELECT application, kind, day, stage, outcome, id FROM event"
NAMED: Final = "sqlite3 fetches the events"
ROUNDS: Final = 15
ALLOWED: Final = 3.75  # times the bare reading: 150 ms where that takes 40 ms, as on the machine of the budget


def test_reading_and_counting(database: Database, add: Add) -> None:
    path = database(10_000)
    bare, ours = _best(partial(_fetch, path)), _best(lambda: insights.insights_of(insights.read(path, TODAY)))
    add(line("insights over 10,000 applications and 60,000 events", ours, bare, NAMED, ALLOWED))


def test_counting_anew_after_another_filter(database: Database, add: Add) -> None:
    path = database(10_000)
    found, another = insights.read(path, TODAY), Filter(since=TODAY.replace(month=1))
    bare, ours = _best(partial(_fetch, path)), _best(lambda: insights.insights_of(found, another))
    add(line("insights of another period, 10,000", ours, bare, NAMED, ALLOWED))


def _fetch(path: Path) -> None:
    """Read all events, and do nothing with them."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(EVENTS).fetchall()


def _best(act: Callable[[], object]) -> float:
    """The seconds of the processor in the best of so many rounds."""
    return min(_seconds(act) for _ in range(ROUNDS))


def _seconds(act: Callable[[], object]) -> float:
    start = time.thread_time()
    act()
    return time.thread_time() - start
