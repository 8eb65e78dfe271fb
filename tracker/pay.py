"""Salaries as numbers, and in few words; `money` reads them from text."""

from __future__ import annotations

from typing import Final, NamedTuple

from tracker.records import Period

PER_YEAR: Final = {Period.YEAR: 1, Period.MONTH: 12, Period.DAY: 260, Period.HOUR: 2080}  # of full-time work
SURELY_YEARLY: Final = 10_000  # an amount without a period is meant for a year from here on
SHOWN_SIGNS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩"}


class Salary(NamedTuple):
    """A range; one end is None where it is open. A currency or a period that was not said is None."""

    min: float | None
    max: float | None
    currency: str | None = None
    period: Period | None = None

    @property
    def yearly(self) -> float:
        """The middle of the range for a year of full-time work; in no currency but its own."""
        low, high = self.min, self.max
        middle = (low + high) / 2 if low is not None and high is not None else low or high or 0.0
        return middle * per_year(self.period)


def per_year(period: Period | None) -> int:
    """How often the period is paid in a year of full-time work: 2080 hours, 260 days."""
    return PER_YEAR[period or Period.YEAR]


def salary_words(min: float | None, max: float | None, currency: str | None, period: Period | None) -> str:
    """The salary in few words, the same in every locale: `€95–115k`, `$60/h`, `CHF 9,500/month`; a year is unmarked."""
    ends = [end for end in (min, max) if end is not None]
    if not ends:
        return ""
    in_thousands = period in {None, Period.YEAR} and all(end >= SURELY_YEARLY and end % 100 == 0 for end in ends)
    low, high = (_amount_words(end, in_thousands) for end in (ends[0], ends[-1]))
    amount = low if low == high else f"{low}–{high}"
    words = f"{_shown_sign(currency)}{amount}{'k' if in_thousands else ''}{_per(period)}"
    return f"up to {words}" if min is None else f"{words}+" if max is None else words


def _amount_words(value: float, in_thousands: bool) -> str:
    scaled = float(value / 1000 if in_thousands else value)
    return f"{scaled:,.0f}" if scaled.is_integer() else f"{scaled:,.2f}".rstrip("0").rstrip(".")


def _shown_sign(currency: str | None) -> str:
    return SHOWN_SIGNS.get(currency, f"{currency} ") if currency else ""


def _per(period: Period | None) -> str:
    return {Period.HOUR: "/h", Period.DAY: "/day", Period.MONTH: "/month"}.get(period or Period.YEAR, "")
