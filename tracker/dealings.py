"""What happened before: with a company, and with a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from tracker.overview import Overview, Row
from tracker.records import (
    ApplicationContact,
    Company,
    Contact,
    Event,
    EventContact,
    EventKind,
    Interview,
    InterviewKind,
    InterviewResult,
    Kind,
    Outcome,
)
from tracker.store import Store
from tracker.text import name_key

TALKS: Final = frozenset({EventKind.CALL, EventKind.EMAIL, EventKind.INTERVIEW})


class Past(NamedTuple):
    """How an application ended: the outcome, the day, the furthest kind that it reached, and the last interview."""

    application: int
    title: str
    outcome: Outcome
    day: date
    reached: Kind | None
    after: InterviewKind | None


class CompanyPage(NamedTuple):
    """All that is known of a company. `page` is None where it has no page of its own (or that was deleted)."""

    name: str
    page: Company | None
    rows: tuple[Row, ...]
    contacts: tuple[Contact, ...]
    past: tuple[Past, ...]


def company_page(overview: Overview, store: Store, name: str) -> CompanyPage:
    """A company by its name in any spelling of case and width: applications, people, what happened before."""
    key = name_key(name)
    page = next((c for c in store.records(Company).values() if name_key(c.name) == key), None)
    rows = [row for row in overview.rows if name_key(row.application.company) == key and not row.application.trashed_at]
    rows.sort(key=lambda row: (row.application.entered_on, row.id), reverse=True)
    past = [found for row in rows if (found := _past(overview, row))]
    shown = page.name if page else rows[0].application.company if rows else name
    return CompanyPage(shown, page, tuple(rows), tuple(_people(store, key, {row.id for row in rows})), tuple(past))


def past_with(overview: Overview, company: str, *, but: int | None = None) -> list[Past]:
    """How earlier applications at a company ended, the latest first, without one of them."""
    key = name_key(company)
    rows = (row for row in overview.rows if row.id != but and name_key(row.application.company) == key)
    found = [past for row in rows if not row.application.trashed_at and (past := _past(overview, row))]
    return sorted(found, key=lambda past: (past.day, past.application), reverse=True)


def past_words(past: Past) -> str:
    """`Rejected you in March 2026 after the onsite`: what happened, in English."""
    return f"{OUTCOMES[past.outcome]} in {past.day:%B %Y}{_after_words(past)}"


def last_contacts(store: Store, contacts: Iterable[int] | None = None) -> dict[int, Event]:
    """The last call, e-mail or interview with each contact.

    An entry that names people is theirs alone; one that names none counts for all who have to do with its application.
    """
    wanted = set(store.records(Contact) if contacts is None else contacts)
    linked: dict[int, list[int]] = defaultdict(list)
    for link in store.records(ApplicationContact).values():
        if link.contact in wanted:
            linked[link.application].append(link.contact)
    named: dict[int, list[int]] = defaultdict(list)
    for entry in store.all(EventContact):
        named[entry.event].append(entry.contact)
        if entry.contact in wanted:
            linked.setdefault(entry.application, [])
    return _latest(store.of_applications(Event, linked), linked, named, wanted)


def _latest(
    events: Iterable[Event], linked: Mapping[int, list[int]], named: Mapping[int, list[int]], wanted: set[int]
) -> dict[int, Event]:
    found: dict[int, Event] = {}
    for event in sorted(events, key=lambda event: (event.day, event.id)):
        people = named.get(event.id) or (linked[event.application] if event.kind in TALKS else ())
        found.update(dict.fromkeys(wanted.intersection(people), event))
    return found


def _past(overview: Overview, row: Row) -> Past | None:
    application = row.application
    if row.is_open or application.outcome is None:
        return None
    held = [
        interview
        for interview in overview.interviews.of(row.id)
        if interview.day <= application.entered_on and interview.result is not InterviewResult.CANCELLED
    ]
    last = max(held, key=_when, default=None)
    after = last.kind if last else None
    return Past(row.id, application.title, application.outcome, application.entered_on, application.reached, after)


def _when(interview: Interview) -> tuple[date, str, int]:
    return interview.day, interview.at or "", interview.id


def _people(store: Store, company: str, applications: set[int]) -> list[Contact]:
    """Who works there, or has to do with one of its applications, by name."""
    linked = {link.contact for link in store.records(ApplicationContact).values() if link.application in applications}
    found = [c for c in store.records(Contact).values() if c.id in linked or name_key(c.company or "") == company]
    return sorted(found, key=lambda contact: (name_key(contact.name), contact.id))


OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.ACCEPTED: "You accepted their offer",
    Outcome.DECLINED: "You declined their offer",
    Outcome.REJECTED: "Rejected you",
    Outcome.WITHDRAWN: "You withdrew",
    Outcome.NO_REPLY: "Never replied",
    Outcome.EXPIRED: "The posting expired",
    Outcome.SKIPPED: "You skipped it",
}
ROUNDS: Final[Mapping[InterviewKind, str]] = {
    InterviewKind.RECRUITER: "the recruiter's call",
    InterviewKind.PHONE: "a phone interview",
    InterviewKind.TECHNICAL: "a technical interview",
    InterviewKind.SYSTEM_DESIGN: "the system design interview",
    InterviewKind.BEHAVIOURAL: "a behavioural interview",
    InterviewKind.ONSITE: "the onsite",
    InterviewKind.FINAL: "the final interview",
    InterviewKind.OTHER: "an interview",
}
REACHED: Final[Mapping[Kind, str]] = {
    Kind.SCREENING: "the screening",
    Kind.ASSESSMENT: "the assessment",
    Kind.INTERVIEWING: "interviews",
    Kind.OFFER: "an offer",
}


def _after_words(past: Past) -> str:
    if past.outcome in {Outcome.ACCEPTED, Outcome.DECLINED}:
        return ""
    after = ROUNDS[past.after] if past.after else REACHED.get(past.reached) if past.reached else None
    return f" after {after}" if after else ""
