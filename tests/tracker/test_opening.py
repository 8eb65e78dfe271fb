"""Opening a file: only what is ours and sound, and never a byte written before that is known."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tracker import build
from tracker import errors, header, opening, paths, schema
from tracker.database import Database
from tracker.records import Tag
from tracker.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed database with one tag in it."""
    store = build.new_store(tmp_path / "mine.db")
    build.insert(store, Tag(0, "kept"))
    store.close()
    return store.path


def change_by_hand(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def write_bytes(place: int, data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[place : place + len(data)] = data
        path.write_bytes(content)

    return write


def test_the_fingerprint_is_that_of_the_migrations() -> None:
    with sqlite3.connect(":memory:", isolation_level=None) as connection:
        schema.apply(connection)
        assert schema.fingerprint(connection) == schema.FINGERPRINT


def test_every_table_is_strict() -> None:
    with sqlite3.connect(":memory:", isolation_level=None) as connection:
        schema.apply(connection)
        loose = [
            name
            for kind, name, sql in schema.objects(connection)
            if kind == "table" and "VIRTUAL" not in sql and not sql.endswith("STRICT")
        ]
    assert loose == []


REFUSED: dict[str, tuple[Callable[[Path], object], type[errors.DatabaseError], str]] = {
    "zero bytes": (lambda path: path.write_bytes(b""), errors.Foreign, "is empty"),
    "a text": (lambda path: path.write_text("company,title\n" * 50), errors.Foreign, "not a database"),
    "a cut header": (lambda path: path.write_bytes(path.read_bytes()[:60]), errors.Foreign, "not a database"),
    "another program's": (write_bytes(68, b"GPKG"), errors.Foreign, "another program"),
    "a newer version": (write_bytes(60, (99).to_bytes(4)), errors.Newer, "newer version"),
    "write-ahead logging": (write_bytes(18, b"\2\2"), errors.Foreign, "write-ahead"),
    "a trigger": (
        lambda path: change_by_hand(path, "CREATE TRIGGER evil AFTER INSERT ON tag BEGIN DELETE FROM application; END"),
        errors.Foreign,
        "trigger evil",
    ),
    "a view": (lambda path: change_by_hand(path, "CREATE VIEW v AS SELECT 1"), errors.Foreign, "view v"),
    "an altered table": (
        lambda path: change_by_hand(path, "ALTER TABLE tag ADD COLUMN extra TEXT"),
        errors.Foreign,
        "table tag",
    ),
    "a missing table": (
        lambda path: change_by_hand(path, "DROP TABLE saved_view"),
        errors.Foreign,
        "no table saved_view",
    ),
    "torn pages": (write_bytes(8192, os.urandom(40_000)), errors.Damaged, "damaged"),
    "a broken reference": (
        lambda path: change_by_hand(path, "INSERT INTO application_tag (application, tag) VALUES (7, 1)"),
        errors.Damaged,
        "refers to",
    ),
}


@pytest.mark.parametrize("damage", REFUSED)
def test_a_file_that_is_not_ours_or_not_sound_is_refused_in_words_and_untouched(file: Path, damage: str) -> None:
    make, error, words = REFUSED[damage]
    make(file)
    before = file.read_bytes()
    with pytest.raises(error, match=words):
        Store.open(file)
    assert file.read_bytes() == before
    assert sorted(path.name for path in file.parent.iterdir()) == ["mine.db"]


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(errors.Missing, match="no database at"):
        Store.open(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_a_database(tmp_path: Path) -> None:
    with pytest.raises(errors.Foreign, match="is a folder"):
        Store.open(tmp_path)


def test_tables_and_indexes_of_ones_own_are_harmless(file: Path) -> None:
    change_by_hand(file, "CREATE TABLE my_own (x)", "CREATE INDEX my_index ON tag(name)")
    store = Store.open(file)
    assert store.records(Tag)[1].name == "kept"
    store.close()


def test_opening_and_reading_writes_nothing(file: Path) -> None:
    before = file.read_bytes(), file.stat().st_mtime_ns
    store = Store.open(file)
    assert store.records(Tag)
    store.close()
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def test_a_file_that_changed_behind_our_back_is_checked_again(file: Path) -> None:
    Store.open(file).close()
    change_by_hand(file, "CREATE TRIGGER late AFTER INSERT ON tag BEGIN SELECT 1; END")
    with pytest.raises(errors.Foreign):
        Store.open(file)


def test_a_new_database_and_its_folders_are_private(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "mine.db"
    opening.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)] == [0o700, 0o700]


def test_a_file_that_is_there_is_never_created_anew(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(errors.InvalidInput, match="already there"):
        opening.create(file)
    assert file.read_bytes() == before


def test_the_promised_settings_are_in_force(file: Path) -> None:
    database = Database(file)
    values = {
        name: database.rows(f"PRAGMA {name}")[0][0]
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "trusted_schema",
            "cell_size_check",
            "secure_delete",
        )
    }
    assert values == {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
    }
    database.close()


def test_a_name_with_odd_characters_is_opened_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "my search? 100%#1 é.db"
    build.new_store(path).close()
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_an_older_file_is_brought_up_to_date_after_a_verified_copy(file: Path) -> None:
    write_bytes(60, (0).to_bytes(4))(file)
    store = Store.open(file)
    assert store.records(Tag)[1].name == "kept"
    store.close()
    (copy,) = paths.backups(file).iterdir()
    assert header.read_header(file).user_version == schema.VERSION
    assert header.read_header(copy).user_version == 0
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT name FROM tag").fetchall() == [("kept",)]
    connection.close()


def test_a_failed_update_leaves_the_file_as_it_was(file: Path) -> None:
    change_by_hand(file, "DROP TABLE _sqlite_migrations")  # so that the first step is tried again, and fails
    write_bytes(60, (0).to_bytes(4))(file)
    before = file.read_bytes()
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Store.open(file)
    assert file.read_bytes() == before
