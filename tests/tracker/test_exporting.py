"""Files out: exact, harmless in a spreadsheet, whole or not there at all."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import demo, errors, opening, paths
from tracker.database import Database
from tracker.exporting.cells import guarded, plain
from tracker.exporting.everything import TABLES, export_json
from tracker.exporting.spreadsheet import ALL_COLUMNS, Sheet, export_csv, history_file, write_sheet
from tracker.fields import FIELDS
from tracker.operations import applications
from tracker.overview import Overview
from tracker.records import EventKind, Outcome, Tag
from tracker.store import Store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]


def read(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))


@pytest.fixture
def example(store: Store) -> Store:
    """The example search, and beside it what is hard to write."""
    demo.fill(store)
    odd = build.application(store, "=cmd|'/c calc'!A0", '"quoted", \r\nand\ttabbed', location="'t Hooft", source="'=x")
    build.tag(store, odd, "+plus", "a;b", 'say "go"')
    build.task(store, odd, "@task\nof two lines", due=TODAY)
    build.event(store, odd, EventKind.NOTE, TODAY, text="-1 from Dana")
    build.application(store, "Öl & Söhne", "", salary_min=12.5, currency="EUR", excitement=0, archived=True)
    build.application(store, "Late", "Gone", deadline=TODAY - timedelta(days=3), stage="Saved")
    trashed = build.application(store, "Trashed", "Engineer")
    applications.trash(store, [trashed.id])
    return store


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@x", "|x", "%x", "\tx", "\rx", "\nx", "\0x", "＝1", "＋1", "－1", "＠x", "'=x", "''+x"],
)
def test_a_cell_that_a_spreadsheet_would_run_gets_one_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "'t Hooft BV", "'", "1-2", "a=b", "€95–115k", "2026-11-24", "''", "–5"])
def test_any_other_cell_is_written_as_it_is(text: str) -> None:
    assert guarded(text) == plain(text) == text


@given(st.text(alphabet="'=+-@\t\n\0＝a1 ", max_size=6) | st.text())
def test_every_guarded_cell_is_read_back_exactly(text: str) -> None:
    assert plain(guarded(text)) == text


def test_every_cell_of_every_column_is_what_the_fields_say(example: Store, tmp_path: Path) -> None:
    columns = [field for field in FIELDS.values() if field.is_column]
    export_csv(example.path, tmp_path / "out.csv", Sheet(columns), today=TODAY)
    heading, *cells = read(tmp_path / "out.csv")
    rows = [row for row in Overview(example).rows if row.application.trashed_at is None]
    assert heading == [field.key for field in columns]
    assert len(rows) == 43
    for row, line in zip(rows, cells, strict=True):
        assert line == [guarded(field.csv(row)) for field in columns]


def test_the_rows_and_their_order_can_be_chosen_trashed_ones_too(example: Store, tmp_path: Path) -> None:
    export_csv(example.path, tmp_path / "out.csv", Sheet([FIELDS["id"]], ids=[44, 7, 99, 12]), today=TODAY)
    assert read(tmp_path / "out.csv") == [["id"], ["44"], ["7"], ["12"]]


def test_the_file_is_utf_8_with_a_mark_and_lines_end_as_the_standard_says(store: Store, tmp_path: Path) -> None:
    build.application(store, 'a "b"', "c, d", location="e\nf")
    file = tmp_path / "out.csv"
    export_csv(store.path, file, Sheet([FIELDS["company"], FIELDS["title"], FIELDS["location"]]), today=TODAY)
    assert file.read_bytes() == b'\xef\xbb\xbfcompany,title,location\r\n"a ""b""","c, d","e\nf"\r\n'


def test_progress_is_told_and_may_end_the_export_with_the_old_file_in_its_place(example: Store, tmp_path: Path) -> None:
    file, history = tmp_path / "out.csv", tmp_path / "out-history.csv"
    file.write_text("old")
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_csv(example.path, file, Sheet(), today=TODAY, with_history=True, progress=stop)
    assert told == [(43, 43)]
    with pytest.raises(KeyboardInterrupt):
        export_json(example.path, file, now=NOW, progress=stop)
    assert file.read_text() == "old"
    assert not history.exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.skipif(os.name != "posix", reason="limits of this kind are of POSIX")
def test_where_there_is_no_room_the_old_files_stay(example: Store, tmp_path: Path) -> None:
    for ending in ("csv", "json"):
        file = tmp_path / f"out.{ending}"
        file.write_text("old")
        code = (
            "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
            "from tracker.cli import run; sys.exit(run(sys.argv[1:]))"
        )
        command = [sys.executable, "-c", code, "export", str(file), "--db", str(example.path)]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert ran.returncode == 1
        assert "untouched" in ran.stderr
        assert ran.stderr.count("\n") == 1
        assert file.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="this account may write everywhere")
