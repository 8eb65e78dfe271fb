"""Flows from node to node, in columns from left to right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from tracker.charts.shapes import TAIL_GAP, Box, Mark, Measure, Picture, Ribbon, Shape, Words

NODE: Final = 10.0  # px: how wide a node is
GAP: Final = 12.0  # between two nodes, one below the other
LABEL: Final = 6.0  # between a node and its words
STUB: Final = 16.0  # how far what began at a node is drawn before it
THINNEST: Final = 1.5
FADED: Final = 0.34
HALVINGS: Final = 40


class Node(NamedTuple):
    """A node: in which column, how large, of what colour; `began` of it comes from nowhere.

    `name` and `began_name` are all that is to be said of it and of what began there.
    """

    key: str
    column: int
    number: int
    label: str
    figures: str
    color: str
    name: str
    query: str
    began: int = 0
    began_name: str = ""
    began_query: str = ""


class Flow(NamedTuple):
    """So much that goes from one node to another, which lies in a later column."""

    source: str
    target: str
    number: int
    name: str
    query: str


@dataclass(slots=True)
class _Item:
    """What lies in a column: a node, or a place where a flow passes."""

    key: str
    number: int
    has_label: bool
    y: float = 0.0
    came: float = 0.0  # px of what has come in so far, from the top
    went: float = 0.0


@dataclass(slots=True)
class _Plan:
    """Where everything lies: the items of each column from the top, the px of one application, the x of the columns."""

    columns: list[list[_Item]]
    scale: float = 0.0
    x: list[float] = field(default_factory=list)
    items: dict[tuple[str, int], _Item] = field(default_factory=dict)


def draw_sankey(nodes: Sequence[Node], flows: Sequence[Flow], width: float, height: float, measure: Measure) -> Picture:
    """Draw nodes as bars and flows as ribbons as high as what goes through them.

    In its column a node stands above the ends that come from the column before it. A flow that skips a column passes
    between them.
    """
    if not nodes:
        return Picture(width, height, ())
    by_key = {node.key: node for node in nodes}
    plan = _planned(nodes, flows, by_key)
    _stack(plan, height, measure)
    plan.x = _columns(nodes, len(plan.columns), width, measure)
    ribbons = {flow: _ribbons(flow, by_key, plan) for flow in _in_order(flows, by_key, plan)}
    shapes: list[Shape] = [ribbon for parts in ribbons.values() for ribbon in parts]
    marks: list[Mark] = []
    for node in nodes:
        item = plan.items[node.key, node.column]
        bar = Box(plan.x[node.column], item.y, NODE, _thickness(node.number, plan.scale), node.color, 2.0)
        shapes += [bar, _label(node, bar, plan, measure)]
        marks.append(Mark(node.name, node.query, (bar,), _label_box(node, bar, measure)))
        if node.began and node.column:
            stub = _stub(node, item, plan)
            shapes.append(stub)
            marks.append(Mark(node.began_name, node.began_query, (stub,)))
        marks += [Mark(flow.name, flow.query, ribbons[flow]) for flow in flows if flow.source == node.key]
    return Picture(width, height, tuple(shapes), tuple(marks))


def _planned(nodes: Sequence[Node], flows: Sequence[Flow], by_key: Mapping[str, Node]) -> _Plan:
    """The items of each column: its stage, then the flows that pass it, then the ends of the stage before."""
    columns: list[list[_Item]] = [[] for _ in range(max(node.column for node in nodes) + 1)]
    passing = [
        (flow, column) for flow in flows for column in range(by_key[flow.source].column + 1, by_key[flow.target].column)
    ]
    for node in nodes:
        if "-" not in node.key:
            columns[node.column].append(_Item(node.key, node.number, True))
    for flow, column in passing:
        columns[column].append(_Item(_passage(flow), flow.number, False))
    for node in nodes:
        if "-" in node.key:
            columns[node.column].append(_Item(node.key, node.number, True))
    items = {(item.key, place): item for place, column in enumerate(columns) for item in column}
    return _Plan(columns, items=items)


def _passage(flow: Flow) -> str:
    return f"{flow.source}>{flow.target}"


def _stack(plan: _Plan, height: float, measure: Measure) -> None:
    """Find the largest scale at which every column fits, and put its items one below the other."""
    line = measure.height("body")
    low, high = 0.0, height / max(sum(item.number for item in column) for column in plan.columns)
    for _ in range(HALVINGS):
        scale = (low + high) / 2
        fits = all(_column_height(column, scale, line) <= height for column in plan.columns)
        low, high = (scale, high) if fits else (low, scale)
    plan.scale = low
    for column in plan.columns:
        y = 0.0
        for item in column:
            room, own = _room(item, low, line), _thickness(item.number, low)
            item.y = y + (room - own) / 2 if item is not column[0] else y
            y += room + GAP


def _column_height(column: Sequence[_Item], scale: float, line: float) -> float:
    return sum(_room(item, scale, line) for item in column) + GAP * (len(column) - 1)


def _room(item: _Item, scale: float, line: float) -> float:
    return max(_thickness(item.number, scale), line if item.has_label else 0.0)


def _thickness(number: int, scale: float) -> float:
    return max(THINNEST, number * scale)


def _columns(nodes: Sequence[Node], count: int, width: float, measure: Measure) -> list[float]:
    """The x of each column; behind the last one there is room for its words."""
    last = max(_label_width(node, measure) for node in nodes if node.column == count - 1)
    room = max(0.0, width - NODE - LABEL - min(last, width / 3))
    return [float(round(room * place / max(1, count - 1))) for place in range(count)]  # without seams between ribbons


def _label_width(node: Node, measure: Measure) -> float:
    return measure.width(node.label, "strong") + TAIL_GAP + measure.width(node.figures, "body")


def _in_order(flows: Sequence[Flow], by_key: Mapping[str, Node], plan: _Plan) -> list[Flow]:
    """The flows from the top: by where they go next, then by where they come from."""

    def place(flow: Flow) -> tuple[int, float, float]:
        source = by_key[flow.source]
        after = plan.items[_stops(flow, by_key)[1]]
        return source.column, after.y, plan.items[flow.source, source.column].y

    return sorted(flows, key=place)


def _stops(flow: Flow, by_key: Mapping[str, Node]) -> list[tuple[str, int]]:
    """The items that a flow touches, one in each column."""
    first, last = by_key[flow.source].column, by_key[flow.target].column
    between = [(_passage(flow), column) for column in range(first + 1, last)]
    return [(flow.source, first), *between, (flow.target, last)]


def _ribbons(flow: Flow, by_key: Mapping[str, Node], plan: _Plan) -> tuple[Ribbon, ...]:
    height = _thickness(flow.number, plan.scale)
    stops = _stops(flow, by_key)
    found = []
    for (key, column), (next_key, next_column) in pairwise(stops):
        one, other = plan.items[key, column], plan.items[next_key, next_column]
        left = plan.x[column] + (NODE if key == flow.source else 0.0)
        right = plan.x[next_column]
        found.append(
            Ribbon(left, one.y + one.went, right, other.y + other.came, height, by_key[flow.target].color, FADED)
        )
        one.went += height
        other.came += height
    return tuple(found)


def _stub(node: Node, item: _Item, plan: _Plan) -> Box:
    """What began at a node, drawn for a short way before it, below what came from elsewhere."""
    x = plan.x[node.column] - STUB
    return Box(x, item.y + item.came, STUB, _thickness(node.began, plan.scale), node.color, 0.0, FADED)


def _label(node: Node, bar: Box, plan: _Plan, measure: Measure) -> Words:
    x, figures = bar.x + NODE + LABEL, measure.width(node.figures, "body")
    is_last = node.column == len(plan.columns) - 1
    room = 10_000.0 if is_last else plan.x[node.column + 1] - x - LABEL - figures - TAIL_GAP
    return Words(x, _label_y(bar, measure), node.label, "strong", "ink", "left", max(0.0, room), node.figures)


def _label_y(bar: Box, measure: Measure) -> float:
    return bar.y + max(bar.height, measure.height("body")) / 2


def _label_box(node: Node, bar: Box, measure: Measure) -> Box:
    """Where the words are, which can be clicked as the node itself."""
    height = measure.height("body")
    y = _label_y(bar, measure) - height / 2
    return Box(bar.x + NODE, y, LABEL + _label_width(node, measure), height, node.color)
