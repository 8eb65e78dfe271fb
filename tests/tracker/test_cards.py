"""People as vCards: what goes out comes back, what others write is read, what is hostile is answered."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from tests.tracker.build import TODAY
from tracker import cards, errors
from tracker.cards import Person
from tracker.operations import contacts
from tracker.operations.contacts import Card, Channel
from tracker.records import ChannelKind, Contact, ContactChannel, PersonKind
from tracker.store import Store

ODD = "“Łódź”; a,b \\ c: 株式会社 \U0001f980\nsecond line"


def card(*lines: str, version: str = "4.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def one(*lines: str, version: str = "4.0") -> Card:
    (found,) = cards.read_cards(card(*lines, version=version))
    return found


def test_a_card_of_version_4_gives_its_fields_and_its_other_addresses() -> None:
    found = one(
        "FN:Dana Whitfield",
        "N:Whitfield;Dana;;;",
        "ORG:Harbor Systems;Ledgers",
        "TITLE:Hiring manager",
        "EMAIL;TYPE=work:dana@harbor.example",
        "EMAIL;TYPE=home:dana@home.example",
        'TEL;VALUE=uri;TYPE="voice,cell":tel:+44-20-7946-0000',
        "IMPP:xmpp:dana@chat.example",
        "URL:https://harbor.example/dana",
        "NOTE:Knows Priya\\, from an earlier job.\\nLikes tea.",
        "PHOTO:https://tracker.example/pixel.png",
    )
    assert found.fields == {
        "name": "Dana Whitfield",
        "company": "Harbor Systems, Ledgers",
        "title": "Hiring manager",
        "email": "dana@harbor.example",
        "phone": "+44-20-7946-0000",
        "url": "https://harbor.example/dana",
        "note": "Knows Priya, from an earlier job.\nLikes tea.",
    }
    assert found.channels == [
        Channel(ChannelKind.EMAIL, "dana@home.example", "home"),
        Channel(ChannelKind.CHAT, "xmpp:dana@chat.example", ""),
    ]


def test_a_card_of_version_3_with_groups_and_folded_lines_is_read() -> None:
    found = one(
        "N:Lindqvist;Åse;Maria;;",
        "item1.EMAIL;type=INTERNET;type=pref:ase@sol",
        " stice.example",
        "item1.X-ABLabel:_$!<Work>!$_",
        "TEL;type=CELL:+351 21",
        "  000 0000",
        version="3.0",
    )
    assert found.fields == {"name": "Åse Maria Lindqvist", "email": "ase@solstice.example", "phone": "+351 21 000 0000"}


def test_a_card_of_version_2_1_with_its_own_encodings_is_read() -> None:
    found = one(
        "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller",
        "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0A=",
        "second",
        "TEL;CELL:0170 1",
        version="2.1",
    )
    assert found.fields["name"] == "Jörg Müller"
    assert found.fields["note"] == "first\r\nsecond"
    assert found.fields["phone"] == "0170 1"


def test_who_has_no_name_is_called_by_company_or_address_and_nobody_is_left_out() -> None:
    assert one("ORG:Harbor").fields["name"] == "Harbor"
    assert one("EMAIL:a@b.example").fields["name"] == "a@b.example"
    text = card("NOTE:nobody") + card("FN:Dana")
    assert [found.fields["name"] for found in cards.read_cards(text)] == ["Dana"]


def test_what_goes_out_comes_back_to_the_letter() -> None:
    rng = random.Random(4)
    letters = 'aÖ語\U0001f980;,:\\"\n éß'
    for _ in range(200):
        text = "".join(rng.choice(letters) for _ in range(rng.randrange(1, 120))).strip() or "x"
        plain = " ".join(text.split()) or "x"
        contact = Contact(1, plain, company=None, title=text, email="a@b.example", note=text)
        channel = ContactChannel(1, 1, ChannelKind.PHONE, "+44 1", "work")
        person = Person(contact, PersonKind.RECRUITER, [channel])
        written = cards.write_cards([person])
        (found,) = cards.read_cards(written)
        assert found.kind is PersonKind.RECRUITER
        assert (found.fields["name"], found.fields["title"], found.fields["note"]) == (plain, text, text)
        assert found.fields["phone"] == "+44 1"  # the contact has none of its own
        assert all(len(line.encode("utf-8")) <= 75 for line in written.split("\r\n"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "holds nobody"),
        ("PK\x03\x04 a zip", "holds nobody"),
        ("BEGIN:VCARD\nFN:Dana", "in the middle of a card"),
        ("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nEND:VCARD", "inside another"),
        (card("FN:x") * 10_001, "more than 10,000 people"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(text: str, reason: str) -> None:
    with pytest.raises(errors.InvalidInput, match=reason):
        cards.read_cards(text)


@pytest.mark.parametrize(
    "line",
    [
        "FN:" + "a" * 5_000_000,
        "FN:" + "\\" * 1_000_000,
        "N:" + "\\;" * 500_000,
        "FN" + ";x=y" * 500_000 + ":a",
        'FN;x="' + "a" * 1_000_000,
        "PHOTO;ENCODING=b:" + "A" * 1_000_000 + "\n " * 100_000,
        "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=\n" * 200_000,
        "FN;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:=ZZ=F",
        "FN:a\0b\ud83d",
    ],
)
def test_a_hostile_line_is_read_in_no_time_and_its_value_is_cut(line: str) -> None:
    begin = time.monotonic()
    found = cards.read_cards(card("FN:Dana", line))
    assert time.monotonic() - begin < 3
    assert all(len(value) <= 30_000 for value in found[0].fields.values())


def test_a_file_that_is_too_large_or_gone_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.vcf"
    with large.open("wb") as file:
        file.truncate(cards.LARGEST + 1)
    with pytest.raises(errors.InvalidInput, match="more than 20 MB"):
        cards.read_file(large)
    with pytest.raises(errors.InvalidInput, match="cannot be read"):
        cards.read_file(tmp_path / "gone.vcf")


def test_a_file_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.vcf"
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        path.write_bytes(card("FN:Jörg Müller").encode(encoding))
        assert cards.read_file(path)[0].fields["name"] == "Jörg Müller"


def test_who_is_there_already_stays_and_the_rest_is_one_step(store: Store) -> None:
    contacts.add(store, {"name": "Dana", "email": "Dana@Harbor.example"})
    read = cards.read_cards(
        card("FN:DANA", "EMAIL:dana@harbor.example") + card("FN:Ian") + card("FN:Ian") + card("FN:Dana")
    )
    steps = len(store.history())
    contacts.import_cards(store, read)
    assert sorted(contact.name for contact in store.all(Contact)) == ["Dana", "Dana", "Ian"]
    assert len(store.history()) == steps + 1
    again = contacts.import_cards(store, read)
    assert again.step is None
    store.undo()
    assert [contact.name for contact in store.all(Contact)] == ["Dana"]


def test_a_contact_goes_out_with_all_that_is_kept_of_it_and_comes_back_the_same(store: Store) -> None:
    contacts.add(store, {"name": "Dana", "note": ODD}, person=PersonKind.REFERRAL)
    contacts.add_channel(store, 1, ChannelKind.CHAT, ODD.replace("\n", " "), label="on the road")
    contacts.add_channel(store, 1, ChannelKind.OTHER, "room 4")
    person = Person(store.all(Contact)[0], contacts.kind_of(store, 1), store.all(ContactChannel))
    read = cards.read_cards(cards.write_cards([person]))
    contacts.remove(store, 1)
    contacts.import_cards(store, read)
    (back,) = store.all(Contact)
    assert (back.name, back.note, contacts.kind_of(store, back.id)) == ("Dana", ODD, PersonKind.REFERRAL)
    assert [(c.kind, c.value, c.label) for c in store.all(ContactChannel)] == [
        (ChannelKind.CHAT, ODD.replace("\n", " "), "on the road"),
        (ChannelKind.OTHER, "room 4", ""),
    ]
    assert store.clock.today() == TODAY
