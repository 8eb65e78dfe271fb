"""The words for offers and what they are worth, by the locale."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from tracker.records import Offer
from ui.theme import Tone
from ui.words import late_words, money_words, near_words, pay_words

translate = QCoreApplication.translate


def base_words(offer: Offer) -> str:
    """The base pay: `€95,000`, `$60/h`."""
    return pay_words(offer.base, offer.currency, offer.period)


def answer_words(offer: Offer, today: date) -> tuple[str, Tone | None]:
    """Until when an offer wants an answer, red once that is past."""
    if offer.deadline is None:
        return "", None
    days = (offer.deadline - today).days
    if days < 0:
        return late_words(-days), "bad"
    text = translate("Offers", "answer by {day}").format(day=near_words(offer.deadline, today))
    return text, "warn" if days <= 7 else "neutral"


def yearly_words(amount: float, currency: str) -> str:
    """`€121,400 a year`."""
    return translate("Offers", "{amount} a year").format(amount=money_words(amount, currency))
