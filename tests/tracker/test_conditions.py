"""A condition is met, not met or unknown beside what the user has, in the words that people type."""

from __future__ import annotations

import pytest

from tracker.conditions import Condition, State, What, degree_in, language_level_in, state_of


@pytest.mark.parametrize(
    ("yours", "state"),
    [("6", State.MET), ("5 years", State.MET), ("4.5", State.NOT_MET), ("4,5", State.NOT_MET), ("many", State.UNKNOWN)],
)
def test_years_are_compared_as_numbers(yours: str, state: State) -> None:
    assert state_of(Condition(What.YEARS, "5+ years", 5), yours) == state


@pytest.mark.parametrize(
    ("yours", "state"),
    [
        ("BSc in physics", State.MET),
        ("Master's degree", State.MET),
        ("PhD", State.MET),
        ("associate degree", State.NOT_MET),
        ("none", State.NOT_MET),
        ("bootcamp", State.UNKNOWN),
    ],
)
def test_degrees_are_compared_by_rank(yours: str, state: State) -> None:
    assert state_of(Condition(What.EDUCATION, "Bachelor's degree", 2), yours) == state


def test_a_lower_degree_is_not_refused_where_experience_may_stand_in() -> None:
    asked = Condition(What.EDUCATION, "Master's degree or equivalent experience", 3, equivalent=True)
    assert state_of(asked, "BSc") == State.UNKNOWN


@pytest.mark.parametrize(
    ("yours", "state"),
    [
        ("German C1, English native", State.MET),
        ("german b1", State.NOT_MET),
        ("German", State.UNKNOWN),
        ("English, French", State.NOT_MET),
    ],
)
def test_a_language_is_looked_up_among_those_the_user_speaks(yours: str, state: State) -> None:
    assert state_of(Condition(What.LANGUAGE, "German B2", 4), yours) == state


def test_a_language_without_a_level_is_met_by_speaking_it() -> None:
    assert state_of(Condition(What.LANGUAGE, "German"), "German A1") == State.MET


@pytest.mark.parametrize("what", list(What))
@pytest.mark.parametrize(("yours", "state"), [("yes", State.MET), ("No", State.NOT_MET), ("", State.UNKNOWN)])
def test_yes_no_and_nothing_are_understood_for_everything(what: What, yours: str, state: State) -> None:
    assert state_of(Condition(what, "whatever is asked", 3), yours) == state
    assert state_of(Condition(what, "whatever is asked", 3), None) == State.UNKNOWN


def test_other_conditions_are_met_by_the_same_words_and_else_unknown() -> None:
    asked = Condition(What.CERTIFICATION, "CISSP")
    assert state_of(asked, "OSCP; cissp") == State.MET
    assert state_of(asked, "OSCP") == State.UNKNOWN


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("BS/MS in CS", 2),
        ("Master's degree", 3),
        ("Bachelor’s or Master’s degree", 2),
        ("Ph.D. in statistics", 4),
        ("a degree in physics", 2),
        ("Associate's degree", 1),
        ("MS SQL Server and MS Office", None),
        ("Scrum Master with master data", None),
        ("a high degree of autonomy", None),
    ],
)
def test_the_lowest_degree_that_is_named_counts(text: str, rank: int | None) -> None:
    assert degree_in(text) == rank


def test_language_levels_are_read_from_codes_and_words() -> None:
    assert [language_level_in(text) for text in ("C2", "fluent", "B2", "good", "basic", "")] == [6, 5, 4, 3, 2, None]
