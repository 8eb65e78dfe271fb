"""A `.zip` of everything: the tables as JSON and as CSV, and the documents. `restoring` makes a database of it."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final, TextIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tracker import paths
from tracker.database import Database
from tracker.exporting.cells import guarded_all
from tracker.exporting.everything import LOG, TABLES, columns_of, count_rows, write_everything
from tracker.exporting.spreadsheet import BOM
from tracker.exporting.target import Progress, nobody, writing

EVERYTHING: Final = "everything.json"
DOCUMENTS: Final = "documents/"
DOCUMENT: Final = re.compile("[0-9a-f]{64}")  # its name is the SHA-256 of its content
READ_ME: Final = """This is everything that Pursuit knew.

everything.json   all tables, exactly; “pursuit restore FILE.zip” makes the same database of it again
tables/           the same rows for people, one CSV for each table
documents/        the files that were kept with applications, each named by the SHA-256 of its content
"""
CHUNK: Final = 1 << 20
PRIVATE: Final = 0o600 << 16


def export_zip(
    database: Path, target: Path, *, now: datetime, with_log: bool = True, progress: Progress = nobody
) -> None:
    """Write every table of an open database, and its documents, to `target`; without the change log if so wished.

    It reads through a connection of its own, so it may run on any thread, beside the window's. Raises a `PursuitError`
    where something stands in the way; then what was there before is untouched.
    """
    with (
        closing(Database(database)) as source,
        writing(target, database) as side,
        ZipFile(side, "w", ZIP_DEFLATED) as archive,
        source.reading(),
    ):
        _Writer(archive, source, now, progress).write(with_log=with_log)


class _Writer:
    """Fills one archive; half of its progress is the JSON, half the CSV and the documents."""

    def __init__(self, archive: ZipFile, database: Database, now: datetime, progress: Progress) -> None:
        self._archive = archive
        self._database = database
        self._now = now
        self._progress = progress

    def write(self, *, with_log: bool) -> None:
        tables = [table for table in TABLES if with_log or table not in LOG]
        total = sum(count_rows(self._database, table) for table in tables)
        with self._text(EVERYTHING) as output:
            write_everything(
                output,
                self._database,
                self._now,
                with_log=with_log,
                progress=lambda done, of: self._progress(done, 2 * of),
            )
        done = total
        for table in tables:
            done = self._write_table(table, done, 2 * total)
        self._write_documents()
        with self._text("README.txt") as output:
            output.write(READ_ME)

    def _write_table(self, table: str, done: int, of: int) -> int:
        with self._text(f"tables/{table}.csv") as output:
            output.write(BOM)
            writer = csv.writer(output)
            writer.writerow(columns_of(self._database, table))
            for rows in self._database.blocks(f"SELECT * FROM {table} ORDER BY id"):
                columns = zip(*rows, strict=True)
                writer.writerows(zip(*map(_harmless, columns), strict=True))
                done += len(rows)
                self._progress(done, of)
        return done

    def _write_documents(self) -> None:
        """Those that are what they were when they were kept; “pursuit check” tells of the others."""
        folder = paths.documents(self._database.path)
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            if file.is_file() and not file.is_symlink() and _is_as_kept(file):
                self._write_document(DOCUMENTS + file.name, file)

    def _write_document(self, name: str, file: Path) -> None:
        with file.open("rb") as source, self._archive.open(self._member(name, ZIP_STORED), "w", force_zip64=True) as to:
            while chunk := source.read(CHUNK):
                to.write(chunk)
                self._progress(1, 1)

    @contextmanager
    def _text(self, name: str) -> Iterator[TextIO]:
        with self._archive.open(self._member(name, ZIP_DEFLATED), "w", force_zip64=True) as member:
            text = io.TextIOWrapper(member, encoding="utf-8", newline="")
            yield text
            text.detach()  # which writes what is left

    def _member(self, name: str, compression: int) -> ZipInfo:
        year, month, day, hour, minute, second, *_ = self._now.timetuple()
        member = ZipInfo(name, (max(year, 1980), month, day, hour, minute, second))
        member.compress_type = compression
        member.external_attr = PRIVATE
        return member


def _is_as_kept(file: Path) -> bool:
    if not DOCUMENT.fullmatch(file.name):
        return False
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == file.name


def _harmless(column: tuple[object, ...]) -> list[object]:
    """The cells with those guarded that a spreadsheet would run; numbers are never guarded."""
    texts = [value if isinstance(value, str) else None for value in column]
    return [value if text is None else text for value, text in zip(column, guarded_all(texts), strict=True)]
