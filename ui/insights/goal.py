"""Asks for a goal: so many applications or contacts a week, or none."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from tracker.charts.weeks import Goal
from tracker.settings import MOST_A_WEEK
from ui.plain import plain_label


class GoalDialog(QDialog):
    """Two numbers, each 0 for no goal."""

    def __init__(self, goal: Goal, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A goal for each week"))
        self.applications = self._field(self.tr("Applications a week"), goal.applications)
        self.contacts = self._field(self.tr("Calls and e-mails a week"), goal.contacts)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        for field in (self.applications, self.contacts):
            form.addRow(plain_label(field.accessibleName()), field)
        box = QVBoxLayout(self)
        hint = self.tr("A thin line in the chart and how far this week is. Nothing will remind you.")
        box.addWidget(plain_label(hint, role="second", wrap=True))
        box.addLayout(form)
        box.addWidget(buttons)

    def goal(self) -> Goal:
        """What was chosen."""
        return Goal(self.applications.value(), self.contacts.value())

    def _field(self, name: str, value: int) -> QSpinBox:
        field = QSpinBox()
        field.setRange(0, MOST_A_WEEK)
        field.setSpecialValueText(self.tr("none"))
        field.setValue(value)
        field.setAccessibleName(name)
        return field
