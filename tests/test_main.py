"""One program, two faces: a command runs without Qt, and the window opens only where it can."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from tracker import __version__

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    """`python main.py ARGUMENTS` where there is no screen."""
    environ = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=False)


def test_the_version_is_told_without_a_screen() -> None:
    told = start("--version")
    assert told.returncode == 0
    assert __version__ in told.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
def test_without_a_screen_the_window_is_refused_in_one_sentence() -> None:
    refused = start("--db", "jobs.db")
    assert refused.returncode == 1
    assert refused.stderr.startswith("pursuit: There is no screen here")
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize(("typed", "found"), [("pursuit li", "list"), ("pursuit agenda --js", "--json")])
def test_a_shell_is_told_how_its_line_may_go_on(typed: str, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(typed.count(" ")))
    monkeypatch.setenv("_PURSUIT_COMPLETE", "bash_complete")
    assert start().stdout == f"plain,{found}\n"


def test_where_there_is_no_terminal_words_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows starts the window, and whatever opens it a second time."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert main.main(["--today", "tomorrow"]) == 2
    assert main.main(["--version"]) == 0
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.close()


def test_a_command_imports_no_qt() -> None:
    imported = "import sys, main; main.main(['--help']); print([name for name in sys.modules if 'PySide6' in name])"
    ran = subprocess.run([sys.executable, "-c", imported], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("[]\n")


def test_the_window_is_brought_in_without_reading_its_source_text() -> None:
    imported = "import linecache, ui.loading; ui.loading.load_qt(); import ui.main_window; print([*linecache.cache])"
    ran = subprocess.run([sys.executable, "-c", imported], cwd=ROOT, capture_output=True, text=True, check=True)
    assert str(ROOT / "ui") not in ran.stdout


def test_a_day_that_is_none_is_refused_as_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--today", "tomorrow"]) == 2
    assert "2026-03-31" in capsys.readouterr().err
