"""The words of charts and their tables in English; a screen puts its own language in their place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from tracker.histories import OPEN
from tracker.insights import Dimension, Group, Rate
from tracker.insights.groups import Band
from tracker.pay import salary_words
from tracker.records import Kind, Outcome, Period

DIMENSIONS: Final[Mapping[Dimension, str]] = {
    Dimension.SOURCE: "by source",
    Dimension.ROLE: "by role",
    Dimension.SEARCH: "by search",
    Dimension.SALARY: "by pay",
    Dimension.MONTH: "by month",
    Dimension.WEEK: "by week",
    Dimension.WEEKDAY: "by day of the week",
}
NONE: Final[Mapping[Dimension, str]] = {
    Dimension.SOURCE: "No source",
    Dimension.ROLE: "No role",
    Dimension.SEARCH: "No search",
    Dimension.SALARY: "No pay known",
}
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
IN_PROGRESS: Final = "In progress"
REACHED: Final[Mapping[Kind, str]] = {
    Kind.APPLIED: "Applied",
    Kind.SCREENING: "Reached screening",
    Kind.ASSESSMENT: "Reached assessment",
    Kind.INTERVIEWING: "Reached interview",
    Kind.OFFER: "Reached offer",
}
LONGEST_NAME: Final = 120  # characters of a user's name in a chart


class Wording:
    """English. A subclass overrides what its language, its locale and its screen do otherwise."""

    def __init__(self, names: Mapping[Kind, str] | None = None) -> None:
        self.names = names or {}

    def translated(self, sentence: str, n: int | None = None) -> str:
        """A sentence of this module or of `panels` in the user's language, still with its placeholders."""
        return sentence

    def number(self, value: int) -> str:
        return str(value)

    def percent(self, share: float) -> str:
        return f"{round(100 * share)} %"

    def day(self, day: date, today: date) -> str:
        return f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b} {day.year}"

    def month(self, day: date) -> str:
        return f"{day:%b} {day.year}"

    def kind_name(self, kind: Kind) -> str:
        return kind.value.capitalize()

    def outcome_name(self, outcome: Outcome) -> str:
        return outcome.value.replace("_", " ").capitalize()

    def weekday(self, number: int) -> str:
        """The name of a day of the week, from 1 for Monday."""
        return WEEKDAYS[number - 1]

    def pay(self, band: Band) -> str:
        return salary_words(band.low, band.high, band.currency or None, Period.YEAR)

    def shown(self, text: str) -> str:
        """A text of the user's in one line."""
        line = " ".join(text.split())
        return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"

    def say(self, sentence: str, **values: str) -> str:
        """A sentence with its placeholders filled in."""
        return self.translated(sentence).format(**values)

    def counted(self, one: str, many: str, n: int) -> str:
        """A sentence with a number, `%n`, in it; `one` is for 1."""
        return self.translated(one) if n == 1 else self.translated(many, n).replace("%n", self.number(n))

    def stage(self, kind: Kind) -> str:
        """The user's name of the only stage of a kind, or the kind's own."""
        name = self.names.get(kind)
        return self.shown(name) if name else self.kind_name(kind)

    def end(self, end: str) -> str:
        """How a way ended."""
        return self.translated(IN_PROGRESS) if end == OPEN else self.outcome_name(Outcome(end))

    def reached(self, kind: Kind) -> str:
        """`Reached interview`."""
        return self.translated(REACHED[kind])

    def dimension(self, dimension: Dimension) -> str:
        """`by source`."""
        return self.translated(DIMENSIONS[dimension])

    def group(self, dimension: Dimension, found: Group, today: date) -> str:
        """What the applications of a group have in common."""
        value = found.value
        if isinstance(value, Band):
            return self.pay(value)
        if isinstance(value, date):
            return self.month(value) if dimension is Dimension.MONTH else self.day(value, today)
        if isinstance(value, int):
            return self.weekday(value)
        return self.shown(value) if value else self.translated(NONE[dimension])

    def rate(self, rate: Rate) -> str:
        """`26 %`; `1 of 3` while there are too few to tell."""
        if rate.share is not None:
            return self.percent(rate.share)
        return self.of(rate)

    def of(self, rate: Rate) -> str:
        return self.say("{number} of {of}", number=self.number(rate.number), of=self.number(rate.of))

    def likely(self, rate: Rate) -> str:
        """Where the true share is likely to lie; empty while there are too few."""
        if rate.likely is None:
            return ""
        low, high = rate.likely
        return self.say("{low} to {high}", low=self.number(round(100 * low)), high=self.percent(high))
