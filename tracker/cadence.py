"""The cadence of a search: which next step Pursuit proposes for an application, and when.

Nothing of it is stored but the user's answers: a proposal follows from the timeline and goes when that goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from tracker.overview import Overview, Row
from tracker.records import Interview, InterviewResult, Kind, Rule, Snoozed
from tracker.settings import Preferences

THANKS_FOR: Final = 7  # days for which a thank-you is still proposed
NO_THANKS: Final = frozenset({InterviewResult.CANCELLED, InterviewResult.FAILED})


class Cadence(NamedTuple):
    """After how many days a step is proposed, 0 for never; an offer is to be answered so many days before its deadline.

    At most `most_follow_ups` are proposed in a stage.
    """

    follow_up_days: int = 7
    thank_you_days: int = 1
    answer_offer_days: int = 1
    most_follow_ups: int = 2


def cadence_of(preferences: Preferences) -> Cadence:
    """The cadence as the user set it."""
    return Cadence(
        preferences.follow_up_days,
        preferences.thank_you_days,
        preferences.answer_offer_days,
        preferences.most_follow_ups,
    )


class Proposal(NamedTuple):
    """A next step for an application. `subject` is the number of the follow-up, or the id of the interview or offer."""

    application: int
    rule: Rule
    subject: int
    day: date


def proposals(overview: Overview, row: Row, cadence: Cadence) -> Iterator[Proposal]:
    """What is proposed for one application; nothing for one that is closed, archived or in the trash."""
    if not row.is_open or not row.is_shown:
        return
    yield from _follow_up(overview, row, cadence)
    yield from _thank_yous(overview, row, cadence)
    yield from _answers_to_offers(overview, row, cadence)


def follow_ups(overview: Overview, row: Row) -> int:
    """How many follow-ups were made since the application entered its stage, those that were declined too."""
    return len(_answered_follow_ups(overview, row))


def may_follow_up(row: Row, today: date, cadence: Cadence) -> bool:
    """Whether a follow-up can be due by now, so far as its own row tells; a quick look before a thorough one."""
    return bool(cadence.follow_up_days) and row.application.heard_on + timedelta(days=cadence.follow_up_days) <= today


def _follow_up(overview: Overview, row: Row, cadence: Cadence) -> Iterator[Proposal]:
    """Some days after anything was last heard or done, while nothing else is planned."""
    if not cadence.follow_up_days or row.kind is not Kind.APPLIED or row.has_planned_interview:
        return
    if _is_off(overview, row, Rule.FOLLOW_UP) or overview.is_snoozed(row.id, Snoozed.QUIET, row.id):
        return
    if any(task.done_on is None for task in overview.tasks.of(row.id)):
        return
    answered = _answered_follow_ups(overview, row)
    if len(answered) < cadence.most_follow_ups:
        last = max((row.last_heard, *answered))
        day = last + timedelta(days=cadence.follow_up_days)
        yield Proposal(row.id, Rule.FOLLOW_UP, len(answered) + 1, day)


def _answered_follow_ups(overview: Overview, row: Row) -> list[date]:
    """The days of the answers to proposed follow-ups in the present stage."""
    entered = row.application.entered_on
    answers = overview.answers.of(row.id)
    return [a.day for a in answers if a.rule is Rule.FOLLOW_UP and a.subject is not None and a.day >= entered]


def _thank_yous(overview: Overview, row: Row, cadence: Cadence) -> Iterator[Proposal]:
    """After an interview that was held, unless it led to nothing."""
    interviews = overview.interviews.of(row.id)
    if not cadence.thank_you_days or not interviews or _is_off(overview, row, Rule.THANK_YOU):
        return
    first = overview.today - timedelta(days=cadence.thank_you_days + THANKS_FOR)
    for interview in interviews:
        is_recent = interview.day >= first and _was_held(overview, interview)
        if is_recent and interview.result not in NO_THANKS and not _is_thought_of(overview, row, interview, cadence):
            yield Proposal(row.id, Rule.THANK_YOU, interview.id, _day_of_thanks(interview, cadence))


def _day_of_thanks(interview: Interview, cadence: Cadence) -> date:
    return interview.day + timedelta(days=cadence.thank_you_days)


def _is_thought_of(overview: Overview, row: Row, interview: Interview, cadence: Cadence) -> bool:
    """Whether the thank-you was answered already, or the user has planned something for then."""
    last = _day_of_thanks(interview, cadence)
    tasks = overview.tasks.of(row.id)
    is_planned = any(task.due and interview.day <= task.due <= last and not task.done_on for task in tasks)
    return is_planned or _is_answered(overview, row, Rule.THANK_YOU, interview.id)


def _was_held(overview: Overview, interview: Interview) -> bool:
    today = overview.today
    return interview.day < today or (interview.day == today and overview.is_done(interview))


def _answers_to_offers(overview: Overview, row: Row, cadence: Cadence) -> Iterator[Proposal]:
    """Before the deadline of an offer."""
    if not cadence.answer_offer_days or _is_off(overview, row, Rule.ANSWER_OFFER):
        return
    for offer in row.open_offers:
        is_waiting = offer.deadline is not None and offer.deadline >= overview.today
        if offer.deadline and is_waiting and not _is_answered(overview, row, Rule.ANSWER_OFFER, offer.id):
            day = offer.deadline - timedelta(days=cadence.answer_offer_days)
            yield Proposal(row.id, Rule.ANSWER_OFFER, offer.id, max(day, overview.today))


def _is_off(overview: Overview, row: Row, rule: Rule) -> bool:
    """Whether the user wants nothing of this rule for this application."""
    return any(answer.rule is rule and answer.subject is None for answer in overview.answers.of(row.id))


def _is_answered(overview: Overview, row: Row, rule: Rule, subject: int) -> bool:
    return any(answer.rule is rule and answer.subject == subject for answer in overview.answers.of(row.id))
