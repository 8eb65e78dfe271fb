"""A full disk and a folder that cannot be written: said in words, nothing confirmed is lost, the next try works."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.tracker.cli.conftest import ROOT, process

MAIN = str(ROOT / "main.py")


@cache
def may_mount() -> bool:
    """Whether this system lets its users mount within a namespace of their own."""
    if shutil.which("unshare") is None:
        return False
    trial = ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


mounting = pytest.mark.skipif(os.name != "posix" or not may_mount(), reason="no disks of one's own can be mounted")


def within(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run a script of the shell, with words as its $1 and so on, where mounts concern nobody else."""
    command = ["unshare", "-rm", "sh", "-ec", script, "sh", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@mounting
def test_a_full_disk_is_named_and_the_next_try_works_once_there_is_room(tmp_path: Path) -> None:
    script = 'mount -t tmpfs -o size=2m tmpfs "$1"; exec "$2" -m tests.promises.full_disk "$1"'
    ran = within(script, tmp_path, sys.executable)
    assert ran.returncode == 0, ran.stderr
    changed, copied, exported = ran.stdout.splitlines()
    assert changed.startswith("DiskFull: ")
    assert copied.startswith("DiskFull: ")
    assert exported.startswith("DiskFull: ")
    assert exported.endswith("what was there before is untouched.")


@mounting
def test_what_cannot_be_written_can_be_read_exported_and_says_so(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    process("add", "--company", "Harbor", "--title", "Engineer", "--db", folder / "pursuit.db")
    before = (folder / "pursuit.db").read_bytes()
    lock = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; shift; exec "$@"'

    def locked(*words: object) -> subprocess.CompletedProcess[str]:
        return within(lock, folder, sys.executable, MAIN, "--db", folder / "pursuit.db", *words)

    refused = locked("add", "--company", "Quay", "--title", "Engineer")
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert "read-only" in refused.stderr
    assert [one["company"] for one in json.loads(locked("list", "--json").stdout)] == ["Harbor"]
    assert locked("export", tmp_path / "out.csv").returncode == 0
    assert (folder / "pursuit.db").read_bytes() == before
    assert process("add", "--company", "Quay", "--title", "Engineer", "--db", folder / "pursuit.db").stdout == "2\n"
