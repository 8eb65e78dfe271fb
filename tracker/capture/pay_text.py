"""Pay in the words of a posting: behind a label, or in a sentence that speaks of pay and of nothing else."""

from __future__ import annotations

import re
from typing import Final

from tracker.capture.values import Pay, pay_from
from tracker.money import read_salary
from tracker.pay import SURELY_YEARLY, Salary

LONGEST: Final = 400
LONGEST_PAY: Final = 60  # characters of a text that is nothing but pay
LONGEST_VALUE: Final = 160
CURRENCY: Final = (
    r"(?:US\$|CA\$|C\$|AU\$|A\$|[$€£₹]|\b(?:USD|EUR|GBP|CHF|CAD|AUD|SEK|NOK|DKK|PLN|INR|JPY|euro|SGD|NZD)\b)"
)
NUMBER: Final = r"[0-9]{1,3}(?:[.,'’ ][0-9]{3})+(?:[.,][0-9]{2})?|[0-9]{1,6}(?:[.,][0-9]{1,2})?"
AMOUNT: Final = re.compile(
    rf"(?:{CURRENCY}\s?(?P<a>{NUMBER})\s?(?P<ka>k\b|K\b)?|(?P<b>{NUMBER})\s?(?P<kb>k\b|K\b|Tsd\.?)?\s?{CURRENCY})",
    re.IGNORECASE,
)
SPEAKS_OF_PAY: Final = re.compile(
    r"\b(?:salary|salaries|pay range|pay rate|base pay|compensation|remuneration|wage|per annum|p\.\s?a\.|annually|"
    r"per year|a year|per hour|an hour|hourly|gehalt\w*|jahresgehalt|vergütung|bruttojahresgehalt|jährlich|brutto|"
    r"verdienst|OTE|day rate|per day|tagessatz|stundensatz|monatlich|per month|base range|im jahr|/ ?(?:yr|year|hr|"
    r"hour|h))\b",
    re.IGNORECASE,
)
IN_A: Final = re.compile(r"\b(?:im|in der) (?=(?:monat|jahr|stunde)\b)", re.IGNORECASE)
UNIT_DOT: Final = re.compile(r"/\s?(yr|hr|mo|h|y)\.(?!\w)", re.IGNORECASE)
BESIDE_PAY: Final = re.compile(
    r"per|year|hour|annum|gross|brutto|jahr|from|up to|month|salary|usd|eur|gbp|chf|sek|base|pay|equity|bonus|"
    r"plus|day|range|stunde|monat",
    re.IGNORECASE,
)
OTHER_MONEY: Final = re.compile(
    r"\b(?:funding|raised|series [a-f]\b|revenue|umsatz|turnover|valuation|valued|bonus of|sign-?on|signing bonus|"
    r"budget|"
    r"stipend|allowance|zuschuss|401\s?\(?k|reimburse\w*|referral|billion|milliarden|million|mio\.?|mrd\.?|investment|"
    r"customers|assets|fees?|benefit worth|voucher|gutschein|prämie|arr\b|ausgaben|market cap|monthly budget|equipment|"
    r"maximum salary available|average salary at|sachbezug|vermögenswirksame)\b",
    re.IGNORECASE,
)


def pay_behind_label(value: str) -> Pay | None:
    """The pay in a value behind a label such as `Salary:`, which may leave the currency out."""
    salary = _salary_in(_even(value[:LONGEST_VALUE]))
    if salary is None:
        return None
    is_plain = salary.currency or (salary.max or salary.min or 0) >= SURELY_YEARLY or salary.period
    return pay_from(salary) if is_plain else None


def pay_in_sentence(line: str) -> Pay | None:
    """The pay in a line of prose, only where it can be nothing else."""
    for sentence in re.split(r"(?<=[a-z)%])[.!;]\s+", _even(line[:600])):
        if not SPEAKS_OF_PAY.search(sentence) or OTHER_MONEY.search(sentence):
            continue
        salary = _salary_in(sentence[:LONGEST])
        if salary and salary.currency and salary.period:
            return pay_from(salary)
    return None


def is_pay(text: str) -> Pay | None:
    """The pay that a short text is, such as `$120k – $150k` in the head of a posting."""
    text = _even(text)
    other_words = re.findall(r"[^\W\d_]{3,}", BESIDE_PAY.sub("", AMOUNT.sub("", text)))
    if len(text) > LONGEST_PAY or other_words:
        return None
    salary = _salary_in(text)
    if salary is None or not salary.currency or ((salary.max or salary.min or 0) < SURELY_YEARLY and not salary.period):
        return None
    return pay_from(salary)


def _even(text: str) -> str:
    """The text with units as `read_salary` knows them: `/yr.` and `im Monat`."""
    return IN_A.sub("pro ", UNIT_DOT.sub(r"/\1", text))


def _salary_in(text: str) -> Salary | None:
    """What `read_salary` reads, mended where ends of a range stand apart: `step 1 - $106,595 to step 10 $138,572`."""
    salary = read_salary(text)
    if salary is None:
        return None
    if salary.min != salary.max:
        return None if _has_others(text, salary) else salary
    amounts = _amounts(text)
    different = sorted(set(amounts))
    if len(different) < 2:
        return salary
    low, high = different[0], different[-1]
    is_range = len(different) == 2 and amounts[0] == low and high <= 3 * low
    return Salary(low, high, salary.currency, salary.period) if is_range else None


def _has_others(text: str, salary: Salary) -> bool:
    """Whether other pay is named beside the range, so that nobody can say which one is meant."""
    ends = {end for end in (salary.min, salary.max) if end is not None}
    rest = [
        amount for amount in _amounts(text) if all(abs(amount - end) > 1 for end in ends) and amount >= max(ends) / 4
    ]
    return len(rest) > 1 or any(amount * 1000 not in ends for amount in rest)


def _amounts(text: str) -> list[float]:
    found = []
    for match in AMOUNT.finditer(text):
        salary = read_salary(f"EUR {match['a'] or match['b']}{'k' if match['ka'] or match['kb'] else ''}")
        if salary and salary.min is not None:
            found.append(salary.min)
    return found
