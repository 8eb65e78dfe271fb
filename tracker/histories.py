"""What became of each application, as its timeline tells: what it passed, when it was sent and answered, how it ended.

Everything that is counted over applications, and the filters that list what was counted, rest on these few rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.codec import CODECS
from tracker.records import Event, EventKind, Interview, InterviewResult, Kind, Outcome, Record, Stage

if TYPE_CHECKING:
    from tracker.changes import ChangeSet
    from tracker.store import Store

STEPS: Final = tuple(Kind)[:-1]  # the kinds in the order of a search, without closed
PLACE: Final[Mapping[Kind, int]] = {kind: place for place, kind in enumerate(Kind)}
SENT: Final = frozenset(STEPS[1:])
BEYOND_APPLIED: Final = frozenset(STEPS[2:])

IMPLIED: Final[Mapping[Outcome, Kind]] = {
    Outcome.ACCEPTED: Kind.OFFER,
    Outcome.DECLINED: Kind.OFFER,
    Outcome.REJECTED: Kind.APPLIED,
    Outcome.WITHDRAWN: Kind.APPLIED,
    Outcome.NO_REPLY: Kind.APPLIED,
    Outcome.EXPIRED: Kind.SAVED,
    Outcome.SKIPPED: Kind.SAVED,
}
"""How far an application came at least that ended so: nobody accepts without an offer."""

ANSWERS: Final = frozenset((Outcome.ACCEPTED, Outcome.DECLINED, Outcome.REJECTED))
ANSWERING_EVENTS: Final = frozenset((EventKind.INTERVIEW.value, EventKind.OFFER.value))
COUNTED_EVENTS: Final = (EventKind.STAGE.value, *sorted(ANSWERING_EVENTS))
DAY_LENGTH: Final = 10  # characters of a moment that say its day

BEGIN: Final = "begin"  # where every way begins
OPEN: Final = "in_progress"  # and where it ends that has not ended

EVENT_FIELDS: Final = ("application", "kind", "day", "stage", "outcome", "id")
INTERVIEW_FIELDS: Final = ("application", "day", "created_at", "result")
Row = tuple[Any, ...]
"""Values as the file has them, days and choices as text: to make records of all of them would take too long."""


Stay = tuple[Kind, date, date | None]
"""A time in stages of one kind without a break, from a day until another, None while it lasts."""


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """The stages that an application went through, without the days; shared by all that went the same way.

    `passed` has each kind of stage that it was ever in, in the order of a search, so that who goes back and forth
    passes each once; also the kind that its outcome says it must have reached, and an offer that its timeline holds.
    `entered` has only the kinds whose stages it entered. `outcome` is None while it is open. The numbers are places in
    the list of entries: that by which it was sent, that which answered, and for each stay the one that began and the
    one that ended it.
    """

    passed: tuple[Kind, ...]
    entered: frozenset[Kind]
    outcome: Outcome | None
    is_open: bool
    sent: int | None
    answered: int | None
    stays: tuple[tuple[Kind, int, int | None], ...]

    def flows(self) -> list[tuple[str, str]]:
        """It as pairs of what was left and entered: from `begin` over the kinds to its outcome or `in_progress`."""
        return list(pairwise((BEGIN, *self.passed, OPEN if self.outcome is None else self.outcome.value)))


class History(NamedTuple):
    """What became of one application.

    `sent_on` is the day of the first entry of kind applied or later, `answered_on` that of the first sign from the
    other side; `days` are those of the entries of its way.
    """

    way: Way
    sent_on: date | None
    answered_on: date | None
    days: tuple[date, ...]

    @property
    def ended_on(self) -> date | None:
        """The day when it was closed; None while it is open."""
        return None if self.way.is_open else self.days[-1]

    @property
    def is_waiting(self) -> bool:
        """Whether it was sent, is still open, and nothing came back."""
        return self.way.is_open and self.sent_on is not None and self.answered_on is None

    @property
    def stays(self) -> list[Stay]:
        """Its times in the stages of one kind, one after the other."""
        days = self.days
        return [(kind, days[start], None if end is None else days[end]) for kind, start, end in self.way.stays]


Entered = tuple[tuple[Kind, Outcome | None], ...]


class _Days(dict[str, date]):
    """Days by their text, each read once."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


Moves = tuple[tuple[int, str | None], ...]
"""The stages, by id, and outcomes that were entered."""


class _Ways(dict[tuple[Moves, bool], Way]):
    """The way that follows from moves, and from whether an offer was made; worked out once for each."""

    def __init__(self, kinds: Mapping[int, Kind]) -> None:
        super().__init__()
        self._kinds = kinds

    def __missing__(self, key: tuple[Moves, bool]) -> Way:
        moves, has_offer = key
        entered = tuple((self._kinds[stage], Outcome(end) if end else None) for stage, end in moves)
        way = self[key] = _way(entered, has_offer)
        return way


