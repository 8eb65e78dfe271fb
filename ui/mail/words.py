"""The words of the interface for e-mails: their kinds, and what is done because of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.proposing import Proposal
from tracker.operations.mails import NEW, CallOff, Do, Enter, Know, Meet, Step, Write
from tracker.overview import Overview
from tracker.records import Contact, Interview, InterviewKind, Outcome
from tracker.store import Store
from ui.plain import one_line
from ui.sentences import translated
from ui.words import date_words, interview_kind_name, outcome_name, time_words

translate = QCoreApplication.translate

LONGEST: Final = 140  # characters of a name or a subject in one line

KINDS: Final[Mapping[MailKind, Any]] = {
    MailKind.CONFIRMATION: QT_TRANSLATE_NOOP("Mail", "Confirmation"),
    MailKind.REJECTION: QT_TRANSLATE_NOOP("Mail", "Rejection"),
    MailKind.INTERVIEW: QT_TRANSLATE_NOOP("Mail", "Interview invitation"),
    MailKind.OFFER: QT_TRANSLATE_NOOP("Mail", "Offer"),
    MailKind.CONTACT: QT_TRANSLATE_NOOP("Mail", "First contact by a recruiter"),
    MailKind.ASSESSMENT: QT_TRANSLATE_NOOP("Mail", "Assessment"),
    MailKind.OTHER: QT_TRANSLATE_NOOP("Mail", "Another e-mail"),
}
BY: Final[Mapping[str, Any]] = {
    "thread": QT_TRANSLATE_NOOP("Mail", "the same thread"),
    "sender": QT_TRANSLATE_NOOP("Mail", "its contact"),
    "company": QT_TRANSLATE_NOOP("Mail", "the company"),
    "domain": QT_TRANSLATE_NOOP("Mail", "the sender's address"),
    "agency": QT_TRANSLATE_NOOP("Mail", "the agency"),
    "title": QT_TRANSLATE_NOOP("Mail", "the title"),
}


def kind_words(kind: MailKind) -> str:
    return translate("Mail", KINDS[kind])


def line_words(proposal: Proposal, overview: Overview) -> str:
    """One e-mail in one line of a list."""
    mail = proposal.mail
    about = application_words(proposal, overview) or mail.letter.subject or mail.letter.sender.address
    words = translate("Mail", "{kind}, {day}: {about}")
    return one_line(
        words.format(kind=kind_words(mail.verdict.kind), day=date_words(mail.day, overview.today), about=about), LONGEST
    )


def sender_words(proposal: Proposal, overview: Overview) -> str:
    """Who wrote when."""
    sender = proposal.mail.letter.sender
    who = f"{sender.name} <{sender.address}>" if sender.name else sender.address
    words = translate("Mail", "From {who}, {day}")
    return words.format(who=one_line(who, LONGEST), day=date_words(proposal.mail.day, overview.today))


def application_words(proposal: Proposal, overview: Overview) -> str:
    """The application of a proposal; empty where it is not known."""
    if proposal.application == NEW:
        named = " · ".join(filter(None, (proposal.new.get("title"), proposal.new.get("company"))))
        return translate("Mail", "New: {name}").format(name=one_line(named, LONGEST))
    return name_of(proposal.application, overview) if proposal.application else ""


def name_of(id: int, overview: Overview) -> str:
    """An application by its title and company."""
    application = overview.applications.get(id)
    if application is None:
        return ""
    return one_line(" · ".join(filter(None, (application.title, application.company))), LONGEST)


def belongs_words(proposal: Proposal) -> str:
    """By what the application was found; empty where the user chose it."""
    found = next((one for one in proposal.candidates if one.application == proposal.application), None)
    if found is None:
        return ""
    by = ", ".join(translate("Mail", BY[reason]) for reason in found.by)
    return translate("Mail", "Found by {reasons}").format(reasons=by)


def step_words(step: Step, store: Store, overview: Overview) -> str:
    """What a step does, in the user's language."""
    today = overview.today
    if isinstance(step, Enter):
        return _enter_words(step, overview)
    if isinstance(step, Write):
        return translate("Mail", "Keep the e-mail in the timeline, {day}").format(day=date_words(step.day, today))
    if isinstance(step, Do):
        return _task_words(step, today)
    if isinstance(step, Meet):
        return _meeting_words(step, today)
    if isinstance(step, CallOff):
        return _call_off_words(store.get(Interview, step.interview), today)
    return _person_words(step, store)


def doubt_words(doubt: str) -> str:
    """Why a step is not advised."""
    return translated(doubt)


def as_said(step: Step) -> Step:
    """A step as it is written down: a task has the title that was shown."""
    return replace(step, title=translated(step.title)) if isinstance(step, Do) else step


def _enter_words(step: Enter, overview: Overview) -> str:
    day = date_words(step.on, overview.today)
    if step.outcome:
        words = translate("Mail", "Close as {outcome}, {day}")
        return words.format(outcome=outcome_name(Outcome(step.outcome)), day=day)
    stages = (stage.name for stage in overview.stages.values() if stage.kind is step.kind and not stage.removed)
    words = translate("Mail", "Move to {stage}, {day}")
    return words.format(stage=one_line(next(stages, step.kind.value), LONGEST), day=day)


def _task_words(step: Do, today: date) -> str:
    title = one_line(translated(step.title), LONGEST)
    if step.due is None:
        return translate("Mail", "Add the task “{task}”").format(task=title)
    words = translate("Mail", "Add the task “{task}”, due {day}")
    return words.format(task=title, day=date_words(step.due, today))


def _meeting_words(step: Meet, today: date) -> str:
    values = step.values
    when = ", ".join(
        filter(
            None,
            (date_words(step.day, today), time_words(values["at"]) if values.get("at") else "", values.get("zone")),
        )
    )
    if step.interview is not None:
        return translate("Mail", "Move the interview to {when}").format(when=when)
    kind = interview_kind_name(InterviewKind(values.get("kind") or InterviewKind.OTHER))
    return translate("Mail", "Add: {kind}, {when}").format(kind=kind, when=when)


def detail_words(step: Step) -> str:
    """What else a step brings, for the line below it."""
    if isinstance(step, Do):
        return one_line(step.note, LONGEST)
    if not isinstance(step, Meet):
        return ""
    minutes, people, place = (step.values.get(name) for name in ("minutes", "people", "place"))
    parts = (
        translate("Mail", "{n} minutes").format(n=minutes) if minutes else "",
        translate("Mail", "with {people}").format(people=one_line(people, LONGEST)) if people else "",
        one_line(place or "", LONGEST),
    )
    return ", ".join(filter(None, parts))


def _call_off_words(interview: Interview | None, today: date) -> str:
    if interview is None:
        return translate("Mail", "Mark the interview as cancelled")
    words = translate("Mail", "Mark the interview of {day} as cancelled")
    return words.format(day=date_words(interview.day, today))


def _person_words(step: Know, store: Store) -> str:
    contact = store.get(Contact, step.contact) if step.contact is not None else None
    if contact:
        return translate("Mail", "Link the contact {name}").format(name=one_line(contact.name, LONGEST))
    name, email = step.values.get("name", ""), step.values.get("email")
    who = f"{name} <{email}>" if email else name
    return translate("Mail", "Add the contact {name}").format(name=one_line(who, LONGEST))
