"""Calendar parts of e-mails: which appointment they ask for or call off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from tracker.capture.mail.letter import Invitation, Method, Person
from tracker.capture.mail.people import is_person

SIZE_LIMIT: Final = 500_000  # bytes
MOST_EVENTS: Final = 20
MOST_PEOPLE: Final = 40
LONGEST: Final = 7 * 24 * 60  # minutes of an appointment
METHODS: Final = {"REQUEST": Method.REQUEST, "PUBLISH": Method.REQUEST, "CANCEL": Method.CANCEL, "": Method.REQUEST}
BAD: Final = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError, LookupError)
"""What the calendar reader raises for parts that are not well formed."""


def read_calendar(data: bytes, sender: Person, recipients: Sequence[Person]) -> list[Invitation] | None:
    """The appointments of a calendar part, without those that only answer one; None where it cannot be read."""
    from icalendar import Calendar

    if len(data) > SIZE_LIMIT:
        return None
    try:
        calendar: Any = Calendar.from_ical(data)
        method = METHODS.get(str(calendar.get("METHOD", "")).upper())
        if method is None:
            return []
        events = calendar.walk("VEVENT")[:MOST_EVENTS]
        return [found for event in events if (found := _invitation(event, method, sender, recipients))]
    except BAD:
        return None


def _invitation(event: Any, method: Method, sender: Person, recipients: Sequence[Person]) -> Invitation | None:
    start = event.get("DTSTART")
    if start is None:
        return None
    is_off = method is Method.CANCEL or str(event.get("STATUS", "")).upper() == "CANCELLED"
    day, at, zone = _when(start.dt)
    return Invitation(
        Method.CANCEL if is_off else Method.REQUEST,
        str(event.get("UID", ""))[:400],
        day,
        at,
        zone,
        _minutes(event, start.dt),
        _line(event.get("SUMMARY")),
        _line(event.get("LOCATION")),
        tuple(_people(event, sender, recipients)),
    )


def _when(start: date) -> tuple[date, str | None, str | None]:
    """The local day and time of a start with the name of its zone. One whose zone has no name is told in UTC."""
    if not isinstance(start, datetime):
        return start, None, None
    if start.tzinfo is None:
        return start.date(), start.strftime("%H:%M"), None
    name = zone_name(start)
    if name is None:
        start, name = start.astimezone(UTC), "UTC"
    return start.date(), start.strftime("%H:%M"), name


def zone_name(moment: datetime) -> str | None:
    """The IANA name of a moment's zone."""
    if moment.tzinfo is UTC or str(moment.tzinfo) in {"UTC", "Etc/UTC"}:
        return "UTC"
    key = getattr(moment.tzinfo, "key", None)
    return str(key) if key else None


def _minutes(event: Any, start: date) -> int | None:
    """How long it takes, by its end or its duration; None for whole days and what cannot be."""
    end, lasts = event.get("DTEND"), event.get("DURATION")
    if not isinstance(start, datetime):
        return None
    length: timedelta | None = None
    if lasts is not None:
        length = lasts.dt
    elif end is not None and isinstance(end.dt, datetime):
        length = end.dt - start
    minutes = round(length.total_seconds() / 60) if length is not None else 0
    return minutes if 0 < minutes <= LONGEST else None


def _people(event: Any, sender: Person, recipients: Sequence[Person]) -> Iterator[Person]:
    """Who takes part but for the user: a recipient who is not of the sender's house."""
    own = {person.address for person in recipients if person.domain != sender.domain}
    seen: set[str] = set()
    for value in [*_listed(event.get("ORGANIZER")), *_listed(event.get("ATTENDEE"))][:MOST_PEOPLE]:
        parameters = getattr(value, "params", {})
        address = str(value).lower().removeprefix("mailto:")
        name = _line(parameters.get("CN"))
        is_room = str(parameters.get("CUTYPE", "")).upper() in {"ROOM", "RESOURCE"}
        if not is_room and is_person(name) and address not in own and address not in seen:
            seen.add(address)
            yield Person(name, address)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _line(value: Any) -> str:
    return " ".join(str(value or "").replace("\0", "").encode("utf-8", "replace").decode("utf-8").split())[:500]
