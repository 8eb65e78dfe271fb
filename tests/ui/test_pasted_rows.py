"""Rows that were copied from a spreadsheet become a file that the import reads, with and without names of columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tracker.build import TODAY
from ui.pasted_rows import are_rows, write_rows

KNOWN = {"saved": (1, None), "applied": (2, None)}
HEADED = "Firma\tPosition\nHarbor\tEngineer\n"
BARE = (
    "Harbor\tPlatform Engineer\tBerlin\t95k EUR\tApplied\t2026-11-03\tharbor.example/1\n"
    "Kestrel\tGo Developer\tMunich\t\tSaved\t\t\n"
)


@pytest.mark.parametrize("text", [HEADED, BARE, 'Harbor\t"two\nlines"\nKestrel\tone\n', "a\tb\r\nc\td\r\n"])
def test_a_rectangle_of_cells_is_rows(text: str) -> None:
    assert are_rows(text)


@pytest.mark.parametrize("text", ["", "Harbor\tEngineer", "one\ntwo", "Tasks\n•\tlead\n•\tbuild", "a\tb\nc\td\te"])
def test_one_row_and_a_posting_are_not(text: str) -> None:
    assert not are_rows(text)


def test_rows_below_names_stay_as_they_are(tmp_path: Path) -> None:
    lines = write_rows(HEADED, tmp_path, KNOWN, TODAY).read_text("utf-8").splitlines()
    assert lines == ["Firma\tPosition", "Harbor\tEngineer"]


def test_columns_without_names_are_named_by_what_is_in_them(tmp_path: Path) -> None:
    header, first, *_ = write_rows(BARE, tmp_path, KNOWN, TODAY).read_text("utf-8").splitlines()
    assert header == "Company\tTitle\tLocation\tSalary\tStatus\tApplied on\tLink"
    assert first == BARE.splitlines()[0]


def test_a_field_is_given_to_one_column_only(tmp_path: Path) -> None:
    lines = write_rows("a.example/1\tb.example/2\tHarbor\nc.example/3\td.example/4\tKestrel", tmp_path, KNOWN, TODAY)
    assert lines.read_text("utf-8").splitlines()[0] == "Link\t\tCompany"
