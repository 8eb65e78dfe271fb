"""Bytes of an e-mail to a letter: whatever is wrong with them is answered, never raised."""

from __future__ import annotations

import codecs
import email
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.errors import MessageError
from email.headerregistry import BaseHeader
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any, Final, cast
from unicodedata import normalize

from tracker.capture.mail.html_text import read_html
from tracker.capture.mail.invitations import read_calendar
from tracker.capture.mail.letter import NOBODY, Invitation, Letter, Person
from tracker.capture.mail.quoting import split
from tracker.errors import InvalidInput
from tracker.sentences import Sentence

SIZE_LIMIT: Final = 25_000_000  # bytes of one e-mail, about what any server takes
MOST_BOUNDARIES: Final = 40  # parts that hold parts; the parser goes into each by recursion
MOST_PARTS: Final = 1_000
HEADER_LIMIT: Final = 10_000  # characters of one header; Python's reader of addresses is slow on long ones
TEXT_LIMIT: Final = 200_000  # characters of a text part that are read
MOST_REFERENCES: Final = 50
MOST_CALENDARS: Final = 5
MOST_RECIPIENTS: Final = 100
LINK: Final = re.compile(r"https?://[^\s<>\"'()\[\]]{3,1000}")
MESSAGE_ID: Final = re.compile(r"<([^<>\s]{1,400})>")
NO_ENCODINGS: Final = frozenset(
    ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem")
)
YEARS: Final = range(1980, 2200)
HEADER_LINE: Final = re.compile(rb"[!-9;-~]{1,80}:[ \t]?")
PART_HEADER: Final = re.compile(rb"^content-[a-z-]{1,40}:[^\n]*(?:\n[ \t][^\n]*)*\n?", re.IGNORECASE | re.MULTILINE)
UNREADABLE: Final = (ValueError, LookupError, TypeError, AttributeError, AssertionError, MessageError, RecursionError)
"""What Python's reader of headers and parts raises for what is not well formed."""


def read_letter(data: bytes) -> Letter:
    """The e-mail in these bytes. Raises InvalidInput where they are too many, or no e-mail at all."""
    if len(data) > SIZE_LIMIT:
        raise InvalidInput(
            "This e-mail has {size:,} bytes; at most {most:,} are read. Save it without its attachments.",
            size=len(data),
            most=SIZE_LIMIT,
        )
    if not is_mail(data):
        raise InvalidInput("This is no e-mail: it does not begin with headers such as From and Subject.")
    message, problems = _parsed(data)
    body = _Body(message)
    parts = split(body.text)
    letter = Letter(
        message_id=next(iter(_ids(_raw(message, "Message-ID"))), ""),
        references=_references(message),
        sender=next(iter(_people(message, "From")), NOBODY),
        recipients=tuple(_people(message, "To", "Cc", "Delivered-To"))[:MOST_RECIPIENTS],
        subject=_text_of(message, "Subject"),
        sent=_moment(_raw(message, "Date")),
        text=parts.text,
        signature=parts.signature,
        quoted="\n".join(filter(None, (body.quoted, parts.quoted))),
        links=tuple(dict.fromkeys([*LINK.findall(body.text), *body.links])),
        is_bulk=_is_bulk(message),
        is_automatic=_raw(message, "Auto-Submitted").strip().lower() not in {"", "no"},
    )
    letter = _as_forwarded(letter, parts.forwarded)
    invitations = tuple(body.invitations(letter))
    return replace(letter, invitations=invitations, problems=(*problems, *body.problems))


def is_mail(data: bytes) -> bool:
    """Whether bytes begin as an e-mail does: with header lines, among them who sent it or what it is about."""
    head = data[:20_000].lstrip(b"\r\n\xef\xbb\xbf")
    if head.startswith(b"From "):
        head = head.partition(b"\n")[2]
    if not HEADER_LINE.match(head):
        return False
    names = {line.partition(b":")[0].strip().lower() for line in head.split(b"\n\n")[0].splitlines() if b":" in line}
    return b"from" in names or {b"subject", b"date"} <= names or {b"subject", b"message-id"} <= names


