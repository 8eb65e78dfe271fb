"""Stages, tasks, interviews, contacts, companies, tags, searches and views: each listed, added, edited, removed."""

from __future__ import annotations

import pytest

from tests.tracker.cli.conftest import CommandLine


def names(pursuit: CommandLine, noun: str) -> list[str]:
    return [one["name"] for one in pursuit.json(noun)]


@pytest.mark.parametrize(
    "noun", ["stages", "tasks", "interviews", "contacts", "companies", "tags", "searches", "views"]
)
def test_a_noun_without_a_verb_lists(pursuit: CommandLine, noun: str) -> None:
    pursuit.done("demo")
    assert pursuit.done(noun) == pursuit.done(noun, "list")
    assert pursuit.json(noun) == pursuit.json(noun, "list")
    assert len(pursuit.json(noun)) > 1
    assert "frob" in pursuit.refused(noun, "frob", code=2)


def test_stages_are_added_renamed_reordered_and_coloured(pursuit: CommandLine) -> None:
    pursuit.done("stages", "add", "Take-home", "--kind", "assessment", "--quiet-after", 5, "--color", "#1B8A5A")
    assert names(pursuit, "stages") == [
        "Saved", "Applied", "Screening", "Assessment", "Take-home", "Interviewing", "Offer", "Closed",
    ]  # fmt: skip
    pursuit.done("stages", "rename", "take-home", "Homework")
    pursuit.done("stages", "recolour", "homework", "")
    pursuit.done("stages", "quiet", "homework", "never")
    pursuit.done("stages", "reorder", "Saved", "Homework")
    found = pursuit.json("stages")[1]
    assert found == {
        "id": 8, "name": "Homework", "kind": "assessment", "color": None, "quiet_after": None, "folded": False,
        "applications": 0,
    }  # fmt: skip


def test_a_stage_with_applications_is_removed_only_with_a_place_for_them(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="assessment", on="2026-11-02")
    assert "say to which stage" in pursuit.refused("stages", "remove", "assessment")
    pursuit.done("stages", "remove", "assessment", "--to", "interviewing")
    assert pursuit.shown(id)["stage"] == "Interviewing"
    assert pursuit.shown(id)["events"][0]["stage"] == "Assessment"
    assert "Assessment" not in names(pursuit, "stages")
    pursuit.done("undo")
    assert pursuit.shown(id)["stage"] == "Assessment"


def test_stages_that_cannot_be_are_refused(pursuit: CommandLine) -> None:
    pursuit.add()
    assert "already a stage" in pursuit.refused("stages", "add", "ＯＦＦＥＲ", "--kind", "offer")
    assert "#rrggbb" in pursuit.refused("stages", "recolour", "Offer", "green")
    assert "outcome" in pursuit.refused("stages", "remove", "rejected")
    assert "has to stay" in pursuit.refused("stages", "remove", "Saved", "--to", "Applied")
    pursuit.refused("stages", "add", "Nameless", code=2)
    for days in ("soon", "-1", "9" * 5000):
        pursuit.refused("stages", "quiet", "Applied", days, code=2)
    assert "no time to wait" in pursuit.refused("stages", "quiet", "Applied", "999999999")


def test_tasks_are_listed_by_urgency_done_and_put_off(pursuit: CommandLine) -> None:
    id = pursuit.add("Harbor")
    for title, due in (("Later", "+3d"), ("Late", "yesterday"), ("Today", "today")):
        pursuit.done("tasks", "add", title, "--due", due, "--application", id)
    assert pursuit.done("tasks", "add", "Some day", "--note", "no hurry") == "4\n"
    assert [(one["title"], one["state"], one["company"]) for one in pursuit.json("tasks")] == [
        ("Late", "late", "Harbor"), ("Today", "today", "Harbor"), ("Later", None, "Harbor"), ("Some day", None, None),
    ]  # fmt: skip
    pursuit.done("tasks", "snooze", 2, "+2w")
    pursuit.done("tasks", "done", 1, "--on", "yesterday")
    pursuit.done("tasks", "edit", 3, "due=", "title=Whenever")
    assert [(one["title"], one["due"]) for one in pursuit.json("tasks", "--application", id)] == [
        ("Late", "2026-12-08"), ("Whenever", None),
    ]  # fmt: skip
    assert pursuit.json("tasks", "--all")[-1]["done_on"] == "2026-11-23"
    pursuit.done("tasks", "reopen", 1)
    pursuit.done("tasks", "remove", 4)
    assert [one["id"] for one in pursuit.json("tasks", "--all")] == [1, 2, 3]
    for words in (["done", 9], ["snooze", 9, "today"], ["remove", 9], ["edit", 9, "title=x"]):
        assert "no task 9" in pursuit.refused("tasks", *words)
    assert "no field" in pursuit.refused("tasks", "edit", 1, "colour=red")


