"""The dialog that changes the conditions of a role: what they are about and what is asked, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tracker.conditions import Condition, What, degree_in, language_level_in
from ui.pages import Context
from ui.plain import plain_label, set_label, set_tooltip
from ui.reading_order import walk_as_read
from ui.skill_words import condition_name

WIDTH: Final = 560
YEARS: Final = re.compile(r"[0-9]{1,2}")
Buttons = QDialogButtonBox.StandardButton
Save = Callable[[Sequence[Condition]], str]
"""Writes the conditions; returns why not."""


class ConditionsDialog(QDialog):
    """All conditions of a role, each a line. What can be compared (years, a degree, A1 to C2) is read in the words."""

    def __init__(
        self, context: Context, save: Save, conditions: Sequence[Condition], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._save = save
        self.rows: list[ConditionLine] = []
        self.setWindowTitle(self.tr("Conditions of the role"))
        self.problem = plain_label(role="error", wrap=True)
        self.add_button = QPushButton(self.tr("Add a condition"))
        self._lines = QVBoxLayout()
        self._lay_out()
        for condition in conditions:
            self.add_row(condition)

    def accept(self) -> None:
        problem = self._save([row.condition() for row in self.rows if row.asked.text().strip()])
        set_label(self.problem, problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            super().accept()

    def add_row(self, condition: Condition | None = None) -> ConditionLine:
        """One more condition."""
        row = ConditionLine(self.context, condition)
        row.removed.clicked.connect(lambda _checked=False: self._remove(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        return row

    def _add_and_edit(self) -> None:
        self.add_row().asked.setFocus()

    def _remove(self, row: ConditionLine) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _lay_out(self) -> None:
        self.add_button.setProperty("role", "link")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_and_edit)
        self.problem.hide()
        buttons = QDialogButtonBox(Buttons.Save | Buttons.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lines.setSpacing(6)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addWidget(plain_label(self.tr("They are met or not, and never count for the score."), role="second"))
        box.addLayout(self._lines)
        box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.problem)
        box.addStretch(1)
        box.addWidget(buttons)
        self.resize(WIDTH, 0)

    def focusNextPrevChild(self, next: bool) -> bool:
        return walk_as_read(self, is_next=next)


class ConditionLine(QWidget):
    """What one condition is about, and what is asked."""

    def __init__(self, context: Context, before: Condition | None) -> None:
        super().__init__()
        self._before = before
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("What it is about"))
        for what in What:
            self.what.addItem(condition_name(what), what.value)
        self.what.setCurrentIndex(list(What).index(before.what) if before else 0)
        self.asked = QLineEdit(before.asked if before else "")
        self.asked.setAccessibleName(self.tr("What is asked"))
        self.asked.setPlaceholderText(self.tr("such as “5 years of back-end development”"))
        self.asked.setCursorPosition(0)
        self.removed = QToolButton()
        self.removed.setAccessibleName(self.tr("Take this condition away"))
        set_tooltip(self.removed, self.tr("Take this condition away"))
        context.icons.put(self.removed, "x", "second", 14)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.what)
        line.addWidget(self.asked, 1)
        line.addWidget(self.removed)

    def condition(self) -> Condition:
        """The condition as it is now; one that was not touched stays as it was."""
        what, asked = What(self.what.currentData()), self.asked.text().strip()
        if self._before and (what, asked) == (self._before.what, self._before.asked.strip()):
            return self._before
        return Condition(what, asked, number_in(what, asked))


def number_in(what: What, asked: str) -> int | None:
    """What can be compared in the words of a condition: years, the rank of a degree, or 1 to 6 for A1 to C2."""
    if what is What.YEARS:
        years = YEARS.search(asked)
        return int(years.group()) if years else None
    if what is What.EDUCATION:
        return degree_in(asked)
    return language_level_in(asked) if what is What.LANGUAGE else None
