"""The example search: believable, whole, and the same each time."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import agenda, attachments, demo, errors, readiness_view, search, worth
from tracker.agenda import Matter, Section
from tracker.cli.rules import findings
from tracker.clock import Clock
from tracker.conditions import State
from tracker.database import Database
from tracker.exporting.everything import export_json
from tracker.operations import contacts
from tracker.overview import BadgeKind, Overview
from tracker.records import (
    Application,
    Attachment,
    Company,
    Contact,
    Document,
    Event,
    EventKind,
    Interview,
    InterviewResult,
    Kind,
    Notes,
    Offer,
    Outcome,
    PersonKind,
    Posting,
    Question,
    Rate,
    Record,
    Requirement,
    RequirementState,
    Search,
    SkillRating,
    Task,
    View,
)
from tracker.store import Store

OTHER_DAYS = (date(2026, 11, 22), date(2027, 1, 4), date(2028, 2, 29), date(2027, 3, 28))


@pytest.fixture
def example(store: Store) -> Store:
    demo.fill(store)
    return store


def test_it_has_forty_applications_of_every_stage_and_outcome(example: Store) -> None:
    rows = Overview(example).rows
    assert len(rows) == 40
    assert sum(row.is_open for row in rows) == 13
    assert {row.kind for row in rows} == set(Kind)
    assert {row.application.outcome for row in rows} == {None, *Outcome}
    assert len({row.application.currency for row in rows} - {None}) == 4


def test_its_events_are_dated_over_four_months_and_none_is_to_come(example: Store) -> None:
    days = [event.day for event in example.all(Event)]
    assert timedelta(days=115) < TODAY - min(days) < timedelta(days=130)
    assert max(days) == TODAY
    assert {event.kind for event in example.all(Event)} >= {EventKind.STAGE, EventKind.CALL, EventKind.EMAIL}


def test_its_names_are_of_many_scripts_and_its_texts_can_be_searched(example: Store) -> None:
    overview = Overview(example)
    for words, company in (
        ("łódź", "Łódź Robotics"),
        ("株式会社", "株式会社あおば"),
        ("ελλαδα", "Ελλάδα Πληρωμές"),
        ("sharded ledger", "Harbor Systems"),
        ("lindqvist", "Solstice"),
        ("نخلة", "نخلة للبرمجيات"),
    ):
        found = search.matching(search.parse(words, overview), overview, example)
        assert company in [row.application.company for row in found], words


def test_it_has_notes_to_tick_postings_with_requirements_people_and_companies(example: Store) -> None:
    assert any("- [ ]" in note.text and "- [x]" in note.text for note in example.all(Notes))
    postings = example.all(Posting)
    assert len(postings) == len({posting.text for posting in postings}) == 40
    assert all("What you bring\n- " in posting.text for posting in postings)
    assert len(example.records(Company)) == 40
    assert len(example.records(Contact)) >= 6
    assert len(example.records(Search)) == 2


def test_every_saved_view_finds_something(example: Store) -> None:
    overview = Overview(example)
    views = list(example.records(View).values())
    assert len(views) == 3
    for view in views:
        query = search.parse(view.query, overview)
        assert query.problems == ()
        assert search.matching(query, overview, example), view.name


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_its_cards_carry_a_badge_of_each_kind_on_any_day(tmp_path: Path, today: date) -> None:
    store = build.new_store(tmp_path / "test.db", today)
    demo.fill(store)
    badges = Counter(row.badge.kind for row in Overview(store).rows if row.badge and row.is_open)
    store.close()
    assert set(badges) == set(BadgeKind)


@pytest.mark.parametrize("today", [TODAY, *OTHER_DAYS])
def test_its_tasks_are_late_due_and_to_come_and_nothing_happens_on_a_weekend(tmp_path: Path, today: date) -> None:
    store = build.new_store(tmp_path / "test.db", today)
    demo.fill(store)
    due = {(task.due or today) - today for task in store.records(Task).values() if task.done_on is None}
    interviews = list(store.records(Interview).values())
    days = [event.day for event in store.all(Event)] + [interview.day for interview in interviews]
    store.close()
    assert min(due) == timedelta(days=-2)
    assert {timedelta(0), timedelta(days=1)} < due
    assert {interview.result for interview in interviews} == {None, *InterviewResult}
    assert sum(interview.day > today for interview in interviews) == 2
    assert all(interview.zone for interview in interviews)
    assert all(day.weekday() < 5 for day in days if day != today)


def test_it_is_the_same_each_time_and_sound(example: Store, tmp_path: Path) -> None:
    again = build.new_store(tmp_path / "again.db")
    demo.fill(again)
    files = [tmp_path / "first.json", tmp_path / "second.json"]
    for store, file in zip((example, again), files, strict=True):
        export_json(store.path, file, now=store.clock.now())
        with closing(Database(store.path)) as database:
            assert list(findings(database)) == []
    again.close()
    first, second = (json.loads(file.read_text("utf-8")) for file in files)
    del first["migrations"], second["migrations"]  # the moments at which the files were made
    assert first == second


def test_it_is_one_step_that_undo_takes_back_whole(example: Store) -> None:
    example.undo()
    assert len(example.records(Application)) == len(example.all(Event)) == len(example.records(View)) == 0
    example.redo()
    assert len(example.records(Application)) == 40


def test_records_are_as_old_as_the_story_says(example: Store) -> None:
    oldest = min(example.records(Application).values(), key=lambda application: application.id)
    assert oldest.created_at is not None
    assert oldest.created_at.date() == min(event.day for event in example.all(Event))
    assert all(event.recorded_at <= example.clock.now() for event in example.all(Event))


@pytest.mark.parametrize(
    "record", [Task(0, "Follow up"), Search(0, "Autumn"), Company(0, "Harbor"), Contact(0, "Dana")]
)
def test_a_database_that_holds_anything_is_left_as_it_is(store: Store, record: Record) -> None:
    build.insert(store, record)
    with pytest.raises(errors.InvalidInput, match="--db"):
        demo.fill(store)
    assert len(store.records(Application)) == 0


def test_its_readiness_is_alive(example: Store) -> None:
    (senior, staff) = (readiness_view.assessment_of_role(example, id) for id in (1, 2))
    for found in (senior, staff):
        assert found.shown is not None
        assert found.shown < (found.shown_high or 0) < 100
        assert 0 < found.musts_met < found.musts
        assert found.steps
        assert found.evidenced.evidenced
        days = [day for day, _ in found.history]
        assert timedelta(days=100) < days[-1] - days[0] < timedelta(days=125)
        scores = [score for _, score in found.history]
        assert None not in scores
        assert (scores[0] or 0) + 10 < (scores[-1] or 0)
    assert {line.state for line in senior.conditions} == {State.MET}
    assert {rating.level for rating in example.records(SkillRating).values()} == {None, 1, 2, 3, 4}
    assert len(readiness_view.ranked_gaps(example)) > 10


def test_its_postings_were_read_and_some_lists_confirmed(example: Store) -> None:
    rows = [row for row in Overview(example).rows if row.is_open]
    fits = [row.fit for row in rows if row.fit]
    assert len(fits) == len(rows)
    assert {fit.confirmed for fit in fits} == {True, False}
    assert max(fit.shown for fit in fits) > 80
    assert min(fit.shown for fit in fits) < 50
    assert {requirement.state for requirement in example.all(Requirement)} == set(RequirementState)
    assert {row.role_name for row in rows} >= {"Senior Back-End Software Engineer", "Staff Engineer"}


def test_it_has_an_offer_with_its_revision_documents_that_were_sent_and_questions(example: Store) -> None:
    revised = [offer for offer in example.all(Offer) if offer.revises is not None]
    assert [worth.revisions(offer, example.all(Offer))[1].base for offer in revised] == [99_000]
    assert worth.compare(worth.latest(example.all(Offer)), "USD", example.all(Rate), TODAY)[0].worth is not None
    library = attachments.Library(example.path)
    documents = example.all(Document)
    assert {library.state(document) for document in documents} == {attachments.State.THERE}
    assert max(document.version for document in documents) == 2
    sent = [attachment for attachment in example.all(Attachment) if attachment.sent_on]
    assert len(sent) > 4
    for attachment in sent:
        assert attachment.sent_on == example.records(Application)[attachment.application].applied_on
    assert all(question.interview for question in example.all(Question))
    assert example.containing("sharding")
    assert {contacts.kind_of(example, id) for id in example.records(Contact)} >= {
        PersonKind.RECRUITER,
        PersonKind.HIRING_MANAGER,
        PersonKind.REFERRAL,
    }


def test_its_agenda_has_something_in_every_section(example: Store) -> None:
    found = agenda.entries(Overview(example), now=example.clock.now(), own=UTC)
    assert {entry.section for entry in found} == set(Section)
    assert {entry.matter for entry in found} == set(Matter)
    assert any(entry.there for entry in found)


def test_the_example_is_made_anew_whole_in_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "example.db"
    demo.make(path, Clock(TODAY))
    with closing(Store.open(path, clock=Clock(TODAY))) as first:
        first.undo()
        assert not first.records(Application)
    demo.make(path, Clock(TODAY))
    with closing(Store.open(path, clock=Clock(TODAY))) as again:
        assert len(again.records(Application)) == 40
        library = attachments.Library(path)
        assert {library.state(document) for document in again.all(Document)} == {attachments.State.THERE}
    assert sorted(file.name for file in path.parent.iterdir()) == ["example-documents", "example.db"]
