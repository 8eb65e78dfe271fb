"""What to do today: tasks, interviews, deadlines, offers, proposed steps and silence in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any, Final, NamedTuple

from tracker import cadence as rules
from tracker import zones
from tracker.cadence import Cadence, Proposal
from tracker.overview import Overview, Row
from tracker.records import Interview, Kind, Offer, Rule, Snoozed, Task
from tracker.weeks import MONDAY, last_of_week

USUAL_MINUTES: Final = 60  # of an interview whose length is not known


class Section(StrEnum):
    """Where an entry stands, in the order of the list. This week ends on the day before the next one begins."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    QUIET = "quiet"


class Matter(StrEnum):
    """What an entry is about."""

    TASK = "task"
    INTERVIEW = "interview"
    DEADLINE = "deadline"
    OFFER = "offer"
    PROPOSAL = "proposal"
    QUIET = "quiet"


class Answer(StrEnum):
    """What the user may say to an entry with one key; `operations.answering` does it."""

    DONE = "done"
    SNOOZE = "snooze"
    FOLLOW_UP = "follow_up"
    NO_REPLY = "no_reply"
    APPLY = "apply"
    SKIP = "skip"
    ACCEPT = "accept"
    DECLINE = "decline"
    ADOPT = "adopt"
    DISMISS = "dismiss"
    PASSED = "passed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class There(NamedTuple):
    """The day and time of an interview where it takes place, and that place: 10:00 in New York."""

    day: date
    at: str
    zone: str
    place: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the agenda.

    `key` is the same for as long as the thing is there. `record` is the id of the task, interview or offer, else of the
    application. `what` is the title of a task, the kind of an interview or the rule of a proposal. `day` and `at` are
    in the user's zone, `there` in that of an interview elsewhere. `late` is how many days late it is, `days` how long
    it has been quiet, `since` the last day of which anything is known. `subject` and `rule` are those of a proposal.
    `is_over` marks an interview that has ended and has no result yet, `clashes` are the ids of interviews at the same
    time, and `oddity` says what is strange about its local time. `answers` come in the order of their buttons.
    """

    key: str
    matter: Matter
    section: Section
    record: int
    application: int | None
    answers: tuple[Answer, ...]
    company: str = ""
    title: str = ""
    stage: int | None = None
    kind: Kind | None = None
    reached: Kind | None = None
    what: str = ""
    day: date | None = None
    at: str | None = None
    there: There | None = None
    minutes: int | None = None
    people: str = ""
    place: str = ""
    link: str | None = None
    late: int = 0
    days: int | None = None
    since: date | None = None
    follow_ups: int = 0
    subject: int | None = None
    rule: Rule | None = None
    is_over: bool = False
    clashes: tuple[int, ...] = ()
    oddity: zones.Oddity | None = None


SECTIONS: Final = {section: place for place, section in enumerate(Section)}
TASK_ANSWERS: Final = (Answer.DONE, Answer.SNOOZE)
OVER_ANSWERS: Final = (Answer.PASSED, Answer.FAILED, Answer.CANCELLED, Answer.DONE, Answer.SNOOZE)
QUIET_ANSWERS: Final = (Answer.FOLLOW_UP, Answer.SNOOZE, Answer.NO_REPLY)
PROPOSAL_ANSWERS: Final = (Answer.ADOPT, Answer.SNOOZE, Answer.DISMISS)
OFFER_ANSWERS: Final = (Answer.ACCEPT, Answer.DECLINE, Answer.SNOOZE)
DEADLINE_ANSWERS: Final = (Answer.APPLY, Answer.SKIP, Answer.SNOOZE)


class Memory:
    """What was found of each task and application the last time, for who asks again after each change.

    A row and a task stay the same objects as long as nothing about them changes, so what they led to holds too.
    """

    def __init__(self) -> None:
        self._for: tuple[date, Cadence, int] | None = None
        self._tasks: dict[int, tuple[Task, Row | None, Entry | None]] = {}
        self._rows: dict[int, tuple[Row, tuple[Entry, ...]]] = {}

    def begin(self, today: date, cadence: Cadence, week_start: int) -> None:
        """Forget all that was found on another day or by other rules."""
        if self._for != (today, cadence, week_start):
            self._for = today, cadence, week_start
            self._tasks.clear()
            self._rows.clear()

    def of_task(self, task: Task, row: Row | None, find: Callable[[Task, Row | None], Entry | None]) -> Entry | None:
        known = self._tasks.get(task.id)
        if known is None or known[0] is not task or known[1] is not row:
            self._tasks[task.id] = known = task, row, find(task, row)
        return known[2]

    def of_row(self, row: Row, find: Callable[[Row], Iterator[Entry]]) -> tuple[Entry, ...]:
        known = self._rows.get(row.id)
        if known is None or known[0] is not row:
            self._rows[row.id] = known = row, tuple(find(row))
        return known[1]


def entries(
    overview: Overview,
    *,
    now: datetime | None = None,
    own: tzinfo | None = None,
    cadence: Cadence | None = None,
    week_start: int = MONDAY,
    memory: Memory | None = None,
) -> tuple[Entry, ...]:
    """Everything that waits for the user, in order of section, day and time.

    `own` is the user's zone, None for that of the system. `now` tells which interviews have ended, `week_start` is the
    day on which a week begins (`tracker.weeks`). With a `memory` only what changed since is looked at anew.
    """
    agenda = _Agenda(overview, now or overview.now(), own, cadence or Cadence(), week_start, memory or Memory())
    return tuple(sorted(agenda.all(), key=_order))


def waiting(found: Sequence[Entry]) -> int:
    """How many entries are overdue or for today."""
    return sum(entry.section in {Section.OVERDUE, Section.TODAY} for entry in found)


def within(found: Sequence[Entry], days: int, today: date) -> tuple[Entry, ...]:
    """The entries without those of a later day than so many from today; what has no day and what is quiet stays."""
    last = today + timedelta(days=days)
    return tuple(entry for entry in found if entry.section is Section.QUIET or not entry.day or entry.day <= last)


def clashes(overview: Overview, own: tzinfo | None = None) -> dict[int, tuple[int, ...]]:
    """The planned interviews of open applications that overlap others in time, each with the ids of those."""
    return clashing(list(_planned(overview)), own)


def clashing(interviews: Sequence[Interview], own: tzinfo | None = None) -> dict[int, tuple[int, ...]]:
    """Which of these interviews overlap in time. One without a time of day clashes with none."""
    spans = sorted((*_span(interview, own), interview.id) for interview in interviews if interview.at)
    found: dict[int, list[int]] = {}
    for place, (_, end, id) in enumerate(spans):
        for begin, _, other in spans[place + 1 :]:
            if begin >= end:
                break
            found.setdefault(id, []).append(other)
            found.setdefault(other, []).append(id)
    return {id: tuple(sorted(others)) for id, others in found.items()}


def own_start(interview: Interview, own: tzinfo | None = None) -> tuple[date, str | None]:
    """The day and time at which an interview begins by the user's clock."""
    if interview.at is None or interview.zone is None:
        return interview.day, interview.at
    return zones.local(zones.moment(interview.day, interview.at, interview.zone, own), own)


