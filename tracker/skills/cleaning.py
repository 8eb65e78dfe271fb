"""A posting's text made even for reading, with the way back to the characters that the user sees."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.skills.tokens import word_set

if TYPE_CHECKING:
    from lxml.etree import _Element

Span = tuple[int, int]

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]+")
_BLANKS = frozenset("\t\x0b\x0c\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))))
_LINE_ENDS = frozenset("\r\x85\u2028\u2029")
_APOSTROPHES = frozenset("‘’‚‛′´`ʼ")
_FEW_VARIANTS = 40
_GLUED = re.compile(
    r"(?<=[a-z.;:)])(?=(?:Requirements?|Required|Responsibilities|Qualifications?|Preferred|Desired|Skills|Benefits|Duties"
    r"|Nice to have|What we|What you|About us|About the|Who you|Job description|Must have)\b)"
)
_PIECE = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|\w@\w")
_WRAPPED = re.compile(r"(?<=[a-z,])\n(?=[a-z])")
_WRAPS_AT_LEAST = 55


@dataclass(frozen=True, slots=True)
class CleanText:
    """An even text, and where its pieces stood in the original: both lists hold where pieces begin."""

    text: str
    starts: list[int]
    originals: list[int]

    def original(self, start: int, end: int) -> Span:
        """Return the characters of the original from which [start, end) came."""
        return self._place(start), self._place(end - 1) + 1 if end > start else self._place(start)

    def _place(self, offset: int) -> int:
        piece = bisect_right(self.starts, offset) - 1
        return self.originals[piece] + offset - self.starts[piece]


def clean_text(text: str) -> CleanText:
    """Even out blanks, line ends and look-alike letters, blank out links, and part headings glued to other text."""
    edits = [(match.start(), match.end(), "") for match in _INVISIBLE.finditer(text)]
    edits += [(match.start(), match.start(), "\n") for match in _GLUED.finditer(text)]
    pieces: list[str] = []
    starts, originals = [0], [0]
    length = past = 0
    for start, end, new in sorted(edits):
        pieces += (text[past:start], new)
        length += start - past + len(new)
        starts.append(length)
        originals.append(end)
        past = end
    even = _even("".join(pieces) + text[past:])
    return CleanText(_unwrap(_without_addresses(even)), starts, originals)


def _without_addresses(text: str) -> str:
    """Blank out links and e-mail addresses, which name no skills."""
    if "://" not in text and "www." not in text and "@" not in text:
        return text
    return _PIECE.sub(lambda match: " " * len(match.group()) if _ADDRESS.search(match.group()) else match.group(), text)


def _even(text: str) -> str:
    """Put plain characters in the place of their variants, one for one."""
    variants = {letter: _plain(letter) for letter in set(text)}
    changed = {letter: plain for letter, plain in variants.items() if plain != letter}
    if len(changed) > _FEW_VARIANTS:
        return text.translate({ord(letter): plain for letter, plain in changed.items()})
    for letter, plain in changed.items():
        text = text.replace(letter, plain)
    return text


def _plain(letter: str) -> str:
    if letter in _BLANKS:
        return " "
    if letter in _LINE_ENDS:
        return "\n"
    if letter in _APOSTROPHES:
        return "'"
    plain = letter if letter.isascii() else unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 else letter


def _unwrap(text: str) -> str:
    """Join the lines of a paragraph that was broken at a width, as in an e-mail."""
    pieces: list[str] = []
    past = 0
    for match in _WRAPPED.finditer(text):
        at = match.start()
        if at - text.rfind("\n", 0, at) > _WRAPS_AT_LEAST:
            pieces += (text[past:at], " ")
            past = at + 1
    return "".join(pieces) + text[past:]


_SKIPPED = word_set("script style noscript template svg head select iframe object nav footer button")
_BLOCKS = word_set(
    "address article aside blockquote body br dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6"
    " header hr li main nav ol p pre section summary table tbody thead title tr ul"
)
_OPEN_ONLY = frozenset({"li", "br", "hr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def clean_html(html: str | bytes) -> str:
    """Turn a page into text, with a line for each item, paragraph and heading; scripts and styles are left out.

    Any text is accepted, however broken its mark-up is. Items of a list begin with a bullet, and an empty line
    stands before a heading.
    """
    from lxml import etree  # takes 30 ms to import, and only pages need it

    encoding = "utf-8" if isinstance(html, str) else None
    parser = etree.HTMLParser(encoding=encoding, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace") if isinstance(html, str) else html, parser)
    except etree.LxmlError:
        root = None
    text = "" if root is None else _text_of(root)
    return text or _tidy(_TAG.sub("\n", html if isinstance(html, str) else html.decode("utf-8", "replace")))


def _text_of(root: _Element) -> str:
    from lxml import etree

    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in _SKIPPED:
                walk.skip_subtree()
            else:
                pieces += (_opening(element.tag), _in_a_line(element.text))
        else:
            pieces += (_closing(element.tag), _in_a_line(element.tail))
    return _tidy("".join(pieces))


def _opening(tag: str) -> str:
    if tag == "li":
        return "\n• "
    return "\n\n" if tag in _HEADINGS else "\n" if tag in _BLOCKS else " " if tag in {"td", "th"} else ""


def _closing(tag: str) -> str:
    return "\n" if tag in _BLOCKS and tag not in _OPEN_ONLY else ""


def _in_a_line(text: str | None) -> str:
    return _WHITE.sub(" ", text) if text else ""


def _tidy(text: str) -> str:
    """Put a bullet that stands alone before the next words, and keep at most one empty line in a row."""
    kept: list[str] = []
    bullet = ""
    for written in text.split("\n"):
        line = " ".join(written.split())
        if line == "•":
            bullet = "• "
        elif line:
            kept.append(line if line.startswith("•") else bullet + line)
            bullet = ""
        elif kept and kept[-1]:
            kept.append("")
    return "\n".join(kept).strip("\n")


_TAG = re.compile(r"<[^<>]*>")
_WHITE = re.compile(r"[ \t\r\n\f\v]+")
