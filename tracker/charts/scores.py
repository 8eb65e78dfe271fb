"""The scores of the target roles over time."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from tracker.charts.panel import Line, Maker, Panel, Table
from tracker.charts.trend import Curve, Score, draw_trend
from tracker.insights import Trend
from tracker.search import quoted

MOST_CURVES: Final = 4
CURVES: Final = ("accent", "stage.screening", "stage.interviewing", "stage.assessment")


class Scores(Maker):
    """Makes the panel of readiness."""

    __slots__ = ()

    def panel(self) -> Panel:
        """The scores of the target roles over time."""
        say, trends = self.words, self.insights.trends
        curves = [
            Curve(say.shown(trend.role), CURVES[place], tuple(self._scores(trend)))
            for place, trend in enumerate(trends[:MOST_CURVES])
        ]
        days = [day for trend in trends[:MOST_CURVES] for day, _ in trend.points]
        first, last = (self.day(min(days)), self.day(max(days))) if days else ("", "")
        lines = [
            Line((say.shown(trend.role), self.day(day), self._score(score)), self.query(self._role(trend)))
            for trend in trends
            for day, score in reversed(trend.points)
        ]
        return Panel(
            "readiness",
            say.translated("Readiness over time"),
            Table(self.heads("Role", "Day", "Score"), tuple(lines), 2),
            partial(draw_trend, curves, first, last),
            lambda _width: 170.0,
            say.translated("The score of each target role, from the first skill that you rate."),
        )

    def _scores(self, trend: Trend) -> Iterable[Score]:
        say, query = self.words, self.query(self._role(trend))
        for day, score in trend.points:
            name = say.say(
                "{role}, {day}: {score}", role=say.shown(trend.role), day=self.day(day), score=self._score(score)
            )
            yield Score(day, score, name, query)

    def _score(self, score: int | None) -> str:
        return "–" if score is None else self.words.number(score)

    def _role(self, trend: Trend) -> str:
        return f"role:={quoted(trend.role)}"
