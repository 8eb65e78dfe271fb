"""`agenda`, `offers`, `rates`, `documents`, `questions`, and what is new in `contacts`, `companies`, `interviews`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.tracker.cli.conftest import ROOT, CommandLine
from tracker import paths

icalendar = pytest.importorskip("icalendar")
HOURS_AGO = 2 * 3600


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Preferences of nobody else."""
    monkeypatch.setattr(paths, "config", lambda: tmp_path / "config")


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The user's clock stands in Berlin."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its zone for one process")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def keys(pursuit: CommandLine, *words: object) -> list[str]:
    return [entry["key"] for entry in pursuit.json("agenda", *words)]


def test_the_agenda_says_what_waits_in_words_with_its_keys_and_answers(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="applied", on="2026-11-04")
    pursuit.done("tasks", "add", "Ask Dana", "--application", id, "--due", "-2d")
    pursuit.add("Quiet Ltd", stage="applied", on="2026-11-04")
    shown = pursuit.done("agenda")
    assert shown.splitlines() == [
        "Overdue  1",
        "  task:1  2 days late  Harbor  Ask Dana  done/snooze",
        "",
        "Quiet  1",
        "  quiet:2  20 days  Quiet Ltd  No answer since 4 November. Reached Applied  follow_up/snooze/no_reply",
    ]


def test_an_agenda_without_anything_says_so(pursuit: CommandLine) -> None:
    pursuit.add()
    assert pursuit.done("agenda") == "Nothing waits for you.\n"
    assert pursuit.json("agenda") == []


@pytest.mark.usefixtures("in_berlin")
def test_an_interview_elsewhere_is_said_by_both_clocks(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="interviewing")
    pursuit.done(
        "interviews", "add", id, "--on", "+2d", "--at", "10:00", "--until", "10:45", "--zone", "America/New_York",
        "--kind", "system_design", "--link", "https://meet.example",
    )  # fmt: skip
    (entry,) = pursuit.json("agenda")
    assert entry["text"] == "System design interview, 45 min. 16:00 your time, 10:00 New York"
    assert (entry["on"], entry["at"], entry["minutes"], entry["link"]) == (
        "2026-11-26", "16:00", 45, "https://meet.example",
    )  # fmt: skip
    assert entry["there"] == {
        "on": "2026-11-26", "at": "10:00", "zone": "America/New_York", "place": "New York",
    }  # fmt: skip
    assert "16:00 your time, 10:00 New York" in pursuit.done("interviews")
    (interview,) = pursuit.json("interviews")
    assert (interview["your_on"], interview["your_at"]) == ("2026-11-26", "16:00")


def test_a_line_is_answered_by_its_key(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="applied", on="2026-11-04")
    assert (
        pursuit.done("agenda", "answer", f"quiet:{id}", "follow up", "--to", "+1d")
        == "Plan “Follow up” for “Engineer”\n"
    )
    assert keys(pursuit) == ["task:1"]
    pursuit.done("agenda", "answer", "task:1", "snooze", "--to", "+3d")
    assert pursuit.json("tasks")[0]["due"] == "2026-11-27"
    pursuit.done("agenda", "answer", "task:1", "done")
    assert keys(pursuit) == []
    assert "nothing “task:1”" in pursuit.refused("agenda", "answer", "task:1", "done")


def test_a_wrong_answer_is_refused_with_those_that_there_are(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="applied", on="2026-11-04")
    assert "follow up, snooze, no reply" in pursuit.refused("agenda", "answer", f"quiet:{id}", "done")
    assert "which day" in pursuit.refused("agenda", "answer", f"quiet:{id}", "snooze")
    assert "no answer" in pursuit.refused("agenda", "answer", f"quiet:{id}", "perhaps")
    assert keys(pursuit) == [f"quiet:{id}"]


