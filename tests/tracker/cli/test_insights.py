"""`insights` on the command line: the example's numbers, counted by hand; JSON; charts; what is refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.tracker.cli.conftest import ROOT, CommandLine

# Counted by hand in resources/demo/search.json: which of the 40 were ever in a stage, and how they ended.
FIGURES = {
    "applications": 33,
    "saved": 7,
    "offers": 4,
    "offers_open": 1,
    "waiting": 4,
    "waiting_over_14_days": 2,
    "this_week": 1,
}
REACHED = {"applied": 33, "screening": 19, "assessment": 13, "interviewing": 10, "offer": 4}
LINKS = {
    ("saved", "applied"): 20,
    ("saved", "saved-in_progress"): 3,  # Northwind, Kestrel, Opal
    ("saved", "saved-expired"): 2,
    ("saved", "saved-skipped"): 2,
    ("applied", "screening"): 19,
    ("applied", "applied-in_progress"): 4,  # Meridian, Tidewater, Larkspur, Fennel
    ("applied", "applied-rejected"): 2,  # Quarry, Éclair Fret
    ("applied", "applied-no_reply"): 8,
    ("screening", "assessment"): 4,  # Łódź, Solstice, Nordlys, Grünwald
    ("screening", "interviewing"): 9,
    ("screening", "screening-in_progress"): 2,  # Brightline, Copperleaf
    ("screening", "screening-withdrawn"): 3,  # Union Grid, Bluebell, Sandpiper
    ("screening", "screening-rejected"): 1,  # Cinder
    ("assessment", "interviewing"): 1,  # Solstice
    ("assessment", "assessment-in_progress"): 1,  # Łódź
    ("assessment", "assessment-rejected"): 2,  # Nordlys, Grünwald
    ("interviewing", "offer"): 4,
    ("interviewing", "interviewing-in_progress"): 2,  # Harbor, Juniper
    ("interviewing", "interviewing-rejected"): 4,  # Ravel, あおば, Quill, Otter
    ("offer", "offer-in_progress"): 1,  # Solstice
    ("offer", "offer-accepted"): 1,  # Wren
    ("offer", "offer-declined"): 2,  # Ελλάδα, Pelican
}
SOURCES = {"Company site": (10, 3), "LinkedIn": (9, 4), "Hacker News": (5, 0), "Referral": (5, 3), "Recruiter": (4, 0)}


@pytest.fixture
def example(pursuit: CommandLine) -> CommandLine:
    pursuit.done("demo")
    return pursuit


def test_the_numbers_of_the_example_are_those_counted_by_hand(example: CommandLine) -> None:
    found = example.json("insights")
    figures = found["figures"]
    assert {name: figures[name] for name in FIGURES} == FIGURES
    assert {kind: rate["count"] for kind, rate in figures["reached"].items()} == REACHED
    assert all(rate["of"] == 33 for rate in figures["reached"].values())
    assert (figures["answered"]["count"], figures["answered"]["rate"]) == (21, 21 / 33)
    assert {(link["from"], link["to"]): link["count"] for link in found["flows"]["links"]} == LINKS
    assert found["flows"]["total"] == 40
    assert {node["node"]: node["began"] for node in found["flows"]["nodes"] if node["began"]} == {
        "saved": 27,
        "applied": 13,
    }
    by_source = {
        one["source"]: (one["applications"], one["reached"]["interviewing"]["count"]) for one in found["by"]["source"]
    }
    assert by_source == SOURCES


def test_the_times_of_the_example_are_those_counted_by_hand(example: CommandLine) -> None:
    times = example.json("insights")["times"]
    stages = {stage["kind"]: (stage["n"], stage["waiting"], stage["median_days"]) for stage in times["stages"]}
    # Offers: Wren 0 days, Pelican and Ελλάδα 7, Solstice since 4: S is 3/4, then 0 on day 7.
    assert stages["offer"] == (4, 1, 7)
    # Assessments: Łódź since Friday 20 November, 4 days; Grünwald 4 days, Solstice 10, Nordlys 11: S is 3/4, 3/8.
    assert stages["assessment"] == (4, 1, 10)
    assert (stages["saved"][:2], stages["applied"][:2], stages["interviewing"][:2]) == ((27, 3), (33, 4), (10, 2))
    assert (times["answer"]["n"], times["answer"]["unanswered"]) == (33, 12)


def test_the_words_on_the_terminal_say_the_same(example: CommandLine) -> None:
    said = example.done("insights").splitlines()
    for line in (
        "Applications 33",
        "Heard back 21 33 64 % 47 to 78 %",
        "LinkedIn 9 4 44 % 19 to 73 %",
        "Recruiter 4 0",
    ):
        assert line.split() in [one.split() for one in said], line


def test_a_search_and_a_period_narrow_what_is_counted(example: CommandLine) -> None:
    summer = example.json("insights", "--search", "contract work")
    assert summer["filter"]["search"] == "Contract work, summer"
    assert (summer["figures"]["applications"], summer["figures"]["saved"], summer["flows"]["total"]) == (3, 1, 4)
    assert summer["figures"]["answered"] == {"count": 2, "of": 3, "rate": None, "low": None, "high": None}
    late = example.json("insights", "--from", "2026-11-01", "--to", "2026-11-30")
    assert late["figures"]["applications"] == 7
    assert "Counted: sent from 2026-11-01" in example.done("insights", "--from", "2026-11-01")
    role = example.json("insights", "--role", "staff engineer")
    assert role["figures"]["applications"] < 10
    assert [one["role"] for one in role["readiness"]] == ["Staff Engineer"]


def test_charts_are_written_each_to_a_file_and_replace_older_ones(example: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "charts"
    names = ["figures", "flows", "weeks", "times", "results", "readiness"]
    assert example.done("insights", "--svg", folder).splitlines() == [f"Wrote {folder / name}.svg" for name in names]
    (folder / "flows.svg").write_text("old")
    example.json("insights", "--svg", folder)
    assert ">Where applications go<" in (folder / "flows.svg").read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{name}.svg" for name in names)


def test_an_empty_database_says_what_will_come(pursuit: CommandLine) -> None:
    pursuit.add()
    pursuit.done("delete", 1)
    assert pursuit.done("insights") == "Nothing to count yet: the figures come with your first applications.\n"
    found = pursuit.json("insights")
    assert (found["figures"]["applications"], found["flows"]["nodes"], found["weeks"]) == (0, [], [])


def refusals() -> list[tuple[list[Any], str, int]]:
    return [
        (["--search", "nowhere"], "“nowhere” is no search; choose among Contract work, summer, Senior Back-End.", 1),
        (["--role", "nobody"], "“nobody” is no role; choose among", 1),
        (["--from", "2026-12-01", "--to", "2026-11-01"], "--to 2026-11-01 is before --from 2026-12-01.", 2),
        (["--from", "sometime"], "“sometime” is no date", 2),
    ]


@pytest.mark.parametrize(("words", "sentence", "code"), refusals())
def test_what_cannot_be_is_refused_in_a_sentence(
    example: CommandLine, words: list[str], sentence: str, code: int
) -> None:
    assert sentence in example.refused("insights", *words, code=code)


def test_a_folder_that_cannot_be_is_refused_and_nothing_is_written(example: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert "could not be made" in example.refused("insights", "--svg", tmp_path / "file")
    assert "could not be made" in example.refused("insights", "--svg", tmp_path / "no" / "where")
    assert (tmp_path / "file").read_text() == "mine"


def test_charts_are_drawn_without_qt(example: CommandLine, tmp_path: Path) -> None:
    code = (
        "import sys; from tracker.cli import run;"
        f"code = run(['--db', {str(example.path)!r}, 'insights', '--svg', {str(tmp_path / 'charts')!r}]);"
        "print(code, [name for name in sys.modules if name.startswith(('PySide6', 'ui.', 'sqlite_utils'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []"
