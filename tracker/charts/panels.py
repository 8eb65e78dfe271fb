"""What the page of insights consists of."""

from __future__ import annotations

from tracker.charts.figures import Figures
from tracker.charts.panel import Panel
from tracker.charts.results import Choice, Results
from tracker.charts.scores import Scores
from tracker.charts.times import Times
from tracker.charts.ways import WaysMaker
from tracker.charts.weeks import Goal, Weeks
from tracker.charts.wording import Wording
from tracker.insights import Insights

USUAL: Choice = Choice()
NO_GOAL: Goal = Goal()


def panels_of(insights: Insights, words: Wording, choice: Choice = USUAL, goal: Goal = NO_GOAL) -> list[Panel]:
    """Every panel, in the order of the page."""
    return [
        Figures(insights, words).panel(),
        WaysMaker(insights, words).panel(),
        Weeks(insights, words, goal).panel(),
        Times(insights, words).panel(),
        Results(insights, words).panel(choice),
        Scores(insights, words).panel(),
    ]
