"""Offers for a year in one currency, by rates that the user entered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tracker import worth
from tracker.records import Offer, Period, Rate
from tracker.worth import Exchange, Problem

TODAY = date(2026, 11, 24)


def offer(id: int = 1, base: float = 80_000, currency: str = "EUR", **fields: Any) -> Offer:
    values = {"period": Period.YEAR, "day": TODAY, **fields}
    return Offer(id, 1, currency=currency, base=base, **values)


def rate(currency: str, base: str, value: float, ago: int = 0, id: int = 1) -> Rate:
    return Rate(id, currency, base, value, TODAY - timedelta(days=ago))


@pytest.mark.parametrize(
    ("fields", "yearly"),
    [
        ({"base": 80_000}, 80_000),
        ({"base": 6_000, "period": Period.MONTH}, 72_000),
        ({"base": 480, "period": Period.DAY}, 124_800),
        ({"base": 60, "period": Period.HOUR}, 124_800),
        ({"base": 60, "period": Period.HOUR, "hours": 20.0}, 62_400),
        ({"base": 480, "period": Period.DAY, "hours": 32.0}, 99_840),
        ({"base": 60_000, "hours": 32.0}, 60_000),  # what is paid for a year is for those hours already
    ],
)
def test_the_base_is_for_a_year_of_the_job_as_it_is_offered(fields: dict[str, Any], yearly: float) -> None:
    assert worth.yearly_base(offer(**fields)) == pytest.approx(yearly)


def test_the_total_counts_bonus_and_a_year_of_equity_and_the_first_year_the_sign_on_too() -> None:
    found = worth.worth(offer(bonus=8_000, equity=40_000, sign_on=5_000), "EUR", [], TODAY)
    assert found is not None
    assert (found.total, found.first_year, found.rated_on) == (98_000, 103_000, None)
    faster = worth.worth(offer(equity=40_000, vesting_years=2), "EUR", [], TODAY)
    assert faster is not None
    assert faster.equity == 20_000


def test_of_dated_rates_the_latest_up_to_the_day_counts() -> None:
    rates = [rate("USD", "EUR", 0.8, 30), rate("USD", "EUR", 0.9, 2), rate("USD", "EUR", 0.7, -3)]
    assert worth.exchange(rates, "USD", "EUR", TODAY) == Exchange(0.9, TODAY - timedelta(days=2))
    earlier = worth.exchange(rates, "USD", "EUR", TODAY - timedelta(days=10))
    assert earlier == Exchange(0.8, TODAY - timedelta(days=30))


def test_before_the_first_rate_the_first_one_counts() -> None:
    rates = [rate("USD", "EUR", 0.9, 2), rate("USD", "EUR", 0.8, 5)]
    assert worth.exchange(rates, "USD", "EUR", TODAY - timedelta(days=90)) == Exchange(0.8, TODAY - timedelta(days=5))


def test_a_rate_is_used_backwards_and_two_are_joined_by_what_is_between() -> None:
    rates = [rate("USD", "EUR", 0.8, 9), rate("GBP", "EUR", 1.2, 3)]
    back = worth.exchange(rates, "EUR", "USD", TODAY)
    joined = worth.exchange(rates, "GBP", "USD", TODAY)
    assert back is not None
    assert joined is not None
    assert back.rate == pytest.approx(1.25)
    assert joined.rate == pytest.approx(1.5)
    assert joined.day == TODAY - timedelta(days=9)  # the older of the two


def test_of_two_directions_the_later_word_counts() -> None:
    rates = [rate("USD", "EUR", 0.8, 9), rate("EUR", "USD", 1.0, 1, id=2)]
    assert worth.exchange(rates, "USD", "EUR", TODAY) == Exchange(1.0, TODAY - timedelta(days=1))


def test_offers_are_compared_the_best_first_and_one_without_a_rate_comes_last_and_says_so() -> None:
    offers = [offer(1, 70_000), offer(2, 100_000, "USD"), offer(3, 90_000, "CHF")]
    found = worth.compare(offers, "EUR", [rate("USD", "EUR", 0.9)], TODAY)
    assert [(one.offer.id, one.problem) for one in found] == [(2, None), (1, None), (3, Problem.NO_RATE)]
    assert found[2].worth is None
    assert "rates add CHF EUR" in worth.missing_rate_words(found[2].offer, "EUR")


def test_the_base_that_would_match_another_offer_does_match_it() -> None:
    mine = offer(1, 40, "USD", period=Period.HOUR, bonus=5_000, equity=20_000)
    other = offer(2, 90_000, bonus=10_000)
    rates = [rate("USD", "EUR", 0.8)]
    base = worth.matching_base(mine, other, rates, TODAY)
    assert base is not None
    raised = worth.worth(offer(1, base, "USD", period=Period.HOUR, bonus=5_000, equity=20_000), "EUR", rates, TODAY)
    assert raised is not None
    assert raised.total == pytest.approx(100_000)


def test_a_better_offer_is_matched_by_less_and_never_by_less_than_nothing() -> None:
    assert worth.matching_base(offer(1, 90_000), offer(2, 80_000), [], TODAY) == 80_000
    assert worth.matching_base(offer(1, 90_000, bonus=99_000), offer(2, 80_000), [], TODAY) == 0
    assert worth.matching_base(offer(1, 90_000, "CHF"), offer(2, 80_000), [], TODAY) is None


def test_revisions_are_told_from_the_newest_to_the_first() -> None:
    offers = [offer(1), offer(2, revises=1), offer(5), offer(4, revises=2)]
    assert [one.id for one in worth.latest(offers)] == [4, 5]
    assert [one.id for one in worth.revisions(offers[3], offers)] == [4, 2, 1]
