"""The command line for tests: in this process where speed matters, as a process of its own where that is the point."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tracker.cli import run

ROOT = Path(__file__).resolve().parents[3]
TODAY = "2026-11-24"


@dataclass(frozen=True)
class Result:
    """What a command left: its exit code and what it printed."""

    code: int
    out: str
    err: str


class CommandLine:
    """Runs commands on one database, on a fixed day."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *words: object, typed: str | bytes = "", today: str = TODAY) -> Result:
        data = typed.encode("utf-8") if isinstance(typed, str) else typed
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        self._capsys.readouterr()
        code = run(["--db", str(self.path), "--today", today, *map(str, words)])
        printed = self._capsys.readouterr()
        return Result(code, printed.out, printed.err)

    def done(self, *words: object, **more: Any) -> str:
        """The output of a command that must do its work without a complaint."""
        result = self(*words, **more)
        assert (result.code, result.err) == (0, "")
        return result.out

    def refused(self, *words: object, code: int = 1, **more: Any) -> str:
        """The one line in which a command must say no."""
        result = self(*words, **more)
        assert (result.code, result.out) == (code, "")
        assert result.err.startswith("pursuit: ")
        if code == 1:
            assert result.err.count("\n") == 1
        return result.err

    def json(self, *words: object, **more: Any) -> Any:
        return json.loads(self.done(*words, "--json", **more))

    def shown(self, id: int) -> dict[str, Any]:
        """The application as `show --json` has it."""
        found: dict[str, Any] = self.json("show", id)
        return found

    def add(self, company: str = "Harbor", title: str = "Engineer", **options: object) -> int:
        """Add an application by the command; returns its id."""
        words = (word for name, value in options.items() for word in (f"--{name.replace('_', '-')}", value))
        return int(self.done("add", "--company", company, "--title", title, *words))


@pytest.fixture
def pursuit(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The command line on a database that is not there yet."""
    return CommandLine(tmp_path / "jobs.db", capsys, monkeypatch)


def process(*words: object, typed: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python main.py WORDS` as a process of its own; without `typed` it has the input of the tests."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    environ = {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}
    return subprocess.run(command, env=environ, input=typed, capture_output=True, encoding="utf-8", check=False)
