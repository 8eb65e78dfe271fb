"""Where applications go: every one from its first stage to where it is, as flows whose numbers add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from tracker.histories import BEGIN, OPEN, PLACE, History
from tracker.records import Kind, Outcome

ENDS: Final = ("accepted", OPEN, "declined", "withdrawn", "rejected", "no_reply", "expired", "skipped")
"""How a way ends, in the order in which the ends of one stage are shown."""


class Node(NamedTuple):
    """A kind of stage, or an end that applications came to from one: `kind` is where they were before.

    `number` of them came here, of which `began` here.
    """

    kind: Kind
    end: str | None
    number: int
    began: int = 0

    @property
    def key(self) -> str:
        """`applied`, or `applied-rejected`."""
        return self.kind.value if self.end is None else f"{self.kind.value}-{self.end}"


class Flow(NamedTuple):
    """So many applications that went from one node to another, each by its key."""

    source: str
    target: str
    number: int


class Ways(NamedTuple):
    """Nodes in the order of a search, each stage before the ends of it; and the flows between them.

    What comes into a node, with what began there, is what goes out of it; what began is what ended.
    """

    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]

    @property
    def total(self) -> int:
        """How many applications there are on all ways."""
        return sum(node.began for node in self.nodes)


def ways_of(histories: Iterable[History]) -> Ways:
    """The ways of these applications, over the kinds that each of them passed."""
    steps: Counter[tuple[str, str]] = Counter()
    for way, number in Counter(history.way for history in histories).items():
        for step in _steps(way.passed, way.outcome):
            steps[step] += number
    came: Counter[str] = Counter()
    for (_, target), number in steps.items():
        came[target] += number
    nodes = tuple(_node(key, came[key], steps[BEGIN, key]) for key in sorted(came, key=_place))
    order = {node.key: place for place, node in enumerate(nodes)}
    flows = [Flow(*step, number) for step, number in steps.items() if step[0] != BEGIN]
    return Ways(nodes, tuple(sorted(flows, key=lambda flow: (order[flow.source], order[flow.target]))))


def _steps(passed: tuple[Kind, ...], end: Outcome | None) -> Iterable[tuple[str, str]]:
    kinds = [kind.value for kind in passed]
    last = f"{kinds[-1]}-{OPEN if end is None else end.value}"
    return zip([BEGIN, *kinds], [*kinds, last], strict=True)


def _node(key: str, count: int, began: int) -> Node:
    kind, _, end = key.partition("-")
    return Node(Kind(kind), end or None, count, began)


def _place(key: str) -> tuple[int, int]:
    kind, _, end = key.partition("-")
    return PLACE[Kind(kind)], ENDS.index(end) + 1 if end else 0
