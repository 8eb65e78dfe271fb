"""A zip of everything makes the same database again, and nothing else does."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker import build
from tracker import demo, errors, paths, schema
from tracker.cli.rules import findings
from tracker.database import Database
from tracker.exporting import reading, restoring
from tracker.exporting.archive import export_zip
from tracker.exporting.everything import LOG, TABLES
from tracker.operations import applications, naming
from tracker.records import Application
from tracker.store import Store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)

# what a file may hold: every script, newlines, quotes, what a spreadsheet would run, emoji, controls; no halves, no NUL
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40) | st.sampled_from(
    [
        "=cmd|' /C calc'!A0",
        "'t Hooft BV",
        "'=1",
        "+1",
        "@x",
        '"quo"ted"',
        "a\r\nb\rc\nd",
        "株式会社 🦀",
        "\u202eevil",
        "', --",
        "]}",
    ]
)
NAMES = TEXTS.filter(lambda text: bool(text.strip()))
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def content(path: Path) -> dict[str, list[Any]]:
    """Every row of every table, with its types; the search index as it answers."""
    with closing(sqlite3.connect(path)) as connection:
        named = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        tables = [name for (name,) in named if not name.startswith("application_text_")]
        found = {name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}"))) for name in tables}
    return found | {"version": [schema.VERSION]}


def exported(store: Store, folder: Path, **options: Any) -> Path:
    target = folder / "all.zip"
    export_zip(store.path, target, now=NOW, **options)
    return target


def restored(archive: Path, path: Path) -> Path | None:
    with restoring.prepared(archive, path) as made:
        return made.put_in_place(path)


@pytest.fixture
def example(store: Store) -> Store:
    demo.fill(store)
    applications.trash(store, [3])
    store.undo()
    applications.trash(store, [4, 5])
    return store


def test_the_database_is_the_same_to_the_last_bit_of_content(example: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert restored(exported(example, tmp_path), copy) is None
    assert content(copy) == content(example.path)
    with closing(Database(copy)) as database:
        assert list(findings(database)) == []
    again = build.open_store(copy)
    assert again.undo().step == example.undo().step
    again.close()


def test_without_the_log_all_but_the_log_is_there_and_no_id_comes_twice(example: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    restored(exported(example, tmp_path, with_log=False), copy)
    before, after = content(example.path), content(copy)
    assert [after.pop(table) for table in LOG] == [[], []]
    assert after == {table: rows for table, rows in before.items() if table not in LOG}


def write(store: Store, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
    """One application with whatever can be typed, and all that hangs on it."""
    one = build.application(
        store,
        draw(TEXTS),
        draw(NAMES),
        location=draw(st.none() | TEXTS),
        salary_min=draw(st.none() | st.floats(allow_nan=False, allow_infinity=False)),
        entered_on=draw(DAYS),
        deadline=draw(st.none() | DAYS),
    )
    build.notes(store, one, draw(TEXTS))
    build.posting(store, one, draw(TEXTS))
    build.task(store, one, draw(NAMES), due=draw(st.none() | DAYS), note=draw(TEXTS))
    build.contact(store, one, draw(NAMES))
    build.interview(store, one, draw(DAYS), people=draw(TEXTS), note=draw(TEXTS))
    build.tag(store, one, draw(NAMES))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_can_be_typed_comes_back(tmp_path: Path, data: st.DataObject) -> None:
    folder = tmp_path / "one"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with closing(build.new_store(folder / "one.db")) as store:
        for _ in range(data.draw(st.integers(0, 3))):
            write(store, data.draw)
        if data.draw(st.booleans()) and store.order().undoable:
            store.undo()
        archive = exported(store, folder)
        before = content(store.path)
    restored(archive, folder / "two.db")
    assert content(folder / "two.db") == before
    with closing(build.open_store(folder / "two.db")) as store:
        export_zip(store.path, folder / "again.zip", now=NOW)
    with zipfile.ZipFile(archive) as first, zipfile.ZipFile(folder / "again.zip") as second:
        assert first.namelist() == second.namelist()
        assert all(first.read(name) == second.read(name) for name in first.namelist())


def test_a_nul_is_refused_before_it_is_stored(store: Store) -> None:
    with pytest.raises(errors.InvalidInput, match="NUL"):
        naming.add_tag(store, "a\0b")


def test_the_tables_are_there_for_people_too_with_no_cell_a_formula(store: Store, tmp_path: Path) -> None:
    build.application(store, "=1+1", "Engineer")
    with zipfile.ZipFile(exported(store, tmp_path)) as archive:
        assert archive.namelist()[0] == "everything.json"
        assert {f"tables/{table}.csv" for table in TABLES} <= set(archive.namelist())
        text = archive.read("tables/application.csv").decode("utf-8-sig")
    assert text.splitlines()[1].startswith("1,'=1+1,Engineer,2,1.0,")


def keep_document(store: Store, data: bytes) -> Path:
    folder = paths.documents(store.path)
    folder.mkdir(mode=0o700, exist_ok=True)
    file = folder / sha256(data).hexdigest()
    file.write_bytes(data)
    return file


def test_documents_go_along_and_come_back_and_strange_files_do_not(store: Store, tmp_path: Path) -> None:
    file = keep_document(store, b"%PDF resume")
    (file.parent / "notes.txt").write_text("not of ours")
    keep_document(store, b"changed since it was kept").write_bytes(b"other")
    archive, path = exported(store, tmp_path), tmp_path / "other" / "copy.db"
    restored(archive, path)
    (copied,) = paths.documents(path).iterdir()
    assert (copied.name, copied.read_bytes()) == (file.name, b"%PDF resume")
    assert copied.stat().st_mode & 0o777 == 0o600
    restored(archive, path)


def test_the_file_that_was_there_is_kept_and_can_be_put_back(example: Store, tmp_path: Path) -> None:
    archive = exported(example, tmp_path)
    with closing(build.new_store(tmp_path / "mine.db")) as mine:
        build.application(mine, "Mine")
    before = content(tmp_path / "mine.db")
    aside = restored(archive, tmp_path / "mine.db")
    assert aside is not None
    assert content(aside) == before


def test_an_archive_of_an_older_version_is_restored_and_brought_up_to_date(store: Store, tmp_path: Path) -> None:
    build.application(store, "Old")
    head, tables = everything(exported(store, tmp_path))
    kept = {"stage", "search", "application", "event"}
    tables = {name: rows for name, rows in tables.items() if name in kept}
    for row in tables["application"]:
        del row["role"]
    old = packed(tmp_path / "old.zip", head | {"schema": 1}, tables)
    restored(old, tmp_path / "copy.db")
    with closing(build.open_store(tmp_path / "copy.db")) as copy:
        assert [one.company for one in copy.records(Application).values()] == ["Old"]


Tables = dict[str, list[dict[str, Any]]]


def everything(archive: Path) -> tuple[dict[str, Any], Tables]:
    """The head and the tables of an archive."""
    with zipfile.ZipFile(archive) as opened:
        found = json.loads(opened.read("everything.json"))
    return found, found.pop("tables")


def text_of(head: dict[str, Any], tables: Tables) -> str:
    """As the program writes it."""
    parts = [f'"{name}": [' + ",".join(f"\n{json.dumps(row)}" for row in rows) + "]" for name, rows in tables.items()]
    return json.dumps(head)[:-1] + ',\n"tables": {\n' + ",\n".join(parts) + "\n}}\n"


def packed(target: Path, head: dict[str, Any], tables: Tables) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("everything.json", text_of(head, tables))
    return target


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A database with one application, in whose place nothing bad may come."""
    path = tmp_path / "mine.db"
    with closing(build.new_store(path)) as store:
        build.application(store, "Mine")
    return path


