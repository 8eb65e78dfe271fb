"""After how many days Pursuit proposes the next step, and whether it reminds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from ui.chosen import Chosen
from ui.plain import plain_label

MOST_DAYS, MOST_FOLLOW_UPS = 90, 9
NUMBER_WIDTH: Final = 110  # px


class Days(QSpinBox):
    """A number of days that the wheel scrolls past; 0 reads “never”."""

    def __init__(self, name: str, most: int, never: str) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setSpecialValueText(never)
        self.setAccessibleName(name)
        self.setFixedWidth(NUMBER_WIDTH)

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class CadencePart(QWidget):
    """The days of the cadence. Each takes effect at once."""

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self._chosen = chosen
        self.numbers: dict[str, Days] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(self.tr("Next steps"), role="strong"))
        hint = self.tr("The agenda proposes them; nothing becomes a task before you say so.")
        box.addWidget(plain_label(hint, role="second", wrap=True))
        never = self.tr("never")
        for field, before, behind, most in (
            ("follow_up_days", self.tr("Follow up when nothing is heard for"), self.tr("days"), MOST_DAYS),
            ("most_follow_ups", self.tr("Propose to follow up at most"), self.tr("times"), MOST_FOLLOW_UPS),
            ("thank_you_days", self.tr("Send a thank-you note"), self.tr("days after an interview"), MOST_DAYS),
            ("answer_offer_days", self.tr("Decide on an offer"), self.tr("days before it ends"), MOST_DAYS),
        ):
            box.addWidget(self._line(field, before, behind, most, never))

    def refresh(self) -> None:
        """Show what is chosen now."""
        for field, number in self.numbers.items():
            number.blockSignals(True)
            number.setValue(getattr(self._chosen.value, field))
            number.blockSignals(False)

    def _line(self, field: str, before: str, behind: str, most: int, never: str) -> QWidget:
        number = Days(f"{before} … {behind}", most, never)
        number.setValue(getattr(self._chosen.value, field))
        number.valueChanged.connect(lambda value: self._chosen.choose(**{field: value}))
        self.numbers[field] = number
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(before))
        box.addWidget(number)
        box.addWidget(plain_label(behind))
        box.addStretch(1)
        return line


class RemindersPart(QWidget):
    """Whether the desktop's notifications remind, where there are any."""

    def __init__(self, chosen: Chosen, has_tray: Callable[[], bool]) -> None:
        super().__init__()
        self._chosen = chosen
        self.reminders = QCheckBox(
            self.tr("Remind me of interviews and of what is due, by the desktop's notifications")
        )
        self.tray = QCheckBox(self.tr("Stay in the tray when the window is closed"))
        self.nowhere = plain_label(
            self.tr("This desktop has no tray by which notifications could be shown, so Pursuit does not remind."),
            role="second",
            wrap=True,
        )
        is_possible = has_tray()
        for part in (self.reminders, self.tray):
            part.setVisible(is_possible)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(self.tr("Reminders"), role="strong"))
        box.addWidget(self.reminders)
        box.addWidget(self.tray)
        box.addWidget(self.nowhere)
        self.nowhere.setVisible(not is_possible)
        self._show()
        self.reminders.clicked.connect(lambda is_on: self._chosen.choose(reminders=is_on))
        self.tray.clicked.connect(lambda is_on: self._chosen.choose(stay_in_tray=is_on))
        chosen.changed.connect(self._show)

    def _show(self) -> None:
        value = self._chosen.value
        self.reminders.setChecked(value.reminders)
        self.tray.setChecked(value.stay_in_tray)
        self.tray.setEnabled(value.reminders)
