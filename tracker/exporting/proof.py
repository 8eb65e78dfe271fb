"""The proof of search: which applications were sent in a period, where and with what result, and nothing private.

It is for somebody else's eyes, so no notes are in it, no pay, and no stage in the user's own words.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from tracker import errors
from tracker.database import Database
from tracker.exporting.proof_words import WORDS, Words
from tracker.records import Kind, Outcome

NONE: Final = "–"
LONGEST: Final = 300  # characters of one cell
CUT: Final = "…"
NO_BREAK: Final = "\u00a0"
UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+")

IN_PERIOD: Final = """FROM application WHERE trashed_at IS NULL AND applied_on IS NOT NULL
AND applied_on >= coalesce(?, applied_on) AND applied_on <= coalesce(?, applied_on)"""
LINES: Final = f"""SELECT applied_on, company, title, source, via, stage.kind, outcome, entered_on
FROM (SELECT * {IN_PERIOD}) AS sent JOIN stage ON stage.id = sent.stage ORDER BY applied_on, sent.id"""
COUNTS: Final = f"""SELECT count(*), total(reached IN ('interviewing', 'offer')), total(reached = 'offer'),
min(applied_on) {IN_PERIOD}"""


class Period(NamedTuple):
    """The days on which the applications were sent, both included; None where it is open."""

    first: date | None = None
    last: date | None = None


class Line(NamedTuple):
    """One application, each cell in words."""

    day: str
    company: str
    role: str
    channel: str
    result: str


class Proof(NamedTuple):
    """All that stands on the paper: the period in words, the day it was made, some figures, and the lines."""

    period: str
    made_on: str
    figures: tuple[tuple[int, str], ...]
    lines: list[Line]
    language: str = "en"

    @property
    def words(self) -> Words:
        """The words of its language."""
        return WORDS[self.language]


def check_period(period: Period) -> None:
    """Raise InvalidInput for one that ends before it begins."""
    if period.first and period.last and period.first > period.last:
        raise errors.InvalidInput(
            "The period ends on {last}, before it begins on {first}; give the earlier day first.",
            last=period.last,
            first=period.first,
        )


def proof_of(database: Database, period: Period, today: date, language: str = "en") -> Proof:
    """The applications that were sent in a period, by day. Call it inside a read transaction."""
    words = WORDS[language]
    days = [day and day.isoformat() for day in period]
    ((sent, interviewed, offered, first),) = database.rows(COUNTS, days)
    begin = period.first or (date.fromisoformat(first) if first else today)
    return Proof(
        words.period.format(first=words.day(begin), last=words.day(max(period.last or today, begin))),
        words.day(today),
        tuple(zip((sent, int(interviewed), int(offered)), words.figures, strict=True)),
        [_line(words, *row) for row in database.rows(LINES, days)],
        language,
    )


def _line(
    words: Words,
    applied_on: str,
    company: str,
    title: str,
    source: str | None,
    via: str | None,
    kind: str,
    outcome: str | None,
    entered_on: str,
) -> Line:
    channel = ", ".join(filter(None, (source, via and words.via.format(agency=via))))
    result = _end(words, outcome, entered_on) if kind == Kind.CLOSED else words.stages[Kind(kind)]
    sent_on = words.day(date.fromisoformat(applied_on))
    return Line(sent_on, _cell(company), _cell(title), _cell(channel), result)


def _end(words: Words, outcome: str | None, entered_on: str) -> str:
    day = words.day(date.fromisoformat(entered_on)).replace(" ", NO_BREAK)
    return f"{words.outcomes[Outcome(outcome)] if outcome else words.closed}, {day}"


def _cell(text: str) -> str:
    """The text in one line, as paper can show it."""
    line = " ".join(UNSEEN.sub(" ", text[: 2 * LONGEST]).split())
    return (line if len(line) <= LONGEST else line[: LONGEST - 1] + CUT) or NONE
