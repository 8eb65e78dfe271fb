"""Bars: upright ones over time, lying ones beside names, and tiles of figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from tracker.charts.shapes import Box, Line, Mark, Measure, Picture, Shape, Words

WIDEST: Final = 26.0  # px of an upright bar
FILLED: Final = 0.7  # of the room that a bar has
RADIUS: Final = 3.0
LEAST_FOR_FIGURES: Final = 17.0  # px of room beside each other at which bars have their figures above
LINE: Final = 28.0  # px from one lying bar to the next
TRACK: Final = 6.0
WIDEST_TRACK: Final = 0.36  # of the width
GAP: Final = 14.0
TILE: Final = 84.0
TILE_GAP: Final = 12.0
NARROWEST_TILE: Final = 172.0
PADDING: Final = 14.0
CARD_RADIUS: Final = 9.0


class Bar(NamedTuple):
    """An upright bar: its label below, its number above, and what it stands for."""

    label: str
    number: int
    figures: str
    name: str
    query: str


class Row(NamedTuple):
    """A lying bar: a name, figures in columns (the last one strong), the share that is filled, 0 to 1, and where the
    true one is likely. Without a share only the figures are there."""

    label: str
    figures: tuple[str, ...]
    share: float | None
    likely: tuple[float, float] | None
    color: str
    name: str
    query: str


class Tile(NamedTuple):
    """A figure under its title, with a note below it in the colour `tone`; both may stand for applications."""

    title: str
    figures: str
    note: str
    tone: str
    name: str
    query: str
    note_query: str = ""


def draw_columns(
    bars: Sequence[Bar], goal: int | None, goal_label: str, width: float, height: float, measure: Measure
) -> Picture:
    """Draw bars side by side over their labels, of which only so many are shown as there is room for."""
    line = measure.height("small")
    top, low = line + 2, height - line - 6
    slot = width / max(1, len(bars))
    highest = max((bar.number for bar in bars), default=0)
    scale = (low - top) / max(1, highest, goal or 0)
    shapes: list[Shape] = [Line(((0.0, low), (width, low)), "line")]
    marks = []
    for place, bar in enumerate(bars):
        box = _upright(place, bar.number * scale, slot, low)
        if bar.number:
            shapes.append(box)
            marks.append(Mark(bar.name, bar.query, (box,)))
            if slot >= LEAST_FOR_FIGURES:
                x = box.x + box.width / 2
                shapes.append(Words(x, box.y - line / 2 - 1, bar.figures, "small_figures", "second", "center"))
    shapes += _labels(bars, slot, low + 4 + line / 2, measure)
    if goal:
        y = low - goal * scale
        shapes.append(Line(((0.0, y), (width, y)), "accent", 1.0, True))
        shapes.append(Words(width, max(line / 2, y - line / 2 - 1), goal_label, "small", "accent", "right"))
    return Picture(width, height, tuple(shapes), tuple(marks))


def _upright(place: int, height: float, slot: float, low: float) -> Box:
    width = min(WIDEST, max(2.0, slot * FILLED))
    x = place * slot + (slot - width) / 2
    return Box(x, low - height, width, height, "stage.applied", min(RADIUS, width / 3))


def _labels(bars: Sequence[Bar], slot: float, y: float, measure: Measure) -> list[Shape]:
    """Labels from the first bar on, as many as fit beside each other."""
    widest = max((measure.width(bar.label, "small") for bar in bars), default=0.0) + 10
    every = max(1, -(-int(widest) // max(1, int(slot))))
    found: list[Shape] = []
    end = len(bars) * slot
    for place in range(0, len(bars), every):
        half = measure.width(bars[place].label, "small") / 2
        x = min(max(half, (place + 0.5) * slot), end - half)
        found.append(Words(x, y, bars[place].label, "small", "third", "center"))
    return found


def rows_height(count: int) -> float:
    """How high so many lying bars are."""
    return count * LINE


def draw_rows(rows: Sequence[Row], width: float, height: float, measure: Measure) -> Picture:
    """Draw lines with a name, figures and a bar on a track, which has a thin line over where the truth is likely."""
    track = min(260.0, width * WIDEST_TRACK)
    columns = _figure_columns(rows, width - track - GAP, measure)
    shapes: list[Shape] = []
    marks = []
    for place, row in enumerate(rows):
        y = place * LINE + LINE / 2
        name_room = (columns[0][1] if columns else width - track) - GAP
        shapes.append(Words(0.0, y, row.label, "body", "ink", "left", max(20.0, name_room)))
        for number, (text, (right, _)) in enumerate(zip(row.figures, columns, strict=True)):
            is_last = number == len(row.figures) - 1
            shapes.append(
                Words(right, y, text, "strong" if is_last else "figures", "ink" if is_last else "second", "right")
            )
        shapes += _track(row, width - track, y, track)
        marks.append(Mark(row.name, row.query, (Box(0.0, y - LINE / 2, width, LINE, row.color),)))
    return Picture(width, max(height, rows_height(len(rows))), tuple(shapes), tuple(marks))


def _figure_columns(rows: Sequence[Row], right: float, measure: Measure) -> list[tuple[float, float]]:
    """The right edge of each column of figures and, of the first, where it begins."""
    count = len(rows[0].figures) if rows else 0
    widths = [max(measure.width(row.figures[column], "strong") for row in rows) for column in range(count)]
    edges = []
    for width in reversed(widths):
        edges.append((right, right))
        right -= width + GAP
    edges.reverse()
    return [(edges[0][0], edges[0][0] - widths[0]), *edges[1:]] if edges else []


def _track(row: Row, x: float, y: float, width: float) -> list[Shape]:
    top, radius = y - TRACK / 2, TRACK / 2
    shapes: list[Shape] = [Box(x, top, width, TRACK, "line", radius)]
    if row.share is None:
        return shapes
    if row.share > 0:
        shapes.append(Box(x, top, max(TRACK, width * min(1.0, row.share)), TRACK, row.color, radius))
    if row.likely:
        low, high = (x + width * end for end in row.likely)
        shapes.append(Line(((low, y), (high, y)), "ink", 1.0))
        shapes += [Line(((end, y - 4), (end, y + 4)), "ink", 1.0) for end in (low, high)]
    return shapes


def tiles_height(count: int, width: float) -> float:
    """How high so many tiles are in a width, where they stand in as many lines as they need."""
    lines = -(-count // tiles_in_line(count, width))
    return lines * TILE + (lines - 1) * TILE_GAP


def tiles_in_line(count: int, width: float) -> int:
    """How many tiles stand beside each other."""
    return max(1, min(count, int((width + TILE_GAP) // (NARROWEST_TILE + TILE_GAP))))


def draw_tiles(tiles: Sequence[Tile], width: float, height: float, measure: Measure) -> Picture:
    """Draw figures on cards of one width."""
    in_line = tiles_in_line(len(tiles), width)
    own = (width - TILE_GAP * (in_line - 1)) / in_line
    shapes: list[Shape] = []
    marks = []
    for place, tile in enumerate(tiles):
        x, y = place % in_line * (own + TILE_GAP), place // in_line * (TILE + TILE_GAP)
        drawn, found = _tile(tile, Box(x, y, own, TILE, "panel", CARD_RADIUS, 1.0, "line"), measure)
        shapes += drawn
        marks += found
    return Picture(width, max(height, tiles_height(len(tiles), width)), tuple(shapes), tuple(marks))


def _tile(tile: Tile, card: Box, measure: Measure) -> tuple[list[Shape], list[Mark]]:
    left, room = card.x + PADDING, card.width - 2 * PADDING
    small, note_y = measure.height("small"), card.y + TILE - 17
    shapes: list[Shape] = [
        card,
        Words(left, card.y + 19, tile.title, "small", "second", "left", room),
        Words(left, card.y + 43, tile.figures, "large", "ink", "left", room),
        Words(left, note_y, tile.note, "small", tile.tone, "left", room),
    ]
    marks = [Mark(tile.name, tile.query, (card,))]
    if tile.note_query:
        wide = min(room, measure.width(tile.note, "small"))
        note = Box(left - 3, note_y - small / 2 - 2, wide + 6, small + 4, "panel", 4.0)
        marks.append(Mark(tile.note, tile.note_query, (note,)))
    return shapes, marks
