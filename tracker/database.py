"""One connection to one file: how it is opened, how it begins and ends a transaction, what its errors mean."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal

from tracker import errors, locks

Journal = Literal["TRUNCATE", "MEMORY"]
Parameters = Sequence[Any] | Mapping[str, Any]

WAIT: Final = 5.0  # seconds that a command waits for another process that writes

# The journal in TRUNCATE mode with FULL loses nothing confirmed in a power cut, and the database is one
# plain file that can be copied and synced.
PRAGMAS: Final = (
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "mmap_size = 0",
)


class Database:
    """An open SQLite file. It belongs to the thread that opened it, and outside `write()` nothing is ever written."""

    def __init__(self, path: Path, *, wait: float = WAIT) -> None:
        self.path = path
        self.wait = wait
        with explained(path):
            self.connection = connect(path, wait=wait)
            self._identity = identity(path)

    def close(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            self.connection.execute("PRAGMA journal_mode = DELETE")  # takes the empty journal away
        self.connection.close()

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        with explained(self.path):
            return self.connection.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        with explained(self.path):
            return self.connection.execute(sql, parameters)

    def run_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        with explained(self.path):
            self.connection.executemany(sql, rows)

    def version(self) -> int:
        """A number that changes when another connection has changed the file."""
        return int(self.rows("PRAGMA data_version")[0][0])

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One consistent state of the file for all that is read inside."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK")

    @contextmanager
    def without_waiting(self) -> Iterator[None]:
        """Inside, a file that another process holds is reported at once instead of waited for."""
        self.run("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self.run(f"PRAGMA busy_timeout = {round(self.wait * 1000)}")

    @contextmanager
    def write(self) -> Iterator[None]:
        """Commit everything written inside, or nothing. Waits at most `wait` seconds for another writer."""
        self.check_identity()
        self.run("BEGIN IMMEDIATE")
        try:
            self.run("PRAGMA defer_foreign_keys = ON")
            yield
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def check_identity(self) -> None:
        """Raise `Replaced` if the path no longer leads to the file that was opened."""
        try:
            present = identity(self.path)
        except OSError:
            present = None
        if present != self._identity:
            raise errors.Replaced(
                f"The database {self.path} was moved, deleted or replaced while it was open, so nothing was written. "
                "Put the file back, or start again to work with the one that is there now."
            )

    def _roll_back(self) -> None:
        if self.connection.in_transaction:  # SQLite rolls back by itself on some errors
            with contextlib.suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")


def identity(path: Path) -> tuple[int, int]:
    """What tells this file from any other: device and inode."""
    status = path.stat()
    return status.st_dev, status.st_ino


def connect(path: Path, *, wait: float = WAIT, journal: Journal = "TRUNCATE") -> sqlite3.Connection:
    """Open an existing file with every setting that the promises ask for; never creates one.

    Only a file that is thrown away when its making fails may have its journal in memory.
    """
    uri = path.absolute().as_uri() + "?mode=rw"
    connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)
    try:
        for pragma in (f"journal_mode = {journal}", *PRAGMAS):
            connection.execute(f"PRAGMA {pragma}")
        _be_defensive(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _be_defensive(connection: sqlite3.Connection) -> None:
    if set_config := getattr(connection, "setconfig", None):  # Python 3.12
        set_config(getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE"), True)  # noqa: B009  (unknown to 3.11)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        if explanation := explain(error, path):
            raise explanation from error
        raise
    except OSError as error:
        raise errors.InputOutputError(f"{path} cannot be used: {error.strerror or error}.") from error


def explain(error: sqlite3.Error, path: Path) -> errors.DatabaseError | None:
    """Our error for one of SQLite's; None for one that is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return errors.Locked(f"{_holder(path)} is using {path}, so nothing was changed. Try again in a moment.")
    if primary is not None and primary in _SENTENCES:
        kind, sentence = _SENTENCES[primary]
        return kind(sentence.format(path=path))
    if "UTF-8" in str(error):
        return errors.Damaged(_SENTENCES[sqlite3.SQLITE_CORRUPT][1].format(path=path))
    return None


def _holder(path: Path) -> str:
    return " and ".join(locks.holders(path)) or "Another program"


_SENTENCES: Final[dict[int, tuple[type[errors.DatabaseError], str]]] = {
    sqlite3.SQLITE_CORRUPT: (
        errors.Damaged,
        "The database {path} is damaged, so nothing was written to it. "
        "Run “pursuit check” to see what is wrong, and “pursuit restore” to go back to a back-up.",
    ),
    sqlite3.SQLITE_NOTADB: (errors.Foreign, "{path} is not a database of Pursuit; it was left untouched."),
    sqlite3.SQLITE_FULL: (
        errors.DiskFull,
        "The disk that holds {path} is full, so nothing was changed. Make room and try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        errors.ReadOnly,
        "{path} or its folder is read-only, so nothing was changed. Allow writing there and try again.",
    ),
    sqlite3.SQLITE_PERM: (
        errors.ReadOnly,
        "{path} may not be used by this account, so nothing was changed. Allow it and try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        errors.InputOutputError,
        "{path} cannot be opened, so nothing was changed. See that the file and its folder are there and may be used.",
    ),
    sqlite3.SQLITE_IOERR: (
        errors.InputOutputError,
        "The system could not read or write {path}, so nothing was changed. See that its disk works and try again.",
    ),
}
