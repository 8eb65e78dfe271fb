"""Values of fields from the words of other people: employment, work mode, days, pay. What is not sure is None."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple
from unicodedata import normalize

from tracker import money
from tracker.pay import Salary
from tracker.records import Employment, Period, WorkMode
from tracker.text import name_key

LONGEST_NAME: Final = 150
TAG: Final = re.compile(r"<[^<>]{0,500}>")
EMAIL: Final = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}(?![\w-])")
PHONE: Final = re.compile(r"(?<![\w+(])(?:\+|\(?00?)[0-9(][0-9 ()/.\u2011\u2013-]{5,24}[0-9](?![\w])")
NOBODY: Final = re.compile(
    r"(?:no-?reply|donotreply|privacy|datenschutz|accommodations?|accessibility|gdpr|dpo|dsgvo|compliance|feedback|help|support|press|legal|security)@",
    re.IGNORECASE,
)

EMPLOYMENTS: Final = {
    Employment.FULL_TIME: r"full[\s_-]?time|vollzeit(?:stelle)?|temps plein|jornada completa|tiempo completo",
    Employment.PART_TIME: r"part[\s_-]?time|teilzeit(?:stelle)?|temps partiel|jornada parcial|tiempo parcial",
    Employment.CONTRACT: r"contract(?:or)?|freelance(?:r)?|freiberuflich(?:e[rs]?)?|fixed[\s-]price|b2b(?: contract)?",
    Employment.INTERNSHIP: r"intern(?:ship)?|praktikum|praktikant(?:in)?|pflichtpraktikum|stage de fin d.études",
    Employment.TEMPORARY: r"temporary|fixed[\s_-]?term(?: contract)?|befristet(?:er vertrag)?|temp(?= |$)|seasonal",
}
EMPLOYMENT_OF: Final = {
    kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for kind, words in EMPLOYMENTS.items()
}
MODES: Final = {
    WorkMode.HYBRID: r"hybrid(?:es|e[rs]?)?(?: (?:working|work|model|role|arbeiten|remote))?|teilweise (?:im )?"
    r"home[ -]?office|partly remote|teilweise remote",
    WorkMode.REMOTE: r"(?:fully |100 ?% ?|completely )?remote(?:-first|-only| only| work| first)?|tele-?commut\w{1,5}"
    r"|work from (?:home|anywhere)|100 ?% home[ -]?office|home ?office|home-office|virtual \(100% remote\)",
    WorkMode.ONSITE: r"on[\s_-]?site|in[\s-](?:the[\s-])?office|in[\s-]person|vor[\s-]ort|pr(?:ä|ae)senz|"
    r"office[\s-]based",
}
MODE_OF: Final = {mode: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for mode, words in MODES.items()}
EITHER: Final = re.compile(r"\bvoll-? ?(?:oder|und|/|&|bzw\.?) ?teilzeit|full-? ?(?:or|and|/) ?part", re.IGNORECASE)
SOME_DAYS: Final = re.compile(
    r"\b(?:[1-4]|one|two|three|four|ein|zwei|drei|vier)(?: ?[-–] ?[1-5])? (?:days?|tage?)\b"
    r"(?=.{0,40}\b(?:office|on-?site|home|büro|remote|week|woche))",
    re.IGNORECASE,
)
NOT_SO: Final = re.compile(
    r"\b(?:no|not|kein|keine|nicht|non|without|unless|possible|möglich|optional|option|occasional|occasionally|gelegentlich|"
    r"on request|nach absprache)\b|n't\b",
    re.IGNORECASE,
)

UNITS: Final = {
    Period.HOUR: frozenset(("hour", "hourly", "hr", "h", "stunde", "stündlich", "perhour")),
    Period.DAY: frozenset(("day", "daily", "tag", "täglich", "perday")),
    Period.MONTH: frozenset(("month", "monthly", "mon", "mo", "monat", "monatlich", "permonth")),
    Period.YEAR: frozenset(
        ("year", "yearly", "yr", "annum", "annual", "annually", "jahr", "jährlich", "ann", "peryear")
    ),
}
LEAST: Final = {Period.HOUR: 1, Period.DAY: 10, Period.MONTH: 100, Period.YEAR: 1_000}
MOST: Final = {Period.HOUR: 2_000, Period.DAY: 10_000, Period.MONTH: 3_000_000, Period.YEAR: money.LARGEST}

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier enero", "february feb februar février febrero",
            "march mar märz mrz mär mars marzo", "april apr avril abril", "may mai mayo", "june jun juni juin junio",
            "july jul juli juillet julio", "august aug août agosto", "september sep sept septembre septiembre",
            "october oct oktober okt octobre octubre", "november nov novembre noviembre",
            "december dec dezember dez décembre diciembre",
        ), 1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NAME: Final = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
DOTTED: Final = re.compile(r"(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)")
SLASHED: Final = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
DAY_FIRST: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.)? (?:of )?({MONTH_NAME})\b\.?,? ?(\d{{4}})?(?!\d)", re.IGNORECASE
)
MONTH_FIRST: Final = re.compile(
    rf"\b({MONTH_NAME})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,? (\d{{4}}))?(?!\d)", re.IGNORECASE
)
YEARS: Final = range(1990, 2101)


class Pay(NamedTuple):
    """A salary as text and in numbers, as an application keeps it."""

    salary_text: str
    salary_min: float | None
    salary_max: float | None
    currency: str | None
    period: Period | None


def clean(text: Any, limit: int = LONGEST_NAME) -> str:
    """A name in one line, without mark-up and entities; empty where it is no text or too long for a name."""
    if not isinstance(text, str) or len(text) > 20 * limit:
        return ""
    plain = html.unescape(html.unescape(text)) if "&" in text else text
    line = " ".join(TAG.sub(" ", plain).split()).strip(" \t|·•–—:,;*_-").lstrip("#")
    return line if line.isprintable() and len(line) <= limit else ""


def employment_in(text: str) -> Employment | None:
    """The one kind of employment that a short text names; None for several or none."""
    if EITHER.search(text):
        return None
    found = {kind for kind, pattern in EMPLOYMENT_OF.items() if pattern.search(text)}
    if found == {Employment.FULL_TIME, Employment.TEMPORARY}:  # full time for a fixed term
        return Employment.TEMPORARY
    return found.pop() if len(found) == 1 else None


def mode_in(text: str) -> WorkMode | None:
    """The one work mode that a short text names; hybrid says more than what it is made of."""
    if NOT_SO.search(text):
        return None
    if SOME_DAYS.search(text):
        return WorkMode.HYBRID
    found = {mode for mode, pattern in MODE_OF.items() if pattern.search(text)}
    if WorkMode.HYBRID in found:
        return WorkMode.HYBRID
    return found.pop() if len(found) == 1 else None


def day_in(text: str, today: date | None = None) -> date | None:
    """The one day that a text names. `03/04/2026` could be two, and is None; without a year it is the next one."""
    days = set(_days_in(normalize("NFKC", text), today))
    return days.pop() if len(days) == 1 else None


def _days_in(text: str, today: date | None) -> Iterable[date | None]:
    for match in ISO.finditer(text):
        yield _day(match[1], match[2], match[3])
    for match in DOTTED.finditer(text):
        yield _day(match[3] if len(match[3]) == 4 else f"20{match[3]}", match[2], match[1])
    for match in SLASHED.finditer(text):
        first, second = int(match[1]), int(match[2])
        if first == second or first > 12 or second > 12:
            month, day = (second, first) if first > 12 else (first, second)
            yield _day(match[3], month, day)
        else:
            yield None
    for match in DAY_FIRST.finditer(text):
        yield _named_day(match[3], match[2], match[1], today)
    for match in MONTH_FIRST.finditer(text):
        yield _named_day(match[3], match[1], match[2], today)


def _named_day(year: str | None, month: str, day: str, today: date | None) -> date | None:
    number = MONTHS[month.lower()]
    if year or today is None:
        return _day(year, number, day) if year else None
    this = _day(today.year, number, day)
    return this if this is None or this >= today else _day(today.year + 1, number, day)


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in YEARS else None


def number_of(value: Any) -> float | None:
    """The amount in a number or in a text that holds nothing else: 95000, "95,000", "95.000,00 €", "95k"."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value) if 0 < value < money.LARGEST else None
    if not isinstance(value, str) or len(value) > 60:
        return None
    if re.fullmatch(r"\s*[0-9]{1,9}(?:\.[0-9]{1,2}0*)?\s*", value):
        return float(value) or None
    salary = money.read_salary(f"{value} EUR" if re.fullmatch(r"[0-9., '’]+k?", value.strip()) else value)
    return salary.min if salary and salary.min == salary.max else None


