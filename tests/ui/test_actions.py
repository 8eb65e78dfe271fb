"""The keys of commands, as the platform has them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from ui.actions import sequences

Standard = QKeySequence.StandardKey


def test_a_key_that_the_platform_has_already_is_not_taken_twice(qapp: QApplication) -> None:
    keys = sequences((Standard.New, "Ctrl+N", Standard.UnknownKey, "F6"))
    assert [key.toString() for key in keys] == ["Ctrl+N", "F6"]
