"""The lines of a posting, and the values that stand behind labels in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.capture.labels import ALONE, SAME_LINE, field_of

LONGEST: Final = 600  # characters of a line that is looked at
MOST: Final = 4_000  # lines
MARK: Final = re.compile(r"^(?:#{1,6}|[-*•·>●▪–])\s+")
STRONG: Final = re.compile(r"\*\*|__")
MOST_LABEL_WORDS: Final = 4
LONGEST_BELOW: Final = 120  # characters of a value on the line below its label


class Line(NamedTuple):
    """A line without its marks; `is_heading` and `is_item` say what these were."""

    text: str
    is_heading: bool
    is_item: bool
    raw: str


class Labelled(NamedTuple):
    """A value behind the label of a field, and the number of its line."""

    field: str
    value: str
    at: int


def lines_of(text: str) -> list[Line]:
    """The lines that hold something, from the beginning."""
    found = []
    for raw in text.splitlines()[: 2 * MOST]:
        cut = raw[:LONGEST].strip()
        plain = STRONG.sub("", MARK.sub("", cut)).strip()
        if plain:
            found.append(
                Line(" ".join(plain.split()), cut.startswith("#"), bool(MARK.match(cut)) and cut[0] != "#", cut)
            )
    return found[:MOST]


def labelled(lines: Sequence[Line]) -> list[Labelled]:
    """Every label that names a field with its value: behind it, or on the next line."""
    found = []
    for at, line in enumerate(lines):
        match = SAME_LINE.match(line.raw)
        if match and (field := field_of(match["label"])):
            found.append(Labelled(field, match["value"].strip().strip("*").strip(), at))
            continue
        alone = ALONE.match(line.raw)
        field = field_of(alone["label"]) if alone else ""
        if field and at + 1 < len(lines) and _can_be_value(lines[at + 1], line):
            found.append(Labelled(field, lines[at + 1].text.lstrip(":： "), at + 1))
    return found


def _can_be_value(below: Line, label: Line) -> bool:
    """Whether a line is what the label above it announces, and no heading, label or paragraph of its own."""
    if len(below.text) > LONGEST_BELOW or (below.is_heading and not label.is_heading):
        return False
    as_label = SAME_LINE.match(below.raw)
    alone = ALONE.match(below.raw)
    is_label = (
        as_label and len(as_label["label"].split()) <= MOST_LABEL_WORDS and not below.text.startswith((":", "："))
    )
    return not is_label and not (alone and field_of(alone["label"])) and not below.text.endswith(":")
