"""The words of readiness."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tracker.readiness import Evidenced, Group, Kind, Levels, Option, assess
from ui import skill_words

TODAY = date(2026, 11, 24)


def must(*skills: str, need: int = 3, k: int = 1, label: str = "") -> Group:
    return Group(Kind.MUST, tuple(Option(skill, need) for skill in skills), k=k, label=label)


def nice(skill: str) -> Group:
    return Group(Kind.NICE, (Option(skill, 2),))


def test_a_score_says_what_unrated_skills_may_add() -> None:
    found = assess([must("Python"), must("Go"), must("Kafka")], Levels({"Python": 3}))
    assert skill_words.headline(found) == (
        "33, up to 100 if the 2 skills that you have not rated are strong. 1 of 3 musts met."
    )


def test_a_single_unrated_skill_is_spoken_of_as_one() -> None:
    found = assess([must("Python"), must("Go")], Levels({"Python": 3}))
    assert "if the 1 skill that you have not rated is strong." in skill_words.score_words(found)


def test_a_score_of_rated_skills_has_no_bound() -> None:
    found = assess([must("Python"), nice("Git")], Levels({"Python": 3, "Git": 0}))
    assert skill_words.headline(found) == "75. The one must is met."
    assert skill_words.assessed_words(found) == ""


def test_nothing_asked_for_is_no_score() -> None:
    assert skill_words.headline(assess([], Levels({}))) == "No requirements yet."


def test_a_choice_says_how_many_of_it_are_needed() -> None:
    (result,) = assess([must("Java", "Python", "Ruby", k=2)], Levels({"Python": 4})).results
    assert skill_words.requirement_name(result) == "any 2 of Java, Python, Ruby"
    (whole,) = assess([must("REST APIs", "gRPC", k=2, label="APIs")], Levels({})).results
    assert skill_words.requirement_name(whole) == "APIs"
    assert skill_words.options_words(whole) == "all of REST APIs, gRPC"


def test_what_meets_it_names_the_skill_that_implies_it() -> None:
    levels = Levels({"Django": 3}, {"Django": ["Python"]})
    (result,) = assess([must("Java", "Python")], levels).results
    assert skill_words.met_by_words(result) == "Python, from Django"


@pytest.mark.parametrize(
    ("gain", "words"), [(Fraction(16), "+16"), (Fraction(31, 2), "+16"), (Fraction(2, 5), "+0.4"), (Fraction(1), "+1")]
)
def test_a_gain_is_whole_unless_it_is_less_than_one(gain: Fraction, words: str) -> None:
    assert skill_words.gain_words(gain) == words


def test_evidence_says_how_new_it_is() -> None:
    words = skill_words.evidence_words(Evidenced(4, 9, date(2026, 3, 2)), TODAY)
    assert words == "4 of 9 met requirements have evidence, the newest from March."
    assert skill_words.evidence_words(Evidenced(1, 2, date(2025, 3, 2)), TODAY).endswith("from March 2025.")
    assert skill_words.evidence_words(Evidenced(0, 2, None), TODAY) == "0 of 2 met requirements have evidence."
    assert skill_words.evidence_words(Evidenced(0, 0, None), TODAY) == ""


def test_unrated_is_another_word_than_level_none() -> None:
    assert skill_words.level_name(None) == "Not rated"
    assert skill_words.level_name(0) == "None"
