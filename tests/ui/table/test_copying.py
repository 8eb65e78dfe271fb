"""Copied rows, as a spreadsheet takes them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.table.conftest import Ctrl, Key, Opener
from tracker.records import WorkMode
from ui.copying import TSV


def copied() -> list[list[str]]:
    return [line.split("\t") for line in QApplication.clipboard().text().split("\n")]


def test_one_row_is_copied_as_its_cells(open_table: Opener) -> None:
    table = open_table(Job={"company": "Acme", "location": "Berlin", "work_mode": WorkMode.HYBRID})
    table.columns("company", "title", "stage", "location", "in_stage_days")
    table.click("Job")
    table.press(Key.Key_C, Ctrl)
    assert copied() == [["Acme", "Job", "Applied", "Berlin", "0"]]


def test_several_rows_have_their_headings_above(open_table: Opener) -> None:
    table = open_table(One={"deadline": date(2026, 12, 1)}, Two={})
    table.columns("title", "deadline")
    table.click("Two")
    table.press(Key.Key_A, Ctrl)
    table.press(Key.Key_C, Ctrl)
    assert copied() == [["Title", "Deadline"], ["Two", ""], ["One", "2026-12-01"]]


def test_columns_are_copied_as_they_stand(open_table: Opener) -> None:
    table = open_table(Job={"company": "Acme"})
    table.columns("title", "company")
    table.click("Job")
    table.press(Key.Key_C, Ctrl)
    assert copied() == [["Job", "Acme"]]


@pytest.mark.parametrize(
    ("company", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@sum", "'@sum"),
        ("'t Hooft BV", "'t Hooft BV"),
        ("two\tcells\nand lines", "two cells and lines"),
        ("\t=1+1", "'=1+1"),
        ("<b>bold</b>", "<b>bold</b>"),
    ],
)
def test_no_cell_runs_or_breaks_the_table(open_table: Opener, company: str, cell: str) -> None:
    table = open_table(Job={"company": company})
    table.columns("company", "title")
    table.click("Job")
    table.press(Key.Key_C, Ctrl)
    assert copied() == [[cell, "Job"]]


def test_the_clipboard_has_plain_text_and_cells_and_nothing_else(open_table: Opener) -> None:
    table = open_table(Job={"company": "Łódź"})
    table.columns("company")
    table.click("Job", "company")
    table.press(Key.Key_C, Ctrl)
    data = QApplication.clipboard().mimeData()
    assert sorted(data.formats()) == ["text/plain", TSV]
    assert data.data(TSV).data() == "Łódź".encode()
