"""All offers side by side: what each is worth a year in one currency, and what another would have to pay to match."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tracker import worth
from tracker.changes import ChangeSet
from tracker.operations import offers
from tracker.records import Application, Offer, Rate
from tracker.worth import Compared, Worth
from ui.amount_field import CurrencyField, read_number
from ui.chosen import Chosen
from ui.editing import ParsedField, tried
from ui.framing import open_as
from ui.offer_words import answer_words, base_words
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label
from ui.reading_order import walk_as_read
from ui.theme import hairline, set_surface
from ui.words import date_words, money_words, pay_words

SIZE: Final = (980, 640)
NAME_LIMIT: Final = 40
TEXT_LIMIT: Final = 300
COLUMN: Final = 190  # px at least for one offer
MOST_OFFERS: Final = 40
FRAMED: Final = ""
NOTHING: Final = "–"


class CompareDialog(QDialog):
    """Shows the offers of the open applications, each as it was revised last."""

    def __init__(self, context: Context, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self._chosen = chosen
        self.setWindowTitle(self.tr("Offers side by side"))
        self.currency = CurrencyField(self.tr("In"), self._choose_currency, role=FRAMED)
        self.match = QComboBox()
        self._to_match: int | None = None  # the id of the offer that was chosen to be matched
        self.rates = RatesPart(context, self.refresh)
        self.empty = plain_label(
            self.tr("There are no offers yet. Add one in the details of an application, under Offer."),
            role="second",
            wrap=True,
        )
        self.table = QWidget()
        self._grid = QGridLayout(self.table)
        self._cells: dict[tuple[str, int], str] = {}
        self._lay_out()
        self.match.activated.connect(self._choose_match)
        self.session.changed.connect(self._on_changed)
        self.refresh()

    @property
    def cells(self) -> dict[tuple[str, int], str]:
        """What is shown, by the key of a line and the id of an offer."""
        return self._cells

    def refresh(self) -> None:
        """Compare anew."""
        known = self._offers()
        rates = list(self.session.store.records(Rate).values())
        currency = self._currency(known)
        self.currency.show_value(currency, "currency")
        compared = worth.compare(known, currency, rates, self.session.overview.today) if currency else []
        self._fill_match([one.offer for one in compared])
        self._show_table(compared, rates)
        self.rates.show_rates(rates, self._missing(compared), currency)
        self.empty.setVisible(not compared)
        self.table.setVisible(bool(compared))

    def _offers(self) -> list[Offer]:
        """The latest of each, of the open applications."""
        overview = self.session.overview
        open_ids = {row.id for row in overview.shown if row.is_open}
        own = [offer for offer in self.session.store.records(Offer).values() if offer.application in open_ids]
        return worth.latest(own)[:MOST_OFFERS]

    def _currency(self, known: Sequence[Offer]) -> str:
        """The currency that was chosen, else that of the newest offer."""
        return self._chosen.value.currency or (max(known, key=lambda one: one.id).currency if known else "")

    def _missing(self, compared: Sequence[Compared]) -> list[str]:
        """The currencies for which a rate is needed."""
        return sorted({one.offer.currency for one in compared if one.worth is None})

    def _fill_match(self, known: Sequence[Offer]) -> None:
        """The best offer is the one to match, unless another was chosen."""
        wanted = [(self._name(offer), offer.id) for offer in known]
        self.match.blockSignals(True)
        self.match.clear()
        for name, id in wanted:
            self.match.addItem(name, id)
        self.match.setCurrentIndex(max(0, self.match.findData(self._to_match)) if wanted else -1)
        self.match.blockSignals(False)

    def _name(self, offer: Offer) -> str:
        application = self.session.store.get(Application, offer.application)
        return one_line((application.company or application.title) if application else "?", NAME_LIMIT)

    def _title(self, offer: Offer) -> str:
        application = self.session.store.get(Application, offer.application)
        return one_line(application.title, NAME_LIMIT) if application else ""

    def _show_table(self, compared: Sequence[Compared], rates: Sequence[Rate]) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._cells = {}
        target = next((one.offer for one in compared if one.offer.id == self.match.currentData()), None)
        for column, one in enumerate(compared, 1):
            self._grid.setColumnMinimumWidth(column, COLUMN)
            self._put(0, column, plain_label(self._name(one.offer), role="title"))
            self._put(1, column, plain_label(self._title(one.offer), role="second"))
        for row, (key, name, words) in enumerate(self._lines(target, rates), 2):
            cells = [words(one) for one in compared]
            if all(text == NOTHING for text, _ in cells):
                continue
            self._put(row, 0, plain_label(name, role="strong" if key == "total" else "second"))
            for column, (one, (text, role)) in enumerate(zip(compared, cells, strict=True), 1):
                self._cells[key, one.offer.id] = text
                self._put(row, column, plain_label(text, role=role, wrap=True, selectable=True))
        self._grid.setColumnStretch(len(compared) + 1, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _put(self, row: int, column: int, label: QLabel) -> None:
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _lines(
        self, target: Offer | None, rates: Sequence[Rate]
    ) -> list[tuple[str, str, Callable[[Compared], tuple[str, str]]]]:
        """The lines of the table: a key, its name, and the words and the look of a cell."""
        return [
            ("offered", self.tr("As offered"), lambda one: (base_words(one.offer), "")),
            ("base", self.tr("Base a year"), _amount(lambda value: value.base)),
            ("bonus", self.tr("Bonus a year"), _amount(lambda value: value.bonus)),
            ("equity", self.tr("Equity a year"), _amount(lambda value: value.equity)),
            ("total", self.tr("Together a year"), self._total),
            (
                "first",
                self.tr("First year with sign-on"),
                _amount(lambda value: value.first_year if value.sign_on else 0.0),
            ),
            ("match", self.tr("To match, it would have to pay"), partial(self._match, target, rates)),
            ("days_off", self.tr("Days off"), lambda one: (_count(one.offer.days_off), "")),
            (
                "hours",
                self.tr("Hours a week"),
                lambda one: (f"{one.offer.hours:g}" if one.offer.hours else NOTHING, ""),
            ),
            ("benefits", self.tr("Benefits"), lambda one: (one_line(one.offer.benefits, TEXT_LIMIT) or NOTHING, "")),
            ("deadline", self.tr("Answer by"), self._deadline),
            ("rate", self.tr("Rate of"), self._rate),
        ]

    def _total(self, one: Compared) -> tuple[str, str]:
        if one.worth is None:
            words = self.tr("No rate from {currency}: enter one below.")
            return words.format(currency=one.offer.currency), "error"
        return money_words(one.worth.total, one.worth.currency), "strong"

    def _match(self, target: Offer | None, rates: Sequence[Rate], one: Compared) -> tuple[str, str]:
        """The base with which an offer would be worth as much as the one to match."""
        if target is None or one.offer.id == target.id:
            return NOTHING, ""
        base = worth.matching_base(one.offer, target, rates, self.session.overview.today)
        if base is None:
            return NOTHING, ""
        return pay_words(round(base), one.offer.currency, one.offer.period), ""

    def _deadline(self, one: Compared) -> tuple[str, str]:
        if one.offer.deadline is None:
            return NOTHING, ""
        words, tone = answer_words(one.offer, self.session.overview.today)
        day = date_words(one.offer.deadline, self.session.overview.today)
        return (f"{day} ({words})", "error") if tone == "bad" else (day, "")

    def _rate(self, one: Compared) -> tuple[str, str]:
        day = one.worth.rated_on if one.worth else None
        return (date_words(day, self.session.overview.today) if day else NOTHING), "second"

    def _choose_match(self, index: int) -> None:
        self._to_match = self.match.itemData(index)
        self.refresh()

    def _choose_currency(self, code: str) -> str:
        self._chosen.choose(currency=code)
        self.refresh()
        return ""

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.is_everything or changes.touches(Offer, Rate, Application):
            self.refresh()

    def _lay_out(self) -> None:
        self.match.setAccessibleName(self.tr("The offer to match"))
        self.currency.setMaximumWidth(80)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("A year of each, in")))
        head.addWidget(self.currency)
        head.addSpacing(16)
        head.addWidget(plain_label(self.tr("compared with")))
        head.addWidget(self.match)
        head.addStretch(1)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        area = QScrollArea()
        area.setWidget(self.table)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Offers side by side"))
        area.setProperty("role", "reading")  # there is only text in it, which arrows scroll
        set_surface(self.table, "panel")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addLayout(head)
        box.addWidget(hairline())
        box.addWidget(self.empty)
        box.addWidget(area, 1)
        box.addWidget(hairline())
        box.addWidget(self.rates)
        box.addWidget(buttons)
        open_as(self, SIZE)

    def reject(self) -> None:
        """Leave; what is typed in a field is saved first."""
        if self.currency.commit():
            super().reject()

    def focusNextPrevChild(self, next: bool) -> bool:
        return walk_as_read(self, is_next=next)


class RatesPart(QWidget):
    """The rates that the user entered, and a line for another: nothing is looked up on the net."""

    def __init__(self, context: Context, changed: Callable[[], object]) -> None:
        super().__init__()
        self.session = context.session
        self._context = context
        self._changed = changed
        self._values: dict[str, float | str | None] = {"from": "", "rate": None, "to": ""}
        self.source = CurrencyField(self.tr("Currency"), partial(self._take, "from"), role=FRAMED)
        self.rate: ParsedField[float | None] = ParsedField(
            self.tr("Rate"), partial(self._take, "rate"), empty=None, read=read_number, words=_rate_text, role=FRAMED
        )
        self.target = CurrencyField(self.tr("In currency"), partial(self._take, "to"), role=FRAMED)
        self.add_button = QPushButton(self.tr("Keep the rate"))
        self.add_button.clicked.connect(self.add)
        self.refusal = plain_label(role="error", wrap=True)
        self.refusal.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._lay_out()

    def show_rates(self, rates: Sequence[Rate], missing: Sequence[str], currency: str) -> None:
        """Show what is known; the first currency that misses a rate is proposed for the next one."""
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for rate in sorted(rates, key=lambda one: (one.day, one.id), reverse=True):
            self._list.addWidget(self._line(rate))
        if not self.rate.is_dirty and self._values["rate"] is None:
            self._propose(missing[0] if missing else "", currency)

    def add(self) -> None:
        """Keep the rate that was typed, from today on."""
        if not all(field.commit() for field in (self.source, self.rate, self.target)):
            return
        source, rate, target = self._values["from"], self._values["rate"], self._values["to"]
        if not source or not target or not isinstance(rate, float):
            self._say(self.tr("A rate needs two currencies and a number, such as 1 USD is 0.92 EUR."))
            return
        self._say(tried(self.session, offers.put_rate, str(source), str(target), rate, on=self.session.overview.today))
        if not self.refusal.text():
            self._values["rate"] = None
            self.rate.show_value(None, "again")
            self._changed()

    def _propose(self, source: str, target: str) -> None:
        self._values |= {"from": source, "to": target}
        self.source.show_value(source, source)
        self.target.show_value(target, target)

    def _take(self, key: str, value: float | str | None) -> str:
        self._values[key] = value
        fields: dict[str, ParsedField[Any]] = {"from": self.source, "rate": self.rate, "to": self.target}
        fields[key].show_value(value, fields[key].owner)
        return ""

    def _line(self, rate: Rate) -> QWidget:
        words = self.tr("1 {currency} = {rate} {base} on {day}").format(
            currency=rate.currency,
            rate=f"{rate.rate:g}",
            base=rate.base,
            day=date_words(rate.day, self.session.overview.today),
        )
        button = QPushButton(self.tr("Remove"))
        button.setProperty("role", "link")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Remove the rate {rate}").format(rate=words))
        button.clicked.connect(lambda _checked=False: self._say(tried(self.session, offers.remove_rate, rate.id)))
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(words, role="second"))
        box.addWidget(button)
        box.addStretch(1)
        return line

    def _say(self, sentence: str) -> None:
        set_label(self.refusal, sentence)
        self.refusal.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        self.add_button.setAutoDefault(False)
        line.addWidget(plain_label(self.tr("1")))
        line.addWidget(self.source)
        line.addWidget(plain_label(self.tr("is")))
        line.addWidget(self.rate)
        line.addWidget(self.target)
        line.addWidget(self.add_button)
        line.addStretch(1)
        for field in (self.source, self.rate, self.target):
            field.setMaximumWidth(110)
            field.entered.connect(lambda _is_strong: self.add())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(plain_label(self.tr("Rates, as you enter them"), role="strong"))
        box.addLayout(self._list)
        box.addLayout(line)
        box.addWidget(self.refusal)


def _amount(part: Callable[[Worth], float]) -> Callable[[Compared], tuple[str, str]]:
    def words(one: Compared) -> tuple[str, str]:
        return (money_words(part(one.worth), one.worth.currency) if one.worth and part(one.worth) else NOTHING), ""

    return words


def _rate_text(rate: float | None) -> str:
    return "" if rate is None else f"{rate:g}"


def _count(number: int | None) -> str:
    return NOTHING if number is None else str(number)
