"""The full-text index: kept in step inside each transaction, and asked word by word."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Final

from tracker.codec import Codec
from tracker.database import Database
from tracker.records import Contact, Record, Tag

COLUMNS: Final = "company, title, people, notes, posting, other"
# One text with all ids comes out of SQLite in half the time of a row for each.
MATCHING: Final = "SELECT json_group_array(rowid) FROM application_text WHERE application_text MATCH ?"
INDEX: Final = f"INSERT INTO application_text (rowid, {COLUMNS}) SELECT id, {COLUMNS} FROM application_document"
EACH: Final = "SELECT value FROM json_each(?)"
LINKED: Final[dict[type[Record], str]] = {
    Contact: "SELECT application FROM application_contact WHERE contact = ?",
    Tag: "SELECT application FROM application_tag WHERE tag = ?",
}


def concerned(database: Database, codec: Codec, id: int, owner: int | None) -> list[int]:
    """The applications in whose text the record of this id and owner appears."""
    if owner is not None:
        return [owner]
    if query := LINKED.get(codec.kind.record):
        return [row[0] for row in database.rows(query, (id,))]
    return []


def index_again(database: Database, applications: Iterable[int]) -> None:
    """Bring the index in step with the stored texts of these applications."""
    ids = (json.dumps(sorted(applications)),)
    database.run(f"DELETE FROM application_text WHERE rowid IN ({EACH})", ids)
    database.run(f"{INDEX} WHERE id IN ({EACH})", ids)


def index_from(database: Database, first: int) -> None:
    """Index all applications from an id on, of which none is in the index yet; at once, which is much quicker."""
    database.run(f"{INDEX} WHERE id >= ?", (first,))


def rebuild(database: Database) -> None:
    """Make the whole index anew from the stored texts."""
    database.run("DELETE FROM application_text")
    database.run(INDEX)


def containing(database: Database, text: str) -> set[int]:
    """The ids of the applications with words that begin like those in `text`, in any of their texts.

    The index knows words as it splits them (without diacritics, `+`, `#` and `.` being letters). Text in a script
    without blanks between words, or without any word, is looked for inside the texts instead.
    """
    words = _words(text)
    if not words or _runs_words_together(text):
        return _containing_inside(database, text)
    query = " AND ".join(f'"{word}" *' for word in words)
    try:
        rows = database.rows(MATCHING, (query,))
    except sqlite3.OperationalError:  # the index knows fewer scripts than Python and splits one of these words
        return _containing_inside(database, text)
    return set(json.loads(rows[0][0]))


def _words(text: str) -> list[str]:
    """The text split as the index splits it (https://www.sqlite.org/fts5.html#unicode61_tokenizer)."""
    return "".join(letter if _is_of_a_word(letter) else " " for letter in text).split()


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter in "+#." or "\u0300" <= letter <= "\u036f"


def _containing_inside(database: Database, word: str) -> set[int]:
    columns = COLUMNS.split(", ")
    found = " OR ".join(f"instr(lower({column}), ?1)" for column in columns)
    return {row[0] for row in database.rows(f"SELECT rowid FROM application_text WHERE {found}", (word.lower(),))}


def _runs_words_together(word: str) -> bool:
    """Whether the word has letters of Chinese, Japanese, Thai and their like (U+0E00 to 0EFF, U+2E80 and above)."""
    return any("\u0e00" <= letter <= "\u0eff" or "\u2e80" <= letter < "\ua4d0" or letter >= "\uf900" for letter in word)
