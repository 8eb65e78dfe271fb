"""Bytes of e-mails become letters; whatever is wrong with them is answered."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.capture.mail.conftest import FOLDER, Mail
from tracker.capture.mail.letter import Letter, Method
from tracker.capture.mail.parsing import SIZE_LIMIT, is_mail, read_letter
from tracker.errors import InvalidInput

HEAD = b"From: Dana <dana@harbor.example>\nTo: me@mail.example\nSubject: Hello\n"


def letter_of(name: str) -> Letter:
    return read_letter((FOLDER / f"{name}.eml").read_bytes())


def test_an_html_letter_is_read_as_text_without_what_cannot_be_seen() -> None:
    letter = letter_of("confirmation-en-2")
    assert letter.text.startswith("Hello Robin Vale,\n\nYour application to Fjord Robotics for the role of Senior Data")
    assert "color" not in letter.text


@pytest.mark.parametrize("name", ["confirmation-de-1", "interview-de-1", "held-confirmation-de-1"])
def test_letters_of_other_encodings_keep_their_umlauts(name: str) -> None:
    letter = letter_of(name)
    assert "ü" in letter.text
    assert "\ufffd" not in letter.text + letter.subject


def test_what_is_quoted_and_the_signature_stand_apart() -> None:
    letter = letter_of("other-de-2")
    assert letter.text.endswith("Einen Parkplatz haben wir für Sie reserviert.")
    assert letter.signature == "Katrin Meier"
    assert "ich nehme die Einladung" in letter.quoted


def test_a_wrapped_line_that_begins_a_quotation_is_found(mail: Mail) -> None:
    text = "Fine.\n\nOn Mon, 9 Nov 2026 at 17:40, Robin Vale With A Long Name\n<robin@mail.example> wrote:\n\n> Old"
    assert read_letter(mail("Re: Hello", text)).text == "Fine."


def test_a_forwarded_letter_is_that_of_its_first_sender(mail: Mail) -> None:
    text = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: Nadia Rahman <nadia@fjord.example>\n"
        "Date: Mon, 9 Nov 2026\nSubject: Interview\nTo: me\n\nHi Robin,\n\nsee you on Tuesday.\n"
    )
    letter = read_letter(mail("Fwd: Interview", text, sender="Robin Vale <robin@mail.example>"))
    assert (letter.sender.address, letter.subject) == ("nadia@fjord.example", "Interview")
    assert letter.text == "Hi Robin,\n\nsee you on Tuesday."


def test_an_invitation_says_when_where_and_with_whom() -> None:
    (invitation,) = letter_of("held-interview-en-1").invitations
    assert (invitation.method, invitation.day, invitation.at) == (Method.REQUEST, date(2026, 11, 17), "15:00")
    assert (invitation.zone, invitation.minutes) == ("Europe/London", 90)
    assert [person.name for person in invitation.people] == ["Grace Okafor", "Tom Finch", "Leila Haddad"]


def test_the_thread_of_a_letter_is_known() -> None:
    letter = letter_of("other-en-2")
    assert letter.message_id == "other-en-2@mail.example"
    assert letter.references == ("interview-en-1@mail.example",)


@pytest.mark.parametrize(
    "date_header", ["", "yesterday", "Mon, 99 Nov 2026 99:99:99 +9999", "Mon, 1 Jan 99999 00:00:00 +0000", "\x00"]
)
def test_a_bad_date_is_no_date(date_header: str) -> None:
    letter = read_letter(HEAD + f"Date: {date_header}\n\nHi".encode())
    assert (letter.sent, letter.text) == (None, "Hi")


def test_a_moment_is_read_with_its_zone() -> None:
    letter = read_letter(HEAD + b"Date: Mon, 23 Nov 2026 23:30:00 -0800\n\nHi")
    assert letter.sent == datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
    assert letter.day(UTC) == date(2026, 11, 24)


@pytest.mark.parametrize("charset", ["x-unknown", "hex", "zlib", "punycode", "idna", "undefined", "utf-16", "a" * 5000])
def test_an_unknown_encoding_is_answered(charset: str) -> None:
    data = HEAD + f'Content-Type: text/plain; charset="{charset}"\n\n'.encode() + "Grüße".encode()
    assert read_letter(data).sender.name == "Dana"


def test_thousands_of_nested_parts_leave_the_headers() -> None:
    maze = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(5000))
    letter = read_letter(HEAD + maze + b"Content-Type: text/plain\n\nHi")
    assert (letter.subject, letter.text) == ("Hello", "")
    assert letter.problems == ("It has more parts than any e-mail needs; only its headers were read.",)


def test_thousands_of_parts_side_by_side_leave_the_headers() -> None:
    letter = read_letter(HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000)
    assert letter.problems


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: =?utf-8?b?/////w==?= =?x-no?q?a?= =?utf-8?q?=ff?=",
        b"Subject: " + b"=?utf-8?q?a?= " * 20_000,
        b"From: " + b"a@b.example," * 50_000,
        b"From: <<<>>>>((((\\",
        b"References: " + b"<a@b> " * 50_000,
        b"Content-Type: ;;;;; =",
        b"Content-Transfer-Encoding: base65",
        b"Content-Disposition: =?=?;x*0*=",
    ],
)
def test_a_broken_or_endless_header_is_answered(header: bytes) -> None:
    assert read_letter(HEAD + header + b"\n\nHi").problems == ()


def test_a_calendar_part_that_cannot_be_read_is_told() -> None:
    body = b'Content-Type: text/calendar; charset="utf-8"; method=REQUEST\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:x\n'
    assert read_letter(HEAD + body).problems == ("Its calendar part could not be read.",)


def test_what_is_no_e_mail_or_too_large_is_refused() -> None:
    with pytest.raises(InvalidInput, match="no e-mail"):
        read_letter(b"Dear diary: today")
    with pytest.raises(InvalidInput, match="without its attachments"):
        read_letter(HEAD + b"\n" + b"x" * SIZE_LIMIT)


def test_nothing_of_a_letter_is_a_character_that_no_file_can_keep(mail: Mail) -> None:
    letter = read_letter(HEAD.replace(b"Hello", b"H\xffl\x00lo") + b"\nA\x00B\xed\xa0\x80")
    assert "\0" not in letter.text + letter.subject
    (letter.text + letter.subject + letter.sender.name).encode("utf-8")


@given(st.binary(max_size=400))
def test_no_bytes_whatever_break_the_reader(data: bytes) -> None:
    for bytes_ in (data, HEAD + data, HEAD + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" + data):
        if is_mail(bytes_):
            read_letter(bytes_)
