"""What offers are worth a year in one currency, by rates that the user entered, and what would match another offer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from tracker import pay
from tracker.records import Offer, Period, Rate

FULL_WEEK: Final = 40.0  # hours, where an offer does not say
VESTING: Final = 4.0  # years, where an offer does not say


class Problem(StrEnum):
    """Why an offer cannot be compared."""

    NO_RATE = "no_rate"


class Exchange(NamedTuple):
    """What one unit of a currency is worth in another, by rates of which the oldest is of this day (None: no rate)."""

    rate: float
    day: date | None


class Worth(NamedTuple):
    """An offer for a year of the job as it is offered, in `currency`.

    `base` is for the hours that the offer names, `equity` the part that is earned in a year, `total` all of it each
    year. `sign_on` comes once, on top. `rated_on` is the day of the rate that was used, None where none was needed.
    """

    currency: str
    base: float
    bonus: float
    equity: float
    sign_on: float
    rated_on: date | None

    @property
    def total(self) -> float:
        return self.base + self.bonus + self.equity

    @property
    def first_year(self) -> float:
        return self.total + self.sign_on


class Compared(NamedTuple):
    """An offer beside others: what it is worth, or why that cannot be said."""

    offer: Offer
    worth: Worth | None
    problem: Problem | None


def exchange(rates: Iterable[Rate], source: str, target: str, on: date) -> Exchange | None:
    """The worth of a currency in another on a day; None where no rates lead there.

    Of several rates the latest up to that day counts, or the first one after it. A rate may be used backwards, and two
    may be joined by the currency between them.
    """
    if source == target:
        return Exchange(1.0, None)
    steps = _steps(rates, on)
    if direct := steps.get((source, target)):
        return direct
    between = sorted({middle for start, middle in steps if start == source and (middle, target) in steps})
    joined = [_joined(steps[source, middle], steps[middle, target]) for middle in between]
    return max(joined, key=lambda found: found.day or date.min, default=None)


def worth(offer: Offer, currency: str, rates: Iterable[Rate], on: date) -> Worth | None:
    """What an offer is worth a year in a currency; None without a rate."""
    found = exchange(rates, offer.currency, currency, on)
    if found is None:
        return None
    return Worth(
        currency,
        yearly_base(offer) * found.rate,
        (offer.bonus or 0.0) * found.rate,
        (offer.equity or 0.0) / (offer.vesting_years or VESTING) * found.rate,
        (offer.sign_on or 0.0) * found.rate,
        found.day,
    )


def yearly_base(offer: Offer) -> float:
    """The base for a year: of 12 months, 260 days or 2080 hours, fewer where the hours of a week are fewer.

    What is paid for a year or a month is for the offered hours already.
    """
    share = (offer.hours or FULL_WEEK) / FULL_WEEK if offer.period in {Period.DAY, Period.HOUR} else 1.0
    return offer.base * pay.per_year(offer.period) * share


def compare(offers: Sequence[Offer], currency: str, rates: Sequence[Rate], on: date) -> list[Compared]:
    """The offers side by side, the best total first; those that cannot be compared come last."""
    found = [(offer, worth(offer, currency, rates, on)) for offer in offers]
    compared = [Compared(offer, value, None if value else Problem.NO_RATE) for offer, value in found]
    return sorted(compared, key=lambda one: (one.worth is None, -(one.worth.total if one.worth else 0), one.offer.id))


def matching_base(offer: Offer, other: Offer, rates: Sequence[Rate], on: date) -> float | None:
    """The base for which an offer would be worth as much a year as the other, in its own currency and period.

    It is below the present base where the offer is the better one; None without a rate. Sign-on bonuses do not count.
    """
    mine, theirs = worth(offer, offer.currency, rates, on), worth(other, offer.currency, rates, on)
    if mine is None or theirs is None:
        return None
    return max(0.0, (theirs.total - mine.bonus - mine.equity) / yearly_base(offer._replace(base=1.0)))


def latest(offers: Iterable[Offer]) -> list[Offer]:
    """The offers as they were revised last, in order of id."""
    known = sorted(offers, key=lambda offer: offer.id)
    revised = {offer.revises for offer in known}
    return [offer for offer in known if offer.id not in revised]


def revisions(offer: Offer, offers: Iterable[Offer]) -> list[Offer]:
    """An offer and those that it revised, the newest first."""
    by_id = {other.id: other for other in offers}
    chain = [offer]
    while (before := by_id.get(chain[-1].revises or 0)) and before not in chain:
        chain.append(before)
    return chain


def missing_rate_words(offer: Offer, currency: str) -> str:
    """Why an offer cannot be compared, and what to do."""
    return (
        f"There is no rate between {offer.currency} and {currency}; enter one, "
        f"such as “pursuit rates add {offer.currency} {currency} 0.92”."
    )


def _steps(rates: Iterable[Rate], on: date) -> dict[tuple[str, str], Exchange]:
    """The rate that counts on the day between each pair of currencies, in both directions."""
    best: dict[tuple[str, str], Rate] = {}
    for rate in rates:
        for pair in ((rate.currency, rate.base), (rate.base, rate.currency)):
            if pair not in best or _nearness(rate, on) > _nearness(best[pair], on):
                best[pair] = rate
    return {
        pair: Exchange(rate.rate if pair[0] == rate.currency else 1 / rate.rate, rate.day)
        for pair, rate in best.items()
    }


def _nearness(rate: Rate, on: date) -> tuple[bool, int, int]:
    """Rates up to the day come before later ones; of the former the latest counts, of the others the first."""
    is_known = rate.day <= on
    return is_known, rate.day.toordinal() if is_known else -rate.day.toordinal(), rate.id


def _joined(first: Exchange, second: Exchange) -> Exchange:
    days = [day for day in (first.day, second.day) if day]
    return Exchange(first.rate * second.rate, min(days, default=None))
