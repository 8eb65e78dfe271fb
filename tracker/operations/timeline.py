"""The timeline of an application, from which its stage follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker import errors
from tracker.changes import ChangeSet
from tracker.operations import lookup
from tracker.operations._common import label_for, long_text, shown_title
from tracker.records import (
    Application,
    Attachment,
    Contact,
    Event,
    EventContact,
    EventKind,
    Kind,
    Message,
    Offer,
    Outcome,
    Record,
    Stage,
)
from tracker.store import Store, Writer

STEPS = list(Kind)[:-1]  # the kinds in the order of a search, without closed
FORGOTTEN_WITH_EVENT: Final[tuple[type[Record], ...]] = (Message, EventContact)


@dataclass(frozen=True, slots=True)
class EventChanges:
    """What an edit of an event sets; None leaves a field as it is, an empty time or zone clears it."""

    day: date | None = None
    at: str | None = None
    zone: str | None = None
    text: str | None = None
    stage: int | None = None
    outcome: Outcome | None = None


def add_event(
    store: Store,
    application: int,
    kind: EventKind,
    text: str,
    *,
    day: date,
    at: str | None = None,
    zone: str | None = None,
    people: Iterable[int] = (),
) -> ChangeSet:
    """Add something that happened (not a stage: that is `applications.move`), with the contacts it had to do with."""
    with store.transaction() as write:
        if kind is EventKind.STAGE:
            raise errors.InvalidInput("A stage is entered by a move, not by an entry of the timeline.")
        (target,) = lookup.applications(store, [application])
        body = long_text(text, "The entry")
        write.label = label_for("add_event", [target])
        event = write.insert(Event(0, application, kind, day, write.moment, at, zone, text=body))
        for id in dict.fromkeys(people):
            write.insert(EventContact(0, application, event.id, lookup.by_id(store, Contact, id).id))
        settle(store, write, [target])
    return write.changes


def edit_event(store: Store, event: int, changes: EventChanges, *, today: date) -> ChangeSet:
    """Change an entry of the timeline; the application's stage follows."""
    with store.transaction() as write:
        before, target = _event_of(store, event)
        after = _edited(store, before, changes, today)
        write.label = label_for("edit_event", [target])
        write.put(after)
        settle(store, write, [target])
    return write.changes


def remove_event(store: Store, event: int) -> ChangeSet:
    """Take an entry out of the timeline; the application's stage follows. Its only stage cannot be removed."""
    with store.transaction() as write:
        before, target = _event_of(store, event)
        others = [e for e in store.of_applications(Event, [target.id]) if e.id != event]
        if not any(e.kind is EventKind.STAGE for e in others):
            raise errors.InvalidInput(
                "“{title}” was never in another stage, so this one cannot be removed; edit it instead.",
                title=shown_title(target),
            )
        write.label = label_for("remove_event", [target])
        _let_go(store, write, event)
        write.delete(before)
        settle(store, write, [target])
    return write.changes


def enter_stage(
    store: Store, write: Writer, applications: Sequence[Application], stage: Stage, outcome: Outcome | None, day: date
) -> list[Application]:
    """Add a stage event to each application and let its stage follow. Returns the applications as they are then."""
    today = store.clock.today()
    for application in applications:
        on = day_of_entering(application, day, today)
        write.insert(Event(0, application.id, EventKind.STAGE, on, write.moment, stage=stage.id, outcome=outcome))
    return settle(store, write, applications)


def day_of_entering(application: Application, day: date, today: date) -> date:
    """The day on which a stage is entered. What is done now comes last, also for who has flown west into yesterday."""
    is_ahead_by_zone = application.entered_on - today == timedelta(days=1)
    return application.entered_on if day == today and is_ahead_by_zone else day


def settle(store: Store, write: Writer, applications: Sequence[Application]) -> list[Application]:
    """Bring what follows from the events (stage, outcome, days, reached) in step with them.

    One that changes its stage goes to the top of the new column. A removed stage that an application is in again
    comes back.
    """
    histories: dict[int, list[Event]] = {application.id: [] for application in applications}
    for event in store.of_applications(Event, histories):
        histories[event.application].append(event)
    settled = [_settled(store, application, histories[application.id]) for application in applications]
    tops = _tops(store, {a.stage for a, before in zip(settled, applications, strict=True) if a.stage != before.stage})
    placed = [
        after if after.stage == before.stage else after._replace(position=tops[after.stage])
        for after, before in zip(settled, applications, strict=True)
    ]
    for application in placed:
        write.put(application)
    _revive(store, write, {application.stage for application in placed})
    return placed