def test_the_cadence_is_the_users_and_can_be_off_for_one(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="applied", on="2026-11-14")
    assert keys(pursuit) == [f"proposal:{id}:follow_up:1"]
    pursuit.done("agenda", "cadence", "--follow-up-days", 11)
    assert pursuit.done("agenda", "cadence").splitlines()[0] == "--follow-up-days 11"
    assert keys(pursuit) == [f"proposal:{id}:follow_up:1"]  # tomorrow, which is this week
    pursuit.done("agenda", "cadence", "--follow-up-days", 7)
    pursuit.done("agenda", "cadence", id, "--off", "follow_up")
    assert keys(pursuit) == []
    pursuit.done("agenda", "cadence", id, "--back", "follow_up")
    assert keys(pursuit) == [f"proposal:{id}:follow_up:1"]
    assert pursuit("agenda", "cadence", id).code == 2


def test_days_ahead_leave_out_what_is_later(pursuit: CommandLine) -> None:
    for days in (0, 3, 9):
        pursuit.done("tasks", "add", f"In {days}", "--due", f"+{days}d")
    assert keys(pursuit, "--days", 3) == ["task:1", "task:2"]
    assert pursuit("agenda", "--days", "soon").code == 2


def test_a_day_of_another_year_is_named_with_its_year(pursuit: CommandLine) -> None:
    for due in ("2026-12-07", "2027-10-31"):
        pursuit.done("tasks", "add", "Write again", "--due", due)
    listed = pursuit.done("agenda", "list", "--days", 400)
    assert "Mon 7 Dec  " in listed
    assert "Sun 31 Oct 2027  " in listed


# The calendar


def events(data: str | bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def instants(found: list[Any]) -> list[datetime]:
    return [event.decoded("dtstart").astimezone(UTC) for event in found]


@pytest.mark.usefixtures("in_berlin")
def test_the_calendar_has_the_right_instants_on_both_sides_of_a_change_of_the_clocks(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="interviewing")
    for day in (
        "2027-03-12",
        "2027-03-15",
        "2027-03-29",
    ):  # New York goes to summer time on the 14th, Berlin on the 28th
        pursuit.done("interviews", "add", id, "--on", day, "--at", "10:00", "--zone", "America/New_York")
    pursuit.done("interviews", "add", id, "--on", "2027-03-26", "--at", "16:00")
    pursuit.done("interviews", "add", id, "--on", "2027-03-30", "--at", "16:00", "--zone", "Europe/Berlin")
    found = instants(events(pursuit.done("agenda", "--ics")))
    assert sorted(found) == [
        datetime(2027, 3, 12, 15, tzinfo=UTC),
        datetime(2027, 3, 15, 14, tzinfo=UTC),
        datetime(2027, 3, 26, 15, tzinfo=UTC),
        datetime(2027, 3, 29, 14, tzinfo=UTC),
        datetime(2027, 3, 30, 14, tzinfo=UTC),
    ]


def test_a_feed_file_changes_an_entry_under_its_old_id_and_never_doubles_it(
    pursuit: CommandLine, tmp_path: Path
) -> None:
    feed = tmp_path / "feed.ics"
    id = pursuit.add(stage="interviewing")
    pursuit.done("interviews", "add", id, "--on", "+2d", "--at", "10:00", "--zone", "Europe/Berlin")
    assert pursuit.done("agenda", "--ics", feed) == f"Wrote {feed}\n"
    (before,) = events(feed.read_bytes())
    pursuit.done("interviews", "edit", 1, "at=11:30")
    pursuit.done("agenda", "--ics", feed)
    (after,) = events(feed.read_bytes())
    assert after["uid"] == before["uid"]
    assert after["sequence"] >= before["sequence"]
    assert instants([after]) == [datetime(2026, 11, 26, 10, 30, tzinfo=UTC)]


def test_a_calendar_of_some_days_has_only_what_the_agenda_shows(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="interviewing")
    for days in (2, 20):
        pursuit.done("interviews", "add", id, "--on", f"+{days}d", "--at", "10:00")
    pursuit.done("offers", "add", id, "--base", "90k EUR", "--deadline", "+3d")
    shown = [str(event.decoded("dtstart"))[:10] for event in events(pursuit.done("agenda", "--ics", "--days", 7))]
    assert sorted(shown) == ["2026-11-26", "2026-11-27"]


@pytest.mark.parametrize("words", [["--json", "--ics"], ["feed.ics"]])
def test_one_form_at_a_time(pursuit: CommandLine, words: list[str]) -> None:
    pursuit.add()
    assert pursuit("agenda", "list", *words).code == 2


# Interviews


def test_a_clash_is_said_and_the_interview_is_kept(pursuit: CommandLine) -> None:
    first, second = pursuit.add("Harbor"), pursuit.add("Solstice")
    pursuit.done("interviews", "add", first, "--on", "+2d", "--at", "10:00", "--minutes", 60)
    added = pursuit("interviews", "add", second, "--on", "+2d", "--at", "10:30")
    assert (added.code, added.out) == (0, "2\n")
    assert added.err == "pursuit: It clashes with interview 1 at Harbor, 2026-11-26 10:00.\n"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--at", "14:00", "--until", "13:00"], "cannot end before it begins"),
        (["--on", "2027-03-28", "--at", "02:30", "--zone", "Europe/Berlin"], "the clocks go forward"),
    ],
)
def test_a_time_that_cannot_be_is_refused_in_one_line(pursuit: CommandLine, words: list[str], reason: str) -> None:
    id = pursuit.add()
    assert reason in pursuit.refused("interviews", "add", id, "--on", "+2d", *words)
    assert pursuit.json("interviews") == []


