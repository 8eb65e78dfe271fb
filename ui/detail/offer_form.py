"""An offer: what is paid, what comes with it, and until when it wants an answer."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from tracker.records import Offer, Period
from ui.amount_field import AmountField, CountField, CurrencyField, NumberField
from ui.day_field import DayField, Today
from ui.detail.forms import Add, Edit, Labelled, RecordForm
from ui.editing import ChoiceField, Field
from ui.icons import Icons
from ui.text_field import TextField
from ui.words import period_name

FRAMED: Final = ""
SHORT: Final = 10  # letters
FIELDS: Final = (
    "base", "currency", "period", "hours", "bonus", "sign_on", "equity", "vesting_years", "days_off", "day",
    "deadline", "benefits", "note",
)  # fmt: skip


class OfferForm(RecordForm):
    """Edits the values named in `FIELDS`."""

    def __init__(self, add: Add, edit: Edit, *, today: Today, icons: Icons) -> None:
        super().__init__(add, edit)
        write = self.writer
        self.base = AmountField(self.tr("Base pay"), write("base"), role=FRAMED)
        self.currency = CurrencyField(self.tr("Currency"), write("currency"), role=FRAMED)
        self.period: ChoiceField[Period] = ChoiceField(
            self.tr("Per"),
            write("period"),
            empty=Period.YEAR,
            choices=[(period, period_name(period)) for period in Period],
            role=FRAMED,
        )
        self.hours = NumberField(self.tr("Hours a week"), write("hours"), placeholder="40", role=FRAMED)
        self.bonus = AmountField(self.tr("Bonus a year"), write("bonus"), role=FRAMED)
        self.sign_on = AmountField(self.tr("Sign-on, once"), write("sign_on"), role=FRAMED)
        self.equity = AmountField(self.tr("Equity, all of it"), write("equity"), role=FRAMED)
        self.vesting_years = NumberField(
            self.tr("Vests in years"), write("vesting_years"), placeholder="4", role=FRAMED
        )
        self.days_off = CountField(self.tr("Days off"), write("days_off"), role=FRAMED)
        self.day = DayField(self.tr("Offered on"), write("day"), today=today, icons=icons, role=FRAMED)
        self.deadline = DayField(self.tr("Answer by"), write("deadline"), today=today, icons=icons, role=FRAMED)
        self.benefits = TextField(self.tr("Benefits"), write("benefits"), least=1, most=8, role=FRAMED)
        self.note = TextField(self.tr("Note"), write("note"), least=1, most=8, role=FRAMED)
        fields: dict[str, Field[Any, Any]] = {name: getattr(self, name) for name in FIELDS}
        self.lay_out(
            fields,
            (Labelled(self.base), Labelled(self.currency, SHORT), Labelled(self.period)),
            (Labelled(self.bonus), Labelled(self.sign_on)),
            (Labelled(self.equity), Labelled(self.vesting_years)),
            (Labelled(self.hours), Labelled(self.days_off)),
            (Labelled(self.day), Labelled(self.deadline)),
            (Labelled(self.benefits),),
            (Labelled(self.note),),
        )
        self.setFocusProxy(self.base)


def new_offer_values(today: date, currency: str, period: Period) -> dict[str, Any]:
    """What a new offer begins with."""
    values: dict[str, Any] = dict.fromkeys(FIELDS)
    return {**values, "day": today, "currency": currency, "period": period, "benefits": "", "note": ""}


def offer_values(offer: Offer) -> dict[str, Any]:
    """The values of an offer by the names of the form."""
    return {name: getattr(offer, name) for name in FIELDS}
