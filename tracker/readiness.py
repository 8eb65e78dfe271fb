"""How well skills meet requirements: the score, its bounds, and what would lift it.

Everything is exact: credits are whole twelfths, since a level out of 1, 2, 3 or 4 always is, and a score is a
fraction. With w = weight of a group and g = its credit from 0 to 1, the score is S = 100 x sum(w g) / sum(w).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from math import floor, lcm

from tracker.sentences import Sentence

Span = tuple[int, int]
"""Characters [start, end) of a posting's text."""

EXPERT = 4
LEVELS = ("None", "Learning", "Working", "Strong", "Expert")
FEW_GROUPS = 3
"""With fewer requirements than this a posting's score says little, and the role's is shown beside it."""

_WHOLE = 12
_READY, _CLOSE, _BUILDING = 80, 60, 35


class Kind(StrEnum):
    """How much a requirement is meant."""

    MUST = "must"
    UNSORTED = "unsorted"
    NICE = "nice"


WEIGHTS: Mapping[Kind, int] = {Kind.MUST: 3, Kind.UNSORTED: 2, Kind.NICE: 1}


class Word(StrEnum):
    """A score in a word."""

    READY = "ready"
    CLOSE = "close"
    BUILDING = "building"
    EARLY = "early"


@dataclass(frozen=True, slots=True)
class Option:
    """A skill at a least level from 1 to 4, and where the posting names it."""

    skill: str
    need: int = 2
    span: Span | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.need <= EXPERT:
            raise ValueError(
                Sentence("A level that is needed is from 1 to {most}, not {need}.", most=EXPERT, need=self.need)
            )


@dataclass(frozen=True, slots=True)
class Group:
    """A requirement: k of its options are needed. The importance is from 1 to 3."""

    kind: Kind
    options: tuple[Option, ...]
    importance: int = 2
    k: int = 1
    label: str = ""
    span: Span | None = None

    def __post_init__(self) -> None:
        if not self.options:
            raise ValueError(Sentence("A requirement has at least one option."))
        if not 1 <= self.k <= len(self.options):
            raise ValueError(
                Sentence("Of {options} options, {k} cannot be needed.", options=len(self.options), k=self.k)
            )
        if not 1 <= self.importance <= 3:
            raise ValueError(Sentence("An importance is from 1 to 3, not {importance}.", importance=self.importance))

    @property
    def weight(self) -> int:
        return WEIGHTS[self.kind] * self.importance

    @property
    def name(self) -> str:
        """The label, or else the options in words."""
        if self.label:
            return self.label
        names = ", ".join(option.skill for option in self.options)
        return names if len(self.options) == 1 else f"any {self.k} of {names}"


