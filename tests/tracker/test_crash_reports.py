"""A report of a bug says where it was and of which kind, and nothing that anybody has written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tracker import build
from tracker import crash_reports
from tracker.store import Store

MOMENT = datetime(2026, 11, 24, 6, 54, 41, tzinfo=UTC)
SECRET = "Salary of 90,000 at Harbor"


def caught(bug: Callable[[], object]) -> Exception:
    with pytest.raises(Exception) as raised:  # noqa: PT011  (of any kind)
        bug()
    return raised.value


def wrong_key() -> object:
    known: dict[str, str] = {}
    return known[SECRET]


def wrong_file() -> object:
    return Path(f"/{SECRET}").read_text(encoding="utf-8")


def wrong_statement() -> object:
    with closing(sqlite3.connect(":memory:")) as connection:
        return connection.execute(f"SELECT '{SECRET}' FROM nowhere")


def wrong_after_wrong() -> object:
    try:
        return wrong_key()
    except KeyError as error:
        raise ValueError(SECRET) from error


def endless() -> object:
    return endless()


BUGS = {
    wrong_key: "KeyError",
    wrong_file: "FileNotFoundError (ENOENT)",
    wrong_statement: "sqlite3.OperationalError (SQLITE_ERROR)",
    wrong_after_wrong: "ValueError",
    endless: "RecursionError",
}


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_a_report_names_kind_place_and_versions_and_quotes_nothing(bug: Callable[[], object]) -> None:
    report = crash_reports.report_of(caught(bug), MOMENT, {"Qt": "6.0"})
    assert report.startswith("2026-11-24T06:54:41Z\nPursuit ")
    assert "Qt 6.0" in report
    assert BUGS[bug] in report.splitlines()
    assert f"  tests/tracker/test_crash_reports.py:{bug.__code__.co_firstlineno + 2}" in report or bug is not wrong_key
    assert not any(word in report for word in ("Salary", "90,000", "Harbor", str(Path.home()), str(crash_reports.ROOT)))
    assert len(report) < 10_000


def test_what_led_to_an_error_is_told_too() -> None:
    report = crash_reports.report_of(caught(wrong_after_wrong), MOMENT)
    assert report.index("\nValueError\n") < report.index("\nafter KeyError\n")


def test_a_bug_in_the_middle_of_a_step_names_the_modules_of_the_program(store: Store) -> None:
    def step() -> None:
        with store.transaction(build.ADD) as write:
            write.insert(SECRET)  # type: ignore[type-var]

    report = crash_reports.report_of(caught(step), MOMENT)
    assert "  tracker/store.py:" in report
    assert SECRET not in report


def test_the_file_of_reports_is_private_and_bounded(home: Path) -> None:
    for _ in range(50):
        path = crash_reports.keep("x" * 20_000)
    assert path == crash_reports.log_file()
    assert path.is_relative_to(home)
    files = list(path.parent.glob("crashes*"))
    assert [oct(file.stat().st_mode & 0o777) for file in files] == ["0o600", "0o600"]
    assert sum(file.stat().st_size for file in files) < 2 * (crash_reports.LIMIT + 20_002)
    assert oct(path.parent.stat().st_mode & 0o777) == "0o700"


def test_a_report_that_cannot_be_kept_is_no_further_error(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "a file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "a file"))
    assert crash_reports.keep("x") is None


LAST_WORDS = f"""Fatal Python error: Segmentation fault

Thread 0x00007f2a31c006c0 (most recent call first):
  File "/home/ada lovelace/.venv/lib/python3.11/site-packages/some/module.py", line 3 in wait
  File "{crash_reports.ROOT}/ui/tasks.py", line 66 in run

Current thread 0x00007f2a4f3a9740 (most recent call first):
  File "{crash_reports.ROOT}/ui/app.py", line 49 in run
  File "/home/ada lovelace/main.py", line 7 in <module>

Extension modules: PySide6.QtCore (total: 1)
/home/ada lovelace/{SECRET}
"""


def test_the_last_words_of_a_run_become_a_report_without_the_places_of_the_user() -> None:
    report = crash_reports.report_of_end(LAST_WORDS, MOMENT, {"Qt": "6.0"})
    assert report.startswith("2026-11-24T06:54:41Z\nPursuit ")
    assert report.splitlines()[3:] == [
        "Segmentation fault",
        "Thread",
        "  some/module.py:3 in wait",
        "  ui/tasks.py:66 in run",
        "Current thread",
        "  ui/app.py:49 in run",
        "  main.py:7 in <module>",
    ]
