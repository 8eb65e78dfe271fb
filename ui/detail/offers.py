"""The offers of an application with their revisions, what each is worth for a year, and the way to compare them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPoint, Signal

from tracker import worth
from tracker.operations import offers
from tracker.overview import Row
from tracker.records import Offer, Period
from ui.detail.entry import Look
from ui.detail.entry_section import EntrySection
from ui.detail.forms import RecordForm, Then
from ui.detail.menus import Choices, popup
from ui.detail.offer_form import OfferForm, new_offer_values, offer_values
from ui.detail.section import column, heading, inset, link_button
from ui.detail.steps import Key
from ui.editing import tried, tried_then
from ui.offer_words import answer_words, base_words, yearly_words
from ui.pages import Context
from ui.plain import plain_label
from ui.words import date_words, money_words

NEW_OFFER: Final[Key] = ("offer", 0)


class Offers(EntrySection):
    """The latest of each chain of revisions stands first, those that it revised below it.

    `compare_asked` wants all offers side by side.
    """

    compare_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Offers"), has_lines=True)
        self._row: Row | None = None
        self._revises: int | None = None
        self.add_offer = link_button(self.tr("+ Offer"), self.new_offer, spoken=self.tr("Add an offer"))
        self.compare = link_button(self.tr("Compare…"), self.compare_asked.emit, spoken=self.tr("Compare all offers"))
        self.empty = plain_label(
            self.tr("What you are offered goes here: pay, bonus, equity, and until when they want an answer."),
            role="hint",
            wrap=True,
        )
        box = column(self)
        box.addWidget(inset(heading(self.tr("Offers"), self.compare, self.add_offer)))
        box.addWidget(inset(self.empty))
        box.addWidget(self.entries)
        box.addWidget(inset(self.refusal))
        box.addStretch(1)

    def show_row(self, row: Row) -> None:
        is_other = self.begin(row.id)
        self._row = row
        self.entries.show_entries(list(self._looks()), is_other=is_other)
        self.empty.setVisible(not self._offers() and self.open_key is None)
        self.refresh_open_form()

    def new_offer(self) -> None:
        """Open the form for a new offer, in the currency of the posting."""
        self._revises = None
        currency, period = self._money()
        values = new_offer_values(self.today(), currency, period)
        self.open_form(NEW_OFFER, lambda form: form.open_new(self.owner, values))
        self.empty.hide()

    def revise(self, id: int) -> None:
        """Open the form for what they offer now instead, beginning with what they offered before."""
        before = self._offer(id)
        if before and self.commit():
            self._revises = id
            values = {**offer_values(before), "day": self.today()}
            self.open_form(NEW_OFFER, lambda form: form.open_new((self.owner, id), values))

    def make_form(self, _kind: str) -> RecordForm:
        return OfferForm(self._add, self._edit, today=self.today, icons=self.context.icons)

    def refresh_form(self, form: RecordForm, key: Key) -> None:
        if offer := self._offer(key[1]):
            form.show_stored(offer_values(offer))

    def edit(self, key: Key) -> None:
        if offer := self._offer(key[1]):
            self.open_form(key, lambda form: form.open_record(offer.id, offer_values(offer)))

    def remove(self, key: Key) -> None:
        self.refuse(tried(self.session, offers.remove, key[1]))

    def show_menu(self, key: Key, place: QPoint) -> None:
        popup(self, self._choices(key), place)

    def _choices(self, key: Key) -> Choices:
        yield self.tr("Edit"), partial(self.edit, key)
        if any(offer.id == key[1] for offer in worth.latest(self._offers())):
            yield self.tr("They offer something else now…"), partial(self.revise, key[1])
        yield self.tr("Compare with the other offers…"), self.compare_asked.emit
        yield "", None
        yield self.tr("Remove"), partial(self.remove, key)

    def _offers(self) -> Sequence[Offer]:
        return self.session.overview.offers.of(self.owner) if self.owner is not None else ()

    def _offer(self, id: int) -> Offer | None:
        return self.session.store.records(Offer).get(id)

    def _money(self) -> tuple[str, Period]:
        """The currency and the period that a new offer is likely to be in."""
        if known := self._offers():
            return known[-1].currency, known[-1].period
        application = self._row.application if self._row else None
        currency = application.currency if application else None
        return currency or "", (application.period if application else None) or Period.YEAR

    def _looks(self) -> Iterator[tuple[Key, Look]]:
        known = self._offers()
        is_open = self._row is not None and self._row.is_open
        for latest in worth.latest(known):
            for place, offer in enumerate(worth.revisions(latest, known)):
                yield ("offer", offer.id), self._look(offer, is_latest=place == 0, is_open=is_open)

    def _look(self, offer: Offer, *, is_latest: bool, is_open: bool) -> Look:
        base, today = base_words(offer), self.today()
        if not is_latest:
            right = date_words(offer.day, today)
            before = self.tr("{base} before").format(base=base)
            return Look(before, self.tr("{offer}, {day}").format(offer=before, day=right), right=right, is_done=None)
        right, tone = answer_words(offer, today) if is_open else ("", None)
        second = " · ".join(part for part in (worth_words(offer), offer.benefits) if part)
        spoken = ", ".join(part for part in (base, second, right) if part)
        return Look(base, spoken, second=second, right=right, tone=tone, icon="handshake")

    def _add(self, values: Mapping[str, Any], then: Then) -> str:
        given = {name: value for name, value in values.items() if value is not None or name in {"benefits", "note"}}
        day = given.pop("day", None) or self.today()
        if "base" not in given or not given.get("currency"):
            return self.tr("An offer needs its pay and the currency of it, such as 95k and EUR.")
        if self.owner is None:
            return ""
        return tried_then(self.session, then, offers.add, self.owner, given, on=day, revises=self._revises)

    def _edit(self, id: int, values: Mapping[str, Any]) -> str:
        if values.get("day", self) is None:
            return self.tr("An offer needs the day on which it was made.")
        return tried(self.session, offers.edit, id, values)


def worth_words(offer: Offer) -> str:
    """What an offer is worth a year in its own currency, and what of it comes once; empty where base is all."""
    value = worth.worth(offer, offer.currency, (), offer.day)
    if value is None:
        return ""
    total = yearly_words(value.total, value.currency)
    if value.sign_on:
        first = money_words(value.first_year, value.currency)
        return QCoreApplication.translate("Offers", "worth {total}, {first} in the first").format(
            total=total, first=first
        )
    return QCoreApplication.translate("Offers", "worth {total}").format(total=total)
