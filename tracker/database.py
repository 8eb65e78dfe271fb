"""One connection to one file: how it is opened, how it begins and ends a transaction, what its errors mean."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath
from time import monotonic, sleep
from typing import Any, BinaryIO, Final, Literal, TypeVar

from tracker import errors, files, locks
from tracker.sentences import Sentence

Identity = tuple[int, int]
Journal = Literal["TRUNCATE", "MEMORY"]
Parameters = Sequence[Any] | Mapping[str, Any]
T = TypeVar("T")

WAIT: Final = 5.0  # seconds that a command waits for another process that writes
WAIT_TO_READ: Final = 1.0  # seconds that a reader waits at least: a commit takes long on a slow disk
PAUSE: Final = 0.002  # seconds between two tries
BLOCK: Final = 1000  # rows
USUAL_CACHE: Final = 2_000  # kilobytes, as SQLite has it by itself
BULK_CACHE: Final = 100_000  # kilobytes
NOWHERE: Final = (-1, -1)  # the identity of a file that was closed

# The journal in TRUNCATE mode with FULL loses nothing confirmed in a power cut, and the database is one
# plain file that can be copied and synced.
PRAGMAS: Final = (
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "mmap_size = 0",
    "fullfsync = ON",  # macOS alone knows it, where all else leaves the content in the disk's own memory
)


class Database:
    """An open SQLite file. It belongs to the thread that opened it, and outside `write()` nothing is ever written."""

    def __init__(self, path: Path, *, wait: float = WAIT) -> None:
        self.path = path
        self.wait_at_most(wait)
        self._has_lock = False
        with explained(path):
            self._identity = identity(path)
            _OPEN.enter(self._identity)
        try:
            with explained(path):
                self.connection = patiently(lambda: connect(path), self._read_wait)
            self._first_version = self.version()
        except BaseException:
            self._let_go()
            raise

    def wait_at_most(self, seconds: float) -> None:
        """How long another process may be in the way of a write; a read waits as long, but if at all then a second."""
        self._wait = seconds
        self._read_wait = max(seconds, WAIT_TO_READ) if seconds else 0.0

    def close(self) -> None:
        """Close the connection, and take the empty journal away unless another file is at the path now."""
        with contextlib.suppress(sqlite3.Error, errors.DatabaseError):
            self._execute("PRAGMA journal_mode = DELETE")
        self._let_go()

    def _let_go(self) -> None:
        if connection := getattr(self, "connection", None):
            connection.close()
        _OPEN.leave(self._identity)
        self._identity = NOWHERE

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        with explained(self.path):
            return patiently(lambda: self._execute(sql, parameters).fetchall(), self._read_wait)

    def blocks(self, sql: str, parameters: Parameters = ()) -> Iterator[list[Any]]:
        """The rows, some at a time: for more than memory should hold. Call it inside a read transaction."""
        with explained(self.path):
            cursor = self.run(sql, parameters)
            while rows := cursor.fetchmany(BLOCK):
                yield rows

    def run(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        with explained(self.path):
            return patiently(lambda: self._execute(sql, parameters), self._wait)

    def run_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        with explained(self.path):
            self.connection.executemany(sql, rows)

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """The answer of a function that needs SQLite's own connection."""
        with explained(self.path):
            return patiently(lambda: question(self.connection), self._read_wait)

    @contextmanager
    def attached(self, path: Path, name: str) -> Iterator[None]:
        """Inside, the tables of another database can be read as `name.table`."""
        self.run(f"ATTACH ? AS {name}", (f"{address(path.absolute())}?mode=ro",))
        try:
            yield
        finally:
            with contextlib.suppress(sqlite3.Error):
                self.connection.execute(f"DETACH {name}")

    @contextmanager
    def for_bulk(self) -> Iterator[None]:
        """Inside, it is as with `for_much`, and the CHECKs of rows are not asked.

        These take longer than all else. What is written so was made from typed values, and `pursuit check` asks them.
        """
        with self.for_much():
            self.run("PRAGMA ignore_check_constraints = ON")
            try:
                yield
            finally:
                self.run("PRAGMA ignore_check_constraints = OFF")

    @contextmanager
    def for_much(self) -> Iterator[None]:
        """Inside, thousands of rows are written with more of the file in memory."""
        self.run(f"PRAGMA cache_size = -{BULK_CACHE}")
        try:
            yield
        finally:
            self.run(f"PRAGMA cache_size = -{USUAL_CACHE}")

    def version(self) -> int:
        """A number that changes when another connection has changed the file."""
        return int(self.rows("PRAGMA data_version")[0][0])

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One consistent state of the file for all that is read inside."""
        self.run("BEGIN")
        try:
            self.version()  # takes the lock
            self._has_lock = True
            yield
        finally:
            self._has_lock = False
            self.connection.execute("ROLLBACK")

    @contextmanager
    def without_waiting(self) -> Iterator[None]:
        """Inside, a file that another process holds is reported at once instead of waited for."""
        waits = self._wait, self._read_wait
        self._wait = self._read_wait = 0.0
        try:
            yield
        finally:
            self._wait, self._read_wait = waits

    @contextmanager
    def write(self) -> Iterator[None]:
        """Commit everything written inside, or nothing. Waits at most `wait` seconds for another writer."""
        self.run("BEGIN IMMEDIATE")
        try:
            self.check_identity()  # the file may have been replaced by the very process that was waited for
            self._has_lock = True
            self.run("PRAGMA defer_foreign_keys = ON")
            yield
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._has_lock = False

    def check_identity(self) -> None:
        """Raise `Replaced` if the path no longer leads to the file that was opened."""
        try:
            present = identity(self.path)
        except OSError:
            present = None
        if present != self._identity:
            raise errors.Replaced(
                "The database {path} was moved, deleted or replaced while it was open, so nothing was written. Put "
                "the file back, or start again to work with the one that is there now.",
                path=self.path,
            )

    def is_left_alone(self) -> bool:
        """Whether nobody else has changed or replaced the file since it was opened; False where that is not known."""
        try:
            with self.without_waiting():
                return self.version() == self._first_version
        except (errors.DatabaseError, sqlite3.Error):
            return False

    def _execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Execute it; where no lock is held yet, after a look whether the path still leads to this file.

        When SQLite takes a lock on a file that was replaced, it may find the journal of the new one and play it back
        into the old one.
        """
        if not self._has_lock:
            self.check_identity()
        return self.connection.execute(sql, parameters)

    def _roll_back(self) -> None:
        if self.connection.in_transaction:  # SQLite rolls back by itself on some errors
            with contextlib.suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")


