"""The fit of each application: worked out when it is asked for, and never stale."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tracker.build import TODAY
from tracker import fields, search
from tracker.fits import Fit
from tracker.operations import applications, fit, roles, skills
from tracker.overview import Overview, Row
from tracker.records import RequirementState
from tracker.store import Store


@pytest.fixture
def overview(store: Store) -> Overview:
    made = Overview(store)
    store.subscribe(made.refresh)
    return made


def add(store: Store, *wanted: str, **values: object) -> int:
    posting = "Requirements\n" + "\n".join(f"- {skill}" for skill in wanted)
    given = {"company": "X", "title": "Engineer", **values}
    return applications.added_id(applications.add(store, given, on=TODAY, posting=posting))


def row(overview: Overview, id: int) -> Row:
    found = overview.row(id)
    assert found is not None
    return found


def shown(overview: Overview, id: int) -> int | None:
    found = row(overview, id).fit
    return found.shown if found else None


def test_an_application_without_requirements_has_no_fit(store: Store, overview: Overview) -> None:
    applications.add(store, {"company": "X"}, on=TODAY)
    assert row(overview, 1).fit is None
    assert fields.listing(row(overview, 1))["fit"] is None


def test_a_rating_moves_just_the_rows_that_ask_for_the_skill(store: Store, overview: Overview) -> None:
    python, rust = add(store, "Python", "Kafka"), add(store, "Kubernetes", "Kafka")
    before = row(overview, python), row(overview, rust)
    assert [one.fit and one.fit.shown for one in before] == [0, 0]
    skills.rate(store, "Django", 4, on=TODAY)
    assert shown(overview, python) == 50
    assert row(overview, python) is not before[0]
    assert row(overview, rust) is before[1]
    store.undo()
    assert shown(overview, python) == 0


def test_a_row_sorts_by_the_fit_that_it_has_now(store: Store, overview: Overview) -> None:
    ids = [add(store, "Python"), add(store, "Kubernetes")]
    skills.rate(store, "Kubernetes", 1, on=TODAY)
    sort = fields.parse_sort("-fit")
    assert [one.id for one in fields.sort_rows(overview.rows, sort)] == ids[::-1]
    skills.rate(store, "Python", 4, on=TODAY)
    assert [one.id for one in fields.sort_rows(overview.rows, sort)] == ids


def test_confirming_and_dismissing_are_seen_at_once(store: Store, overview: Overview) -> None:
    id = add(store, "Python", "Kafka")
    skills.rate(store, "Python", 4, on=TODAY)
    assert row(overview, id).fit == Fit(50, 50, False)  # type: ignore[arg-type]
    fit.confirm_all(store, id)
    found = row(overview, id).fit
    assert found is not None
    assert found.confirmed
    fit.set_state(store, 2, RequirementState.DISMISSED)
    assert shown(overview, id) == 100
    applications.set_posting(store, id, "Requirements\n- Kubernetes")
    found = row(overview, id).fit
    assert found is not None
    assert (found.shown, found.confirmed) == (0, False)


def test_what_another_process_rates_is_seen_after_catching_up(store: Store, other: Store, overview: Overview) -> None:
    id = add(store, "Python")
    assert shown(overview, id) == 0
    other.catch_up()
    skills.rate(other, "Python", 4, on=TODAY)
    store.catch_up()
    assert shown(overview, id) == 100


def test_a_new_skill_that_implies_another_is_seen(store: Store, overview: Overview) -> None:
    id = add(store, "Kafka")
    assert shown(overview, id) == 0
    skills.add_skill(store, "Fjordbus", implies=["Kafka"])
    skills.rate(store, "Fjordbus", 3, on=TODAY)
    assert shown(overview, id) == 100


def test_a_level_counts_from_its_day_on(store: Store) -> None:
    id = add(store, "Python")
    skills.rate(store, "Python", 4, on=TODAY)
    overview = Overview(store, TODAY - timedelta(days=1))
    assert shown(overview, id) == 0
    overview.set_today(TODAY)
    assert shown(overview, id) == 100


def test_fit_and_role_are_searched_and_sorted(store: Store, overview: Overview) -> None:
    roles.add_from_template(store, "staff", name="Staff Engineer")
    for wanted, role in ((("Python",), 1), (("Python", "Kubernetes"), None), (("Kubernetes",), None)):
        add(store, *wanted, role=role)
    skills.rate(store, "Python", 4, on=TODAY)

    def found(text: str) -> list[int]:
        query = search.parse(text, overview)
        assert query.problems == ()
        return [one.id for one in search.matching(query, overview, store)]

    assert found("fit:>70") == [1]
    assert found("fit:50..100") == [1, 2]
    assert found("fit:<=50") == [2, 3]
    assert found("role:staff") == [1]
    assert found("-role:") == [2, 3]
    assert found("fit_confirmed:yes") == []
    roles.edit(store, 1, {"name": "Principal"})
    assert found("role:principal") == [1]


def test_hundreds_are_read_a_block_at_a_time(store: Store) -> None:
    ids = [add(store, "Python") for _ in range(140)]
    skills.rate(store, "Python", 1, on=TODAY)
    overview = Overview(store)
    assert {shown(overview, id) for id in reversed(ids)} == {50}


def test_what_is_kept_also_says_how_many_ask_for_a_skill(store: Store, overview: Overview) -> None:
    ids = [add(store, "Python", "Kafka"), add(store, "Python")]
    assert overview.fits.wanted(ids) == {"Python": 2, "Kafka": 1}
    fit.set_state(store, 1, RequirementState.DISMISSED)
    assert overview.fits.wanted(ids)["Python"] == 1
