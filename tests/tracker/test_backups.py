"""Back-ups: made of a sound file only, verified, and put back without losing what was there."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.tracker import build
from tracker import backups, errors, paths
from tracker.database import Database
from tracker.records import Notes, Tag
from tracker.store import Store


def names(path: Path) -> list[str]:
    store = Store.open(path)
    found = [tag.name for tag in store.records(Tag).values()]
    store.close()
    return found


def test_a_back_up_holds_what_the_database_held_and_is_private(store: Store, tmp_path: Path) -> None:
    build.insert(store, Tag(0, "old"))
    copy = tmp_path / "copy.db"
    store.backup(copy)
    build.insert(store, Tag(0, "new"))
    assert names(copy) == ["old"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_back_up_cannot_replace_the_database_itself(store: Store) -> None:
    with pytest.raises(errors.InvalidInput, match="choose another file"):
        store.backup(store.path)


def test_putting_back_sets_the_present_file_aside_and_can_itself_be_undone(store: Store, tmp_path: Path) -> None:
    build.insert(store, Tag(0, "old"))
    copy = tmp_path / "copy.db"
    store.backup(copy)
    build.insert(store, Tag(0, "new"))
    store.close()
    aside = backups.put_back(copy, store.path)
    assert names(store.path) == ["old"]
    assert aside is not None
    assert aside.parent == paths.backups(store.path)
    backups.put_back(aside, store.path)
    assert names(store.path) == ["old", "new"]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="says what this process has open")
def test_on_windows_nothing_holds_the_file_when_another_takes_its_place(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    store.backup(copy)
    build.insert(store, Tag(0, "mine"))
    store.put_down()
    held: list[bool] = []
    replace = Path.replace

    def note(side: Path, target: Path) -> Path:
        held.append(any(Path(handle).resolve() == store.path for handle in Path("/proc/self/fd").iterdir()))
        return replace(side, target)

    monkeypatch.setattr(Path, "replace", note)
    backups.put_back(copy, store.path)
    assert held == [True]
    held.clear()
    monkeypatch.setattr(sys, "platform", "win32")
    backups.put_back(copy, store.path)
    assert held == [False]


def test_where_files_cannot_have_two_names_the_present_one_is_set_aside_all_the_same(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_names: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    build.insert(store, Tag(0, "old"))
    copy = tmp_path / "copy.db"
    store.backup(copy)
    build.insert(store, Tag(0, "new"))
    store.close()
    monkeypatch.setattr(os, "link", refuse)
    aside = backups.put_back(copy, store.path)
    assert names(store.path) == ["old"]
    assert aside is not None
    assert names(aside) == ["old", "new"]


def test_a_store_that_was_put_down_refuses_until_it_is_opened_again(store: Store) -> None:
    build.insert(store, Tag(0, "kept"))
    store.put_down()
    with pytest.raises(errors.Replaced):
        build.insert(store, Tag(0, "lost"))
    with pytest.raises(errors.Replaced):
        store.catch_up()
    store.reopen(wait=0)
    assert [tag.name for tag in store.records(Tag).values()] == ["kept"]


def test_an_open_window_notices_that_its_file_was_put_back(store: Store, other: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    store.backup(copy)
    build.insert(store, Tag(0, "mine"))
    backups.put_back(copy, store.path)
    with pytest.raises(errors.Replaced):
        build.insert(other, Tag(0, "lost"))
    with pytest.raises(errors.Replaced):
        other.catch_up()


def test_a_damaged_copy_is_not_put_back(store: Store, tmp_path: Path) -> None:
    build.insert(store, Tag(0, "kept"))
    copy = tmp_path / "copy.db"
    store.backup(copy)
    content = bytearray(copy.read_bytes())
    content[8192:40_000] = os.urandom(40_000 - 8192)
    copy.write_bytes(content)
    store.close()
    with pytest.raises(errors.DatabaseError):
        backups.put_back(copy, store.path)
    assert names(store.path) == ["kept"]


def test_a_damaged_database_is_never_copied_over_a_good_back_up(store: Store, tmp_path: Path) -> None:
    build.insert(store, Tag(0, "good"))
    copy = tmp_path / "copy.db"
    store.backup(copy)
    good = copy.read_bytes()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("INSERT INTO application_tag (application, tag) VALUES (7, 1)")
    connection.close()
    with pytest.raises(errors.Damaged):
        store.backup(copy)
    assert copy.read_bytes() == good
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


def test_a_copy_with_a_trigger_in_it_is_not_put_back(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    store.backup(copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("CREATE TRIGGER evil AFTER INSERT ON tag BEGIN DELETE FROM application; END")
    connection.close()
    build.insert(store, Tag(0, "kept"))
    store.close()
    with pytest.raises(errors.Foreign, match="trigger evil"):
        backups.put_back(copy, store.path)
    assert names(store.path) == ["kept"]


def test_putting_back_follows_a_link_and_leaves_it_one(store: Store, tmp_path: Path) -> None:
    copy, link = tmp_path / "copy.db", tmp_path / "link.db"
    store.backup(copy)
    build.insert(store, Tag(0, "new"))
    store.close()
    link.symlink_to(store.path)
    aside = backups.put_back(copy, link)
    assert link.is_symlink()
    assert names(store.path) == []
    assert aside is not None
    assert not aside.is_symlink()
    assert names(aside) == ["new"]


def test_what_lay_beside_a_file_without_belonging_to_it_is_set_aside_with_it(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    store.backup(copy)
    store.close()
    beside = store.path.with_name(store.path.name + "-wal")
    beside.write_bytes(b"of another file")
    aside = backups.put_back(copy, store.path)
    assert names(store.path) == []
    assert aside is not None
    assert not beside.exists()
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"of another file"


def test_a_file_that_somebody_writes_to_is_not_replaced(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    store.backup(copy)
    build.insert(store, Tag(0, "kept"))
    blocker = sqlite3.connect(store.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.Locked):
        backups.put_back(copy, store.path, wait=0.05)
    blocker.close()
    assert [tag.name for tag in store.records(Tag).values()] == ["kept"]


def test_a_file_of_another_program_is_not_put_back(store: Store, tmp_path: Path) -> None:
    strange = tmp_path / "strange.db"
    with closing(sqlite3.connect(strange)) as connection, connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(errors.Foreign):
        backups.put_back(strange, store.path)


def test_two_back_ups_in_one_second_both_stay(store: Store) -> None:
    database = Database(store.path)
    assert backups.keep(database, "test") != backups.keep(database, "test")
    database.close()


def test_what_is_written_while_a_back_up_is_made_does_not_wait_for_it(store: Store, tmp_path: Path) -> None:
    for number in range(3):
        build.insert(store, Notes(build.application(store, title=f"T{number}").id, "x" * 900_000))
    written: list[str] = []

    def write_beside(_left: int, _total: int) -> None:
        if len(written) < 4:
            written.append(build.insert(window, Tag(0, f"tag {len(written)}")).name)

    with closing(build.open_store(store.path)) as window, closing(Database(store.path)) as source:
        backups.write(source, tmp_path / "copy.db", write_beside)
    assert len(written) == 4
    assert names(store.path) == names(tmp_path / "copy.db") == written


def test_a_back_up_beside_a_process_that_never_stops_writing_comes_to_its_end(store: Store, tmp_path: Path) -> None:
    for number in range(40):
        build.insert(store, Notes(build.application(store, title=f"T{number}").id, "x" * 100_000))
    stop = threading.Event()

    def keep_writing() -> None:
        with closing(Store.open(store.path)) as busy:
            number = 0
            while not stop.is_set():
                build.insert(busy, Tag(0, f"tag {(number := number + 1)}"))

    worker = threading.Thread(target=keep_writing)
    worker.start()
    try:
        with closing(Database(store.path)) as source:
            backups.write(source, tmp_path / "copy.db")
    finally:
        stop.set()
        worker.join()
    assert names(tmp_path / "copy.db") == names(store.path)[: len(names(tmp_path / "copy.db"))]


def test_putting_back_works_where_a_file_has_only_one_name(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick, such as cameras use, knows no links."""

    def no_links(*_paths: object, **_options: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    copy = tmp_path / "copy.db"
    store.backup(copy)
    build.insert(store, Tag(0, "new"))
    store.close()
    monkeypatch.setattr(os, "link", no_links)
    aside = backups.put_back(copy, store.path)
    assert aside is not None
    assert (names(store.path), names(aside)) == ([], ["new"])
    assert stat.S_IMODE(aside.stat().st_mode) == 0o600
