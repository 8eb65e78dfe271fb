"""The verbs of the program, each one step, refused whole or done whole."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tracker import build
from tracker import errors
from tracker.changes import ChangeSet
from tracker.labels import words
from tracker.operations import applications, companies, contacts, interviews, lookup, naming, stages, tasks
from tracker.operations.stages import StageChanges
from tracker.operations.tasks import TaskChanges
from tracker.overview import Overview
from tracker.records import (
    Application,
    Company,
    Contact,
    Interview,
    Kind,
    Outcome,
    Period,
    Search,
    Stage,
    Tag,
    Task,
    View,
)
from tracker.store import Store

TODAY = build.TODAY


def added(store: Store, company: str = "Harbor", **values: object) -> int:
    return applications.added_id(applications.add(store, {"company": company, **values}, on=TODAY))


def said(changes: ChangeSet) -> str:
    assert changes.step is not None
    return words(changes.step.label)


def column(store: Store, kind: Kind) -> list[int]:
    stage = lookup.stage_of_kind(store, kind)
    cards = [a for a in store.records(Application).values() if a.stage == stage.id]
    return [card.id for card in sorted(cards, key=lambda card: (card.position, card.id))]


def test_a_new_application_is_on_top_of_its_column_and_gives_its_company_a_page(store: Store) -> None:
    first, second = added(store), added(store, "HARBOR ")
    assert column(store, Kind.SAVED) == [second, first]
    assert [company.name for company in store.records(Company).values()] == ["Harbor"]


def test_an_application_needs_a_company_or_a_title(store: Store) -> None:
    with pytest.raises(errors.InvalidInput, match="company or a title"):
        added(store, " \u3000")
    id = added(store)
    with pytest.raises(errors.InvalidInput, match="company or a title"):
        applications.edit(store, [id], {"company": ""})


def test_a_salary_is_read_and_the_text_kept(store: Store) -> None:
    id = added(store, salary_text="120k-150k USD")
    read = store.records(Application)[id]
    assert (read.salary_min, read.salary_max, read.currency, read.period) == (120_000, 150_000, "USD", Period.YEAR)
    assert read.salary_text == "120k-150k USD"


def test_numbers_that_are_given_count_more_than_those_read_in_the_text(store: Store) -> None:
    id = added(store, salary_text="120k-150k USD", salary_max=160_000.0)
    read = store.records(Application)[id]
    assert (read.salary_min, read.salary_max, read.currency) == (120_000, 160_000, "USD")


def test_a_company_gets_its_page_also_when_it_is_named_later(store: Store) -> None:
    id = added(store, "", title="Engineer")
    applications.edit(store, [id], {"company": "Opal"})
    assert [company.name for company in store.records(Company).values()] == ["Opal"]


def test_a_salary_that_cannot_be_read_is_kept_as_text_without_numbers(store: Store) -> None:
    id = added(store, salary_text="120k-150k USD")
    applications.edit(store, [id], {"salary_text": "competitive, depends"})
    read = store.records(Application)[id]
    assert (read.salary_text, read.salary_min, read.salary_max, read.currency) == ("competitive, depends",) + (
        None,
    ) * 3


@pytest.mark.parametrize("amount", [-1.0, float("nan"), float("inf"), 1e12, 1e300])
def test_what_no_salary_can_be_is_refused(store: Store, amount: float) -> None:
    id = added(store, salary_min=50_000.0)
    for field in ("salary_min", "salary_max"):
        with pytest.raises(errors.InvalidInput, match="is no salary"):
            applications.edit(store, [id], {field: amount})
    assert store.records(Application)[id].salary_min == 50_000


def test_a_field_that_does_not_exist_is_refused_with_those_that_do(store: Store) -> None:
    with pytest.raises(errors.InvalidInput, match="company, title"):
        added(store, colour="red")


def test_text_that_cannot_be_stored_is_refused_and_nothing_changes(store: Store) -> None:
    id = added(store)
    for bad in ("a\0b", "half \ud83d"):
        with pytest.raises(errors.InvalidInput):
            applications.edit(store, [id], {"company": bad})
        with pytest.raises(errors.InvalidInput):
            applications.set_notes(store, id, bad)
    assert store.records(Application)[id].company == "Harbor"


def test_an_edit_of_many_is_one_step(store: Store) -> None:
    ids = [added(store), added(store)]
    changes = applications.edit(store, ids, {"source": "Referral"})
    assert said(changes) == "Edit 2 applications"
    store.undo()
    assert {store.records(Application)[id].source for id in ids} == {None}


def test_an_id_that_is_named_twice_is_meant_once(store: Store) -> None:
    id = added(store, title="Engineer")
    assert said(applications.trash(store, [id, id])) == "Move “Engineer” to the trash"


def test_one_unknown_id_among_several_changes_nothing(store: Store) -> None:
    id = added(store)
    with pytest.raises(errors.NotFound, match="no application 99"):
        applications.trash(store, [id, 99])
    assert store.records(Application)[id].trashed_at is None


@pytest.mark.parametrize(
    ("moved", "after", "expected"),
    [
        ([3], 5, [5, 3, 4, 2, 1]),
        ([1], applications.TOP, [1, 5, 4, 3, 2]),
        ([5, 1], 3, [4, 3, 5, 1, 2]),
        ([2, 4], 1, [5, 3, 1, 2, 4]),
        ([3], None, [5, 4, 3, 2, 1]),
    ],
)
def test_cards_go_below_the_card_that_is_named(
    store: Store, moved: list[int], after: int | None, expected: list[int]
) -> None:
    for _ in range(5):
        added(store)
    assert column(store, Kind.SAVED) == [5, 4, 3, 2, 1]
    applications.move(store, moved, lookup.stage_of_kind(store, Kind.SAVED), after=after, on=TODAY)
    assert column(store, Kind.SAVED) == expected


def test_closed_cards_change_places_and_keep_how_they_ended(store: Store) -> None:
    closed = lookup.stage_of_kind(store, Kind.CLOSED)
    for outcome in (Outcome.REJECTED, Outcome.ACCEPTED, Outcome.NO_REPLY):
        applications.move(store, [added(store)], closed, outcome=outcome, on=TODAY)
    assert column(store, Kind.CLOSED) == [3, 2, 1]
    applications.move(store, [1, 3], closed, after=2, on=TODAY)
    assert column(store, Kind.CLOSED) == [2, 1, 3]
    ended = [store.records(Application)[id].outcome for id in (1, 2, 3)]
    assert ended == [Outcome.REJECTED, Outcome.ACCEPTED, Outcome.NO_REPLY]


def test_several_cards_arrive_in_their_order_at_the_top(store: Store) -> None:
    for _ in range(4):
        added(store)
    applications.move(store, [1], lookup.stage_of_kind(store, Kind.APPLIED), on=TODAY)
    changes = applications.move(store, [4, 2, 3], lookup.stage_of_kind(store, Kind.APPLIED), on=TODAY)
    assert column(store, Kind.APPLIED) == [4, 2, 3, 1]
    assert said(changes) == "Move 3 applications to Applied"


def test_a_place_can_be_halved_for_ever(store: Store) -> None:
    """Cards put again and again into one gap stay in order, long after the positions between two have run out."""
    for _ in range(4):
        added(store)
    saved = lookup.stage_of_kind(store, Kind.SAVED)
    for turn in range(120):
        moved = [2, 3][turn % 2]
        applications.move(store, [moved], saved, after=4, on=TODAY)
        assert column(store, Kind.SAVED)[:2] == [4, moved]
    assert column(store, Kind.SAVED)[-1] == 1


def test_a_step_is_named_for_what_it_did(store: Store) -> None:
    id = added(store, title="Platform Engineer")
    offer = lookup.stage_of_kind(store, Kind.OFFER)
    closed = lookup.stage_of_kind(store, Kind.CLOSED)
    assert said(applications.move(store, [id], offer, on=TODAY)) == "Move “Platform Engineer” to Offer"
    assert said(applications.move(store, [id], closed, outcome=Outcome.DECLINED, on=TODAY)) == (
        "Close “Platform Engineer” as declined"
    )


def test_the_trash_gives_back_what_it_holds(store: Store) -> None:
    id = added(store)
    applications.trash(store, [id])
    assert not build.row(Overview(store), store.records(Application)[id]).is_shown
    applications.restore(store, [id])
    assert store.records(Application)[id].trashed_at is None
    with pytest.raises(errors.InvalidInput, match="not in the trash"):
        applications.restore(store, [id])


def test_what_is_in_the_trash_already_stays_there_since_then(store: Store) -> None:
    id = added(store)
    applications.trash(store, [id])
    tomorrow = build.open_store(store.path, today=TODAY + timedelta(days=1))
    assert not applications.trash(tomorrow, [id])
    assert tomorrow.records(Application)[id].trashed_at == store.records(Application)[id].trashed_at
    tomorrow.close()


def test_only_what_is_in_the_trash_can_be_deleted_for_good(store: Store) -> None:
    kept, gone = added(store), added(store)
    applications.trash(store, [gone])
    with pytest.raises(errors.InvalidInput, match="not in the trash"):
        applications.empty_trash(store, [kept, gone])
    applications.empty_trash(store)
    assert list(store.records(Application)) == [kept]


def test_tags_are_put_on_and_taken_off_by_any_spelling(store: Store) -> None:
    ids = [added(store), added(store, tags=["Go", "go", " GO "])]
    applications.change_tags(store, ids, add=["Straße"], remove=["gO"])
    applications.change_tags(store, ids[:1], add=["STRASSE"])
    overview = Overview(store)
    assert [build.row(overview, store.records(Application)[id]).tags for id in ids] == [("Straße",), ("Straße",)]


def test_deleting_a_company_never_deletes_an_application(store: Store) -> None:
    id = added(store)
    contacts.add(store, {"name": "Dana", "company": "Harbor"}, application=id)
    companies.remove(store, 1)
    assert store.records(Application)[id].company == "Harbor"
    assert store.records(Contact)[1].company == "Harbor"
    assert not store.records(Company)


def test_a_renamed_company_is_renamed_on_its_applications_as_one_step(store: Store) -> None:
    ids = [added(store, "Harbor"), added(store, "ＨＡＲＢＯＲ"), added(store, "Other")]
    companies.edit(store, 1, {"name": "Harbour"})
    assert [store.records(Application)[id].company for id in ids] == ["Harbour", "Harbour", "Other"]
    store.undo()
    assert [store.records(Application)[id].company for id in ids] == ["Harbor", "ＨＡＲＢＯＲ", "Other"]


def test_names_are_compared_without_case_and_width(store: Store) -> None:
    naming.add_tag(store, "Café")
    with pytest.raises(errors.InvalidInput, match="already a tag"):
        naming.add_tag(store, "CAFE\u0301")
    with pytest.raises(errors.InvalidInput, match="is empty"):
        naming.add_tag(store, " \t")


def test_a_contact_is_linked_once_and_unlinked_without_being_deleted(store: Store) -> None:
    id = added(store)
    contacts.add(store, {"name": "Dana"}, application=id)
    contacts.link(store, 1, id)
    assert [contact.name for contact in contacts.contacts_of(store, id)] == ["Dana"]
    contacts.unlink(store, 1, id)
    assert (contacts.contacts_of(store, id), list(store.records(Contact))) == ([], [1])


def test_a_task_is_done_snoozed_reopened_and_removed(store: Store) -> None:
    tasks.add(store, "Call", due=TODAY)
    tasks.snooze(store, 1, to=TODAY + timedelta(days=3))
    tasks.complete(store, 1, on=TODAY)
    assert (store.records(Task)[1].due, store.records(Task)[1].done_on) == (TODAY + timedelta(days=3), TODAY)
    tasks.reopen(store, 1)
    tasks.edit(store, 1, TaskChanges(title="Write", no_due=True))
    assert (store.records(Task)[1].title, store.records(Task)[1].due, store.records(Task)[1].done_on) == (
        "Write",
        None,
        None,
    )
    tasks.remove(store, 1)
    assert not store.records(Task)


def test_an_interview_cannot_end_before_it_begins(store: Store) -> None:
    id = added(store)
    with pytest.raises(errors.InvalidInput, match="before it begins"):
        interviews.add(store, id, TODAY, {"minutes": -30})
    with pytest.raises(errors.InvalidInput, match="at most a week"):
        interviews.add(store, id, TODAY, {"minutes": 2**63})
    interviews.add(store, id, TODAY, {"minutes": 45, "people": "Dana"})
    interviews.edit(store, 1, {"place": "Room 4"})
    assert (store.records(Interview)[1].minutes, store.records(Interview)[1].place) == (45, "Room 4")


def test_stages_are_the_users_but_their_kinds_are_fixed(store: Store) -> None:
    stages.add(store, "Onsite", Kind.INTERVIEWING)
    onsite, _ = lookup.stage_named(store, "onsite")
    assert [stage.name for stage in lookup.stages(store)].index("Onsite") == 5
    stages.edit(store, onsite.id, StageChanges(name="Final round", color="#AA00bb", quiet_after=0))
    after = store.records(Stage)[onsite.id]
    assert (after.name, after.color, after.quiet_after, after.kind) == (
        "Final round",
        "#aa00bb",
        None,
        Kind.INTERVIEWING,
    )
    stages.reorder(store, [onsite.id])
    assert lookup.stages(store)[0].name == "Final round"
    with pytest.raises(errors.InvalidInput, match="already a stage"):
        stages.add(store, "offer", Kind.OFFER)
    for days in (-1, 2**63):
        with pytest.raises(errors.InvalidInput, match="no time to wait"):
            stages.edit(store, onsite.id, StageChanges(quiet_after=days))
    with pytest.raises(errors.InvalidInput, match="#rrggbb"):
        stages.edit(store, onsite.id, StageChanges(color="red"))


@pytest.mark.parametrize(
    ("text", "name", "outcome"),
    [
        ("interviewing", "Interviewing", None),
        ("OFFER", "Offer", None),
        ("rejected", "Closed", Outcome.REJECTED),
        ("No reply", "Closed", Outcome.NO_REPLY),
    ],
)
def test_a_stage_is_meant_by_its_name_its_kind_or_an_outcome(
    store: Store, text: str, name: str, outcome: Outcome | None
) -> None:
    stage, meant = lookup.stage_named(store, text)
    assert (stage.name, meant) == (name, outcome)


def test_an_unknown_stage_is_answered_with_those_that_there_are(store: Store) -> None:
    with pytest.raises(errors.NotFound, match="Saved, Applied"):
        lookup.stage_named(store, "Hired")


def test_removing_a_search_leaves_its_applications(store: Store) -> None:
    naming.add_search(store, "Autumn", started_on=TODAY)
    id = added(store, search=1)
    with pytest.raises(errors.InvalidInput, match="ends before"):
        naming.edit_search(store, 1, {"ended_on": TODAY - timedelta(days=1)})
    naming.remove_search(store, 1)
    assert (store.records(Application)[id].search, list(store.records(Search))) == (None, [])


def test_a_view_keeps_its_filter_and_can_be_changed_and_removed(store: Store) -> None:
    naming.add_view(store, "Remote", query="remote:", sort="-applied_on")
    naming.edit_view(store, 1, {"query": "remote: stage:applied"})
    assert store.records(View)[1].query == "remote: stage:applied"
    naming.remove_view(store, 1)
    assert not store.records(View)


def test_removing_a_tag_takes_it_off_everywhere(store: Store) -> None:
    id = added(store, tags=["go", "rust"])
    naming.remove_tag(store, 1)
    assert build.row(Overview(store), store.records(Application)[id]).tags == ("rust",)
    assert [tag.name for tag in store.records(Tag).values()] == ["rust"]
