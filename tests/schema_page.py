"""Brings what docs/schema.md repeats from the schema and the example up to date: `python -m tests.schema_page`.

The meanings are written by hand. What a column may hold and what a query answers are taken from a new database with the
example search, and `tests/test_schema_page.py` says when the page is behind.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final

from tracker import demo
from tracker.clock import Clock

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "schema.md"
TODAY: Final = date(2026, 11, 24)
HELD: Final = re.compile(r"^(\| `(?P<column>\w+)` \|)[^|]*(\|[^|]*\|)$")
TITLE: Final = re.compile(r"^### `(?P<name>\w+)`$")
QUERY: Final = re.compile(r"^```sql\n(.*?)^```\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What a CHECK of a column says, the first that fits; `{}` are its groups.
WORDS: Final = (
    (r"REFERENCES (\w+)\(id\)", "id of `{}`"),
    (r"PRIMARY KEY", "id"),
    (r"IN \(0, 1\)", "0 or 1"),
    (r"IN \(('.*?')\)", "one of {}"),
    (r"\|\| '-01'", "month"),
    (r"IS date\(", "day"),
    (r"'%Y-%m-%dT", "moment"),
    (r"'%H:%M'", "time"),
    (r"GLOB '\[A-Z\]", "currency"),
    (r"GLOB '#", "colour"),
    (r"length\(hash\)", "64 hexadecimal digits"),
    (r"BETWEEN (\d) AND (\d)", "whole number, {} to {}"),
    (r"INTEGER.*> 0", "whole number above 0"),
    (r"INTEGER", "whole number"),
    (r"REAL.*> 0", "number above 0"),
    (r"REAL", "number"),
    (r"<> ''", "text, not empty"),
    (r"TEXT", "text"),
)


def main() -> int:
    with example() as connection:
        PAGE.write_text(up_to_date(PAGE.read_text(encoding="utf-8"), connection), encoding="utf-8")
    return 0


@contextmanager
def example() -> Iterator[sqlite3.Connection]:
    """A database with the example search, opened as any other program would."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "example.db")
        demo.make(path, Clock(TODAY))
        with opened_on(path, TODAY) as connection:
            yield connection


@contextmanager
def opened_on(path: Path, day: date) -> Iterator[sqlite3.Connection]:
    """A plain connection that can only read, for which it is another day: views ask `date` alone for it."""
    plain, clock = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True), sqlite3.connect(":memory:")
    with closing(plain) as connection, closing(clock):

        def date_on(*arguments: Any) -> Any:
            asked = (day.isoformat(), *arguments[2:]) if arguments[:2] == ("now", "localtime") else arguments
            return clock.execute(f"SELECT date({', '.join('?' * len(asked))})", asked).fetchone()[0]

        connection.create_function("date", -1, date_on)
        yield connection


def up_to_date(page: str, connection: sqlite3.Connection) -> str:
    """The page with what each column may hold and what each query answers."""
    lines: list[str] = []
    held: dict[str, str] = {}
    for line in page.splitlines():
        if title := TITLE.match(line):
            held = holdings(connection, title["name"])
        row = HELD.match(line)
        lines.append(f"{row[1]} {held[row['column']]} {row[3]}" if row and row["column"] in held else line)
    return QUERY.sub(
        lambda found: f"```sql\n{found[1]}```\n\n```text\n{answer(connection, found[1])}```", "\n".join(lines) + "\n"
    )


def holdings(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """What each column of a table may hold, in words; nothing for a view."""
    found = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql LIKE 'CREATE TABLE %' AND name = ?", (table,)
    ).fetchone()
    return dict(_held(line.strip()) for line in _definitions(found[0])) if found else {}


def _definitions(sql: str) -> Iterator[str]:
    """The definitions of the columns of a table: what stands between the commas outside all brackets."""
    depth, start = 0, sql.index("(") + 1
    for place, letter in enumerate(sql[start:], start):
        depth += (letter == "(") - (letter == ")")
        if (letter == "," and depth == 0) or depth < 0:
            if re.match(r"\s*(?!CHECK|UNIQUE)\w", sql[start:place]):
                yield sql[start:place]
            start = place + 1
        if depth < 0:
            return


def _held(definition: str) -> tuple[str, str]:
    name, _, rest = definition.partition(" ")
    words = next(
        words.format(*(_codes(group) for group in found.groups()))
        for pattern, words in WORDS
        if (found := re.search(pattern, rest))
    )
    may_be_empty = "NOT NULL" not in rest and "PRIMARY KEY" not in rest
    return name, f"{words}, or nothing" if may_be_empty else words


def _codes(group: str) -> str:
    return group.replace("'", "`")


def answer(connection: sqlite3.Connection, sql: str) -> str:
    """What a query answers, as `sqlite3 -header -column` prints it."""
    cursor = connection.execute(sql)
    rows = [[name for name, *_ in cursor.description], *([_cell(value) for value in row] for row in cursor)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * width for width in widths])
    return "".join("  ".join(map(str.ljust, row, widths)).rstrip() + "\n" for row in rows)


def _cell(value: object) -> str:
    return "" if value is None else str(value)


if __name__ == "__main__":
    sys.exit(main())
