"""The names that the stages of a new database have in each language; from then on they are the user's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tracker.records import Kind
from tracker.text import name_key

NAMES: Final[Mapping[str, Mapping[Kind, str]]] = {
    "en": {
        Kind.SAVED: "Saved",
        Kind.APPLIED: "Applied",
        Kind.SCREENING: "Screening",
        Kind.ASSESSMENT: "Assessment",
        Kind.INTERVIEWING: "Interviewing",
        Kind.OFFER: "Offer",
        Kind.CLOSED: "Closed",
    },
    "de": {
        Kind.SAVED: "Gemerkt",
        Kind.APPLIED: "Beworben",
        Kind.SCREENING: "Vorauswahl",
        Kind.ASSESSMENT: "Probeaufgabe",
        Kind.INTERVIEWING: "Gespräche",
        Kind.OFFER: "Angebot",
        Kind.CLOSED: "Abgeschlossen",
    },
}
"""By the code of the language."""


def is_given(name: str, kind: Kind) -> bool:
    """Whether a stage of a kind has a name that was given to it here, in any language, and not by the user."""
    return name_key(name) in {name_key(names[kind]) for names in NAMES.values()}
