"""In which encoding a text is written: by its BOM, as UTF-8, or the likely old one, which is then only a guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import IO, Final, NamedTuple

from tracker.importing.blobs import PIECE, Blob
from tracker.importing.limits import Unreadable

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
SAMPLE: Final = 400_000  # bytes from which an old encoding is guessed
SINGLE: Final = ("cp1252", "cp1250", "cp1251", "latin-1")
# For each encoding of two bytes, the characters that its users write most: they tell it from the others.
DOUBLE: Final = (
    ("gb18030", re.compile(rb"(?:[\xb0-\xd7][\xa1-\xfe])")),
    ("shift_jis", re.compile(rb"(?:[\x82\x83][\x40-\xf1]|[\x88-\x97][\x40-\xfc])")),
    ("euc_kr", re.compile(rb"(?:[\xb0-\xc8][\xa1-\xfe])")),
    ("big5", re.compile(rb"(?:[\xa4-\xc6][\x40-\x7e\xa1-\xfe])")),
)
NAMES: Final = {
    "cp1252": "windows-1252", "cp1250": "windows-1250", "cp1251": "windows-1251", "latin-1": "ISO 8859-1",
    "gb18030": "GB18030", "shift_jis": "Shift JIS", "euc_kr": "EUC-KR", "big5": "Big5",
}  # fmt: skip
HIGH_RUN: Final = re.compile(rb"[\x80-\xff]+")
NUL: Final = "\0"


class Encoding(NamedTuple):
    """Python's name for it, and the one to show."""

    codec: str
    shown: str


def find_encoding(blob: Blob) -> Encoding:
    """The encoding of a text, checked to its last byte. Raises Unreadable for NUL bytes, with their line."""
    head = blob.head(SAMPLE)
    encoding = _by_bom(head) or _without_bom(blob, head)
    _check(blob, encoding.codec)
    return encoding


def _by_bom(head: bytes) -> Encoding | None:
    return next((Encoding(codec, shown) for bom, codec, shown in BOMS if head.startswith(bom)), None)


def _without_bom(blob: Blob, head: bytes) -> Encoding:
    even, odd = head[0:4000:2], head[1:4000:2]
    if odd.count(0) > len(odd) // 3 and not even.count(0):
        return Encoding("utf-16-le", "UTF-16")
    if even.count(0) > len(even) // 3 and not odd.count(0):
        return Encoding("utf-16-be", "UTF-16")
    if _decodes(blob, "utf-8"):
        return Encoding("utf-8", "UTF-8")
    guess = _guess(blob, head)
    return Encoding(guess, f"{NAMES[guess]} (guessed)")


def _guess(blob: Blob, head: bytes) -> str:
    """Letters of two bytes come in even runs; a single high byte between ASCII letters is an accented letter."""
    runs = [len(run[0]) for run in HIGH_RUN.finditer(head)]
    alone = sum(1 for length in runs if length == 1)
    candidates = [*_single_byte(head)]
    if alone * 3 < len(runs):
        candidates = [*_double_byte(head), *candidates]
    return next((codec for codec in candidates if _decodes(blob, codec)), "latin-1")


def _double_byte(head: bytes) -> list[str]:
    high = sum(1 for byte in head if byte >= 0x80) or 1
    shares = {codec: 2 * len(pattern.findall(head)) / high for codec, pattern in DOUBLE}
    likely = [codec for codec, share in sorted(shares.items(), key=lambda item: -item[1]) if share > 0.6]
    cyrillic = len(re.findall(rb"[\xc0-\xff]", head)) / high
    return [] if cyrillic > 0.97 and shares["gb18030"] < 0.8 else likely


def _single_byte(head: bytes) -> list[str]:
    """Cyrillic text is made of long runs of high letters."""
    runs = [len(run[0]) for run in HIGH_RUN.finditer(head)]
    is_cyrillic = bool(runs) and sum(runs) / len(runs) >= 3
    return ["cp1251", *SINGLE] if is_cyrillic else list(SINGLE)


def _decodes(blob: Blob, codec: str) -> bool:
    try:
        with blob.open() as file:
            for _ in _texts(file, codec):
                pass
    except UnicodeError:
        return False
    return True


def _texts(file: IO[bytes], codec: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(codec)()
    while piece := file.read(PIECE * 16):
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _check(blob: Blob, codec: str) -> None:
    line = 1
    try:
        with blob.open() as file:
            for text in _texts(file, codec):
                if NUL in text:
                    line += text[: text.index(NUL)].count("\n")
                    raise Unreadable(
                        "Line {line} of {name} holds a NUL byte, so it is no text; export it again.",
                        line=line,
                        name=blob.name,
                    )
                line += text.count("\n")
    except UnicodeError:
        raise Unreadable(
            "{name} ends within a character, or is no text at all; export it again.", name=blob.name
        ) from None
