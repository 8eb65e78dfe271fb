"""Until when something is put off: tomorrow, in three days, next week, or a day from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.day_field import CalendarPopup
from ui.plain import mnemonic_safe
from ui.weeks import next_week
from ui.words import near_words

FEW_DAYS: Final = 3

translate = QCoreApplication.translate


def snooze_days(today: date) -> list[tuple[str, date]]:
    """The days that are offered, with their words."""
    soon, later = today + timedelta(FEW_DAYS), next_week(today)
    text = translate("Snooze", "{when} ({day})")
    return [
        (translate("Snooze", "Snooze until tomorrow"), today + timedelta(1)),
        (text.format(when=translate("Snooze", "Snooze for 3 days"), day=near_words(soon, today)), soon),
        (text.format(when=translate("Snooze", "Snooze until next week"), day=near_words(later, today)), later),
    ]


class SnoozeMenu(QMenu):
    """Asks until when; 1 to 4 choose as well as the arrows. It is gone once a day was chosen."""

    def __init__(self, today: date, choose: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._choose = choose
        self._place = QPoint()
        for number, (text, day) in enumerate(snooze_days(today), 1):
            self._add(number, text, partial(choose, day))
        self._add(len(self.actions()) + 1, translate("Snooze", "Snooze until a day…"), self._open_calendar)
        self.aboutToHide.connect(self.deleteLater)

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen, with the first day chosen, so that Enter is enough."""
        self._place = place
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def _add(self, number: int, text: str, act: Callable[[], object]) -> None:
        action = QAction(f"&{number}  {mnemonic_safe(text)}", self)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)

    def _open_calendar(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        calendar = CalendarPopup(self._choose, parent)
        calendar.open_at(self._place, self._today + timedelta(1))
