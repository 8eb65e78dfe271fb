"""Where the window lies when it opens, on screens of every kind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from ui.on_screen import bounded, within

SMALL = QRect(0, 24, 1280, 744)  # a laptop with a bar at the top
LARGE = QRect(1280, 0, 2560, 1440)  # at its right


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (QRect(100, 100, 900, 600), QRect(100, 100, 900, 600)),
        (QRect(0, 24, 1440, 900), QRect(0, 24, 1280, 744)),
        (QRect(600, 400, 900, 600), QRect(380, 168, 900, 600)),
        (QRect(-500, -40, 900, 600), QRect(0, 24, 900, 600)),
        (QRect(1500, 200, 1440, 900), QRect(1500, 200, 1440, 900)),
        (QRect(1000, 200, 1440, 900), QRect(1280, 200, 1440, 900)),
    ],
)
def test_a_window_is_made_no_larger_than_its_screen_and_moved_wholly_into_it(place: QRect, expected: QRect) -> None:
    assert within(place, [SMALL, LARGE]) == expected


def test_a_window_whose_screen_is_gone_is_put_in_the_middle_of_the_main_one() -> None:
    placed = within(QRect(5000, 3000, 1000, 700), [SMALL, LARGE])
    assert placed.size() == QSize(1000, 700)
    assert (placed.center() - SMALL.center()).manhattanLength() <= 2
    assert within(QRect(5000, 3000, 4000, 3000), [SMALL, LARGE]) == SMALL


def test_a_size_is_bounded_in_each_direction_by_itself() -> None:
    assert bounded(QSize(1440, 500), SMALL) == QSize(1280, 500)
    assert bounded(QSize(800, 900), SMALL) == QSize(800, 744)
