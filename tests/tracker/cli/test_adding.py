"""`add`: from options and from lines of JSON."""

from __future__ import annotations

import json

import pytest

from tests.tracker.cli.conftest import CommandLine
from tracker import settings


def lines(*objects: object) -> str:
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in objects)


def test_the_first_application_makes_the_database_and_prints_its_id(pursuit: CommandLine) -> None:
    assert pursuit.done("add", "--company", "Harbor", "--title", "Engineer") == "1\n"
    assert pursuit.done("add", "--title", "Only a title") == "2\n"
    assert pursuit.path.stat().st_mode & 0o077 == 0


def test_an_application_enters_its_stage_on_the_day_given(pursuit: CommandLine) -> None:
    id = pursuit.add(stage="interviewing", on="-3d", applied_on="2026-10-01")
    shown = pursuit.shown(id)
    assert [(event["on"], event["stage"]) for event in shown["events"]] == [
        ("2026-10-01", "Applied"),
        ("2026-11-21", "Interviewing"),
    ]
    assert (shown["stage"], shown["in_stage_days"], shown["applied_on"]) == ("Interviewing", 3, "2026-10-01")


def test_what_was_applied_for_is_applied_unless_another_stage_is_given(pursuit: CommandLine) -> None:
    first = pursuit.shown(pursuit.add(applied_on="2026-11-02"))
    assert (first["stage"], first["applied_on"], first["in_stage_days"]) == ("Applied", "2026-11-02", 22)
    pursuit.done("add", "-", typed=lines({"company": "Opal", "applied_on": "2026-11-02"}))
    assert pursuit.shown(2)["stage"] == "Applied"
    again = pursuit.shown(pursuit.add(applied_on="2026-11-02", stage="saved"))
    assert (again["stage"], again["applied_on"]) == ("Saved", "2026-11-02")


def test_an_outcome_closes_and_closing_needs_one(pursuit: CommandLine) -> None:
    closed = pursuit.shown(pursuit.add(stage="closed", outcome="declined"))
    assert (closed["stage"], closed["outcome"], closed["reached"]) == ("Closed", "declined", None)
    assert "needs an outcome" in pursuit.refused("add", "--company", "A", "--stage", "closed")
    assert "contradict" in pursuit.refused(
        "add", "--company", "A", "--stage", "rejected", "--outcome", "accepted", code=2
    )


def test_a_salary_that_cannot_be_read_is_kept_as_typed(pursuit: CommandLine) -> None:
    shown = pursuit.shown(pursuit.add(salary="a lot, and shares"))
    assert (shown["salary_text"], shown["salary_min"], shown["currency"]) == ("a lot, and shares", None, None)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], 2),
        (["Harbor"], 2),
        (["-", "--company", "Harbor"], 2),
        (["--company", "Harbor", "--on", "31.02.2026"], 2),
        (["--company", "Harbor", "--work-mode", "sea"], 2),
        (["--company", "Harbor", "--on", "tomorrow"], 1),
        (["--company", "Harbor", "--stage", "nowhere"], 1),
        (["--company", "Harbor", "--excitement", "11"], 1),
        (["--company", "Harbor", "--search", "Autumn"], 1),
        (["--company", " "], 1),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(pursuit: CommandLine, words: list[str], code: int) -> None:
    pursuit.add("Present")
    pursuit.refused("add", *words, code=code)
    assert len(pursuit.json("list")) == 1


def test_each_line_is_a_change_of_its_own_with_derived_keys_ignored(pursuit: CommandLine) -> None:
    old = pursuit.add("Harbor", "Engineer", stage="rejected", applied_on="2026-10-01", tag="go", salary="€95–115k")
    listed = pursuit.json("list")[0]
    assert pursuit.done("add", "-", typed=lines(listed, {"company": "Åse", "archived": True})) == "2\n3\n"
    copy = pursuit.shown(2)
    for key in ("company", "title", "stage", "outcome", "applied_on", "tags", "salary_min", "salary_text", "reached"):
        assert copy[key] == listed[key], key
    assert pursuit.json("list", "--archived")[2]["archived"] is True
    assert old == 1
    pursuit.done("undo", 2)
    assert [one["id"] for one in pursuit.json("list")] == [1]


