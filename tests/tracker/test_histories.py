"""What became of applications, as their timelines tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.tracker import build
from tests.tracker.telling import Step, day, listed, tell
from tracker import search
from tracker.histories import History
from tracker.operations import applications, timeline
from tracker.operations.timeline import EventChanges
from tracker.overview import Overview
from tracker.records import Application, Event, EventKind, InterviewResult, Kind, Outcome
from tracker.store import Store

Letters = dict[int, str]


@pytest.fixture(scope="module")
def lettered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Letters]]:
    """Six applications, each with a letter by its id."""
    store = build.new_store(tmp_path_factory.mktemp("histories") / "test.db")
    yield (
        store,
        {
            tell(store, (20, "saved"), salary_min=100_000.0, salary_max=100_000.0, currency="EUR"): "a",
            tell(store, (20, "saved"), (15, "applied")): "b",  # a Monday
            tell(store, (12, "applied"), (10, "rejected")): "c",  # a Thursday
            tell(store, (9, "saved"), (8, "screening"), (5, "interviewing")): "d",  # a Monday
            tell(store, (9, "saved"), (8, "interviewing"), (4, "accepted")): "e",
            tell(store, (7, "applied"), (1, "rejected")): "f",  # a Tuesday
        },
    )
    store.close()


def history(store: Store, id: int) -> History:
    row = Overview(store).row(id)
    assert row is not None
    assert row.history is not None
    return row.history


def names(found: History) -> str:
    return " ".join(found.way.passed)


@pytest.mark.parametrize(
    ("steps", "passed", "outcome"),
    [
        ([(9, "saved")], "saved", None),
        ([(9, "applied"), (5, "interviewing"), (1, "rejected")], "applied interviewing", Outcome.REJECTED),
        ([(9, "applied"), (5, "interviewing"), (3, "screening"), (1, "interviewing")], "applied screening interviewing",
         None),
        ([(9, "applied"), (5, "no_reply"), (1, "screening")], "applied screening", None),
        ([(9, "rejected")], "applied", Outcome.REJECTED),
        ([(9, "saved"), (2, "no_reply")], "saved applied", Outcome.NO_REPLY),
        ([(9, "saved"), (2, "skipped")], "saved", Outcome.SKIPPED),
        ([(9, "interviewing"), (2, "accepted")], "interviewing offer", Outcome.ACCEPTED),
        ([(9, "offer"), (2, "rejected")], "offer", Outcome.REJECTED),
        ([(9, "expired")], "saved", Outcome.EXPIRED),
    ],
)  # fmt: skip
def test_an_application_passes_each_kind_that_it_was_in_and_what_its_outcome_implies(
    store: Store, steps: list[Step], passed: str, outcome: Outcome | None
) -> None:
    found = history(store, tell(store, *steps))
    assert (names(found), found.way.outcome) == (passed, outcome)


def test_it_is_sent_on_the_first_day_in_a_kind_beyond_saved(store: Store) -> None:
    assert history(store, tell(store, (9, "saved"), (7, "applied"), (5, "offer"))).sent_on == day(7)
    assert history(store, tell(store, (9, "screening"))).sent_on == day(9)
    assert history(store, tell(store, (9, "saved"), (4, "rejected"))).sent_on == day(4)
    assert history(store, tell(store, (9, "saved"), (4, "expired"))).sent_on is None


def test_it_is_answered_by_a_kind_beyond_applied_or_a_rejection_but_not_by_silence(store: Store) -> None:
    assert history(store, tell(store, (9, "applied"), (7, "screening"), (5, "rejected"))).answered_on == day(7)
    assert history(store, tell(store, (9, "applied"), (6, "rejected"))).answered_on == day(6)
    assert history(store, tell(store, (9, "applied"), (6, "no_reply"))).answered_on is None
    assert history(store, tell(store, (9, "applied"), (6, "withdrawn"))).answered_on is None
    assert history(store, tell(store, (9, "applied"))).is_waiting


def test_an_interview_is_an_answer_and_a_note_or_a_cancelled_one_is_none(store: Store) -> None:
    ids = [tell(store, (9, "applied")) for _ in range(4)]
    one, two, three, four = (store.records(Application)[id] for id in ids)
    build.interview(store, one, day(4))
    build.interview(store, two, day(4), result=InterviewResult.CANCELLED)
    build.event(store, three, EventKind.EMAIL, day(4))
    build.event(store, four, EventKind.INTERVIEW, day(3))
    assert [history(store, id).answered_on for id in ids] == [day(4), None, None, day(3)]


def test_an_offer_in_the_timeline_is_an_offer_whatever_the_stage(store: Store) -> None:
    id = tell(store, (9, "applied"), (6, "interviewing"))
    build.event(store, store.records(Application)[id], EventKind.OFFER, day(2))
    found = history(store, id)
    assert (names(found), Kind.OFFER in found.way.entered) == ("applied interviewing offer", False)
    assert listed(store, "passed:offer open:") == {id}
    assert listed(store, "entered:offer") == set()


def test_stays_in_one_kind_are_one_stay_and_a_return_is_another(store: Store) -> None:
    found = history(store, tell(store, (9, "applied"), (8, "screening"), (6, "applied"), (2, "rejected")))
    assert found.stays == [
        (Kind.APPLIED, day(9), day(8)),
        (Kind.SCREENING, day(8), day(6)),
        (Kind.APPLIED, day(6), day(2)),
    ]


def test_what_was_closed_for_a_while_did_not_stay_meanwhile(store: Store) -> None:
    found = history(store, tell(store, (9, "applied"), (5, "no_reply"), (2, "screening")))
    assert found.stays == [(Kind.APPLIED, day(9), day(5)), (Kind.SCREENING, day(2), None)]


def test_a_view_that_is_open_follows_edits_moves_undo_and_interviews(store: Store) -> None:
    overview = Overview(store)
    store.subscribe(overview.refresh)
    id = tell(store, (9, "applied"))

    def answered() -> object:
        row = overview.row(id)
        assert row is not None
        assert row.history is not None
        return row.history.answered_on

    assert answered() is None
    applications.move(store, [id], build.stage(store, "Screening"), on=day(4))
    assert answered() == day(4)
    (event,) = (one for one in store.of_applications(Event, [id]) if one.day == day(4))
    timeline.edit_event(store, event.id, EventChanges(day=day(6)), today=build.TODAY)
    assert answered() == day(6)
    store.undo()
    store.undo()
    assert answered() is None
    build.interview(store, store.records(Application)[id], day(2))
    assert answered() == day(2)


def test_a_stage_of_another_name_keeps_its_kind(store: Store) -> None:
    id = tell(store, (9, "applied"), (5, "screening"))
    build.put(store, build.stage(store, "Screening")._replace(name="Phone calls"))
    assert listed(store, "passed:screening") == {id}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sent:", "bcdef"),
        ("-sent:", "a"),
        ("sent:<=8d", "def"),
        ("answered:", "cdef"),
        ("answered:2026-11-16", "de"),
        ("waiting:", "b"),
        ("waiting:no", "acdef"),
        ("passed:interviewing", "de"),
        ("passed:>=interviewing", "de"),
        ("passed:>interviewing", "e"),
        ("passed:<applied", "abde"),
        ("passed:saved,offer", "abde"),
        ("passed:inter", "de"),
        ("entered:offer", ""),
        ("passed:offer", "e"),
        ("flow:saved-applied", "b"),
        ("flow:begin-applied", "cf"),
        ("flow:applied-rejected", "cf"),
        ("flow:applied-in_progress", "b"),
        ("flow:screening-interviewing", "d"),
        ("flow:interviewing-offer", "e"),
        ("flow:offer-accepted", "e"),
        ("flow:appl-rej", "cf"),
        ("weekday:thursday", "c"),
        ("weekday:mon,thu", "bcde"),
        ("pay:90000..100001EUR", "a"),
        ("pay:90000..100000EUR", ""),
        ("pay:90000..200000USD", ""),
        ("-pay:", "bcdef"),
    ],
)
def test_what_became_of_applications_can_be_searched_for(
    lettered: tuple[Store, Letters], text: str, found: str
) -> None:
    store, letters = lettered
    assert "".join(sorted(letters[id] for id in listed(store, text))) == found


@pytest.mark.parametrize(
    "text", ["passed:nowhere", "flow:applied", "flow:applied-nowhere", "weekday:noday", "pay:much"]
)
def test_what_cannot_be_meant_is_said(store: Store, text: str) -> None:
    assert len(search.parse(text, Overview(store)).problems) == 1


def test_both_kinds_of_archived_can_be_asked_for(store: Store) -> None:
    kept, put_away = tell(store, (9, "applied")), tell(store, (9, "applied"))
    applications.set_archived(store, [put_away], True)
    assert listed(store, "waiting:") == {kept}
    assert listed(store, "waiting: archived:yes,no") == {kept, put_away}
