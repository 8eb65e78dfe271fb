"""Charts as SVG files with real text, which any browser and drawing program reads; nothing in them runs or loads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import singledispatch
from html import escape
from typing import Final
from unicodedata import east_asian_width

from tracker.charts.colors import Look, color
from tracker.charts.shapes import TAIL_GAP, Area, Box, Line, Measure, Picture, Ribbon, Shape, Style, Words

FAMILY: Final = "Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif"
SIZES: Final[dict[Style, float]] = {
    "body": 13, "strong": 13, "figures": 13, "small": 11.5, "small_figures": 11.5, "title": 15, "large": 22,
}  # fmt: skip
BOLD: Final = frozenset(("strong", "title", "large"))
ANCHORS: Final = {"left": "start", "right": "end", "center": "middle"}
LINE_HEIGHT: Final = 1.25
BASELINE: Final = 0.36  # of the size, from the middle of a line down to its baseline
MARGIN: Final = 20.0
HEADING: Final = 30.0
NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Estimate:
    """How wide text is in a usual sans serif, for where there is no screen to ask."""

    def width(self, text: str, style: Style) -> float:
        bold = 1.06 if style in BOLD else 1.0
        return SIZES[style] * bold * sum(map(_ems, text))

    def height(self, style: Style) -> float:
        return SIZES[style] * LINE_HEIGHT


def _ems(letter: str) -> float:
    if east_asian_width(letter) in {"W", "F"}:
        return 1.0
    if letter in " .,:;'!|iljItf()-":
        return 0.32
    return 0.66 if letter.isupper() or letter in "mw%–—" else 0.58


def svg_of(picture: Picture, title: str, note: str = "", look: Look = "light", measure: Measure | None = None) -> str:
    """The picture under its title as a whole SVG document. `note` says what the file holds, for who cannot see it."""
    width, height = picture.width + 2 * MARGIN, picture.height + 2 * MARGIN + HEADING
    paint = _painter(look, measure or Estimate())
    heading = Words(MARGIN, MARGIN + HEADING / 2 - 6, title, "title")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(width)}" height="{_n(height)}"'
        f' viewBox="0 0 {_n(width)} {_n(height)}" role="img" font-family="{escape(FAMILY)}">',
        f"<title>{_text(title)}</title>",
        f"<desc>{_text(note)}</desc>",
        f'<rect width="{_n(width)}" height="{_n(height)}" fill="{color("panel", look)}"/>',
        *paint(heading),
        f'<g transform="translate({_n(MARGIN)} {_n(MARGIN + HEADING)})">',
        *(line for shape in picture.shapes for line in paint(shape)),
        "</g>",
        "</svg>",
        "",
    ]
    return "\n".join(lines)


def _painter(look: Look, measure: Measure) -> Callable[[Shape], Iterator[str]]:
    def paint(shape: Shape) -> Iterator[str]:
        yield _element(shape, look, measure)

    return paint


@singledispatch
def _element(shape: object, look: Look, measure: Measure) -> str:
    raise TypeError(f"no way to write {type(shape).__name__}")


@_element.register
def _(box: Box, look: Look, measure: Measure) -> str:
    line = f' stroke="{color(box.line, look)}"' if box.line else ""
    radius = f' rx="{_n(box.radius)}"' if box.radius else ""
    return (
        f'<rect x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"{radius}'
        f"{_fill(box.color, box.opacity, look)}{line}/>"
    )


@_element.register
def _(ribbon: Ribbon, look: Look, measure: Measure) -> str:
    left, right, middle, height = ribbon.left, ribbon.right, ribbon.middle, ribbon.height
    upper = f"M{_n(left)} {_n(ribbon.start)}C{_n(middle)} {_n(ribbon.start)} {_n(middle)} {_n(ribbon.end)}"
    lower = f"C{_n(middle)} {_n(ribbon.end + height)} {_n(middle)} {_n(ribbon.start + height)}"
    path = (
        f"{upper} {_n(right)} {_n(ribbon.end)}V{_n(ribbon.end + height)}{lower} {_n(left)} {_n(ribbon.start + height)}Z"
    )
    return f'<path d="{path}"{_fill(ribbon.color, ribbon.opacity, look)}/>'


@_element.register
def _(words: Words, look: Look, measure: Measure) -> str:
    size = SIZES[words.style]
    weight = ' font-weight="600"' if words.style in BOLD else ""
    anchor = f' text-anchor="{ANCHORS[words.align]}"' if words.align != "left" else ""
    return (
        f'<text x="{_n(words.x)}" y="{_n(words.y + size * BASELINE)}" font-size="{_n(size)}"{weight}{anchor}'
        f"{_fill(words.color, 1.0, look)}>{_text(shortened(words, measure))}{_tail(words, look)}</text>"
    )


@_element.register
def _(line: Line, look: Look, measure: Measure) -> str:
    dashes = ' stroke-dasharray="4 4"' if line.is_dashed else ""
    return (
        f'<polyline points="{_points(line.points)}" fill="none" stroke="{color(line.color, look)}"'
        f' stroke-width="{_n(line.width)}" stroke-linecap="round"{dashes}/>'
    )


@_element.register
def _(area: Area, look: Look, measure: Measure) -> str:
    return f'<polygon points="{_points(area.points)}"{_fill(area.color, area.opacity, look)}/>'


def _tail(words: Words, look: Look) -> str:
    if not words.tail:
        return ""
    return f'<tspan dx="{_n(TAIL_GAP)}" font-weight="400"{_fill("second", 1.0, look)}>{_text(words.tail)}</tspan>'


def shortened(words: Words, measure: Measure) -> str:
    """The text, cut where it is wider than its room."""
    text = words.text
    if measure.width(text, words.style) <= words.room:
        return text
    while text and measure.width(f"{text}…", words.style) > words.room:
        text = text[:-1]
    return f"{text}…"


def _fill(name: str, opacity: float, look: Look) -> str:
    return f' fill="{color(name, look)}"' + (f' fill-opacity="{_n(opacity)}"' if opacity < 1 else "")


def _points(points: tuple[tuple[float, float], ...]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    """Text of a file in the file: what XML cannot hold and what would turn the line around is left out."""
    return escape(" ".join(TURNING.sub("", NOT_IN_XML.sub(" ", text)).split()), quote=False)
