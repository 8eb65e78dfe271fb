"""Work that waits for the first picture is done in parts, each in a turn of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tracker import errors
from ui.afterwards import Afterwards, Turns

A_WHILE = 60_000  # ms: longer than any test


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__()
        self._notes = notes

    def paintEvent(self, _event: object) -> None:
        self._notes.append("painted")


def test_nothing_is_done_before_the_first_picture(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = Painted(notes)
    qtbot.addWidget(window)
    afterwards = Afterwards(window, iter([partial(notes.append, "first part"), partial(notes.append, "second part")]))
    with qtbot.waitSignal(afterwards.done):
        QTimer.singleShot(0, window.show)
    assert notes[0] == "painted"
    assert [note for note in notes if note != "painted"] == ["first part", "second part"]


def test_the_window_gets_its_turn_between_two_parts(qtbot: QtBot) -> None:
    notes: list[str] = []

    def work(number: int) -> None:
        notes.append(f"part {number}")
        QTimer.singleShot(0, lambda: notes.append(f"answer {number}"))

    window = QWidget()
    qtbot.addWidget(window)
    afterwards = Afterwards(window, (partial(work, number) for number in range(3)))
    with qtbot.waitSignal(afterwards.done):
        window.show()
    assert notes == ["part 0", "answer 0", "part 1", "answer 1", "part 2", "answer 2"]


def test_what_is_done_at_leisure_waits_while_the_user_is_at_work(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)

    def first() -> None:
        notes.append("first part")
        QTimer.singleShot(0, deed)

    def deed() -> None:
        notes.append("deed")
        turns.put_off(A_WHILE)
        QTimer.singleShot(0, lambda: notes.append("at work"))

    turns = Turns(iter([first, partial(notes.append, "second part")]), window)
    turns.put_off(0)  # it has not begun
    turns.start()
    qtbot.waitUntil(lambda: "at work" in notes)
    assert notes == ["first part", "deed", "at work"]
    with qtbot.waitSignal(turns.done):
        turns.put_off(0)
    assert notes[3:] == ["second part"]


def test_a_part_that_finds_the_file_busy_is_tried_again_and_others_are_told_of(qtbot: QtBot) -> None:
    notes: list[str] = []
    answers = iter([errors.Locked("busy"), errors.Damaged("It is damaged."), None])

    def read() -> None:
        notes.append("read")
        if error := next(answers):
            raise error

    window = QWidget()
    qtbot.addWidget(window)
    afterwards = Afterwards(window, iter([read, read]))
    afterwards.told.connect(notes.append)
    with qtbot.waitSignal(afterwards.done):
        window.show()
    assert notes == ["read", "read", "It is damaged.", "read"]


def test_a_window_that_closes_leaves_the_rest_undone(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)

    def close() -> None:
        afterwards.stop()

    afterwards = Afterwards(window, iter([close, partial(notes.append, "too late")]))
    window.show()
    for _ in range(20):
        QApplication.processEvents()
    assert notes == []
