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
from ui import ordering
from ui.grid_model import Sort
from ui.ordering import Orders

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


def anew(overview: Overview, sort: Sort) -> list[str]:
    """The titles as they stand when nothing is kept from before."""
    newest_first = sorted(overview.rows, key=lambda row: -row.id)
    return titles(sort_rows(newest_first, [(COLUMNS[key], descending) for key, descending in sort]))


@given(edits=edits, sort=sorts, other=sorts)
def test_rows_that_were_put_in_place_stand_as_if_all_were_sorted_anew(
    twelve: Store, edits: list[tuple[int, str, str | None, int | None]], sort: Sort, other: Sort
) -> None:
    overview, orders = Overview(twelve), Orders()
    for one in (sort, other):
        orders.of(overview.rows, overview.rows, one)
    for number, company, location, excitement in edits:
        application = list(twelve.records(Application).values())[number]
        edited = application._replace(company=company, location=location, excitement=excitement)
        overview.refresh(build.put(twelve, edited))
        for one in (sort, other):
            assert titles(orders.of(overview.rows, overview.rows, one)) == anew(overview, one)
    turned = tuple((key, not descending) for key, descending in sort)
    assert titles(orders.of(overview.rows, overview.rows, turned)) == anew(overview, turned)


def test_a_search_picks_from_the_order_without_changing_it(store: Store) -> None:
    for title in ("Job 10", "Job 9", "Job 1"):
        build.application(store, title=title, location="Berlin" if title == "Job 1" else "Rome")
    overview, orders = Overview(store), Orders()
    sort: Sort = (("title", False),)
    found = [row for row in overview.rows if row.application.location == "Rome"]
    assert titles(orders.of(found, overview.rows, sort)) == ["Job 9", "Job 10"]
    assert titles(orders.of(overview.rows, overview.rows, sort)) == ["Job 1", "Job 9", "Job 10"]


def test_a_row_that_is_gone_leaves_the_order(store: Store) -> None:
    gone, stays = build.application(store, title="Gone"), build.application(store, title="Stays")
    overview, orders = Overview(store), Orders()
    orders.of(overview.rows, overview.rows, (("title", False),))
    overview.refresh(build.delete(store, gone))
    assert titles(orders.of(overview.rows, overview.rows, (("title", False),))) == [stays.title]


def test_what_changes_between_two_parts_that_are_made_ahead_is_sorted_as_it_is_then(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordering, "KEYS_AT_ONCE", 2)
    added = [build.application(store, f"Company {number}", f"Job {number}") for number in range(6)]
    overview, orders = Overview(store), Orders()
    for number, prepare in enumerate(orders.preparations(lambda: overview.rows)):
        prepare()
        if number == 1:  # the companies of the first four are known now
            overview.refresh(build.put(store, added[0]._replace(company="Zoo")))
            overview.refresh(build.delete(store, added[1]))
            overview.refresh(build.put(store, added[5]._replace(company="Acme")))
    by_company: Sort = (("company", False),)
    found = titles(orders.of(overview.rows, overview.rows, by_company))
    assert found == ["Job 5", "Job 2", "Job 3", "Job 4", "Job 0"] == anew(overview, by_company)