def patiently(work: Callable[[], T], wait: float) -> T:
    """Do what another process may be in the way of, again and again for so many seconds.

    SQLite's own waiting soon looks only ten times a second: beside a process that writes without a pause, it may not
    get a turn for many seconds. So it is switched off (`timeout=0`).
    """
    until = monotonic() + wait
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or monotonic() >= until:
                raise
        sleep(PAUSE)


def _is_busy(error: sqlite3.Error) -> bool:
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def identity(path: Path) -> Identity:
    """What tells this file from any other: device and inode."""
    return _identity(path.stat())


def _identity(status: os.stat_result) -> Identity:
    return status.st_dev, status.st_ino


def first_bytes(path: Path, size: int) -> bytes:
    """How the file begins; it may be open in this process."""
    return _OPEN.first_bytes(path, size)


class _OpenFiles:
    """The files that this process has open as databases, and a handle for whoever reads one of them without SQLite.

    POSIX drops all locks of a process on a file as soon as it closes any handle on it, also while another thread
    writes. So such a handle stays until the last connection goes.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._connections: Counter[Identity] = Counter()
        self._handles: dict[Identity, BinaryIO] = {}

    def enter(self, file: Identity) -> None:
        with self._guard:
            self._connections[file] += 1

    def leave(self, file: Identity) -> None:
        with self._guard:
            self._connections[file] -= 1
            if self._connections[file] <= 0:
                del self._connections[file]
                if handle := self._handles.pop(file, None):
                    handle.close()

    def first_bytes(self, path: Path, size: int) -> bytes:
        with self._guard:
            handle = self._handles.get(identity(path)) or files.open_plain(path, buffering=0)
            file = _identity(os.fstat(handle.fileno()))
            try:
                handle.seek(0)
                return handle.read(size) or b""
            finally:
                if file in self._connections:
                    self._handles[file] = handle
                else:
                    handle.close()


_OPEN: Final = _OpenFiles()


def connect(path: Path, *, journal: Journal = "TRUNCATE") -> sqlite3.Connection:
    """Open an existing file with every setting that the promises ask for; never creates one.

    Only a file that is thrown away when its making fails may have its journal in memory.
    """
    uri = f"{address(path.absolute())}?mode=rw"
    connection = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)
    try:
        for pragma in (f"journal_mode = {journal}", *PRAGMAS):
            connection.execute(f"PRAGMA {pragma}")
        _be_defensive(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def address(path: PurePath) -> str:
    """An absolute path for SQLite, which knows no hosts, so that of a share (`//host/share`) is part of the path."""
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


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
    except UnicodeDecodeError as error:  # the text of an SQLite error that tells of a damaged name
        raise _damaged(path) from error
    except files.NotSafe as error:
        raise not_safe(Path(error.filename)) from error
    except OSError as error:
        if sentence := locks.in_use(error, path):
            raise errors.Locked(sentence) from error
        raise errors.InputOutputError(
            "{path} cannot be used: {reason}.", path=path, reason=error.strerror or error
        ) from error


def not_safe(path: Path) -> errors.InputOutputError:
    """What is said where all is done but the last: the disk did not say that it is safe there."""
    return errors.InputOutputError(
        "{path} is written, but its disk failed while that was made safe, so a power cut may take it back. "
        "See that the disk works.",
        path=path,
    )


def explain(error: sqlite3.Error, path: Path) -> errors.DatabaseError | None:
    """Our error for one of SQLite's; None for one that is a bug of ours."""
    if _is_busy(error):
        return errors.Locked(_held(path))
    code = getattr(error, "sqlite_errorcode", 0)
    if found := _SENTENCES.get(code) or _SENTENCES.get(code & 0xFF):
        kind, sentence = found
        return kind(sentence, path=path)
    if any(words in str(error) for words in _WORDS_OF_DAMAGE):
        return _damaged(path)
    return None


