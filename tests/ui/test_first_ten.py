"""Somebody who has never seen the program has a board with ten applications in minutes, with the keyboard alone.

Each way is walked with real keys in the whole window, and timed by the keystroke-level model: what a key, a typed
letter and a thought take. A key with Ctrl or Shift counts as two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker.build import open_store
from tests.ui.windows import with_keyboard
from tracker.records import Application, Interview, Notes, Task
from ui.imports import ImportPage
from ui.main_window import MainWindow
from ui.session import Session
from ui.theme import Themes

Key = Qt.Key
PLAIN, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LETTER: Final = 60 / (40 * 5)  # seconds for one, of somebody who types forty words a minute
KEY: Final = 0.2
THOUGHT: Final = 1.35
PATIENCE: Final = 30_000  # ms, on a busy computer
BUDGET: Final = 5 * 60  # seconds from the first sight of the window

LINES: Final = (
    "Acme Robotics, Backend Engineer, Berlin, 85-95k EUR, applied 3 Nov",
    "Senior Go Developer at Kestrel, remote, £80k",
    "Opal Health, Data Engineer, Hamburg, interviewing",
    "Tidewater, Site Reliability Engineer, Boston, MA, $150k",
    "Larkspur, Platform Engineer, Chicago, applied yesterday",
    "Fennel AI, ML Engineer, San Francisco, $160-185k, screening",
    "Brightline, Senior Software Engineer, hybrid, applied 9 Nov",
    "Küste GmbH, Embedded Developer, Kiel, 70k EUR, rejected",
    "Copperline, Staff Engineer, remote, applied 12 Nov",
    "Solstice, Engineering Manager, Munich, offer",
)
ROWS: Final = "".join(
    f"{company}\t{title}\t{place}\t{status}\t2026-11-{day:02}\n"
    for day, (company, title, place, status) in enumerate(
        (
            ("Acme Robotics", "Backend Engineer", "Berlin", "Applied"),
            ("Kestrel", "Senior Go Developer", "London", "Applied"),
            ("Opal Health", "Data Engineer", "Hamburg", "Interviewing"),
            ("Tidewater", "Site Reliability Engineer", "Boston", "Applied"),
            ("Larkspur", "Platform Engineer", "Chicago", "Applied"),
            ("Fennel AI", "ML Engineer", "San Francisco", "Screening"),
            ("Brightline", "Senior Software Engineer", "Seattle", "Applied"),
            ("Küste GmbH", "Embedded Developer", "Kiel", "Rejected"),
            ("Copperline", "Staff Engineer", "Denver", "Applied"),
            ("Solstice", "Engineering Manager", "Munich", "Offer"),
        ),
        1,
    )
)


class Typist:
    """Presses real keys wherever the keyboard is, and keeps account of the time that a person would need."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot
        self.seconds = 0.0
        self.keys = 0

    def think(self, times: int = 1) -> None:
        """Look, decide, or find the next thing to type."""
        self.seconds += times * THOUGHT

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self._count(1 + modifiers.value.bit_count(), KEY)
        QTest.keyClick(self._focus(), key, modifiers)

    def type(self, text: str) -> None:
        self._count(len(text), LETTER)
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self._focus(), letter)
            else:  # which QTest does not know
                QApplication.sendEvent(self._focus(), QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, letter))

    def in_dialog(self, opens: Callable[[], object], answers: Callable[[], object]) -> None:
        """Do what opens a dialog, and what is pressed in it once it has the keyboard."""
        timer = QTimer(interval=1)

        def answer() -> None:
            dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
            if dialog and focus and dialog.isAncestorOf(focus):
                timer.stop()
                answers()

        timer.timeout.connect(answer)
        timer.start()
        opens()
        self._qtbot.waitUntil(self._has_window_back, timeout=PATIENCE)

    def _has_window_back(self) -> bool:
        """Whether the keyboard is in the window again, which a window manager sees to."""
        if QApplication.focusWidget() is None:
            self.window.activateWindow()
        return QApplication.focusWidget() is not None

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def _count(self, keys: int, each: float) -> None:
        self.keys += keys
        self.seconds += keys * each


@pytest.fixture(autouse=True)
def unsaved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.settings.save", lambda *_args: None)


@pytest.fixture
def typist(session: Session, themes: Themes, qtbot: QtBot) -> Iterator[Typist]:
    """Somebody before the window as it is at the very first start."""
    window = with_keyboard(session, themes, qtbot)
    yield Typist(window, qtbot)
    window.close()


def companies(typist: Typist) -> dict[str, str]:
    """Where each company stands."""
    return {row.application.company: row.status for row in typist.window.session.overview.rows}


def add_line(typist: Typist, line: str, opens: Callable[[], object]) -> None:
    """Type a line, look at what became of it, and add it."""

    def fill() -> None:
        typist.think()
        typist.type(line)
        typist.press(Key.Key_Return)
        typist.think()
        typist.press(Key.Key_Return)

    typist.in_dialog(opens, fill)


