"""From a posting's text to requirements and conditions, each with the characters that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tracker.conditions import Condition, What
from tracker.readiness import Group, Kind, Option, Span
from tracker.skills.clauses import Clause, find_clauses
from tracker.skills.cleaning import CleanText, clean_text
from tracker.skills.conditions import conditions_in
from tracker.skills.grouping import choices_in, list_announced
from tracker.skills.headings import Part
from tracker.skills.levels import BARE, needed_levels
from tracker.skills.matching import Mention, find_mentions
from tracker.skills.sections import SILENT, Section, find_sections
from tracker.skills.tokens import Tokens, lowered, tokenise
from tracker.skills.unknown import unknown_words
from tracker.skills.vocabulary import Vocabulary, builtin
from tracker.skills.wishes import kinds_of


@dataclass(frozen=True, slots=True)
class SkillMention:
    """A skill named in a posting, the part it stands in, and its characters."""

    skill: str
    part: Part
    span: Span

    @property
    def asked(self) -> bool:
        """Whether it stands where something is asked for, not where the company speaks of itself."""
        return self.part not in SILENT


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that looks like a tool and is not in the vocabulary."""

    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What a posting says. All spans are of the text as it was given."""

    requirements: tuple[Group, ...]
    conditions: tuple[Condition, ...]
    unknown: tuple[UnknownWord, ...]
    sections: tuple[Section, ...]
    mentions: tuple[SkillMention, ...]

    @property
    def skills(self) -> tuple[str, ...]:
        """The canonical names of the skills that are asked for, in the order of the text."""
        return tuple(dict.fromkeys(mention.skill for mention in self.mentions if mention.asked))


_SENIOR_TITLE = re.compile(r"\b(?:staff|principal|distinguished|fellow)\b")
_NO_REQUIREMENTS = frozenset({"education"})
_MINOR = frozenset({"soft", "concept", "practice"})
_COUNTED = frozenset({What.YEARS, What.EDUCATION})
_EVERYWHERE = frozenset({What.PERMIT, What.CLEARANCE})
_RANK = {Kind.UNSORTED: 0, Kind.NICE: 1, Kind.MUST: 2}
_MOST_CHARACTERS = 1_000_000
_OFTEN = 3
_LONGEST_LABEL = 60
_LONGEST_ITEM = 14


def read_posting(text: str, title: str = "", vocabulary: Vocabulary | None = None) -> Reading:
    """Read a posting's plain text; its first line is its title when none is given.

    Takes milliseconds for a posting, and for whatever is not one time in proportion to its length: a second for the
    first million characters, after which nothing is read.
    """
    vocabulary = vocabulary or builtin()
    clean = clean_text(text[:_MOST_CHARACTERS])
    tokens = tokenise(clean.text)
    sections = find_sections(clean.text)
    mentions = find_mentions(tokens, sections, vocabulary)
    clauses = list(find_clauses(tokens, sections, mentions))
    asking = [clause for clause in clauses if clause.part not in SILENT]
    title = lowered(title) or _first_line(clean.text)
    bare = BARE + 1 if _SENIOR_TITLE.search(title) else BARE
    proposals = _merged(_proposals(tokens, asking, vocabulary, bare))
    titled = _skills_of(title, vocabulary)
    return Reading(
        requirements=tuple(_group(one, tokens, clean, vocabulary, titled) for one in proposals),
        conditions=tuple(_conditions(tokens, clauses, vocabulary, clean)),
        unknown=tuple(
            UnknownWord(word, clean.original(start, end))
            for word, start, end in unknown_words(tokens, asking, vocabulary)
        ),
        sections=tuple(_as_given(section, clean) for section in sections),
        mentions=tuple(
            SkillMention(one.skill, clause.part, clean.original(one.start, one.end))
            for clause in clauses
            for one in clause.mentions
        ),
    )


def _first_line(text: str) -> str:
    return lowered(text.lstrip().partition("\n")[0][:200])


def _skills_of(title: str, vocabulary: Vocabulary) -> frozenset[str]:
    tokens = tokenise(title)
    return frozenset(one.skill for one in find_mentions(tokens, find_sections(title), vocabulary))


def _as_given(section: Section, clean: CleanText) -> Section:
    start, end = clean.original(section.start, section.end)
    return replace(section, start=start, end=end)


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A requirement as one clause states it; `times` counts the clauses that do."""

    kind: Kind
    k: int
    options: tuple[tuple[Mention, int], ...]
    first: int
    last: int
    open: bool = False
    times: int = 1

    @property
    def skills(self) -> frozenset[str]:
        return frozenset(mention.skill for mention, _ in self.options)


def _proposals(tokens: Tokens, clauses: Iterable[Clause], vocabulary: Vocabulary, bare: int) -> Iterator[_Proposal]:
    """The requirements of each clause; the items of a list that was announced as a choice become one."""
    announced: int | None = None
    items: list[_Proposal] = []
    for clause in clauses:
        own = list(_of_clause(tokens, clause, vocabulary, bare))
        if announced and own and _is_item(tokens, clause):
            items += own
            continue
        yield from _joined(items, announced)
        items, announced = [], list_announced(tokens, clause)
        yield from own
    yield from _joined(items, announced)


