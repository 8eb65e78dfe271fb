"""A text names the skills that an engineer reading it would say it names."""

from __future__ import annotations

import pytest

from tracker.skills.matching import find_mentions
from tracker.skills.sections import find_sections
from tracker.skills.tokens import tokenise
from tracker.skills.vocabulary import Vocabulary, builtin, own_skill


def named(text: str, vocabulary: Vocabulary | None = None) -> list[str]:
    found = find_mentions(tokenise(text), find_sections(text), vocabulary or builtin())
    return [mention.skill for mention in found]


def test_the_longest_form_wins() -> None:
    assert named("Spring Boot, Spring and React Native") == ["Spring Boot", "Spring", "React Native"]


def test_a_mention_holds_the_characters_that_name_the_skill() -> None:
    text = "We use Node JS (v18) with PostgreSQL."
    found = find_mentions(tokenise(text), find_sections(text), builtin())
    assert [text[mention.start : mention.end] for mention in found] == ["Node JS", "PostgreSQL"]


@pytest.mark.parametrize("text", ["ci/cd", "CI / CD", "CI-CD", "ci cd", "CI & CD", "continuous   integration"])
def test_hyphens_blanks_and_case_do_not_matter(text: str) -> None:
    assert named(f"Docker, {text}") == ["Docker", "CI/CD"]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("C++ and C#", ["C++", "C#"]),
        ("C, C++", ["C", "C++"]),
        ("C/C++", ["C", "C++"]),
        ("Python, R and SQL", ["Python", "R", "SQL"]),
        ("experience in C", ["C"]),
        ("R&D for Java", ["Java"]),
        ("Java for vitamin C research", ["Java"]),
        ("Java. See example.com, mail go@example.com", ["Java"]),
        ("Java for C-level users", ["Java"]),
    ],
)
def test_single_letters_and_dots_keep_their_boundaries(text: str, skills: list[str]) -> None:
    assert named(text) == skills


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Python, Go and Rust", ["Python", "Go", "Rust"]),
        ("python/go/rust", ["Python", "Go", "Rust"]),
        ("Python/Ruby/Perl/Go for building tools", ["Python", "Ruby", "Perl", "Go"]),
        ("experience in Go", ["Go"]),
        ("Senior Go Developer with PostgreSQL", ["Go", "PostgreSQL"]),
        ("Python. Go beyond what is asked.", ["Python"]),
        ("Docker, Kubernetes. Ready to go live on the go!", ["Docker", "Kubernetes"]),
        ("Go to our site. PostgreSQL, Kafka", ["PostgreSQL", "Kafka"]),
    ],
)
def test_go_is_a_language_where_it_is_one(text: str, skills: list[str]) -> None:
    assert named(text) == skills


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("proficient in Excel", ["Excel"]),
        ("You excel at your work. Excel in all you do.", []),
        ("TypeScript and React", ["TypeScript", "React"]),
        ("experience with React", ["React"]),
        ("TypeScript. You react to incidents.", ["TypeScript"]),
        ("we talk over Slack", ["Slack"]),
        ("cut some slack", []),
        ("Kubernetes with Helm", ["Kubernetes", "Helm"]),
        ("at the helm of Kubernetes", ["Kubernetes"]),
        ("Java, Spring, Hibernate", ["Java", "Spring", "Hibernate"]),
        ("Java internship in Spring 2027", ["Java"]),
        ("Docker, Chef, Puppet", ["Docker", "Chef", "Puppet"]),
        ("our chef cooks", []),
    ],
)
def test_words_of_common_language_count_only_as_names_of_tools(text: str, skills: list[str]) -> None:
    assert named(text) == skills


def test_tags_of_a_job_board_count_in_any_case() -> None:
    assert named("Technologies\nspring java rest go\nJob description") == ["Spring", "Java", "REST APIs", "Go"]


def test_a_list_with_one_skill_a_line_is_an_enumeration() -> None:
    assert named("Languages:\n• Python\n• Go\n• R") == ["Python", "Go", "R"]


def test_words_of_prose_count_only_where_something_is_asked() -> None:
    prose = "We serve high traffic in a cross-browser world."
    assert "Scalability" not in named(prose)
    assert "Scalability" in named("Requirements\nYou have run high traffic sites.")
    assert "Scalability" in named("Experience with high traffic sites.")


@pytest.mark.parametrize(
    "text",
    ["You work closely with our DevOps team and Java.", "Java. Collaborate with QA engineers, and others"],
)
def test_colleagues_are_not_skills(text: str) -> None:
    assert named(text) == ["Java"]


def test_engineers_who_are_looked_for_are_skills() -> None:
    assert named("We are looking for experienced DevOps engineers") == ["DevOps"]


def test_a_version_belongs_to_its_skill() -> None:
    assert named("Python 3.12, Java 21 and Angular 17") == ["Python", "Java", "Angular"]
    assert named("Python3, Java17, Vue3 and ES2022 JavaScript") == [
        "Python",
        "Java",
        "Vue.js",
        "JavaScript",
        "JavaScript",
    ]


def test_a_users_skill_is_read_like_any_other() -> None:
    vocabulary = builtin().extended([own_skill("Fjordbus", ["FB2"])])
    assert named("Kafka or Fjordbus, or fb2 as we call FB2", vocabulary) == ["Kafka", "Fjordbus", "Fjordbus"]


def test_nothing_is_found_in_nothing() -> None:
    assert named("") == []
    assert named("\n\n , ; () \n") == []