def _parsed(data: bytes) -> tuple[EmailMessage, list[str]]:
    """The message; of one that is built to exhaust a reader, only its headers."""
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    if not _is_maze(data):
        try:
            return email.message_from_bytes(data, policy=policy.default), []
        except UNREADABLE:
            pass
    head = re.split(rb"\r?\n\r?\n", data[:SIZE_LIMIT], maxsplit=1)[0]
    message = email.message_from_bytes(PART_HEADER.sub(b"", head) + b"\n\n", policy=policy.default)
    return message, [Sentence("It has more parts than any e-mail needs; only its headers were read.")]


def _is_maze(data: bytes) -> bool:
    """Whether the reader would go astray: it enters parts by recursion, and is slow on long descriptions of them."""
    if data.lower().count(b"boundary") > MOST_BOUNDARIES or data.count(b"\n--") > MOST_PARTS:
        return True
    return any(len(found[0]) > HEADER_LIMIT for found in PART_HEADER.finditer(data))


class _Body:
    """The parts of a message that can be read."""

    def __init__(self, message: EmailMessage) -> None:
        self.problems: list[str] = []
        self.text = self.quoted = ""
        self.links: tuple[str, ...] = ()
        self._calendars: list[bytes] = []
        plain, html = self._look_through(message)
        if plain.strip() and not _is_stub(plain, html):
            self.text = plain
            self.links = read_html(html).links if html else ()
        elif html:
            self.text, self.quoted, self.links = read_html(html)

    def invitations(self, letter: Letter) -> Iterator[Invitation]:
        for data in self._calendars[:MOST_CALENDARS]:
            found = read_calendar(data, letter.sender, letter.recipients)
            if found is None:
                self.problems.append(Sentence("Its calendar part could not be read."))
            else:
                yield from found

    def _look_through(self, message: EmailMessage) -> tuple[str, str]:
        """The first plain text and the first HTML; calendar parts are kept aside."""
        plain = html = ""
        for part in _leaves(message):
            kind = _content_type(part)
            if kind in {"text/calendar", "application/ics"}:
                self._calendars.append(_bytes_of(part))
            elif _is_attached(part):
                continue
            elif kind == "text/plain" and not plain:
                plain = _decoded(part)
            elif kind == "text/html" and not html:
                html = _decoded(part)
        return plain, html


def _is_stub(plain: str, html: str) -> bool:
    """Whether a plain part only says that the HTML one is to be looked at."""
    return bool(html) and len(plain.split()) < 15 and len(read_html(html).text.split()) > 3 * len(plain.split())


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts without parts, in order; attached e-mails are not entered, but for the only part of a message."""
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        if part.is_multipart():
            children = [child for child in cast("list[EmailMessage]", part.get_payload()) if hasattr(child, "walk")]
            if _content_type(part) != "message/rfc822" or len(waiting) == 0:
                waiting[:0] = children
        else:
            yield part


def _content_type(part: EmailMessage) -> str:
    try:
        return part.get_content_type()
    except UNREADABLE:
        return "text/plain"


def _is_attached(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except UNREADABLE:
        return False


def _bytes_of(part: EmailMessage) -> bytes:
    try:
        payload: Any = part.get_payload(decode=True)
    except UNREADABLE:
        return b""
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: EmailMessage) -> str:
    """The text of a part, in whatever encoding it says or seems to have."""
    data = _bytes_of(part)[: 4 * TEXT_LIMIT]
    try:
        charset = part.get_content_charset() or "utf-8"
    except UNREADABLE:
        charset = "utf-8"
    return _clean(_decode(data, charset))[:TEXT_LIMIT]


def _decode(data: bytes, charset: str) -> str:
    known = _known_encoding(charset)
    for encoding in filter(None, (known, "utf-8")):
        try:
            return data.decode(encoding)
        except (UnicodeError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _known_encoding(charset: str) -> str | None:
    """The name of a real text encoding; some codecs that Python also knows are none, or are slow on purpose."""
    try:
        info = codecs.lookup(charset[:40])
    except (LookupError, ValueError, TypeError):
        return None
    is_text = getattr(info, "_is_text_encoding", True)
    return info.name if is_text and info.name.replace("-", "_") not in NO_ENCODINGS else None


def _clean(text: str) -> str:
    """Composed letters, line ends as \\n, nothing that no file can keep."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").replace("\xa0", " ")
    return normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))