def histories_of(events: Iterable[Row], interviews: Iterable[Row], kinds: Mapping[int, Kind]) -> dict[int, History]:
    """The history of each application, from rows of `EVENT_FIELDS` and `INTERVIEW_FIELDS` in any order.

    `kinds` says of what kind each stage is. An application without a stage entry has no history.
    """
    days, ways = _Days(), _Ways(kinds)
    met = _met_on(interviews, days)
    found = {}
    for application, entries in groupby(sorted(events, key=itemgetter(0, 2, 5)), key=itemgetter(0)):
        signs = [met[application]] if application in met else []
        moves, moved_on, has_offer = [], [], False
        for _, kind, day, stage, outcome, _ in entries:
            if stage is not None:
                moves.append((stage, outcome))
                moved_on.append(days[day])
            elif kind in ANSWERING_EVENTS:
                signs.append(days[day])
                has_offer |= kind == EventKind.OFFER
        if moves:
            found[application] = _history(ways[tuple(moves), has_offer], tuple(moved_on), signs)
    return found


def _met_on(interviews: Iterable[Row], days: _Days) -> dict[int, date]:
    """The day on which an interview first showed that there was an answer: when it was planned, if not before held."""
    found: dict[int, date] = {}
    for application, day, created_at, result in interviews:
        if result != InterviewResult.CANCELLED:
            known = days[min(day, created_at[:DAY_LENGTH])]
            found[application] = min(known, found.get(application, known))
    return found


def _history(way: Way, days: tuple[date, ...], signs: list[date]) -> History:
    if way.sent is None:
        return History(way, None, None, days)
    if way.answered is not None:
        signs.append(days[way.answered])
    return History(way, days[way.sent], min(signs, default=None), days)


def _way(entered: Entered, has_offer: bool) -> Way:
    last, outcome = entered[-1]
    kinds = frozenset(kind for kind, _ in entered if kind is not Kind.CLOSED)
    ended = outcome if last is Kind.CLOSED else None
    known = kinds | {Kind.OFFER} if has_offer else kinds
    passed = tuple(sorted(_with_implied(known, ended), key=PLACE.__getitem__))
    sent = next((place for place, (kind, _) in enumerate(entered) if kind in SENT), None)
    return Way(
        passed,
        kinds,
        ended,
        last is not Kind.CLOSED,
        len(entered) - 1 if sent is None and passed[-1] in SENT else sent,
        next((place for place, (kind, end) in enumerate(entered) if kind in BEYOND_APPLIED or end in ANSWERS), None),
        tuple(_stays(entered)),
    )


def _with_implied(kinds: frozenset[Kind], ended: Outcome | None) -> frozenset[Kind]:
    """The kinds with that which the outcome implies, where that is further than all of them."""
    furthest = max(map(PLACE.__getitem__, kinds), default=-1)
    return kinds | {IMPLIED[ended]} if ended and PLACE[IMPLIED[ended]] > furthest else kinds


def _stays(entered: Entered) -> Iterator[tuple[Kind, int, int | None]]:
    """Each run of stages of one kind: the place of its first entry, and of the entry that ended it."""
    start = 0
    for place, (kind, _) in enumerate(entered):
        if kind is not entered[start][0]:
            if entered[start][0] is not Kind.CLOSED:
                yield entered[start][0], start, place
            start = place
    if entered[start][0] is not Kind.CLOSED:
        yield entered[start][0], start, None


class Histories:
    """The history of every application: read at once when one is first asked for, then kept in step with changes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[int, History | None] | None = None

    def of(self, application: int) -> History | None:
        """What became of an application; None where nothing is known of it."""
        if self._found is None:
            self._found = dict(self._read_all())
        if application not in self._found:
            self._found[application] = self._read([application]).get(application)
        return self._found[application]

    def take(self, found: Mapping[int, History]) -> None:
        """Take what somebody else has read from the same state of the file."""
        self._found = dict(found)

    def refresh(self, changes: ChangeSet) -> None:
        """Forget what the changes touch."""
        if self._found is None:
            return
        if changes.is_everything or changes.touches(Stage):
            self._found = None
            return
        for change in (*changes.of(Event), *changes.of(Interview)):
            for record in (change.before, change.after):
                if isinstance(record, Event | Interview):
                    self._found.pop(record.application, None)

    def _read_all(self) -> dict[int, History]:
        events = self._store.raw(Event, EVENT_FIELDS, "kind", COUNTED_EVENTS)
        interviews = _raw(list(self._store.records(Interview).values()), INTERVIEW_FIELDS)
        return histories_of(events, interviews, self._kinds())

    def _read(self, applications: Sequence[int]) -> dict[int, History]:
        events = self._store.of_applications(Event, applications)
        interviews = self._store.of_applications(Interview, applications)
        return histories_of(_raw(events, EVENT_FIELDS), _raw(interviews, INTERVIEW_FIELDS), self._kinds())

    def _kinds(self) -> dict[int, Kind]:
        return {stage.id: stage.kind for stage in self._store.records(Stage).values()}


def _raw(records: Sequence[Record], fields: Sequence[str]) -> Iterator[Row]:
    """The fields of some records as the file has them."""
    for record in records:
        codec = CODECS[type(record)]
        row = dict(zip(codec.names, codec.row(record), strict=True))
        yield tuple(row[field] for field in fields)
