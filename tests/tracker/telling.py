"""Applications with a past, written through the operations as a person would, for tests of what is counted."""

from __future__ import annotations

from datetime import date, timedelta

from tests.tracker.build import TODAY
from tracker import insights, search
from tracker.insights import Filter, Insights
from tracker.operations import applications, lookup
from tracker.overview import Overview
from tracker.store import Store
from tracker.weeks import MONDAY

Step = tuple[int, str]
"""So many days before today, into which stage or outcome."""


def day(before: int) -> date:
    return TODAY - timedelta(days=before)


def tell(store: Store, *steps: Step, **fields: object) -> int:
    """An application that took these steps; returns its id."""
    (first, name), *later = steps
    stage, outcome = lookup.stage_named(store, name)
    added = {"company": "Harbor", "title": "Engineer", **fields}
    id = applications.added_id(applications.add(store, added, stage=stage, outcome=outcome, on=day(first)))
    for before, name in later:
        stage, outcome = lookup.stage_named(store, name)
        applications.move(store, [id], stage, outcome=outcome, on=day(before))
    return id


def counted(store: Store, chosen: Filter = Filter(), week_start: int = MONDAY) -> Insights:  # noqa: B008  (a constant)
    """What is counted of the file as it is now."""
    return insights.insights_of(insights.read(store.path, TODAY, week_start), chosen)


def listed(store: Store, text: str) -> set[int]:
    """The ids of what a search finds."""
    overview = Overview(store)
    query = search.parse(text, overview)
    assert query.problems == (), text
    return {row.id for row in search.matching(query, overview, store)}
