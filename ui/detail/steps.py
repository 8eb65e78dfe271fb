"""How the next steps of an application look: open tasks, planned interviews, the deadline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from tracker.agenda import own_start
from tracker.overview import Next, Row, Source
from tracker.records import Interview, Kind, Task
from tracker.zones import is_elsewhere, place_of
from ui.detail.entry import Look
from ui.theme import Tone
from ui.words import date_words, day_words, interview_kind_name, late_words, near_words, time_words

translate = QCoreApplication.translate

Key = tuple[str, int]  # a kind of record and its id
DEADLINE: Final[Key] = ("deadline", 0)
PRESSING: Final = 7  # days ahead from which a deadline is shown in a warning colour


def step_looks(
    row: Row, tasks: Sequence[Task], interviews: Sequence[Interview], today: date
) -> Iterator[tuple[Key, Look]]:
    """The next steps, the most urgent first; tasks without a day come last."""
    task_of, interview_of = {task.id: task for task in tasks}, {interview.id: interview for interview in interviews}
    for step in row.upcoming:
        if step.source is Source.DEADLINE:
            yield DEADLINE, _deadline_look(step, row.kind, today)
        elif step.source is Source.OFFER and step.record is not None:
            yield ("offer", step.record), _deadline_look(step, Kind.OFFER, today)
        elif step.source is Source.INTERVIEW and step.record in interview_of:
            yield ("interview", step.record), interview_look(interview_of[step.record], today)
        elif step.source is Source.TASK and step.record in task_of:
            yield ("task", step.record), task_look(task_of[step.record], today)
    for task in tasks:
        if task.due is None and task.done_on is None:
            yield ("task", task.id), task_look(task, today)


def done_looks(tasks: Sequence[Task], today: date) -> Iterator[tuple[Key, Look]]:
    """The tasks that are done, the last one first."""
    done = [(task.done_on, task.id, task) for task in tasks if task.done_on]
    for _, id, task in sorted(done, key=lambda place: place[:2], reverse=True):
        yield ("task", id), task_look(task, today)


def task_look(task: Task, today: date) -> Look:
    """A task with the day by which it is due, or the one on which it was done."""
    right, tone = _task_day(task, today)
    return Look(
        text=task.title,
        second=task.note,
        right=right,
        tone=tone,
        is_done=task.done_on is not None,
        spoken=translate("Steps", "Task: {title}, {day}").format(title=task.title, day=right) if right else task.title,
    )


def _task_day(task: Task, today: date) -> tuple[str, Tone | None]:
    if task.done_on:
        return translate("Steps", "done {day}").format(day=near_words(task.done_on, today)), None
    if task.due is None:
        return "", None
    if task.due < today:
        return late_words((today - task.due).days), "bad"
    return near_words(task.due, today), "warn" if task.due == today else "neutral"


def interview_look(interview: Interview, today: date) -> Look:
    """A planned interview with its day and time."""
    when, at = own_start(interview)
    kind, day = interview_kind_name(interview.kind), day_words(when, today)
    if at:
        day = translate("Steps", "{day}, {time}").format(day=day, time=time_words(at))
    return Look(
        text=kind,
        second=interview_particulars(interview),
        right=day,
        tone="accent",
        icon="users",
        spoken=translate("Steps", "{interview}, {day}").format(interview=kind, day=day),
    )


def interview_particulars(interview: Interview) -> str:
    """With whom, where, how long, and what the clocks say there where that is not the user's own time."""
    length = translate("Steps", "{count} min").format(count=interview.minutes) if interview.minutes else ""
    there, day, at, zone = "", interview.day, interview.at, interview.zone
    if at and zone and is_elsewhere(day, at, zone):
        there = translate("Steps", "{time} {place}").format(time=time_words(at), place=place_of(zone))
    parts = (there, interview.people, interview.place, length, interview.note)
    return " · ".join(part for part in parts if part)


def _deadline_look(step: Next, kind: Kind, today: date) -> Look:
    text = translate("Steps", "Answer the offer") if kind is Kind.OFFER else translate("Steps", "Deadline")
    day = date_words(step.on, today) if step.late else near_words(step.on, today)
    is_pressing = (step.on - today).days <= PRESSING
    tone: Tone = "bad" if step.late else "warn" if is_pressing else "neutral"
    spoken = translate("Steps", "{step}, {day}").format(step=text, day=day)
    return Look(text=text, right=day, tone=tone, icon="clock", spoken=spoken)
