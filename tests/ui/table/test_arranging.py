"""The order of the table: what is kept from before never differs from what is sorted anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker import build
from tracker.fields import COLUMNS, sort_rows
from tracker.overview import Overview, Row
from tracker.records import Application
from tracker.store import Store
from ui.grid_model import Sort
from ui.table.arranging import Order, read_sort, resorted, unsorted, written_sort

KEYS = ("company", "location", "excitement", "stage")
edits = st.lists(
    st.tuples(
        st.integers(0, 11),
        st.sampled_from(["Acme", "Zoo", "älter", ""]),
        st.sampled_from([None, "Berlin", "Paris"]),
        st.sampled_from([None, 1, 5]),
    ),
    max_size=6,
)
sorts = st.lists(st.tuples(st.sampled_from(KEYS), st.booleans()), max_size=3, unique_by=lambda part: part[0]).map(tuple)


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Twelve applications, some of which say the same."""
    store = build.new_store(tmp_path_factory.mktemp("order") / "test.db")
    for number in range(12):
        place = [None, "Berlin", "Rome"][number % 3]
        build.application(
            store, f"Company {number % 4}", f"Job {number}", location=place, excitement=number % 5 or None
        )
    yield store
    store.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = build.new_store(tmp_path / "order.db")
    yield opened
    opened.close()


def titles(rows: list[Row]) -> list[str]:
    return [row.application.title for row in rows]


@given(edits=edits, sort=sorts, other=sorts)
def test_rows_that_were_put_in_place_stand_as_if_all_were_sorted_anew(
    twelve: Store, edits: list[tuple[int, str, str | None, int | None]], sort: Sort, other: Sort
) -> None:
    overview, order = Overview(twelve), Order()
    for one in (sort, other):
        order.of(overview.rows, overview.rows, one)
    for number, company, location, excitement in edits:
        application = list(twelve.records(Application).values())[number]
        edited = application._replace(company=company, location=location, excitement=excitement)
        overview.refresh(build.put(twelve, edited))
        newest_first = sorted(overview.rows, key=lambda row: -row.id)
        for one in (sort, other):
            anew = sort_rows(newest_first, [(COLUMNS[key], descending) for key, descending in one])
            assert titles(order.of(overview.rows, overview.rows, one)) == titles(anew)


def test_a_search_picks_from_the_order_without_changing_it(store: Store) -> None:
    for title in ("Job 10", "Job 9", "Job 1"):
        build.application(store, title=title, location="Berlin" if title == "Job 1" else "Rome")
    overview, order = Overview(store), Order()
    sort: Sort = (("title", False),)
    found = [row for row in overview.rows if row.application.location == "Rome"]
    assert titles(order.of(found, overview.rows, sort)) == ["Job 9", "Job 10"]
    assert titles(order.of(overview.rows, overview.rows, sort)) == ["Job 1", "Job 9", "Job 10"]


def test_a_row_that_is_gone_leaves_the_order(store: Store) -> None:
    gone, stays = build.application(store, title="Gone"), build.application(store, title="Stays")
    overview, order = Overview(store), Order()
    order.of(overview.rows, overview.rows, (("title", False),))
    overview.refresh(build.delete(store, gone))
    assert titles(order.of(overview.rows, overview.rows, (("title", False),))) == [stays.title]


def test_a_second_click_turns_the_sort() -> None:
    once = resorted((("stage", False),), "company", adds=False)
    assert once == (("company", False),)
    assert resorted(once, "company", adds=False) == (("company", True),)
    assert resorted((("company", True),), "company", adds=False) == (("company", False),)


def test_a_click_with_shift_adds_and_turns_where_it_stands() -> None:
    both = resorted((("stage", False),), "company", adds=True)
    assert both == (("stage", False), ("company", False))
    assert resorted(both, "stage", adds=True) == (("stage", True), ("company", False))
    assert unsorted(both, "stage") == (("company", False),)


def test_a_sort_is_written_as_on_the_command_line_and_read_again() -> None:
    sort: Sort = (("stage", False), ("in_stage_days", True))
    assert written_sort(sort) == "stage,-in_stage_days"
    assert read_sort("stage,-in_stage_days") == sort


def test_fields_of_another_version_are_passed_over_in_a_sort() -> None:
    assert read_sort("-fit_v9, company,,-") == (("company", False),)
