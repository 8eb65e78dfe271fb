"""What a drag carries, and what is refused."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from ui.board.dragging import CARDS, STAGE, packed, unpacked

IDS = st.integers(min_value=1, max_value=2**60)


@given(st.lists(IDS, min_size=1))
def test_ids_come_out_as_they_went_in(ids: list[int]) -> None:
    assert unpacked(CARDS, packed(CARDS, ids)) == ids


def test_each_kind_is_only_read_as_itself() -> None:
    assert unpacked(STAGE, packed(CARDS, [1])) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"0", b"-1", b"1,", b",1", b"1 2", b"1,2\n", "１".encode(), b"1.0", b"9" * 20, b"1\x00", pickle.dumps([1])],
)
def test_anything_but_decimal_ids_is_refused(data: bytes) -> None:
    foreign = QMimeData()
    foreign.setData(CARDS, data)
    assert unpacked(CARDS, foreign) == []
