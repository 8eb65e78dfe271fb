"""Days and times in the words of a letter: when one is to meet, how long it takes, by when something is due."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from tracker.capture.values import MONTH_NAME, MONTHS

DAY: Final = re.compile(
    rf"(?<![\d.])(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?!\d)"
    rf"|(?<![\d.])(?P<d1>\d{{1,2}})\. ?(?P<m1>\d{{1,2}})\.(?: ?(?P<y1>\d{{4}}|\d{{2}})(?![\d:]))?"
    rf"|(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?(?P<m2>{MONTH_NAME})\b\.?,? ?(?P<y2>\d{{4}})?(?!\d)"
    rf"|\b(?P<m3>{MONTH_NAME})\b\.? (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,? (?P<y3>\d{{4}})(?!\d))?",
    re.IGNORECASE,
)
TIME: Final = re.compile(
    r"(?<![\d.:])(?P<h1>\d{1,2}):(?P<n1>\d{2})(?![\d:])\s?(?P<half1>[ap]\.?m\b\.?)?"
    r"|(?<![\d.:])(?P<h2>\d{1,2})(?:\.(?P<n2>\d{2}))? ?(?P<half2>[ap]\.?m\b\.?|uhr\b|h\b)",
    re.IGNORECASE,
)
ZONES: Final = {
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin", "mesz": "Europe/Berlin", "gmt": "UTC",
    "utc": "UTC", "bst": "Europe/London", "et": "America/New_York", "est": "America/New_York",
    "edt": "America/New_York", "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver", "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
}  # fmt: skip
ZONE: Final = re.compile(
    rf"\b(?P<short>{'|'.join(sorted(map(str.upper, ZONES), key=len, reverse=True))})\b(?![+-]\d)"
    r"|\b(?P<name>(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)/[A-Z][A-Za-z_]{2,30})\b"
)
MINUTES: Final = re.compile(r"(?<![\d.,-])(\d{2,3})[ -]?(?:min|mins|minutes?|minuten|minütige[sn]?)\b", re.IGNORECASE)
HOURS: Final = re.compile(
    r"(?<![\w.,-])(?:(?P<digits>\d{1,2})|(?P<word>an|one|two|three|four|eine|zwei|drei|vier))[ -](?:hours?|stunden?)\b",
    re.IGNORECASE,
)
NUMBERS: Final = {"an": 1, "one": 1, "eine": 1, "two": 2, "zwei": 2, "three": 3, "drei": 3, "four": 4, "vier": 4}
BY: Final = re.compile(
    r"\b(?:by|before|until|till|no later than|due(?: on)?|due by|expires(?: on)?|deadline(?: is|:)?"
    r"|bis(?: spätestens)?(?: zum| am)?"
    r"|spätestens(?: bis)?(?: zum| am)?|frist:?)\s+(?:(?:on|the|zum|den|end of|close of business|eod)\s+)*"
    r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+|(?:mo|diens|donners|frei|sams"
    r"|sonn)n?tag,?\s+(?:den\s+)?"
    r"|mittwoch,?\s+(?:den\s+)?)?$",
    re.IGNORECASE,
)
WITHIN: Final = re.compile(
    r"\b(?:within|in the next|over the next|innerhalb(?: von)?|binnen"
    r"|in den nächsten)\s+(?:the next\s+)?(?P<n>\d{1,2}|\w{3,6})\s+"
    r"(?P<work>business |working |werk|arbeits)?(?P<unit>days?|tage[ns]?|weeks?|wochen?|hours?|stunden)\b",
    re.IGNORECASE,
)
COUNTS: Final = {
    "one": 1, "einer": 1, "two": 2, "zwei": 2, "three": 3, "drei": 3, "four": 4, "vier": 4, "five": 5, "fünf": 5,
    "six": 6, "sechs": 6, "seven": 7, "sieben": 7, "ten": 10, "zehn": 10, "14": 14, "fourteen": 14,
}  # fmt: skip
AFTER_DAY: Final = 70  # characters behind a day in which its time stands
BEFORE_DAY: Final = 30
BEFORE_DATE: Final = 60  # characters before a day that say that something is due on it
FRIDAY: Final = 4
LONGEST_DUE: Final = 120  # days ahead of which a letter asks for something


class Meeting(NamedTuple):
    """A day and a local time, and the zone where the words name it."""

    day: date
    at: str
    zone: str | None


def meetings(text: str, written: date) -> list[Meeting]:
    """Each day of a text that has a time beside it, once, in order; days without a year are the next such ones."""
    found = []
    matches = [(match, day) for match in DAY.finditer(text) if (day := _day(match, written))]
    for place, (match, day) in enumerate(matches):
        end = matches[place + 1][0].start() if place + 1 < len(matches) else len(text)
        start = matches[place - 1][0].end() if place else 0
        time = _time_near(text, match, max(start, match.start() - BEFORE_DAY), min(end, match.end() + AFTER_DAY))
        if time:
            found.append(Meeting(day, time[0], time[1]))
    return list(dict.fromkeys(found))


def minutes_in(text: str) -> int | None:
    """How long something takes, where exactly one length is named."""
    found = {int(match[1]) for match in MINUTES.finditer(text)}
    for match in HOURS.finditer(text):
        found.add(60 * (int(match["digits"]) if match["digits"] else NUMBERS[match["word"].lower()]))
    return next(iter(found)) if len(found) == 1 else None


def due_in(text: str, written: date) -> date | None:
    """The day by which a text asks for something, where it names just one."""
    found = {
        day
        for match in DAY.finditer(text)
        if (day := _day(match, written)) and BY.search(text[max(0, match.start() - BEFORE_DATE) : match.start()])
    }
    found |= {day for match in WITHIN.finditer(text) if (day := _counted(match, written))}
    ahead = [day for day in found if 0 <= (day - written).days <= LONGEST_DUE]
    return ahead[0] if len(ahead) == 1 else None


def _day(match: re.Match[str], written: date) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        number, month, year = next(
            (match[f"d{n}"], match[f"m{n}"], match[f"y{n}"]) for n in "123" if match[f"d{n}"] is not None
        )
        which = int(month) if month.isdigit() else MONTHS[month.lower()]
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), which, int(number))
        return _next(int(number), which, written)
    except (ValueError, KeyError):
        return None


def _next(day: int, month: int, written: date) -> date:
    """The next day of that number from a month before the letter was written on."""
    this = date(written.year, month, day)
    return this if this >= written - timedelta(days=30) else date(written.year + 1, month, day)


def _time_near(text: str, day: re.Match[str], start: int, end: int) -> tuple[str, str | None] | None:
    """The first time behind a day, or else the last before it, with its zone."""
    behind = [match for match in TIME.finditer(text, day.end(), end) if _clock(match)]
    ahead = [match for match in TIME.finditer(text, start, day.start()) if _clock(match)]
    chosen = behind[0] if behind else ahead[-1] if ahead else None
    if chosen is None:
        return None
    zone = ZONE.search(text, chosen.end(), min(len(text), chosen.end() + 40))
    return _clock(chosen), _zone(zone) if zone else None


def _zone(match: re.Match[str]) -> str:
    return match["name"] or ZONES[match["short"].lower()]


def _clock(match: re.Match[str]) -> str:
    """The time as `HH:MM`; empty where there is no such time."""
    hour = int(match["h1"] or match["h2"])
    minute = int(match["n1"] or match["n2"] or 0)
    half = (match["half1"] or match["half2"] or "").lower().replace(".", "")
    if half in {"am", "pm"}:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _counted(match: re.Match[str], written: date) -> date | None:
    count = int(match["n"]) if match["n"].isdigit() else COUNTS.get(match["n"].lower(), 0)
    unit = match["unit"].lower()
    if not count:
        return None
    if unit.startswith(("hour", "stunde")):
        return written + timedelta(days=-(-count // 24))
    if unit.startswith(("week", "woche")):
        return written + timedelta(weeks=count)
    return _working_days(written, count) if match["work"] else written + timedelta(days=count)


def _working_days(day: date, count: int) -> date:
    while count:
        day += timedelta(days=1)
        count -= day.weekday() <= FRIDAY
    return day
