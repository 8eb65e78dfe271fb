"""The session: runs operations, tells of every change once, waits for a busy file without holding the window up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker import backups
from tracker.changes import ChangeSet
from tracker.clock import Clock
from tracker.operations import applications, skills
from tracker.overview import Overview
from tracker.records import Application, Kind, Outcome
from tracker.store import Store
from ui.session import NEWS_EVERY, Session


@pytest.fixture
def other(session: Session) -> Iterator[Store]:
    """The session's file, opened as another process would."""
    opened = build.open_store(session.store.path)
    yield opened
    opened.close()


@pytest.fixture
def busy(session: Session) -> Iterator[sqlite3.Connection]:
    """Another process that holds the file."""
    connection = sqlite3.connect(session.store.path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def test_an_operation_is_one_signal_and_can_be_undone(session: Session, qtbot: QtBot) -> None:
    heard: list[ChangeSet] = []
    session.changed.connect(heard.append)
    changes = session.run(applications.add, {"company": "Harbor"}, on=build.TODAY)
    assert heard == [changes]
    session.undo()
    assert (len(heard), list(session.store.records(Application))) == (2, [])
    session.redo()
    assert [a.company for a in session.store.records(Application).values()] == ["Harbor"]


def test_a_refused_operation_is_told_in_its_sentence_and_changes_nothing(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.told) as told:
        assert session.run(applications.trash, [99]) is None
    assert told.args == ["There is no application 99; nothing was changed."]


def test_a_change_of_another_process_is_seen_within_a_second(session: Session, other: Store, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed, timeout=1000):
        applications.add(other, {"company": "From the terminal"}, on=build.TODAY)
    assert [row.application.company for row in session.rows()] == ["From the terminal"]


def test_a_busy_file_is_waited_for_and_the_operation_done_once_it_is_free(
    session: Session, busy: sqlite3.Connection, qtbot: QtBot
) -> None:
    done: list[ChangeSet] = []
    with qtbot.waitSignal(session.told) as told:
        session.run_then(done.append, applications.add, {"company": "Later"}, on=build.TODAY)
    session.run(applications.add, {"company": "Last"}, on=build.TODAY)
    assert "waiting" in told.args[0]
    assert session.rows() == []
    with qtbot.waitSignals([session.changed, session.changed], timeout=3000):
        busy.execute("ROLLBACK")
    assert [a.company for a in session.store.records(Application).values()] == ["Later", "Last"]
    assert [applications.added_id(changes) for changes in done] == [1]


def test_a_search_narrows_what_all_views_show(session: Session, qtbot: QtBot) -> None:
    for company in ("Harbor", "Kestrel"):
        session.run(applications.add, {"company": company}, on=build.TODAY)
    with qtbot.waitSignal(session.query_changed):
        session.search_for("harb")
    assert [row.application.company for row in session.rows()] == ["Harbor"]
    with qtbot.assertNotEmitted(session.query_changed):
        session.search_for("harb")


@pytest.mark.parametrize("text", ["", "harb", "archived:", "-harb"])
def test_the_cards_of_some_stages_are_those_that_the_search_finds_there(session: Session, text: str) -> None:
    stages = [build.stage(session.store, name) for name in ("Saved", "Applied", "Applied", "Closed")]
    for number, stage in enumerate(stages):
        outcome = Outcome.REJECTED if stage.kind is Kind.CLOSED else None
        company = f"{('Harbor', 'Kestrel')[number % 2]} {number}"
        session.run(applications.add, {"company": company}, stage=stage, outcome=outcome, on=build.TODAY)
    session.run(applications.set_archived, [3], True)
    session.search_for(text)
    shown = {stage.id: session.shown_in({stage.id}) for stage in stages}
    assert shown == {
        stage.id: [row for row in session.rows() if row.stage == stage and row.is_shown] for stage in stages
    }
    assert {id: len(rows) for id, rows in shown.items()} == {id: session.count_in(id) for id in shown}


def test_reading_ahead_ends_with_what_is_found_at_once(session: Session) -> None:
    for company in ("Harbor", "Kestrel"):
        session.run(applications.add, {"company": company}, on=build.TODAY)
    while not session.has_read_all:
        session.read_ahead()
    for prepare in session.search_preparations():
        prepare()
    session.search_for("estr")
    assert [row.application.company for row in session.rows()] == ["Kestrel"]


def test_fits_that_were_read_ahead_are_those_that_would_be_read_later(session: Session) -> None:
    store = session.store
    for posting in ("Requirements:\n- Strong Python\n", "Requirements:\n- Kafka\n"):
        fields = {"company": "Harbor", "title": "Engineer"}
        applications.add(store, fields, on=build.TODAY, posting=posting)
    skills.rate(store, "Python", 3, on=build.TODAY)
    for prepare in session.fit_preparations():
        prepare()
    anew = Overview(store)
    found = [row.fit for row in session.overview.rows]
    assert found == [row.fit for row in anew.rows]
    assert found[0] != found[1]


def test_an_order_that_was_made_ahead_follows_edits_undo_and_news_of_other_processes(
    session: Session, other: Store, qtbot: QtBot
) -> None:
    for company in ("Harbor", "Kestrel", "Opal"):
        session.run(applications.add, {"company": company}, on=build.TODAY)
    for prepare in session.sort_preparations():
        prepare()
    session.run(applications.edit, [1], {"company": "Meridian"})
    assert companies(session, descending=False) == ["Kestrel", "Meridian", "Opal"]
    session.undo()
    assert companies(session, descending=True) == ["Opal", "Kestrel", "Harbor"]
    with qtbot.waitSignal(session.changed, timeout=1000):
        applications.edit(other, [2], {"company": "Acme"})
    assert companies(session, descending=False) == ["Acme", "Harbor", "Opal"]


def companies(session: Session, *, descending: bool) -> list[str]:
    """As a table has them that is sorted by company."""
    found = session.orders.of(session.rows(), session.overview.rows, (("company", descending),))
    return [row.application.company for row in found]


def test_the_selection_is_told_once_and_forgets_what_is_gone(session: Session, qtbot: QtBot) -> None:
    session.run(applications.add, {"company": "Harbor"}, on=build.TODAY)
    with qtbot.waitSignal(session.selection_changed):
        session.select([1], 1)
    with qtbot.assertNotEmitted(session.selection_changed):
        session.select([1], 1)
    session.undo()
    assert session.selected() == []


def test_a_new_day_is_a_change_of_everything(session: Session, qtbot: QtBot) -> None:
    session.run(applications.add, {"company": "Harbor"}, on=build.TODAY)
    session.store.clock = Clock(build.TODAY + timedelta(days=3))
    with qtbot.waitSignal(session.changed, timeout=2000) as changed:
        pass
    assert changed.args[0].is_everything
    assert session.rows()[0].in_stage_days == 3


def test_a_file_that_is_gone_is_in_trouble_until_it_is_back(session: Session, qtbot: QtBot) -> None:
    session.run(applications.add, {"company": "Harbor"}, on=build.TODAY)
    aside = session.store.path.with_name("aside.db")
    session.store.path.rename(aside)
    with qtbot.waitSignal(session.notice, timeout=2000) as notice:
        pass
    assert "moved, deleted or replaced" in notice.args[0]
    with qtbot.assertNotEmitted(session.notice, wait=2 * NEWS_EVERY):
        assert session.run(applications.trash, [1]) is None
    with qtbot.waitSignal(session.notice, timeout=2000) as notice:
        aside.rename(session.store.path)
    assert notice.args == [""]
    assert session.run(applications.trash, [1])


def test_a_file_that_takes_the_place_of_the_open_one_is_opened(session: Session, qtbot: QtBot) -> None:
    session.run(applications.add, {"company": "Harbor"}, on=build.TODAY)
    session.store.backup(copy := session.store.path.with_name("copy.db"))
    session.run(applications.edit, [1], {"company": "Kestrel"})
    session.run(applications.add, {"company": "Quarry"}, on=build.TODAY)
    with qtbot.waitSignals([session.changed, session.told], timeout=2000):
        backups.put_back(copy, session.store.path)
    assert [row.application.company for row in session.rows()] == ["Harbor"]
    step = session.undo_step()
    assert step
    assert step.label.key == "add"
    session.run(applications.edit, [1], {"company": "Opal"})
    assert [row.application.company for row in session.rows()] == ["Opal"]
    session.undo()
    session.undo()
    assert session.rows() == []


def test_what_cannot_be_opened_in_the_place_of_the_file_is_named_until_something_can(
    session: Session, qtbot: QtBot
) -> None:
    path = session.store.path
    path.with_name("junk").write_text("not a database" * 20)
    with qtbot.waitSignal(session.notice, timeout=2000) as notice:
        path.with_name("junk").replace(path)
    assert "is not a database of Pursuit" in notice.args[0]
    build.new_store(path.with_name("fresh.db")).close()
    with qtbot.waitSignal(session.notice, timeout=2000) as notice:
        path.with_name("fresh.db").replace(path)
    assert notice.args == [""]
    assert session.run(applications.add, {"company": "Harbor"}, on=build.TODAY)
