"""What the agenda leaves out until a day: silence, an interview to tell of, a deadline, an offer."""

from __future__ import annotations

from datetime import date

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import shown_title
from tracker.records import Application, Interview, Offer, Snooze, Snoozed
from tracker.sentences import Sentence
from tracker.store import Store


def snooze(store: Store, application: int, what: Snoozed, record: int, *, until: date) -> ChangeSet:
    """Leave something of an application out of the agenda until a day; `record` is the application where it has none.

    What must be answered by a day cannot be put off beyond it.
    """
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        _check(store, target, what, record, until)
        write.label = Label("snooze", {"title": shown_title(target), "day": until.isoformat()})
        present = [s for s in store.of_applications(Snooze, [application]) if (s.what, s.record) == (what, record)]
        if present:
            write.put(present[0]._replace(until=until))
        else:
            write.insert(Snooze(0, application, what, record, until))
    return write.changes


def wake(store: Store, id: int) -> ChangeSet:
    """Show at once what was put off."""
    with store.transaction() as write:
        found = lookup.by_id(store, Snooze, id)
        (target,) = lookup.applications(store, [found.application])
        write.label = Label("wake", {"title": shown_title(target)})
        write.delete(found)
    return write.changes


def _check(store: Store, target: Application, what: Snoozed, record: int, until: date) -> None:
    today = store.clock.today()
    if until <= today:
        raise errors.InvalidInput("{until} is not ahead; snooze it to a later day.", until=until)
    last = _last_day(store, target, what, record)
    if last and last >= today and until > last:
        raise errors.InvalidInput(
            "It ends on {last}, before {until}; snooze it to that day or an earlier one.", last=last, until=until
        )


def _last_day(store: Store, target: Application, what: Snoozed, record: int) -> date | None:
    """The day by which it must be answered; refuses what is not the application's."""
    if what is Snoozed.OFFER:
        offer = lookup.by_id(store, Offer, record)
        _check_owner(target, offer.application, Sentence("Offer {id}", id=record))
        return offer.deadline
    if what is Snoozed.INTERVIEW:
        _check_owner(target, lookup.by_id(store, Interview, record).application, Sentence("Interview {id}", id=record))
        return None
    _check_owner(target, record, Sentence("Application {id}", id=record))
    return target.deadline if what is Snoozed.DEADLINE else None


def _check_owner(target: Application, owner: int, what: str) -> None:
    if owner != target.id:
        raise errors.InvalidInput(
            "{what} is not that of application {application}; nothing was changed.", what=what, application=target.id
        )