def test_a_time_that_there_is_twice_is_kept_and_said(pursuit: CommandLine) -> None:
    id = pursuit.add()
    added = pursuit("interviews", "add", id, "--on", "2027-10-31", "--at", "02:30", "--zone", "Europe/Berlin")
    assert (added.code, added.out) == (0, "1\n")
    assert "There are two 02:30" in added.err


# Offers


def test_offers_are_compared_in_a_currency_by_the_rates_that_were_entered(pursuit: CommandLine) -> None:
    first, second = pursuit.add("Harbor", stage="offer"), pursuit.add("Solstice", stage="offer")
    pursuit.done("offers", "add", first, "--base", "95,000 EUR", "--bonus", "5000", "--deadline", "+5d")
    pursuit.done("offers", "add", second, "--base", "9000", "--currency", "usd", "--period", "month")
    found = pursuit.json("offers", "compare", "--in", "EUR")
    assert [(one["id"], one["total"]) for one in found["offers"]] == [(1, 100_000), (2, None)]
    assert "no rate between USD and EUR" in found["offers"][1]["problem"]
    assert "no rate between USD and EUR" in pursuit.done("offers", "compare", "--in", "EUR")
    pursuit.done("rates", "add", "USD", "EUR", "0.5", "--on", "2026-01-05")
    pursuit.done("rates", "add", "USD", "EUR", "0.9", "--on", "2026-11-01")
    compared = pursuit.json("offers", "compare", "--in", "eur")["offers"]
    assert [(one["id"], one["total"], one["rated_on"]) for one in compared] == [
        (1, 100_000, None),
        (2, 97_200, "2026-11-01"),
    ]
    match = pursuit.json("offers", "match", 2, 1)
    assert (match["base"], match["currency"], match["period"]) == (9259.26, "USD", "month")
    assert "would match it, 259 more than now" in pursuit.done("offers", "match", 2, 1)
    assert "as much as offer 2 already" in pursuit.done("offers", "match", 1, 2)


