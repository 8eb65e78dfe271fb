"""What the system ends says where it was; the next run hears of it, once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tracker.crash_reports import ROOT

FALL = "from tracker import last_words; import faulthandler; last_words.listen(); faulthandler._sigsegv()"
HEAR = "from tracker import last_words; heard = last_words.listen(); print(heard.words if heard else 'nothing')"


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="faults of memory end a process otherwise there")
def test_the_last_words_of_a_run_are_private_and_heard_once_by_the_next(home: Path) -> None:
    assert run(HEAR).stdout == "nothing\n"
    assert run(FALL).returncode < 0
    [file] = home.rglob("last-words.log")
    assert [oct(path.stat().st_mode & 0o777) for path in (file, file.parent)] == ["0o600", "0o700"]
    assert "Segmentation fault" in run(HEAR).stdout
    assert run(HEAR).stdout == "nothing\n"


def test_where_there_is_no_place_for_last_words_the_run_goes_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "a file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "a file"))
    assert run(HEAR).stdout == "nothing\n"
