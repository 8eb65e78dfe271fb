"""One table of fields: what `list` prints, what columns there are, how they sort."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import fields
from tracker.errors import InvalidInput
from tracker.overview import Overview
from tracker.records import Application, Employment, InterviewKind, Outcome, Period, WorkMode
from tracker.store import Store

KEYS = [
    "id", "company", "title", "location", "source", "via", "url", "stage", "kind", "outcome", "reached", "applied_on",
    "in_stage_days", "quiet_days", "next", "fit", "fit_confirmed", "work_mode", "employment", "salary_min",
    "salary_max", "currency", "period", "salary_text", "excitement", "deadline", "role", "search", "tags", "archived",
    "trashed", "created_at", "updated_at",
]  # fmt: skip


def listing(store: Store, application: Application) -> dict[str, Any]:
    found = fields.listing(build.row(Overview(store), application))
    assert json.loads(json.dumps(found)) == found
    return found


def test_a_bare_application_lists_every_key(store: Store) -> None:
    found = listing(store, build.application(store, "Harbor", ""))
    assert list(found) == KEYS
    assert found == dict.fromkeys(KEYS) | {
        "id": 1,
        "company": "Harbor",
        "stage": "Applied",
        "kind": "applied",
        "reached": "applied",
        "applied_on": "2026-11-24",
        "in_stage_days": 0,
        "fit_confirmed": False,
        "tags": [],
        "archived": False,
        "trashed": False,
        "created_at": "2026-11-24T12:00:00Z",
        "updated_at": "2026-11-24T12:00:00Z",
    }


def test_a_full_application_lists_its_values_as_plain_ones(store: Store) -> None:
    harbor = build.application(
        store,
        stage="Closed",
        outcome=Outcome.NO_REPLY,
        applied_on=TODAY - timedelta(days=40),
        entered_on=TODAY - timedelta(days=3),
        work_mode=WorkMode.REMOTE,
        employment=Employment.FULL_TIME,
        salary_min=95000.0,
        salary_max=115000.5,
        currency="EUR",
        period=Period.YEAR,
        salary_text="€95k–115k",
        excitement=4,
        deadline=TODAY,
        search=build.search(store, "This year").id,
        archived=True,
        trashed_at=datetime(2026, 11, 1, tzinfo=UTC),
    )
    build.tag(store, harbor, "rust", "go")
    found = listing(store, harbor)
    assert {key: found[key] for key in ("kind", "outcome", "in_stage_days", "applied_on", "work_mode")} == {
        "kind": "closed",
        "outcome": "no_reply",
        "in_stage_days": 3,
        "applied_on": "2026-10-15",
        "work_mode": "remote",
    }
    assert (found["salary_min"], found["salary_max"], found["period"]) == (95000, 115000.5, "year")
    assert isinstance(found["salary_min"], int)
    assert (found["search"], found["tags"]) == ("This year", ["go", "rust"])
    assert (found["archived"], found["trashed"]) == (True, True)


def test_what_is_next_is_listed_with_day_time_and_lateness(store: Store) -> None:
    harbor = build.application(store)
    build.interview(store, harbor, TODAY, at="14:00", kind=InterviewKind.SYSTEM_DESIGN)
    expected = {"what": "system design interview", "on": "2026-11-24", "at": "14:00", "late": False}
    assert listing(store, harbor)["next"] == expected
    build.task(store, harbor, "Call Dana", due=TODAY - timedelta(days=2))
    expected = {"what": "Call Dana", "on": "2026-11-22", "at": None, "late": True}
    assert listing(store, harbor)["next"] == expected


def test_fields_are_written_as_text_for_csv(store: Store) -> None:
    harbor = build.application(
        store, "=1+1", salary_min=95000.0, salary_max=115000.0, currency="EUR", excitement=3, archived=True
    )
    build.tag(store, harbor, "rust", "go")
    build.interview(store, harbor, TODAY, at="14:00")
    row = build.row(Overview(store), harbor)
    written = {key: field.csv(row) for key, field in fields.COLUMNS.items()}
    assert written["company"] == "=1+1"
    assert (written["salary"], written["salary_min"], written["excitement"]) == ("€95–115k", "95000", "3")
    assert (written["tags"], written["archived"], written["trashed"]) == ("go; rust", "yes", "no")
    assert (written["next"], written["created_at"]) == ("2026-11-24 14:00 interview", "2026-11-24T12:00:00Z")
    assert (written["outcome"], written["deadline"]) == ("", "")


def test_every_field_is_a_column() -> None:
    assert set(fields.FIELDS) == set(fields.COLUMNS)
    assert [key for key in fields.FIELDS if key != "salary"] == KEYS


# Sorting


def companies_sorted(store: Store, sort: str) -> list[str]:
    rows = fields.sort_rows(Overview(store).rows, fields.parse_sort(sort))
    return [row.application.company for row in rows]


def test_text_sorts_without_case_and_marks_and_numbers_by_value(store: Store) -> None:
    for name in ("zebra", "Öko", "Area 10", "Area 9", "apple"):
        build.application(store, name)
    assert companies_sorted(store, "company") == ["apple", "Area 9", "Area 10", "Öko", "zebra"]


@pytest.mark.parametrize(
    ("sort", "expected"), [("excitement", ["low", "high", "none"]), ("-excitement", ["high", "low", "none"])]
)
def test_empty_values_come_last_in_both_directions(store: Store, sort: str, expected: list[str]) -> None:
    for name, value in (("none", None), ("high", 5), ("low", 0)):
        build.application(store, name, excitement=value)
    assert companies_sorted(store, sort) == expected


def test_stages_sort_as_on_the_board_and_closed_ones_by_outcome(store: Store) -> None:
    build.application(store, "rejected", stage="Closed", outcome=Outcome.REJECTED)
    build.application(store, "accepted", stage="Closed", outcome=Outcome.ACCEPTED)
    build.application(store, "screening", stage="Screening")
    build.application(store, "saved", stage="Saved")
    assert companies_sorted(store, "stage") == ["saved", "screening", "accepted", "rejected"]
    build.put(store, build.stage(store, "Screening")._replace(position=0.5))
    assert companies_sorted(store, "stage") == ["screening", "saved", "accepted", "rejected"]


def test_salaries_sort_by_the_year_within_each_currency(store: Store) -> None:
    build.application(store, "hourly", salary_min=60, currency="EUR", period=Period.HOUR)
    build.application(store, "dollars", salary_min=50_000, currency="USD", period=Period.YEAR)
    build.application(store, "yearly", salary_min=90_000, salary_max=100_000, currency="EUR", period=Period.YEAR)
    build.application(store, "unknown")
    assert companies_sorted(store, "salary") == ["yearly", "hourly", "dollars", "unknown"]


def test_choices_sort_in_the_order_of_their_meaning(store: Store) -> None:
    for mode in (WorkMode.REMOTE, WorkMode.HYBRID, WorkMode.ONSITE):
        build.application(store, mode.value, work_mode=mode)
    assert companies_sorted(store, "work_mode") == ["onsite", "hybrid", "remote"]


def test_several_fields_sort_one_within_the_other(store: Store) -> None:
    for name, title, excitement in (("b", "x", 1), ("a", "y", 1), ("a", "x", 5), ("c", "x", 5)):
        build.application(store, name, title, excitement=excitement)
    rows = fields.sort_rows(Overview(store).rows, fields.parse_sort("-excitement,company,title"))
    assert [row.id for row in rows] == [3, 4, 2, 1]


def test_equal_rows_stay_as_they_were_in_both_directions(store: Store) -> None:
    for _ in range(3):
        build.application(store, "same")
    for sort in ("company", "-company"):
        rows = fields.sort_rows(Overview(store).rows, fields.parse_sort(sort))
        assert [row.id for row in rows] == [1, 2, 3]


def test_a_changed_row_sorts_by_its_new_value(store: Store) -> None:
    first = build.application(store, "a")
    build.application(store, "b")
    overview = Overview(store)
    by_company = fields.parse_sort("company")
    assert [row.id for row in fields.sort_rows(overview.rows, by_company)] == [1, 2]
    overview.refresh(build.put(store, first._replace(company="z")))
    assert [row.id for row in fields.sort_rows(overview.rows, by_company)] == [2, 1]


@pytest.mark.parametrize("key", fields.COLUMNS)
def test_every_column_sorts_both_ways(store: Store, key: str) -> None:
    harbor = build.application(store, salary_min=1, excitement=1, deadline=TODAY, work_mode=WorkMode.REMOTE)
    build.tag(store, harbor, "go")
    build.application(store, stage="Closed", outcome=Outcome.ACCEPTED)
    for sort in (key, f"-{key}"):
        assert len(fields.sort_rows(Overview(store).rows, fields.parse_sort(sort))) == 2


def test_sorts_and_columns_are_read_by_key_and_by_short_name() -> None:
    assert fields.sort_text(fields.parse_sort(" next, -applied ,in_stage,")) == "next,-applied_on,in_stage_days"
    assert [field.key for field in fields.parse_columns("Company, tags")] == ["company", "tags"]


@pytest.mark.parametrize("name", ["colour", "fitness", "-", "company title"])
def test_an_unknown_field_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(InvalidInput, match=r"There is no field “.*”; choose among id, company, title, "):
        fields.parse_sort(name)


@pytest.mark.parametrize(("name", "meant"), [("compny", "company"), ("stag", "stage"), ("Aplied", "applied")])
def test_a_field_with_a_typing_error_is_refused_with_the_one_that_is_meant(name: str, meant: str) -> None:
    with pytest.raises(InvalidInput, match=rf"There is no field “{name}”; did you mean {meant}\?"):
        fields.parse_sort(name)
