"""Local times mean the right moments on both sides of every change of the clocks, here and elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from tracker import zones
from tracker.zones import Local, Oddity

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = "America/New_York"


@pytest.mark.parametrize(
    ("day", "own"),
    [
        (date(2026, 3, 6), "16:00"),  # both in winter
        (date(2026, 3, 9), "15:00"),  # New York is in summer already
        (date(2026, 3, 30), "16:00"),  # both in summer
        (date(2026, 10, 26), "15:00"),  # Berlin is in winter already
        (date(2026, 11, 2), "16:00"),  # both in winter again
    ],
)
def test_ten_in_new_york_is_shown_by_the_clock_in_berlin_of_that_day(day: date, own: str) -> None:
    moment = zones.moment(day, "10:00", NEW_YORK, BERLIN)
    assert zones.local(moment, BERLIN) == Local(day, own)
    assert moment.tzinfo is UTC


def test_a_late_interview_elsewhere_is_tomorrow_here() -> None:
    assert zones.local(zones.moment(date(2026, 11, 26), "23:00", NEW_YORK, BERLIN), BERLIN) == Local(
        date(2026, 11, 27), "05:00"
    )


def test_a_time_without_a_zone_is_the_users_own() -> None:
    assert zones.moment(date(2026, 7, 1), "09:30", None, BERLIN) == datetime(2026, 7, 1, 7, 30, tzinfo=UTC)
    assert zones.moment(date(2026, 12, 1), "09:30", None, BERLIN) == datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


def test_a_time_that_the_clocks_skip_is_a_gap_and_says_what_may_be_meant() -> None:
    day = date(2026, 3, 29)
    assert zones.oddity(day, "02:30", "Europe/Berlin") is Oddity.GAP
    assert zones.oddity(day, "02:30", None, BERLIN) is Oddity.GAP
    words = zones.oddity_words(day, "02:30", "Europe/Berlin")
    assert words is not None
    assert "There is no 02:30 on 2026-03-29 in Europe/Berlin" in words
    assert "03:30" in words


def test_a_time_that_the_clocks_show_twice_is_the_first_of_the_two_and_said_so() -> None:
    day = date(2026, 10, 25)
    assert zones.oddity(day, "02:30", "Europe/Berlin") is Oddity.OVERLAP
    assert zones.moment(day, "02:30", "Europe/Berlin") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert "the first is taken" in (zones.oddity_words(day, "02:30", "Europe/Berlin") or "")


@pytest.mark.parametrize("at", ["01:59", "03:00"])
@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_minutes_beside_a_change_are_like_any_other(day: date, at: str) -> None:
    assert zones.oddity(day, at, "Europe/Berlin") is None
    assert zones.oddity_words(day, at, "Europe/Berlin") is None


@pytest.mark.parametrize("name", ["", "Europe", "Europe/Atlantis", "../../etc/passwd", "/etc/localtime", "a\0b"])
def test_a_zone_that_nobody_knows_is_none_and_its_time_counts_as_the_users_own(name: str) -> None:
    assert zones.zone_of(name) is None
    day = date(2026, 7, 1)
    assert zones.moment(day, "09:30", name, BERLIN) == zones.moment(day, "09:30", None, BERLIN)


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_moments_too(day: date) -> None:
    assert zones.local(zones.moment(day, "23:59", "Asia/Tokyo", BERLIN), BERLIN).at
    assert zones.moment(day, "00:00", "America/New_York", BERLIN).tzinfo is UTC
    assert zones.oddity(day, "23:59", "America/New_York", BERLIN) is None
    assert zones.end_of(day, "23:59", "America/New_York", 60, BERLIN) > zones.moment(day, "00:00", "UTC", BERLIN)


def test_only_where_the_clocks_differ_that_day_is_it_elsewhere() -> None:
    assert not zones.is_elsewhere(date(2026, 3, 6), "10:00", "Europe/Paris", BERLIN)
    assert zones.is_elsewhere(date(2026, 3, 6), "10:00", "Europe/London", BERLIN)
    assert not zones.is_elsewhere(date(2026, 3, 6), "10:00", None, BERLIN)


def test_a_zone_is_called_by_its_place() -> None:
    assert zones.place_of("America/Argentina/Buenos_Aires") == "Buenos Aires"


@pytest.fixture
def system_in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The system's own clock stands in Berlin."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its zone for one process")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("system_in_berlin")
def test_without_a_zone_of_ones_own_the_systems_counts_with_its_changes() -> None:
    assert zones.moment(date(2026, 3, 28), "12:00", None) == datetime(2026, 3, 28, 11, tzinfo=UTC)
    assert zones.moment(date(2026, 3, 30), "12:00", None) == datetime(2026, 3, 30, 10, tzinfo=UTC)
    assert zones.oddity(date(2026, 3, 29), "02:30", None) is Oddity.GAP
    assert zones.oddity(date(2026, 10, 25), "02:30", None) is Oddity.OVERLAP
    assert zones.local(datetime(2026, 3, 30, 10, tzinfo=UTC)) == Local(date(2026, 3, 30), "12:00")
