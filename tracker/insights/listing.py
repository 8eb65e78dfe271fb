"""What to search for to see the applications behind a figure: the same ones that were counted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from tracker.histories import BEGIN
from tracker.insights.groups import Band, Dimension, Group
from tracker.insights.subjects import Filter
from tracker.insights.ways import Flow, Node
from tracker.insights.whole import LONG_WAIT, Insights
from tracker.records import Kind
from tracker.search import quoted

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SENT: Final = "sent:"
ANSWERED: Final = "sent: answered:"
WAITING: Final = "waiting:"
LONG_WAITING: Final = f"waiting: sent:>{LONG_WAIT}d"
OPEN_OFFERS: Final = "passed:offer open:"
NEVER_SENT: Final = "-sent:"


def query(insights: Insights, wanted: str) -> str:
    """A search for what is wanted among those that are counted, with the archived ones if some of these are."""
    parts = [wanted, *_chosen(insights.filter), "archived:yes,no" if insights.has_archived else ""]
    return " ".join(part for part in parts if part)


def reached(kind: Kind) -> str:
    """Those that were sent and got to a kind, or further."""
    return f"passed:>={kind.value}"


def days(first: date, last: date) -> str:
    """Those that were sent from one day to another."""
    return f"sent:{first.isoformat()}..{last.isoformat()}"


def entered(kind: Kind) -> str:
    """Those that were in a stage of this kind."""
    return f"entered:{kind.value}"


def began_with_applying() -> str:
    """Those whose wait for an answer is measured."""
    return f"sent: passed:{Kind.APPLIED.value}"


def node(found: Node) -> str:
    """Those that passed a kind, or came to an end from there."""
    return f"passed:{found.kind.value}" if found.end is None else f"flow:{found.key}"


def began(found: Node) -> str:
    """Those that began there."""
    return f"flow:{BEGIN}-{found.kind.value}"


def flow(found: Flow) -> str:
    """Those that went that way; the end of an application is named after where it was before."""
    return f"flow:{found.source}-{found.target.removeprefix(f'{found.source}-')}"


def group(dimension: Dimension, found: Group) -> str:
    """Those that were sent and have a value in common."""
    value = found.value
    if isinstance(value, Band):
        return f"sent: pay:{value.low}..{value.high}{value.currency}"
    if isinstance(value, date):
        return days(value, _last_day(dimension, value))
    if isinstance(value, int):
        return f"weekday:{WEEKDAYS[value - 1]}"
    if value is None:
        return "sent: -pay:"
    return f"sent: {dimension.value}:={quoted(value)}" if value else f"sent: -{dimension.value}:"


def _last_day(dimension: Dimension, first: date) -> date:
    if dimension is Dimension.WEEK:
        return first + timedelta(days=6)
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _chosen(chosen: Filter) -> list[str]:
    """The filters of the view as filters of a search."""
    parts = []
    if chosen.search is not None:
        parts.append(f"search:={quoted(chosen.search)}")
    if chosen.role is not None:
        parts.append(f"role:={quoted(chosen.role)}")
    if chosen.has_period:
        parts.append(_period(chosen))
    return parts


def _period(chosen: Filter) -> str:
    if chosen.since is None:
        assert chosen.until is not None
        return f"sent:<={chosen.until.isoformat()}"
    return f"sent:>={chosen.since.isoformat()}" if chosen.until is None else days(chosen.since, chosen.until)
