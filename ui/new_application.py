"""The dialog for a new application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from tracker.changes import ChangeSet
from tracker.duplicates import Draft, find_likely
from tracker.errors import InvalidInput
from tracker.operations import applications
from tracker.queries import stages_in_order
from tracker.records import Company, Search
from tracker.text import checked, name_key, order_key
from ui.day_field import DayField
from ui.editing import ChoiceField, Field, LineField
from ui.intake import IntakeField, is_link
from ui.likeness import LikenessNotice
from ui.pages import Context
from ui.places import Place, stage_places
from ui.plain import plain_label, plain_message, set_label
from ui.text_field import TextField

WIDTH: Final = 500
MARGIN, SPACING = 16, 8
DAY_WIDTH: Final = 120
LOOK_AFTER: Final = 150  # ms after typing until it is looked whether it is there already
FRAMED: Final = ""
TEXTS: Final = ("company", "title", "url", "location", "salary_text")
Buttons = QMessageBox.StandardButton


class NewApplicationDialog(QDialog):
    """Asks for a new application, and selects it once it is added.

    Nothing that was typed is lost on an error: the dialog stays, with the sentence beside the field.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self.fields: dict[str, Field[Any, Any]] = {}
        self._values: dict[str, Any] = {}
        self._is_saving = False
        self.setWindowTitle(self.tr("New application"))
        self._make_fields()
        self.notice = LikenessNotice(self._open_other)
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
        values = {name: self._values[name] for name in (*TEXTS, "search")}
        self._set_saving(True)
        self.session.run_then(
            self._on_added,
            applications.add,
            values,
            stage=self.session.overview.stage(stage),
            outcome=outcome,
            on=self._values["day"],
            posting=self._values["posting"],
        )

    def reject(self) -> None:
        """Close without adding, after asking where something was typed; not while it waits to be written."""
        if not self._is_saving and (not self._is_touched() or self._may_throw_away()):
            super().reject()

    def look_for_likely(self) -> None:
        """Show which applications the one that is typed looks like."""
        draft = Draft(self.company.line.text(), self.title.line.text(), self.url.line.text(), self.location.line.text())
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
        return any(self._values[name] for name in (*TEXTS, "posting")) or any(
            field.is_dirty for field in (self.intake, *self.fields.values())
        )

    def _may_throw_away(self) -> bool:
        text = self.tr("What you typed is not added yet. Throw it away?")
        buttons = Buttons.Discard | Buttons.Cancel
        return plain_message(self, self.windowTitle(), text, buttons, default=Buttons.Cancel) == Buttons.Discard

    def _open_other(self, id: int) -> None:
        """Show the application that is there already instead."""
        if not self._is_saving:
            super().reject()
            self.session.select([id], id)
            self.context.actions["open"].trigger()

    def _take_in(self, text: str) -> str:
        """Put a link into its field, and all else into the posting; returns why not."""
        if not is_link(text):
            self.posting.commit()
            self._put("posting", f"{self._values['posting']}\n\n{text}" if self._values["posting"] else text)
        elif not self.url.commit() or self._values["url"]:
            return self.tr("There is a link already; clear it first.")
        else:
            self._put("url", text.strip())
        self.intake.show_value("")
        self.company.setFocus()
        return ""

    def _put(self, name: str, value: Any) -> None:
        """Fill a field."""
        self._values[name] = value
        self.fields[name].show_value(value)
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
        return ""

    def _begin(self) -> None:
        """What a new application has until something else is typed."""
        saved = next(place for place, _ in self._places())
        blank = {**dict.fromkeys((*TEXTS, "posting"), ""), "stage": saved, "day": self._today()}
        for name, value in {**blank, "search": self._running_search()}.items():
            self._put(name, value)
        self._looking.stop()

    def _today(self) -> date:
        return self.session.overview.today

    def _places(self) -> list[tuple[Place | None, str]]:
        return stage_places(stages_in_order(self.session.overview.stages))

    def _searches(self) -> list[Search]:
        return sorted(self.session.overview.searches.values(), key=lambda search: order_key(search.name))

    def _running_search(self) -> int | None:
        """The newest search that has not ended."""
        return max((search.id for search in self._searches() if search.ended_on is None), default=None)

    def _companies(self) -> list[str]:
        pages = self.session.store.records(Company).values()
        return sorted((company.name for company in pages), key=order_key)

    def _make_fields(self) -> None:
        self.intake = IntakeField(
            self.tr("Link or posting"), self._take_in, placeholder=self.tr("Paste a link or the text of a posting")
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
        self.posting = TextField(self.tr("Posting"), self._keeper("posting"), least=4, most=10, role=FRAMED)
        self.fields |= {"stage": self.stage, "day": self.day, "search": self.search, "posting": self.posting}

    def _line(self, key: str, name: str, **options: Any) -> LineField:
        self.fields[key] = field = LineField(name, self._keeper(key), role=FRAMED, **options)
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(SPACING)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.intake, 0, 0, 1, 3)
        self.day.setFixedWidth(DAY_WIDTH)
        for row, field in enumerate((self.company, self.title, self.url, self.location, self.salary), 1):
            self._add_row(grid, row, field)
        self._add_row(grid, 6, self.stage, self.day)
        grid.addWidget(self.day.problem, 7, 1, 1, 2)  # the sentence needs more room than the day
        if self._searches():
            self._add_row(grid, 8, self.search)
        self._add_row(grid, 9, self.posting)
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.setSpacing(SPACING)
        box.addLayout(grid)
        box.addWidget(self.notice)
        box.addWidget(self.problem)
        box.addStretch(1)
        box.addLayout(self._buttons())
        self.setMinimumWidth(WIDTH)
        self._say("")

    def _add_row(self, grid: QGridLayout, row: int, field: QWidget, beside: QWidget | None = None) -> None:
        name = plain_label(field.name if isinstance(field, Field) else "", role="second")
        name.setFixedHeight(self.company.sizeHint().height())
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1, 1, 1 if beside else 2, Qt.AlignmentFlag.AlignTop)
        if beside:
            grid.addWidget(beside, row, 2, Qt.AlignmentFlag.AlignTop)

    def _buttons(self) -> QHBoxLayout:
        self.add_button.setProperty("role", "primary")
        self.add_button.setDefault(True)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.add_button)
        return line

    def _connect(self) -> None:
        """All connections between the parts."""
        self.add_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._looking.timeout.connect(self.look_for_likely)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.accept)
        for field in (self.company, self.title, self.url, self.location, self.salary, self.day):
            field.entered.connect(lambda _is_strong: self.accept())
            field.line.textEdited.connect(self._looking.start)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said in it."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and (layout := self.layout()):
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return is_done