class Levels:
    """The level of every skill: its own rating, or that of a skill that implies it, whichever is higher.

    A skill without a rating is unrated, which is not level 0.
    """

    def __init__(self, ratings: Mapping[str, int], implications: Mapping[str, Iterable[str]] | None = None) -> None:
        self._ratings = dict(ratings)
        self._parents = {child: tuple(parents) for child, parents in (implications or {}).items()}

    def level(self, skill: str) -> int | None:
        """Return the level of a skill, None when neither it nor one that implies it is rated."""
        best = self._best.get(skill)
        return None if best is None else best[0]

    def source(self, skill: str) -> str | None:
        """Return the skill whose rating gives the level: itself where its own is as high as any."""
        best = self._best.get(skill)
        return None if best is None else best[1]

    def reach(self, skill: str) -> int:
        """Return the level if every unrated skill were an expert's, also those that imply this one."""
        return self._best[skill][0] if skill in self._ratings and skill not in self._open else EXPERT

    def raised(self, skill: str, level: int) -> Levels:
        """Return these levels with another rating for one skill."""
        return Levels({**self._ratings, skill: level}, self._parents)

    def ancestors(self, skill: str) -> frozenset[str]:
        """Return all skills that this one implies, parents of parents too, without itself."""
        found: set[str] = set()
        waiting = list(self._parents.get(skill, ()))
        while waiting:
            parent = waiting.pop()
            if parent not in found:
                found.add(parent)
                waiting.extend(self._parents.get(parent, ()))
        return frozenset(found - {skill})

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The level of each skill that has one."""
        return {skill: level for skill, (level, _) in self._best.items()}

    @cached_property
    def _best(self) -> dict[str, tuple[int, str]]:
        best = {skill: (level, skill) for skill, level in self._ratings.items()}
        for skill, level in sorted(self._ratings.items()):
            for parent in self.ancestors(skill):
                if parent not in best or best[parent][0] < level:
                    best[parent] = (level, skill)
        return best

    @cached_property
    def _open(self) -> frozenset[str]:
        """The skills that some unrated one implies."""
        unrated = (skill for skill in self._parents if skill not in self._ratings)
        return frozenset().union(*map(self.ancestors, unrated))


@dataclass(frozen=True, slots=True)
class OptionResult:
    """An option beside what the user has: None when unrated, `source` names the skill that gives the level."""

    option: Option
    have: int | None
    source: str | None
    credit: Fraction


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A requirement with its credit from 0 to 1 and the points that it costs, exact and as shown."""

    group: Group
    options: tuple[OptionResult, ...]
    credit: Fraction
    loss: Fraction
    shown_loss: int

    @property
    def met(self) -> bool:
        return self.credit == 1

    @property
    def met_by(self) -> tuple[OptionResult, ...]:
        """The k best options, the best first, without those that give nothing."""
        best = sorted(self.options, key=lambda result: -result.credit)[: self.group.k]
        return tuple(result for result in best if result.credit)


@dataclass(frozen=True, slots=True)
class Assessment:
    """The score of requirements, every part of it accounted for.

    `score` and `high` are exact, from 0 to 100, and None when nothing is required; `high` is the score if every
    unrated skill were an expert's. `rated` of `skills` counts the distinct skills asked for that have a level.
    """

    results: tuple[GroupResult, ...]
    score: Fraction | None
    high: Fraction | None
    rated: int
    skills: int

    @property
    def shown(self) -> int | None:
        return None if self.score is None else shown(self.score)

    @property
    def shown_high(self) -> int | None:
        return None if self.high is None else shown(self.high)

    @property
    def musts(self) -> int:
        return sum(result.group.kind is Kind.MUST for result in self.results)

    @property
    def musts_met(self) -> int:
        return sum(result.group.kind is Kind.MUST and result.met for result in self.results)

    @property
    def word(self) -> Word | None:
        """The score in a word: ready only with every must met, close with at most one must below half."""
        if self.score is None:
            return None
        musts = [result.credit for result in self.results if result.group.kind is Kind.MUST]
        if self.score >= _READY and all(credit == 1 for credit in musts):
            return Word.READY
        if self.score >= _CLOSE and sum(credit < Fraction(1, 2) for credit in musts) <= 1:
            return Word.CLOSE
        return Word.BUILDING if self.score >= _BUILDING else Word.EARLY

    def by_loss(self) -> list[GroupResult]:
        """The requirements, the costliest first."""
        return sorted(self.results, key=lambda result: -result.loss)


def assess(groups: Sequence[Group], levels: Levels) -> Assessment:
    """Score requirements: S = 100 x sum(w g) / sum(w), where g is the mean of a group's k best credits."""
    weight = sum(group.weight for group in groups)
    credits = [Fraction(_points(group, levels.level), _WHOLE * group.k) for group in groups]
    losses = [100 * group.weight * (1 - credit) / weight for group, credit in zip(groups, credits, strict=True)]
    total = score(groups, levels)
    shares = apportion(losses, 0 if total is None else 100 - shown(total))
    asked = _asked(groups)
    return Assessment(
        results=tuple(
            GroupResult(group, _option_results(group, levels), credit, loss, share)
            for group, credit, loss, share in zip(groups, credits, losses, shares, strict=True)
        ),
        score=total,
        high=_score(groups, levels.reach),
        rated=sum(levels.level(skill) is not None for skill in asked),
        skills=len(asked),
    )


