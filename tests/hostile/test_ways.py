"""Whatever is brought to a door of the program is taken or refused in a sentence, soon, and nothing is left of it."""

from __future__ import annotations

import sys

import pytest

from tests.hostile.way import Way
from tests.hostile.ways import BROKEN, WAYS, answers

AT_MOST = 16  # of each way in a run of the tests; `python -m tests.hostile` brings all
FEW = 6  # where each is a process of its own
MENDED = {  # what once raised, waited, ended the process or put a file in the place of a pipe
    "JSON": ("board: cards.0.idList is strange 10", "board: lists.0.id is strange 9"),
    "spreadsheets": ("single marks around", "small letters", "no places, one row far away", "a place with a prefix"),
    "zips": ("a version of the future",),
    "no lists at all": ("a pipe", "a name in no encoding", "a name that is too long"),
    "pages": ("says to be in 'undefined'",),
    "e-mails": ("a name of brackets", "a type of 1 MB"),
    "roles": ("a key 100,000 deep", "a number of 100,000 digits", "100,000 requirements"),
    "no roles at all": ("a pipe",),
    "no people at all": ("a pipe",),
    "no e-mails at all": ("a pipe",),
    "no settings at all": ("a pipe", "a file of a terabyte"),
    "no databases at all, opened": ("a name with NUL", "becomes a pipe when opened for the 1. time"),
    "no archives at all": ("a name that is too long", "a pipe"),
    "the command line": (
        "backup: file is a pipe", "export: file is a pipe", "contacts import: file is NUL",
        "documents add: file is a home of nobody", "agenda list: file is half of a character",
    ),
    "the environment of the window": ("PURSUIT_DB is too long", "PURSUIT_DB is a pipe"),
}  # fmt: skip

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pipes, devices and limits as on Linux")


def some(way: Way) -> Way:
    """The way with some of its samples, from all over them."""
    most = FEW if "environment" in way.name else AT_MOST
    step = -(-len(way.samples) // most)
    chosen = [*list(way.samples)[::step], *MENDED.get(way.name, ())]
    return way._replace(samples={name: way.samples[name] for name in dict.fromkeys(chosen)})


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
