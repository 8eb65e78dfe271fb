"""Role files are read with errors that name the line, and written so that they read back the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import errors
from tracker.conditions import Condition, What
from tracker.readiness import Group, Kind, Levels, Option, assess
from tracker.skills.roles import (
    TEMPLATES,
    Ask,
    Difference,
    Pay,
    RoleError,
    RoleFile,
    compare_roles,
    read_role,
    read_template,
    template_names,
    write_role,
)
from tracker.skills.vocabulary import builtin

ROLE = """title = "Go Developer"
also_called = ["Gopher"]

[pay]
amount = 90000
currency = "EUR"

[[groups]]
kind = "must"
importance = 3
k = 2
options = [
    { skill = "golang", level = "strong" },
    { skill = "SQL" },
]

[[groups]]
kind = "nice"
label = "A cloud"
options = [
    { skill = "AWS", level = "working" },
]

[[conditions]]
what = "years"
asked = "Three years of Go"
years = 3
skills = ["Go"]
"""


def refused(text: str) -> RoleError:
    with pytest.raises(RoleError) as caught:
        read_role(text, builtin())
    return caught.value


def test_a_role_file_is_read() -> None:
    assert read_role(ROLE, builtin()) == RoleFile(
        title="Go Developer",
        also_called=("Gopher",),
        pay=Pay(90000, "EUR"),
        groups=(
            Group(Kind.MUST, (Option("Go", 3), Option("SQL", 2)), 3, 2),
            Group(Kind.NICE, (Option("AWS", 2),), label="A cloud"),
        ),
        conditions=(Condition(What.YEARS, "Three years of Go", 3, skills=("Go",)),),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "line", "words"),
    [
        ("golang", "Pyhton", 13, "“Pyhton” is not a known skill. Known ones like it: Python"),
        ('"SQL"', '"Qqqqqq"', 14, "“Qqqqqq” is not a known skill. Add it as a skill first."),
        ('"strong"', '"senior"', 13, "“senior” is not a level. Known: learning, working, strong, expert."),
        ('kind = "nice"', 'kind = "maybe"', 18, "“maybe” is not a kind. Known: must, unsorted, nice."),
        (
            "label = ",
            "lable = ",
            19,
            "“lable” is not a key of a requirement. Known: kind, importance, k, label, options.",
        ),
        ("also_called", "alias", 2, "“alias” is not a key of a role. Known: title,"),
        ("importance = 3", "importance = 9", 10, "An importance is 1, 2 or 3, not 9."),
        ("k = 2", "k = 3", 11, "k is how many of the 2 options are needed, not 3."),
        ("amount = 90000", "amount = 0", 5, "The amount of the pay is a whole number above 0."),
        ("amount = 90000", 'amount = "a lot"', 5, "“amount” is a whole number."),
        ("importance = 3", "importance = true", 10, "“importance” is a whole number."),
        ('what = "years"', 'what = "charm"', 25, "“charm” is not a what. Known: years, education"),
        ("years = 3", 'degree = "master"', 27, "A condition on years has no “degree”."),
        ('skills = ["Go"]', 'skills = ["Goo"]', 28, "“Goo” is not a known skill."),
        ('["Gopher"]', '"Gopher"', 2, "“also_called” is a list of texts."),
        ('title = "Go Developer"', 'title = " "', 1, "A role has a title."),
        ('title = "Go Developer"', "", 1, "A role has a title."),
        ('title = "Go Developer"', "title = Go", 1, "This is not TOML: Invalid value."),
        ('asked = "Three years of Go"', "", 24, "A condition says in “asked” what is asked."),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_would_be_right(
    right: str, wrong: str, line: int, words: str
) -> None:
    assert right in ROLE
    error = refused(ROLE.replace(right, wrong, 1))
    assert str(error).startswith(f"Line {line}: {words}")
    assert error.line == line


def test_a_requirement_without_options_is_refused() -> None:
    error = refused('title = "x"\n[[groups]]\nkind = "must"\noptions = []\n')
    assert str(error) == "Line 4: A requirement has at least one option."


def test_the_line_is_that_of_the_right_one_of_several_tables() -> None:
    group = '[[groups]]\noptions = [{ skill = "Java", level = "strong" }]\n'
    error = refused(f'title = "x"\n{group}{group}[[groups]]\noptions = [{{ skill = "Java", level = "top" }}]\n')
    assert error.line == 7


@pytest.mark.parametrize("text", ["", "\0", "[" * 5000, "a = " + "[" * 100_000, "= 1", "title = 1", "[[title]]"])
def test_what_is_no_role_file_is_refused_in_a_sentence(text: str) -> None:
    assert str(refused(text)).endswith(".")


def test_a_role_reads_back_as_it_was_written() -> None:
    role = read_role(ROLE, builtin())
    assert read_role(write_role(role), builtin()) == role


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
    lambda text: bool(text.strip())
)
skills = st.sampled_from([skill.name for skill in builtin()])
options = st.lists(st.builds(Option, skills, st.integers(1, 4)), min_size=1, max_size=4).map(tuple)
kinds = st.sampled_from(list(Kind))
groups = st.builds(Group, kinds, options, st.integers(1, 3), st.just(1), st.just("") | texts)
conditions = st.one_of(
    st.builds(
        Condition, st.just(What.YEARS), texts, st.integers(0, 30), kinds, st.lists(skills, max_size=2).map(tuple)
    ),
    st.builds(
        Condition, st.just(What.EDUCATION), texts, st.none() | st.integers(1, 4), kinds, equivalent=st.booleans()
    ),
    st.builds(Condition, st.just(What.LANGUAGE), texts, st.none() | st.integers(1, 6), kinds),
    st.builds(Condition, st.sampled_from([What.CLEARANCE, What.PERMIT, What.LOCATION]), texts, st.none(), kinds),
)
some_texts = st.lists(texts, max_size=2).map(tuple)
pays = st.builds(Pay, st.integers(1, 10**9), texts, st.sampled_from(["year", "hour"]), st.just("") | texts)
roles = st.builds(
    RoleFile,
    texts,
    st.just("") | texts,
    some_texts,
    some_texts,
    some_texts,
    some_texts,
    st.just("") | texts,
    st.none() | pays,
    st.lists(groups, max_size=3).map(tuple),
    st.lists(conditions, max_size=2).map(tuple),
)


@settings(max_examples=500, deadline=None, database=None)
@given(roles)
def test_any_role_reads_back_as_it_was_written(role: RoleFile) -> None:
    written = write_role(role)
    assert read_role(written, builtin()) == role
    assert write_role(read_role(written, builtin())) == written


def test_half_a_character_is_refused_instead_of_written() -> None:
    with pytest.raises(RoleError, match="half a character"):
        write_role(RoleFile("a\ud800"))


def test_the_templates_are_fourteen_in_the_form_that_is_written() -> None:
    assert len(template_names()) == 14
    for name in template_names():
        text = (TEMPLATES / f"{name}.toml").read_text(encoding="utf-8")
        role = read_template(name, builtin())
        assert write_role(role) == text
        assert role.duties
        assert role.also_called
        assert sum(group.kind is Kind.MUST for group in role.groups) >= 5


def test_every_template_names_roles_to_compare_with_that_exist() -> None:
    titles = {read_template(name, builtin()).title for name in template_names()}
    assert len(titles) == 14
    for name in template_names():
        assert set(read_template(name, builtin()).compare_with) <= titles


def test_a_template_that_does_not_exist_is_answered_with_those_that_do() -> None:
    with pytest.raises(RoleError, match=r"no role template “chef”\. There are: senior-back-end, .*staff"):
        read_template("chef", builtin())


def test_the_first_template_holds_what_is_known_of_the_role() -> None:
    assert template_names()[0] == "senior-back-end"
    role = read_template("senior-back-end", builtin())
    assert role.title == "Senior Back-End Software Engineer"
    asked = {tuple(option.skill for option in group.options): (group.kind, group.k) for group in role.groups}
    for must in (("Java", "Python", "C++", "Ruby"), ("Scalability",), ("MySQL", "MongoDB", "PostgreSQL")):
        assert asked[must] == (Kind.MUST, 1)
    assert asked["REST APIs", "Web services"] == (Kind.MUST, 2)
    assert asked[("Problem solving",)] == asked[("Teamwork",)] == (Kind.MUST, 1)
    for nice in (("Spring", "Django"), ("AWS", "Azure"), ("Git",), ("IDEs",), ("Jira", "Trello")):
        assert asked[nice] == (Kind.NICE, 1)
    assert any("certification" in option.skill for group in role.groups for option in group.options)
    duties = " ".join(role.duties).lower()
    for word in (
        "mission-critical",
        "reusable",
        "libraries",
        "fast",
        "front-end",
        "database administrators",
        "stakeholders",
    ):
        assert word in duties
    assert "troubleshoot" in duties
    assert "technical documentation" in duties
    degree, years = role.conditions
    assert (degree.what, degree.number) == (What.EDUCATION, 2)
    assert (years.what, years.skills) == (What.YEARS, ("Back-end development",))
    assert role.pay is not None
    assert (role.pay.amount, role.pay.currency, role.pay.period) == (120000, "USD", "year")
    assert role.also_called == (
        "Senior Back-End Developer",
        "Senior Java Developer",
        "Senior .NET Developer",
        "Senior Software Engineer",
    )
    assert role.compare_with == ("Full-Stack Developer",)
    assert role.places == ("San Francisco", "New York City", "Seattle", "Chicago", "Boston")


def test_two_roles_are_compared_skill_by_skill() -> None:
    first = [Group(Kind.MUST, (Option("Go", 3), Option("Rust", 3))), Group(Kind.MUST, (Option("SQL", 2),))]
    second = [Group(Kind.NICE, (Option("Go", 2),)), Group(Kind.MUST, (Option("SQL", 2),))]
    assert compare_roles(first, second) == [
        Difference("Go", Ask(Kind.MUST, 3, alone=False), Ask(Kind.NICE, 2, alone=True)),
        Difference("Rust", Ask(Kind.MUST, 3, alone=False), None),
    ]
    assert compare_roles(first, first) == []


def test_readiness_for_the_first_template_explains_itself_and_adds_up() -> None:
    ratings = {"Django": 3, "PostgreSQL": 2, "REST APIs": 2, "Git": 3, "Teamwork": 2}
    role = read_template("senior-back-end", builtin())
    result = assess(role.groups, Levels(ratings, builtin().implications))
    assert result.score is not None
    assert result.high is not None
    assert sum(one.loss for one in result.results) == 100 - result.score
    assert sum(one.shown_loss for one in result.results) == 100 - (result.shown or 0)
    assert (result.musts_met, result.musts) == (1, 6)
    language = result.results[0]
    assert [(one.option.skill, one.source) for one in language.met_by] == [("Python", "Django")]
    assert result.score < result.high < 100


def test_a_role_file_that_is_refused_is_for_the_user_to_mend() -> None:
    assert isinstance(refused("title ="), errors.PursuitError)