def test_interviews_keep_their_zone_and_get_their_result(pursuit: CommandLine) -> None:
    id = pursuit.add("Harbor")
    added = pursuit.done(
        "interviews", "add", id, "--on", "+2d", "--at", "14:00", "--zone", "europe/amsterdam", "--minutes", 90,
        "--kind", "System design", "--people", "Dana, Ian", "--place", "Rotterdam",
    )  # fmt: skip
    assert added == "1\n"
    pursuit.done("interviews", "add", id, "--on", "-2d")
    pursuit.done("interviews", "edit", 1, "result=passed", "note=Went well", "zone=", "at=9:30")
    (coming,) = pursuit.json("interviews", "--coming")
    assert coming == {
        "id": 1, "application": id, "on": "2026-11-26", "at": "09:30", "zone": None, "minutes": 90,
        "kind": "system_design", "people": "Dana, Ian", "place": "Rotterdam", "result": "passed", "note": "Went well",
        "created_at": "2026-11-24T12:00:00Z", "link": None, "preparation": None, "done_on": None, "uid": None,
        "your_on": "2026-11-26", "your_at": "09:30", "company": "Harbor", "when": "09:30",
    }  # fmt: skip
    pursuit.done("interviews", "remove", 1)
    assert [one["on"] for one in pursuit.json("interviews")] == ["2026-11-22"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["add", 1], 2),
        (["add", 1, "--on", "today", "--at", "25:00"], 2),
        (["add", 1, "--on", "today", "--zone", "Europe/Atlantis"], 2),
        (["add", 1, "--on", "today", "--kind", "chess"], 2),
        (["add", 9, "--on", "today"], 1),
        (["add", 1, "--on", "today", "--minutes", "0"], 1),
        (["edit", 1, "result=great"], 1),
        (["edit", 1, "minutes=long"], 1),
        (["edit", 1, "minutes=" + "9" * 5000], 1),
        (["add", 1, "--on", "today", "--minutes", "9" * 5000], 2),
        (["edit", 1, "colour=red"], 1),
        (["edit", 9, "result=passed"], 1),
    ],
)
def test_interviews_that_cannot_be_are_refused(pursuit: CommandLine, words: list[object], code: int) -> None:
    pursuit.add()
    pursuit.done("interviews", "add", 1, "--on", "today")
    pursuit.refused("interviews", *words, code=code)


def test_contacts_are_linked_to_applications(pursuit: CommandLine) -> None:
    first, second = pursuit.add("A"), pursuit.add("B")
    pursuit.done("contacts", "add", "Åse Lindqvist", "--email", "ase@x.example", "--application", first)
    pursuit.done("contacts", "link", 1, second)
    pursuit.done("contacts", "edit", 1, "phone=+46 8 1", "title=Recruiter")
    (person,) = pursuit.json("contacts")
    assert (person["applications"], person["phone"], person["title"]) == ([first, second], "+46 8 1", "Recruiter")
    assert "no field" in pursuit.refused("contacts", "edit", 1, "colour=red")
    pursuit.done("contacts", "unlink", 1, first)
    assert pursuit.json("contacts")[0]["applications"] == [second]
    pursuit.done("contacts", "remove", 1)
    assert (pursuit.json("contacts"), len(pursuit.json("list"))) == ([], 2)


def test_a_company_takes_its_applications_along_when_renamed_and_leaves_them_when_removed(
    pursuit: CommandLine,
) -> None:
    pursuit.add("harbor")
    pursuit.add("Harbor")
    assert [(one["name"], one["applications"]) for one in pursuit.json("companies")] == [("harbor", 2)]
    pursuit.done("companies", "edit", 1, "name=Harbor Systems", "website=https://harbor.example")
    assert {one["company"] for one in pursuit.json("list")} == {"Harbor Systems"}
    pursuit.done("companies", "remove", 1)
    assert (pursuit.json("companies"), len(pursuit.json("list"))) == ([], 2)
    assert pursuit.done("companies", "add", "Opal", "--location", "Boston") == "2\n"


def test_tags_searches_and_views_are_meant_by_name_or_by_id(pursuit: CommandLine) -> None:
    id = pursuit.add(tag="golang")
    pursuit.done("tags", "edit", "GOLANG", "go")
    assert pursuit.shown(id)["tags"] == ["go"]
    pursuit.done("tags", "remove", 1)
    assert pursuit.shown(id)["tags"] == []

    pursuit.done("searches", "add", "Autumn", "--from", "2026-08-01")
    pursuit.done("edit", id, "search=autumn")
    pursuit.done("searches", "edit", 1, "name=Herbst", "to=2026-12-31", "note=Berlin only")
    assert pursuit.json("searches") == [
        {"id": 1, "name": "Herbst", "from": "2026-08-01", "to": "2026-12-31", "note": "Berlin only", "applications": 1}
    ]
    assert pursuit.json("list", "search:herbst")[0]["search"] == "Herbst"
    assert "ends before" in pursuit.refused("searches", "edit", "Herbst", "to=2026-01-01")
    pursuit.done("searches", "remove", "herbst")
    assert pursuit.shown(id)["search"] is None

    pursuit.done("views", "add", "Berlin", "--query", "location:berlin", "--sort", "-applied,company")
    pursuit.done("views", "edit", "berlin", "layout=board", "columns=company,stage", "group_by=company")
    assert pursuit.json("views") == [
        {
            "id": 1, "name": "Berlin", "layout": "board", "query": "location:berlin", "sort": "-applied_on,company",
            "columns": "company,stage", "group_by": "company",
        }
    ]  # fmt: skip
    pursuit.done("views", "remove", "Berlin")
    assert pursuit.json("views") == []


def test_names_that_are_taken_or_unknown_and_views_that_cannot_be_are_refused(pursuit: CommandLine) -> None:
    pursuit.add(tag="go")
    assert "already a tag" in pursuit.refused("tags", "add", "GO")
    assert "there are go" in pursuit.refused("tags", "remove", "rust")
    assert "none yet" in pursuit.refused("searches", "remove", "Autumn")
    assert "nowhere" in pursuit.refused("views", "add", "Bad", "--query", "stage:nowhere")
    assert "no field" in pursuit.refused("views", "add", "Bad", "--sort", "colour")
    pursuit.refused("views", "add", "Bad", "--layout", "circle", code=2)
    assert pursuit.json("views") == []
