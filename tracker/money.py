"""Salaries: what a typed text says in numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from tracker.pay import SURELY_YEARLY, Salary
from tracker.records import Period

READ_AT_MOST: Final = 500  # characters: more is no salary
LARGEST: Final = 1e12

SIGNS: Final = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "MX$": "MXN", "€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY", "円": "JPY", "元": "CNY", "₹": "INR",
    "₩": "KRW", "원": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "฿": "THB", "₴": "UAH", "₱": "PHP",
    "zł": "PLN", "kč": "CZK",
}  # fmt: skip
WORDS: Final = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP", "yen": "JPY",
    "franken": "CHF", "francs": "CHF", "rupees": "INR", "rmb": "CNY", "lpa": "INR",
}  # fmt: skip
CODES: Final = (
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "INR", "JPY",
    "NOK", "NZD", "PLN", "SEK", "SGD", "USD",
)  # fmt: skip
CODES_LIKE_WORDS: Final = (  # read in capitals only
    "AED", "ARS", "BGN", "CLP", "COP", "EGP", "IDR", "ISK", "KES", "KRW", "MXN", "MYR", "NGN", "PEN",
    "PHP", "PKR", "QAR", "RON", "RSD", "RUB", "SAR", "THB", "TRY", "TWD", "UAH", "VND", "ZAR",
)  # fmt: skip

TIMES: Final = {
    "k": 1e3, "tsd": 1e3, "thousand": 1e3, "m": 1e6, "mio": 1e6, "million": 1e6, "l": 1e5, "lpa": 1e5, "lakh": 1e5,
    "lakhs": 1e5, "cr": 1e7, "crore": 1e7, "万": 1e4, "萬": 1e4, "만": 1e4,
}  # fmt: skip
LETTER: Final = r"[^\W\d_]"


def _any_of(texts: Iterable[str]) -> str:
    """A pattern for any of the texts, the longest first."""
    return "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True))


CODE: Final = rf"(?:{_any_of([*WORDS, *CODES])}|(?-i:{_any_of(CODES_LIKE_WORDS)}))(?!{LETTER})"
AMOUNT: Final = re.compile(
    r"(?P<number>[0-9]+(?:(?:[.,'’]|\ (?=[0-9]{3}(?![0-9])))[0-9]+)*)"
    r"(?:\ ?(?P<times>k|tsd|thousand|mio|million|lpa|lakhs?|cr|crore|(?-i:M|L))"
    rf"(?:(?!{LETTER})|(?={CODE}))|(?P<cjk>[万萬만]))?",
    re.IGNORECASE,
)
OTHER_UNIT: Final = re.compile(r" ?(?:%|percent|hours?\b|hrs?\b|h\b|days?\b|weeks?\b|years?\b|x\b)", re.IGNORECASE)
CURRENCY: Final = re.compile(rf"{_any_of(SIGNS)}|(?:(?<!{LETTER})|(?<=[0-9 ]k)){CODE}", re.IGNORECASE)
JOINT: Final = re.compile(r"\s*(?:[-–—−~〜]|to|and|bis|und|à)\s*", re.IGNORECASE)
AT_LEAST: Final = re.compile(r"(?:\b(?:from|ab|starting at|min|minimum|at least|mindestens)|[≥>]=?)\W*$", re.IGNORECASE)
AT_MOST: Final = re.compile(r"(?:\b(?:up to|bis|bis zu|max|maximum|at most)|[≤<]=?)\W*$", re.IGNORECASE)
MORE: Final = re.compile(r"\s*\+(?!\s*[0-9])")

EACH: Final = r"(?:/\s*|\bp\.?\s*|\b(?:per|an?|pro|je|par)\s+)"  # not the “d” in “and”
PERIODS: Final = {
    Period.HOUR: rf"{EACH}(?:hour|hr|h|stunde|std|heure)\b|\bhourly\b|[时時][薪給]|시급|/\s?[时時]",
    Period.DAY: rf"{EACH}(?:day|d|tag|jour)\b|\bdaily\b|日[薪給]|일급|/\s?日",
    Period.MONTH: rf"{EACH}(?:month|mo|mth|m|cm|monat|mois|mes|mês)\b|\bmonthly\b|\bmonatlich\b|月[薪給]|월급|/\s?月",
    Period.YEAR: rf"{EACH}(?:year|yr|y|annum|jahr|an|a)\b|\byearly\b|\bannual(?:ly)?\b|年[薪収俸]|연봉|/\s?年|LPA\b",
}
PERIOD_OF: Final = {period: re.compile(pattern, re.IGNORECASE) for period, pattern in PERIODS.items()}
ANY_PERIOD: Final = re.compile("|".join(PERIODS.values()), re.IGNORECASE)
WEEKLY: Final = re.compile(rf"{EACH}(?:week|wk|woche|semaine)\b|\bweekly\b", re.IGNORECASE)


def read_salary(text: str) -> Salary | None:
    """What a text such as `120k-150k USD`, `€85–100k` or `CHF 9'500 per month` says; None where it cannot be read.

    A point or comma before exactly three digits groups thousands. An amount that names no period and is too small for
    a year has none; one for a week is not read, since we have no such period.
    """
    plain = normalize("NFKC", text[:READ_AT_MOST])
    span = _money_in(plain)
    if span is None or WEEKLY.search(plain):
        return None
    low, high = _ends(plain, span)
    period = _period(plain) or (Period.YEAR if span.high >= SURELY_YEARLY else None)
    return Salary(low, high, _currency(plain), period)


@dataclass(frozen=True, slots=True)
class _Span:
    """Where the text holds one amount, or two that are joined; `times` is what its numbers were multiplied by."""

    start: int
    end: int
    low: float
    high: float
    times: float

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def _money_in(text: str) -> _Span | None:
    """The first amount that shows that it is money, or else the first that can be nothing else."""
    spans, beside = list(_spans(text)), _beside_currencies(text)
    surely = (span for span in spans if span.times > 1 or span.start in beside or span.end in beside)
    is_said = beside or _period(text)
    perhaps = (span for span in spans if is_said or span.high >= SURELY_YEARLY)
    return next(surely, None) or next(perhaps, None)


def _spans(text: str) -> Iterator[_Span]:
    """The amounts of the text, those of a range as one."""
    last: _Span | None = None
    for amount in _amounts(text):
        if last and _is_joint(text[last.end : amount.start]):
            yield _range(last, amount)
            last = None
        else:
            if last:
                yield last
            last = amount
    if last:
        yield last


def _amounts(text: str) -> Iterator[_Span]:
    for match in AMOUNT.finditer(text):
        unit = match["times"] or match["cjk"]
        times = TIMES[unit.lower()] if unit else 1.0
        value = _number(match["number"]) * times
        if 0 < value < LARGEST and (unit or not OTHER_UNIT.match(text, match.end())):
            yield _Span(match.start(), match.end(), value, value, times)


def _number(text: str) -> float:
    digits = re.sub(r"[ '’]", "", text)
    decimal = _decimal_sign(digits)
    whole, fraction = digits.rsplit(decimal, 1) if decimal else (digits, "")
    return float(f"{re.sub('[.,]', '', whole)}.{fraction or 0}")


def _decimal_sign(digits: str) -> str | None:
    """The sign before a fraction: the later of two different ones, or the only one unless it groups thousands."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0 or digits.count(digits[last]) > 1:
        return None
    has_both = "." in digits and "," in digits
    groups = len(digits) - last - 1 == 3 and not digits.startswith("0")
    return digits[last] if has_both or not groups else None


