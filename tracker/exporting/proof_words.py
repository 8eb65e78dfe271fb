"""The words of the proof of search in each language, since it is for somebody else's eyes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from tracker.records import Kind, Outcome


class Words(NamedTuple):
    """What stands on the paper besides the user's own texts.

    `written` is a day: a template of `day`, `month`, `name` (of the month) and `year`; `thousands` parts a number.
    """

    title: str
    headings: tuple[str, str, str, str, str]
    figures: tuple[str, str, str]
    period: str
    written: str
    months: tuple[str, ...]
    thousands: str
    via: str
    closed: str
    stages: Mapping[Kind, str]
    outcomes: Mapping[Outcome, str]
    made_on: str
    page: str

    def day(self, day: date) -> str:
        return self.written.format(day=day.day, month=day.month, name=self.months[day.month - 1], year=day.year)

    def number(self, number: int) -> str:
        return f"{number:,}".replace(",", self.thousands)


ENGLISH: Final = Words(
    title="Proof of job search",
    headings=("Date", "Company", "Role", "Channel", "Result"),
    figures=("Applications", "With interviews", "With an offer"),
    period="{first} to {last}",
    written="{day} {name} {year}",  # read the same in any country
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    thousands=",",
    via="via {agency}",
    closed="Closed",
    stages={
        Kind.SAVED: "No answer yet",
        Kind.APPLIED: "No answer yet",
        Kind.SCREENING: "In contact",
        Kind.ASSESSMENT: "Assessment",
        Kind.INTERVIEWING: "Interviews",
        Kind.OFFER: "Offer received",
    },
    outcomes={
        Outcome.ACCEPTED: "Offer accepted",
        Outcome.DECLINED: "Offer declined",
        Outcome.REJECTED: "Rejected",
        Outcome.WITHDRAWN: "Withdrawn",
        Outcome.NO_REPLY: "No reply",
        Outcome.EXPIRED: "Posting expired",
        Outcome.SKIPPED: "Not pursued",
    },
    made_on="Made on {day}. Each result is that of this day.",
    page="Page {number} of {of}",
)
GERMAN: Final = Words(
    title="Nachweis der Stellensuche",
    headings=("Datum", "Firma", "Stelle", "Weg", "Ergebnis"),
    figures=("Bewerbungen", "Mit Gesprächen", "Mit einem Angebot"),
    period="{first} bis {last}",
    written="{day:02}.{month:02}.{year}",
    months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    thousands=".",
    via="über {agency}",
    closed="Abgeschlossen",
    stages={
        Kind.SAVED: "Noch keine Antwort",
        Kind.APPLIED: "Noch keine Antwort",
        Kind.SCREENING: "In Kontakt",
        Kind.ASSESSMENT: "Probeaufgabe",
        Kind.INTERVIEWING: "Gespräche",
        Kind.OFFER: "Angebot erhalten",
    },
    outcomes={
        Outcome.ACCEPTED: "Angebot angenommen",
        Outcome.DECLINED: "Angebot abgelehnt",
        Outcome.REJECTED: "Absage",
        Outcome.WITHDRAWN: "Zurückgezogen",
        Outcome.NO_REPLY: "Keine Antwort",
        Outcome.EXPIRED: "Ausschreibung abgelaufen",
        Outcome.SKIPPED: "Nicht weiterverfolgt",
    },
    made_on="Erstellt am {day}. Jedes Ergebnis ist das dieses Tages.",
    page="Seite {number} von {of}",
)
WORDS: Final[Mapping[str, Words]] = {"en": ENGLISH, "de": GERMAN}
"""The words by the code of their language."""
