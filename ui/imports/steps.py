"""The steps of an import in one line, with the present one marked."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.imports.words import STEPS, said
from ui.theme import set_look

FILE, COLUMNS, WORDS, PREVIEW, DONE = range(5)
GAP: Final = 6


class StepLine(QWidget):
    """The steps by number and name; those that can be gone to are links."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = [self._made(number) for number in range(len(STEPS))]
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        for button in self.buttons:
            box.addWidget(button)
        box.addStretch()

    def show_step(self, present: int, open_ones: Set[int]) -> None:
        for number, button in enumerate(self.buttons):
            is_present = number == present
            button.setEnabled(is_present or number in open_ones)
            set_look(button, role="step", state="present" if is_present else "other")
            name = self.tr("Step {number} of {all}: {name}").format(
                number=number + 1, all=len(STEPS), name=said(STEPS[number])
            )
            button.setAccessibleName(self.tr("{step}, the present one").format(step=name) if is_present else name)

    def _made(self, number: int) -> QPushButton:
        button = QPushButton(f"{number + 1} {said(STEPS[number])}")
        button.clicked.connect(lambda: self.asked.emit(number))
        return button
