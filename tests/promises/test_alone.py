"""Nothing leaves the machine, and nobody else can read what the program writes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tracker.cli.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="modes and places as on Linux")

LEFT_BY_QT = {"qtshadercache", "fontconfig"}  # caches of the libraries, which hold nothing of the user's


def alone(what: str, folder: Path, *before: str) -> str:
    """Let it run in a folder of its own; what it said."""
    command = [*before, sys.executable, "-m", "tests.promises.alone", what]
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False, timeout=55)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def readable_by_others(home: Path) -> Iterator[str]:
    for path in sorted(home.rglob("*")):
        if not LEFT_BY_QT & set(path.parts) and path.lstat().st_mode & 0o077 and not path.is_symlink():
            yield f"{path.relative_to(home)} {path.stat().st_mode & 0o777:o}"


def test_the_forbidden_network_is_noticed(tmp_path: Path) -> None:
    code = (
        "import socket, sys; from tests.promises.alone import forbid; sys.addaudithook(forbid);"
        "socket.socket(socket.AF_UNIX).close(); socket.create_connection(('127.0.0.1', 9))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 99
    assert "network: " in ran.stderr


def test_every_command_works_without_a_network_and_writes_private_files(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    alone("commands", folder)
    assert (home / "pursuit.db").exists()
    assert list(readable_by_others(home)) == []
    given = {"old.csv", "resume.txt", "draft.txt", "posting.html", "invitation.eml"}
    assert [one for one in readable_by_others(folder) if one.split()[0] not in given] == []


def test_the_window_works_without_a_network_and_writes_private_files(home: Path, tmp_path: Path) -> None:
    strace = shutil.which("strace")
    seen = tmp_path / "calls"
    tracing = [strace, "-f", "--seccomp-bpf", "-e", "trace=connect,bind,sendto", "-o", str(seen)] if strace else []
    assert "walked" in alone("window", tmp_path, *tracing)
    if strace:
        assert "AF_INET" not in seen.read_text(encoding="utf-8")
    written = {path.name for path in home.rglob("*")}
    assert {"pursuit.db", "pursuit-backups", "window.json"} <= written
    assert list(readable_by_others(home)) == []
