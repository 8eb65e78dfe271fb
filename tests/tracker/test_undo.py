"""Undo and redo: one order for all surfaces, also tomorrow, and never over what has changed since."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.tracker import build
from tests.tracker.importing.tools import imported
from tests.tracker.test_store import contents
from tracker import errors, journal
from tracker.changes import ChangeSet, Mode
from tracker.cli.rules import findings
from tracker.clock import Clock
from tracker.codec import CODECS
from tracker.database import Database
from tracker.labels import words
from tracker.operations import applications, lookup, naming, roles, stages, tasks, timeline
from tracker.operations.stages import StageChanges
from tracker.records import Application, Event, EventKind, Kind, Notes, Outcome, Posting, Record, Tag, Task
from tracker.store import Store

TODAY = build.TODAY


def added(store: Store, company: str = "Harbor", **values: object) -> int:
    return applications.added_id(applications.add(store, {"company": company, **values}, on=TODAY))


def without_log(found: dict[type[Record], list[Record]]) -> dict[str, list[Record]]:
    return {kind.__name__: records for kind, records in found.items()}


def test_undo_brings_back_what_was_there_and_redo_what_was_done(store: Store) -> None:
    id = added(store)
    before = contents(store)
    applications.edit(store, [id], {"company": "Other", "tags": ["go", "rust"]})
    after = contents(store)
    for _ in range(3):
        store.undo()
        assert contents(store) == before
        store.redo()
        assert contents(store) == after


def test_undo_works_after_a_restart_and_from_another_surface(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    window = build.new_store(path)
    id = added(window)
    applications.move(window, [id], lookup.stage_of_kind(window, Kind.OFFER), on=TODAY)
    window.close()
    tomorrow = Store.open(path, clock=Clock(TODAY + timedelta(days=1)), origin="command line")
    changes = tomorrow.undo()
    assert changes.step is not None
    assert (changes.step.mode, changes.step.origin) == (Mode.UNDO, "command line")
    assert tomorrow.records(Application)[id].reached is Kind.SAVED
    tomorrow.close()


def test_undo_takes_the_newest_step_of_all_processes(store: Store, other: Store) -> None:
    id = added(store)
    other.catch_up()
    assert len(other.order().undoable) == 1
    applications.edit(other, [id], {"company": "By the other"})
    applications.edit(store, [id], {"location": "By this one"})
    other.undo()
    assert other.records(Application)[id].location is None
    store.undo()
    assert store.records(Application)[id].company == "Harbor"


def test_a_new_step_ends_what_could_be_redone(store: Store) -> None:
    id = added(store)
    applications.edit(store, [id], {"company": "Other"})
    store.undo()
    applications.edit(store, [id], {"location": "Berlin"})
    with pytest.raises(errors.NotFound, match="nothing to redo"):
        store.redo()


def test_a_step_in_the_middle_can_be_undone_by_its_number(store: Store) -> None:
    id = added(store)
    first = tasks.add(store, "one", application=id).step
    tasks.add(store, "two", application=id)
    assert first is not None
    store.undo(first.id)
    assert [task.title for task in store.records(Task).values()] == ["two"]


def test_a_step_whose_record_has_changed_since_is_refused_and_changes_nothing(store: Store) -> None:
    id = added(store)
    step = applications.edit(store, [id], {"company": "Other"}).step
    applications.edit(store, [id], {"company": "Third"})
    before = contents(store)
    assert step is not None
    with pytest.raises(errors.StaleStep, match="changed since"):
        store.undo(step.id)
    assert contents(store) == before


def test_a_step_over_a_hand_made_edit_of_the_file_is_refused(store: Store) -> None:
    id = added(store)
    applications.edit(store, [id], {"company": "Other"})
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE application SET location = 'typed in sqlite3'")
    with pytest.raises(errors.StaleStep):
        store.undo()
    with closing(build.open_store(store.path)) as again:
        assert again.records(Application)[id].location == "typed in sqlite3"


def test_an_application_that_got_a_task_since_is_not_undone_away(store: Store) -> None:
    step = applications.add(store, {"company": "Harbor"}, on=TODAY).step
    tasks.add(store, "Call", application=1)
    assert step is not None
    with pytest.raises(errors.StaleStep, match="depends on"):
        store.undo(step.id)
    assert 1 in store.records(Application)


def in_the_middle(store: Store, first: ChangeSet, *later: object) -> None:
    """Undo the first step by its number, after later ones; it must be refused and change nothing."""
    before = contents(store)
    assert first.step is not None
    assert later
    with pytest.raises(errors.StaleStep, match="depends on"):
        store.undo(first.step.id)
    assert contents(store) == before


def test_a_move_is_not_undone_when_the_present_stage_has_come_to_follow_from_it(store: Store) -> None:
    stage = {kind: lookup.stage_of_kind(store, kind) for kind in (Kind.APPLIED, Kind.SCREENING, Kind.OFFER)}
    id = applications.added_id(
        applications.add(store, {"company": "Harbor"}, stage=stage[Kind.APPLIED], on=TODAY - timedelta(days=20))
    )
    applications.move(store, [id], stage[Kind.OFFER], on=TODAY)
    offer = store.of_applications(Event, [id])[-1]
    past = applications.move(store, [id], stage[Kind.SCREENING], on=TODAY - timedelta(days=2))
    in_the_middle(store, past, timeline.remove_event(store, offer.id))
    assert store.records(Application)[id].stage == stage[Kind.SCREENING].id


def test_a_note_is_not_undone_when_it_has_become_the_last_that_was_heard(store: Store) -> None:
    id = applications.added_id(applications.add(store, {"company": "Harbor"}, on=TODAY - timedelta(days=20)))
    timeline.add_event(store, id, EventKind.NOTE, "newer", day=TODAY)
    newer = store.of_applications(Event, [id])[-1]
    older = timeline.add_event(store, id, EventKind.NOTE, "older", day=TODAY - timedelta(days=8))
    in_the_middle(store, older, timeline.remove_event(store, newer.id))


def test_a_name_does_not_come_back_beside_its_namesake(store: Store) -> None:
    naming.add_tag(store, "go")
    in_the_middle(store, naming.remove_tag(store, 1), naming.add_tag(store, "GO"))
    stages.edit(store, 3, StageChanges(name="Phone"))
    in_the_middle(store, stages.edit(store, 3, StageChanges(name="Call")), stages.add(store, "Phone", Kind.SCREENING))
    roles.add_blank(store, "Sailor")
    in_the_middle(store, roles.remove(store, 1), roles.add_blank(store, "SAILOR"))


def test_a_stage_is_not_undone_away_where_none_of_its_kind_would_be_left(store: Store) -> None:
    in_the_middle(store, stages.add(store, "Ideas", Kind.SAVED), stages.remove(store, 1, to=None, on=TODAY))


def test_a_stage_that_came_back_does_not_go_again_while_an_application_is_in_it(store: Store) -> None:
    screening = lookup.stage_of_kind(store, Kind.SCREENING)
    applications.add(store, {"company": "Harbor"}, stage=screening, on=TODAY)
    stages.remove(store, screening.id, to=lookup.stage_of_kind(store, Kind.OFFER), on=TODAY)
    last = store.all(Event)[-1]
    back = timeline.remove_event(store, last.id)
    in_the_middle(store, back, applications.add(store, {"company": "Opal"}, stage=screening, on=TODAY))


def test_what_is_tagged_again_is_not_tagged_twice(store: Store) -> None:
    id = added(store, tags=["go"])
    off = applications.change_tags(store, [id], remove=["go"])
    in_the_middle(store, off, applications.change_tags(store, [id], add=["go"]))


DAMAGES = {
    "an image that is no record": ("UPDATE change SET image = '{}' WHERE image IS NOT NULL", errors.Damaged),
    "an image that is no JSON": ("UPDATE change SET image = '[' WHERE image IS NOT NULL", errors.Damaged),
    "an image with a day that is none": (
        "UPDATE change SET image = replace(image, '2026-11-24', '2026-99-99')",
        errors.Damaged,
    ),
    "a kind that is not known": ("UPDATE change SET kind = 'wish'", errors.Damaged),
    "an image that no table takes": (
        "UPDATE change SET image = replace(image, '\"stage\": 1', '\"stage\": null')",
        errors.StaleStep,
    ),
    "a step without its changes": ("DELETE FROM change", errors.StaleStep),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_log_is_told_and_reverses_nothing(store: Store, damage: str) -> None:
    id = added(store)
    applications.edit(store, [id], {"location": "Berlin"})
    before = contents(store)
    statement, error = DAMAGES[damage]
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute(statement)
    connection.close()
    with pytest.raises(error):
        store.undo()
    assert contents(store) == before


@pytest.mark.parametrize("arguments", ["{", "[]", "5", "{}"])
def test_a_step_without_words_can_still_be_undone(store: Store, arguments: str) -> None:
    id = added(store)
    applications.edit(store, [id], {"location": "Berlin"})
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE change_set SET arguments = ?", (arguments,))
    connection.close()
    again = build.open_store(store.path)
    assert {words(step.label) for step, _ in again.history()} == {"A change made by another version"}
    again.undo()
    assert again.records(Application)[id].location is None
    again.close()


def test_emptying_the_trash_is_undone_whole(store: Store) -> None:
    id = added(store, tags=["go"])
    applications.set_notes(store, id, "**keep**")
    applications.set_posting(store, id, "We need Kotlin")
    tasks.add(store, "Call", application=id)
    timeline.add_event(store, id, EventKind.CALL, "with Dana", day=TODAY)
    applications.trash(store, [id])
    before = contents(store)
    applications.empty_trash(store)
    assert contents(store)[Application] == []
    assert store.containing("kotlin") == set()
    store.undo()
    assert contents(store) == before
    assert store.containing("kotlin") == {id}


def test_everything_can_be_undone_to_the_empty_file_and_redone_to_the_same(store: Store) -> None:
    """Random work, undone step by step to the start and redone to the end, passes the same states on both ways."""
    rnd = random.Random(11)
    states = [contents(store)]
    for number in range(60):
        _do_something(store, rnd, number)
        states.append(contents(store))
    states = [state for i, state in enumerate(states) if i == 0 or state != states[i - 1]]
    for state in reversed(states[:-1]):
        store.undo()
        assert without_log(contents(store)) == without_log(state)
    for state in states[1:]:
        store.redo()
        assert without_log(contents(store)) == without_log(state)


def _do_something(store: Store, rnd: random.Random, number: int) -> ChangeSet:
    ids = list(store.records(Application))
    if len(ids) < 3:
        return applications.add(store, {"company": f"Company {number}", "tags": [f"t{number % 3}"]}, on=TODAY)
    some = rnd.sample(ids, 2)
    target = rnd.choice(lookup.stages(store))
    outcome = Outcome.REJECTED if target.kind is Kind.CLOSED else None
    verbs = [
        lambda: applications.move(store, some, target, after=rnd.choice([None, 0, ids[0]]), outcome=outcome, on=TODAY),
        lambda: applications.edit(store, some, {"location": f"Town {number}", "salary_text": f"{number}k EUR"}),
        lambda: applications.edit(store, some[:1], {"applied_on": TODAY - timedelta(days=number)}),
        lambda: applications.change_tags(store, some, add=[f"t{number % 5}"], remove=["t1"]),
        lambda: applications.set_notes(store, some[0], f"note {number}"),
        lambda: timeline.add_event(store, some[0], EventKind.NOTE, f"event {number}", day=TODAY),
        lambda: tasks.add(store, f"task {number}", application=some[0], due=TODAY),
        lambda: stages.add(store, f"Stage {number}", Kind.SCREENING),
        lambda: naming.add_view(store, f"View {number}", query="stage:offer"),
        lambda: applications.trash(store, some[:1]),
    ]
    return rnd.choice(verbs)()


def test_the_history_of_an_application_tells_each_step_with_before_and_after(store: Store) -> None:
    id = added(store)
    added(store, "Unrelated")
    applications.edit(store, [id], {"company": "Second"})
    applications.edit(store, [id], {"company": "Third"})
    store.undo()
    told = [
        (step.mode, getattr(change.before, "company", None), getattr(change.after, "company", None))
        for step, changes in store.history(id)
        for change in changes
        if isinstance(change.record, Application)
    ]
    assert told == [
        (Mode.DO, None, "Harbor"),
        (Mode.DO, "Harbor", "Second"),
        (Mode.DO, "Second", "Third"),
        (Mode.UNDO, "Third", "Second"),
    ]


def test_the_log_is_pruned_by_count_and_by_age_and_nothing_else_goes(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEPT_STEPS", 50)
    for number in range(journal.PRUNED_EVERY):
        build.insert(store, Tag(0, f"tag {number}"))
    assert len(store.history()) == 50
    assert len(contents(store)[Tag]) == journal.PRUNED_EVERY
    later = build.open_store(store.path, today=date(2031, 1, 1))
    for number in range(journal.PRUNED_EVERY):
        build.insert(later, Tag(0, f"late {number}"))
    assert {step.at.year for step, _ in later.history()} == {2031}
    later.undo()
    assert len(contents(store)[Tag]) == 2 * journal.PRUNED_EVERY - 1
    later.close()


def test_a_clock_that_ran_ahead_for_a_while_takes_nothing_from_undo(store: Store) -> None:
    for number in range(journal.PRUNED_EVERY - 1):
        build.insert(store, Tag(0, f"tag {number}"))
    with closing(build.open_store(store.path, today=date(2036, 1, 1))) as ahead:
        build.insert(ahead, Tag(0, "from the future"))
        assert [step.id for step in ahead.order().undoable] == list(range(1, journal.PRUNED_EVERY + 1))


def test_what_was_pruned_while_a_window_was_open_is_not_offered_any_more(
    store: Store, other: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEPT_STEPS", 50)
    for opened in (store, other):
        assert opened.order().undoable == ()
    for number in range(journal.PRUNED_EVERY):
        build.insert(store, Tag(0, f"tag {number}"))
    other.catch_up()
    for opened in (store, other):
        assert [step.id for step in opened.order().undoable] == list(range(51, 101))


def test_a_reversal_whose_original_was_pruned_can_still_be_redone(store: Store) -> None:
    tag = build.insert(store, Tag(0, "a"))
    store.undo()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM change_set WHERE id = 1")
    again = build.open_store(store.path)
    again.redo()
    assert contents(again)[Tag] == [tag]
    again.close()


def test_undo_of_an_edit_keeps_what_other_records_of_the_application_got_since(store: Store) -> None:
    id = added(store)
    step = applications.edit(store, [id], {"company": "Other"}).step
    applications.set_notes(store, id, "written later")
    applications.set_posting(store, id, "pasted later")
    assert step is not None
    store.undo(step.id)
    found = contents(store)
    assert (found[Notes], found[Posting]) == ([Notes(id, "written later")], [Posting(id, "pasted later")])
    assert store.records(Application)[id].company == "Harbor"
    assert store.records(Application)[id]._replace().reached is Kind.SAVED
    assert len(found[Event]) == 1
    assert set(found) == set(CODECS)


@pytest.fixture
def thousands(store: Store, tmp_path: Path) -> Store:
    """A store beside which thousands of applications were imported as one step."""
    sheet = tmp_path / "many.csv"
    lines = (f"Harbor {number % 7},Engineer {number},Applied,2026-11-0{number % 9 + 1}" for number in range(2000))
    sheet.write_text("\n".join(["Company,Title,Status,Date Applied", *lines]), encoding="utf-8")
    added(store, "Before")
    imported(store.path, sheet)
    store.catch_up()
    assert len(store.records(Application)) == 2001
    return store


def test_a_step_of_thousands_is_undone_and_redone_whole_and_every_listener_and_process_hears(
    thousands: Store, other: Store
) -> None:
    told: list[ChangeSet] = []
    thousands.subscribe(told.append)
    assert len(other.records(Application)) == 2001
    after = contents(thousands)
    thousands.undo()
    assert [app.company for app in thousands.records(Application).values()] == ["Before"]
    assert thousands.containing("harbor") == set()
    thousands.redo()
    assert contents(thousands) == after
    assert thousands.records(Application) == {app.id: app for app in after[Application]}
    assert len(thousands.containing("harbor")) == 2000
    assert [changes.is_everything for changes in told] == [True, True]
    other.catch_up()
    assert other.records(Application) == thousands.records(Application)
    with closing(Database(thousands.path)) as database:
        assert list(findings(database)) == []


def test_a_step_of_thousands_of_which_one_has_changed_since_is_refused_and_changes_nothing(thousands: Store) -> None:
    step = thousands.order().undoable[-1]
    applications.edit(thousands, [777], {"location": "Berlin"})
    before = contents(thousands)
    with pytest.raises(errors.StaleStep, match="changed since"):
        thousands.undo(step.id)
    assert contents(thousands) == before
    assert thousands.records(Application)[777].location == "Berlin"
