"""What the first bytes of a file say, and what lies beside it: read before SQLite may touch it."""

from __future__ import annotations

from pathlib import Path
from time import sleep
from typing import Final, NamedTuple

from tracker import errors, files, schema
from tracker.database import explained, first_bytes
from tracker.rollback import START, Rollback, read_rollback

MAGIC: Final = b"SQLite format 3\0"
HEADER_SIZE: Final = 100
TICK: Final = 0.02  # seconds in which a file that changes gets another date
LOOKS: Final = 50
WHAT_IT_IS: Final = (*range(18), *range(20, 24), *range(56, 60), *range(68, 72))  # magic, sizes, encoding, application
WAL: Final = 2  # the file format version that a database in WAL mode has


class Header(NamedTuple):
    """What the first 100 bytes of an SQLite file say (https://www.sqlite.org/fileformat.html#the_database_header)."""

    write_version: int
    change_counter: int
    schema_cookie: int
    user_version: int
    application_id: int


def check_header(path: Path) -> Header:
    """Read the first bytes and refuse what is not ours to open."""
    header = read_header(path)
    if header.application_id != schema.APPLICATION_ID:
        raise errors.Foreign("{path} is a database of another program; it was left untouched.", path=path)
    if header.user_version > schema.VERSION:
        raise errors.Newer(
            "{path} was written by a newer version of Pursuit; it was left untouched. Update Pursuit to open it.",
            path=path,
        )
    if header.write_version == WAL:
        raise errors.Foreign(
            "{path} was switched to write-ahead logging by another program, which is not safe here; it was left "
            "untouched. Close that program, run “PRAGMA journal_mode = DELETE” in it, and try again.",
            path=path,
        )
    if strange := _strange_neighbour(files.real(path)):
        raise errors.Foreign(
            "{strange} lies beside the database {path} without belonging to it, and would ruin it; nothing was "
            "touched. Move it away and try again.",
            strange=strange,
            path=path,
        )
    return header


def read_header(path: Path) -> Header:
    with explained(path):
        if not path.exists():
            raise errors.Missing("There is no database at {path}.", path=path)
        if path.is_dir():
            raise errors.Foreign("{path} is a folder, not a database.", path=path)
        try:
            data = first_bytes(path, HEADER_SIZE)
        except files.NoPlainFile:
            raise errors.Foreign("{path} is a device or a pipe, not a database.", path=path) from None
    if not data:
        raise errors.Foreign("{path} is empty, so it is not a database of Pursuit; it was left untouched.", path=path)
    if len(data) < HEADER_SIZE or not data.startswith(MAGIC):
        raise errors.Foreign("{path} is not a database of Pursuit; it was left untouched.", path=path)
    return _header(data)


def _header(data: bytes) -> Header:
    return Header(
        write_version=data[18],
        change_counter=int.from_bytes(data[24:28]),
        schema_cookie=int.from_bytes(data[40:44]),
        user_version=int.from_bytes(data[60:64]),
        application_id=int.from_bytes(data[68:72]),
    )


def _strange_neighbour(path: Path) -> Path | None:
    """A side file of another database, or of another state of this one, that SQLite would take for its own."""
    wal, journal = (path.with_name(path.name + ending) for ending in ("-wal", "-journal"))
    with explained(path):
        if wal.exists():
            return wal
        return journal if journal.exists() and _stays_strange(path, journal) else None


def _stays_strange(path: Path, journal: Path) -> bool:
    """Whether the journal is strange and stays as it is. While another process writes, anything may be seen."""
    seen: object = None
    for _ in range(LOOKS):
        present = _state(path), _state(journal)
        if not _is_strange(path, journal):
            return False
        if present == seen:
            return True
        seen = present
        sleep(TICK)
    return False


def _state(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_size, status.st_mtime_ns


def _is_strange(path: Path, journal: Path) -> bool:
    rollback = read_rollback(journal)
    return rollback is not None and not _leads_here(rollback, first_bytes(path, START), path.stat().st_size)


def _leads_here(rollback: Rollback, present: bytes, size: int) -> bool:
    """Whether the start of the first page, which counts the changes, is the same before, or one change back; or neither
    it nor the size of the file has changed."""
    if rollback.first_page is None:
        return rollback.pages == -(-size // rollback.page_size)
    before, now = _header(rollback.first_page), _header(present)
    if size < rollback.pages * rollback.page_size:  # a transaction makes the file no smaller
        return False
    if now.change_counter == before.change_counter:
        return present == rollback.first_page
    return now.change_counter == before.change_counter + 1 and _may_follow(rollback.first_page, present)


def _may_follow(before: bytes, now: bytes) -> bool:
    """Whether one transaction can have made this first page of the other.

    What the file is never changes. The list of tables, which begins behind the header, is another one only with another
    schema, and schemas and versions only grow.
    """
    if any(before[place] != now[place] for place in WHAT_IT_IS):
        return False
    old, new = _header(before), _header(now)
    if old.user_version > new.user_version or old.schema_cookie > new.schema_cookie:
        return False
    return old.schema_cookie < new.schema_cookie or before[HEADER_SIZE:] == now[HEADER_SIZE:]
