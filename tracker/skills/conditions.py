"""The conditions that a posting makes: years, degree, certificates, clearance, permit, place and languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tracker.conditions import Condition, What, degree_in, language_level_in
from tracker.readiness import Kind
from tracker.skills.clauses import Clause
from tracker.skills.tokens import Tokens, lowered, word_set
from tracker.skills.vocabulary import Vocabulary
from tracker.skills.wishes import kinds_at
from tracker.skills.years import years_in

_LONGEST_ASKED = 90

_DEGREE = re.compile(
    r"\b(?:(?i:ph\.?\s?d|doctorate|doctoral|masters?['’]?s?|m\.?sc|mba|bachelors?(?:['’]?s)?|b\.?sc"
    r"|associate['’]?s? degree|(?:university|college|undergraduate|academic|relevant|technical|computer science) degree"
    r"|diploma|completed studies|degree(?! of (?!science|arts|engineering)))|BS|MS|BA)\b"
)
_EQUIVALENT = re.compile(
    r"\b(?:equivalent|comparable|commensurate)\b"
    r"|\bor (?:(?:relevant|practical|work|working|professional|hands-on|similar)\s){1,3}experience"
)
_CERTIFIED = re.compile(r"\bcertifi(?:ed|cations?|cates?)\b")
_CLEARANCE = re.compile(
    r"(?:\b(?:active|current|valid|dod|government|federal)\s){0,3}"
    r"\b(?:ts/sci|top[- ]secret(?:/sci)?|secret|public trust|security|sc|dv|nv1)\s?(?:security\s)?"
    r"(?:clearances?|cleared)\b"
    r"|\bts/sci\b|\bsc[- ]eligible\b|\bclearance (?:is )?required\b"
)
_PERMIT = re.compile(
    r"\bauthori[sz](?:ed|ation) to work\b|\b(?:work|residence) (?:permit|authori[sz]ation|visa)\b|\bright to work\b"
    r"|\blegally (?:authori[sz]ed|entitled|able|permitted) to work\b|\bemployment authori[sz]ation\b"
    r"|\bsponsor(?:ship|ed)?\b|\bcitizens(?:hip)?\b|\b(?:u\.?s\.?|eu|uk) citizen\b|\bpermanent residents?\b"
    r"|\bgreen card\b"
)
_PERMIT_OFFERED = re.compile(
    r"\bsponsor(?:ship|ed)? (?:is |are )?(?:available|offered|provided|possible)"
    r"|\b(?:offer|provide|can|support|help|assist|consider)\w{0,3}\b[^.]{0,40}\bsponsor"
    r"|\bvisa support|\bwithout regard\b|\bregardless\b"
)
_PLACE = re.compile(
    r"\bmust (?:be |live |reside |work |currently )?"
    r"(?:based|located|living|residing|live|reside|on[- ]?site|local|able to commute|be local)\b"
    r"|\b(?:willing(?:ness)?|able|ability|prepared|ready) to (?:relocate|travel|commute|work on[- ]?site)\b"
    r"|\b(?:you|candidates?|applicants?) (?:are |is |must be |should be |need to be |will be )?"
    r"(?:based|located|living|resident) in\b"
    r"|\b(?:up to )?\d{1,2}\s?% (?:\w{1,20} ){0,3}travel\b|\btravel(?:ling)? \(?(?:up to )?\d{1,2}\s?%"
    r"|\brelocation (?:is )?required\b"
)
_LANGUAGES = word_set(
    "english german french spanish italian portuguese dutch polish russian ukrainian czech slovak hungarian romanian"
    " bulgarian greek turkish swedish norwegian danish finnish hebrew arabic hindi chinese mandarin cantonese japanese"
    " korean vietnamese thai indonesian catalan croatian serbian slovenian estonian latvian lithuanian icelandic welsh"
)
_TONGUE = re.compile(r"\b(?:" + "|".join(sorted(_LANGUAGES)) + r")\b", re.IGNORECASE)
_SPOKEN = re.compile(
    r"\b(?:fluen\w{1,3}|native|proficien\w{1,4}|command|spoken|written|speak\w{0,3}|languages?|verbal\w{0,2}|oral\w{0,2}"
    r"|mother tongue|bilingual|communicat\w{1,5}|level|[abc][12]|knowledge|skills?|business|professional|good|excellent"
    r"|advanced)\b"
)
_LEVEL_NAMES = ("", " A1", " A2", " B1", " B2", " C1", " C2")
_NO_YEARS_OF = frozenset({"soft", "certification", "education"})
_FEW = 40
_NEVER_WISHED = frozenset({What.PERMIT})


def conditions_in(tokens: Tokens, clause: Clause, vocabulary: Vocabulary) -> list[Condition]:
    """Return the conditions of one clause in the order of the text, each with the characters that say it."""
    words = frozenset(tokens.words[clause.first : clause.last])
    if _TRIGGERS.isdisjoint(words):
        return []
    start = tokens.starts[clause.first]
    text = tokens.text[start : tokens.ends[clause.last - 1]]
    found = [
        condition
        for triggers, find in _FINDERS
        if not triggers.isdisjoint(words)
        for condition in find(text, start, clause, vocabulary)
    ]
    found.sort(key=lambda condition: condition.span or (0, 0))
    kinds = kinds_at(tokens, clause, [condition.span[0] if condition.span else start for condition in found])
    return [
        replace(one, kind=Kind.MUST if one.what in _NEVER_WISHED else kind)
        for one, kind in zip(found, kinds, strict=True)
    ]


def _years(text: str, offset: int, clause: Clause, vocabulary: Vocabulary) -> Iterator[Condition]:
    counted = list(years_in(text))
    ends = [*(years.start for years in counted[1:]), len(text)]
    for years, end in zip(counted, ends, strict=False):
        skills = [
            mention.skill
            for mention in clause.mentions
            if years.start <= mention.start - offset < end and vocabulary[mention.skill].category not in _NO_YEARS_OF
        ]
        asked = _words_from(text, years.start, end)
        span = (offset + years.start, offset + years.end)
        yield Condition(What.YEARS, asked, years.least, skills=tuple(dict.fromkeys(skills)), span=span)


def _education(text: str, offset: int, clause: Clause, vocabulary: Vocabulary) -> Iterator[Condition]:
    degree = _DEGREE.search(text)
    rank = degree_in(text) if degree else None
    if degree is None or rank is None:
        return
    asked = _words_from(text, degree.start(), len(text))
    span = (offset + degree.start(), offset + degree.start() + len(asked))
    yield Condition(What.EDUCATION, asked, rank, equivalent=bool(_EQUIVALENT.search(lowered(text))), span=span)


def _certification(text: str, offset: int, clause: Clause, vocabulary: Vocabulary) -> Iterator[Condition]:
    named = [one for one in clause.mentions if vocabulary[one.skill].category == "certification"]
    for mention in named:
        yield Condition(What.CERTIFICATION, mention.skill, span=(mention.start, mention.end))
    word = _CERTIFIED.search(lowered(text))
    if word and not named:
        start = max(text.rfind(",", 0, word.start()) + 1, word.start() - _FEW, 0)
        start = word.start() if start == word.start() - _FEW else start
        asked = _words_from(text, start, len(text))
        yield Condition(What.CERTIFICATION, asked, span=(offset + word.start(), offset + word.end()))


def _clearance(text: str, offset: int, clause: Clause, vocabulary: Vocabulary) -> Iterator[Condition]:
    yield from _first_of(_CLEARANCE, What.CLEARANCE, text, offset)


def _permit(text: str, offset: int, clause: Clause, vocabulary: Vocabulary) -> Iterator[Condition]:
    if not _PERMIT_OFFERED.search(lowered(text)) or " not " in text:
        yield from _first_of(_PERMIT, What.PERMIT, text, offset, whole=True)


def _location(text: str, offset: int, clause: Clause, vocabulary: Vocabulary) -> Iterator[Condition]:
    yield from _first_of(_PLACE, What.LOCATION, text, offset, whole=True)


def _first_of(
    pattern: re.Pattern[str], what: What, text: str, offset: int, *, whole: bool = False
) -> Iterator[Condition]:
    """The first place where a clause says it, in the words found or, with `whole`, those and what follows."""
    match = pattern.search(lowered(text))
    if match:
        start = 0 if whole and len(text) <= _LONGEST_ASKED else match.start()
        asked = _words_from(text, start, len(text) if whole else match.end())
        yield Condition(what, asked, span=(offset + match.start(), offset + match.end()))


def _language(text: str, offset: int, clause: Clause, vocabulary: Vocabulary) -> Iterator[Condition]:
    tongues = list(_TONGUE.finditer(text))
    if not tongues or not _SPOKEN.search(lowered(text)):
        return
    past = 0
    level: int | None = None
    for at, tongue in enumerate(tongues):
        end = tongues[at + 1].start() if at + 1 < len(tongues) else len(text)
        before, after = text[max(past, tongue.start() - _FEW) : tongue.start()], text[tongue.end() : end][:_FEW]
        remark = after[: after.find(")") + 1] if after.lstrip().startswith("(") else ""
        level = language_level_in(remark) or language_level_in(before) or language_level_in(after) or level
        past = tongue.end()
        name = tongue.group().capitalize()
        span = (offset + tongue.start(), offset + tongue.end())
        yield Condition(What.LANGUAGE, name + _LEVEL_NAMES[level or 0], level, span=span)


def _words_from(text: str, start: int, end: int) -> str:
    """The words of a text from one place to another, cut after a word when they are many."""
    words = text[start:end].strip(" \n\t,;:.-–*•")
    if len(words) <= _LONGEST_ASKED:
        return words
    return words[:_LONGEST_ASKED].rpartition(" ")[0] or words[:_LONGEST_ASKED]


_Finder = Callable[[str, int, Clause, Vocabulary], Iterator[Condition]]
_FINDERS: tuple[tuple[frozenset[str], _Finder], ...] = (
    (word_set("year years yr yrs month months"), _years),
    (
        word_set(
            "degree degrees bachelor bachelors bsc ba bs ms msc ma master masters mba phd ph doctorate doctoral diploma"
            " studies b m associate"
        ),
        _education,
    ),
    (word_set("certified certification certifications certificate certificates"), _certification),
    (word_set("clearance clearances cleared sci eligible"), _clearance),
    (
        word_set(
            "authorized authorised authorization authorisation permit visa right legally sponsor sponsorship sponsored"
            " citizen citizens citizenship resident residents green"
        ),
        _permit,
    ),
    (
        word_set(
            "based located living residing live reside site onsite relocate relocation travel travelling traveling"
            " commute resident local"
        ),
        _location,
    ),
    (_LANGUAGES, _language),
)
_TRIGGERS = frozenset[str]().union(*(words for words, _ in _FINDERS))
