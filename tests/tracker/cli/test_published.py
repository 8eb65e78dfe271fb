"""The views for people say what the program says, in files of every way to come by one, and with nothing trusted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from tests.schema_page import opened_on
from tests.tracker import build
from tests.tracker.cli.conftest import CommandLine
from tracker import published, schema
from tracker.database import Database
from tracker.records import Event, EventKind, Interview, InterviewDetail, InterviewKind, InterviewResult, Task

TODAY: Final = build.TODAY
VIEWS: Final = ("v_applications", "v_events", "v_skills")
SAME: Final = [
    "id", "company", "title", "stage", "outcome", "reached", "applied_on", "quiet_days", "location", "work_mode",
    "employment", "salary_min", "salary_max", "currency", "salary_text", "source", "via", "url", "excitement",
    "deadline", "role", "search", "created_at", "updated_at",
]  # fmt: skip
RENAMED: Final = {
    "stage_kind": "kind", "salary_period": "period", "days_in_stage": "in_stage_days", "is_archived": "archived",
}  # fmt: skip


def rows(path: Path, view: str, day: date = TODAY) -> list[dict[str, Any]]:
    with opened_on(path, day) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {view}")]


def listed(pursuit: CommandLine) -> list[dict[str, Any]]:
    """All applications that are not in the trash, as the program lists them."""
    found = [*pursuit.json("list"), *pursuit.json("list", "--archived")]
    return sorted({one["id"]: one for one in found}.values(), key=lambda one: int(one["id"]))


@pytest.fixture
def example(pursuit: CommandLine) -> CommandLine:
    """The example search, with something archived and something in the trash."""
    pursuit.done("demo")
    pursuit.done("archive", 5, 20)
    pursuit.done("delete", 7)
    return pursuit


def test_applications_are_told_as_the_program_lists_them(example: CommandLine) -> None:
    expected = listed(example)
    found = rows(example.path, "v_applications")
    assert [row["id"] for row in found] == [one["id"] for one in expected]
    assert 7 not in [row["id"] for row in found]
    for row, one in zip(found, expected, strict=True):
        assert {name: row[name] for name in SAME} == {name: one[name] for name in SAME}
        assert {name: row[name] for name in RENAMED} == {name: one[key] for name, key in RENAMED.items()}
        assert (row["tags"] or "").split(", ") == (one["tags"] or [""])
        assert bool(row["is_open"]) is (one["kind"] != "closed")


def test_the_next_step_is_the_earlier_of_the_next_action_and_the_next_interview(example: CommandLine) -> None:
    expected = {one["id"]: one["next"] for one in listed(example) if one["next"]}
    steps = {
        row["id"]: [
            (row["next_action"], row["next_action_on"], None),
            (f"{row['next_interview']} interview", row["next_interview_on"], row["next_interview_at"]),
        ]
        for row in rows(example.path, "v_applications")
    }
    of_these = {id: step for id, step in expected.items() if step["what"] not in {"offer", "deadline"}}
    assert len(of_these) > 5
    for id, step in of_these.items():
        assert (step["what"], step["on"], step["at"]) in steps[id]


def test_events_are_told_as_the_timelines_number_them(example: CommandLine) -> None:
    found = rows(example.path, "v_events")
    assert 7 not in {row["application_id"] for row in found}
    for id in (1, 5, 12):
        told = [row for row in found if row["application_id"] == id]
        shown = example.shown(id)
        assert {(row["company"], row["title"]) for row in told} == {(shown["company"], shown["title"])}
        names = ("kind", "at", "zone", "stage", "outcome", "text", "recorded_at")
        assert [(row["number"], row["day"], *(row[name] for name in names)) for row in told] == [
            (event["n"], event["on"], *(event[name] for name in names)) for event in shown["events"]
        ]


def test_skills_are_told_as_the_checklist_has_them(example: CommandLine) -> None:
    found = {row["skill"]: row for row in rows(example.path, "v_skills")}
    checklist = example.json("skills", "list")
    assert {one["name"] for one in checklist} <= set(found)
    for one in checklist:
        row = found[one["name"]]
        assert (row["own_level"], row["evidence"], bool(row["is_own"])) == (one["level"], one["evidence"], one["own"])
        assert (row["last_used"], row["wanted_level"] is not None) == (one["last_used"], one["roles"] > 0)
        assert len((row["roles"] or "").split(", ")) == max(1, one["roles"])


def test_an_own_level_is_that_of_the_day_and_unrated_is_not_none(pursuit: CommandLine) -> None:
    pursuit.done("skills", "set", "Django", 3, "--on", "2026-10-01")
    pursuit.done("skills", "set", "Django", "unrated", "--on", "2026-11-01")
    pursuit.done("skills", "set", "Go", 0)
    told = {row["skill"]: (row["own_level"], row["own_level_name"]) for row in rows(pursuit.path, "v_skills")}
    assert told == {"Django": (None, None), "Go": (0, "None")}
    before = next(row for row in rows(pursuit.path, "v_skills", date(2026, 10, 31)) if row["skill"] == "Django")
    assert (before["own_level"], before["own_level_name"], before["rated_on"]) == (3, "Strong", "2026-10-01")


@pytest.mark.parametrize("days", range(-2, 3))
@pytest.mark.parametrize("result", [None, InterviewResult.PASSED])
@pytest.mark.parametrize("done", [False, True])
def test_a_planned_interview_is_the_same_to_the_view_as_to_the_program(
    pursuit: CommandLine, days: int, result: InterviewResult | None, done: bool
) -> None:
    day = TODAY + timedelta(days)
    pursuit.done("add", "--company", "Harbor", "--title", "Clerk", "--stage", "applied", "--on", "2026-10-01")
    with closing(build.open_store(pursuit.path)) as store:
        held = build.insert(store, Interview(0, 1, day, at="14:00", kind=InterviewKind.PHONE, result=result))
        build.insert(store, InterviewDetail(held.id, 1, done_on=TODAY if done else None))
        build.insert(store, Task(0, "Call", 1, done_on=date(2026, 10, 5)))
        build.insert(store, Event(0, 1, EventKind.NOTE, date(2026, 10, 3), store.clock.now(), text="A word"))
    (one,), (row,) = listed(pursuit), rows(pursuit.path, "v_applications")
    assert row["quiet_days"] == one["quiet_days"]
    assert row["next_interview_on"] == (one["next"]["on"] if one["next"] else None)
    assert row["last_heard_on"] == (max(day, date(2026, 10, 5)) if days < 0 else date(2026, 10, 5)).isoformat()


def test_they_work_where_no_schema_is_trusted_and_nothing_can_be_written(example: CommandLine) -> None:
    with closing(sqlite3.connect(f"{example.path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        counts = [len(connection.execute(f"SELECT * FROM {view}").fetchall()) for view in VIEWS]
    assert all(counts)


def test_they_are_in_whatever_is_made_of_the_file_and_say_the_same(
    example: CommandLine, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {view: rows(example.path, view) for view in VIEWS}
    example.done("export", tmp_path / "all.zip")
    example.done("backup", tmp_path / "copy.db")
    example.done("recover", example.path, tmp_path / "recovered.db")
    CommandLine(tmp_path / "restored.db", capsys, monkeypatch).done("restore", tmp_path / "all.zip")
    for made in ("copy.db", "recovered.db", "restored.db"):
        assert {view: rows(tmp_path / made, view) for view in VIEWS} == before, made


def test_each_name_and_column_stays_as_it_was_promised() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.apply(connection)
        columns = {view: [name for _, name, *_ in connection.execute(f"PRAGMA table_info({view})")] for view in VIEWS}
    assert len(published.VIEWS) == len(VIEWS)
    for view, promised in PROMISED.items():
        assert columns[view][: len(promised.split())] == promised.split()


def test_ten_thousand_applications_are_told_without_looking_through_any_table_for_each(tmp_path: Path) -> None:
    with closing(build.new_store(tmp_path / "mine.db")), closing(Database(tmp_path / "mine.db")) as database:
        plan = [row[-1] for row in database.rows("EXPLAIN QUERY PLAN SELECT * FROM v_applications")]
    assert [step for step in plan if step.startswith("SCAN") and "(subquery" not in step] == ["SCAN application"]


PROMISED: Final = {
    "v_applications": "id company title stage stage_kind outcome is_open reached applied_on in_stage_since"
    " days_in_stage last_heard_on quiet_days location work_mode employment salary_min salary_max currency salary_period"
    " salary_text source via url excitement deadline tags next_action next_action_on next_interview next_interview_on"
    " next_interview_at next_interview_zone interviews role search is_archived created_at updated_at",
    "v_events": "id application_id company title number day at zone kind stage stage_kind outcome text people"
    " is_archived recorded_at",
    "v_skills": "skill wanted_level wanted_level_name roles own_level own_level_name rated_on last_used evidence"
    " evidence_titles open_applications is_own",
}