def test_what_show_prints_is_added_again_with_its_texts_and_a_word_about_the_rest(pursuit: CommandLine) -> None:
    id = pursuit.add(posting="We seek you", notes="- [ ] call")
    shown = pursuit.shown(id)
    added = pursuit("add", "-", typed=lines(shown))
    assert (added.code, added.out) == (0, "2\n")
    assert added.err == "pursuit: Line 1: events cannot be added this way and were left out.\n"
    assert (pursuit.shown(2)["posting"], pursuit.shown(2)["notes"]) == ("We seek you", "- [ ] call")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "no JSON"),
        ("[1]", "no JSON object"),
        ("[" * 100_000, "no JSON"),
        ('{"company": "A", "titel": "B"}', "titel"),
        ('{"company": "A", "stage": "nowhere"}', "nowhere"),
        ('{"company": "A", "stage": 3}', "takes a text"),
        ('{"company": "A", "salary_min": "many"}', "no amount"),
        ('{"company": "A", "salary_min": NaN}', "no amount"),
        ('{"company": "A", "salary_min": true}', "cannot be true"),
        ('{"company": "A", "tags": "go"}', "list of texts"),
        ('{"company": "A\\u0000"}', "NUL"),
        ('{"company": "A\\ud800"}', "surrogate"),
        ('{"company": "A", "stage": "rejected", "outcome": "accepted"}', "contradict"),
        ('{"company": "A", "salary_min": 1e300}', "no amount"),
        (b'{"company": "\xff"}', "UTF-8"),
    ],
)
def test_a_line_that_is_wrong_stops_with_its_number_and_what_came_before_stays(
    pursuit: CommandLine, line: str | bytes, reason: str
) -> None:
    bad = line.encode() if isinstance(line, str) else line
    result = pursuit("add", "-", typed=b'{"company": "First"}\n\n' + bad + b'\n{"company": "Last"}\n')
    assert (result.code, result.out) == (1, "1\n")
    assert result.err.startswith("pursuit: Line 3: ")
    assert reason in result.err
    assert result.err.count("\n") == 1
    assert [one["company"] for one in pursuit.json("list")] == ["First"]


def put_into(pursuit: CommandLine, name: str) -> str | None:
    """The job search to which an application comes of which none is said, with this one preferred in the settings."""
    settings.change_preferences(default_search=name)
    found: str | None = pursuit.shown(pursuit.add())["search"]
    return found


def test_the_search_of_a_new_application_is_that_of_the_settings_as_in_the_window(pursuit: CommandLine) -> None:
    assert put_into(pursuit, "") is None
    pursuit.done("searches", "add", "Spring")
    pursuit.done("searches", "add", "Autumn")
    pursuit.done("searches", "add", "Past", "--to", "2026-01-31")
    assert put_into(pursuit, "") == "Autumn"
    assert put_into(pursuit, "spring") == "Spring"
    assert put_into(pursuit, "of another database") == "Autumn"
    assert pursuit.shown(pursuit.add(search="Past"))["search"] == "Past"
    assert pursuit.shown(pursuit.add(search=""))["search"] is None


def test_lines_of_json_say_the_search_themselves(pursuit: CommandLine) -> None:
    pursuit.done("searches", "add", "Autumn")
    pursuit.done("add", "-", typed='{"title": "Engineer"}\n')
    assert pursuit.shown(1)["search"] is None


def test_what_is_captured_belongs_to_the_search_of_the_settings(pursuit: CommandLine) -> None:
    pursuit.done("searches", "add", "Autumn")
    pursuit.done("capture", "-", "--save", typed="Platform Engineer at Harbor Systems\n\nRequirements\n- Go\n")
    assert pursuit.shown(1)["search"] == "Autumn"
