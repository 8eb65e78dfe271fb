"""The parts of a posting are told apart by their headings, however these are written."""

from __future__ import annotations

import pytest

from tracker.skills.headings import Part
from tracker.skills.sections import find_sections, section_at


def part_of(text: str, words: str) -> Part:
    return section_at(find_sections(text), text.index(words)).part


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Requirements", Part.MUST),
        ("Minimum Qualifications:", Part.MUST),
        ("BASIC QUALIFICATIONS", Part.MUST),
        ("What you’ll bring", Part.MUST),
        ("What you bring to the table", Part.MUST),
        ("You have:", Part.MUST),
        ("Must-have", Part.MUST),
        ("Who we are looking for", Part.MUST),
        ("Technical skills and experience", Part.MUST),
        ("## Your profile", Part.MUST),
        ("**Requirements:**", Part.MUST),
        ("To be successful in this role you will need:", Part.MUST),
        ("Preferred qualifications", Part.NICE),
        ("Nice to have", Part.NICE),
        ("Nice-to-haves:", Part.NICE),
        ("Bonus points for", Part.NICE),
        ("Desired skills", Part.NICE),
        ("Good to have", Part.NICE),
        ("Experience with any of these is a plus:", Part.NICE),
        ("It would be great if you also have:", Part.NICE),
        ("Responsibilities", Part.DUTIES),
        ("What you'll do", Part.DUTIES),
        ("In this role you will:", Part.DUTIES),
        ("About the role", Part.DUTIES),
        ("What we offer", Part.BENEFITS),
        ("Benefits & Perks", Part.BENEFITS),
        ("Why join us?", Part.BENEFITS),
        ("What's in it for you", Part.BENEFITS),
        ("About us", Part.COMPANY),
        ("About Harbor Systems", Part.COMPANY),
        ("Who we are", Part.COMPANY),
        ("Life at Harbor", Part.COMPANY),
        ("Equal Opportunity Employer", Part.LEGAL),
        ("How to apply", Part.LEGAL),
        ("Our tech stack", Part.UNSORTED),
    ],
)
def test_a_heading_on_its_own_line_says_what_comes_after_it(heading: str, part: Part) -> None:
    text = f"Platform Engineer\n\nOverview\nWe move boxes.\n{heading}\nline one of it\nline two of it\n"
    assert part_of(text, "line one") == part
    assert part_of(text, "line two") == part


@pytest.mark.parametrize(
    "line",
    [
        "Experience with Java",
        "Communication skills",
        "We are looking for a Senior Java Developer",
        "You will work with Kafka in a small team",
        "Knowledge of the requirements of banks.",
        "• Requirements engineering",
        "English and German",
        "A degree in computer science",
    ],
)
def test_a_line_of_a_list_is_no_heading(line: str) -> None:
    text = f"What we offer\n{line}\nafter it\n"
    assert part_of(text, "after it") == Part.BENEFITS


def test_headings_stand_inside_a_line_before_a_colon_or_a_dash() -> None:
    text = "Requirements: five years of Java. Nice to have: Kotlin. Benefits - a gym"
    assert part_of(text, "Java") == Part.MUST
    assert part_of(text, "Kotlin") == Part.NICE
    assert part_of(text, "gym") == Part.BENEFITS


def test_a_wish_on_one_line_does_not_make_wishes_of_the_lines_after_it() -> None:
    text = "Requirements\n- Java\n- Nice to have: Kotlin\n- SQL\n"
    assert [part_of(text, word) for word in ("Java", "Kotlin", "SQL")] == [Part.MUST, Part.NICE, Part.MUST]


def test_a_demand_on_one_line_goes_on_after_it() -> None:
    text = "Must have: Java\nSQL\nNice to have:\nKotlin\nScala"
    assert [part_of(text, word) for word in ("Java", "SQL", "Kotlin", "Scala")] == [
        Part.MUST,
        Part.MUST,
        Part.NICE,
        Part.NICE,
    ]


def test_fields_of_a_form_end_with_their_value() -> None:
    text = "Java Developer\nIndustry: Banking, Kafka\nRole:\nDatabase Administrator\nWe build with Go."
    assert part_of(text, "Kafka") == Part.FIELD
    assert part_of(text, "Database Administrator") == Part.FIELD
    assert part_of(text, "We build") == Part.UNSORTED


def test_a_label_among_requirements_does_not_end_them() -> None:
    text = "Requirements\nLanguages: Java\nTools: Git\nDatabases: PostgreSQL\n"
    assert {part_of(text, word) for word in ("Java", "Git", "PostgreSQL")} == {Part.MUST}


def test_text_that_lost_its_line_ends_is_cut_at_capital_headings() -> None:
    body = "We build software for ports and ships all over the world and have done so for a long time with joy. "
    text = (
        body * 2
        + "Your Tasks Design services Your Profile Experience with Java Nice To Have Kotlin or the like Benefits A gym"
    )
    assert part_of(text, "Design") == Part.DUTIES
    assert part_of(text, "Java") == Part.MUST
    assert part_of(text, "Kotlin") == Part.NICE
    assert part_of(text, "A gym") == Part.BENEFITS


def test_what_stands_before_any_heading_is_unsorted() -> None:
    assert part_of("We need Java\n\nBenefits\na gym", "Java") == Part.UNSORTED
    assert find_sections("") == []


def test_the_sections_cover_the_text_without_gaps() -> None:
    text = "A\nRequirements: x\n\nIndustry: y\nz\nBenefits\nw"
    sections = find_sections(text)
    assert sections[0].start == 0
    assert sections[-1].end == len(text)
    assert [one.end for one in sections[:-1]] == [one.start for one in sections[1:]]
