"""What SQLite would put back from a roll-back journal that it finds beside a database."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

# https://www.sqlite.org/fileformat.html#the_rollback_journal
MAGIC: Final = bytes.fromhex("d9d505f920a163d7")
SEGMENT: Final = struct.Struct(">8sI4xIII")  # magic, records, (nonce,) pages, sector size, page size
TO_THE_END: Final = 0xFFFFFFFF  # as many records as the file has room for
LARGEST: Final = 65_536  # bytes of a page, and of a sector
AROUND: Final = 8  # bytes of a record around its page: the page's number and a checksum
START: Final = 512  # bytes of a page that are of interest: the smallest page, which a disk writes whole or not at all


class Rollback(NamedTuple):
    """The size of the database before, in pages, and the start of its first page if that one is among what changed."""

    pages: int
    page_size: int
    first_page: bytes | None


def read_rollback(journal: Path) -> Rollback | None:
    """What the journal holds; None where there is no journal, or nothing in it that SQLite would play back."""
    try:
        with journal.open("rb") as file:
            return _read(file)
    except FileNotFoundError:
        return None


def _read(file: BinaryIO) -> Rollback | None:
    """Segments begin at multiples of the sector size; the last one may not be on disk whole, and counts no records."""
    found: Rollback | None = None
    place = 0
    while segment := _segment_at(file, place):
        records, pages, sector, page_size = segment
        first = _first_page(file, place + sector, records, page_size)
        if first or not found:
            found = Rollback(pages, page_size, first)
        if first or records == TO_THE_END:
            break
        end = place + sector + records * (page_size + AROUND)
        place = -(-end // sector) * sector
    return found


def _segment_at(file: BinaryIO, place: int) -> tuple[int, int, int, int] | None:
    file.seek(place)
    data = file.read(SEGMENT.size)
    if len(data) < SEGMENT.size:
        return None
    magic, records, pages, sector, page_size = SEGMENT.unpack(data)
    is_real = magic == MAGIC and records and _is_size(sector, 32) and _is_size(page_size, 512)
    return (records, pages, sector, page_size) if is_real else None


def _is_size(number: int, least: int) -> bool:
    return least <= number <= LARGEST and number.bit_count() == 1


def _first_page(file: BinaryIO, place: int, records: int, page_size: int) -> bytes | None:
    for number in range(records):
        file.seek(place + number * (page_size + AROUND))
        page = file.read(4)
        start = file.read(START)
        if len(start) < START:
            return None
        if int.from_bytes(page) == 1:
            return start
    return None
