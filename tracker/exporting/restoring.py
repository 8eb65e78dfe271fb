"""The same database again from an archive of everything: made beside the present one, verified, put in its place."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from tracker import backups, files, fulltext, paths, schema
from tracker.database import WAIT, Database, connect, explained
from tracker.exporting import reading
from tracker.exporting.archive import CHUNK
from tracker.exporting.everything import TABLES, columns_of
from tracker.exporting.reading import Archive, Head
from tracker.exporting.target import Progress, nobody

BATCH: Final = 1000  # rows
ENDING: Final = ".zip"


class Restored:
    """A database that was made of an archive and waits to take its place, with the documents that belong to it."""

    def __init__(self, archive: Archive, made: Path) -> None:
        self._archive = archive
        self._made = made

    def put_in_place(self, path: Path, *, wait: float = WAIT) -> Path | None:
        """Make it the database at `path`; returns where the one that was there is kept now, if there was one."""
        with put_documents(self._archive, paths.documents(files.real(path))):
            return backups.put_back(self._made, path, wait=wait)


def restore(source: Path, path: Path) -> Path | None:
    """Make a back-up, or by its ending an archive of everything, the database at `path`, once it was found sound.

    Returns where the file that was there is kept now, if there was one.
    """
    if source.suffix.lower() != ENDING:
        return backups.put_back(source, path)
    with prepared(source, path) as restored:
        return restored.put_in_place(path)


@contextmanager
def prepared(source: Path, path: Path, *, progress: Progress = nobody) -> Iterator[Restored]:
    """Make the database of an archive beside `path`, where it goes later; nothing that is there is touched yet.

    Raises a `PursuitError` for whatever is wrong with the archive.
    """
    folder = files.real(path).parent
    with reading.opened(source) as archive, explained(path):
        files.make_private_folder(folder)
        with files.private_folder_beside(files.real(path)) as beside:
            made = Path(beside, "made.db")
            made.touch(0o600)
            _make(archive, made, progress)
            backups.verify(made, shown=source)
            yield Restored(archive, made)


def _make(archive: Archive, path: Path, progress: Progress) -> None:
    with archive.tables() as (head, rows):
        with closing(connect(path, journal="MEMORY")) as connection:
            schema.apply(connection, version=head.schema)
        try:
            with closing(Database(path)) as database, database.write():
                _fill(database, head, rows, lambda: progress(archive.read, archive.size))
        except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:  # what the disk says is explained already
            raise archive.refusal("a row in it breaks a rule that no database of Pursuit breaks") from error
        except _StrangeRow as error:
            raise archive.refusal("the table {error} has other columns than it must", error=error) from None


class _StrangeRow(Exception):
    """A row that does not belong into its table."""


def _fill(
    database: Database, head: Head, rows: Iterator[tuple[str, dict[str, Any]]], tell: Callable[[], object]
) -> None:
    for table, found in groupby(rows, key=itemgetter(0)):
        names = columns_of(database, table)
        marks = ", ".join("?" * len(names))
        sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        values = (_values(table, names, row) for _, row in found)
        while batch := list(islice(values, BATCH)):
            database.run_many(sql, batch)
            tell()
    _remember_ids(database, head)
    _remember_migrations(database, head)
    fulltext.rebuild(database)


def _values(table: str, names: Sequence[str], row: dict[str, Any]) -> list[Any]:
    if not names or row.keys() != set(names):
        raise _StrangeRow(table)
    return [row[name] for name in names]


def _remember_ids(database: Database, head: Head) -> None:
    """Ids that were given once are not given again, also those of what is gone."""
    known = [(name, last) for name, last in head.last_ids.items() if name in TABLES and isinstance(last, int)]
    database.run("DELETE FROM sqlite_sequence")
    database.run_many("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", known)


def _remember_migrations(database: Database, head: Head) -> None:
    """When each step was taken; which steps those were, only the file itself says."""
    known = [(moment, name) for name, moment in head.migrations.items() if isinstance(moment, str)]
    database.run_many("UPDATE _sqlite_migrations SET applied_at = ? WHERE name = ?", known)


@contextmanager
def put_documents(archive: Archive, folder: Path) -> Iterator[None]:
    """Put the documents that are not there yet into their folder; they go again if what comes next fails.

    Each is named by its content, so none that is there is another one.
    """
    added: list[Path] = []
    try:
        with explained(folder):
            for name in archive.documents:
                target = folder / name
                if not target.exists():
                    files.make_private_folder(target.parent)
                    added.append(target)
                    _unpack(archive, name, target)
        yield
    except BaseException:
        for target in added:
            with suppress(OSError):
                target.unlink()
        raise


def _unpack(archive: Archive, name: str, target: Path) -> None:
    found = sha256()
    with archive.opened(archive.documents[name]) as source, files.replacing(target) as side, side.open("wb") as output:
        while chunk := source.read(CHUNK):
            found.update(chunk)
            output.write(chunk)
        if found.hexdigest() != name:
            raise archive.refusal("a document in it is not the one that its name tells")
