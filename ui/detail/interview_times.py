"""What is worth knowing of the time of an interview: the other zone's, the clocks that change, another one then."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from tracker import agenda, zones
from tracker.records import Interview
from tracker.zones import Oddity
from ui.plain import one_line
from ui.session import Session
from ui.words import day_words, interview_kind_name, time_words

NEW: Final = -1  # stands for the id of a round that is not stored yet
TIMED: Final = frozenset(("day", "at", "zone"))
NAME_LIMIT: Final = 40

translate = QCoreApplication.translate


def here_and_there(day: date | None, at: str | None, zone: str | None, today: date) -> str:
    """`16:00 your time, 10:00 New York`, with the days where they differ; empty where the clocks are the same."""
    if day is None or not at or not zone or not zones.is_elsewhere(day, at, zone):
        return ""
    here = zones.local(zones.moment(day, at, zone))
    mine, theirs = time_words(here.at), time_words(at)
    if here.day != day:
        mine, theirs = f"{day_words(here.day, today)} {mine}", f"{day_words(day, today)} {theirs}"
    words = translate("Interviews", "{here} your time, {there} {place}")
    return words.format(here=mine, there=theirs, place=zones.place_of(zone))


def gap_words(values: Mapping[str, Any]) -> str:
    """Why there is no such time on that day; empty where there is."""
    if _oddity(values) is not Oddity.GAP:
        return ""
    day, at, zone = values["day"], values["at"], values["zone"]
    later = zones.local(zones.moment(day, at, zone), zones.zone_of(zone) if zone else None).at
    words = translate(
        "Interviews", "There is no {time} on that day: the clocks go forward over it. Perhaps {later} is meant."
    )
    return words.format(time=time_words(at), later=time_words(later))


def overlap_words(values: Mapping[str, Any]) -> str:
    """That a time comes twice in that night, and which is meant; empty where it does not."""
    if _oddity(values) is not Oddity.OVERLAP:
        return ""
    return translate("Interviews", "This time comes twice, since the clocks go back; the first one is taken.")


def clash_words(session: Session, values: Mapping[str, Any], id: int | None, today: date) -> str:
    """With which other interview this one overlaps; empty where with none."""
    day, at = values["day"], values["at"]
    if day is None or not at or values["result"] is not None:
        return ""
    own = Interview(id or NEW, 0, day, at=at, zone=values["zone"], minutes=values["minutes"])
    others = session.store.records(Interview).values()
    planned = [other for other in others if other.id != id and _is_planned(session, other, today)]
    found = agenda.clashing([own, *planned]).get(own.id, ())
    if not found:
        return ""
    other = session.store.records(Interview)[found[0]]
    row = session.overview.row(other.application)
    company = one_line(row.application.company or row.application.title, NAME_LIMIT) if row else ""
    when, time = agenda.own_start(other)
    words = translate("Interviews", "At the same time: {interview} with {company}, {day} {time}.")
    kind = interview_kind_name(other.kind)
    return words.format(interview=kind, company=company, day=day_words(when, today), time=time_words(time or ""))


def _is_planned(session: Session, interview: Interview, today: date) -> bool:
    row = session.overview.row(interview.application)
    return interview.result is None and interview.day >= today and row is not None and row.is_shown


def _oddity(values: Mapping[str, Any]) -> Oddity | None:
    day, at = values["day"], values["at"]
    return zones.oddity(day, at, values["zone"]) if day and at else None
