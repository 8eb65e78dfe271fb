"""What the first bytes of a file say, read before SQLite may touch it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker import errors, schema
from tracker.database import explained

MAGIC: Final = b"SQLite format 3\0"
HEADER_SIZE: Final = 100
WAL: Final = 2  # the file format version that a database in WAL mode has


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes of an SQLite file say (https://www.sqlite.org/fileformat.html#the_database_header)."""

    write_version: int
    change_counter: int
    user_version: int
    application_id: int


def check_header(path: Path) -> Header:
    """Read the first bytes and refuse what is not ours to open. Never call it while a connection to the file is open
    in this process: closing the file here would drop SQLite's locks on it."""
    header = read_header(path)
    if header.application_id != schema.APPLICATION_ID:
        raise errors.Foreign(f"{path} is a database of another program; it was left untouched.")
    if header.user_version > schema.VERSION:
        raise errors.Newer(
            f"{path} was written by a newer version of Pursuit; it was left untouched. Update Pursuit to open it."
        )
    if header.write_version == WAL or path.with_name(path.name + "-wal").exists():
        raise errors.Foreign(
            f"{path} was switched to write-ahead logging by another program, which is not safe here; it was left "
            "untouched. Close that program, run “PRAGMA journal_mode = DELETE” in it, and try again."
        )
    return header


def read_header(path: Path) -> Header:
    with explained(path):
        if not path.exists():
            raise errors.Missing(f"There is no database at {path}.")
        if path.is_dir():
            raise errors.Foreign(f"{path} is a folder, not a database.")
        with path.open("rb") as file:
            data = file.read(HEADER_SIZE)
    if not data:
        raise errors.Foreign(f"{path} is empty, so it is not a database of Pursuit; it was left untouched.")
    if len(data) < HEADER_SIZE or not data.startswith(MAGIC):
        raise errors.Foreign(f"{path} is not a database of Pursuit; it was left untouched.")
    return Header(
        write_version=data[18],
        change_counter=int.from_bytes(data[24:28]),
        user_version=int.from_bytes(data[60:64]),
        application_id=int.from_bytes(data[68:72]),
    )
