"""A sentence is its English text, and knows what it was made of."""

from __future__ import annotations

import copy

import pytest

from tracker.errors import InvalidInput, NotFound
from tracker.sentences import Sentence


def test_a_sentence_is_its_english_text() -> None:
    said = Sentence("There is no stage “{name}”.", name="Offre")
    assert said == "There is no stage “Offre”."
    assert (said.template, said.values) == ("There is no stage “{name}”.", {"name": "Offre"})


def test_what_has_no_values_is_taken_as_it_is() -> None:
    assert Sentence('such as {"company": "Harbor"}') == 'such as {"company": "Harbor"}'


def test_braces_in_a_value_are_not_replaced() -> None:
    assert Sentence("“{name}” is empty.", name="{name} {0}") == "“{name} {0}” is empty."


def test_a_sentence_counts_in_english() -> None:
    counted = [Sentence.counted("one row of {file}", "%n rows of {file}", n, file="a.csv") for n in (1, 2, 1200)]
    assert counted == ["one row of a.csv", "2 rows of a.csv", "1,200 rows of a.csv"]


def test_joined_sentences_leave_out_what_says_nothing() -> None:
    assert Sentence.joined(["no date", "", Sentence("it is in the trash")]) == "no date; it is in the trash"


@pytest.mark.parametrize("again", [str, Sentence, copy.copy, copy.deepcopy])
def test_a_sentence_stays_one_wherever_it_is_handed_on(again: type[Sentence]) -> None:
    said = Sentence("There is no stage “{name}”.", name="Offre")
    handed_on = again(said)
    assert isinstance(handed_on, Sentence)
    assert (handed_on, handed_on.template) == (said, said.template)


def test_the_text_of_an_error_is_its_sentence() -> None:
    error = NotFound("There is no {noun} {id}.", noun=Sentence("stage"), id=7)
    assert f"{error}" == "There is no stage 7."
    assert str(InvalidInput(str(error))).template == "There is no {noun} {id}."  # type: ignore[attr-defined]
