"""What status words mean: the vocabulary, in any case, with emoji, brackets, dates and small typing errors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import resources
from tracker.records import Kind, Outcome
from tracker.text import name_key

ASK: Final = "ask"
NOTHING: Final = "nothing"  # says nothing of a stage: N/A, Processing
NO_APPLICATION: Final = "no application"
NULL_WORDS: Final = frozenset(
    (
        "null", "none", "n/a", "na", "nan", "nil", "-", "--", "---", "–", "—", ".", "?", "/", "(blank)", "blank",
        "empty", "undefined", "unknown", "tbd", "tba", "待定", "无", "暂无", "未知", "keine", "nada",
    )
)  # fmt: skip
YES: Final = frozenset(
    (
        "yes", "y", "true", "x", "1", "done", "ja", "sí", "si", "oui", "да", "是", "有", "ok", "✓", "✔", "✅", "☑",
        "checked", "wahr", "vrai", "verdadero", "evet", "tak",
    )
)  # fmt: skip
NO: Final = frozenset(
    (
        "no", "n", "false", "0", "nein", "non", "нет", "否", "没有", "✗", "✘", "❌", "☐", "unchecked", "falsch", "faux",
        "falso", "hayır", "nie",
    )
)  # fmt: skip

NEAR: Final = 85.0  # of 100, from which two words differ by typing errors alone
SHORTEST_NEAR: Final = 5  # letters
LONGEST_WORD: Final = 60
_DATE: Final = re.compile(
    r"[\s,(\[-]*(?:\bon\b\s*)?((?:19|20)\d\d(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:19|20)?\d\d)?)[\s)\]]*$"
)
_IN_BRACKETS: Final = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]")
_NUMBER: Final = re.compile(r"\s*(?:(?:round|runde)\s*)?#?\d+$")


class Sense(NamedTuple):
    """What a word says: one of our kinds or ASK, NOTHING, NO_APPLICATION; how it ended; what else it tells."""

    kind: str
    outcome: Outcome | None = None
    reached: Kind | None = None
    tag: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A sense, and how it was found: `alias` for the word itself, `near` for one with a typing error."""

    sense: Sense
    how: str


def is_null(text: str) -> bool:
    """Whether a cell says that it is empty."""
    stripped = text.strip()
    return not stripped or stripped.casefold() in NULL_WORDS


def word_key(text: str) -> str:
    """What two spellings of a status word have in common: no case, emoji, punctuation or brackets around words.

    A text of nothing but those is its own key.
    """
    plain = "".join(letter if _is_of_a_word(letter) else " " for letter in name_key(text))
    return " ".join(plain.split()) or "".join(text.split()).replace("\ufe0f", "")


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or (unicodedata.category(letter) in {"Mn", "Mc"} and letter != "\ufe0f")


def trailing_date(text: str) -> tuple[str, str | None]:
    """The word without a date that is glued to its end, and that date: `Aplicado 2026-03-01`."""
    match = _DATE.search(text)
    if match is None or not text[: match.start()].strip():
        return text, None
    return text[: match.start()], match[1]


def find_sense(text: str) -> Found | None:
    """What a status word means to us; None for one that is not known. Ask, never guess, where the sense is ASK."""
    if is_null(text):
        return Found(Sense(NOTHING), "alias")
    if len(text) > LONGEST_WORD * 2:
        return None
    bare = trailing_date(text)[0]
    for candidate in (text, bare, _IN_BRACKETS.sub(" ", bare), _NUMBER.sub("", word_key(bare))):
        if candidate.strip() and (sense := senses().get(word_key(candidate))):
            return Found(sense, "alias")
    return _near(word_key(_IN_BRACKETS.sub(" ", bare)))


def _near(key: str) -> Found | None:
    """The word that differs by a small typing error, if all that are as near mean the same."""
    from rapidfuzz import fuzz, process

    if not SHORTEST_NEAR <= len(key) <= LONGEST_WORD:
        return None
    alike = (word for word in senses() if word[0] == key[0] and len(word) >= SHORTEST_NEAR)
    found = process.extract(key, list(alike), scorer=fuzz.ratio, score_cutoff=NEAR, limit=5)
    meant = {senses()[word] for word, score, _ in found if score == found[0][1]}
    return Found(meant.pop(), "near") if len(meant) == 1 else None


@cache
def senses() -> Mapping[str, Sense]:
    """The vocabulary by the key of each word."""
    lines = resources.path("status_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [(line.split("\t") + [""] * 3)[:4] for line in lines[1:] if line and not line.startswith("#")]
    return {word_key(word): _sense(kind, outcome, also) for word, kind, outcome, also in rows}


def _sense(kind: str, outcome: str, also: str) -> Sense:
    more = dict(part.split("=", 1) for part in also.split("; ") if part)
    return Sense(
        kind,
        Outcome(outcome) if outcome else None,
        Kind(more["reached"]) if "reached" in more else None,
        more.get("tag"),
        more.get("source"),
    )
