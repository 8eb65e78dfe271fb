"""Where a draft can come from: a link, a file, a text, the input of a command; and what such a thing is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.capture.draft import SourceKind
from tracker.capture.limits import MOST_BYTES
from tracker.errors import InvalidInput, NotFound
from tracker.files import NoPlainFile, open_plain, size_of
from tracker.sentences import Sentence

LINK: Final = re.compile(r"[a-z][a-z0-9+.-]{1,20}://\S+", re.IGNORECASE)
MARKUP: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|script|meta|title|main|article|section|div|h1|p|ul|table|span|b|br)\b",
    re.IGNORECASE,
)
MAIL_LINE: Final = re.compile(
    rb"^(?:return-path|received|delivered-to|message-id|mime-version|dkim-signature):", re.IGNORECASE | re.MULTILINE
)
MAIL_FROM: Final = re.compile(rb"^from:.*(?:\r?\n[ \t].*)*", re.IGNORECASE | re.MULTILINE)
MAIL_DATE: Final = re.compile(rb"^(?:date|to|message-id):", re.IGNORECASE | re.MULTILINE)
LOOKED_AT: Final = 20_000  # bytes in which it shows what something is
ENDINGS: Final = {
    ".eml": SourceKind.MAIL, ".mbox": SourceKind.MAIL, ".pdf": SourceKind.PDF, ".html": SourceKind.PAGE,
    ".htm": SourceKind.PAGE, ".xhtml": SourceKind.PAGE,
}  # fmt: skip
NOT_READ: Final = (
    (b"\x89PNG", Sentence("a picture")), (b"\xff\xd8\xff", Sentence("a picture")), (b"GIF8", Sentence("a picture")),
    (b"PK\x03\x04", Sentence("a packed file")), (b"\x1f\x8b", Sentence("a packed file")),
    (b"SQLite format 3", Sentence("a database")), (b"\x7fELF", Sentence("a program")), (b"MZ", Sentence("a program")),
    (b"\xd0\xcf\x11\xe0", Sentence("an old Office file")), (b"RIFF", Sentence("a picture or a sound")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes from outside. `name` is what the user calls it; `url` where it was fetched or is said to be from."""

    name: str
    data: bytes
    url: str = ""
    media_type: str = ""
    charset: str = ""


def is_link(word: str) -> bool:
    """Whether a word is a link, not the name of a file."""
    return LINK.fullmatch(word.strip()) is not None


def from_file(path: Path, name: str = "") -> Source:
    """What is in a file. Raises NotFound or InvalidInput where it cannot be read or is too large."""
    try:
        with open_plain(path) as file:
            if size_of(file) > MOST_BYTES:
                raise _too_large(str(path))
            data = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NoPlainFile):
        raise NotFound("There is no file “{path}”; check its name.", path=path) from None
    except OSError as error:
        raise NotFound("“{path}” cannot be read: {reason}.", path=path, reason=error.strerror or error) from None
    return checked(Source(name or str(path), data))


def from_text(text: str, name: str = "", *, media_type: str = "") -> Source:
    """Text that was pasted or dropped; `media_type` says where it is mark-up for sure."""
    data = text.encode("utf-8", "replace")
    return checked(Source(name, data, media_type=media_type, charset="utf-8"))


def from_link(link: str, *, is_cancelled: Callable[[], bool] = lambda: False) -> Source:
    """The page at a link, which is fetched now; see `fetching.fetch`."""
    from tracker.capture.fetching import fetch

    page = fetch(link, is_cancelled=is_cancelled)
    return checked(Source(link.strip(), page.data, page.url, page.media_type, page.charset))


def checked(source: Source) -> Source:
    """The source, if it is small enough and no picture or program. Raises InvalidInput in one sentence."""
    if len(source.data) > MOST_BYTES:
        raise _too_large(source.name or Sentence("This"))
    for start, what in NOT_READ:
        if source.data.startswith(start):
            raise InvalidInput(
                "“{name}” is {what}; pages, PDFs, texts and e-mails can be read.",
                name=source.name or Sentence("This"),
                what=what,
            )
    if not source.data.strip():
        raise InvalidInput("“{name}” is empty.", name=source.name or Sentence("This"))
    return source


def kind_of(source: Source) -> SourceKind:
    """What a source is: by its content, and where that does not tell, by its name."""
    start = source.data[:LOOKED_AT]
    if b"%PDF-" in start[:1024]:
        return SourceKind.PDF
    plain = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    ending = ENDINGS.get(Path(source.name).suffix.lower()) if not is_link(source.name) else None
    if ending is SourceKind.MAIL or _is_mail(plain):
        return SourceKind.MAIL
    if ending is SourceKind.PAGE or "html" in source.media_type:
        return SourceKind.PAGE
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = start.replace(b"\0", b"")
    is_page = plain.startswith((b"<!DOCTYPE", b"<!doctype", b"<html", b"<HTML")) or len(MARKUP.findall(plain)) >= 2
    return SourceKind.PAGE if is_page else SourceKind.TEXT


def _is_mail(start: bytes) -> bool:
    if start.startswith(b"From ") and MAIL_LINE.search(start):
        return True
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    has_head = re.match(rb"[A-Za-z][A-Za-z-]{1,60}: ?", head) is not None
    is_sent = MAIL_FROM.search(head) is not None and b"@" in head and MAIL_DATE.search(head) is not None
    return has_head and (MAIL_LINE.search(head) is not None or is_sent) and b"<html" not in head.lower()


def _too_large(name: str) -> InvalidInput:
    return InvalidInput(
        "“{name}” is larger than {most} MB, more than any posting; it was not read.",
        name=name,
        most=MOST_BYTES // 1_000_000,
    )
