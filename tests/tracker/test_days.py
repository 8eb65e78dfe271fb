"""Days, times and zones are read as typed, or refused with the form to use."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.days import days_in, read_day, read_time, read_zone
from tracker.errors import InvalidInput

TODAY = date(2028, 2, 28)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        (" 2026-12-01 ", date(2026, 12, 1)),
        ("２０２６-12-01", date(2026, 12, 1)),
        ("today", TODAY),
        ("Yesterday", date(2028, 2, 27)),
        ("tomorrow", date(2028, 2, 29)),
        ("+2d", date(2028, 3, 1)),
        ("-3d", date(2028, 2, 25)),
        ("2w ago", date(2028, 2, 14)),
        ("3 days ago", date(2028, 2, 25)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "soon", "2027-02-29", "01/02/2026", "3d", "-9999w", "2026-12-01T10:00"])
def test_what_is_no_day_is_refused_with_the_form_to_use(text: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        read_day(text, date(20, 1, 1), "deadline")
    assert str(refusal.value).startswith(f"“{text}” is no deadline; write it as year-month-day, such as ")


@pytest.mark.parametrize(("text", "today"), [("yesterday", date.min), ("tomorrow", date.max), ("+9999w", date.max)])
def test_a_day_beyond_the_calendar_is_refused(text: str, today: date) -> None:
    with pytest.raises(InvalidInput, match="is no date"):
        read_day(text, today)


@pytest.mark.parametrize(("text", "days"), [("30d", 30), ("2w", 14), ("10 Days", 10), ("+3d", None), ("x", None)])
def test_a_length_is_read_in_days(text: str, days: int | None) -> None:
    assert days_in(text) == days


@pytest.mark.parametrize(("text", "time"), [("14:00", "14:00"), (" 9:05 ", "09:05"), ("００:００", "00:00")])
def test_a_time_is_read(text: str, time: str) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize("text", ["", "24:00", "9", "9:5", "2 pm", "12:60"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="such as 14:00"):
        read_time(text)


def test_a_zone_is_found_in_any_case() -> None:
    assert read_zone("europe/berlin") == "Europe/Berlin"


@pytest.mark.parametrize("text", ["", "Europe/Atlantis", "../../etc/passwd"])
def test_a_zone_that_is_not_there_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="is no time zone"):
        read_zone(text)


def test_a_computer_without_zones_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zoneinfo.available_timezones", set)
    with pytest.raises(InvalidInput, match="tzdata"):
        read_zone("Europe/Berlin")
