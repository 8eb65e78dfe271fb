"""Days and times are read as people write them in their language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from tracker.errors import InvalidInput
from ui.typed_days import day_text, typed_day, typed_day_or_none, typed_time

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture
def in_locale(british: None, request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("tomorrow", date(2026, 11, 25)),
        ("+3d", date(2026, 11, 27)),
        ("26 Nov", date(2026, 11, 26)),
        ("Thu 26 November", date(2026, 11, 26)),
        ("nov 26", date(2026, 11, 26)),
        ("26 Nov 2025", date(2025, 11, 26)),
        ("3 Jan", date(2027, 1, 3)),
        ("26/11", date(2026, 11, 26)),
        ("26/11/2025", date(2025, 11, 26)),
        ("26.11.25", date(2025, 11, 26)),
        ("2025/11/26", date(2025, 11, 26)),
        ("fri", date(2026, 11, 27)),
        ("Tuesday", date(2026, 12, 1)),
        ("  FRI ", date(2026, 11, 27)),
    ],
)
def test_a_day_is_read_in_many_forms(text: str, day: date) -> None:
    assert typed_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["32 Nov", "30 Feb", "Smarch 3", "26 Nov foo", "1 2 3 4", "13/13", "x", "..", "5", "Nov", "1 Nov 2 Dec"]
)
def test_what_is_no_day_is_refused_with_the_form_to_use(text: str) -> None:
    with pytest.raises(InvalidInput, match="2026-11-24"):
        typed_day(text, TODAY)


def test_an_empty_text_is_no_day() -> None:
    assert typed_day_or_none("  ", TODAY) is None


@pytest.mark.parametrize(
    ("in_locale", "text", "day"),
    [
        ("en_US", "11/26", date(2026, 11, 26)),
        ("de_DE", "26.11.", date(2026, 11, 26)),
        ("de_DE", "26. Dezember", date(2026, 12, 26)),
        ("de_DE", "3. März", date(2027, 3, 3)),
        ("fr_FR", "3 févr.", date(2027, 2, 3)),
        ("sv_SE", "2026-11-26", date(2026, 11, 26)),
    ],
    indirect=["in_locale"],
)
def test_numbers_and_months_are_those_of_the_locale(in_locale: None, text: str, day: date) -> None:
    assert typed_day(text, TODAY) == day


@pytest.mark.parametrize("in_locale", ["en_GB", "en_US", "de_DE", "fr_FR", "sv_SE", "pl_PL", "nl_NL"], indirect=True)
@pytest.mark.parametrize("day", [date(2026, 11, 26), date(2026, 5, 3), date(2025, 2, 1)])
def test_a_day_is_read_as_it_is_shown(in_locale: None, day: date) -> None:
    assert typed_day(day_text(day, TODAY), TODAY) == day


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14:00", "14:00"),
        ("9", "09:00"),
        ("14", "14:00"),
        ("14.30", "14:30"),
        ("1430", "14:30"),
        ("2 pm", "14:00"),
        ("2:15 PM", "14:15"),
        ("12 am", "00:00"),
        ("12pm", "12:00"),
        ("14h30", "14:30"),
        ("14 Uhr", "14:00"),
        ("", None),
    ],
)
def test_a_time_is_read_in_many_forms(text: str, at: str | None) -> None:
    assert typed_time(text) == at


@pytest.mark.parametrize("text", ["25:00", "14:60", "noonish", "13 pm", "0 am", "1:2:3"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="14:00"):
        typed_time(text)
