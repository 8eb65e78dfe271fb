"""Weeks, which begin on the day that the user chose. Days of the week are numbered from 1 for Monday (ISO 8601)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

MONDAY: Final = 1
DAYS: Final = 7
STARTS: Final[Mapping[str, int]] = {"monday": MONDAY, "sunday": 7, "saturday": 6}
"""The days on which a week may be chosen to begin."""
DAYS_KEPT: Final = 10_000


def start_of(chosen: str, usual: int = MONDAY) -> int:
    """The day of the week that a preference means; `usual` where it leaves that to the language."""
    return STARTS.get(chosen, usual)


@lru_cache(maxsize=DAYS_KEPT)
def first_of_week(day: date, start: int = MONDAY) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=(day.isoweekday() - start) % DAYS)


def last_of_week(day: date, start: int = MONDAY) -> date:
    """The last day of a day's week."""
    return first_of_week(day, start) + timedelta(days=DAYS - 1)
