"""What each version brought, read from the list of changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tracker import whats_new
from tracker.whats_new import Section, newest, sections

CHANGES = """# Changes

## Unreleased

- A point that goes
  on in the next line.
- Another.

A paragraph of
two lines.

## 0.2.0, 2026-03-31

### Mended

- It.
"""


def test_the_sections_stand_in_their_order() -> None:
    first, second = sections(CHANGES)
    assert (first.heading, first.version, first.day) == ("Unreleased", "", None)
    assert (second.version, second.day) == ("0.2.0", date(2026, 3, 31))
    assert second.text == "### Mended\n\n- It."


def test_a_point_is_one_line_whatever_shows_it() -> None:
    first, _ = sections(CHANGES)
    assert first.plain == "- A point that goes on in the next line.\n- Another.\n\nA paragraph of two lines."


@pytest.mark.parametrize("heading", ["0.1.0, 2026-02-30", "0.1.0", "Next"])
def test_a_day_that_is_none_is_no_day(heading: str) -> None:
    assert Section(heading, "").day is None


def test_a_list_without_versions_has_nothing_new(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n", encoding="utf-8")
    assert newest(tmp_path / "CHANGELOG.md") is None


def test_the_list_of_this_checkout_is_found_and_tells_something() -> None:
    assert whats_new.changes_file()
    section = newest()
    assert section
    assert section.text
