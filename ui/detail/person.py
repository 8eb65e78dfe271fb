"""One person, edited where they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from tracker.operations import contacts
from tracker.records import Contact, Event, PersonKind
from ui.detail.channels import Channels
from ui.detail.section import Section, column
from ui.editing import FIELD_INSET, ChoiceField, LineField, tried
from ui.links import open_link, open_mail
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label, set_tooltip
from ui.text_field import TextField
from ui.theme import hairline
from ui.words import day_words, event_kind_name

BUTTON_ICON, BUTTON_SIZE = 14, 24  # px
TEXTS: Final = ("name", "title", "company", "email", "phone", "url")

# What QT_TRANSLATE_NOOP returns is typed as an object, hence Any.
PERSON_KINDS: Final[Mapping[PersonKind, Any]] = {
    PersonKind.RECRUITER: QT_TRANSLATE_NOOP("People", "Recruiter"),
    PersonKind.HIRING_MANAGER: QT_TRANSLATE_NOOP("People", "Hiring manager"),
    PersonKind.INTERVIEWER: QT_TRANSLATE_NOOP("People", "Interviewer"),
    PersonKind.REFERRAL: QT_TRANSLATE_NOOP("People", "Refers me"),
    PersonKind.COLLEAGUE: QT_TRANSLATE_NOOP("People", "Colleague to be"),
    PersonKind.OTHER: QT_TRANSLATE_NOOP("People", "Other contact"),
}


def person_kind_name(kind: PersonKind) -> str:
    return QCoreApplication.translate("People", PERSON_KINDS[kind])


class Person(Section):
    """The fields of a contact, and what can be done with them.

    `unlink` takes the person off the application; there is none where people are seen beside no application.
    """

    def __init__(self, context: Context, unlink: Callable[[int], object] | None) -> None:
        super().__init__(context)
        self.contact: Contact | None = None
        self.name = self._line("name", self.tr("Name"))
        self.title = self._line("title", self.tr("Position"))
        self.company = self._line("company", self.tr("Company"))
        self.email = self._line("email", self.tr("E-mail"))
        self.phone = self._line("phone", self.tr("Phone"))
        self.url = self._line("url", self.tr("Link"))
        self.kind: ChoiceField[PersonKind] = ChoiceField(
            self.tr("What they are"),
            self._set_kind,
            empty=PersonKind.OTHER,
            choices=[(kind, person_kind_name(kind)) for kind in PersonKind],
        )
        self.channels = Channels(context)
        self.last = plain_label(role="hint", wrap=True)
        self.note = TextField(self.tr("Note"), self._writer("note"), placeholder=self.tr("Note"), least=1, most=12)
        self.unlink_button = self._button("x", lambda: unlink(self.contact.id) if unlink and self.contact else None)
        self.write_button = self._button("mail", lambda: open_mail(self, self.email.value))
        self.copy_button = self._button("copy", self._copy_phone)
        self.open_button = self._button("external-link", lambda: open_link(self, self.url.value))
        self._lay_out(unlinks=unlink is not None)
        self._dress()
        context.themes.changed.connect(self._dress)

    def show_contact(self, contact: Contact, last: Event | None = None) -> None:
        """Show a contact; `last` is the last call, e-mail or interview with them."""
        self.contact = contact
        self.kind.show_value(contacts.kind_of(self.session.store, contact.id), contact.id)
        self.channels.show_contact(contact.id)
        self._show_last(last)
        for key in TEXTS:
            self._field(key).show_value(getattr(contact, key) or "", contact.id)
        self.note.show_value(contact.note or "", contact.id)
        self._name_buttons(one_line(contact.name))
        self.write_button.setVisible(bool(contact.email))
        self.copy_button.setVisible(bool(contact.phone))
        self.open_button.setVisible(bool(contact.url))

    def commit(self) -> bool:
        return self.channels.commit() and super().commit()

    def _show_last(self, last: Event | None) -> None:
        words = ""
        if last:
            day = day_words(last.day, self.today())
            words = self.tr("Last contact: {kind}, {day}").format(kind=event_kind_name(last.kind), day=day)
        set_label(self.last, words)
        self.last.setVisible(bool(words))

    def _set_kind(self, kind: PersonKind) -> str:
        return tried(self.session, contacts.set_kind, self.contact.id, kind) if self.contact else ""

    def _field(self, key: str) -> LineField:
        field = getattr(self, key)
        assert isinstance(field, LineField)
        return field

    def _line(self, key: str, name: str) -> LineField:
        field = LineField(name, self._writer(key), placeholder=name)
        self.fields.append(field)
        return field

    def _writer(self, key: str) -> Callable[[str], str]:
        return partial(self._write, key)

    def _write(self, key: str, text: str) -> str:
        return tried(self.session, contacts.edit, self.contact.id, {key: text}) if self.contact else ""

    def _button(self, icon: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setFixedSize(BUTTON_SIZE, BUTTON_SIZE)
        self.context.icons.put(button, icon, "second", BUTTON_ICON)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _name_buttons(self, name: str) -> None:
        words = {
            self.unlink_button: self.tr("Take {name} off this application"),
            self.write_button: self.tr("Write an e-mail to {name}"),
            self.copy_button: self.tr("Copy the phone number of {name}"),
            self.open_button: self.tr("Open the link of {name}"),
        }
        for button, text in words.items():
            button.setAccessibleName(text.format(name=name))
            set_tooltip(button, text.format(name=name))

    def _copy_phone(self) -> None:
        QGuiApplication.clipboard().setText(self.phone.value)
        self.session.tell(self.tr("Copied the phone number."))

    def _dress(self) -> None:
        self.name.line.setFont(self.context.themes.fonts.strong)

    def _lay_out(self, *, unlinks: bool) -> None:
        self.fields += [self.kind, self.note]
        self.last.setContentsMargins(FIELD_INSET, 0, 0, 0)
        box = column(self)
        for parts in (
            (self.name, *((self.unlink_button,) if unlinks else ())),
            (self.title, self.company),
            (self.kind,),
            (self.email, self.write_button),
            (self.phone, self.copy_button),
            (self.url, self.open_button),
            (self.channels,),
            (self.note,),
            (self.last,),
        ):
            line = QHBoxLayout()
            line.setSpacing(4)
            for part in parts:
                line.addWidget(part, 0 if isinstance(part, QToolButton) else 1, Qt.AlignmentFlag.AlignTop)
            box.addLayout(line)
        box.addSpacing(6)
        box.addWidget(hairline())
        box.addSpacing(6)
