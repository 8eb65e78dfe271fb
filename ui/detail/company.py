"""The page of a company: what is known of it, what happened with it, and who works there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tracker.changes import ChangeSet
from tracker.dealings import CompanyPage as Known
from tracker.dealings import Past, company_page, last_contacts
from tracker.operations import companies
from tracker.overview import Row
from tracker.records import Application, ApplicationContact, Company, Contact, Interview, Kind
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
from ui.words import (
    age_words,
    date_words,
    interview_kind_name,
    kind_name,
    locale,
    outcome_name,
    status_words,
)

MOST_PEOPLE: Final = 20
TEXTS: Final = ("name", "website", "location")
MARGINS: Final = (10, 10, 0, 16)
SHOWN: Final = (Application, ApplicationContact, Company, Contact, Interview)
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
        self.entries.edit_asked.connect(self.opened.emit)
        context.themes.changed.connect(self._dress)

    @property
    def company(self) -> Company | None:
        """The company's own page, if it has one."""
        return self._known().page

    def _known(self) -> Known:
        return company_page(self.session.overview, self.session.store, self.company_name)

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
        known = self._known()
        company = known.page
        shown = company or Company(0, known.name)
        self.company_name = shown.name
        owner = name_key(shown.name)
        self.tile.show_name(shown.name)
        for key in TEXTS:
            self._field(key).show_value(getattr(shown, key) or "", owner)
        self.note.show_value(shown.note, owner)
        self.open_button.setVisible(bool(shown.website))
        self.remove_button.setVisible(company is not None)
        self._show_applications(known)
        self._show_people(known.contacts[:MOST_PEOPLE])
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

    def _show_applications(self, known: Known) -> None:
        theme, today = self.context.themes.theme, self.today()
        past = {one.application: one for one in known.past}
        looks = []
        for row in known.rows:
            words = past_words(past[row.id]) if row.id in past else present_words(row)
            day = date_words(row.application.entered_on, today)
            title = row.application.title or self.tr("No title")
            dot = theme.stage(row.stage.kind, row.stage.color)
            looks.append((row.id, Look(title, f"{title}: {words}", second=words, right=day, dot=dot)))
        self.entries.show_entries(looks)
        running = sum(1 for row in known.rows if row.is_open)
        words = self.tr("1 application") if len(looks) == 1 else self.tr("%n applications", "", len(looks))
        self.summary.say(self.tr("{applications}, {count} open").format(applications=words, count=running))

    def _show_people(self, people: Sequence[Contact]) -> None:
        while len(self.persons) < len(people):
            person = Person(self.context, None)
            self.persons.append(person)
            self._people.addWidget(person)
        last = last_contacts(self.session.store, [contact.id for contact in people])
        for index, person in enumerate(self.persons):
            person.setVisible(index < len(people))
            if index < len(people):
                person.show_contact(people[index], last.get(people[index].id))
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


def present_words(row: Row) -> str:
    """Where an application stands, and for how long."""
    if not row.in_stage_days:
        return QCoreApplication.translate("Companies", "{stage} since today").format(stage=status_words(row))
    words = QCoreApplication.translate("Companies", "{stage} for {days}")
    return words.format(stage=status_words(row), days=age_words(row.in_stage_days))


def past_words(past: Past) -> str:
    """How an application ended: `Rejected in March 2026 after: Onsite`."""
    month = locale().toString(QDate(past.day.year, past.day.month, 1), "MMMM yyyy")
    words = QCoreApplication.translate("Companies", "{outcome} in {month}")
    words = words.format(outcome=outcome_name(past.outcome), month=month)
    reached = past.reached if past.reached not in {None, Kind.SAVED, Kind.APPLIED} else None
    last = interview_kind_name(past.after) if past.after else kind_name(reached) if reached else ""
    if not last:
        return words
    return QCoreApplication.translate("Companies", "{ended} after: {stage}").format(ended=words, stage=last)


def _line(*parts: QWidget) -> QWidget:
    line = QWidget()
    box = QHBoxLayout(line)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(6)
    for part in parts:
        box.addWidget(part, 1 if isinstance(part, LineField) else 0)
    return line
