"""What the sender of an e-mail wrote this time, apart from what is quoted and from the signature."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

SIGNATURE_LINES: Final = 14
FORWARD_NOTE: Final = 400  # characters that one may write above an e-mail that is forwarded
MOST_LINES: Final = 5_000

QUOTE_BEGINS: Final = re.compile(
    r"\s{0,9}(?:"
    r"-{2,20} ?(?:original message|ursprüngliche nachricht|originalnachricht|original-nachricht) ?-{2,20}"
    r"|on .{6,200}wrote:"
    r"|am .{6,200}schrieb.{0,200}:"
    r"|_{20,80}"
    r")\s{0,9}$",
    re.IGNORECASE,
)
WRAPPED_BEGIN: Final = re.compile(r"\s{0,9}(?:on|am) .{6,200}$", re.IGNORECASE)
WRAPPED_END: Final = re.compile(r".{0,200}(?:wrote|schrieb.{0,100}):\s{0,9}$", re.IGNORECASE)
HEADER_FROM: Final = re.compile(r"\s{0,9}\*?(?:from|von):\*? .{1,300}$", re.IGNORECASE)
HEADER_SENT: Final = re.compile(
    r"\s{0,9}\*?(?:sent|gesendet|date|datum|to|an|subject|betreff):\*? .{1,300}$", re.IGNORECASE
)
FORWARDED: Final = re.compile(
    r"\s{0,9}(?:-{2,20} ?(?:forwarded message|weitergeleitete nachricht) ?-{2,20}"
    r"|begin forwarded message:|anfang der weitergeleiteten nachricht:)\s{0,9}$",
    re.IGNORECASE,
)
CLOSING: Final = re.compile(
    r"\s{0,9}(?:(?:best|kind|warm|kindest|warmest|many|with (?:best|kind|warm))?[ ,]{0,2}"
    r"(?:regards|wishes)|(?:yours )?sincerely(?: yours)?|best|cheers|thanks|thank you|many thanks|warmly|all the best"
    r"|speak soon|talk soon|see you soon|(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?"
    r"|schönen?) grü(?:ß|ss)en?"
    r"(?: aus \w{2,30})?|beste grüße|mfg|vg|lg)[\s,.!]{0,9}$",
    re.IGNORECASE,
)


class Split(NamedTuple):
    """An e-mail's text in its parts. `forwarded` are the header lines of one that was passed on."""

    text: str
    signature: str
    quoted: str
    forwarded: tuple[str, ...] = ()


def split(text: str) -> Split:
    """Part a text: its own words, the signature below them, what it quotes.

    Where hardly anything stands above a forwarded e-mail, that one is the text.
    """
    lines = text.splitlines()[:MOST_LINES]
    own, rest, is_forward = _own_lines(lines)
    forwarded: tuple[str, ...] = ()
    if is_forward and len(" ".join(own)) <= FORWARD_NOTE:
        head, body = _header_block(rest)
        own, rest, _ = _own_lines(body)
        forwarded = tuple(head)
    kept = [line for line in own if not line.lstrip().startswith(">")]
    cited = [line for line in own if line.lstrip().startswith(">")]
    body, signature = _without_signature(kept)
    return Split(tidy(body), tidy(signature), tidy([*cited, *rest]), forwarded)


def tidy(lines: list[str]) -> str:
    """The lines without blanks at their ends, and with at most one empty line between two."""
    found: list[str] = []
    for line in lines:
        bare = line.rstrip()
        if bare or (found and found[-1]):
            found.append(bare)
    return "\n".join(found).strip("\n")


def _own_lines(lines: list[str]) -> tuple[list[str], list[str], bool]:
    """The lines above the first that begins a quotation, those below, and whether they were forwarded."""
    for place, line in enumerate(lines):
        if FORWARDED.match(line):
            return lines[:place], lines[place + 1 :], True
        if _begins_quote(lines, place):
            return lines[:place], lines[place + 1 :], False
    return lines, [], False


def _begins_quote(lines: list[str], place: int) -> bool:
    line = lines[place]
    following = lines[place + 1] if place + 1 < len(lines) else ""
    if QUOTE_BEGINS.match(line):
        return True
    if HEADER_FROM.match(line) and HEADER_SENT.match(following):
        return True
    return bool(WRAPPED_BEGIN.match(line) and WRAPPED_END.match(following))


def _header_block(lines: list[str]) -> tuple[list[str], list[str]]:
    """The header lines at the top of a forwarded e-mail, and its body."""
    start = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    end = next((place for place in range(start, len(lines)) if not lines[place].strip()), len(lines))
    return lines[start:end], lines[end:]


def _without_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """Part the signature off: below a line of two dashes, or below the last closing formula near the end."""
    mark = next((place for place, line in enumerate(lines) if line.rstrip("\r\n") in {"-- ", "--"}), None)
    end = len(lines) if mark is None else mark
    filled = [place for place in range(end) if lines[place].strip()]
    for place in reversed(filled[-SIGNATURE_LINES:]):
        if CLOSING.match(lines[place]):
            return lines[:place], lines[place + 1 :]
    return lines[:end], lines[end + 1 :]