def test_a_folder_that_is_read_only_is_said_to_be(example: Store, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(errors.ReadOnly, match="may not be written"):
        export_csv(example.path, folder / "out.csv", Sheet(), today=TODAY)


def test_the_database_and_its_back_ups_are_never_a_target(example: Store, tmp_path: Path) -> None:
    copy = paths.backups(example.path) / "copy.db"
    copy.parent.mkdir()
    example.backup(copy)
    linked, symbolic = tmp_path / "linked.csv", tmp_path / "symbolic.csv"
    linked.hardlink_to(example.path)
    symbolic.symlink_to(copy)
    before = copy.read_bytes()
    journal = example.path.with_name(f"{example.path.name}-journal")
    for target in (example.path, journal, copy, linked, symbolic):
        with pytest.raises(errors.InvalidInput, match="another file"):
            export_csv(example.path, target, Sheet(), today=TODAY)
        with pytest.raises(errors.InvalidInput, match="another file"):
            export_json(example.path, target, now=NOW)
    assert copy.read_bytes() == before
    assert len(example.records(Tag)) > 1


def test_a_link_to_another_file_is_followed(example: Store, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link, real = tmp_path / "link.csv", tmp_path / "real" / "jobs.csv"
    real.write_text("old")
    link.symlink_to(real)
    export_csv(example.path, link, Sheet(), today=TODAY)
    assert link.is_symlink()
    assert len(read(real)) == 44


def test_an_export_beside_an_open_store_leaves_its_locks_alone(example: Store, tmp_path: Path) -> None:
    with example.transaction() as write:
        write.insert(Tag(0, "unconfirmed"))
        export_json(example.path, tmp_path / "all.json", now=NOW)
        with pytest.raises(sqlite3.OperationalError, match="locked"), closing(_impatient(example.path)) as other:
            other.execute("BEGIN IMMEDIATE")
    names = [tag["name"] for tag in json.loads((tmp_path / "all.json").read_text("utf-8"))["tables"]["tag"]]
    assert "unconfirmed" not in names


def _impatient(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=0, isolation_level=None)


def test_a_sheet_can_be_written_to_any_stream(example: Store) -> None:
    stream = io.StringIO(newline="")
    with closing(Database(example.path)) as database, database.reading():
        write_sheet(stream, database, Sheet([FIELDS["company"]], ids=[41]), today=TODAY)
    assert stream.getvalue() == "company\r\n'=cmd|'/c calc'!A0\r\n"


def test_the_history_has_a_guarded_row_for_each_event(example: Store, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    assert export_csv(example.path, file, Sheet(ids=[41]), today=TODAY, with_history=True) == [file, history_file(file)]
    heading, *_, note = read(history_file(file))
    assert dict(zip(heading, note, strict=True)) == {
        "application": "41", "company": "'=cmd|'/c calc'!A0", "title": '"quoted", \r\nand\ttabbed', "on": "2026-11-24",
        "at": "", "zone": "", "kind": "note", "stage": "", "stage_kind": "", "outcome": "", "text": "'-1 from Dana",
        "recorded_at": "2026-11-24T12:00:00Z",
    }  # fmt: skip


def test_json_is_enough_to_make_the_same_database_again(example: Store, tmp_path: Path) -> None:
    applications.set_notes(example, 1, "line\u2028separator, “quotes”, 日本, \x1b, 🙂")
    example.undo()
    first, second, copy = tmp_path / "first.json", tmp_path / "second.json", tmp_path / "copy.db"
    export_json(example.path, first, now=NOW)
    everything = json.loads(first.read_text("utf-8"))
    assert (everything["pursuit"], everything["exported_at"]) == (1, "2026-11-24T12:00:00Z")
    _make_again(copy, everything)
    export_json(copy, second, now=NOW)
    assert second.read_bytes() == first.read_bytes()
    store = Store.open(copy)
    assert [row.application for row in Overview(store, TODAY).rows] == [
        row.application for row in Overview(example).rows
    ]
    store.redo()
    store.close()


def _make_again(path: Path, everything: dict[str, dict[str, list[dict[str, object]]]]) -> None:
    opening.create(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table in reversed(TABLES):
            connection.execute(f"DELETE FROM {table}")
        for table in TABLES:
            for row in everything["tables"][table]:
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
        for name, last in everything["last_ids"].items():
            connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (last, name))
        for name, moment in everything["migrations"].items():
            connection.execute("UPDATE _sqlite_migrations SET applied_at = ? WHERE name = ?", (moment, name))


def test_every_table_of_the_schema_is_in_the_json(store: Store, tmp_path: Path) -> None:
    export_json(store.path, tmp_path / "all.json", now=NOW)
    with closing(sqlite3.connect(store.path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    kept_elsewhere = {name for name in tables if name.startswith(("application_text", "sqlite_", "_sqlite_"))}
    assert set(json.loads((tmp_path / "all.json").read_text("utf-8"))["tables"]) == tables - kept_elsewhere


def test_an_empty_database_gives_a_heading_and_nothing_else(store: Store, tmp_path: Path) -> None:
    export_csv(store.path, tmp_path / "out.csv", Sheet(), today=date(2026, 1, 1), with_history=True)
    assert read(tmp_path / "out.csv") == [[field.key for field in ALL_COLUMNS]]
    assert len(read(tmp_path / "out-history.csv")) == 1


def test_a_closed_application_is_written_with_its_outcome(store: Store, tmp_path: Path) -> None:
    build.application(store, "Opal", stage="Closed", outcome=Outcome.NO_REPLY)
    export_csv(store.path, tmp_path / "out.csv", Sheet([FIELDS["stage"], FIELDS["outcome"]]), today=TODAY)
    assert read(tmp_path / "out.csv")[1] == ["Closed", "no_reply"]
