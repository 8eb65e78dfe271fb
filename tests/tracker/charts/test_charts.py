"""Charts: flows that fit and add up, marks that can be pointed at, files with text that is only text."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tests.tracker.telling import counted, tell
from tracker.charts.bars import Bar, draw_columns
from tracker.charts.panels import panels_of
from tracker.charts.sankey import Flow, Node, draw_sankey
from tracker.charts.shapes import Box, Mark, Picture, Ribbon, Words
from tracker.charts.svg import Estimate, svg_of
from tracker.charts.wording import Wording
from tracker.store import Store

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script>&\x00\x1b\ud800\u202e\"'"


def node(key: str, column: int, number: int, began: int = 0) -> Node:
    return Node(
        key, column, number, key, str(number), "accent", f"{key}: {number}", f"is:{key}", began, f"began {key}", "b"
    )


NODES = [
    node("a", 0, 10, 10),
    node("a-lost", 1, 3),
    node("b", 1, 6, 2),
    node("b-lost", 2, 2),
    node("c", 2, 8, 1),
    node("c-won", 3, 8),
]
FLOWS = [
    Flow("a", "a-lost", 3, "a to lost: 3", "q"),
    Flow("a", "b", 4, "a to b: 4", "q"),
    Flow("a", "c", 3, "a to c: 3", "q"),
    Flow("b", "b-lost", 2, "b to lost: 2", "q"),
    Flow("b", "c", 4, "b to c: 4", "q"),
    Flow("c", "c-won", 8, "c to won: 8", "q"),
]


def sankey(width: float = 900, height: float = 320) -> Picture:
    return draw_sankey(NODES, FLOWS, width, height, Estimate())


@pytest.mark.parametrize(("width", "height"), [(300, 160), (900, 320), (1800, 700)])
def test_flows_fit_into_their_room_whatever_it_is(width: float, height: float) -> None:
    for shape in sankey(width, height).shapes:
        if isinstance(shape, Box | Ribbon):
            bounds = shape.bounds
            assert -17 <= bounds.x <= bounds.x + bounds.width <= width + 0.01
            assert 0 <= bounds.y <= bounds.y + bounds.height <= height + 0.01


def test_what_flows_into_a_node_is_as_high_as_the_node_and_so_is_what_flows_out() -> None:
    marks = {mark.name: mark for mark in sankey().marks}
    bars = {one.key: marks[one.name].parts[0] for one in NODES}
    out: dict[str, float] = defaultdict(float)
    into: dict[str, float] = defaultdict(float)
    for flow in FLOWS:
        first, last = marks[flow.name].parts[0], marks[flow.name].parts[-1]
        assert isinstance(first, Ribbon)
        assert isinstance(last, Ribbon)
        assert (first.left, last.right) == (bars[flow.source].bounds.x + 10, bars[flow.target].bounds.x)
        out[flow.source] += first.height
        into[flow.target] += last.height
    for one in NODES:
        height = bars[one.key].bounds.height
        began = marks[one.began_name].parts[0].bounds.height if one.began and one.column else 0.0
        assert one.key in {"a-lost", "b-lost", "c-won"} or out[one.key] == pytest.approx(height)
        assert one.column == 0 or into[one.key] + began == pytest.approx(height)


def test_what_flows_lies_side_by_side_and_fills_its_node() -> None:
    marks = {mark.name: mark for mark in sankey().marks}
    for one in NODES:
        bar = marks[one.name].bounds
        into = [marks[flow.name].parts[-1] for flow in FLOWS if flow.target == one.key]
        spans = [(part.end, part.height) for part in into if isinstance(part, Ribbon)]
        if one.began and one.column:
            stub = marks[one.began_name].bounds
            spans.append((stub.y, stub.height))
        out = [marks[flow.name].parts[0] for flow in FLOWS if flow.source == one.key]
        for side in (spans, [(part.start, part.height) for part in out if isinstance(part, Ribbon)]):
            y = bar.y
            for start, height in sorted(side):
                assert start == pytest.approx(y)
                y += height
            assert not side or y == pytest.approx(bar.y + bar.height)


def test_a_flow_that_skips_a_column_passes_between_what_is_there() -> None:
    picture = sankey()
    marks = {mark.name: mark for mark in picture.marks}
    first, second = marks["a to c: 3"].parts
    assert isinstance(first, Ribbon)
    assert isinstance(second, Ribbon)
    assert (first.right, first.end) == (second.left, second.start)
    b, lost = marks["b: 6"].parts[0].bounds, marks["a-lost: 3"].parts[0].bounds
    assert b.y + b.height < first.end
    assert first.end + first.height < lost.y


def test_nodes_of_a_column_do_not_lie_over_each_other_and_neither_do_their_words() -> None:
    picture = sankey(height=170)
    for column in range(4):
        keys = [one for one in NODES if one.column == column]
        marks = [mark for one in keys for mark in picture.marks if mark.name == one.name]
        boxes = sorted(map(_over_both, marks), key=lambda box: box.y)
        for upper, lower in pairwise(boxes):
            assert upper.y + upper.height <= lower.y + 0.01


def _over_both(mark: Mark) -> Box:
    """The rectangle around a node and its words."""
    assert mark.words is not None
    return Mark("", "", (mark.bounds, mark.words)).bounds


def test_each_mark_is_found_where_it_is_drawn() -> None:
    picture = sankey()
    for number, mark in enumerate(picture.marks):
        part = mark.parts[0]
        x = part.bounds.x + part.bounds.width / 2
        y = part.top_at(x) + part.height / 2 if isinstance(part, Ribbon) else part.y + part.height / 2
        assert picture.mark_at(x, y) == number, mark.name
    assert picture.mark_at(899, 319) is None


def test_a_bar_is_as_high_as_its_number_and_the_goal_lies_at_its_own() -> None:
    bars = [Bar(str(number), number, str(number), f"{number}", "q") for number in (0, 2, 4)]
    picture = draw_columns(bars, 8, "goal 8", 300, 170, Estimate())
    two, four = (mark.bounds for mark in picture.marks)
    assert four.height == pytest.approx(2 * two.height)
    (line,) = (shape for shape in picture.shapes if getattr(shape, "is_dashed", False))
    assert four.y + four.height - line.points[0][1] == pytest.approx(2 * four.height)  # type: ignore[union-attr]


def texts(svg: str) -> list[str]:
    return [" ".join(element.itertext()) for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_text_of_any_kind_is_only_text_in_a_drawing() -> None:
    picture = Picture(100, 100, (Words(0, 10, HOSTILE), Box(0, 0, 5, 5, "accent")))
    svg = svg_of(picture, HOSTILE, HOSTILE)
    root = ElementTree.fromstring(svg)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {"svg", "title", "desc", "rect", "text", "g"}
    assert texts(svg) == ["<script>alert(1)</script>& \"'"] * 2
    assert svg.encode("utf-8")


def test_a_drawing_holds_its_numbers_as_text_and_says_what_it_holds(store: Store) -> None:
    tell(store, (20, "applied"), (9, "screening"), (2, "rejected"), company="Secret & Co")
    panels = {panel.key: panel for panel in panels_of(counted(store), Wording())}
    svg = svg_of(panels["flows"].draw(900, 300, Estimate()), panels["flows"].title, panels["flows"].note)
    assert texts(svg) == ["Where applications go", "Applied 1", "Screening 1", "Rejected 1"]
    assert "This chart holds no names of companies" in svg
    assert "Secret" not in svg


def test_words_that_are_too_long_for_their_room_are_cut() -> None:
    svg = svg_of(Picture(100, 100, (Words(0, 10, "x" * 100, room=50),)), "t")
    assert texts(svg)[1] == "xxxxx…"


def test_the_same_search_always_makes_the_same_file(store: Store) -> None:
    for before in (3, 9, 15, 40):
        tell(store, (before, "applied"), source="LinkedIn")

    def files() -> list[str]:
        return [svg_of(p.draw(900, 300, Estimate()), p.title) for p in panels_of(counted(store), Wording())]

    assert files() == files()


def test_before_the_first_application_figures_say_when_they_come_and_charts_what_they_will_show(store: Store) -> None:
    tell(store, (3, "saved"))
    panels = {panel.key: panel for panel in panels_of(counted(store), Wording())}
    shown = [shape.text for shape in panels["figures"].draw(900, 84, Estimate()).shapes if isinstance(shape, Words)]
    assert shown.count("–") == 4
    assert shown.count("with your first application") == 4
    for key in ("weeks", "results", "readiness"):
        assert panels[key].table.lines == ()
        assert panels[key].empty


def test_more_weeks_than_can_be_drawn_become_months_and_these_years(store: Store) -> None:
    tell(store, (3, "applied"))
    tell(store, (60 * 7 + 30, "applied"))
    panel = panels_of(counted(store), Wording())[2]
    assert (panel.title, len(panel.table.lines)) == ("Applications per month", 16)
    tell(store, (365 * 9, "applied"))
    panel = panels_of(counted(store), Wording())[2]
    assert (panel.title, len(panel.table.lines)) == ("Applications per year", 10)
    assert [line.cells[1] for line in panel.table.lines if line.cells[1] != "0"] == ["1", "1", "1"]
