"""Where cards go: what a drop or a key press means for the order of a column."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tracker.operations.applications import TOP


def arrival(column: Sequence[int], moving: Sequence[int], row: int) -> int | None:
    """The card below which `moving` come when they are put before `row` of a column, `TOP` for its top.

    None when the column would stay as it is.
    """
    is_moving = set(moving)
    above = [id for id in column[:row] if id not in is_moving]
    below = [id for id in column[row:] if id not in is_moving]
    if [*above, *moving, *below] == list(column):
        return None
    return above[-1] if above else TOP


def row_above(column: Sequence[int], moving: Collection[int]) -> int:
    """The row before which cards are put when they go up by one, as a block."""
    return max(0, min(column.index(id) for id in moving) - 1)


def row_below(column: Sequence[int], moving: Collection[int]) -> int:
    """The row before which cards are put when they go down by one, as a block."""
    return max(column.index(id) for id in moving) + 2
