"""What a letter says besides its kind: company, title, person, and when and where one is to meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tracker.capture.mail.appointments import Meeting, due_in, meetings, minutes_in
from tracker.capture.mail.companies import Employer, employer_in, is_system
from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.letter import Invitation, Letter, Method, Person
from tracker.capture.mail.people import is_person, is_role_address, names_after, without_title
from tracker.capture.mail.sentences import READ_LIMIT, straight
from tracker.capture.mail.titles import title_in
from tracker.records import InterviewKind

PLACE: Final = re.compile(
    r"^[ \t>*-]{0,9}(?:location|where|place|venue|address|ort|adresse|wo|treffpunkt)\s?:\s{0,9}(?P<place>\S.{2,200})$",
    re.IGNORECASE | re.MULTILINE,
)
MEETING_LINK: Final = re.compile(
    r"https?://(?:[\w.-]*\b(?:zoom|meet|teams|webex|whereby|jitsi|gotomeeting|bluejeans|video\w*|skype|hangouts"
    r"|chime)\b)[\w.-]*/?",
    re.IGNORECASE,
)
BOOKING_LINK: Final = re.compile(
    r"https?://[^/]*(?:calendly|cal\.com|savvycal|doodle|youcanbook|goodtime|calendar|termin|schedul|booking"
    r"|appointment)",
    re.IGNORECASE,
)
INTERVIEWS: Final = (
    (InterviewKind.SYSTEM_DESIGN, r"system[- ]design|architektur-?gespräch"),
    (InterviewKind.FINAL, r"final (?:round|interview|stage)|abschlussgespräch|letzte runde"),
    (InterviewKind.ONSITE, r"on-?site|vor ort|probetag|in our office|in unserem büro"),
    (InterviewKind.TECHNICAL, r"technical|coding interview|pair[- ]programming|technisches|fachgespräch|fachinterview"),
    (InterviewKind.BEHAVIOURAL, r"behaviou?ral|culture (?:fit|interview)|values interview"),
    (
        InterviewKind.RECRUITER,
        r"recruiter (?:call|screen)|intro(?:ductory)? (?:call|chat)|phone screen|screening|kennenlerngespräch"
        r"|erstgespräch|initial (?:call|chat|conversation)|(?:quick|short) (?:call|chat)"
        r"|learn more about you",
    ),
    (InterviewKind.PHONE, r"phone|telefon\w*|\bcall\b"),
)
INTERVIEW_KINDS: Final = [(kind, re.compile(words, re.IGNORECASE)) for kind, words in INTERVIEWS]
DUE_KINDS: Final = frozenset((MailKind.OFFER, MailKind.ASSESSMENT))


@dataclass(frozen=True, slots=True)
class Appointment:
    """When, where and with whom one is to meet; `uid` is that of the calendar part that says so."""

    day: date
    at: str | None = None
    zone: str | None = None
    minutes: int | None = None
    place: str = ""
    people: tuple[str, ...] = ()
    uid: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What a letter says. Empty is what it does not, or not clearly."""

    company: str = ""
    title: str = ""
    via: str = ""
    person: Person | None = None
    appointments: tuple[Appointment, ...] = ()
    slots: tuple[Meeting, ...] = ()
    due: date | None = None
    booking: str = ""
    interview: InterviewKind = InterviewKind.OTHER


def facts_of(letter: Letter, kind: MailKind, written: date) -> Facts:
    """Read a letter of a kind, written on a day."""
    text = straight(letter.text[:READ_LIMIT])
    employer = employer_in(letter, kind)
    facts = Facts(
        employer.company,
        title_in(letter, employer.company),
        employer.via,
        _person(letter, employer),
        due=due_in(text, written) if kind in DUE_KINDS else None,
        interview=_interview_kind(letter, text),
        booking=next((link for link in letter.links if BOOKING_LINK.match(link)), ""),
    )
    return _with_appointments(facts, letter, text, written) if kind is MailKind.INTERVIEW else facts


def _with_appointments(facts: Facts, letter: Letter, text: str, written: date) -> Facts:
    """The appointments of the calendar part; without one, what the words say, if it is one and no choice of several."""
    found = tuple(_from_invitation(invitation, letter) for invitation in letter.invitations)
    if found:
        return replace(facts, appointments=found)
    slots = [meeting for meeting in meetings(text, written) if meeting.day >= written]
    if len(slots) != 1:
        return replace(facts, slots=tuple(slots))
    people = tuple(names_after(text))
    ((day, at, zone),) = slots
    appointment = Appointment(day, at, zone, minutes_in(text), _place(letter, text), people)
    return replace(facts, appointments=(appointment,))


def _from_invitation(invitation: Invitation, letter: Letter) -> Appointment:
    return Appointment(
        invitation.day,
        invitation.at,
        invitation.zone,
        invitation.minutes,
        invitation.place or _place(letter, straight(letter.text[:READ_LIMIT])),
        tuple(without_title(person.name) for person in invitation.people),
        invitation.uid,
        invitation.method is Method.CANCEL,
    )


def _place(letter: Letter, text: str) -> str:
    """Where one meets: a line that says so, or a link to a room of a video service."""
    if match := PLACE.search(text):
        return match["place"].strip()
    return next((link.rstrip(".,;") for link in letter.links if MEETING_LINK.match(link)), "")


def _person(letter: Letter, employer: Employer) -> Person | None:
    """Who wrote, where that is somebody: by the sender, or by the first line below the closing formula."""
    name = without_title(letter.sender.name)
    address = "" if is_role_address(letter.sender.address) else letter.sender.address
    is_named = (bool(address) and not is_system(letter.sender.domain)) or " via " in letter.sender.name.lower()
    if is_named and is_person(name) and name.casefold() != employer.company.casefold():
        return Person(name, address)
    for line in _signature_lines(letter):
        signed = without_title(line)
        if is_person(signed) and signed.casefold() not in {employer.company.casefold(), employer.via.casefold()}:
            return Person(signed, address)
    return None


def _signature_lines(letter: Letter) -> Iterator[str]:
    lines = [line.strip() for line in letter.signature.splitlines() if line.strip()]
    yield from lines[:1]


def _interview_kind(letter: Letter, text: str) -> InterviewKind:
    """The kind of interview by the words of the subject, of the calendar part, and then of the letter."""
    summaries = " ".join(invitation.summary for invitation in letter.invitations)
    for words in (f"{letter.subject} {summaries}", text):
        if found := next((kind for kind, pattern in INTERVIEW_KINDS if pattern.search(words)), None):
            return found
    return InterviewKind.OTHER
