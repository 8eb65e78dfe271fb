"""The sort of the table: what clicks make of it, and how it is written."""

from __future__ import annotations

from ui.grid_model import Sort
from ui.table.arranging import read_sort, resorted, unsorted, written_sort


def test_a_second_click_turns_the_sort() -> None:
    once = resorted((("stage", False),), "company", adds=False)
    assert once == (("company", False),)
    assert resorted(once, "company", adds=False) == (("company", True),)
    assert resorted((("company", True),), "company", adds=False) == (("company", False),)


def test_a_click_with_shift_adds_and_turns_where_it_stands() -> None:
    both = resorted((("stage", False),), "company", adds=True)
    assert both == (("stage", False), ("company", False))
    assert resorted(both, "stage", adds=True) == (("stage", True), ("company", False))
    assert unsorted(both, "stage") == (("company", False),)


def test_a_sort_is_written_as_on_the_command_line_and_read_again() -> None:
    sort: Sort = (("stage", False), ("in_stage_days", True))
    assert written_sort(sort) == "stage,-in_stage_days"
    assert read_sort("stage,-in_stage_days") == sort


def test_fields_of_another_version_are_passed_over_in_a_sort() -> None:
    assert read_sort("-fit_v9, company,,-") == (("company", False),)
