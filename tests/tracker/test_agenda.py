"""The agenda: what waits, on which day, and what may be answered."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker import agenda, errors, settings
from tracker.agenda import Answer, Entry, Matter, Section
from tracker.cadence import Cadence, cadence_of
from tracker.operations import answering, applications, interviews, lookup, proposals, snoozes, stages, tasks, timeline
from tracker.operations.stages import StageChanges
from tracker.overview import Overview
from tracker.records import (
    Application,
    EventKind,
    InterviewKind,
    InterviewResult,
    Kind,
    Offer,
    Outcome,
    Period,
    Rule,
    Snoozed,
    Task,
)
from tracker.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)  # a Tuesday


def days(count: int) -> timedelta:
    return timedelta(days=count)


def found(store: Store, **options: Any) -> tuple[Entry, ...]:
    return agenda.entries(Overview(store), **{"now": NOON, "own": BERLIN, **options})


def keys(store: Store, **options: Any) -> list[str]:
    return [entry.key for entry in found(store, **options)]


def the(store: Store, key: str, **options: Any) -> Entry:
    return next(entry for entry in found(store, **options) if entry.key == key)


def say(store: Store, key: str, answer: Answer, **options: Any) -> None:
    answering.answer(store, the(store, key), answer, **{"on": TODAY, **options})


def offer(store: Store, owner: Application, **fields: Any) -> Offer:
    return build.insert(store, Offer(0, owner.id, TODAY, "EUR", Period.YEAR, 80_000.0, **fields))


def test_an_empty_search_has_nothing_to_do(store: Store) -> None:
    assert found(store) == ()


def test_each_thing_stands_where_its_day_belongs(store: Store) -> None:
    harbor = build.application(store, stage="Saved")
    for title, due in (
        ("late", TODAY - days(2)),
        ("now", TODAY),
        ("Sunday", TODAY + days(5)),
        ("Monday", TODAY + days(6)),
        ("some day", None),
    ):
        build.task(store, harbor, title, due=due)
    sections = {entry.what: (entry.section, entry.late) for entry in found(store)}
    assert sections == {
        "late": (Section.OVERDUE, 2),
        "now": (Section.TODAY, 0),
        "Sunday": (Section.WEEK, 0),
        "Monday": (Section.LATER, 0),
        "some day": (Section.LATER, 0),
    }
    assert [entry.what for entry in found(store)] == ["late", "now", "Sunday", "Monday", "some day"]


@pytest.mark.parametrize(("week_start", "last"), [(1, 5), (7, 4), (6, 3)])  # 24 November 2026 is a Tuesday
def test_this_week_ends_before_the_day_on_which_weeks_begin(store: Store, week_start: int, last: int) -> None:
    for ahead in range(1, 8):
        build.task(store, None, str(ahead), due=TODAY + days(ahead))
    entries = agenda.entries(Overview(store), now=NOON, own=UTC, week_start=week_start)
    this_week = [entry.what for entry in entries if entry.section is Section.WEEK]
    assert this_week == [str(ahead) for ahead in range(1, last + 1)]


def test_a_task_of_its_own_shows_no_application(store: Store) -> None:
    build.task(store, None, "Mend the resume", due=TODAY)
    (entry,) = found(store)
    assert (entry.application, entry.company, entry.answers) == (None, "", (Answer.DONE, Answer.SNOOZE))


def test_an_interview_is_shown_by_both_clocks_on_the_users_day(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing")
    build.interview(store, harbor, date(2026, 11, 24), at="22:00", zone="America/New_York", minutes=45)
    (entry,) = found(store)
    assert (entry.day, entry.at, entry.section) == (date(2026, 11, 25), "04:00", Section.WEEK)
    assert entry.there == (date(2026, 11, 24), "22:00", "America/New_York", "New York")


def test_an_interview_in_the_users_own_zone_needs_no_second_clock(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing")
    build.interview(store, harbor, TODAY, at="14:00", zone="Europe/Paris")
    (entry,) = found(store)
    assert (entry.at, entry.there, entry.is_over) == ("14:00", None, False)


def test_an_interview_that_has_ended_asks_how_it_went_until_it_is_said(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing", entered_on=TODAY - days(9))
    round = build.interview(store, harbor, TODAY, at="12:00", minutes=30)
    key = f"interview:{round.id}"
    assert the(store, key, now=datetime(2026, 11, 24, 11, 29, tzinfo=UTC)).answers == (Answer.CANCELLED,)
    entry = the(store, key, now=datetime(2026, 11, 24, 11, 30, tzinfo=UTC))
    assert (entry.is_over, entry.section) == (True, Section.TODAY)
    say(store, key, Answer.PASSED)
    assert key not in keys(store)
    assert lookup.by_id(store, type(round), round.id).result is InterviewResult.PASSED


def test_an_interview_that_took_place_waits_for_its_result_without_asking_again(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing", entered_on=TODAY - days(9))
    round = build.interview(store, harbor, TODAY - days(1))
    say(store, f"interview:{round.id}", Answer.DONE)
    assert f"interview:{round.id}" not in keys(store)
    assert interviews.detail_of(store, round).done_on == TODAY


def test_nobody_is_asked_of_an_interview_after_which_the_application_went_on(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing", entered_on=TODAY - days(9))
    build.interview(store, harbor, TODAY - days(3))
    applications.move(store, [harbor.id], build.stage(store, "Offer"), on=TODAY - days(1))
    assert [key for key in keys(store) if key.startswith("interview")] == []


def test_two_interviews_at_the_same_time_clash_by_the_moment_and_not_by_the_words(store: Store) -> None:
    harbor, other = (build.application(store, name, stage="Interviewing") for name in ("Harbor", "Solstice"))
    here = build.interview(store, harbor, TODAY + days(1), at="16:00", zone="Europe/Berlin", minutes=30)
    there = build.interview(store, other, TODAY + days(1), at="10:15", zone="America/New_York", minutes=30)
    beside = build.interview(store, other, TODAY + days(1), at="16:45", zone="Europe/Berlin", minutes=30)
    clashes = {entry.record: entry.clashes for entry in found(store)}
    assert clashes == {here.id: (there.id,), there.id: (here.id,), beside.id: ()}


def test_one_interview_after_another_does_not_clash(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing")
    build.interview(store, harbor, TODAY + days(1), at="10:00", minutes=60)
    build.interview(store, harbor, TODAY + days(1), at="11:00", minutes=60)
    build.interview(store, harbor, TODAY + days(1))
    assert {entry.clashes for entry in found(store)} == {()}


def test_the_ends_of_the_calendar_have_their_place_too(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing")
    build.interview(store, harbor, date.max, at="23:30", zone="America/New_York")
    build.interview(store, harbor, date.min, at="00:00", zone="Asia/Tokyo")
    build.task(store, harbor, due=date.max)
    assert keys(store) == ["task:1", "interview:1"]


def test_an_interview_of_before_whose_time_the_clocks_skip_is_marked(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing")
    build.interview(store, harbor, date(2027, 3, 28), at="02:30", zone="Europe/Berlin")
    assert [entry.oddity for entry in found(store)] == ["gap"]


def test_the_deadline_of_a_posting_may_be_answered_by_applying_or_skipping(store: Store) -> None:
    first = build.application(store, "A", stage="Saved", deadline=TODAY + days(1))
    second = build.application(store, "B", stage="Saved", deadline=TODAY - days(1))
    assert {entry.key: entry.section for entry in found(store)} == {
        f"deadline:{second.id}": Section.OVERDUE,
        f"deadline:{first.id}": Section.WEEK,
    }
    say(store, f"deadline:{first.id}", Answer.APPLY)
    say(store, f"deadline:{second.id}", Answer.SKIP)
    kinds = {a.company: (a.applied_on, a.outcome) for a in store.records(Application).values()}
    assert kinds == {"A": (TODAY, None), "B": (None, Outcome.SKIPPED)}


def test_the_deadline_of_what_was_sent_is_said_until_it_has_passed(store: Store) -> None:
    build.application(store, deadline=TODAY - days(1))
    sent = build.application(store, deadline=TODAY)
    assert keys(store) == [f"deadline:{sent.id}"]
    assert the(store, f"deadline:{sent.id}").answers == (Answer.SNOOZE,)


def test_only_the_last_revision_of_an_offer_waits_and_an_answer_closes_the_application(store: Store) -> None:
    harbor = build.application(store, stage="Offer")
    first = offer(store, harbor, deadline=TODAY + days(1))
    second = offer(store, harbor, deadline=TODAY + days(3), revises=first.id)
    offer(store, build.application(store, "Past", stage="Closed", outcome=Outcome.DECLINED), deadline=TODAY)
    assert keys(store, cadence=Cadence(answer_offer_days=0)) == [f"offer:{second.id}"]
    say(store, f"offer:{second.id}", Answer.ACCEPT)
    assert store.records(Application)[harbor.id].outcome is Outcome.ACCEPTED
    assert keys(store) == []


def test_silence_is_shown_with_its_length_and_what_was_reached(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(16))
    entry = the(store, f"quiet:{harbor.id}")
    assert (entry.section, entry.days, entry.since) == (Section.QUIET, 16, TODAY - days(16))
    assert (entry.reached, entry.follow_ups) == (Kind.APPLIED, 0)
    assert entry.answers == (Answer.FOLLOW_UP, Answer.SNOOZE, Answer.NO_REPLY)


def test_what_has_been_quiet_for_the_shortest_time_comes_first(store: Store) -> None:
    long = build.application(store, "A", entered_on=TODAY - days(40))
    short = build.application(store, "B", entered_on=TODAY - days(16))
    assert keys(store) == [f"quiet:{short.id}", f"quiet:{long.id}"]


def test_a_follow_up_ends_the_silence_when_it_is_done_and_not_before(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(16))
    say(store, f"quiet:{harbor.id}", Answer.FOLLOW_UP, title="Nachfassen")
    (entry,) = found(store)
    assert (entry.matter, entry.section, entry.what) == (Matter.TASK, Section.TODAY, "Nachfassen")
    say(store, entry.key, Answer.DONE)
    assert found(store) == ()
    assert build.row(Overview(store), harbor).quiet_days is None


def test_what_is_closed_as_no_reply_is_reopened_by_a_reply_with_nothing_lost(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(16))
    say(store, f"quiet:{harbor.id}", Answer.NO_REPLY)
    assert store.records(Application)[harbor.id].outcome is Outcome.NO_REPLY
    assert found(store) == ()
    applications.move(store, [harbor.id], build.stage(store, "Screening"), on=TODAY)
    application = store.records(Application)[harbor.id]
    assert (application.applied_on, application.reached) == (TODAY - days(16), Kind.SCREENING)


def test_what_is_snoozed_comes_back_on_its_day(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(16))
    key = f"quiet:{harbor.id}"
    say(store, key, Answer.SNOOZE, to=TODAY + days(3))
    assert keys(store) == []
    assert build.row(Overview(store), harbor).badge is None
    assert build.row(Overview(store), harbor).quiet_days == 16
    later = Overview(store, TODAY + days(3))
    assert [entry.key for entry in agenda.entries(later, now=NOON, own=BERLIN)] == [key]


def test_a_snooze_is_moved_and_not_doubled(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(16))
    for count in (1, 2):
        snoozes.snooze(store, harbor.id, Snoozed.QUIET, harbor.id, until=TODAY + days(count))
    (snooze,) = Overview(store).snoozes.of(harbor.id)
    assert snooze.until == TODAY + days(2)


@pytest.mark.parametrize("count", [0, -1])
def test_nothing_is_snoozed_into_the_past(store: Store, count: int) -> None:
    harbor = build.application(store)
    with pytest.raises(errors.InvalidInput, match="not ahead"):
        snoozes.snooze(store, harbor.id, Snoozed.QUIET, harbor.id, until=TODAY + days(count))


def test_what_must_be_answered_by_a_day_is_not_snoozed_beyond_it(store: Store) -> None:
    harbor = build.application(store, stage="Offer", deadline=TODAY + days(2))
    made = offer(store, harbor, deadline=TODAY + days(4))
    with pytest.raises(errors.InvalidInput, match="ends on 2026-11-28"):
        snoozes.snooze(store, harbor.id, Snoozed.OFFER, made.id, until=TODAY + days(5))
    with pytest.raises(errors.InvalidInput, match="ends on 2026-11-26"):
        snoozes.snooze(store, harbor.id, Snoozed.DEADLINE, harbor.id, until=TODAY + days(3))
    snoozes.snooze(store, harbor.id, Snoozed.OFFER, made.id, until=TODAY + days(4))


def test_only_what_is_the_applications_own_is_snoozed(store: Store) -> None:
    harbor, other = build.application(store), build.application(store, "Other", stage="Offer")
    made = offer(store, other)
    with pytest.raises(errors.InvalidInput, match="not that of application"):
        snoozes.snooze(store, harbor.id, Snoozed.OFFER, made.id, until=TODAY + days(1))


@pytest.mark.parametrize("gone", ["trash", "archive"])
def test_nothing_of_what_is_out_of_sight_is_shown(store: Store, gone: str) -> None:
    harbor = build.application(store, entered_on=TODAY - days(30), deadline=TODAY)
    build.task(store, harbor, due=TODAY)
    build.interview(store, harbor, TODAY)
    offer(store, harbor, deadline=TODAY)
    assert len(found(store)) > 3
    if gone == "trash":
        applications.trash(store, [harbor.id])
    else:
        applications.set_archived(store, [harbor.id], True)
    assert found(store) == ()


def test_a_planned_interview_or_an_open_task_is_no_silence(store: Store) -> None:
    first = build.application(store, "A", entered_on=TODAY - days(30))
    second = build.application(store, "B", entered_on=TODAY - days(30))
    build.interview(store, first, TODAY + days(2))
    build.task(store, second, due=TODAY + days(2))
    assert not any(key.startswith("quiet") for key in keys(store))


def test_the_number_beside_the_agenda_counts_what_is_late_or_for_today(store: Store) -> None:
    for due in (TODAY - days(1), TODAY, TODAY, TODAY + days(1), None):
        build.task(store, None, due=due)
    build.application(store, entered_on=TODAY - days(30))
    assert agenda.waiting(found(store)) == 3


def test_some_days_ahead_leave_out_what_is_later_and_keep_what_has_no_day(store: Store) -> None:
    for due in (TODAY, TODAY + days(3), TODAY + days(4), None):
        build.task(store, None, due=due)
    quiet = build.application(store, entered_on=TODAY - days(30))
    shown = agenda.within(found(store), 3, TODAY)
    assert [entry.day for entry in shown if entry.matter is Matter.TASK] == [TODAY, TODAY + days(3), None]
    assert f"quiet:{quiet.id}" in [entry.key for entry in shown]


@pytest.mark.parametrize("key", ["task:1", "quiet:1"])
def test_an_answer_that_does_not_fit_is_refused_with_those_that_do(store: Store, key: str) -> None:
    build.application(store, entered_on=TODAY - days(16))
    if key == "task:1":
        build.task(store, None, due=TODAY)
    entry = the(store, key)
    with pytest.raises(errors.InvalidInput, match="snooze"):
        answering.answer(store, entry, Answer.ACCEPT, on=TODAY)
    with pytest.raises(errors.InvalidInput, match="which day"):
        answering.answer(store, entry, Answer.SNOOZE, on=TODAY)


# Cadence


def proposed(store: Store, today: date = TODAY, **options: Any) -> list[tuple[str, date | None]]:
    entries = agenda.entries(Overview(store, today), now=NOON, own=BERLIN, **options)
    return [(entry.key, entry.day) for entry in entries if entry.matter is Matter.PROPOSAL]


def test_a_follow_up_is_proposed_a_week_after_applying(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(7))
    assert proposed(store) == [(f"proposal:{harbor.id}:follow_up:1", TODAY)]
    assert proposed(store, TODAY - days(3)) == []  # not even that week, on a Saturday
    assert the(store, f"proposal:{harbor.id}:follow_up:1").section is Section.TODAY


def test_a_proposal_of_this_week_is_shown_ahead_of_its_day(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(5))
    assert proposed(store) == [(f"proposal:{harbor.id}:follow_up:1", TODAY + days(2))]


def test_the_days_are_the_users_choice_and_none_switches_a_rule_off(store: Store) -> None:
    build.application(store, entered_on=TODAY - days(9))
    assert len(proposed(store, cadence=Cadence(follow_up_days=9))) == 1
    assert proposed(store, cadence=Cadence(follow_up_days=0)) == []
    assert proposed(store, cadence=Cadence(most_follow_ups=0)) == []


def test_at_most_two_follow_ups_are_proposed_each_counted_from_the_one_before(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(14))
    day = TODAY - days(7)
    for number in (1, 2):
        assert proposed(store, day) == [(f"proposal:{harbor.id}:follow_up:{number}", day)]
        proposals.adopt(store, harbor.id, Rule.FOLLOW_UP, number, due=day, on=day)
        assert proposed(store, day) == []
        task = max(store.records(Task))
        tasks.complete(store, task, on=day)
        assert proposed(store, day) == []
        day += days(7)
    assert proposed(store, day) == []


def test_a_reply_ends_the_proposal_until_it_is_quiet_again(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(8))
    assert proposed(store)
    timeline.add_event(store, harbor.id, EventKind.EMAIL, "They wrote", day=TODAY)
    assert proposed(store) == []


@pytest.mark.parametrize("planned", ["task", "interview"])
def test_nothing_is_proposed_beside_what_is_planned(store: Store, planned: str) -> None:
    harbor = build.application(store, entered_on=TODAY - days(8))
    if planned == "task":
        build.task(store, harbor)
    else:
        build.interview(store, harbor, TODAY + days(3))
    assert proposed(store) == []


def test_a_proposal_becomes_a_task_with_one_answer_and_undo_proposes_it_again(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(8))
    key = f"proposal:{harbor.id}:follow_up:1"
    say(store, key, Answer.ADOPT)
    (entry,) = found(store)
    assert (entry.what, entry.day) == ("Follow up", TODAY)
    store.undo()
    assert keys(store) == [key]


def test_to_snooze_a_proposal_plans_it_for_that_day(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(8))
    say(store, f"proposal:{harbor.id}:follow_up:1", Answer.SNOOZE, to=TODAY + days(4))
    (entry,) = found(store)
    assert (entry.matter, entry.day) == (Matter.TASK, TODAY + days(4))


def test_what_was_dismissed_is_not_proposed_again_and_a_rule_can_be_off_for_one(store: Store) -> None:
    stages.edit(store, build.stage(store, "Applied").id, StageChanges(quiet_after=60))
    first, second = (build.application(store, name, entered_on=TODAY - days(8)) for name in "AB")
    say(store, f"proposal:{first.id}:follow_up:1", Answer.DISMISS)
    proposals.decline(store, second.id, Rule.FOLLOW_UP, None, on=TODAY)
    assert proposed(store) == []
    assert [key for key, _ in proposed(store, TODAY + days(7))] == [f"proposal:{first.id}:follow_up:2"]
    proposals.allow(store, second.id, Rule.FOLLOW_UP)
    assert [key for key, _ in proposed(store)] == [f"proposal:{second.id}:follow_up:1"]


def test_a_step_is_answered_once(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(8))
    proposals.adopt(store, harbor.id, Rule.FOLLOW_UP, 1, due=TODAY, on=TODAY)
    with pytest.raises(errors.InvalidInput, match="answered already"):
        proposals.decline(store, harbor.id, Rule.FOLLOW_UP, 1, on=TODAY)


def test_a_note_of_thanks_is_proposed_the_day_after_an_interview(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing", entered_on=TODAY - days(9))
    round = build.interview(store, harbor, TODAY - days(1), kind=InterviewKind.ONSITE)
    key = f"proposal:{harbor.id}:thank_you:{round.id}"
    assert proposed(store) == [(key, TODAY)]
    assert proposed(store, TODAY + days(7)) == [(key, TODAY + days(7))]
    assert proposed(store, TODAY + days(8)) == []


@pytest.mark.parametrize("result", [InterviewResult.CANCELLED, InterviewResult.FAILED])
def test_nobody_is_thanked_for_what_led_to_nothing(store: Store, result: InterviewResult) -> None:
    harbor = build.application(store, stage="Interviewing", entered_on=TODAY - days(9))
    build.interview(store, harbor, TODAY - days(1), result=result)
    assert proposed(store) == []


def test_thanks_that_are_planned_already_are_not_proposed(store: Store) -> None:
    harbor = build.application(store, stage="Interviewing", entered_on=TODAY - days(9))
    build.interview(store, harbor, TODAY - days(1))
    build.task(store, harbor, "Thank Dana", due=TODAY)
    assert proposed(store) == []


def test_an_answer_is_proposed_before_an_offer_ends(store: Store) -> None:
    harbor = build.application(store, stage="Offer")
    made = offer(store, harbor, deadline=TODAY + days(3))
    assert proposed(store) == [(f"proposal:{harbor.id}:answer_offer:{made.id}", TODAY + days(2))]
    assert proposed(store, TODAY + days(3)) == [(f"proposal:{harbor.id}:answer_offer:{made.id}", TODAY + days(3))]
    assert proposed(store, TODAY + days(4)) == []


def test_what_is_quiet_already_is_said_once(store: Store) -> None:
    harbor = build.application(store, entered_on=TODAY - days(16))
    assert keys(store) == [f"quiet:{harbor.id}"]


@pytest.mark.parametrize("wrong", [-1, 366, 3.5, "7", None, True, [1]])
def test_days_that_a_file_of_preferences_cannot_have_from_us_fall_back(tmp_path: Path, wrong: object) -> None:
    settings.save(tmp_path / "preferences.json", {"follow_up_days": wrong, "thank_you_days": 3, "currency": "euro"})
    preferences = settings.load_preferences(tmp_path)
    assert cadence_of(preferences) == Cadence(7, 3, 1, 2)
    assert preferences.currency == ""


# The whole


def test_a_week_is_run_from_the_agenda_alone(store: Store) -> None:
    """Every line is answered with its first answer, day by day, until nothing waits; each answer is one step."""
    for place, kind in enumerate(list(Kind)[:-1]):
        stage = lookup.stage_of_kind(store, kind)
        applications.add(store, {"company": f"C{place}", "deadline": TODAY + days(2)}, stage=stage, on=TODAY - days(20))
    harbor = store.records(Application)[5]
    build.interview(store, harbor, TODAY - days(1))
    offer(store, store.records(Application)[6], deadline=TODAY + days(4))
    build.task(store, harbor, due=TODAY)
    for count in range(7):
        day = TODAY + days(count)
        clock = datetime.combine(day, NOON.time(), UTC)
        for _ in range(50):
            waiting = agenda.entries(Overview(store, day), now=clock, own=BERLIN)
            now = [entry for entry in waiting if entry.section in {Section.OVERDUE, Section.TODAY, Section.QUIET}]
            now = [entry for entry in now if entry.answers != (Answer.SNOOZE,)]
            if not now:
                break
            steps = len(store.history())
            answering.answer(store, now[0], now[0].answers[0], on=min(day, TODAY), to=None)
            assert len(store.history()) == steps + 1
        else:
            pytest.fail("the agenda never became empty")


def test_a_change_elsewhere_is_in_the_next_list(store: Store, other: Store) -> None:
    overview = Overview(store)
    store.subscribe(overview.refresh)
    harbor = build.application(store, entered_on=TODAY - days(16))
    assert [entry.key for entry in agenda.entries(overview, now=NOON)] == [f"quiet:{harbor.id}"]
    snoozes.snooze(other, harbor.id, Snoozed.QUIET, harbor.id, until=TODAY + days(2))
    store.catch_up()
    assert agenda.entries(overview, now=NOON) == ()
    store.undo()
    assert [entry.key for entry in agenda.entries(overview, now=NOON)] == [f"quiet:{harbor.id}"]


def test_an_entry_is_equal_while_nothing_about_it_changed(store: Store) -> None:
    rng = random.Random(6)
    for place in range(20):
        owner = build.application(store, f"C{place}", entered_on=TODAY - days(rng.randrange(40)))
        build.task(store, owner, due=TODAY + days(rng.randrange(-5, 9)))
        build.interview(store, owner, TODAY + days(rng.randrange(-3, 9)), at="10:00", zone="Asia/Tokyo")
    before = found(store)
    assert before == found(store)
    tasks.edit(store, 1, tasks.TaskChanges(title="Another"))
    after = found(store)
    assert [entry.key for entry in before if entry not in after] == ["task:1"]
    assert replace(the(store, "task:1"), what="Follow up") in before
