"""Which skills of a clause are alternatives: "A, B or C", "two of A, B, C", "such as A, B", "A/B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from tracker.skills.clauses import Clause
from tracker.skills.matching import TOPICS
from tracker.skills.tokens import Tokens, lowered, word_set
from tracker.skills.vocabulary import Vocabulary

_LIST_WORDS = word_set(
    ", / ; & ( ) : - – + * and or nor also plus such as e . g like including either both the a an any in with of"
    " for example framework frameworks language languages database databases platform platforms server services"
    " environment development programming cloud stack library libraries technologies tools tool based especially"
    " particularly i"
)
_LONGEST_GAP = 7
_OTHERS = word_set(
    "similar equivalent equivalents comparable related other others another like alternative alternatives any analogous"
)
_SEPARATE_PAIRS = frozenset(
    frozenset(pair)
    for pair in (
        ("HTML", "CSS"),
        ("HTML", "JavaScript"),
        ("CSS", "JavaScript"),
        ("UI design", "UX design"),
        ("Docker", "Kubernetes"),
        ("React", "Redux"),
        ("React", "TypeScript"),
    )
)
"""Named with a slash between them, and yet both are meant."""
_ALTERNATIVES_THOUGH_IMPLIED = frozenset({"os", "language", "tool"})
_FAMILIES = frozenset(
    {
        "Cloud computing",
        "Data warehousing",
        "Relational databases",
        "NoSQL",
        "CI/CD",
        "Infrastructure as code",
        "Message queues",
        "Monitoring",
    }
    | {"Version control", "Business intelligence", "Deep learning", "Vector databases"}
)
"""Skills that imply the same one of these can stand for each other."""
_KINDS = _FAMILIES | {
    "Containers",
    "IDEs",
    "Unit testing",
    "Test automation",
    "Machine learning",
    "Big data",
    "Compliance",
}
_CODE = frozenset({"language", "backend framework", "frontend", "mobile", "desktop"})
_NUMBERS = {"two": 2, "couple": 2, "several": 2, "multiple": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_SOME_OF = re.compile(
    r"\b(?P<number>one|two|three|four|any|either|some|several|multiple|a few|couple|[1-4])\b"
    r"(?!\s?\+?\s?(?:or more )?(?:years?|yrs?|months?)\b)(?P<more>\s?\+| or (?:more|several|two|all|both))?"
    r"(?:\s[\w-]{1,20}){0,4}?\s(?:of|from|among|languages?|databases?|frameworks?|technologies|tools|platforms?|clouds?|providers?)\b"
    r"(?! (?:our|its|their|the (?:largest|leading|most|world|best|fastest|biggest|top)))"
)
_EITHER = re.compile(r"\beither\b(?! of\b)")
_SUCH_AS = re.compile(
    r"(?:such as|\be\.? ?g\.?|\beg|for example|for instance|(?<!we )(?<!would )(?<!'d )(?<!i )\blike)[\s,:(]*\Z"
)
_KINDS_OF = re.compile(r"\b(?:languages?|databases?|providers?|clouds?|platforms?|dbms|rdbms)\s?\(\s?\Z")
_REMARK = re.compile(r"\([^()]*\)")
_LOOK_BACK = 14
_LONGEST_TAIL = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """Skills of a clause, by their place in it, of which k are needed; tokens [first, last) hold them.

    `open`: something similar would do as well, so that the words say more than the skills.
    """

    members: tuple[int, ...]
    k: int
    first: int
    last: int
    open: bool = False


class _Join(Enum):
    COMMA = ","
    AND = "and"
    OR = "or"
    SLASH = "/"


@dataclass(slots=True)
class _List:
    """Skills that are enumerated, with what joins each to the one before it; `head` is what they are kinds of."""

    members: list[int] = field(default_factory=list)
    joins: list[_Join] = field(default_factory=list)
    head: int | None = None
    k: int | None = None
    open: bool = False

    def add(self, member: int, join: _Join) -> None:
        if self.members:
            self.joins.append(join)
        self.members.append(member)

    @property
    def is_choice(self) -> bool:
        """Whether any of all its members would do, in number or by "or" alone."""
        return self.k is not None or ((self.open or _Join.OR in self.joins) and _Join.AND not in self.joins)


def choices_in(tokens: Tokens, clause: Clause, vocabulary: Vocabulary) -> list[Choice]:
    """Return the requirements of a clause: each a skill alone, or skills that are alternatives."""
    lists = [one for run, past in _runs(tokens, clause) for one in _lists_of(tokens, clause, run, past)]
    for one in lists:
        inside = one.k is None and one.head is not None and _Join.AND not in one.joins
        if inside and _is_family(clause, one.members, vocabulary):
            one.k = 1
    heads = {one.head for one in lists if one.head is not None and one.is_choice and _has_kind(clause, one, vocabulary)}
    found = [choice for one in lists for choice in _resolved(tokens, clause, one, vocabulary)]
    tails = [choice for choice in found if choice.open]
    return [choice for choice in found if not _is_said_already(choice, tails, heads)]


def _is_said_already(choice: Choice, tails: list[Choice], heads: set[int]) -> bool:
    """Whether a skill alone only names the kind of what other words list: the cloud of "AWS or another cloud"."""
    if len(choice.members) > 1:
        return False
    inside = any(other.first < choice.first < other.last for other in tails)
    return inside or choice.members[0] in heads


def list_announced(tokens: Tokens, clause: Clause) -> int | None:
    """Return k when a clause announces a list on the lines after it: "at least two of the following:"."""
    start = clause.mentions[-1].last if clause.mentions else clause.first
    text = lowered(tokens.between(start, clause.last)).rstrip()
    return _some_of(text) if text.endswith((":", "following", "these")) else None


def _runs(tokens: Tokens, clause: Clause) -> Iterator[tuple[list[int], int]]:
    """Places of skills between which stands nothing but what enumerates, and the token where the one before ended."""
    run: list[int] = []
    past = clause.first
    for at, mention in enumerate(clause.mentions):
        if run and not _enumerates(tokens, clause.mentions[at - 1].last, mention.first):
            yield run, past
            past = clause.mentions[run[-1]].last
            run = []
        run.append(at)
    if run:
        yield run, past


def _enumerates(tokens: Tokens, first: int, last: int) -> bool:
    words = tokens.words[first:last]
    return len(words) <= _LONGEST_GAP and all(word in _LIST_WORDS or word.isdigit() for word in words)


def _lists_of(tokens: Tokens, clause: Clause, run: list[int], past: int) -> list[_List]:
    """Take a run apart at its brackets and at "such as", which open a list within the list."""
    mentions = clause.mentions
    first = mentions[run[0]].first
    lists = [_List(k=_announced(lowered(tokens.between(max(past, first - _LOOK_BACK), first))))]
    stack = [lists[0]]
    lists[0].add(run[0], _Join.COMMA)
    for at in run[1:]:
        gap = _REMARK.sub(" ", lowered(tokens.between(mentions[at - 1].last, mentions[at].first)))
        for _ in range(gap.count(")")):
            stack.pop()
            if not stack:
                stack.append(_List())
                lists.append(stack[0])
        k = _announced(lowered(tokens.between(mentions[at - 1].first, mentions[at].first)) if "(" in gap else gap)
        if k or "(" in gap or ":" in gap:
            stack.append(_List(head=at - 1, k=k))
            lists.append(stack[-1])
        stack[-1].add(at, _join(gap.rpartition(")")[2]))
    after = tokens.words[mentions[run[-1]].last : mentions[run[-1]].last + 3]
    stack[-1].open = after[:1] == ["or"] and not _OTHERS.isdisjoint(after[1:])
    return [one for one in lists if one.members]


def _announced(before: str) -> int | None:
    """How many the words before a list say are needed, None when they do not make it a choice."""
    k = _some_of(before)
    if k is None and (_SUCH_AS.search(before) or _KINDS_OF.search(before) or _EITHER.search(before)):
        return 1
    return k


def _some_of(text: str) -> int | None:
    numbers = [match["number"] for match in _SOME_OF.finditer(text)]
    return _NUMBERS.get(numbers[-1], 1) if numbers else None


def _join(gap: str) -> _Join:
    words = set(gap.replace("/", " / ").replace(",", " ").split())
    if "or" in words:
        return _Join.OR
    if words & {"and", "&", "plus", "also", "+"}:
        return _Join.AND
    return _Join.SLASH if words == {"/"} else _Join.COMMA


def _is_family(clause: Clause, members: Sequence[int], vocabulary: Vocabulary) -> bool:
    """Whether skills can stand for each other, as all of them are of one family."""
    shared = _FAMILIES.intersection(*(vocabulary.implied(clause.mentions[at].skill) for at in members))
    return len(members) > 1 and bool(shared)


def _has_kind(clause: Clause, one: _List, vocabulary: Vocabulary) -> bool:
    """Whether the head of a list is only the word for what is in it: cloud platforms such as AWS."""
    assert one.head is not None
    head = clause.mentions[one.head].skill
    if head not in _KINDS and vocabulary[head].category not in TOPICS:
        return False
    return any(head in vocabulary.implied(clause.mentions[at].skill) for at in one.members)


def _resolved(tokens: Tokens, clause: Clause, one: _List, vocabulary: Vocabulary) -> Iterator[Choice]:
    if one.k is not None:
        yield _choice(tokens, clause, one.members, one.k, one.open)
        return
    segments = _segments(one)
    for number, (members, joins) in enumerate(segments):
        units = _units(members, joins)
        open_ = one.open and number == len(segments) - 1
        units[-1].choice = units[-1].choice or open_
        for unit in _extended(clause, units, vocabulary):
            if unit.choice:
                yield _choice(tokens, clause, unit.members, 1, open_ and unit is units[-1])
            else:
                for atom in _atoms(clause, unit.members, vocabulary):
                    yield _choice(tokens, clause, atom, 1, False)


@dataclass(slots=True)
class _Unit:
    """Skills that "or" or a slash ties together; a choice when there was an "or"."""

    members: list[int]
    choice: bool = False


def _units(members: list[int], joins: list[_Join]) -> list[_Unit]:
    units = [_Unit([members[0]])]
    for member, join in zip(members[1:], joins, strict=True):
        if join in (_Join.OR, _Join.SLASH):
            units[-1].members.append(member)
            units[-1].choice |= join is _Join.OR
        else:
            units.append(_Unit([member]))
    return units


def _extended(clause: Clause, units: list[_Unit], vocabulary: Vocabulary) -> list[_Unit]:
    """Let each choice take in what commas put before it, if it is of a kind: "Java, Python or Go"."""
    done: list[_Unit] = []
    for unit in units:
        while unit.choice and done and not done[-1].choice and _belongs(clause, done[-1], unit, vocabulary):
            unit.members[:0] = done.pop().members
        done.append(unit)
    return done


def _belongs(clause: Clause, before: _Unit, choice: _Unit, vocabulary: Vocabulary) -> bool:
    skills = [clause.mentions[at].skill for at in before.members]
    others = [clause.mentions[at].skill for at in choice.members]
    classes = {_class_of(skill, vocabulary) for skill in others}
    return all(_class_of(skill, vocabulary) in classes for skill in skills) and not any(
        _is_part(skill, other, vocabulary) for skill in skills for other in others
    )


def _class_of(skill: str, vocabulary: Vocabulary) -> str:
    category = vocabulary[skill].category
    return "code" if category in _CODE else category


def _is_part(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether one is needed for the other, so that they are no alternatives: Python for Django."""
    return one in vocabulary.implied(other) and vocabulary[one].category != vocabulary[other].category


