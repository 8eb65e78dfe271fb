"""The sentences of a letter, and which of them only say what might be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tracker.capture.mail.letter import Letter

READ_LIMIT: Final = 12_000  # characters of a letter that are read for what it is about
LONGEST: Final = 700  # characters of a sentence
END: Final = re.compile(r"(?<=[.!?])(?<!\d\.)[\"”)]?\s+(?=[^\s\d,;a-z])")
ITEM: Final = re.compile(r"\s*(?:[-*•–·]|\d{1,2}[.)])\s")
ANSWER: Final = re.compile(r"\s*(?:re|aw|antw|sv|ref)(?:\[\d+\])?\s?:", re.IGNORECASE)
ENDS_IN_LINK: Final = re.compile(r"https?://\S+\s*$")
SHORT_LINE: Final = 50  # characters; a line that ends before is not one that was wrapped
ASIDE: Final = re.compile(
    r"\b(?:würden? (?:mich|uns)(?: sehr)? freuen,? wenn|freuen,? wenn)\b"
    r"|\b(?:let (?:me|us) know|tell (?:me|us)|confirm|sag\w* (?:mir|uns)|geben sie (?:mir|uns)|bescheid|mitteilen"
    r"|wissen lassen)\b[\w\s,]{0,60}?\b(?:if|whether|ob|when|falls)\b",
    re.IGNORECASE,
)
"""What sounds like a condition and is none."""
CONDITION: Final = re.compile(
    r"\b(?:if|whether|unless|in case|in the event|should (?:you|we|your|there|it)|once (?:we|you|the|your)|falls"
    r"|sofern|sollten?"
    r"|wenn|sobald|ob)\b",
    re.IGNORECASE,
)
NEGATION: Final = re.compile(
    r"\b(?:not|unable|cannot|unfortunately|leider|nicht|kein\w{0,2}|never|another|anderen?)\b|n't\b", re.IGNORECASE
)


class Sentence(NamedTuple):
    """A sentence, with what it is besides a plain statement."""

    text: str
    is_subject: bool = False
    is_conditional: bool = False
    is_negated: bool = False
    is_question: bool = False


def sentences(letter: Letter) -> list[Sentence]:
    """The subject and the sentences of a letter. The subject of an answer is that of what it answers."""
    subject = "" if ANSWER.match(letter.subject) else straight(letter.subject)
    found = [Sentence(subject, is_subject=True, is_negated=bool(NEGATION.search(subject)))] if subject else []
    return found + [_sentence(text) for text in _texts(straight(letter.text[:READ_LIMIT]))]


def straight(text: str) -> str:
    """The text with one kind of apostrophe, quotation mark and dash."""
    for odd, plain in (("’", "'"), ("‘", "'"), ("´", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("\u2011", "-")):
        text = text.replace(odd, plain)
    return text


def _sentence(text: str) -> Sentence:
    rest = ASIDE.sub("", text)
    return Sentence(
        text,
        is_conditional=bool(CONDITION.search(rest)),
        is_negated=bool(NEGATION.search(text)),
        is_question=text.rstrip().endswith("?"),
    )


def _texts(text: str) -> Iterator[str]:
    for paragraph in paragraphs(text):
        for piece in END.split(paragraph):
            if piece.strip():
                yield piece.strip()[:LONGEST]


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs in one line each; items of a list, and short lines, stand on their own."""
    together: list[str] = []
    for line in [*text.splitlines(), ""]:
        is_item = bool(ITEM.match(line))
        if (not line.strip() or is_item) and together:
            yield " ".join(together)
            together = []
        if line.strip():
            together.append(line.strip())
            if (len(line) < SHORT_LINE and not line.rstrip().endswith(",")) or ENDS_IN_LINK.search(line):
                yield " ".join(together)
                together = []
