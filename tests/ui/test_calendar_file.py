"""What has a day is written as a file that a calendar can subscribe to, and is kept up to date where that is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import interviews, tasks
from ui import calendar_file
from ui.calendar_file import CalendarFile
from ui.session import Session
from ui.tasks import Tasks

Make = Callable[[dict[str, Any]], CalendarFile]


@pytest.fixture
def made(session: Session, qtbot: QtBot) -> Make:
    window = QWidget()
    qtbot.addWidget(window)
    return lambda state: CalendarFile(session, Tasks(session), state, window)


def wait_for(session: Session, qtbot: QtBot, act: Callable[[], object]) -> str:
    """What is said once something was written, or was not."""
    told: list[str] = []
    session.told.connect(told.append)
    act()
    qtbot.waitUntil(lambda: bool(told))
    return told[-1]


def ids(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return sorted(line for line in lines if line.startswith("UID:"))


def test_interviews_and_tasks_are_written_with_ids_that_stay(
    session: Session, qtbot: QtBot, tmp_path: Path, made: Make
) -> None:
    harbor = build.application(session.store, "Harbor", stage="Interviewing")
    interviews.add(session.store, harbor.id, build.TODAY + timedelta(2), {"at": "14:00", "zone": "Europe/Berlin"})
    tasks.add(session.store, "Call back", application=harbor.id, due=build.TODAY)
    target = tmp_path / "pursuit.ics"
    calendar = made({"calendar": str(target)})
    assert wait_for(session, qtbot, calendar.write).startswith(f"The calendar is in {target}.")
    first = ids(target)
    assert len(first) == 2
    interviews.edit(session.store, 1, {"at": "15:00"})
    wait_for(session, qtbot, calendar.write)
    assert ids(target) == first


def test_a_place_that_cannot_be_written_is_said(session: Session, qtbot: QtBot, tmp_path: Path, made: Make) -> None:
    assert "folder" in wait_for(session, qtbot, made({"calendar": str(tmp_path)}).write)


def test_the_place_of_the_last_time_is_offered_and_kept(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, made: Make
) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        offered.append(place)
        return str(tmp_path / "feed"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    state: dict[str, Any] = {"calendar": str(tmp_path / "before.ics")}
    wait_for(session, qtbot, made(state).ask)
    assert offered == [str(tmp_path / "before.ics")]
    assert state["calendar"] == str(tmp_path / "feed.ics")
    assert (tmp_path / "feed.ics").exists()


def test_it_is_kept_up_to_date_once_that_is_ticked(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, made: Make
) -> None:
    monkeypatch.setattr(calendar_file, "WRITTEN_AFTER", 1)
    target = tmp_path / "feed.ics"
    state: dict[str, Any] = {"calendar": str(target)}
    calendar = made(state)
    calendar.show_menu(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    keep = next(action for action in menu.actions() if action.isCheckable())
    assert keep.text() == "Keep feed.ics up to date"
    wait_for(session, qtbot, keep.trigger)
    menu.hide()
    assert ids(target) == []
    tasks.add(session.store, "Call back", due=build.TODAY)
    qtbot.waitUntil(lambda: len(ids(target)) == 1)
    calendar.keep(False)
    tasks.add(session.store, "Another", due=build.TODAY)
    qtbot.wait(50)
    assert len(ids(target)) == 1
