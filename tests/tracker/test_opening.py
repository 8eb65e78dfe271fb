"""Opening a file: only what is ours and sound, and never a byte written before that is known."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
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


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file of the version before this one with one tag in it."""
    path = tmp_path / "older.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        schema.apply(connection, version=schema.VERSION - 1)
        connection.execute("INSERT INTO tag (name) VALUES ('kept')")
    return path


def change_by_hand(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def write_bytes(place: int, data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[place : place + len(data)] = data
        path.write_bytes(content)

    return write


def replace_bytes(old: bytes, new: bytes) -> Callable[[Path], None]:
    return lambda path: write_bytes(path.read_bytes().index(old), new)(path)


def define(kind: str, name: str, sql: str) -> Callable[[Path], None]:
    """Put a row into the schema that SQLite itself would not write, as a crafted file has it."""

    def write(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("INSERT INTO sqlite_schema VALUES (?, ?, 'tag', 0, ?)", (kind, name, sql))

    return write


def cut_off(path: Path, *statements: str, commit: bool = True) -> None:
    """Leave the file and its journal as a crash does: at the end of a commit, or before a page was written."""
    journal, kept = path.with_name(path.name + "-journal"), path.with_name("kept")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # so that the journal counts its records from the start
        connection.execute("BEGIN")
        for statement in statements:
            connection.execute(statement)
        if commit:
            connection.execute(f"PRAGMA user_version = {schema.VERSION}")  # brings the first page into the journal
        shutil.copy(journal, kept)
        connection.execute("COMMIT" if commit else "ROLLBACK")
    kept.rename(journal)


def tag_names(path: Path) -> list[str]:
    with closing(Store.open(path)) as store:
        return [tag.name for tag in store.records(Tag).values()]


def test_the_fingerprint_is_that_of_the_migrations() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection, connection:
        schema.apply(connection)
        assert schema.fingerprint(connection) == schema.FINGERPRINT


def test_every_table_is_strict() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection, connection:
        schema.apply(connection)
        loose = [
            name
            for kind, name, sql in schema.objects(connection)
            if kind == "table" and "VIRTUAL" not in sql and not sql.endswith("STRICT")
        ]
    assert loose == []


TRIGGER = "CREATE TRIGGER {} AFTER INSERT ON tag BEGIN DELETE FROM application; END"
REFUSED: dict[str, tuple[Callable[[Path], object], type[errors.DatabaseError], str]] = {
    "zero bytes": (lambda path: path.write_bytes(b""), errors.Foreign, "is empty"),
    "a text": (lambda path: path.write_text("company,title\n" * 50), errors.Foreign, "not a database"),
    "a cut header": (lambda path: path.write_bytes(path.read_bytes()[:60]), errors.Foreign, "not a database"),
    "another program's": (write_bytes(68, b"GPKG"), errors.Foreign, "another program"),
    "a newer version": (write_bytes(60, (99).to_bytes(4)), errors.Newer, "newer version"),
    "write-ahead logging": (write_bytes(18, b"\2\2"), errors.Foreign, "write-ahead"),
    "a trigger": (
        lambda path: change_by_hand(path, TRIGGER.format("evil")),
        errors.Foreign,
        "trigger evil",
    ),
    "a view": (lambda path: change_by_hand(path, "CREATE VIEW v AS SELECT 1"), errors.Foreign, "view v"),
    "a view that takes the place of one of ours": (
        lambda path: change_by_hand(path, "DROP VIEW v_events", "CREATE VIEW v_events AS SELECT 1"),
        errors.Foreign,
        "view v_events",
    ),
    "a missing view": (
        lambda path: change_by_hand(path, "DROP VIEW v_skills"),
        errors.Foreign,
        "lacks what Pursuit put there: the view v_skills.",
    ),
    "an altered table": (
        lambda path: change_by_hand(path, "ALTER TABLE tag ADD COLUMN extra TEXT"),
        errors.Foreign,
        "table tag",
    ),
    "a missing table": (
        lambda path: change_by_hand(path, "DROP TABLE saved_view"),
        errors.Foreign,
        "lacks what Pursuit put there: the table saved_view. .* a back-up",
    ),
    "a missing index": (
        lambda path: change_by_hand(path, "DROP INDEX event_stage"),
        errors.Foreign,
        "lacks what Pursuit put there: the index event_stage.",
    ),
    "a trigger with the name of a table of the index": (
        lambda path: change_by_hand(path, TRIGGER.format("application_text_x")),
        errors.Foreign,
        "trigger application_text_x",
    ),
    "a trigger with the name of a table of the migrations": (
        lambda path: change_by_hand(path, TRIGGER.format("idx__sqlite_migrations_x")),
        errors.Foreign,
        "trigger idx__sqlite_migrations_x",
    ),
    "a trigger with a name that SQLite keeps for itself": (
        define("trigger", "sqlite_x", TRIGGER.format("sqlite_x")),
        errors.Foreign,
        "trigger sqlite_x",
    ),
    "a trigger that says it is an index": (
        define("index", "sqlite_y", TRIGGER.format("sqlite_y")),
        errors.DatabaseError,
        "index sqlite_y|damaged",
    ),
    "a trigger in a file of an older version": (
        lambda path: change_by_hand(path, TRIGGER.format("evil"), "PRAGMA user_version = 0"),
        errors.Foreign,
        "trigger evil",
    ),
    "a format that SQLite does not know": (write_bytes(44, (99).to_bytes(4)), errors.Damaged, "damaged"),
    "a name that is no text": (
        replace_bytes(b"CREATE TABLE contact", b"CREATE TABLE c\xff\xff\xff("),
        errors.Damaged,
        "damaged",
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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.db")
    with pytest.raises(errors.Foreign, match="a pipe, not a database"):
        Store.open(tmp_path / "pipe.db")


def test_the_roll_back_of_a_crash_is_done_and_nothing_confirmed_is_lost(file: Path) -> None:
    cut_off(file, "UPDATE tag SET name = 'half done'")
    assert b"half done" in file.read_bytes()
    assert tag_names(file) == ["kept"]
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_crash_before_the_first_page_was_touched_is_rolled_back_too(file: Path) -> None:
    cut_off(file, "UPDATE tag SET name = 'never done'", commit=False)
    assert tag_names(file) == ["kept"]


@pytest.mark.parametrize("commit", [True, False])
def test_the_journal_of_another_database_is_never_played_back(file: Path, commit: bool) -> None:
    """SQLite takes whatever journal has the right name, and would overwrite pages with those of the other file."""
    other = file.with_name("other.db")
    store = build.new_store(other)
    for step in range(10):  # a few steps, for its count of changes tells the files apart
        with store.transaction(build.ADD) as write:
            for number in range(30):
                write.insert(Tag(0, f"a tag {step} {number} " + "x" * 500))
    store.close()
    cut_off(other, "UPDATE tag SET name = 'theirs'", commit=commit)
    journal = file.with_name(file.name + "-journal")
    other.with_name(other.name + "-journal").rename(journal)
    before = file.read_bytes(), journal.read_bytes()
    with pytest.raises(errors.Foreign, match=r"mine\.db-journal lies beside .* Move it away"):
        Store.open(file)
    assert (file.read_bytes(), journal.read_bytes()) == before
    journal.unlink()
    assert tag_names(file) == ["kept"]


def counter(path: Path) -> int:
    return header.read_header(path).change_counter


def change(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE tag SET name = name || 'x'")


@pytest.mark.parametrize("apart", [0, 1])
def test_the_journal_of_a_database_that_was_changed_as_often_is_not_played_back(file: Path, apart: int) -> None:
    """Counts of changes that fit do not make the first page the same."""
    other = file.with_name("other.db")
    with closing(build.new_store(other)) as store:
        build.insert(store, Tag(0, "theirs " + "x" * 200_000))
    while counter(other) < counter(file):
        change(other)
    while counter(file) < counter(other) + apart:
        change(file)
    cut_off(other, "UPDATE tag SET name = 'half done'")
    other.with_name("other.db-journal").rename(file.with_name(file.name + "-journal"))
    before = file.read_bytes()
    with pytest.raises(errors.Foreign, match="lies beside"):
        Store.open(file)
    assert file.read_bytes() == before


def test_the_journal_of_a_later_state_is_not_played_back_into_an_older_copy(file: Path) -> None:
    older = file.read_bytes()
    with closing(Store.open(file)) as store:
        build.insert(store, Tag(0, "later"))
    cut_off(file, "UPDATE tag SET name = 'half done'")
    file.write_bytes(older)
    with pytest.raises(errors.Foreign, match="lies beside"):
        Store.open(file)
    assert file.read_bytes() == older


@pytest.mark.parametrize("content", [b"", b"a letter" * 99, bytes.fromhex("d9d505f920a163d7") + bytes(range(256)) * 9])
def test_what_is_no_journal_stands_in_nobodys_way(file: Path, content: bytes) -> None:
    file.with_name(file.name + "-journal").write_bytes(content)
    assert tag_names(file) == ["kept"]


def test_a_write_ahead_log_that_lies_beside_is_not_read(file: Path) -> None:
    wal = file.with_name(file.name + "-wal")
    wal.write_bytes(b"")
    with pytest.raises(errors.Foreign, match=r"mine\.db-wal lies beside"):
        Store.open(file)
    assert wal.exists()


def test_a_link_leads_to_its_file_and_stays_a_link(file: Path) -> None:
    link = file.with_name("link.db")
    link.symlink_to(file)
    with closing(Store.open(link)) as store:
        assert store.path == file
        build.insert(store, Tag(0, "by the link"))
    assert link.is_symlink()
    assert tag_names(file) == ["kept", "by the link"]


def test_a_new_database_is_made_where_a_link_leads(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "there.db")
    opening.create(tmp_path / "link.db")
    assert (tmp_path / "there.db").is_file()


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


@pytest.mark.parametrize("way", ["in place", "replaced"])
def test_a_file_that_somebody_else_changed_while_it_was_open_is_checked_at_the_next_start(file: Path, way: str) -> None:
    with closing(Store.open(file)) as store:
        build.insert(store, Tag(0, "mine"))
        changed = file
        if way == "replaced":
            changed = Path(shutil.copy(file, file.with_name("copy.db")))
        change_by_hand(changed, TRIGGER.format("evil"))
        changed.replace(file)
    with pytest.raises(errors.Foreign, match="trigger evil"):
        Store.open(file)


@pytest.mark.parametrize("content", ["", "[1, {}]", '"text"', "\udcff"])
def test_a_note_of_what_was_checked_that_makes_no_sense_is_as_none(file: Path, content: str) -> None:
    paths.cache().mkdir(parents=True, exist_ok=True)
    (paths.cache() / "checked.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    assert tag_names(file) == ["kept"]


def test_a_new_database_and_its_folders_are_private(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "mine.db"
    opening.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)] == [0o700, 0o700]


def test_a_database_is_not_made_in_a_file(file: Path) -> None:
    with pytest.raises(errors.InputOutputError, match="Not a directory"):
        opening.create(file / "new.db")


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


def test_an_older_file_is_brought_up_to_date_after_a_verified_copy(older: Path) -> None:
    store = Store.open(older)
    assert store.records(Tag)[1].name == "kept"
    store.close()
    (copy,) = paths.backups(older).iterdir()
    assert header.read_header(older).user_version == schema.VERSION
    assert header.read_header(copy).user_version == schema.VERSION - 1
    with closing(sqlite3.connect(copy)) as connection, connection:
        assert connection.execute("SELECT name FROM tag").fetchall() == [("kept",)]
    connection.close()


def test_an_update_that_a_crash_cut_off_is_done_again(older: Path) -> None:
    """Its version is in the first bytes already, but the roll-back takes it away."""
    cut_off(older, "UPDATE tag SET name = 'half done'")
    assert header.read_header(older).user_version == schema.VERSION
    assert tag_names(older) == ["kept"]
    (copy,) = paths.backups(older).iterdir()
    assert header.read_header(copy).user_version == schema.VERSION - 1


def test_an_update_that_does_not_lead_to_our_schema_is_taken_back(older: Path) -> None:
    change_by_hand(
        older,
        "DROP VIEW application_document",
        "CREATE VIEW application_document AS SELECT 1 AS id",
    )
    before = older.read_bytes()
    with pytest.raises(errors.Foreign, match="view application_document"):
        Store.open(older)
    assert older.read_bytes() == before


def test_a_failed_update_leaves_the_file_as_it_was(older: Path) -> None:
    change_by_hand(older, "DROP TABLE _sqlite_migrations")  # so that the first step is tried again, and fails
    before = older.read_bytes()
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        Store.open(older)
    assert older.read_bytes() == before


def test_a_view_of_the_users_own_in_an_older_file_is_refused_also_under_a_name_that_came_later(older: Path) -> None:
    change_by_hand(older, "CREATE VIEW v_skills AS SELECT 1")
    before = older.read_bytes()
    with pytest.raises(errors.Foreign, match=r"the view v_skills.*left untouched"):
        Store.open(older)
    assert older.read_bytes() == before
    assert not paths.backups(older).exists()
