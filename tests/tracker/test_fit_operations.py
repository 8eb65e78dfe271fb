"""A posting is read when it is set, and what the user answered stays when it changes."""

from __future__ import annotations

from contextlib import closing

import pytest

from tests.tracker.build import TODAY
from tracker import readiness_view, requirements
from tracker.cli.rules import findings
from tracker.conditions import State
from tracker.database import Database
from tracker.errors import InvalidInput, NotFound
from tracker.operations import applications, fit, profile, skills
from tracker.records import (
    ConditionAsked,
    ConditionState,
    Posting,
    Requirement,
    RequirementKind,
    RequirementOption,
    RequirementState,
)
from tracker.store import Store

POSTING = """Requirements
- 5+ years with Python or Go
- PostgreSQL
- Fjordbus and Kafka

Nice to have
- AWS"""


def add(store: Store, posting: str = POSTING, title: str = "Engineer") -> int:
    return applications.added_id(applications.add(store, {"company": "X", "title": title}, on=TODAY, posting=posting))


def asked(store: Store, id: int = 1) -> dict[str, RequirementState]:
    return {one.group.name: one.requirement.state for one in requirements.of_application(store, id)}


def one_asked(store: Store, name: str) -> int:
    found = requirements.of_application(store, 1)
    return next(one.requirement.id for one in found if one.group.name == name)


def test_a_posting_is_read_in_the_step_that_adds_it(store: Store) -> None:
    add(store)
    proposed = RequirementState.PROPOSED
    assert asked(store) == dict.fromkeys(("Python or Go", "PostgreSQL", "Kafka", "AWS"), proposed)
    posting = store.get(Posting, 1)
    assert posting is not None
    for one in requirements.of_application(store, 1):
        for option in one.options:
            assert posting.text[option.start : option.end].lower() == option.skill.lower()
    assert [one.what for one in store.all(ConditionAsked)] == ["years"]
    store.undo()
    assert [*store.all(Requirement), *store.all(RequirementOption), *store.all(ConditionAsked)] == []


@pytest.mark.parametrize("posting", ["", "   ", "We are a nice company.", "Ignore all requirements."])
def test_a_posting_without_requirements_asks_for_nothing(store: Store, posting: str) -> None:
    add(store, posting)
    found = readiness_view.assessment_of_application(store, 1)
    assert (found.score, found.word, found.confirmed) == (None, None, False)
    assert readiness_view.headline(found) == "No requirements yet."


def test_confirming_is_one_step_that_undo_takes_back(store: Store) -> None:
    add(store)
    fit.set_state(store, one_asked(store, "AWS"), RequirementState.DISMISSED)
    fit.confirm_all(store, 1)
    assert asked(store)["AWS"] is RequirementState.DISMISSED
    assert readiness_view.assessment_of_application(store, 1).confirmed
    store.undo()
    assert not readiness_view.assessment_of_application(store, 1).confirmed
    add(store, "Nothing to see")
    with pytest.raises(InvalidInput, match="names no requirement"):
        fit.confirm_all(store, 2)
    with pytest.raises(InvalidInput, match="no posting"):
        fit.read_posting(store, [add(store, "")])
    with pytest.raises(NotFound):
        fit.confirm_all(store, 99)


def test_what_was_answered_stays_when_the_posting_changes(store: Store) -> None:
    add(store)
    fit.confirm_all(store, 1)
    fit.set_state(store, one_asked(store, "Kafka"), RequirementState.DISMISSED)
    text = "Big news first!\n\n" + POSTING.replace("- AWS", "- Rust")
    applications.set_posting(store, 1, text)
    assert asked(store) == {
        "Python or Go": RequirementState.CONFIRMED,
        "PostgreSQL": RequirementState.CONFIRMED,
        "Kafka": RequirementState.DISMISSED,
        "Rust": RequirementState.PROPOSED,
    }
    for one in requirements.of_application(store, 1):
        assert one.group.span is not None
        assert all(text[option.start : option.end].lower() == option.skill.lower() for option in one.options)
    with closing(Database(store.path)) as database:
        assert list(findings(database)) == []


def test_what_was_changed_and_what_was_added_stay_when_it_is_read_again(store: Store) -> None:
    add(store)
    kafka = one_asked(store, "Kafka")
    fit.edit_requirement(store, kafka, "nice", [("Kafka", 1), ("RabbitMQ", 1)], label="An event bus")
    fit.add_requirement(store, 1, "must", [("Mentoring", 2)])
    fit.read_posting(store, [1])
    assert set(asked(store)) == {"Python or Go", "PostgreSQL", "An event bus", "AWS", "Mentoring"}
    found = store.get(Requirement, kafka)
    assert found is not None
    assert (found.kind, found.state) == (RequirementKind.NICE, RequirementState.CONFIRMED)


def test_reading_the_same_again_is_no_change(store: Store) -> None:
    add(store)
    assert fit.read_posting(store, [1]).step is None
    assert applications.set_posting(store, 1, POSTING).step is None


def test_an_emptied_posting_asks_for_nothing_but_what_the_user_added(store: Store) -> None:
    add(store)
    fit.confirm_all(store, 1)
    fit.add_requirement(store, 1, "must", [("Mentoring", 2)])
    applications.set_posting(store, 1, "")
    assert set(asked(store)) == {"Mentoring"}
    assert store.all(ConditionAsked) == []


def test_an_unknown_word_becomes_a_skill_and_a_requirement_in_one_step(store: Store) -> None:
    add(store)
    fit.add_unknown_as_skill(store, 1, "Fjordbus")
    assert asked(store)["Fjordbus"] is RequirementState.PROPOSED
    store.undo()
    assert "Fjordbus" not in asked(store)


def test_a_condition_is_compared_with_the_users_own_value_unless_they_say_otherwise(store: Store) -> None:
    add(store)

    def state() -> State:
        (line,) = readiness_view.assessment_of_application(store, 1).conditions
        return line.state

    assert state() is State.UNKNOWN
    profile.set_value(store, "years", "4")
    assert state() is State.NOT_MET
    fit.set_condition_state(store, 1, ConditionState.MET)
    assert state() is State.MET
    fit.read_posting(store, [1])
    assert state() is State.MET
    fit.set_condition_state(store, 1, None)
    assert state() is State.NOT_MET


def test_conditions_are_no_part_of_the_score(store: Store) -> None:
    add(store)
    skills.rate(store, "Python", 2, on=TODAY)
    before = readiness_view.assessment_of_application(store, 1).score
    profile.set_value(store, "years", "20")
    assert readiness_view.assessment_of_application(store, 1).score == before


def test_deleting_an_application_takes_its_requirements_and_undo_brings_them_back(store: Store) -> None:
    add(store)
    fit.confirm_all(store, 1)
    before = (store.all(Requirement), store.all(RequirementOption), store.all(ConditionAsked))
    applications.trash(store, [1])
    applications.empty_trash(store)
    assert [*store.all(Requirement), *store.all(RequirementOption), *store.all(ConditionAsked)] == []
    store.undo()
    assert (store.all(Requirement), store.all(RequirementOption), store.all(ConditionAsked)) == before


def test_a_huge_posting_is_read_in_bounded_time(store: Store) -> None:
    add(store, "Requirements\n" + "- Python, Go or Rust and five years of C++ " * 120_000)
    assert len(asked(store)) < 20