def add_all(typist: Typist) -> None:
    typist.think(3)  # the three doors
    add_line(typist, LINES[0], lambda: typist.press(Key.Key_Return))
    for line in LINES[1:]:
        add_line(typist, line, lambda: typist.press(Key.Key_N, CTRL))


def test_ten_typed_lines_are_a_board_in_less_than_five_minutes(typist: Typist) -> None:
    add_all(typist)
    assert len(companies(typist)) == 10
    assert companies(typist)["Fennel AI"] == "Screening"
    assert companies(typist)["Küste GmbH"] == "rejected"
    assert typist.keys < 600
    assert typist.seconds < 0.8 * BUDGET
    assert typist.window.current_page() is typist.window.page("board")


def test_ten_pasted_rows_are_a_board_in_less_than_a_minute(typist: Typist, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(ROWS)
    typist.think(3)
    typist.press(Key.Key_V, CTRL)
    import_the_file(typist, qtbot)
    assert len(companies(typist)) == 10
    assert companies(typist)["Solstice"] == "Offer"
    assert (typist.keys < 10, typist.seconds < 0.2 * BUDGET) == (True, True)


def test_ten_rows_of_a_file_are_a_board_in_less_than_a_minute(typist: Typist, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "jobs.csv"
    file.write_text("Company,Title,Location,Status,Date\n" + ROWS.replace("\t", ","), "utf-8")
    typist.think(3)
    typist.press(Key.Key_I, CTRL)

    def choose() -> None:
        typist.think()
        typist.type(str(file))
        typist.press(Key.Key_Return)

    typist.in_dialog(lambda: typist.press(Key.Key_Return), choose)
    import_the_file(typist, qtbot)
    assert len(companies(typist)) == 10
    assert typist.seconds < 0.4 * BUDGET


def import_the_file(typist: Typist, qtbot: QtBot) -> None:
    """Look at what would become of the rows, import them with Enter, and go to the board."""
    page = typist.window.page("import")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.next.text() == "Import 10" and page.next.hasFocus(), timeout=PATIENCE)
    typist.think(3)
    typist.press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.next.text() == "Show the applications" and page.next.hasFocus(), timeout=PATIENCE)
    typist.think()
    typist.press(Key.Key_Return)
    typist.press(Key.Key_1, CTRL)


def test_a_pasted_posting_needs_a_paste_and_enter(typist: Typist, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(
        "Platform Engineer at Harbor\n\nLocation: Berlin\nSalary: 95-115k EUR\n\nWe build."
    )

    def look() -> None:
        qtbot.waitUntil(lambda: bool(QApplication.focusWidget().text()))  # type: ignore[union-attr]
        typist.think(2)
        typist.press(Key.Key_Return)

    typist.in_dialog(lambda: typist.press(Key.Key_V, CTRL), look)
    (new,) = typist.window.session.store.records(Application).values()
    assert (new.company, new.title, new.location) == ("Harbor", "Platform Engineer", "Berlin")
    assert typist.keys == 3


def test_what_one_does_next_needs_no_mouse(typist: Typist, qtbot: QtBot, themes: Themes, tmp_path: Path) -> None:
    add_all(typist)
    session, before = typist.window.session, typist.seconds
    typist.press(Key.Key_F, CTRL)
    typist.type("kestrel")
    typist.press(Key.Key_Return)
    typist.press(Key.Key_Right, CTRL)
    assert companies(typist)["Kestrel"] == "Applied"
    typist.press(Key.Key_Z, CTRL)
    assert companies(typist)["Kestrel"] == "Saved"
    typist.press(Key.Key_N, CTRL | SHIFT)
    typist.type("A good talk")
    typist.press(Key.Key_Return, CTRL)
    typist.press(Key.Key_T, CTRL | SHIFT)
    typist.type("Call them")
    typist.press(Key.Key_Return)
    typist.press(Key.Key_I, CTRL | SHIFT)
    typist.type("2 Dec")
    typist.press(Key.Key_Return)
    typist.press(Key.Key_Escape)
    assert typist.seconds - before < 60
    typist.window.close()
    session.close()
    again = Session(open_store(tmp_path / "pursuit.db"))
    kestrel = next(one for one in again.store.records(Application).values() if one.company == "Kestrel")
    assert again.store.get(Notes, kestrel.id).text == "A good talk"  # type: ignore[union-attr]
    assert [task.title for task in again.store.records(Task).values()] == ["Call them"]
    (interview,) = again.store.records(Interview).values()
    assert (interview.application, interview.day) == (kestrel.id, date(2026, 12, 2))
    assert len(with_keyboard(again, themes, qtbot).session.overview.rows) == 10
    again.close()
