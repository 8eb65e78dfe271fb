"""What must hold of the figures and the flows whatever happened, tried on hundreds of random searches."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tracker.build import TODAY
from tracker.histories import PLACE, SENT, STEPS, History, histories_of
from tracker.insights import Dimension, Filter, Found, Subject, insights_of
from tracker.insights.counts import wilson
from tracker.insights.reading import Choices
from tracker.insights.subjects import Pay
from tracker.insights.times import duration_of
from tracker.records import Kind, Outcome

KINDS = dict(enumerate(Kind, 1))  # two stages of each kind
KINDS |= {number + len(Kind): kind for number, kind in enumerate(Kind, 1)}
CLOSED = [number for number, kind in KINDS.items() if kind is Kind.CLOSED]
OPEN = [number for number in KINDS if number not in CLOSED]

hundreds = settings(max_examples=200, deadline=None, database=None)

moves = st.one_of(
    st.tuples(st.sampled_from(OPEN), st.none()),
    st.tuples(st.sampled_from(CLOSED), st.sampled_from(list(Outcome))),
)
others = st.tuples(st.sampled_from(["email", "interview", "offer"]), st.integers(0, 60))
pasts = st.tuples(st.lists(st.tuples(moves, st.integers(0, 60)), min_size=1, max_size=7), st.lists(others, max_size=2))
searches = st.lists(pasts, max_size=12)


Past = tuple[list[tuple[tuple[int, Outcome | None], int]], list[tuple[str, int]]]


def histories(told: list[Past]) -> list[History]:
    rows: list[tuple[object, ...]] = []
    for application, (entered, beside) in enumerate(told, 1):
        for (stage, outcome), before in entered:
            day = (TODAY - timedelta(days=before)).isoformat()
            rows.append((application, "stage", day, stage, outcome.value if outcome else None, len(rows)))
        for kind, before in beside:
            rows.append((application, kind, (TODAY - timedelta(days=before)).isoformat(), None, None, len(rows)))
    return list(histories_of(rows, [], KINDS).values())


def found_of(told: list[History]) -> Found:
    names = ("Ada", "ADA", "", "Bo")
    subjects = tuple(
        Subject(
            id, names[id % 4], names[id % 3], names[id % 2], Pay("EUR", id * 1000.0) if id % 3 else None, False, one
        )
        for id, one in enumerate(told, 1)
    )
    return Found(TODAY, subjects, dict(enumerate(told, 1)), Choices((), ()), {}, (), ())


@hundreds
@given(searches)
def test_what_comes_into_a_node_goes_out_of_it_and_all_that_began_ended(told: list[Past]) -> None:
    found = histories(told)
    ways = insights_of(found_of(found)).ways
    came, went = Counter[str](), Counter[str]()
    for flow in ways.flows:
        came[flow.target] += flow.number
        went[flow.source] += flow.number
    for node in ways.nodes:
        assert came[node.key] + node.began == node.number
        assert went[node.key] == (node.number if node.end is None else 0)
    assert sum(node.began for node in ways.nodes) == ways.total == len(found)
    assert sum(node.number for node in ways.nodes if node.end) == len(found)


@hundreds
@given(searches)
def test_what_crosses_into_a_kind_or_beyond_is_what_the_figures_say_reached_it(told: list[Past]) -> None:
    found = insights_of(found_of(histories(told)))
    place = {node.key: PLACE[node.kind] for node in found.ways.nodes if node.end is None}
    for kind in SENT:
        least = PLACE[kind]
        crossed = sum(
            flow.number for flow in found.ways.flows if place[flow.source] < least <= place.get(flow.target, -1)
        )
        began = sum(node.began for node in found.ways.nodes if node.end is None and place[node.key] >= least)
        assert crossed + began == found.count.reached[kind]


@hundreds
@given(searches)
def test_the_figures_hold_together(told: list[Past]) -> None:
    pasts = histories(told)
    found = insights_of(found_of(pasts))
    count = found.count
    assert count.sent + count.saved == len(pasts)
    assert count.reached[Kind.APPLIED] == count.sent
    reached = [count.reached[kind] for kind in STEPS if kind in SENT]
    assert reached == sorted(reached, reverse=True)
    assert count.waiting <= count.sent - count.answered
    assert found.this_week <= count.sent
    assert found.long_waits <= count.waiting
    ended = {node.key: node.number for node in found.ways.nodes}
    assert count.open_offers == ended.get("offer-in_progress", 0)
    assert sum(number for _, number in found.weeks) == count.sent


@hundreds
@given(searches)
def test_the_groups_of_each_dimension_add_up_to_the_whole(told: list[Past]) -> None:
    found = insights_of(found_of(histories(told)))
    for dimension in Dimension:
        groups = found.groups[dimension]
        assert sum(group.figures.sent for group in groups) == found.count.sent
        assert sum(group.figures.answered for group in groups) == found.count.answered
        assert sum(group.figures.offers for group in groups) == found.count.offers
        assert sum(group.figures.waiting for group in groups) == found.count.waiting
        assert len({group.value for group in groups}) == len(groups)


@hundreds
@given(searches, st.integers(0, 60))
def test_two_periods_side_by_side_hold_what_the_whole_holds(told: list[Past], before: int) -> None:
    found = found_of(histories(told))
    border = TODAY - timedelta(days=before)
    first = insights_of(found, Filter(until=border - timedelta(days=1)))
    second = insights_of(found, Filter(since=border))
    whole = insights_of(found)
    assert first.count.sent + second.count.sent == whole.count.sent
    assert first.count.answered + second.count.answered == whole.count.answered
    assert first.count.saved == second.count.saved == 0


@hundreds
@given(st.integers(1, 300).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_likely_range_holds_the_share_and_stays_between_nothing_and_all(rate: tuple[int, int]) -> None:
    number, of = rate
    low, high = wilson(number, of)
    assert 0 <= low <= number / of + 1e-12
    assert number / of - 1e-12 <= high <= 1
    other_low, other_high = wilson(of - number, of)
    assert abs(low - (1 - other_high)) < 1e-9
    assert abs(high - (1 - other_low)) < 1e-9


@hundreds
@given(st.lists(st.integers(0, 40), min_size=1, max_size=30), st.lists(st.integers(0, 60), max_size=15))
def test_the_median_is_the_plain_one_without_waiting_and_waiting_never_makes_it_shorter(
    over: list[int], waiting: list[int]
) -> None:
    plain = duration_of((days, True) for days in over)
    assert plain.median == sorted(over)[(len(over) - 1) // 2]
    both = duration_of([*((days, True) for days in over), *((max(over) + days, False) for days in waiting)])
    assert plain.median is not None
    assert both.median is None or both.median >= plain.median
    assert (both.n, both.waiting) == (len(over) + len(waiting), len(waiting))
