"""Which level the words beside a skill ask for."""

from __future__ import annotations

from tracker.skills.clauses import Clause
from tracker.skills.tokens import Tokens, word_set
from tracker.skills.vocabulary import Vocabulary
from tracker.skills.years import years_in

BARE = 2
_STRONG_YEARS, _EXPERT_YEARS = 5, 8
_NEUTRAL = 2
_LONGEST_REMARK = 5
_LOOK_BEHIND = 5

_WORDS_BY_LEVEL = {
    1: "familiar familiarity exposure basic basics awareness aware interest beginner rudimentary willing willingness"
    " curious introductory acquainted elementary fundamental fundamentals",
    _NEUTRAL: "experience experienced knowledge working understanding skills hands good practical",
    3: "strong deep proficient proficiency solid excellent extensive advanced thorough profound fluent fluency"
    " expertise comprehensive exceptional outstanding superb sound substantial",
    4: "expert experts mastery master guru authority",
}
_WORDS = {word: level for level, words in _WORDS_BY_LEVEL.items() for word in word_set(words)}
_PHRASES: dict[tuple[str, str], int] = {
    ("in", "depth"): 3,
    ("very", "good"): 3,
    ("well", "versed"): 3,
    ("highly", "skilled"): 3,
    ("some", "experience"): 1,
    ("some", "knowledge"): 1,
    ("some", "understanding"): 1,
    ("a", "little"): 1,
    ("first", "contact"): 1,
    ("expert", "level"): 4,
    ("expert", "knowledge"): 4,
}


def needed_levels(tokens: Tokens, clause: Clause, vocabulary: Vocabulary, bare: int = BARE) -> list[int]:
    """Return the least level from 1 to 4 for each skill named in a clause.

    The words before a skill, after the one named before it, decide: the last that says how much. Without any it
    is as the one before it; the first looks behind the last. `bare` is the level of a skill beside no such word.
    A field of work between them does not part them: "strong programming skills in Java".
    """
    levels: list[int | None] = []
    past = clause.first
    for at, mention in enumerate(clause.mentions):
        level = _said(tokens, past, mention.first)
        past = past if vocabulary[mention.skill].category == "concept" else mention.last
        remark = _remark_end(tokens, mention.last, clause.last)
        remarked = _said(tokens, mention.last, remark)
        if remarked is not None and remarked != _NEUTRAL:
            level, past = remarked, remark
        levels.append(level if level is not None or not at else levels[at - 1])
    if levels and all(level is None for level in levels):
        levels = [_said(tokens, past, min(clause.last, past + _LOOK_BEHIND))] * len(levels)
    return [_or_bare(level, bare) for level in levels]


def _or_bare(level: int | None, bare: int) -> int:
    return bare if level is None else level


def years_level(years: int) -> int:
    """Return the level for so many years: 5 and more are strong, 8 and more expert."""
    return 4 if years >= _EXPERT_YEARS else 3 if years >= _STRONG_YEARS else _NEUTRAL


def _said(tokens: Tokens, first: int, last: int) -> int | None:
    """What level the tokens [first, last) ask for, None when they say nothing of it."""
    said: int | None = None
    for at in range(first, last):
        level = _PHRASES.get((tokens.words[at], tokens.words[at + 1])) if at + 1 < last else None
        level = level or _WORDS.get(tokens.words[at])
        if level is not None and (level != _NEUTRAL or said is None):
            said = level
    counted = [years_level(years.least) for years in years_in(tokens.between(first, last))]
    return max([*counted, said or 0]) if counted else said


def _remark_end(tokens: Tokens, first: int, last: int) -> int:
    """Where a remark in brackets right behind a skill ends, or its beginning if there is none."""
    if first < last and tokens.words[first] == "(":
        for at in range(first, min(last, first + _LONGEST_REMARK)):
            if tokens.words[at] == ")":
                return at + 1
    return first
