"""What `capture` does with e-mails: shows what each would have us do, and does it with --save."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tracker import errors, rotation
from tracker.capture.mail.batch import in_mailbox
from tracker.capture.mail.belonging import known_message
from tracker.capture.mail.drafts import NAMES, step_words
from tracker.capture.mail.kinds import MailKind
from tracker.capture.mail.mailbox import mail_in
from tracker.capture.mail.proposing import Offered, Proposal, for_application, propose, taken
from tracker.capture.mail.understanding import Understood, understand
from tracker.cli import output
from tracker.cli.adding import usual_search
from tracker.cli.call import Call
from tracker.clock import Clock
from tracker.operations.mails import NEW, take_in
from tracker.records import Application
from tracker.store import Store


def in_file(path: Path, name: str, clock: Clock) -> Understood:
    """The e-mail in a file."""
    return understand(mail_in(path), name, clock.today())


def about_applications(path: Path, clock: Clock) -> list[Understood]:
    """The e-mails of a mailbox that are about applications."""
    return [mail for mail in in_mailbox(path, clock) if mail.verdict.kind is not MailKind.OTHER]


def proposed(store: Store | None, mail: Understood, application: int | None = None) -> Proposal:
    """What could be done for an e-mail; `application` is the one that the user named."""
    if store is None:
        return Proposal(mail, None, (), ())
    proposal = propose(store, mail)
    return for_application(store, proposal, application) if application is not None else proposal


def say(store: Store | None, proposal: Proposal) -> None:
    """Print what an e-mail is and would have us do."""
    mail = proposal.mail
    output.say(f"{NAMES[mail.verdict.kind]} of {mail.day}: {mail.letter.subject}")
    for reason in mail.verdict.reasons:
        output.say(f"  because it says “{reason.words}”")
    output.say(_application_words(store, proposal))
    for one in proposal.offered:
        output.say(f"  [{'x' if one.is_advised else ' '}] {step_words(store, one.step)}{_doubt(one)}")
    for problem in mail.letter.problems:
        output.say(problem)


def save(call: Call, store: Store, proposals: Sequence[Proposal], *, as_json: bool) -> None:
    """Do what is advised for these e-mails, as one step, and say so unless JSON is printed; before several, a back-up
    is made. One of which the application is not known refuses all."""
    fresh = [one for one in proposals if not one.is_known]
    for known in proposals:
        if known.is_known:
            output.warn(f"{known.mail.source}: this e-mail was taken in before.")
    if unsure := next((one for one in fresh if one.application is None), None):
        raise errors.InvalidInput(_unsure(store, unsure))
    chosen = [taken(one, _advised(one)) for one in fresh]
    if len(chosen) > 1:
        rotation.keep_before(store.path, rotation.BEFORE_IMPORT)
    if chosen and as_json:
        with call.interrupts.held():
            take_in(store, chosen, usual_search(store))
    elif chosen:
        call.do(take_in, store, chosen, usual_search(store))


def application_of(store: Store, mail: Understood) -> int | None:
    """The application of an e-mail that was taken in."""
    message = known_message(store, mail.letter)
    return message.application if message else None


def _advised(proposal: Proposal) -> tuple[Any, ...]:
    return tuple(one.step for one in proposal.offered if one.is_advised)


def _doubt(one: Offered) -> str:
    return f"  ({one.doubt})" if one.doubt else ""


def _application_words(store: Store | None, proposal: Proposal) -> str:
    if proposal.application == NEW:
        named = " at ".join(filter(None, (proposal.new.get("title"), proposal.new.get("company"))))
        return f"Adds {named}"
    if proposal.application is not None and store:
        return f"Belongs to {_named(store, proposal.application)}"
    if proposal.candidates and store:
        return f"May belong to {_all_named(store, (one.application for one in proposal.candidates))}"
    return "Belongs to no application that is known."


def _unsure(store: Store, proposal: Proposal) -> str:
    source = proposal.mail.source
    if proposal.candidates:
        found = _all_named(store, (one.application for one in proposal.candidates))
        return f"{source}: it may belong to {found}; name one with --application ID. Nothing was saved."
    return f"{source}: no application is known to which it belongs; name one with --application ID. Nothing was saved."


def _all_named(store: Store, ids: Iterable[int]) -> str:
    return " or ".join(_named(store, id) for id in ids)


def _named(store: Store, id: int) -> str:
    application = store.records(Application)[id]
    return f"{id}, {' at '.join(filter(None, (application.title, application.company)))}"