def test_an_offer_is_revised_listed_and_part_of_show(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="offer")
    pursuit.done("offers", "add", id, "--base", "€80k", "--equity", 20_000, "--deadline", "+5d")
    pursuit.done("offers", "add", id, "--revises", 1, "--base", 86_000)
    assert [offer["id"] for offer in pursuit.json("offers")] == [2]
    assert [offer["id"] for offer in pursuit.json("offers", "list", "--all")] == [1, 2]
    shown = pursuit.shown(id)
    assert [(o["base"], o["equity"], o["currency"], o["revises"]) for o in shown["offers"]] == [
        (80_000, 20_000, "EUR", None),
        (86_000, 20_000, "EUR", 1),
    ]
    assert shown["next"] == {"what": "offer", "on": "2026-11-29", "at": None, "late": False}
    pursuit.done("offers", "edit", 2, "days_off=30", "deadline=")
    assert (pursuit.shown(id)["offers"][1]["days_off"], pursuit.shown(id)["next"]) == (30, None)
    pursuit.done("offers", "remove", 2)
    assert [offer["id"] for offer in pursuit.json("offers")] == [1]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--currency", "EUR"], "needs its base"),
        (["--base", "80000"], "needs its currency"),
        (["--base", "lots", "--currency", "EUR"], "no base"),
        (["--base", "1,00,0", "--currency", "EUR"], "no base"),
        (["--base", "80000", "--currency", "EURO"], "three letters"),
        (["--base", "80k EUR", "--deadline", "-1d"], "before it was made"),
        (["--base", "80k EUR", "--days-off", "nan"], "cannot be the days off"),
    ],
)
def test_an_offer_that_cannot_be_read_is_refused(pursuit: CommandLine, words: list[str], reason: str) -> None:
    id = pursuit.add()
    assert reason in pursuit.refused("offers", "add", id, *words)
    assert pursuit.json("offers") == []


@pytest.mark.parametrize("rate", ["many", "0", "-1", "nan", "1e400"])
def test_a_rate_that_is_none_is_refused(pursuit: CommandLine, rate: str) -> None:
    pursuit.add()
    assert "rate" in pursuit.refused("rates", "add", "USD", "EUR", "--", rate)
    assert pursuit.json("rates") == []


# Documents


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.txt"
    path.write_text("Eight years of ledgers.")
    return path


def test_a_document_is_attached_sent_found_and_saved(pursuit: CommandLine, resume: Path, tmp_path: Path) -> None:
    id = pursuit.add()
    assert pursuit.done("documents", "attach", id, resume, "--as", "resume", "--sent", "yesterday") == "1\n"
    resume.unlink()
    shown = pursuit.shown(id)
    assert [(one["name"], one["used_as"], one["sent_on"], one["size"]) for one in shown["documents"]] == [
        ("resume.txt", "resume", "2026-11-23", 23)
    ]
    first = shown["events"][0]
    assert (first["kind"], first["on"], first["text"]) == ("document", "2026-11-23", "resume.txt")
    assert pursuit.json("list", "resume.txt")[0]["id"] == id
    pursuit.done("documents", "save", 1, tmp_path / "out")
    assert (tmp_path / "out" / "resume.txt").read_text() == "Eight years of ledgers."
    assert "was sent on 2026-11-23" in pursuit.refused("documents", "detach", 1)
    assert "was sent on 2026-11-23" in pursuit.refused("documents", "remove", 1)


def test_check_and_restore_find_documents_that_are_missing_or_changed(
    pursuit: CommandLine, resume: Path, tmp_path: Path
) -> None:
    pursuit.add()
    pursuit.done("documents", "add", resume)
    backup = tmp_path / "copy.db"
    said = pursuit.done("backup", backup)
    assert f"The files of 1 document are not in it: they stay in {paths.documents(pursuit.path)}." in said
    assert pursuit.done("check") == f"{pursuit.path} is sound.\n"
    (kept,) = paths.documents(pursuit.path).iterdir()
    kept.write_text("Nine years of ledgers!!")
    found = pursuit("check")
    assert (found.code, found.out.count("\n")) == (1, 1)
    assert "“resume.txt” is not what was kept" in found.out
    kept.unlink()
    assert "is missing" in pursuit("check").out
    restored = pursuit("restore", backup)
    assert restored.code == 0
    assert "“resume.txt” is missing" in restored.err
    pursuit.refused("documents", "add", resume)  # it is a document already; its file is there again all the same
    assert pursuit.done("check") == f"{pursuit.path} is sound.\n"


