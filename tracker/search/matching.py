"""Which applications match a search: words by the full-text index, filters by what the rows show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from tracker.errors import InvalidInput
from tracker.overview import Overview, Row
from tracker.search.phrases import with_phrase
from tracker.search.terms import Query, Term
from tracker.store import Store
from tracker.text import folded

INSIDE_FROM: Final = 3  # letters from which a word is also found inside the words of a company or a title
WITHOUT_BLANKS: Final = "\u0e00"  # from here on there are scripts that write no blanks, whose parts of any length count
REMEMBERED_WORDS: Final = 50


def matching(
    query: Query, overview: Overview, store: Store, *, archived: bool = False, trash: bool = False
) -> list[Row]:
    """The rows that every term matches, in order of id.

    A word is found where a word of any text of the application begins like it, and from three letters on also inside
    company and title; a closed phrase where its words follow each other. Archived applications are left out unless the
    query or `archived` asks for them. With `trash`, or if the query asks for the trash, only trashed ones match, else
    none of them.
    """
    rows: Iterable[Row] = _eligible(
        overview, archived=archived or query.asks_for("archived"), trash=trash or query.asks_for("trashed")
    )
    for term in query.terms:
        if term.words is not None and not _says_nothing(term.words):
            rows = _having_words(rows, term, overview, store)
    for term in query.terms:
        if term.test is not None:
            rows = _passing(rows, term, overview)
    return list(rows)


def prepare(rows: Iterable[Row]) -> None:
    """Make ahead what a search for words makes once of each row."""
    for row in rows:
        row.names = row.names or _names(row)


def _eligible(overview: Overview, *, archived: bool, trash: bool) -> Sequence[Row]:
    if trash:
        return [row for row in overview.rows if row.application.trashed_at is not None]
    return [row for row in overview.rows if row.application.trashed_at is None] if archived else overview.shown


def _says_nothing(words: str) -> bool:
    """Whether it is only punctuation, which no index holds: somebody begins to type `.net` or `-stage:`."""
    return words.isascii() and not any(letter.isalnum() for letter in words)


def _having_words(rows: Iterable[Row], term: Term, overview: Overview, store: Store) -> Iterable[Row]:
    assert term.words is not None
    ids = _found(term.words, overview, store, exact=term.exact)
    part = folded(term.words)
    if len(part) >= INSIDE_FROM or any(letter >= WITHOUT_BLANKS for letter in part):
        return [row for row in rows if (row.id in ids or part in (row.names or _names(row))) is not term.negated]
    return [row for row in rows if (row.id in ids) is not term.negated]


def _found(words: str, overview: Overview, store: Store, *, exact: bool) -> set[int]:
    """The applications that have the words in their texts; remembered until something changes."""
    key = f'"{words}"' if exact else words
    if (ids := overview.found.get(key)) is None:
        if len(overview.found) >= REMEMBERED_WORDS:
            overview.found.clear()
        ids = store.containing(words.encode("utf-8", "ignore").decode("utf-8"))
        overview.found[key] = ids = with_phrase(words, ids, store) if exact else ids
    return ids


def _names(row: Row) -> str:
    """Company and title as they are searched inside, made once for each row; never empty."""
    row.names = folded(f"{row.application.company}\n{row.application.title}")
    return row.names


def _passing(rows: Iterable[Row], term: Term, overview: Overview) -> Iterable[Row]:
    assert term.test is not None
    try:
        passes = term.test(overview)
    except InvalidInput:
        return rows  # a stage that is not there: a problem of the query, which narrows nothing
    return [row for row in rows if passes(row) is not term.negated]
