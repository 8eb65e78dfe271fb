"""Readiness for a role explains itself: to the point, with steps, evidence, and how it came about over time."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from tests.tracker.build import TODAY
from tracker import readiness_view
from tracker.errors import NotFound
from tracker.operations import applications, roles, skills
from tracker.readiness import Word
from tracker.readiness_view import assessment_of_application, assessment_of_role, headline
from tracker.store import Store


@pytest.fixture
def rated(store: Store) -> Store:
    """The seed role with a few skills."""
    roles.add_from_template(store, "senior-back-end")
    for skill, level in (("Django", 3), ("PostgreSQL", 2), ("REST APIs", 2), ("Git", 3), ("Teamwork", 2)):
        skills.rate(store, skill, level, on=TODAY)
    return store


def add(store: Store, *wanted: str, **values: object) -> int:
    posting = "Requirements\n" + "\n".join(f"- {skill}" for skill in wanted)
    given = {"company": "X", "title": "Engineer", **values}
    return applications.added_id(applications.add(store, given, on=TODAY, posting=posting))


def test_it_accounts_for_every_point(rated: Store) -> None:
    found = assessment_of_role(rated, 1)
    assert found.score is not None
    assert sum(line.result.loss for line in found.lines) == 100 - found.score
    assert sum(line.result.shown_loss for line in found.lines) == 100 - (found.shown or 0)
    losses = [line.result.loss for line in found.lines]
    assert losses == sorted(losses, reverse=True)
    met = {line.result.group.name for line in found.lines if line.result.met}
    assert met == {"Expertise in one of Java, Python, C++, Ruby", "A framework: Spring or Django", "Git"}
    (language,) = [line for line in found.lines if line.result.group.name.startswith("Expertise")]
    (by,) = language.result.met_by
    assert (by.option.skill, by.have, by.source) == ("Python", 3, "Django")


def test_the_headline_says_how_far_it_may_be_from_the_truth(rated: Store) -> None:
    found = assessment_of_role(rated, 1)
    assert (found.shown, found.shown_high, found.word) == (43, 94, Word.BUILDING)
    assert headline(found) == (
        "43 (building), up to 94 if the 20 skills that you have not rated are strong. 1 of 6 musts met. "
        "6 of 26 assessed."
    )


def test_a_step_gains_what_it_says(rated: Store) -> None:
    add(rated, "Scalability", "Kafka")
    before = assessment_of_role(rated, 1)
    step = before.steps[0]
    assert (step.skill, step.start, step.wanted_by) == ("Scalability", None, 1)
    skills.rate(rated, step.skill, step.to, on=TODAY)
    assert assessment_of_role(rated, 1).score == (before.score or 0) + step.gain


def test_evidence_stands_beside_the_score_and_never_in_it(rated: Store) -> None:
    before = assessment_of_role(rated, 1)
    assert (before.evidenced.evidenced, before.evidenced.met, before.evidenced.newest) == (0, 3, None)
    skills.add_evidence(rated, "Django", "App")
    skills.add_evidence(rated, "Git", "Hooks", day=date(2026, 3, 1))
    skills.add_evidence(rated, "Rust", "A toy", day=TODAY)
    after = assessment_of_role(rated, 1)
    assert (after.evidenced.evidenced, after.evidenced.newest) == (3, date(2026, 3, 1))
    assert (after.score, after.high, after.steps) == (before.score, before.high, before.steps)
    (git,) = [line for line in after.lines if line.result.group.name == "Git"]
    assert [one.title for one in git.evidence] == ["Hooks"]


def test_evidence_without_a_day_has_no_newest(rated: Store) -> None:
    skills.add_evidence(rated, "Git", "Hooks")
    assert assessment_of_role(rated, 1).evidenced.newest is None


def test_a_past_day_is_answered_with_the_levels_of_then(store: Store) -> None:
    roles.add_blank(store, "Sailor")
    roles.add_requirement(store, 1, "must", [("Go", 4)])
    days = [TODAY - timedelta(days=days) for days in (90, 30, 0)]
    for day, level in zip(days, (1, 3, 2), strict=True):
        skills.rate(store, "Go", level, on=day)
    assert [assessment_of_role(store, 1, day).shown for day in days] == [25, 75, 50]
    assert assessment_of_role(store, 1).history == tuple(
        (day, Fraction(score)) for day, score in zip(days, (25, 75, 50), strict=True)
    )
    assert assessment_of_role(store, 1, days[0] - timedelta(days=1)).rated == 0


def test_a_posting_that_asks_for_little_shows_the_role_beside_it(rated: Store) -> None:
    few, many = add(rated, "Python", role=1), add(rated, "Python", "Kafka", "Rust", role=1)
    beside = assessment_of_application(rated, few).beside
    assert beside is not None
    assert (beside[0].id, beside[1]) == (1, 43)
    assert assessment_of_application(rated, few).shown == 100
    assert assessment_of_application(rated, many).beside is None
    assert assessment_of_application(rated, add(rated, "Python")).beside is None


def test_gaps_rank_what_lifts_most_open_applications(store: Store) -> None:
    for wanted in (("Kafka", "Python"), ("Kafka", "Rust"), ("Rust", "Python"), ("Kafka", "COBOL")):
        add(store, *wanted)
    applications.trash(store, [4])
    skills.rate(store, "Python", 2, on=TODAY)
    found = readiness_view.ranked_gaps(store)
    assert [(gap.skill, gap.lifts, gap.wanted_by) for gap in found] == [("Kafka", 1, 2), ("Rust", 1, 2)]
    assert {gap.skill for gap in readiness_view.ranked_gaps(store, line=100)} == {"Kafka", "Rust"}
    assert readiness_view.wanted_skills(store) == {"Kafka": 2, "Python": 2, "Rust": 2}


def test_editing_a_role_leaves_what_postings_ask_for(rated: Store) -> None:
    id = add(rated, "Python", "Kafka", role=1)
    before = assessment_of_application(rated, id).score
    roles.replace_from_toml(rated, 1, 'title = "Other"')
    assert assessment_of_application(rated, id).score == before
    assert readiness_view.role_scores(rated) == {1: None}


def test_roles_are_scored_in_their_order(rated: Store) -> None:
    roles.add_from_template(rated, "staff")
    roles.edit(rated, 2, {"position": 0.5})
    assert list(readiness_view.role_scores(rated)) == [2, 1]
    assert readiness_view.role_scores(rated)[1] == 43


def test_what_there_is_not_is_said(store: Store) -> None:
    with pytest.raises(NotFound, match="no role 7"):
        assessment_of_role(store, 7)
    with pytest.raises(NotFound, match="no application 7"):
        assessment_of_application(store, 7)
