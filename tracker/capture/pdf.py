"""The text of a PDF, with limits on everything that a hostile one could make endless."""

from __future__ import annotations

import io
import logging
import re
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final, cast
from unicodedata import normalize

from tracker.capture.patience import within
from tracker.errors import InvalidInput, PursuitError
from tracker.sentences import Sentence

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES: Final = 40
MOST_CHARACTERS: Final = 400_000
MOST_UNPACKED: Final = 20_000_000  # bytes of one stream
DEADLINE: Final = 10.0  # seconds
TOO_SLOW: Final = Sentence("This PDF takes too long to read; copy its text and paste it instead.")
BULLET: Final = re.compile(r"^[\s\u00a0]*[•●▪◦‣∙·\uf0b7\uf0a7–-][\s\u00a0]+", re.MULTILINE)
LIGATURE: Final = re.compile("[\ufb00-\ufb06]")
PAGE_NUMBER: Final = re.compile(
    r"\n\s*(?:(?:page|seite)\s+)?[0-9]{1,3}(?:\s*(?:/|of|von)\s*[0-9]{1,3})?\s*\Z", re.IGNORECASE
)
HYPHEN: Final = re.compile(r"(?<=[a-zäöüß])-\n(?=[a-zäöüß])")


def text_of(data: bytes) -> str:
    """The words of a PDF. Raises InvalidInput where it is locked, damaged, endless or only a picture."""
    text = within(DEADLINE + 1, lambda: _answer(data), TOO_SLOW)
    if not text.strip():
        raise InvalidInput("There is no text in this PDF, only pictures; type the company and the title instead.")
    return text


def _answer(data: bytes) -> str:
    try:
        return _read(data)
    except PursuitError:
        raise
    except Exception:  # whatever a hostile file makes the library raise, there are dozens of kinds
        raise InvalidInput("This PDF is damaged and cannot be read; copy its text and paste it instead.") from None


def _read(data: bytes) -> str:
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with _limited():
        return _pages(pypdf.PdfReader(io.BytesIO(data), strict=False))


def _limited() -> AbstractContextManager[object]:
    """The library's own limits, made narrower where it has them, and no program called for a picture."""
    import pypdf

    if not hasattr(pypdf, "apply_configuration"):  # before 7
        from pypdf import filters

        filters.ZLIB_MAX_OUTPUT_LENGTH = filters.LZW_MAX_OUTPUT_LENGTH = MOST_UNPACKED
        return nullcontext()
    limits = replace(
        pypdf.get_configuration(),
        jbig2dec_binary=None,
        zlib_maximum_output_length=MOST_UNPACKED,
        lzw_maximum_output_length=MOST_UNPACKED,
        run_length_maximum_output_length=MOST_UNPACKED,
    )
    return cast("AbstractContextManager[object]", pypdf.apply_configuration(limits))


def _pages(reader: PdfReader) -> str:
    until = monotonic() + DEADLINE
    if reader.is_encrypted and not _opens_without_password(reader):
        raise InvalidInput("This PDF is locked with a password; save it without one, or paste its text instead.")
    pieces: list[str] = []
    length = 0
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES or length > MOST_CHARACTERS:
            break
        if monotonic() > until:
            raise InvalidInput(TOO_SLOW)
        pieces.append(PAGE_NUMBER.sub("", page.extract_text()[:MOST_CHARACTERS].rstrip()))
        length += len(pieces[-1])
    return _tidy("\n".join(pieces))


def _opens_without_password(reader: PdfReader) -> bool:
    with suppress(Exception):  # the way in which it is locked may be unknown
        return bool(reader.decrypt(""))
    return False


def _tidy(text: str) -> str:
    plain = HYPHEN.sub("", text.replace("\x00", "").encode("utf-8", "ignore").decode())
    even = LIGATURE.sub(lambda match: normalize("NFKC", match[0]), BULLET.sub("- ", plain))
    lines = (" ".join(line.split()) for line in even.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
