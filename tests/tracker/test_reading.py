"""Records that are read in parts: together they are what the file holds, whatever is written meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import errors, queries
from tracker.changes import ChangeSet
from tracker.operations import applications
from tracker.overview import Overview
from tracker.records import Application, Event, Outcome, Stage
from tracker.store import Store
from tracker.tally import Place

STAGES = ("Saved", "Applied", "Closed")
FIELDS = ("id", "stage", "entered_on", "archived", "trashed_at")


@pytest.fixture
def file(store: Store) -> Path:
    """A database with ten applications: four saved, three applied, three closed; one archived, one in the trash."""
    for number in range(10):
        build.application(store, f"Company {number}", stage=STAGES[number % 3])
    applications.set_archived(store, [4], True)
    applications.trash(store, [7])
    return store.path


@pytest.fixture
def fresh(file: Path) -> Iterator[Store]:
    """The same file opened anew, with nothing read yet."""
    with closing(build.open_store(file, origin="fresh")) as opened:
        yield opened


def stage_of(store: Store, name: str) -> int:
    return build.stage(store, name).id


def companies(found: list[Application]) -> list[str]:
    return [application.company for application in found]


def test_some_records_are_the_same_objects_once_all_are_read(fresh: Store) -> None:
    some = fresh.some(Application, "stage", [stage_of(fresh, "Applied")])
    assert [application.id for application in some] == [2, 5, 8]
    assert all(fresh.records(Application)[application.id] is application for application in some)
    assert list(fresh.records(Application)) == list(range(1, 11))


def test_reading_on_ends_with_all_of_them(fresh: Store) -> None:
    assert [fresh.read_on(Application, 4) for _ in range(3)] == [False, False, True]
    assert fresh.read_on(Application, 4)
    assert list(fresh.records(Application)) == list(range(1, 11))


def test_a_record_that_is_asked_for_by_its_id_is_found_whether_it_was_read_or_not(fresh: Store) -> None:
    fresh.some(Application, "id", [3])
    assert [getattr(fresh.get(Application, id), "id", None) for id in (3, 9, 99)] == [3, 9, None]


def test_only_records_that_are_kept_in_memory_are_read_in_parts(fresh: Store) -> None:
    with pytest.raises(TypeError, match="Event"):
        fresh.some(Event, "id", [1])


def test_what_another_process_wrote_between_two_parts_is_read_and_told(fresh: Store, store: Store) -> None:
    heard: list[ChangeSet] = []
    fresh.subscribe(heard.append)
    applied = stage_of(fresh, "Applied")
    fresh.some(Application, "stage", [applied])
    applications.edit(store, [2], {"company": "Renamed"})
    applications.move(store, [1, 5], build.stage(store, "Closed"), outcome=Outcome.REJECTED, on=TODAY)
    assert companies(fresh.some(Application, "stage", [applied])) == ["Renamed", "Company 7"]
    assert {change.record.id for change in heard[0].of(Application)} == {1, 2, 5}
    assert fresh.all(Application) == store.all(Application)


def test_a_failed_transaction_leaves_no_trace_in_what_is_read_later(fresh: Store) -> None:
    fresh.some(Application, "id", [2])

    def fail() -> None:
        with fresh.transaction() as write:
            known = fresh.get(Application, 2)
            assert known
            write.put(known._replace(company="Never"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert "Never" not in companies(fresh.all(Application))


def test_counts_say_the_same_before_and_after_the_records_are_read(fresh: Store) -> None:
    before = fresh.count(Application, "stage", "archived")
    fresh.records(Application)
    assert before == fresh.count(Application, "stage", "archived")
    assert before[(stage_of(fresh, "Saved"), True)] == 1


def test_a_glance_holds_what_the_records_hold(fresh: Store) -> None:
    stages = [stage_of(fresh, "Applied"), stage_of(fresh, "Closed")]
    before = fresh.glance(Application, FIELDS, "stage", stages)
    known = [record for record in fresh.records(Application).values() if record.stage in stages]
    after = fresh.glance(Application, FIELDS, "stage", stages)
    assert sorted(before) == sorted(after)
    assert {found[0] for found in before} == {record.id for record in known}


def test_the_board_at_a_glance_is_the_top_of_the_board(fresh: Store) -> None:
    overview, stages = Overview(fresh), queries.stages_in_order(fresh.records(Stage))
    glance = queries.board_at_a_glance(overview, stages, fresh.records(Stage).keys(), 2)
    whole = queries.board(overview.shown, stages)
    assert [column.size for column in whole] == [2, 3, 0, 0, 0, 0, 3]
    for seen, column in zip(glance, whole, strict=True):
        assert (seen.stage, seen.rows, seen.size) == (column.stage, column.rows[:2], column.size)
        assert seen.median_days == column.median_days


def test_a_glance_shows_the_cards_of_a_removed_stage_behind_the_others(fresh: Store, store: Store) -> None:
    build.put(store, build.stage(store, "Applied")._replace(removed=True))
    stages = queries.stages_in_order(fresh.records(Stage))
    *_, last = queries.board_at_a_glance(Overview(fresh), stages, fresh.records(Stage).keys(), 5)
    assert (last.stage.name, [row.id for row in last.rows]) == ("Applied", [2, 5, 8])


READS: dict[str, Callable[[Store], object]] = {
    "some by stage": lambda store: store.some(Application, "stage", [2, 7]),
    "some by id": lambda store: store.some(Application, "id", [1, 6, 9]),
    "read on": lambda store: store.read_on(Application, 3),
    "get": lambda store: store.get(Application, 5),
    "catch up": lambda store: store.catch_up(),
    "all": lambda store: store.records(Application),
}
WRITES: dict[str, Callable[[Store], object]] = {
    "add": lambda store: applications.add(store, {"company": "New"}, on=TODAY),
    "edit": lambda store: applications.edit(store, [2, 9], {"company": f"Step {len(store.order().undoable)}"}),
    "close": lambda store: applications.move(
        store, [1, 5], build.stage(store, "Closed"), outcome=Outcome.REJECTED, on=TODAY
    ),
    "reopen": lambda store: applications.move(store, [3, 6], build.stage(store, "Applied"), on=TODAY),
    "archive": lambda store: applications.set_archived(store, [8], True),
    "trash": lambda store: applications.trash(store, [10]),
    "empty the trash": applications.empty_trash,
    "undo": lambda store: store.undo(),
    "redo": lambda store: store.redo(),
}
DEEDS = st.lists(st.tuples(st.sampled_from(["ours", "theirs"]), st.sampled_from([*READS, *WRITES])), max_size=12)


@settings(max_examples=30)
@given(deeds=DEEDS)
def test_however_reads_and_writes_of_two_processes_mix_nothing_is_missed(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[str, str]]
) -> None:
    theirs = build.new_store(tmp_path_factory.mktemp("mixed") / "test.db")
    for number in range(10):
        build.application(theirs, f"Company {number}", stage=STAGES[number % 3])
    ours = build.open_store(theirs.path)
    overview = Overview(ours)
    ours.subscribe(overview.refresh)
    for who, deed in deeds:
        with suppress(errors.PursuitError):  # nothing to undo, nothing in the trash ...
            (READS | WRITES)[deed](ours if who == "ours" else theirs)
        ours.catch_up()
        assert {place: number for place, number in overview.tally.by_place.items() if number} == _counted(ours.path)
    written = _written(ours.path)
    assert ours.all(Application) == written
    assert [row.application for row in overview.rows] == written
    for store in (ours, theirs):
        store.close()


def _counted(path: Path) -> dict[Place, int]:
    """What the file holds, looked up by hand: it is asked hundreds of times, and to open a store takes its time."""
    sql = "SELECT stage, archived, trashed_at IS NOT NULL, count(*) FROM application GROUP BY 1, 2, 3"
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(sql).fetchall()
    return {Place(stage, bool(archived), bool(trashed)): count for stage, archived, trashed, count in found}


def _written(path: Path) -> list[Application]:
    with closing(build.open_store(path)) as anew:
        return anew.all(Application)
