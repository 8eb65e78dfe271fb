"""Local times and the moments that they mean, in the user's zone and in others, right through daylight saving.

A local time without a zone is the user's own. `own` is the user's zone; None stands for that of the system. Where the
clocks go forward some local times do not exist: such a time is taken as if they had not gone. Where they go back some
exist twice: the first is meant (PEP 495, `fold=0`).
"""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from tracker.sentences import Sentence

ENDS: Final = (MINYEAR, MAXYEAR)  # the years of the calendar beyond which a zone may lead
LAST: Final = datetime.max.replace(tzinfo=UTC)


class Oddity(StrEnum):
    """What is strange about a local time on a day when the clocks change."""

    GAP = "gap"
    OVERLAP = "overlap"


class Local(NamedTuple):
    """A day and a time of it (`HH:MM`), as a calendar on some wall shows them."""

    day: date
    at: str


@cache
def zone_of(name: str) -> tzinfo | None:
    """The zone of this name; None for one that the time zone database does not have."""
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # no such key, no good key, a folder of zones
        return None


def moment(day: date, at: str, zone: str | None, own: tzinfo | None = None) -> datetime:
    """The moment in UTC that a local time means. A zone that nobody knows counts as the user's own."""
    return _placed(_naive(day, at), zone, own)


def local(moment: datetime, zone: tzinfo | None = None) -> Local:
    """What the clock on the user's wall, or on one in a zone, shows at a moment."""
    try:
        there = moment.astimezone(zone)
    except (OverflowError, OSError):
        there = moment
    return Local(there.date(), there.strftime("%H:%M"))


def is_elsewhere(day: date, at: str, zone: str | None, own: tzinfo | None = None) -> bool:
    """Whether the clocks of the zone show another time then than the user's."""
    return local(moment(day, at, zone, own), own) != Local(day, at)


def oddity(day: date, at: str, zone: str | None, own: tzinfo | None = None) -> Oddity | None:
    """Whether the clocks of the zone skip a local time, or show it twice."""
    if day.year in ENDS:
        return None
    naive = _naive(day, at)
    first, second = (_placed(naive.replace(fold=fold), zone, own) for fold in (0, 1))
    if local(first, _tzinfo(zone, own)) != Local(day, at):
        return Oddity.GAP
    return Oddity.OVERLAP if first != second else None


def oddity_words(day: date, at: str, zone: str | None, own: tzinfo | None = None) -> Sentence | None:
    """The oddity of a local time as a sentence, which says what to do; None where there is none."""
    found = oddity(day, at, zone, own)
    if found is Oddity.GAP:
        later = local(moment(day, at, zone, own), _tzinfo(zone, own)).at
        return _no_time(day, at, zone, later)
    if found is Oddity.OVERLAP:
        return _two_times(day, at, zone)
    return None


def _no_time(day: date, at: str, zone: str | None, later: str) -> Sentence:
    if zone is None:
        return Sentence(
            "There is no {at} on {day} here: the clocks go forward over it. Perhaps {later} is meant.",
            at=at,
            day=day,
            later=later,
        )
    return Sentence(
        "There is no {at} on {day} in {zone}: the clocks go forward over it. Perhaps {later} is meant.",
        at=at,
        day=day,
        zone=zone,
        later=later,
    )


def _two_times(day: date, at: str, zone: str | None) -> Sentence:
    if zone is None:
        return Sentence(
            "There are two {at} on {day} here, since the clocks go back; the first is taken.", at=at, day=day
        )
    return Sentence(
        "There are two {at} on {day} in {zone}, since the clocks go back; the first is taken.",
        at=at,
        day=day,
        zone=zone,
    )


def place_of(zone: str) -> str:
    """A zone by its place: `New York` for America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


def at_to_minutes(at: str) -> int:
    """The minutes since midnight of a time `HH:MM`."""
    hours, _, minutes = at.partition(":")
    return int(hours) * 60 + int(minutes)


def end_of(day: date, at: str, zone: str | None, minutes: int, own: tzinfo | None = None) -> datetime:
    """The moment at which something that begins at a local time and takes so many minutes is over."""
    begin = moment(day, at, zone, own)
    return begin + min(timedelta(minutes=minutes), LAST - begin)


def _tzinfo(zone: str | None, own: tzinfo | None) -> tzinfo | None:
    return (zone_of(zone) if zone else None) or own


def _naive(day: date, at: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(at))


def _placed(naive: datetime, zone: str | None, own: tzinfo | None) -> datetime:
    """The moment of a local time. That of the system is found by `astimezone`, which knows its rules for each day."""
    found = _tzinfo(zone, own)
    try:
        return (naive.replace(tzinfo=found) if found else naive).astimezone(UTC)
    except (OverflowError, OSError):  # at an end of the calendar, or of what the system's clock can show
        return naive.replace(tzinfo=UTC)
