"""Where applications go, as flows that add up."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from tracker import insights
from tracker.charts.panel import Line, Maker, Panel, Table
from tracker.charts.sankey import Flow, Node, draw_sankey
from tracker.histories import OPEN
from tracker.insights import listing
from tracker.records import Kind

HIGHEST, LOWEST, SHARE = 340.0, 220.0, 0.36  # px, and of the width
COLUMN: Final = 118.0  # px that a column needs with its words
NO_NAMES: Final = "This chart holds no names of companies, titles or people."
ENDS: Final = {
    "accepted": "good",
    "declined": "stage.closed",
    "withdrawn": "stage.closed",
    "rejected": "bad",
    "no_reply": "stage.closed",
    "expired": "stage.closed",
    "skipped": "stage.closed",
}


class WaysMaker(Maker):
    """Makes the panel of flows."""

    __slots__ = ()

    def panel(self) -> Panel:
        """Where applications go, as flows."""
        say = self.words
        nodes, flows = self._nodes(), list(map(self._flow, self.insights.ways.flows))
        return Panel(
            "flows",
            say.translated("Where applications go"),
            Table(self.heads("From", "To", "Applications"), tuple(self._lines()), 2),
            partial(draw_sankey, nodes, flows),
            lambda width: min(HIGHEST, max(LOWEST, width * SHARE)),
            say.translated("Each application as a stream from stage to stage, to an offer, an answer or silence."),
            say.translated(NO_NAMES),
            COLUMN * max((node.column + 1 for node in nodes), default=0),
        )

    def _nodes(self) -> list[Node]:
        found = self.insights.ways.nodes
        columns = {kind: place for place, kind in enumerate(dict.fromkeys(node.kind for node in found))}
        return [self._node(node, columns[node.kind] + (node.end is not None)) for node in found]

    def _node(self, node: insights.Node, column: int) -> Node:
        say = self.words
        return Node(
            node.key,
            column,
            node.number,
            self._name(node.kind, node.end),
            say.number(node.number),
            f"stage.{node.kind.value}" if node.end in {None, OPEN} else ENDS[node.end or ""],
            self._node_words(node.kind, node.end, node.number),
            self.query(listing.node(node)),
            node.began,
            say.say("{stage}: {number}", stage=self._began(node.kind), number=self.applications(node.began)),
            self.query(listing.began(node)),
        )

    def _flow(self, flow: insights.Flow) -> Flow:
        source, target = self._name_of(flow.source), self._name_of(flow.target)
        sentence = "{source} to {target}: {number}"
        name = self.words.say(sentence, source=source, target=target, number=self.applications(flow.number))
        return Flow(flow.source, flow.target, flow.number, name, self.query(listing.flow(flow)))

    def _lines(self) -> Iterable[Line]:
        number = self.words.number
        for node in self.insights.ways.nodes:
            if node.began:
                yield Line((self._began(node.kind), "", number(node.began)), self.query(listing.began(node)))
        for flow in self.insights.ways.flows:
            cells = (self._name_of(flow.source), self._name_of(flow.target), number(flow.number))
            yield Line(cells, self.query(listing.flow(flow)))

    def _name_of(self, key: str) -> str:
        kind, _, end = key.partition("-")
        return self._name(Kind(kind), end or None)

    def _name(self, kind: Kind, end: str | None) -> str:
        return self.words.stage(kind) if end is None else self.words.end(end)

    def _node_words(self, kind: Kind, end: str | None, number: int) -> str:
        say, applications = self.words, self.applications(number)
        if end is None:
            return say.say("{stage}: {number}", stage=say.stage(kind), number=applications)
        return say.say("{end} after {stage}: {number}", end=say.end(end), stage=say.stage(kind), number=applications)

    def _began(self, kind: Kind) -> str:
        return self.words.say("Began at {stage}", stage=self.words.stage(kind))
