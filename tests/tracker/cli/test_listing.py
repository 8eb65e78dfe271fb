"""`list` and `show`: the right applications, the keys that programs rely on, tables that people can read."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.tracker.cli.conftest import CommandLine

LIST_KEYS = [
    "id", "company", "title", "location", "source", "via", "url", "stage", "kind", "outcome", "reached", "applied_on",
    "in_stage_days", "quiet_days", "next", "fit", "fit_confirmed", "work_mode", "employment", "salary_min",
    "salary_max", "currency", "period", "salary_text", "excitement", "deadline", "role", "search", "tags", "archived",
    "trashed", "created_at", "updated_at",
]  # fmt: skip
SHOW_KEYS = [
    "posting", "notes", "events", "tasks", "interviews", "contacts", "documents", "offers", "requirements",
    "questions",
]  # fmt: skip


def companies(pursuit: CommandLine, *words: object) -> list[str]:
    return [one["company"] for one in pursuit.json("list", *words)]


def test_list_has_every_key_in_the_types_that_are_promised(pursuit: CommandLine) -> None:
    pursuit.add(
        "Harbor", "Engineer", stage="applied", on="2026-11-02", salary="€95–115k", excitement=4, tag="go",
        deadline="+3d", work_mode="remote", employment="full time", source="LinkedIn", via="Orchard",
        url="https://harbor.example", location="Rotterdam",
    )  # fmt: skip
    (found,) = pursuit.json("list")
    assert list(found) == LIST_KEYS
    assert found == {
        "id": 1, "company": "Harbor", "title": "Engineer", "location": "Rotterdam", "source": "LinkedIn",
        "via": "Orchard", "url": "https://harbor.example", "stage": "Applied", "kind": "applied", "outcome": None,
        "reached": "applied", "applied_on": "2026-11-02", "in_stage_days": 22, "quiet_days": 22,
        "next": {"what": "deadline", "on": "2026-11-27", "at": None, "late": False}, "fit": None,
        "fit_confirmed": False, "work_mode": "remote", "employment": "full_time", "salary_min": 95000,
        "salary_max": 115000, "currency": "EUR", "period": "year", "salary_text": "€95–115k", "excitement": 4,
        "deadline": "2026-11-27", "role": None, "search": None, "tags": ["go"], "archived": False, "trashed": False,
        "created_at": "2026-11-24T12:00:00Z", "updated_at": "2026-11-24T12:00:00Z",
    }  # fmt: skip


def test_show_adds_what_belongs_to_an_application(pursuit: CommandLine) -> None:
    id = pursuit.add(posting="We seek you", notes="**Dream**")
    pursuit.done("note", id, "Called Dana", "--kind", "call", "--at", "9:05", "--zone", "europe/berlin")
    pursuit.done("tasks", "add", "Follow up", "--application", id, "--due", "+1d")
    pursuit.done("interviews", "add", id, "--on", "+2d", "--at", "14:00", "--kind", "onsite")
    pursuit.done("contacts", "add", "Dana", "--application", id)
    shown = pursuit.shown(id)
    assert list(shown) == [*LIST_KEYS, *SHOW_KEYS]
    assert (shown["posting"], shown["notes"]) == ("We seek you", "**Dream**")
    assert [(event["n"], event["kind"], event["stage"], event["text"]) for event in shown["events"]] == [
        (1, "stage", "Saved", None),
        (2, "call", None, "Called Dana"),
    ]
    assert (shown["events"][1]["at"], shown["events"][1]["zone"]) == ("09:05", "Europe/Berlin")
    assert [task["title"] for task in shown["tasks"]] == ["Follow up"]
    assert [(one["on"], one["at"], one["kind"]) for one in shown["interviews"]] == [("2026-11-26", "14:00", "onsite")]
    assert [(person["name"], person["applications"]) for person in shown["contacts"]] == [("Dana", [id])]
    assert (shown["documents"], shown["offers"], shown["requirements"], shown["questions"]) == ([], [], [], [])


def test_a_stage_is_meant_by_its_name_its_kind_or_an_outcome(pursuit: CommandLine) -> None:
    pursuit.add("Saved Ltd")
    pursuit.add("Phone Ltd", stage="screening")
    pursuit.done("stages", "rename", "screening", "Phone screen")
    pursuit.done("stages", "add", "Second call", "--kind", "screening")
    pursuit.add("Second Ltd", stage="Second call")
    pursuit.add("Lost Ltd", stage="no reply")
    assert companies(pursuit, "--stage", "phone SCREEN") == ["Phone Ltd"]
    assert companies(pursuit, "--stage", "screening") == ["Phone Ltd", "Second Ltd"]
    assert companies(pursuit, "--stage", "no_reply") == companies(pursuit, "--stage", "closed") == ["Lost Ltd"]
    assert companies(pursuit, "--stage", "screening", "second") == ["Second Ltd"]
    assert "Phone screen" in pursuit.refused("list", "--stage", "nowhere")


def test_a_search_narrows_also_when_it_begins_with_a_dash(pursuit: CommandLine) -> None:
    pursuit.add("Acme", location="Berlin", tag="go")
    pursuit.add("Harbor", location="Berlin", tag="go")
    pursuit.add("Opal", location="Boston")
    assert companies(pursuit, "tag:go", "-company:acme") == companies(pursuit, "tag:go -acme") == ["Harbor"]
    assert companies(pursuit, "-company:acme", "--sort", "-company") == ["Opal", "Harbor"]


def test_a_search_that_cannot_be_read_is_refused_with_its_reason(pursuit: CommandLine) -> None:
    pursuit.add()
    assert "nowhere" in pursuit.refused("list", "stage:nowhere")
    assert "no field" in pursuit.refused("list", "--sort", "colour")
    assert "no field" in pursuit.refused("list", "--columns", "colour")
    assert "no view" in pursuit.refused("list", "--view", "Berlin")
    assert "--sotr" in pursuit.refused("list", "--sotr", "company", code=2)
    assert "--csv" in pursuit.refused("list", "--json", "--csv", code=2)


def test_archived_and_trashed_applications_are_listed_only_on_request(pursuit: CommandLine) -> None:
    for company in ("Open", "Archived", "Trashed"):
        pursuit.add(company)
    pursuit.done("archive", 2)
    pursuit.done("delete", 3)
    for search in ([], ["title:engineer"], ["--stage", "saved"]):
        assert companies(pursuit, *search) == ["Open"]
        assert companies(pursuit, *search, "--archived") == ["Open", "Archived"]
        assert companies(pursuit, *search, "--trash") == ["Trashed"]


def test_a_view_gives_its_search_order_and_columns_which_options_replace(pursuit: CommandLine) -> None:
    for company, place in (("Acme", "Berlin"), ("Zeta", "Berlin"), ("Opal", "Boston")):
        pursuit.add(company, location=place)
    pursuit.done("views", "add", "Berlin", "--query", "location:berlin", "--sort=-company", "--columns", "company")
    assert pursuit.done("list", "--view", "berlin").split() == ["Company", "Zeta", "Acme"]
    assert pursuit.done("list", "--view", "Berlin", "--sort", "company").split() == ["Company", "Acme", "Zeta"]
    assert pursuit.done("list", "--view", "Berlin", "--csv") == "company\r\nZeta\r\nAcme\r\n"
    assert companies(pursuit, "zeta", "--view", "Berlin") == ["Zeta"]


def test_the_table_says_how_late_a_task_is_and_how_an_application_ended(pursuit: CommandLine) -> None:
    id = pursuit.add("Meridian", "Java", stage="no_reply")
    pursuit.done("tasks", "add", "Follow up", "--application", id, "--due", "-2d")
    heading, row = pursuit.done("list").splitlines()
    assert heading.split()[:4] == ["ID", "Company", "Title", "Stage"]
    assert "No reply" in row
    assert "2026-11-22 Follow up (2 days late)" in row


def test_columns_are_aligned_by_what_letters_take_on_a_terminal(pursuit: CommandLine) -> None:
    pursuit.add("株式会社", "a")
    pursuit.add("Åse", "b")
    pursuit.add("Plain", "c")
    heading, *rows = pursuit.done("list", "--columns", "company,title").splitlines()
    assert heading == "Company   Title"
    assert rows == ["株式会社  a", "Åse       b", "Plain     c"]


@pytest.mark.parametrize("evil", ["\x1b[31mred", "\x9b31mred", "a\u202eb", "bell\x07", "x\x7fy"])
def test_what_could_command_a_terminal_is_made_visible(pursuit: CommandLine, evil: str) -> None:
    id = pursuit.add(f"Evil {evil}", evil, notes=f"first\n{evil}")
    pursuit.done("tasks", "add", f"Look {evil}", "--application", id)
    bad = next(letter for letter in evil if not letter.isprintable())
    for words in (["list"], ["list", "--json"], ["show", id], ["show", id, "--json"], ["tasks"], ["history", id]):
        assert bad not in pursuit.done(*words)
    assert pursuit.json("list")[0]["title"] == evil
    assert bad not in pursuit.refused("edit", id, f"stage={evil}")


def test_csv_on_the_output_is_exact_for_programs(pursuit: CommandLine) -> None:
    pursuit.add('=cmd("x"), \n"quoted"', "Åse\x1b")
    text = pursuit.done("list", "--csv", "--columns", "company,title")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["company", "title"],
        ['\'=cmd("x"), \n"quoted"', "Åse\x1b"],
    ]


def test_without_a_database_reading_says_how_to_begin(pursuit: CommandLine) -> None:
    for words in (["list"], ["show", 1], ["tasks"], ["history"], ["export", "x.csv"], ["undo"], ["edit", 1, "url=x"]):
        assert "pursuit add" in pursuit.refused(*words)
    assert not pursuit.path.exists()


def test_an_empty_list_is_said_in_words_and_empty_for_programs(pursuit: CommandLine) -> None:
    pursuit.done("tags", "add", "go")
    assert pursuit.done("list") == "No applications.\n"
    assert pursuit.json("list") == []
    assert pursuit.done("list", "--csv").startswith("id,company,title,")


def test_an_unknown_application_cannot_be_shown(pursuit: CommandLine) -> None:
    pursuit.add()
    assert pursuit.refused("show", 9) == "pursuit: There is no application 9.\n"
    assert pursuit.refused("show", "nine", code=2)


def test_a_text_of_several_lines_is_one_line_of_json(pursuit: CommandLine) -> None:
    pursuit.add(posting="one\ntwo")
    lines = pursuit.done("list", "--json").splitlines()
    assert (lines[0], lines[-1]) == ("[", "]")
    assert json.loads(lines[1])["id"] == 1
