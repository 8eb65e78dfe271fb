"""The one clock: days are the user's own, moments are the same for all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tracker.clock import Clock, moment_text

# More than a day apart: in one of them it is always another day than in Greenwich.
ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago")


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    """A zone in which this computer stands for a while."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process can only be set on POSIX")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield ZoneInfo(request.param)
    time.tzset()


@pytest.mark.parametrize("zone", ZONES, indirect=True)
def test_today_is_the_day_where_the_user_is_and_now_the_same_moment_everywhere(zone: ZoneInfo) -> None:
    before = datetime.now(UTC)
    today, now = Clock().today(), Clock().now()
    after = datetime.now(UTC)
    assert before.astimezone(zone).date() <= today <= after.astimezone(zone).date()
    assert before - timedelta(seconds=1) <= now <= after
    assert now.tzinfo is UTC


@pytest.mark.parametrize("zone", ZONES, indirect=True)
def test_a_clock_that_stands_still_is_at_noon_of_its_day_in_every_zone(zone: ZoneInfo) -> None:
    clock = Clock(date(2026, 11, 24))
    assert (clock.today(), moment_text(clock.now())) == (date(2026, 11, 24), "2026-11-24T12:00:00Z")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00Z"),
        (datetime(999, 12, 31, 23, 59, 59, tzinfo=UTC), "0999-12-31T23:59:59Z"),
        (datetime(2026, 11, 24, 6, 54, 41, 999_999, tzinfo=UTC), "2026-11-24T06:54:41Z"),
    ],
)
def test_a_moment_is_written_with_four_digits_of_its_year_and_in_whole_seconds(moment: datetime, text: str) -> None:
    assert moment_text(moment) == text
