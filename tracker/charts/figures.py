"""The figures at the head of the page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from tracker.charts.bars import Tile, draw_tiles, tiles_height
from tracker.charts.panel import Line, Maker, Panel, Table
from tracker.histories import SENT, STEPS
from tracker.insights import Rate, listing
from tracker.insights.whole import LONG_WAIT
from tracker.records import Kind
from tracker.weeks import first_of_week


class Figures(Maker):
    """Makes the panel of figures."""

    __slots__ = ()

    def panel(self) -> Panel:
        """The figures at the head of the page."""
        tiles = [self._sent(), self._answered(), self._interviewed(), self._offers(), self._waiting()]
        if not self.insights.count.sent:
            tiles = [*tiles[:1], *map(self._to_come, tiles[1:])]
        heads = self.heads("Figure", "Applications", "Of", "Share", "Likely")
        return Panel(
            "figures",
            self.words.translated("Figures"),
            Table(heads, tuple(self._figure_lines())),
            partial(draw_tiles, tiles),
            partial(tiles_height, len(tiles)),
        )

    def _sent(self) -> Tile:
        say, found = self.words, self.insights
        number, title = say.number(found.count.sent), say.translated("Applications")
        note, tone, wanted = "", "second", ""
        if found.this_week:
            note, tone = say.counted("+1 this week", "+%n this week", found.this_week), "good"
            wanted = listing.days(first_of_week(found.today, found.week_start), found.today)
        elif found.count.saved:
            note = say.counted("1 saved, not sent", "%n saved, not sent", found.count.saved)
            wanted = listing.NEVER_SENT
        name = say.say("{title}: {number}", title=title, number=number)
        return Tile(title, number, note, tone, name, self.query(listing.SENT), self.query(wanted))

    def _to_come(self, tile: Tile) -> Tile:
        """What stands in the place of a zero that would say nothing."""
        note = self.words.translated("with your first application")
        return tile._replace(figures="–", note=note, tone="third", note_query="")

    def _answered(self) -> Tile:
        say, found = self.words, self.insights
        median = found.answer.median
        note = say.of(found.count.answer_rate)
        if median is not None and found.count.answer_rate.is_telling:
            note = say.say("{of}, median {days}", of=note, days=self.days(median))
        return self._rate_tile(say.translated("Heard back"), found.count.answer_rate, note, listing.ANSWERED)

    def _interviewed(self) -> Tile:
        say, rate = self.words, self.insights.count.rate(Kind.INTERVIEWING)
        note = say.of(rate)
        if rate.is_telling:
            note = say.say("{of}, likely {range}", of=note, range=say.likely(rate))
        title = say.reached(Kind.INTERVIEWING)
        return self._rate_tile(title, rate, note, listing.reached(Kind.INTERVIEWING))

    def _rate_tile(self, title: str, rate: Rate, note: str, wanted: str) -> Tile:
        say = self.words
        if not rate.is_telling:
            note = say.translated("too few for a rate")
        name = say.say("{title}: {rate}, {note}", title=title, rate=say.rate(rate), note=note)
        return Tile(title, say.rate(rate), note, "second", name, self.query(wanted))

    def _offers(self) -> Tile:
        say, count = self.words, self.insights.count
        number, title = say.number(count.offers), say.translated("Offers")
        note = say.counted("1 open", "%n open", count.open_offers)
        query = self.query(listing.OPEN_OFFERS) if count.open_offers else ""
        name = say.say("{title}: {number}, {note}", title=title, number=number, note=note)
        return Tile(title, number, note, "second", name, self.query(listing.reached(Kind.OFFER)), query)

    def _waiting(self) -> Tile:
        say, found = self.words, self.insights
        number, title = say.number(found.count.waiting), say.translated("Waiting")
        note = say.say("{number} over {days}", number=say.number(found.long_waits), days=self.days(LONG_WAIT))
        query = self.query(listing.LONG_WAITING) if found.long_waits else ""
        name = say.say("{title}: {number}, {note}", title=title, number=number, note=note)
        tone = "warn" if found.long_waits else "second"
        return Tile(title, number, note, tone, name, self.query(listing.WAITING), query)

    def _figure_lines(self) -> Iterable[Line]:
        say, count = self.words, self.insights.count
        yield self._plain("Applications", count.sent, listing.SENT)
        yield self._plain("Saved, not sent", count.saved, listing.NEVER_SENT)
        yield self.rated(say.translated("Heard back"), count.answer_rate, listing.ANSWERED)
        for kind in STEPS:
            if kind in SENT and kind is not Kind.APPLIED:
                yield self.rated(say.reached(kind), count.rate(kind), listing.reached(kind))
        yield self._plain("Offers open", count.open_offers, listing.OPEN_OFFERS)
        yield self._plain("Waiting for an answer", count.waiting, listing.WAITING)
        yield self._plain("Waiting for over two weeks", self.insights.long_waits, listing.LONG_WAITING)

    def _plain(self, name: str, number: int, wanted: str) -> Line:
        return Line((self.words.translated(name), self.words.number(number), "", "", ""), self.query(wanted))
