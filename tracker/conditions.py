"""Conditions of a role or posting that are met or not, and are never part of the score."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from tracker.readiness import Kind, Span


class What(StrEnum):
    """What a condition is about."""

    YEARS = "years"
    EDUCATION = "education"
    CERTIFICATION = "certification"
    CLEARANCE = "clearance"
    PERMIT = "permit"
    LOCATION = "location"
    LANGUAGE = "language"


class State(StrEnum):
    """Whether the user's own value meets a condition."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


class Degree:
    """The ranks of degrees, to compare them."""

    ASSOCIATE = 1
    BACHELOR = 2
    MASTER = 3
    DOCTORATE = 4


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked, in words; `number` is what can be compared: years, the rank of a degree, 1..6 for A1..C2.

    `skills` are those that the years are asked of; `equivalent`: experience may stand in for the degree.
    """

    what: What
    asked: str
    number: int | None = None
    kind: Kind = Kind.MUST
    skills: tuple[str, ...] = ()
    equivalent: bool = False
    span: Span | None = None


_BEFORE_A_FIELD = r"(?=\s?(?:[/,(]|or\b|and\b|in\b|degree|preferred|required))"
_DEGREES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (Degree.DOCTORATE, re.compile(r"\b(?i:ph\.?\s?d|doctorate|doctoral|doctor of)\b")),
    (
        Degree.MASTER,
        re.compile(
            r"\b(?i:master['’]?s|master (?:of|degree|in|or)|m\.?sc|mba|m\.?eng)\b|\b(?:MS|MA|M\.S\.?)" + _BEFORE_A_FIELD
        ),
    ),
    (
        Degree.BACHELOR,
        re.compile(
            r"\b(?i:bachelor(?:['’]?s)?|b\.?sc|b\.?eng|degree(?! of (?!science|arts|engineering))|diploma"
            r"|(?:completed|university) studies)\b|\b(?:BS|BA|B\.S\.?|B\.A\.?)" + _BEFORE_A_FIELD
        ),
    ),
    (Degree.ASSOCIATE, re.compile(r"\b(?i:associate(?:['’]?s)? degree)\b")),
)
_NAMES_BACHELOR = re.compile(r"\b(?:(?i:bachelor|b\.?sc|b\.?eng)|BS|BA|B\.S|B\.A)")
_LANGUAGE_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (6, re.compile(r"\b(?:c2|native|mother tongue|bilingual)\b", re.IGNORECASE)),
    (
        5,
        re.compile(
            r"\b(?:c1|fluent\w{0,2}|fluency|proficien\w{1,3}|excellent|perfect|full professional)\b", re.IGNORECASE
        ),
    ),
    (4, re.compile(r"\b(?:b2|business|very good|advanced|strong|professional)\b", re.IGNORECASE)),
    (3, re.compile(r"\b(?:b1|good|intermediate|conversational|working)\b", re.IGNORECASE)),
    (2, re.compile(r"\b(?:a2|basic|elementary)\b", re.IGNORECASE)),
    (1, re.compile(r"\b(?:a1|beginner)\b", re.IGNORECASE)),
)
_CODE = re.compile(r"\b[abc][12]\b", re.IGNORECASE)
_YES = frozenset({"yes", "y", "true", "have", "met"})
_NO = frozenset({"no", "n", "false", "none", "not met"})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def degree_in(text: str) -> int | None:
    """Return the rank of the lowest degree that a text names, as "BSc or MSc" asks for the first."""
    return min(_degrees_in(text), default=None)


def _degrees_in(text: str) -> list[int]:
    found = [rank for rank, pattern in _DEGREES if pattern.search(text)]
    if len(found) > 1 and not _NAMES_BACHELOR.search(text):
        return [rank for rank in found if rank != Degree.BACHELOR]  # it was only the word, of "Master's degree"
    return found


def language_level_in(text: str) -> int | None:
    """Return how well a language is to be known, 1..6 for A1..C2, None when it is not said. A code says it best."""
    code = _CODE.search(text)
    if code:
        return "abc".index(code.group()[0].lower()) * 2 + int(code.group()[1])
    return next((level for level, pattern in _LANGUAGE_LEVELS if pattern.search(text)), None)


def state_of(condition: Condition, yours: str | None) -> State:
    """Compare a condition with the user's own value, in words as typed: "6", "MSc", "German C1, English", "yes"."""
    yours = (yours or "").strip()
    if not yours:
        return State.UNKNOWN
    if yours.casefold() in _YES | _NO:
        return State.MET if yours.casefold() in _YES else State.NOT_MET
    return _COMPARISONS.get(condition.what, _compare_words)(condition, yours)


def _compare_years(condition: Condition, yours: str) -> State:
    number = _NUMBER.search(yours)
    if number is None or condition.number is None:
        return State.UNKNOWN
    return State.MET if float(number.group().replace(",", ".")) >= condition.number else State.NOT_MET


def _compare_education(condition: Condition, yours: str) -> State:
    own = max(_degrees_in(yours), default=None)
    if own is None or condition.number is None:
        return State.UNKNOWN
    if own >= condition.number:
        return State.MET
    return State.UNKNOWN if condition.equivalent else State.NOT_MET


def _compare_language(condition: Condition, yours: str) -> State:
    for part in re.split(r"[,;/\n]", yours):
        if condition.asked.split()[0].casefold() in part.casefold():
            own = language_level_in(part)
            if condition.number is None or (own is not None and own >= condition.number):
                return State.MET
            return State.UNKNOWN if own is None else State.NOT_MET
    return State.NOT_MET


def _compare_words(condition: Condition, yours: str) -> State:
    asked, own = condition.asked.casefold(), yours.casefold()
    parts = [part.strip() for part in re.split(r"[,;\n]", own)]
    return State.MET if any(part and (part in asked or asked in part) for part in parts) else State.UNKNOWN


_COMPARISONS = {
    What.YEARS: _compare_years,
    What.EDUCATION: _compare_education,
    What.LANGUAGE: _compare_language,
}
