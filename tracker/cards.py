"""People as vCards: 4.0 out, 2.1 to 4.0 in (RFC 6350, RFC 2426). Nothing in a card is fetched, run or believed."""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tracker.errors import InvalidInput
from tracker.files import open_plain
from tracker.operations.contacts import Card, Channel
from tracker.records import ChannelKind, Contact, ContactChannel, PersonKind
from tracker.sentences import Sentence

LARGEST: Final = 20 * 2**20  # bytes of a file
MOST_CARDS: Final = 10_000
LONGEST_VALUE: Final = 10_000  # characters that are kept of one value
FOLD_AT: Final = 75  # bytes of a line
ESCAPES: Final = re.compile(r"\\(.)", re.DOTALL)
PLAIN: Final[Mapping[str, str]] = {"n": "\n", "N": "\n"}
PARTS: Final = re.compile(r"(?<!\\)(?:\\\\)*;")
CHANNELS: Final[Mapping[str, ChannelKind]] = {
    "EMAIL": ChannelKind.EMAIL,
    "TEL": ChannelKind.PHONE,
    "URL": ChannelKind.URL,
    "IMPP": ChannelKind.CHAT,
    "X-SOCIALPROFILE": ChannelKind.URL,
    "X-PURSUIT-CHANNEL": ChannelKind.OTHER,
}
FIELD_OF: Final[Mapping[ChannelKind, str]] = {
    ChannelKind.EMAIL: "email",
    ChannelKind.PHONE: "phone",
    ChannelKind.URL: "url",
}
PROPERTY_OF: Final[Mapping[ChannelKind, str]] = {
    ChannelKind.EMAIL: "EMAIL",
    ChannelKind.PHONE: "TEL",
    ChannelKind.URL: "URL",
    ChannelKind.CHAT: "IMPP",
    ChannelKind.OTHER: "X-PURSUIT-CHANNEL",
}
KIND: Final = "X-PURSUIT-KIND"
DULL_TYPES: Final = frozenset({"pref", "internet", "voice", "text", "quoted-printable", "base64", "b"})


class Person(NamedTuple):
    """A stored contact with what is kept beside it, to be written as a card."""

    contact: Contact
    kind: PersonKind
    channels: Sequence[ContactChannel]


class _Line(NamedTuple):
    """One property of a card: its name in capitals, its parameters by name, its raw value."""

    name: str
    parameters: Mapping[str, Sequence[str]]
    value: str

    @property
    def text(self) -> str:
        return _unescaped(self.value)

    @property
    def label(self) -> str:
        """The word for what a channel is for, such as work."""
        kinds = (kind.lower() for kind in self.parameters.get("TYPE", ()))
        return next((kind for kind in kinds if kind not in DULL_TYPES), "")


def write_cards(people: Iterable[Person]) -> str:
    """The people as vCards 4.0, with the line ends that the standard asks for."""
    return "".join(f"{_folded(line)}\r\n" for person in people for line in _card_lines(person))


