"""The full-text index: kept in step inside each transaction, and asked word by word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tracker.codec import Codec
from tracker.database import Database
from tracker.records import Contact, Record, Tag

COLUMNS: Final = "company, title, people, notes, posting, other"
LINKED: Final = {
    Contact: "SELECT application FROM application_contact WHERE contact = ?",
    Tag: "SELECT application FROM application_tag WHERE tag = ?",
}


def concerned(database: Database, codec: Codec, record: Record) -> list[int]:
    """The applications in whose text this record appears."""
    if (owner := codec.owner(record)) is not None:
        return [owner]
    if query := LINKED.get(type(record)):
        return [row[0] for row in database.rows(query, (record.id,))]
    return []


def index_again(database: Database, applications: Iterable[int]) -> None:
    """Bring the index in step with the stored texts of these applications."""
    ids = [(id,) for id in sorted(applications)]
    database.run_many("DELETE FROM application_text WHERE rowid = ?", ids)
    database.run_many(
        f"INSERT INTO application_text (rowid, {COLUMNS}) SELECT id, {COLUMNS} FROM application_document WHERE id = ?",
        ids,
    )


def rebuild(database: Database) -> None:
    """Make the whole index anew from the stored texts."""
    database.run("DELETE FROM application_text")
    database.run(f"INSERT INTO application_text (rowid, {COLUMNS}) SELECT id, {COLUMNS} FROM application_document")


def containing(database: Database, word: str) -> set[int]:
    """The ids of the applications with a word that begins like this in any of their texts.

    The index knows words as it splits them (Unicode 6.1, without diacritics, `+`, `#` and `.` being letters); a word in
    a script without blanks between words is looked for inside the texts instead.
    """
    if _runs_words_together(word):
        return _containing_inside(database, word)
    quoted = word.replace("\0", "").replace('"', '""')
    if not any(character.isalnum() for character in quoted):
        return _containing_inside(database, word)
    rows = database.rows("SELECT rowid FROM application_text WHERE application_text MATCH ?", (f'"{quoted}"*',))
    return {row[0] for row in rows}


def _containing_inside(database: Database, word: str) -> set[int]:
    columns = COLUMNS.split(", ")
    found = " OR ".join(f"instr(lower({column}), ?1)" for column in columns)
    return {row[0] for row in database.rows(f"SELECT rowid FROM application_text WHERE {found}", (word.lower(),))}


def _runs_words_together(word: str) -> bool:
    """Whether the word has letters of Chinese, Japanese, Thai and their like (U+0E00 to 0EFF, U+2E80 and above)."""
    return any("\u0e00" <= letter <= "\u0eff" or "\u2e80" <= letter < "\ua4d0" or letter >= "\uf900" for letter in word)
