"""Where a text names skills: the longest form wins, then the rules of the vocabulary decide."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.skills.headings import Part
from tracker.skills.sections import Section, section_at
from tracker.skills.tokens import Tokens, word_set
from tracker.skills.vocabulary import Form, Needs, Vocabulary

TOPICS = frozenset({"soft", "practice", "concept", "education", "certification"})
"""The categories that name no technology."""

# These stand in advertisements for every trade, so they prove nothing about a neighbour.
_NO_ANCHORS = TOPICS | {"office", "enterprise", "domain", "infrastructure", "design"}
_REACH = 40
_TECHNICAL = 5
_LONGEST_JOINT = 4
_JOINTS = word_set(", / ; | & ( ) [ ] • · * - – — + : > and or \n")
_EXAMPLE = ("e", ".", "g", ".")
_TIGHT_JOINTS = frozenset({("/",), (",",), (",", "and"), (",", "or"), ("and", "/", "or")})
_ASKING = word_set(
    "experience experienced knowledge knowledgeable familiar familiarity proficient proficiency expertise expert"
    " skills skilled understanding background fluent fluency hands passion passionate know knowing comfortable"
    " ability required requires mastery specialise specialize specialist certified competence competency competent"
    " command acquainted exposure"
)
_ASKING_REACH = 15
_VERSION = re.compile(r"(?<=[a-z]{3})\d{1,4}\Z")
_VERSIONED = (1,)
_NAMING = word_set("in with using via of over on like through know")
_PEOPLE = word_set(
    "team teams engineers developers colleagues department departments specialists experts architects analysts"
    " managers designers scientists testers guild guilds squads administrators group consultants people"
    " professionals warriors"
)
_BESIDE = word_set(
    "with our alongside support supporting between consists including other their internal multiple various cross"
    " partner collaborate collaborating together of by"
)
_PEOPLE_REACH = 12
_COMPOUNDS = word_set(
    "based like native developer developers engineer engineers centric driven stack ecosystem framework"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A skill named in a text: characters [start, end), tokens [first, last)."""

    skill: str
    start: int
    end: int
    first: int
    last: int


@dataclass(slots=True)
class _Candidate:
    """A form that was found. One that is in the wrong case or a phrase of another meaning has more to prove."""

    form: Form
    first: int
    last: int
    topic: bool
    miscased: bool
    elsewhere: bool
    counts: bool = False
    anchors: bool = False


def find_mentions(tokens: Tokens, sections: Sequence[Section], vocabulary: Vocabulary) -> list[Mention]:
    """Return the skills that a text names, in its order; the sections are those of the same text."""
    found = list(_candidates(tokens, vocabulary))
    _judge_tags(tokens, sections, found)
    _judge_enumerated(tokens, found, vocabulary)
    _judge_alone(tokens, sections, found)
    _judge_enumerated(tokens, found, vocabulary)
    return [
        Mention(one.form.skill, tokens.starts[one.first], tokens.ends[one.last - 1], one.first, one.last)
        for one in found
        if one.counts and not _is_colleagues(tokens, one)
    ]


def _candidates(tokens: Tokens, vocabulary: Vocabulary) -> Iterator[_Candidate]:
    words, lengths = tokens.words, vocabulary.lengths
    at = 0
    while at < len(words):
        best = None
        for length in lengths.get(words[at], _VERSIONED if words[at][-1].isdigit() else ()):
            candidate = _candidate(tokens, vocabulary, at, length)
            if candidate is not None and (best is None or best.miscased or best.elsewhere):
                best = candidate
                if not (best.miscased or best.elsewhere):
                    break
        if best is None:
            at += 1
        else:
            at = best.last
            yield best


def _candidate(tokens: Tokens, vocabulary: Vocabulary, first: int, length: int) -> _Candidate | None:
    words, last = tokens.words, first + length
    form = vocabulary.forms.get(words[first] if length == 1 else " ".join(words[first:last]))
    if form is None and length == 1:
        form = vocabulary.forms.get(_VERSION.sub("", words[first]))
    if form is None or last > len(words):
        return None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    if not _stands_alone(tokens.text, start, end):
        return None
    topic = form.topic or vocabulary[form.skill].category in _NO_ANCHORS
    miscased = bool(form.cases) and tokens.text[start:end] not in form.cases
    elsewhere = any(_inside(words, first, last, before, after) for before, after in form.phrases)
    sure = form.needs == Needs.NOTHING and not miscased and not elsewhere
    return _Candidate(form, first, last, topic, miscased, elsewhere, sure, sure and not topic)


