"""What has a day is written as a file that a calendar can subscribe to."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.operations import interviews, tasks
from ui.calendar_file import ask_for_calendar_file, write_calendar
from ui.session import Session
from ui.tasks import Tasks


def write(session: Session, qtbot: QtBot, target: Path) -> str:
    """Write the calendar and wait for what is said then."""
    told: list[str] = []
    session.told.connect(told.append)
    write_calendar(session, Tasks(session), target)
    qtbot.waitUntil(lambda: bool(told))
    return told[-1]


def test_interviews_and_tasks_are_written_with_ids_that_stay(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    harbor = build.application(session.store, "Harbor", stage="Interviewing")
    interviews.add(session.store, harbor.id, build.TODAY + timedelta(2), {"at": "14:00", "zone": "Europe/Berlin"})
    tasks.add(session.store, "Call back", application=harbor.id, due=build.TODAY)
    target = tmp_path / "pursuit.ics"
    assert write(session, qtbot, target).startswith(f"The calendar is in {target}.")
    first = _ids(target)
    assert len(first) == 2
    interviews.edit(session.store, 1, {"at": "15:00"})
    write(session, qtbot, target)
    assert _ids(target) == first


def test_a_place_that_cannot_be_written_is_said(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    assert "folder" in write(session, qtbot, tmp_path)


def test_the_place_of_the_last_time_is_offered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        offered.append(place)
        return place, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_for_calendar_file(parent, str(tmp_path / "feed")) == tmp_path / "feed.ics"
    assert offered == [str(tmp_path / "feed")]


def _ids(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return sorted(line for line in lines if line.startswith("UID:"))
