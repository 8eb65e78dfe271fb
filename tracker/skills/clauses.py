"""A posting cut into clauses: the stretches within which words bind to each other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.skills.headings import Part
from tracker.skills.matching import Mention
from tracker.skills.sections import Section
from tracker.skills.tokens import Tokens, lowered, word_set

_LONGEST = 400
"""In tokens: what comes later cannot bind to the beginning, and reading stays linear in a text without any end."""
_RUN_ON = 400
_ENDS = frozenset(";!?•▪◦●■►➤➢→☞⌲✓✔✅")
_ABBREVIATIONS = frozenset(
    {"e", "g", "i", "eg", "ie", "vs", "incl", "approx", "min", "max", "no", "resp", "sr", "jr", "ca"}
)
_OPEN_ENDS = frozenset(
    {",", "and", "or", "/", "&", "(", "such", "as", "like", "including", "e", "g", "i", "with", "of"}
)
# Words that begin an item of a list: in text that lost its line ends they are all that is left of them.
_STARTERS = word_set(
    "experience experienced knowledge familiarity familiar ability understanding proficiency proficient strong"
    " excellent solid good extensive proven advanced basic hands working minimum bachelor bachelors fluent expertise"
    " expert well practical already profound completed comfortable interest willingness passion degree"
)
_ITEM_JOINTS = word_set(", / ; & ( ) - – and or in of with for the a an to at by on as very")


_COMPANY_TALK = re.compile(
    r"\W{0,5}(?:we|we're|we've|our \w{1,20}|(?:[\w&.'-]{1,30}\s){0,4}?(?:is|are|was|has))\b"
    r"(?! (?:looking|seeking|searching|hiring))[^.]*?\b(?:company|companies|start-?up|provider|leaders? in"
    r"|market leader|global leader|firm|agency|consultancy|retailer|manufacturer|employer|spin-off|customers|clients"
    r"|investors|founded)\b"
)
_ASKS = re.compile(r"\b(?:you|your|you'll|candidates?|applicants?|experience|knowledge|required|stack|built)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens [first, last), the part they stand in, and the skills named there."""

    first: int
    last: int
    part: Part
    mentions: tuple[Mention, ...] = ()


def find_clauses(tokens: Tokens, sections: Sequence[Section], mentions: Sequence[Mention]) -> Iterator[Clause]:
    """Cut a text at the ends of lines, sentences and items of lists.

    The tech stack that is offered among the benefits is unsorted; sentences in which the company speaks of itself
    are of the kind that its own part is.
    """
    at = 0
    named = frozenset(token for mention in mentions for token in range(mention.first, mention.last))
    for section in sections:
        low, high = (bisect_left(tokens.starts, offset) for offset in (section.start, section.end))
        for first, last in _stretches(tokens, low, high, named):
            start = at = _next(mentions, at, first)
            at = _next(mentions, at, last)
            clause = Clause(first, last, section.part, tuple(mentions[start:at]))
            part = _part(tokens, clause)
            yield clause if part is clause.part else replace(clause, part=part)


def _next(mentions: Sequence[Mention], at: int, token: int) -> int:
    while at < len(mentions) and mentions[at].first < token:
        at += 1
    return at


def _part(tokens: Tokens, clause: Clause) -> Part:
    if (
        clause.part is Part.BENEFITS
        and len(clause.mentions) > 1
        and "stack" in tokens.words[clause.first : clause.last]
    ):
        return Part.UNSORTED
    if clause.part in (Part.UNSORTED, Part.DUTIES) and clause.mentions:
        text = lowered(tokens.between(clause.first, clause.last))
        if _COMPANY_TALK.match(text) and not _ASKS.search(text):
            return Part.COMPANY
    return clause.part


def _stretches(tokens: Tokens, low: int, high: int, named: frozenset[int]) -> Iterator[tuple[int, int]]:
    first = low
    line_end = -1
    run_on = False
    for at in range(low, high):
        if tokens.starts[at] > line_end:
            line_end = tokens.text.find("\n", tokens.starts[at])
            line_end = len(tokens.text) if line_end < 0 else line_end
            run_on = line_end - tokens.starts[at] > _RUN_ON
        if _ends(tokens, at):
            if at > first:
                yield first, at
            first = at + 1
        elif at > first and (_starts(tokens, at, named, run_on=run_on) or at - first >= _LONGEST):
            yield first, at
            first = at
    if high > first:
        yield first, high


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a token closes a clause."""
    word = tokens.words[at]
    if word == "\n":
        before = tokens.words[at - 1] if at else "\n"
        return not (before in _OPEN_ENDS or (before == "." and at > 1 and tokens.words[at - 2] in _ABBREVIATIONS))
    if word == ".":
        before = tokens.words[at - 1] if at else ""
        return before not in _ABBREVIATIONS and (
            tokens.ends[at] >= len(tokens.text) or tokens.text[tokens.ends[at]].isspace()
        )
    return word in _ENDS or (word == "*" and _stands_free(tokens, at))


def _stands_free(tokens: Tokens, at: int) -> bool:
    return tokens.text[tokens.ends[at] : tokens.ends[at] + 1].isspace()


def _starts(tokens: Tokens, at: int, named: frozenset[int], *, run_on: bool) -> bool:
    """Whether a word begins a new item although nothing closed the one before it.

    In a line so long that it must have lost its line ends, any ordinary word with a capital letter does.
    """
    written = tokens.text[tokens.starts[at] : tokens.ends[at]]
    if (
        not written[0].isupper()
        or at in named
        or not (tokens.words[at] in _STARTERS or (run_on and written[1:].islower()))
    ):
        return False
    before = tokens.words[at - 1]
    if before in _ITEM_JOINTS or not (before[0].isalnum() or before == ")"):
        return False
    return at - 1 in named or before == ")" or not tokens.text[tokens.starts[at - 1]].isupper()
