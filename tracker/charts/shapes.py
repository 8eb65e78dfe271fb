"""What charts are made of: boxes, ribbons, lines and words, and the marks among them that can be pointed at.

Lengths are in px of the screen, from the upper left corner. A colour is the name of a token of `resources/theme.json`,
`stage.applied` for that of a kind of stage.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple, Protocol

Style = Literal["body", "strong", "small", "figures", "small_figures", "title", "large"]
Align = Literal["left", "right", "center"]
Point = tuple[float, float]

TAIL_GAP: Final = 6.0  # px between words and their tail
HALVINGS: Final = 20  # in the search for a point of a curve: to a millionth of its width


class Measure(Protocol):
    """How large text is, in px."""

    def width(self, text: str, style: Style) -> float: ...

    def height(self, style: Style) -> float: ...


class Box(NamedTuple):
    """A filled rectangle, with a line around it where `line` names its colour."""

    x: float
    y: float
    width: float
    height: float
    color: str
    radius: float = 0.0
    opacity: float = 1.0
    line: str = ""

    @property
    def bounds(self) -> Box:
        return self

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


class Ribbon(NamedTuple):
    """A band of one height that swings from its upper left corner to its upper right one, level at both ends."""

    left: float
    start: float
    right: float
    end: float
    height: float
    color: str
    opacity: float = 1.0

    @property
    def middle(self) -> float:
        """The x of both control points of its edges."""
        return (self.left + self.right) / 2

    @property
    def bounds(self) -> Box:
        top, low = min(self.start, self.end), max(self.start, self.end)
        return Box(self.left, top, self.right - self.left, low - top + self.height, self.color)

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and 0 <= y - self.top_at(x) <= self.height

    def top_at(self, x: float) -> float:
        """The y of its upper edge: the cubic Bézier curve with both control points at the middle."""
        low, high = 0.0, 1.0
        for _ in range(HALVINGS):
            t = (low + high) / 2
            low, high = (t, high) if self._x(t) < x else (low, t)
        return self.start + (self.end - self.start) * low * low * (3 - 2 * low)

    def _x(self, t: float) -> float:
        rest = 1 - t
        return rest**3 * self.left + 3 * rest * t * self.middle + t**3 * self.right


class Words(NamedTuple):
    """One line of text, in the middle of whose height `y` is; shortened to `room` px. `tail` are figures that follow
    it, wherever it ends."""

    x: float
    y: float
    text: str
    style: Style = "body"
    color: str = "ink"
    align: Align = "left"
    room: float = 10_000.0
    tail: str = ""


class Line(NamedTuple):
    """A line through points; `is_dashed` where it is no measured thing."""

    points: tuple[Point, ...]
    color: str
    width: float = 1.0
    is_dashed: bool = False


class Area(NamedTuple):
    """A filled polygon."""

    points: tuple[Point, ...]
    color: str
    opacity: float = 1.0


Shape = Box | Ribbon | Words | Line | Area


class Mark(NamedTuple):
    """A part of a chart that stands for applications: what it says, and the search that lists them.

    `words` are where its label is, which can be pointed at as well.
    """

    name: str
    query: str
    parts: tuple[Box | Ribbon, ...]
    words: Box | None = None

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on it."""
        return any(part.holds(x, y) for part in self.parts) or (self.words is not None and self.words.holds(x, y))

    @property
    def bounds(self) -> Box:
        """The rectangle around all of it."""
        boxes = [part.bounds for part in self.parts]
        x, y = min(box.x for box in boxes), min(box.y for box in boxes)
        right, low = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
        return Box(x, y, right - x, low - y, "accent")


class Picture(NamedTuple):
    """A drawn chart. Later shapes lie over earlier ones; marks are in the order in which one walks over them."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...] = ()

    def mark_at(self, x: float, y: float) -> int | None:
        """The number of the uppermost mark at a point."""
        found = [number for number, mark in enumerate(self.marks) if mark.holds(x, y)]
        return min(found, key=lambda number: _size(self.marks[number]), default=None)


Draw = Callable[[float, float, Measure], Picture]
"""Draws a chart into so much width and height."""


def _size(mark: Mark) -> float:
    """Of marks that lie over each other, the smaller one is meant."""
    return sum(part.bounds.width * part.bounds.height for part in mark.parts)
