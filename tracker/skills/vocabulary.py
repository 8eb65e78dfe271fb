"""The vocabulary: what skills are called, which imply which, and by what rules a word counts as one.

The rule of a skill is a text of parts split by `;`:

    weak:x|y    these forms count only with a strong technology near
    asked:x|y   these are words of common prose: they count only where the text asks for something
    topic       it is a field of work rather than a technology, and proves nothing about the words beside it
    anchorless  the bare name needs nothing around it
    anchor      the bare name counts only with a strong technology near
    list        the bare name counts only in an enumeration with a strong skill
    name        the bare name counts only where a capital letter shows that it is one: proficient in Excel
    cs:Go|GO    these forms count only in exactly this case
    not:a|b     a form does not count inside these phrases
    never:x     this bare word never counts, although it can be looked up

The bare name is what `cs` lists, or the skill's name if there is none: Spark of Apache Spark.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntFlag
from functools import cached_property, lru_cache
from pathlib import Path

from tracker.skills.tokens import form_key

RESOURCE = Path(__file__).resolve().parents[2] / "resources" / "skills.tsv"
OWN = "own"
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Skill:
    """One entry: its name, other forms of it, the names of the skills it implies, and its rule."""

    name: str
    category: str = OWN
    tier: str = "core"
    implies: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    rule: str = ""


class Needs(IntFlag):
    """What a form needs around it to count; of several, one is enough. An enumeration with a sure skill always is."""

    NOTHING = 0
    ANCHOR = 1
    LIST = 2
    NAME = 4
    ASKED = 8


@dataclass(frozen=True, slots=True)
class Rule:
    """A parsed rule; forms are spelt as `form_key` spells them, but `cases`, which is exact."""

    weak: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    cases: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    bare: Needs = Needs.NOTHING
    topic: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What a spelling means: a skill, and when: what it needs around it, exact cases, phrases it must not be in.

    A phrase is the tokens before the form and those after it.
    """

    skill: str
    needs: Needs = Needs.NOTHING
    cases: frozenset[str] = frozenset()
    phrases: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    topic: bool = False


