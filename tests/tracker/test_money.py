"""Salaries are read from what people write, and written in few words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.money import read_salary
from tracker.pay import Salary, salary_words
from tracker.records import Period

YEAR, MONTH, DAY, HOUR = Period.YEAR, Period.MONTH, Period.DAY, Period.HOUR


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("120k-150k USD", 120_000, 150_000, "USD", YEAR),
        ("€85–100k", 85_000, 100_000, "EUR", YEAR),
        ("85k–100 EUR", 85_000, 100_000, "EUR", YEAR),
        ("$120,000 a year", 120_000, 120_000, "USD", YEAR),
        ("$120,000/yr - $150,000/yr", 120_000, 150_000, "USD", YEAR),
        ("120k USD to 150k USD", 120_000, 150_000, "USD", YEAR),
        ("150k-120k", 120_000, 150_000, None, YEAR),
        ("£450/day", 450, 450, "GBP", DAY),
        ("£500 - £600 p/d", 500, 600, "GBP", DAY),
        ("CHF 9'500 per month", 9_500, 9_500, "CHF", MONTH),
        ("2.500,- € monatlich", 2_500, 2_500, "EUR", MONTH),
        ("95.000 - 115.000 €", 95_000, 115_000, "EUR", YEAR),
        ("95\u202f000 – 115\u202f000 EUR brutto p.a.", 95_000, 115_000, "EUR", YEAR),
        ("USD 60/h", 60, 60, "USD", HOUR),
        ("$35 - $45 hourly", 35, 45, "USD", HOUR),
        ("1.234,56 EUR/h", 1_234.56, 1_234.56, "EUR", HOUR),
        ("1,234.50 USD/h", 1_234.5, 1_234.5, "USD", HOUR),
        ("80 kEUR - 95 kEUR", 80_000, 95_000, "EUR", YEAR),
        ("92,5k €", 92_500, 92_500, "EUR", YEAR),
        ("€104k + 0.1 %", 104_000, 104_000, "EUR", YEAR),
        ("100k", 100_000, 100_000, None, YEAR),
        ("12 LPA", 1_200_000, 1_200_000, "INR", YEAR),
        ("₹12,00,000", 1_200_000, 1_200_000, "INR", YEAR),
        ("年収600万円", 6_000_000, 6_000_000, "JPY", YEAR),
        ("CA$130k", 130_000, 130_000, "CAD", YEAR),
        ("R$ 10.000/mês", 10_000, 10_000, "BRL", MONTH),
    ],
)
def test_a_written_salary_is_read(
    text: str, low: float, high: float, currency: str | None, period: Period | None
) -> None:
    assert read_salary(text) == Salary(low, high, currency, period)


@pytest.mark.parametrize("text", ["from €80k", "€80k+", "at least 80.000 €", "ab 80k EUR", "≥ €80k", "80k+ EUR"])
def test_an_open_upper_end_is_none(text: str) -> None:
    assert read_salary(text) == Salary(80_000, None, "EUR", YEAR)


@pytest.mark.parametrize("text", ["up to €80k", "max. 80.000 €", "bis zu 80k EUR", "< 80k €"])
def test_an_open_lower_end_is_none(text: str) -> None:
    assert read_salary(text) == Salary(None, 80_000, "EUR", YEAR)


@pytest.mark.parametrize(
    ("text", "high"), [("Level 5, $120k", 120_000), ("2026-01-01: 120k", 120_000), ("40 hours, €25/h", 25)]
)
def test_numbers_that_are_no_money_are_passed_over(text: str, high: float) -> None:
    salary = read_salary(text)
    assert salary is not None
    assert salary.max == high


def test_a_small_amount_without_a_period_is_not_taken_for_a_year() -> None:
    assert read_salary("£60") == Salary(60, 60, "GBP", None)


def test_a_word_that_is_also_a_currency_counts_in_capitals_only() -> None:
    assert read_salary("up to 100k, try us") == Salary(None, 100_000, None, YEAR)
    assert read_salary("100k TRY") == Salary(100_000, 100_000, "TRY", YEAR)


@pytest.mark.parametrize(
    "text", ["", "competitive", "sixty", "60", "10%", "€2,000 per week", "€0", "9" * 400, "\ud800"]
)
def test_what_says_no_salary_is_not_guessed(text: str) -> None:
    assert read_salary(text) is None


@given(st.text(alphabet="0123456789.,'’k€$£-–+ /hyUSDfromupto万%\0\ud800\n", max_size=60))
def test_no_text_makes_reading_fail(text: str) -> None:
    salary = read_salary(text)
    if salary is not None:
        ends = [end for end in (salary.min, salary.max) if end is not None]
        assert ends == sorted(ends)
        assert all(end > 0 for end in ends)


@pytest.mark.parametrize("text", ["1", "1.", "1 ", "1-", "$", "€1-", "from ", "a ", "  "])
def test_a_megabyte_of_the_worst_is_answered(text: str) -> None:
    read_salary(text * (1_000_000 // len(text)))


@pytest.mark.parametrize(
    ("low", "high", "currency", "period", "words"),
    [
        (95_000, 115_000, "EUR", YEAR, "€95–115k"),
        (92_500, None, "USD", None, "$92.5k+"),
        (None, 80_000, "GBP", YEAR, "up to £80k"),
        (104_000, 104_000, "EUR", YEAR, "€104k"),
        (60, 60, "USD", HOUR, "$60/h"),
        (9_500, 9_500, "CHF", MONTH, "CHF 9,500/month"),
        (450, 500, "GBP", DAY, "£450–500/day"),
        (120_000, 150_000, None, YEAR, "120–150k"),
        (98_765, 98_765, "USD", YEAR, "$98,765"),
        (None, None, "USD", YEAR, ""),
    ],
)
def test_a_salary_is_said_in_few_words(
    low: float | None, high: float | None, currency: str | None, period: Period | None, words: str
) -> None:
    assert salary_words(low, high, currency, period) == words


@pytest.mark.parametrize("text", ["€95–115k", "$60/h", "CHF 9,500/month", "up to £80k", "$92.5k+", "¥6,000k"])
def test_the_words_for_a_salary_read_as_that_salary(text: str) -> None:
    salary = read_salary(text)
    assert salary is not None
    assert salary_words(salary.min, salary.max, salary.currency, salary.period) == text


def test_salaries_of_all_periods_compare_by_the_year() -> None:
    assert Salary(60, 60, "USD", HOUR).yearly == 124_800
    assert Salary(500, 500, "USD", DAY).yearly == 130_000
    assert Salary(9_000, 11_000, "USD", MONTH).yearly == 120_000
    assert Salary(None, 90_000, "USD", None).yearly == 90_000


def test_and_between_two_amounts_is_not_a_day() -> None:
    salary = read_salary("between €75,000 and €90,000 per year")
    assert salary == Salary(75_000, 90_000, "EUR", Period.YEAR)
