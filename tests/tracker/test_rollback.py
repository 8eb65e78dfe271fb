"""What a roll-back journal would put back, in journals of every shape that SQLite leaves."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tracker.rollback import MAGIC, TO_THE_END, read_rollback

SECTOR = PAGE = 512
HEADER = b"SQLite format 3\0".ljust(512, b"h")


def segment(*numbers: int, count: int | None = None, pages: int = 40, sector: int = SECTOR, page: int = PAGE) -> bytes:
    """A segment with these pages in it, of which the first one begins with `HEADER`, padded to a whole sector."""
    records = len(numbers) if count is None else count
    head = struct.pack(">8sIIIII", MAGIC, records, 7, pages, sector, page).ljust(SECTOR, b"\0")
    body = b"".join(
        struct.pack(">I", number) + (HEADER if number == 1 else b"").ljust(PAGE, b"p") + b"sums" for number in numbers
    )
    return head + body + b"\0" * (-len(body) % SECTOR)


@pytest.mark.parametrize(
    ("content", "has_first_page"),
    [
        (segment(5, 1, 9), True),
        (segment(5, 9), False),
        (segment(5, 9) + segment(8, 1), True),
        (segment(5) + segment(6) + segment(7, 1), True),
        (segment(5) + segment(1, count=0), False),
        (segment(5, 1, count=TO_THE_END), True),
        (segment(5) + b"left over from a longer journal".ljust(SECTOR, b"x"), False),
        (segment(5) + segment(1)[: SECTOR + 50], False),
    ],
)
def test_the_first_page_is_found_wherever_it_stands(tmp_path: Path, content: bytes, has_first_page: bool) -> None:
    journal = tmp_path / "x.db-journal"
    journal.write_bytes(content)
    found = read_rollback(journal)
    assert found is not None
    assert (found.pages, found.page_size) == (40, PAGE)
    assert found.first_page == (HEADER if has_first_page else None)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        MAGIC,
        b"\0" * 28 + segment(1)[28:],
        segment(1, count=0),
        segment(1, sector=0),
        segment(1, sector=100),
        segment(1, page=3),
        segment(1, page=131_072),
    ],
)
def test_what_sqlite_would_not_play_back_is_nothing(tmp_path: Path, content: bytes) -> None:
    journal = tmp_path / "x.db-journal"
    assert read_rollback(journal) is None
    journal.write_bytes(content)
    assert read_rollback(journal) is None
