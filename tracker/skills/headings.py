"""What the headings of a posting say: on a line of their own, before a colon, or lost in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from tracker.skills.tokens import word_set

RESOURCE = Path(__file__).resolve().parents[2] / "resources" / "headings.tsv"


class Part(StrEnum):
    """What a part of a posting is for. `FIELD` is a line of a job board's form, such as the industry.

    Of several in one heading the first in this order counts: "preferred qualifications" is nice to have.
    """

    NICE = "nice"
    MUST = "must"
    DUTIES = "duties"
    BENEFITS = "benefits"
    COMPANY = "company"
    LEGAL = "legal"
    FIELD = "field"
    UNSORTED = "unsorted"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at characters [start, end) of a line; `whole`: nothing else is on the line."""

    part: Part
    start: int
    end: int
    words: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of a heading; `alone`: nothing else may stand beside it; `followed`: a few words may come after it."""

    part: Part
    alone: bool
    followed: bool


_Piece = tuple[int, str]
"""A piece of a line without blanks, and where it begins."""

_RANK = {part: rank for rank, part in enumerate(Part)}
_FILLERS = word_set(
    "the your our my key main core of and & for a an this these job role position as at in to it is be or us you we"
    " some other general personal relevant specific basic minimum additional following will are soft hard technical"
    " tech areas more daily team educational academic functional include with important exciting now could also"
    " needed"
)
_LONE = frozenset({"requirements", "responsibilities", "qualifications", "benefits", "tasks"})
_OPEN_ENDS = word_set("of in with to for and & the a an as at is be you we your our")
_SHORTENED = (
    ("won't", "will not"),
    ("n't", " not"),
    ("'ll", " will"),
    ("'re", " are"),
    ("'d", " would"),
    ("'ve", " have"),
    ("'s", " is"),
)
_LONG_LINE = 200
_MOST_CHARACTERS = 110
_MOST_WORDS = 8
_MOST_WORDS_BEFORE_COLON = 14
_MOST_WORDS_BARE = 5
_MOST_WORDS_BEHIND = 3
_FOLLOWED_FROM = 3
_MOST_TRIED = 1000
_BULLET = re.compile(r"[\s•·▪◦‣⁃∙●○■□▶►➤➢→☞⌲✓✔✅*#>–—-]*")
_WORD = re.compile(r"[a-z0-9+#]+|&")
_PIECE = re.compile(r"\S+")
_AFTER_END = re.compile(r"[).;]\s+[A-Z]")
_LABELLED = re.compile(r":(?:\s|\Z)|\s[-–—]\s")


def headings_in(line: str) -> list[Heading]:
    """Return the headings of one line: the line itself, or those that something follows or precedes on it."""
    bullet = _BULLET.match(line)
    assert bullet is not None
    written = line[bullet.end() :].strip()
    colon = written.endswith((":", "…", "..."))
    words = _words(written) if len(written) <= _MOST_CHARACTERS else []
    if len(words) > (_MOST_WORDS_BEFORE_COLON if colon else _MOST_WORDS):
        words = []
    labelled = _LABELLED.search(written.rstrip(":"))
    part = None
    if words and not labelled and (colon or not (written.endswith(".") or _is_item(bullet.group()))):
        part = _say(words)
    if part is None:
        inside = _inside(line)
        if inside or not words:
            return inside
        part = _say_among_others(words) if colon else _say_at_once(words) if written.endswith(".") else None
    return [] if part is None else [Heading(part, 0, len(line), written.rstrip(":…. "), whole=True)]


def _is_item(bullet: str) -> bool:
    """Whether what a line begins with makes it an item of a list, and not a heading as Markdown writes them."""
    mark = bullet.strip()
    return bool(mark) and mark.strip("#") != "" and mark != "**"


def _inside(line: str) -> list[Heading]:
    if len(line) <= _LONG_LINE and not _LABELLED.search(line):
        return list(_at_end(line))
    pieces = [(match.start(), match.group()) for match in _PIECE.finditer(line)]
    found: list[Heading] = []
    past = tried = 0
    for at, (_, piece) in enumerate(pieces):
        dash = piece in "-–—" and at > 0
        if tried == _MOST_TRIED:
            break
        if piece.endswith(":") or dash:
            tried += 1
            first, part = _label_before(pieces, past, at if dash else at + 1)
            last = at
        elif len(line) > _LONG_LINE and at >= past and piece[0].isupper():
            first, last, part = at, *_bare_at(pieces, at)
        else:
            continue
        if part is not None:
            end = pieces[last][0] + len(pieces[last][1])
            found.append(Heading(part, pieces[first][0], end, line[pieces[first][0] : end].rstrip(":-–— ")))
            past = last + 1
    return found or list(_at_end(line))


def _label_before(pieces: list[_Piece], past: int, end: int) -> tuple[int, Part | None]:
    """Find the longest heading that ends before a piece; one inside a sentence begins with a capital letter."""
    known = _known_words()
    first = end
    while first > max(past, end - _MOST_WORDS) and known.issuperset(_words(pieces[first - 1][1])):
        first -= 1
    for at in range(first, end):
        before = pieces[at - 1][1] if at else "."
        words = _words(" ".join(piece for _, piece in pieces[at:end]))
        titled = pieces[at][1][0].isupper() and (end - at > 1 or not before[0].isupper())
        if titled or before[-1] in ".!?;:*•·)" or _is_phrase(words):
            part = _say(words)
            if part is not None:
                return at, part
    return end, None


def _bare_at(pieces: list[_Piece], at: int) -> tuple[int, Part | None]:
    """Find the last piece of a heading in running text by capital letters: its own, and that of the word after it."""
    known = _known_words()
    for last in range(min(at + _MOST_WORDS_BARE, len(pieces) - 1) - 1, at - 1, -1):
        written = [piece for _, piece in pieces[at : last + 1]]
        words = _words(" ".join(written))
        if (
            not known.issuperset(words)
            or written[-1].lower() in _OPEN_ENDS
            or any(word[-1] in ":,;." for word in written)
        ):
            continue
        after = pieces[last + 1][1][0]
        if written == ["Technologies"] and after.islower():
            return last, Part.UNSORTED
        if not (after.isupper() or after.isdigit() or after in "*•-") or (at == last and not _stands_alone(pieces, at)):
            continue
        part = _say(words)
        if part not in (None, Part.FIELD):
            return last, part
    return at, None


def _stands_alone(pieces: list[_Piece], at: int) -> bool:
    """Whether one word in running text is a heading: Requirements is, but not that of Software Requirements."""
    before = pieces[at - 1][1] if at else "."
    return pieces[at][1].lower() in _LONE and not (before[0].isupper() and before[-1].isalnum())


def _at_end(line: str) -> Iterator[Heading]:
    """A heading that lost the line end before it: "(HIPAA, GDPR) Preferred Qualifications"."""
    tail = line[-_MOST_CHARACTERS:]
    if not _AFTER_END.search(tail):
        return
    offset = len(line) - len(tail)
    pieces = [(match.start(), match.group()) for match in _PIECE.finditer(tail)]
    for first in range(max(1, len(pieces) - 4), len(pieces) - 1):
        written = [piece for _, piece in pieces[first:]]
        titled = all(word[0].isupper() or word in _OPEN_ENDS for word in written) and written[-1][-1].isalnum()
        if titled and pieces[first - 1][1][-1] in ").;":
            part = _say(_words(" ".join(written)))
            if part is not None:
                yield Heading(part, offset + pieces[first][0], len(line), " ".join(written))
                return


def _say(words: list[str]) -> Part | None:
    """What words say that are a heading and nothing else: phrases, and words that say nothing."""
    found, unknown, followed = _phrases_in(words)
    return _first(found) if not unknown or (followed and unknown <= _MOST_WORDS_BEHIND) else None


def _say_among_others(words: list[str]) -> Part | None:
    """What words before a colon say that may hold others too: "experience with these would be a plus"."""
    found, _, _ = _phrases_in(words)
    return _first([phrase for phrase in found if not phrase.alone])


def _say_at_once(words: list[str]) -> Part | None:
    """What a sentence says that opens as a heading does: "What you need to make it real"."""
    phrases, longest = _phrases()
    for length in range(min(longest.get(words[0], 0), len(words)), _FOLLOWED_FROM - 1, -1):
        phrase = phrases.get(" ".join(words[:length]))
        if phrase is not None and not phrase.alone:
            return phrase.part
    return None


def _first(found: list[_Phrase]) -> Part | None:
    return min((phrase.part for phrase in found), key=_RANK.__getitem__, default=None)


def _phrases_in(words: list[str]) -> tuple[list[_Phrase], int, bool]:
    """The phrases of a heading, how many words belong to none, and whether the first one may be followed by some."""
    phrases, longest = _phrases()
    found: list[_Phrase] = []
    unknown = at = 0
    followed = False
    while at < len(words):
        for length in range(min(longest.get(words[at], 0), len(words) - at), 0, -1):
            phrase = phrases.get(" ".join(words[at : at + length]))
            if phrase is not None:
                followed = followed or (at == 0 and phrase.followed)
                found.append(phrase)
                at += length
                break
        else:
            unknown += words[at] not in _FILLERS
            at += 1
    return found, unknown, followed


def _is_phrase(words: list[str]) -> bool:
    """Whether words are a phrase of several words as it stands, which needs no capital letter: good to have."""
    phrase = _phrases()[0].get(" ".join(words))
    return phrase is not None and not phrase.alone and len(words) > 1


def _words(heading: str) -> list[str]:
    text = heading.lower().replace("’", "'")
    if "'" in text:
        for short, full in _SHORTENED:
            text = text.replace(short, full)
    return _WORD.findall(text)


@lru_cache(maxsize=1)
def _phrases() -> tuple[dict[str, _Phrase], dict[str, int]]:
    """The phrases of the resource, and for a first word how many words its longest phrase has."""
    phrases: dict[str, _Phrase] = {}
    longest: dict[str, int] = {}
    for line in RESOURCE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            part, written = line.split("\t")
            key = written.strip("~* ")
            length = key.count(" ") + 1
            alone = written[0] == "~"
            phrases[key] = _Phrase(Part(part), alone, written[-1] == "*" or (length >= _FOLLOWED_FROM and not alone))
            first = key.split(" ", 1)[0]
            longest[first] = max(longest.get(first, 0), length)
    return phrases, longest


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    return _FILLERS.union(*(key.split() for key in _phrases()[0]))
