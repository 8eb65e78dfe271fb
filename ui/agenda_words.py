"""The words for what waits: what each entry of the agenda says, and the badge at its right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tracker import agenda
from tracker.agenda import Entry, Matter, Section
from tracker.records import InterviewKind, Kind, Rule
from ui.theme import Tone
from ui.words import age_words, date_words, day_words, interview_kind_name, kind_name, late_words, time_words

translate = QCoreApplication.translate

PRESSING: Final = 3  # days ahead from which a deadline is shown in a warning colour
SECTIONS: Final[dict[Section, Any]] = {
    Section.OVERDUE: QT_TRANSLATE_NOOP("Agenda", "Overdue"),
    Section.TODAY: QT_TRANSLATE_NOOP("Agenda", "Today"),
    Section.WEEK: QT_TRANSLATE_NOOP("Agenda", "This week"),
    Section.LATER: QT_TRANSLATE_NOOP("Agenda", "Later"),
    Section.QUIET: QT_TRANSLATE_NOOP("Agenda", "Quiet"),
}
PROPOSALS: Final[dict[Rule, Any]] = {
    Rule.FOLLOW_UP: QT_TRANSLATE_NOOP("Agenda", "Follow up?"),
    Rule.THANK_YOU: QT_TRANSLATE_NOOP("Agenda", "Send a thank-you note?"),
    Rule.ANSWER_OFFER: QT_TRANSLATE_NOOP("Agenda", "Decide on the offer?"),
}
TASKS: Final[dict[Rule | None, Any]] = {
    None: QT_TRANSLATE_NOOP("Agenda", "Follow up"),
    Rule.FOLLOW_UP: QT_TRANSLATE_NOOP("Agenda", "Follow up"),
    Rule.THANK_YOU: QT_TRANSLATE_NOOP("Agenda", "Send a thank-you note"),
    Rule.ANSWER_OFFER: QT_TRANSLATE_NOOP("Agenda", "Decide on the offer"),
}


def section_name(section: Section) -> str:
    return translate("Agenda", SECTIONS[section])


def summary_words(entries: Sequence[Entry]) -> str:
    """How much waits now, and how much is quiet."""
    waiting = agenda.waiting(entries)
    quiet = sum(1 for entry in entries if entry.section is Section.QUIET)
    now = translate("Agenda", "%n waiting for you today", "", waiting)
    if not waiting:
        now = translate("Agenda", "Nothing waits for you today")
    silent = translate("Agenda", "%n quiet", "", quiet)
    return translate("Agenda", "{now}, {quiet}").format(now=now, quiet=silent) if quiet else now


def task_title(entry: Entry) -> str:
    """What a task is called that is made of a proposal, or of silence."""
    return translate("Agenda", TASKS[entry.rule])


def entry_text(entry: Entry, today: date) -> str:
    """What it is, in a line."""
    if entry.matter is Matter.TASK:
        return entry.what
    if entry.matter is Matter.INTERVIEW:
        return interview_words(entry)
    if entry.matter is Matter.PROPOSAL and entry.rule:
        return _proposal(entry, entry.rule)
    if entry.matter is Matter.QUIET:
        return _silence(entry, today)
    if entry.matter is Matter.OFFER or entry.kind is Kind.OFFER:
        return translate("Agenda", "Answer the offer")
    return translate("Agenda", "Posting closes") if not entry.late else translate("Agenda", "Posting closed")


def interview_words(entry: Entry) -> str:
    """`Recruiter call, 30 min. 10:00 your time, 16:00 Berlin`; what is wrong with its time comes behind."""
    parts = [interview_kind_name(InterviewKind(entry.what))]
    if entry.minutes:
        parts.append(translate("Agenda", "{count} min").format(count=entry.minutes))
    words = ", ".join(parts)
    if entry.is_over:
        return translate("Agenda", "{interview}: how did it go?").format(interview=parts[0])
    if entry.there and entry.at:
        pattern = translate("Agenda", "{interview}. {here} your time, {there} {place}")
        there = time_words(entry.there.at)
        if entry.there.day != entry.day:
            there = f"{day_words(entry.there.day, date.min)} {there}"
        words = pattern.format(interview=words, here=time_words(entry.at), there=there, place=entry.there.place)
    return words


def _proposal(entry: Entry, rule: Rule) -> str:
    if rule is Rule.FOLLOW_UP and entry.follow_ups:
        return translate("Agenda", "Follow up once more?")
    return translate("Agenda", PROPOSALS[rule])


def _silence(entry: Entry, today: date) -> str:
    since = translate("Agenda", "No answer since {day}").format(day=date_words(entry.since or today, today))
    if not entry.reached:
        return since
    return translate("Agenda", "{silence}. Reached {stage}").format(silence=since, stage=kind_name(entry.reached))


def entry_particulars(entry: Entry) -> str:
    """Of which application it is, with whom, and what is wrong with its time."""
    parts = [entry.company, entry.title, entry.people]
    if entry.clashes:
        parts.append(translate("Agenda", "at the same time as another interview"))
    if entry.oddity:
        parts.append(translate("Agenda", "the clocks change then: check the time"))
    return " · ".join(part for part in parts if part)


def entry_badge(entry: Entry, today: date) -> tuple[str, Tone]:
    """When it wants something, or for how long it has been quiet; and the tone of that."""
    if entry.matter is Matter.QUIET:
        return age_words(entry.days or 0), "neutral"
    if entry.day is None:
        return "", "neutral"
    if entry.late and not entry.is_over:
        return late_words(entry.late), "bad"
    if entry.clashes:
        return translate("Agenda", "Clash: {when}").format(when=_when(entry, today)), "bad"
    if entry.matter is Matter.INTERVIEW:
        return _when(entry, today), "accent"
    if entry.day == today:
        return _when(entry, today), "neutral" if entry.matter is Matter.PROPOSAL else "warn"
    is_pressing = entry.matter in {Matter.OFFER, Matter.DEADLINE} and (entry.day - today).days <= PRESSING
    return _when(entry, today), "warn" if is_pressing else "neutral"


def _when(entry: Entry, today: date) -> str:
    assert entry.day is not None
    day = day_words(entry.day, today)
    day = day[:1].upper() + day[1:]
    if not entry.at:
        return day
    return translate("Agenda", "{day}, {time}").format(day=day, time=time_words(entry.at))
