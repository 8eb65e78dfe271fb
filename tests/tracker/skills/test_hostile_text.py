"""Whatever is pasted as a posting is read, in time in proportion to its length."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.skills.reading import read_posting

MEGABYTE = 1_000_000
WORDS = [
    "Java",
    "or",
    "and",
    ",",
    "(",
    ")",
    "5",
    "years",
    "of",
    "a",
    "plus",
    "such",
    "as",
    "Go",
    "\n",
    "experience",
    ":",
]

WORST = {
    "one word": "a",
    "blanks": " ",
    "line ends": "\n",
    "short lines": "a\n",
    "commas": ",",
    "dots": ".",
    "quotes": "'",
    "opening brackets": "(",
    "digits": "1",
    "labels": "a: ",
    "capital words": "Aa ",
    "headings": "Requirements:\n",
    "glued headings": "a.Requirements",
    "camel case": "aB",
    "skills": "Java, ",
    "skills in brackets": "Java (",
    "alternatives": "Java or ",
    "slashes": "Java/",
    "wishes": "Java a plus ",
    "demands": "must have ",
    "announcements": "at least one of ",
    "examples": "such as ",
    "years": "5+ years ",
    "degrees": "bachelor master degree in ",
    "clearances": "top secret security ",
    "permits": "offer sponsor ",
    "languages": "English German fluent ",
    "company talk": "we are a leader in ",
    "addresses": "http://a@",
    "invisible letters": "\u200b",
    "letters that grow in lower case": "\u0130",
    "emoji": "\U0001f600 ",
}


@pytest.mark.parametrize("kind", WORST)
@pytest.mark.timeout(60)
def test_a_megabyte_of_the_worst_is_read_where_a_square_of_it_would_take_hours(kind: str) -> None:
    text = (WORST[kind] * (MEGABYTE // len(WORST[kind]) + 1))[:MEGABYTE]
    assert all(section.end <= MEGABYTE for section in read_posting(text).sections)


@pytest.mark.parametrize("kind", ["one word", "years"])
def test_five_megabytes_take_no_longer_than_the_part_that_is_read(kind: str) -> None:
    text = WORST[kind] * (5 * MEGABYTE // len(WORST[kind]))
    assert read_posting(text) == read_posting(text[:MEGABYTE])


def test_a_megabyte_of_random_words_is_read() -> None:
    chance = random.Random(7)
    text = " ".join(chance.choice(WORDS) for _ in range(200_000))
    assert read_posting(text).requirements


@settings(max_examples=300, deadline=None, database=None)
@given(st.text(st.characters(), max_size=300) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    reading = read_posting(text)
    spans = [group.span for group in reading.requirements] + [one.span for one in reading.conditions]
    spans += [option.span for group in reading.requirements for option in group.options]
    spans += [mention.span for mention in reading.mentions] + [one.span for one in reading.unknown]
    assert all(span is not None and 0 <= span[0] < span[1] <= len(text) for span in spans)
