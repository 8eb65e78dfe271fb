"""The store: whole or not at all, the same in memory and on disk, never another process's loss."""

from __future__ import annotations

import itertools
import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.tracker import build
from tests.tracker.test_opening import cut_off
from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.codec import CODECS
from tracker.database import Database, patiently
from tracker.header import check_header
from tracker.records import Application, Company, Event, EventKind, Notes, Posting, Record, Stage, Tag, Task
from tracker.store import Store

EDIT = Label("edit", {"title": "x"})


def contents(store: Store) -> dict[type[Record], list[Record]]:
    """Everything the store holds, as a newly opened one reads it."""
    again = build.open_store(store.path)
    found = {kind: again.all(kind) for kind in CODECS}
    again.close()
    return found


def test_a_new_database_has_a_stage_of_each_kind(store: Store) -> None:
    names = [stage.name for stage in store.records(Stage).values()]
    assert names == ["Saved", "Applied", "Screening", "Assessment", "Interviewing", "Offer", "Closed"]


def test_what_was_written_is_in_the_file_as_it_is_in_memory(store: Store) -> None:
    application = build.application(store, "株式会社", "Ingénieur “C++”\r\n\tund mehr", salary_min=1.5, currency="EUR")
    build.tag(store, application, "go")
    build.posting(store, application, "1\n2\u2028\u00a03")
    again = contents(store)
    assert again[Application] == [store.records(Application)[application.id]]
    assert again[Posting] == [Posting(application.id, "1\n2\u2028\u00a03")]


