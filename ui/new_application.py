"""The dialog for a new application."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker import money
from tracker.changes import ChangeSet
from tracker.duplicates import Draft, find_likely
from tracker.errors import InvalidInput
from tracker.operations import applications, captured, lookup
from tracker.queries import stages_in_order
from tracker.records import Company, Employment, Search, WorkMode
from tracker.text import checked, name_key, order_key
from ui.capturing import Capturing, Load, load
from ui.day_field import DayField
from ui.editing import ChoiceField, Field, LineField
from ui.framing import TallArea, answers
from ui.given import Given, GivenKind, given_text
from ui.guess_mark import GuessMark
from ui.intake import IntakeField, is_link
from ui.jotting import is_jotting, read_jotting
from ui.likeness import Answers, LikenessNotice
from ui.messages import plain_box
from ui.pages import Context
from ui.pasted_rows import are_rows
from ui.places import Place, stage_places
from ui.plain import plain_label, set_label
from ui.reading_line import ReadingLine
from ui.tasks import Tasks
from ui.text_field import TextField
from ui.theme import set_surface
from ui.words import employment_name, work_mode_name

if TYPE_CHECKING:
    from tracker.capture.draft import Draft as Captured

POSTING_SHOWN: Final = 100_000  # characters; more would hold up the window
WIDTH: Final = 620
MARGIN, SPACING = 16, 8
DAY_WIDTH: Final = 120
LOOK_AFTER: Final = 150  # ms after typing until it is looked whether it is there already
FRAMED: Final = ""
TEXTS: Final = ("company", "title", "url", "location", "salary_text")
READ_TEXTS: Final = ("via", "contact_name", "contact_email")
READ_CHOICES: Final = ("work_mode", "employment", "deadline")
READ: Final = (*READ_TEXTS, *READ_CHOICES)
"""Fields that have no row until something was read into them."""
BLANK: Final[dict[str, Any]] = {**dict.fromkeys((*TEXTS, *READ_TEXTS, "posting"), ""), **dict.fromkeys(READ_CHOICES)}
Buttons = QMessageBox.StandardButton
STORED: Final = (*TEXTS, "search", "via", *READ_CHOICES)


class NewApplicationDialog(QDialog):
    """Asks for a new application, and selects it once it is added.

    What is pasted into its first field, or given to `take`, fills the others with guesses, which are shown as such.
    A page is fetched only when its button is pressed. Nothing that was typed is lost on an error: the dialog stays,
    with the sentence beside the field. `usual_search` names the search that it belongs to, where there is such a one.
    """

    def __init__(
        self,
        context: Context,
        parent: QWidget | None = None,
        *,
        tasks: Tasks | None = None,
        loads: Load = load,
        usual_search: str = "",
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self.fields: dict[str, Field[Any, Any]] = {}
        self.marks: dict[str, GuessMark] = {}
        self._values: dict[str, Any] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self._usual_search = usual_search
        self._is_saving = False
        self._repost_of: int | None = None
        self._number = self._phone = ""
        self._read_posting = ""  # what was put into the posting and not typed
        self.capturing = Capturing(tasks or Tasks(self), self._today, loads, self)
        self.setWindowTitle(self.tr("New application"))
        self._make_fields()
        self.reading = ReadingLine()
        self.notice = LikenessNotice(Answers(self._open_other, self.accept, self._accept_repost))
        self.problem = plain_label(role="error", wrap=True)
        self.add_button = QPushButton(self.tr("Add"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._looking = QTimer(self, interval=LOOK_AFTER, singleShot=True)
        self._lay_out()
        self._connect()
        self._begin()

    def accept(self) -> None:
        """Add the application; the dialog closes once it is written."""
        if self._is_saving or not self._commit():
            return
        stage, outcome = self._values["stage"]
        values = {name: self._values[name] for name in STORED}
        contact = {"name": self._values["contact_name"], "email": self._values["contact_email"], "phone": self._phone}
        self._set_saving(True)
        self.session.run_then(
            self._on_added,
            captured.add_captured,
            values,
            stage=self.session.overview.stage(stage),
            outcome=outcome,
            on=self._values["day"],
            posting=self._values["posting"],
            contact=contact if name_key(contact["name"]) else None,
            repost_of=self._repost_of,
        )

    def reject(self) -> None:
        """Close without adding, after asking where something was typed; not while it waits to be written."""
        if not self._is_saving and (not self._is_touched() or self._may_throw_away()):
            super().reject()

    def done(self, result: int) -> None:
        """Stop what is being read or looked for, however the dialog closes."""
        self.capturing.stop()
        self._looking.stop()
        super().done(result)

    def take(self, given: Given) -> None:
        """Take in what was pasted or dropped somewhere, as if it had been pasted into the first field."""
        if given.kind in {GivenKind.LINK, GivenKind.TEXT}:
            self.intake.refuse(self._take_in(given.value))
        else:
            self._start_reading(given)

    def fill(self, draft: Captured) -> None:
        """Show what was read as guesses, where nothing was typed."""
        self._number = str(draft.value("number") or "")
        self._phone = str(draft.value("contact_phone") or "")
        for name, guess in draft.guesses.items():
            if name in self.marks and self._may_fill(name):
                self._put(name, guess.value)
                self.marks[name].show(guess.origin)
        present = self._values["posting"]
        if present in {"", self._read_posting} and present.strip() != draft.posting.strip():  # not just its blanks
            self._read_posting = draft.posting
            self._put("posting", draft.posting)
        self._remark_salary()
        self.look_for_likely()

    def look_for_likely(self) -> None:
        """Show which applications the one that is typed looks like."""
        fields = (self.company, self.title, self.url, self.location, self.salary)
        company, title, url, location, salary = (field.line.text() for field in fields)
        draft = Draft(company, title, url, location, salary, self._number)
        found = find_likely(draft, self.session.overview.applications.values())
        self.notice.show_likely(found, self.session.overview)

    def _commit(self) -> bool:
        """Take in all fields; False where one holds something that cannot be."""
        refused = [field for field in (self.intake, *self.fields.values()) if not field.commit()]
        if not refused and not name_key(self._values["company"]) and not name_key(self._values["title"]):
            self.company.refuse(self.tr("Type the company or the title, at least one of them."))
            refused = [self.company]
        if refused:
            refused[0].setFocus()
        return not refused

    def _on_added(self, changes: ChangeSet) -> None:
        self._set_saving(False)
        added = applications.added_id(changes)
        super().accept()
        self.session.select([added], added)

    def _set_saving(self, is_saving: bool) -> None:
        self._is_saving = is_saving
        self.add_button.setEnabled(not is_saving)
        if is_saving:
            self._say("")
            self.session.told.connect(self._on_told)
        else:
            self.session.told.disconnect(self._on_told)

    def _on_told(self, sentence: str) -> None:
        """Say why it was not added, or for what it waits."""
        self._say(sentence)
        QTimer.singleShot(0, self, self._stop_unless_waiting)

    def _stop_unless_waiting(self) -> None:
        if self._is_saving and not self.session.is_waiting:
            self._set_saving(False)

    def _say(self, sentence: str) -> None:
        set_label(self.problem, sentence)
        self.problem.setVisible(bool(sentence))

    def _is_touched(self) -> bool:
        return any(self._values[name] for name in BLANK) or any(
            field.is_dirty for field in (self.intake, *self.fields.values())
        )

    def _may_throw_away(self) -> bool:
        box = plain_box(self, self.windowTitle(), self.tr("What is here is not added yet."), Buttons.NoButton)
        throw = box.addButton(self.tr("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        go_on = box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.exec()
        return box.clickedButton() is throw

    def _accept_repost(self, id: int) -> None:
        """Add it as the same posting again."""
        self._repost_of = id
        self.accept()

    def _open_other(self, id: int) -> None:
        """Show the application that is there already instead."""
        if not self._is_saving:
            super().reject()
            self.session.select([id], id)
            self.context.actions["open"].trigger()

    def _take_in(self, text: str) -> str:
        """Put a link into its field, what a line names into theirs, and all else into the posting; returns why not."""
        if are_rows(text):
            return self.tr("These are several rows: close this, and paste them on the window to import them all.")
        if is_jotting(text):
            self._jot(text)
        elif not is_link(text):
            self.posting.commit()
            self._put("posting", f"{self._values['posting']}\n\n{text}" if self._values["posting"] else text)
            self._read_posting = text
            self._start_reading(given_text(text))
        elif not self.url.commit() or self._values["url"]:
            return self.tr("There is a link already; clear it first.")
        else:
            self._put("url", text.strip())
            self.reading.offer(text.strip())
        self.intake.show_value("")
        self.company.setFocus()
        return ""

    def _jot(self, text: str) -> None:
        """Fill in what a typed line names, where nothing is yet; what is there stays."""
        jotted = read_jotting(text, self._places(), self._today())
        found = {**jotted.values, "stage": jotted.place, "day": jotted.day}
        for name, value in found.items():
            if value is not None and (name in {"stage", "day"} or self._may_fill(name)):
                self.fields[name].refuse(self._keep(name, value))

    def _fetch(self) -> None:
        """Fetch the page, now that the user has said so."""
        if self.url.commit() and self._values["url"]:
            self._start_reading(Given(GivenKind.LINK, self._values["url"]))

    def _start_reading(self, given: Given) -> None:
        is_link = given.kind is GivenKind.LINK
        self.reading.wait()
        self.capturing.start(given, self._on_read, partial(self.reading.refuse, again=is_link))

    def _on_read(self, draft: Captured) -> None:
        self.reading.clear()
        self.fill(draft)

    def _stop_reading(self) -> None:
        self.capturing.stop()
        self.reading.clear()
        if self._values["url"]:
            self.reading.offer(self._values["url"])

    def _may_fill(self, name: str) -> bool:
        """Whether a field holds nothing of the user's own."""
        return not self.fields[name].is_dirty and (self._values[name] == BLANK[name] or self.marks[name].is_shown)

    def _remark_salary(self) -> None:
        """Say of a salary in which no amount can be read that it is kept as it is."""
        text = self._values["salary_text"].strip()
        is_unread = bool(text) and money.read_salary(text) is None
        self.salary.remark(self.tr("No amount can be read in this; it is kept as text.") if is_unread else "")

    def _put(self, name: str, value: Any) -> None:
        """Fill a field."""
        self._values[name] = value
        self.fields[name].show_value(value)
        if value and name in self._rows:
            for widget in self._rows[name]:
                widget.show()
        self._looking.start()

    def _keeper(self, name: str) -> Callable[[Any], str]:
        """What a field calls with its value: it is kept until all are added together."""
        return lambda value: self._keep(name, value)

    def _keep(self, name: str, value: Any) -> str:
        if name == "day" and value is None:
            return self.tr("Type the day on which it entered this stage, such as today.")
        if name == "day" and value > self._today():
            return self.tr("This day is still to come; a stage is entered today or earlier.")
        if isinstance(value, str):
            try:
                checked(value, self.fields[name].name)
            except InvalidInput as refusal:
                return str(refusal)
        self._put(name, value)
        if name == "salary_text":
            QTimer.singleShot(0, self, self._remark_salary)  # the field clears what is said beside it when it has saved
        return ""

    def _begin(self) -> None:
        """What a new application has until something else is typed."""
        saved = next(place for place, _ in self._places())
        blank = {**BLANK, "stage": saved, "day": self._today()}
        for name, value in {**blank, "search": lookup.usual_search(self.session.store, self._usual_search)}.items():
            self._put(name, value)
        self._looking.stop()

    def _today(self) -> date:
        return self.session.overview.today

    def _places(self) -> list[tuple[Place | None, str]]:
        return stage_places(stages_in_order(self.session.overview.stages))

    def _searches(self) -> list[Search]:
        return sorted(self.session.overview.searches.values(), key=lambda search: order_key(search.name))

    def _companies(self) -> list[str]:
        pages = self.session.store.records(Company).values()
        return sorted((company.name for company in pages), key=order_key)

    def _make_fields(self) -> None:
        self.intake = IntakeField(
            self.tr("Link, posting or line"),
            self._take_in,
            placeholder=self.tr("Paste a link or a posting, or type: company, title, place, salary, applied 3 Nov"),
        )
        self.company = self._line("company", self.tr("Company"), suggest=self._companies)
        self.title = self._line("title", self.tr("Title"))
        self.url = self._line("url", self.tr("Link"))
        self.location = self._line("location", self.tr("Location"))
        self.salary = self._line("salary_text", self.tr("Salary"))
        self.stage: ChoiceField[Place | None] = ChoiceField(
            self.tr("Stage"), self._keeper("stage"), empty=None, choices=self._places(), role=FRAMED
        )
        icons = self.context.icons
        self.day = DayField(self.tr("Day"), self._keeper("day"), today=self._today, icons=icons, role=FRAMED)
        names = [(search.id, search.name) for search in self._searches()]
        self.search: ChoiceField[int | None] = ChoiceField(
            self.tr("Search"),
            self._keeper("search"),
            empty=None,
            choices=[(None, self.tr("None")), *names],
            role=FRAMED,
        )
        self.posting = TextField(
            self.tr("Posting"), self._keeper("posting"), least=4, most=7, role=FRAMED, most_shown=POSTING_SHOWN
        )
        self.fields |= {"stage": self.stage, "day": self.day, "search": self.search, "posting": self.posting}
        self._make_read_fields()
        for field in (self.intake, *self.fields.values()):
            field.leaves_escape = True  # Esc asks once, and takes nothing back by itself
        for name in (*TEXTS, *READ):
            self.marks[name] = GuessMark(self.fields[name], partial(self._put, name, BLANK[name]))

    def _make_read_fields(self) -> None:
        """Those that only something that was read can need; they are as easily changed."""
        self._line("via", self.tr("Agency"))
        self._line("contact_name", self.tr("Contact"))
        self._line("contact_email", self.tr("E-mail"))
        modes = [(None, ""), *((mode, work_mode_name(mode)) for mode in WorkMode)]
        kinds = [(None, ""), *((kind, employment_name(kind)) for kind in Employment)]
        for key, name, choices in (
            ("work_mode", self.tr("Work mode"), modes),
            ("employment", self.tr("Employment"), kinds),
        ):
            self.fields[key] = ChoiceField(name, self._keeper(key), empty=None, choices=choices, role=FRAMED)
        self.fields["deadline"] = DayField(
            self.tr("Deadline"), self._keeper("deadline"), today=self._today, icons=self.context.icons, role=FRAMED
        )

    def _line(self, key: str, name: str, **options: Any) -> LineField:
        self.fields[key] = field = LineField(name, self._keeper(key), role=FRAMED, **options)
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(SPACING)
        grid.setColumnStretch(1, 1)
        first = QVBoxLayout()
        first.setSpacing(SPACING)
        first.addWidget(self.intake)
        first.addWidget(self.reading)
        grid.addLayout(first, 0, 0, 1, 3)
        self.day.setFixedWidth(DAY_WIDTH)
        for row, field in enumerate((self.company, self.title, self.url, self.location, self.salary), 1):
            self._add_row(grid, row, field)
        self._add_row(grid, 6, self.stage, self.day)
        grid.addWidget(self.day.problem, 7, 1, 1, 2)  # the sentence needs more room than the day
        if self._searches():
            self._add_row(grid, 8, self.search)
        rows = (("work_mode", "employment"), ("deadline",), ("via",), ("contact_name", "contact_email"))
        for row, keys in enumerate(rows, 9):
            self._add_read_row(grid, row, keys)
        self._add_row(grid, 13, self.posting)
        asked = QWidget()
        inner = QVBoxLayout(asked)
        inner.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        inner.setSpacing(SPACING)
        inner.addLayout(grid)
        inner.addStretch(1)
        set_surface(asked, "panel")
        self._area = TallArea(asked)
        self._area.asked.connect(self._grow)
        foot = QVBoxLayout()  # what warns is not scrolled away
        foot.setContentsMargins(MARGIN, 0, MARGIN, 0)
        foot.setSpacing(SPACING)
        foot.addWidget(self.notice)
        foot.addWidget(self.problem)
        foot.addWidget(self._buttons())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, MARGIN)
        box.setSpacing(SPACING)
        box.addWidget(self._area, 1)
        box.addLayout(foot)
        self.setMinimumWidth(WIDTH)
        self._say("")

    def _grow(self) -> None:
        """Become as high as what is asked now, as far as the screen has room."""
        room = self.screen().availableGeometry().height()
        self.resize(self.width(), min(max(self.height(), self.sizeHint().height()), room))

    def _add_row(self, grid: QGridLayout, row: int, field: QWidget, beside: QWidget | None = None) -> None:
        name = plain_label(field.name if isinstance(field, Field) else "", role="second")
        name.setFixedHeight(self.company.sizeHint().height())
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1, 1, 1 if beside else 2, Qt.AlignmentFlag.AlignTop)
        if beside:
            grid.addWidget(beside, row, 2, Qt.AlignmentFlag.AlignTop)

    def _add_read_row(self, grid: QGridLayout, row: int, keys: Sequence[str]) -> None:
        """Fields beside each other that are not there until something was read into them; the first one names them."""
        beside = QHBoxLayout()
        beside.setSpacing(SPACING)
        name = plain_label(self.fields[keys[0]].name, role="second")
        name.setFixedHeight(self.company.sizeHint().height())
        for key in keys:
            beside.addWidget(self.fields[key], 1, Qt.AlignmentFlag.AlignTop)
            self._rows[key] = [name, self.fields[key]]
            self.fields[key].hide()
        name.hide()
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(beside, row, 1, 1, 2)

    def _buttons(self) -> QDialogButtonBox:
        self.add_button.setProperty("role", "primary")
        self.add_button.setDefault(True)
        return answers(self.add_button, self.cancel_button)

    def _connect(self) -> None:
        """All connections between the parts."""
        self.add_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._looking.timeout.connect(self.look_for_likely)
        self.reading.fetch_asked.connect(self._fetch)
        self.reading.cancel_asked.connect(self._stop_reading)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.accept)
        for field in (self.company, self.title, self.url, self.location, self.salary, self.day):
            field.entered.connect(lambda _is_strong: self.accept())
            field.line.textChanged.connect(self._looking.start)  # also by a suggestion, or when it is taken back

    def event(self, event: QEvent) -> bool:
        """Grow with what is said in it."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and (layout := self.layout()):
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return is_done
