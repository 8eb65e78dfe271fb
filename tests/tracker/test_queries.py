"""From rows to the lists that the views show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import queries
from tracker.overview import Overview
from tracker.queries import Counts, GroupBy
from tracker.records import Event, EventKind, Interview, Outcome, Stage
from tracker.store import Store


def days(count: int) -> timedelta:
    return timedelta(days=count)


def board(store: Store) -> dict[str, list[int]]:
    columns = queries.board(Overview(store).shown, queries.stages_in_order(store.records(Stage)))
    return {column.stage.name: [row.id for row in column.rows] for column in columns}


def test_the_board_has_a_column_for_each_stage_in_order(store: Store) -> None:
    build.application(store, stage="Offer")
    assert board(store) == {
        "Saved": [], "Applied": [], "Screening": [], "Assessment": [], "Interviewing": [], "Offer": [1], "Closed": []
    }  # fmt: skip


def test_cards_stand_by_their_position_and_then_by_age(store: Store) -> None:
    for position in (2.0, 1.0, 1.0, 1.5):
        build.application(store, position=position)
    assert board(store)["Applied"] == [2, 3, 4, 1]


def test_a_removed_stage_has_no_column_but_its_cards_are_not_lost(store: Store) -> None:
    build.application(store, stage="Screening")
    build.put(store, build.stage(store, "Assessment")._replace(removed=True))
    assert "Assessment" not in board(store)
    build.put(store, build.stage(store, "Screening")._replace(removed=True))
    assert list(board(store).items())[-1] == ("Screening", [1])


@pytest.mark.parametrize(("ages", "median"), [([], None), ([4], 4), ([9, 1, 2], 2), ([1, 2, 5, 9], 3)])
def test_a_column_tells_the_median_of_its_days(store: Store, ages: list[int], median: int | None) -> None:
    for age in ages:
        build.application(store, entered_on=TODAY - days(age))
    columns = queries.board(Overview(store).rows, [build.stage(store, "Applied")])
    assert columns[0].median_days == median


def test_the_closed_column_is_told_apart_by_outcome(store: Store) -> None:
    for outcome in (Outcome.REJECTED, Outcome.NO_REPLY, Outcome.REJECTED, None):
        build.application(store, stage="Closed", outcome=outcome)
    (column,) = queries.board(Overview(store).rows, [build.stage(store, "Closed")])
    found = {outcome: [row.id for row in rows] for outcome, rows in column.by_outcome().items()}
    assert found == {outcome: [] for outcome in Outcome} | {Outcome.REJECTED: [1, 3], Outcome.NO_REPLY: [2], None: [4]}


def fill_all_places(store: Store) -> None:
    build.application(store, "Running")
    build.application(store, "Over", stage="Closed", outcome=Outcome.REJECTED)
    build.application(store, "Archived", archived=True)
    build.application(store, "Trashed", archived=True, trashed_at=datetime(2026, 11, 1, tzinfo=UTC))
    build.application(store, "Trashed later", trashed_at=datetime(2026, 11, 2, tzinfo=UTC))


def test_applications_are_counted_by_where_they_are(store: Store) -> None:
    fill_all_places(store)
    assert queries.counts(Overview(store)) == Counts(open=1, total=2, archived=1, trashed=2)


def test_only_running_applications_are_open(store: Store) -> None:
    fill_all_places(store)
    assert [row.application.company for row in queries.open_rows(Overview(store).rows)] == ["Running"]


def test_the_trash_shows_what_was_thrown_away_last_first(store: Store) -> None:
    fill_all_places(store)
    assert [row.application.company for row in queries.trash(Overview(store).rows)] == ["Trashed later", "Trashed"]


def groups(store: Store, by: GroupBy) -> list[tuple[str | None, list[int]]]:
    return [(group.name, [row.id for row in group.rows]) for group in queries.grouped(Overview(store).rows, by)]


def test_stages_group_as_on_the_board(store: Store) -> None:
    for stage in ("Offer", "Applied", "Offer"):
        build.application(store, stage=stage)
    assert groups(store, GroupBy.STAGE) == [("Applied", [2]), ("Offer", [1, 3])]


def test_companies_group_whatever_their_spelling_and_those_without_one_come_last(store: Store) -> None:
    for company in ("", "Zoë", "acme", "ACME", "zoe"):
        build.application(store, company)
    assert groups(store, GroupBy.COMPANY) == [("acme", [3, 4]), ("zoe", [5]), ("Zoë", [2]), (None, [1])]


def test_applications_group_by_search(store: Store) -> None:
    search = build.search(store, "This year")
    build.application(store)
    build.application(store, search=search.id)
    assert groups(store, GroupBy.SEARCH) == [("This year", [2]), (None, [1])]


def test_a_timeline_merges_events_and_interviews_newest_first(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(9))
    applied = build.stage(store, "Applied")
    build.event(store, harbor, EventKind.CALL, TODAY, at="09:00", text="first")
    build.event(store, harbor, EventKind.NOTE, TODAY, text="untimed")
    build.interview(store, harbor, TODAY, at="14:00")
    build.event(store, harbor, EventKind.NOTE, TODAY, text="untimed, later")
    build.interview(store, harbor, TODAY + days(2))
    entries = queries.timeline(
        store.of_applications(Event, [harbor.id]),
        store.of_applications(Interview, [harbor.id]),
        store.records(Stage),
    )
    shown = [(entry.day, entry.at, type(entry.record), getattr(entry.record, "text", "")) for entry in entries]
    assert shown == [
        (TODAY + days(2), None, Interview, ""),
        (TODAY, "14:00", Interview, ""),
        (TODAY, "09:00", Event, "first"),
        (TODAY, None, Event, "untimed, later"),
        (TODAY, None, Event, "untimed"),
        (TODAY - days(9), None, Event, ""),
    ]
    assert [entry.stage for entry in entries if entry.stage] == [applied]


def test_rows_are_found_by_id_in_the_order_asked_for(store: Store) -> None:
    for _ in range(3):
        build.application(store)
    assert [row.id for row in queries.rows_of(Overview(store), [3, 99, 1])] == [3, 1]