def _damaged(path: Path) -> errors.DatabaseError:
    kind, sentence = _SENTENCES[sqlite3.SQLITE_CORRUPT]
    return kind(sentence, path=path)


def _held(path: Path) -> Sentence:
    names = locks.holders(path)
    if not names:
        return Sentence("Another program is using {path}, so nothing was changed. Try again in a moment.", path=path)
    if len(names) == 1:
        return Sentence(
            "{name} is using {path}, so nothing was changed. Try again in a moment.", name=names[0], path=path
        )
    return Sentence(
        "{names} are using {path}, so nothing was changed. Try again in a moment.", names=" and ".join(names), path=path
    )


_WORDS_OF_DAMAGE: Final = ("UTF-8", "unsupported file format")  # errors that have no code of their own
_READ_ONLY: Final = (
    errors.ReadOnly,
    Sentence("{path} or its folder is read-only, so nothing was changed. Allow writing there and try again."),
)
_SENTENCES: Final[dict[int, tuple[type[errors.DatabaseError], Sentence]]] = {
    sqlite3.SQLITE_CORRUPT: (
        errors.Damaged,
        Sentence(
            "The database {path} is damaged, so nothing was written to it. "
            "Run “pursuit check” to see what is wrong, and “pursuit restore” to go back to a back-up."
        ),
    ),
    sqlite3.SQLITE_NOTADB: (errors.Foreign, Sentence("{path} is not a database of Pursuit; it was left untouched.")),
    sqlite3.SQLITE_FULL: (
        errors.DiskFull,
        Sentence("The disk that holds {path} is full, so nothing was changed. Make room and try again."),
    ),
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_IOERR_DELETE: _READ_ONLY,  # the journal of a crash, in a folder where nothing may go away
    sqlite3.SQLITE_PERM: (
        errors.ReadOnly,
        Sentence("{path} may not be used by this account, so nothing was changed. Allow it and try again."),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        errors.InputOutputError,
        Sentence(
            "{path} cannot be opened, so nothing was changed. "
            "See that the file and its folder are there and may be used."
        ),
    ),
    sqlite3.SQLITE_IOERR: (
        errors.InputOutputError,
        Sentence(
            "The system could not read or write {path}, so nothing was changed. See that its disk works and try again."
        ),
    ),
}
