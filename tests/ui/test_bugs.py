"""A bug of ours is told to whoever waits, reported for the user to read, and does not end the program."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.test_app import Holder
from tracker import crash_reports, errors
from tracker.changes import ChangeSet
from tracker.operations import applications
from tracker.records import Tag
from tracker.store import Store
from ui.bug_dialog import BugDialog
from ui.bugs import Bugs
from ui.session import Session
from ui.tasks import Tasks, bug_sentence

SECRET = "Salary of 90,000 at Harbor"


def faulty(store: Store) -> ChangeSet:
    """An operation that has a bug after its first write."""
    missing: dict[str, Tag] = {}
    with store.transaction(build.ADD) as write:
        write.insert(Tag(0, "half done"))
        write.insert(missing[SECRET])
    return write.changes


def divide() -> float:
    return len(SECRET) / 0


@pytest.fixture
def bugs(qapp: QApplication) -> Iterator[Bugs]:
    """As in the program: what nothing has caught is taken by it."""
    before = sys.excepthook
    taking = Bugs()
    sys.excepthook = taking.take
    yield taking
    sys.excepthook = before


@pytest.fixture
def reports(bugs: Bugs) -> list[str]:
    found: list[str] = []
    bugs.found.connect(found.append)
    return found


@pytest.fixture
def told(session: Session) -> list[str]:
    heard: list[str] = []
    session.told.connect(heard.append)
    return heard


def test_a_bug_in_a_worker_is_told_to_the_view_that_waits_and_reported(qtbot: QtBot, reports: list[str]) -> None:
    tasks = Tasks()
    heard: list[object] = []
    tasks.start(divide, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(reports))
    assert heard == [bug_sentence()]
    assert "ZeroDivisionError\n" in reports[0]
    assert "ui/tasks.py:" in reports[0]
    tasks.start(lambda: 7, heard.append, heard.append)
    qtbot.waitUntil(lambda: heard[1:] == [7])


def test_a_bug_in_an_operation_changes_nothing_is_told_and_the_next_step_works(
    session: Session, told: list[str], reports: list[str], qtbot: QtBot
) -> None:
    id = build.application(session.store).id
    before = len(session.store.history())
    QTimer.singleShot(0, lambda: session.run(faulty))
    qtbot.waitUntil(lambda: bool(reports))
    assert told == [bug_sentence()]
    assert len(session.store.history()) == before
    assert not session.store.records(Tag)
    assert "tests/ui/test_bugs.py:" in reports[0]
    assert session.run(applications.trash, [id])


def test_a_bug_in_an_operation_that_had_to_wait_is_not_done_again_and_again(
    session: Session, told: list[str], reports: list[str], qtbot: QtBot
) -> None:
    holder = Holder(session.store.path)
    QTimer.singleShot(0, lambda: session.run(faulty))
    qtbot.waitUntil(lambda: session.is_waiting)
    holder.let_go()
    qtbot.waitUntil(lambda: bool(reports))
    assert not session.is_waiting
    assert told[-1] == bug_sentence()


def test_a_bug_that_shows_at_every_turn_is_reported_once(bugs: Bugs, reports: list[str], qtbot: QtBot) -> None:
    timer = QTimer(interval=0)
    turns: list[int] = []

    def fail() -> None:
        turns.append(1)
        divide()

    timer.timeout.connect(fail)
    timer.start()
    qtbot.waitUntil(lambda: len(turns) > 30)
    timer.stop()
    assert len(reports) == 1
    assert crash_reports.log_file().read_text(encoding="utf-8").count("ZeroDivisionError") == 1


def test_an_error_of_the_world_is_told_and_not_reported(bugs: Bugs, reports: list[str], qtbot: QtBot) -> None:
    told: list[str] = []
    bugs.told.connect(told.append)

    def refuse() -> None:
        raise errors.DiskFull("There is no room.")

    QTimer.singleShot(0, refuse)
    qtbot.waitUntil(lambda: bool(told))
    assert (told, reports) == (["There is no room."], [])


def test_of_what_qt_complains_gravely_only_the_place_is_kept(bugs: Bugs, reports: list[str], qtbot: QtBot) -> None:
    bugs.take_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), f"QFile::open: {SECRET}")
    bugs.take_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "QWidget::warning")
    qtbot.waitUntil(lambda: bool(reports))
    assert "Qt: QtCriticalMsg in QFile::open" in reports[0]
    assert SECRET not in reports[0]
    assert len(reports) == 1


def test_a_bug_in_a_thread_is_reported_on_the_thread_of_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    bugs = Bugs()
    found: list[str] = []
    bugs.found.connect(found.append)
    bugs.install()
    try:
        thread = Thread(target=divide)
        thread.start()
        thread.join()
    finally:
        bugs.uninstall()
    assert found == []
    qtbot.waitUntil(lambda: bool(found))
    assert "tests/ui/test_bugs.py:" in found[0]


def test_the_report_is_read_before_it_is_saved(qtbot: QtBot, tmp_path: Path, home: Path) -> None:
    crash_reports.keep("The report")
    dialog = BugDialog()
    qtbot.addWidget(dialog)
    dialog.add("The report\n")
    dialog.add("<b>Another</b>\n")
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == "The report\n\n<b>Another</b>\n"
    assert str(crash_reports.log_file()) in dialog.said.text()
    dialog.save_as(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == dialog.text.toPlainText() + "\n"
    dialog.save_as(tmp_path / "no folder" / "report.txt")
    assert "could not be written: No such file or directory." in dialog.said.text()


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = BugDialog()
    qtbot.addWidget(dialog)
    dialog.add("The report\n")
    copy = next(button for button in dialog.findChildren(QAbstractButton) if button.text() == "Copy")
    copy.click()
    assert QApplication.clipboard().text() == "The report\n"


RUN = """
import faulthandler
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from tracker.store import NO_NEWS
from ui import app

