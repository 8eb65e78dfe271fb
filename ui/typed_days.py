"""Days and times as people type them in their own language and order, beside the forms of `tracker.days`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QLocale

from tracker.days import read_day, read_time
from tracker.errors import InvalidInput
from tracker.text import folded
from ui.words import date_words, locale

PIECES: Final = re.compile(r"[0-9]+|[^\W\d_]+")
HOURS: Final = re.compile(r"([0-9]{1,2})(?:[:.h]?([0-9]{2}))?\s*(?:h|uhr)?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)
SHORTEST_NAME: Final = 3  # letters of a month or a weekday
ENGLISH: Final = QLocale(QLocale.Language.English)
Formats: Final = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)


def typed_day(text: str, today: date) -> date:
    """The day that is meant by `2026-12-01`, `tomorrow`, `+3d`, `Fri`, `26 Nov`, `26.11.` or `11/26/2026`.

    Numbers come in the order of the locale; a day without a year is the one nearest to today. Raises InvalidInput.
    """
    try:
        return read_day(text, today)
    except InvalidInput:
        found = _named_day(text, today)
        if found is None:
            raise
        return found


def typed_day_or_none(text: str, today: date) -> date | None:
    """Like `typed_day`; None for an empty text."""
    return typed_day(text, today) if text.strip() else None


def day_text(day: date | None, today: date) -> str:
    """A day as it is shown where it can be typed over: `typed_day` reads the same in it; empty for none."""
    if day is None:
        return ""
    short = date_words(day, today)
    return short if _named_day(short, today) == day else date_words(day, date.min)  # with its year


def typed_time(text: str) -> str | None:
    """The time as `HH:MM` that is meant by `14:00`, `14`, `2 pm` or `14.30`; None for an empty text."""
    plain = text.strip()
    if not plain:
        return None
    if match := HOURS.fullmatch(plain):
        hour, minutes, half = int(match[1]), match[2] or "00", (match[3] or "").lower()
        if half and not 1 <= hour <= 12:
            return read_time(f"{plain} ")
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        plain = f"{hour}:{minutes}"
    return read_time(plain)


def _named_day(text: str, today: date) -> date | None:
    pieces = PIECES.findall(folded(text))
    numbers = [int(piece) for piece in pieces if piece.isdigit()]
    words = [piece for piece in pieces if not piece.isdigit()]
    months = [month for word in words if (month := _numbered(word, _months()))]
    weekdays = [weekday for word in words if (weekday := _numbered(word, _weekdays()))]
    if len(months) + len(weekdays) < len(words) or max(len(months), len(weekdays)) > 1:
        return None
    if months:
        return _with_month(numbers, months[0], today)
    if numbers:
        return _in_order(numbers, today)
    return _next_weekday(weekdays[0], today) if weekdays else None


def _with_month(numbers: Sequence[int], month: int, today: date) -> date | None:
    if len(numbers) == 1:
        return _nearest(numbers[0], month, today)
    if len(numbers) == 2:
        day, year = sorted(numbers, key=lambda number: number > 31)
        return _day(year, month, day)
    return None


def _in_order(numbers: Sequence[int], today: date) -> date | None:
    order = _order()
    if len(numbers) == 2:
        parts = dict(zip(order.replace("y", ""), numbers, strict=True))
        return _nearest(parts["d"], parts["M"], today)
    if len(numbers) == 3:
        parts = dict(zip("yMd" if numbers[0] > 31 else order, numbers, strict=True))
        return _day(parts["y"], parts["M"], parts["d"])
    return None


def _order() -> str:
    """In which order the locale writes the parts of a day: `dMy`, `Mdy` or `yMd`."""
    letters = re.sub(r"'[^']*'", "", locale().dateFormat(QLocale.FormatType.ShortFormat))
    return "".join(sorted("dMy", key=letters.find))


def _nearest(day: int, month: int, today: date) -> date | None:
    days = [found for year in range(today.year - 1, today.year + 2) if (found := _day(year, month, day))]
    return min(days, key=lambda found: abs((found - today).days), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _next_weekday(weekday: int, today: date) -> date:
    ahead = (weekday - today.isoweekday()) % 7
    return today + timedelta(days=ahead or 7)


def _numbered(word: str, names: Iterator[tuple[int, str]]) -> int | None:
    """The number of the month or weekday that a word names or begins to name."""
    if len(word) < SHORTEST_NAME:
        return next((number for number, name in names if name == word), None)
    return next((number for number, name in names if name.startswith(word) or name == word), None)


def _months() -> Iterator[tuple[int, str]]:
    for language in (locale(), ENGLISH):
        for form in Formats:
            yield from ((month, _bare(language.monthName(month, form))) for month in range(1, 13))


def _weekdays() -> Iterator[tuple[int, str]]:
    for language in (locale(), ENGLISH):
        for form in Formats:
            yield from ((day, _bare(language.dayName(day, form))) for day in range(1, 8))


def _bare(name: str) -> str:
    return folded(name).strip(".")
