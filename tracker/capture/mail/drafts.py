"""An e-mail as a draft, and what it would have us do in plain words and as data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from tracker.capture.draft import Draft, Guess, Origin, SourceKind, Sure
from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.proposing import Proposal
from tracker.capture.mail.understanding import Understood
from tracker.operations.mails import NEW, CallOff, Do, Enter, Know, Meet, Step, Write
from tracker.records import Contact, Interview, Stage
from tracker.store import Store

NAMES: Final[Mapping[MailKind, str]] = {
    MailKind.CONFIRMATION: "A confirmation of an application",
    MailKind.REJECTION: "A rejection",
    MailKind.INTERVIEW: "An invitation to an interview",
    MailKind.OFFER: "An offer",
    MailKind.CONTACT: "A first contact by a recruiter",
    MailKind.ASSESSMENT: "An assessment",
    MailKind.OTHER: "Another e-mail",
}


def draft_of(mail: Understood) -> Draft:
    """The application that an e-mail speaks of; its text is a posting where a recruiter offers one."""
    facts = mail.facts
    person = facts.person
    said = {
        "company": facts.company,
        "title": facts.title,
        "via": facts.via,
        "contact_name": person.name if person else "",
        "contact_email": person.address if person else "",
    }
    guesses = {name: Guess(value, Sure.LIKELY, Origin.MAIL) for name, value in said.items() if value}
    posting = mail.letter.text if mail.verdict.kind is MailKind.CONTACT else ""
    return Draft(mail.source, SourceKind.MAIL, MappingProxyType(guesses), posting)


def described(store: Store | None, proposal: Proposal) -> dict[str, Any]:
    """A proposal as JSON has it. `application` is an id, null where it is not known, or `new`."""
    mail, letter = proposal.mail, proposal.mail.letter
    return {
        "kind": mail.verdict.kind.value,
        "why": [reason.words for reason in mail.verdict.reasons],
        "message_id": letter.key,
        "from": letter.sender.address,
        "subject": letter.subject,
        "day": mail.day.isoformat(),
        "is_known": proposal.is_known,
        "application": "new" if proposal.application == NEW else proposal.application,
        "candidates": [{"id": one.application, "by": list(one.by)} for one in proposal.candidates],
        "steps": [
            {"does": step_words(store, one.step), "is_advised": one.is_advised, "doubt": one.doubt or None}
            | _data(one.step)
            for one in proposal.offered
        ],
        "interview": _appointment(mail),
        "slots": [{"day": slot.day.isoformat(), "at": slot.at, "zone": slot.zone} for slot in mail.facts.slots],
        "due": mail.facts.due.isoformat() if mail.facts.due else None,
        "booking": mail.facts.booking or None,
        "problems": list(letter.problems),
    }


def step_words(store: Store | None, step: Step) -> str:
    """What a step does, in English."""
    if isinstance(step, Enter):
        stage = _stage_name(store, step)
        return f"Close as {step.outcome} on {step.on}" if step.outcome else f"Move to {stage} on {step.on}"
    if isinstance(step, Write):
        return f"Note it in the timeline on {step.day}"
    if isinstance(step, Do):
        return f"Add the task “{step.title}”" + (f", due on {step.due}" if step.due else "")
    if isinstance(step, Meet):
        when = " ".join(filter(None, (step.day.isoformat(), step.values.get("at"), step.values.get("zone"))))
        return f"{'Move the interview to' if step.interview else 'Add an interview on'} {when}"
    if isinstance(step, CallOff):
        interview = store.get(Interview, step.interview) if store else None
        return "Cancel the interview" + (f" on {interview.day}" if interview else "")
    return _person_words(store, step)


def _person_words(store: Store | None, step: Know) -> str:
    contact = store.get(Contact, step.contact) if store and step.contact is not None else None
    if contact:
        return f"Link the contact {contact.name}"
    return f"Add the contact {step.values.get('name', '')}"


def _stage_name(store: Store | None, step: Enter) -> str:
    stages = store.records(Stage).values() if store else ()
    found = (stage.name for stage in stages if stage.kind is step.kind and not stage.removed)
    return next(found, step.kind.value.capitalize())


def _data(step: Step) -> dict[str, Any]:
    """What a program needs of a step beside its words."""
    if isinstance(step, Enter):
        return {"step": "move", "to": step.kind.value, "outcome": step.outcome, "on": step.on.isoformat()}
    if isinstance(step, Write):
        return {"step": "event", "event": step.kind.value, "on": step.day.isoformat()}
    if isinstance(step, Do):
        return {"step": "task", "title": step.title, "due": step.due.isoformat() if step.due else None}
    if isinstance(step, Meet):
        values = {name: step.values.get(name) for name in ("at", "zone", "minutes", "kind", "people", "place")}
        return {"step": "interview", "day": step.day.isoformat(), **values, "changes": step.interview}
    if isinstance(step, CallOff):
        return {"step": "cancel", "interview": step.interview}
    return {"step": "contact", "name": step.values.get("name"), "email": step.values.get("email"), "id": step.contact}


def _appointment(mail: Understood) -> dict[str, Any] | None:
    if not mail.facts.appointments:
        return None
    one = mail.facts.appointments[0]
    return {
        "day": one.day.isoformat(),
        "at": one.at,
        "zone": one.zone,
        "minutes": one.minutes,
        "place": one.place or None,
        "people": list(one.people),
        "is_cancelled": one.is_cancelled,
    }
