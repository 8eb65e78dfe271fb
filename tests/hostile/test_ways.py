"""Whatever is brought to a door of the program is taken or refused in a sentence, soon, and nothing is left of it."""

from __future__ import annotations

import sys

import pytest

from tests.hostile.way import Way
from tests.hostile.ways import BROKEN, WAYS, answers

AT_MOST = 16  # of each way in a run of the tests; `python -m tests.hostile` brings all
FEW = 6  # where each is a process of its own

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pipes, devices and limits as on Linux")


def some(way: Way) -> Way:
    """The way with some of its samples, from all over them."""
    most = FEW if "environment" in way.name else AT_MOST
    step = -(-len(way.samples) // most)
    return way._replace(samples={name: way.samples[name] for name in list(way.samples)[::step]})


@pytest.mark.timeout(180)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_what_is_made_to_hurt_is_taken_or_refused_in_a_sentence(way: Way) -> None:
    assert [found for found in answers([some(way)]) if found[2].startswith(BROKEN)] == []


def test_a_door_that_raises_waits_or_writes_is_noticed() -> None:
    def raises(_thing: object, _home: object) -> object:
        raise KeyError("x")

    def writes(thing: object, _home: object) -> object:
        return (thing / "more").write_bytes(b"x")  # type: ignore[operator]

    ways = (
        Way("raises", {"x": lambda folder: folder}, raises),
        Way("writes", {"x": lambda folder: folder}, writes),
    )
    assert [said[: len(BROKEN) + 8] for _, _, said in answers(ways)] == [f"{BROKEN}KeyError", f"{BROKEN}changed "]
