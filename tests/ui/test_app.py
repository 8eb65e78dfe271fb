"""How the program starts."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import demo, errors, paths
from tracker.clock import Clock
from tracker.records import Tag
from tracker.settings import Preferences
from tracker.store import Store
from ui.app import Example, make_window, open_store, show_window
from ui.main_window import MainWindow
from ui.theme import Themes
from ui.when_free import WaitingWindow, when_free

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
connection.execute("INSERT INTO tag (name) VALUES ('by the other')")
print("held", flush=True)
sys.stdin.read()
connection.execute("COMMIT")
"""

END_IN_THE_MIDDLE = """
import signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.app import start
app = start(Path(sys.argv[1]))
store = app.property("window").session.store
def look():
    signal.raise_signal(signal.SIGTERM)
    print(store.catch_up() or "still open", flush=True)
QTimer.singleShot(0, look)
sys.exit(app.exec())
"""


@pytest.fixture
def window(qapp: QApplication, themes: Themes, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on a new database, as the program makes it."""
    made = make_window(open_store(tmp_path / "new.db", Clock(build.TODAY)), themes, Preferences())
    qtbot.addWidget(made)
    yield made
    made.session.close()


def test_the_window_on_a_new_database_looks_for_garbage_once_all_is_there(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    gc.disable()
    try:
        show_window(qapp, window)
        assert not gc.isenabled()
        qtbot.waitUntil(gc.isenabled)
        assert window.status.counts.text() == "No applications yet"
    finally:
        gc.unfreeze()
        gc.enable()


class Holder:
    """Another process that writes to the database until it is let go."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout
        assert self._process.stdout.readline() == b"held\n"

    def let_go(self) -> None:
        """Let it commit, and wait until it has ended."""
        self._process.communicate()


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[Holder]:
    build.new_store(tmp_path / "pursuit.db").close()
    held = Holder(tmp_path / "pursuit.db")
    yield held
    held.let_go()


def when_it_waits(act: Callable[[WaitingWindow], object]) -> QTimer:
    """Act once the window that waits is on the screen."""

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, WaitingWindow) and window.isVisible():
                timer.stop()
                act(window)

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    return timer


def test_a_start_waits_for_a_command_that_writes_and_says_so(holder: Holder, themes: Themes, qtbot: QtBot) -> None:
    said: list[str] = []

    def note(window: WaitingWindow) -> None:
        said.append(window.words.text())
        holder.let_go()

    waits = when_it_waits(note)
    store = when_free(lambda: open_store(holder.path, Clock(build.TODAY)), holder.path)
    assert waits.isActive() is False
    assert isinstance(store, Store)
    assert [tag.name for tag in store.records(Tag).values()] == ["by the other"]
    store.close()
    assert said[0].endswith(f"is writing to {holder.path}. Pursuit opens as soon as that is done.")
    assert not any(isinstance(top, WaitingWindow) and top.isVisible() for top in QApplication.topLevelWidgets())


def test_the_file_may_also_become_busy_while_the_window_is_made(themes: Themes, tmp_path: Path, qtbot: QtBot) -> None:
    build.new_store(tmp_path / "pursuit.db").close()
    holders: list[Holder] = []

    def make() -> MainWindow:
        store = open_store(tmp_path / "pursuit.db", Clock(build.TODAY))
        if not holders:
            holders.append(Holder(store.path))
        return make_window(store, themes, Preferences())

    with pytest.raises(errors.Locked):
        make()
    waits = when_it_waits(lambda _window: holders[0].let_go())
    window = when_free(make, tmp_path / "pursuit.db")
    waits.stop()
    assert window
    qtbot.addWidget(window)
    assert not window.session.store.order().undoable
    window.session.close()


def test_a_start_that_waits_can_be_given_up(holder: Holder, themes: Themes, qtbot: QtBot) -> None:
    def cancel(window: WaitingWindow) -> None:
        QTest.mouseClick(window.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    waits = when_it_waits(cancel)
    assert when_free(lambda: open_store(holder.path, Clock(build.TODAY)), holder.path) is None
    waits.stop()


def test_what_else_is_wrong_with_a_file_is_not_waited_for(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "junk.db").write_text("not a database" * 20)
    with pytest.raises(errors.Foreign):
        when_free(lambda: open_store(tmp_path / "junk.db", Clock(build.TODAY)), tmp_path / "junk.db")


def test_the_example_search_opens_beside_an_empty_board_and_stays_apart(
    window: MainWindow, qapp: QApplication, themes: Themes, qtbot: QtBot
) -> None:
    window.resize(1000, 700)
    show_window(qapp, window)
    example = Example(
        qapp, window, lambda path: make_window(open_store(path, Clock(build.TODAY)), themes, Preferences())
    )
    button = next(one for one in window.findChildren(QPushButton) if one.text() == "Open the example")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: example.window is not None, timeout=20_000)
    beside = example.window
    assert beside
    qtbot.addWidget(beside)
    assert beside.isVisible()
    assert len(beside.session.rows()) == 40
    assert "Example" in beside.windowTitle()
    assert "nothing here touches what is yours" in beside.status.sentence.text()
    assert window.session.rows() == []
    assert beside.session.store.path == paths.example() != window.session.store.path
    beside.close()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (example.window, beside.isVisible()) == (beside, True)
    beside.tasks.wait()
    beside.session.close()


def test_in_the_example_no_further_one_is_offered(qapp: QApplication, themes: Themes, qtbot: QtBot) -> None:
    demo.make(paths.example(), Clock(build.TODAY))
    window = make_window(open_store(paths.example(), Clock(build.TODAY)), themes, Preferences())
    qtbot.addWidget(window)
    Example(qapp, window, lambda _path: window)
    assert not window.shared_actions["example"].isEnabled()
    window.session.close()


RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui import app

path = Path(sys.argv[1])
start = app.start

def started(db, today):
    program = start(db, today)
    window = program.property("window")

    window.session.told.connect(lambda sentence: print(sentence, flush=True))

    def lose_the_file():
        path.rename(path.with_suffix(".aside"))
        QTimer.singleShot(0, window.session.store.history)
        QTimer.singleShot(50, end)

    def end():
        path.with_suffix(".aside").rename(path)
        program.quit()

    window.finished.connect(lose_the_file)
    return program

app.start = started
code = app.run(path)
print(QApplication.topLevelWidgets())
sys.exit(code)
"""


def test_a_file_that_is_gone_is_told_wherever_it_is_missed_and_no_window_is_left_at_the_end(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", RUN, str(tmp_path / "new.db")]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (ran.returncode, [line for line in ran.stderr.splitlines() if "plugin" not in line]) == (0, [])
    assert "moved, deleted or replaced" in ran.stdout
    assert ran.stdout.splitlines()[-1] == "[]"


RUN_WITH_DETAILS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QDialog
from ui import app

start = app.start

def started(db, today):
    program = start(db, today)
    window = program.property("window")

    def end():
        window.detail.prepare()
        window.new_application()
        program.quit()

    window.finished.connect(end)
    return program

QDialog.exec = QDialog.show  # left open
app.start = started
code = app.run(Path(sys.argv[1]))
print(QApplication.topLevelWidgets())
sys.exit(code)
"""


def test_the_program_ends_in_order_with_fields_that_suggest_and_a_dialog_left_open(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", RUN_WITH_DETAILS, str(tmp_path / "new.db")]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "[]\n")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of Unix")
def test_a_signal_in_the_middle_of_something_ends_the_program_after_it(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", END_IN_THE_MIDDLE, str(tmp_path / "pursuit.db")]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, "still open\n")
    assert "Traceback" not in ran.stderr
