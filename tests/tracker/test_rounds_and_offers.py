"""Interviews, questions and offers as operations: what is refused, what follows, what stays."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from typing import Any

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import errors
from tracker.cli.rules import findings
from tracker.codec import CODECS
from tracker.database import Database
from tracker.operations import applications, interviews, offers, proposals, questions, tasks, timeline
from tracker.overview import Next, Overview, Source
from tracker.records import (
    Application,
    Event,
    EventKind,
    Evidence,
    Interview,
    InterviewDetail,
    Message,
    Offer,
    Period,
    ProposalAnswer,
    Question,
    Rate,
    Requirement,
    Rule,
)
from tracker.store import Store

SPRING = date(2027, 3, 28)  # the clocks go forward in Berlin


@pytest.fixture
def harbor(store: Store) -> Application:
    return build.application(store, "Harbor", stage="Interviewing", entered_on=TODAY - timedelta(days=30))


def added(store: Store) -> Interview:
    return store.all(Interview)[-1]


# Interviews


def test_the_length_may_be_said_by_the_end(store: Store, harbor: Application) -> None:
    interviews.add(store, harbor.id, TODAY, {"at": "14:00", "until": "15:30"})
    assert added(store).minutes == 90
    interviews.edit(store, 1, {"until": "14:45"})
    assert added(store).minutes == 45


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"at": "14:00", "until": "13:59"}, "cannot end before it begins: it begins at 14:00 and ends at 13:59"),
        ({"at": "14:00", "until": "14:00"}, "cannot end before it begins"),
        ({"until": "14:00"}, "no time is given when it begins"),
        ({"minutes": 0}, "cannot end before it begins"),
        ({"minutes": 10_081}, "at most a week"),
        ({"at": "25:00"}, "no time"),
        ({"at": "14:00", "zone": "Europe/Atlantis"}, "no time zone"),
        ({"day": SPRING, "at": "02:30", "zone": "Europe/Berlin"}, "There is no 02:30 on 2027-03-28 in Europe/Berlin"),
        ({"colour": "red"}, "no field “colour”"),
        ({"link": "a\0b"}, "NUL"),
    ],
)
def test_a_round_that_cannot_be_is_refused_in_words_and_nothing_is_kept(
    store: Store, harbor: Application, values: dict[str, Any], reason: str
) -> None:
    with pytest.raises(errors.InvalidInput, match=reason):
        interviews.add(store, harbor.id, values.get("day", TODAY), values)
    assert store.all(Interview) == []
    assert store.all(InterviewDetail) == []


def test_a_time_that_there_is_twice_is_taken(store: Store, harbor: Application) -> None:
    interviews.add(store, harbor.id, date(2026, 10, 25), {"at": "02:30", "zone": "Europe/Berlin"})
    assert added(store).at == "02:30"


def test_an_old_round_in_a_gap_can_still_get_its_result(store: Store, harbor: Application) -> None:
    build.interview(store, harbor, SPRING, at="02:30", zone="Europe/Berlin")
    interviews.edit(store, 1, {"note": "Odd hour"})
    with pytest.raises(errors.InvalidInput, match="go forward"):
        interviews.edit(store, 1, {"at": "02:45"})


def test_preparation_is_found_by_search_and_forgotten_with_its_round(store: Store, harbor: Application) -> None:
    interviews.add(store, harbor.id, TODAY, {"preparation": "Read about Zanzibar", "link": "https://meet.example"})
    assert store.containing("zanzibar") == {harbor.id}
    assert interviews.detail_of(store, added(store)).link == "https://meet.example"
    interviews.remove(store, 1)
    assert store.containing("zanzibar") == set()
    store.undo()
    assert store.containing("zanzibar") == {harbor.id}


def test_a_round_that_took_place_today_is_no_longer_planned(store: Store, harbor: Application) -> None:
    interviews.add(store, harbor.id, TODAY)
    overview = Overview(store)
    store.subscribe(overview.refresh)
    assert build.row(overview, harbor).next is not None
    interviews.complete(store, 1, on=TODAY)
    assert build.row(overview, harbor).next is None


# Questions


def test_a_question_is_found_by_search_over_all_applications_with_its_answer(store: Store, harbor: Application) -> None:
    other = build.application(store, "Solstice")
    questions.add(store, harbor.id, "Design a rate limiter", answer="Leaky bucket")
    questions.add(store, other.id, "Why bucket sort?")
    assert store.containing("bucket") == {harbor.id, other.id}
    assert store.containing("limiter") == {harbor.id}
    questions.edit(store, 1, {"answer": "Sliding window"})
    assert store.containing("bucket") == {other.id}
    questions.remove(store, 2)
    assert store.containing("bucket") == set()


def test_a_question_outlives_the_round_in_which_it_was_asked(store: Store, harbor: Application) -> None:
    interviews.add(store, harbor.id, TODAY)
    questions.add(store, harbor.id, "Why us?", interview=1)
    interviews.remove(store, 1)
    assert [question.interview for question in store.all(Question)] == [None]
    store.undo()
    assert [question.interview for question in store.all(Question)] == [1]


@pytest.mark.parametrize(
    ("values", "reason"), [({"text": " "}, "is empty"), ({"interview": 1}, "not one of"), ({"colour": ""}, "no field")]
)
def test_a_question_that_cannot_be_is_refused(
    store: Store, harbor: Application, values: dict[str, Any], reason: str
) -> None:
    other = build.application(store, "Solstice")
    interviews.add(store, other.id, TODAY)
    questions.add(store, harbor.id, "Why us?")
    with pytest.raises(errors.InvalidInput, match=reason):
        questions.edit(store, 1, values)


# Offers


def offer(store: Store, owner: Application, **values: Any) -> Offer:
    terms = {"base": 80_000.0, "currency": "EUR", **values}
    on, revises = terms.pop("on", TODAY), terms.pop("revises", None)
    offers.add(store, owner.id, terms, on=on, revises=revises)
    return store.all(Offer)[-1]


def test_a_revision_keeps_what_it_does_not_say_and_the_one_before(store: Store, harbor: Application) -> None:
    offer(store, harbor, bonus=5_000.0, benefits="A boat", deadline=TODAY + timedelta(days=5))
    offers.add(store, harbor.id, {"base": 90_000.0}, on=TODAY, revises=1)
    first, second = store.all(Offer)
    assert (first.base, second.base, second.revises) == (80_000, 90_000, 1)
    assert (second.bonus, second.benefits, second.deadline) == (first.bonus, first.benefits, first.deadline)
    assert second.event != first.event


def test_an_offer_is_an_entry_of_the_timeline_that_follows_it(store: Store, harbor: Application) -> None:
    offer(store, harbor, on=TODAY - timedelta(days=3))
    (event,) = [event for event in store.all(Event) if event.kind is EventKind.OFFER]
    assert (event.day, event.text) == (TODAY - timedelta(days=3), "€80k")
    assert store.records(Application)[harbor.id].heard_on == TODAY - timedelta(days=3)
    offers.edit(store, 1, {"day": TODAY - timedelta(days=1), "base": 82_000.0})
    assert [(e.day, e.text) for e in store.all(Event) if e.kind is EventKind.OFFER] == [
        (TODAY - timedelta(days=1), "€82k")
    ]
    offers.remove(store, 1)
    assert [event for event in store.all(Event) if event.kind is EventKind.OFFER] == []
    assert store.records(Application)[harbor.id].heard_on == TODAY - timedelta(days=30)


def test_an_offer_stays_when_its_entry_is_removed_from_the_timeline(store: Store, harbor: Application) -> None:
    made = offer(store, harbor)
    assert made.event is not None
    timeline.remove_event(store, made.event)
    assert store.all(Offer)[0].event is None
    store.undo()
    assert store.all(Offer)[0].event == made.event


def test_when_a_revision_in_the_middle_goes_the_chain_stays_whole(store: Store, harbor: Application) -> None:
    offer(store, harbor)
    offer(store, harbor, revises=1)
    offer(store, harbor, revises=2)
    offers.remove(store, 2)
    assert [(one.id, one.revises) for one in store.all(Offer)] == [(1, None), (3, 1)]
    store.undo()
    assert [(one.id, one.revises) for one in store.all(Offer)] == [(1, None), (2, 1), (3, 2)]


def test_only_the_last_revision_is_revised_and_only_that_of_the_same_application(
    store: Store, harbor: Application
) -> None:
    other = build.application(store, "Solstice", stage="Offer")
    offer(store, harbor)
    offer(store, harbor, revises=1)
    with pytest.raises(errors.InvalidInput, match="revised already, by offer 2"):
        offer(store, harbor, revises=1)
    with pytest.raises(errors.InvalidInput, match="not one of application"):
        offer(store, other, revises=2)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"base": None}, "needs its base"),
        ({"base": -1.0}, "cannot be the base"),
        ({"base": float("nan")}, "cannot be the base"),
        ({"base": float("inf")}, "cannot be the base"),
        ({"base": 1e13}, "cannot be the base"),
        ({"hours": 0.0}, "cannot be the hours"),
        ({"hours": 169.0}, "cannot be the hours"),
        ({"days_off": 400}, "cannot be the days off"),
        ({"currency": "EURO"}, "three letters"),
        ({"currency": "€"}, "three letters"),
        ({"deadline": TODAY - timedelta(days=1)}, "before it was made"),
        ({"perks": "none"}, "no field “perks”"),
    ],
)
def test_an_offer_that_cannot_be_is_refused_in_words_and_nothing_is_kept(
    store: Store, harbor: Application, values: dict[str, Any], reason: str
) -> None:
    with pytest.raises(errors.InvalidInput, match=reason):
        offer(store, harbor, **values)
    assert store.all(Offer) == []
    assert [event.kind for event in store.all(Event)] == [EventKind.STAGE]


def test_the_day_by_which_an_offer_is_to_be_answered_is_what_comes_next(store: Store, harbor: Application) -> None:
    made = offer(store, harbor, deadline=TODAY + timedelta(days=2), period=Period.MONTH)
    row = build.row(Overview(store), harbor)
    assert row.next == Next("offer", TODAY + timedelta(days=2), None, False, Source.OFFER, made.id)


def test_a_rate_for_the_same_day_replaces_what_was_said(store: Store) -> None:
    for value in (0.9, 0.92):
        offers.put_rate(store, "usd", "eur", value, on=TODAY)
    assert [(rate.currency, rate.base, rate.rate) for rate in store.all(Rate)] == [("USD", "EUR", 0.92)]


@pytest.mark.parametrize("value", [0.0, -1.0, float("nan"), float("inf")])
def test_a_rate_that_is_none_is_refused(store: Store, value: float) -> None:
    with pytest.raises(errors.InvalidInput, match="no rate"):
        offers.put_rate(store, "USD", "EUR", value, on=TODAY)
    with pytest.raises(errors.InvalidInput, match="two currencies"):
        offers.put_rate(store, "EUR", "EUR", 1.0, on=TODAY)


# What goes with what


@pytest.mark.parametrize(
    "remove",
    [
        lambda s: timeline.remove_event(s, 2),
        applications.empty_trash,
    ],
    ids=["its entry", "its application"],
)
def test_an_e_mail_can_come_again_when_what_it_became_is_gone(
    store: Store, harbor: Application, remove: Callable[[Store], object]
) -> None:
    timeline.add_event(store, harbor.id, EventKind.EMAIL, "They wrote", day=TODAY)
    build.insert(store, Message(0, harbor.id, "a@mail.example", TODAY, 2))
    applications.trash(store, [harbor.id])
    remove(store)
    assert store.related(Message, "message_id", ["a@mail.example"]) == []
    store.undo()
    assert len(store.related(Message, "message_id", ["a@mail.example"])) == 1


def test_a_proposed_task_that_is_removed_is_not_proposed_again(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - timedelta(days=8))
    proposals.adopt(store, harbor.id, Rule.FOLLOW_UP, 1, due=TODAY, on=TODAY)
    tasks.remove(store, 1)
    assert [answer.task for answer in store.all(ProposalAnswer)] == [None]


def test_whatever_belongs_to_an_application_is_known_to_the_emptying_of_the_trash() -> None:
    owned = {codec.kind.record for codec in CODECS.values() if codec.kind.owner == "application"}
    assert owned - {*applications.CHILDREN, Requirement, Evidence} == set()


# What check says


def test_check_finds_offers_and_what_is_beside_a_record_in_the_wrong_place(store: Store, harbor: Application) -> None:
    other = build.application(store, "Solstice", stage="Offer")
    first = offer(store, harbor)
    for revises in (first.id, first.id):
        build.insert(store, Offer(0, other.id, TODAY, "EUR", Period.YEAR, 1.0, revises=revises))
    build.interview(store, harbor, TODAY)
    build.insert(store, Question(0, other.id, "Why us?", interview=1))
    with closing(Database(store.path)) as database:
        assert list(findings(database)) == [
            "Offer 2 revises offer 1 of another application.",
            "Offer 3 revises offer 1 of another application.",
            "Offer 1 is revised by more than one offer.",
            "Question 1 is of another application than its interview.",
        ]
