"""Databases and archives that are not ours, not whole, or not what they say."""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.hostile.places import no_files
from tests.hostile.way import Make, Way, file
from tests.tracker.build import TODAY
from tracker import backups, demo, recovery, rotation
from tracker.clock import Clock
from tracker.codec import CODECS
from tracker.database import Database
from tracker.errors import PursuitError
from tracker.exporting import archive, restoring
from tracker.store import Store

VERSION_1: Final = Path(__file__).resolve().parents[1] / "data" / "version-1.db.gz"
NOON: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)
Damage = Callable[[Path], object]


@cache
def _sound() -> bytes:
    """The example, as the bytes of its file."""
    with TemporaryDirectory() as folder:
        demo.make(Path(folder) / "example.db", Clock(TODAY))
        return (Path(folder) / "example.db").read_bytes()


@cache
def _exported() -> bytes:
    """The example, as everything in a zip."""
    with TemporaryDirectory() as folder:
        database, target = Path(folder) / "example.db", Path(folder) / "all.zip"
        database.write_bytes(_sound())
        archive.export_zip(database, target, now=NOON)
        return target.read_bytes()


def _damaged(change: Damage) -> Make:
    """The example, with something done to its file."""

    def make(folder: Path) -> Path:
        path = folder / "some.db"
        path.write_bytes(_sound())
        change(path)
        return path

    return make


def _sql(*statements: str) -> Make:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return _damaged(change)


def _bytes(at: int, data: bytes) -> Make:
    return _damaged(lambda path: _write_at(path, at, data))


