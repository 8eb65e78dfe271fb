"""One part of the page of insights: a chart, and the same numbers as a table, each with what lies behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tracker.charts.shapes import Draw
from tracker.charts.wording import Wording
from tracker.insights import Insights, Rate, listing


class Line(NamedTuple):
    """A line of a table, and the search that lists what is behind it; empty for nothing."""

    cells: tuple[str, ...]
    query: str


class Table(NamedTuple):
    """The numbers of a chart; the first columns hold words, `worded` of them, and the others figures."""

    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    worded: int = 1


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of the page. `height` says how high the chart wants to be in a width, and `least_width` below which
    width it is scrolled; `empty` what will be there, where there is nothing to show yet; `note` what its file holds."""

    key: str
    title: str
    table: Table
    draw: Draw
    height: Callable[[float], float]
    empty: str = ""
    note: str = ""
    least_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Maker:
    """What all parts are made with: the answers, and the words for them."""

    insights: Insights
    words: Wording

    def query(self, wanted: str) -> str:
        return listing.query(self.insights, wanted) if wanted else ""

    def day(self, day: date) -> str:
        return self.words.day(day, self.insights.today)

    def days(self, days: int) -> str:
        return self.words.counted("1 day", "%n days", days)

    def applications(self, number: int) -> str:
        return self.words.counted("1 application", "%n applications", number)

    def heads(self, *names: str) -> tuple[str, ...]:
        return tuple(map(self.words.translated, names))

    def rated(self, name: str, rate: Rate, wanted: str) -> Line:
        """A line with a number, of how many, the share and where the true one is likely."""
        say = self.words
        share = "" if rate.share is None else say.percent(rate.share)
        return Line((name, say.number(rate.number), say.number(rate.of), share, say.likely(rate)), self.query(wanted))
