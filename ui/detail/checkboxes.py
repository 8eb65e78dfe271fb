"""The boxes to tick in a Markdown text: found and toggled in its source, all else left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

LINE_STARTS: Final = re.compile(r"(?:\r\n|\n|\r)")
ITEM: Final = re.compile(r"(?P<indent>[ \t>]*)(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]+|$)")
BOX: Final = re.compile(r"[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)+\[(?P<mark>[ xX])\][ \t]+\S")
FENCE: Final = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,})(?P<rest>.*)")
FIRST_WORD: Final = re.compile(r"\w+")
CODE_INDENT: Final = ("    ", "\t")


def checkbox_places(source: str) -> list[int]:
    """Where in the text the mark of each box is (the character between its brackets), in order."""
    return [start + box.start("mark") for start, line in _lines_of_text(source) if (box := BOX.match(line))]


def toggled(source: str, number: int) -> str:
    """The text with the box of this number ticked if it is not, and not if it is; the first one has number 0.

    Raises IndexError where there is no such box.
    """
    place = checkbox_places(source)[number]
    mark = "x" if source[place] == " " else " "
    return source[:place] + mark + source[place + 1 :]


def is_shown_alike(source: str, shown: Sequence[str]) -> bool:
    """Whether the lines that are shown with a box are those that have one in the source, by the words they begin with.

    Where a Markdown reader and `checkbox_places` do not agree, a click must not toggle the wrong one.
    """
    lines = [source[place + 2 :].partition("\n")[0] for place in checkbox_places(source)]
    return [_first_word(line) for line in lines] == [_first_word(line) for line in shown]


def _first_word(text: str) -> str:
    found = FIRST_WORD.search(text)
    return found[0] if found else ""


def _lines_of_text(source: str) -> Iterator[tuple[int, str]]:
    """The lines that are no code, with where each begins."""
    fence, in_list = "", False
    for start, line in _lines(source):
        found = FENCE.match(line)
        if fence:
            fence = "" if found and found["fence"].startswith(fence) and not found["rest"].strip() else fence
        elif found:
            fence = found["fence"]
        elif in_list or not line.startswith(CODE_INDENT):
            if ITEM.match(line):
                in_list = True
            elif line.strip() and not line[0].isspace():
                in_list = False  # a paragraph of its own ends the list; what is indented under it is code again
            yield start, line


def _lines(source: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in LINE_STARTS.finditer(source):
        yield start, source[start : end.start()]
        start = end.end()
    yield start, source[start:]
