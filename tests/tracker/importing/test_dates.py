"""Days as people write them, with the order of day and month decided for a whole column."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.tracker.build import TODAY
from tracker.importing.dates import DateOrder, Undecided, find_order, read_stamp, read_stamps

YMD, DMY, MDY, UNDECIDED = DateOrder.YMD, DateOrder.DMY, DateOrder.MDY, DateOrder.UNDECIDED


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("2026-01-05", date(2026, 1, 5), None),
        ("2026/1/5", date(2026, 1, 5), None),
        ("20260105", date(2026, 1, 5), None),
        ("2026-01-05 09:15:00", date(2026, 1, 5), "09:15"),
        ("January 5, 2026", date(2026, 1, 5), None),
        ("Jan 5th 2026 at 3 pm", date(2026, 1, 5), None),
        ("5 Jan 26", date(2026, 1, 5), None),
        ("Mon, 5 Jan 2026 10:00", date(2026, 1, 5), "10:00"),
        ("5. März 2026", date(2026, 3, 5), None),
        ("5 de marzo de 2026", date(2026, 3, 5), None),
        ("2026年1月5日", date(2026, 1, 5), None),
        ("1月5日", date(2026, 1, 5), None),
        ("8-Jul", date(2026, 7, 8), None),
        ("24-Dec", date(2025, 12, 24), None),
        ("1767571200", date(2026, 1, 5), None),
        ("1767571200000", date(2026, 1, 5), None),
        ("46027", date(2026, 1, 5), None),
        ("5.1.2026", date(2026, 1, 5), None),
        ("２０２６-０１-０５", date(2026, 1, 5), None),
    ],
)
def test_a_day_is_read(text: str, day: date, at: str | None) -> None:
    assert read_stamp(text, YMD, TODAY) == (day, at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("11/23/24, 11:39 PM", "23:39"),
        ("11/23/24, 12:05 AM", "00:05"),
        ("11/23/24, 12:05 PM", "12:05"),
        ("11/23/24, 9:05 a.m.", "09:05"),
    ],
)
def test_halves_of_the_day_are_read(text: str, at: str) -> None:
    assert read_stamp(text, MDY, TODAY) == (date(2024, 11, 23), at)


@pytest.mark.parametrize("text", ["", "soon", "yes", "12", "1234", "2026-13-01", "v1.2.3", "99/99/2026", "Interview 2"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_stamp(text, DMY, TODAY) is None


def test_a_cell_may_hold_two_days() -> None:
    days = [stamp.day for stamp in read_stamps("3.2.2026 and 5.2.2026", UNDECIDED, TODAY)]
    assert days == [date(2026, 2, 3), date(2026, 2, 5)]


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["05/06/2026", "13/06/2026"], DMY),
        (["05/06/2026", "06/13/2026"], MDY),
        (["05/06/2026", "06/07/2026"], UNDECIDED),
        (["13/06/2026", "06/13/2026"], UNDECIDED),
        (["5.6.2026"], DMY),
        (["2026-06-05", "Jan 5"], YMD),
        (["yes", "no"], None),
        ([], None),
    ],
)
def test_the_order_is_that_of_the_whole_column(cells: list[str], order: DateOrder | None) -> None:
    assert find_order(cells) == order


def test_a_day_that_can_be_two_is_asked_about() -> None:
    with pytest.raises(Undecided):
        read_stamp("05/06/2026", UNDECIDED, TODAY)
    assert read_stamp("05/06/2026", DMY, TODAY) == (date(2026, 6, 5), None)
    assert read_stamp("05/06/2026", MDY, TODAY) == (date(2026, 5, 6), None)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_every_day_is_read_in_the_order_in_which_it_was_written(day: date) -> None:
    written = {
        YMD: f"{day:%Y-%m-%d}",
        DMY: f"{day.day}/{day.month}/{day.year}",
        MDY: f"{day.month}/{day.day}/{day.year}",
    }
    assert {order: read_stamp(text, order, TODAY) for order, text in written.items()} == dict.fromkeys(
        written, (day, None)
    )


@given(st.text(max_size=300), st.sampled_from([YMD, DMY, MDY]))
@example("1/2", YMD)
def test_any_text_is_read_unless_it_needs_an_order_that_nobody_gave(text: str, order: DateOrder) -> None:
    with suppress(Undecided) if order is YMD else nullcontext():
        for stamp in read_stamps(text, order, TODAY):
            assert date(1970, 1, 1) <= stamp.day <= date(2101, 1, 1)


def test_the_worst_text_takes_no_time() -> None:
    for worst in ("1/" * 500_000, "jan " * 250_000, "1" * 1_000_000, "2026-" * 200_000):
        assert list(read_stamps(worst, DMY, TODAY)) is not None
