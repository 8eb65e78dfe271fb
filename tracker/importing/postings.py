"""What the postings of an import ask for: read before it enters the file, so that nobody has to wait for that."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from tracker.codec import CODECS
from tracker.operations._reading import records_of
from tracker.records import ConditionAsked, Record, Requirement, RequirementOption
from tracker.skills.reading import read_posting
from tracker.skills.vocabulary import Vocabulary
from tracker.store import Writer

BLOCK: Final = 200  # postings
REPEATED: Final = 1_000  # texts that are kept in mind, since lists hold one posting many times
GIVEN: Final = ("id", "role", "application", "requirement")  # by the database that they come to
KINDS: Final[dict[type[Record], str]] = {
    Requirement: "n",
    RequirementOption: "requirement",
    ConditionAsked: "n",
}
"""By the kind of record, what it belongs to while it waits: an application, or a requirement."""


def read_waiting(path: Path, vocabulary: Vocabulary, told: Callable[[int], object]) -> None:
    """Read the postings that wait there, and let what they ask for wait beside them; `told` hears how many are done."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in ("PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF"):
            connection.execute(statement)
        for kind in KINDS:  # which are there already where an earlier try was given up
            connection.execute(f"DROP TABLE IF EXISTS {CODECS[kind].kind.table}")
            connection.execute(_table(kind))
        _Reader(connection, vocabulary).run(told)


def insert_read(write: Writer, first: int) -> None:
    """Store what was read, for applications whose ids begin with `first`."""
    at = {"first": first, "group": write.next_id(Requirement)}
    fields = {kind: ", ".join(_fields(kind)) for kind in KINDS}
    write.insert_selected(
        Requirement,
        ["id", "application", *_fields(Requirement)],
        f"SELECT :group + id, :first + n, {fields[Requirement]} FROM waiting.requirement ORDER BY id",
        at,
    )
    write.insert_selected(
        RequirementOption,
        ["requirement", *_fields(RequirementOption)],
        f"SELECT :group + requirement, {fields[RequirementOption]} FROM waiting.requirement_option ORDER BY id",
        at,
    )
    write.insert_selected(
        ConditionAsked,
        ["application", *_fields(ConditionAsked)],
        f"SELECT :first + n, {fields[ConditionAsked]} FROM waiting.condition_asked ORDER BY id",
        at,
    )


class _Reader:
    """Reads the postings of one connection, a block at a time."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._groups = 0
        self._records = lru_cache(REPEATED)(lambda text, title: records_of(read_posting(text, title, vocabulary)))

    def run(self, told: Callable[[int], object]) -> None:
        done = 0
        for block in self._blocks():
            self._connection.execute("BEGIN")
            for number, title, text in block:
                self._read(number, title, text)
                done += 1
                told(done)
            self._connection.execute("COMMIT")

    def _blocks(self) -> Iterator[list[Any]]:
        last = -1
        while rows := self._connection.execute(
            "SELECT n, title, text FROM posting JOIN application USING (n) WHERE n > ? ORDER BY n LIMIT ?",
            (last, BLOCK),
        ).fetchall():
            last = rows[-1][0]
            yield rows

    def _read(self, number: int, title: str, text: str) -> None:
        groups, conditions = self._records(text, title)
        for requirement, options in groups:
            self._add(Requirement, number, [requirement], id=self._groups)
            self._add(RequirementOption, self._groups, options)
            self._groups += 1
        self._add(ConditionAsked, number, conditions)

    def _add(self, kind: type[Record], of: int, records: Sequence[Record], *, id: int | None = None) -> None:
        codec, fields = CODECS[kind], _fields(kind)
        places = [codec.names.index(name) for name in fields]
        rows = map(codec.row, records)
        self._connection.executemany(
            f"INSERT INTO {codec.kind.table} VALUES (?, ?{', ?' * len(fields)})",
            [(id, of, *(row[place] for place in places)) for row in rows],
        )


def _fields(kind: type[Record]) -> list[str]:
    return [name for name in CODECS[kind].names if name not in GIVEN]


def _table(kind: type[Record]) -> str:
    return f"CREATE TABLE {CODECS[kind].kind.table} (id INTEGER PRIMARY KEY, {KINDS[kind]}, {', '.join(_fields(kind))})"
