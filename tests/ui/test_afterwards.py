"""Work that waits for the first picture is done in parts, each in a turn of its own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.afterwards import Afterwards


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def paintEvent(self, _event: object) -> None:
        self._notes.append("painted")


def test_nothing_is_done_before_the_first_picture(qtbot: QtBot) -> None:
    notes: list[str] = []

    def parts() -> Iterator[None]:
        notes.append("first part")
        yield
        notes.append("second part")

    window = Painted(notes)
    qtbot.addWidget(window)
    afterwards = Afterwards(window, parts())
    with qtbot.waitSignal(afterwards.done):
        QTimer.singleShot(0, window.show)
    assert notes[0] == "painted"
    assert [note for note in notes if note != "painted"] == ["first part", "second part"]


def test_the_window_gets_its_turn_between_two_parts(qtbot: QtBot) -> None:
    notes: list[str] = []

    def parts() -> Iterator[None]:
        for number in range(3):
            notes.append(f"part {number}")
            QTimer.singleShot(0, lambda number=number: notes.append(f"answer {number}"))
            yield

    window = QWidget()
    qtbot.addWidget(window)
    afterwards = Afterwards(window, parts())
    with qtbot.waitSignal(afterwards.done):
        window.show()
    assert notes == ["part 0", "answer 0", "part 1", "answer 1", "part 2", "answer 2"]
