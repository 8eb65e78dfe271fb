"""The proof of search: which applications were sent in a period, where and with what result, and nothing private.

It is for somebody else's eyes, so no notes are in it, no pay, and no stage in the user's own words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from tracker import errors
from tracker.database import Database
from tracker.records import Kind, Outcome

TITLE: Final = "Proof of job search"
HEADINGS: Final = ("Date", "Company", "Role", "Channel", "Result")
NONE: Final = "–"
LONGEST: Final = 300  # characters of one cell
CUT: Final = "…"
NO_BREAK: Final = "\u00a0"
MONTHS: Final = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+")

IN_PERIOD: Final = """FROM application WHERE trashed_at IS NULL AND applied_on IS NOT NULL
AND applied_on >= coalesce(?, applied_on) AND applied_on <= coalesce(?, applied_on)"""
LINES: Final = f"""SELECT applied_on, company, title, source, via, stage.kind, outcome, entered_on
FROM (SELECT * {IN_PERIOD}) AS sent JOIN stage ON stage.id = sent.stage ORDER BY applied_on, sent.id"""
COUNTS: Final = f"""SELECT count(*), total(reached IN ('interviewing', 'offer')), total(reached = 'offer'),
min(applied_on) {IN_PERIOD}"""

OPEN: Final[Mapping[Kind, str]] = {
    Kind.SAVED: "No answer yet",
    Kind.APPLIED: "No answer yet",
    Kind.SCREENING: "In contact",
    Kind.ASSESSMENT: "Assessment",
    Kind.INTERVIEWING: "Interviews",
    Kind.OFFER: "Offer received",
}
CLOSED: Final[Mapping[Outcome, str]] = {
    Outcome.ACCEPTED: "Offer accepted",
    Outcome.DECLINED: "Offer declined",
    Outcome.REJECTED: "Rejected",
    Outcome.WITHDRAWN: "Withdrawn",
    Outcome.NO_REPLY: "No reply",
    Outcome.EXPIRED: "Posting expired",
    Outcome.SKIPPED: "Not pursued",
}


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


def check_period(period: Period) -> None:
    """Raise InvalidInput for one that ends before it begins."""
    if period.first and period.last and period.first > period.last:
        raise errors.InvalidInput(
            "The period ends on {last}, before it begins on {first}; give the earlier day first.",
            last=period.last,
            first=period.first,
        )


def proof_of(database: Database, period: Period, today: date) -> Proof:
    """The applications that were sent in a period, by day. Call it inside a read transaction."""
    days = [day and day.isoformat() for day in period]
    ((sent, interviewed, offered, first),) = database.rows(COUNTS, days)
    begin = period.first or (date.fromisoformat(first) if first else today)
    return Proof(
        f"{day_words(begin)} to {day_words(max(period.last or today, begin))}",
        day_words(today),
        ((sent, "Applications"), (int(interviewed), "With interviews"), (int(offered), "With an offer")),
        [_line(*row) for row in database.rows(LINES, days)],
    )


def day_words(day: date) -> str:
    """A day as it is read the same in any country: 24 Nov 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _line(
    applied_on: str,
    company: str,
    title: str,
    source: str | None,
    via: str | None,
    kind: str,
    outcome: str | None,
    entered_on: str,
) -> Line:
    channel = ", ".join(filter(None, (source, via and f"via {via}")))
    end = CLOSED[Outcome(outcome)] if outcome else "Closed"
    result = f"{end}, {_words(entered_on).replace(' ', NO_BREAK)}" if kind == Kind.CLOSED else OPEN[Kind(kind)]
    return Line(_words(applied_on), _cell(company), _cell(title), _cell(channel), result)


def _cell(text: str) -> str:
    """The text in one line, as paper can show it."""
    line = " ".join(UNSEEN.sub(" ", text[: 2 * LONGEST]).split())
    return (line if len(line) <= LONGEST else line[: LONGEST - 1] + CUT) or NONE


def _words(day: str) -> str:
    return day_words(date.fromisoformat(day))
