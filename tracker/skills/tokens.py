"""Words and signs of a text, and the one spelling under which a form is looked up."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|\n")
_TIGHT_HYPHEN = re.compile(r"(?<=[^\W_])[-_‐‑](?=[^\W_])")
_PLAIN = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*").fullmatch


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words, single signs and line ends; `words` is in lower case."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def between(self, first: int, last: int) -> str:
        """The text from one token up to, and without, another."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def tokenise(text: str) -> Tokens:
    """Cut a text; a hyphen inside a word parts it, so that ci-cd reads as ci cd."""
    flat = _TIGHT_HYPHEN.sub(" ", lowered(text))
    tokens = Tokens(text, [], [], [])
    for match in _TOKEN.finditer(flat):
        start, end = match.span()
        tokens.words.append(flat[start:end])
        tokens.starts.append(start)
        tokens.ends.append(end)
    return tokens


def form_key(form: str) -> str:
    """Return the spelling under which a form is looked up: folded, its tokens parted by one blank."""
    if form.isascii():
        form = form.lower()
        if _PLAIN(form):
            return form
    else:
        form = lowered(unicodedata.normalize("NFKC", form))
    return " ".join(_TOKEN.findall(_TIGHT_HYPHEN.sub(" ", form)))


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text with blanks between them."""
    return frozenset(words.split(" "))


def lowered(text: str) -> str:
    """Lower a text without moving a character, which `str.lower` does with a few letters."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
