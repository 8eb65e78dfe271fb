"""The columns of applications: each field has words, a width and an editor, and its cells say what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.tracker import build
from tracker import fields
from tracker.overview import Overview, Row
from tracker.records import Outcome, WorkMode
from tracker.store import Store
from ui.cells import Cells
from ui.columns import (
    EDITORS_BY_KIND,
    LOOKS,
    WORDS,
    Editor,
    application_columns,
    column_title,
    copied_text,
    editor_of,
)
from ui.rows import Column


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = build.new_store(tmp_path / "columns.db")
    yield opened
    opened.close()


def columns(today: date = build.TODAY) -> dict[str, Column[Row]]:
    return {column.key: column for column in application_columns(lambda: today)}


def row_with(store: Store, **values: Any) -> Row:
    application = build.application(store, **values)
    return build.row(Overview(store), application)


def test_every_field_that_can_be_shown_has_a_look_with_a_title_of_its_own() -> None:
    assert set(LOOKS) == set(fields.COLUMNS)
    titles = [column_title(key) for key in fields.COLUMNS]
    assert len(set(titles)) == len(titles)


def test_every_kind_of_value_has_words_and_every_editable_one_an_editor() -> None:
    assert set(WORDS) == set(fields.FieldKind)
    editable = {field.kind for field in fields.COLUMNS.values() if field.editable}
    assert editable <= set(EDITORS_BY_KIND)


@pytest.mark.parametrize("key", fields.COLUMNS)
def test_just_the_editable_fields_can_be_edited(key: str) -> None:
    is_editable = fields.COLUMNS[key].editable
    assert (editor_of(key) is not None) is is_editable
    assert (columns()[key].edit is not None) is is_editable


def test_stage_search_stars_and_pay_have_editors_of_their_own() -> None:
    keys = ("stage", "search", "excitement", "salary", "tags", "deadline", "work_mode", "company")
    assert [editor_of(key) for key in keys] == [
        Editor.STAGE, Editor.SEARCH, Editor.STARS, Editor.SALARY, Editor.TAGS, Editor.DAY, Editor.CHOICE, Editor.LINE,
    ]  # fmt: skip


def test_every_way_of_painting_is_one_that_cells_know(qapp: object) -> None:
    ways = {look.paint for look in LOOKS.values()}
    assert {f"_paint_{way}" for way in ways} <= set(vars(Cells))


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("company", {"company": "Łódź & Söhne"}, "Łódź & Söhne"),
        ("location", {"location": "Boston", "work_mode": WorkMode.HYBRID}, "Hybrid, Boston"),
        ("stage", {"stage": "Closed", "outcome": Outcome.NO_REPLY}, "No reply"),
        ("kind", {"stage": "Applied"}, "Applied"),
        ("outcome", {"stage": "Closed", "outcome": Outcome.REJECTED}, "Rejected"),
        ("reached", {"stage": "Offer"}, "Offer"),
        ("in_stage_days", {"entered_on": build.TODAY - timedelta(days=9)}, "9 d"),
        ("work_mode", {"work_mode": WorkMode.ONSITE}, "On site"),
        ("salary", {"salary_text": "sehr gut"}, "sehr gut"),
        ("salary_min", {"salary_min": 95_000.0}, "95,000"),
        ("salary_min", {"salary_min": 17.5}, "17.50"),
        ("deadline", {"deadline": date(2026, 12, 1)}, "1 Dec"),
        ("deadline", {"deadline": date(2027, 1, 5)}, "5 Jan 2027"),
        ("excitement", {"excitement": 2}, "★★☆☆☆"),
        ("excitement", {"excitement": 0}, "☆☆☆☆☆"),
        ("archived", {"archived": True}, "Yes"),
        ("created_at", {}, "24 Nov"),
        ("via", {}, ""),
        ("excitement", {}, ""),
        ("deadline", {}, ""),
    ],
)
def test_a_cell_says_its_value_in_words(
    store: Store, british: None, key: str, values: dict[str, Any], said: str
) -> None:
    assert columns()[key].text(row_with(store, **values)) == said


@pytest.mark.parametrize(
    ("key", "values", "spoken"),
    [
        ("stage", {"stage": "Interviewing"}, "Stage: Interviewing"),
        ("in_stage_days", {"entered_on": build.TODAY - timedelta(days=1)}, "In stage: 1 day"),
        ("excitement", {"excitement": 3}, "Excitement: 3 of 5"),
        ("excitement", {}, "Excitement: none"),
        ("next", {}, "Next: none"),
        ("url", {"url": "https://example.org"}, "Link: https://example.org"),
    ],
)
def test_a_screen_reader_says_the_column_too(store: Store, key: str, values: dict[str, Any], spoken: str) -> None:
    say = columns()[key].spoken
    assert say is not None
    assert say(row_with(store, **values)) == spoken


def test_a_cell_follows_a_change_of_its_row(store: Store) -> None:
    application = build.application(store, deadline=date(2026, 12, 1))
    overview, deadline = Overview(store), columns()["deadline"]
    assert deadline.text(build.row(overview, application)) == "1 Dec"
    overview.refresh(build.put(store, application._replace(deadline=date(2026, 12, 2))))
    assert deadline.text(build.row(overview, application)) == "2 Dec"


def test_a_cell_follows_the_day(store: Store) -> None:
    application = build.application(store)
    build.task(store, application, "Call", due=date(2026, 11, 26))
    overview = Overview(store)
    shown = {column.key: column for column in application_columns(lambda: overview.today)}["next"]
    assert shown.text(build.row(overview, application)) == "Call, Thu"
    overview.set_today(date(2026, 11, 25))
    assert shown.text(build.row(overview, application)) == "Call, tomorrow"


@pytest.mark.parametrize(
    ("key", "values", "copied"),
    [
        ("deadline", {"deadline": date(2026, 12, 1)}, "2026-12-01"),
        ("in_stage_days", {"entered_on": build.TODAY - timedelta(days=9)}, "9"),
        ("salary_min", {"salary_min": 95_000.0}, "95000"),
        ("excitement", {"excitement": 4}, "4"),
        ("stage", {"stage": "Closed", "outcome": Outcome.REJECTED}, "Closed"),
        ("outcome", {"stage": "Closed", "outcome": Outcome.REJECTED}, "rejected"),
        ("work_mode", {"work_mode": WorkMode.REMOTE}, "remote"),
        ("deadline", {}, ""),
    ],
)
def test_a_copied_cell_is_what_a_spreadsheet_knows_and_an_export_says(
    store: Store, key: str, values: dict[str, Any], copied: str
) -> None:
    assert copied_text(columns()[key], row_with(store, **values)) == copied
