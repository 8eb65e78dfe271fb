"""What stands in the agenda: headings of groups, lines with their answers, and how many more there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from tracker import agenda
from ui.theme import Tone

translate = QCoreApplication.translate


class Answer(StrEnum):
    """What can be said to a line: what `tracker.agenda` knows by the same values, and what only the window can do."""

    DONE = "done"
    SNOOZE = "snooze"
    FOLLOW_UP = "follow_up"
    NO_REPLY = "no_reply"
    APPLY = "apply"
    SKIP = "skip"
    ACCEPT = "accept"
    DECLINE = "decline"
    ADOPT = "adopt"
    DISMISS = "dismiss"
    PASSED = "passed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    PREPARE = "prepare"
    COMPARE = "compare"
    OPEN = "open"


class Saying(NamedTuple):
    """How an answer is offered. What QT_TRANSLATE_NOOP returns is typed as an object, hence Any."""

    name: Any
    hint: Any
    key: Qt.Key | None


SAYINGS: Final[dict[Answer, Saying]] = {
    Answer.DONE: Saying(QT_TRANSLATE_NOOP("Agenda", "Done"), QT_TRANSLATE_NOOP("Agenda", "It is done"), Qt.Key.Key_D),
    Answer.SNOOZE: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Snooze"), QT_TRANSLATE_NOOP("Agenda", "Show it again on a day"), Qt.Key.Key_S
    ),
    Answer.FOLLOW_UP: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Follow up"),
        QT_TRANSLATE_NOOP("Agenda", "Put a follow-up on today's list"),
        Qt.Key.Key_F,
    ),
    Answer.NO_REPLY: Saying(
        QT_TRANSLATE_NOOP("Agenda", "No reply"),
        QT_TRANSLATE_NOOP("Agenda", "Close it: they never answered"),
        Qt.Key.Key_N,
    ),
    Answer.APPLY: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Applied"), QT_TRANSLATE_NOOP("Agenda", "You applied today"), Qt.Key.Key_A
    ),
    Answer.SKIP: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Skip"),
        QT_TRANSLATE_NOOP("Agenda", "Close it: you will not apply"),
        Qt.Key.Key_X,
    ),
    Answer.ACCEPT: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Accept"), QT_TRANSLATE_NOOP("Agenda", "You accepted the offer"), Qt.Key.Key_A
    ),
    Answer.DECLINE: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Decline"), QT_TRANSLATE_NOOP("Agenda", "You declined the offer"), Qt.Key.Key_X
    ),
    Answer.ADOPT: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Add task"), QT_TRANSLATE_NOOP("Agenda", "Make a task of it"), Qt.Key.Key_A
    ),
    Answer.DISMISS: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Not needed"),
        QT_TRANSLATE_NOOP("Agenda", "Do not propose it for this one"),
        Qt.Key.Key_X,
    ),
    Answer.PASSED: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Passed"), QT_TRANSLATE_NOOP("Agenda", "You passed"), Qt.Key.Key_P
    ),
    Answer.FAILED: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Not passed"), QT_TRANSLATE_NOOP("Agenda", "You did not pass"), Qt.Key.Key_X
    ),
    Answer.CANCELLED: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Cancelled"), QT_TRANSLATE_NOOP("Agenda", "It does not take place"), Qt.Key.Key_C
    ),
    Answer.PREPARE: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Prepare"),
        QT_TRANSLATE_NOOP("Agenda", "Open the interview with its notes"),
        Qt.Key.Key_E,
    ),
    Answer.COMPARE: Saying(
        QT_TRANSLATE_NOOP("Agenda", "Compare"),
        QT_TRANSLATE_NOOP("Agenda", "See the offers side by side"),
        Qt.Key.Key_C,
    ),
    Answer.OPEN: Saying(QT_TRANSLATE_NOOP("Agenda", "Open"), QT_TRANSLATE_NOOP("Agenda", "See the application"), None),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group and how many lines it has."""

    id: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class More:
    """The last row of a group that is longer than what is shown: how many more there are."""

    id: str
    group: str
    hidden: int


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits, as it is shown. `entry` is what it stands for.

    A soft line is a proposal: it becomes a task only when it is taken.
    """

    id: str
    entry: agenda.Entry
    text: str
    second: str
    badge: str
    tone: Tone
    dot: str  # the name of a colour, or empty
    answers: tuple[Answer, ...]
    is_soft: bool = False


Shown = Heading | More | Line


def answer_name(answer: Answer) -> str:
    return translate("Agenda", SAYINGS[answer].name)


def answer_hint(answer: Answer) -> str:
    """What an answer does, with its key."""
    hint, key = translate("Agenda", SAYINGS[answer].hint), key_name(answer)
    return translate("Agenda", "{hint} ({key})").format(hint=hint, key=key) if key else hint


def answer_for(line: Line, key: int) -> Answer | None:
    """The answer that a key gives to a line."""
    return next((answer for answer in line.answers if SAYINGS[answer].key == key), None)


def key_name(answer: Answer) -> str:
    """The letter that gives an answer, if one does."""
    key = SAYINGS[answer].key
    return chr(key.value) if key else ""


def spoken(entry: Shown) -> str:
    """What a screen reader says of a row: all that is painted, and the keys that answer."""
    if isinstance(entry, Heading):
        return f"{entry.text}, {entry.count}"
    if isinstance(entry, More):
        return more_words(entry.hidden)
    parts = [entry.text, entry.second, entry.badge, *map(_spoken_answer, entry.answers)]
    return ", ".join(part for part in parts if part)


def more_words(hidden: int) -> str:
    return translate("Agenda", "Show %n more", "", hidden)


def _spoken_answer(answer: Answer) -> str:
    key = key_name(answer)
    pattern = translate("Agenda", "{key} for “{answer}”")
    return pattern.format(key=key, answer=answer_name(answer)) if key else ""
