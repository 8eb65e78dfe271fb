"""What looks like a place: names of countries, states and large cities, and how a place is written with its country."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from tracker.capture.values import MODE_OF, clean, employment_in
from tracker.text import name_key

RESOURCE: Final = Path(__file__).resolve().parents[2] / "resources" / "places.txt"
SHORT: Final = 3  # letters of a country's code, which counts only in capitals and behind a city
LONGEST: Final = 140
SEPARATED: Final = re.compile(r"\s*(?:[,;/|•·]|\s(?:or|and|oder|und|&|-|–)\s)\s*")
IN_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]{0,60})[)\]]")
ARRANGED: Final = re.compile(r"\s*[,;/–-]\s*(?:hybrid|on-?site|vor ort|in[- ]office|homeoffice)\b.*$", re.IGNORECASE)
PROSE: Final = re.compile(
    r"[.!?]\s+[A-ZÄÖÜa-z]|\b(?:we|you|our|your|wir|sie|du|the|this|is|are|will|can|must|from anywhere|"
    r"unser\w*|dein\w*)\b",
    re.IGNORECASE,
)


def is_place(text: str) -> bool:
    """Whether a text is nothing but places that are known, or a name before a country or a state."""
    parts = [part for part in SEPARATED.split(IN_BRACKETS.sub("", text).strip()) if part]
    if not parts or len(text) > LONGEST:
        return False
    if all(_is_known(part) for part in parts):
        return True
    is_named = all(re.match(r"[A-ZÄÖÜ0-9][\w.'’ -]{1,40}$", part) for part in parts[:-1])
    return len(parts) in {2, 3} and "," in text and is_named and _stands_behind(parts[-1])


def place_from(text: str) -> str:
    """The place in the value behind a label such as `Location:`, without the work mode; empty where it is prose."""
    value = IN_BRACKETS.sub(_unless_mode, clean(text, 300)).strip()
    if not value or len(value) > 2 * LONGEST or PROSE.search(value):
        return ""
    value = re.sub(
        r"^(?:hybrid|on-?site|in[- ]office|vor ort)\s*(?:[-–—:,/|]|\bin\b)\s*", "", value, flags=re.IGNORECASE
    )
    parts = [part.strip() for part in re.split(r"\s+[·•|]\s+|\s+[-–—]\s+", value)]
    kept = [part for part in parts if not _is_mode(part) and employment_in(part) is None]
    if re.match(r"remote\b", value, re.IGNORECASE):
        return value if len(value) < 80 and len(kept) == len([part for part in parts if not _is_mode(part)]) else ""
    if not kept:
        return ""
    if re.match(r"(?:or|and|oder|und|to|of)\b", value, re.IGNORECASE):
        return ""
    place = " - ".join(kept).strip(" ,;/")
    place = ARRANGED.sub("", place)
    return place if re.search(r"[^\W\d_]{2}", place) and not place.islower() else ""


def _unless_mode(match: re.Match[str]) -> str:
    """Drop `(hybrid)` and `Berlin (remote)`, keep `Halle (Saale)`, `Remote (EU)` and `Virtual (100% remote)`."""
    is_mode = any(pattern.search(match[1]) for pattern in MODE_OF.values())
    says_it_all = re.search(r"(?i)\b(?:remote|virtual|anywhere)\s*$", match.string[: match.start()])
    return "" if is_mode and not says_it_all else match[0]


def _is_mode(part: str) -> bool:
    return any(pattern.fullmatch(part.strip()) for pattern in MODE_OF.values())


def _stands_behind(part: str) -> bool:
    return part in _names()[1] or name_key(part) in _names()[1]


def _is_known(part: str) -> bool:
    plain = re.sub(
        r"^(?:greater|downtown|central|near|metro)\s+|\s+(?:area|metropolitan area|region)$",
        "",
        part,
        flags=re.IGNORECASE,
    )
    plain = re.sub(r"^\d{4,5}\s+", "", plain)
    if len(plain) <= SHORT and not plain.isupper():
        return False
    return name_key(plain) in _names()[0]


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[str]]:
    """The keys of all places; and what stands behind a city: keys of countries and regions, codes in capitals."""
    _, *parts = RESOURCE.read_text(encoding="utf-8").strip().split("\n\n")
    countries, regions, cities, states = map(_listed, parts)
    known = frozenset(map(name_key, (*countries, *regions, *cities)))
    codes = {name.upper() for name in countries if len(name) <= SHORT}
    behind = {name_key(name) for name in (*countries, *regions) if len(name) > SHORT}
    return known, frozenset(codes | behind | set(states))


def _listed(text: str) -> list[str]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return [name.strip() for line in lines for name in line.split(",") if name.strip()]
