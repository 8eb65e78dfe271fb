"""The agenda: one list of what waits, each line with its answers, and the calendar that can be made of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from tracker import agenda
from tracker.agenda import Section
from ui.agenda.agenda_list import AgendaList
from ui.agenda.answers import Answers
from ui.agenda.lines import Answer, Heading, Line, More, Shown, answer_name, key_name
from ui.agenda.words import line_of
from ui.agenda_words import section_name, summary_words
from ui.empty import EmptyPlace
from ui.pages import Context, Page
from ui.plain import mnemonic_safe, one_line, plain_label, set_label
from ui.theme import hairline, set_surface
from ui.upcoming import Upcoming

AT_ONCE: Final = 60  # lines of a group that are shown first, and so many more each time


class AgendaPage(Page):
    """Overdue, today, this week, later and quiet.

    `record_asked` wants the details of an application opened at a record: its kind and its id.
    """

    record_asked = Signal(str, int)
    calendar_asked = Signal(QPoint)  # where its menu opens, on the screen
    compare_asked = Signal()  # all offers side by side

    def __init__(self, context: Context, upcoming: Upcoming, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._upcoming = upcoming
        self.list = AgendaList(context, self)
        self.empty = EmptyPlace(self.list.viewport())
        self.summary = plain_label(role="second")
        self.calendar_button = QPushButton(self.tr("Calendar"))
        self.answers = Answers(context, self)
        self._shown: dict[Section, int] = {}  # lines by section, once more were wanted
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("Agenda")

    def refresh(self) -> None:
        entries = self._found()
        self.list.show_entries(self._rows(entries))
        set_label(self.summary, summary_words(entries))
        self._show_empty(is_empty=not entries)

    def focus_view(self) -> None:
        if not self.empty.take_keyboard():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.choose_first()

    def choose(self, key: str) -> None:
        """Put the keyboard on the line of an entry, if it is shown."""
        self.list.choose(key)

    def _found(self) -> Sequence[agenda.Entry]:
        """What waits, of the applications that the search finds; a task of none is there while nothing is searched."""
        entries = self._upcoming.entries()
        if not self.session.query_text.strip():
            return entries
        found = {row.id for row in self.session.rows()}
        return [entry for entry in entries if entry.application in found]

    def _rows(self, entries: Sequence[agenda.Entry]) -> list[Shown]:
        rows: list[Shown] = []
        for section, own in groupby(entries, attrgetter("section")):
            of_section = list(own)
            shown = self._shown.get(section, AT_ONCE)
            rows.append(Heading(f"section:{section}", section_name(section), len(of_section)))
            rows += map(self._line, of_section[:shown])
            if len(of_section) > shown:
                rows.append(More(f"more:{section}", section, len(of_section) - shown))
        return rows

    def _line(self, entry: agenda.Entry) -> Line:
        """The line of an entry, the same object as long as it looks the same."""
        line = line_of(entry, self.session.overview, self.context.themes.theme)
        row = self.list.rows.row_of(line.id)
        shown = self.list.rows.records[row] if row is not None else None
        return shown if isinstance(shown, Line) and shown == line else line

    def _lay_out(self) -> None:
        strip = QWidget()
        set_surface(strip, "panel")
        line = QHBoxLayout(strip)
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(self.summary, 1)
        line.addWidget(self.calendar_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(strip)
        box.addWidget(hairline())
        box.addWidget(self.list, 1)
        QWidget.setTabOrder(self.calendar_button, self.list)

    def _connect(self) -> None:
        self.list.answered.connect(self._answer)
        self.list.opened.connect(self._open)
        self.list.current_changed.connect(self._follow)
        self.list.more_wanted.connect(self._show_more)
        self.list.menu_asked.connect(self._show_menu)
        self.empty.asked.connect(self._fill_emptiness)
        self.calendar_button.clicked.connect(self._ask_for_calendar)
        self.answers.record_asked.connect(self._open_record)
        self.answers.compare_asked.connect(self.compare_asked)
        self.context.themes.changed.connect(self._show_again)
        self._upcoming.changed.connect(self._show_again)

    def _ask_for_calendar(self) -> None:
        below = self.calendar_button.rect().bottomLeft()
        self.calendar_asked.emit(self.calendar_button.mapToGlobal(below))

    def _follow(self, line: Line | None) -> None:
        if not self.session.is_in_hand():
            self._select(line)

    def _select(self, line: Line | None) -> None:
        """Make the application of a line the current one in every view."""
        application = line.entry.application if line else None
        self.session.select([] if application is None else [application], application)

    def _open(self, line: Line) -> None:
        self._select(line)
        if line.entry.application is not None:
            self.context.actions["open"].trigger()

    def _open_record(self, line: Line) -> None:
        self._select(line)
        self.record_asked.emit(line.entry.matter.value, line.entry.record)

    def _answer(self, line: Line, answer: Answer, place: QPoint) -> None:
        self.list.choose(line.id)
        if answer is Answer.OPEN:
            self._open(line)
        else:
            self.answers.give(line, answer, place)

    def _show_more(self, group: str) -> None:
        self._shown[Section(group)] = self._shown.get(Section(group), AT_ONCE) + AT_ONCE
        at = self.list.currentIndex().row()
        self._show_again()
        if at >= 0 and self.list.current() is None:
            self.list.setCurrentIndex(self.list.rows.index(min(at, len(self.list.rows.records) - 1), 0))

    def _show_menu(self, line: Line, place: QPoint) -> None:
        menu = QMenu(self)
        for answer in line.answers:
            key = key_name(answer)
            action = menu.addAction(mnemonic_safe(answer_name(answer)) + (f"\t{key}" if key else ""))
            action.triggered.connect(lambda _checked=False, answer=answer: self._answer(line, answer, place))
        if Answer.OPEN not in line.answers and line.entry.application is not None:
            menu.addSeparator()
            menu.addAction(answer_name(Answer.OPEN)).triggered.connect(lambda: self._open(line))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_empty(self, *, is_empty: bool) -> None:
        if not is_empty:
            self.empty.leave()
        elif self.session.query_text.strip():
            query = one_line(self.session.query_text, 80)
            hint = self.tr("Nothing waits in the applications that “{search}” finds.").format(search=query)
            self.empty.say(self.tr("Nothing found"), hint, self.tr("Clear the search"))
        else:
            hint = self.tr(
                "Tasks, interviews, deadlines and applications that have gone quiet come here by the day on which"
                " they want something of you."
            )
            self.empty.say(self.tr("Nothing waits for you"), hint, self.tr("New application"))

    def _fill_emptiness(self) -> None:
        if self.session.query_text.strip():
            self.session.search_for("")
            self.focus_view()
        else:
            self.context.actions["new"].trigger()
