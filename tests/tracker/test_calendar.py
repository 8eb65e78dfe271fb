"""A calendar that any program reads to the right instants, and in which a change is an update, not a second entry."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event, Timezone, Todo

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker.clock import Clock
from tracker.database import Database
from tracker.exporting.calendar import Entries, all_entries, calendar_bytes, export_ics
from tracker.operations import applications, interviews, offers, tasks
from tracker.records import Application, InterviewKind, InterviewResult, Period
from tracker.store import Store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]


def written(store: Store, entries: Entries | None = None) -> bytes:
    with closing(Database(store.path)) as database, database.reading():
        return calendar_bytes(database, entries or all_entries(database), now=NOW)


def read(store: Store) -> Calendar:
    found = Calendar.from_ical(written(store))
    assert isinstance(found, Calendar)
    return found


def only_event(store: Store) -> Event:
    (event,) = read(store).events
    return event


@pytest.fixture
def owner(store: Store) -> Application:
    return build.application(store, "Harbor", "Engineer", url="https://example.com/1")


@pytest.mark.parametrize(
    ("day", "zone", "instant"),
    [
        (date(2026, 10, 24), "Europe/Berlin", datetime(2026, 10, 24, 12, tzinfo=UTC)),
        (date(2026, 10, 26), "Europe/Berlin", datetime(2026, 10, 26, 13, tzinfo=UTC)),
        (date(2027, 3, 27), "Europe/Berlin", datetime(2027, 3, 27, 13, tzinfo=UTC)),
        (date(2027, 3, 29), "Europe/Berlin", datetime(2027, 3, 29, 12, tzinfo=UTC)),
        (date(2026, 10, 31), "America/New_York", datetime(2026, 10, 31, 18, tzinfo=UTC)),
        (date(2026, 11, 2), "America/New_York", datetime(2026, 11, 2, 19, tzinfo=UTC)),
        (date(2026, 10, 3), "Australia/Lord_Howe", datetime(2026, 10, 3, 3, 30, tzinfo=UTC)),
        (date(2026, 10, 5), "Australia/Lord_Howe", datetime(2026, 10, 5, 3, tzinfo=UTC)),
        (date(2026, 7, 1), "Asia/Kolkata", datetime(2026, 7, 1, 8, 30, tzinfo=UTC)),
        (date(2026, 7, 1), "UTC", datetime(2026, 7, 1, 14, tzinfo=UTC)),
    ],
)
def test_an_interview_is_at_the_right_instant_on_both_sides_of_a_change_of_the_clocks(
    store: Store, owner: Application, day: date, zone: str, instant: datetime
) -> None:
    build.interview(store, owner, day, at="14:00", zone=zone, minutes=45)
    event = only_event(store)
    assert event.start == instant
    assert event.end == instant + timedelta(minutes=45)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
def test_the_definition_of_a_zone_tells_the_same_as_the_zone(store: Store, owner: Application, zone: str) -> None:
    """Also who does not know the zone by its name reads the right instants."""
    days = [date(2026, 1, 10) + timedelta(days=9 * step) for step in range(80)]
    for day in days:
        build.interview(store, owner, day, at="14:00", zone=zone)
    (told,) = read(store).timezones
    assert isinstance(told, Timezone)
    assert told.tz_name == zone
    defined = told.to_tz()
    for day in days:
        moment = datetime.combine(day, time(14))
        assert moment.replace(tzinfo=defined).utcoffset() == moment.replace(tzinfo=ZoneInfo(zone)).utcoffset(), day


def test_an_interview_without_a_zone_floats_and_one_without_a_time_takes_the_day(
    store: Store, owner: Application
) -> None:
    build.interview(store, owner, TODAY, at="09:30")
    build.interview(store, owner, TODAY, zone="Europe/Berlin")
    floating, whole = read(store).events
    assert floating.start == datetime.fromisoformat("2026-11-24T09:30")
    assert floating.end == datetime.fromisoformat("2026-11-24T10:30")  # an hour where no length is known
    assert whole.start == TODAY


def test_a_zone_that_nobody_knows_is_told_in_words(store: Store, owner: Application) -> None:
    build.interview(store, owner, TODAY, at="09:30", zone="Mars/Olympus")
    event = only_event(store)
    assert event.start == datetime.fromisoformat("2026-11-24T09:30")
    assert str(event["description"]) == "The time is that of Mars/Olympus."


def test_an_event_says_what_where_and_with_whom(store: Store, owner: Application) -> None:
    build.interview(
        store, owner, TODAY, kind=InterviewKind.SYSTEM_DESIGN, people="Dana, Lee", place="Room 1", note="Ask; listen"
    )
    event = only_event(store)
    said = {name: str(event[name]) for name in ("summary", "location", "description", "url", "status")}
    assert said == {
        "summary": "System design interview: Harbor, Engineer",
        "location": "Room 1",
        "description": "Dana, Lee\n\nAsk; listen",
        "url": "https://example.com/1",
        "status": "CONFIRMED",
    }


def test_the_link_of_a_call_is_where_it_takes_place(store: Store, owner: Application) -> None:
    interviews.add(store, owner.id, TODAY, {"link": "https://meet.example.com/x"})
    event = only_event(store)
    assert str(event["location"]) == str(event["description"]) == "https://meet.example.com/x"


def test_the_last_day_to_answer_an_offer_is_a_day_and_what_was_revised_is_gone(
    store: Store, owner: Application
) -> None:
    values = {"base": 90_000, "currency": "EUR", "period": Period.YEAR, "deadline": TODAY}
    offers.add(store, owner.id, values, on=TODAY)
    offers.add(store, owner.id, values | {"deadline": TODAY + timedelta(days=3)}, on=TODAY, revises=1)
    event = only_event(store)
    assert (str(event["summary"]), event.start) == ("Answer the offer: Harbor, Engineer", TODAY + timedelta(days=3))


def test_a_cancelled_interview_is_cancelled_in_the_calendar(store: Store, owner: Application) -> None:
    build.interview(store, owner, TODAY, result=InterviewResult.CANCELLED)
    assert only_event(store)["status"] == "CANCELLED"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a\nATTACH:x", "example.com"])
def test_no_address_but_that_of_a_web_page_goes_in(store: Store, url: str) -> None:
    build.interview(store, build.application(store, url=url), TODAY)
    assert "url" not in only_event(store)


def test_tasks_are_to_do_with_their_day_and_done_ones_are_done(store: Store, owner: Application) -> None:
    build.task(store, owner, "Follow up", due=TODAY, note="Be kind")
    build.task(store, None, "Polish the resume")
    build.task(store, owner, "Thank Dana", due=TODAY, done_on=TODAY)
    first, second, third = read(store).todos
    assert isinstance(first, Todo)
    assert (str(first["summary"]), first.end, str(first["description"])) == (
        "Follow up: Harbor, Engineer",
        TODAY,
        "Be kind",
    )
    assert (str(second["summary"]), "due" in second, str(second["status"])) == (
        "Polish the resume",
        False,
        "NEEDS-ACTION",
    )
    assert (str(third["status"]), third.decoded("completed").date()) == ("COMPLETED", TODAY)


def test_deadlines_of_what_is_open_are_days_on_which_one_is_not_busy(store: Store) -> None:
    build.application(store, "Opal", "Engineer", stage="Saved", deadline=TODAY)
    build.application(store, "Gone", stage="Closed", deadline=TODAY)
    event = only_event(store)
    assert (str(event["summary"]), event.start, event["transp"]) == ("Deadline: Opal, Engineer", TODAY, "TRANSPARENT")


def test_what_is_in_the_trash_is_not_in_the_calendar(store: Store, owner: Application) -> None:
    build.interview(store, owner, TODAY)
    build.task(store, owner, due=TODAY)
    applications.trash(store, [owner.id])
    found = read(store)
    assert (found.events, found.todos, found.timezones) == ([], [], [])


def sequence(store: Store) -> tuple[str, int, datetime]:
    event = only_event(store)
    return str(event["uid"]), int(event.decoded("sequence")), event.decoded("last-modified")


Act = Callable[[Store], object]


@pytest.mark.parametrize(
    "act",
    [
        lambda store: interviews.edit(store, 1, {"day": TODAY + timedelta(days=2)}),
        lambda store: interviews.edit(store, 1, {"result": InterviewResult.CANCELLED}),
        lambda store: interviews.edit(store, 1, {"link": "https://example.com/call"}),
        lambda store: applications.edit(store, [1], {"company": "Other"}),
        lambda store: store.undo(),
    ],
)
def test_a_change_keeps_the_id_and_counts_up(store: Store, owner: Application, act: Act) -> None:
    interviews.add(store, owner.id, TODAY, {"at": "14:00"})
    interviews.edit(store, 1, {"people": "Dana"})
    before = sequence(store)
    store.clock = Clock(TODAY + timedelta(days=1))
    act(store)
    after = sequence(store)
    assert after[0] == before[0] == "interview-1-20261124T120000Z@pursuit"
    assert (before[1], after[1]) == (0, 24 * 3600)
    assert after[2] == before[2] + timedelta(days=1)


def test_what_did_not_change_is_written_the_same(store: Store, owner: Application) -> None:
    build.interview(store, owner, TODAY, at="14:00", zone="Europe/Berlin")
    build.interview(store, owner, TODAY, at="15:00", zone="America/New_York")
    before = written(store)
    store.clock = Clock(TODAY + timedelta(days=1))
    tasks.add(store, "Another")
    added = written(store)
    assert before.removesuffix(b"END:VCALENDAR\r\n") in added


def test_only_what_is_asked_for_is_written(store: Store, owner: Application) -> None:
    first = build.interview(store, owner, TODAY)
    build.interview(store, owner, TODAY)
    found = Calendar.from_ical(written(store, Entries([first])))
    assert [str(event["uid"]) for event in found.events] == ["interview-1-20261124T120000Z@pursuit"]


ODD = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=200)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=ODD, note=ODD, title=ODD.filter(lambda text: bool(text.strip())))
def test_any_text_is_read_back_and_none_becomes_a_line_of_the_file(
    store: Store, people: str, note: str, title: str
) -> None:
    owner = build.application(store, "Harbor", title)
    interview = build.interview(store, owner, TODAY, people=people, note=note)
    data = written(store, Entries([interview]))
    (event,) = Calendar.from_ical(data).events
    assert [str(event[name])[:9] for name in ("uid", "summary")] == ["interview", "Interview"]
    assert plain(str(event.get("description", ""))) == plain(f"{people}\n\n{note}")
    assert data.replace(b"\r\n", b"").count(b"\n") == 0
    names = {line.partition(b":")[0].partition(b";")[0] for line in data.replace(b"\r\n ", b"").split(b"\r\n")}
    assert names - KNOWN == set()


KNOWN = {
    b"", b"BEGIN", b"END", b"PRODID", b"VERSION", b"X-WR-CALNAME", b"SUMMARY", b"DTSTART", b"DTSTAMP", b"UID",
    b"SEQUENCE", b"CREATED", b"LAST-MODIFIED", b"STATUS", b"DESCRIPTION",
}  # fmt: skip


def plain(text: str) -> str:
    """The letters of a text that a calendar can hold, without blanks."""
    return "".join(letter for letter in "".join(text.split()) if letter >= " " and letter != "\x7f")


def test_the_file_is_the_same_in_any_zone_of_the_computer(store: Store, owner: Application, tmp_path: Path) -> None:
    build.interview(store, owner, TODAY, at="14:00", zone="Europe/Berlin")
    found = set()
    for zone in ("UTC", "Pacific/Kiritimati", "America/Los_Angeles"):
        target = tmp_path / f"{zone.replace('/', '-')}.ics"
        words = ["--db", str(store.path), "--today", "2026-11-24", "export", str(target)]
        environment = {**os.environ, "TZ": zone}
        subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *words], env=environment, check=True, capture_output=True
        )
        found.add(target.read_bytes())
    assert len(found) == 1


def test_progress_is_told_and_may_end_it(store: Store, owner: Application, tmp_path: Path) -> None:
    build.interview(store, owner, TODAY)
    target = tmp_path / "out.ics"

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_ics(store.path, target, now=NOW, progress=stop)
    assert not target.exists()


def test_days_at_the_ends_of_the_calendar_are_written(store: Store, owner: Application) -> None:
    for day in (date.min, date.max):
        build.interview(store, owner, day, at="14:00", zone="Europe/Berlin")
    assert written(store).count(b"BEGIN:VEVENT") == 2