def refused(archive: Path, mine: Path, kind: type[errors.PursuitError], match: str) -> None:
    """The archive is refused in one sentence, and not a byte is another one."""
    before, around = mine.read_bytes(), sorted(mine.parent.iterdir())
    with pytest.raises(kind, match=match) as caught:
        restored(archive, mine)
    assert str(archive) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert mine.read_bytes() == before
    assert sorted(mine.parent.iterdir()) == around


Change = Callable[[dict[str, Any], Tables], object]


@pytest.mark.parametrize(
    ("change", "kind", "match"),
    [
        (lambda head, _: head.update(pursuit=2), errors.Newer, "newer version"),
        (lambda head, _: head.update(schema=schema.VERSION + 1), errors.Newer, "newer version"),
        (lambda head, _: head.update(schema=0), errors.Damaged, "does not begin"),
        (lambda head, _: head.update(schema="2"), errors.Damaged, "does not begin"),
        (lambda head, _: head.pop("last_ids"), errors.Damaged, "does not begin"),
        (lambda head, _: head.update(last_ids={"tag": 2**70}), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables["tag"].append({"id": 1}), errors.Damaged, "the table tag has other columns"),
        (lambda _, tables: tables["tag"].append({"id": 1, "name": ["x"]}), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables["tag"].append({"id": 1, "name": ""}), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables["tag"].append({"id": 2**64, "name": "x"}), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables["tag"].append({"id": 1, "name": "\ud800"}), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables["tag"].extend([{"id": 1, "name": "x"}] * 2), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables["stage"].clear(), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables["application"][0].update(created_at="now"), errors.Damaged, "breaks a rule"),
        (lambda _, tables: tables.update(evil=[]), errors.Damaged, "not as Pursuit writes it"),
        (lambda _, tables: tables.update({"tag (id) VALUES (1); --": []}), errors.Damaged, "not as Pursuit writes"),
    ],
)
def test_content_that_no_pursuit_wrote_is_refused(
    store: Store, mine: Path, tmp_path: Path, change: Change, kind: type[errors.PursuitError], match: str
) -> None:
    build.application(store)
    head, tables = everything(exported(store, tmp_path))
    change(head, tables)
    refused(packed(tmp_path / "evil.zip", head, tables), mine, kind, match)


