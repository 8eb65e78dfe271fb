"""The command line as a process: what only shows from outside."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tracker.cli.conftest import ROOT, TODAY, process
from tracker import crash_reports

COMMAND = [sys.executable, str(ROOT / "main.py")]
LINE = '{"company": "Harbor", "title": "Engineer"}\n'

posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of this kind are of POSIX")


def test_an_application_added_in_one_process_is_listed_by_another(home: Path) -> None:
    added = process("add", "--company", "Łódź Soft", "--title", "株式 Engineer", "--today", TODAY)
    assert (added.returncode, added.stdout, added.stderr) == (0, "1\n", "")
    listed = process("list", "--json")
    assert [(one["id"], one["company"], one["title"]) for one in json.loads(listed.stdout)] == [
        (1, "Łódź Soft", "株式 Engineer")
    ]


@pytest.mark.parametrize("place", ["before", "after", "environment"])
def test_the_database_is_named_before_or_after_the_command_or_by_the_environment(tmp_path: Path, place: str) -> None:
    path = tmp_path / "other.db"
    words = ["tags", "add", "go"]
    called = {"before": ["--db", str(path), *words], "after": [*words, f"--db={path}"], "environment": words}[place]
    done = process(*called, **({"PURSUIT_DB": str(path)} if place == "environment" else {}))
    assert done.returncode == 0
    assert path.exists()


def test_reading_imports_neither_qt_nor_sqlite_utils(home: Path) -> None:
    process("add", "--company", "Harbor", "--title", "Engineer")
    code = (
        "import sys, main; code = main.main(['list', '--stage', 'saved']);"
        "print(code, [name for name in ('PySide6', 'sqlite_utils', 'tracker.search') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "0 []"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_example_is_the_same_in_every_zone_and_locale(tmp_path: Path, zone: str) -> None:
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    process("demo", "--db", here, "--today", TODAY)
    process("demo", "--db", there, "--today", TODAY, TZ=zone, LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8")
    listed = [process("list", "--json", "--db", path, "--today", TODAY, TZ=zone).stdout for path in (here, there)]
    assert listed[0] == listed[1]
    assert len(json.loads(listed[0])) == 40


def test_output_in_an_encoding_that_lacks_the_letters_is_still_written(home: Path) -> None:
    process("add", "--company", "株式会社", "--title", "Engineer")
    table = process("list", PYTHONIOENCODING="latin-1")
    assert table.returncode == 0
    assert "????" in table.stdout
    assert json.loads(process("list", "--json", PYTHONIOENCODING="latin-1").stdout)[0]["company"] == "株式会社"


def test_a_bug_is_one_line_and_a_report_without_what_the_user_has_written(home: Path) -> None:
    code = (
        "import sys, main; from tracker.store import Store; Store.open = lambda *_, **__: {}['Salary of 90,000'];"
        "sys.exit(main.main(['add', '--company', 'Harbor', '--title', 'Engineer']))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (1, "", 1)
    assert ran.stderr.startswith("pursuit: Something is wrong inside Pursuit (KeyError); ")
    assert str(crash_reports.log_file()) in ran.stderr
    report = crash_reports.log_file().read_text(encoding="utf-8")
    assert "KeyError" in report
    assert "tracker/cli/call.py:" in report
    assert not any(word in ran.stderr + report for word in ("Salary", "Harbor"))
    assert oct(crash_reports.log_file().stat().st_mode & 0o777) == "0o600"


def test_help_on_a_terminal_of_old_is_written_too(home: Path) -> None:
    told = process("--help", PYTHONIOENCODING="cp437")
    assert told.returncode == 0
    assert "Commands:" in told.stdout


@posix
def test_a_reader_that_has_seen_enough_is_no_error(home: Path) -> None:
    process("add", "--company", "Harbor", "--title", "Engineer", "--posting", "word " * 20_000)
    with subprocess.Popen([*COMMAND, "show", "1", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        reading.stdout.read(10)
        reading.stdout.close()
        assert reading.stderr.read() == b""
        assert reading.wait() == 0


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_told(home: Path) -> None:
    process("add", "--company", "Harbor", "--title", "Engineer")
    with Path("/dev/full").open("w") as full:
        listed = subprocess.run([*COMMAND, "list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert listed.returncode == 1
    assert "could not be" in listed.stderr
    assert listed.stderr.count("\n") == 1


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_between_two_changes(home: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        [*COMMAND, "add", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as adding:
        assert adding.stdin is not None
        assert adding.stdout is not None
        adding.stdin.write(LINE)
        adding.stdin.flush()
        assert adding.stdout.readline() == "1\n"  # safe, so the next line is waited for
        adding.send_signal(number)
        assert adding.wait() == 130
        assert adding.stderr is not None
        assert adding.stderr.read() == ""
    assert len(json.loads(process("list", "--json").stdout)) == 1
    assert process("check").returncode == 0


@posix
def test_each_id_is_told_while_the_input_goes_on(home: Path) -> None:
    with subprocess.Popen([*COMMAND, "add", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as adding:
        assert adding.stdin is not None
        assert adding.stdout is not None
        for id in (1, 2, 3):
            adding.stdin.write(LINE)
            adding.stdin.flush()
            assert adding.stdout.readline() == f"{id}\n"
            assert len(json.loads(process("list", "--json").stdout)) == id
        adding.stdin.close()
        assert adding.wait() == 0


@posix
def test_adding_stops_where_nobody_reads_the_ids_any_more(home: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "add", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as adding:
        assert adding.stdin is not None
        assert adding.stdout is not None
        assert adding.stderr is not None
        adding.stdout.close()
        adding.stdin.write(LINE * 3)
        adding.stdin.close()
        assert "the lines to 1 are added" in adding.stderr.read()
        assert adding.wait() == 1
    assert len(json.loads(process("list", "--json").stdout)) == 1


@posix
@pytest.mark.parametrize("missing", [(0,), (1,), (2,), (0, 1, 2)])
def test_a_command_that_was_started_without_input_or_output_does_its_work(home: Path, missing: tuple[int, ...]) -> None:
    def close() -> None:
        for stream in missing:
            os.close(stream)

    command = [*COMMAND, "add", "--company", "Harbor"]
    ran = subprocess.run(command, preexec_fn=close, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert [one["company"] for one in json.loads(process("list", "--json").stdout)] == ["Harbor"]
    assert process("check").returncode == 0


@posix
def test_a_new_database_for_which_there_is_no_room_is_refused_in_a_sentence(home: Path) -> None:
    import resource

    def leave_little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    command = [*COMMAND, "add", "--company", "Harbor"]
    ran = subprocess.run(command, preexec_fn=leave_little_room, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)
    assert "could not read or write" in ran.stderr
    assert [path.name for path in home.iterdir() if path.name.startswith((".pursuit", "pursuit"))] == []


@pytest.mark.parametrize("path", ["~nobody-of-this-name/jobs.db", "none.db"])
def test_a_database_in_the_home_of_nobody_is_just_not_there(tmp_path: Path, path: str) -> None:
    asked = [process("list", "--db", path), process("list", PURSUIT_DB=path)]
    assert [ran.returncode for ran in asked] == [1, 1]
    assert all("There is no database at" in ran.stderr for ran in asked)


def test_the_advice_for_a_database_that_is_not_there_yet_leads_to_it(tmp_path: Path) -> None:
    path = tmp_path / "my jobs.db"
    refused = process("list", "--db", str(path))
    _, begin, rest = refused.stderr.split("“pursuit ")
    advised = rest.partition("”")[0]
    assert begin.startswith(f"add --company NAME --title TITLE --db '{path}'")
    assert process(*shlex.split(advised)).returncode == 0
    assert process("list", "--db", str(path)).returncode == 0
    assert "--db" not in process("list").stderr


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31", "2026-02-30", "today", ""])
def test_the_day_to_take_for_today_is_one_that_people_live_in(home: Path, day: str) -> None:
    ran = process("demo", "--today", day)
    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "takes a day such as" in ran.stderr


def test_two_processes_that_add_at_once_lose_nothing(home: Path) -> None:
    process("tags", "add", "go")
    adding = [
        subprocess.Popen([*COMMAND, "add", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for one in adding:
        assert one.stdin is not None
        one.stdin.write(LINE * 10)
        one.stdin.flush()
    ids = [int(id) for one in adding for id in one.communicate()[0].split()]
    assert sorted(ids) == list(range(1, 21))
    assert len(json.loads(process("list", "--json").stdout)) == 20


def test_processes_that_begin_at_once_share_the_database_that_one_of_them_makes(home: Path) -> None:
    command = [*COMMAND, "add", "--company", "Harbor", "--title", "Engineer"]
    adding = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert sorted(int(one.communicate()[0]) for one in adding) == [1, 2, 3, 4]
    assert len(json.loads(process("list", "--json").stdout)) == 4