def _write_at(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as opened:
        opened.seek(at)
        opened.write(data)


@dataclass(frozen=True)
class Mended:
    """The example in a state that is mended, which changes it: an older version, a journal of no use to anybody."""

    change: Damage
    changes_itself = True

    def __call__(self, folder: Path) -> Path:
        found: Path = _damaged(self.change)(folder)
        return found


def _beside(ending: str, content: bytes) -> Make:
    return Mended(lambda path: path.with_name(path.name + ending).write_bytes(content))


def _another_program(folder: Path) -> Path:
    with closing(sqlite3.connect(folder / "some.db")) as connection:
        connection.execute("CREATE TABLE application (id INTEGER)")
    return folder / "some.db"


def _schema(what: str, value: str) -> str:
    return f"UPDATE sqlite_schema SET {what} = {value} WHERE name = 'application'"


DATABASES: Final[Mapping[str, Make]] = {
    "of another program": _another_program,
    "a trigger": _sql("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM application; END"),
    "a trigger for each opening": _sql(
        "CREATE TEMP TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END", "CREATE VIEW v AS SELECT load_extension('x')"
    ),
    "a view in the place of a table": _sql(
        "ALTER TABLE tag RENAME TO gone", "CREATE VIEW tag AS SELECT 1 AS id, 'x' AS name"
    ),
    "a virtual table": _sql("CREATE VIRTUAL TABLE other USING fts5(a)"),
    "a table more": _sql("CREATE TABLE other (a)"),
    "a column more": _sql("ALTER TABLE application ADD COLUMN other TEXT"),
    "a table less": _sql("DROP TABLE offer"),
    "a column that is computed": _sql("ALTER TABLE tag ADD COLUMN other AS (hex(zeroblob(1000000000)))"),
    "an index on a function": _sql("CREATE INDEX i ON tag (abs(id))"),
    "SQL that is none": _sql(_schema("sql", "'CREATE TABLE application ('")),
    "a text in the place of a page": _sql(_schema("rootpage", "'x'")),
    "a page that is not there": _sql(_schema("rootpage", "99999999")),
    "a page of another table": _sql(_schema("rootpage", "1")),
    "bytes in the place of text": _sql("UPDATE application SET company = CAST(x'fffe' AS TEXT)"),
    "a text with NUL": _sql("UPDATE application SET company = 'a' || char(0) || 'b'"),
    "half of a character": _sql("UPDATE application SET company = CAST(x'eda0bd' AS TEXT)"),
    "a day that is none": _sql("PRAGMA ignore_check_constraints = ON", "UPDATE application SET entered_on = 'never'"),
    "a day beyond all": _sql(
        "PRAGMA ignore_check_constraints = ON", "UPDATE application SET entered_on = '99999-01-01'"
    ),
    "a kind that is none": _sql("PRAGMA ignore_check_constraints = ON", "UPDATE stage SET kind = 'x'"),
    "JSON that is none": _sql("PRAGMA ignore_check_constraints = ON", "UPDATE change_set SET label = '['"),
    "references into nowhere": _sql("PRAGMA foreign_keys = OFF", "DELETE FROM stage"),
    "no stages": _sql("PRAGMA foreign_keys = OFF", "DELETE FROM application", "DELETE FROM event", "DELETE FROM stage"),
    "a text of 50 MB": _sql(
        "PRAGMA ignore_check_constraints = ON", "UPDATE application SET company = hex(zeroblob(25000000)) WHERE id = 1"
    ),
    "the largest ids": _sql("PRAGMA foreign_keys = OFF", "UPDATE tag SET id = 9223372036854775807 WHERE id = 1"),
    "an index of a size below nothing": _bytes(28, b"\xff\xff\xff\xff"),
    "pages of no size": _bytes(16, b"\0\0"),
    "pages of an odd size": _bytes(16, b"\x03\x01"),
    "WAL": _bytes(18, b"\x02\x02"),
    "a format of the future": _bytes(18, b"\x09\x09"),
    "a version of the future": _bytes(60, b"\x7f\xff\xff\xff"),
    "a version below nothing": _bytes(60, b"\xff\xff\xff\xff"),
    "version 0": Mended(lambda path: _write_at(path, 60, b"\0\0\0\0")),
    "version 1 that is none": Mended(lambda path: _write_at(path, 60, b"\0\0\0\x01")),
    "another program's number": _bytes(68, b"\0\0\0\0"),
    "an encoding that is none": _bytes(56, b"\0\0\0\x09"),
    "UTF-16": _bytes(56, b"\0\0\0\x02"),
    "a first page of noise": _bytes(100, bytes(range(256)) * 10),
    "a journal of another file": _beside("-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(1_000)),
    "a journal of noise": _beside("-journal", bytes(range(256)) * 20),
    "a journal without an end": _beside(
        "-journal", bytes.fromhex("d9d505f920a163d7") + (b"\xff" * 4 + bytes(4) + b"\xff" * 12) + bytes(500)
    ),
    "a log beside it": _beside("-wal", b"\x37\x7f\x06\x82" + bytes(1_000)),
    "a folder as its journal": Mended(lambda path: path.with_name(path.name + "-journal").mkdir()),
    "a loop as its journal": Mended(
        lambda path: path.with_name(path.name + "-journal").symlink_to(path.name + "-journal")
    ),
    "version 1, cut": file("some.db", gzip.decompress(VERSION_1.read_bytes())[:50_000]),
    "only a head": file("some.db", b"SQLite format 3\0" + bytes(84)),
    "a zip": file("some.db", b"PK\x03\x04" + bytes(200)),
    "a text": file("some.db", b"Company,Title\nHarbor,SRE\n" * 10),
}


def _cut_databases() -> dict[str, Make]:
    """The example, cut at every so many bytes; made when it is asked for."""

    def cut(part: int) -> Make:
        return file("some.db", lambda: _sound()[: len(_sound()) * part // 40])

    return {f"cut after {part} of 40 parts": cut(part) for part in range(40)}


def open_there(path: Path, _home: Path) -> object:
    """Open a database and read all that a window reads."""
    with closing(Store.open(path, clock=Clock(TODAY), wait=0.05)) as store:
        return [store.records(kind) for kind in RECORDS]


def put_back(path: Path, home: Path) -> object:
    """Restore a back-up over a database that is there; what is put there can be opened and obeys every rule."""
    target = home / "pursuit.db"
    target.write_bytes(_sound())
    before = target.read_bytes()
    try:
        backups.put_back(path, target, wait=0.05)
    except BaseException:
        assert target.read_bytes() == before
        raise
    rotation.contents(target)
    return target


def recover(path: Path, home: Path) -> object:
    """Read what is left of a database into a new one, which is sound."""
    recovery.recover(path, home / "new.db")
    with closing(Database(home / "new.db")) as database:
        assert database.rows("PRAGMA integrity_check")[0][0] == "ok"
        assert database.rows("PRAGMA foreign_key_check") == []
    return home / "new.db"


def restore_archive(path: Path, home: Path) -> object:
    """Restore everything from a zip over a database that is there."""
    target = home / "pursuit.db"
    target.write_bytes(_sound())
    try:
        with restoring.prepared(path, target) as restored:
            restored.put_in_place(target, wait=0.05)
    except PursuitError:
        assert target.read_bytes() == _sound()
        raise
    return open_there(target, home)


def _archive(change: Callable[[dict[str, bytes]], object]) -> Make:
    """The archive of the example with its members changed."""

    def make(folder: Path) -> Path:
        with zipfile.ZipFile(io.BytesIO(_exported())) as old:
            members = {name: old.read(name) for name in old.namelist()}
        change(members)
        with zipfile.ZipFile(folder / "all.zip", "w", zipfile.ZIP_DEFLATED) as new:
            for name, content in members.items():
                new.writestr(name, content)
        return folder / "all.zip"

    return make


def _lines(change: Callable[[list[bytes]], object]) -> Make:
    """The archive with the lines of its tables changed."""

    def edit(members: dict[str, bytes]) -> None:
        lines = members[archive.EVERYTHING].split(b"\n")
        change(lines)
        members[archive.EVERYTHING] = b"\n".join(lines)

    return _archive(edit)


def _rows(number: int, **values: Any) -> Make:
    """The archive in which some row has other values."""

    def edit(lines: list[bytes]) -> None:
        places = [place for place, line in enumerate(lines) if line.startswith(b"{") and place]
        place = places[number * len(places) // 20]
        row = json.loads(lines[place].rstrip(b",]"))
        end = lines[place][len(lines[place].rstrip(b",]")) :]
        keys = list(row)
        changed = row | {keys[min(int(key[1:]), len(keys) - 1)]: value for key, value in values.items()}
        lines[place] = json.dumps(changed).encode() + end

    return _lines(edit)


STRANGE: Final[tuple[Any, ...]] = (None, True, -1, 2**63, 10**400, 1.5, "x", "\0", "\ud83d", [], {}, "2026-99-99")

ARCHIVES: Final[Mapping[str, Make]] = {
    "of another program": file("all.zip", b"PK\x05\x06" + bytes(18)),
    "no tables": _archive(lambda members: members.pop(archive.EVERYTHING)),
    "tables of nothing": _archive(lambda members: members.update({archive.EVERYTHING: b""})),
    "tables of noise": _archive(lambda members: members.update({archive.EVERYTHING: bytes(range(256)) * 100})),
    "tables that are deep": _archive(lambda members: members.update({archive.EVERYTHING: b"[" * 100_000})),
    "one line of 1 MB": _archive(
        lambda members: members.update({archive.EVERYTHING: b'{"pursuit": "' + b"x" * 1_000_000})
    ),
    "a bomb": _archive(lambda members: members.update({"documents/" + "0" * 64: bytes(80_000_000)})),
    "names that lead out": _archive(lambda members: members.update({"documents/../../x": b"x", "/etc/x": b"x"})),
    "a document that is another": _archive(lambda members: members.update({"documents/" + "0" * 64: b"x"})),
    "a line less": _lines(lambda lines: lines.pop(len(lines) // 2)),
    "a line twice": _lines(lambda lines: lines.insert(len(lines) // 2, lines[len(lines) // 2])),
    "lines the other way round": _lines(lambda lines: lines.reverse()),
    "no end": _lines(lambda lines: lines.pop()),
    "a head of the future": _lines(
        lambda lines: lines.__setitem__(0, lines[0].replace(b'"pursuit": ', b'"pursuit": 9'))
    ),
    **{
        f"strange {place} in row {number}: {value!r:.20}": _rows(number, **{f"k{place}": value})
        for number in (1, 5, 9, 13, 17, 19)
        for place in (0, 1, 3)
        for value in STRANGE
    },
}


def _cut_archives() -> dict[str, Make]:
    def cut(part: int) -> Make:
        return file("all.zip", lambda: _exported()[: len(_exported()) * part // 30])

    return {f"cut after {part} of 30 parts": cut(part) for part in range(30)}


RECORDS: Final = tuple(kind for kind, codec in CODECS.items() if codec.kind.resident)

WAYS: Final = (
    Way("databases, opened", {**DATABASES, **_cut_databases()}, open_there),
    Way("databases, restored", {**DATABASES, **_cut_databases()}, put_back),
    Way("databases, recovered", {**DATABASES, **_cut_databases()}, recover),
    Way("archives, restored", {**ARCHIVES, **_cut_archives()}, restore_archive),
    Way("no databases at all, opened", no_files("some.db", b"SQLite format 3\0" + bytes(84)), open_there),
    Way("no databases at all, restored", no_files("some.db", b"SQLite format 3\0" + bytes(84)), put_back),
    Way("no databases at all, recovered", no_files("some.db", b"SQLite format 3\0" + bytes(84)), recover),
    Way("no archives at all", no_files("all.zip", b"PK\x05\x06" + bytes(18)), restore_archive),
)
