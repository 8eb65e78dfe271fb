"""What is different on a terminal: tables fit it, foreign bytes stay away from it, and one command asks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tracker.cli.conftest import ROOT, TODAY, process
from tracker.cli.output import width

pty = pytest.importorskip("pty", reason="only POSIX has terminals of this kind")


def on_a_terminal(*words: object, typed: bytes = b"", columns: int = 80) -> str:
    """What a command shows on a terminal of this width, and nothing of what a pipe would get."""
    ours, theirs = pty.openpty()
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words), "--today", TODAY]
    environ = {**os.environ, "COLUMNS": str(columns), "LINES": "40", "TERM": "xterm", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ) as running:
        os.close(theirs)
        os.write(ours, typed)
        shown = _everything(ours)
        assert running.wait() == 0, shown
    os.close(ours)
    return shown.decode("utf-8").replace("\r\n", "\n")


def _everything(terminal: int) -> bytes:
    shown = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side has closed
            return shown
        if not part:
            return shown
        shown += part


def test_a_table_is_cut_to_the_width_of_the_terminal(home: Path) -> None:
    process("add", "--company", "Harbor Systems " * 9, "--title", "株式会社エンジニア" * 9, "--location", "Rotterdam")
    lines = on_a_terminal("list", columns=72).splitlines()
    assert len(lines) == 2
    assert all(width(line) <= 72 for line in lines)
    assert "…" in lines[1]
    assert len(process("list").stdout.splitlines()[1]) > 200


def test_a_table_of_endless_texts_does_not_keep_anybody_waiting(home: Path) -> None:
    process("add", "-", "--today", TODAY, typed=f'{{"company": "{"é" * 100_000}", "title": "{"株" * 100_000}"}}')
    shown = on_a_terminal("list", columns=72).splitlines()
    assert [len(shown), max(map(width, shown))] == [2, 72]
    assert len(process("list").stdout) < 10_000
    assert len(process("list", "--json").stdout) > 200_000


def test_csv_on_a_terminal_commands_nothing(home: Path) -> None:
    process("add", "--company", "Evil \x1b[31m", "--title", "Engineer")
    assert "\\x1b[31m" in on_a_terminal("list", "--csv")
    assert "\x1b" not in on_a_terminal("list", "--csv")
    assert "\x1b" in process("list", "--csv").stdout


def test_removing_a_stage_asks_where_its_applications_go(home: Path) -> None:
    process("add", "--company", "Harbor", "--title", "Engineer", "--stage", "assessment")
    shown = on_a_terminal("stages", "remove", "assessment", typed=b"interviewing\n")
    assert "Assessment holds 1 application. To which stage do they go?" in shown
    assert "Interviewing" in process("list").stdout


def test_an_export_shows_its_progress_on_a_terminal_only(home: Path) -> None:
    process("demo", "--today", TODAY)
    assert "100%" in on_a_terminal("export", home / "jobs.csv")
    assert process("export", home / "jobs.csv").stderr == ""
