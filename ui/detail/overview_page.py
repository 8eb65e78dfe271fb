"""The first page of the panel: facts, next steps, timeline and notes, one below the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from tracker.overview import Row
from ui.detail.facts import Facts
from ui.detail.fit_line import FitLine
from ui.detail.next_steps import NextSteps
from ui.detail.notes import Notes
from ui.detail.section import Section, column, inset
from ui.detail.timeline import Timeline
from ui.detail.touched import Part
from ui.pages import Context

MARGINS: Final = (10, 10, 0, 16)
BETWEEN: Final = 14  # px between two sections


class OverviewPage(QWidget):
    """Facts, next steps, timeline and notes of one application."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.fit_line = FitLine(context)
        self.facts = Facts(context)
        self.next_steps = NextSteps(context)
        self.timeline = Timeline(context)
        self.notes = Notes(context)
        self.sections: dict[Part, Section] = {
            Part.FIT_LINE: self.fit_line,
            Part.FACTS: self.facts,
            Part.NEXT: self.next_steps,
            Part.TIMELINE: self.timeline,
            Part.NOTES: self.notes,
        }
        self.next_steps.deadline_asked.connect(lambda: self.facts.reveal("deadline"))
        box = column(self, spacing=BETWEEN)
        box.setContentsMargins(*MARGINS)
        box.addWidget(inset(self.fit_line))
        box.addWidget(inset(self.facts))
        box.addWidget(self.next_steps)
        box.addWidget(self.timeline)
        box.addWidget(inset(self.notes))
        box.addStretch(1)

    def show_row(self, row: Row, parts: frozenset[Part]) -> None:
        """Fill the parts that are named."""
        for part, section in self.sections.items():
            if part in parts:
                section.show_row(row)
