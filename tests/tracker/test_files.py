"""Files that are whole or not there."""

from __future__ import annotations

import os
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
