"""The rules of the timeline that must never break."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker import build
from tracker import errors
from tracker.operations import applications, lookup, stages, timeline
from tracker.operations.timeline import EventChanges
from tracker.overview import Overview
from tracker.records import Application, Event, EventKind, Kind, Outcome, Stage
from tracker.store import Store

TODAY = build.TODAY


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def added(store: Store, kind: Kind = Kind.SAVED, days: int = 0, outcome: Outcome | None = None) -> int:
    stage = lookup.stage_of_kind(store, kind)
    return applications.added_id(
        applications.add(store, {"company": "Harbor"}, stage=stage, outcome=outcome, on=ago(days))
    )


def move(store: Store, id: int, kind: Kind, days: int = 0, outcome: Outcome | None = None) -> None:
    applications.move(store, [id], lookup.stage_of_kind(store, kind), outcome=outcome, on=ago(days))


def now(store: Store, id: int) -> Application:
    return store.records(Application)[id]


def kind_of(store: Store, id: int) -> Kind:
    return store.records(Stage)[now(store, id).stage].kind


def stage_events(store: Store, id: int) -> list[Event]:
    return [event for event in store.of_applications(Event, [id]) if event.kind is EventKind.STAGE]


def test_the_stage_is_that_of_the_latest_stage_event(store: Store) -> None:
    id = added(store, days=30)
    move(store, id, Kind.APPLIED, 20)
    move(store, id, Kind.INTERVIEWING, 5)
    after = now(store, id)
    assert (kind_of(store, id), after.entered_on, after.applied_on, after.reached) == (
        Kind.INTERVIEWING,
        ago(5),
        ago(20),
        Kind.INTERVIEWING,
    )


def test_a_backdated_move_adds_a_past_event_and_leaves_the_present_stage(store: Store) -> None:
    id = added(store, days=30)
    move(store, id, Kind.OFFER, 2)
    move(store, id, Kind.SCREENING, 10)
    assert (kind_of(store, id), now(store, id).entered_on) == (Kind.OFFER, ago(2))
    assert now(store, id).applied_on == ago(10)


def test_a_day_before_it_entered_its_stage_is_added_to_its_past_also_for_that_stage(store: Store) -> None:
    id = added(store, Kind.APPLIED, 2)
    move(store, id, Kind.APPLIED, 10)
    assert [event.day for event in stage_events(store, id)] == [ago(2), ago(10)]
    assert (now(store, id).entered_on, now(store, id).applied_on) == (ago(2), ago(10))


def test_who_has_flown_west_into_yesterday_moves_on_all_the_same(store: Store) -> None:
    """What was entered before midnight on Kiritimati is followed by what is done a minute later on Hawaii."""
    id = added(store, Kind.APPLIED)
    hawaii = build.open_store(store.path, today=ago(1))
    applications.move(hawaii, [id], lookup.stage_of_kind(hawaii, Kind.OFFER), on=ago(1))
    assert (kind_of(hawaii, id), now(hawaii, id).entered_on) == (Kind.OFFER, TODAY)
    assert not applications.move(hawaii, [id], lookup.stage_of_kind(hawaii, Kind.OFFER), on=ago(1))
    timeline.edit_event(hawaii, stage_events(hawaii, id)[-1].id, EventChanges(text="By phone"), today=ago(1))
    applications.move(hawaii, [id], lookup.stage_of_kind(hawaii, Kind.SCREENING), on=ago(2))
    assert kind_of(hawaii, id) is Kind.OFFER
    hawaii.close()


def test_a_clock_that_was_wrong_by_more_than_a_zone_does_not_pull_others_along(store: Store) -> None:
    id = added(store, Kind.APPLIED)
    right = build.open_store(store.path, today=ago(30))
    applications.move(right, [id], lookup.stage_of_kind(right, Kind.OFFER), on=ago(30))
    assert [event.day for event in stage_events(right, id)] == [TODAY, ago(30)]
    right.close()


def test_editing_an_event_lets_the_stage_follow(store: Store) -> None:
    id = added(store, days=30)
    move(store, id, Kind.OFFER, 2)
    offer = stage_events(store, id)[-1]
    timeline.edit_event(store, offer.id, EventChanges(day=ago(40)), today=TODAY)
    assert (kind_of(store, id), now(store, id).reached) == (Kind.SAVED, Kind.OFFER)
    store.undo()
    assert kind_of(store, id) is Kind.OFFER


def test_a_card_whose_timeline_takes_it_to_another_column_comes_on_top_of_it(store: Store) -> None:
    id = added(store, Kind.OFFER, days=30)
    move(store, id, Kind.SCREENING, 2)
    others = [added(store, Kind.OFFER) for _ in range(3)]
    timeline.remove_event(store, stage_events(store, id)[-1].id)
    assert kind_of(store, id) is Kind.OFFER
    assert now(store, id).position < min(now(store, other).position for other in others)


def test_removing_the_latest_stage_event_goes_back_to_the_one_before(store: Store) -> None:
    id = added(store, days=30)
    move(store, id, Kind.OFFER, 2)
    timeline.remove_event(store, stage_events(store, id)[-1].id)
    assert (kind_of(store, id), now(store, id).reached) == (Kind.SAVED, Kind.SAVED)


def test_the_only_stage_of_an_application_cannot_be_removed(store: Store) -> None:
    id = added(store)
    with pytest.raises(errors.InvalidInput, match="edit it instead"):
        timeline.remove_event(store, stage_events(store, id)[0].id)


def test_closing_does_not_erase_the_interview_that_was_reached(store: Store) -> None:
    id = added(store, days=30)
    move(store, id, Kind.INTERVIEWING, 10)
    move(store, id, Kind.CLOSED, 1, Outcome.REJECTED)
    after = now(store, id)
    assert (after.outcome, after.reached, kind_of(store, id)) == (Outcome.REJECTED, Kind.INTERVIEWING, Kind.CLOSED)
    assert len(stage_events(store, id)) == 3


def test_a_closed_application_that_ends_otherwise_after_all_has_both_ends_in_its_history(store: Store) -> None:
    id = added(store, Kind.APPLIED, 60)
    move(store, id, Kind.CLOSED, 20, Outcome.REJECTED)
    move(store, id, Kind.CLOSED, 1, Outcome.ACCEPTED)
    assert now(store, id).outcome is Outcome.ACCEPTED
    assert [event.outcome for event in stage_events(store, id)] == [None, Outcome.REJECTED, Outcome.ACCEPTED]


def test_a_reply_reopens_a_closed_application_with_nothing_lost(store: Store) -> None:
    id = added(store, Kind.APPLIED, 60)
    move(store, id, Kind.CLOSED, 20, Outcome.NO_REPLY)
    move(store, id, Kind.SCREENING)
    after = now(store, id)
    assert (after.outcome, kind_of(store, id), after.applied_on) == (None, Kind.SCREENING, ago(60))


def test_an_undone_move_does_not_count_as_reached(store: Store) -> None:
    id = added(store, Kind.APPLIED)
    move(store, id, Kind.OFFER)
    store.undo()
    assert now(store, id).reached is Kind.APPLIED


def test_silence_is_derived_and_writes_nothing(store: Store) -> None:
    id = added(store, Kind.APPLIED, 16)
    steps = len(store.history())
    row = build.row(Overview(store), now(store, id))
    assert row.quiet_days == 16
    assert (kind_of(store, id), len(store.history())) == (Kind.APPLIED, steps)
    timeline.add_event(store, id, EventKind.EMAIL, "They will write next week", day=TODAY)
    assert build.row(Overview(store), now(store, id)).quiet_days is None


def test_applied_on_edits_the_event_in_which_it_was_made(store: Store) -> None:
    id = added(store, days=30)
    move(store, id, Kind.APPLIED, 5)
    applications.edit(store, [id], {"applied_on": ago(12)})
    assert [event.day for event in stage_events(store, id)] == [ago(30), ago(12)]
    assert now(store, id).applied_on == ago(12)


def test_applied_on_of_a_saved_one_adds_the_event(store: Store) -> None:
    id = added(store, days=30)
    applications.edit(store, [id], {"applied_on": ago(3)})
    assert (kind_of(store, id), now(store, id).entered_on) == (Kind.APPLIED, ago(3))


def test_what_was_applied_for_was_saved_by_then_at_the_latest(store: Store) -> None:
    """Who notes an old application down today means that it is out, not that it was saved after it was sent."""
    id = added(store)
    applications.edit(store, [id], {"applied_on": ago(7)})
    assert (kind_of(store, id), now(store, id).applied_on) == (Kind.APPLIED, ago(7))
    applications.edit(store, [id], {"applied_on": ago(20)})
    assert (kind_of(store, id), now(store, id).entered_on) == (Kind.APPLIED, ago(20))
    assert [event.day for event in stage_events(store, id)] == [ago(20), ago(20)]


def test_what_was_saved_again_after_it_was_sent_stays_saved(store: Store) -> None:
    id = added(store, Kind.APPLIED, 20)
    move(store, id, Kind.SAVED, 5)
    applications.edit(store, [id], {"applied_on": ago(30)})
    assert (kind_of(store, id), now(store, id).applied_on) == (Kind.SAVED, ago(30))
    assert now(store, id).entered_on == ago(5)


def test_applied_on_cannot_come_after_what_came_of_it(store: Store) -> None:
    id = added(store, Kind.APPLIED, 20)
    move(store, id, Kind.INTERVIEWING, 10)
    with pytest.raises(errors.InvalidInput, match=f"had gone on by {ago(10)}"):
        applications.edit(store, [id], {"applied_on": ago(5)})
    assert (kind_of(store, id), now(store, id).applied_on) == (Kind.INTERVIEWING, ago(20))


def test_applied_on_cannot_be_taken_away_without_its_event(store: Store) -> None:
    id = added(store, Kind.APPLIED)
    with pytest.raises(errors.InvalidInput, match="timeline"):
        applications.edit(store, [id], {"applied_on": None})


def test_a_stage_cannot_be_entered_tomorrow(store: Store) -> None:
    id = added(store)
    with pytest.raises(errors.InvalidInput, match="still to come"):
        move(store, id, Kind.APPLIED, -1)


def test_a_closed_stage_needs_an_outcome_and_no_other_may_have_one(store: Store) -> None:
    id = added(store)
    with pytest.raises(errors.InvalidInput, match="needs an outcome"):
        move(store, id, Kind.CLOSED)
    with pytest.raises(errors.InvalidInput, match="no outcome"):
        move(store, id, Kind.OFFER, outcome=Outcome.ACCEPTED)


def test_two_applications_at_one_company_on_one_day_are_two(store: Store) -> None:
    assert added(store) != added(store)
    assert len(store.records(Application)) == 2


def test_what_was_typed_is_kept_as_typed(store: Store) -> None:
    odd = "O'Reilly  &\u00a0<b>Sons</b> \u202e?"
    id = applications.added_id(applications.add(store, {"company": odd, "title": "=1+1"}, on=TODAY))
    assert (now(store, id).company, now(store, id).title) == (odd, "=1+1")


def test_a_removed_stage_keeps_its_past_and_its_applications_move_on(store: Store) -> None:
    id = added(store, Kind.ASSESSMENT, 9)
    assessment = lookup.stage_of_kind(store, Kind.ASSESSMENT)
    stages.remove(store, assessment.id, to=lookup.stage_of_kind(store, Kind.INTERVIEWING), on=TODAY)
    assert assessment.name not in [stage.name for stage in lookup.stages(store)]
    assert assessment.id in [event.stage for event in stage_events(store, id)]
    timeline.remove_event(store, stage_events(store, id)[-1].id)
    assert assessment.name in [stage.name for stage in lookup.stages(store)]


def test_a_stage_with_applications_is_not_removed_without_saying_where_they_go(store: Store) -> None:
    added(store, Kind.ASSESSMENT)
    with pytest.raises(errors.InvalidInput, match="to which stage"):
        stages.remove(store, lookup.stage_of_kind(store, Kind.ASSESSMENT).id, to=None, on=TODAY)
    itself = lookup.stage_of_kind(store, Kind.ASSESSMENT)
    with pytest.raises(errors.InvalidInput, match="to which stage"):
        stages.remove(store, itself.id, to=itself, on=TODAY)


def test_a_stage_is_left_by_all_also_by_who_entered_it_after_the_day_of_its_removal(store: Store) -> None:
    ids = [added(store, Kind.ASSESSMENT, days) for days in (9, 0)]
    interviewing = lookup.stage_of_kind(store, Kind.INTERVIEWING)
    stages.remove(store, lookup.stage_of_kind(store, Kind.ASSESSMENT).id, to=interviewing, on=ago(5))
    assert [(kind_of(store, id), now(store, id).entered_on) for id in ids] == [
        (Kind.INTERVIEWING, ago(5)),
        (Kind.INTERVIEWING, TODAY),
    ]


def test_a_stage_is_not_removed_in_the_future(store: Store) -> None:
    added(store, Kind.ASSESSMENT)
    offer = lookup.stage_of_kind(store, Kind.OFFER)
    with pytest.raises(errors.InvalidInput, match="still to come"):
        stages.remove(store, lookup.stage_of_kind(store, Kind.ASSESSMENT).id, to=offer, on=ago(-1))


@pytest.mark.parametrize("kind", [Kind.SAVED, Kind.APPLIED, Kind.CLOSED])
def test_the_last_stage_of_a_kind_that_is_needed_stays(store: Store, kind: Kind) -> None:
    with pytest.raises(errors.InvalidInput, match="has to stay"):
        stages.remove(store, lookup.stage_of_kind(store, kind).id, to=None, on=TODAY)


STEPS = st.tuples(
    st.sampled_from(["move", "edit", "remove", "note"]),
    st.sampled_from(list(Kind)),
    st.integers(0, 40),
    st.integers(0, 9),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=12))
def test_after_any_work_what_follows_from_the_events_is_in_step_with_them(
    store: Store, steps: list[tuple[str, Kind, int, int]]
) -> None:
    id = added(store, days=20)
    for verb, kind, days, which in steps:
        outcome = Outcome.REJECTED if kind is Kind.CLOSED else None
        events = store.of_applications(Event, [id])
        chosen = events[which % len(events)]
        try:
            if verb == "move":
                move(store, id, kind, days, outcome)
            elif verb == "edit":
                timeline.edit_event(store, chosen.id, EventChanges(day=ago(days)), today=TODAY)
            elif verb == "remove":
                timeline.remove_event(store, chosen.id)
            else:
                timeline.add_event(store, id, EventKind.NOTE, "said", day=ago(days))
        except errors.InvalidInput:
            assert verb == "remove"
    _check_in_step(store, id)


def _check_in_step(store: Store, id: int) -> None:
    kinds = {stage.id: stage.kind for stage in store.records(Stage).values()}
    entered = sorted(stage_events(store, id), key=lambda event: (event.day, event.id))
    order = [kind for kind in Kind if kind is not Kind.CLOSED]
    reached = [kinds[event.stage or 0] for event in entered if kinds[event.stage or 0] in order]
    applied = [event.day for event in entered if kinds[event.stage or 0] in order[1:]]
    after = now(store, id)
    assert (after.stage, after.outcome, after.entered_on) == (entered[-1].stage, entered[-1].outcome, entered[-1].day)
    assert after.reached == max(reached, key=list(Kind).index, default=None)
    assert after.applied_on == min(applied, default=None)
    assert after.heard_on == max(event.day for event in store.of_applications(Event, [id]))
