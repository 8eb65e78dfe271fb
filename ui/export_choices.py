"""The kinds of files that can be exported, and what can be chosen of each: one panel of options for one kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from tracker.exporting.spreadsheet import ALL_COLUMNS, Sheet
from tracker.exporting.target import Progress
from tracker.fields import Field
from ui.day_field import DayField
from ui.icons import Icons
from ui.languages import window_language
from ui.plain import plain_label
from ui.session import Session

if TYPE_CHECKING:
    from tracker.exporting.proof_page import Printer

translate = QCoreApplication.translate

FRAMED: Final = ""
DAY_WIDTH: Final = 150
BESIDE: Final = 28  # px that a field has beside its text
SPACING: Final = 8

Work = Callable[[Path, Progress], object]
"""Writes a file, on any thread."""


class Panel(QWidget):
    """What can be chosen of one kind of file, and from it the work to do. `name` is the name that is offered."""

    name = "applications"

    def __init__(self, session: Session, ending: str) -> None:
        super().__init__()
        self._session = session
        self._ending = ending
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(SPACING)

    @property
    def ending(self) -> str:
        return self._ending

    def is_ready(self) -> bool:
        """Whether what is typed here can be read; it says itself what cannot."""
        return True

    def work(self) -> Work:
        """What is to be done, as it is chosen now."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Add a sentence on what the file holds."""
        self.box.addWidget(plain_label(text, role="second", wrap=True))
        self.box.addStretch()

    @property
    def database(self) -> Path:
        return self._session.store.path

    @property
    def today(self) -> date:
        return self._session.overview.today

    @property
    def now(self) -> datetime:
        return self._session.store.clock.now()


class SheetPanel(Panel):
    """Applications as rows: those that are shown now or all, with which columns."""

    def __init__(self, session: Session, ending: str, columns: Sequence[Field], ids: Sequence[int]) -> None:
        super().__init__(session, ending)
        self._columns = columns
        self._ids = ids
        found = self.tr("What is shown now (1 application)")
        if len(ids) != 1:
            found = self.tr("What is shown now (%n applications)", "", len(ids))
        self.shown = QRadioButton(found)
        self.all = QRadioButton(self.tr("All applications"))
        self.all_columns = QCheckBox(self.tr("All columns, not only those of the table"))
        self.history = QCheckBox(self.tr("The timelines too, in a second file"))
        self.shown.setChecked(True)
        for part in (self.shown, self.all, self.all_columns):
            self.box.addWidget(part)
        if ending == "csv":
            self.box.addWidget(self.history)
        self.box.addStretch()

    def work(self) -> Work:
        columns = ALL_COLUMNS if self.all_columns.isChecked() else self._columns
        sheet = Sheet(columns, self._ids if self.shown.isChecked() else None)
        if self.ending == "csv":
            return partial(_write_csv, self.database, sheet, self.today, self.history.isChecked())
        return partial(_write_xlsx, self.database, sheet, self.today)


class CalendarPanel(Panel):
    """Nothing to choose."""

    name = "calendar"

    def __init__(self, session: Session, ending: str) -> None:
        super().__init__(session, ending)
        self.say(
            self.tr(
                "Every interview in its own time zone, tasks, and the deadlines of open applications. Import the file "
                "again later: what has changed is updated, nothing comes twice."
            )
        )

    def work(self) -> Work:
        return partial(_write_ics, self.database, self.now)


class ProofPanel(Panel):
    """The period, and the form of the paper."""

    name = "proof-of-search"

    def __init__(self, session: Session, ending: str, icons: Icons) -> None:
        super().__init__(session, ending)
        self._days: dict[str, date | None] = {"first": None, "last": None}
        self.first = self._day_field("first", self.tr("From"), icons, self.tr("the first application"))
        self.last = self._day_field("last", self.tr("To"), icons, self.tr("today"))
        self.pdf = QRadioButton(self.tr("As PDF"))
        self.html = QRadioButton(self.tr("As a web page (HTML)"))
        self.pdf.setChecked(True)
        self.problem = plain_label(role="error", wrap=True)
        self._lay_out()

    @property
    def ending(self) -> str:
        return "pdf" if self.pdf.isChecked() else "html"

    def is_ready(self) -> bool:
        if not (self.first.commit() and self.last.commit()):
            return False
        is_backwards = bool(self._first and self._last and self._first > self._last)
        self.problem.setVisible(is_backwards)
        return not is_backwards

    def work(self) -> Work:
        return partial(_write_proof, self.database, self._first, self._last, self.today, self.ending)

    @property
    def _first(self) -> date | None:
        return self._days["first"]

    @property
    def _last(self) -> date | None:
        return self._days["last"]

    def _day_field(self, key: str, name: str, icons: Icons, empty: str) -> DayField:
        def keep(day: date | None) -> str:
            self._days[key] = day
            return ""

        field = DayField(name, keep, today=lambda: self.today, icons=icons, placeholder=empty, role=FRAMED)
        field.setFixedWidth(max(DAY_WIDTH, field.fontMetrics().horizontalAdvance(empty) + BESIDE))
        return field

    def _lay_out(self) -> None:
        days, forms = QHBoxLayout(), QHBoxLayout()
        for field in (self.first, self.last):
            days.addWidget(plain_label(field.name, role="second"))
            days.addWidget(field)
        days.addStretch()
        forms.setSpacing(2 * SPACING)
        for choice in (self.pdf, self.html):
            forms.addWidget(choice)
        forms.addStretch()
        self.problem.setText(self.tr("The period ends before it begins; type the earlier day first."))
        self.problem.hide()
        self.box.addLayout(days)
        self.box.addWidget(self.problem)
        self.box.addLayout(forms)
        self.say(self.tr("Date, company, role, channel and result of each application sent. No notes, no pay."))


