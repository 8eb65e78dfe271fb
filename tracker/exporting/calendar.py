"""ICS: interviews in their zones, tasks and deadlines, each under an id of its own that stays, so that changes update.

A calendar knows an entry by its UID and takes what has the higher SEQUENCE. So the UID is made of what never changes,
the kind, the id and the moment when it was added, and SEQUENCE counts the seconds from then to its last change.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from tracker.codec import CODECS
from tracker.database import Database
from tracker.exporting.snapshot import Reader
from tracker.exporting.target import Progress, nobody, writing
from tracker.records import (
    Application,
    Interview,
    InterviewDetail,
    InterviewKind,
    InterviewResult,
    Kind,
    Offer,
    Record,
    Stage,
    Task,
)
from tracker.worth import latest

if typing.TYPE_CHECKING:
    from icalendar import Component

PRODUCT: Final = "-//Pursuit//EN"
USUAL_LENGTH: Final = timedelta(hours=1)  # of an interview that does not say: no length at all would be hard to see
LARGEST_SEQUENCE: Final = 2**31 - 1
LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f]")  # which a text of a calendar may not hold
WEB: Final = re.compile(r"https?://[\x21-\x7e]+", re.IGNORECASE)
LAST_CHANGE: Final = """SELECT change.kind, change.record, max(at) FROM change
JOIN change_set ON change_set.id = change.change_set GROUP BY change.kind, record"""


class Entries(NamedTuple):
    """What goes into a calendar: rounds of interviews, tasks, and the applications and offers whose deadlines count."""

    interviews: Sequence[Interview] = ()
    tasks: Sequence[Task] = ()
    deadlines: Sequence[Application] = ()
    offers: Sequence[Offer] = ()


def export_ics(database: Path, target: Path, *, now: datetime, progress: Progress = nobody) -> None:
    """Write all interviews and tasks, and the deadlines of what is open, to `target`; without what is in the trash.

    It reads through a connection of its own, so it may run on any thread, beside the window's. Raises a `PursuitError`
    where something stands in the way; then what was there before is untouched.
    """
    with closing(Database(database)) as source, writing(target, database) as side, source.reading():
        side.write_bytes(calendar_bytes(source, all_entries(source), now=now, progress=progress))


def all_entries(database: Database) -> Entries:
    """All that a calendar can hold. Call it inside a read transaction."""
    reader = Reader(database)
    known = {id: one for id, one in reader.records(Application).items() if one.trashed_at is None}
    closed = {stage.id for stage in reader.records(Stage).values() if stage.kind is Kind.CLOSED}
    over = {one.id for one in known.values() if one.stage in closed}
    offers = latest(reader.records(Offer).values())
    return Entries(
        [interview for interview in reader.records(Interview).values() if interview.application in known],
        [task for task in reader.records(Task).values() if task.application is None or task.application in known],
        [one for one in known.values() if one.deadline and one.id not in over],
        [one for one in offers if one.deadline and one.application in known.keys() - over],
    )


def calendar_bytes(database: Database, entries: Entries, *, now: datetime, progress: Progress = nobody) -> bytes:
    """The entries as an iCalendar file (RFC 5545), with the definition of each zone that it names.

    Call it inside a read transaction. An interview without a zone is at that time wherever it is read; one without a
    time takes the whole day.
    """
    from icalendar import Calendar, Timezone  # takes long to import

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Pursuit")
    first, last = _span(entries.interviews)
    for zone in sorted({zone.key for zone in map(_zone, entries.interviews) if zone and zone.key != "UTC"}):
        calendar.add_component(Timezone.from_tzid(zone, first_date=first, last_date=last))
    maker, total = _Maker(database, entries, now), sum(map(len, entries))
    for done, component in enumerate(maker.components(), 1):
        calendar.add_component(component)
        progress(done, total)
    return bytes(calendar.to_ical())


class _Maker:
    """Makes the components of a calendar."""

    def __init__(self, database: Database, entries: Entries, now: datetime) -> None:
        self._entries = entries
        self._now = now
        owned: list[Interview | Task | Offer] = [*entries.interviews, *entries.tasks, *entries.offers]
        owners = {one.application for one in owned if one.application is not None}
        reader = Reader(database)
        found = reader.related(Application, "id", sorted(owners))
        details = reader.related(InterviewDetail, "id", [interview.id for interview in entries.interviews])
        self._details = {detail.id: detail for detail in details}
        self._applications = {one.id: one for one in (*found, *entries.deadlines)}
        self._changed = _last_changes(database)

    def components(self) -> Iterator[Component]:
        yield from map(self._interview, self._entries.interviews)
        yield from map(self._task, self._entries.tasks)
        yield from map(self._deadline, self._entries.deadlines)
        yield from map(self._offer, self._entries.offers)

    def _interview(self, interview: Interview) -> Component:
        from icalendar import Event

        application, zone = self._applications.get(interview.application), _zone(interview)
        detail = self._details.get(interview.id)
        link = (detail and detail.link) or ""
        event = self._begun(Event(), "interview", interview, application, detail)
        event.add("summary", _line(_words(interview.kind), application))
        if interview.at is None:
            event.add("dtstart", interview.day)
        else:
            event.add("dtstart", datetime.combine(interview.day, time.fromisoformat(interview.at), zone))
            event.add("duration", timedelta(minutes=interview.minutes) if interview.minutes else USUAL_LENGTH)
        event.add("status", "CANCELLED" if interview.result is InterviewResult.CANCELLED else "CONFIRMED")
        unknown = f"The time is that of {interview.zone}." if interview.at and interview.zone and not zone else ""
        _add_text(event, "location", interview.place or link)
        _add_text(event, "description", "\n\n".join(filter(None, (interview.people, link, unknown, interview.note))))
        _add_link(event, application)
        return event

    def _task(self, task: Task) -> Component:
        from icalendar import Todo

        application = self._applications.get(task.application or 0)
        todo = self._begun(Todo(), "task", task, application)
        todo.add("summary", _line(task.title, application))
        if task.due:
            todo.add("due", task.due)
        if task.done_on:
            todo.add("completed", datetime.combine(task.done_on, time(12), UTC))
            todo.add("percent-complete", 100)
        todo.add("status", "COMPLETED" if task.done_on else "NEEDS-ACTION")
        _add_text(todo, "description", task.note)
        _add_link(todo, application)
        return todo

    def _deadline(self, application: Application) -> Component:
        return self._day("deadline", "Deadline", application, application, application.deadline)

    def _offer(self, offer: Offer) -> Component:
        application = self._applications.get(offer.application)
        return self._day("offer", "Answer the offer", offer, application, offer.deadline)

    def _day(
        self, what: str, words: str, record: Offer | Application, application: Application | None, day: date | None
    ) -> Component:
        """A day until which something has to be done."""
        from icalendar import Event

        assert day is not None
        event = self._begun(Event(), what, record, application)
        event.add("summary", _line(words, application))
        event.add("dtstart", day)
        event.add("transp", "TRANSPARENT")  # one is not busy on that day
        _add_link(event, application)
        return event

    def _begun(
        self, component: Component, what: str, record: Interview | Task | Application | Offer, *more: Record | None
    ) -> Component:
        """A component with all that says which one it is, and how new, also by what more is told in it."""
        assert record.created_at is not None
        seen = [self._changed.get(_key(one)) for one in (record, *more) if one]
        changed = max(filter(None, (record.created_at, *seen)))
        age = round((changed - record.created_at).total_seconds())
        component.add("uid", f"{what}-{record.id}-{record.created_at:%Y%m%dT%H%M%SZ}@pursuit")
        component.add("dtstamp", self._now)
        component.add("created", record.created_at)
        component.add("last-modified", changed)
        component.add("sequence", min(age, LARGEST_SEQUENCE))
        return component


def _last_changes(database: Database) -> dict[tuple[str, int], datetime]:
    """When each record was changed last, also by undo, as far back as the log goes: after that nothing changed."""
    return {(kind, record): datetime.fromisoformat(at) for kind, record, at in database.rows(LAST_CHANGE)}


def _key(record: Record) -> tuple[str, int]:
    return CODECS[type(record)].kind.table, record.id


def _zone(interview: Interview) -> ZoneInfo | None:
    """The zone of an interview's time; None where there is none, or none that this computer knows."""
    try:
        return ZoneInfo(interview.zone) if interview.zone and interview.at else None
    except (KeyError, ValueError, OSError):
        return None


def _span(interviews: Iterable[Interview]) -> tuple[date, date]:
    """The days for which the zones have to be told: a year more, in which the offset before them began."""
    years = [interview.day.year for interview in interviews] or [MINYEAR]
    return date(max(min(years) - 1, MINYEAR), 1, 1), date(min(max(years) + 2, MAXYEAR), 1, 1)


def _words(kind: InterviewKind) -> str:
    return "Interview" if kind is InterviewKind.OTHER else f"{kind.value.replace('_', ' ').capitalize()} interview"


def _line(what: str, application: Application | None) -> str:
    about = ", ".join(filter(None, (application.company, application.title))) if application else ""
    return " ".join(_clean(f"{what}: {about}" if about else what).split())


def _add_text(component: Component, name: str, text: str) -> None:
    if text := _clean(text).strip():
        component.add(name, text)


def _add_link(component: Component, application: Application | None) -> None:
    """The posting's address, if it is one that a browser opens."""
    if application and application.url and WEB.fullmatch(application.url):
        component.add("url", application.url)


def _clean(text: str) -> str:
    """The text with line ends of one kind, and without what the format forbids."""
    return CONTROLS.sub("", LINE_ENDS.sub("\n", text))
