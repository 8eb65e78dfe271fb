"""Copies of the database: made with SQLite's own backup, verified, and put back in one step."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tracker import errors, files, paths
from tracker.database import Database, connect, explained
from tracker.header import check_header
from tracker.soundness import integrity_problems

PAGES_A_STEP: Final = 1000


def keep(database: Database, why: str) -> Path:
    """Put a verified copy into the folder of back-ups; its name tells the moment and `why`."""
    folder = paths.backups(database.path)
    with explained(folder):
        files.make_private_folder(folder)
    target = _free_name(folder / f"{database.path.stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{why}.db")
    write(database, target)
    return target


def write(database: Database, target: Path) -> None:
    """Copy the database as it is now to `target`, which takes its place only when the copy was found sound."""
    if target.exists() and target.samefile(database.path):
        raise errors.InvalidInput("A back-up cannot replace the database that it copies; choose another file.")
    with explained(target), files.replacing(target) as side:
        with closing(sqlite3.connect(side)) as copy:
            database.connection.backup(copy, pages=PAGES_A_STEP)
        verify(side, shown=database.path)


def verify(path: Path, *, shown: Path | None = None) -> None:
    """Raise a `DatabaseError` unless the copy is one of ours and sound."""
    check_header(path)
    copy = Database(path)
    try:
        problems = integrity_problems(copy)
    finally:
        copy.close()
    if problems:
        raise errors.Damaged(f"{shown or path} is damaged ({problems[0]}), so no copy of it was kept or used.")


def put_back(copy: Path, path: Path) -> Path | None:
    """Make a verified copy the database at `path`. Returns where the file that was there is kept now, if there was one.

    Nobody may be writing: the present file is locked while it is set aside.
    """
    verify(copy)
    with explained(path):
        files.make_private_folder(path.parent)
        with files.replacing(path) as side:
            _copy(copy, side)
            aside = _set_aside(path) if path.exists() else None
    return aside


def _copy(source: Path, target: Path) -> None:
    with closing(connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.backup(copy, pages=PAGES_A_STEP)


def _set_aside(path: Path) -> Path:
    """Keep the present file, with what a crash may have left beside it, among the back-ups."""
    folder = paths.backups(path)
    files.make_private_folder(folder)
    aside = _free_name(folder / f"{path.stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}-before-restore.db")
    holder = _hold(path)
    try:
        os.link(path, aside)
        journal = path.with_name(path.name + "-journal")
        if journal.exists():
            journal.replace(aside.with_name(aside.name + "-journal"))
    finally:
        if holder:
            holder.close()
    files.sync_folder(folder)
    return aside


def _hold(path: Path) -> sqlite3.Connection | None:
    """Lock the file against writers; a damaged one cannot be locked and need not be."""
    try:
        with explained(path):
            connection = connect(path)
            connection.execute("BEGIN IMMEDIATE")
    except (errors.Damaged, errors.Foreign):
        return None
    return connection


def _free_name(path: Path) -> Path:
    """The path, or the next free one like it."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free
