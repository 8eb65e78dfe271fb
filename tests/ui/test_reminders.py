"""The desktop is told of what is due, each thing at most once, while that is wanted; the tray keeps the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import paths
from tracker.operations import applications, interviews, tasks
from tracker.records import InterviewKind
from tracker.settings import Preferences
from tracker.store import Store
from ui.chosen import Chosen
from ui.presence import Presence
from ui.reminders import Reminders
from ui.session import Session
from ui.upcoming import Upcoming

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
"""The moment at which the clock of a test stands."""


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was shown is remembered in a folder of the test."""
    monkeypatch.setattr(paths, "state", lambda: tmp_path / "state")


class Told(NamedTuple):
    session: Session
    chosen: Chosen
    sentences: list[tuple[str, str]]
    make: Callable[[], Reminders]


@pytest.fixture
def told(session: Session) -> Told:
    """What the desktop was told, and a way to make what tells it."""
    chosen = Chosen(Preferences(), session, session)
    sentences: list[tuple[str, str]] = []
    upcoming = Upcoming(session, chosen, session)
    return Told(
        session,
        chosen,
        sentences,
        lambda: Reminders(session, chosen, upcoming, lambda title, text: sentences.append((title, text)), session),
    )


def interview(store: Store, at: datetime) -> int:
    """An interview at Harbor that begins at a moment, by the clock of this computer."""
    stage = build.stage(store, "Interviewing")
    id = applications.added_id(
        applications.add(store, {"company": "Harbor", "title": "Engineer"}, stage=stage, on=build.TODAY)
    )
    local = at.astimezone()
    interviews.add(store, id, local.date(), {"at": local.strftime("%H:%M"), "kind": InterviewKind.ONSITE})
    return id


def test_an_interview_is_told_of_a_quarter_of_an_hour_before_and_once(told: Told) -> None:
    interview(told.session.store, NOON + timedelta(minutes=10))
    reminders = told.make()
    reminders.look()
    reminders.look()
    assert [title for title, _ in told.sentences] == ["Onsite"]
    assert told.sentences[0][1].endswith("Harbor · Engineer")
    assert reminders.last is not None
    assert reminders.last.key == "interview:1"


def test_another_window_does_not_tell_it_again(told: Told) -> None:
    interview(told.session.store, NOON + timedelta(minutes=10))
    told.make().look()
    told.make().look()
    assert len(told.sentences) == 1


def test_what_is_far_ahead_is_not_told_of(told: Told) -> None:
    interview(told.session.store, NOON + timedelta(hours=3))
    tasks.add(told.session.store, "Later", due=build.TODAY + timedelta(3))
    told.make().look()
    assert told.sentences == []


def test_who_switches_reminders_off_is_told_nothing(told: Told, qtbot: QtBot) -> None:
    tasks.add(told.session.store, "Call back", due=build.TODAY)
    told.chosen.choose(reminders=False)
    told.make()
    qtbot.wait(20)
    assert told.sentences == []
    told.chosen.choose(reminders=True)
    qtbot.waitUntil(lambda: [title for title, _ in told.sentences] == ["Call back"])


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_closing_leaves_the_program_in_the_tray_only_where_that_was_chosen(session: Session, window: QWidget) -> None:
    chosen = Chosen(Preferences(), session, session)
    presence = Presence(window, session, chosen, Upcoming(session, chosen, session))
    stays = [presence.stays]
    for choice in ({"stay_in_tray": True}, {"reminders": False}, {"reminders": True}):
        chosen.choose(**choice)
        stays.append(presence.stays)
    presence.quit()
    assert [*stays, presence.stays] == [False, True, False, True, False]
    assert window.isHidden()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_a_click_on_a_notification_comes_back_to_what_it_was_about(session: Session, window: QWidget) -> None:
    tasks.add(session.store, "Call back", due=build.TODAY)
    chosen = Chosen(Preferences(), session, session)
    presence = Presence(window, session, chosen, Upcoming(session, chosen, session))
    presence.reminders.look()
    heard: list[str] = []
    presence.opened.connect(heard.append)
    presence.wanted.connect(lambda: heard.append("the window"))
    presence.tray.icon.messageClicked.emit()
    assert heard == ["the window", "task:1"]
