"""The facts of an application, each edited where it stands; those not known yet wait in one line of offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from tracker.fields import salary
from tracker.overview import Row
from tracker.records import Application, Employment, WorkMode
from tracker.text import order_key
from ui.day_field import DayField
from ui.detail.section import Section, column
from ui.detail.stars import StarsField
from ui.detail.tags import Tags
from ui.editing import FIELD_INSET, ChoiceField, Field, LineField
from ui.flow import Flow
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label, set_tooltip
from ui.words import employment_name, salary_words, work_mode_name

NAME_GAP: Final = 8  # px between the longest name and the fields
TEXT_TOP: Final = 4  # px from the top of a field to its text
ROW: Final = 26  # px
SUGGESTED: Final = 500  # different values that are offered for a text
ALWAYS: Final = frozenset(("excitement", "tags"))


class Fact(QWidget):
    """The name of a fact and what edits it; `offer` is the button that reveals it while it is not known."""

    def __init__(self, key: str, name: str, body: QWidget) -> None:
        super().__init__()
        self.key = key
        self.body = body
        self.name = plain_label(name, role="second")
        self.offer = QPushButton(f"+ {name}")
        self.offer.setProperty("role", "add-chip")
        self.offer.setAutoDefault(False)
        self.offer.setAccessibleName(self.tr("Add: {name}").format(name=name))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(body, 1, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(ROW)

    def show_if(self, is_known: bool) -> None:
        """Show it where there is a value or one is being typed, else offer it."""
        is_shown = is_known or self.key in ALWAYS or self._is_in_use()
        self.setVisible(is_shown)
        self.offer.setVisible(not is_shown)

    def _is_in_use(self) -> bool:
        return isinstance(self.body, Field) and (self.body.is_dirty or self.body.editor.hasFocus())


class SalaryField(LineField):
    """A salary as typed, with what was understood beside it, or a mark where it could not be read."""

    def __init__(self, name: str, write: Callable[[str], str], context: Context) -> None:
        super().__init__(name, write)
        self._icons = context.icons
        self._themes = context.themes
        self.understood = plain_label(role="second")
        self.understood.setMinimumWidth(1)
        self.mark = plain_label()
        self.mark.setPixmap(context.icons.pixmap("triangle-alert", "warn"))
        self.mark.hide()
        self.row.addWidget(self.understood)
        self.row.addWidget(self.mark)

    def show_application(self, application: Application) -> None:
        """Show the text as typed, or the numbers where there is none."""
        words = one_line(salary_words(application))
        self.show_value(application.salary_text or words, application.id)
        is_read = salary(application) is not None
        set_label(self.understood, words if is_read and words != self.value.replace("-", "–") else "")
        self._show_mark(is_unread=bool(application.salary_text) and not is_read)

    def _show_mark(self, *, is_unread: bool) -> None:
        text = self.tr("No amount could be read in this, so it is not counted or sorted by.")
        self.mark.setVisible(is_unread)
        if is_unread:
            self.mark.setPixmap(self._icons.pixmap("triangle-alert", "warn", 16, self.devicePixelRatioF()))
            self.mark.setAccessibleName(text)
            set_tooltip(self.mark, text)


class Facts(Section):
    """All that is known of an application beside its texts, its timeline and its people."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tags = Tags(context)
        self.status_word = plain_label(selectable=True)
        self.status_word.setMinimumWidth(1)
        self.status_word.setContentsMargins(FIELD_INSET, TEXT_TOP, 0, TEXT_TOP)
        self.salary = SalaryField(self.tr("Salary"), self._writer("salary_text"), context)
        self.search: ChoiceField[int | None] = ChoiceField(
            self.tr("Search"), self._writer("search"), empty=None, choices=[(None, self.tr("None"))]
        )
        self.role: ChoiceField[int | None] = ChoiceField(
            self.tr("Target role"), self._writer("role"), empty=None, choices=[(None, self.tr("None"))]
        )
        self.facts = {fact.key: fact for fact in self._make()}
        self.fields = [fact.body for fact in self.facts.values() if isinstance(fact.body, Field)]
        self.offers = Flow(4)
        self._lay_out()
        self._align()
        context.themes.changed.connect(self._align)

    def show_row(self, row: Row) -> None:
        self.owner = row.id
        searches = sorted(self.session.overview.searches.values(), key=lambda search: order_key(search.name))
        self.search.set_choices([(None, self.tr("None")), *((search.id, search.name) for search in searches)])
        roles = sorted(self.session.overview.roles.values(), key=lambda role: (role.position, role.id))
        self.role.set_choices([(None, self.tr("None")), *((role.id, role.name) for role in roles)])
        for fact in self.facts.values():
            self._fill(fact, row)
        self._show_known(row)

    def commit(self) -> bool:
        return all([super().commit(), self.tags.commit()])

    def reveal(self, key: str) -> None:
        """Show a fact that is not known yet, and edit it."""
        fact = self.facts[key]
        fact.setVisible(True)
        fact.offer.setVisible(False)
        self.offers.arrange()
        fact.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> Iterable[Fact]:
        yield self._line("location", self.tr("Location"))
        yield self._choice("work_mode", self.tr("Work mode"), [(mode, work_mode_name(mode)) for mode in WorkMode])
        yield self._choice("employment", self.tr("Employment"), [(one, employment_name(one)) for one in Employment])
        yield Fact("salary_text", self.salary.name, self.salary)
        yield self._line("url", self.tr("Link"), is_suggested=False)
        yield self._line("source", self.tr("Source"))
        yield self._line("via", self.tr("Agency"))
        stars = StarsField(self.tr("Excitement"), self._writer("excitement"), self.context.themes)
        yield Fact("excitement", stars.name, stars)
        yield self._day("deadline", self.tr("Deadline"))
        yield self._day("applied_on", self.tr("Applied on"))
        yield Fact("search", self.search.name, self.search)
        yield Fact("role", self.role.name, self.role)
        yield Fact("tags", self.tr("Tags"), self.tags)
        yield Fact("status_word", self.tr("Imported as"), self.status_word)

    def _line(self, key: str, name: str, *, is_suggested: bool = True) -> Fact:
        suggest = (lambda: self._values_of(key)) if is_suggested else None
        return Fact(key, name, LineField(name, self._writer(key), suggest=suggest))

    def _day(self, key: str, name: str) -> Fact:
        return Fact(key, name, DayField(name, self._writer(key), today=self.today, icons=self.context.icons))

    def _choice(self, key: str, name: str, choices: list[tuple[Any, str]]) -> Fact:
        every = [(None, self.tr("Not known")), *choices]
        field: ChoiceField[Any] = ChoiceField(name, self._writer(key), empty=None, choices=every)
        return Fact(key, name, field)

    def _writer(self, key: str) -> Callable[[Any], str]:
        return lambda value: self.edit_application({key: value})

    def _values_of(self, key: str) -> list[str]:
        """What other applications have in a text, the most recent first."""
        get = attrgetter(key)
        values = (get(application) for application in reversed(list(self.session.overview.applications.values())))
        found = dict.fromkeys(value for value in values if value)
        return list(found)[:SUGGESTED]

    def _fill(self, fact: Fact, row: Row) -> None:
        if fact.body is self.tags:
            self.tags.show_row(row)
        elif fact.body is self.salary:
            self.salary.show_application(row.application)
        elif fact.body is self.status_word:
            set_label(self.status_word, one_line(row.application.status_word or ""))
        elif isinstance(fact.body, Field):
            value = getattr(row.application, fact.key)
            fact.body.show_value(value or "" if isinstance(fact.body, LineField) else value, row.id)

    def _show_known(self, row: Row) -> None:
        for fact in self.facts.values():
            value = row.tags if fact.key == "tags" else getattr(row.application, fact.key)
            fact.show_if(value not in {None, ""} or (fact.key == "salary_text" and salary(row.application) is not None))
        self.facts["status_word"].offer.hide()  # only an import knows it
        if not self.session.overview.searches:
            self.facts["search"].offer.hide()
        if not self.session.overview.roles:
            self.facts["role"].offer.hide()
        self.offers.arrange()

    def _hide_what_stayed_empty(self) -> None:
        if self.owner is not None and (row := self.session.overview.row(self.owner)):
            self._show_known(row)

    def _lay_out(self) -> None:
        box = column(self)
        for fact in self.facts.values():
            box.addWidget(fact)
            self.offers.add(fact.offer)
            fact.offer.clicked.connect(lambda _=False, key=fact.key: self.reveal(key))
            if isinstance(fact.body, Field):
                fact.body.left.connect(self._hide_what_stayed_empty)
        box.addSpacing(4)
        box.addWidget(self.offers)

    def _align(self) -> None:
        """Let all fields begin below each other, and the names stand beside their first lines."""
        line = self.facts["location"].body.sizeHint().height()
        width = max(fact.name.sizeHint().width() for fact in self.facts.values()) + NAME_GAP
        for fact in self.facts.values():
            fact.name.setFixedSize(width, line)
