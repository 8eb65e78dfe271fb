"""To which application a letter belongs: by its thread, its people, its company and its title."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from tracker.capture.mail.companies import domain_name, is_same_house
from tracker.capture.mail.facts import Facts
from tracker.capture.mail.letter import Letter
from tracker.duplicates import company_key, is_similar_title
from tracker.records import Application, ApplicationContact, Contact, InterviewDetail, Kind, Message, Stage
from tracker.store import Store
from tracker.text import name_key

ENOUGH: Final = 5  # points from which on an application is a candidate
SURE: Final = 8  # points from which on it is chosen, if it leads
SURE_ALONE: Final = 6  # the same where no other is a candidate
LEAD: Final = 3  # points by which it must lead the next
MOST: Final = 6  # candidates that are told
ALIKE: Final = 90  # of 100: how far two names of companies may differ by a typing error

THREAD, PERSON, COMPANY, NEARLY, HOUSE, TITLE, SAME_TITLE = 12, 7, 6, 4, 5, 4, 1
OPEN, LATER, OTHER_TITLE = 1, -1, -2


class Candidate(NamedTuple):
    """An application to which a letter may belong, with what speaks for it."""

    application: int
    points: int
    by: tuple[str, ...]


class Belonging(NamedTuple):
    """The application to which a letter belongs, if that is sure, and all to which it may, the likeliest first."""

    application: int | None
    candidates: tuple[Candidate, ...]


def known_message(store: Store, letter: Letter) -> Message | None:
    """The same e-mail, taken in before."""
    return next(iter(store.related(Message, "message_id", [letter.key])), None)


def thread_of(letter: Letter) -> str:
    """What all e-mails of a thread have in common: the id of the first."""
    return letter.references[0] if letter.references else letter.key


def belonging(store: Store, letter: Letter, facts: Facts, written: date) -> Belonging:
    """Find the application of a letter. The trash is not looked through."""
    threads = _by_thread(store, letter)
    people = _by_person(store, letter)
    matcher = _Matcher(store, letter, facts, written)
    found = [
        candidate
        for application in store.records(Application).values()
        if application.trashed_at is None
        if (candidate := matcher.look_at(application, application.id in threads, application.id in people))
    ]
    found.sort(key=lambda one: (-one.points, -one.application))
    chosen = found[0].application if found and _is_clear(found) else None
    return Belonging(chosen, tuple(found[:MOST]))


def _is_clear(found: list[Candidate]) -> bool:
    lead = found[0].points - found[1].points if len(found) > 1 else LEAD
    return found[0].points >= (SURE if len(found) > 1 else SURE_ALONE) and lead >= LEAD


def _by_thread(store: Store, letter: Letter) -> set[int]:
    """The applications of what this one answers, of others of its thread, and of interviews that it invites to."""
    answered = store.related(Message, "message_id", list(letter.references))
    thread = store.related(Message, "thread", [thread_of(letter)])
    uids = [invitation.uid for invitation in letter.invitations if invitation.uid]
    invited = store.related(InterviewDetail, "uid", uids)
    return {message.application for message in (*answered, *thread)} | {one.application for one in invited}


def _by_person(store: Store, letter: Letter) -> set[int]:
    """The applications of a contact with the sender's address."""
    address = letter.sender.address
    people = {one.id for one in store.records(Contact).values() if address and (one.email or "").lower() == address}
    return {link.application for link in store.records(ApplicationContact).values() if link.contact in people}


class _Matcher:
    """What a letter says, to be held against each application."""

    def __init__(self, store: Store, letter: Letter, facts: Facts, written: date) -> None:
        self._stages = store.records(Stage)
        self._letter = letter
        self._facts = facts
        self._written = written
        self._company = company_key(facts.company) if facts.company else ""
        self._via = company_key(facts.via) if facts.via else ""
        self._house = domain_name(letter.sender.domain)

    def look_at(self, application: Application, is_thread: bool, is_person: bool) -> Candidate | None:
        said = list(self._points(application, is_thread, is_person))
        points = sum(points for points, _ in said)
        if points < ENOUGH or not any(by for _, by in said):
            return None
        return Candidate(application.id, points, tuple(by for _, by in said if by))

    def _points(self, application: Application, is_thread: bool, is_person: bool) -> Iterator[tuple[int, str]]:
        if is_thread:
            yield THREAD, "thread"
        if is_person:
            yield PERSON, "sender"
        house = self._house_points(application)
        yield from house
        if (is_thread or is_person or house) and self._facts.title:
            if is_similar_title(self._facts.title, application.title):
                yield TITLE, "title"
            else:
                yield OTHER_TITLE, ""
            if name_key(self._facts.title) == name_key(application.title):
                yield SAME_TITLE, ""
        if self._stages[application.stage].kind is not Kind.CLOSED:
            yield OPEN, ""
        if (
            application.entered_on > self._written
            and (application.applied_on or application.entered_on) > self._written
        ):
            yield LATER, ""

    def _house_points(self, application: Application) -> list[tuple[int, str]]:
        """By the company's name, a name much like it, or the domain of sender and link."""
        if self._company:
            key = company_key(application.company)
            if key == self._company:
                return [(COMPANY, "company")]
            if self._is_nearly(key):
                return [(NEARLY, "company")]
        if self._house and is_same_house(application.company, self._letter.sender.domain):
            return [(HOUSE, "domain")]
        if self._house and application.url and domain_name(_host(application.url)) == self._house:
            return [(HOUSE, "domain")]
        if self._via and application.via and company_key(application.via) == self._via:
            return [(NEARLY, "agency")]
        return []

    def _is_nearly(self, key: str) -> bool:
        from rapidfuzz import fuzz

        short = min(len(key), len(self._company))
        if short >= 5 and (key.startswith(f"{self._company} ") or self._company.startswith(f"{key} ")):
            return True
        return short >= 6 and fuzz.ratio(key, self._company) >= ALIKE


def _host(url: str) -> str:
    try:
        return urlsplit(url if "://" in url else f"https://{url}").hostname or ""
    except ValueError:
        return ""
