"""The page of a company: what is known of it, what happened with it, and who works there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tracker.changes import ChangeSet
from tracker.operations import companies
from tracker.overview import Row
from tracker.records import Application, ApplicationContact, Company, Contact, Kind
from tracker.text import name_key
from ui.detail.chips import Tile
from ui.detail.entries import Entries
from ui.detail.entry import Look
from ui.detail.person import Person
from ui.detail.section import Section, column, heading, inset, link_button
from ui.editing import LineField, tried
from ui.links import open_link
from ui.pages import Context
from ui.plain import LineLabel, plain_label, set_label, set_tooltip
from ui.text_field import TextField
from ui.words import age_words, date_words, kind_name, status_words

MOST_PEOPLE: Final = 20
TEXTS: Final = ("name", "website", "location")
MARGINS: Final = (10, 10, 0, 16)
SHOWN: Final = (Application, ApplicationContact, Company, Contact)
"""The records of which something is seen here."""


class CompanyPage(Section):
    """One company, by its name in whatever spelling. `left` asks to go back, `opened` for one of its applications.

    A company without a page of its own gets one when something is written here; to remove it leaves its applications
    as they are.
    """

    left = Signal()
    opened = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.company_name = ""
        self.tile = Tile(context)
        self.back = QToolButton()
        self.name = self._line("name", self.tr("Name of the company"))
        self.website = self._line("website", self.tr("Website"))
        self.location = self._line("location", self.tr("Place"))
        self.note = TextField(
            self.tr("Notes on the company"), self._writer("note"), placeholder=self.tr("Notes"), least=2, most=16
        )
        self.open_button = QToolButton()
        self.summary = LineLabel(role="second")
        self.entries = Entries(context, self.tr("What happened here"), has_lines=True)
        self.nobody = plain_label(self.tr("Nobody yet: people are added in the applications."), role="hint", wrap=True)
        self.persons: list[Person] = []
        self.remove_button = link_button(self.tr("Remove this page"), self._remove)
        self.refusal = plain_label(role="error", wrap=True)
        self.refusal.hide()
        self._people = QVBoxLayout()
        self.fields += [self.note]
        self._lay_out()
        self._dress()
        self.entries.edit_asked.connect(lambda id: self.opened.emit(id))
        context.themes.changed.connect(self._dress)

    @property
    def company(self) -> Company | None:
        """The company's own page, if it has one."""
        key = name_key(self.company_name)
        pages = self.session.store.records(Company).values()
        return next((company for company in pages if name_key(company.name) == key), None)

    def show_company(self, name: str) -> None:
        """Show the company of this name, unless what was typed for another one is refused."""
        if name_key(name) != name_key(self.company_name) and not self.commit():
            return
        self.company_name = name
        self.refresh()

    def show_row(self, row: Row) -> None:
        self.show_company(row.application.company)

    def refresh(self) -> None:
        """Show what is stored now."""
        company = self.company
        shown = company or Company(0, self.company_name)
        self.company_name = shown.name
        owner = name_key(shown.name)
        self.tile.show_name(shown.name)
        for key in TEXTS:
            self._field(key).show_value(getattr(shown, key) or "", owner)
        self.note.show_value(shown.note, owner)
        self.open_button.setVisible(bool(shown.website))
        self.remove_button.setVisible(company is not None)
        self._show_applications()
        self._show_people()
        self._refuse("")

    def on_changed(self, changes: ChangeSet) -> None:
        """Follow a change that concerns what is seen here."""
        if changes.is_everything or changes.touches(*SHOWN):
            self.refresh()

    def commit(self) -> bool:
        refused = [person for person in self.persons if not person.commit()]
        return super().commit() and not refused

    def focus_first(self) -> None:
        self.back.setFocus()

    def _rows(self) -> list[Row]:
        """Its applications, the latest first; those in the trash are not among them."""
        overview, key = self.session.overview, name_key(self.company_name)
        found = [row for row in overview.rows if row.application.trashed_at is None]
        own = [row for row in found if name_key(row.application.company) == key]
        return sorted(own, key=lambda row: (row.application.heard_on, row.id), reverse=True)

    def _show_applications(self) -> None:
        rows = self._rows()
        theme, today = self.context.themes.theme, self.today()
        looks = []
        for row in rows:
            words, day = history_words(row), date_words(row.application.entered_on, today)
            dot = theme.stage(row.stage.kind, row.stage.color)
            title = row.application.title or self.tr("No title")
            looks.append((row.id, Look(title, f"{title}: {words}", second=words, right=day, dot=dot)))
        self.entries.show_entries(looks, is_other=False)
        running = sum(1 for row in rows if row.is_open)
        words = self.tr("1 application") if len(rows) == 1 else self.tr("%n applications", "", len(rows))
        self.summary.say(self.tr("{applications}, {count} open").format(applications=words, count=running))

    def _contacts(self) -> list[Contact]:
        """Those who are said to work there, and those linked to its applications."""
        store, key = self.session.store, name_key(self.company_name)
        own = {row.id for row in self._rows()}
        linked = {link.contact for link in store.records(ApplicationContact).values() if link.application in own}
        people = store.records(Contact).values()
        found = [one for one in people if one.id in linked or name_key(one.company or "") == key]
        return sorted(found, key=lambda one: (name_key(one.name), one.id))

    def _show_people(self) -> None:
        people = self._contacts()[:MOST_PEOPLE]
        while len(self.persons) < len(people):
            person = Person(self.context, None)
            self.persons.append(person)
            self._people.addWidget(person)
        for index, person in enumerate(self.persons):
            person.setVisible(index < len(people))
            if index < len(people):
                person.show_contact(people[index])
        self.nobody.setVisible(not people)

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
        company = self.company
        if company is None:
            values = {"name": self.company_name, key: text}
            return tried(self.session, companies.add, values)
        if key == "name":
            before, self.company_name = self.company_name, text
            sentence = tried(self.session, companies.edit, company.id, {"name": text})
            if sentence:
                self.company_name = before
            return sentence
        return tried(self.session, companies.edit, company.id, {key: text})

    def _remove(self) -> None:
        company = self.company
        if company is None or not self.commit():
            return
        sentence = tried(self.session, companies.remove, company.id)
        self._refuse(sentence)
        if not sentence:
            self.session.tell(self.tr("The page of the company is removed; its applications stay."))
            self.left.emit()

    def _refuse(self, sentence: str) -> None:
        set_label(self.refusal, sentence)
        self.refusal.setVisible(bool(sentence))

    def _dress(self) -> None:
        self.name.line.setFont(self.context.themes.fonts.title)

    def _lay_out(self) -> None:
        icons = self.context.icons
        icons.put(self.back, "chevron-left")
        self.back.setAccessibleName(self.tr("Back to the application"))
        set_tooltip(self.back, self.tr("Back to the application"))
        self.back.clicked.connect(self.left)
        icons.put(self.open_button, "external-link", "second", 14)
        self.open_button.setAccessibleName(self.tr("Open the website"))
        set_tooltip(self.open_button, self.tr("Open the website"))
        self.open_button.clicked.connect(lambda _checked=False: open_link(self, self.website.value))
        box = column(self, spacing=8)
        box.setContentsMargins(*MARGINS)
        box.addWidget(inset(_line(self.back, self.tile, self.name)))
        box.addWidget(inset(self.summary))
        box.addWidget(inset(_line(self.website, self.open_button)))
        box.addWidget(inset(self.location))
        box.addWidget(inset(self.note))
        box.addSpacing(6)
        box.addWidget(inset(heading(self.tr("What happened here"))))
        box.addWidget(self.entries)
        box.addSpacing(6)
        box.addWidget(inset(heading(self.tr("People"))))
        box.addWidget(inset(self.nobody))
        people = QWidget()
        people.setLayout(self._people)
        self._people.setContentsMargins(0, 0, 0, 0)
        box.addWidget(inset(people))
        box.addWidget(inset(self.refusal))
        box.addWidget(inset(self.remove_button, is_left=True))
        box.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel) or event.matches(QKeySequence.StandardKey.Back):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def history_words(row: Row) -> str:
    """Where an application stands or how it ended, and how far it had come: `Rejected after Interviewing`."""
    status = status_words(row)
    reached = row.application.reached
    if row.is_open:
        days = age_words(row.in_stage_days)
        return QCoreApplication.translate("Companies", "{stage} for {days}").format(stage=status, days=days)
    if reached in {None, Kind.SAVED}:
        return status
    after = kind_name(reached)
    return QCoreApplication.translate("Companies", "{outcome} after {stage}").format(outcome=status, stage=after)


def _line(*parts: QWidget) -> QWidget:
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(6)
    for part in parts:
        box.addWidget(part, 1 if isinstance(part, LineField) else 0)
    return line
