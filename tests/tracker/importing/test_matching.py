"""Rows and what is there already: one to one, nothing merged unasked, no stage moved back, nothing taken away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tests.tracker.importing.tools import asked, imported, planned, results, stored, timelines
from tracker.clock import Clock
from tracker.importing.planning import Decision
from tracker.operations import applications, lookup
from tracker.records import Kind, Outcome
from tracker.store import Store

HEAD = "Company,Title,Status,Applied,URL,Location,Notes\n"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with closing(Store.open(database, clock=Clock(TODAY))) as opened:
        yield opened


def a_file(folder: Path, *lines: str, name: str = "jobs.csv") -> Path:
    file = folder / name
    file.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return file


def add(store: Store, company: str, title: str, on: date, **values: str) -> int:
    stage = lookup.stage_of_kind(store, Kind.APPLIED)
    changes = applications.add(store, {"company": company, "title": title, **values}, stage=stage, on=on)
    return applications.added_id(changes)


def test_the_same_link_is_the_same_application(store: Store, tmp_path: Path) -> None:
    add(store, "Harbor", "Engineer", date(2026, 1, 5), url="https://www.harbor.example/jobs/7/?utm_source=x")
    file = a_file(tmp_path, "Harbour Ltd,Dev,Applied,2026-01-05,http://harbor.example/jobs/7,,")
    assert results(planned(store.path, file)) == [(2, "same")]


def test_the_number_of_a_posting_counts_however_its_link_is_written(store: Store, tmp_path: Path) -> None:
    add(store, "Harbor", "Engineer", date(2026, 1, 5), url="https://www.linkedin.com/jobs/view/3901112223/?trk=x")
    link = "https://de.linkedin.com/jobs/view/engineer-at-harbor-3901112223"
    assert results(planned(store.path, a_file(tmp_path, f"Harbor,Engineer,Applied,2026-01-05,{link},,"))) == [
        (2, "same")
    ]


def test_company_title_and_a_day_within_three_are_the_same(store: Store, tmp_path: Path) -> None:
    add(store, "Harbor GmbH", "Engineer", date(2026, 1, 5))
    file = a_file(tmp_path, "harbor,ENGINEER,Applied,2026-01-08,,,", "Harbor,Engineer,Applied,2026-01-08,,,")
    assert results(planned(store.path, file)) == [(2, "same"), (3, "new")]


def test_the_same_title_months_later_is_new_and_says_what_it_looks_like(store: Store, tmp_path: Path) -> None:
    first = add(store, "Harbor", "Engineer", date(2026, 1, 5))
    file = a_file(tmp_path, "Harbor,Engineer,Applied,2026-06-05,,,")
    row = planned(store.path, file).rows[0]
    assert (row.result.value, row.application) == ("new", first)
    assert row.reason == "looks like application 1 of 2026-01-05 posted again"
    assert Decision.MERGE in row.choices
    merged = planned(store.path, file, decisions={0: Decision.MERGE}).rows[0]
    assert (merged.result.value, merged.application) == ("same", first)


def test_two_equal_rows_are_two_applications(store: Store, tmp_path: Path) -> None:
    row = "Harbor,Engineer,Applied,2026-01-05,,,"
    file = a_file(tmp_path, row, row)
    imported(store.path, file)
    assert asked(store.path, "SELECT count(*) FROM application") == [(2,)]
    assert results(planned(store.path, file)) == [(2, "same"), (3, "same")]


def test_a_row_that_is_surely_an_application_gets_it_before_one_that_may_be(store: Store, tmp_path: Path) -> None:
    add(store, "Harbor", "Engineer", date(2026, 1, 5), url="https://harbor.example/7")
    file = a_file(
        tmp_path,
        "Harbor,Engineer,Applied,2026-01-05,,,",
        "Harbor,Engineer,Applied,2026-01-05,https://harbor.example/7,,",
    )
    assert results(planned(store.path, file)) == [(2, "new"), (3, "same")]


def test_a_status_that_went_on_moves_the_stage_on(store: Store, tmp_path: Path) -> None:
    imported(store.path, a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,,,"))
    plan, applied = imported(store.path, a_file(tmp_path, "Harbor,Engineer,Interview,2026-01-05,,,"))
    row = plan.rows[0]
    assert (row.result.value, row.stage, row.reason) == ("updated", "Applied → Interviewing", "stage moves on")
    assert timelines(store.path) == {"Harbor": ["2026-01-05 Applied", "2026-01-05 Interviewing"]}
    before = stored(store.path)
    store.undo(applied.step)
    store.redo()
    assert stored(store.path) == before


def test_a_stage_never_moves_back_without_consent(store: Store, tmp_path: Path) -> None:
    imported(store.path, a_file(tmp_path, "Harbor,Engineer,Interview,2026-01-05,,,"))
    file = a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,,Berlin,")
    row = planned(store.path, file).rows[0]
    assert row.result.value == "needs_answer"
    assert row.reason == "would move back from Interviewing to applied"
    assert not imported(store.path, file)[1].step
    imported(store.path, file, decisions={0: Decision.KEEP_STAGE})
    assert asked(store.path, "SELECT location FROM application") == [("Berlin",)]
    imported(
        store.path, a_file(tmp_path, "Harbor,Engineer,Sent,2026-01-05,,Berlin,"), decisions={0: Decision.MOVE_BACK}
    )
    assert asked(store.path, "SELECT stage.name FROM application JOIN stage ON stage.id = stage") == [("Applied",)]


def test_a_reply_opens_what_was_closed_for_silence_to_a_rejection(store: Store, tmp_path: Path) -> None:
    imported(store.path, a_file(tmp_path, "Harbor,Engineer,Ghosted,2026-01-05,,,"))
    plan, _ = imported(store.path, a_file(tmp_path, "Harbor,Engineer,Rejected,2026-01-05,,,"))
    assert plan.rows[0].result.value == "updated"
    assert asked(store.path, "SELECT outcome FROM application") == [("rejected",)]


def test_what_was_changed_here_stays_when_the_old_file_comes_again(store: Store, tmp_path: Path) -> None:
    file = a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,,Berlin,Nice")
    imported(store.path, file)
    store.catch_up()
    applications.edit(store, [1], {"location": "Hamburg"})
    closed = lookup.stage_of_kind(store, Kind.CLOSED)
    applications.move(store, [1], closed, outcome=Outcome.REJECTED, on=TODAY)
    before = stored(store.path)
    assert results(imported(store.path, file)[0]) == [(2, "same")]
    assert stored(store.path) == before


def test_only_what_the_file_says_anew_is_taken_over(store: Store, tmp_path: Path) -> None:
    imported(store.path, a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,https://h.example/1,Berlin,Nice"))
    store.catch_up()
    applications.edit(store, [1], {"location": "Hamburg"})
    applications.set_notes(store, 1, "Mine")
    plan, _ = imported(
        store.path, a_file(tmp_path, "Harbor,Lead Engineer,Applied,2026-01-05,https://h.example/1,Berlin,Nicer")
    )
    assert plan.rows[0].reason == "title, notes"
    assert asked(store.path, "SELECT title, location FROM application") == [("Lead Engineer", "Hamburg")]
    assert asked(store.path, "SELECT text FROM notes") == [("Mine\n\nNicer",)]


def test_empty_fields_are_filled_and_full_ones_stay(store: Store, tmp_path: Path) -> None:
    add(store, "Harbor", "Engineer", date(2026, 1, 5), location="Hamburg")
    file = a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,https://h.example/1,Berlin,")
    assert planned(store.path, file).rows[0].reason == "url"
    imported(store.path, file)
    assert asked(store.path, "SELECT location, url FROM application") == [("Hamburg", "https://h.example/1")]


def test_what_is_in_the_trash_does_not_come_again(store: Store, tmp_path: Path) -> None:
    file = a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,,,")
    imported(store.path, file)
    store.catch_up()
    applications.trash(store, [1])
    other = a_file(tmp_path, "Harbor,Engineer,Interview,2026-01-05,,,")
    assert [row.reason for row in planned(store.path, other).rows] == ["it is in the trash"]


def test_a_row_can_be_left_out_or_taken_for_another_one(store: Store, tmp_path: Path) -> None:
    add(store, "Harbor", "Engineer", date(2026, 1, 5))
    file = a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,,,")
    assert results(planned(store.path, file, decisions={0: Decision.SKIP})) == [(2, "refused")]
    assert results(planned(store.path, file, decisions={0: Decision.NEW})) == [(2, "new")]


def test_an_open_window_hears_of_an_import(store: Store, tmp_path: Path) -> None:
    build.application(store, "Before")
    imported(store.path, a_file(tmp_path, "Harbor,Engineer,Applied,2026-01-05,,,"))
    news = store.catch_up()
    assert news is not None
    assert [change.record.id for change in news.of(type(lookup.applications(store, [2])[0]))] == [2]
    assert store.order().undoable[-1].label.key == "import"
    store.undo()
    assert asked(store.path, "SELECT company FROM application") == [("Before",)]


def test_a_large_import_is_heard_of_as_a_whole(store: Store, tmp_path: Path) -> None:
    build.application(store, "Before")
    lines = [f"C{number},Engineer,Applied,2026-01-05,,," for number in range(1200)]
    imported(store.path, a_file(tmp_path, *lines))
    news = store.catch_up()
    assert news is not None
    assert news.is_everything
    assert len(lookup.applications(store, range(1, 1202))) == 1201
    store.undo()
    assert asked(store.path, "SELECT company FROM application") == [("Before",)]


def test_new_cards_come_above_the_others_in_the_order_of_the_file(store: Store, tmp_path: Path) -> None:
    build.application(store, "Before")
    imported(store.path, a_file(tmp_path, "First,x,Applied,2026-01-05,,,", "Second,x,Applied,2026-01-06,,,"))
    ordered = asked(store.path, "SELECT company FROM application ORDER BY position")
    assert ordered == [("First",), ("Second",), ("Before",)]
