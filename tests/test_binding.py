"""The binding to Qt keeps Python's own objects alive.

PySide6 6.12.0 on Python 3.11 drops a reference to True with each signal that is emitted and one to None with each call
that returns nothing, until the process aborts: pyproject.toml keeps it away from there. From Python 3.12 on both are
immortal and their counts stand still whatever happens: there these tests pass trivially, and so does the bug.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

TIMES = 100
SLACK = 10  # other references come and go meanwhile; the bug drops one each time


class _Bell(QObject):
    rings = Signal(bool)


def test_emitting_a_signal_keeps_the_references_to_true() -> None:
    bell = _Bell()
    heard: list[bool] = []
    bell.rings.connect(heard.append)
    before = sys.getrefcount(True)

    for _ in range(TIMES):
        bell.rings.emit(True)

    assert len(heard) == TIMES
    heard.clear()
    assert sys.getrefcount(True) >= before - SLACK


def test_a_call_that_returns_nothing_keeps_the_references_to_none() -> None:
    bell = _Bell()
    before = sys.getrefcount(None)

    for _ in range(TIMES):
        bell.setObjectName("bell")

    assert sys.getrefcount(None) >= before - SLACK
