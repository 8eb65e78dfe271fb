"""Automatic back-ups: one for each time that something was done, thinned by age, never of a damaged file."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker import build
from tracker import backups, errors, paths, rotation
from tracker.records import Tag
from tracker.rotation import Kept
from tracker.store import Store

NOW = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)
MOMENTS = st.lists(st.integers(0, 500 * 24 * 60), unique=True, max_size=120)


def copies(minutes: list[int], why: str = rotation.AUTOMATIC) -> list[Kept]:
    """Back-ups that were made so many minutes ago."""
    return [Kept(Path(f"{ago}.db"), NOW - timedelta(minutes=ago), why, 1) for ago in minutes]


def staying(found: list[Kept]) -> list[Kept]:
    gone = set(rotation.outdated(found, NOW))
    return [copy for copy in found if copy not in gone]


def test_a_back_up_is_made_when_something_was_done_and_not_else(store: Store) -> None:
    build.insert(store, Tag(0, "one"))
    first = rotation.keep_if_changed(store.path, NOW)
    assert first
    assert rotation.keep_if_changed(store.path, NOW + timedelta(minutes=30)) is None
    build.insert(store, Tag(0, "two"))
    assert rotation.keep_if_changed(store.path, NOW + timedelta(hours=1))
    assert [copy.moment for copy in rotation.kept(store.path)] == [NOW + timedelta(hours=1), NOW]


def test_as_many_steps_as_in_the_newest_copy_are_not_the_same_steps(store: Store) -> None:
    """After a restore, the log may be as long as that of the copy that was made of what was replaced."""
    build.insert(store, Tag(0, "one"))
    rotation.keep_if_changed(store.path, NOW)
    store.undo()
    copy = rotation.keep_if_changed(store.path, NOW + timedelta(hours=1))
    assert copy
    build.application(store)
    newest = rotation.keep_if_changed(store.path, NOW + timedelta(hours=2))
    assert newest
    store.close()
    backups.put_back(copy, store.path)
    for other in (path.path for path in rotation.kept(store.path) if path.path != newest):
        other.unlink()
    with closing(build.open_store(store.path)) as restored:
        build.insert(restored, Tag(0, "two"))
    assert rotation.contents(store.path).last_step == rotation.contents(newest).last_step
    assert rotation.keep_if_changed(store.path, NOW + timedelta(hours=3))


def test_each_tells_why_it_was_made_and_what_it_holds(store: Store) -> None:
    build.application(store, title="One")
    made = rotation.keep_if_changed(store.path, NOW, "before-import")
    build.application(store, title="Two")
    assert made
    [copy] = rotation.kept(store.path)
    assert (copy.path, copy.why, copy.size) == (made, "before-import", made.stat().st_size)
    assert rotation.contents(made).applications == 1
    assert rotation.contents(store.path).applications == 2


def test_a_damaged_database_is_not_backed_up_and_no_back_up_goes_for_it(store: Store, tmp_path: Path) -> None:
    build.insert(store, Tag(0, "one"))
    rotation.keep_if_changed(store.path, NOW - timedelta(days=900))
    build.insert(store, Tag(0, "two"))
    store.close()
    content = bytearray(store.path.read_bytes())
    content[8192:40_000] = os.urandom(40_000 - 8192)
    store.path.write_bytes(content)
    with pytest.raises(errors.DatabaseError):
        rotation.keep_if_changed(store.path, NOW)
    assert len(rotation.kept(store.path)) == 1


def test_other_files_in_the_folder_are_left_alone(store: Store) -> None:
    build.insert(store, Tag(0, "one"))
    rotation.keep_if_changed(store.path, NOW - timedelta(days=900))
    folder = paths.backups(store.path)
    for name in ("mine.db", "other-20200101-000000-automatic.db", f"{store.path.stem}-20209999-000000-automatic.db"):
        (folder / name).write_text("mine", encoding="utf-8")
    rotation.thin(store.path, NOW)
    assert len(list(folder.iterdir())) == 4


def test_a_back_up_that_has_had_its_time_takes_its_journal_along(store: Store) -> None:
    """What a restore has set aside may have the journal of a crash beside it."""
    for days in (900, 0):
        build.insert(store, Tag(0, f"{days}"))
        copy = rotation.keep_if_changed(store.path, NOW - timedelta(days=days + 400))
        assert copy
        copy.with_name(f"{copy.name}-journal").write_bytes(b"")
    build.insert(store, Tag(0, "now"))
    for number in range(40):
        build.insert(store, Tag(0, f"tag {number}"))
        rotation.keep_if_changed(store.path, NOW - timedelta(days=300 - 7 * number))
    names = {path.name for path in paths.backups(store.path).iterdir()}
    assert not any("2023" in name for name in names)
    assert {name for name in names if name.endswith("-journal")} <= {f"{name}-journal" for name in names}


@given(MOMENTS)
def test_of_two_days_all_stay_and_of_each_later_day_week_and_month_the_newest(minutes: list[int]) -> None:
    found = copies(minutes)
    kept = staying(found)
    recent = [copy for copy in found if NOW - copy.moment <= timedelta(days=2)]
    assert set(recent) <= set(kept)
    assert len(kept) <= len(recent) + 12 + 10 + 9
    if found:
        assert max(found, key=lambda copy: copy.moment) in kept


@given(MOMENTS)
def test_thinning_again_later_keeps_some_of_each_age(minutes: list[int]) -> None:
    """Whoever backs up daily can go back a week, two months and most of a year."""
    daily = copies([day * 24 * 60 for day in range(400)] + minutes)
    ages = {(NOW.date() - copy.moment.date()).days for copy in staying(daily)}
    assert {0, 1, 2, 5, 9} <= ages
    assert any(50 <= age <= 70 for age in ages)
    assert any(200 <= age <= 280 for age in ages)


@given(MOMENTS)
def test_back_ups_by_hand_and_from_a_clock_that_ran_ahead_stay(minutes: list[int]) -> None:
    assert rotation.outdated(copies(minutes, rotation.BY_HAND), NOW) == []
    assert rotation.outdated(copies([-ago for ago in minutes]), NOW) == []
