"""The window says in its own language what `tracker/` says in English."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.translations import ROOT, sentence_calls
from tracker.clock import Clock
from tracker.errors import InvalidInput, NotFound, PursuitError
from tracker.operations import tasks
from tracker.records import Kind, Outcome
from tracker.sentences import Sentence
from tracker.store import Store
from ui.app import open_store
from ui.languages import use_language
from ui.sentences import translated

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    use_language(qapp, "de")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def refusal(store: Store) -> PursuitError:
    with pytest.raises(PursuitError) as caught:
        tasks.add(store, " ")
    return caught.value


def test_what_an_operation_refuses_is_said_in_the_language_of_the_window(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db", Clock(TODAY))
    error = refusal(store)
    store.close()
    assert str(error) == "The task is empty; say what is to be done."
    assert translated(error) == "Die Aufgabe ist leer; angeben, was zu tun ist."


def test_days_and_numbers_in_a_sentence_are_those_of_the_locale() -> None:
    assert translated(
        InvalidInput(
            "{day} is still to come; a stage is entered today or earlier. Plan a task or an interview instead.",
            day=TODAY,
        )
    ).startswith("Der 24. Nov. 2026 steht noch bevor;")
    sentence = Sentence("{end:g} is no salary; give an amount from 0 to {most:,.0f}.", end=-1.5, most=1e12)
    assert translated(sentence) == "-1,5 ist kein Gehalt; einen Betrag von 0 bis 1.000.000.000.000 angeben."


def test_a_sentence_within_a_sentence_is_translated_too() -> None:
    error = NotFound("There is no {noun} {id}.", noun=Sentence("stage"), id=7)
    assert translated(error) == "Phase 7 gibt es nicht."
    assert translated(Sentence.joined(["Rejected?", Sentence("it is in the trash")])) == "Rejected?; ist im Papierkorb"


def test_what_counts_has_the_form_of_its_number() -> None:
    texts = (
        "{stage} holds one application; say to which stage it goes.",
        "{stage} holds %n applications; say to which stage they go.",
    )
    said = [translated(Sentence.counted(*texts, n, stage="Zusage")) for n in (1, 12)]
    assert said == [
        "In Zusage ist eine Bewerbung; angeben, in welche Phase sie kommt.",
        "In Zusage sind 12 Bewerbungen; angeben, in welche Phase sie kommen.",
    ]


def test_kinds_and_outcomes_have_their_names() -> None:
    assert "Abgeschlossen" in translated(
        Sentence("There is no stage of the kind {kind}; add one first.", kind=Kind.CLOSED)
    )
    assert translated(Sentence("{outcome}", outcome=Outcome.REJECTED)) == "Abgelehnt"


@pytest.mark.parametrize("text", ["", "100 % {sure}", "<b>%n</b>"])
def test_a_text_of_the_user_stays_as_it_is(text: str) -> None:
    assert translated(text) == text
    assert translated(Sentence("“{name}” is empty.", name=text)) == f"„{text}“ ist leer."


def test_every_sentence_is_written_out_where_it_is_made() -> None:
    composed = [ast.unparse(call) for call, text in sentence_calls() if isinstance(text, ast.JoinedStr | ast.BinOp)]
    assert not composed


def test_every_sentence_is_given_what_it_fills_in() -> None:
    wrong = [
        ast.unparse(call)
        for call, text in sentence_calls()
        if isinstance(text, ast.Constant) and (given := values_of(call)) and given != placeholders(str(text.value))
    ]
    assert not wrong


def test_the_window_never_shows_the_english_of_an_error() -> None:
    raw = ("str(error)", "str(problem)", "str(reason)", "{error}", "{problem}")
    shown = [path.name for path in (ROOT / "ui").rglob("*.py") if any(text in path.read_text("utf-8") for text in raw)]
    assert not shown


def values_of(call: ast.Call) -> set[str]:
    return {keyword.arg for keyword in call.keywords if keyword.arg} - {"needs_name"}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
