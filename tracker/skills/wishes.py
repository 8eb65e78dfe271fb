"""Whether a clause demands a skill or only wishes for it, whatever part of the posting it stands in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tracker.readiness import Kind
from tracker.skills.clauses import Clause
from tracker.skills.headings import Part
from tracker.skills.tokens import Tokens, lowered

_BY_PART = {Part.MUST: Kind.MUST, Part.NICE: Kind.NICE}

_VERB = r"(?:(?:is|are|would be|will be|being|seen as|considered)\s)?"
_BEHIND = re.compile(
    rf"\b{_VERB}(?:(?:also|definitely|highly|strongly|very)\s){{0,2}}"
    r"(?:an?\s(?:(?:big|huge|great|nice|strong|definite|real|added)\s){0,2}(?:plus|bonus|advantage|asset)"
    r"|plus(?!\s\w)|big plus|bonus|advantage|preferred|desirable|desired|advantageous|beneficial|optional"
    r"|appreciated|welcome)\b"
    rf"|\b{_VERB}(?:a )?(?:nice|good|great)[ -]to[ -]have|\bnot (?:required|mandatory|necessary|essential|a must)\b"
    r"|\b(?:is|would be|are) (?:nice|great|helpful|useful|ideal)\b"
)
_AHEAD = re.compile(
    r"\b(?:preferably|ideally|optionally|preference for|(?:nice|good|great)[ -]to[ -]have|bonus points? (?:for|if)"
    r"|bonus for|bonus:|advantage:|plus:|desirable:|preferred:|desired:|nice if|would be (?:great|nice|ideal) (?:if|to)"
    r"|or willingness)"
)
_DEMANDED_BEHIND = re.compile(
    r"\b(?<!not )(?<!be )(?:required|mandatory|essential|(?:is|are) (?:a )?must)\b|\bis needed\b"
)
_DEMANDED_AHEAD = re.compile(r"\b(?:must have|must be|required:|requires|mandatory:|must know)\b")
_CALLS = re.compile(
    r"\b(?:experience|knowledge|familiarity|understanding|strong|good|solid|proficien\w{1,4}|exposure|any other"
    r"|but|while|whereas)\b"
)


_GOES_ON = re.compile(r"\s*(?:and|or|&)\b")
_VERBS = ("is", "are", "would", "will")


def kinds_of(tokens: Tokens, clause: Clause) -> list[Kind]:
    """Return for each skill of a clause how much it is meant: "Kotlin a plus" is nice even among the musts."""
    return kinds_at(tokens, clause, [mention.start for mention in clause.mentions])


def kinds_at(tokens: Tokens, clause: Clause, offsets: Sequence[int]) -> list[Kind]:
    """Return how much is meant what stands at each of these characters of a clause."""
    kinds = [_BY_PART.get(clause.part, Kind.UNSORTED)] * len(offsets)
    for start, end, kind in _reaches(tokens, clause, offsets):
        for at, offset in enumerate(offsets):
            if start <= offset < end:
                kinds[at] = kind
    return kinds


def _reaches(tokens: Tokens, clause: Clause, offsets: Sequence[int]) -> Iterator[tuple[int, int, Kind]]:
    """The characters that each cue of a clause governs, which holds something at these offsets."""
    begin, stop = tokens.starts[clause.first], tokens.ends[clause.last - 1]
    text = lowered(tokens.text[begin:stop])
    places = sorted({*(mention.start - begin for mention in clause.mentions), *(offset - begin for offset in offsets)})
    for pattern, kind in ((_DEMANDED_AHEAD, Kind.MUST), (_AHEAD, Kind.NICE)):
        for match in pattern.finditer(text):
            yield begin + match.end(), begin + _closing_bracket(text, match.end()), kind
    calls = [match.start() for match in _CALLS.finditer(text)]
    for pattern, kind in ((_DEMANDED_BEHIND, Kind.MUST), (_BEHIND, Kind.NICE)):
        for match in pattern.finditer(text):
            yield begin + _reach_back(text, match.start(), match.group(), places, calls), begin + match.start(), kind


def _closing_bracket(text: str, start: int) -> int:
    """Where what a cue governs ends: at the bracket that closes around it, or with the clause."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            return at
    return len(text)


def _reach_back(text: str, end: int, cue: str, places: list[int], calls: list[int]) -> int:
    """How far back a cue behind the skills at `places` reaches: to the last of the `calls` for them, or to a comma.

    With a verb it reaches over commas ("Docker, Kubernetes are a plus"), unless that is about one skill alone.
    """
    bracket = text.rfind("(", 0, end)
    if bracket > text.rfind(")", 0, end):
        return bracket
    last = _before(places, end, end)
    call = _before(calls, last, 0)
    comma = text.rfind(",", 0, last) + 1
    alone = cue.startswith("is") and not _GOES_ON.match(text, comma)
    return call if cue.startswith(_VERBS) and not alone else max(call, comma)


def _before(ascending: list[int], end: int, otherwise: int) -> int:
    """The last of some places that lies before `end`."""
    count = bisect_left(ascending, end)
    return ascending[count - 1] if count else otherwise
