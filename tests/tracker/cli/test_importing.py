"""`import` on the command line: what it prints, what it asks, what it remembers, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.tracker.cli.conftest import CommandLine
from tests.tracker.importing.tools import DATA

ROW = {
    "line": 2,
    "result": "new",
    "reason": "“Pending”",
    "company": "Harbor",
    "title": "Engineer",
    "stage": "Applied",
    "outcome": None,
    "applied_on": "2026-01-05",
    "url": None,
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A sheet of which one word cannot be guessed."""
    path = tmp_path / "jobs.csv"
    path.write_text("Firm,Role,Status,Applied\nHarbor,Engineer,Pending,2026-01-05\nOpal,SRE,Applied,2026-02-05\n")
    return path


def report(pursuit: CommandLine, *words: object) -> dict[str, Any]:
    found = json.loads(pursuit.done("import", *words, "--json"))
    assert isinstance(found, dict)
    return found


def test_rows_that_need_an_answer_are_no_failure(pursuit: CommandLine, file: Path) -> None:
    found = report(pursuit, file)
    counts = {key: value for key, value in found.items() if key not in {"rows", "undo"}}
    assert counts == {"new": 1, "updated": 0, "same": 0, "needs_answer": 1, "refused": 0}
    assert found["rows"][0] == ROW | {
        "result": "needs_answer",
        "reason": "what does “Pending” mean?",
        "stage": None,
        "applied_on": None,
    }
    assert found["undo"] == 1


def test_an_answer_is_given_once_and_remembered(pursuit: CommandLine, file: Path) -> None:
    assert report(pursuit, file, "--status", "pending=applied")["rows"][0] == ROW
    file.write_text("Firm,Role,Status,Applied\nKestrel,Engineer,Pending,2026-01-06\n", encoding="utf-8")
    assert report(pursuit, file)["rows"][0] == ROW | {"company": "Kestrel", "applied_on": "2026-01-06"}


def test_a_dry_run_makes_no_database(pursuit: CommandLine, file: Path) -> None:
    assert report(pursuit, file, "--dry-run")["new"] == 1
    assert not pursuit.path.exists()


def test_a_dry_run_changes_nothing(pursuit: CommandLine, file: Path) -> None:
    pursuit.done("add", "--company", "Mine", "--title", "x")
    before = pursuit.done("list", "--json")
    found = report(pursuit, file, "--dry-run")
    assert (found["new"], found["undo"]) == (1, None)
    assert pursuit.done("list", "--json") == before


def test_the_step_that_is_named_is_undone(pursuit: CommandLine, file: Path) -> None:
    found = report(pursuit, file)
    assert len(json.loads(pursuit.done("list", "--json"))) == 1
    pursuit.done("undo", "--change", found["undo"])
    assert json.loads(pursuit.done("list", "--json")) == []


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("interviewing", ("Interviewing", None)),
        ("Screening", ("Screening", None)),
        ("no_reply", ("Closed", "no_reply")),
        ("ignore", ("Applied", None)),
        ("left-out", (None, None)),
    ],
)
def test_a_word_can_mean_a_stage_a_kind_an_outcome_or_nothing(
    pursuit: CommandLine, file: Path, stage: str, expected: tuple[str | None, str | None]
) -> None:
    row = report(pursuit, file, "--status", f"Pending={stage}")["rows"][0]
    assert (row["stage"], row["outcome"]) == expected


def test_a_column_is_taken_for_what_is_said(pursuit: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("Wer,Was,Wann,Stand\nHarbor,Engineer,03/04/2026,Applied\n", encoding="utf-8")
    words = ["--map", "Wer=company", "--map", "was=title", "--map", "Wann=applied_on:mdy", "--map", "Stand=stage"]
    assert report(pursuit, path, *words)["rows"][0] == ROW | {"reason": None, "applied_on": "2026-03-04"}
    pursuit.done("undo")
    assert report(pursuit, path)["rows"][0]["applied_on"] == "2026-03-04"


def test_a_column_can_stand_for_a_stage(pursuit: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("Company,Role,Applied,Puzzle\nHarbor,Engineer,2026-01-05,2026-01-09\n", encoding="utf-8")
    assert report(pursuit, path, "--map", "Puzzle=stage:assessment")["rows"][0]["stage"] == "Assessment"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--map", "Nope=company"], "There is no column “Nope”"),
        (["--map", "Role=company"], "is taken for Company already"),
        (["--map", "Role=colour"], "There is no field “colour”"),
        (["--status", "Nope=applied"], "No row has the status “Nope”"),
        (["--status", "Pending=nowhere"], "There is no stage “nowhere”"),
    ],
)
def test_an_answer_to_nothing_is_refused_and_nothing_changes(
    pursuit: CommandLine, file: Path, words: list[str], sentence: str
) -> None:
    assert sentence in pursuit.refused("import", file, *words)
    assert json.loads(pursuit.done("list", "--json")) == []


def test_a_file_of_another_kind_is_refused_in_one_line(pursuit: CommandLine, tmp_path: Path) -> None:
    photo = tmp_path / "jobs.csv"
    photo.write_bytes(b"\xff\xd8\xff\xe0" + b"x" * 100)
    assert "is a photo" in pursuit.refused("import", photo)
    assert "There is no file" in pursuit.refused("import", tmp_path / "missing.csv")


def test_the_report_for_people_names_each_line_that_needs_a_look(pursuit: CommandLine) -> None:
    printed = pursuit.done("import", DATA / "linkedin.zip").splitlines()
    assert printed[0] == "4 new, 0 updated, 1 same, 0 needs an answer, 0 refused"
    assert printed[-1] == "“pursuit undo” takes the whole import back (step 1)."
    asks = pursuit.done("import", DATA / "ask.csv", "--dry-run").splitlines()
    assert asks[2] == "Line 2 (A1 · Engineer): needs an answer: what does “Declined” mean?"
    assert asks[-1] == "Nothing was changed (--dry-run)."


def test_the_report_for_people_names_each_line_that_was_taken_with_a_doubt(
    pursuit: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "days.csv"
    path.write_text("Firm,Role,Status,Applied\nHarbor,SRE,Applied,2026-02-31\nOpal,SRE,Applied,2026-02-05\n")
    lines = [line for line in pursuit.done("import", path).splitlines() if line.startswith("Line")]
    assert lines == ["Line 2 (Harbor · SRE): new: “2026-02-31” is no date; no date, so today is taken"]
    path.write_text("Firm,Role,Status,Applied\nOpal,SRE,Applied,2026-09-05\n")
    lines = [line for line in pursuit.done("import", path).splitlines() if line.startswith("Line")]
    assert lines == ["Line 2 (Opal · SRE): new: looks like application 2 of 2026-02-05 posted again"]


def test_an_import_is_named_in_the_history(pursuit: CommandLine, file: Path) -> None:
    pursuit.done("import", file)
    assert "Import jobs.csv (1)" in pursuit.done("history")
