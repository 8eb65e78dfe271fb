"""What the keys of the agenda do: one entry, one answer, one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from tracker import errors
from tracker.agenda import Answer, Entry, Matter
from tracker.changes import ChangeSet
from tracker.operations import applications, interviews, lookup, proposals, snoozes, tasks
from tracker.records import InterviewResult, Kind, Outcome, Rule, Snoozed
from tracker.store import Store


class _Said(NamedTuple):
    """An answer with its day, the day that it puts something off to, and the title of a task that it makes."""

    store: Store
    entry: Entry
    answer: Answer
    on: date
    to: date | None
    title: str

    @property
    def application(self) -> int:
        assert self.entry.application is not None
        return self.entry.application


def answer(
    store: Store, entry: Entry, answer: Answer, *, on: date, to: date | None = None, title: str = ""
) -> ChangeSet:
    """Do what an answer means for an entry, as one step.

    `to` is the day of a snooze, and that of a task which comes about where another one than proposed is wanted; `title`
    is that task's.
    """
    if answer not in entry.answers:
        raise errors.InvalidInput(
            "That cannot be answered with {answer}; there is {known}.",
            answer=answer.replace("_", " "),
            known=", ".join(other.replace("_", " ") for other in entry.answers),
        )
    if answer is Answer.SNOOZE and to is None:
        raise errors.InvalidInput("Say to which day it is put off.")
    return DO[entry.matter](_Said(store, entry, answer, on, to, title))


def _task(said: _Said) -> ChangeSet:
    if said.to:
        return tasks.snooze(said.store, said.entry.record, to=said.to)
    return tasks.complete(said.store, said.entry.record, on=said.on)


def _interview(said: _Said) -> ChangeSet:
    if said.answer is Answer.SNOOZE:
        return _snooze(said, Snoozed.INTERVIEW)
    if said.answer is Answer.DONE:
        return interviews.complete(said.store, said.entry.record, on=said.on)
    return interviews.edit(said.store, said.entry.record, {"result": InterviewResult(said.answer.value)})


def _deadline(said: _Said) -> ChangeSet:
    if said.answer is Answer.SNOOZE:
        return _snooze(said, Snoozed.DEADLINE)
    if said.answer is Answer.SKIP:
        return _close(said, Outcome.SKIPPED)
    applied = lookup.stage_of_kind(said.store, Kind.APPLIED)
    return applications.move(said.store, [said.application], applied, on=said.on)


def _offer(said: _Said) -> ChangeSet:
    if said.answer is Answer.SNOOZE:
        return _snooze(said, Snoozed.OFFER)
    return _close(said, Outcome.ACCEPTED if said.answer is Answer.ACCEPT else Outcome.DECLINED)


def _quiet(said: _Said) -> ChangeSet:
    if said.answer is Answer.SNOOZE:
        return _snooze(said, Snoozed.QUIET)
    if said.answer is Answer.NO_REPLY:
        return _close(said, Outcome.NO_REPLY)
    number = said.entry.follow_ups + 1
    return _adopt(said, Rule.FOLLOW_UP, number)


def _proposal(said: _Said) -> ChangeSet:
    rule, subject = said.entry.rule, said.entry.subject
    assert rule is not None
    assert subject is not None
    if said.answer is Answer.DISMISS:
        return proposals.decline(said.store, said.application, rule, subject, on=said.on)
    return _adopt(said, rule, subject)


def _adopt(said: _Said, rule: Rule, subject: int) -> ChangeSet:
    due = said.to or (said.entry.day if said.entry.matter is Matter.PROPOSAL else None) or said.on
    return proposals.adopt(said.store, said.application, rule, subject, due=due, on=said.on, title=said.title)


def _snooze(said: _Said, what: Snoozed) -> ChangeSet:
    assert said.to is not None
    return snoozes.snooze(said.store, said.application, what, said.entry.record, until=said.to)


def _close(said: _Said, outcome: Outcome) -> ChangeSet:
    closed = lookup.stage_of_kind(said.store, Kind.CLOSED)
    return applications.move(said.store, [said.application], closed, outcome=outcome, on=said.on)


DO: Final[dict[Matter, Callable[[_Said], ChangeSet]]] = {
    Matter.TASK: _task,
    Matter.INTERVIEW: _interview,
    Matter.DEADLINE: _deadline,
    Matter.OFFER: _offer,
    Matter.QUIET: _quiet,
    Matter.PROPOSAL: _proposal,
}
