"""A posting is read into what it asks for, each part with the words that say so."""

from __future__ import annotations

import pytest

from tracker.conditions import Condition, What
from tracker.readiness import Group, Kind
from tracker.skills.headings import Part
from tracker.skills.reading import Reading, read_posting
from tracker.skills.vocabulary import builtin, own_skill

POSTING = """Platform Engineer

Harbor Systems, Remote (EU)

What you will do
Build and run the services that move 40 million events a day, together with front-end and data colleagues.

What you bring
• Strong Python or Go, and PostgreSQL at scale
• Solid experience with REST APIs and gRPC
• Hands-on work with Kafka or another event bus
• 5+ years in back-end development
• Docker, Kubernetes and Terraform

Nice to have
• AWS or Azure, OpenTelemetry, Fjordbus
• A degree in computer science or equivalent experience

About us
We are a team of 60 working on machine learning, big data and security for ports. We love Ruby.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_posting(POSTING)


def told(group: Group) -> tuple[str, int, list[str]]:
    return group.kind, group.k, [option.skill for option in group.options]


def requirements(text: str) -> list[tuple[str, int, list[str]]]:
    return [told(group) for group in read_posting(text).requirements]


def musts(*lines: str) -> list[tuple[int, list[str]]]:
    found = read_posting("Requirements\n" + "\n".join(lines)).requirements
    return [(group.k, [option.skill for option in group.options]) for group in found]


def conditions(text: str) -> list[Condition]:
    return list(read_posting(f"Requirements\n{text}").conditions)


def needs(text: str, title: str = "") -> dict[str, int]:
    found = read_posting(f"Requirements\n{text}", title).requirements
    return {option.skill: option.need for group in found for option in group.options}


def test_a_posting_is_read_whole(reading: Reading) -> None:
    assert [told(group) for group in reading.requirements] == [
        ("must", 1, ["Python", "Go"]),
        ("must", 1, ["PostgreSQL"]),
        ("must", 1, ["REST APIs"]),
        ("must", 1, ["gRPC"]),
        ("must", 1, ["Kafka"]),
        ("must", 1, ["Back-end development"]),
        ("must", 1, ["Docker"]),
        ("must", 1, ["Kubernetes"]),
        ("must", 1, ["Terraform"]),
        ("nice", 1, ["AWS", "Azure"]),
        ("nice", 1, ["OpenTelemetry"]),
    ]


def test_every_requirement_shows_the_words_it_came_from(reading: Reading) -> None:
    spans = {told(group)[2][0]: group.span for group in reading.requirements}
    words = {skill: POSTING[span[0] : span[1]] for skill, span in spans.items() if span}
    assert words["Python"] == "Python or Go"
    assert words["Kafka"] == "Kafka or another event bus"
    assert words["Docker"] == "Docker"
    for group in reading.requirements:
        for option in group.options:
            assert option.span is not None
            found = builtin().find(POSTING[option.span[0] : option.span[1]])
            assert found is not None
            assert found.name == option.skill


def test_choices_are_labelled_in_the_words_of_the_posting(reading: Reading) -> None:
    assert [group.label for group in reading.requirements if group.label] == [
        "Python or Go",
        "Kafka or another event bus",
        "AWS or Azure",
    ]


def test_what_the_company_says_of_itself_is_not_asked_for(reading: Reading) -> None:
    assert {"Machine learning", "Big data", "Ruby"}.isdisjoint(reading.skills)
    assert [mention.part for mention in reading.mentions if mention.skill == "Ruby"] == [Part.COMPANY]


def test_conditions_stand_apart_from_skills(reading: Reading) -> None:
    years, degree = reading.conditions
    assert (years.what, years.number, years.skills, years.kind) == (What.YEARS, 5, ("Back-end development",), Kind.MUST)
    assert (degree.what, degree.number, degree.equivalent, degree.kind) == (What.EDUCATION, 2, True, Kind.NICE)
    assert years.span is not None
    assert POSTING[years.span[0] : years.span[1]] == "5+ years"


def test_words_that_look_like_tools_are_offered(reading: Reading) -> None:
    assert [(one.word, POSTING[one.span[0] : one.span[1]]) for one in reading.unknown] == [("Fjordbus", "Fjordbus")]


def test_sections_are_given_with_their_headings(reading: Reading) -> None:
    assert [(one.part, one.heading) for one in reading.sections[1:]] == [
        (Part.DUTIES, "What you will do"),
        (Part.MUST, "What you bring"),
        (Part.NICE, "Nice to have"),
        (Part.COMPANY, "About us"),
    ]


def test_a_posting_without_requirements_has_none() -> None:
    for text in ("", "   \n", "We are a great team and love what we do."):
        assert read_posting(text).requirements == ()


def test_without_headings_requirements_are_unsorted() -> None:
    assert requirements("You know Java and PostgreSQL.") == [
        ("unsorted", 1, ["Java"]),
        ("unsorted", 1, ["PostgreSQL"]),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Java, Python or Go", [(1, ["Java", "Python", "Go"])]),
        ("One of Java, Python, Go", [(1, ["Java", "Python", "Go"])]),
        ("At least two of Go, Ruby, Python", [(2, ["Go", "Ruby", "Python"])]),
        ("Three or more of: Docker, Kubernetes, Terraform, Helm", [(3, ["Docker", "Kubernetes", "Terraform", "Helm"])]),
        ("Any of Java, Kotlin and Scala", [(1, ["Java", "Kotlin", "Scala"])]),
        ("Languages such as Java, Python and C#", [(1, ["Java", "Python", "C#"])]),
        ("Infrastructure as code (e.g. Ansible, Puppet)", [(1, ["Ansible", "Puppet"])]),
        ("Cloud platforms like AWS or GCP", [(1, ["AWS", "Google Cloud"])]),
        ("Docker and Kubernetes", [(1, ["Docker"]), (1, ["Kubernetes"])]),
        ("Java/Kotlin", [(1, ["Java", "Kotlin"])]),
        ("AWS/GCP/Azure", [(1, ["AWS", "Google Cloud", "Azure"])]),
        ("CI/CD, TCP/IP", [(1, ["CI/CD"]), (1, ["TCP/IP"])]),
        ("UI/UX", [(1, ["UI design"]), (1, ["UX design"])]),
        ("HTML/CSS", [(1, ["HTML"]), (1, ["CSS"])]),
        ("Python/Django", [(1, ["Python"]), (1, ["Django"])]),
        ("Python, Django or FastAPI", [(1, ["Python"]), (1, ["Django", "FastAPI"])]),
        ("Java, PostgreSQL or MySQL", [(1, ["Java"]), (1, ["PostgreSQL", "MySQL"])]),
        ("Java or Kotlin, Spring, and PostgreSQL", [(1, ["Java", "Kotlin"]), (1, ["Spring"]), (1, ["PostgreSQL"])]),
        ("Docker and Kubernetes or Nomad", [(1, ["Docker"]), (1, ["Kubernetes", "Nomad"])]),
        ("Java and/or C#", [(1, ["Java", "C#"])]),
        ("TypeScript, and either React or Vue", [(1, ["TypeScript"]), (1, ["React", "Vue.js"])]),
        ("Kafka or similar", [(1, ["Kafka"])]),
        ("AWS, Azure or another cloud", [(1, ["AWS", "Azure"])]),
        ("Relational databases (MySQL, PostgreSQL)", [(1, ["MySQL", "PostgreSQL"])]),
        ("Scripting languages (Python, Bash)", [(1, ["Python", "Bash"])]),
        ("Java (Spring, Hibernate)", [(1, ["Java"]), (1, ["Spring"]), (1, ["Hibernate"])]),
        ("MySQL (5.7) or PostgreSQL", [(1, ["MySQL", "PostgreSQL"])]),
        ("One year of experience with Java, Python", [(1, ["Java"]), (1, ["Python"])]),
        ("Java and any of Kotlin, Scala", [(1, ["Java"]), (1, ["Kotlin", "Scala"])]),
        ("AWS services including Lambda, S3", [(1, ["AWS"]), (1, ["AWS Lambda"]), (1, ["Amazon S3"])]),
    ],
)
def test_alternatives_become_one_group(line: str, expected: list[tuple[int, list[str]]]) -> None:
    assert musts(line) == expected


def test_a_list_announced_as_a_choice_becomes_one_group() -> None:
    found = musts("• At least two of the following:", "• Go", "• Ruby", "• Python", "• Three years with Docker")
    assert found == [(2, ["Go", "Ruby", "Python"]), (1, ["Docker"])]


def test_an_unannounced_list_asks_for_all_of_it() -> None:
    assert musts("• Go", "• Ruby", "• Python") == [(1, ["Go"]), (1, ["Ruby"]), (1, ["Python"])]


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("Strong Java, Kotlin a plus", {"Kotlin"}),
        ("Strong Java, knowledge of Kotlin and Scala is a plus", {"Kotlin", "Scala"}),
        ("Experience with Java and knowledge of Kotlin would be an advantage", {"Kotlin"}),
        ("Docker and Kubernetes preferred", {"Docker", "Kubernetes"}),
        ("Source control, preferably Git", {"Git"}),
        ("Cloud (AWS or Azure preferred)", {"AWS", "Azure"}),
        ("Java, SQL and Docker, but Rust is not required", {"Rust"}),
        ("Ideally, you know Terraform", {"Terraform"}),
        ("Java required, Kotlin nice to have", {"Kotlin"}),
        ("Java and SQL", set()),
    ],
)
def test_a_cue_makes_a_wish_of_its_clause_even_among_the_musts(line: str, wished: set[str]) -> None:
    found = read_posting(f"Requirements\n{line}").requirements
    nice = {option.skill for group in found if group.kind is Kind.NICE for option in group.options}
    assert nice == wished


def test_a_cue_makes_a_demand_of_its_clause_even_among_the_wishes() -> None:
    assert requirements("Nice to have\n• Kotlin\n• Java is a must") == [
        ("nice", 1, ["Kotlin"]),
        ("must", 1, ["Java"]),
    ]


def test_a_skill_asked_for_twice_counts_once_as_the_surer_part_says() -> None:
    text = "Duties\nYou write Java.\nRequirements\n• Strong Java\nNice to have\n• Java certification, Java streams"
    java = [group for group in read_posting(text).requirements if told(group)[2] == ["Java"]]
    assert [(group.kind, group.options[0].need) for group in java] == [(Kind.MUST, 3)]


def test_a_tag_gives_way_to_the_choice_that_names_it() -> None:
    assert requirements("Tags\njava kotlin\nRequirements\nJava or Kotlin") == [("must", 1, ["Java", "Kotlin"])]


def test_what_is_in_the_title_is_most_important_and_manners_least() -> None:
    text = "Senior Java Developer\nRequirements\n• Java\n• SQL\n• Communication skills"
    found = {told(group)[2][0]: group.importance for group in read_posting(text).requirements}
    assert found == {"Java": 3, "SQL": 2, "Communication": 1}


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Familiarity with Go", 1),
        ("Exposure to Go", 1),
        ("Basic knowledge of Go", 1),
        ("Some experience in Go", 1),
        ("Experience in Go", 2),
        ("Working knowledge of Go", 2),
        ("Python, Go", 2),
        ("Strong Go and SQL", 3),
        ("In-depth knowledge of Go", 3),
        ("Proficient in Go", 3),
        ("5+ years of Go", 3),
        ("Five years of experience with Go", 3),
        ("Expert in Go", 4),
        ("Mastery of Go", 4),
        ("8+ years of Go", 4),
        ("3 years of Go", 2),
        ("Python and Go at expert level", 4),
        ("Go (expert), Python (basic)", 4),
    ],
)
def test_the_words_beside_a_skill_say_how_well(line: str, level: int) -> None:
    assert needs(f"PostgreSQL, Docker\n{line}")["Go"] == level


def test_each_skill_has_the_level_of_its_own_words() -> None:
    assert needs("5+ years of Java and Spring, familiarity with Docker, expert in SQL") == {
        "Java": 3,
        "Spring": 3,
        "Docker": 1,
        "SQL": 4,
    }


def test_a_staff_role_asks_one_level_more_of_bare_items() -> None:
    assert needs("• Java\n• Familiar with SQL", "Staff Software Engineer") == {"Java": 3, "SQL": 1}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience", 5),
        ("3-5 years of experience", 3),
        ("3 to 5 yrs of experience", 3),
        ("at least three (3) years of experience", 3),
        ("Two or more years in a similar role", 2),
        ("minimum of 18 months in operations", 1),
        ("several years of software development", 3),
        ("10 + years leading teams", 10),
    ],
)
def test_years_are_read_in_digits_and_words_and_of_a_range_the_lower(text: str, years: int) -> None:
    assert [(one.what, one.number) for one in conditions(text)] == [(What.YEARS, years)]


@pytest.mark.parametrize(
    "text",
    [
        "We have over 15 years of experience in shipping",
        "Founded 12 years ago",
        "A two year contract",
        "You must be 18 years of age",
        "in the past 3 years our team grew",
        "a one year trial period",
    ],
)
def test_the_age_of_a_company_and_the_length_of_a_contract_are_no_experience(text: str) -> None:
    assert [one for one in conditions(text) if one.what is What.YEARS] == []


def test_years_bind_to_the_skills_of_their_clause() -> None:
    java, sql = conditions("5 years of Java and Spring, 2 years of SQL")
    assert (java.number, java.skills) == (5, ("Java", "Spring"))
    assert (sql.number, sql.skills) == (2, ("SQL",))


@pytest.mark.parametrize(
    ("text", "what", "number", "kind"),
    [
        ("BS/MS in Computer Science", What.EDUCATION, 2, Kind.MUST),
        ("Master's degree preferred", What.EDUCATION, 3, Kind.NICE),
        ("Fluent English", What.LANGUAGE, 5, Kind.MUST),
        ("German (B2) is a plus", What.LANGUAGE, 4, Kind.NICE),
        ("CISSP certification", What.CERTIFICATION, None, Kind.MUST),
        ("Active TS/SCI clearance", What.CLEARANCE, None, Kind.MUST),
        ("You must be authorized to work in the US", What.PERMIT, None, Kind.MUST),
        ("We will not sponsor visas", What.PERMIT, None, Kind.MUST),
        ("Willingness to travel up to 20%", What.LOCATION, None, Kind.MUST),
        ("You must be based in Berlin", What.LOCATION, None, Kind.MUST),
    ],
)
def test_conditions_are_told_apart(text: str, what: What, number: int | None, kind: Kind) -> None:
    assert [(one.what, one.number, one.kind) for one in conditions(text)] == [(what, number, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "MS SQL Server and MS Office",
        "A high degree of autonomy",
        "Visa sponsorship is available",
        "C2 systems in Ruby language",
    ],
)
def test_what_only_looks_like_a_condition_is_none(text: str) -> None:
    assert conditions(text) == []


def test_several_languages_are_each_a_condition() -> None:
    found = conditions("Fluent English is a must while German and French are an advantage")
    assert [(one.asked, one.kind) for one in found] == [
        ("English C1", Kind.MUST),
        ("German C1", Kind.NICE),
        ("French C1", Kind.NICE),
    ]


def test_a_permit_is_found_in_the_legal_part_too() -> None:
    text = "Requirements\nJava\nEqual Opportunity Employer\nApplicants must be authorized to work in Canada."
    assert [one.what for one in read_posting(text).conditions] == [What.PERMIT]


def test_unknown_tools_are_those_spelt_like_names_or_enumerated_with_known_ones() -> None:
    lines = ["Kafka, Fjordbus and RabbitMQ", "HazelPost with Redis", "Strong Communication and Java", "Polka.js, React"]
    text = "Requirements\n" + "\n".join(f"• {line}" for line in lines)
    assert [one.word for one in read_posting(text).unknown] == ["Fjordbus", "HazelPost", "Polka.js"]


def test_skills_of_the_users_own_are_read_and_no_longer_unknown() -> None:
    vocabulary = builtin().extended([own_skill("Fjordbus")])
    reading = read_posting("Requirements\nKafka or Fjordbus", vocabulary=vocabulary)
    assert [told(group) for group in reading.requirements] == [("must", 1, ["Kafka", "Fjordbus"])]
    assert reading.unknown == ()


def test_the_tech_stack_counts_even_among_the_benefits() -> None:
    text = "Requirements\nJava\nWhat we offer\n• A gym with a C terminal\n• A modern tech stack: Kotlin, Kafka and AWS"
    assert read_posting(text).skills == ("Java", "Kotlin", "Kafka", "AWS")


def test_spans_are_those_of_the_text_as_given() -> None:
    text = "Requirements\r\n\u2022\u00a0Ja\u200bva and Post\u00adgreSQL"
    found = read_posting(text).requirements
    spans = [group.options[0].span for group in found]
    assert [text[span[0] : span[1]] for span in spans if span] == ["Ja\u200bva", "Post\u00adgreSQL"]


def test_reading_the_same_text_twice_says_the_same() -> None:
    assert read_posting(POSTING) == read_posting(POSTING)
