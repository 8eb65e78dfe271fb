"""One typed line names an application: what each of its pieces is taken for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.tracker.build import TODAY
from tracker.records import Outcome, WorkMode
from ui.jotting import Jotted, is_jotting, read_jotting
from ui.places import Place

PLACES: list[tuple[Place | None, str]] = [
    ((1, None), "Saved"),
    ((2, None), "Applied"),
    ((7, Outcome.REJECTED), "Closed: Rejected"),
]


def read(text: str) -> Jotted:
    return read_jotting(text, PLACES, TODAY)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Harbor", {"company": "Harbor"}),
        ("Platform Engineer", {"title": "Platform Engineer"}),
        ("Harbor, Platform Engineer", {"company": "Harbor", "title": "Platform Engineer"}),
        ("Platform Engineer, Harbor", {"company": "Harbor", "title": "Platform Engineer"}),
        ("Platform Engineer at Harbor", {"company": "Harbor", "title": "Platform Engineer"}),
        ("Harbor, Berlin", {"company": "Harbor", "location": "Berlin"}),
        ("Harbor, Engineer, Boston, MA", {"company": "Harbor", "title": "Engineer", "location": "Boston, MA"}),
        ("Harbor, Inc., Engineer", {"company": "Harbor, Inc.", "title": "Engineer"}),
        ("Applied Materials, Engineer", {"company": "Applied Materials", "title": "Engineer"}),
        ("Saved, Engineer", {"company": "Saved", "title": "Engineer"}),
        ("Harbor, Engineer, $120,000", {"company": "Harbor", "title": "Engineer", "salary_text": "$120,000"}),
        ("Harbor\tEngineer\tharbor.example/1", {"company": "Harbor", "title": "Engineer", "url": "harbor.example/1"}),
        ("harbor.example/1, Harbor", {"company": "Harbor", "url": "harbor.example/1"}),
        ("Harbor, Engineer, remote", {"company": "Harbor", "title": "Engineer", "work_mode": WorkMode.REMOTE}),
    ],
)
def test_a_line_fills_the_fields(text: str, values: dict[str, Any]) -> None:
    assert read(text) == Jotted(values)


@pytest.mark.parametrize(
    ("piece", "place", "day"),
    [
        ("applied", (2, None), None),
        ("Applied 3 Nov", (2, None), date(2026, 11, 3)),
        ("applied on 2026-11-03", (2, None), date(2026, 11, 3)),
        ("applied yesterday", (2, None), date(2026, 11, 23)),
        ("rejected", (7, Outcome.REJECTED), None),
        ("2026-11-03", None, date(2026, 11, 3)),
    ],
)
def test_a_stage_and_a_day_stand_anywhere_behind_the_name(piece: str, place: Place | None, day: date | None) -> None:
    for text in (f"Harbor, {piece}, Engineer", f"Harbor, Engineer, {piece}"):
        assert read(text) == Jotted({"company": "Harbor", "title": "Engineer"}, place, day)


@pytest.mark.parametrize(
    "text", ["", "https://harbor.example/1", "Harbor\nEngineer", "x" * 61, f"Harbor, {'long ' * 20}", "a, " * 200]
)
def test_links_and_postings_are_no_such_lines(text: str) -> None:
    assert not is_jotting(text)


@pytest.mark.parametrize("text", ["Harbor", "Harbor, Engineer", f"Harbor, https://harbor.example/{'1' * 100}"])
def test_short_pieces_are_such_a_line(text: str) -> None:
    assert is_jotting(text)
