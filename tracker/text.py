"""Names and words as people mean them: compared without case, marks and widths, kept exactly as typed."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import combining, normalize

from tracker.errors import InvalidInput
from tracker.sentences import Sentence

NUMBER: Final = re.compile("[0-9]+")


def name_key(text: str) -> str:
    """What two spellings of one name have in common (Unicode's compatibility caseless match, blanks collapsed).

    A name in any script has a non-empty key unless it is blank, and the key of a key is itself.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = normalize("NFKC", normalize("NFD", text).casefold()).casefold()
    return " ".join(normalize("NFKC", folded).split())


def folded(text: str) -> str:
    """The text for a search inside it: without case, width and marks, so that “muller” is in “Müller”."""
    if text.isascii():
        return text.lower()
    plain = normalize("NFKD", normalize("NFKD", text).casefold())
    return "".join(letter for letter in plain if not combining(letter)) or plain


def order_key(text: str) -> str:
    """The place of a text in an alphabet that all languages share: letters without marks, numbers by their value."""
    key = folded(text).strip()
    return NUMBER.sub(_by_value, key) if NUMBER.search(key) else key


def checked(text: str, what: str) -> str:
    """The text exactly as it is, or InvalidInput where it holds what no file can keep; `what` names it: “The title”."""
    if "\0" in text:
        raise InvalidInput(
            "{what} holds a NUL character, which cannot be stored; remove it and try again.", what=Sentence(what)
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidInput(
            "{what} holds half of a character (a lone surrogate); remove it and try again.", what=Sentence(what)
        ) from None
    return text


def _by_value(number: re.Match[str]) -> str:
    digits = number[0].lstrip("0")
    return f"{len(digits):04}{digits}"


def shortened(text: str, most: int) -> str:
    """At most so many characters of a text; one that is longer ends in an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