def _of_clause(tokens: Tokens, clause: Clause, vocabulary: Vocabulary, bare: int) -> Iterator[_Proposal]:
    if not clause.mentions:
        return
    needs = needed_levels(tokens, clause, vocabulary, bare)
    kinds = kinds_of(tokens, clause)
    for choice in choices_in(tokens, clause, vocabulary):
        kind = max((kinds[at] for at in choice.members), key=_RANK.__getitem__)
        options = tuple((clause.mentions[at], needs[at]) for at in choice.members)
        if not any(vocabulary[mention.skill].category in _NO_REQUIREMENTS for mention, _ in options):
            yield _Proposal(kind, choice.k, options, choice.first, choice.last, choice.open)


def _is_item(tokens: Tokens, clause: Clause) -> bool:
    """Whether a line is one of an announced list: short, and hardly more than skills."""
    words = [at for at in range(clause.first, clause.last) if tokens.words[at][0].isalnum()]
    named = sum(mention.last - mention.first for mention in clause.mentions)
    return len(words) <= _LONGEST_ITEM and 2 * named >= len(words)


def _joined(items: list[_Proposal], k: int | None) -> Iterator[_Proposal]:
    if not items or not k:
        return
    options = {mention.skill: (mention, need) for item in items for mention, need in item.options}
    yield replace(items[0], k=min(k, len(options)), options=tuple(options.values()), last=items[-1].last)


def _merged(proposals: Iterable[_Proposal]) -> list[_Proposal]:
    """Put together what several clauses ask for; what a sure part says of it counts, and the higher level."""
    merged: dict[tuple[frozenset[str], int], _Proposal] = {}
    for proposal in proposals:
        key = (proposal.skills, proposal.k)
        merged[key] = _stronger(merged[key], proposal) if key in merged else proposal
    chosen = [one for one in merged.values() if len(one.options) > 1]
    kept = [one for one in merged.values() if len(one.options) > 1 or not _is_covered(one, chosen)]
    return sorted(kept, key=lambda one: one.first)


def _stronger(one: _Proposal, other: _Proposal) -> _Proposal:
    times = one.times + other.times
    if one.kind is other.kind:
        needs = {mention.skill: need for mention, need in other.options}
        options = tuple((mention, max(need, needs[mention.skill])) for mention, need in one.options)
        return replace(one, options=options, times=times)
    return replace(max(one, other, key=lambda proposal: _RANK[proposal.kind]), times=times)


def _is_covered(single: _Proposal, choices: Iterable[_Proposal]) -> bool:
    """Whether a choice says of a skill more exactly how it is meant: the tag java, and "Java or Kotlin"."""
    return any(
        single.skills <= choice.skills and (_RANK[single.kind] < _RANK[choice.kind] or single.kind is Kind.UNSORTED)
        for choice in choices
    )


def _group(
    proposal: _Proposal, tokens: Tokens, clean: CleanText, vocabulary: Vocabulary, titled: frozenset[str]
) -> Group:
    span = clean.original(tokens.starts[proposal.first], tokens.ends[proposal.last - 1])
    label = ""
    if len(proposal.options) > 1 or proposal.open:
        words = " ".join(tokens.between(proposal.first, proposal.last).split())
        label = words if len(words) <= _LONGEST_LABEL else ""
    return Group(
        kind=proposal.kind,
        options=tuple(
            Option(mention.skill, need, clean.original(mention.start, mention.end))
            for mention, need in proposal.options
        ),
        importance=_importance(proposal, vocabulary, titled),
        k=proposal.k,
        label=label,
        span=span,
    )


def _importance(proposal: _Proposal, vocabulary: Vocabulary, titled: frozenset[str]) -> int:
    """3 for what is in the title or comes up again and again, 1 for manners and fields of work, else 2."""
    if all(vocabulary[skill].category in _MINOR for skill in proposal.skills):
        return 1
    return 3 if proposal.times >= _OFTEN or proposal.skills & titled else 2


def _conditions(
    tokens: Tokens, clauses: Iterable[Clause], vocabulary: Vocabulary, clean: CleanText
) -> Iterator[Condition]:
    """The conditions, each once; permits and clearances also where the rest is legal text."""
    seen: set[tuple[object, ...]] = set()
    for clause in clauses:
        if clause.part in SILENT and clause.part is not Part.LEGAL:
            continue
        for condition in conditions_in(tokens, clause, vocabulary):
            words = "" if condition.what in _COUNTED else condition.asked
            key = (condition.what, condition.number, condition.skills, words)
            if key not in seen and (clause.part is not Part.LEGAL or condition.what in _EVERYWHERE):
                seen.add(key)
                yield replace(condition, span=clean.original(*condition.span) if condition.span else None)
