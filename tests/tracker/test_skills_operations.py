"""The checklist: dated levels, evidence, and skills of one's own over the built-in ones."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.tracker.build import TODAY
from tracker import checklist, readiness_view
from tracker.errors import InvalidInput, NotFound
from tracker.operations import applications, fit, profile, roles, skills
from tracker.records import Evidence, EvidenceKind, Profile, Skill, SkillRating
from tracker.store import Store


def level(store: Store, skill: str, on: date = TODAY) -> int | None:
    return checklist.levels(store, on).level(skill)


def test_a_skill_is_rated_by_any_of_its_names(store: Store) -> None:
    skills.rate(store, "postgres", 2, on=TODAY)
    assert level(store, "PostgreSQL") == 2
    with pytest.raises(NotFound, match="did you mean Python"):
        skills.rate(store, "Pyhton", 2, on=TODAY)


def test_the_latest_rating_counts_and_the_past_stays(store: Store) -> None:
    skills.rate(store, "Go", 1, on=TODAY - timedelta(days=60))
    skills.rate(store, "Go", 3, on=TODAY)
    skills.rate(store, "Go", 2, on=TODAY - timedelta(days=30))
    days = [TODAY - timedelta(days=days) for days in (61, 60, 31, 30, 1, 0)]
    assert [level(store, "Go", day) for day in days] == [None, 1, 1, 2, 2, 3]


def test_a_second_rating_of_a_day_replaces_the_first(store: Store) -> None:
    skills.rate(store, "Go", 1, on=TODAY, last_used="2026-10", note="At work")
    skills.rate(store, "Go", 4, on=TODAY)
    (rating,) = store.records(SkillRating).values()
    assert (rating.level, rating.last_used, rating.note) == (4, "2026-10", "At work")


def test_unrated_is_not_level_0(store: Store) -> None:
    skills.rate(store, "Go", 0, on=TODAY - timedelta(days=1))
    assert level(store, "Go") == 0
    skills.rate(store, "Go", None, on=TODAY)
    assert level(store, "Go") is None
    assert skills.rate(store, "Rust", None, on=TODAY).step is None


def test_a_level_follows_from_a_skill_that_implies_it(store: Store) -> None:
    skills.rate(store, "Django", 3, on=TODAY)
    skills.rate(store, "Python", 1, on=TODAY)
    assert level(store, "Python") == 3
    assert checklist.levels(store, TODAY).source("Python") == "Django"


@pytest.mark.parametrize(("rating", "day"), [(5, TODAY), (-1, TODAY), (2, TODAY + timedelta(days=1))])
def test_a_level_that_there_is_not_and_a_day_to_come_are_refused(store: Store, rating: int, day: date) -> None:
    with pytest.raises(InvalidInput):
        skills.rate(store, "Go", rating, on=day)
    assert not store.records(SkillRating)


@pytest.mark.parametrize("month", ["2026", "2026-13", "March"])
def test_a_month_of_last_use_is_written_as_one(store: Store, month: str) -> None:
    with pytest.raises(InvalidInput, match="such as 2026-03"):
        skills.rate(store, "Go", 2, on=TODAY, last_used=month)


def test_levels_are_read_as_numbers_and_as_words() -> None:
    assert [checklist.read_level(text) for text in ("0", "strong", " EXPERT ", "unrated")] == [0, 3, 4, None]
    with pytest.raises(InvalidInput, match="0 None, 1 Learning, 2 Working, 3 Strong, 4 Expert, and unrated"):
        checklist.read_level("7")


def test_a_skill_of_ones_own_is_found_by_its_names_and_lifts_what_it_implies(store: Store) -> None:
    skills.add_skill(store, "Fjordbus", aliases=["fjord bus"], implies=["kafka"])
    skills.rate(store, "Fjord Bus", 3, on=TODAY)
    assert (level(store, "Fjordbus"), level(store, "Kafka")) == (3, 3)
    with pytest.raises(InvalidInput, match="already a skill “Fjordbus”"):
        skills.add_skill(store, "fjordbus")


def test_a_built_in_skill_is_given_names_without_losing_its_own(store: Store) -> None:
    skills.add_skill(store, "postgresql", aliases=["elephant db"])
    found = checklist.find_skill(store, "Elephant DB")
    assert found.name == "PostgreSQL"
    assert checklist.find_skill(store, "postgres") == found
    with pytest.raises(InvalidInput, match="whose name stays"):
        skills.edit_skill(store, 1, {"name": "Elephants"})
    skills.rate(store, "PostgreSQL", 2, on=TODAY)
    skills.remove_skill(store, 1)
    assert level(store, "PostgreSQL") == 2
    assert checklist.vocabulary(store).find("elephant db") is None


def test_all_that_names_a_skill_follows_its_new_name(store: Store) -> None:
    skills.add_skill(store, "Fjordbus")
    skills.add_skill(store, "Fjord tools", implies=["Fjordbus"])
    skills.rate(store, "Fjordbus", 3, on=TODAY)
    skills.add_evidence(store, "Fjordbus", "A talk")
    roles.add_blank(store, "Sailor")
    roles.add_requirement(store, 1, "must", [("Fjordbus", 3)])
    skills.edit_skill(store, 1, {"name": "Fjord Bus 2", "aliases": ["fb2"]})
    assert level(store, "Fjord Bus 2") == 3
    assert readiness_view.assessment_of_role(store, 1).score == 100
    assert store.records(Evidence)[1].skill == "Fjord Bus 2"
    assert checklist.find_skill(store, "Fjord tools").implies == ("Fjord Bus 2",)
    store.undo()
    assert readiness_view.assessment_of_role(store, 1).score == 100
    assert level(store, "Fjordbus") == 3


def test_a_skill_that_is_asked_for_is_not_removed(store: Store) -> None:
    skills.add_skill(store, "Fjordbus")
    skills.rate(store, "Fjordbus", 2, on=TODAY)
    roles.add_blank(store, "Sailor")
    roles.add_requirement(store, 1, "must", [("Fjordbus", 3)])
    with pytest.raises(InvalidInput, match="asks for “Fjordbus”"):
        skills.remove_skill(store, 1)
    fit.remove_requirement(store, 1)
    skills.remove_skill(store, 1)
    assert not store.records(SkillRating)
    assert not store.records(Skill)
    store.undo()
    assert level(store, "Fjordbus") == 2


def test_evidence_is_kept_edited_and_removed_and_outlives_its_application(store: Store) -> None:
    id = applications.added_id(applications.add(store, {"company": "Harbor"}, on=TODAY))
    skills.add_evidence(store, "django", "App", url=" https://a.example ", day=TODAY, application=id)
    evidence = store.records(Evidence)[1]
    assert (evidence.skill, evidence.kind, evidence.url) == ("Django", EvidenceKind.WORK, "https://a.example")
    skills.edit_evidence(store, 1, {"kind": EvidenceKind.PROJECT, "title": "The app", "url": ""})
    assert store.records(Evidence)[1].url is None
    applications.trash(store, [id])
    applications.empty_trash(store)
    assert store.records(Evidence)[1].application is None
    store.undo()
    assert store.records(Evidence)[1].application == id
    skills.remove_evidence(store, 1)
    assert not store.records(Evidence)
    with pytest.raises(InvalidInput, match="empty"):
        skills.add_evidence(store, "Django", "  ")
    with pytest.raises(NotFound):
        skills.add_evidence(store, "Django", "App", application=99)


def test_ones_own_values_are_set_changed_and_taken_back(store: Store) -> None:
    profile.set_value(store, "years", " 6 ")
    profile.set_value(store, "years", "7")
    assert checklist.own_values(store) == {"years": "7"}
    profile.set_value(store, "years", "")
    assert not store.records(Profile)
    with pytest.raises(InvalidInput, match="years, education"):
        profile.set_value(store, "shoe size", "43")


def test_each_is_one_step_and_seen_by_others(store: Store, other: Store) -> None:
    skills.rate(store, "Go", 3, on=TODAY)
    other.catch_up()
    assert level(other, "Go") == 3
    store.undo()
    other.catch_up()
    assert level(other, "Go") is None