def age(folder: Path) -> None:
    """Let the files of a folder be older than those that may just be coming in."""
    for path in folder.iterdir():
        os.utime(path, (time.time() - HOURS_AGO, time.time() - HOURS_AGO))


def test_files_that_nothing_needs_are_swept_after_a_question(
    pursuit: CommandLine, resume: Path, tmp_path: Path
) -> None:
    folder = paths.documents(pursuit.path)
    pursuit.add()
    pursuit.done("documents", "add", resume)
    (folder / ("a" * 64)).write_text("left by a crash")
    assert pursuit.done("documents", "sweep") == "Every file is needed.\n"  # it may be just coming in
    age(folder)
    assert pursuit.done("documents", "sweep") == "Nothing was deleted.\n"  # nobody is there to answer
    assert len(list(folder.iterdir())) == 2
    assert pursuit.done("documents", "sweep", "--yes") == "Deleted 1 file (15 bytes).\n"
    assert [path.read_text() for path in folder.iterdir()] == [resume.read_text()]


@pytest.mark.skipif(os.name != "posix", reason="terminals are of POSIX")
@pytest.mark.parametrize(("typed", "left"), [("n", 1), ("y", 0)])
def test_a_person_is_asked_before_anything_is_swept(pursuit: CommandLine, typed: str, left: int) -> None:
    folder = paths.documents(pursuit.path)
    pursuit.add()
    folder.mkdir()
    (folder / ("a" * 64)).write_text("left")
    age(folder)
    keyboard, terminal = os.openpty()
    os.write(keyboard, f"{typed}\n".encode())
    command = [sys.executable, str(ROOT / "main.py"), "documents", "sweep", "--db", str(pursuit.path)]
    ran = subprocess.run(command, stdin=terminal, capture_output=True, encoding="utf-8", check=False, timeout=60)
    os.close(keyboard)
    os.close(terminal)
    assert ran.returncode == 0
    assert "Delete 1 file (4 bytes) that no document needs?" in ran.stderr
    assert len(list(folder.iterdir())) == left


def test_what_undo_or_a_back_up_may_need_is_not_swept(pursuit: CommandLine, resume: Path) -> None:
    folder = paths.documents(pursuit.path)
    pursuit.add()
    pursuit.done("documents", "add", resume)
    pursuit.done("documents", "remove", 1)
    age(folder)
    assert pursuit.done("documents", "sweep", "--yes") == "Every file is needed.\n"
    pursuit.done("undo")
    assert pursuit.done("check") == f"{pursuit.path} is sound.\n"
    pursuit.done("backup")
    (copy,) = paths.backups(pursuit.path).iterdir()
    pursuit.path.unlink()
    pursuit.add()  # a database that never heard of the document
    assert pursuit.done("documents", "sweep", "--yes") == "Every file is needed.\n"
    copy.unlink()
    assert pursuit.done("documents", "sweep", "--yes") == "Deleted 1 file (23 bytes).\n"


def test_a_file_that_cannot_be_kept_is_refused_and_nothing_is_left(pursuit: CommandLine, tmp_path: Path) -> None:
    id = pursuit.add()
    large = tmp_path / "video.mkv"
    with large.open("wb") as file:
        file.truncate(2 * 10**9)
    assert "at most 100 MB are kept" in pursuit.refused("documents", "attach", id, large)
    assert "not there any more" in pursuit.refused("documents", "attach", id, tmp_path / "gone.pdf")
    assert "no document 7" in pursuit.refused("documents", "attach", id, 7)
    assert not paths.documents(pursuit.path).exists()
    assert pursuit.json("documents") == []


# People, companies, questions


