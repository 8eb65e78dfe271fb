"""The vocabulary is sound, is found under every spelling, and can be added to without being changed."""

from __future__ import annotations

import pytest

from tracker.skills.tokens import form_key
from tracker.skills.vocabulary import Needs, Skill, Vocabulary, builtin, own_skill, parse_rule


def test_every_name_alias_and_parent_of_the_built_in_vocabulary_is_sound() -> None:
    vocabulary = builtin()
    assert len(vocabulary) > 900
    for skill in vocabulary:
        assert skill.name == skill.name.strip()
        assert skill.category
        assert skill.tier in {"core", "extended"}
        assert all(parent in vocabulary for parent in skill.implies), skill
        assert skill.name not in vocabulary.implied(skill.name)
        parse_rule(skill.rule)


def test_no_spelling_belongs_to_two_skills() -> None:
    owner: dict[str, str] = {}
    for skill in builtin():
        for form in (skill.name, *skill.aliases):
            assert owner.setdefault(form_key(form), skill.name) == skill.name, form


def test_every_form_that_a_rule_names_is_one_of_the_skill() -> None:
    for skill in builtin():
        rule = parse_rule(skill.rule)
        forms = {form_key(form) for form in (skill.name, *skill.aliases)}
        assert rule.weak | rule.asked | rule.never <= forms, skill
        assert {form_key(case) for case in rule.cases} <= forms, skill


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("golang", "Go"),
        ("NODEJS", "Node.js"),
        ("node js", "Node.js"),
        ("ci-cd", "CI/CD"),
        ("Ci/Cd", "CI/CD"),
        ("  ruby   on rails ", "Ruby on Rails"),
        ("Ｃ＋＋", "C++"),
        ("c#", "C#"),
        (".net", ".NET"),
        ("k8s", "Kubernetes"),
        ("salt", "SaltStack"),
    ],
)
def test_a_skill_is_found_under_any_spelling(form: str, name: str) -> None:
    skill = builtin().find(form)
    assert skill is not None
    assert skill.name == name


def test_what_is_not_known_is_not_found_but_comes_near() -> None:
    assert builtin().find("Fjordbus") is None
    assert builtin().find("") is None
    assert builtin().near("Pyhton")[0] == "Python"
    assert builtin().near("qqqqqqqq") == []


def test_implications_are_transitive_and_end_in_circles() -> None:
    assert {"Python", "Django"} <= builtin().implied("Django REST Framework")
    circle = Vocabulary([Skill("a", implies=("b",)), Skill("b", implies=("a",))])
    assert circle.implied("a") == {"b"}


def test_a_users_skill_is_found_and_implies_what_it_says() -> None:
    vocabulary = builtin().extended([own_skill("Fjordbus", ["fjord bus"], implies=["Message queues"])])
    skill = vocabulary.find("FJORD-BUS")
    assert skill is not None
    assert skill.name == "Fjordbus"
    assert vocabulary.implied("Fjordbus") == {"Message queues"}
    assert builtin().find("fjordbus") is None


def test_a_users_skill_shadows_the_built_in_of_its_name() -> None:
    vocabulary = builtin().extended([own_skill("python", ["snake"])])
    found = vocabulary.find("PYTHON")
    assert found is not None
    assert found.aliases == ("snake",)
    assert "Python" not in vocabulary
    assert "Python" in builtin()


def test_an_alias_can_be_taken_from_one_skill_and_given_to_another() -> None:
    vocabulary = builtin().extended([], {"Kotlin": ["golang"]})
    found = vocabulary.find("golang")
    assert found is not None
    assert found.name == "Kotlin"


def test_a_short_skill_of_the_users_counts_only_as_typed() -> None:
    assert own_skill("It").rule == "cs:It"
    assert own_skill("Fjordbus").rule == ""


def test_a_rule_is_parsed_into_its_parts() -> None:
    rule = parse_rule("cs:Go|GO; anchor; name; weak:go lang; asked:gopher; not:go to|let's go; never:g; topic")
    assert rule.cases == {"Go", "GO"}
    assert rule.bare == Needs.ANCHOR | Needs.NAME
    assert rule.weak == {"go lang"}
    assert rule.asked == {"gopher"}
    assert rule.never == {"g"}
    assert rule.phrases == (("go", "to"), ("let", "'", "s", "go"))
    assert rule.topic


@pytest.mark.parametrize("rule", ["cs", "weak:", "strong:x", "anchor:x", "anchor name", "no rule"])
def test_a_part_that_is_not_of_the_language_is_refused_by_name(rule: str) -> None:
    with pytest.raises(ValueError, match=rule):
        parse_rule(rule)
