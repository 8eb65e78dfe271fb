"""The people of an application are added, linked by name, edited where they stand and taken off again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.tracker import build
from tests.ui.detail.conftest import Desk, press, type_over
from tracker.cards import read_file
from tracker.operations import contacts, timeline
from tracker.records import ApplicationContact, ChannelKind, Contact, ContactChannel, EventKind, PersonKind
from ui.detail.cards import save_to
from ui.detail.panel import PEOPLE
from ui.detail.people import People
from ui.detail.person import Person

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def people(desk: Desk) -> People:
    desk.panel.tabs.setCurrentIndex(PEOPLE)
    QApplication.processEvents()
    return desk.panel.people


def known(desk: Desk, **values: str) -> int:
    """A contact who has to do with no application yet."""
    contacts.add(desk.session.store, values)
    return max(desk.session.store.records(Contact))


def shown(people: People) -> list[Person]:
    return [person for person in people.persons if person.isVisible()]


def only(desk: Desk) -> Contact:
    (contact,) = desk.session.store.records(Contact).values()
    return contact


def test_a_person_is_added_by_name(desk: Desk, people: People) -> None:
    type_over(people.new, "Dana Roth")
    press(Key.Key_Return)
    assert only(desk).name == "Dana Roth"
    assert [person.name.value for person in shown(people)] == ["Dana Roth"]
    assert people.new.line.text() == ""


def test_a_person_who_is_known_is_linked_by_completion(desk: Desk, people: People) -> None:
    id = known(desk, name="Dana Roth", company="Harbor")
    type_over(people.new, "dan")
    completer = people.new.line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    desk.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    (link,) = desk.session.store.records(ApplicationContact).values()
    assert (link.contact, len(desk.session.store.records(Contact))) == (id, 1)


def test_typing_the_full_name_of_one_who_is_known_links_that_one(desk: Desk, people: People) -> None:
    id = known(desk, name="Dana Roth", company="Harbor")
    type_over(people.new, "dana roth")
    desk.leave()
    assert [link.contact for link in desk.session.store.records(ApplicationContact).values()] == [id]


def test_a_name_that_two_have_makes_a_third(desk: Desk, people: People) -> None:
    known(desk, name="Dana Roth", company="Harbor")
    known(desk, name="Dana Roth", company="Brightline")
    type_over(people.new, "Dana Roth")
    desk.leave()
    assert len(desk.session.store.records(Contact)) == 3


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("name", "Dana Roth-Lee"),
        ("title", "Hiring manager"),
        ("company", "Harbor"),
        ("email", "dana@harbor.example"),
        ("phone", "+49 30 123"),
        ("url", "https://harbor.example/dana"),
    ],
)
def test_every_field_of_a_person_is_edited_where_it_stands(desk: Desk, people: People, key: str, text: str) -> None:
    contacts.add(desk.session.store, {"name": "Dana"}, application=desk.stored().id)
    type_over(getattr(shown(people)[0], key), text)
    desk.leave()
    assert getattr(only(desk), key) == text


def test_a_person_keeps_a_note(desk: Desk, people: People) -> None:
    contacts.add(desk.session.store, {"name": "Dana"}, application=desk.stored().id)
    type_over(shown(people)[0].note, "Met at PyCon")
    desk.leave()
    assert only(desk).note == "Met at PyCon"


def test_a_person_without_a_name_is_refused_beside_the_field(desk: Desk, people: People) -> None:
    contacts.add(desk.session.store, {"name": "Dana"}, application=desk.stored().id)
    name = shown(people)[0].name
    type_over(name, "")
    desk.leave()
    assert "is empty" in name.problem.text()
    assert only(desk).name == "Dana"
    name.restore()


def test_a_person_taken_off_the_application_stays_known(desk: Desk, people: People) -> None:
    contacts.add(desk.session.store, {"name": "Dana"}, application=desk.stored().id)
    QTest.mouseClick(shown(people)[0].unlink_button, Left)
    assert (shown(people), only(desk).name) == ([], "Dana")
    assert people.empty.isVisible()
    desk.session.undo()
    assert len(shown(people)) == 1


def test_an_address_opens_only_when_asked_and_after_the_question(
    desk: Desk, people: People, opened_links: list[str], answer: list[str]
) -> None:
    contacts.add(
        desk.session.store,
        {"name": "Dana", "email": "dana@harbor.example", "url": "javascript:alert(1)"},
        application=desk.stored().id,
    )
    QTest.mouseClick(shown(people)[0].email.editor, Left)
    assert (opened_links, answer) == ([], [])
    QTest.mouseClick(shown(people)[0].write_button, Left)
    assert opened_links == ["mailto:dana@harbor.example"]
    QTest.mouseClick(shown(people)[0].open_button, Left)
    assert len(opened_links) == 1
    assert "Only links" in answer[-1]


def test_a_phone_number_is_copied(desk: Desk, people: People) -> None:
    contacts.add(desk.session.store, {"name": "Dana", "phone": "+49 30 123"}, application=desk.stored().id)
    QTest.mouseClick(shown(people)[0].copy_button, Left)
    assert QGuiApplication.clipboard().text() == "+49 30 123"


def test_people_of_another_application_are_not_mixed_in(desk: Desk, people: People) -> None:
    contacts.add(desk.session.store, {"name": "Dana"}, application=desk.stored().id)
    desk.show(desk.add("Brightline"))
    assert shown(people) == []


def test_what_a_person_is_in_the_search_is_chosen(desk: Desk, people: People) -> None:
    id = added(desk)
    kind = people.persons[0].kind
    kind.combo.setCurrentIndex(list(PersonKind).index(PersonKind.HIRING_MANAGER))
    kind.commit()
    assert contacts.kind_of(desk.session.store, id) is PersonKind.HIRING_MANAGER
    assert people.persons[0].kind.value is PersonKind.HIRING_MANAGER


def test_further_ways_to_reach_a_person_are_added_and_removed(desk: Desk, people: People) -> None:
    added(desk)
    channels = people.persons[0].channels
    channels.kind.combo.setCurrentIndex(list(ChannelKind).index(ChannelKind.PHONE))
    type_over(channels.new, "+31 10 123")
    press(Key.Key_Return)
    (channel,) = desk.session.store.records(ContactChannel).values()
    assert (channel.kind, channel.value) == (ChannelKind.PHONE, "+31 10 123")
    (line,) = [line for line in channels.lines if line.isVisible()]
    assert line.words.text() == "+31 10 123 (Phone)"
    QTest.mouseClick(line.use_button, Left)
    assert QGuiApplication.clipboard().text() == "+31 10 123"
    QTest.mouseClick(line.remove_button, Left)
    assert desk.session.store.records(ContactChannel) == {}


def test_an_address_by_mail_asks_before_it_writes(
    desk: Desk, people: People, answer: list[str], opened_links: list[str]
) -> None:
    id = added(desk)
    contacts.add_channel(desk.session.store, id, ChannelKind.EMAIL, "dana@work.example")
    (line,) = [line for line in people.persons[0].channels.lines if line.isVisible()]
    QTest.mouseClick(line.use_button, Left)
    assert answer[0].startswith("Write an e-mail to dana@work.example?")
    assert opened_links == ["mailto:dana@work.example"]


def test_the_last_contact_is_said(desk: Desk, people: People) -> None:
    added(desk)
    assert not people.persons[0].last.isVisible()
    day = build.TODAY - timedelta(3)
    timeline.add_event(desk.session.store, desk.stored().id, EventKind.CALL, "A call", day=day)
    assert people.persons[0].last.text() == "Last contact: Call, Sat 21 Nov"


def test_people_come_from_a_card_that_is_dropped_as_one_step(desk: Desk, people: People, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    cards = [f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\nEND:VCARD\r\n" for name in ("Dana Roth", "Ian Osei")]
    path.write_text("".join(cards), encoding="utf-8")
    steps = desk.steps()
    people.add_cards(path)
    desk.qtbot.waitUntil(lambda: [person.name.value for person in shown(people)] == ["Dana Roth", "Ian Osei"])
    assert desk.steps() == steps + 1


def test_a_file_that_holds_no_cards_is_refused_in_words(desk: Desk, people: People, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text("name,phone\n", encoding="utf-8")
    people.add_cards(path)
    desk.qtbot.waitUntil(people.refusal.isVisible)
    assert people.refusal.text()
    assert shown(people) == []


def test_people_are_written_as_cards_that_can_be_read_again(desk: Desk, people: People, tmp_path: Path) -> None:
    id = added(desk)
    contacts.add_channel(desk.session.store, id, ChannelKind.PHONE, "+31 10 123")
    told: list[str] = []
    desk.session.told.connect(told.append)
    save_to(desk.session, people.tasks, tmp_path / "people.vcf", people.linked, told.append)
    desk.qtbot.waitUntil(lambda: bool(told))
    (card,) = read_file(tmp_path / "people.vcf")
    assert card.fields["name"] == "Dana"
    assert "+31 10 123" in {*(channel.value for channel in card.channels), card.fields.get("phone")}


def added(desk: Desk) -> int:
    """Dana, with the application that is shown."""
    contacts.add(desk.session.store, {"name": "Dana"}, application=desk.stored().id)
    return max(desk.session.store.records(Contact))
