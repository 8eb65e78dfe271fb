"""What is different on Windows and macOS, as far as it can be tried on any system."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import platformdirs.macos
import platformdirs.windows
import pytest

from tracker import errors, locks, paths
from tracker.database import address, connect, explained
from tracker.exporting.target import writing


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/robin/jobs.db"), "file:///home/robin/jobs.db"),
        (PurePosixPath("/home/robin/50 % of #1?.db"), "file:///home/robin/50%20%25%20of%20%231%3F.db"),
        (PureWindowsPath(r"C:\Users\Jörg\jobs.db"), "file:///C:/Users/J%C3%B6rg/jobs.db"),
        (PureWindowsPath(r"\\server\share\jobs.db"), "file:////server/share/jobs.db"),
    ],
)
def test_sqlite_reads_every_kind_of_path(path: PurePosixPath | PureWindowsPath, uri: str) -> None:
    assert address(path) == uri


def test_a_database_whose_name_has_signs_of_addresses_is_the_one_that_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "50 % of #1?mode=memory.db"
    path.touch()
    with closing(connect(path)) as connection:
        connection.execute("CREATE TABLE here (id)")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("here",)]


def of_windows(number: int) -> OSError:
    """An error as Windows raises it."""
    error = PermissionError(13, "Access is denied")
    error.winerror = number  # type: ignore[attr-defined,unused-ignore]
    return error


@pytest.mark.parametrize("number", locks.IN_USE)
def test_a_file_that_is_open_elsewhere_is_said_to_be(number: int, tmp_path: Path) -> None:
    path = tmp_path / "jobs.db"
    with pytest.raises(errors.Locked, match="is open in another window or program"), explained(path):
        raise of_windows(number)
    with pytest.raises(errors.Locked, match="is open in another window or program"), writing(path, tmp_path / "a.db"):
        raise of_windows(number)


def test_what_other_systems_refuse_is_not_said_to_be_open(tmp_path: Path) -> None:
    with pytest.raises(errors.InputOutputError), explained(tmp_path):
        raise PermissionError(13, "Permission denied")
    with pytest.raises(errors.ReadOnly), writing(tmp_path / "jobs.csv", tmp_path / "a.db"):
        raise PermissionError(13, "Permission denied")


def given(folder: str) -> Callable[..., str]:
    return lambda *_, **__: folder


@pytest.mark.parametrize("folders", [platformdirs.windows.Windows, platformdirs.macos.MacOS])
def test_preferences_and_data_that_share_a_folder_have_names_of_their_own(
    folders: type[platformdirs.windows.Windows | platformdirs.macos.MacOS],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both systems know one place for a program's files, where Linux knows three."""
    for name in ("PURSUIT_DB", *(name for name in os.environ if name.startswith("XDG_"))):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", r"C:\Users\robin\AppData\Local")
    known = folders(paths.APP, appauthor=False)
    for kind in ("data", "config", "cache", "state"):
        monkeypatch.setattr(platformdirs, f"user_{kind}_dir", given(getattr(known, f"user_{kind}_dir")))
    files = [paths.database(), paths.example(), paths.clipper()]
    places = [*files, paths.backups(files[0]), paths.backups(files[1]), paths.documents(files[0])]
    assert len({str(place).lower() for place in places}) == len(places)
    assert {place.parent for place in places} == {paths.config()} == {paths.state()}
    assert paths.cache() not in places
