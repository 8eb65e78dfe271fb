"""The words of the charts in the user's language and by the locale."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate

from tracker.charts.wording import Wording
from tracker.records import Kind, Outcome
from ui.plain import one_line
from ui.words import date_words, kind_name, locale, outcome_name

LONGEST_NAME = 120  # characters of a user's name in a chart


class ScreenWords(Wording):
    """The window's words. The sentences are those of `tracker.charts`, which are in the context `Insights`."""

    def translated(self, sentence: str, n: int | None = None) -> str:
        return QCoreApplication.translate("Insights", sentence, None, -1 if n is None else n)

    def number(self, value: int) -> str:
        return locale().toString(value)

    def percent(self, share: float) -> str:
        return f"{locale().toString(round(100 * share))} %"

    def day(self, day: date, today: date) -> str:
        return date_words(day, today)

    def month(self, day: date) -> str:
        return locale().toString(QDate(day.year, day.month, day.day), "MMM yyyy")

    def kind_name(self, kind: Kind) -> str:
        return kind_name(kind)

    def outcome_name(self, outcome: Outcome) -> str:
        return outcome_name(outcome)

    def weekday(self, number: int) -> str:
        return locale().dayName(number)

    def shown(self, text: str) -> str:
        return one_line(text, LONGEST_NAME)
