"""A database that the first released schema made: brought up to date whole, after a verified copy, or not at all."""

from __future__ import annotations

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.tracker import build
from tracker import header, paths, schema
from tracker.cli.rules import findings
from tracker.database import Database
from tracker.errors import NotFound
from tracker.operations import applications, fit
from tracker.overview import Overview
from tracker.records import Application, Event, Kind, Notes, Posting, Tag, Task

DATA = Path(__file__).resolve().parents[1] / "data"


def unpacked(version: int, path: Path) -> Path:
    """A file as the program of a version left it."""
    path.write_bytes(gzip.decompress((DATA / f"version-{version}.db.gz").read_bytes()))
    return path


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A file of version 1 with two applications, their history, and a log of six steps that could be undone."""
    return unpacked(1, tmp_path / "mine.db")


def rows(path: Path, table: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY id")]


def test_the_content_is_kept_to_the_letter(released: Path) -> None:
    tables = ("stage", "application", "posting", "notes", "event", "task", "tag", "application_tag", "company")
    before = {table: rows(released, table) for table in tables}
    store = build.open_store(released)
    store.close()
    for table in tables:
        after = [{key: value for key, value in row.items() if key != "role"} for row in rows(released, table)]
        assert after == before[table], table
    assert {row["role"] for row in rows(released, "application")} == {None}
    with closing(Database(released)) as database:
        assert list(findings(database)) == []


def test_it_is_shown_as_it_was(released: Path) -> None:
    store = build.open_store(released)
    (first, second) = Overview(store).rows
    assert (first.application.company, first.kind, first.tags) == ("Łódź Robotics", Kind.INTERVIEWING, ("go",))
    assert second.application.trashed_at is None
    assert len(store.all(Event)) == 3
    assert [task.title for task in store.records(Task).values()] == ["Follow up"]
    assert store.get(Notes, 1) == Notes(1, "- [ ] ask")
    assert store.containing("postgresql") == {1}
    store.close()


def test_a_verified_copy_of_the_file_before_is_kept(released: Path) -> None:
    before = rows(released, "application"), rows(released, "change_set")
    assert header.read_header(released).user_version == 1
    build.open_store(released).close()
    (copy,) = paths.backups(released).iterdir()
    assert "before-update" in copy.name
    assert header.read_header(copy).user_version == 1
    assert (rows(copy, "application"), rows(copy, "change_set")) == before
    assert header.read_header(released).user_version == schema.VERSION == 4


def test_what_can_be_undone_begins_anew_and_no_number_of_a_step_comes_back(released: Path) -> None:
    last = max(int(str(row["id"])) for row in rows(released, "change_set"))
    store = build.open_store(released)
    assert store.order().undoable == ()
    assert store.history() == []
    with pytest.raises(NotFound, match="nothing to undo"):
        store.undo()
    step = applications.set_archived(store, [1], True).step
    assert step is not None
    assert step.id == last + 1
    store.undo()
    assert not store.records(Application)[1].archived
    store.close()


def test_it_is_migrated_once(released: Path) -> None:
    build.open_store(released).close()
    content = released.read_bytes()
    build.open_store(released).close()
    assert released.read_bytes() == content
    assert len(list(paths.backups(released).iterdir())) == 1


def test_a_migrated_file_has_the_schema_of_a_new_one(released: Path) -> None:
    build.open_store(released).close()
    with closing(sqlite3.connect(released)) as connection:
        assert schema.fingerprint(connection) == schema.FINGERPRINT


def test_a_failed_migration_changes_nothing(released: Path) -> None:
    with closing(sqlite3.connect(released)) as connection:
        connection.execute("CREATE TABLE profile (mine)")  # in the way of the last table that is made
        connection.commit()
    before = released.read_bytes()
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        build.open_store(released)
    assert released.read_bytes() == before


def test_postings_of_before_are_read_when_it_is_asked_for(released: Path) -> None:
    store = build.open_store(released)
    assert fit.unread(store) == [1]
    assert Overview(store).rows[0].fit is None
    fit.read_posting(store, fit.unread(store))
    assert fit.unread(store) == []
    found = Overview(store).rows[0].fit
    assert found is not None
    assert (found.shown, found.confirmed) == (0, False)
    assert store.get(Posting, 1) is not None
    assert store.records(Tag)
    store.close()


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A file of version 2 with two applications, an interview, a contact, and a log whose last step is undone."""
    return unpacked(2, tmp_path / "second.db")


def tables_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlite%'")
        return [name for (name,) in rows if not name.startswith("application_text_")]


def contents(path: Path, tables: list[str]) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"SELECT rowid, * FROM {table} ORDER BY 1").fetchall() for table in tables}


def test_the_second_version_keeps_every_row_its_index_and_what_can_be_undone(second: Path) -> None:
    tables = tables_of(second)
    before = contents(second, tables)
    store = build.open_store(second)
    assert contents(second, tables) == before
    assert [step.label.key for step in store.order().redoable] == ["edit"]
    store.redo()
    assert store.records(Application)[2].excitement == 4
    for _ in store.order().undoable:
        store.undo()
    assert store.all(Application) == []
    for _ in store.order().redoable:
        store.redo()
    store.close()
    with closing(Database(second)) as database:
        assert list(findings(database)) == []


@pytest.mark.parametrize("version", [2, 3])
def test_an_older_file_gets_the_schema_of_a_new_one_after_a_verified_copy(version: int, tmp_path: Path) -> None:
    path = unpacked(version, tmp_path / "older.db")
    build.open_store(path).close()
    (copy,) = paths.backups(path).iterdir()
    assert header.read_header(copy).user_version == version
    with closing(sqlite3.connect(path)) as connection:
        assert schema.fingerprint(connection) == schema.FINGERPRINT


@pytest.fixture
def third(tmp_path: Path) -> Path:
    """A file of version 3 with four applications and something of most kinds around them, the last step undone."""
    return unpacked(3, tmp_path / "third.db")


def test_the_third_version_keeps_every_row_its_index_and_what_can_be_undone(third: Path) -> None:
    tables = tables_of(third)
    before = contents(third, tables)
    store = build.open_store(third)
    assert contents(third, tables) == before
    assert [step.label.key for step in store.order().redoable] == ["edit"]
    for _ in store.order().undoable:
        store.undo()
    assert store.all(Application) == []
    for _ in store.order().redoable:
        store.redo()
    assert store.records(Application)[2].excitement == 4
    store.close()
    with closing(Database(third)) as database:
        assert list(findings(database)) == []


def test_a_file_of_the_third_version_gains_the_views_for_people(third: Path) -> None:
    build.open_store(third).close()
    with closing(sqlite3.connect(third)) as connection:
        found = connection.execute(
            "SELECT company, stage, next_action, tags FROM v_applications ORDER BY id"
        ).fetchall()
    assert found[0] == ("Łódź Robotics", "Interviewing", "Write back", "go, remote")
    assert [company for company, *_ in found] == ["Łódź Robotics", "Harbor Systems", "Imported Ltd"]
