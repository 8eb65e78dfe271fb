"""A workbook with real days and numbers, in which no text is a formula or a link, and all of it is read back."""

from __future__ import annotations

import re
import zipfile
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import demo, errors
from tracker.exporting import workbook
from tracker.exporting.spreadsheet import ALL_COLUMNS, HISTORY_COLUMNS, Sheet
from tracker.exporting.workbook import LONGEST_CELL, export_xlsx, fitting
from tracker.fields import FIELDS, FieldKind, parse_columns
from tracker.operations import applications
from tracker.overview import Overview
from tracker.records import Event, EventKind, Stage
from tracker.store import Store


def read(file: Path, page: str = "Applications") -> list[list[Any]]:
    return CalamineWorkbook.from_path(file).get_sheet_by_name(page).to_python()


def exported(store: Store, folder: Path, sheet: Sheet | None = None) -> Path:
    target = folder / "out.xlsx"
    export_xlsx(store.path, target, sheet or Sheet(), today=TODAY)
    return target


@pytest.fixture
def example(store: Store) -> Store:
    demo.fill(store)
    build.application(store, "=cmd|'/c calc'!A0", "http://example.com", location="'t Hooft", salary_min=12.5)
    applications.trash(store, [3])
    return store


def expected(field: Any, row: Any) -> Any:
    """What a cell has to hold: a number, a day, a moment, or the text as CSV has it, unguarded."""
    value = field.get(row)
    if value in (None, "", ()):
        return ""
    if field.kind is FieldKind.NUMBER:
        return float(value)
    if field.kind is FieldKind.DAY:
        return value
    return value.replace(tzinfo=None) if field.kind is FieldKind.MOMENT else field.csv(row)


def test_every_cell_is_what_the_fields_say_with_its_type(example: Store, tmp_path: Path) -> None:
    columns = [field for field in FIELDS.values() if field.is_column]
    heading, *cells = read(exported(example, tmp_path, Sheet(columns)))
    rows = [row for row in Overview(example).rows if row.application.trashed_at is None]
    assert heading[:3] == ["ID", "Company", "Title"]
    assert len(cells) == len(rows) == 40
    for row, line in zip(rows, cells, strict=True):
        for field, cell in zip(columns, line, strict=True):
            assert cell == expected(field, row), field.key
            assert type(cell) is type(expected(field, row)), field.key


def test_the_rows_and_columns_can_be_chosen(example: Store, tmp_path: Path) -> None:
    found = read(exported(example, tmp_path, Sheet(parse_columns("id,title"), [7, 1])))
    assert [line[0] for line in found] == ["ID", 7, 1]


def test_the_second_sheet_has_a_row_for_each_event(example: Store, tmp_path: Path) -> None:
    stages = example.records(Stage)
    kept = {row.id: row for row in Overview(example).rows if row.application.trashed_at is None}
    heading, *cells = read(exported(example, tmp_path), "History")
    assert len(heading) == len(HISTORY_COLUMNS)
    events = sorted(
        (event for event in example.all(Event) if event.application in kept),
        key=lambda event: (event.application, event.day, event.id),
    )
    assert [[line[0], line[3], line[7], line[10], line[11]] for line in cells] == [
        [
            event.application,
            event.day,
            stages[event.stage].name if event.stage else "",
            event.text,
            event.recorded_at.replace(tzinfo=None),
        ]
        for event in events
    ]


def test_no_cell_is_a_formula_or_a_link_and_the_heading_stays_in_sight(example: Store, tmp_path: Path) -> None:
    with zipfile.ZipFile(exported(example, tmp_path)) as archive:
        names = archive.namelist()
        page = archive.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert not [name for name in names if name.endswith(".rels") and "worksheets" in name]
    assert not re.search(r"<f[ >]|<hyperlink", page)
    assert 'topLeftCell="A2" activePane="bottomLeft" state="frozen"' in page
    assert "<autoFilter" in page


XML = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffe\uffff"), min_size=1, max_size=60)
TEXTS = XML | st.sampled_from(
    ["_x0041_", "=1+1", "'=1", "a\r\nb\rc", "  x  ", "<b>&amp;", "1", "2026-11-24", "株式会社🦀"]
)
NUMBERS = st.integers(-(10**14), 10**14).map(float) | st.integers(-(10**12), 10**12).map(lambda cents: cents / 100)
DAYS = st.dates(date(1900, 3, 1), date(9998, 12, 31))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_value_is_read_back(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "test.db"
    path.unlink(missing_ok=True)
    with closing(build.new_store(path)) as store:
        values = [
            (data.draw(TEXTS), data.draw(NUMBERS), data.draw(st.none() | DAYS), data.draw(TEXTS))
            for _ in range(data.draw(st.integers(1, 4)))
        ]
        for company, pay, deadline, text in values:
            one = build.application(store, company, "Engineer", salary_min=pay, deadline=deadline)
            build.event(store, one, EventKind.NOTE, TODAY, text=text)
        file = exported(store, tmp_path, Sheet(parse_columns("company,salary_min,deadline")))
    assert read(file)[1:] == [[company, pay, deadline or ""] for company, pay, deadline, _ in values]
    assert [line[10] for line in read(file, "History")[1:] if line[6] == "note"] == [text for *_, text in values]


def test_what_a_sheet_cannot_hold_as_a_day_or_number_is_text(store: Store, tmp_path: Path) -> None:
    build.application(store, deadline=date(1900, 2, 28), salary_min=float("inf"), salary_max=2.0**53 + 2)
    (_, line) = read(exported(store, tmp_path, Sheet(parse_columns("deadline,salary_min,salary_max"))))
    assert line == ["1900-02-28", "inf", "9007199254740994"]


def test_a_text_that_is_longer_than_a_cell_ends_in_an_ellipsis(store: Store, tmp_path: Path) -> None:
    build.application(store, "🦀" * 20_000)
    (_, (cell,)) = read(exported(store, tmp_path, Sheet(parse_columns("company"))))
    assert cell == "🦀" * ((LONGEST_CELL - 1) // 2) + "…"
    assert fitting("x" * LONGEST_CELL) == "x" * LONGEST_CELL
    assert fitting("x" * (LONGEST_CELL + 1)) == "x" * (LONGEST_CELL - 1) + "…"


def test_more_rows_than_a_sheet_holds_are_refused_with_what_to_do(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    build.application(store)
    build.application(store)
    with pytest.raises(errors.InvalidInput, match=r"A sheet holds 1 rows, and there are 2; export to \.csv"):
        exported(store, tmp_path)
    assert not (tmp_path / "out.xlsx").exists()


def test_an_export_that_is_ended_leaves_the_old_file(example: Store, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("old")

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_xlsx(example.path, target, Sheet(), today=TODAY, progress=stop)
    assert target.read_text() == "old"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_the_moments_are_those_of_the_records(store: Store, tmp_path: Path) -> None:
    build.application(store)
    (_, line) = read(exported(store, tmp_path, Sheet(parse_columns("created_at"))))
    assert line == [datetime.fromisoformat("2026-11-24T12:00")]


def test_an_empty_database_gives_headings_and_nothing_else(store: Store, tmp_path: Path) -> None:
    file = exported(store, tmp_path)
    assert [len(read(file)), len(read(file)[0])] == [1, len(ALL_COLUMNS)]
    assert len(read(file, "History")) == 1
