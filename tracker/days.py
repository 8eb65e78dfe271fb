"""Days, times and zones as people type them."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Final
from unicodedata import normalize

from tracker.errors import InvalidInput
from tracker.sentences import Sentence

NAMED: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
UNITS: Final = {"d": 1, "day": 1, "days": 1, "w": 7, "week": 7, "weeks": 7}
RELATIVE: Final = re.compile(r"(?P<sign>[+-]?)(?P<count>[0-9]{1,4}) ?(?P<unit>d|days?|w|weeks?)(?P<ago> ago)?")
CLOCK_TIME: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})")


def read_day(text: str, today: date, what: str = Sentence("date")) -> date:
    """The day that is meant: `2026-12-01`, `today`, `yesterday`, `tomorrow`, `+3d`, `-2w`, `3 days ago`.

    Raises InvalidInput in one sentence that names `what` was wrong and the form to use.
    """
    plain = " ".join(normalize("NFKC", text).lower().split())
    try:
        if plain in NAMED:
            return today + timedelta(days=NAMED[plain])
        return _relative(plain, today) or date.fromisoformat(plain)
    except (ValueError, OverflowError):
        raise InvalidInput(
            "“{text}” is no {what}; write it as year-month-day, such as {example}, or today, yesterday, +3d.",
            text=text,
            what=Sentence(what),
            example=today.isoformat(),
        ) from None


def days_in(text: str) -> int | None:
    """The length of `30d`, `2w` or `10 days` in days; None where the text is no length."""
    match = RELATIVE.fullmatch(" ".join(text.lower().split()))
    if match is None or match["sign"] or match["ago"]:
        return None
    return int(match["count"]) * UNITS[match["unit"]]


def read_time(text: str, what: str = Sentence("time")) -> str:
    """The local time as `HH:MM`. Raises InvalidInput for anything but hours and minutes of one day."""
    match = CLOCK_TIME.fullmatch(normalize("NFKC", text).strip())
    try:
        if match:
            return time(int(match[1]), int(match[2])).isoformat("minutes")
    except ValueError:
        pass
    raise InvalidInput(
        "“{text}” is no {what}; write it as hours and minutes, such as 14:00.", text=text, what=Sentence(what)
    )


def read_zone(text: str) -> str:
    """The name of a time zone as the IANA database has it. Raises InvalidInput for one that is not there."""
    from zoneinfo import ZoneInfo, available_timezones

    name = text.strip()
    known = available_timezones()
    if not known:
        raise InvalidInput(
            "This computer has no time zone database, so zones cannot be read; install the Python package tzdata."
        )
    found = next((zone for zone in known if zone.lower() == name.lower()), None)
    if found is None:
        raise InvalidInput("“{text}” is no time zone; write one such as Europe/Berlin or America/New_York.", text=text)
    return ZoneInfo(found).key


def _relative(plain: str, today: date) -> date | None:
    match = RELATIVE.fullmatch(plain)
    if match is None or not (match["sign"] or match["ago"]):
        return None
    days = int(match["count"]) * UNITS[match["unit"]]
    return today + timedelta(days=-days if match["ago"] or match["sign"] == "-" else days)
