"""The words of an import: its steps, what a column and a row can become."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tracker.importing.columns import FIELDS
from tracker.importing.dates import DateOrder
from tracker.importing.mapping import Column, Meaning
from tracker.importing.planning import Decision, Result
from ui.sentences import of_tracker
from ui.theme import Tone
from ui.words import outcome_name

translate = QCoreApplication.translate

STEPS: Final[tuple[Any, ...]] = (
    QT_TRANSLATE_NOOP("Import", "File"),
    QT_TRANSLATE_NOOP("Import", "Columns"),
    QT_TRANSLATE_NOOP("Import", "Words"),
    QT_TRANSLATE_NOOP("Import", "Preview"),
    QT_TRANSLATE_NOOP("Import", "Done"),
)
ORDERS: Final[dict[DateOrder, Any]] = {
    DateOrder.YMD: QT_TRANSLATE_NOOP("Import", "year, month, day"),
    DateOrder.DMY: QT_TRANSLATE_NOOP("Import", "day, month, year"),
    DateOrder.MDY: QT_TRANSLATE_NOOP("Import", "month, day, year"),
    DateOrder.UNDECIDED: QT_TRANSLATE_NOOP("Import", "Which comes first?"),
}
HOW: Final[dict[str, Any]] = {
    "alias": QT_TRANSLATE_NOOP("Import", "known"),
    "near": QT_TRANSLATE_NOOP("Import", "nearly the same"),
    "remembered": QT_TRANSLATE_NOOP("Import", "as last time"),
    "given": QT_TRANSLATE_NOOP("Import", "chosen"),
    "own": QT_TRANSLATE_NOOP("Import", "Pursuit's own"),
    "stage": QT_TRANSLATE_NOOP("Import", "name of a stage"),
}
FATES: Final[dict[Result, Any]] = {
    Result.NEW: QT_TRANSLATE_NOOP("Import", "new"),
    Result.UPDATED: QT_TRANSLATE_NOOP("Import", "update"),
    Result.SAME: QT_TRANSLATE_NOOP("Import", "same"),
    Result.NEEDS_ANSWER: QT_TRANSLATE_NOOP("Import", "asks"),
    Result.REFUSED: QT_TRANSLATE_NOOP("Import", "refused"),
}
COUNTED: Final[dict[Result, Any]] = {
    Result.NEW: QT_TRANSLATE_NOOP("Import", "New"),
    Result.UPDATED: QT_TRANSLATE_NOOP("Import", "Updates"),
    Result.SAME: QT_TRANSLATE_NOOP("Import", "Same"),
    Result.NEEDS_ANSWER: QT_TRANSLATE_NOOP("Import", "Ask you"),
    Result.REFUSED: QT_TRANSLATE_NOOP("Import", "Refused"),
}
TONES: Final[dict[Result, Tone]] = {
    Result.NEW: "good",
    Result.UPDATED: "accent",
    Result.SAME: "neutral",
    Result.NEEDS_ANSWER: "warn",
    Result.REFUSED: "bad",
}
DECISIONS: Final[dict[Decision, Any]] = {
    Decision.NEW: QT_TRANSLATE_NOOP("Import", "Import it as another application"),
    Decision.MERGE: QT_TRANSLATE_NOOP("Import", "It is that one: update it"),
    Decision.MOVE_BACK: QT_TRANSLATE_NOOP("Import", "Move it back to the earlier stage"),
    Decision.KEEP_STAGE: QT_TRANSLATE_NOOP("Import", "Take the rest, leave its stage"),
    Decision.SKIP: QT_TRANSLATE_NOOP("Import", "Leave this row out"),
}


def said(text: Any) -> str:
    """One of the texts above in the user's language."""
    return translate("Import", text)


def field_name(key: str | None) -> str:
    """What a column is imported as."""
    return of_tracker(FIELDS[key]) if key else translate("Import", "Not imported")


def how_known(how: str) -> str:
    """Why a column or a word has its meaning; empty where it has none."""
    return said(HOW[how]) if how in HOW else ""


def order_name(column: Column) -> str:
    """In which order a column writes its dates; empty where it holds none."""
    return said(ORDERS[column.order]) if column.order else ""


def meaning_name(meaning: Meaning | None) -> str:
    """What a status word stands for."""
    if meaning is None:
        return translate("Import", "What does it mean?")
    if meaning.stage is None:
        is_left_out = meaning.is_left_out
        return translate("Import", "Not an application") if is_left_out else translate("Import", "Not a status")
    if meaning.outcome is None:
        return meaning.stage
    return translate("Import", "{stage}: {outcome}").format(stage=meaning.stage, outcome=outcome_name(meaning.outcome))
