"""How long each round of something takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture


def rounds_of(benchmark: BenchmarkFixture, act: Callable[[], object], rounds: int) -> list[float]:
    """The seconds of each of so many rounds, in their order."""
    measure: Any = benchmark
    measure.pedantic(act, rounds=rounds, iterations=1)
    return list(measure.stats.stats.data)