def test_a_truncated_archive_is_refused_wherever_it_was_cut(example: Store, mine: Path, tmp_path: Path) -> None:
    data, cut = exported(example, tmp_path).read_bytes(), tmp_path / "cut.zip"
    for size in (0, 3, 1000, len(data) // 2, len(data) - 1):
        cut.write_bytes(data[:size])
        refused(cut, mine, errors.Damaged, "no zip file|not whole")


def test_an_archive_with_a_damaged_middle_is_refused(example: Store, mine: Path, tmp_path: Path) -> None:
    archive, damaged = exported(example, tmp_path), tmp_path / "damaged.zip"
    data = bytearray(archive.read_bytes())
    data[2000:2010] = bytes(10)
    damaged.write_bytes(data)
    refused(damaged, mine, errors.Damaged, "not whole")


def test_a_text_that_ends_too_early_is_refused(store: Store, mine: Path, tmp_path: Path) -> None:
    text = text_of(*everything(exported(store, tmp_path)))
    for size in (0, 10, text.index("\n"), text.index('"tables"') + 11, len(text) - 4):
        target = tmp_path / "early.zip"
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("everything.json", text[:size])
        refused(target, mine, errors.Damaged, "not whole")


def test_the_zip_of_another_program_is_refused_and_a_folder_is(mine: Path, tmp_path: Path) -> None:
    other, folder = tmp_path / "linkedin.zip", tmp_path / "folder.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("Job Applications.csv", "Application Date,Company Name\n")
    folder.mkdir()
    refused(other, mine, errors.Foreign, "pursuit import")
    refused(folder, mine, errors.InputOutputError, "cannot be used")


def test_a_bomb_is_refused_before_it_is_unpacked(mine: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("everything.json", "w") as member,
    ):
        for _ in range(80):
            member.write(bytes(1 << 20))
    refused(bomb, mine, errors.Damaged, "far too well")


def test_a_line_without_an_end_is_refused(mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST_LINE", 1000)
    long = tmp_path / "long.zip"
    with zipfile.ZipFile(long, "w") as archive:
        archive.writestr("everything.json", '{"pursuit": "' + "x" * 2000)
    refused(long, mine, errors.Damaged, "longer than")


def test_nesting_without_an_end_is_refused(mine: Path, tmp_path: Path) -> None:
    deep = tmp_path / "deep.zip"
    with zipfile.ZipFile(deep, "w") as archive:
        archive.writestr("everything.json", '{"pursuit": ' + "[" * 200_000)
    refused(deep, mine, errors.Damaged, "cannot be read")


def with_member(archive: Path, name: str, data: bytes, **about: int) -> Path:
    """The archive with one more file in it."""
    target = archive.with_name("more.zip")
    shutil.copy(archive, target)
    with zipfile.ZipFile(target, "a") as opened:
        member = zipfile.ZipInfo(name)
        for key, value in about.items():
            setattr(member, key, value)
        opened.writestr(member, data)
    return target


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_or_a_password_or_another_way_of_packing_is_refused(
    store: Store, mine: Path, tmp_path: Path
) -> None:
    archive = exported(store, tmp_path)
    refused(with_member(archive, "everything.json", b"{}"), mine, errors.Damaged, "twice")
    refused(with_member(archive, "x", b"x", compress_type=zipfile.ZIP_LZMA), mine, errors.Damaged, "does not use")
    data = bytearray(archive.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(data)
    refused(tmp_path / "locked.zip", mine, errors.Damaged, "password")


@pytest.mark.parametrize("name", ["../evil", "documents/../../evil", "/tmp/evil", "documents/evil", "C:\\evil"])
def test_no_file_is_unpacked_by_the_name_that_it_gives_itself(store: Store, tmp_path: Path, name: str) -> None:
    archive = with_member(exported(store, tmp_path), name, b"evil")
    folder = tmp_path / "inner" / "place"
    restored(archive, folder / "copy.db")
    left = {path.name for path in (tmp_path / "inner").rglob("*")}
    assert left == {"place", "copy.db"}


def test_a_document_that_is_not_what_its_name_tells_is_refused_and_leaves_none(
    store: Store, mine: Path, tmp_path: Path
) -> None:
    keep_document(store, b"good")
    archive = with_member(exported(store, tmp_path), f"documents/{'f' * 64}", b"evil")
    paths.documents(mine).mkdir()
    refused(archive, mine, errors.Damaged, "document")
    assert list(paths.documents(mine).iterdir()) == []


def test_a_restore_that_is_ended_leaves_all_as_it_was(example: Store, mine: Path, tmp_path: Path) -> None:
    archive = exported(example, tmp_path)
    before, around = mine.read_bytes(), sorted(tmp_path.iterdir())

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), restoring.prepared(archive, mine, progress=stop):
        pass
    assert (mine.read_bytes(), sorted(tmp_path.iterdir())) == (before, around)


def test_an_export_that_is_ended_leaves_the_old_archive(example: Store, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    target.write_text("old")
    told: list[tuple[int, int]] = []

    def stop_half_way(done: int, of: int) -> None:
        told.append((done, of))
        if 2 * done > of:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        exported(example, tmp_path, progress=stop_half_way)
    assert told == sorted(told)
    assert target.read_text() == "old"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
