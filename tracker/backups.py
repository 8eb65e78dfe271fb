"""Copies of the database: made with SQLite's own backup, verified, and put back in one step."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from time import sleep
from typing import Final

from tracker import backup_folder, errors, files, paths
from tracker.database import WAIT, Database, explained
from tracker.header import check_header
from tracker.soundness import check_schema, integrity_problems

PAGES_A_STEP: Final = 256  # for which the file is locked at a time: about a millisecond
PAUSE: Final = 0.02  # seconds after a step for which the file was busy
MOST_SETBACKS: Final = 5
GRACE: Final = 0.1  # seconds for which the old file stays locked
NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
SIDE_FILES: Final = ("-journal", "-wal", "-shm")

Progress = Callable[[int, int], object]


def keep(database: Database, why: str, now: datetime | None = None) -> Path:
    """Put a verified copy into the folder of back-ups; its name tells the moment (`now`, in UTC) and `why`."""
    folder = backup_folder.for_new(database.path)
    with explained(folder):
        files.make_private_folder(folder)
    target = _free_name(folder / f"{database.path.stem}-{now or datetime.now(UTC):%Y%m%d-%H%M%S}-{why}.db")
    write(database, target)
    return target


def write(database: Database, target: Path, progress: Progress | None = None) -> None:
    """Copy the database as it is now to `target`, which takes its place only when the copy was found sound.

    `progress` is told after each step how many pages are left, of how many; the file is not locked then.
    """
    if target.exists() and target.samefile(database.path):
        raise errors.InvalidInput("A back-up cannot replace the database that it copies; choose another file.")
    with explained(target), files.replacing(files.real(target)) as side:
        _copy(database, side, progress)
        verify(side, shown=database.path)


def verify(path: Path, *, shown: Path | None = None) -> None:
    """Raise a `DatabaseError` unless the copy is one of ours and sound."""
    check_header(path)
    with closing(Database(path)) as copy:
        if problems := integrity_problems(copy):
            raise errors.Damaged(
                "{path} is damaged ({problem}), so no copy of it was kept or used.",
                path=shown or path,
                problem=problems[0],
            )
        check_schema(copy, shown=shown)


def put_back(copy: Path, path: Path, *, wait: float = WAIT) -> Path | None:
    """Make a verified copy the database at `path`. Returns where the file that was there is kept now, if there was one.

    Nobody may be writing: the present file is locked until the copy has taken its place; `wait` seconds at most are
    waited for the lock. Raises InvalidInput where the copy is the database itself.
    """
    verify(copy)
    path = files.real(path)
    if path.exists() and copy.samefile(path):
        raise errors.InvalidInput("{copy} is the database itself; name a back-up of it.", copy=copy)
    with explained(path):
        files.make_private_folder(path.parent)
        with _held(path, wait) as let_go, files.replacing(path) as side:
            with closing(Database(copy)) as source:
                _copy(source, side)
            if sys.platform == "win32":  # where nothing takes the place of a file that anybody has open, as a lock must
                let_go()
            aside = _set_aside(path) if path.exists() else None
    return aside


def _copy(source: Database, target: Path, progress: Progress | None = None) -> None:
    """Step by step, so that nobody who writes meanwhile has to wait; what was written makes SQLite begin again.

    Where that happens too often, or somebody keeps the file to himself, the copy is made inside a read transaction.
    """
    with closing(sqlite3.connect(target)) as copy:
        source.check_identity()
        try:
            source.connection.backup(copy, pages=PAGES_A_STEP, progress=_Patience(progress).watch, sleep=PAUSE)
        except _OutOfPatience:
            with source.reading():
                source.connection.backup(copy, pages=PAGES_A_STEP)


class _OutOfPatience(Exception):
    """A copy has begun again, or has had to wait, too often."""


class _Patience:
    """Watches how much of a copy is left, and tells it."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._left: int | None = None
        self._setbacks = 0

    def watch(self, _status: int, left: int, total: int) -> None:
        """What SQLite calls after each step; it ends the copy by raising."""
        self._setbacks += self._left is not None and left >= self._left > 0
        self._left = left
        if self._setbacks > MOST_SETBACKS:
            raise _OutOfPatience
        if self._progress:
            self._progress(left, total)


def _set_aside(path: Path) -> Path:
    """Keep the present file, with what a crash may have left beside it, among the back-ups on the same disk."""
    folder = paths.backups(path)
    files.make_private_folder(folder)
    aside = _free_name(folder / f"{path.stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}-before-restore.db")
    _link(path, aside)
    for ending in SIDE_FILES:
        if (beside := path.with_name(path.name + ending)).exists():
            beside.replace(aside.with_name(aside.name + ending))
    files.sync_folder(folder)
    return aside


def _link(path: Path, aside: Path) -> None:
    """Give the file a second name; where the disk knows of no such thing, a copy takes it."""
    try:
        aside.hardlink_to(path)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        shutil.copyfile(path, aside)
        files.sync(aside)


@contextmanager
def _held(path: Path, wait: float) -> Iterator[Callable[[], None]]:
    """Lock the file against writers; one that is missing, or cannot be opened as ours, need not be.

    Yields what lets go of it before the end.

    Who has looked at the path just before another file came there still finds the old one locked, and looks again.
    """
    with ExitStack() as stack:
        with suppress(errors.Missing, errors.Damaged, errors.Foreign, errors.Newer):
            check_header(path)
            database = stack.enter_context(closing(Database(path, wait=wait)))
            stack.enter_context(database.write())
            stack.callback(sleep, GRACE)
        yield stack.close


def _free_name(path: Path) -> Path:
    """The path, or the next free one like it."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free
