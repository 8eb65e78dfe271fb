"""Scores over days, as lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from tracker.charts.shapes import Area, Box, Line, Mark, Measure, Picture, Point, Shape, Words

TOP: Final = 100  # the scale of a score
STEPS: Final = (0, 50, 100)
FIGURES: Final = 30.0  # px for the scale at the right
DOT: Final = 8.0
REACH: Final = 14.0  # px of a mark around its point
FADED: Final = 0.5


class Score(NamedTuple):
    """A score on a day, None where there was none; what it says, and the applications that it concerns."""

    day: date
    score: int | None
    name: str
    query: str


class Curve(NamedTuple):
    """The scores of one thing, the earliest first."""

    label: str
    color: str
    scores: tuple[Score, ...]


class _Plot(NamedTuple):
    """The rectangle that the days and scores are drawn in."""

    first: date
    days: int
    left: float
    right: float
    top: float
    low: float

    def at(self, day: date, score: int) -> Point:
        share = (day - self.first).days / self.days if self.days else 1.0
        return self.left + (self.right - self.left) * share, self.low - (self.low - self.top) * score / TOP


def draw_trend(
    curves: Sequence[Curve], first_label: str, last_label: str, width: float, height: float, measure: Measure
) -> Picture:
    """Draw one line for each curve over a scale from 0 to 100. Days without a score break the line."""
    days = sorted({score.day for curve in curves for score in curve.scores})
    if not days:
        return Picture(width, height, ())
    line = measure.height("small")
    plot = _Plot(days[0], (days[-1] - days[0]).days, 4.0, width - FIGURES, line + 10, height - line - 8)
    shapes = _scale(plot)
    marks: list[Mark] = []
    for curve in curves:
        shapes += _curve(curve, plot, is_alone=len(curves) == 1)
        marks += [_mark(score, plot) for score in curve.scores if score.score is not None]
    below = plot.low + 6 + line / 2
    shapes.append(Words(plot.left, below, first_label, "small", "third"))
    if len(days) > 1:
        shapes.append(Words(plot.right, below, last_label, "small", "third", "right"))
    shapes += _legend(curves, plot, measure)
    return Picture(width, height, tuple(shapes), tuple(marks))


def _scale(plot: _Plot) -> list[Shape]:
    found: list[Shape] = []
    for step in STEPS:
        y = plot.at(plot.first, step)[1]
        found.append(Line(((plot.left, y), (plot.right, y)), "line"))
        found.append(Words(plot.right + FIGURES, y, str(step), "small_figures", "third", "right"))
    return found


def _curve(curve: Curve, plot: _Plot, *, is_alone: bool) -> list[Shape]:
    found: list[Shape] = []
    for piece in _pieces(curve, plot):
        if is_alone and len(piece) > 1:
            ground = (*piece, (piece[-1][0], plot.low), (piece[0][0], plot.low))
            found.append(Area(ground, f"{curve.color}_soft" if curve.color == "accent" else curve.color, FADED))
        found.append(Line(tuple(piece), curve.color, 2.0))
    if curve.scores and curve.scores[-1].score is not None:
        x, y = plot.at(curve.scores[-1].day, curve.scores[-1].score)
        found.append(Box(x - DOT / 2, y - DOT / 2, DOT, DOT, curve.color, DOT / 2))
    return found


def _pieces(curve: Curve, plot: _Plot) -> list[list[Point]]:
    """The lines without a break: a score holds until the day of the next one."""
    pieces: list[list[Point]] = [[]]
    for score in curve.scores:
        if score.score is None:
            pieces.append([])
        else:
            x, y = plot.at(score.day, score.score)
            before = pieces[-1][-1:]
            pieces[-1] += [*((x, last) for _, last in before if last != y), (x, y)]
    return [piece for piece in pieces if piece]


def _mark(score: Score, plot: _Plot) -> Mark:
    x, y = plot.at(score.day, score.score or 0)
    return Mark(score.name, score.query, (Box(x - REACH / 2, y - REACH / 2, REACH, REACH, "accent", REACH / 2),))


def _legend(curves: Sequence[Curve], plot: _Plot, measure: Measure) -> list[Shape]:
    """The names of the lines, in the upper left corner, beside a dot of their colour."""
    found: list[Shape] = []
    x = plot.left
    for curve in curves:
        found.append(Box(x, -4.0 + measure.height("small") / 2, DOT, DOT, curve.color, DOT / 2))
        found.append(Words(x + DOT + 5, measure.height("small") / 2, curve.label, "small", "second"))
        x += DOT + 5 + measure.width(curve.label, "small") + 16
    return found
