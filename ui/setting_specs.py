"""The table of the simple settings: what each is called, and what it can be. The form is made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tracker.records import Search
from tracker.settings import MOST_A_WEEK, WEEK_STARTS
from tracker.text import order_key
from tracker.weeks import STARTS
from ui.amount_field import CURRENCIES
from ui.plain import one_line
from ui.session import Session
from ui.theme import ZOOMS
from ui.words import locale

MOST_DAYS, MOST_FOLLOW_UPS = 90, 9

Options = Callable[[Session], Sequence[tuple[str | int, str]]]
"""The values that can be chosen, each with its words."""


class Number(NamedTuple):
    """A whole number from 0, which reads as `zero`, to `most`, with words before it and behind it."""

    name: str
    before: object  # texts for the translator, as QT_TRANSLATE_NOOP gives them back
    behind: object
    most: int
    zero: object


class Switch(NamedTuple):
    """On or off. `needs` names a switch without which it means nothing."""

    name: str
    words: object
    needs: str = ""


class Choice(NamedTuple):
    """One of some values."""

    name: str
    words: object
    options: Options


Spec = Number | Switch | Choice


def said(text: object) -> str:
    """A text of the table in the language of the window."""
    return QCoreApplication.translate("Settings", str(text))


def settings_by_name() -> Iterator[tuple[str, str]]:
    """The name of each setting, with the words that one sees at it."""
    yield "look", said(LOOK)
    yield "language", said(LANGUAGE)
    for spec in ALL:
        yield spec.name, said(spec.before if isinstance(spec, Number) else spec.words)
    yield "searches", said(SEARCHES)
    yield "tags", said(TAGS)
    yield "backup_folder", said(BACKUP_FOLDER)


def _zooms(_session: Session) -> list[tuple[str | int, str]]:
    return [(percent, said(PERCENT).format(percent=percent)) for percent in ZOOMS]


def _currencies(_session: Session) -> list[tuple[str | int, str]]:
    return [("", said(OF_THE_NEWEST)), *((code, code) for code in CURRENCIES)]


def _searches(session: Session) -> list[tuple[str | int, str]]:
    names = sorted((search.name for search in session.store.records(Search).values()), key=order_key)
    return [("", said(NEWEST_SEARCH)), *((name, one_line(name)) for name in names)]


def _week_starts(_session: Session) -> list[tuple[str | int, str]]:
    names = {chosen: locale().dayName(day) for chosen, day in STARTS.items()}
    return [(chosen, names.get(chosen) or said(AS_THE_LANGUAGE)) for chosen in WEEK_STARTS]


AS_THE_LANGUAGE: Final = QT_TRANSLATE_NOOP("Settings", "as the language has it")
PERCENT: Final = QT_TRANSLATE_NOOP("Settings", "{percent} %")
OF_THE_NEWEST: Final = QT_TRANSLATE_NOOP("Settings", "That of the newest offer")
NEWEST_SEARCH: Final = QT_TRANSLATE_NOOP("Settings", "The newest that has not ended")
NEVER: Final = QT_TRANSLATE_NOOP("Settings", "never")
NO_GOAL: Final = QT_TRANSLATE_NOOP("Settings", "no goal")
DAYS: Final = QT_TRANSLATE_NOOP("Settings", "days")
A_WEEK: Final = QT_TRANSLATE_NOOP("Settings", "a week")

WEEK_START: Final[tuple[Spec, ...]] = (
    Choice("week_start", QT_TRANSLATE_NOOP("Settings", "A week begins"), _week_starts),
)
TEXT: Final[tuple[Spec, ...]] = (Choice("zoom", QT_TRANSLATE_NOOP("Settings", "Size of the text"), _zooms),)
NEW: Final[tuple[Spec, ...]] = (
    Choice("default_search", QT_TRANSLATE_NOOP("Settings", "Search of a new application"), _searches),
    Choice("currency", QT_TRANSLATE_NOOP("Settings", "Currency in which offers are compared"), _currencies),
)
CADENCE: Final[tuple[Spec, ...]] = (
    Number(
        "follow_up_days",
        QT_TRANSLATE_NOOP("Settings", "Follow up when nothing is heard for"),
        DAYS,
        MOST_DAYS,
        NEVER,
    ),
    Number(
        "most_follow_ups",
        QT_TRANSLATE_NOOP("Settings", "Propose to follow up at most"),
        QT_TRANSLATE_NOOP("Settings", "times"),
        MOST_FOLLOW_UPS,
        NEVER,
    ),
    Number(
        "thank_you_days",
        QT_TRANSLATE_NOOP("Settings", "Send a thank-you note"),
        QT_TRANSLATE_NOOP("Settings", "days after an interview"),
        MOST_DAYS,
        NEVER,
    ),
    Number(
        "answer_offer_days",
        QT_TRANSLATE_NOOP("Settings", "Decide on an offer"),
        QT_TRANSLATE_NOOP("Settings", "days before it ends"),
        MOST_DAYS,
        NEVER,
    ),
)
GOALS: Final[tuple[Spec, ...]] = (
    Number("applications_a_week", QT_TRANSLATE_NOOP("Settings", "Applications to send"), A_WEEK, MOST_A_WEEK, NO_GOAL),
    Number(
        "contacts_a_week", QT_TRANSLATE_NOOP("Settings", "People to write or talk to"), A_WEEK, MOST_A_WEEK, NO_GOAL
    ),
)
REMINDERS: Final[tuple[Spec, ...]] = (
    Switch(
        "reminders",
        QT_TRANSLATE_NOOP("Settings", "Remind me of interviews and of what is due, by the desktop's notifications"),
    ),
    Switch(
        "stay_in_tray",
        QT_TRANSLATE_NOOP("Settings", "Stay in the tray when the window is closed"),
        needs="reminders",
    ),
)
LOOK: Final = QT_TRANSLATE_NOOP("Settings", "Look")
LANGUAGE: Final = QT_TRANSLATE_NOOP("Settings", "Language")
SEARCHES: Final = QT_TRANSLATE_NOOP("Settings", "Job searches")
TAGS: Final = QT_TRANSLATE_NOOP("Settings", "Tags")
BACKUP_FOLDER: Final = QT_TRANSLATE_NOOP("Settings", "Keep back-ups in another folder…")

ALL: Final = (*TEXT, *WEEK_START, *NEW, *CADENCE, *GOALS, *REMINDERS)