def _segments(one: _List) -> list[tuple[list[int], list[_Join]]]:
    """Cut a list at each "and": what is left holds together by "or", or is a plain enumeration."""
    segments: list[tuple[list[int], list[_Join]]] = [([one.members[0]], [])]
    for member, join in zip(one.members[1:], one.joins, strict=True):
        if join is _Join.AND:
            segments.append(([member], []))
        else:
            segments[-1][0].append(member)
            segments[-1][1].append(join)
    return segments


def _atoms(clause: Clause, members: list[int], vocabulary: Vocabulary) -> list[list[int]]:
    """Part skills with slashes between them where the slash makes no choice of them."""
    atoms = [[members[0]]]
    for member in members[1:]:
        if _are_alternatives(clause.mentions[atoms[-1][-1]].skill, clause.mentions[member].skill, vocabulary):
            atoms[-1].append(member)
        else:
            atoms.append([member])
    return atoms


def _are_alternatives(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether a slash between two skills is a choice: Java/Kotlin is, HTML/CSS and Python/Django are not."""
    if frozenset((one, other)) in _SEPARATE_PAIRS or vocabulary[one].category != vocabulary[other].category:
        return False
    implied = one in vocabulary.implied(other) or other in vocabulary.implied(one)
    return not implied or vocabulary[one].category in _ALTERNATIVES_THOUGH_IMPLIED


def _choice(tokens: Tokens, clause: Clause, members: Sequence[int], k: int, open_: bool) -> Choice:
    distinct = list({clause.mentions[at].skill: at for at in reversed(members)}.values())[::-1]
    last = max(clause.mentions[at].last for at in members)
    if open_:
        last = _tail_end(tokens, last, clause.last)
    first = min(clause.mentions[at].first for at in members)
    return Choice(tuple(distinct), min(k, len(distinct)), first, last, open_)


def _tail_end(tokens: Tokens, at: int, stop: int) -> int:
    """Where "or another event bus" ends: at the next sign, or after a few words."""
    end = at
    while end < min(stop, at + _LONGEST_TAIL) and tokens.words[end][0].isalnum():
        end += 1
    return end
