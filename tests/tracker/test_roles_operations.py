"""Target roles: added, edited, duplicated, compared, written to files and read back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tracker.build import TODAY
from tracker import readiness_view, requirements
from tracker.errors import InvalidInput, NotFound
from tracker.operations import applications, fit, lookup, roles
from tracker.records import Application, ConditionAsked, Requirement, RequirementOption, Role
from tracker.skills.roles import template_names
from tracker.store import Store


def groups(store: Store, role: int) -> list[str]:
    return [asked.group.name for asked in requirements.of_role(store, role)]


@pytest.mark.parametrize("template", template_names())
def test_a_template_is_added_whole_and_its_file_reads_back_the_same(store: Store, template: str) -> None:
    roles.add_from_template(store, template)
    role = store.records(Role)[1]
    content = dict(roles.templates(store))[template]
    assert roles.content_of(store, role) == content
    roles.add_from_toml(store, roles.export_toml(store, 1), name="Again")
    again = roles.content_of(store, store.records(Role)[2])
    assert again == replace(content, title="Again")


def test_the_first_role_holds_what_such_a_job_asks(store: Store) -> None:
    roles.add_from_template(store, template_names()[0])
    role = store.records(Role)[1]
    assert role.name == "Senior Back-End Software Engineer"
    assert "120000 USD a year" in role.pay
    assert role.places.splitlines() == ["San Francisco", "New York City", "Seattle", "Chicago", "Boston"]
    kinds = [asked.requirement.kind for asked in requirements.of_role(store, 1)]
    assert kinds.count(kinds[0]) == 6
    assert [one.what for one in store.related(ConditionAsked, "role", [1])] == ["education", "years"]


def test_two_roles_of_one_name_are_refused(store: Store) -> None:
    roles.add_from_template(store, "staff")
    with pytest.raises(InvalidInput, match="already a role"):
        roles.add_from_template(store, "staff")
    roles.add_from_template(store, "staff", name="Staff, remote")
    with pytest.raises(InvalidInput, match="already a role"):
        roles.edit(store, 2, {"name": store.records(Role)[1].name})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('title = "X"\n[[groups]]\noptions = [{ skill = "Pyhton" }]', "Line 3: “Pyhton” is not a known skill.*Python"),
        ('title = "X"\n[[groups]]\noptions = [{ skill = "Go", level = "guru" }]', "Line 3: “guru”.*working, strong"),
        ('title = "X"\nsalary = 3', "Line 2: “salary” is not a key of a role. Known: title, summary"),
        ('title = "X', "Line 1: This is not TOML"),
    ],
)
def test_a_wrong_file_names_the_line_and_the_choices_and_changes_nothing(
    store: Store, text: str, sentence: str
) -> None:
    roles.add_from_template(store, "staff")
    before = roles.export_toml(store, 1)
    with pytest.raises(InvalidInput, match=sentence):
        roles.add_from_toml(store, text)
    with pytest.raises(InvalidInput, match=sentence):
        roles.replace_from_toml(store, 1, text)
    assert len(store.records(Role)) == 1
    assert roles.export_toml(store, 1) == before


def test_a_role_is_replaced_from_a_file_and_stays_the_aim_of_its_applications(store: Store) -> None:
    roles.add_from_template(store, "staff")
    applications.add(store, {"company": "Harbor", "role": 1}, on=TODAY)
    before = roles.export_toml(store, 1)
    roles.replace_from_toml(store, 1, 'title = "Sailor"\n[[groups]]\noptions = [{ skill = "Go", level = "strong" }]')
    assert (store.records(Role)[1].name, groups(store, 1)) == ("Sailor", ["Go"])
    assert store.records(Application)[1].role == 1
    store.undo()
    assert roles.export_toml(store, 1) == before


def test_requirements_are_added_edited_moved_and_removed(store: Store) -> None:
    roles.add_blank(store, "Sailor")
    assert readiness_view.assessment_of_role(store, 1).score is None
    roles.add_requirement(store, 1, "must", [("golang", 3), ("Rust", 2)], k=1, label="A language")
    roles.add_requirement(store, 1, "nice", [("Kafka", 2)], importance=3)
    fit.edit_requirement(store, 1, "must", [("Go", 4), ("Rust", 2)], k=2, importance=1)
    (first, second) = requirements.of_role(store, 1)
    assert (first.requirement.k, first.requirement.importance, first.requirement.label) == (2, 1, "")
    assert [(option.skill, option.level) for option in first.options] == [("Go", 4), ("Rust", 2)]
    roles.move_requirement(store, second.requirement.id, 0.5)
    assert groups(store, 1) == ["Kafka", "any 2 of Go, Rust"]
    fit.remove_requirement(store, first.requirement.id)
    assert groups(store, 1) == ["Kafka"]
    for _ in range(3):
        store.undo()
    assert groups(store, 1) == ["A language", "Kafka"]


@pytest.mark.parametrize(
    ("kind", "options", "k"),
    [
        ("must", [], 1),
        ("must", [("Go", 5)], 1),
        ("must", [("Go", 0)], 1),
        ("must", [("Go", 2)], 2),
        ("vital", [("Go", 2)], 1),
    ],
)
def test_a_requirement_that_makes_no_sense_is_refused(
    store: Store, kind: str, options: list[tuple[str, int]], k: int
) -> None:
    roles.add_blank(store, "Sailor")
    with pytest.raises(InvalidInput):
        roles.add_requirement(store, 1, kind, options, k=k)
    assert groups(store, 1) == []


def test_a_copy_is_its_own(store: Store) -> None:
    roles.add_from_template(store, "staff")
    roles.duplicate(store, 1)
    roles.duplicate(store, 1)
    names = [role.name for role in store.records(Role).values()]
    assert names[1:] == [f"{names[0]} copy", f"{names[0]} copy 2"]
    assert roles.compare(store, 1, 2) == []
    roles.add_requirement(store, 2, "must", [("COBOL", 3)])
    (difference,) = roles.compare(store, 1, 2)
    assert (difference.skill, difference.first) == ("COBOL", None)


def test_removing_a_role_leaves_its_applications_with_none_and_undo_brings_all_back(store: Store) -> None:
    roles.add_from_template(store, "staff")
    applications.add(store, {"company": "Harbor", "role": 1}, on=TODAY)
    before = roles.export_toml(store, 1)
    roles.remove(store, 1)
    assert store.records(Application)[1].role is None
    assert [*store.all(Requirement), *store.all(RequirementOption), *store.all(ConditionAsked)] == []
    store.undo()
    assert store.records(Application)[1].role == 1
    assert roles.export_toml(store, 1) == before


def test_a_role_is_meant_by_its_name_its_id_its_template_or_a_beginning(store: Store) -> None:
    roles.add_from_template(store, "senior-back-end")
    roles.add_from_template(store, "staff", name="Staff Engineer")
    for text in ("staff engineer", "2", "staff", "Sta"):
        assert lookup.role_named(store, text).name == "Staff Engineer"
    with pytest.raises(NotFound, match="there are Senior Back-End Software Engineer, Staff Engineer"):
        lookup.role_named(store, "S")