class ArchivePanel(Panel):
    """With or without the log of changes."""

    name = "everything"

    def __init__(self, session: Session, ending: str) -> None:
        super().__init__(session, ending)
        self.log = QCheckBox(self.tr("With the log of changes, so that everything can still be undone"))
        self.log.setChecked(True)
        self.box.addWidget(self.log)
        self.say(
            self.tr(
                "Every table and all documents. The command “pursuit restore” makes the same database of it again, on "
                "any computer."
            )
        )

    def work(self) -> Work:
        return partial(_write_zip, self.database, self.now, self.log.isChecked())


class JsonPanel(Panel):
    """Nothing to choose."""

    name = "everything"

    def __init__(self, session: Session, ending: str) -> None:
        super().__init__(session, ending)
        self.say(self.tr("Every table as it is stored, for programs of your own; without the documents."))

    def work(self) -> Work:
        return partial(_write_json, self.database, self.now)


class Kinds(QWidget):
    """One of several kinds, each with a word on what it is for."""

    def __init__(self) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACING)

    def add(self, text: str, about: str) -> QRadioButton:
        """One more kind below the others."""
        button, line = QRadioButton(text), QHBoxLayout()
        button.setAccessibleDescription(about)
        self.group.addButton(button, len(self.group.buttons()))
        line.addWidget(button)
        line.addStretch()
        line.addWidget(plain_label(about, role="hint"))
        self._box.addLayout(line)
        return button


def kinds() -> dict[str, tuple[str, str]]:
    """What each kind is called and for, by its ending; `pdf` is the proof in either form."""
    return {
        "csv": (translate("Export", "Spreadsheet (CSV)"), translate("Export", "for any program")),
        "xlsx": (
            translate("Export", "Excel workbook (XLSX)"),
            translate("Export", "real days and numbers, timelines on a second sheet"),
        ),
        "ics": (translate("Export", "Calendar (ICS)"), translate("Export", "interviews, tasks, deadlines")),
        "pdf": (
            translate("Export", "Proof of search (PDF or HTML)"),
            translate("Export", "for an office, for a period"),
        ),
        "zip": (translate("Export", "Everything (ZIP)"), translate("Export", "to keep or to move, with documents")),
        "json": (translate("Export", "Everything (JSON)"), translate("Export", "for programs of your own")),
    }


def _write_csv(database: Path, sheet: Sheet, today: date, with_history: bool, target: Path, progress: Progress) -> None:
    from tracker.exporting.spreadsheet import export_csv

    export_csv(database, target, sheet, today=today, with_history=with_history, progress=progress)


def _write_xlsx(database: Path, sheet: Sheet, today: date, target: Path, progress: Progress) -> None:
    from tracker.exporting.workbook import export_xlsx

    export_xlsx(database, target, sheet, today=today, progress=progress)


def _write_ics(database: Path, now: datetime, target: Path, progress: Progress) -> None:
    from tracker.exporting.calendar import export_ics

    export_ics(database, target, now=now, progress=progress)


def _write_proof(
    database: Path,
    first: date | None,
    last: date | None,
    today: date,
    ending: str,
    target: Path,
    progress: Progress,
) -> None:
    from tracker.exporting.proof import Period
    from tracker.exporting.proof_page import export_proof

    period, printer = Period(first, last), _printer() if ending == "pdf" else None
    export_proof(database, target, period, today=today, language=window_language(), printer=printer, progress=progress)


def _printer() -> Printer:
    from ui.printing import pdf_of

    return pdf_of


def _write_zip(database: Path, now: datetime, with_log: bool, target: Path, progress: Progress) -> None:
    from tracker.exporting.archive import export_zip

    export_zip(database, target, now=now, with_log=with_log, progress=progress)


def _write_json(database: Path, now: datetime, target: Path, progress: Progress) -> None:
    from tracker.exporting.everything import export_json

    export_json(database, target, now=now, progress=progress)
