"""docs/schema.md is whole and true: every table, column and view is in it, and its questions have these answers."""

from __future__ import annotations

import re
import shlex
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests import schema_page
from tests.schema_page import PAGE, QUERY, TITLE
from tracker import demo, schema
from tracker.clock import Clock

TEXT: Final = PAGE.read_text(encoding="utf-8")
OF_OTHERS: Final = ("sqlite_", "_sqlite_", "application_text_")


@pytest.fixture(scope="module")
def example() -> Iterator[sqlite3.Connection]:
    with schema_page.example() as connection:
        yield connection


def told() -> dict[str, list[str]]:
    """The columns of each table and view, as the page lists them."""
    found: dict[str, list[str]] = {}
    columns: list[str] = []
    for line in TEXT.splitlines():
        if title := TITLE.match(line):
            columns = found.setdefault(title["name"], [])
        elif line.startswith("## "):
            columns = []
        elif row := re.match(r"\| `(\w+)` \|", line):
            columns.append(row[1])
    return found


def test_every_table_and_view_is_told_with_all_its_columns_in_their_order(example: sqlite3.Connection) -> None:
    names = [name for (name,) in example.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")]
    stored = {
        name: [column for _, column, *_ in example.execute(f"PRAGMA table_info({name})")]
        for name in names
        if not name.startswith(OF_OTHERS)
    }
    assert told() == stored


def test_what_columns_may_hold_and_what_questions_answer_is_up_to_date(example: sqlite3.Connection) -> None:
    assert schema_page.up_to_date(TEXT, example) == TEXT, "run python -m tests.schema_page"


def test_there_are_a_dozen_questions_and_none_is_without_an_answer() -> None:
    answers = [answer for _, answer in QUERY.findall(TEXT)]
    assert len(answers) >= 12
    assert all(len(answer.splitlines()) > 2 for answer in answers)


def test_the_words_for_what_a_column_holds_come_from_its_checks(example: sqlite3.Connection) -> None:
    held = schema_page.holdings(example, "evidence")
    assert held["application"] == "id of `application`, or nothing"
    assert held["kind"] == "one of `work`, `project`, `course`, `certificate`, `review`, `other`"
    assert held["title"] == "text, not empty"
    assert held["day"] == "day, or nothing"
    assert schema_page.holdings(example, "skill_rating")["level"] == "whole number, 0 to 4, or nothing"


def test_the_page_names_the_version_and_the_id_of_the_file() -> None:
    assert f"version {schema.VERSION};" in TEXT.replace("\n", " ")
    assert str(schema.APPLICATION_ID) in TEXT


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="there is no sqlite3 program here")
def test_its_commands_for_the_sqlite3_program_work_and_write_nothing(tmp_path: Path) -> None:
    for name in ("pursuit.db", "copy.db"):
        demo.make(tmp_path / name, Clock(schema_page.TODAY))
    before = (tmp_path / "pursuit.db").read_bytes()
    commands = re.findall(r"`(sqlite3 [^`]+)`", TEXT)
    assert len(commands) == 2
    for command in commands:
        words = shlex.split(command.partition(" > ")[0])
        shown = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=True, encoding="utf-8")
        assert "Harbor Systems" in shown.stdout
    assert (tmp_path / "pursuit.db").read_bytes() == before
