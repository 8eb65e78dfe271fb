"""How many applications were sent when, and the goal beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from tracker.charts.bars import Bar, draw_columns
from tracker.charts.panel import Line, Maker, Panel, Table
from tracker.insights import Dimension, listing

MOST_WEEKS: Final = 60  # that are drawn one by one; beyond, months are
MOST_MONTHS: Final = 60
WEEKLY: Final = "Applications per week"
MONTHLY: Final = "Applications per month"
YEARLY: Final = "Applications per year"


@dataclass(frozen=True, slots=True)
class Goal:
    """So many applications, or people contacted, a week."""

    applications: int = 0
    contacts: int = 0


@dataclass(frozen=True, slots=True)
class Weeks(Maker):
    """Makes the panel of weeks."""

    goal: Goal = Goal()

    def panel(self) -> Panel:
        """How many were sent when: by week, or by month or year where that is too long."""
        say = self.words
        title, bars = self._spans()
        goal, label = (self.goal.applications, self._goal_words()) if title == WEEKLY else (0, "")
        return Panel(
            "weeks",
            say.translated(title),
            Table(self.heads("From", "Applications"), tuple(Line((bar.label, bar.figures), bar.query) for bar in bars)),
            partial(draw_columns, bars, goal or None, label),
            lambda _width: 170.0,
            say.translated("How many applications you send a week."),
        )

    def _spans(self) -> tuple[str, list[Bar]]:
        """The title, and a bar for each week; for each month or year where there are too many of these."""
        weeks = self.insights.weeks
        if len(weeks) <= MOST_WEEKS:
            return WEEKLY, [self._bar(day, day + timedelta(days=6), number, self.day(day)) for day, number in weeks]
        sent = {group.value: group.figures.sent for group in self.insights.groups[Dimension.MONTH]}
        months = list(_months(weeks[0][0], weeks[-1][0] + timedelta(days=6), sent))
        if len(months) <= MOST_MONTHS:
            return MONTHLY, [self._bar(day, _month_end(day), n, self.words.month(day)) for day, n in months]
        years: dict[int, int] = {}
        for day, number in months:
            years[day.year] = years.get(day.year, 0) + number
        return YEARLY, [self._bar(date(y, 1, 1), date(y, 12, 31), number, str(y)) for y, number in years.items()]

    def _bar(self, first: date, last: date, number: int, label: str) -> Bar:
        name = self.words.say("{label}: {number}", label=label, number=self.applications(number))
        return Bar(label, number, self.words.number(number), name, self.query(listing.days(first, last)))

    def _goal_words(self) -> str:
        return self.words.say("goal {number}", number=self.words.number(self.goal.applications))

    def goal_words(self) -> str:
        """How the present week stands beside the goal; empty where there is none."""
        say, found, goal = self.words, self.insights, self.goal
        contacts = len(dict.fromkeys(found.contacted))
        parts = []
        for sentence, done, wanted in (
            ("{done} of {goal} applications this week", found.sent_this_week_in_all, goal.applications),
            ("{done} of {goal} contacts this week", contacts, goal.contacts),
        ):
            if wanted:
                parts.append(say.say(sentence, done=say.number(done), goal=say.number(wanted)))
        return " · ".join(parts)


def _months(first: date, last: date, sent: Mapping[Any, int]) -> Iterable[tuple[date, int]]:
    """Each month from one day to another, with what was sent in it."""
    month = first.replace(day=1)
    while month <= last:
        yield month, sent.get(month, 0)
        month = _month_end(month) + timedelta(days=1)


def _month_end(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