def _settled(store: Store, application: Application, events: Sequence[Event]) -> Application:
    stages = store.records(Stage)
    entered = sorted((e for e in events if e.kind is EventKind.STAGE), key=lambda e: (e.day, e.id))
    latest = entered[-1]
    assert latest.stage is not None
    kinds = [(stages[e.stage].kind, e) for e in entered if e.stage is not None]
    applied = [e.day for kind, e in kinds if kind in STEPS[1:]]
    reached = [STEPS.index(kind) for kind, _ in kinds if kind in STEPS]
    return application._replace(
        stage=latest.stage,
        outcome=latest.outcome,
        entered_on=latest.day,
        applied_on=min(applied, default=None),
        heard_on=max(e.day for e in events),
        reached=STEPS[max(reached)] if reached else None,
    )


def top_of(store: Store, stage: int) -> float:
    """A position above all cards of a column."""
    return _tops(store, {stage})[stage]


def _tops(store: Store, stages: set[int]) -> dict[int, float]:
    tops = dict.fromkeys(stages, 1.0)
    if stages:
        for application in store.records(Application).values():
            if application.stage in stages:
                tops[application.stage] = min(tops[application.stage], application.position)
    return {stage: top - 1.0 for stage, top in tops.items()}


def _revive(store: Store, write: Writer, stages: Iterable[int]) -> None:
    for id in stages:
        stage = store.records(Stage)[id]
        if stage.removed:
            write.put(stage._replace(removed=False))


def check_outcome(stage: Stage, outcome: Outcome | None) -> None:
    """A closed stage needs an outcome, and no other may have one."""
    if stage.kind is Kind.CLOSED and outcome is None:
        raise errors.InvalidInput(
            "{stage} needs an outcome: one of {known}.", stage=stage.name, known=", ".join(Outcome)
        )
    if stage.kind is not Kind.CLOSED and outcome is not None:
        raise errors.InvalidInput("{stage} is not a closed stage, so it has no outcome.", stage=stage.name)


def check_not_ahead(day: date, today: date) -> None:
    """A stage cannot be entered tomorrow."""
    if day > today:
        raise errors.InvalidInput(
            "{day} is still to come; a stage is entered today or earlier. Plan a task or an interview instead.", day=day
        )


def _let_go(store: Store, write: Writer, event: int) -> None:
    """Part an entry from what refers to it. Its e-mail is forgotten, so that it can be brought in again."""
    for offer in store.related(Offer, "event", [event]):
        write.put(offer._replace(event=None))
    for attachment in store.related(Attachment, "event", [event]):
        write.put(attachment._replace(event=None))
    for kind in FORGOTTEN_WITH_EVENT:
        for record in store.related(kind, "event", [event]):
            write.delete(record)


def _event_of(store: Store, id: int) -> tuple[Event, Application]:
    event = lookup.by_id(store, Event, id)
    (application,) = lookup.applications(store, [event.application])
    return event, application


def _edited(store: Store, event: Event, changes: EventChanges, today: date) -> Event:
    after = event._replace(
        day=changes.day or event.day,
        at=event.at if changes.at is None else changes.at or None,
        zone=event.zone if changes.zone is None else changes.zone or None,
        text=event.text if changes.text is None else long_text(changes.text, "The entry"),
    )
    if event.kind is not EventKind.STAGE:
        if changes.stage is not None or changes.outcome is not None:
            raise errors.InvalidInput("Only an entry that enters a stage has a stage or an outcome.")
        return after
    if after.day != event.day:
        check_not_ahead(after.day, today)
    return _with_stage(store, after, changes)


def _with_stage(store: Store, event: Event, changes: EventChanges) -> Event:
    assert event.stage is not None
    stage = lookup.by_id(store, Stage, changes.stage or event.stage)
    kept = event.outcome if stage.kind is Kind.CLOSED else None
    outcome = changes.outcome or kept
    check_outcome(stage, outcome)
    return event._replace(stage=stage.id, outcome=outcome)
