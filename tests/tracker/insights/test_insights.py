"""What is counted, of which applications, and that a search lists just these."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date

import pytest

from tests.tracker import build
from tests.tracker.telling import counted, day, listed, tell
from tracker import search
from tracker.charts.panel import Panel
from tracker.charts.panels import panels_of
from tracker.charts.results import Choice
from tracker.charts.svg import Estimate
from tracker.charts.wording import Wording
from tracker.histories import STEPS
from tracker.insights import Dimension, Duration, Filter, Rate
from tracker.insights.counts import wilson
from tracker.insights.groups import Band
from tracker.insights.times import duration_of
from tracker.operations import applications, lookup, naming
from tracker.overview import Overview
from tracker.records import Kind, Outcome, Period, Search
from tracker.store import Store


def test_a_rejection_after_an_interview_counts_the_interview_and_an_offer_in_hand_its_interviews(store: Store) -> None:
    tell(store, (30, "applied"), (20, "interviewing"), (10, "rejected"))
    tell(store, (30, "applied"), (20, "screening"), (10, "offer"))
    found = counted(store).count
    assert [found.reached[kind] for kind in STEPS[1:]] == [2, 2, 2, 2, 1]
    assert (found.answered, found.offers, found.open_offers, found.waiting) == (2, 1, 1, 0)


def test_what_is_in_the_trash_does_not_count_and_what_is_in_the_archive_does(store: Store) -> None:
    kept, trashed, archived = (tell(store, (9, "applied")) for _ in range(3))
    applications.trash(store, [trashed])
    applications.set_archived(store, [archived], True)
    found = counted(store)
    assert (found.count.sent, found.has_archived) == (2, True)
    (panel, *_) = panels_of(found, Wording())
    assert listed(store, panel.table.lines[0].query) == {kept, archived}


def test_a_move_that_was_undone_did_not_happen(store: Store) -> None:
    id = tell(store, (9, "applied"))
    applications.move(store, [id], build.stage(store, "Offer"), on=day(1))
    assert counted(store).count.offers == 1
    store.undo()
    assert counted(store).count.offers == 0


def test_history_that_was_written_down_later_counts_on_the_days_that_it_names(store: Store) -> None:
    id = tell(store, (3, "offer"))
    for before, name in ((60, "applied"), (50, "screening")):
        stage, outcome = lookup.stage_named(store, name)
        applications.move(store, [id], stage, outcome=outcome, on=day(before))
    found = counted(store)
    assert [week for week, number in found.weeks if number] == [date(2026, 9, 21)]
    assert found.answer == Duration(1, 0, 10, 10)


def test_the_filters_choose_by_search_role_and_the_day_of_sending(store: Store) -> None:
    naming.add_search(store, "Autumn")
    (autumn,) = store.records(Search)
    tell(store, (40, "applied"), search=autumn)
    tell(store, (5, "applied"))
    tell(store, (5, "saved"), search=autumn)
    assert counted(store).count.sent == 2
    assert (
        counted(store, Filter(search="AUTUMN")).count.sent,
        counted(store, Filter(search="Autumn")).count.saved,
    ) == (1, 1)
    assert counted(store, Filter(role="Staff")).count.sent == 0
    assert counted(store, Filter(since=day(10))).count.sent == 1
    assert counted(store, Filter(since=day(40), until=day(6))).count.sent == 1
    assert counted(store, Filter(search="Autumn", since=day(10))).count.saved == 0


def test_under_five_there_is_a_number_and_no_rate() -> None:
    assert (Rate(2, 4).share, Rate(2, 4).likely) == (None, None)
    assert Rate(2, 5).share == 0.4
    assert Wording().rate(Rate(2, 4)) == "2 of 4"
    assert Wording().rate(Rate(2, 5)) == "40 %"


@pytest.mark.parametrize(
    ("number", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
        (1, 29, 0.0061, 0.1718),
    ],
)  # the last two are examples of R. G. Newcombe, Statistics in Medicine 17, 1998
def test_the_likely_range_is_that_of_wilson(number: int, of: int, low: float, high: float) -> None:
    assert wilson(number, of) == pytest.approx((low, high), abs=5e-5)


def test_the_median_counts_those_that_wait_as_long_as_they_have_waited() -> None:
    # the patients with the drug 6-MP of Freireich 1963, the textbook example of Kaplan and Meier: the median is 23
    over = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    waiting = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    spells = [*((days, True) for days in over), *((days, False) for days in waiting)]
    assert duration_of(spells) == Duration(21, 12, 23, 35)


def test_where_too_few_ended_the_median_is_not_known_but_longer_than_all_that_was_seen() -> None:
    assert duration_of([(3, True), (5, False), (9, False)]) == Duration(3, 2, None, 9)
    assert duration_of([]) == Duration(0, 0, None, 0)


def test_a_wait_is_long_after_fourteen_days_and_not_on_the_fourteenth(store: Store) -> None:
    tell(store, (14, "applied"))
    long = tell(store, (15, "applied"))
    tell(store, (40, "applied"), (20, "screening"))
    found = counted(store)
    assert (found.count.waiting, found.long_waits) == (2, 1)
    assert listed(store, "waiting: sent:>14d") == {long}


def test_an_application_of_this_week_was_sent_since_monday(store: Store) -> None:
    tell(store, (0, "applied"))  # a Tuesday
    tell(store, (1, "applied"))
    tell(store, (2, "applied"))
    assert counted(store).this_week == 2


def test_weeks_are_counted_from_the_day_on_which_they_begin(store: Store) -> None:
    for before in range(7):  # from a Tuesday back to a Wednesday
        tell(store, (before, "applied"))
    found = counted(store, week_start=6)
    assert found.this_week == 4
    assert found.weeks == ((day(10), 3), (day(3), 4))
    assert [group.value for group in found.groups[Dimension.WEEKDAY]] == [6, 7, 1, 2, 3, 4, 5]


def test_an_answer_that_came_by_itself_is_no_wait_for_one(store: Store) -> None:
    tell(store, (30, "screening"))
    tell(store, (30, "applied"), (20, "screening"))
    tell(store, (30, "applied"), (8, "no_reply"))
    found = counted(store)
    assert found.answer == Duration(2, 1, 10, 22)
    assert found.count.answered == 2


def test_pay_is_grouped_by_round_bands_of_the_year_in_each_currency(store: Store) -> None:
    for amount in (80_000.0, 95_000.0, 110_000.0, 119_000.0):
        tell(store, (9, "applied"), salary_min=amount, salary_max=amount, currency="EUR")
    tell(store, (9, "applied"), salary_min=60.0, currency="USD", period=Period.HOUR)
    tell(store, (9, "applied"))
    groups = counted(store).groups[Dimension.SALARY]
    assert [(group.value, group.figures.sent) for group in groups] == [
        (Band("EUR", 80_000, 90_000), 1),
        (Band("EUR", 90_000, 100_000), 1),
        (Band("EUR", 110_000, 120_000), 2),
        (Band("USD", 120_000, 130_000), 1),
        (None, 1),
    ]


def test_spellings_of_one_source_are_one_group_under_the_most_frequent(store: Store) -> None:
    for source in ("LinkedIn", "linkedin", "LinkedIn", "  ", None):
        tell(store, (9, "applied"), source=source)
    groups = counted(store).groups[Dimension.SOURCE]
    assert [(group.value, group.figures.sent) for group in groups] == [("LinkedIn", 3), ("", 2)]


STAGES = ("saved", "applied", "screening", "assessment", "interviewing", "offer")


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Fifty applications that went all sorts of ways, in two searches, some archived and some in the trash."""
    store = build.new_store(tmp_path_factory.mktemp("busy") / "test.db")
    naming.add_search(store, 'The "quoted" one')
    (own,) = store.records(Search)
    chance = random.Random(7)
    for number in range(50):
        days = sorted((chance.randrange(0, 90) for _ in range(chance.randrange(1, 6))), reverse=True)
        names = [chance.choice((*STAGES, *STAGES, *Outcome)) for _ in days]
        pay = chance.choice((None, 60_000.0, 75_500.0, 99_999.0, 140_000.0))
        fields: dict[str, object] = {"source": chance.choice(("LinkedIn", "linkedin", 'A "friend", by mail', None))}
        if pay:
            fields |= {"salary_min": pay, "currency": chance.choice(("EUR", "USD", None))}
        fields["search"] = own if number % 3 else None
        id = tell(store, *zip(days, names, strict=True), **fields)
        if number % 9 == 0:
            applications.set_archived(store, [id], True)
        if number % 11 == 0:
            applications.trash(store, [id])
    yield store
    store.close()


