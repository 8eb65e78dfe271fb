"""What would become of each row of the file, and why; and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from tracker.importing.planning import Decision, PlannedRow, Result
from tracker.records import Outcome
from ui.choice_table import ChoiceTable, on_card
from ui.imports.cards import CountCards
from ui.imports.words import DECISIONS, FATES, TONES, said
from ui.pages import Context
from ui.plain import plain_label, set_label
from ui.rows import Column
from ui.sentences import translated
from ui.words import date_words, outcome_name


class RowsTable(ChoiceTable):
    """The planned rows. Where a row leaves a choice, its fate opens the menu."""

    def __init__(self, context: Context, name: str) -> None:
        columns: list[Column[PlannedRow]] = [
            Column("line", self.tr("Line"), lambda row: str(row.line), paint="figures", width=64),
            Column("fate", "", lambda row: said(FATES[row.result]), paint="pill", width=96),
            Column("company", self.tr("Company"), lambda row: row.company, width=190),
            Column("title", self.tr("Title"), lambda row: row.title, paint="strong", width=230),
            Column("stage", self.tr("Stage"), _stage, width=170),
            Column("applied", self.tr("Applied"), lambda row: _day(row, context), paint="figures", width=110),
            Column("why", self.tr("Why"), _reason, paint="choice", width=240, tooltip=_reason),
        ]
        super().__init__(context, columns, name, lambda row: TONES[row.result], lambda row, _key: bool(row.choices))


class PreviewStep(QWidget):
    """The fates counted, and every row."""

    decided = Signal(int, object)  # the number of a row, a Decision or None

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._rows: Sequence[PlannedRow] = ()
        self._decisions: dict[int, Decision] = {}
        self.cards = CountCards(context)
        self.table = RowsTable(context, self.tr("Rows of the file"))
        self.cards.narrowed.connect(self._show_chosen)
        self.table.asked.connect(self._show_menu)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        box.addWidget(self.cards)
        box.addWidget(on_card(self.table), 1)

    def show_plan(self, counts: dict[Result, int], rows: Sequence[PlannedRow], decisions: dict[int, Decision]) -> None:
        self._rows, self._decisions = rows, decisions
        self.cards.show_counts(counts)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.cards.chosen()
        self.table.show_rows([row for row in self._rows if chosen in (None, row.result)])

    def _show_menu(self, row: Any, _key: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for decision in row.choices:
            action = menu.addAction(said(DECISIONS[decision]))
            action.setCheckable(True)
            action.setChecked(self._decisions.get(row.number) is decision)
            action.triggered.connect(lambda _checked=False, decision=decision: self._decide(row.number, decision))
        menu.popup(place)

    def _decide(self, number: int, decision: Decision) -> None:
        self.decided.emit(number, None if self._decisions.get(number) is decision else decision)


class DoneStep(QWidget):
    """What the import did, and the rows that need a look."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.did = plain_label("", role="title")
        self.hint = plain_label("", role="second", wrap=True)
        self.table = RowsTable(context, self.tr("Rows that need a look"))
        self._card = on_card(self.table)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.did)
        box.addWidget(self.hint)
        box.addWidget(self._card, 1)
        box.addStretch()

    def show_result(self, did: str, hint: str, rows: Sequence[PlannedRow]) -> None:
        """Say what was done; the rows that were left out, or taken with a doubt, are listed."""
        looked_at = [row._replace(choices=()) for row in rows if row.wants_a_look]
        set_label(self.did, did)
        set_label(self.hint, hint)
        self.table.show_rows(looked_at)
        self._card.setVisible(bool(looked_at))


def _day(row: PlannedRow, context: Context) -> str:
    return date_words(row.applied_on, context.session.overview.today) if row.applied_on else ""


def _stage(row: PlannedRow) -> str:
    """The stage that it comes to, a closed one by its outcome; with the one that it is in now, if it moves."""
    if row.outcome is None:
        return row.stage
    before, arrow, _closed = row.stage.rpartition("→ ")
    return f"{before}{arrow}{outcome_name(Outcome(row.outcome))}"


def _reason(row: PlannedRow) -> str:
    return translated(row.reason)