def test_contacts_have_a_kind_channels_and_a_last_contact(pursuit: CommandLine) -> None:
    id = pursuit.add()
    pursuit.done("contacts", "add", "Dana", "--kind", "hiring manager", "--application", id)
    pursuit.done("contacts", "channel", 1, "+44 20 7946 0000", "--kind", "phone", "--label", "work")
    pursuit.done("note", id, "Rang Dana", "--kind", "call", "--on", "-3d", "--with", 1)
    (dana,) = pursuit.json("contacts")
    assert (dana["kind"], dana["last_contact"]) == ("hiring_manager", "2026-11-21")
    assert dana["channels"] == [{"id": 1, "kind": "phone", "value": "+44 20 7946 0000", "label": "work"}]
    pursuit.done("contacts", "edit", 1, "kind=referral")
    pursuit.done("contacts", "channel", 1, "--remove", 1)
    assert pursuit.shown(id)["contacts"][0]["kind"] == "referral"
    assert "on its own" in pursuit.refused("contacts", "edit", 1, "kind=referral", "name=D")
    assert pursuit("contacts", "channel", 1).code == 2


def test_contacts_go_out_as_cards_and_come_back(pursuit: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "people.vcf"
    pursuit.done("contacts", "add", "Åse Lindqvist; Dr.", "--email", "ase@nordlys.example", "--kind", "recruiter")
    pursuit.done("contacts", "export", file)
    assert pursuit.done("contacts", "export").replace("\r", "") == file.read_text(encoding="utf-8").replace("\r", "")
    assert pursuit.done("contacts", "import", file) == "Nothing to change.\n"
    pursuit.done("contacts", "remove", 1)
    assert pursuit.done("contacts", "import", file) == "Add the contact Åse Lindqvist; Dr.\n"
    (back,) = pursuit.json("contacts")
    assert (back["name"], back["email"], back["kind"]) == ("Åse Lindqvist; Dr.", "ase@nordlys.example", "recruiter")
    file.write_bytes(b"\x89PNG\r\n")
    assert "holds nobody" in pursuit.refused("contacts", "import", file)


def test_a_company_page_says_what_happened_before_and_outlives_its_company(pursuit: CommandLine) -> None:
    pursuit.add("Harbor", stage="interviewing", on="2026-03-01")
    pursuit.done("interviews", "add", 1, "--on", "2026-03-05", "--kind", "onsite")
    pursuit.done("move", 1, "rejected", "--on", "2026-03-09")
    second = pursuit.add("harbor")
    page = pursuit.json("companies", "show", "HARBOR")
    assert [past["text"] for past in page["past"]] == ["Rejected you in March 2026 after the onsite"]
    assert sorted(one["id"] for one in page["applications"]) == [1, second]
    assert "Rejected you in March 2026 after the onsite" in pursuit.done("show", second)
    pursuit.done("companies", "remove", 1)
    assert pursuit.json("companies", "show", "Harbor")["past"] == page["past"]
    assert len(pursuit.json("list")) == 2
    assert "no company “Nobody”" in pursuit.refused("companies", "show", "Nobody")


def test_questions_are_listed_by_their_words_over_all_applications(pursuit: CommandLine) -> None:
    first, second = pursuit.add("Harbor"), pursuit.add("Solstice")
    pursuit.done("interviews", "add", first, "--on", "-2d")
    pursuit.done("questions", "add", first, "Design a rate limiter", "--interview", 1, "--answer", "Token bucket")
    pursuit.done("questions", "add", second, "Sort a bucket")
    assert [one["company"] for one in pursuit.json("questions", "list", "--with", "BUCKET")] == ["Solstice", "Harbor"]
    assert [one["id"] for one in pursuit.json("questions", "list", "--with", "token bucket")] == [1]
    assert [one["id"] for one in pursuit.json("list", "limiter")] == [first]
    pursuit.done("questions", "edit", 1, "interview=", "answer=Leaky bucket")
    assert pursuit.shown(first)["questions"][0]["answer"] == "Leaky bucket"
    assert "no interview" in pursuit.refused("questions", "edit", 1, "interview=first")
    pursuit.done("questions", "remove", 1)
    assert [one["id"] for one in pursuit.json("questions")] == [2]
