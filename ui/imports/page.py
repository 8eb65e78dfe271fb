"""The view that imports a file: five steps, nothing written before the last, everything taken back by Undo."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Final
from weakref import finalize

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from tracker.importing.mapping import Mapping
from tracker.importing.planning import Result
from tracker.queries import stages_in_order
from tracker.store import Store
from ui.announcing import announce
from ui.choice_table import ChoiceTable
from ui.given import Given, GivenKind
from ui.imports.file_step import FileStep
from ui.imports.job import Import
from ui.imports.mapping_steps import ColumnsStep, WordsStep
from ui.imports.preview_step import DoneStep, PreviewStep
from ui.imports.steps import COLUMNS, DONE, FILE, PREVIEW, WORDS, StepLine
from ui.jotting import known_places
from ui.pages import Context, Page
from ui.pasted_rows import write_rows
from ui.places import stage_places
from ui.plain import plain_label, set_label
from ui.sentences import translated
from ui.tasks import BAR, Tasks
from ui.theme import set_look
from ui.words import locale

MARGIN: Final = 22


class ImportPage(Page):
    """Leads from a file to what it became. `finished` asks for the view of what there is now."""

    finished = Signal()

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._remove_pasted: finalize[..., ImportPage] | None = None
        self.job = Import(self.session, tasks, self)
        self.line = StepLine()
        self.file = FileStep()
        self.columns = ColumnsStep(context)
        self.words = WordsStep(context)
        self.preview = PreviewStep(context)
        self.done = DoneStep(context)
        self.stack = QStackedWidget()
        self.note = plain_label("", role="second", wrap=True)
        self.bar = QProgressBar()
        self.back = QPushButton(self.tr("Back"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.next = QPushButton()
        self.undo = QPushButton(self.tr("Undo the import"))
        self._lay_out()
        self._connect()
        self._go(FILE)

    def title(self) -> str:
        return self.tr("Import")

    def refresh(self) -> None:
        """What is stored changed meanwhile: what was planned is worked out anew."""
        if self.stack.currentIndex() == PREVIEW and not self.job.is_working and self.job.mapping:
            self.job.make_plan()

    def focus_view(self) -> None:
        widgets: dict[int, QWidget] = {
            FILE: self.file.choose,
            COLUMNS: self.columns.table,
            WORDS: self.words.table,
            PREVIEW: self.preview.table if self._has_open_rows() else self.next,
            DONE: self.next,
        }
        target = widgets[self.stack.currentIndex()]
        if isinstance(target, ChoiceTable):
            target.go_to_question()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_file(self, path: Path) -> None:
        """Begin with this file."""
        self._go(FILE)
        self.job.open(path)

    def open_given(self, given: Given) -> None:
        """Begin with what was pasted or dropped anywhere: rows, or a file of them."""
        if given.kind is GivenKind.TABLE:
            self.open_rows(given.value)
        else:
            self.open_file(Path(given.value))

    def open_rows(self, text: str) -> None:
        """Begin with rows that were copied from a spreadsheet."""
        self._forget_pasted()
        folder = Path(mkdtemp(prefix="pursuit-"))
        self._remove_pasted = finalize(self, rmtree, folder, ignore_errors=True)  # at the latest when the program ends
        overview = self.session.overview
        known = known_places(stage_places(stages_in_order(overview.stages)))
        self.open_file(write_rows(text, folder, known, overview.today))

    def _forget_pasted(self) -> None:
        if self._remove_pasted:
            self._remove_pasted()

    def _lay_out(self) -> None:
        for step in (self.file, self.columns, self.words, self.preview, self.done):
            self.stack.addWidget(step)
        self.bar.setRange(0, BAR)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setMaximumWidth(220)
        self.bar.hide()
        set_look(self.next, role="primary")
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.note, 1)
        for part in (self.bar, self.undo, self.back, self.cancel, self.next):
            foot.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 14, MARGIN, MARGIN)
        box.setSpacing(16)
        box.addWidget(self.line)
        box.addWidget(self.stack, 1)
        box.addLayout(foot)

    def _connect(self) -> None:
        self.file.chosen.connect(self.open_file)
        self.columns.changed.connect(self._use)
        self.words.changed.connect(self._use)
        self.columns.refused.connect(self._say_no)
        self.words.refused.connect(self._say_no)
        self.preview.decided.connect(self.job.decide)
        self.line.asked.connect(self._go_to)
        self.back.clicked.connect(lambda: self._go_to(self.stack.currentIndex() - 1))
        self.next.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self._cancel)
        self.undo.clicked.connect(self._take_back)
        self.job.opened.connect(self._show_source)
        self.job.planned.connect(self._show_plan)
        self.job.applied.connect(self._show_result)
        self.job.refused.connect(self._say_no)
        self.job.working.connect(self._show_work)
        self.job.progressed.connect(self.bar.setValue)

    # From step to step

    def _go(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        self._show_frame()
        if self.isVisible():
            self.focus_view()

    def _go_to(self, step: int) -> None:
        """Go to a step, by way of the plan where that is not there yet."""
        if step == PREVIEW and self.job.plan is None:
            self.job.make_plan()
        elif step == FILE:
            self._begin_anew()
        else:
            self._go(step)

    def _go_on(self) -> None:
        step = self.stack.currentIndex()
        if step == PREVIEW:
            self.job.apply()
        elif step == DONE:
            self.finished.emit()
            self._begin_anew()
        else:
            self._go_to(step + 1)

    def _begin_anew(self) -> None:
        self.job.forget()
        self._forget_pasted()
        set_label(self.note, "")
        self._go(FILE)

    def _cancel(self) -> None:
        """End what is under way; else leave the import."""
        if self.job.is_working:
            self.job.cancel()
        else:
            self._begin_anew()
            self.finished.emit()

    def _take_back(self) -> None:
        if self.job.result and self.job.result.step is not None:
            self.session.run(Store.undo, self.job.result.step)
            self._begin_anew()

    def _show_frame(self) -> None:
        """The line of steps and the buttons, as they are right now."""
        step, has_file, is_working = self.stack.currentIndex(), self.job.mapping is not None, self.job.is_working
        reachable = {FILE, COLUMNS, WORDS, PREVIEW} if has_file and step != DONE and not is_working else set()
        self.line.show_step(step, reachable)
        self.back.setVisible(step in (COLUMNS, WORDS, PREVIEW))
        self.back.setEnabled(not is_working)
        self.undo.setVisible(step == DONE and self.job.result is not None and self.job.result.step is not None)
        self.cancel.setVisible(step != DONE and (step != FILE or is_working))
        self.next.setVisible(step != FILE)
        self.next.setText(self._next_words(step))
        self.next.setEnabled(not is_working and (step != PREVIEW or self._to_write() > 0))

    def _next_words(self, step: int) -> str:
        if step == DONE:
            return self.tr("Show the applications")
        if step == PREVIEW:
            return self.tr("Import {number}").format(number=locale().toString(self._to_write()))
        return self.tr("Next")

    def _has_open_rows(self) -> bool:
        return self.job.plan is None or self.job.plan.counts[Result.NEEDS_ANSWER] > 0 or not self._to_write()

    def _to_write(self) -> int:
        return self.job.plan.to_write if self.job.plan else 0

    # What the work came to

    def _show_source(self) -> None:
        assert self.job.mapping
        self._show_mapping()
        questions = self.job.mapping.questions
        if any(question.word is None for question in questions):
            self._go(COLUMNS)
        elif questions:
            self._go(WORDS)
        else:
            self._go_to(PREVIEW)

    def _use(self, mapping: Mapping) -> None:
        """Take over an answer, and go on to the next question or, behind the last one, to the button."""
        asked = self._asks()
        self.job.map(mapping)
        self._show_mapping()
        if asked and not self._asks():
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif asked:
            self.focus_view()

    def _asks(self) -> bool:
        return self.job.mapping is not None and bool(self.job.mapping.questions)

    def _show_mapping(self) -> None:
        source, mapping = self.job.source, self.job.mapping
        if source and mapping:
            self.columns.show_mapping(mapping, [table.name for table in source.tables])
            self.words.show_mapping(mapping)
            self._show_note()

    def _show_plan(self) -> None:
        assert self.job.plan
        self.preview.show_plan(self.job.plan.counts, self.job.plan.rows, self.job.decisions)
        self._show_note()
        self._go(PREVIEW)
        announce(self, self.preview.cards.spoken())

    def _show_result(self) -> None:
        assert self.job.result
        assert self.job.plan
        counts = self.job.result.counts
        did = self.tr("Imported {new} new and {updated} updated applications.").format(
            new=locale().toString(counts[Result.NEW]), updated=locale().toString(counts[Result.UPDATED])
        )
        hint = self.tr("Undo takes the whole import back, also tomorrow.")
        if left := counts[Result.NEEDS_ANSWER] + counts[Result.REFUSED]:
            words = self.tr("%n rows were left out; import the file again when you know more.", "", left)
            hint += f" {words}"
        if doubtful := sum(row.wants_a_look for row in self.job.plan.rows) - left:
            hint += " " + self.tr("%n rows were taken, but are worth a look.", "", doubtful)
        self.done.show_result(did, hint, self.job.plan.rows)
        set_label(self.note, "")
        self._go(DONE)
        announce(self, f"{did} {hint}")

    def _show_note(self) -> None:
        source = self.job.source
        if source:
            self._say(" ".join((f"{translated(source.description)}.", *map(translated, source.notes))))

    def _show_work(self, is_working: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(is_working)
        self.stack.setEnabled(not is_working)
        if is_working:
            set_look(self.note, role="second")
        self._show_frame()

    def _say(self, sentence: str) -> None:
        set_look(self.note, role="second")
        set_label(self.note, sentence)

    def _say_no(self, sentence: str) -> None:
        set_look(self.note, role="error")
        set_label(self.note, sentence)
        announce(self, sentence)
        self._show_frame()