start = app.start

def started(db, today):
    program = start(db, today)
    window = program.property("window")
    window.finished.connect(lambda: window.session.run(faulty))
    window.finished.connect(lambda: QTimer.singleShot(0, look))

    def look():
        shown = [top for top in program.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
        if not shown:
            return QTimer.singleShot(10, look)
        print(window.status.sentence.text(), flush=True)
        print(shown[0].text.toPlainText(), flush=True)
        program.quit()

    return program

def faulty(store):
    fault = sys.argv[2]
    if fault == "memory":
        faulthandler._sigsegv()
    if fault == "bug":
        raise KeyError("Salary of 90,000 at Harbor")
    return NO_NEWS

app.start = started
sys.exit(app.run(Path(sys.argv[1])))
"""


def run_with(fault: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The window, with this fault in its first operation, until a report is shown."""
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", RUN, str(folder / "new.db"), fault]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=50)


@pytest.mark.skipif(sys.platform == "win32", reason="faults of memory end a process otherwise there")
def test_what_ended_the_window_hard_is_reported_by_the_next_start(tmp_path: Path, home: Path) -> None:
    assert run_with("memory", tmp_path).returncode < 0
    ran = run_with("none", tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert "\nSegmentation fault\n" in ran.stdout
    assert "\nCurrent thread\n" in ran.stdout
    assert "  ui/session.py:" in ran.stdout
    assert str(Path.home()) not in ran.stdout
    assert "Segmentation fault" in crash_reports.log_file().read_text(encoding="utf-8")


def test_the_program_shows_the_report_and_goes_on(tmp_path: Path, home: Path) -> None:
    ran = run_with("bug", tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert bug_sentence() in ran.stdout
    assert "KeyError\n" in ran.stdout
    kept = crash_reports.log_file().read_text(encoding="utf-8")
    for words in (ran.stdout, ran.stderr, kept):
        assert "KeyError" in words
        assert "Salary" not in words
