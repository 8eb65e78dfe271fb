"""The steps that can be undone and redone as a list, newest first, in which one goes back or forth to any of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QPushButton, QVBoxLayout

from tracker.changes import ChangeSet, Step
from tracker.store import Store
from ui.framing import open_as
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label
from ui.record_table import RecordCells, RecordTable
from ui.rows import Column, RowsModel
from ui.session import Session
from ui.theme import set_look
from ui.words import date_words, step_words, time_words

translate = QCoreApplication.translate
SIZE: Final = (720, 560)  # px
LETTERS: Final = (24, 14, 18)  # wide are the columns beside what was done
ORIGINS: Final = {
    "window": QT_TRANSLATE_NOOP("History", "window"),
    "command line": QT_TRANSLATE_NOOP("History", "command line"),
    "import": QT_TRANSLATE_NOOP("History", "import"),
    "clipper": QT_TRANSLATE_NOOP("History", "browser"),
}
BEFORE_ALL: Final = 0  # the id of the row below the oldest step


@dataclass(frozen=True, slots=True, eq=False)
class StepRow:
    """A step in effect, or an undone one; no step is how things were before the oldest."""

    id: int
    step: Step | None
    is_undone: bool = False


def rows_of(session: Session) -> list[StepRow]:
    """What can be undone and redone, newest first."""
    order = session.store.order()
    undone = [StepRow(step.id, step, is_undone=True) for step in order.redoable]
    return [*undone, *(StepRow(step.id, step) for step in reversed(order.undoable)), StepRow(BEFORE_ALL, None)]


def way_to(rows: Sequence[StepRow], target: int) -> list[StepRow]:
    """The steps to undo, or to do again, in this order, so that `rows[target]` is the newest in effect."""
    now = next(place for place, row in enumerate(rows) if not row.is_undone)
    return list(rows[now:target]) if target > now else list(reversed(rows[target:now]))


class Jump(QObject):
    """Undoes or redoes steps one by one, one to a turn of the event loop, until one does not fit any more.

    `ended` carries the sentence that stopped it, or none.
    """

    went_on = Signal(int)  # how many are left
    ended = Signal(str)

    def __init__(self, session: Session, way: Sequence[StepRow], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left = list(way)
        self._is_waiting = False

    def start(self) -> None:
        QTimer.singleShot(0, self, self._go_on)

    def stop(self) -> None:
        """Leave what is not done yet."""
        self._left.clear()

    def _go_on(self) -> None:
        if not self._left:
            self.ended.emit("")
            return
        row = self._left.pop(0)
        if not row.is_undone:
            self._session.run_heard(self._hear, self._after, Store.undo, row.id)
        elif self._session.redo_step() == row.step:
            self._session.run_heard(self._hear, self._after, Store.redo)
        else:
            self.ended.emit(self.tr("Something else was done meanwhile, so the rest cannot be done again."))

    def _after(self, _changes: ChangeSet) -> None:
        self._is_waiting = False
        self.went_on.emit(len(self._left))
        self.start()

    def _hear(self, sentence: str) -> None:
        """A first sentence while another program writes only asks for patience; any other one ends it."""
        if self._session.is_waiting and not self._is_waiting:
            self._is_waiting = True
            return
        self._left.clear()
        self.ended.emit(sentence)


class HistoryDialog(QDialog):
    """Shows the steps, says what a jump to the chosen one would take back, and does it."""

    def __init__(self, context: Context, parent: Any = None) -> None:
        super().__init__(parent)
        self.session = context.session
        self.setWindowTitle(self.tr("History of changes"))
        self.way: list[StepRow] = []
        self._on_way: set[int] = set()
        self._jump: Jump | None = None
        columns: list[Column[StepRow]] = [
            Column("what", self.tr("What was done"), self._what, paint="strong"),
            Column("when", self.tr("When"), self._when),
            Column("from", self.tr("From"), _origin),
            Column("state", self.tr("State"), self._state),
        ]
        self.rows: RowsModel[StepRow] = RowsModel(columns, self)
        self.table = StepsTable(context, self.rows, self.tr("Steps"))
        self.preview = plain_label("", wrap=True)
        self.problem = plain_label("", role="error", wrap=True)
        self.go = QPushButton()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._show_way)
        self.table.activated.connect(self._start)
        self.go.clicked.connect(self._start)
        self.session.changed.connect(self._on_changed)
        self._show_rows()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_jumping(self) -> bool:
        return self._jump is not None

    def _lay_out(self) -> None:
        set_look(self.go, role="primary")
        self._buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.rejected.connect(self.reject)
        for button in self._buttons.buttons():
            button.setAutoDefault(False)  # type: ignore[attr-defined]
        box = QVBoxLayout(self)
        box.addWidget(self.table, 1)
        box.addWidget(self.preview)
        box.addWidget(self.problem)
        box.addWidget(self._buttons)
        self.problem.hide()
        open_as(self, SIZE)

    def _show_rows(self) -> None:
        """Show how things stand, with the newest step in effect as the current one."""
        rows = rows_of(self.session)
        self.rows.show([])  # to find what of thousands stays would hold up the window
        self.rows.show(rows)
        now = next(place for place, row in enumerate(rows) if not row.is_undone)
        self.table.setCurrentIndex(self.rows.index(now, 0))
        self.table.scrollTo(self.rows.index(now, 0))
        self._show_way()

    def _show_way(self) -> None:
        """Say what a jump to the current row would do."""
        place = self.table.currentIndex().row()
        self.way = way_to(self.rows.records, place) if place >= 0 else []
        self._on_way = {row.id for row in self.way}
        set_label(self.preview, self._way_words())
        is_forth = bool(self.way) and self.way[0].is_undone
        self.go.setText(self.tr("Do again up to here") if is_forth else self.tr("Go back to here"))
        self.go.setEnabled(bool(self.way) and not self.is_jumping)
        self.table.viewport().update()

    def _way_words(self) -> str:
        if not self.way:
            return self.tr("This is how things are now. Choose a step to go back to it.")
        first, last, count = self._what(self.way[0]), self._what(self.way[-1]), len(self.way)
        if self.way[0].is_undone:
            one = self.tr("Does 1 step again: {first}.")
            several = self.tr("Does %n steps again: {first} to {last}.", "", count)
        else:
            one = self.tr("Takes back 1 step: {first}.")
            several = self.tr("Takes back %n steps: {first} to {last}.", "", count)
        return (one if count == 1 else several).format(first=f"“{first}”", last=f"“{last}”")

    def _start(self) -> None:
        """Go the way that is shown."""
        if not self.way or self.is_jumping:
            return
        self.problem.hide()
        self._jump = Jump(self.session, self.way, self)
        self._jump.went_on.connect(self._show_progress)
        self._jump.ended.connect(self._end)
        self.go.setEnabled(False)
        self.table.setEnabled(False)
        self._jump.start()

    def _show_progress(self, left: int) -> None:
        if left:
            set_label(self.preview, self.tr("%n steps are left; closing this stops there.", "", left))

    def _end(self, sentence: str) -> None:
        if self._jump:
            self._jump.deleteLater()
        self._jump = None
        self.table.setEnabled(True)
        set_label(self.problem, sentence)
        self.problem.setVisible(bool(sentence))
        self._show_rows()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, _changes: ChangeSet) -> None:
        if not self.is_jumping and self.isVisible():
            self._show_rows()

    def _what(self, row: StepRow) -> str:
        return step_words(row.step.label) if row.step else self.tr("How it was before all of these")

    def _when(self, row: StepRow) -> str:
        if row.step is None:
            return ""
        local = row.step.at.astimezone()
        day = date_words(local.date(), self.session.overview.today)
        return self.tr("{day}, {time}").format(day=day, time=time_words(f"{local:%H:%M}"))

    def _state(self, row: StepRow) -> str:
        if row.id in self._on_way:
            return self.tr("would be done again") if row.is_undone else self.tr("would be taken back")
        return self.tr("undone") if row.is_undone else ""

    def done(self, result: int) -> None:
        if self._jump:
            self._jump.stop()
        super().done(result)


class StepsTable(RecordTable):
    """The list; undone steps are pale. Enter or a double click goes to a step."""

    def __init__(self, context: Context, rows: RowsModel[StepRow], name: str) -> None:
        super().__init__(context, rows, name)
        self.setItemDelegate(_Cells(self))

    def _arrange_headings(self) -> None:
        super()._arrange_headings()
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _use_fonts(self) -> None:
        super()._use_fonts()
        letter = self.fontMetrics().averageCharWidth()
        for section, letters in enumerate(LETTERS, start=1):
            self.setColumnWidth(section, letters * letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Cells(RecordCells):
    def ink(self, column: Column[StepRow], row: StepRow) -> QColor:
        return self.themes.theme.second if row.is_undone else super().ink(column, row)


def _origin(row: StepRow) -> str:
    if row.step is None:
        return ""
    known = ORIGINS.get(row.step.origin)
    return translate("History", str(known)) if known else one_line(row.step.origin)
