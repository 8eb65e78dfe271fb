"""How the entries of a timeline look, in words."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from tracker.overview import Row
from tracker.queries import Entry
from tracker.records import Event, EventKind, Interview, Kind, Outcome, Stage
from ui.detail.entry import Look
from ui.detail.steps import Key, interview_particulars
from ui.theme import Theme
from ui.words import date_words, event_kind_name, interview_kind_name, outcome_name, result_name, time_words

translate = QCoreApplication.translate

ICONS: Final = {
    EventKind.NOTE: "sticky-note",
    EventKind.CALL: "phone",
    EventKind.EMAIL: "mail",
    EventKind.INTERVIEW: "users",
    EventKind.OFFER: "handshake",
    EventKind.DOCUMENT: "file-text",
}


def entry_key(entry: Entry) -> Key:
    """The kind and the id of what an entry stands for."""
    return ("interview" if isinstance(entry.record, Interview) else "event"), entry.record.id


def happened_look(entry: Entry, row: Row, is_first: bool, theme: Theme, today: date) -> Look:
    """How an entry looks; `is_first` says that it is the oldest stage of its application."""
    if isinstance(entry.record, Interview):
        return _interview_look(entry.record, today)
    if entry.stage is not None:
        return _stage_look(entry.record, entry.stage, row, is_first, theme, today)
    return _event_look(entry.record, today)


def stage_words(stage: Stage, outcome: Outcome | None, source: str | None, is_first: bool) -> str:
    """What happened when a stage was entered: `Moved to Interviewing`, `Applied`, `Closed: Rejected`."""
    if outcome:
        return translate("Timeline", "{stage}: {outcome}").format(stage=stage.name, outcome=outcome_name(outcome))
    if is_first and stage.kind is Kind.SAVED:
        saved = translate("Timeline", "Saved from {source}") if source else translate("Timeline", "Saved")
        return saved.format(source=source)
    if stage.kind is Kind.APPLIED:
        return translate("Timeline", "Applied")
    return translate("Timeline", "Moved to {stage}").format(stage=stage.name)


def _stage_look(event: Event, stage: Stage, row: Row, is_first: bool, theme: Theme, today: date) -> Look:
    words, day = stage_words(stage, event.outcome, row.application.source, is_first), date_words(event.day, today)
    return Look(
        text=words,
        second=event.text,
        right=day,
        dot=theme.stage(stage.kind, stage.color),
        spoken=_spoken(words, event.text, day),
    )


def _event_look(event: Event, today: date) -> Look:
    kind, day = event_kind_name(event.kind), date_words(event.day, today)
    second = time_words(event.at) if event.at else ""
    return Look(
        text=event.text or kind,
        second=second,
        right=day,
        icon=ICONS[event.kind],
        spoken=_spoken(kind, event.text, day),
    )


def _interview_look(interview: Interview, today: date) -> Look:
    kind, day = interview_kind_name(interview.kind), date_words(interview.day, today)
    result = result_name(interview.result) if interview.result else translate("Timeline", "no result yet")
    words = translate("Timeline", "{interview}: {result}").format(interview=kind, result=result)
    second = interview_particulars(interview)
    return Look(text=words, second=second, right=day, icon="users", spoken=_spoken(words, second, day))


def _spoken(words: str, more: str, day: str) -> str:
    return ", ".join(part for part in (words, more, day) if part)
