"""What Qt's text editors change in a text without being asked, and how an edited text gets it back."""

from __future__ import annotations

import re
from typing import Final

BREAK: Final = "\u2029"  # what stands between two lines in the raw text of a document
UNITS: Final = re.compile("\r\n|[\n\r\u2029\ufdd0\ufdd1]")  # each becomes one break
MARKS: Final = ("\ufeff", "\ufffe")  # at the start of a text, the conversion to Qt's takes them for byte orders


class ExactText:
    """A text on its way through an editor: `shown` goes in, `edited` makes the text from what comes out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.shown = text.lstrip("".join(MARKS))
        self._marks = text[: len(text) - len(self.shown)]

    def edited(self, raw: str) -> str:
        """The text with what was changed in `raw`, the raw text of the document; all else is exactly as it was.

        New lines end as most of the others do.
        """
        before = raw_text(self.shown)
        if raw == before:
            return self._text
        start = _alike(before, raw)
        end = _alike(before[start:][::-1], raw[start:][::-1])
        units = _units(self.shown)
        middle = raw[start : len(raw) - end].replace(BREAK, _usual_end(self.shown))
        after = "".join(units[:start]) + middle + "".join(units[len(units) - end :])
        # Half a line end that now meets the other half would make one of two.
        return self._marks + (after if raw_text(after) == raw else raw.replace(BREAK, "\n"))


def raw_text(text: str) -> str:
    """The text as a document holds it."""
    return UNITS.sub(BREAK, text)


def _units(text: str) -> list[str]:
    """The text in pieces, each of which is one character of the raw text."""
    units: list[str] = []
    at = 0
    for match in UNITS.finditer(text):
        units += text[at : match.start()]
        units.append(match[0])
        at = match.end()
    return units + list(text[at:])


def _usual_end(text: str) -> str:
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their start."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
