"""Reminders come at their time, and each at most once."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import agenda, reminders
from tracker.operations import interviews, tasks
from tracker.overview import Overview
from tracker.reminders import Reminder, Shown
from tracker.store import Store

BERLIN = ZoneInfo("Europe/Berlin")


def at(hours: int, minutes: int = 0) -> datetime:
    """A moment of today by the clock in Berlin, which is an hour ahead in November."""
    return datetime(2026, 11, 24, hours - 1, minutes, tzinfo=UTC)


def due(store: Store, now: datetime) -> list[Reminder]:
    return list(reminders.due(agenda.entries(Overview(store), now=now, own=BERLIN), now, BERLIN))


@pytest.mark.parametrize(("now", "count"), [(at(15, 44), 0), (at(15, 45), 1), (at(15, 59), 1), (at(16), 0), (at(9), 0)])
def test_an_interview_is_told_of_a_quarter_of_an_hour_before_in_whatever_zone(
    store: Store, now: datetime, count: int
) -> None:
    harbor = build.application(store, stage="Interviewing")
    build.interview(store, harbor, TODAY, at="10:00", zone="America/New_York")
    assert len(due(store, now)) == count


def test_the_tasks_of_today_are_told_of_from_nine_and_late_ones_no_more(store: Store) -> None:
    build.task(store, None, "Today", due=TODAY)
    build.task(store, None, "Late", due=TODAY - timedelta(days=1))
    build.task(store, None, "Tomorrow", due=TODAY + timedelta(days=1))
    build.task(store, None, "Some day")
    assert due(store, at(8, 59)) == []
    assert [reminder.entry.what for reminder in due(store, at(9))] == ["Today"]


def test_nobody_is_reminded_of_silence_or_of_what_is_only_proposed(store: Store) -> None:
    build.application(store, "A", entered_on=TODAY - timedelta(days=30))
    build.application(store, "B", entered_on=TODAY - timedelta(days=7))
    assert due(store, at(12)) == []


def test_each_is_shown_once_also_in_two_windows_and_after_a_restart(store: Store, tmp_path: Path) -> None:
    build.task(store, None, due=TODAY)
    (reminder,) = due(store, at(12))
    first, second = Shown(store.path, tmp_path / "state"), Shown(store.path, tmp_path / "state")
    assert [first.take(reminder), second.take(reminder), first.take(reminder)] == [True, False, False]
    assert not Shown(store.path, tmp_path / "state").take(reminder)
    assert Shown(tmp_path / "other.db", tmp_path / "state").take(reminder)
    (note,) = [path for path in (tmp_path / "state").rglob("*") if path.is_file()][:1]
    assert stat.S_IMODE(note.stat().st_mode) == 0o600


def test_what_is_moved_is_told_of_again(store: Store, tmp_path: Path) -> None:
    harbor = build.application(store, stage="Interviewing")
    build.interview(store, harbor, TODAY, at="16:00")
    shown = Shown(store.path, tmp_path)
    assert shown.take(due(store, at(15, 50))[0])
    interviews.edit(store, 1, {"at": "17:00"})
    assert shown.take(due(store, at(16, 50))[0])
    build.task(store, None, due=TODAY)
    assert shown.take(due(store, at(12))[0])
    tasks.edit(store, 1, tasks.TaskChanges(title="Other words"))
    assert not shown.take(due(store, at(12))[0])


def test_where_nothing_can_be_noted_nothing_is_shown_again_and_again(store: Store, tmp_path: Path) -> None:
    build.task(store, None, due=TODAY)
    (tmp_path / "state").write_text("a file in the way")
    assert not Shown(store.path, tmp_path / "state").take(due(store, at(12))[0])


def test_old_notes_are_forgotten(store: Store, tmp_path: Path) -> None:
    build.task(store, None, due=TODAY)
    shown = Shown(store.path, tmp_path)
    (reminder,) = due(store, at(12))
    assert shown.take(reminder)
    now = datetime.now(UTC)
    shown.forget_old(now)
    assert not shown.take(reminder)
    shown.forget_old(now + timedelta(days=61))
    assert shown.take(reminder)
