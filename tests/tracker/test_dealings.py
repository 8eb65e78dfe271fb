"""What happened before: with a company, and with a person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import dealings
from tracker.operations import applications, companies, contacts, timeline
from tracker.overview import Overview
from tracker.records import Application, Company, EventKind, InterviewKind, InterviewResult, Kind, Outcome
from tracker.store import Store


def ago(count: int) -> date:
    return TODAY - timedelta(days=count)


def ended(store: Store, company: str, outcome: Outcome, on: date, reached: str = "Interviewing") -> Application:
    made = build.application(store, company, stage=reached, entered_on=on - timedelta(days=20))
    applications.move(store, [made.id], build.stage(store, "Closed"), outcome=outcome, on=on)
    return made


def words(store: Store, company: str) -> list[str]:
    return [dealings.past_words(past) for past in dealings.company_page(Overview(store), store, company).past]


def test_a_company_says_how_it_ended_before_and_after_what(store: Store) -> None:
    first = ended(store, "Harbor", Outcome.REJECTED, date(2026, 3, 9))
    build.interview(store, first, date(2026, 2, 20), kind=InterviewKind.PHONE, result=InterviewResult.PASSED)
    build.interview(store, first, date(2026, 3, 2), kind=InterviewKind.ONSITE, result=InterviewResult.FAILED)
    build.interview(store, first, date(2026, 3, 5), kind=InterviewKind.FINAL, result=InterviewResult.CANCELLED)
    assert words(store, "HARBOR") == ["Rejected you in March 2026 after the onsite"]


@pytest.mark.parametrize(
    ("outcome", "reached", "said"),
    [
        (Outcome.REJECTED, "Screening", "Rejected you in October 2026 after the screening"),
        (Outcome.REJECTED, "Applied", "Rejected you in October 2026"),
        (Outcome.NO_REPLY, "Applied", "Never replied in October 2026"),
        (Outcome.DECLINED, "Offer", "You declined their offer in October 2026"),
        (Outcome.WITHDRAWN, "Assessment", "You withdrew in October 2026 after the assessment"),
    ],
)
def test_each_end_has_its_words(store: Store, outcome: Outcome, reached: str, said: str) -> None:
    ended(store, "Harbor", outcome, date(2026, 10, 9), reached)
    assert words(store, "Harbor") == [said]


def test_a_new_application_knows_of_the_earlier_ones_at_its_company_and_of_no_other(store: Store) -> None:
    ended(store, "Harbor", Outcome.REJECTED, ago(90))
    ended(store, "ＨＡＲＢＯＲ", Outcome.NO_REPLY, ago(40))
    ended(store, "Solstice", Outcome.REJECTED, ago(30))
    trashed = ended(store, "Harbor", Outcome.REJECTED, ago(10))
    applications.trash(store, [trashed.id])
    present = build.application(store, "harbor")
    found = dealings.past_with(Overview(store), "harbor", but=present.id)
    assert [past.outcome for past in found] == [Outcome.NO_REPLY, Outcome.REJECTED]


def test_a_page_has_the_companys_applications_people_and_notes(store: Store) -> None:
    harbor = build.application(store, "Harbor")
    companies.add(store, {"name": "HARBOR", "note": "Ledgers"})
    build.application(store, "Harbor", entered_on=ago(9))
    build.contact(store, harbor, "Zoe")
    contacts.add(store, {"name": "Ann", "company": "harbor"})
    contacts.add(store, {"name": "Stranger", "company": "Other"})
    page = dealings.company_page(Overview(store), store, "harbor")
    assert page.page is not None
    assert (page.name, page.page.note) == ("HARBOR", "Ledgers")
    assert [row.id for row in page.rows] == [1, 2]
    assert [contact.name for contact in page.contacts] == ["Ann", "Zoe"]


def test_deleting_a_company_leaves_its_applications_and_what_happened(store: Store) -> None:
    applications.add(store, {"company": "Harbor"}, stage=build.stage(store, "Applied"), on=ago(50))
    applications.move(store, [1], build.stage(store, "Closed"), outcome=Outcome.REJECTED, on=ago(30))
    companies.remove(store, store.all(Company)[0].id)
    page = dealings.company_page(Overview(store), store, "Harbor")
    assert (page.page, len(page.rows), len(page.past)) == (None, 1, 1)
    assert page.past[0].reached is Kind.APPLIED


def test_the_last_contact_is_the_last_talk_about_an_application_unless_it_names_others(store: Store) -> None:
    harbor = build.application(store, "Harbor", entered_on=ago(30))
    dana, ian = build.contact(store, harbor, "Dana"), build.contact(store, harbor, "Ian")
    stranger = build.insert(store, type(dana)(0, "Stranger"))
    timeline.add_event(store, harbor.id, EventKind.EMAIL, "To all", day=ago(20))
    timeline.add_event(store, harbor.id, EventKind.NOTE, "A thought", day=ago(2))
    timeline.add_event(store, harbor.id, EventKind.CALL, "Dana rang", day=ago(5), people=[dana.id])
    timeline.add_event(store, harbor.id, EventKind.NOTE, "Met at a fair", day=ago(9), people=[stranger.id])
    last = dealings.last_contacts(store)
    assert {id: event.day for id, event in last.items()} == {dana.id: ago(5), ian.id: ago(20), stranger.id: ago(9)}
    timeline.remove_event(store, last[dana.id].id)
    assert dealings.last_contacts(store, [dana.id])[dana.id].day == ago(20)
