"""Offers are typed where they stand, revised, valued for a year, and compared side by side by rates of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.tracker import build
from tests.ui.detail.conftest import Desk, choose, press, type_over
from tracker.operations import offers
from tracker.records import Offer, Period, Rate
from tracker.settings import Preferences
from ui.chosen import Chosen
from ui.compare_offers import CompareDialog
from ui.detail.offer_form import OfferForm
from ui.detail.offers import Offers
from ui.detail.panel import OFFER

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def section(desk: Desk) -> Offers:
    desk.panel.tabs.setCurrentIndex(OFFER)
    return desk.panel.offers


def add(desk: Desk, base: float, currency: str = "EUR", owner: int | None = None, **more: Any) -> int:
    values = {"base": base, "currency": currency, "period": Period.YEAR, **more}
    offers.add(desk.session.store, owner or desk.stored().id, values, on=build.TODAY)
    return max(desk.session.store.records(Offer))


def shown(section: Offers) -> list[tuple[str, str, str]]:
    looks = [row.entry.look for row in section.entries.rows if row.isVisible()]
    return [(look.text, look.second, look.right) for look in looks]


def form(section: Offers) -> OfferForm:
    found = section.form("offer")
    assert isinstance(found, OfferForm)
    return found


def test_an_offer_is_added_by_typing_what_is_paid(desk: Desk, section: Offers) -> None:
    QTest.mouseClick(section.add_offer, Left)
    type_over(form(section).base, "95k")
    type_over(form(section).currency, "eur")
    type_over(form(section).bonus, "5,000")
    type_over(form(section).equity, "40,000")
    type_over(form(section).deadline, "Fri")
    QTest.mouseClick(form(section).ok, Left)
    (offer,) = desk.session.store.records(Offer).values()
    assert (offer.base, offer.currency, offer.bonus, offer.equity) == (95_000, "EUR", 5_000, 40_000)
    assert offer.deadline == build.TODAY + timedelta(3)
    assert shown(section) == [("€95,000", "worth €110,000 a year", "answer by Fri")]


def test_every_field_of_an_offer_is_edited_in_place(desk: Desk, section: Offers) -> None:
    id = add(desk, 95_000)
    QTest.mouseClick(section.entries.rows[0].entry, Left)
    for name, text, value in (
        ("base", "101.500", 101_500), ("bonus", "8k", 8_000), ("sign_on", "10000", 10_000), ("hours", "37.5", 37.5),
        ("vesting_years", "3", 3), ("days_off", "30", 30), ("currency", "usd", "USD"),
        ("benefits", "Pension", "Pension"),
        ("note", "By phone", "By phone"),
    ):  # fmt: skip
        type_over(form(section).by_name[name], text)
        desk.elsewhere.setFocus() if name in {"benefits", "note"} else press(Key.Key_Return)
        if name in {"benefits", "note"}:
            section.edit(("offer", id))
        assert getattr(desk.session.store.records(Offer)[id], name) == value


def test_what_is_no_amount_is_refused_beside_the_field(desk: Desk, section: Offers) -> None:
    add(desk, 95_000)
    QTest.mouseClick(section.entries.rows[0].entry, Left)
    type_over(form(section).base, "a lot")
    press(Key.Key_Return)
    assert form(section).base.problem.text() == "“a lot” is no amount; write one such as 95k or 95,000."
    press(Key.Key_Escape)
    type_over(form(section).currency, "Euro")
    press(Key.Key_Return)
    assert "three letters" in form(section).currency.problem.text()


def test_an_offer_without_its_pay_is_not_added(desk: Desk, section: Offers) -> None:
    QTest.mouseClick(section.add_offer, Left)
    type_over(form(section).bonus, "5000")
    QTest.mouseClick(form(section).ok, Left)
    assert form(section).problem.text().startswith("An offer needs its pay")
    assert desk.session.store.records(Offer) == {}


def test_a_revision_keeps_what_was_offered_before(desk: Desk, section: Offers) -> None:
    add(desk, 95_000, bonus=5_000.0)
    row = section.entries.rows[0]
    section.entries.menu_asked.emit(row.key, row.mapToGlobal(QPoint(5, 5)))
    choose("They offer something else now")
    assert form(section).bonus.value == 5_000
    type_over(form(section).base, "102k")
    QTest.mouseClick(form(section).ok, Left)
    assert shown(section) == [
        ("€102,000", "worth €107,000 a year", ""),
        ("€95,000 before", "", "24 Nov"),
    ]
    later = desk.session.store.records(Offer)[2]
    assert later.revises == 1


def test_a_deadline_that_has_passed_is_red_and_says_how_late(desk: Desk, section: Offers) -> None:
    offers.add(
        desk.session.store,
        desk.stored().id,
        {"base": 9e4, "currency": "EUR", "deadline": build.TODAY - timedelta(2)},
        on=build.TODAY - timedelta(20),
    )
    look = section.entries.rows[0].entry.look
    assert (look.right, look.tone) == ("2 days late", "bad")


def test_the_answer_to_an_offer_is_among_the_next_steps_and_leads_here(desk: Desk) -> None:
    add(desk, 95_000, deadline=build.TODAY + timedelta(3))
    (row,) = [row for row in desk.next_steps.entries.rows if row.isVisible()]
    assert (row.entry.look.text, row.entry.look.right) == ("Answer the offer", "Fri")
    QTest.mouseClick(row.entry, Left)
    assert desk.panel.tabs.currentIndex() == OFFER
    assert desk.panel.offers.open_key == ("offer", 1)


@pytest.fixture
def compared(desk: Desk) -> Iterator[CompareDialog]:
    """Harbor's €100,000 beside Kestrel's $140,000, in euros."""
    add(desk, 100_000, bonus=5_000.0)
    add(desk, 140_000, "USD", owner=desk.add("Kestrel", "Staff"))
    chosen = Chosen(Preferences(currency="EUR"), desk.session)
    dialog = CompareDialog(desk.panel.context, chosen)
    desk.qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


def test_a_currency_without_a_rate_is_said_and_asked_for(compared: CompareDialog) -> None:
    assert compared.cells["total", 1] == "€105,000"
    assert compared.cells["total", 2] == "No rate from USD: enter one below."
    assert (compared.rates.source.value, compared.rates.target.value) == ("USD", "EUR")


def test_a_rate_that_is_typed_makes_them_comparable(desk: Desk, compared: CompareDialog) -> None:
    type_over(compared.rates.rate, "0.9")
    QTest.mouseClick(compared.rates.add_button, Left)
    (rate,) = desk.session.store.records(Rate).values()
    assert (rate.currency, rate.base, rate.rate, rate.day) == ("USD", "EUR", 0.9, build.TODAY)
    assert compared.cells["total", 2] == "€126,000"
    assert compared.match.currentText() == "Kestrel"
    assert compared.cells["match", 1] == "€121,000"
    assert compared.cells["rate", 2] == "24 Nov"


def test_another_offer_can_be_the_one_to_match(desk: Desk, compared: CompareDialog) -> None:
    offers.put_rate(desk.session.store, "USD", "EUR", 0.9, on=build.TODAY)
    compared.match.setCurrentIndex(compared.match.findText("Harbor"))
    compared.match.activated.emit(compared.match.currentIndex())
    assert compared.cells["match", 2] == "$116,667"
    assert compared.cells["match", 1] == "–"


def test_a_rate_that_is_none_is_refused_in_words(desk: Desk, compared: CompareDialog) -> None:
    type_over(compared.rates.rate, "0")
    QTest.mouseClick(compared.rates.add_button, Left)
    assert compared.rates.refusal.isVisible()
    assert desk.session.store.records(Rate) == {}


def test_the_currency_of_the_comparison_is_chosen_and_kept(desk: Desk, compared: CompareDialog) -> None:
    type_over(compared.currency, "USD")
    press(Key.Key_Return)
    QApplication.processEvents()
    assert compared.cells["total", 2] == "$140,000"
    assert compared.cells["total", 1].startswith("No rate from EUR")


def test_no_offers_are_said(desk: Desk) -> None:
    dialog = CompareDialog(desk.panel.context, Chosen(Preferences(), desk.session))
    desk.qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.empty.isVisible()
    assert dialog.cells == {}
