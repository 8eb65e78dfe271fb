"""A text that passes an editor comes back exactly, but for what was changed in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from ui.exact_text import ExactText, raw_text

Texts = st.text(
    st.sampled_from("ab \t\n\r\u00a0\u2028\u2029\ufdd0\ufdd1\ufeff\ufffe\u200d👩é")
    | st.characters(exclude_categories=["Cs"]),
    max_size=40,
)


@given(Texts)
def test_an_untouched_text_comes_back_exactly(qapp: QApplication, text: str) -> None:
    exact = ExactText(text)
    editor = QPlainTextEdit()
    editor.setPlainText(exact.shown)
    raw = editor.document().toRawText()
    assert raw == raw_text(exact.shown)
    assert exact.edited(raw) == text


@given(Texts, Texts, st.integers(0, 40), st.integers(0, 40))
def test_only_what_was_changed_is_changed(before: str, typed: str, start: int, length: int) -> None:
    exact = ExactText(before)
    raw = raw_text(exact.shown)
    edited = raw[:start] + raw_text(typed) + raw[start + length :]
    after = exact.edited(edited)
    assert raw_text(ExactText(after).shown) in {edited, edited.lstrip("\ufeff\ufffe")}


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("a\r\nb\r\nc", ("b", "x"), "a\r\nx\r\nc"),
        ("a\r\nb", ("b", "b\u2029c"), "a\r\nb\r\nc"),
        ("a\nb", ("b", "b\u2029c"), "a\nb\nc"),
        ("a\u2028b\u2029c", ("c", "d"), "a\u2028b\u2029d"),
        ("\ufeffa\u00a0b", ("b", "c"), "\ufeffa\u00a0c"),
    ],
)
def test_new_lines_end_as_the_others_do(before: str, change: tuple[str, str], after: str) -> None:
    exact = ExactText(before)
    assert exact.edited(raw_text(exact.shown).replace(*change)) == after
