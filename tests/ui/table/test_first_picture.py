"""The first picture of a table: painted from few records, and not to be told from the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tests.ui.table.conftest import Opener, Table
from tracker.operations import applications, skills
from tracker.records import Application
from ui.pages import Context
from ui.session import Session
from ui.table import TablePage

First = Callable[..., Table]


@pytest.fixture
def first_table(qtbot: QtBot, context: Context) -> Iterator[First]:
    """Opens the table as the first view of a window on the same file, where nothing is read yet."""
    with closing(Session(build.open_store(context.session.store.path))) as anew:

        def opened(sort: str = "") -> Table:
            page = TablePage(context._replace(session=anew), is_first=True)
            qtbot.addWidget(page)
            page.restore({"sort": sort})
            page.resize(1200, 700)
            page.show()
            return Table(page)

        yield opened


def many(context: Context) -> None:
    """More applications than the first picture takes, in two stages, the first of them in the trash."""
    store = context.session.store
    for number in range(70):
        build.application(store, title=f"S{number}", stage="Screening")
        build.application(store, title=f"A{number}", stage="Applied")
    applications.trash(store, [min(store.records(Application))])


def test_the_first_picture_has_the_top_of_the_whole_table_and_the_count_of_all(
    context: Context, open_table: Opener, first_table: First
) -> None:
    many(context)
    whole, first = open_table(), first_table()
    assert first.lines() == whole.lines()[:100]
    assert first.page.strip.count.text() == whole.page.strip.count.text() == "139 of 139"
    first.page.complete()
    assert first.lines() == whole.lines()


def test_a_change_right_after_the_first_picture_shows_every_row(context: Context, first_table: First) -> None:
    many(context)
    table = first_table()
    applications.edit(table.session.store, [2], {"title": "Renamed"})
    assert len(table.lines()) == 139


def test_a_table_that_was_left_in_another_order_comes_whole(context: Context, first_table: First) -> None:
    many(context)
    assert len(first_table(sort="company").lines()) == 139


def test_few_open_applications_come_with_the_closed_ones(context: Context, first_table: First) -> None:
    build.application(context.session.store, title="Open", stage="Applied")
    build.application(context.session.store, title="Over", stage="Closed")
    assert first_table().lines() == ["Open", "Over"]


def test_fits_come_after_the_first_picture(context: Context, first_table: First) -> None:
    store = context.session.store
    applications.add(store, {"title": "Asked"}, on=build.TODAY, posting="Requirements\n- Python")
    skills.rate(store, "Python", 2, on=build.TODAY)
    table = first_table()
    assert not bars(table, "Asked")
    table.page.complete()
    assert bars(table, "Asked")


def bars(table: Table, title: str) -> bool:
    """Whether the bar of a fit is painted."""
    cell = table.grid.cell(table.row(title).id, "fit")
    image = table.grid.viewport().grab(cell.adjusted(4, 4, -4, -4)).toImage()
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) > 1
