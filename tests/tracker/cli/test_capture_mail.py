"""`capture` with e-mails: what they are is shown, and with --save done as one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tracker.cli.conftest import ROOT, CommandLine
from tracker import settings

FOLDER = ROOT / "tests" / "data" / "capture" / "mail"
REJECTION = FOLDER / "rejection-en-1.eml"


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """A mailbox with an invitation, something else, an offer, and what is no e-mail."""
    path = tmp_path / "box.mbox"
    parts = [(FOLDER / f"{name}.eml").read_bytes() for name in ("interview-en-1", "other-en-3", "offer-en-1")]
    path.write_bytes(b"".join(b"From x Mon Nov 23 2026\n" + part + b"\n" for part in [*parts, b"no mail\n"]))
    return path


def test_an_e_mail_is_shown_with_its_reason_and_what_it_would_do(pursuit: CommandLine) -> None:
    pursuit.add("Harbor Systems", "Platform Engineer")
    shown = pursuit.done("capture", REJECTION)
    assert "A rejection of 2026-11-10" in shown
    assert "because it says “Unfortunately, we have decided to move forward" in shown
    assert "Belongs to 1, Platform Engineer at Harbor Systems" in shown
    assert "[x] Close as rejected on 2026-11-10" in shown
    assert pursuit.shown(1)["kind"] == "saved"


def test_a_draft_of_an_e_mail_names_its_application_and_its_steps(pursuit: CommandLine) -> None:
    pursuit.add("Brightwater", "Platform Engineer", stage="applied")
    (draft,) = pursuit.json("capture", FOLDER / "held-interview-en-1.eml")
    assert (draft["kind"], draft["company"], draft["skills"]) == ("mail", "Brightwater", [])
    mail = draft["mail"]
    assert (mail["kind"], mail["application"], mail["is_known"]) == ("interview", 1, False)
    assert [step["step"] for step in mail["steps"]] == ["event", "move", "interview", "contact"]
    assert (mail["interview"]["day"], mail["interview"]["zone"]) == ("2026-11-17", "Europe/London")


def test_what_is_saved_is_one_step_and_not_done_twice(pursuit: CommandLine) -> None:
    pursuit.add("Harbor Systems", "Platform Engineer", stage="applied", on="2026-10-26")
    assert pursuit.done("capture", REJECTION, "--save") == "Take in an e-mail for “Platform Engineer”\n"
    assert pursuit.shown(1)["outcome"] == "rejected"
    again = pursuit("capture", REJECTION, "--save")
    assert (again.code, again.out) == (0, "")
    assert "was taken in before" in again.err
    pursuit.done("undo")
    assert pursuit.shown(1)["kind"] == "applied"


def test_a_letter_and_a_posting_that_are_saved_together_are_one_list(pursuit: CommandLine) -> None:
    pursuit.add("Harbor Systems", "Platform Engineer", stage="applied", on="2026-10-26")
    posting = FOLDER.parent / "samples" / "lever.html"
    saved = pursuit.json("capture", posting, REJECTION, "--save")
    assert [(entry["id"], entry["source"], entry["kind"]) for entry in saved] == [
        (2, str(posting), "page"),
        (1, str(REJECTION), "mail"),
    ]
    assert saved[0]["skills"]


def test_where_it_belongs_is_asked_for_and_can_be_named(pursuit: CommandLine) -> None:
    for title in ("Backend Engineer", "Staff Engineer"):
        pursuit.add("Stackpier", title, stage="applied", on="2026-10-26")
    refused = pursuit.refused("capture", FOLDER / "assessment-en-2.eml", "--save")
    assert "1, Backend Engineer at Stackpier" in refused
    assert "--application ID" in refused
    pursuit.done("capture", FOLDER / "assessment-en-2.eml", "--save", "--application", 1)
    assert [pursuit.shown(id)["kind"] for id in (1, 2)] == ["assessment", "applied"]


def test_a_mailbox_gives_the_e_mails_about_applications(pursuit: CommandLine, box: Path) -> None:
    drafts = pursuit.json("capture", box)
    assert [draft["mail"]["kind"] for draft in drafts] == ["interview", "offer"]
    assert [draft["source"] for draft in drafts] == [f"{box}#1", f"{box}#3"]


def test_an_application_that_an_e_mail_adds_belongs_to_the_search_of_the_settings(
    pursuit: CommandLine, box: Path
) -> None:
    pursuit.done("searches", "add", "Spring")
    pursuit.done("searches", "add", "Autumn")
    settings.change_preferences(default_search="Spring")
    pursuit.json("capture", box, "--save")
    assert [one["search"] for one in pursuit.json("list")] == ["Spring", "Spring"]


def test_a_mailbox_is_saved_as_one_step(pursuit: CommandLine, box: Path) -> None:
    assert [one["id"] for one in pursuit.json("capture", box, "--save")] == [1, 2]
    assert {one["company"]: one["kind"] for one in pursuit.json("list")} == {
        "Fjord Robotics": "screening",
        "Quillstone": "offer",
    }
    assert [copy["why"] for copy in pursuit.json("backup", "--list")] == ["before-import"]
    pursuit.done("undo")
    assert pursuit.json("list") == []


def test_an_e_mail_can_come_by_the_input(pursuit: CommandLine) -> None:
    (draft,) = pursuit.json("capture", "-", typed=REJECTION.read_bytes())
    assert draft["mail"]["kind"] == "rejection"


def test_a_file_that_is_no_e_mail_is_refused_in_words(pursuit: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "x.eml"
    path.write_text("Dear diary")
    assert "no e-mail" in pursuit.refused("capture", path)
    assert "cannot be read" in pursuit.refused("capture", tmp_path / "gone.mbox")