def _raw(message: EmailMessage, name: str) -> str:
    """A header as it stands there, unfolded; empty where there is none, cut where it is endless."""
    for found, value in message.raw_items():
        if found.lower() == name.lower():
            return " ".join(_surrogates_gone(str(value)[:HEADER_LIMIT]).split())
    return ""


def _surrogates_gone(text: str) -> str:
    """Bytes that the reader kept as halves of characters, as the letters that they were meant to be."""
    return _decode(text.encode("ascii", "surrogateescape"), "utf-8") if not text.isascii() and _has_half(text) else text


def _has_half(text: str) -> bool:
    return any("\udc80" <= letter <= "\udcff" for letter in text) and all(
        letter.isascii() or "\udc80" <= letter <= "\udcff" for letter in text
    )


def _text_of(message: EmailMessage, name: str) -> str:
    """A header in words, its encoded words read."""
    raw = _raw(message, name)
    try:
        header = cast("BaseHeader", policy.default.header_factory(name, raw))
        text = str(header)
    except UNREADABLE:
        text = raw
    return " ".join(_clean(text).split())


def _people(message: EmailMessage, *names: str) -> list[Person]:
    """The people in some headers; encoded words are read after the commas are understood, as they may hold some."""
    found = []
    for name in names:
        for shown, address in _addresses(_raw(message, name)):
            found.append(Person(_name_in(shown), _clean(address).strip().lower()[:254]))
    return list(dict.fromkeys(found))


def _addresses(text: str) -> list[tuple[str, str]]:
    try:
        return [(shown, address) for shown, address in getaddresses([text]) if "@" in address]
    except UNREADABLE:  # it enters brackets by recursion
        return []


def _name_in(shown: str) -> str:
    try:
        text = str(policy.default.header_factory("Subject", shown))
    except UNREADABLE:
        text = shown
    return " ".join(_clean(text).strip("\"' ").split())[:200]


def _ids(text: str) -> list[str]:
    return MESSAGE_ID.findall(text)


def _references(message: EmailMessage) -> tuple[str, ...]:
    """The e-mails that it answers, the latest last."""
    found = dict.fromkeys([*_ids(_raw(message, "References")), *_ids(_raw(message, "In-Reply-To"))])
    return tuple(found)[-MOST_REFERENCES:]


def _moment(text: str) -> datetime | None:
    """When it was sent; None where that cannot be, or is no time that anybody could have written it at."""
    try:
        sent = parsedate_to_datetime(text)
        moment = (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(UTC)
    except (*UNREADABLE, OverflowError):
        return None
    return moment if moment.year in YEARS else None


def _is_bulk(message: EmailMessage) -> bool:
    precedence = _raw(message, "Precedence").lower()
    return bool(_raw(message, "List-Unsubscribe") or _raw(message, "List-Id")) or precedence in {"bulk", "list"}


def _as_forwarded(letter: Letter, head: tuple[str, ...]) -> Letter:
    """A letter that was passed on, as from the one who wrote it first."""
    if not head:
        return letter
    fields = {
        name.strip("* \t").lower(): value.strip("* \t") for name, _, value in (line.partition(":") for line in head)
    }
    origin = next((fields[name] for name in ("from", "von") if name in fields), "")
    subject = next((fields[name] for name in ("subject", "betreff") if name in fields), "")
    people = [Person(_name_in(name), address.lower()) for name, address in _addresses(origin)]
    return replace(
        letter,
        sender=people[0] if people else letter.sender,
        subject=subject or letter.subject,
        recipients=(*letter.recipients, letter.sender),
    )
