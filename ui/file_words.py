"""The words for documents: as what they go with an application, how large they are, which version they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from tracker.records import Document, Use
from tracker.text import folded
from ui.words import locale

translate = QCoreApplication.translate

USES: Final[Mapping[Use, Any]] = {
    Use.RESUME: QT_TRANSLATE_NOOP("Files", "Resume"),
    Use.COVER_LETTER: QT_TRANSLATE_NOOP("Files", "Cover letter"),
    Use.PORTFOLIO: QT_TRANSLATE_NOOP("Files", "Portfolio"),
    Use.ASSIGNMENT: QT_TRANSLATE_NOOP("Files", "Assignment"),
    Use.CONTRACT: QT_TRANSLATE_NOOP("Files", "Contract"),
    Use.OTHER: QT_TRANSLATE_NOOP("Files", "Other file"),
}
HINTS: Final[Mapping[Use, tuple[str, ...]]] = {
    Use.RESUME: ("resume", "résumé", "cv", "lebenslauf", "curriculum"),
    Use.COVER_LETTER: ("cover", "letter", "anschreiben", "motivation"),
    Use.PORTFOLIO: ("portfolio",),
    Use.ASSIGNMENT: ("assignment", "take-home", "takehome", "challenge", "task"),
    Use.CONTRACT: ("contract", "offer", "vertrag", "agreement"),
}


def use_name(use: Use) -> str:
    return translate("Files", USES[use])


def use_of(name: str) -> Use:
    """As what a file of this name is likely to go with an application."""
    plain = folded(name)
    return next((use for use, hints in HINTS.items() if any(hint in plain for hint in hints)), Use.OTHER)


def size_words(size: int) -> str:
    """`340 kB`, by the locale."""
    return locale().formattedDataSize(size, 1 if size >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def version_words(document: Document, of: int) -> str:
    """`version 2 of 3`; empty for the only one."""
    if of < 2:
        return ""
    return translate("Files", "version {number} of {count}").format(number=document.version, count=of)
