"""How many of each group got how far."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from tracker.charts.bars import Row, draw_rows, rows_height
from tracker.charts.panel import Line, Maker, Panel, Table
from tracker.insights import Dimension, Group, Rate, listing
from tracker.records import Kind

MOST_ROWS: Final = 8  # of groups in the chart; the table has all


class Choice(NamedTuple):
    """What results are shown: how many of a group were answered (no kind) or reached a kind, and grouped by what."""

    kind: Kind | None = Kind.INTERVIEWING
    dimension: Dimension = Dimension.SOURCE


class Results(Maker):
    """Makes the panel of results."""

    __slots__ = ()

    def panel(self, choice: Choice) -> Panel:
        """How many of each group got how far."""
        say, groups = self.words, self.insights.groups[choice.dimension]
        shown = self._best_first(groups, choice)[:MOST_ROWS]
        title = say.say("{reached}, {by}", reached=self.reached(choice.kind), by=say.dimension(choice.dimension))
        group, applications, share, likely = self.heads("Group", "Applications", "Share", "Likely")
        heads = (group, applications, self.reached(choice.kind), share, likely)
        return Panel(
            "results",
            title,
            Table(heads, tuple(self._result_line(choice, group) for group in groups)),
            partial(draw_rows, [self._result_row(choice, group) for group in shown]),
            lambda _width: rows_height(len(shown)),
            say.translated("Which sources, roles and days bring answers, each with its number and its doubt."),
        )

    def reached(self, kind: Kind | None) -> str:
        """`Heard back` or `Reached interview`."""
        return self.words.translated("Heard back") if kind is None else self.words.reached(kind)

    def _rate(self, choice: Choice, group: Group) -> Rate:
        return group.figures.answer_rate if choice.kind is None else group.figures.rate(choice.kind)

    def _best_first(self, groups: Sequence[Group], choice: Choice) -> list[Group]:
        """Names and pay by their rate, those with too few to tell last; what has an order of its own in that."""
        if choice.dimension in {Dimension.WEEKDAY, Dimension.MONTH, Dimension.WEEK}:
            return list(groups)[-max(MOST_ROWS, 1) :]
        largest = sorted(groups, key=lambda group: -group.figures.sent)[:MOST_ROWS]
        return sorted(largest, key=lambda group: _worth(self._rate(choice, group)), reverse=True)

    def _result_row(self, choice: Choice, group: Group) -> Row:
        say, rate = self.words, self._rate(choice, group)
        name = say.group(choice.dimension, group, self.insights.today)
        said = say.say("{name}: {rate}, {of}", name=name, rate=say.rate(rate), of=say.of(rate))
        if rate.likely:
            said = say.say("{said}, likely {range}", said=said, range=say.likely(rate))
        color = "accent" if choice.kind is None else f"stage.{choice.kind.value}"
        figures = (say.number(rate.of), say.rate(rate))
        return Row(
            name, figures, rate.share, rate.likely, color, said, self.query(listing.group(choice.dimension, group))
        )

    def _result_line(self, choice: Choice, group: Group) -> Line:
        say, rate = self.words, self._rate(choice, group)
        name = say.group(choice.dimension, group, self.insights.today)
        cells = self.rated(name, rate, "").cells
        query = self.query(listing.group(choice.dimension, group))
        return Line((cells[0], cells[2], cells[1], *cells[3:]), query)


def _worth(rate: Rate) -> float:
    """The share, to sort by; below every share where there are too few to tell."""
    return -1.0 if rate.share is None else rate.share
