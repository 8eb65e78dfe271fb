"""The phrases by which the kind of an e-mail is told: a small language, read from a file of the program."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

import resources
from tracker.capture.mail.kinds import MailKind

FILE: Final = "mail/phrases.tsv"
TOKEN: Final = re.compile(r"\.\.\.|[()\[\]/]|[^\s()\[\]/]+")
BETWEEN: Final = r"\W{0,6}"
GAP: Final = r"\W{0,6}(?:\b\w+\b\W{1,6}){0,12}?"
GLUE: Final = {"(": "(?:", ")": ")", "[": "(?:", "]": ")?", "/": "|"}
OPENING: Final = frozenset("([/")
CLOSING: Final = frozenset(")]/")


class Phrase(NamedTuple):
    """One phrase: what it speaks for and how much."""

    kind: MailKind
    points: int
    pattern: re.Pattern[str]


@cache
def phrases() -> tuple[Phrase, ...]:
    """All phrases of the program, compiled once."""
    lines = resources.path(FILE).read_text(encoding="utf-8").splitlines()
    return tuple(_phrase(line) for line in lines if line and not line.startswith("#"))


def compiled(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern. Its gaps are bounded, so that it takes no longer on a text that was made to be slow."""
    parts: list[str] = []
    before = "("
    for token in TOKEN.findall(phrase):
        if before not in OPENING and token not in CLOSING and "..." not in {before, token}:
            parts.append(BETWEEN)
        parts.append(GAP if token == "..." else GLUE.get(token) or _word(token))
        before = token
    return re.compile("".join(parts), re.IGNORECASE)


def _word(token: str) -> str:
    """A word with its ends; `*` stands for letters of it."""
    start = r"\b" if token[0].isalnum() or token[0] == "*" else ""
    end = r"\b" if token[-1].isalnum() or token[-1] == "*" else ""
    return start + re.escape(token).replace(r"\*", r"\w{0,20}") + end


def _phrase(line: str) -> Phrase:
    kind, points, text = line.split("\t")
    return Phrase(MailKind(kind), int(points), compiled(text))
