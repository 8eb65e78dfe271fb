"""What we write comes back: random databases go out as CSV with history and as JSON and come back the same."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker.build import TODAY
from tests.tracker.importing.tools import asked, imported, stored
from tracker import demo, opening, paths
from tracker.clock import Clock
from tracker.exporting.archive import export_zip
from tracker.exporting.everything import export_json
from tracker.exporting.spreadsheet import Sheet, export_csv
from tracker.exporting.workbook import export_xlsx
from tracker.operations import applications, lookup, stages, tasks, timeline
from tracker.records import EventKind, Kind, Outcome
from tracker.store import Store

ODD = [
    "=1+1", "+49 30", "-", "@here", "'quoted", "''=x", "'=x", "\ttab", "N/A", "null", "’t Hooft", "Łódź", "株式会社",
    "شركة",     "🦀 crab", "a,b;c|d", 'say "hi"', "two\nlines", "two\r\nlines", " ", "a  b",
    "％percent", "Straße", "\u202eevil", "0",
]  # fmt: skip
TEXT = st.one_of(st.sampled_from(ODD), st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12))
NAME = TEXT.filter(lambda text: bool(text.strip()))
DAY = st.dates(TODAY - timedelta(days=300), TODAY)


@dataclass(frozen=True)
class Job:
    """An application to be made, with the stages that it entered."""

    company: str
    title: str
    values: dict[str, Any]
    stages: list[tuple[str, date]]
    note: str


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "location": TEXT,
        "url": TEXT,
        "source": TEXT,
        "via": TEXT,
        "status_word": TEXT,
        "salary_text": st.sampled_from(["€85–100k", "120k-150k USD", "negotiable", "=1"]),
        "excitement": st.integers(0, 5),
        "deadline": st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        "tags": st.lists(st.sampled_from(["remote", "Go", "株", "=x"]), max_size=2, unique=True),
        "archived": st.booleans(),
    },
)
STEP = st.tuples(st.sampled_from(["Saved", "Applied", "Chat", "Interviewing", "Offer", "rejected", "no_reply"]), DAY)
JOBS = st.lists(
    st.builds(Job, NAME, TEXT, VALUES, st.lists(STEP, min_size=1, max_size=4), TEXT), min_size=1, max_size=4
)
SLOW = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def fill(database: Path, jobs: list[Job]) -> None:
    """Make the jobs as a user would, one by one."""
    opening.create(database)
    with closing(Store.open(database, clock=Clock(TODAY))) as store:
        stages.add(store, "Chat", Kind.SCREENING)
        for job in jobs:
            first, *more = job.stages
            stage, outcome = _stage(store, first[0])
            added = applications.add(
                store,
                {"company": job.company, "title": job.title, **job.values},
                stage=stage,
                outcome=outcome,
                on=first[1],
            )
            id = applications.added_id(added)
            for name, day in more:
                stage, outcome = _stage(store, name)
                applications.move(store, [id], stage, outcome=outcome, on=day)
            timeline.add_event(
                store, id, EventKind.CALL, job.note, day=job.stages[0][1], at="09:30", zone="Europe/Berlin"
            )


def _stage(store: Store, name: str) -> Any:
    return lookup.stage_named(store, name)


def a_new_one(path: Path) -> Path:
    opening.create(path)
    return path


def sheet(database: Path) -> list[list[str]]:
    """The CSV of all columns, without what only says where it is."""
    target = database.with_suffix(".csv")
    export_csv(database, target, Sheet(), today=TODAY, with_history=True)
    return list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"), newline="")))


def history(database: Path) -> list[list[str]]:
    text = database.with_name(f"{database.stem}-history.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


@given(JOBS)
@SLOW
def test_a_csv_with_its_history_comes_back_exactly(jobs: list[Job]) -> None:
    with folder() as here:
        fill(here / "old.db", jobs)
        written = sheet(here / "old.db")
        imported(a_new_one(here / "new.db"), here / "old.csv")
        assert sheet(here / "new.db") == written
        assert history(here / "new.db") == history(here / "old.db")


@given(JOBS)
@SLOW
def test_a_csv_imported_twice_or_where_it_came_from_changes_nothing(jobs: list[Job]) -> None:
    with folder() as here:
        fill(here / "old.db", jobs)
        sheet(here / "old.db")
        for database in (here / "old.db", a_new_one(here / "new.db")):
            if database.name == "new.db":
                imported(database, here / "old.csv")
            before = stored(database)
            plan, applied = imported(database, here / "old.csv")
            assert {row.result.value for row in plan.rows} == {"same"}
            assert applied.step is None
            assert stored(database) == before


@given(JOBS)
@SLOW
def test_a_csv_without_history_keeps_every_column(jobs: list[Job]) -> None:
    with folder() as here:
        fill(here / "old.db", jobs)
        written = sheet(here / "old.db")
        (here / "old-history.csv").unlink()
        imported(a_new_one(here / "new.db"), here / "old.csv")
        place = written[0].index
        loose = {place("quiet_days"), place("reached"), place("in_stage_days"), place("next")}

        def strict(rows: list[list[str]]) -> list[list[str]]:
            return [[cell for column, cell in enumerate(row) if column not in loose] for row in rows]

        again = sheet(here / "new.db")
        assert [row[: place("applied_on")] for row in strict(again)] == [
            row[: place("applied_on")] for row in strict(written)
        ]
        assert [row[place("company")] for row in again] == [row[place("company")] for row in written]


@given(JOBS)
@SLOW
def test_json_comes_back_into_a_new_database_row_by_row(jobs: list[Job]) -> None:
    with folder() as here:
        fill(here / "old.db", jobs)
        export_json(here / "old.db", here / "all.json", now=Clock(TODAY).now())
        new = a_new_one(here / "new.db")
        imported(new, here / "all.json")
        assert stored(new) == stored(here / "old.db")
        plan, applied = imported(new, here / "all.json")
        assert applied.step is None
        assert {row.result.value for row in plan.rows} == {"same"}


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The example search, with all kinds of records."""
    path = a_new_one(tmp_path / "example.db")
    with closing(Store.open(path, clock=Clock(TODAY))) as store:
        demo.fill(store)
    return path