def read_file(path: Path) -> list[Card]:
    """The people in a file of vCards. Raises InvalidInput in a sentence for anything else."""
    try:
        with open_plain(path) as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise InvalidInput("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from None
    if len(data) > LARGEST:
        raise InvalidInput(
            "{path} has more than {most} MB; split it into smaller files.", path=path, most=LARGEST // 2**20
        )
    return read_cards(_decoded(data), path.name)


def read_cards(text: str, source: str = Sentence("The text")) -> list[Card]:
    """The people in a text of vCards, without those that have no name, address or company."""
    cards: list[Card] = []
    for lines in _cards(text, source):
        if card := _card(lines):
            cards.append(card)
        if len(cards) > MOST_CARDS:
            raise InvalidInput(
                "{source} holds more than {most:,} people; split it into smaller files.",
                source=source,
                most=MOST_CARDS,
            )
    if not cards:
        raise InvalidInput("{source} holds nobody: it is no vCard with a name in it.", source=source)
    return cards


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _cards(text: str, source: str) -> Iterator[list[_Line]]:
    """The lines of each card. One inside another, and one that never ends, is refused."""
    lines: list[_Line] | None = None
    for raw in _unfolded(text):
        line = _line(raw)
        if line is None:
            continue
        tag = (line.name, line.value.strip().upper())
        if tag == ("BEGIN", "VCARD"):
            if lines is not None:
                raise InvalidInput(
                    "{source} has a card inside another one, which cannot be read; nothing was added.", source=source
                )
            lines = []
        elif tag == ("END", "VCARD") and lines is not None:
            yield lines
            lines = None
        elif lines is not None:
            lines.append(line)
    if lines is not None:
        raise InvalidInput("{source} ends in the middle of a card; nothing was added.", source=source)


def _unfolded(text: str) -> Iterator[str]:
    """Logical lines: one that begins with a blank goes on with the one before, a soft end of quoted-printable too."""
    parts: list[str] = []
    for raw in re.split(r"\r\n|\n|\r", text.replace("\0", "")):
        if parts and raw[:1] in {" ", "\t"} and raw:
            parts.append(raw[1:])
        elif parts and parts[-1].endswith("=") and _is_quoted(parts[0]):
            parts[-1] = parts[-1][:-1]
            parts.append(raw)
        else:
            if parts:
                yield "".join(parts)
            parts = [raw]
    if parts:
        yield "".join(parts)


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line[:200].partition(":")[0].upper()


def _line(raw: str) -> _Line | None:
    """A property; None for a line that is none. A group (`item1.TEL`) is left out of the name."""
    head, colon, value = _split_head(raw)
    if not colon:
        return None
    name, *parameters = head.split(";")
    found: dict[str, list[str]] = {}
    for parameter in parameters:
        key, sign, text = parameter.partition("=")
        key, text = (key, text) if sign else ("TYPE", key)
        found.setdefault(key.strip().upper(), []).extend(part.strip().strip('"') for part in text.split(","))
    return _Line(name.rpartition(".")[2].strip().upper(), found, _transported(value, found))


def _split_head(raw: str) -> tuple[str, str, str]:
    """Before and after the first colon that is not inside quotation marks."""
    is_quoted = False
    for place, letter in enumerate(raw[:LONGEST_VALUE]):
        if letter == '"':
            is_quoted = not is_quoted
        elif letter == ":" and not is_quoted:
            return raw[:place], ":", raw[place + 1 :]
    return raw, "", ""


def _transported(value: str, parameters: Mapping[str, Sequence[str]]) -> str:
    """The value without what vCard 2.1 did to it for the way."""
    words = {word.upper() for words in parameters.values() for word in words}
    if "QUOTED-PRINTABLE" not in words:
        return value[:LONGEST_VALUE]
    charset = next(iter(parameters.get("CHARSET", ())), "utf-8")
    try:
        return quopri.decodestring(value[: 3 * LONGEST_VALUE].encode("utf-8")).decode(charset, "replace")
    except (LookupError, ValueError, binascii.Error):
        return value[:LONGEST_VALUE]


def _unescaped(text: str) -> str:
    plain = ESCAPES.sub(lambda found: PLAIN.get(found[1], found[1]), text[:LONGEST_VALUE])
    return plain.replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()


def _pieces(value: str) -> list[str]:
    """The parts of a structured value, such as family and given name."""
    pieces, start = [], 0
    for found in PARTS.finditer(value):
        pieces.append(value[start : found.end() - 1])
        start = found.end()
    return [_unescaped(piece) for piece in (*pieces, value[start:])]


def _card(lines: Sequence[_Line]) -> Card | None:
    fields: dict[str, str] = {}
    channels: list[Channel] = []
    kind = PersonKind.OTHER
    for line in lines:
        if channel := CHANNELS.get(line.name):
            _take_channel(line, channel, fields, channels)
        elif line.name == KIND and line.text in set(PersonKind):
            kind = PersonKind(line.text)
        elif field := _field(line):
            fields.setdefault(field[0], field[1])
    name = fields.pop("structured", "")
    if not fields.get("name"):
        fields["name"] = name or fields.get("company") or fields.get("email") or ""
    return Card(fields, channels, kind) if fields["name"] else None


def _take_channel(line: _Line, kind: ChannelKind, fields: dict[str, str], channels: list[Channel]) -> None:
    """The first address of each kind is the contact's own, all others are channels."""
    value = line.text.removeprefix("tel:").removeprefix("mailto:")
    if not value:
        return
    if (field := FIELD_OF.get(kind)) and field not in fields:
        fields[field] = value
    else:
        channels.append(Channel(kind, value, line.label))


def _field(line: _Line) -> tuple[str, str] | None:
    """What field of a contact a property gives."""
    if line.name == "FN":
        return ("name", " ".join(line.text.split())) if line.text else None
    if line.name == "N":
        family, given, middle, *_ = [*_pieces(line.value), "", "", ""]
        return "structured", " ".join(filter(None, (given, middle, family)))
    if line.name == "ORG":
        return "company", ", ".join(filter(None, _pieces(line.value)))
    if line.name in {"TITLE", "ROLE"}:
        return "title", line.text
    return ("note", line.text) if line.name == "NOTE" else None


def _card_lines(person: Person) -> Iterator[str]:
    contact = person.contact
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"FN:{_escaped(contact.name)}"
    for name, value in (("ORG", contact.company), ("TITLE", contact.title), ("EMAIL", contact.email)):
        if value:
            yield f"{name}:{_escaped(value)}"
    if contact.phone:
        yield f"TEL;VALUE=text:{_escaped(contact.phone)}"
    if contact.url:
        yield f"URL:{_escaped(contact.url)}"
    for channel in person.channels:
        yield f"{PROPERTY_OF[channel.kind]}{_parameters(channel)}:{_escaped(channel.value)}"
    if contact.note:
        yield f"NOTE:{_escaped(contact.note)}"
    if person.kind is not PersonKind.OTHER:
        yield f"{KIND}:{person.kind.value}"
    yield "END:VCARD"


def _parameters(channel: ContactChannel) -> str:
    label = "".join(letter for letter in channel.label if letter.isprintable() and letter != '"')
    text = ";VALUE=text" if channel.kind is ChannelKind.PHONE else ""
    return f'{text};TYPE="{label}"' if label else text


def _escaped(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    return plain.replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def _folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, none of which ends inside a letter."""
    pieces, room, size, start = [], FOLD_AT, 0, 0
    for place, letter in enumerate(line):
        width = len(letter.encode("utf-8"))
        if size + width > room:
            pieces.append(line[start:place])
            start, size, room = place, 0, FOLD_AT - 1
        size += width
    return "\r\n ".join([*pieces, line[start:]])
