"""What must hold of the score whatever the requirements and levels, tried on thousands of random cases."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.readiness import (
    EXPERT,
    WEIGHTS,
    Assessment,
    Group,
    Kind,
    Levels,
    Option,
    apportion,
    assess,
    demand,
    evidenced,
    gaps,
    next_steps,
    score,
)

SKILLS = "abcdefgh"
thousands = settings(max_examples=1000, deadline=None, database=None)
hundreds = settings(max_examples=300, deadline=None, database=None)

chance = random.Random(2026)


def some_group() -> Group:
    names = chance.sample(SKILLS, chance.randint(1, 4))
    options = tuple(Option(name, chance.randint(1, EXPERT)) for name in names)
    return Group(chance.choice(list(Kind)), options, chance.randint(1, 3), chance.randint(1, len(options)))


def some_implications() -> dict[str, tuple[str, ...]]:
    children = chance.sample(SKILLS, chance.randint(0, 6))
    return {child: tuple(chance.sample(SKILLS, chance.randint(1, 2))) for child in children}


# Drawn from a stock, for the drawing takes longer than the scoring; a case of six groups is one of 10 to the 17.
skills = st.sampled_from(SKILLS)
groups_of = st.sampled_from([some_group() for _ in range(1000)])
choices_of = st.sampled_from([group for group in (some_group() for _ in range(2000)) if group.k > 1])
requirements_of = st.lists(groups_of, min_size=1, max_size=6)
implications_of = st.sampled_from([{}, *(some_implications() for _ in range(500))])
ratings_of = st.dictionaries(skills, st.integers(0, EXPERT), max_size=6)
Ratings = dict[str, int]
Implications = dict[str, tuple[str, ...]]


def assessed(groups: Sequence[Group], ratings: Mapping[str, int], implications: Implications) -> Assessment:
    return assess(groups, Levels(ratings, implications))


def exact(value: Fraction | None) -> Fraction:
    assert value is not None
    return value


def closure(implications: Implications) -> dict[str, set[str]]:
    """Everything each skill implies, by squaring the relation until it stands still."""
    reached = {skill: {skill, *implications.get(skill, ())} for skill in SKILLS}
    while True:
        wider = {skill: set().union(*(reached[other] for other in others)) for skill, others in reached.items()}
        if wider == reached:
            return reached
        reached = wider


def by_hand(groups: Sequence[Group], ratings: Mapping[str, int], implications: Implications) -> Fraction | None:
    """The score straight from the definitions: every child looked at, every k options tried."""
    implied = closure(implications)
    levels = {
        skill: max((level for child, level in ratings.items() if skill in implied[child]), default=0)
        for skill in SKILLS
    }
    gained = weight = Fraction(0)
    for group in groups:
        credits = [min(Fraction(1), Fraction(levels[option.skill], option.need)) for option in group.options]
        best = max(sum(chosen, Fraction(0)) / group.k for chosen in combinations(credits, group.k))
        gained += WEIGHTS[group.kind] * group.importance * best
        weight += WEIGHTS[group.kind] * group.importance
    return 100 * gained / weight if weight else None


@thousands
@given(requirements_of, ratings_of, implications_of)
def test_the_score_and_its_bound_are_those_worked_out_by_hand(
    groups: list[Group], ratings: Ratings, implications: Implications
) -> None:
    result = assessed(groups, ratings, implications)
    assert result.score == by_hand(groups, ratings, implications)
    assert result.high == by_hand(groups, {skill: ratings.get(skill, EXPERT) for skill in SKILLS}, implications)


@thousands
@given(requirements_of, ratings_of, implications_of)
def test_the_score_lies_between_nothing_and_its_bound_and_is_missing_only_without_weight(
    groups: list[Group], ratings: Ratings, implications: Implications
) -> None:
    result = assessed(groups, ratings, implications)
    assert 0 <= exact(result.score) <= exact(result.high) <= 100
    empty = assessed([], ratings, implications)
    assert (empty.score, empty.high) == (None, None)


@thousands
@given(requirements_of, ratings_of, implications_of, skills, st.integers(0, EXPERT), st.integers(0, EXPERT))
def test_raising_a_level_never_lowers_the_score_or_its_bound(
    groups: list[Group], ratings: Ratings, implications: Implications, skill: str, one: int, other: int
) -> None:
    before = assessed(groups, {**ratings, skill: min(one, other)}, implications)
    after = assessed(groups, {**ratings, skill: max(one, other)}, implications)
    assert exact(after.score) >= exact(before.score)
    assert exact(after.high) >= exact(before.high)


@thousands
@given(requirements_of, ratings_of, implications_of, groups_of, skills, st.integers(1, EXPERT))
def test_one_more_alternative_never_lowers_the_score(
    groups: list[Group], ratings: Ratings, implications: Implications, group: Group, skill: str, need: int
) -> None:
    levels = Levels(ratings, implications)
    wider = replace(group, options=(*group.options, Option(skill, need)))
    assert exact(score([*groups, wider], levels)) >= exact(score([*groups, group], levels))


@thousands
@given(requirements_of, ratings_of, implications_of, choices_of)
def test_needing_fewer_options_never_lowers_the_score(
    groups: list[Group], ratings: Ratings, implications: Implications, choice: Group
) -> None:
    levels = Levels(ratings, implications)
    easier = replace(choice, k=choice.k - 1)
    assert exact(score([*groups, easier], levels)) >= exact(score([*groups, choice], levels))


@thousands
@given(requirements_of, ratings_of, implications_of, skills, skills)
def test_one_more_implication_never_lowers_the_score(
    groups: list[Group], ratings: Ratings, implications: Implications, child: str, parent: str
) -> None:
    more = {**implications, child: (*implications.get(child, ()), parent)}
    assert exact(score(groups, Levels(ratings, more))) >= exact(score(groups, Levels(ratings, implications)))


@thousands
@given(requirements_of, ratings_of, implications_of, groups_of)
def test_a_requirement_met_in_full_never_lowers_the_score_and_one_unmet_never_raises_it(
    groups: list[Group], ratings: Ratings, implications: Implications, added: Group
) -> None:
    levels = Levels(ratings, implications)
    before, after = exact(score(groups, levels)), exact(score([*groups, added], levels))
    credit = exact(score([added], levels))
    assert credit < 100 or after >= before
    assert credit > 0 or after <= before


@thousands
@given(requirements_of, ratings_of, implications_of, st.randoms(use_true_random=False))
def test_the_order_of_requirements_and_options_does_not_matter(
    groups: list[Group], ratings: Ratings, implications: Implications, shuffling: random.Random
) -> None:
    shuffled = [replace(group, options=tuple(shuffling.sample(group.options, len(group.options)))) for group in groups]
    shuffling.shuffle(shuffled)
    before, after = assessed(groups, ratings, implications), assessed(shuffled, ratings, implications)
    assert (after.score, after.high, after.word) == (before.score, before.high, before.word)


@thousands
@given(requirements_of, ratings_of, implications_of, st.integers(1, 3), st.integers(1, 3))
def test_the_scale_of_the_weights_does_not_matter(
    groups: list[Group], ratings: Ratings, implications: Implications, one: int, other: int
) -> None:
    levels = Levels(ratings, implications)
    scales = [[replace(group, importance=scale) for group in groups] for scale in (one, other)]
    assert score(scales[0], levels) == score(scales[1], levels)


@thousands
@given(requirements_of, ratings_of, implications_of)
def test_losses_add_up_to_what_is_missing_and_the_shown_ones_to_what_is_shown_missing(
    groups: list[Group], ratings: Ratings, implications: Implications
) -> None:
    result = assessed(groups, ratings, implications)
    assert sum(one.loss for one in result.results) == 100 - exact(result.score)
    assert result.shown is not None
    assert sum(one.shown_loss for one in result.results) == 100 - result.shown
    assert all(abs(one.shown_loss - one.loss) < 1 for one in result.results)
    assert all(one.shown_loss == 0 for one in result.results if one.met)


@hundreds
@given(st.lists(st.integers(0, 600).map(lambda twelfths: Fraction(twelfths, 12)), min_size=1, max_size=8))
def test_rounded_parts_add_up_and_are_each_within_one_of_the_exact(parts: list[Fraction]) -> None:
    for total in (int(sum(parts)), -int(-sum(parts) // 1)):
        shares = apportion(parts, total)
        assert sum(shares) == total
        assert all(abs(share - part) < 1 for share, part in zip(shares, parts, strict=True))


@thousands
@given(requirements_of, ratings_of, implications_of)
def test_a_hundred_is_shown_exactly_when_all_is_met_and_zero_exactly_when_nothing_is(
    groups: list[Group], ratings: Ratings, implications: Implications
) -> None:
    result = assessed(groups, ratings, implications)
    assert (result.shown == 100) == all(one.met for one in result.results)
    assert (result.shown == 0) == all(one.credit == 0 for one in result.results)
    assert result.shown is not None
    assert 0 <= result.shown <= 100


@thousands
@given(requirements_of, ratings_of, implications_of, groups_of)
def test_making_a_nice_requirement_a_must_lowers_the_score_exactly_when_it_is_met_less_than_the_rest(
    groups: list[Group], ratings: Ratings, implications: Implications, group: Group
) -> None:
    before = assessed([replace(group, kind=Kind.NICE), *groups], ratings, implications)
    after = assessed([replace(group, kind=Kind.MUST), *groups], ratings, implications)
    assert (exact(after.score) < exact(before.score)) == (before.results[0].credit < exact(before.score) / 100)


@thousands
@given(requirements_of, ratings_of, implications_of, skills, st.integers(0, EXPERT))
def test_rating_an_unrated_skill_only_narrows_the_bounds(
    groups: list[Group], ratings: Ratings, implications: Implications, skill: str, level: int
) -> None:
    unrated = {name: own for name, own in ratings.items() if name != skill}
    before = assessed(groups, unrated, implications)
    after = assessed(groups, {**unrated, skill: level}, implications)
    assert exact(before.score) <= exact(after.score) <= exact(after.high) <= exact(before.high)


@thousands
@given(requirements_of, ratings_of, implications_of, st.dictionaries(skills, st.lists(st.dates(), max_size=2)))
def test_evidence_never_changes_the_score(
    groups: list[Group], ratings: Ratings, implications: Implications, evidence: dict[str, list[date]]
) -> None:
    before = assessed(groups, ratings, implications)
    found = evidenced(before, evidence)
    assert assessed(groups, ratings, implications) == before
    assert 0 <= found.evidenced <= found.met == sum(one.met for one in before.results)
    assert (found.newest is not None) == (found.evidenced > 0)


@thousands
@given(requirements_of, ratings_of, implications_of, st.randoms(use_true_random=False))
def test_the_same_levels_in_another_order_give_the_same_assessment(
    groups: list[Group], ratings: Ratings, implications: Implications, shuffling: random.Random
) -> None:
    turned = dict(shuffling.sample(list(ratings.items()), len(ratings)))
    edges = dict(shuffling.sample(list(implications.items()), len(implications)))
    assert assessed(groups, turned, edges) == assessed(groups, ratings, implications)


@thousands
@given(requirements_of, ratings_of, implications_of, skills)
def test_one_level_moves_the_score_by_at_most_the_weight_of_the_groups_it_touches(
    groups: list[Group], ratings: Ratings, implications: Implications, skill: str
) -> None:
    level = min(ratings.get(skill, 0), EXPERT - 1)
    levels = Levels({**ratings, skill: level}, implications)
    touched = {skill, *levels.ancestors(skill)}
    weight = sum(group.weight for group in groups)
    share = sum(group.weight for group in groups if touched & {option.skill for option in group.options})
    moved = exact(score(groups, levels.raised(skill, level + 1))) - exact(score(groups, levels))
    assert moved <= Fraction(100 * share, weight)


@hundreds
@given(requirements_of, ratings_of, implications_of)
def test_each_next_step_gains_what_it_says_and_the_best_comes_first(
    groups: list[Group], ratings: Ratings, implications: Implications
) -> None:
    levels = Levels(ratings, implications)
    steps = next_steps(groups, levels)
    assert [step.gain for step in steps] == sorted((step.gain for step in steps), reverse=True)
    assert len({step.skill for step in steps}) == len(steps)
    for step in steps:
        assert step.to > (step.start or 0)
        assert 0 < step.gain == exact(score(groups, levels.raised(step.skill, step.to))) - exact(score(groups, levels))


@hundreds
@given(requirements_of, ratings_of, implications_of)
def test_there_is_a_next_step_exactly_while_one_skill_alone_could_raise_the_score(
    groups: list[Group], ratings: Ratings, implications: Implications
) -> None:
    levels = Levels(ratings, implications)
    asked = {option.skill for group in groups for option in group.options}
    raised = any(exact(score(groups, levels.raised(skill, EXPERT))) > exact(score(groups, levels)) for skill in asked)
    assert bool(next_steps(groups, levels)) == raised


@hundreds
@given(st.lists(st.lists(groups_of, max_size=6), max_size=4), ratings_of, implications_of, st.integers(1, 100))
def test_gaps_lift_as_many_postings_as_they_say(
    postings: list[list[Group]], ratings: Ratings, implications: Implications, line: int
) -> None:
    levels = Levels(ratings, implications)
    wanted = demand(postings)
    for gap in gaps(postings, levels, line):
        raised = levels.raised(gap.skill, gap.to)
        pairs = [(exact(score(one, levels)), exact(score(one, raised))) for one in postings if one]
        assert gap.lifts == sum(before < line <= after for before, after in pairs)
        assert gap.gain == sum((after - before for before, after in pairs), Fraction(0))
        assert gap.wanted_by == wanted[gap.skill]
