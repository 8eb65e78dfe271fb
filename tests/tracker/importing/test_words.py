"""What status words and headers mean, and which ones are never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.importing.tools import DATA
from tracker.importing import remembered
from tracker.importing.columns import choose_fields, is_of_people
from tracker.importing.mapping import Meaning
from tracker.importing.opening import open_source
from tracker.importing.proposing import propose
from tracker.importing.words import ASK, NOTHING, find_sense, senses, trailing_date, word_key
from tracker.records import Kind, Outcome


@pytest.mark.parametrize(
    "word", ["Declined", "Closed", "Passed", "Pending", "In progress", "No", "Archived", "PENDING ⏳"]
)
def test_what_means_two_things_is_asked(word: str) -> None:
    found = find_sense(word)
    assert found
    assert found.sense.kind == ASK


@pytest.mark.parametrize(
    ("word", "kind", "outcome"),
    [
        ("✉️ Applied", Kind.APPLIED, None),
        ("APPLIED!", Kind.APPLIED, None),
        ("phone_screen", Kind.SCREENING, None),
        ("Online Assessment (OA)", Kind.ASSESSMENT, None),
        ("Technical Screen (Call)", Kind.INTERVIEWING, None),
        ("Technical Screen (Exercise)", Kind.ASSESSMENT, None),
        ("Interview 3", Kind.INTERVIEWING, None),
        ("✅", Kind.APPLIED, None),
        ("✅ Offer", Kind.OFFER, None),
        ("❌", Kind.CLOSED, Outcome.REJECTED),
        ("reeejected", Kind.CLOSED, Outcome.REJECTED),
        ("Rejceted", Kind.CLOSED, Outcome.REJECTED),
        ("Rejection :(", Kind.CLOSED, Outcome.REJECTED),
        ("rechazado 2026", Kind.CLOSED, Outcome.REJECTED),
        ("Aplicado 2026-03-01", Kind.APPLIED, None),
        ("başvuruldu", Kind.APPLIED, None),
        ("已投递", Kind.APPLIED, None),
        ("Zurückgezogen", Kind.CLOSED, Outcome.WITHDRAWN),
        ("Repost #77", Kind.CLOSED, Outcome.SKIPPED),
    ],
)
def test_a_word_is_known_however_it_is_written(word: str, kind: Kind, outcome: Outcome | None) -> None:
    found = find_sense(word)
    assert found
    assert (found.sense.kind, found.sense.outcome) == (kind, outcome)


@pytest.mark.parametrize("word", ["Unapplied", "Zappled", "Accepted-ish maybe", "x", "Foo", "interviews are fun"])
def test_what_is_not_near_enough_is_not_guessed(word: str) -> None:
    assert find_sense(word) is None


@pytest.mark.parametrize("word", ["", " ", "N/A", "null", "None", "-", "—", "待定"])
def test_a_word_for_nothing_says_nothing(word: str) -> None:
    found = find_sense(word)
    assert found
    assert found.sense.kind == NOTHING


def test_all_the_words_are_there() -> None:
    assert len(senses()) > 200
    assert all(sense.kind in {*Kind, "ask", "nothing", "no application"} for sense in senses().values())
    assert all((sense.outcome is not None) == (sense.kind == Kind.CLOSED) for sense in senses().values())


@given(st.text(max_size=80))
def test_any_word_has_a_key_that_stays(word: str) -> None:
    key = word_key(word)
    assert word_key(key) == key
    find_sense(word)
    trailing_date(word)


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        (["Name", "Title"], ["company", "title"]),
        (["Name", "Company"], ["title", "company"]),
        (["Company Name", "Job Title", "Date", "Date Applied"], ["company", "title", None, "applied_on"]),
        (["company_name", "JOB-TITLE", "﻿Status"], ["company", "title", "stage"]),
        (["Firma", "Stelle", "Outcome"], ["company", "title", "stage"]),
        (["Company", "Role", "Status", "Result"], ["company", "title", "stage", "outcome"]),
        (["Compnay Name", "Locaton"], ["company", "location"]),
        (["Company", "Phone Screen", "Rejected on"], ["company", "stage:screening", "stage:rejected"]),
        (["Company", "Employer"], ["company", None]),
        (["Colour", "Zodiac"], [None, None]),
    ],
)
def test_headers_mean_fields(header: list[str], fields: list[str | None]) -> None:
    assert [field for field, _ in choose_fields(header)] == fields


def test_a_list_of_people_is_told_from_one_of_applications() -> None:
    assert is_of_people(["Candidate Name", "Stage", "Date Applied"])
    assert not is_of_people(["Company", "Contact Person"])


def test_answers_are_kept_for_files_of_the_same_shape_only(database: Path) -> None:
    source = open_source(DATA / "ask.csv")
    answered = propose(database, source).with_meaning("Pending", Meaning("Applied"))
    remembered.keep(source, answered)
    again = {word.text: word for word in propose(database, source).words}
    assert (again["Pending"].meaning, again["Pending"].how) == (Meaning("Applied"), "remembered")
    assert again["Closed"].meaning is None
    other = propose(database, open_source(DATA / "airtable.csv"))
    assert all(word.how != "remembered" for word in other.words)


def test_questions_are_asked_once_for_a_word_and_a_column(database: Path) -> None:
    texts = [question.text for question in propose(database, open_source(DATA / "ask.csv")).questions]
    assert len(texts) == 8
    assert "What does “Pending” mean?" in texts
    dates = propose(database, open_source(DATA / "undecided.csv")).questions
    assert [question.text for question in dates] == ["Is “03/04/2026” in “Applied” written day first or month first?"]


def test_a_word_that_is_the_name_of_a_stage_means_that_stage(database: Path) -> None:
    words = {word.text: word for word in propose(database, open_source(DATA / "huntr.csv")).words}
    assert words["Applied"].meaning == Meaning("Applied")
    assert words["Applied"].how == "stage"