def _is_joint(between: str) -> bool:
    return JOINT.fullmatch(ANY_PERIOD.sub("", CURRENCY.sub("", between))) is not None


def _range(first: _Span, second: _Span) -> _Span:
    """Both ends in order; in `85–100k` and `85k–100` the thousands are said once and meant for both."""
    times = max(first.times, second.times)
    values = [end.high if end.times == times or end.high >= 1000 else end.high * times for end in (first, second)]
    return _Span(first.start, second.end, min(values), max(values), times)


def _beside_currencies(text: str) -> set[int]:
    """Where the amount before a currency ends and the one after it starts."""
    found = set()
    for match in CURRENCY.finditer(text):
        found.add(len(text[: match.start()].rstrip()))
        found.add(len(text) - len(text[match.end() :].lstrip()))
    return found


def _ends(text: str, span: _Span) -> tuple[float | None, float | None]:
    """The amount as a range, which `from`, `up to` and `+` leave open at one end."""
    before, after = CURRENCY.sub("", text[: span.start]), CURRENCY.sub("", text[span.end :])
    if not span.is_range and AT_MOST.search(before):
        return None, span.high
    if not span.is_range and (AT_LEAST.search(before) or MORE.match(after)):
        return span.low, None
    return span.low, span.high


def _period(text: str) -> Period | None:
    return next((period for period, pattern in PERIOD_OF.items() if pattern.search(text)), None)


def _currency(text: str) -> str | None:
    if not (found := CURRENCY.search(text)):
        return None
    said = found[0]
    return SIGNS.get(said.upper()) or SIGNS.get(said.lower()) or WORDS.get(said.lower()) or said.upper()
