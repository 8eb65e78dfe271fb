"""Postings and e-mails, people and roles, as nobody should send them."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, Final

from tests.hostile import homes
from tests.hostile.places import no_files
from tests.hostile.tables import mutated
from tests.hostile.way import Make, Way, cuts, file, flips
from tests.tracker.build import TODAY
from tests.tracker.capture.test_hostile import HOSTILE_PAGES, HOSTILE_PDFS, LOCKED
from tracker.capture.limits import MOST_BYTES
from tracker.capture.mail.batch import read_all
from tracker.capture.reading import read
from tracker.capture.sources import from_file
from tracker.cards import read_file
from tracker.clock import Clock
from tracker.errors import InvalidInput
from tracker.operations import roles
from tracker.skills.roles import TEMPLATES
from tracker.skills.roles import read_file as role_text

SAMPLES: Final = Path(__file__).resolve().parents[1] / "data" / "capture"


def capture(path: Path, _home: Path) -> object:
    """Read a posting as the window and the command line do."""
    return read(from_file(path), TODAY)


def _page(text: str) -> Make:
    return file("posting.html", lambda: f"<html><body>{text}".encode("utf-8", "replace")[:MOST_BYTES])


PAGES: Final[Mapping[str, Make]] = (
    {name: _page(text) for name, text in HOSTILE_PAGES.items()}
    | {
        f"says to be in {charset!r}": file(
            "posting.html", f'<html><meta charset="{charset}"><h1>Engineer</h1><p>Café'.encode("cp1252", "replace")
        )
        for charset in (
            "utf-7",
            "undefined",
            "idna",
            "punycode",
            "base64",
            "rot13",
            "utf-16",
            "x" * 5_000,
            "\0",
            "unicode_escape",
            "zlib",
        )
    }
    | {
        "UTF-16 that ends within a letter": file("posting.html", "<html><h1>Engineer".encode("utf-16") + b"\0"),
        "noise": file("posting.html", Random(3).randbytes(100_000)),
        "noise after a head": file("posting.html", b"<html><body>" + Random(4).randbytes(100_000)),
        "an endless declaration": file("posting.html", b"<!DOCTYPE html [" + b"<!ENTITY a 'b'>" * 100_000),
        "an include": file(
            "posting.html",
            b'<html xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/><h1>x</h1>',  # noqa: E501
        ),
        "a stylesheet": file(
            "posting.html", b'<?xml version="1.0"?><?xml-stylesheet href="http://x.example/a.xsl"?><html><h1>x</h1>'
        ),
        "half a page of 5 MB": file("posting.html", lambda: b"<p>Engineer<" * (MOST_BYTES // 12)),
    }
)

TEXTS: Final[Mapping[str, Make]] = {
    name: file("posting.txt", lambda text=text: text.replace("<", "(").encode("utf-8", "replace")[:MOST_BYTES])  # type: ignore[misc]
    for name, text in HOSTILE_PAGES.items()
}

PDFS: Final[Mapping[str, Make]] = {
    **{name: file("posting.pdf", content) for name, content in HOSTILE_PDFS.items()},
    "a password": file("posting.pdf", LOCKED),
    **{
        f"{path.name} {what}": make
        for path in sorted(SAMPLES.rglob("*.pdf"))[:3]
        for what, make in (
            *cuts("a.pdf", path.read_bytes(), 12).items(),
            *flips("a.pdf", path.read_bytes(), 12).items(),
        )
    },
}

HEAD: Final = b"From: Dana <dana@harbor.example>\nSubject: Your application\nDate: Tue, 24 Nov 2026 10:00:00 +0000\n"


def _mail(rest: bytes, head: bytes = HEAD) -> Make:
    return file("one.eml", head + rest)


def _nested(depth: int, kind: str = "mixed") -> bytes:
    begin = "".join(f'Content-Type: multipart/{kind}; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return (
        begin + "Content-Type: text/plain\n\nhello\n" + "".join(f"--b{n}--\n" for n in reversed(range(depth)))
    ).encode()


def _calendar(*lines: str) -> Make:
    text = "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:1",
            *lines,
            "END:VEVENT",
            "END:VCALENDAR",
        )
    )
    return _mail(b"Content-Type: text/calendar; method=REQUEST\n\n" + text.encode())


MAILS: Final[Mapping[str, Make]] = {
    "parts 30 deep": _mail(_nested(30)),
    "parts 5,000 deep": _mail(_nested(5_000)),
    "parts 5,000 deep with one boundary": _mail(
        b'Content-Type: multipart/mixed; boundary="b"\n\n'
        + b'--b\nContent-Type: multipart/mixed; boundary="b"\n\n' * 5_000
    ),
    "100,000 parts": _mail(b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 100_000),
    "e-mails in e-mails": _mail(b"Content-Type: message/rfc822\n\n" * 3_000),
    "a digest": _mail(_nested(30, "digest")),
    "a boundary of nothing": _mail(b'Content-Type: multipart/mixed; boundary=""\n\n--\n\nx\n----\n'),
    "a boundary of 1 MB": _mail(b'Content-Type: multipart/mixed; boundary="' + b"(" * 1_000_000 + b'"\n\nx'),
    "100,000 headers": _mail(b"".join(b"X-%d: y\n" % n for n in range(100_000)) + b"\nhello\n"),
    "a header of 5 MB": _mail(b"\nhello\n", HEAD + b"To: " + b"a@b.example, " * 400_000 + b"\n"),
    "a subject of 5 MB": _mail(
        b"\nhello\n", b"From: a@b.example\nSubject: " + b"=?utf-8?q?=C3=A4?= " * 250_000 + b"\n"
    ),
    "a name of brackets": _mail(b"\nhello\n", b"From: " + b"(" * 9_000 + b"a@b.example\nSubject: x\n"),
    "a name of quotation marks": _mail(b"\nhello\n", b"From: " + b'"' * 9_001 + b"a@b.example\nSubject: x\n"),
    "words that are half encoded": _mail(
        b"\nhello\n", b"From: =?utf-8?b?w6?= <a@b.example>\nSubject: =?nope?q?x?= =?utf-8?x?y?= =?utf-8?b?====?=\n"
    ),
    "NUL in its headers": _mail(b"\nhel\0lo\n", b"From: a\0@b.example\nSubject: a\0b\nDate: \0\n"),
    "bytes in its headers": _mail(
        b"\n\xff\xfe\n", b"From: \xff\xfe <a@b.example>\nSubject: \xe4\xf6\xfc\nMessage-ID: <\xff>\n"
    ),
    "turned around": _mail(
        "\nhello \u202e\u2066\n".encode(), "From: \u202egnp.exe <a@b.example>\nSubject: \u202e\n".encode()
    ),
    "code of 20 MB that is none": file(
        "one.eml", lambda: HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"=!" * 10_000_000
    ),
    "code that is quoted": _mail(b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 500_000 + b"=ZZ=\n"),
    "uuencoded": _mail(b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 x\n" + b"!" * 10_000 + b"\nend\n"),
    "an encoding that is none": _mail(b"Content-Transfer-Encoding: rot13\xff\n\nhello\n"),
    "a type that is none": _mail(b"Content-Type: ;;;===\n\nhello\n"),
    "a type of 1 MB": _mail(b"Content-Type: text/plain; " + b'a*0*="x"; ' * 100_000 + b"\n\nhello\n"),
    "a name in pieces": _mail(b'Content-Type: text/plain; name*1000000000="x"; name*-1="y"\n\nhello\n'),
    "attached without a disposition": _mail(b"Content-Disposition: attachment; filename*=nope'x'%ff%fe\n\nhello\n"),
    "HTML 100,000 deep": _mail(b"Content-Type: text/html\n\n" + b"<div>" * 100_000 + b"x"),
    "HTML with laughs": _mail(b"Content-Type: text/html\n\n<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a;&a;</p>"),
    "only headers": _mail(b""),
    "no line end at all": file("one.eml", b"From: a@b.example"),
    "200,000 quotes of quotes": _mail(b"\n" + b">" * 200_000 + b"\n" + b"> \n" * 100_000),
    "200,000 signatures": _mail(b"\n" + b"-- \n" * 100_000),
    "an answer to 100,000": _mail(b"\nx\n", HEAD + b"References: " + b"<a@b> " * 100_000 + b"\n"),
    "one line of 20 MB": file("one.eml", lambda: HEAD + b"\n" + b"a" * 20_000_000),
    "26 MB": file("one.eml", lambda: HEAD + b"\n" + b"hello\n" * 4_400_000),
    "a mailbox of nothing": file("one.mbox", b"From \n" * 200_000),
    "a mailbox of one line": file("one.mbox", lambda: b"From x\n" + HEAD + b"\n" + b"a" * 30_000_000),
    "a mailbox of noise": file("one.mbox", b"From x\n" + Random(5).randbytes(200_000)),
    "no mailbox": file("one.mbox", b"hello"),
    **{
        f"in {charset!r}": _mail(
            f'Content-Type: text/plain; charset="{charset}"\n\n'.encode() + b"Caf\xe9 +AGE- \\x41 =E4\n"
        )
        for charset in (
            "nope",
            "utf-7",
            "undefined",
            "idna",
            "punycode",
            "unicode_escape",
            "base64",
            "rot13",
            "zlib",
            "mbcs",
            "utf-16",
            "utf-32",
            "",
            "x" * 10_000,
            "us-ascii*",
            "../../x",
            "utf_8_sig",
        )
    },
    **{
        f"sent {day!r}": _mail(b"\nhello\n", f"From: a@b.example\nSubject: x\nDate: {day}\n".encode())
        for day in (
            "",
            "never",
            "Tue, 99 Nov 2026 99:99:99 +9999",
            "1 Jan 0000 00:00 +0000",
            "1 Jan 99999 00:00:00 -2400",
            "31 Dec 9999 23:59:59 -2359",
            "1 Jan 0001 00:00:00 +2359",
            "9" * 5_000,
            "-1",
            "Tue, 24 Nov 2026 10:00:00 +" + "9" * 400,
        )
    },
    "an appointment on each second": _calendar("DTSTART:20261124T100000Z", "RRULE:FREQ=SECONDLY"),
    "an appointment without an end": _calendar("DTSTART:20261124T100000Z", "DURATION:P999999999W"),
    "an appointment before time": _calendar("DTSTART:00010101T000000Z", "DTEND:00010101T000000"),
    "an appointment after time": _calendar("DTSTART:99991231T235959", "DURATION:P9D"),
    "an appointment on no day": _calendar("DTSTART:20269999T999999Z"),
    "an appointment nowhere": _calendar("DTSTART;TZID=../../etc/passwd:20261124T100000"),
    "a zone of NUL": _calendar("DTSTART;TZID=\0:20261124T100000"),
    "100,000 who come": _calendar("DTSTART:20261124T100000Z", *["ATTENDEE;CN=x:mailto:a@b.example"] * 100_000),
    "a calendar in a calendar": _mail(b"Content-Type: text/calendar\n\n" + b"BEGIN:VCALENDAR\r\n" * 50_000),
    "a zone of its own, without an end": _mail(
        b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+9999\r\nTZOFFSETTO:-9999\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=x:20261124T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"  # noqa: E501
    ),
    "noise": file("one.eml", Random(6).randbytes(100_000)),
    "noise after a head": _mail(Random(7).randbytes(100_000)),
    **{
        f"{path.name} {what}": make
        for path in sorted(SAMPLES.rglob("*.eml"))[:60:8]
        for what, make in (
            *cuts("one.eml", path.read_bytes(), 8).items(),
            *flips("one.eml", path.read_bytes(), 8).items(),
        )
    },
}


def read_mails(path: Path, home: Path) -> object:
    """Read files of e-mails as the window does; what cannot be read is a sentence beside what can."""
    batch = read_all(homes.database(home), [path], Clock(TODAY), lambda _done, _of: None)
    if batch.problems:
        raise InvalidInput(batch.problems[0])
    return batch


def read_people(path: Path, _home: Path) -> object:
    """Read a file of vCards."""
    return read_file(path)


CARD: Final = b"BEGIN:VCARD\nVERSION:3.0\nFN:Dana Reyes\nEMAIL:dana@harbor.example\nEND:VCARD\n"


def _card(*lines: str) -> Make:
    text = "\n".join(("BEGIN:VCARD", "VERSION:3.0", "FN:Dana", *lines, "END:VCARD", ""))
    return file("people.vcf", text.encode("utf-8", "surrogatepass"))


CARDS: Final[Mapping[str, Make]] = {
    "no card": file("people.vcf", b"hello"),
    "nothing": file("people.vcf", b""),
    "a card in a card": file("people.vcf", b"BEGIN:VCARD\n" * 10_000),
    "only ends": file("people.vcf", b"END:VCARD\n" * 100_000),
    "11,000 people": file("people.vcf", lambda: CARD * 11_000),
    "21 MB": file("people.vcf", lambda: CARD + b"x" * 21 * 2**20),
    "one line of 19 MB": file("people.vcf", lambda: b"BEGIN:VCARD\nFN:" + b"x" * 19_000_000 + b"\nEND:VCARD\n"),
    "1,000,000 folds": file("people.vcf", lambda: b"BEGIN:VCARD\nFN:x\n" + b" \n" * 1_000_000 + b"END:VCARD\n"),
    "soft ends without an end": _card("NOTE;ENCODING=QUOTED-PRINTABLE:" + "=\n" * 200_000),
    "an unknown charset": _card("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=nope:=FF"),
    "a charset that is none": _card(
        "NOTE;QUOTED-PRINTABLE;CHARSET=rot13:=FF", "N;QUOTED-PRINTABLE;CHARSET=undefined:x"
    ),
    "100,000 parameters": _card("TEL" + ";TYPE=a,b" * 100_000 + ":1"),
    "100,000 telephones": _card(*["TEL:1"] * 100_000),
    "a colon in marks without an end": _card('TEL;X="' + ":" * 100_000),
    "semicolons": _card("N:" + ";" * 1_000_000),
    "strokes": _card("N:" + "\\" * 1_000_000),
    "a picture": _card("PHOTO;ENCODING=b:" + base64.b64encode(bytes(1_000_000)).decode()),
    "controls": _card("NOTE:a\0b\x1b[31m\u202e", "URL:javascript:alert(1)", "ORG:<img src=x>"),
    "halves of characters": _card("NOTE:\ud83d"),
    "UTF-16": file("people.vcf", CARD.decode().encode("utf-16")),
    "noise": file("people.vcf", b"BEGIN:VCARD\n" + Random(8).randbytes(100_000)),
    **cuts("people.vcf", CARD),
    **flips("people.vcf", CARD),
}


def add_role(path: Path, home: Path) -> object:
    """Add the role of a file, as the window and the command line do."""
    with closing(homes.opened(home)) as store:
        return roles.add_from_toml(store, role_text(path))


ROLE: Final[dict[str, Any]] = {
    "title": "Engineer",
    "summary": "Builds.",
    "also_called": ["Dev"],
    "duties": ["Build"],
    "note": "",
    "pay": {"amount": 1, "currency": "USD", "period": "year"},
    "groups": [{"kind": "must", "importance": 3, "options": [{"skill": "Python", "level": "solid"}]}],
    "conditions": [{"what": "years", "asked": "3 years", "kind": "must", "years": 3}],
}
STRANGE: Final[tuple[Any, ...]] = (
    True,
    -1,
    10**30,
    1e308,
    "",
    "\u202e",
    "x" * 10_000,
    [],
    {},
    [[]],
    [""],
    {"a": 1},
    "<img src=x>",
    "\x00",
)


def _toml(value: Any) -> str:
    """A value as TOML, every table in line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(key)} = {_toml(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return str(value).lower() if isinstance(value, bool | int | float) else _quoted(value)


def _quoted(text: str) -> str:
    return '"' + re.sub(r'[\\"\x00-\x1f\x7f]', lambda found: f"\\u{ord(found[0]):04x}", text) + '"'


def _role(text: str | bytes) -> Make:
    return file("role.toml", text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))


def _roles_with_a_flaw() -> Iterator[tuple[str, Make]]:
    for name, value in mutated(ROLE, STRANGE):
        if isinstance(value, dict):
            yield name, _role("\n".join(f"{_quoted(key)} = {_toml(part)}" for key, part in value.items()))


ROLES: Final[Mapping[str, Make]] = {
    "lists 5,000 deep": _role("a = " + "[" * 5_000 + "]" * 5_000),
    "tables 5,000 deep": _role("a = " + "{a = " * 5_000 + "1" + "}" * 5_000),
    "a key 100,000 deep": _role("a" + ".a" * 100_000 + " = 1"),
    "a heading 100,000 deep": _role("[a" + ".a" * 100_000 + "]"),
    "100,000 headings": _role("".join(f"[a{n}]\n" for n in range(60_000))),
    "a number of 100,000 digits": _role("title = " + "9" * 100_000),
    "no number": _role("title = nan\nsummary = inf"),
    "a day": _role("title = 2026-11-24"),
    "a day that is none": _role("title = 2026-99-99T99:99:99Z"),
    "a key twice": _role('title = "a"\ntitle = "b"'),
    "100,000 requirements": _role(
        'title = "a"\n' + '[[groups]]\nkind = "must"\noptions = [{skill = "Python"}]\n' * 15_000
    ),
    "a megabyte and more": _role("# " + "x" * 1_100_000),
    "a comment of controls": _role('title = "a" # \x00\x1b'),
    "halves of characters": _role('title = "\ud83d"'),
    "escaped halves": _role('title = "\\ud83d"'),
    "not UTF-8": _role(b'title = "\xff"'),
    "UTF-16": _role('title = "a"'.encode("utf-16")),
    "a BOM": _role(b'\xef\xbb\xbftitle = "a"'),
    "nothing": _role(b""),
    "noise": _role(Random(9).randbytes(50_000)),
    **dict(_roles_with_a_flaw()),
    **cuts("role.toml", (TEMPLATES / "senior-back-end.toml").read_bytes()),
    **flips("role.toml", (TEMPLATES / "senior-back-end.toml").read_bytes()),
}

WAYS: Final = (
    Way("pages", PAGES, capture),
    Way("texts", TEXTS, capture),
    Way("PDFs", PDFS, capture),
    Way("e-mails", MAILS, read_mails),
    Way("e-mails as postings", {name: make for name, make in MAILS.items() if "mailbox" not in name}, capture),
    Way("people", CARDS, read_people),
    Way("roles", ROLES, add_role),
    Way("no pages at all", no_files("posting.html", b"<html><h1>Engineer"), capture),
    Way("no e-mails at all", no_files("one.eml", HEAD + b"\nhello\n"), read_mails),
    Way("no mailboxes at all", no_files("mails", b"From x\n" + HEAD + b"\nhello\n"), read_mails),
    Way("no people at all", no_files("people.vcf", CARD), read_people),
    Way("no roles at all", no_files("role.toml", b'title = "a"'), add_role),
)