def score(groups: Sequence[Group], levels: Levels) -> Fraction | None:
    """Return the exact score alone, None when nothing is required: what lists of many postings need."""
    return _score(groups, levels.numbers.get)


def shown(exact: Fraction) -> int:
    """Return a score as it is shown: 100 only when all is met, 0 only when nothing is, else from 1 to 99."""
    if exact in (0, 100):
        return int(exact)
    return min(99, max(1, floor(exact + Fraction(1, 2))))


def apportion(parts: Sequence[Fraction], total: int) -> list[int]:
    """Round parts so that they add up to a total within one of their sum: largest remainder, earlier first."""
    shares = [floor(part) for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda at: (shares[at] - parts[at], -parts[at]))
    for at in by_remainder[: total - sum(shares)]:
        shares[at] += 1
    return shares


_LevelOf = Callable[[str], int | None]


def _score(groups: Sequence[Group], level_of: _LevelOf) -> Fraction | None:
    weight = sum(group.weight for group in groups)
    if not weight:
        return None
    common = lcm(*{group.k for group in groups})
    gained = sum(group.weight * _points(group, level_of) * (common // group.k) for group in groups)
    return Fraction(100 * gained, _WHOLE * common * weight)


def _points(group: Group, level_of: _LevelOf) -> int:
    """The k best credits of a group together, in twelfths."""
    credits = [_credit(option, level_of) for option in group.options]
    return max(credits) if group.k == 1 else sum(sorted(credits, reverse=True)[: group.k])


def _credit(option: Option, level_of: _LevelOf) -> int:
    level = level_of(option.skill) or 0
    return _WHOLE if level >= option.need else _WHOLE * level // option.need


def _option_results(group: Group, levels: Levels) -> tuple[OptionResult, ...]:
    return tuple(
        OptionResult(
            option,
            levels.level(option.skill),
            levels.source(option.skill),
            Fraction(_credit(option, levels.level), _WHOLE),
        )
        for option in group.options
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A skill to raise, and what that gains in points. `start` is None when the skill is unrated."""

    skill: str
    start: int | None
    to: int
    gain: Fraction
    wanted_by: int = 0


def next_steps(groups: Sequence[Group], levels: Levels, wanted: Mapping[str, int] | None = None) -> list[Step]:
    """Return what to learn next: for each skill the level asked for that gains most a level, by gain.

    A step that lifts only what a better one lifts already, such as the other language of a choice, is left out.
    `wanted` says how many open applications ask for a skill.
    """
    now = score(groups, levels)
    steps: list[tuple[Step, frozenset[int]]] = []
    for skill, needs in _missing(groups, levels).items():
        found = [_step(groups, levels, now or Fraction(0), skill, need) for need in sorted(needs)]
        steps.append(max(found, key=lambda one: (one[0].gain / (one[0].to - (one[0].start or 0)), one[0].gain)))
    steps.sort(key=lambda one: (-one[0].gain, one[0].to - (one[0].start or 0), one[0].skill))
    best: list[Step] = []
    lifted_before: set[frozenset[int]] = set()
    for step, lifted in steps:
        if step.gain and lifted not in lifted_before:
            lifted_before.add(lifted)
            best.append(replace(step, wanted_by=(wanted or {}).get(step.skill, 0)))
    return best


def _missing(groups: Iterable[Group], levels: Levels) -> dict[str, set[int]]:
    """The levels asked for that are above those the user has, by skill."""
    missing: dict[str, set[int]] = {}
    for group in groups:
        for option in group.options:
            if (levels.level(option.skill) or 0) < option.need:
                missing.setdefault(option.skill, set()).add(option.need)
    return missing


def _step(groups: Sequence[Group], levels: Levels, now: Fraction, skill: str, to: int) -> tuple[Step, frozenset[int]]:
    raised = levels.raised(skill, to)
    lifted = frozenset(
        at for at, group in enumerate(groups) if _points(group, raised.level) > _points(group, levels.level)
    )
    gain = (_score(groups, raised.level) or Fraction(0)) - now
    return Step(skill, levels.level(skill), to, gain), lifted


def demand(postings: Iterable[Sequence[Group]]) -> Counter[str]:
    """Return how many postings ask for each skill, in whatever group."""
    return Counter(skill for groups in postings for skill in _asked(groups))


def _asked(groups: Iterable[Group]) -> set[str]:
    return {option.skill for group in groups for option in group.options}


@dataclass(frozen=True, slots=True)
class Gap:
    """A missing skill over many postings: how many it would lift over the line, and by how much all together."""

    skill: str
    start: int | None
    to: int
    lifts: int
    gain: Fraction
    wanted_by: int


def gaps(postings: Sequence[Sequence[Group]], levels: Levels, line: int = _CLOSE) -> list[Gap]:
    """Rank the missing skills of open applications by how many each would lift to the user's line or over it.

    A skill is raised to the highest level that any of the postings asks for. Those that lift equally many are
    ranked by the points gained over all postings.
    """
    scores = [score(groups, levels) for groups in postings]
    naming: dict[str, set[int]] = {}
    missing: dict[str, set[int]] = {}
    for at, groups in enumerate(postings):
        for skill in _asked(groups):
            naming.setdefault(skill, set()).add(at)
        for skill, needs in _missing(groups, levels).items():
            missing.setdefault(skill, set()).update(needs)
    found = []
    for skill, needs in missing.items():
        raised = levels.raised(skill, max(needs))
        touched = naming[skill].union(*(naming.get(parent, ()) for parent in levels.ancestors(skill)))
        pairs = [(scores[at] or Fraction(0), score(postings[at], raised) or Fraction(0)) for at in sorted(touched)]
        lifts = sum(before < line <= after for before, after in pairs)
        gain = sum((after - before for before, after in pairs), Fraction(0))
        found.append(Gap(skill, levels.level(skill), max(needs), lifts, gain, len(naming[skill])))
    return sorted((gap for gap in found if gap.gain), key=lambda gap: (-gap.lifts, -gap.gain, gap.skill))


@dataclass(frozen=True, slots=True)
class Rating:
    """A level that a skill was given on a day; None takes the rating back."""

    skill: str
    level: int | None
    on: date


def ratings_on(ratings: Iterable[Rating], day: date) -> dict[str, int]:
    """Return the levels as they were at the end of a day. Of two ratings of one day, the later in order counts."""
    latest: dict[str, Rating] = {}
    for rating in ratings:
        if rating.on <= day and (rating.skill not in latest or latest[rating.skill].on <= rating.on):
            latest[rating.skill] = rating
    return {skill: rating.level for skill, rating in latest.items() if rating.level is not None}


def score_over_time(
    groups: Sequence[Group],
    ratings: Sequence[Rating],
    days: Iterable[date],
    implications: Mapping[str, Iterable[str]] | None = None,
) -> Iterator[tuple[date, Fraction | None]]:
    """Yield the score on each day, from the levels of that day against the requirements as they are now."""
    for day in days:
        yield day, score(groups, Levels(ratings_on(ratings, day), implications))


@dataclass(frozen=True, slots=True)
class Evidenced:
    """How many of the met requirements have evidence, and the day of the newest."""

    evidenced: int
    met: int
    newest: date | None


def evidenced(assessment: Assessment, evidence: Mapping[str, Iterable[date]]) -> Evidenced:
    """Count the met requirements with evidence for a skill that meets them, or that gives it its level."""
    days: list[date] = []
    met = [result for result in assessment.results if result.met]
    count = 0
    for result in met:
        skills = {name for option in result.met_by for name in (option.option.skill, option.source) if name}
        own = [day for skill in sorted(skills) for day in evidence.get(skill, ())]
        days += own
        count += bool(own)
    return Evidenced(count, len(met), max(days, default=None))
