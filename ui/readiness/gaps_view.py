"""Gaps: the skills that are missing over all open applications, by how many each would lift over the user's line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from tracker import checklist
from tracker.readiness import Gap, gaps
from ui.demand import Demand
from ui.empty import EmptyPlace
from ui.flow import Flow
from ui.pages import Context
from ui.plain import LineLabel, one_line, plain_label, set_label
from ui.readiness.table import SkillTable
from ui.rows import Column
from ui.skill_words import gain_words, level_name, lifts_words
from ui.tasks import Tasks
from ui.theme import hairline, set_surface

USUAL_LINE: Final = 60
AT_ONCE: Final = 60  # applications whose gaps are found in less than a frame or two; more go to a worker


@dataclass(frozen=True, slots=True)
class GapRow:
    """One missing skill, by its name."""

    id: str
    have: int | None
    need: int
    lifts: int
    gain: Fraction
    wanted: int


def _lifts(row: GapRow) -> str:
    return lifts_words(row.lifts) if row.lifts else "–"


class GapsView(QWidget):
    """The ranking. The line is the score that the user wants each application to reach."""

    rated = Signal(str, object)
    evidence_asked = Signal(str)
    evidence_dropped = Signal(str, list)
    line_changed = Signal(int)

    def __init__(self, context: Context, demand: Demand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = context.session
        self.demand = demand
        self.tasks = Tasks(self)
        self.line = QSpinBox()
        self.count = plain_label(role="second")
        self.table = SkillTable(context, self._columns(), self.tr("Gaps"))
        self.empty = EmptyPlace(self.table.viewport())
        self._asked = 0
        self._lay_out()
        self.line.valueChanged.connect(self._on_line)
        self.table.rated.connect(self.rated)
        self.table.evidence_asked.connect(self.evidence_asked)
        self.table.evidence_dropped.connect(self.evidence_dropped)
        self.table.open_asked.connect(self.evidence_asked)

    def refresh(self) -> None:
        """Rank anew; many applications are gone through by a worker, and the table follows."""
        postings = list(self.demand.groups().values())
        levels = checklist.levels(self.session.store, self.session.overview.today)
        self._asked += 1
        work = partial(gaps, postings, levels, self.line.value())
        if len(postings) <= AT_ONCE:
            self._show(self._asked, len(postings), work())
        else:
            self.tasks.start(work, partial(self._show, self._asked, len(postings)), self.session.tell)

    def focus_view(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_line(self, line: int) -> None:
        """The score that applications shall reach."""
        self.line.setValue(line)

    def _show(self, asked: int, postings: int, found: Sequence[Gap]) -> None:
        if asked != self._asked:
            return
        rows = [GapRow(gap.skill, gap.start, gap.to, gap.lifts, gap.gain, gap.wanted_by) for gap in found]
        self.table.show_rows(rows)
        words = self.tr("1 open application with requirements")
        if postings != 1:
            words = self.tr("%n open applications with requirements", "", postings)
        set_label(self.count, words)
        if rows:
            self.empty.hide()
        elif postings:
            self.empty.say(self.tr("Nothing is missing"), self.tr("You meet all that your open applications ask for."))
        else:
            hint = self.tr(
                "Paste the text of a posting into an application: its requirements are read, and what you miss is"
                " ranked here."
            )
            self.empty.say(self.tr("No requirements yet"), hint)

    def _columns(self) -> list[Column[GapRow]]:
        return [
            Column("skill", self.tr("Skill"), lambda row: one_line(row.id), paint="strong", width=220),
            Column("level", self.tr("From and to"), self._step, paint="level", width=250, spoken=self._spoken_step),
            Column("lifts", self.tr("Lifts over the line"), _lifts, width=170),
            Column("gain", self.tr("Points in all"), lambda row: gain_words(row.gain), paint="figures", width=120),
            Column("wanted", self.tr("Asked by"), lambda row: lifts_words(row.wanted), width=160),
        ]

    def _step(self, row: GapRow) -> str:
        return self.tr("{have} to {need}").format(have=level_name(row.have), need=level_name(row.need))

    def _spoken_step(self, row: GapRow) -> str:
        return self.tr("You have {have}, {need} is asked for").format(
            have=level_name(row.have), need=level_name(row.need)
        )

    def _on_line(self, line: int) -> None:
        self.line_changed.emit(line)
        self.refresh()

    def _lay_out(self) -> None:
        strip = QWidget()
        set_surface(strip, "panel")
        line = QHBoxLayout(strip)
        line.setContentsMargins(16, 8, 16, 8)
        self.line.setRange(1, 100)
        self.line.setValue(USUAL_LINE)
        self.line.setAccessibleName(self.tr("The score that applications shall reach"))
        sentence = Flow()
        asked = self.tr("Skills by the applications that each lifts to {line} or over it")
        before, _, after = asked.partition("{line}")
        words = LineLabel(role="second")
        words.say(before.strip())
        sentence.add(words)
        sentence.add(self.line)
        sentence.add(plain_label(after.strip(), role="second"))
        line.addWidget(sentence, 1)
        line.addWidget(self.count)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(strip)
        box.addWidget(hairline())
        box.addWidget(self.table, 1)
