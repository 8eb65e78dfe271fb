"""Real postings are read well enough, where the labelled ones are at hand."""

from __future__ import annotations

import pytest

from tests.bench.extraction import LABELLED, MARK, READERS, kinds_read, load, measure
from tracker.readiness import Kind

pytestmark = pytest.mark.skipif(not LABELLED.exists(), reason="the labelled postings are not at hand")


@pytest.mark.parametrize("split", ["dev", "train"])
def test_reading_reaches_the_mark_and_beats_the_plain_ways(split: str) -> None:
    postings = [posting for posting in load() if posting.split == split]
    scores = {name: measure(postings, reader).f1 for name, reader in READERS.items()}
    assert scores["reading"] >= MARK
    assert scores["reading"] == max(scores.values())


def test_musts_and_nices_are_told_apart() -> None:
    counts = kinds_read(load())
    for kind in (Kind.MUST, Kind.NICE):
        total = sum(count for (was, _), count in counts.items() if was == kind)
        assert counts[kind, kind] >= 0.85 * total