def test_the_whole_example_comes_back_from_json(example: Path, tmp_path: Path) -> None:
    export_json(example, tmp_path / "all.json", now=Clock(TODAY).now())
    new = a_new_one(tmp_path / "new.db")
    before = stored(new)
    _, applied = imported(new, tmp_path / "all.json")
    assert stored(new) == stored(example)
    with closing(Store.open(new, clock=Clock(TODAY))) as store:
        store.undo(applied.step)
    assert stored(new) == before


def test_json_is_added_beside_what_is_there(example: Path, tmp_path: Path) -> None:
    export_json(example, tmp_path / "all.json", now=Clock(TODAY).now())
    other = a_new_one(tmp_path / "other.db")
    with closing(Store.open(other, clock=Clock(TODAY))) as store:
        applications.add(store, {"company": "Mine", "tags": ["remote"]}, on=TODAY)
        tasks.add(store, "Buy a tie")
    before = stored(other)
    _, applied = imported(other, tmp_path / "all.json")
    counted = {table: len(rows) for table, rows in stored(other).items()}
    there = {table: len(rows) for table, rows in stored(example).items()}
    assert counted["application"] == there["application"] + 1
    assert counted["event"] == there["event"] + 1
    assert counted["task"] == there["task"] + 1
    assert counted["interview"] == there["interview"]
    assert counted["stage"] == there["stage"]
    after = stored(other)
    assert imported(other, tmp_path / "all.json")[1].step is None
    assert stored(other) == after
    with closing(Store.open(other, clock=Clock(TODAY))) as store:
        store.undo(applied.step)
    assert stored(other) == before


def test_what_was_changed_later_in_the_other_database_is_brought_up_to_date(example: Path, tmp_path: Path) -> None:
    export_json(example, tmp_path / "old.json", now=Clock(TODAY).now())
    new = a_new_one(tmp_path / "new.db")
    imported(new, tmp_path / "old.json")
    tomorrow = Clock(TODAY + timedelta(days=1))
    with closing(Store.open(example, clock=tomorrow)) as store:
        stage = lookup.stage_of_kind(store, Kind.CLOSED)
        applications.move(store, [1], stage, outcome=Outcome.WITHDRAWN, on=TODAY)
        applications.edit(store, [1], {"location": "Elsewhere"})
        applications.set_notes(store, 1, "Changed")
    export_json(example, tmp_path / "new.json", now=Clock(TODAY).now())
    plan, _ = imported(new, tmp_path / "new.json")
    assert [row.result.value for row in plan.rows].count("updated") == 1
    assert asked(new, "SELECT location, outcome FROM application WHERE id = 1") == [("Elsewhere", "withdrawn")]
    assert asked(new, "SELECT text FROM notes WHERE id = 1") == [("Changed",)]


def test_a_cell_that_was_edited_in_a_spreadsheet_is_an_update(example: Path, tmp_path: Path) -> None:
    rows = sheet(example)
    place = rows[0].index("location")
    rows[1][place] = "Moon"
    target = tmp_path / "edited.csv"
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    plan, _ = imported(example, target)
    changed = [row for row in plan.rows if row.result.value == "updated"]
    assert [(row.line, row.reason) for row in changed] == [(2, "location")]
    assert asked(example, f"SELECT location FROM application WHERE id = {rows[1][0]}") == [("Moon",)]


def test_a_zip_with_everything_comes_back_with_its_documents(example: Path, tmp_path: Path) -> None:
    content = b"%PDF resume"
    name = sha256(content).hexdigest()
    kept = paths.documents(example)
    kept.mkdir(exist_ok=True)
    (kept / name).write_bytes(content)
    export_zip(example, tmp_path / "all.zip", now=Clock(TODAY).now())
    new = a_new_one(tmp_path / "other" / "new.db")
    imported(new, tmp_path / "all.zip")
    assert stored(new) == stored(example)
    assert (paths.documents(new) / name).read_bytes() == content
    assert imported(new, tmp_path / "all.zip")[1].step is None


def test_a_sheet_of_ours_comes_back_and_changes_nothing_where_it_came_from(example: Path, tmp_path: Path) -> None:
    export_xlsx(example, tmp_path / "all.xlsx", Sheet(), today=TODAY)
    before = stored(example)
    plan, applied = imported(example, tmp_path / "all.xlsx")
    assert {row.result.value for row in plan.rows} == {"same"}
    assert (applied.step, stored(example)) == (None, before)
    new = a_new_one(tmp_path / "new.db")
    imported(new, tmp_path / "all.xlsx")
    columns = "company, title, location, url, applied_on, salary_min, salary_max, currency, period, outcome, excitement"
    sql = f"SELECT {columns} FROM application WHERE trashed_at IS NULL ORDER BY id"
    assert asked(new, sql) == asked(example, sql)