class Vocabulary:
    """All skills that are known; immutable. Iterates over skills in the order of the file."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self._skills = {skill.name: skill for skill in skills}

    def __iter__(self) -> Iterator[Skill]:
        return iter(self._skills.values())

    def __len__(self) -> int:
        return len(self._skills)

    def __contains__(self, name: object) -> bool:
        return name in self._skills

    def __getitem__(self, name: str) -> Skill:
        return self._skills[name]

    def find(self, form: str) -> Skill | None:
        """Return the skill of this name or alias, however it is cased or hyphenated."""
        name = self._names.get(form_key(form))
        return None if name is None else self._skills[name]

    def near(self, form: str, limit: int = 3) -> list[str]:
        """Return the names closest to a mistyped one, the best first."""
        keys = difflib.get_close_matches(form_key(form), self._names, n=limit * 2, cutoff=0.6)
        return list(dict.fromkeys(self._names[key] for key in keys))[:limit]

    @cached_property
    def implications(self) -> Mapping[str, tuple[str, ...]]:
        """The direct parents of each skill that implies others."""
        return {skill.name: skill.implies for skill in self if skill.implies}

    def implied(self, name: str) -> frozenset[str]:
        """Return all skills that this one implies, parents of parents too, and not itself."""
        found: set[str] = set()
        waiting = list(self.implications.get(name, ()))
        while waiting:
            parent = waiting.pop()
            if parent not in found:
                found.add(parent)
                waiting.extend(self.implications.get(parent, ()))
        return frozenset(found - {name})

    @cached_property
    def categories(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(skill.category for skill in self))

    @cached_property
    def forms(self) -> Mapping[str, Form]:
        """Every spelling that may count in a text. A name wins over an alias, a later skill over an earlier."""
        forms: dict[str, Form] = {}
        rules = {skill.name: parse_rule(skill.rule) if skill.rule else None for skill in self}
        for skill in self:
            _add_forms(forms, skill, rules[skill.name], skill.aliases)
        for skill in self:
            _add_forms(forms, skill, rules[skill.name], (skill.name,))
        return forms

    @cached_property
    def lengths(self) -> Mapping[str, tuple[int, ...]]:
        """For a first token, how many tokens its forms have, the longest first."""
        lengths: dict[str, set[int]] = {}
        for key in self.forms:
            lengths.setdefault(key.split(" ", 1)[0], set()).add(key.count(" ") + 1)
        return {first: tuple(sorted(counts, reverse=True)) for first, counts in lengths.items()}

    def extended(self, own: Iterable[Skill], aliases: Mapping[str, Iterable[str]] | None = None) -> Vocabulary:
        """Layer a user's skills over these, and more aliases for skills by name.

        A skill with the name of a known one takes its place; a form that two skills claim is the later one's.
        """
        skills = {skill.name: skill for skill in self}
        named = {form_key(name): name for name in skills}
        for skill in own:
            skills.pop(named.get(form_key(skill.name), skill.name), None)
            skills[skill.name] = skill
        for name, more in (aliases or {}).items():
            if name in skills:
                skill = skills.pop(name)
                skills[name] = replace(skill, aliases=(*skill.aliases, *more))
        return Vocabulary(skills.values())

    @cached_property
    def _names(self) -> Mapping[str, str]:
        names = {form_key(alias): skill.name for skill in self for alias in skill.aliases}
        names.update((form_key(skill.name), skill.name) for skill in self)
        return names


def own_skill(name: str, aliases: Iterable[str] = (), implies: Iterable[str] = (), category: str = OWN) -> Skill:
    """Return a skill that a user adds; a form of up to three letters counts only in the case that was typed."""
    forms = (name, *aliases)
    short = [form for form in forms if len(form) <= _SHORT and form.isalnum()]
    rule = "cs:" + "|".join(short) if short else ""
    return Skill(name, category, "core", tuple(implies), tuple(aliases), rule)


@lru_cache(maxsize=1)
def builtin() -> Vocabulary:
    """Return the vocabulary that comes with the program; read once, when it is first asked for."""
    lines = RESOURCE.read_text(encoding="utf-8").splitlines()[1:]
    return Vocabulary(_read_line(line) for line in lines if line)


def _read_line(line: str) -> Skill:
    name, category, tier, implies, aliases, rule = line.split("\t")
    return Skill(name, category, tier, _split(implies), _split(aliases), rule)


def _split(field: str) -> tuple[str, ...]:
    return tuple(field.split("|")) if field else ()


def parse_rule(text: str) -> Rule:
    """Parse the rule of a skill; ValueError names a part that is not of the language."""
    lists: dict[str, list[str]] = {"weak": [], "asked": [], "never": [], "cs": [], "not": []}
    bare, topic = Needs.NOTHING, False
    for part in filter(None, (part.strip() for part in text.split(";"))):
        word, _, forms = part.partition(":")
        if word in _BARE and not forms:
            bare |= _BARE[word]
        elif part == "topic":
            topic = True
        elif word in lists and forms:
            lists[word].extend(forms.split("|"))
        else:
            raise ValueError(f"“{part}” is not a rule")
    weak, asked, never = (frozenset(map(form_key, lists[word])) for word in ("weak", "asked", "never"))
    phrases = tuple(tuple(form_key(phrase).split(" ")) for phrase in lists["not"])
    return Rule(weak, asked, never, frozenset(lists["cs"]), phrases, bare, topic)


_BARE = {"anchorless": Needs.NOTHING, "anchor": Needs.ANCHOR, "list": Needs.LIST, "name": Needs.NAME}


def _add_forms(forms: dict[str, Form], skill: Skill, rule: Rule | None, spellings: Iterable[str]) -> None:
    if rule is None:
        form = Form(skill.name)
        forms.update((form_key(spelling), form) for spelling in spellings)
        return
    cased = {case.lower() for case in rule.cases}
    bare = cased or {skill.name.lower()}
    for spelling in spellings:
        key = form_key(spelling)
        forms.pop(key, None)
        if key not in rule.never:
            cases = rule.cases if spelling.lower() in cased else frozenset()
            needs = _needs(rule, key, spelling.lower() in bare)
            forms[key] = Form(skill.name, needs, cases, _around(key, rule.phrases), rule.topic)


def _needs(rule: Rule, key: str, bare: bool) -> Needs:
    if key in rule.weak:
        return Needs.ANCHOR
    if key in rule.asked:
        return Needs.ASKED
    return rule.bare if bare else Needs.NOTHING


def _around(key: str, phrases: Iterable[tuple[str, ...]]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Where a form stands in phrases: the tokens before and after it, for each place."""
    form = tuple(key.split(" "))
    return tuple(
        (phrase[:at], phrase[at + len(form) :])
        for phrase in phrases
        for at in range(len(phrase) - len(form) + 1)
        if phrase[at : at + len(form)] == form
    )
