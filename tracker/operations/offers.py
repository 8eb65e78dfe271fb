"""Offers and their revisions, and the rates by which they are compared."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from tracker import errors, money, pay
from tracker.changes import ChangeSet, Label
from tracker.operations import lookup
from tracker.operations._common import long_text
from tracker.operations.timeline import settle
from tracker.records import Application, Event, EventKind, Offer, Period, Rate
from tracker.sentences import Sentence
from tracker.store import Store, Writer

AMOUNTS: Final = ("base", "bonus", "sign_on", "equity")
NUMBERS: Final = (*AMOUNTS, "hours", "vesting_years", "days_off")
FIELDS: Final = ("day", "currency", "period", *NUMBERS, "benefits", "deadline", "note")
NEEDED: Final = ("currency", "base")
MOST_HOURS: Final = 168  # of a week
MOST: Final = {"hours": MOST_HOURS, "vesting_years": 50, "days_off": 366}
CURRENCY: Final = re.compile(r"[A-Z]{3}")


def add(
    store: Store, application: int, values: Mapping[str, Any], *, on: date, revises: int | None = None
) -> ChangeSet:
    """Add an offer that was made on a day, or a revision of an earlier one, which gives what `values` do not say.

    `values` holds typed values by the names of `FIELDS`. The timeline gets an entry of that day.
    """
    with store.transaction() as write:
        (target,) = lookup.applications(store, [application])
        fields = _checked(values)
        if revises is None:
            offer = _blank(application, on, fields)
        else:
            offer = _to_revise(store, target, revises)._replace(id=0, day=on, revises=revises, created_at=None)
        offer = offer._replace(**fields)
        _check(offer)
        write.label = _label("add_offer" if revises is None else "revise_offer", target)
        write.insert(offer._replace(event=_event(store, write, target, offer)))
    return write.changes


def edit(store: Store, id: int, values: Mapping[str, Any]) -> ChangeSet:
    """Set fields of an offer; its entry of the timeline follows. A better offer is a revision: see `add`."""
    with store.transaction() as write:
        before = lookup.by_id(store, Offer, id)
        (target,) = lookup.applications(store, [before.application])
        after = before._replace(**_checked(values))
        _check(after)
        write.label = _label("edit_offer", target)
        write.put(after)
        if after.event is not None and (event := store.get(Event, after.event)):
            write.put(event._replace(day=after.day, text=_in_words(after)))
            settle(store, write, [target])
    return write.changes


def remove(store: Store, id: int) -> ChangeSet:
    """Take an offer away with its entry of the timeline; what revised it then revises the one before."""
    with store.transaction() as write:
        before = lookup.by_id(store, Offer, id)
        (target,) = lookup.applications(store, [before.application])
        write.label = _label("remove_offer", target)
        for later in store.related(Offer, "revises", [id]):
            write.put(later._replace(revises=before.revises))
        write.delete(before)
        if before.event is not None and (event := store.get(Event, before.event)):
            write.delete(event)
            settle(store, write, [target])
    return write.changes


def put_rate(store: Store, currency: str, base: str, rate: float, *, on: date, note: str = "") -> ChangeSet:
    """Say what one unit of a currency is worth in another from a day on; it replaces an earlier word for that day."""
    with store.transaction() as write:
        currency, base = checked_currency(currency), checked_currency(base)
        if currency == base:
            raise errors.InvalidInput(
                "{currency} is worth one {base} always; name two currencies.", currency=currency, base=base
            )
        if not math.isfinite(rate) or not 0 < rate < money.LARGEST:
            raise errors.InvalidInput(
                "{rate:g} is no rate; say how many {base} one {currency} is worth.",
                rate=rate,
                base=base,
                currency=currency,
            )
        text = long_text(note, "The note")
        write.label = Label("put_rate", {"currency": currency, "base": base})
        known = store.records(Rate).values()
        present = next((r for r in known if (r.currency, r.base, r.day) == (currency, base, on)), None)
        if present:
            write.put(present._replace(rate=rate, note=text or present.note))
        else:
            write.insert(Rate(0, currency, base, rate, on, text))
    return write.changes


def remove_rate(store: Store, id: int) -> ChangeSet:
    with store.transaction() as write:
        before = lookup.by_id(store, Rate, id)
        write.label = Label("remove_rate", {"currency": before.currency, "base": before.base})
        write.delete(before)
    return write.changes


def checked_currency(text: str) -> str:
    """The three letters of a currency (ISO 4217), in capitals."""
    currency = text.strip().upper()
    if not CURRENCY.fullmatch(currency):
        raise errors.InvalidInput("“{text}” is no currency; write its three letters, such as EUR or USD.", text=text)
    return currency


def _label(key: str, application: Application) -> Label:
    return Label(key, {"company": application.company or application.title})


def _blank(application: int, on: date, fields: Mapping[str, Any]) -> Offer:
    if missing := [name for name in NEEDED if name not in fields]:
        raise errors.InvalidInput(
            "An offer needs its {missing}; give it, such as base 85000 and currency EUR.", missing=missing[0]
        )
    return Offer(0, application, on, fields["currency"], Period.YEAR, fields["base"])


def _to_revise(store: Store, target: Application, id: int) -> Offer:
    before = lookup.by_id(store, Offer, id)
    if before.application != target.id:
        raise errors.InvalidInput("Offer {id} is not one of application {application}.", id=id, application=target.id)
    if later := store.related(Offer, "revises", [id]):
        raise errors.InvalidInput(
            "Offer {id} was revised already, by offer {later}; revise that one.", id=id, later=later[0].id
        )
    return before


def _event(store: Store, write: Writer, target: Application, offer: Offer) -> int:
    event = Event(0, target.id, EventKind.OFFER, offer.day, write.moment, text=_in_words(offer))
    id = write.insert(event).id
    settle(store, write, [target])
    return id


def _in_words(offer: Offer) -> str:
    return pay.salary_words(offer.base, offer.base, offer.currency, offer.period)


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    if unknown := [name for name in values if name not in FIELDS]:
        raise errors.InvalidInput(
            "An offer has no field “{field}”; it has {fields}.", field=unknown[0], fields=", ".join(FIELDS)
        )
    fields = dict(values)
    for name, what in (("benefits", Sentence("The text of the benefits")), ("note", Sentence("The note"))):
        if name in fields:
            fields[name] = long_text(fields[name] or "", what)
    if "currency" in fields:
        fields["currency"] = checked_currency(fields["currency"] or "")
    for name in NUMBERS:
        if fields.get(name) is not None:
            _check_number(name, fields[name])
    if "base" in fields and fields["base"] is None:
        raise errors.InvalidInput("An offer needs its base; give an amount.")
    return fields


def _check_number(name: str, value: float) -> None:
    what, most = name.replace("_", " "), MOST.get(name, money.LARGEST)
    is_span = name in {"hours", "vesting_years"}
    if not math.isfinite(value) or value < 0 or value > most or (is_span and value == 0):
        raise errors.InvalidInput(
            "{value:g} cannot be the {what} of an offer; give a number up to {most:,.0f}.",
            value=value,
            what=what,
            most=most,
        )


def _check(offer: Offer) -> None:
    if offer.deadline and offer.deadline < offer.day:
        raise errors.InvalidInput(
            "The offer of {day} would end on {deadline}, before it was made; change one of the days.",
            day=offer.day,
            deadline=offer.deadline,
        )
