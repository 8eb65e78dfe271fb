"""The quick way to the fits of many applications leads where the slow one does."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import demo
from tracker.database import Database
from tracker.exporting.fits import QuickFits
from tracker.exporting.snapshot import Reader
from tracker.fits import Fit, Fits
from tracker.records import Application, Requirement, RequirementKind, RequirementOption, RequirementState, SkillRating
from tracker.store import Store

SKILLS = ("Python", "Django", "Go", "C++", "a skill of my own", "|", "1")


def quick(store: Store, ids: list[int]) -> list[Fit | None]:
    with closing(Database(store.path)) as database, database.reading():
        return QuickFits(database, Reader(database), TODAY).of(ids)


def slow(store: Store, ids: list[int]) -> list[Fit | None]:
    fits = Fits(store, lambda: TODAY)
    return [fits.score(id) for id in ids]


def test_the_fits_of_the_example_are_the_same(store: Store) -> None:
    demo.fill(store)
    ids = sorted(store.records(Application))
    assert quick(store, ids) == slow(store, ids)
    assert sum(fit is not None for fit in quick(store, ids)) > 5


OPTIONS = st.lists(st.tuples(st.sampled_from(SKILLS), st.integers(1, 4)), max_size=3)
KINDS, STATES = st.sampled_from(RequirementKind), st.sampled_from(RequirementState)
REQUIREMENTS = st.lists(st.tuples(KINDS, st.integers(1, 3), st.integers(1, 4), STATES, OPTIONS), max_size=4)
RATINGS = st.dictionaries(st.sampled_from(SKILLS), st.none() | st.integers(0, 4))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.lists(REQUIREMENTS, min_size=1, max_size=3), ratings=RATINGS)
def test_the_fits_of_any_requirements_are_the_same(
    store: Store,
    asked: list[list[tuple[RequirementKind, int, int, RequirementState, list[tuple[str, int]]]]],
    ratings: dict[str, int | None],
) -> None:
    with store.transaction(build.ADD) as write:
        for skill, level in ratings.items():
            write.insert(SkillRating(0, skill, level, TODAY))
        write.insert(SkillRating(0, "Go", 4, TODAY + timedelta(days=1)))  # not yet
    ids = []
    for requirements in asked:
        owner = build.application(store)
        ids.append(owner.id)
        with store.transaction(build.ADD) as write:
            for kind, importance, k, state, options in requirements:
                one = write.insert(Requirement(0, None, owner.id, kind, importance, k, state=state))
                for skill, level in options:
                    write.insert(RequirementOption(0, one.id, skill, level))
    assert quick(store, ids) == slow(store, ids)
    assert quick(store, ids[::-1]) == slow(store, ids)[::-1]


@pytest.mark.parametrize("ids", [[], [99]])
def test_an_application_that_asks_for_nothing_or_is_gone_has_no_fit(store: Store, ids: list[int]) -> None:
    assert quick(store, ids) == [None] * len(ids)
