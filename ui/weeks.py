"""On which day the weeks of the window begin: as the language has it, or as the user chose."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from tracker.weeks import DAYS, last_of_week, start_of
from ui.words import locale

PROPERTY: Final = "week_start"  # of the application, as its language is


def use_week_start(chosen: str) -> None:
    """Begin weeks from now on as a preference says."""
    if app := QCoreApplication.instance():
        app.setProperty(PROPERTY, chosen)


def week_start() -> int:
    """The day of the week on which a week begins, from 1 for Monday."""
    app = QCoreApplication.instance()
    return start_of(str(app.property(PROPERTY)) if app else "", locale().firstDayOfWeek().value)


def next_week(today: date) -> date:
    """The first day of next week on which people work."""
    first = last_of_week(today, week_start()) + timedelta(days=1)
    at_work = {day.value for day in locale().weekdays()}
    days = (first + timedelta(days=ahead) for ahead in range(DAYS))
    return next((day for day in days if day.isoweekday() in at_work), first)
