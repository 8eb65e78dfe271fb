"""A posting cut into parts: what it demands, what it wishes, and where the company only speaks of itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.skills.headings import Heading, Part, headings_in

SILENT = frozenset({Part.BENEFITS, Part.COMPANY, Part.LEGAL, Part.FIELD})
"""The parts in which a skill that is named is not asked for."""

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Section:
    """Characters [start, end) of a text, its heading included, and what they are for."""

    part: Part
    start: int
    end: int
    heading: str = ""


def find_sections(text: str) -> list[Section]:
    """Cut a text at its headings; the sections cover it all, and what comes before any heading is unsorted."""
    cuts = [Section(Part.UNSORTED, 0, 0), *_cuts(text), Section(Part.UNSORTED, len(text), 0)]
    return [
        Section(cut.part, cut.start, after.start, cut.heading)
        for cut, after in pairwise(cuts)
        if cut.start < after.start
    ]


def section_at(sections: Sequence[Section], offset: int) -> Section:
    """Return the section that holds a character."""
    return sections[bisect_right(sections, offset, key=lambda section: section.start) - 1]


def _cuts(text: str) -> Iterator[Section]:
    """Where parts begin. A form's field, or a wish within a line, ends with it, and the part before goes on."""
    lasting = current = Part.UNSORTED
    awaiting = False
    for line in _LINE.finditer(text):
        if line.group().isspace():
            continue
        headings = headings_in(line.group())
        if current is not lasting and not awaiting and not (headings and headings[0].start == 0):
            current = lasting
            yield Section(lasting, line.start(), 0)
        for heading in headings:
            if _is_label(heading, current):
                continue
            current = heading.part
            lasting = current if _lasts(heading, line.group()) else lasting
            yield Section(current, line.start() + heading.start, 0, heading.words)
        awaiting = bool(headings) and headings[-1].part is Part.FIELD and _ends(headings[-1], line.group())


def _is_label(heading: Heading, current: Part) -> bool:
    """Whether a heading only says what some skills are: "Tools: Git" among requirements does not end them."""
    return heading.part is Part.UNSORTED and not heading.whole and current in (Part.MUST, Part.NICE)


def _lasts(heading: Heading, line: str) -> bool:
    if heading.part is Part.FIELD:
        return False
    return heading.part is not Part.NICE or heading.whole or _ends(heading, line)


def _ends(heading: Heading, line: str) -> bool:
    """Whether nothing follows a heading on its line."""
    return heading.whole or not line[heading.end :].strip()
