"""What a search tells: read and counted, as a worker does it while the window goes on."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from tests.bench.conftest import TODAY, Add, Database
from tests.bench.report import line
from tests.bench.rounds import rounds_of
from tracker import insights
from tracker.insights import Filter

ALLOWED = 0.150  # seconds; it is compared with the best round, since others work on the machine too


def test_reading_and_counting(database: Database, benchmark: BenchmarkFixture, add: Add) -> None:
    path = database(10_000)
    ours = rounds_of(benchmark, lambda: insights.insights_of(insights.read(path, TODAY)), 15)
    add(line("insights over 10,000 applications and 60,000 events", min(ours), ALLOWED, "what is allowed", 1))


def test_counting_anew_after_another_filter(database: Database, benchmark: BenchmarkFixture, add: Add) -> None:
    found = insights.read(database(10_000), TODAY)
    ours = rounds_of(benchmark, lambda: insights.insights_of(found, Filter(since=TODAY.replace(month=1))), 15)
    add(line("insights of another period, 10,000 applications", min(ours), ALLOWED, "what is allowed", 1))
