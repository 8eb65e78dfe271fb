"""The score does what its formulas say, on examples worked by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tracker.readiness import (
    Assessment,
    Group,
    Kind,
    Levels,
    Option,
    Rating,
    Word,
    apportion,
    assess,
    demand,
    evidenced,
    gaps,
    next_steps,
    ratings_on,
    score,
    score_over_time,
    shown,
)

IMPLICATIONS = {"Django": ("Python",), "Spring Boot": ("Spring",), "Spring": ("Java",)}


def must(*options: Option, importance: int = 2, k: int = 1) -> Group:
    return Group(Kind.MUST, options, importance, k)


def nice(*options: Option, importance: int = 2) -> Group:
    return Group(Kind.NICE, options, importance)


def assessed(*groups: Group, **ratings: int) -> Assessment:
    return assess(groups, Levels(ratings, IMPLICATIONS))


def test_a_skill_has_the_level_of_one_that_implies_it_when_that_is_higher() -> None:
    levels = Levels({"Django": 3, "Python": 1}, IMPLICATIONS)
    assert (levels.level("Python"), levels.source("Python")) == (3, "Django")


def test_a_skill_keeps_its_own_level_when_none_that_implies_it_is_higher() -> None:
    levels = Levels({"Django": 2, "Python": 2}, IMPLICATIONS)
    assert (levels.level("Python"), levels.source("Python")) == (2, "Python")


def test_implications_reach_over_several_steps() -> None:
    assert Levels({"Spring Boot": 2}, IMPLICATIONS).level("Java") == 2


def test_a_skill_nobody_rated_is_unrated_and_not_none() -> None:
    levels = Levels({"Go": 0}, IMPLICATIONS)
    assert levels.level("Java") is None
    assert levels.level("Go") == 0


def test_skills_that_imply_each_other_share_a_level_and_end() -> None:
    assert Levels({"a": 3}, {"a": ("b",), "b": ("a",)}).level("b") == 3


def test_half_the_level_is_half_the_credit_and_more_than_needed_is_no_more_than_all() -> None:
    assert assessed(must(Option("Go", 4)), Go=2).score == 50
    assert assessed(must(Option("Go", 2)), Go=4).score == 100


def test_a_group_counts_its_k_best_options() -> None:
    options = (Option("Go", 4), Option("Ruby", 4), Option("Rust", 4))
    assert assessed(must(*options, k=2), Go=4, Ruby=2, Rust=1).score == 75


def test_musts_weigh_three_unsorted_two_and_nice_one_times_their_importance() -> None:
    groups = [
        Group(Kind.MUST, (Option("Go", 2),), 1),
        Group(Kind.UNSORTED, (Option("SQL", 2),), 1),
        Group(Kind.NICE, (Option("Git", 2),), 3),
    ]
    result = assess(groups, Levels({"Go": 2}))
    assert [group.group.weight for group in result.results] == [3, 2, 3]
    assert result.score == Fraction(300, 8)


def test_nothing_required_is_no_score_and_never_ready() -> None:
    empty = assess([], Levels({"Go": 4}))
    assert (empty.score, empty.high, empty.shown, empty.word) == (None, None, None, None)


def test_unrated_counts_as_nothing_in_the_score_and_as_expert_in_the_bound() -> None:
    result = assessed(must(Option("Go", 4)), must(Option("SQL", 4)), Go=2)
    assert [result.score, result.high] == [25, 75]
    assert (result.rated, result.skills) == (1, 2)


def test_an_unrated_child_lifts_its_rated_parent_in_the_bound() -> None:
    result = assessed(must(Option("Python", 4)), Python=1)
    assert [result.score, result.high] == [25, 100]
    closed = assessed(must(Option("Python", 4)), Python=1, Django=0)
    assert closed.high == 25


def test_a_hundred_is_shown_only_for_all_and_zero_only_for_nothing() -> None:
    assert [shown(Fraction(exact)) for exact in (0, 100)] == [0, 100]
    assert [shown(Fraction(exact)) for exact in ("0.01", "99.99", "49.5", "49.4")] == [1, 99, 50, 49]


def test_shown_losses_are_rounded_to_the_largest_remainders() -> None:
    thirds = [Fraction(100, 3)] * 3
    assert apportion(thirds, 100) == [34, 33, 33]
    assert apportion([Fraction("0.2"), Fraction("0.3")], 1) == [0, 1]


def test_shown_losses_add_up_to_what_the_shown_score_lacks() -> None:
    groups = [must(Option(name, 3)) for name in "abcdefg"]
    result = assess(groups, Levels({"a": 3, "b": 2, "c": 1}))
    assert result.shown is not None
    assert sum(one.shown_loss for one in result.results) == 100 - result.shown


@pytest.mark.parametrize(
    ("ratings", "word"),
    [
        ({"a": 4, "b": 4, "c": 4, "d": 4}, Word.READY),
        ({"a": 4, "b": 4, "c": 4, "d": 3}, Word.CLOSE),
        ({"a": 4, "b": 4, "c": 4, "d": 0}, Word.CLOSE),
        ({"a": 4, "b": 4, "c": 1, "d": 1}, Word.BUILDING),
        ({"a": 4, "b": 1, "c": 0, "d": 0}, Word.EARLY),
    ],
)
def test_the_word_follows_the_score_and_the_musts(ratings: dict[str, int], word: Word) -> None:
    assert assess([must(Option(name, 4)) for name in "abcd"], Levels(ratings)).word == word


def test_two_musts_below_half_are_not_close_whatever_the_score() -> None:
    groups = [
        must(Option("a", 4), importance=1),
        must(Option("b", 4), importance=1),
        must(Option("c", 4), importance=3),
    ]
    heavy = [*groups, *(nice(Option("c", 4), importance=3) for _ in range(6))]
    result = assess(heavy, Levels({"a": 1, "b": 1, "c": 4}))
    assert result.score is not None
    assert result.score > 60
    assert result.word == Word.BUILDING


def test_a_choice_says_what_meets_it_and_from_where() -> None:
    group = must(Option("Java", 3), Option("Python", 3), Option("C++", 3))
    met = assessed(group, Django=3).results[0].met_by
    assert [(one.option.skill, one.source) for one in met] == [("Python", "Django")]


def test_musts_and_those_met_are_counted() -> None:
    result = assessed(must(Option("Go", 2)), must(Option("SQL", 2)), nice(Option("Git", 2)), Go=2, Git=2)
    assert (result.musts_met, result.musts) == (1, 2)


def test_requirements_come_costliest_first() -> None:
    result = assessed(nice(Option("Git", 2)), must(Option("SQL", 2), importance=3), must(Option("Go", 2)))
    assert [one.group.options[0].skill for one in result.by_loss()] == ["SQL", "Go", "Git"]


def test_the_next_step_is_the_skill_that_gains_most() -> None:
    groups = [must(Option("Scalability", 3), importance=3), nice(Option("Git", 2))]
    steps = next_steps(groups, Levels({"Scalability": 1}), {"Scalability": 9})
    assert [(step.skill, step.start, step.to, step.wanted_by) for step in steps] == [
        ("Scalability", 1, 3, 9),
        ("Git", None, 2, 0),
    ]
    assert [step.gain for step in steps] == [Fraction(100 * 9, 11) * Fraction(2, 3), Fraction(100 * 2, 11)]


def test_a_step_gains_exactly_what_the_score_gains() -> None:
    groups = [must(Option("Java", 3), Option("Python", 3)), must(Option("SQL", 4)), nice(Option("Python", 2))]
    levels = Levels({"Python": 1, "SQL": 2}, IMPLICATIONS)
    before = score(groups, levels)
    assert before is not None
    for step in next_steps(groups, levels):
        after = score(groups, levels.raised(step.skill, step.to))
        assert after == before + step.gain


def test_of_a_choice_only_the_nearest_option_is_a_next_step() -> None:
    groups = [must(Option("Java", 3), Option("Python", 3), Option("Ruby", 3))]
    assert [step.skill for step in next_steps(groups, Levels({"Python": 2}))] == ["Python"]


def test_a_step_on_a_child_counts_what_it_lifts_in_its_parents() -> None:
    groups = [must(Option("Python", 2)), nice(Option("Django", 2))]
    steps = next_steps(groups, Levels({}, IMPLICATIONS))
    assert (steps[0].skill, steps[0].gain) == ("Django", Fraction(100))


def test_nothing_is_left_to_do_when_all_is_met() -> None:
    assert next_steps([must(Option("Go", 2))], Levels({"Go": 2})) == []


def test_skills_are_in_demand_once_a_posting() -> None:
    twice = [must(Option("Go", 2)), nice(Option("Go", 3))]
    assert demand([twice, [must(Option("Go", 1), Option("SQL", 1))]]) == {"Go": 2, "SQL": 1}


def test_gaps_are_ranked_by_how_many_postings_they_lift_over_the_line() -> None:
    postings = [
        [must(Option("Go", 2)), must(Option("Kafka", 2))],
        [must(Option("Go", 2)), must(Option("Kafka", 2))],
        [must(Option("Go", 2)), nice(Option("Rust", 4), importance=3)],
    ]
    found = gaps(postings, Levels({"Go": 2}), line=80)
    assert [(gap.skill, gap.lifts, gap.wanted_by, gap.to) for gap in found] == [("Kafka", 2, 2, 2), ("Rust", 1, 1, 4)]
    assert found[0].gain == 100


def test_a_posting_without_requirements_has_no_gaps() -> None:
    assert gaps([[]], Levels({})) == []


def test_the_latest_rating_of_a_day_counts_and_a_taken_back_one_is_none() -> None:
    ratings = [
        Rating("Go", 1, date(2026, 1, 5)),
        Rating("Go", 3, date(2026, 3, 1)),
        Rating("Go", 2, date(2026, 3, 1)),
        Rating("SQL", 2, date(2026, 1, 1)),
        Rating("SQL", None, date(2026, 2, 1)),
    ]
    assert ratings_on(ratings, date(2026, 1, 31)) == {"Go": 1, "SQL": 2}
    assert ratings_on(ratings, date(2026, 3, 1)) == {"Go": 2}
    assert ratings_on(ratings, date(2025, 12, 31)) == {}


def test_a_rating_entered_late_for_an_earlier_day_does_not_replace_a_later_one() -> None:
    ratings = [Rating("Go", 3, date(2026, 3, 1)), Rating("Go", 1, date(2026, 1, 1))]
    assert ratings_on(ratings, date(2026, 4, 1)) == {"Go": 3}


def test_the_past_is_scored_by_the_levels_of_its_days() -> None:
    ratings = [Rating("Django", 1, date(2026, 1, 1)), Rating("Django", 4, date(2026, 2, 1))]
    days = [date(2025, 12, 1), date(2026, 1, 15), date(2026, 2, 1)]
    points = list(score_over_time([must(Option("Python", 4))], ratings, days, IMPLICATIONS))
    assert [point for _, point in points] == [0, 25, 100]
    assert [day for day, _ in points] == days


def test_evidence_is_counted_for_what_meets_a_requirement() -> None:
    groups = [must(Option("Python", 3)), must(Option("SQL", 3)), must(Option("Go", 3))]
    result = assess(groups, Levels({"Django": 3, "SQL": 3}, IMPLICATIONS))
    found = evidenced(result, {"Django": [date(2026, 3, 1), date(2025, 1, 1)], "Go": [date(2026, 5, 1)]})
    assert (found.evidenced, found.met, found.newest) == (1, 2, date(2026, 3, 1))


def test_a_group_without_a_label_is_named_by_its_options() -> None:
    assert must(Option("Go", 2)).name == "Go"
    assert must(Option("Go", 2), Option("Rust", 2), k=2).name == "any 2 of Go, Rust"
    assert Group(Kind.NICE, (Option("Go", 2),), label="A language").name == "A language"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Option("Go", 0),
        lambda: Option("Go", 5),
        lambda: Group(Kind.MUST, ()),
        lambda: must(Option("Go", 1), k=2),
        lambda: must(Option("Go", 1), k=0),
        lambda: must(Option("Go", 1), importance=4),
    ],
)
def test_a_requirement_that_makes_no_sense_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"[A-Z].*\.$"):
        wrong()  # type: ignore[operator]
