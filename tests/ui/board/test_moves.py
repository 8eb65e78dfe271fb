"""Where cards come to lie, and when nothing would change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tracker.operations.applications import TOP
from ui.board.moves import arrival, row_above, row_below

COLUMN = [1, 2, 3, 4]


def test_a_card_comes_below_the_nearest_one_that_stays() -> None:
    assert arrival(COLUMN, [9], 2) == 2
    assert arrival(COLUMN, [2, 3], 4) == 4
    assert arrival(COLUMN, [4, 1], 2) == 2


def test_the_top_of_a_column_is_below_no_card() -> None:
    assert arrival(COLUMN, [9], 0) == TOP
    assert arrival(COLUMN, [1, 4], 1) == TOP
    assert arrival([], [9], 0) == TOP


def test_cards_that_stay_where_they_are_go_nowhere() -> None:
    assert arrival(COLUMN, [2], 1) is None
    assert arrival(COLUMN, [2], 2) is None
    assert arrival(COLUMN, [2, 3], 3) is None
    assert arrival(COLUMN, COLUMN, 2) is None


def test_one_row_up_and_down_is_past_one_neighbour() -> None:
    assert arrival(COLUMN, [3], row_above(COLUMN, [3])) == 1
    assert arrival(COLUMN, [3], row_below(COLUMN, [3])) == 4
    assert arrival(COLUMN, [1], row_above(COLUMN, [1])) is None
    assert arrival(COLUMN, [4], row_below(COLUMN, [4])) is None


@given(st.permutations(range(1, 8)), st.lists(st.integers(1, 12), min_size=1, unique=True), st.integers(0, 7))
def test_nothing_that_stays_changes_its_order(column: list[int], moving: list[int], row: int) -> None:
    after = arrival(column, moving, row)
    stay = [id for id in column if id not in moving]
    assert after is None or after == TOP or after in stay
    if after is not None and after != TOP:
        assert set(stay[: stay.index(after) + 1]) == {id for id in column[:row] if id not in moving}
