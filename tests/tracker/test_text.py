"""Names are compared as people mean them, and kept as they were typed."""

from __future__ import annotations

import sys
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import InvalidInput
from tracker.text import checked, folded, name_key, order_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ACME", "acme"),
        ("  Acme \t GmbH ", "acme gmbh"),
        ("Ｃafé", "Cafe\u0301"),
        ("STRASSE", "straße"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("№1", "no1"),
    ],
)
def test_two_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Müller", "Muller"), ("C++", "C#"), ("r", "R&D"), ("株式会社", "有限会社")]
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_every_character_that_is_not_blank_gives_a_key() -> None:
    keyless = [chr(code) for code in range(sys.maxunicode + 1) if not chr(code).isspace() and not name_key(chr(code))]
    assert keyless == []


@given(st.text())
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("muller", "Müller"),
        ("strasse", "Hauptstraße 1"),
        ("サト", "サトウ"),
        ("c++", "Senior C++"),
        ("istanbul", "İstanbul"),
    ],
)
def test_a_folded_part_is_found_in_the_folded_whole(part: str, whole: str) -> None:
    assert folded(part) in folded(whole)


def test_a_text_of_marks_alone_does_not_fold_to_nothing() -> None:
    assert combining("\u0301")
    assert folded("\u0301") != ""


def test_names_are_ordered_without_marks_and_numbers_by_value() -> None:
    names = ["Zebra", "Ähnlich", "anton", "Level 10", "Level 2", "Level 02b", "Ångström", "42", "7"]
    assert sorted(names, key=order_key) == [
        "7", "42", "Ähnlich", "Ångström", "anton", "Level 2", "Level 02b", "Level 10", "Zebra"
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " two  blanks ", "👩‍💻 \u202eright to left", "\x07\x1b[0m", "a" * 1_000_000])
def test_any_text_that_can_be_stored_is_kept_exactly(text: str) -> None:
    assert checked(text, "The title") == text


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d of it"])
def test_what_no_file_can_keep_is_refused_by_name(text: str) -> None:
    with pytest.raises(InvalidInput, match=r"^The title holds .* remove it and try again\.$"):
        checked(text, "The title")