FILTERS = (Filter(), Filter(search='The "quoted" one'), Filter(since=day(60), until=day(10)))


def panels(store: Store, chosen: Filter) -> list[Panel]:
    found = counted(store, chosen)
    choices = [Choice(kind, dimension) for kind in (None, Kind.OFFER) for dimension in Dimension]
    return [panel for choice in choices for panel in panels_of(found, Wording(), choice)]


@pytest.mark.parametrize("chosen", FILTERS, ids=["all", "search", "period"])
def test_a_search_lists_just_what_a_line_of_a_table_counts(busy: Store, chosen: Filter) -> None:
    columns = {"figures": 1, "flows": 2, "weeks": 1, "results": 1}
    seen = {}
    for panel in panels(busy, chosen):
        if panel.key in columns:
            for line in panel.table.lines:
                seen[line.query] = int(line.cells[columns[panel.key]])
    assert len(seen) > 50
    assert {query: len(listed(busy, query)) for query in seen} == seen


@pytest.mark.parametrize("chosen", FILTERS, ids=["all", "search", "period"])
def test_a_search_lists_just_what_a_mark_of_a_chart_says(busy: Store, chosen: Filter) -> None:
    overview = Overview(busy)
    known = {line.query for panel in panels(busy, chosen) for line in panel.table.lines}
    for panel in panels(busy, chosen):
        for mark in panel.draw(900, 300, Estimate()).marks:
            assert not search.parse(mark.query, overview).problems
            if panel.key not in {"figures", "flows"}:
                assert mark.query in known
            elif panel.key == "flows":
                number = int(mark.name.rpartition(": ")[2].split()[0])
                assert len(listed(busy, mark.query)) == number, mark.name


def test_stays_in_a_stage_are_those_of_the_applications_that_are_listed(busy: Store) -> None:
    found = counted(busy)
    for kind, duration in found.stages.items():
        ids = listed(busy, f"entered:{kind} archived:yes,no")
        stays = 0
        for id in ids:
            row = Overview(busy).row(id)
            assert row is not None
            assert row.history is not None
            stays += sum(one is kind for one, _, _ in row.history.stays)
        assert stays == duration.n
