"""How long stages and first answers take."""

from __future__ import annotations

from functools import partial

from tracker.charts.bars import Row, draw_rows, rows_height
from tracker.charts.panel import Line, Maker, Panel, Table
from tracker.insights import Duration, listing
from tracker.records import Kind


class Times(Maker):
    """Makes the panel of times."""

    __slots__ = ()

    def panel(self) -> Panel:
        """How long stages and first answers take, with those that still wait counted."""
        say, found = self.words, self.insights
        durations = [
            *((say.stage(kind), kind, duration) for kind, duration in found.stages.items()),
            (say.translated("First answer"), None, found.answer),
        ]
        shown = [(name, kind, duration) for name, kind, duration in durations if duration.n]
        longest = max((self._known_days(duration) for _, _, duration in shown), default=0) or 1
        rows, lines = [], []
        for name, kind, duration in shown:
            wanted = listing.began_with_applying() if kind is None else listing.entered(kind)
            color, query = "accent" if kind is None else f"stage.{kind.value}", self.query(wanted)
            cells = (say.number(duration.n), self._waiting_words(kind, duration), self._median(duration))
            sentence = self._time_words(name, duration)
            rows.append(Row(name, cells[1:], self._known_days(duration) / longest, None, color, sentence, query))
            lines.append(Line((name, *cells), query))
        return Panel(
            "times",
            say.translated("Time in stage"),
            Table(self.heads("Stage", "Times", "Still waiting", "Half are over after"), tuple(lines)),
            partial(draw_rows, rows),
            lambda _width: rows_height(len(rows)),
            say.translated("How long applications stay in each stage, with those that still wait counted."),
        )

    def _median(self, duration: Duration) -> str:
        if duration.median is not None:
            return self.days(duration.median)
        return self.words.say("over {days}", days=self.days(duration.longest))

    def _known_days(self, duration: Duration) -> int:
        """What the bar of a duration is as long as: its median, or how long that is at least."""
        return duration.longest if duration.median is None else duration.median

    def _waiting_words(self, kind: Kind | None, duration: Duration) -> str:
        say, waiting = self.words, duration.waiting
        if not waiting:
            return ""
        return (
            say.counted("1 waiting", "%n waiting", waiting) if kind else say.counted("1 without", "%n without", waiting)
        )

    def _time_words(self, name: str, duration: Duration) -> str:
        say = self.words
        sentence = "{name}: half are over after {days}; {number} counted, {waiting} still waiting"
        if duration.median is None:
            sentence = "{name}: fewer than half are over after {days}; {number} counted, {waiting} still waiting"
        return say.say(
            sentence,
            name=name,
            days=self.days(self._known_days(duration)),
            number=say.number(duration.n),
            waiting=say.number(duration.waiting),
        )