def period_of(text: Any) -> Period | None:
    """What a word such as `HOUR`, `per year` or `monatlich` means."""
    word = re.sub(r"^(?:per|pro|an?|je)\s|[\s_./-]", "", name_key(text)) if isinstance(text, str) else ""
    return next((period for period, words in UNITS.items() if word in words), None)


def pay_of(low: float | None, high: float | None, currency: str | None, period: Period | None) -> Pay | None:
    """A salary from its parts; None where they do not make sense together, such as 45 a year."""
    ends = [end for end in (low, high) if end is not None]
    if not ends or (low is not None and high is not None and low > high):
        return None
    if period and not LEAST[period] <= min(ends) <= max(ends) <= MOST[period]:
        return None
    if currency is not None and not re.fullmatch("[A-Z]{3}", currency):
        currency = None
    return Pay(_pay_words(low, high, currency, period), low, high, currency, period)


def pay_from(salary: Salary | None) -> Pay | None:
    """The same of what was read from a text."""
    return pay_of(salary.min, salary.max, salary.currency, salary.period) if salary else None


def _pay_words(low: float | None, high: float | None, currency: str | None, period: Period | None) -> str:
    """The salary as somebody would type it, so that it is read as the same numbers again."""
    ends = list(dict.fromkeys(f"{end:,.2f}".removesuffix(".00") for end in (low, high) if end is not None))
    amount = "–".join(ends)
    lead = "from " if high is None else "up to " if low is None else ""
    return " ".join(filter(None, (f"{lead}{amount}", currency or "", f"per {period}" if period else "")))


def email_in(text: str) -> str:
    """The one e-mail address of a person in a text."""
    found = {match[0] for match in EMAIL.finditer(text) if not NOBODY.match(match[0])}
    return found.pop() if len(found) == 1 else ""


def phone_in(text: str) -> str:
    """The one telephone number in a text."""
    found = {" ".join(match[0].split()) for match in PHONE.finditer(text)}
    return found.pop() if len(found) == 1 else ""
