"""Words that look like tools and are not in the vocabulary, to be offered as new skills."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tracker.skills.clauses import Clause
from tracker.skills.matching import TOPICS, Mention
from tracker.skills.tokens import Tokens, word_set
from tracker.skills.vocabulary import Vocabulary

_MOST = 20
_INNER_CAPITAL = re.compile(r"[A-Za-z]*[a-z][A-Z][A-Za-z0-9]*").fullmatch
_NAME = re.compile(r"[A-Z][A-Za-z0-9]*").fullmatch
_DOTTED = frozenset({"js", "io", "py", "ai", "rs", "net"})
_JOINTS = frozenset({",", "/", "and", "or", "&", "+"})
_ORDINARY = word_set(
    "i we you our your the a an in of as at to for with and or on by is are be it this that all any no not etc eg"
    " ie via per experience experienced knowledge skills skill strong good excellent solid proven ability able"
    " understanding familiarity familiar proficiency proficient working hands basic advanced senior junior lead"
    " principal staff mid level developer engineer engineers developers architect manager team teams company"
    " bachelor bachelors master masters degree degrees university phd bsc msc bs ms ba ma mba computer science"
    " engineering information technology technologies technical tools tool framework frameworks language languages"
    " library libraries database databases platform platforms service services server servers cloud web mobile app"
    " apps application applications software hardware system systems network networks data code development"
    " programming testing tests test design architecture infrastructure operations support security analytics"
    " frontend backend full stack front back end native open source solutions solution environment environments"
    " processes process project projects product products methodologies methodology practices patterns principles"
    " concepts standards protocols protocol modern new latest other others similar related various multiple"
    " several including such like plus nice bonus preferred required must should minimum years year english german"
    " french spanish italian dutch portuguese europe european germany berlin london york san francisco usa us uk"
    " eu emea apac hr ceo cto cio vp kpi kpis okr okrs ai ml qa ui ux api apis sdk sdks b2b b2c saas paas iaas r d"
    " poc mvp faq cv m f x w ok pm am asap covid gmbh inc ltd llc ag sla slas roi gaap eeo pto java javascript"
    " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december fortune hybrid remote office onsite macbook iphone ipad apple google"
    " microsoft linkedin youtube key core main have responsibilities requirements qualifications benefits about"
    " who what how why when where job role description location salary type date posted time work day week month"
    " help build create write develop deliver ensure manage drive define maintain improve collaborate participate"
    " provide use using deep extensive fluent spoken written verbal communication teamwork agile background"
    " interest passion willingness certification certified certificate certifications professional expert"
    " expertise least one two three"
)


def unknown_words(tokens: Tokens, clauses: Iterable[Clause], vocabulary: Vocabulary) -> Iterator[tuple[str, int, int]]:
    """Yield up to twenty words that may be tools, each once, with the characters [start, end) where it stands first.

    A word may be one if it is spelt as only names are (HazelCast, Polka.js), or if a capital letter makes it a name and
    it stands in an enumeration with a known technology.
    """
    seen: set[str] = set()
    for clause in clauses:
        for first, last in _candidates(tokens, clause, vocabulary):
            start, end = tokens.starts[first], tokens.ends[last - 1]
            word = tokens.text[start:end]
            if word.casefold() not in seen and vocabulary.find(word) is None:
                seen.add(word.casefold())
                yield word, start, end
                if len(seen) == _MOST:
                    return


def _candidates(tokens: Tokens, clause: Clause, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    technologies = [one for one in clause.mentions if vocabulary[one.skill].category not in TOPICS]
    if not technologies:
        return
    taken = {at for one in clause.mentions for at in range(one.first, one.last)}
    beside = {at for one in technologies for at in _beside(tokens, one, clause)}
    for at in range(clause.first, clause.last):
        if at in taken or tokens.words[at] in _ORDINARY or not tokens.words[at][0].isalpha():
            continue
        length = 3 if _is_dotted(tokens, at, clause.last) else 1
        written = tokens.text[tokens.starts[at] : tokens.ends[at]]
        named = bool(_NAME(written)) and len(written) > 1 and at in beside and at > clause.first
        if length > 1 or _INNER_CAPITAL(written) or named:
            yield at, at + length
            if named:
                beside.update(_joined(tokens, at, at + length, clause))


def _is_dotted(tokens: Tokens, at: int, stop: int) -> bool:
    """Whether a word goes on with a dot and an ending that names of libraries have: Polka.js."""
    return (
        at + 2 < stop
        and tokens.words[at + 1] == "."
        and tokens.words[at + 2] in _DOTTED
        and tokens.ends[at] == tokens.starts[at + 1]
        and tokens.ends[at + 1] == tokens.starts[at + 2]
    )


def _beside(tokens: Tokens, mention: Mention, clause: Clause) -> set[int]:
    return _joined(tokens, mention.first, mention.last, clause)


def _joined(tokens: Tokens, first: int, last: int, clause: Clause) -> set[int]:
    """The tokens next to these across one or two joints of an enumeration."""
    found = set()
    for step, at in ((-1, first - 1), (1, last)):
        beyond = at + step
        if clause.first <= beyond < clause.last and tokens.words[at] in _JOINTS:
            if tokens.words[beyond] in _JOINTS:
                beyond += step
            if clause.first <= beyond < clause.last:
                found.add(beyond)
    return found
