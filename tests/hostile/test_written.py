"""Nothing is written but in the folders of the program and where the user said: the fence ends whatever tries."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from tests.hostile.fence import Crossed, fenced
from tests.tracker.cli.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="places as on Linux")

OURS: Final = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
}


def alone(what: str, root: Path) -> None:
    """The whole program inside the fence, with every place that it may know below one folder."""
    places = {"HOME": "home", "TMPDIR": "temporary", "HERE": "here", **OURS}
    for name in places.values():
        (root / name).mkdir()
    environ = {**os.environ, **{name: str(root / place) for name, place in places.items()}}
    environ |= {
        "PYTHONPATH": str(ROOT),
        "PURSUIT_DB": str(root / "data" / "pursuit.db"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    program = str(ROOT / "tests" / "promises" / "alone.py")
    command = [sys.executable, "-m", "tests.hostile.fence", str(root), program, what]
    ran = subprocess.run(
        command, cwd=root / "here", env=environ, capture_output=True, text=True, check=False, timeout=170
    )
    assert ran.returncode == 0, ran.stderr[-2_000:]


def left(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.timeout(180)
def test_the_window_writes_into_its_own_folders_alone(tmp_path: Path) -> None:
    alone("window", tmp_path)
    assert left(tmp_path / "home") == set()
    assert left(tmp_path / "here") == set()
    assert left(tmp_path / "temporary") == set()
    assert {name.split("/")[0] for name in left(tmp_path / "config")} == {"pursuit"}
    assert {name.split("/")[0] for name in left(tmp_path / "data")} <= {
        "pursuit.db",
        "pursuit-backups",
        "pursuit-documents",
    }


@pytest.mark.timeout(180)
def test_the_commands_write_where_they_are_told_alone(tmp_path: Path) -> None:
    alone("commands", tmp_path)
    assert left(tmp_path / "temporary") == set()
    told = "".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    own = {"old.csv", "resume.txt", "draft.txt", "posting.html", "invitation.eml"}  # what the guide begins with
    written = {name.split("/")[0].replace("-history.csv", ".csv") for name in left(tmp_path / "here") - own}
    assert [name for name in written if name not in told] == []


def test_what_crosses_the_fence_is_ended_before_anything_changes(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside, outside):
        folder.mkdir()
    (inside / "link").symlink_to(outside)
    (outside / "there").write_bytes(b"x")
    with fenced(inside):
        (inside / "file").write_bytes(b"x")
        steps: tuple[tuple[Callable[..., object], Path, object], ...] = (
            (Path.write_bytes, outside / "file", b"x"),
            (Path.write_bytes, inside / "link" / "file", b"x"),
            (Path.rename, inside / "file", outside / "there"),
            (shutil.copy, inside / "file", outside),
            (Path.unlink, outside / "there", True),
            (Path.mkdir, outside / "new", 0o700),
        )
        for step, path, value in steps:
            with pytest.raises(Crossed):
                step(path, value)
    assert left(outside) == {"there"}
