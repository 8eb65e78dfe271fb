"""What can be typed next in the search box: names of fields, then the values that there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from tracker.errors import InvalidInput
from tracker.fields import COLUMNS, FieldKind
from tracker.overview import Overview
from tracker.search import past
from tracker.search.filters import FLAGS, field_key, stage_words
from tracker.search.terms import LONGEST, VALUE, quoted, unquoted
from tracker.text import folded, order_key

MOST: Final = 20
NAMES: Final = (
    "stage", "company", "title", "tag", "location", "source", "search", "salary", "applied", "deadline", "next", "in",
    "quiet", "excitement", "reached", "kind", "outcome", "work_mode", "employment", "via", "currency", "period", "url",
    "created", "updated", "archived", *FLAGS, *past.VALUES,
)  # fmt: skip
"""The fields as they are offered: by their short names, without those that are parts of others."""

EXAMPLES: Final[Mapping[str, tuple[str, ...]]] = {
    "applied_on": ("<7d", "<30d", ">30d"),
    "sent": ("<7d", "<30d", ">30d"),
    "answered": ("<7d", "<30d", ">30d"),
    "flow": ("applied-rejected", "applied-screening", "interviewing-offer"),
    "created_at": ("<7d", "<30d", ">30d"),
    "updated_at": ("<7d", "<30d", ">30d"),
    "deadline": ("<7d", "<14d"),
    "next": ("today", "<7d"),
    "in_stage_days": (">7", ">14", ">30"),
    "quiet_days": (">7", ">14", ">30"),
    "excitement": (">=3", ">=4", "5"),
}
NAME: Final = re.compile("-?(?P<part>[A-Za-z_]+)")
FIELD: Final = re.compile("-?(?P<field>[A-Za-z_]+)[:：]")
VALUE_OR_COMMA: Final = re.compile(f"{VALUE}|,")


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand in the text from `start` to `end` instead of what was typed there."""

    start: int
    end: int
    text: str

    def applied_to(self, text: str) -> str:
        return text[: self.start] + self.text + text[self.end :]


def completions(text: str, cursor: int, overview: Overview) -> list[Completion]:
    """What can stand at the cursor: what begins like it, then what holds it; the most frequent values first."""
    if cursor > LONGEST:
        return []
    start = _start_of_term(text, cursor)
    if name := NAME.fullmatch(text, start, cursor):
        found = _alike(name["part"], [f"{name}:" for name in NAMES])
        return [Completion(name.start("part"), cursor, completed) for completed in found]
    field = FIELD.match(text, start, cursor)
    return _completed_values(text, field, cursor, overview) if field else []


def _completed_values(text: str, field: re.Match[str], cursor: int, overview: Overview) -> list[Completion]:
    try:
        key = field_key(field["field"])
    except InvalidInput:
        return []
    commas = [found.end() for found in VALUE_OR_COMMA.finditer(text, field.end(), cursor) if found[0] == ","]
    begin = commas[-1] if commas else field.end()
    return [Completion(begin, cursor, value) for value in _values_alike(unquoted(text[begin:cursor]), key, overview)]


def _start_of_term(text: str, cursor: int) -> int:
    """Where the term begins that the cursor stands in or behind."""
    start = is_quoted = 0
    for place, letter in enumerate(text[:cursor]):
        if letter == '"':
            is_quoted = not is_quoted
        elif letter.isspace() and not is_quoted:
            start = place + 1
    return start


def _values_alike(part: str, key: str, overview: Overview) -> list[str]:
    if key in EXAMPLES:
        return [value for value in EXAMPLES[key] if value.startswith(part)]
    return [quoted(value, key) for value in _alike(part, _values(key, overview))]


def _alike(part: str, values: Iterable[str]) -> list[str]:
    wanted = folded(part)
    found = [(value, folded(value)) for value in values]
    begun = [value for value, plain in found if plain.startswith(wanted)]
    inside = [value for value, plain in found if wanted in plain and not plain.startswith(wanted)]
    return [value for value in begun + inside if folded(value) != wanted][:MOST]


def _values(key: str, overview: Overview) -> list[str]:
    """All values of a field that can be named."""
    if key == "stage":
        return list(stage_words(overview))
    if key == "tags":
        return sorted((tag.name for tag in overview.tags.values()), key=order_key)
    if key in past.VALUES:
        return list(past.VALUES[key])
    if key in FLAGS or COLUMNS[key].kind is FieldKind.FLAG:
        return ["yes", "no"]
    if COLUMNS[key].choices:
        return list(COLUMNS[key].choices)
    if COLUMNS[key].kind is not FieldKind.TEXT:
        return []
    counts = Counter(filter(None, map(COLUMNS[key].get, overview.rows)))
    return [value for value, _ in counts.most_common()]
