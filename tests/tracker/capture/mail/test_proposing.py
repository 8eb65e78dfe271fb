"""To which application an e-mail belongs, what it would have us do, and what is then done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tests.tracker.capture.mail.conftest import Mail, Reads
from tracker.capture.mail.proposing import Proposal, for_application, propose, taken
from tracker.changes import ChangeSet
from tracker.errors import InvalidInput
from tracker.operations import applications, contacts, lookup
from tracker.operations.mails import NEW, CallOff, Do, Enter, Know, Meet, Step, Write, take_in
from tracker.records import (
    Application,
    Contact,
    Event,
    EventKind,
    Interview,
    InterviewDetail,
    InterviewResult,
    Kind,
    Message,
    Outcome,
    Stage,
    Task,
)
from tracker.store import Store

AddOne = Callable[..., int]


@pytest.fixture
def add(store: Store) -> AddOne:
    """Adds an application in a stage of a kind on a day; returns its id."""

    def make(company: str, title: str, kind: Kind = Kind.APPLIED, on: date = date(2026, 10, 26), **more: Any) -> int:
        outcome = more.pop("outcome", None)
        stage = lookup.stage_of_kind(store, kind)
        values = {"company": company, "title": title, **more}
        return applications.added_id(applications.add(store, values, stage=stage, outcome=outcome, on=on))

    return make


def advised(proposal: Proposal) -> tuple[Step, ...]:
    return tuple(one.step for one in proposal.offered if one.is_advised)


def do(store: Store, proposal: Proposal) -> ChangeSet:
    return take_in(store, [taken(proposal, advised(proposal))])


def kind_of(store: Store, id: int) -> Kind:
    return store.records(Stage)[store.records(Application)[id].stage].kind


def first(proposal: Proposal, kind: type[Any]) -> Any:
    return next((one for one in proposal.offered if isinstance(one.step, kind)), None)


def test_a_rejection_closes_its_application_on_its_day_as_one_step(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Harbor Systems Ltd", "Platform Engineer")
    add("Harbor Lights", "Platform Engineer")
    proposal = propose(store, reads("rejection-en-1"))
    assert proposal.application == id
    changes = do(store, proposal)
    closed = store.records(Application)[id]
    assert (kind_of(store, id), closed.outcome, closed.entered_on) == (
        Kind.CLOSED,
        Outcome.REJECTED,
        date(2026, 11, 10),
    )
    assert changes.step is not None
    store.undo()
    assert kind_of(store, id) is Kind.APPLIED
    assert store.all(Message) == []
    assert [person.name for person in store.records(Contact).values()] == []


def test_an_invitation_brings_the_interview_with_zone_place_and_people(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Brightwater", "Platform Engineer")
    do(store, propose(store, reads("held-interview-en-1")))
    (interview,) = store.of_applications(Interview, [id])
    assert (interview.day, interview.at, interview.zone, interview.minutes) == (
        date(2026, 11, 17),
        "15:00",
        "Europe/London",
        90,
    )
    assert interview.people == "Grace Okafor, Tom Finch, Leila Haddad"
    detail = store.get(InterviewDetail, interview.id)
    assert detail is not None
    assert (detail.uid, detail.link) == ("bw-4711@brightwater.example", "https://meet.brightwater.example/abc-defg")
    assert kind_of(store, id) is Kind.INTERVIEWING
    assert [person.email for person in contacts.contacts_of(store, id)] == ["grace.okafor@brightwater.example"]


def test_another_invitation_is_another_interview(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Fjord Robotics", "Senior Data Engineer")
    do(store, propose(store, reads("interview-en-1")))
    do(store, propose(store, reads("interview-en-4")))
    before = {interview.day for interview in store.of_applications(Interview, [id])}
    assert before == {date(2026, 11, 17), date(2026, 11, 26)}


def test_an_interview_that_is_called_off_is_marked_so_and_nothing_moves(
    store: Store, reads: Reads, add: AddOne
) -> None:
    id = add("Pebble", "Engineer")
    invited = for_application(store, propose(store, reads("later-interview-en-2")), id)
    do(store, invited)
    called_off = propose(store, reads("later-interview-en-3"))
    assert called_off.application == id
    assert first(called_off, Enter) is None
    assert isinstance(first(called_off, CallOff).step, CallOff)
    do(store, called_off)
    assert [one.result for one in store.of_applications(Interview, [id])] == [InterviewResult.CANCELLED]


def test_the_same_e_mail_is_known_again(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Harbor Systems", "Platform Engineer")
    do(store, propose(store, reads("rejection-en-1")))
    again = propose(store, reads("rejection-en-1"))
    assert (again.application, again.is_known, advised(again)) == (id, True, ())
    take_in(store, [taken(again, tuple(one.step for one in again.offered))])
    assert len(store.all(Message)) == 1


def test_an_answer_in_a_thread_belongs_to_the_application_of_the_thread(
    store: Store, reads: Reads, add: AddOne
) -> None:
    add("Fjord Robotics", "Data Engineer")
    id = add("Fjord Robotics", "Senior Data Engineer")
    do(store, propose(store, reads("interview-en-1")))
    proposal = propose(store, reads("other-en-2"))
    assert proposal.application == id
    assert [type(step) for step in advised(proposal)] == [Write]


def test_two_applications_at_one_company_are_told_apart_by_title_or_not_at_all(
    store: Store, reads: Reads, add: AddOne
) -> None:
    one, other = add("Stackpier", "Backend Engineer"), add("Stackpier", "Staff Engineer")
    assert propose(store, reads("rejection-en-4")).application == other
    unsure = propose(store, reads("assessment-en-2"))
    assert unsure.application is None
    assert {candidate.application for candidate in unsure.candidates} == {one, other}


def test_a_company_is_known_by_its_domain_and_by_a_typing_error(store: Store, reads: Reads, add: AddOne) -> None:
    domain, typed = add("Stackpier", "Staff Engineer"), add("Quilstone", "Compiler Engineer")
    assert propose(store, reads("rejection-en-4")).application == domain
    assert propose(store, reads("confirmation-en-3")).application == typed


def test_a_confirmation_moves_what_was_saved_and_nothing_else(store: Store, reads: Reads, add: AddOne) -> None:
    saved = add("Quillstone", "Compiler Engineer", Kind.SAVED)
    do(store, propose(store, reads("confirmation-en-3")))
    assert kind_of(store, saved) is Kind.APPLIED
    further = add("Harbor Systems", "Platform Engineer", Kind.SCREENING)
    proposal = propose(store, reads("confirmation-en-1"))
    assert proposal.application == further
    assert [type(one.step) for one in proposal.offered] == [Write]


def test_what_was_saved_later_than_it_was_rejected_is_closed_all_the_same(
    store: Store, reads: Reads, add: AddOne
) -> None:
    id = add("Harbor Systems", "Platform Engineer", Kind.SAVED, TODAY)
    do(store, propose(store, reads("rejection-en-1")))
    closed = store.records(Application)[id]
    assert (closed.outcome, closed.entered_on) == (Outcome.REJECTED, date(2026, 11, 10))


def test_a_stage_that_lies_ahead_is_entered_though_the_present_one_was_noted_later(
    store: Store, reads: Reads, add: AddOne
) -> None:
    id = add("Quillstone", "Compiler Engineer", Kind.APPLIED, TODAY)
    do(store, propose(store, reads("interview-en-2")))
    assert kind_of(store, id) is Kind.INTERVIEWING


def test_no_stage_moves_backwards(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Fjord Robotics", "Senior Data Engineer", Kind.OFFER, date(2026, 11, 1))
    proposal = propose(store, reads("interview-en-1"))
    assert first(proposal, Enter) is None
    do(store, proposal)
    assert kind_of(store, id) is Kind.OFFER
    assert len(store.of_applications(Interview, [id])) == 1


def test_a_rejection_after_an_offer_asks_first(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Harbor Systems", "Platform Engineer", Kind.OFFER, date(2026, 11, 9))
    offered = first(propose(store, reads("rejection-en-1")), Enter)
    assert (offered.is_advised, "offer already" in offered.doubt) == (False, True)
    do(store, propose(store, reads("rejection-en-1")))
    assert kind_of(store, id) is Kind.OFFER


def test_a_rejection_from_before_the_present_stage_is_not_advised(store: Store, reads: Reads, add: AddOne) -> None:
    add("Harbor Systems", "Platform Engineer", Kind.INTERVIEWING, date(2026, 11, 20))
    offered = first(propose(store, reads("rejection-en-1")), Enter)
    assert (offered.is_advised, "gone on since" in offered.doubt) == (False, True)


@pytest.mark.parametrize(
    ("outcome", "is_advised"), [(Outcome.NO_REPLY, True), (Outcome.REJECTED, False), (Outcome.WITHDRAWN, False)]
)
def test_a_reply_takes_up_what_had_no_reply_and_asks_for_what_was_decided(
    store: Store, reads: Reads, add: AddOne, outcome: Outcome, is_advised: bool
) -> None:
    id = add("Fjord Robotics", "Senior Data Engineer", Kind.CLOSED, date(2026, 11, 1), outcome=outcome)
    proposal = propose(store, reads("interview-en-1"))
    assert proposal.application == id
    assert first(proposal, Enter).is_advised is is_advised
    do(store, proposal)
    assert kind_of(store, id) is (Kind.SCREENING if is_advised else Kind.CLOSED)


def test_an_offer_and_an_assessment_bring_tasks_with_their_days(store: Store, reads: Reads, add: AddOne) -> None:
    offer, test = add("Quillstone", "Compiler Engineer"), add("Weserwerk AG", "Systemingenieur")
    for name in ("offer-en-1", "assessment-de-2"):
        proposal = propose(store, reads(name))
        take_in(store, [taken(proposal, tuple(one.step for one in proposal.offered))])
    due = {task.application: task.due for task in store.records(Task).values()}
    assert due == {offer: date(2026, 12, 4), test: date(2026, 11, 9)}
    assert (kind_of(store, offer), kind_of(store, test)) == (Kind.OFFER, Kind.ASSESSMENT)
    assert EventKind.OFFER in {event.kind for event in store.of_applications(Event, [offer])}


def test_a_task_whose_day_is_past_is_not_advised(store: Store, reads: Reads, add: AddOne) -> None:
    add("Weserwerk AG", "Systemingenieur")
    assert first(propose(store, reads("assessment-de-2")), Do).doubt == "Its day is past."


def test_a_recruiter_s_first_contact_is_saved_with_the_text_and_the_person(store: Store, reads: Reads) -> None:
    proposal = propose(store, reads("contact-en-1"))
    assert proposal.application == NEW
    id = applications.added_id(do(store, proposal))
    new = store.records(Application)[id]
    assert (new.company, new.title, kind_of(store, id)) == ("Cinderpeak", "Senior Rust Engineer", Kind.SAVED)
    assert [person.name for person in contacts.contacts_of(store, id)] == ["Olivia Grant"]
    assert [task.title for task in store.of_applications(Task, [id])] == ["Answer Olivia Grant"]


def test_e_mails_of_one_new_application_add_it_once(store: Store, reads: Reads) -> None:
    proposals = [propose(store, reads(name)) for name in ("rejection-en-1", "confirmation-en-1")]
    changes = take_in(store, [taken(one, advised(one)) for one in proposals])
    (new,) = store.records(Application).values()
    assert (new.outcome, new.applied_on) == (Outcome.REJECTED, date(2026, 10, 26))
    assert len({change.record.id for change in changes.of(Application)}) == 1
    store.undo()
    assert not store.records(Application)


def test_another_e_mail_changes_nothing_by_itself(store: Store, reads: Reads, add: AddOne) -> None:
    add("Harbor Systems", "Platform Engineer")
    proposal = propose(store, reads("other-en-3"))
    assert (proposal.application, proposal.offered) == (None, ())


def test_what_is_in_the_trash_is_not_found(store: Store, reads: Reads, add: AddOne) -> None:
    applications.trash(store, [add("Harbor Systems", "Platform Engineer")])
    assert propose(store, reads("rejection-en-1")).candidates == ()


def test_a_contact_who_is_known_is_linked_and_not_added_again(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Harbor Systems", "Platform Engineer")
    contacts.add(store, {"name": "Dana W.", "email": "dana.whitfield@harborsystems.example"})
    proposal = propose(store, reads("rejection-en-1"))
    assert isinstance(first(proposal, Know).step, Know)
    do(store, proposal)
    assert [person.name for person in contacts.contacts_of(store, id)] == ["Dana W."]
    assert len(store.records(Contact)) == 1


def test_a_letter_from_the_future_is_of_today(store: Store, mail: Mail, reads: Reads, add: AddOne) -> None:
    id = add("Harbor", "Engineer")
    data = mail(
        "Your application at Harbor",
        "Unfortunately, we have decided to move forward with other candidates for the Engineer role at Harbor.",
        day="Mon, 23 Nov 2037 12:00:00 +0000",
    )
    do(store, propose(store, reads(data)))
    assert store.records(Application)[id].entered_on == TODAY


def test_a_time_that_changed_moves_the_interview_of_the_invitation(store: Store, reads: Reads, add: AddOne) -> None:
    id = add("Brightwater", "Platform Engineer")
    do(store, propose(store, reads("held-interview-en-1")))
    (before,) = store.of_applications(Interview, [id])
    build.put(store, before._replace(day=date(2026, 11, 12), at="09:00"))
    build.delete(store, store.all(Message)[0])
    proposal = propose(store, reads("held-interview-en-1"))
    step = first(proposal, Meet).step
    assert isinstance(step, Meet)
    assert step.interview == before.id
    do(store, proposal)
    assert [(one.day, one.at) for one in store.of_applications(Interview, [id])] == [(date(2026, 11, 17), "15:00")]


def test_a_contact_without_a_name_is_refused_and_nothing_is_done(store: Store, reads: Reads, add: AddOne) -> None:
    add("Harbor Systems", "Platform Engineer")
    proposal = propose(store, reads("rejection-en-1"))
    steps = (*advised(proposal), Know({"name": " "}))
    with pytest.raises(InvalidInput, match="contact is empty"):
        take_in(store, [taken(proposal, steps)])
    assert store.all(Message) == []
