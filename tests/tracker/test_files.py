"""Files that are whole or not there."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

import pytest

from tracker import files


def test_a_new_content_is_on_disk_before_it_takes_its_name_and_the_name_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut at any point leaves the old content or the new one."""
    target = tmp_path / "file"
    target.write_text("old")
    done: list[tuple[str, str]] = []
    sync = os.fsync

    def note(handle: int) -> None:
        is_folder = os.path.samestat(os.fstat(handle), tmp_path.stat())
        done.append(("folder" if is_folder else "file", target.read_text()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", note)
    with files.replacing(target) as side:
        side.write_text("new")
    assert done == [("file", "old"), ("folder", "new")]


def test_what_windows_refuses_while_a_scanner_looks_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [PermissionError(13, "Access is denied"), PermissionError(13, "Access is denied"), None]

    def refused_twice() -> str:
        if error := answers.pop(0):
            raise error
        return "done"

    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(PermissionError):
        files.once_let_go(refused_twice)
    monkeypatch.setattr(sys, "platform", "win32")
    assert files.once_let_go(refused_twice) == "done"


def test_what_windows_goes_on_refusing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_side: Path, target: Path) -> Path:
        raise PermissionError(13, "Access is denied", str(target))

    (tmp_path / "file").write_text("old", encoding="utf-8")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError), files.replacing(tmp_path / "file") as side:
        side.write_text("new", encoding="utf-8")
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("file", "old")]


def test_nothing_is_left_of_a_content_that_failed(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old")

    def fail() -> None:
        with files.replacing(target) as side:
            side.write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("file", "old")]


def test_what_a_crash_has_left_goes_after_a_day_and_nothing_else_does(tmp_path: Path) -> None:
    target, day = tmp_path / "jobs.csv", 24 * 3600
    left = (".jobs.csv.0123abcd", ".jobs.csv.making-x7_k/made.db")
    others = (".jobs.csv.notes", ".jobs.csv.0123abcd.txt", ".other.csv.0123abcd", "jobs.csv.0123abcd", "jobs.csv")
    for name in (*left, *others):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("half")
    files.remove_left_over(target, time.time())
    assert all((tmp_path / name).exists() for name in (*left, *others))
    files.remove_left_over(target, time.time() + 2 * day)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(others)


def test_a_new_private_folder_is_on_disk_before_anything_is_put_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[os.stat_result] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle)))
    files.make_private_folder(tmp_path / "one" / "two")
    assert [status.st_ino for status in synced] == [tmp_path.stat().st_ino, (tmp_path / "one").stat().st_ino]
    assert oct((tmp_path / "one" / "two").stat().st_mode & 0o777) == "0o700"


def test_where_only_the_name_cannot_be_made_safe_the_content_is_there_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folder: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    target = tmp_path / "file"
    target.write_text("old")
    monkeypatch.setattr(files, "sync_folder", fail)
    with pytest.raises(files.NotSafe) as raised, files.replacing(target) as side:
        side.write_text("new")
    assert raised.value.filename == str(target)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("file", "new")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as on POSIX")
def test_a_pipe_is_neither_replaced_nor_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(files.NoPlainFile, match="no plain file"), files.replacing(pipe) as side:
        side.write_bytes(b"x")
    with pytest.raises(files.NoPlainFile, match="no plain file"):
        files.open_plain(pipe)
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_name_that_no_file_can_have_is_refused_with_the_reason(tmp_path: Path) -> None:
    for name in ("a\0b", "a\ud83d"):
        with pytest.raises(files.NoPlainFile, match="can have this name"):
            files.open_plain(tmp_path / name)