def _span(interview: Interview, own: tzinfo | None) -> tuple[datetime, datetime]:
    assert interview.at is not None
    when = (interview.day, interview.at, interview.zone)
    return zones.moment(*when, own), zones.end_of(*when, interview.minutes or USUAL_MINUTES, own)


def _planned(overview: Overview) -> Iterator[Interview]:
    """Interviews without a result, from yesterday on (elsewhere it may still be today)."""
    first = overview.today - timedelta(days=1)
    for interview in overview.records(Interview).values():
        row = overview.row(interview.application)
        if interview.result is None and interview.day >= first and row and row.is_shown and row.is_open:
            yield interview


class _Agenda:
    """Gathers the entries of one moment."""

    def __init__(
        self,
        overview: Overview,
        now: datetime,
        own: tzinfo | None,
        cadence: Cadence,
        week_start: int,
        memory: Memory,
    ) -> None:
        self._overview = overview
        self._today = overview.today
        self._week_ends = last_of_week(self._today, week_start)
        self._now = now
        self._own = own
        self._cadence = cadence
        self._memory = memory
        memory.begin(overview.today, cadence, week_start)

    def all(self) -> Iterator[Entry]:
        yield from self._tasks()
        yield from self._interviews()
        closed = {id for id, stage in self._overview.stages.items() if stage.kind is Kind.CLOSED}
        for row in self._overview.shown:
            if row.application.stage not in closed:
                yield from self._memory.of_row(row, self._of_application)

    def _of_application(self, row: Row) -> Iterator[Entry]:
        if not row.is_open:
            return
        if (deadline := row.application.deadline) and row.awaits(deadline):
            yield from self._deadline(row, deadline)
        if silent := self._quiet(row):
            yield silent
        if self._overview.offers.of(row.id):
            yield from self._offers(row)
        if self._may_propose(row):
            yield from self._proposals(row, is_quiet=silent is not None)

    def _may_propose(self, row: Row) -> bool:
        """A quick look before a thorough one: most applications wait for nothing of this week."""
        return (
            rules.may_follow_up(row, self._week_ends, self._cadence)
            or bool(self._overview.interviews.of(row.id))
            or bool(self._overview.offers.of(row.id))
        )

    def _tasks(self) -> Iterator[Entry]:
        for task in self._overview.records(Task).values():
            row = self._overview.row(task.application) if task.application is not None else None
            if task.done_on is None and (entry := self._memory.of_task(task, row, self._task)):
                yield entry

    def _task(self, task: Task, row: Row | None) -> Entry | None:
        if row and not row.is_shown:
            return None
        return self._entry(Matter.TASK, task.id, row, task.due, TASK_ANSWERS, what=task.title)

    def _interviews(self) -> Iterator[Entry]:
        found = clashes(self._overview, self._own)
        for interview in self._overview.records(Interview).values():
            row = self._overview.row(interview.application)
            if interview.result is None and row and row.is_shown and row.is_open:
                yield from self._interview(interview, row, found.get(interview.id, ()))

    def _interview(self, interview: Interview, row: Row, clashing: tuple[int, ...]) -> Iterator[Entry]:
        day, at = own_start(interview, self._own)
        detail = self._overview.detail(interview)
        is_over = self._is_over(interview, day)
        if detail.done_on or (is_over and self._is_settled(interview, row)):
            return
        yield self._entry(
            Matter.INTERVIEW,
            interview.id,
            row,
            day,
            OVER_ANSWERS if is_over else (Answer.CANCELLED,),
            what=interview.kind.value,
            at=at,
            there=self._there(interview),
            minutes=interview.minutes,
            people=interview.people,
            place=interview.place,
            link=detail.link,
            is_over=is_over,
            clashes=() if is_over else clashing,
            oddity=zones.oddity(interview.day, interview.at, interview.zone, self._own) if interview.at else None,
        )

    def _is_over(self, interview: Interview, day: date) -> bool:
        """By the clock where its time is known, else with its day."""
        return _span(interview, self._own)[1] <= self._now if interview.at else day < self._today

    def _is_settled(self, interview: Interview, row: Row) -> bool:
        """Whether nobody need say how it went: the application has gone on since, or it is put off."""
        has_gone_on = row.application.entered_on > interview.day
        return has_gone_on or self._overview.is_snoozed(row.id, Snoozed.INTERVIEW, interview.id)

    def _there(self, interview: Interview) -> There | None:
        day, at, zone = interview.day, interview.at, interview.zone
        if at is None or zone is None or not zones.is_elsewhere(day, at, zone, self._own):
            return None
        return There(day, at, zone, zones.place_of(zone))

    def _deadline(self, row: Row, deadline: date) -> Iterator[Entry]:
        if not self._overview.is_snoozed(row.id, Snoozed.DEADLINE, row.id):
            answers = DEADLINE_ANSWERS if row.kind is Kind.SAVED else (Answer.SNOOZE,)
            yield self._entry(Matter.DEADLINE, row.id, row, deadline, answers)

    def _offers(self, row: Row) -> Iterator[Entry]:
        for offer in row.open_offers:
            if offer.deadline and not self._overview.is_snoozed(row.id, Snoozed.OFFER, offer.id):
                yield self._offer(offer, row)

    def _offer(self, offer: Offer, row: Row) -> Entry:
        return self._entry(Matter.OFFER, offer.id, row, offer.deadline, OFFER_ANSWERS)

    def _quiet(self, row: Row) -> Entry | None:
        """An application of which nothing was heard for too long and for which nothing is planned."""
        if (days := row.quiet_days) is None or self._overview.is_snoozed(row.id, Snoozed.QUIET, row.id):
            return None
        if any(task.done_on is None for task in self._overview.tasks.of(row.id)):
            return None
        made = rules.follow_ups(self._overview, row)
        since = row.last_heard
        return self._entry(Matter.QUIET, row.id, row, since, QUIET_ANSWERS, days=days, since=since, follow_ups=made)

    def _proposals(self, row: Row, *, is_quiet: bool) -> Iterator[Entry]:
        for proposal in rules.proposals(self._overview, row, self._cadence):
            is_said_already = is_quiet and proposal.rule is Rule.FOLLOW_UP
            if proposal.day <= self._week_ends and not is_said_already:
                yield self._proposal(proposal, row)

    def _proposal(self, proposal: Proposal, row: Row) -> Entry:
        """One is never late: who did not take it up yet may do so today."""
        return self._entry(
            Matter.PROPOSAL,
            row.id,
            row,
            max(proposal.day, self._today),
            PROPOSAL_ANSWERS,
            what=proposal.rule.value,
            rule=proposal.rule,
            subject=proposal.subject,
            follow_ups=proposal.subject - 1 if proposal.rule is Rule.FOLLOW_UP else 0,
        )

    def _entry(
        self, matter: Matter, record: int, row: Row | None, day: date | None, answers: tuple[Answer, ...], **more: Any
    ) -> Entry:
        section = Section.QUIET if matter is Matter.QUIET else self._section(day)
        parts = [matter.value, record, *((more["what"], more["subject"]) if matter is Matter.PROPOSAL else ())]
        late = (self._today - day).days if section is Section.OVERDUE and day else 0
        application = row.id if row else None
        return Entry(
            ":".join(map(str, parts)), matter, section, record, application, answers,
            day=day, late=late, **_of(row), **more,
        )  # fmt: skip

    def _section(self, day: date | None) -> Section:
        if day is None or day > self._week_ends:
            return Section.LATER
        if day > self._today:
            return Section.WEEK
        return Section.TODAY if day == self._today else Section.OVERDUE


def _of(row: Row | None) -> dict[str, Any]:
    """What an entry shows of its application."""
    if row is None:
        return {}
    application = row.application
    return {
        "company": application.company,
        "title": application.title,
        "stage": application.stage,
        "kind": row.kind,
        "reached": application.reached,
    }


def _order(entry: Entry) -> tuple[int, int, str, str, int]:
    """By section, then by day; what has been quiet for the shortest time comes first."""
    number = -entry.day.toordinal() if entry.section is Section.QUIET and entry.day else _ordinal(entry.day)
    return SECTIONS[entry.section], number, entry.at or "", entry.matter, entry.record


def _ordinal(day: date | None) -> int:
    return (day or date.max).toordinal()
