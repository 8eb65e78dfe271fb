"""One typed line that names an application, such as `Harbor, Platform Engineer, Berlin, 95k EUR, applied 3 Nov`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, Final, NamedTuple

from tracker import money
from tracker.capture.places import is_place
from tracker.capture.titles import TITLE_AT, has_legal_form, is_title
from tracker.capture.values import mode_in
from tracker.errors import InvalidInput
from tracker.text import folded
from ui.intake import is_link
from ui.places import Place
from ui.typed_days import typed_day

LONGEST: Final = 300  # characters of such a line
LONGEST_PIECE: Final = 60  # characters; more is a sentence
PIECES: Final = re.compile(r"\t|\s+[|·–—]\s+|[;,]\s+")
DAY_WORDS: Final = re.compile(r"^(?:on|since|am|seit)\s+", re.IGNORECASE)
Places = Iterable[tuple[Place | None, str]]
Known = Mapping[str, Place]
"""The stages and outcomes by their words, as `known_places` gives them."""


class Sort(Enum):
    """What a piece of such a line can be."""

    LINK = "link"
    STAGE = "stage"
    SALARY = "salary"
    DAY = "day"
    MODE = "mode"
    NAME = "name"


class Jotted(NamedTuple):
    """The fields of an application that a line tells, by their names, and where it stands since when."""

    values: dict[str, Any]
    place: Place | None = None
    day: date | None = None


def is_jotting(text: str) -> bool:
    """Whether a text is one line of short pieces, and neither a link nor a posting."""
    line = text.strip()
    if not line or "\n" in line or len(line) > LONGEST or is_link(line):
        return False
    return all(len(piece) <= LONGEST_PIECE or is_link(piece) for piece in _pieces(line))


def read_jotting(text: str, places: Places, today: date) -> Jotted:
    """What a line says. The names come first: company, title, location; `title at company` does too.

    `places` are the stages with their words. Everything else is known by its looks, in any order.
    """
    known = known_places(places)
    values: dict[str, Any] = {}
    names: list[str] = []
    place: Place | None = None
    day: date | None = None
    for piece in _pieces(text):
        sort = sort_of(piece, known, today) if names else _sort_of_first(piece)
        if sort is Sort.LINK:
            values.setdefault("url", piece)
        elif sort is Sort.STAGE:
            place, day = _stage_in(piece, known, today) or (place, day)
        elif sort is Sort.SALARY:
            values.setdefault("salary_text", piece)
        elif sort is Sort.DAY:
            day = _day_in(piece, today)
        elif sort is Sort.MODE:
            values["work_mode"] = mode_in(piece)
        else:
            names.append(piece)
    return Jotted({**_named(names), **values}, place, day)


def known_places(places: Places) -> Known:
    """The places by their words; an outcome is known without its stage too."""
    known: dict[str, Place] = {}
    for place, words in places:
        if place is not None:
            known[folded(words)] = place
            known.setdefault(folded(words.partition(": ")[2] or words), place)
    return known


def sort_of(piece: str, known: Known, today: date) -> Sort:
    """What a piece is by its looks; a name where nothing else fits."""
    if is_link(piece):
        return Sort.LINK
    if _stage_in(piece, known, today):
        return Sort.STAGE
    if money.read_salary(piece):
        return Sort.SALARY
    if _day_in(piece, today):
        return Sort.DAY
    return Sort.MODE if len(piece.split()) == 1 and mode_in(piece) else Sort.NAME


def _sort_of_first(piece: str) -> Sort:
    """No company is called like a link, but one may be called like a stage or an amount."""
    return Sort.LINK if is_link(piece) else Sort.NAME


def _pieces(text: str) -> Iterator[str]:
    """The pieces between commas, tabs and the like; `Inc.` belongs to what stands before it."""
    last = ""
    for piece in (piece.strip() for piece in PIECES.split(text.strip())):
        if last and len(piece.split()) == 1 and has_legal_form(piece):
            last = f"{last}, {piece}"
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _stage_in(piece: str, known: Known, today: date) -> tuple[Place, date | None] | None:
    """The stage that a piece names, with the day behind it, if that is all it says."""
    words = piece.split()
    for count in range(len(words), 0, -1):
        place, rest = known.get(folded(" ".join(words[:count]))), " ".join(words[count:])
        if place and not rest:
            return place, None
        if place and (day := _day_in(rest, today)):
            return place, day
    return None


def _day_in(text: str, today: date) -> date | None:
    """The day that a text names; a number alone is none."""
    plain = DAY_WORDS.sub("", text)
    if plain.isdecimal():
        return None
    try:
        return typed_day(plain, today)
    except InvalidInput:
        return None


def _named(names: Sequence[str]) -> dict[str, str]:
    """Company, title and location from the pieces that are names."""
    if not names:
        return {}
    first, rest = names[0], list(names[1:])
    both = TITLE_AT.match(first)
    if both and is_title(both["title"]):
        return _filled(both["company"], both["title"], rest)
    other = rest.pop(0) if rest and not (is_place(rest[0]) and not is_title(rest[0])) else ""
    if is_title(first) and not is_title(other):
        return _filled(other, first, rest)
    return _filled(first, other, rest)


def _filled(company: str, title: str, location: Sequence[str]) -> dict[str, str]:
    values = {"company": company.strip(), "title": title.strip(), "location": ", ".join(location)}
    return {name: value for name, value in values.items() if value}