def _inside(words: list[str], first: int, last: int, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    return (
        first >= len(before)
        and tuple(words[first - len(before) : first]) == before
        and tuple(words[last : last + len(after)]) == after
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no sign ties a form to a longer word: the C of C++, C# and C&I, the com of example.com."""
    before = text[start - 1] if start else " "
    if before == "." and text[start].isalnum():
        return (
            start > 1 and text[start].isupper() and text[start + 1 : start + 2].islower() and text[start - 2].islower()
        )
    if end - start > 1:
        return before not in "@$_"
    after = text[end : end + 1]
    if before in "+#&'’@-_$" or (after and after in "+#&'’-@_$"):
        return False
    return not (after == "." and text[end + 1 : end + 2].isalnum())


def _goes_on(tokens: Tokens, last: int) -> bool:
    """Whether a hyphen ties a word to a name that makes something else of it: Go-live, but not React-based."""
    at = tokens.ends[last - 1]
    return (
        tokens.text[at : at + 1] == "-"
        and last < len(tokens)
        and tokens.starts[last] == at + 1
        and tokens.words[last] not in _COMPOUNDS
    )


def _judge_tags(tokens: Tokens, sections: Sequence[Section], found: list[_Candidate]) -> None:
    """Let everything count in a line of hardly anything but skills, however it is cased: the tags of a job board."""
    for low, high, line in _lines(tokens, sections, found):
        words = sum(word[0].isalnum() and word not in _JOINTS for word in tokens.words[low:high])
        named = sum(word[0].isalnum() for one in line for word in tokens.words[one.first : one.last])
        sure = sum(one.counts for one in line)
        if len(line) > 1 and sure * 4 >= len(line) and named * 5 >= words * 3:
            for one in line:
                if not one.elsewhere:
                    one.counts, one.anchors = True, not one.topic


def _lines(
    tokens: Tokens, sections: Sequence[Section], found: list[_Candidate]
) -> Iterator[tuple[int, int, list[_Candidate]]]:
    """Group the candidates by line, or by the part of one that belongs to a section: its tokens and candidates."""
    breaks = {0, len(tokens), *(at for at, word in enumerate(tokens.words) if word == "\n")}
    breaks.update(bisect_left(tokens.starts, section.start) for section in sections)
    bounds = sorted(breaks)
    at = 0
    for low, high in pairwise(bounds):
        start = at
        while at < len(found) and found[at].first < high:
            at += 1
        if at > start:
            yield low, high, found[start:at]


def _judge_enumerated(tokens: Tokens, found: list[_Candidate], vocabulary: Vocabulary) -> None:
    """Let a form count when its neighbour in an enumeration does."""
    for way in (found, found[::-1]):
        for sure, open_ in pairwise(way):
            if (
                sure.counts
                and (sure.anchors or _of_a_kind(sure, open_, vocabulary))
                and not open_.counts
                and _enumerated(tokens, sure, open_)
            ):
                open_.counts, open_.anchors = True, not open_.topic


def _of_a_kind(sure: _Candidate, other: _Candidate, vocabulary: Vocabulary) -> bool:
    """Whether a skill that anchors nothing else can still vouch for one of its own category: Figma for Sketch."""
    return (
        other.form.needs != Needs.ASKED
        and vocabulary[sure.form.skill].category == vocabulary[other.form.skill].category
    )


def _enumerated(tokens: Tokens, sure: _Candidate, other: _Candidate) -> bool:
    low, high = (sure, other) if sure.first < other.first else (other, sure)
    if high.first - low.last > 2 * _LONGEST_JOINT:
        return False
    gap = tuple(tokens.words[low.last : high.first])
    if other.elsewhere:
        return gap in _TIGHT_JOINTS and not other.miscased
    if other.miscased:
        return gap in _TIGHT_JOINTS and _written_alike(tokens, sure, other)
    if gap[-4:] == _EXAMPLE:
        gap = gap[:-4]
    elif gap[:1] == ("(",) and ")" in gap:
        gap = gap[gap.index(")") + 1 :]
    if len(gap) > _LONGEST_JOINT or not _JOINTS.issuperset(gap):
        return False
    return "\n" not in gap or _is_line_of_its_own(tokens, other)


def _written_alike(tokens: Tokens, sure: _Candidate, other: _Candidate) -> bool:
    """Whether a writer who has no regard for case wrote both."""
    first, second = (tokens.between(one.first, one.last) for one in (sure, other))
    return (first.islower() and second.islower()) or (first.isupper() and second.isupper())


def _is_line_of_its_own(tokens: Tokens, one: _Candidate) -> bool:
    before = tokens.words[one.first - 1] if one.first else "\n"
    after = tokens.words[one.last] if one.last < len(tokens) else "\n"
    return after in "\n;," and (before == "\n" or not before.isalnum())


def _judge_alone(tokens: Tokens, sections: Sequence[Section], found: list[_Candidate]) -> None:
    """Let a form count for what stands around it: a strong technology, words that ask, its capital letter."""
    anchors = [one.first for one in found if one.anchors]
    named = len({one.form.skill for one in found if one.anchors})
    for one in found:
        if one.counts or one.miscased or one.elsewhere:
            continue
        needs, near = one.form.needs, _is_near(anchors, one.first)
        if Needs.ANCHOR in needs:
            one.counts = near or (named >= _TECHNICAL and _is_name(tokens, one))
        if Needs.NAME in needs and not one.counts:
            one.counts = _is_name(tokens, one) and (
                (near and named > 1 and not _is_letter(tokens, one)) or _follows_naming(tokens, one)
            )
        if (Needs.ASKED in needs or (one.topic and named > 1)) and not one.counts:
            one.counts = _is_asked(tokens, sections, one)
        one.anchors = one.counts and not one.topic and Needs.ASKED not in needs


def _is_near(anchors: list[int], at: int) -> bool:
    place = bisect_left(anchors, at)
    return any(abs(anchor - at) <= _REACH for anchor in anchors[max(0, place - 1) : place + 1])


def _is_letter(tokens: Tokens, one: _Candidate) -> bool:
    return tokens.ends[one.last - 1] - tokens.starts[one.first] == 1


def _is_name(tokens: Tokens, one: _Candidate) -> bool:
    """Whether a form has a capital letter that no beginning of a sentence or title explains."""
    start = tokens.starts[one.first]
    if not one.first or not tokens.text[start].isupper() or _goes_on(tokens, one.last):
        return False
    before = tokens.between(one.first - 1, one.first)
    return before.islower() or before in "/("


def _follows_naming(tokens: Tokens, one: _Candidate) -> bool:
    words = tokens.words[max(0, one.first - 2) : one.first]
    if not words or words[-1] not in _NAMING:
        return False
    return not _is_letter(tokens, one) or words[0] in _ASKING


def _is_asked(tokens: Tokens, sections: Sequence[Section], one: _Candidate) -> bool:
    start = tokens.starts[one.first]
    if section_at(sections, start).part in (Part.MUST, Part.NICE):
        return True
    words = tokens.words[max(0, one.first - _ASKING_REACH) : one.first]
    ends = [at for at, word in enumerate(words) if word in ".\n!?"]
    return not _ASKING.isdisjoint(words[ends[-1] + 1 if ends else 0 :])


def _is_colleagues(tokens: Tokens, one: _Candidate) -> bool:
    """Whether a skill only says who the colleagues are: closely with our DevOps team, the QA engineers."""
    after = tokens.words[one.last : one.last + 2]
    if _PEOPLE.isdisjoint(after) or (
        after[0] not in _PEOPLE and after[0] not in {"software", "engineering", "and", "/", "support"}
    ):
        return False
    words = tokens.words[max(0, one.first - _PEOPLE_REACH) : one.first]
    ends = [at for at, word in enumerate(words) if word in ".\n!?"]
    return not _BESIDE.isdisjoint(words[ends[-1] + 1 if ends else 0 :]) and _ASKING.isdisjoint(words)
