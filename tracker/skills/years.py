"""Years of experience that a text asks for, in digits or words; of a range the lower end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "a couple of": 2,
    "couple of": 2,
    "a few": 2,
    "few": 2,
    "several": 3,
    "multiple": 3,
    "many": 5,
}
_NUMBER = r"\d{1,2}(?:[.,]\d)?|" + "|".join(_NUMBERS)
_YEARS = re.compile(
    rf"\b(?P<low>{_NUMBER})\s?(?:\(\d{{1,2}}\)\s?)?\+?\s?(?:(?:-|–|to|or)\s?(?:{_NUMBER}|more|so)\s?\+?\s?)?"
    r"(?:\(\d{1,2}\)\s?)?(?:plus\s|full\s|solid\s|consecutive\s|more\s)?(?P<unit>years?|yrs?|months?)\b"
)
# What makes of a number of years something else than experience.
_AFTER = re.compile(
    r"['’]?\s?(?:ago|olds?|of age|contract|fixed|warranty|anniversar|term|plan\b|in business|running|trial"
    r"|probation|notice|appointment|vacation|leave)"
)
_BEFORE = re.compile(
    r"\b(?:past|last|next|every|each|celebrat\w{1,5}|founded|established|age of|aged|within|since|not to exceed"
    r"|in excess of|longer than)\s(?:\w{1,12}\s)?\Z"
)
_OURS = re.compile(r"\b(?:we|we've|our|us|company|firm|founders|team has|clients)\b")
_ASKED = re.compile(r"\b(?:looking|require|expect|need|seek|want|must|should|you|your|candidate|applicant)")
_MOST = 20
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Years:
    """At least so many years, at characters [start, end) of the text that was searched."""

    least: int
    start: int
    end: int


def years_in(text: str) -> Iterator[Years]:
    """Find the years of experience in a clause: not the age of a company or person, nor the length of a contract."""
    text = text.lower()
    for match in _YEARS.finditer(text):
        least = _number(match["low"])
        if match["unit"].startswith("m"):
            least //= 12
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if not least or least > _MOST or _AFTER.match(text, match.end()) or _BEFORE.search(before):
            continue
        if _OURS.search(before) and not _ASKED.search(before):
            continue
        yield Years(least, match.start(), match.end())


def _number(written: str) -> int:
    return int(float(written.replace(",", "."))) if written[0].isdigit() else _NUMBERS[written]
