"""What can still be read of a damaged database, put into a new one, with a word on what was lost.

SQLite reads a table in order of its ids and stops at the first page that is damaged. So each table is read from both
ends, and what lies between is asked for one id at a time. The log of undo steps is left behind: its images may not fit
what was recovered.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final, NamedTuple

from tracker import errors, files, fulltext, opening
from tracker.codec import CODECS, Codec
from tracker.database import Database, connect, explained
from tracker.header import read_header

ONE_BY_ONE: Final = 200_000  # ids between the two ends that are asked for singly
SIDE_FILES: Final = ("-journal",)  # what SQLite plays back to end an interrupted write

Progress = Callable[[int, int], object]
Row = Sequence[Any]


class Recovered(NamedTuple):
    """What became of one table: rows read, rows that did not fit the rules of the program, and ids not readable."""

    table: str
    read: int
    refused: int
    lost: int


def recover(damaged: Path, target: Path, progress: Progress = lambda _done, _of: None) -> list[Recovered]:
    """Make a new database at `target` of all that can be read in `damaged`, which is not touched.

    Raises a `DatabaseError` where nothing of it can be read, and InvalidInput where there is a file at `target`.
    """
    if target.exists():
        raise errors.InvalidInput(
            "{target} is already there; choose another name for what is recovered.", target=target
        )
    with explained(damaged):
        read_header(damaged)
    with tempfile.TemporaryDirectory(prefix="pursuit-") as folder:
        copy = _copied(damaged, Path(folder))
        side = Path(folder) / "recovered.db"
        opening.create(side)
        found = _filled(side, copy, damaged, progress)
        with explained(target):
            files.make_private_folder(target.parent)
            with files.replacing(target, only_if_new=True) as place:
                shutil.copyfile(side, place)
    return found


def _copied(damaged: Path, folder: Path) -> Path:
    copy = folder / "damaged.db"
    with explained(damaged):
        _copy(damaged, copy)
        for ending in SIDE_FILES:
            if (beside := damaged.with_name(damaged.name + ending)).exists():
                _copy(beside, copy.with_name(copy.name + ending))
    return copy


def _copy(source: Path, target: Path) -> None:
    with files.open_plain(source) as old, target.open("wb") as new:
        shutil.copyfileobj(old, new)


def _filled(side: Path, copy: Path, damaged: Path, progress: Progress) -> list[Recovered]:
    with explained(damaged), closing(connect(copy)) as old, closing(connect(side)) as new:
        old.text_factory = lambda data: data.decode("utf-8", "replace")
        tables = _tables(old, damaged)
        new.execute("PRAGMA foreign_keys = OFF")
        new.execute("BEGIN IMMEDIATE")
        found: list[Recovered] = []
        for number, codec in enumerate(CODECS.values()):
            progress(number, len(CODECS))
            if codec.kind.table in tables:
                found.append(_take_over(old, new, codec))
        _mend_references(new)
        new.execute("COMMIT")
    with closing(Database(side)) as database, database.write():
        fulltext.rebuild(database)
    progress(len(CODECS), len(CODECS))
    return found


def _tables(old: sqlite3.Connection, damaged: Path) -> set[str]:
    """The tables that the damaged file still knows. Without its list of tables, there is nothing to go by."""
    try:
        names = {name for (name,) in old.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    except sqlite3.DatabaseError:
        names = set()
    if "application" not in names:
        raise errors.Damaged(
            "Nothing can be read in {damaged}: its list of tables is gone. Restore a back-up: “pursuit backup --list”.",
            damaged=damaged,
        )
    return names


def _take_over(old: sqlite3.Connection, new: sqlite3.Connection, codec: Codec) -> Recovered:
    table = codec.kind.table
    known = {row[1] for row in old.execute(f"PRAGMA table_info({table})")}
    names = [name for name in codec.names if name in known]
    statement = f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    rows, lost = _readable(old, table, names)
    refused = 0
    for row in rows:
        try:
            new.execute(statement, row)
        except sqlite3.Error:  # damage that looks like a value: of another type, or none that is allowed
            refused += 1
    return Recovered(table, len(rows) - refused, refused, lost)


def _readable(old: sqlite3.Connection, table: str, names: Sequence[str]) -> tuple[list[Row], int]:
    """The rows of a table that can be read, and how many ids between them cannot."""
    select = f"SELECT {', '.join(names)} FROM {table}"
    place = names.index("id")
    upwards, is_whole = _until_damage(old, f"{select} ORDER BY id")
    if is_whole:
        return upwards, 0
    first_lost = upwards[-1][place] + 1 if upwards else 1
    downwards, _ = _until_damage(old, f"{select} WHERE id >= {first_lost} ORDER BY id DESC")
    last_lost = downwards[-1][place] - 1 if downwards else first_lost + ONE_BY_ONE
    between: list[Row] = []
    lost = 0
    for id in range(first_lost, min(last_lost, first_lost + ONE_BY_ONE) + 1):
        found, is_read = _until_damage(old, f"{select} WHERE id = {id}")
        between += found
        lost += not is_read
    return [*upwards, *between, *reversed(downwards)], lost


def _until_damage(old: sqlite3.Connection, sql: str) -> tuple[list[Row], bool]:
    """The rows before the first that cannot be read, and whether there was none such."""
    rows: list[Row] = []
    try:
        for row in old.execute(sql):
            rows.append(row)  # noqa: PERF402  (a row that cannot be read must not take along those before it)
    except sqlite3.DatabaseError:
        return rows, False
    return rows, True


def _mend_references(new: sqlite3.Connection) -> None:
    """Let go of references to what was lost: where one may be empty it is emptied, else its row goes too."""
    while broken := new.execute("PRAGMA foreign_key_check").fetchall():
        for table, row, _parent, number in broken:
            if row is None:
                continue
            column = next(key[3] for key in new.execute(f"PRAGMA foreign_key_list({table})") if key[0] == number)
            is_needed = next(c[3] or c[5] for c in new.execute(f"PRAGMA table_info({table})") if c[1] == column)
            if is_needed or not _is_emptied(new, table, column, row):
                new.execute(f"DELETE FROM {table} WHERE rowid = ?", (row,))


def _is_emptied(new: sqlite3.Connection, table: str, column: str, row: int) -> bool:
    """Empty a reference, unless a rule of its table asks for it: a requirement is of a role or of an application."""
    try:
        new.execute(f"UPDATE {table} SET {column} = NULL WHERE rowid = ?", (row,))
    except sqlite3.IntegrityError:
        return False
    return True
