"""The overview joins each application with what is around it, and stays the same until that changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker.changes import ChangeSet
from tracker.overview import Badge, BadgeKind, Next, Overview, Source
from tracker.records import (
    Application,
    ApplicationTag,
    InterviewKind,
    InterviewResult,
    Kind,
    Outcome,
    Search,
    Tag,
    Task,
)
from tracker.store import Store


def days(count: int) -> timedelta:
    return timedelta(days=count)


def test_a_row_shows_what_is_around_its_application(store: Store) -> None:
    search = build.search(store, "This year")
    harbor = build.application(store, "Harbor", search=search.id, entered_on=TODAY - days(9))
    build.tag(store, harbor, "go", "Remote", "Ärzte")
    row = build.row(Overview(store), harbor)
    assert row.application is harbor
    assert (row.stage.name, row.kind, row.status) == ("Applied", Kind.APPLIED, "Applied")
    assert row.tags == ("Ärzte", "go", "Remote")
    assert (row.search_name, row.in_stage_days) == ("This year", 9)


def test_a_closed_application_shows_its_outcome(store: Store) -> None:
    closed = build.application(store, stage="Closed", outcome=Outcome.NO_REPLY)
    row = build.row(Overview(store), closed)
    assert (row.status, row.is_open) == ("no_reply", False)


def test_a_stage_entered_tomorrow_has_been_entered_for_no_days(store: Store) -> None:
    soon = build.application(store, entered_on=TODAY + days(1))
    assert build.row(Overview(store), soon).in_stage_days == 0


def test_rows_come_in_order_of_id_also_after_a_deletion_was_undone(store: Store) -> None:
    first, second = build.application(store, "A"), build.application(store, "B")
    overview = Overview(store)
    store.subscribe(overview.refresh)
    build.delete(store, first)
    assert [row.id for row in overview.rows] == [second.id]
    assert overview.row(first.id) is None
    store.undo()
    assert [row.id for row in overview.rows] == [first.id, second.id]


# What is next


def test_the_nearest_of_tasks_interviews_and_deadline_is_next(store: Store) -> None:
    harbor = build.application(store, stage="Saved", deadline=TODAY + days(3))
    overview = Overview(store)
    store.subscribe(overview.refresh)
    assert build.row(overview, harbor).next == Next("deadline", TODAY + days(3), None, False, Source.DEADLINE)
    talk = build.interview(store, harbor, TODAY + days(2), at="14:00", kind=InterviewKind.TECHNICAL)
    expected = Next("technical", TODAY + days(2), "14:00", False, Source.INTERVIEW, talk.id)
    assert build.row(overview, harbor).next == expected
    call = build.task(store, harbor, "Call Dana", due=TODAY)
    assert build.row(overview, harbor).next == Next("Call Dana", TODAY, None, False, Source.TASK, call.id)
    assert [step.source for step in build.row(overview, harbor).upcoming] == ["task", "interview", "deadline"]


def test_a_late_task_comes_before_a_deadline_that_passed_earlier(store: Store) -> None:
    harbor = build.application(store, stage="Saved", deadline=TODAY - days(9))
    build.task(store, harbor, "Apply", due=TODAY - days(1))
    upcoming = build.row(Overview(store), harbor).upcoming
    assert [(step.what, step.late) for step in upcoming] == [("Apply", True), ("deadline", True)]


def test_an_interview_comes_before_a_task_of_the_same_day(store: Store) -> None:
    harbor = build.application(store)
    build.task(store, harbor, "Prepare", due=TODAY)
    build.interview(store, harbor, TODAY, at="16:00")
    build.interview(store, harbor, TODAY, at="09:00")
    whats = [(step.what, step.at) for step in build.row(Overview(store), harbor).upcoming]
    assert whats == [("other", "09:00"), ("other", "16:00"), ("Prepare", None)]


def test_what_is_done_past_or_without_a_day_is_not_next(store: Store) -> None:
    harbor = build.application(store)
    build.task(store, harbor, "Done", due=TODAY, done_on=TODAY)
    build.task(store, harbor, "Some day")
    build.task(store, None, "Of no application", due=TODAY)
    build.interview(store, harbor, TODAY - days(1))
    build.interview(store, harbor, TODAY + days(1), result=InterviewResult.CANCELLED)
    assert build.row(Overview(store), harbor).next is None


@pytest.mark.parametrize(
    ("stage", "ahead", "counts"),
    [("Saved", 5, True), ("Saved", -5, True), ("Applied", 5, True), ("Applied", -5, False), ("Closed", 5, False)],
)
def test_a_deadline_counts_while_it_asks_for_something(store: Store, stage: str, ahead: int, counts: bool) -> None:
    harbor = build.application(store, stage=stage, deadline=TODAY + days(ahead))
    assert (build.row(Overview(store), harbor).next is not None) == counts


# Silence


def quiet_days(store: Store, application: Application) -> int | None:
    return build.row(Overview(store), application).quiet_days


def test_silence_counts_once_it_is_longer_than_the_stage_allows(store: Store) -> None:
    on_the_day = build.application(store, heard_on=TODAY - days(14))
    a_day_later = build.application(store, heard_on=TODAY - days(15))
    assert (quiet_days(store, on_the_day), quiet_days(store, a_day_later)) == (None, 15)


def test_a_stage_without_a_limit_is_never_quiet(store: Store) -> None:
    assert quiet_days(store, build.application(store, stage="Saved", heard_on=TODAY - days(300))) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"stage": "Closed", "outcome": Outcome.REJECTED},
        {"archived": True},
        {"trashed_at": datetime(2026, 11, 1, tzinfo=UTC)},
    ],
)
def test_what_is_over_is_not_quiet(store: Store, fields: dict[str, Any]) -> None:
    build.put(store, build.stage(store, "Closed")._replace(quiet_after=1))
    assert quiet_days(store, build.application(store, heard_on=TODAY - days(99), **fields)) is None


def test_a_done_task_or_a_held_interview_breaks_the_silence(store: Store) -> None:
    asked = build.application(store, heard_on=TODAY - days(40))
    build.task(store, asked, done_on=TODAY - days(20))
    met = build.application(store, heard_on=TODAY - days(40))
    build.interview(store, met, TODAY - days(30))
    assert (quiet_days(store, asked), quiet_days(store, met)) == (20, 30)


def test_a_planned_interview_is_not_silence(store: Store) -> None:
    harbor = build.application(store, heard_on=TODAY - days(40))
    planned = build.interview(store, harbor, TODAY + days(10))
    assert quiet_days(store, harbor) is None
    build.put(store, planned._replace(result=InterviewResult.CANCELLED))
    assert quiet_days(store, harbor) == 40


# The badge of a card


def badge(store: Store, application: Application) -> Badge | None:
    return build.row(Overview(store), application).badge


def test_a_card_says_the_most_urgent_thing_only(store: Store) -> None:
    harbor = build.application(store, stage="Saved", entered_on=TODAY - days(1), deadline=TODAY + days(14))
    assert badge(store, harbor) == Badge(
        BadgeKind.DEADLINE, 14, Next("deadline", TODAY + days(14), None, False, Source.DEADLINE)
    )
    build.interview(store, harbor, TODAY + days(20))
    assert (found := badge(store, harbor)) is not None
    assert (found.kind, found.days) == (BadgeKind.INTERVIEW, 20)
    build.task(store, harbor, due=TODAY)
    assert (found := badge(store, harbor)) is not None
    assert found.kind == BadgeKind.INTERVIEW
    build.task(store, harbor, due=TODAY - days(2))
    assert (found := badge(store, harbor)) is not None
    assert (found.kind, found.days) == (BadgeKind.LATE_TASK, 2)


def test_a_deadline_that_passed_counts_backwards(store: Store) -> None:
    found = badge(store, build.application(store, stage="Saved", deadline=TODAY - days(2)))
    assert found is not None
    assert (found.kind, found.days) == (BadgeKind.DEADLINE, -2)


@pytest.mark.parametrize(("since", "expected"), [(0, True), (2, True), (3, False)])
def test_a_card_is_new_for_two_days(store: Store, since: int, expected: bool) -> None:
    harbor = build.application(store, entered_on=TODAY - days(since), deadline=TODAY + days(15))
    assert badge(store, harbor) == (Badge(BadgeKind.NEW, since) if expected else None)


def test_silence_comes_before_news(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY, heard_on=TODAY - days(16))
    assert badge(store, harbor) == Badge(BadgeKind.QUIET, 16)


def test_a_closed_card_is_never_new(store: Store) -> None:
    assert badge(store, build.application(store, stage="Closed", outcome=Outcome.REJECTED)) is None


# Keeping in step


def change_title(store: Store, row_of: Application) -> ChangeSet:
    return build.put(store, row_of._replace(title="Other"))


def rename_its_stage(store: Store, row_of: Application) -> ChangeSet:
    return build.put(store, build.stage(store, "Applied")._replace(name="Sent"))


def rename_its_tag(store: Store, row_of: Application) -> ChangeSet:
    return build.put(store, store.records(Tag)[1]._replace(name="zig"))


def untag(store: Store, row_of: Application) -> ChangeSet:
    return build.delete(store, store.records(ApplicationTag)[1])


def rename_its_search(store: Store, row_of: Application) -> ChangeSet:
    return build.put(store, store.records(Search)[1]._replace(name="Another"))


def finish_its_task(store: Store, row_of: Application) -> ChangeSet:
    return build.put(store, store.records(Task)[1]._replace(done_on=TODAY))


@pytest.mark.parametrize(
    ("change", "shown", "before", "after"),
    [
        (change_title, lambda row: row.application.title, "Engineer", "Other"),
        (rename_its_stage, lambda row: row.status, "Applied", "Sent"),
        (rename_its_tag, lambda row: row.tags, ("go",), ("zig",)),
        (untag, lambda row: row.tags, ("go",), ()),
        (rename_its_search, lambda row: row.search_name, "This year", "Another"),
        (finish_its_task, lambda row: row.next is None, False, True),
    ],
)
def test_only_the_rows_that_show_a_change_are_replaced(
    store: Store,
    change: Callable[[Store, Application], ChangeSet],
    shown: Callable[[object], object],
    before: object,
    after: object,
) -> None:
    touched = build.application(store, search=build.search(store, "This year").id)
    build.tag(store, touched, "go")
    build.task(store, touched, due=TODAY)
    other = build.application(store, stage="Saved")
    build.tag(store, other, "rust")
    overview = Overview(store)
    old, kept = build.row(overview, touched), build.row(overview, other)
    assert shown(old) == before
    overview.refresh(change(store, touched))
    assert shown(build.row(overview, touched)) == after
    assert build.row(overview, touched) is not old
    assert build.row(overview, other) is kept
    assert overview.rows[1] is kept


def test_a_task_that_goes_to_another_application_is_shown_there(store: Store) -> None:
    one, other = build.application(store), build.application(store)
    task = build.task(store, one, due=TODAY)
    overview = Overview(store)
    assert build.row(overview, one).next
    overview.refresh(build.put(store, task._replace(application=other.id)))
    assert build.row(overview, one).next is None
    assert (found := build.row(overview, other).next) is not None
    assert found.record == task.id


def test_a_record_that_was_stored_before_anybody_looked_is_shown_once(store: Store) -> None:
    harbor = build.application(store)
    overview = Overview(store)
    with store.transaction(build.ADD) as write:
        write.insert(Task(0, "Call", harbor.id, TODAY))
    assert len(build.row(overview, harbor).upcoming) == 1
    overview.refresh(write.changes)
    assert len(build.row(overview, harbor).upcoming) == 1


def test_another_day_looks_everything_up_anew(store: Store) -> None:
    harbor = build.application(store, stage="Saved", deadline=TODAY)
    overview = Overview(store)
    old = build.row(overview, harbor)
    assert old.next
    assert not old.next.late
    overview.set_today(TODAY)
    assert build.row(overview, harbor) is old
    overview.set_today(TODAY + days(1))
    assert (found := build.row(overview, harbor).next) is not None
    assert found.late


def test_news_that_name_nothing_make_every_row_new(store: Store) -> None:
    harbor = build.application(store)
    overview = Overview(store)
    old = build.row(overview, harbor)
    overview.refresh(ChangeSet(None, (), is_everything=True))
    assert build.row(overview, harbor) is not old


def test_what_another_process_did_reaches_the_rows(store: Store, other: Store) -> None:
    harbor = build.application(store)
    overview = Overview(store)
    store.subscribe(overview.refresh)
    assert build.row(overview, harbor).tags == ()
    build.tag(other, harbor, "go")
    build.interview(other, harbor, TODAY + days(1))
    store.catch_up()
    row = build.row(overview, harbor)
    assert (row.tags, row.next is not None) == (("go",), True)


def test_the_day_comes_from_the_clock_unless_it_is_given(store: Store) -> None:
    assert Overview(store).today == TODAY
    assert Overview(store, date(2020, 2, 29)).today == date(2020, 2, 29)
