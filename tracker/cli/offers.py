"""`offers` and `rates`: what was offered, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

import click

from tracker import money, settings, worth
from tracker.cli import output, shapes
from tracker.cli.call import Call, Noun
from tracker.cli.parameters import ID, as_json, assigned, assignments, choice_option, day_option
from tracker.days import read_day
from tracker.errors import InvalidInput
from tracker.operations import lookup, offers
from tracker.records import Offer, Period, Rate
from tracker.store import Store
from tracker.values import read_choice
from tracker.worth import Compared

SHOWN: Final = ("id", "on", "application", "company", "base", "currency", "period", "deadline", "revises")
COMPARED: Final = ("id", "company", "base", "bonus", "equity", "total", "sign_on", "first_year", "days_off", "deadline")
RATES_SHOWN: Final = ("id", "on", "currency", "base", "rate", "note")

offer_id = click.argument("id", metavar="OFFER", type=ID)
rate_id = click.argument("id", metavar="RATE", type=ID)
in_currency = click.option("--in", "currency", metavar="CURRENCY", help="The currency to compare in.")


@click.group("offers", cls=Noun)
def offers_() -> None:
    """List, add, revise, edit, remove and compare offers.

    \b
    Example:
      pursuit offers add 7 --base "95,000 EUR" --bonus 8000 --deadline +10d
      pursuit offers compare --in EUR
    """


@offers_.command("list")
@click.option("--application", type=ID, metavar="ID", help="Only those of this application.")
@click.option("--all", "with_revised", is_flag=True, help="Those that were revised since, too.")
@as_json
@click.pass_obj
def list_(call: Call, application: int | None, with_revised: bool, as_json: bool) -> None:
    """List the offers by day, each as it was revised last.

    \b
    Example:
      pursuit offers list --application 7 --all
    """
    with call.opened() as store:
        if application is not None:
            lookup.applications(store, [application])
        known = store.all(Offer)
        chosen = known if with_revised else worth.latest(known)
        found = [offer for offer in chosen if application in {None, offer.application}]
        ordered = sorted(found, key=lambda offer: (offer.day, offer.id))
        records = [shapes.offer_object(store, offer) for offer in ordered]
        output.say_records(records, SHOWN, as_json=as_json, none="No offers.")


@offers_.command("add")
@click.argument("application", metavar="ID", type=ID)
@click.option("--base", metavar="AMOUNT", help="The base, such as 95000 or “95,000 EUR”.")
@click.option("--currency", metavar="CURRENCY")
@choice_option("--period", Period, "period", help="What the base is for; a year unless given.")
@click.option("--hours", metavar="N", help="Hours a week; 40 unless given.")
@click.option("--bonus", metavar="AMOUNT", help="For a year.")
@click.option("--sign-on", metavar="AMOUNT", help="Once.")
@click.option("--equity", metavar="AMOUNT", help="All of it.")
@click.option("--vesting-years", metavar="N", help="Years over which the equity is earned; 4 unless given.")
@click.option("--days-off", metavar="N")
@click.option("--benefits", metavar="TEXT")
@click.option("--note", metavar="TEXT")
@day_option("--deadline", help="The day by which it must be answered.")
@day_option("--on", help="The day when it was made; today unless given.")
@click.option("--revises", type=ID, metavar="OFFER", help="The offer that it improves; what is not given stays.")
@click.pass_obj
def add(call: Call, /, application: int, on: date | None, revises: int | None, **options: Any) -> None:
    """Add an offer to an application, or a revision of one, and print its id.

    \b
    Example:
      pursuit offers add 7 --base 95000 --currency EUR --bonus 8000 --equity 40000 --deadline 2026-12-04
      pursuit offers add 7 --revises 1 --base 101000
    """
    values = _from_options(options)
    with call.opened() as store:
        call.add(Offer, offers.add, store, application, values, on=on or call.today, revises=revises)


@offers_.command("edit")
@offer_id
@assignments
@click.pass_obj
def edit(call: Call, id: int, assignments: tuple[str, ...]) -> None:
    """Mend fields of an offer: on, base, currency, period, hours, bonus, sign_on, equity, vesting_years, days_off,
    benefits, deadline, note. For a better offer add one with --revises.

    \b
    Example:
      pursuit offers edit 1 deadline=2026-12-08
    """
    values = dict(_value(name, text, call.today) for name, text in assigned(assignments).items())
    with call.opened() as store:
        call.do(offers.edit, store, id, values)


@offers_.command("remove")
@offer_id
@click.pass_obj
def remove(call: Call, id: int) -> None:
    """Remove an offer; what it revised stays.

    \b
    Example:
      pursuit offers remove 2
    """
    with call.opened() as store:
        call.do(offers.remove, store, id)


@offers_.command("compare")
@click.argument("ids", metavar="[OFFER]...", nargs=-1, type=ID)
@in_currency
@as_json
@click.pass_obj
def compare(call: Call, ids: tuple[int, ...], currency: str | None, as_json: bool) -> None:
    """Compare offers for a year, side by side, the best first.

    Without ids those of open applications. An hour is paid 2080 times in a year of 40 hours a week, a day 260 times.
    The rates are those that you entered: see `pursuit rates`.

    \b
    Example:
      pursuit offers compare --in EUR
    """
    with call.opened() as store:
        chosen = [lookup.by_id(store, Offer, id) for id in dict.fromkeys(ids)] or _open_offers(store)
        target = _currency(currency, chosen)
        found = worth.compare(chosen, target, store.all(Rate), call.today)
        records = [_compared_object(store, one, target) for one in found]
        if as_json:
            output.say_json({"currency": target, "on": call.today.isoformat(), "offers": records})
        else:
            _say_compared(found, records, target)


@offers_.command("match")
@offer_id
@click.argument("other", metavar="OTHER", type=ID)
@as_json
@click.pass_obj
def match(call: Call, id: int, other: int, as_json: bool) -> None:
    """Say which base would make an offer worth as much a year as another one.

    \b
    Example:
      pursuit offers match 3 1
    """
    with call.opened() as store:
        mine, theirs = lookup.by_id(store, Offer, id), lookup.by_id(store, Offer, other)
        base = worth.matching_base(mine, theirs, store.all(Rate), call.today)
    if base is None:
        raise InvalidInput(worth.missing_rate_words(theirs, mine.currency))
    if as_json:
        output.say_json({"offer": id, "other": other, "base": round(base, 2), "currency": mine.currency,
                         "period": mine.period.value, "more": round(base - mine.base, 2)})  # fmt: skip
    elif base <= mine.base:
        output.say(f"Offer {id} is worth as much as offer {other} already, also with a base of {_amount(base, mine)}.")
    else:
        output.say(f"A base of {_amount(base, mine)} would match it, {base - mine.base:,.0f} more than now.")


@click.group("rates", cls=Noun)
def rates_() -> None:
    """List, add and remove the rates of currencies, entered by hand and dated.

    \b
    Example:
      pursuit rates
      pursuit rates add USD EUR 0.92
    """


@rates_.command("list")
@as_json
@click.pass_obj
def list_rates(call: Call, as_json: bool) -> None:
    """List the rates, the latest first.

    \b
    Example:
      pursuit rates list
    """
    with call.opened() as store:
        ordered = sorted(store.all(Rate), key=lambda rate: (rate.day, rate.id), reverse=True)
        records = [shapes.as_object(rate) for rate in ordered]
        output.say_records(records, RATES_SHOWN, as_json=as_json, none="No rates.")


@rates_.command("add")
@click.argument("currency", metavar="CURRENCY")
@click.argument("base", metavar="BASE")
@click.argument("rate", metavar="RATE")
@day_option("--on", help="The day from which it counts; today unless given.")
@click.option("--note", default="", metavar="TEXT", help="Where it is from.")
@click.pass_obj
def add_rate(call: Call, currency: str, base: str, rate: str, on: date | None, note: str) -> None:
    """Say how many BASE one CURRENCY is worth; for the same day it replaces what was said.

    \b
    Example:
      pursuit rates add USD EUR 0.92 --on 2026-11-02
    """
    value = _number("rate", rate)
    with call.opened(create=True) as store:
        call.do(offers.put_rate, store, currency, base, value, on=on or call.today, note=note)


@rates_.command("remove")
@rate_id
@click.pass_obj
def remove_rate(call: Call, id: int) -> None:
    """Remove a rate.

    \b
    Example:
      pursuit rates remove 2
    """
    with call.opened() as store:
        call.do(offers.remove_rate, store, id)


def _open_offers(store: Store) -> list[Offer]:
    """The offers of applications that are not closed, each as it was revised last."""
    from tracker.overview import Overview

    return [offer for row in Overview(store).shown for offer in row.open_offers]


def _currency(typed: str | None, chosen: Sequence[Offer]) -> str:
    """The currency to compare in: as typed, as preferred, or that of the newest offer."""
    if typed:
        return offers.checked_currency(typed)
    preferred = settings.load_preferences().currency
    return preferred or (max(chosen, key=lambda offer: (offer.day, offer.id)).currency if chosen else "EUR")


def _compared_object(store: Store, one: Compared, target: str) -> dict[str, Any]:
    value = one.worth
    parts = ("base", "bonus", "equity", "total", "sign_on", "first_year")
    return {
        "id": one.offer.id,
        "application": one.offer.application,
        "company": shapes.company_of(store, one.offer.application),
        **{part: round(getattr(value, part), 2) if value else None for part in parts},
        "days_off": one.offer.days_off,
        "deadline": shapes.plain_value(one.offer.deadline),
        "rated_on": shapes.plain_value(value.rated_on) if value else None,
        "problem": None if value else worth.missing_rate_words(one.offer, target),
    }


def _say_compared(found: Sequence[Compared], records: Sequence[Mapping[str, Any]], target: str) -> None:
    if not found:
        output.say("No offers to compare.")
        return
    good = [record for record in records if record["problem"] is None]
    if good:
        output.say(f"In {target} for a year:")
        output.say_records(good, COMPARED, as_json=False)
    for record in records:
        if record["problem"]:
            output.say(f"Offer {record['id']} from {record['company']}: {record['problem']}")


def _from_options(options: Mapping[str, Any]) -> dict[str, Any]:
    """Typed values of what was given; a base may name its currency and period."""
    values: dict[str, Any] = {}
    for name, value in options.items():
        if value is not None and name != "base":
            values[name] = _number(name, value) if name in offers.NUMBERS else value
    if options["base"] is not None:
        values = _base(options["base"]) | values
    return values


def _base(text: str) -> dict[str, Any]:
    salary = money.read_salary(text)
    if salary is None or salary.min is None or salary.min != salary.max:
        return {"base": _number("base", text)}
    named = {"currency": salary.currency, "period": salary.period}
    return {"base": salary.min, **{name: value for name, value in named.items() if value}}


def _number(name: str, text: str) -> float | int:
    """A plain number, as 95000, 95,000 or 0.92."""
    plain = text.strip().replace("_", "").replace(" ", "")
    try:
        value = float(plain if plain.count(",") == 0 else _without_thousands(plain))
    except ValueError:
        what = name.replace("_", " ")
        raise InvalidInput(f"“{text}” is no {what}; write a number such as 95000 or 0.92.") from None
    return int(value) if name == "days_off" and value.is_integer() else value


def _without_thousands(text: str) -> str:
    """The number without the commas between its thousands; a ValueError for a comma anywhere else."""
    whole, _, rest = text.partition(".")
    first, *groups = whole.split(",")
    if not 0 < len(first) <= 3 or any(len(group) != 3 for group in groups):
        raise ValueError(text)
    return f"{first}{''.join(groups)}.{rest}" if rest else first + "".join(groups)


def _value(name: str, text: str, today: date) -> tuple[str, Any]:
    if name == "on":
        return "day", read_day(text, today)
    if name == "deadline":
        return name, read_day(text, today) if text.strip() else None
    if name in offers.NUMBERS:
        return name, _number(name, text) if text.strip() else None
    return name, READERS[name](text) if name in READERS else text


def _amount(base: float, offer: Offer) -> str:
    return f"{base:,.0f} {offer.currency} a {offer.period.value}"


READERS: Final[Mapping[str, Callable[[str], Any]]] = {"period": lambda text: read_choice(Period, text, "period")}

COMMANDS: Final = (offers_, rates_)
