"""What an e-mail would have us do with the application that it belongs to, each step with whether it is advised."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final

from tracker.capture.mail.belonging import Belonging, Candidate, belonging, known_message, thread_of
from tracker.capture.mail.facts import Appointment
from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.understanding import Understood
from tracker.operations.mails import NEW, CallOff, Do, Enter, Envelope, Know, Meet, Step, Taken, Write
from tracker.records import (
    Application,
    ApplicationContact,
    Contact,
    Event,
    EventKind,
    Interview,
    InterviewDetail,
    InterviewKind,
    Kind,
    Outcome,
    Stage,
)
from tracker.sentences import Sentence
from tracker.store import Store
from tracker.text import name_key

ORDER: Final = list(Kind)
EXCERPT: Final = 4_000  # characters of a letter that the timeline keeps
ANSWER_AFTER: Final = 2  # days until an answer is due where nothing is said
ANSWERED_BY_NOW: Final = timedelta(days=21)  # after which an e-mail was answered, or will not be
SCREENS: Final = frozenset((InterviewKind.RECRUITER, InterviewKind.PHONE))
REOPENED: Final = frozenset((Outcome.NO_REPLY, Outcome.EXPIRED))
"""How an application may have ended that a reply takes up again."""
ADDING: Final = frozenset(MailKind) - {MailKind.OTHER}
"""Kinds of e-mails for which an application is worth adding."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A step; whether it is advised, and, where it is not, why in one sentence."""

    step: Step
    is_advised: bool = True
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What could be done for an e-mail. `application` is None where it is not known which; `NEW` adds one.

    `is_known`: the same e-mail was taken in before.
    """

    mail: Understood
    application: int | None
    candidates: tuple[Candidate, ...]
    offered: tuple[Offered, ...]
    new: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    is_known: bool = False

    @property
    def can_add(self) -> bool:
        """Whether enough is known to add an application for it."""
        return bool(self.new)


def propose(store: Store, mail: Understood) -> Proposal:
    """Find the application of an e-mail, and say what it would have us do."""
    if message := known_message(store, mail.letter):
        found = Belonging(message.application, ())
    else:
        found = belonging(store, mail.letter, mail.facts, mail.day)
    proposal = Proposal(mail, None, found.candidates, (), new_values(mail), message is not None)
    application = found.application
    if application is None and not found.candidates and proposal.can_add and mail.verdict.kind in ADDING:
        application = NEW
    return proposal if application is None else for_application(store, proposal, application)


def for_application(store: Store, proposal: Proposal, application: int) -> Proposal:
    """The same e-mail for another application, or for a new one."""
    target = store.get(Application, application) if application != NEW else None
    offered = tuple(_Steps(store, proposal.mail, target).offered())
    if proposal.is_known:
        offered = tuple(replace(one, is_advised=False, doubt=one.doubt or KNOWN) for one in offered)
    return replace(proposal, application=application, offered=offered)


KNOWN: Final = Sentence("This e-mail was taken in before.")


def taken(proposal: Proposal, steps: tuple[Step, ...]) -> Taken:
    """The proposal with the steps that were chosen, as the operation takes it."""
    assert proposal.application is not None
    letter = proposal.mail.letter
    sender = letter.sender
    envelope = Envelope(
        letter.key,
        proposal.mail.day,
        thread_of(letter),
        f"{sender.name} <{sender.address}>" if sender.name else sender.address,
        letter.subject,
    )
    is_new = proposal.application == NEW
    posting = letter.text if is_new and proposal.mail.verdict.kind is MailKind.CONTACT else ""
    return Taken(envelope, proposal.application, steps, proposal.new if is_new else {}, posting)


def new_values(mail: Understood) -> dict[str, Any]:
    """The fields of an application that is added for an e-mail; empty where neither company nor title is known."""
    facts = mail.facts
    if not name_key(facts.company) and not name_key(facts.title):
        return {}
    values = {"company": facts.company, "title": facts.title, "via": facts.via or None}
    if mail.verdict.kind is MailKind.CONTACT:
        values["source"] = "Recruiter"
    return {name: value for name, value in values.items() if value}


class _Steps:
    """The steps for one application, which may be new."""

    def __init__(self, store: Store, mail: Understood, target: Application | None) -> None:
        self._store = store
        self._mail = mail
        self._facts = mail.facts
        self._target = target
        self._stages = store.records(Stage)
        self._today = store.clock.today()

    def offered(self) -> Iterator[Offered]:
        """All steps, in the order in which they are done."""
        makers: dict[MailKind, Callable[[], Iterator[Offered]]] = {
            MailKind.CONFIRMATION: self._confirmation,
            MailKind.REJECTION: self._rejection,
            MailKind.INTERVIEW: self._interview,
            MailKind.OFFER: self._offer,
            MailKind.CONTACT: self._contact,
            MailKind.ASSESSMENT: self._assessment,
            MailKind.OTHER: lambda: iter(()),
        }
        yield Offered(self._entry())
        yield from makers[self._mail.verdict.kind]()
        yield from self._person()

    def _entry(self) -> Write:
        kind = EventKind.OFFER if self._mail.verdict.kind is MailKind.OFFER else EventKind.EMAIL
        letter = self._mail.letter
        body = letter.text if len(letter.text) <= EXCERPT else letter.text[: EXCERPT - 1] + "…"
        at = letter.sent.astimezone().strftime("%H:%M") if letter.sent and letter.day() == self._mail.day else None
        return Write(kind, self._mail.day, "\n\n".join(filter(None, (letter.subject, body))), at)

    def _confirmation(self) -> Iterator[Offered]:
        if self._target is None or (self._target.applied_on is None and self._kind is not Kind.CLOSED):
            yield self._enter(Kind.APPLIED)

    def _rejection(self) -> Iterator[Offered]:
        step = Enter(Kind.CLOSED, self._mail.day, Outcome.REJECTED)
        if self._target is None:
            if self._mail.verdict.kind is MailKind.REJECTION:
                yield Offered(Enter(Kind.APPLIED, self._mail.day))
            yield Offered(step)
            return
        if self._kind is Kind.CLOSED:
            return  # however it ended: a second end says nothing new
        yield Offered(step, *self._doubt_of_rejection(self._target))

    def _doubt_of_rejection(self, target: Application) -> tuple[bool, str]:
        if target.entered_on > self._mail.day and self._kind is not Kind.SAVED:
            return False, Sentence(
                "It has gone on since: it entered {stage} on {day}.", stage=self._stage_name, day=target.entered_on
            )
        if self._kind is Kind.OFFER:
            return False, Sentence("There is an offer already; tick this if it was withdrawn.")
        return True, ""

    def _interview(self) -> Iterator[Offered]:
        appointments = self._facts.appointments
        if not any(one.is_cancelled for one in appointments):
            screens = self._facts.interview in SCREENS and self._kind in {None, Kind.SAVED, Kind.APPLIED, Kind.CLOSED}
            yield from self._advance(Kind.SCREENING if screens else Kind.INTERVIEWING)
        for appointment in appointments:
            yield from self._appointment(appointment)
        if not appointments:
            slots = "\n".join(_slot_words(slot) for slot in self._facts.slots)
            note = "\n".join(filter(None, (self._facts.booking, slots)))
            title = Sentence("Agree on a time for the interview with {name}", name=self._name)
            yield self._task(Do(title, self._soon(), note))

    def _appointment(self, appointment: Appointment) -> Iterator[Offered]:
        known = self._same_interview(appointment)
        if appointment.is_cancelled:
            if known and known.result is None:
                yield Offered(CallOff(known.id))
            return
        values = {
            "at": appointment.at,
            "zone": appointment.zone,
            "minutes": appointment.minutes,
            "kind": self._facts.interview,
            "people": ", ".join(appointment.people),
            "place": appointment.place,
        }
        given = {name: value for name, value in values.items() if value}
        if known is None:
            yield Offered(self._meet(appointment, given))
        elif (known.day, known.at, known.zone) != (appointment.day, appointment.at, appointment.zone):
            kept = {name: value for name, value in given.items() if name != "kind"}
            yield Offered(replace(self._meet(appointment, kept), interview=known.id))

    def _meet(self, appointment: Appointment, values: Mapping[str, Any]) -> Meet:
        link = appointment.place if appointment.place.startswith(("http://", "https://")) else ""
        return Meet(appointment.day, values, appointment.uid, link)

    def _same_interview(self, appointment: Appointment) -> Interview | None:
        """The interview that was made of the same invitation, or that is at the same time."""
        if self._target is None:
            return None
        interviews = self._store.of_applications(Interview, [self._target.id])
        details = {detail.id: detail for detail in self._store.of_applications(InterviewDetail, [self._target.id])}
        for interview in interviews:
            detail = details.get(interview.id)
            if appointment.uid and detail and detail.uid == appointment.uid:
                return interview
        same = (one for one in interviews if (one.day, one.at) == (appointment.day, appointment.at))
        return next(same, None)

    def _offer(self) -> Iterator[Offered]:
        yield from self._advance(Kind.OFFER)
        yield self._task(Do(Sentence("Answer the offer of {name}", name=self._name), self._facts.due or self._soon()))

    def _contact(self) -> Iterator[Offered]:
        who = self._facts.person.name if self._facts.person else self._name
        yield self._task(Do(Sentence("Answer {name}", name=who), self._soon()))

    def _assessment(self) -> Iterator[Offered]:
        yield from self._advance(Kind.ASSESSMENT)
        link = next(iter(self._mail.letter.links), "")
        yield self._task(Do(Sentence("Do the assessment for {name}", name=self._name), self._facts.due, link))

    def _soon(self) -> date:
        """By when an e-mail should be answered that says nothing of it."""
        return max(self._mail.day + timedelta(days=ANSWER_AFTER), self._today)

    def _task(self, task: Do) -> Offered:
        """A task; none is advised for what is past."""
        if task.due and task.due < self._today:
            return Offered(task, False, Sentence("Its day is past."))
        if self._today - self._mail.day > ANSWERED_BY_NOW:
            return Offered(task, False, Sentence("The e-mail is old."))
        return Offered(task)

    def _advance(self, kind: Kind) -> Iterator[Offered]:
        """Enter a stage that lies ahead; one that ended is taken up again, with consent where it was a decision."""
        if self._target is None or self._kind is None:
            yield self._enter(kind)
        elif self._kind is Kind.CLOSED:
            yield from self._reopen(kind, self._target)
        elif ORDER.index(kind) > ORDER.index(self._kind):
            yield self._enter(kind)

    def _reopen(self, kind: Kind, target: Application) -> Iterator[Offered]:
        if self._mail.day < target.entered_on:
            if not self._was_in(kind):
                yield self._enter(kind)
            return
        is_taken_up = target.outcome in REOPENED
        ended = Sentence((target.outcome or Outcome.REJECTED).value.replace("_", " "))
        doubt = "" if is_taken_up else Sentence("It is closed as {outcome}; tick this to open it again.", outcome=ended)
        yield Offered(self._enter(kind).step, is_taken_up, doubt)

    def _enter(self, kind: Kind) -> Offered:
        """Enter a stage on the day of the e-mail; where the present one, which lies behind, was noted later, then."""
        on = self._mail.day
        if self._target and self._kind not in {Kind.SAVED, Kind.CLOSED}:
            on = max(on, self._target.entered_on)
        return Offered(Enter(kind, on))

    def _was_in(self, kind: Kind) -> bool:
        events = self._store.of_applications(Event, [self._target.id]) if self._target else []
        return any(event.stage is not None and self._stages[event.stage].kind is kind for event in events)

    def _person(self) -> Iterator[Offered]:
        person = self._facts.person
        if person is None:
            return
        known = self._known_contact(person.name, person.address)
        if known is None:
            house = self._facts.company or self._facts.via or (self._target.company if self._target else "")
            values = {"name": person.name, "company": house, "email": person.address}
            yield Offered(Know({name: text for name, text in values.items() if text}))
        elif not self._is_linked(known):
            yield Offered(Know(contact=known.id))

    def _known_contact(self, name: str, address: str) -> Contact | None:
        """Somebody with the address, or of that name with no other address."""
        people = self._store.records(Contact).values()
        by_address = (one for one in people if address and (one.email or "").lower() == address)
        by_name = (one for one in people if name_key(one.name) == name_key(name) and (not one.email or not address))
        return next(by_address, None) or next(by_name, None)

    def _is_linked(self, contact: Contact) -> bool:
        links = self._store.records(ApplicationContact).values()
        return self._target is not None and any(
            link.contact == contact.id and link.application == self._target.id for link in links
        )

    @property
    def _kind(self) -> Kind | None:
        return self._stages[self._target.stage].kind if self._target else None

    @property
    def _stage_name(self) -> str:
        return self._stages[self._target.stage].name if self._target else ""

    @property
    def _name(self) -> str:
        company = self._target.company if self._target else self._facts.company
        return company or (self._target.title if self._target else self._facts.title)


def _slot_words(slot: tuple[date, str, str | None]) -> str:
    day, at, zone = slot
    return " ".join(filter(None, (day.isoformat(), at, zone)))
