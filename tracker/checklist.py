"""The user's skills: the vocabulary with their own ones layered over it, and how well they know each on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from tracker import errors, records
from tracker.readiness import LEVELS, Levels, Rating, ratings_on
from tracker.records import Evidence, Profile, Record, SkillRating
from tracker.skills.vocabulary import Skill, Vocabulary, builtin, own_skill

if TYPE_CHECKING:
    from collections.abc import Iterable

R = TypeVar("R", bound=Record)

UNRATED: Final = "unrated"


class Reader(Protocol):
    """What is asked of a store here: records in memory, and others by a field."""

    def records(self, kind: type[R]) -> Mapping[int, R]: ...

    def related(self, kind: type[R], field: str, values: Iterable[int | str]) -> Sequence[R]: ...


def vocabulary(store: Reader) -> Vocabulary:
    """All skills there are: the built-in ones, with the user's own added or in the place of those of their name."""
    return _layered(tuple(store.records(records.Skill).values()))


def find_skill(store: Reader, text: str) -> Skill:
    """The skill of this name or alias. Raises NotFound naming those that are spelled most like it."""
    known = vocabulary(store)
    if found := known.find(text):
        return found
    near = known.near(text)
    if near:
        raise errors.NotFound("There is no skill “{text}”; did you mean {near}?", text=text, near=", ".join(near))
    raise errors.NotFound("There is no skill “{text}”; add it as a skill first.", text=text)


def ratings(store: Reader) -> list[Rating]:
    """All ratings in the order in which they count."""
    dated = sorted(store.records(SkillRating).values(), key=lambda rating: (rating.day, rating.id))
    return [Rating(rating.skill, rating.level, rating.day) for rating in dated]


def levels(store: Reader, on: date) -> Levels:
    """The levels as they were at the end of a day, also those that follow from a skill that implies another."""
    return Levels(ratings_on(ratings(store), on), vocabulary(store).implications)


def latest_ratings(store: Reader, on: date) -> dict[str, SkillRating]:
    """The rating of each skill that counts on a day, by the skill's name; one may say unrated."""
    dated = sorted(store.records(SkillRating).values(), key=lambda rating: (rating.day, rating.id))
    return {rating.skill: rating for rating in dated if rating.day <= on}


def evidence_by_skill(store: Reader) -> dict[str, list[Evidence]]:
    """The evidence for each skill, the newest first and what has no day last."""
    found: dict[str, list[Evidence]] = {}
    for evidence in sorted(
        store.records(Evidence).values(), key=lambda one: (one.day or date.min, one.id), reverse=True
    ):
        found.setdefault(evidence.skill, []).append(evidence)
    return found


def own_values(store: Reader) -> dict[str, str]:
    """The user's own value for each kind of condition."""
    return {profile.what: profile.value for profile in store.records(Profile).values()}


def read_level(text: str) -> int | None:
    """The level that is meant by a number from 0 to 4 or by its name; None for unrated."""
    word = text.strip().casefold()
    if word == UNRATED:
        return None
    names = [name.casefold() for name in LEVELS]
    if word in names:
        return names.index(word)
    if len(word) == 1 and word in "01234":
        return int(word)
    known = ", ".join(f"{level} {name}" for level, name in enumerate(LEVELS))
    raise errors.InvalidInput(
        "“{text}” is no level; there are {known}, and {unrated}.", text=text, known=known, unrated=UNRATED
    )


def lines(text: str) -> tuple[str, ...]:
    """The entries of a text that holds one a line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


@lru_cache(maxsize=4)
def _layered(own: tuple[records.Skill, ...]) -> Vocabulary:
    return builtin().extended(map(_as_entry, own)) if own else builtin()


def _as_entry(skill: records.Skill) -> Skill:
    """One that stands in a built-in's place keeps its rule, which says where the name does not count."""
    aliases, implies = lines(skill.aliases), lines(skill.implies)
    if skill.name in builtin():
        return replace(builtin()[skill.name], category=skill.category, aliases=aliases, implies=implies)
    return own_skill(skill.name, aliases, implies, skill.category)