def test_a_failed_transaction_changes_neither_file_nor_memory_and_tells_nobody(store: Store) -> None:
    application = build.application(store)
    before = contents(store)
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)

    def fail_late() -> None:
        with store.transaction(EDIT) as write:
            write.put(application._replace(company="Other"))
            write.insert(Company(0, "New"))
            write.put_text(Notes(application.id, "text"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_late()
    assert contents(store) == before
    assert store.records(Application)[application.id] == application
    assert (heard, list(store.records(Company)), store.get(Notes, application.id)) == ([], [], None)


def test_a_write_that_changes_nothing_is_no_step(store: Store) -> None:
    application = build.application(store)
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    with store.transaction(EDIT) as write:
        write.put(application._replace())
    with store.transaction(EDIT) as write:
        write.put(application._replace(company="Other"))
        write.put(application)
    later = build.open_store(store.path, today=build.TODAY.replace(year=2027))
    later.subscribe(heard.append)
    build.put(later, application)
    later.close()
    assert heard == []
    assert not write.changes


def test_listeners_hear_one_change_set_for_each_commit(store: Store) -> None:
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    with store.transaction(EDIT) as write:
        write.insert(Tag(0, "a"))
        write.insert(Tag(0, "b"))
    (changes,) = heard
    assert [change.record.id for change in changes.of(Tag)] == [1, 2]
    assert not changes.touches(Application)


def test_an_id_is_never_given_twice(store: Store) -> None:
    first = build.insert(store, Tag(0, "a"))
    build.delete(store, first)
    assert build.insert(store, Tag(0, "b")).id > first.id


def test_a_write_outside_a_transaction_is_refused(store: Store) -> None:
    with store.transaction(EDIT) as write:
        pass
    with pytest.raises(RuntimeError):
        write.insert(Tag(0, "late"))


def test_a_record_that_something_needs_cannot_be_deleted(store: Store) -> None:
    application = build.application(store)
    build.task(store, application)
    with pytest.raises(errors.InvalidInput):
        build.delete(store, application)
    assert application.id in store.records(Application)


def test_two_processes_that_edit_one_application_both_keep_their_edit(store: Store, other: Store) -> None:
    from tracker.operations import applications

    application = build.application(store)
    assert other.records(Application)[application.id] == application
    applications.edit(store, [application.id], {"location": "Łódź"})
    applications.edit(other, [application.id], {"source": "Referral"})
    after = contents(store)[Application]
    assert [(a.location, a.source) for a in after if isinstance(a, Application)] == [("Łódź", "Referral")]


@pytest.mark.skipif(os.name != "posix", reason="locks are lost in this way in POSIX alone")
def test_no_other_process_can_write_while_this_one_does_though_it_reads_the_start_of_the_file(store: Store) -> None:
    """POSIX drops the locks of a process as soon as it closes any handle on the file."""
    intruder = (
        f"import sqlite3; file = sqlite3.connect({str(store.path)!r}, timeout=0, isolation_level=None);"
        "file.execute('BEGIN IMMEDIATE')"
    )
    with store.transaction(EDIT):
        reader = threading.Thread(target=check_header, args=(store.path,))
        reader.start()
        reader.join()
        ran = subprocess.run([sys.executable, "-c", intruder], capture_output=True, text=True, check=False)
    assert "database is locked" in ran.stderr


def test_the_news_of_another_process_are_told_once_with_what_was_there_before(store: Store, other: Store) -> None:
    application = build.application(store)
    assert other.records(Application)
    heard: list[ChangeSet] = []
    other.subscribe(heard.append)
    build.put(store, application._replace(company="New"))
    build.event(store, application, EventKind.NOTE, build.TODAY, text="hello")
    other.catch_up()
    assert other.catch_up() is None
    (changes,) = heard
    (edited,) = changes.of(Application)
    (added,) = changes.of(Event)
    assert isinstance(edited.before, Application)
    assert isinstance(edited.after, Application)
    assert isinstance(added.after, Event)
    assert (edited.before.company, edited.after.company, added.after.text) == ("Harbor", "New", "hello")
    assert other.records(Application)[application.id].company == "New"


def test_news_that_a_transaction_comes_upon_are_told_before_what_it_did(store: Store, other: Store) -> None:
    assert other.records(Tag) == {}
    heard: list[ChangeSet] = []
    other.subscribe(heard.append)
    build.insert(store, Tag(0, "theirs"))
    build.insert(other, Tag(0, "mine"))
    assert [[getattr(change.after, "name", None) for change in changes.of(Tag)] for changes in heard] == [
        ["theirs"],
        ["mine"],
    ]


def test_news_are_taken_in_before_a_transaction_reads(store: Store, other: Store) -> None:
    application = build.application(store)
    assert other.records(Application)
    build.put(store, application._replace(company="New"))
    with other.transaction(EDIT):
        assert other.records(Application)[application.id].company == "New"


def test_a_pruned_log_makes_the_other_process_read_everything_anew(store: Store, other: Store) -> None:
    assert other.records(Tag) == {}
    tag = build.insert(store, Tag(0, "a"))
    build.insert(store, Tag(0, "b"))
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("DELETE FROM change_set")
    changes = other.catch_up()
    assert changes is not None
    assert changes.is_everything
    assert other.records(Tag)[tag.id] == tag


def test_another_file_that_was_copied_into_the_open_one_is_read_anew(store: Store, tmp_path: Path) -> None:
    """The log of the other one may go on just where that of this one ended."""
    build.insert(store, Tag(0, "mine"))
    another = build.new_store(tmp_path / "another.db", build.TODAY.replace(day=1))
    for name in ("theirs", "theirs too"):
        build.insert(another, Tag(0, name))
    another.close()
    store.path.write_bytes(another.path.read_bytes())
    changes = store.catch_up()
    assert changes is not None
    assert changes.is_everything
    assert [tag.name for tag in store.records(Tag).values()] == ["theirs", "theirs too"]
    assert [step.id for step in store.order().undoable] == [1, 2]


def test_what_a_hand_wrote_into_the_file_is_seen_before_the_next_edit(store: Store, other: Store) -> None:
    from tracker.operations import applications

    application = build.application(store)
    assert other.records(Application)[application.id] == application
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE application SET location = 'typed in sqlite3'")
    connection.close()
    applications.edit(other, [application.id], {"source": "Referral"})
    changed = store.catch_up()
    assert changed is not None
    after = store.records(Application)[application.id]
    assert (after.location, after.source) == ("typed in sqlite3", "Referral")


def test_news_are_told_even_where_what_was_to_be_read_then_fails(store: Store, other: Store) -> None:
    assert other.records(Tag) == {}
    heard: list[ChangeSet] = []
    other.subscribe(heard.append)
    build.insert(store, Tag(0, "news"))
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("INSERT INTO company (name, note) VALUES (CAST(x'ff' AS TEXT), '')")
    connection.close()
    with pytest.raises(errors.Damaged):
        other.records(Company)
    assert heard
    assert [tag.name for tag in other.records(Tag).values()] == ["news"]


def test_a_busy_file_is_reported_and_the_next_try_works(store: Store, other: Store) -> None:
    blocker = sqlite3.connect(store.path, isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    assert other.catch_up() is None
    with pytest.raises(errors.Locked, match="Try again"):
        build.insert(other, Tag(0, "a"))
    blocker.execute("ROLLBACK")
    blocker.close()
    assert build.insert(other, Tag(0, "a")).id == 1


def test_a_file_is_tried_again_until_whoever_writes_makes_room(store: Store) -> None:
    """SQLite by itself looks ten times a second, and may not get a turn for seconds beside a process in a hurry."""
    blocker = sqlite3.connect(store.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with closing(sqlite3.connect(store.path, isolation_level=None, timeout=0)) as connection:
        tries = itertools.count(1)

        def write() -> int:
            number = next(tries)
            if number == 500:
                blocker.execute("ROLLBACK")
            connection.execute("BEGIN IMMEDIATE")
            return number

        assert patiently(write, 60) == 500
        connection.execute("ROLLBACK")
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            patiently(write, 0)
    blocker.close()


def test_a_file_that_is_replaced_while_its_writer_is_waited_for_is_not_written_to(store: Store, other: Store) -> None:
    """Nobody would see again what it confirmed, and the journal with the right name belongs to the new file."""
    fresh, old = (store.path.with_name(f"{name}.db") for name in ("fresh", "old"))
    build.new_store(fresh).close()
    cut_off(fresh, "INSERT INTO tag (name) VALUES ('half done')")
    journal = fresh.with_name("fresh.db-journal").read_bytes()
    blocker = sqlite3.connect(store.path, isolation_level=None, check_same_thread=False)
    blocker.execute("BEGIN IMMEDIATE")
    old.hardlink_to(store.path)
    before = old.read_bytes()
    waiting = threading.Event()

    def replace_and_make_room() -> None:
        waiting.wait()
        fresh.replace(store.path)
        fresh.with_name("fresh.db-journal").replace(store.path.with_name("test.db-journal"))
        blocker.execute("ROLLBACK")

    thread = threading.Thread(target=replace_and_make_room)
    thread.start()
    patient = Database(store.path, wait=60)
    waiting.set()
    with pytest.raises(errors.Replaced), patient.write():
        patient.run("INSERT INTO tag (name) VALUES ('into nowhere')")
    thread.join()
    for connection in (blocker, patient, other, store):
        connection.close()
    assert old.read_bytes() == before
    assert store.path.with_name("test.db-journal").read_bytes() == journal


def test_a_file_that_was_replaced_is_not_read_either(store: Store) -> None:
    build.insert(store, Tag(0, "old"))
    build.new_store(store.path.with_name("fresh.db")).close()
    store.path.with_name("fresh.db").replace(store.path)
    for read in (store.catch_up, lambda: store.all(Event), lambda: store.containing("old"), store.history):
        with pytest.raises(errors.Replaced):
            read()


def test_closing_a_file_that_was_replaced_leaves_the_journal_of_the_new_one(store: Store) -> None:
    fresh = build.new_store(store.path.with_name("fresh.db"))
    fresh.close()
    fresh.path.replace(store.path)
    journal = store.path.with_name(store.path.name + "-journal")
    journal.write_bytes(b"of a transaction that goes on")
    store.close()
    assert journal.exists()


def test_a_file_that_was_replaced_is_noticed_before_the_next_write(store: Store) -> None:
    aside = store.path.with_name("aside.db")
    store.path.rename(aside)
    with pytest.raises(errors.Replaced, match="moved, deleted or replaced"):
        build.insert(store, Tag(0, "a"))
    aside.rename(store.path)
    assert build.insert(store, Tag(0, "a")).id == 1


def test_a_store_belongs_to_its_thread(store: Store) -> None:
    refused: list[BaseException] = []

    def use() -> None:
        try:
            store.all(Tag)
        except sqlite3.ProgrammingError as error:
            refused.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert refused


def test_created_and_updated_moments_follow_the_clock(store: Store) -> None:
    application = build.application(store)
    assert application.created_at == application.updated_at == store.clock.now()
    assert build.task(store, application).created_at == store.clock.now()
    later = build.open_store(store.path, today=build.TODAY.replace(year=2027))
    build.put(later, application._replace(company="New"))
    after = later.records(Application)[application.id]
    assert (after.created_at, after.updated_at) == (application.created_at, later.clock.now())
    later.close()


def test_records_are_in_the_order_of_their_ids_also_when_one_came_back(store: Store) -> None:
    application = build.application(store)
    tasks = [build.task(store, application, title) for title in ("a", "b", "c")]
    build.delete(store, tasks[0])
    store.undo()
    assert store.all(Task) == store.of_applications(Task, [application.id]) == tasks


def test_there_is_one_zero_in_memory_as_in_the_file(store: Store) -> None:
    """SQLite forgets the sign of a zero; the fingerprint of what a step left must not know it either."""
    application = build.application(store)
    build.put(store, application._replace(salary_min=-0.0))
    store.undo()
    assert store.records(Application)[application.id].salary_min is None


def test_a_rule_that_somebody_added_to_the_file_is_said_to_stand_in_the_way(store: Store) -> None:
    build.application(store)
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("CREATE UNIQUE INDEX mine ON application(company)")
    connection.close()
    with pytest.raises(errors.InvalidInput, match="there already"):
        build.application(store)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(999, 12, 31), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_are_days_too(tmp_path: Path, day: date) -> None:
    store = build.new_store(tmp_path / "early.db", today=day)
    application = build.application(store, deadline=day)
    assert contents(store)[Application] == [application]
    store.close()


def test_full_text_finds_words_of_every_kind_and_forgets_what_is_gone(store: Store) -> None:
    application = build.application(store, "Müller & Söhne", "C++ Engineer")
    build.posting(store, application, "We use .NET, node.js and 北京大学 things")
    build.contact(store, application, "Łukasz Żak")
    build.tag(store, application, "dream-job")
    for word in ("mull", "c++", ".net", "node.js", "大学", "zak", "dream", "engineer"):
        assert store.containing(word) == {application.id}, word
    build.posting(store, application, "nothing")
    assert store.containing("node") == set()


def test_a_renamed_tag_or_contact_is_found_by_its_new_name(store: Store) -> None:
    application = build.application(store)
    person = build.contact(store, application, "Dana")
    build.put(store, person._replace(name="Robin"))
    assert (store.containing("dana"), store.containing("robin")) == (set(), {application.id})


def test_text_that_is_no_word_for_the_index_is_looked_for_inside(store: Store) -> None:
    application = build.application(store, "A & B", '"quoted" * text')
    for text in ('"', "*", "&", '"quoted"'):
        assert application.id in store.containing(text), text
    assert store.containing("\0") == store.containing("🦀") == set()


def test_a_task_without_an_application_is_kept_too(store: Store) -> None:
    task = build.task(store, None, "Renew the passport")
    assert contents(store)[Task] == [task]
