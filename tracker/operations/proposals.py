"""The user's answers to the next steps that the cadence proposes."""

from __future__ import annotations

from datetime import date
from typing import Final

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import shown_title
from tracker.operations.tasks import checked_title
from tracker.records import Application, Interview, Offer, ProposalAnswer, Rule, Task
from tracker.store import Store

TITLES: Final = {
    Rule.FOLLOW_UP: "Follow up",
    Rule.THANK_YOU: "Send a thank-you note",
    Rule.ANSWER_OFFER: "Answer the offer",
}
"""What the task of a rule is called unless another title is given."""


def adopt(
    store: Store, application: int, rule: Rule, subject: int, *, due: date, on: date, title: str = ""
) -> ChangeSet:
    """Make a task of a proposed step; `subject` is as in `tracker.cadence.Proposal`."""
    with store.transaction() as write:
        target = _target(store, application, rule, subject)
        task = Task(0, checked_title(title or TITLES[rule]), application, due)
        write.label = Label("adopt_proposal", {"task": task.title, "title": shown_title(target)})
        made = write.insert(task)
        write.insert(ProposalAnswer(0, application, rule, on, subject, made.id))
    return write.changes


def decline(store: Store, application: int, rule: Rule, subject: int | None, *, on: date) -> ChangeSet:
    """Do not propose this step; without a subject, none of this rule for this application any more."""
    with store.transaction() as write:
        target = _target(store, application, rule, subject)
        write.label = Label("decline_proposal", {"title": shown_title(target)})
        write.insert(ProposalAnswer(0, application, rule, on, subject))
    return write.changes


def allow(store: Store, application: int, rule: Rule) -> ChangeSet:
    """Take back what was declined of a rule for an application."""
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        write.label = Label("allow_proposal", {"title": shown_title(target)})
        for answer in store.of_applications(ProposalAnswer, [application]):
            if answer.rule is rule and answer.task is None:
                write.delete(answer)
    return write.changes


def _target(store: Store, application: int, rule: Rule, subject: int | None) -> Application:
    (target,) = lookup.applications(store, [application])
    if any((a.rule, a.subject) == (rule, subject) for a in store.of_applications(ProposalAnswer, [application])):
        raise errors.InvalidInput(
            "That step for “{title}” was answered already; nothing was changed.", title=shown_title(target)
        )
    if rule is not Rule.FOLLOW_UP and subject is not None:
        kind: type[Interview | Offer] = Interview if rule is Rule.THANK_YOU else Offer
        if lookup.by_id(store, kind, subject).application != application:
            raise errors.InvalidInput(
                "{subject} is not of application {application}; nothing was changed.",
                subject=subject,
                application=application,
            )
    return target
