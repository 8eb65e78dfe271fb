"""The people who have to do with an application: edited where they stand, added, or linked by their name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from tracker.changes import ChangeSet
from tracker.dealings import last_contacts
from tracker.operations import contacts
from tracker.overview import Row
from tracker.records import Contact
from tracker.text import name_key, order_key
from ui.detail.cards import ENDINGS, add_from, is_card, save_to
from ui.detail.person import Person
from ui.detail.section import Section, column, link_button
from ui.editing import LineField, tried, tried_then
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label
from ui.tasks import Tasks

MOST_SHOWN: Final = 20
FRAMED: Final = ""


class People(Section):
    """The contacts of the application that is shown."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.persons: list[Person] = []
        self.linked: list[Contact] = []
        self._by_words: dict[str, Contact] = {}
        self._is_whole = False
        self.new = LineField(
            self.tr("Add a person"),
            self._add,
            placeholder=self.tr("Add a person by name"),
            suggest=self._suggestions,
            role=FRAMED,
        )
        self.empty = plain_label(
            self.tr("Recruiters, interviewers, people who know people go here."), role="hint", wrap=True
        )
        self.more = link_button("", self._show_all)
        self.tasks = Tasks(self)
        self.from_card = link_button(self.tr("Add from a card…"), self._choose_card)
        self.to_cards = link_button(self.tr("Save as cards…"), self._choose_target)
        self.refusal = plain_label(role="error", wrap=True)
        self.refusal.hide()
        self.fields = [self.new]
        self._list = QVBoxLayout()
        box = column(self, spacing=8)
        box.addWidget(self.new)
        box.addWidget(self.empty)
        box.addLayout(self._list)
        box.addWidget(self.more)
        box.addWidget(self.refusal)
        cards = QHBoxLayout()
        cards.addWidget(self.from_card)
        cards.addWidget(self.to_cards)
        cards.addStretch(1)
        box.addLayout(cards)
        box.addStretch(1)
        self.setAcceptDrops(True)

    def show_row(self, row: Row) -> None:
        self._is_whole = self._is_whole and row.id == self.owner
        self.owner = row.id
        self.new.show_value("", row.id)
        self.linked = contacts.contacts_of(self.session.store, row.id)
        self._refuse("")
        self._fill()

    def commit(self) -> bool:
        refused = [person for person in self.persons if not person.commit()]
        return super().commit() and not refused

    def _fill(self) -> None:
        shown = self.linked if self._is_whole else self.linked[:MOST_SHOWN]
        while len(self.persons) < len(shown):
            person = Person(self.context, self._unlink)
            self.persons.append(person)
            self._list.addWidget(person)
        last = last_contacts(self.session.store, [contact.id for contact in shown])
        for index, person in enumerate(self.persons):
            person.setVisible(index < len(shown))
            if index < len(shown):
                person.show_contact(shown[index], last.get(shown[index].id))
        left = len(self.linked) - len(shown)
        self.empty.setVisible(not self.linked)
        self.to_cards.setVisible(bool(self.linked))
        self.more.setText(self.tr("Show %n more", "", left))
        self.more.setVisible(left > 0)

    def _show_all(self) -> None:
        self._is_whole = True
        self._fill()

    def add_cards(self, path: Path) -> None:
        """Add the people of a file of cards to the application that is shown."""
        if self.owner is not None:
            add_from(self.session, self.tasks, path, self.owner, self._refuse)

    def _choose_card(self) -> None:
        kinds = self.tr("Cards (*.vcf *.vcard)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add people from a card"), "", kinds)
        if chosen:
            self.add_cards(Path(chosen))

    def _choose_target(self) -> None:
        kinds = self.tr("Cards (*.vcf)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as cards"), "people.vcf", kinds)
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(ENDINGS[0])
            save_to(self.session, self.tasks, path, self.linked, self._refuse)

    def _refuse(self, sentence: str) -> None:
        set_label(self.refusal, sentence)
        self.refusal.setVisible(bool(sentence))

    def _suggestions(self) -> list[str]:
        """The people who are not here yet, each in words of their own."""
        here = {contact.id for contact in self.linked}
        others = [contact for contact in self.session.store.records(Contact).values() if contact.id not in here]
        count = Counter(_words(contact) for contact in others)
        self._by_words = {
            _words(contact)
            if count[_words(contact)] == 1
            else f"{_words(contact)} ({contact.email or contact.id})": contact
            for contact in others
        }
        return sorted(self._by_words, key=order_key)

    def _add(self, text: str) -> str:
        """Link the person that was meant, or add one of that name."""
        if self.owner is None or not name_key(text):
            return ""
        if known := self._known(text):
            return tried_then(self.session, self._forget, contacts.link, known.id, self.owner)
        return tried_then(self.session, self._forget, contacts.add, {"name": text}, application=self.owner)

    def _forget(self, _changes: ChangeSet) -> None:
        """Empty the line once the person is here."""
        self.new.restore()

    def _known(self, text: str) -> Contact | None:
        """The person whose words these are; by the bare name only where no other has it."""
        if found := self._by_words.get(text):
            return found
        same = [contact for contact in self._by_words.values() if name_key(contact.name) == name_key(text)]
        return same[0] if len(same) == 1 else None

    def _unlink(self, contact: int) -> None:
        if self.owner is not None:
            self.new.refuse(tried(self.session, contacts.unlink, contact, self.owner))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() and is_card(Path(url.toLocalFile())) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.add_cards(Path(url.toLocalFile()))


def _words(contact: Contact) -> str:
    return one_line(f"{contact.name} · {contact.company}" if contact.company else contact.name)
