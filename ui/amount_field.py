"""Amounts, numbers and currencies as people type them, where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final
from unicodedata import normalize

from PySide6.QtCore import QCoreApplication

from tracker.errors import InvalidInput
from tracker.money import CODES, CODES_LIKE_WORDS
from ui.editing import ParsedField, Write
from ui.words import locale

CURRENCIES: Final = tuple(sorted((*CODES, *CODES_LIKE_WORDS)))
LARGEST: Final = 1e12
READ_AT_MOST: Final = 60  # characters
TIMES: Final = {"k": 1e3, "m": 1e6}
AMOUNT: Final = re.compile(r"(?P<number>[0-9]+(?:[.,'’ ][0-9]+)*) ?(?P<times>[km])?", re.IGNORECASE)
GROUPED: Final = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:[.,](?P<decimals>[0-9]{1,2}))?"
)

translate = QCoreApplication.translate


class AmountField(ParsedField[float | None]):
    """An amount of money or none; `95k`, `95,000` and `95.000` are read."""

    def __init__(self, name: str, write: Write[float | None], **options: Any) -> None:
        super().__init__(name, write, empty=None, read=read_amount, words=amount_text, **options)


class NumberField(ParsedField[float | None]):
    """A number or none, such as 37.5 hours."""

    def __init__(self, name: str, write: Write[float | None], **options: Any) -> None:
        super().__init__(name, write, empty=None, read=read_number, words=amount_text, **options)


class CountField(ParsedField[int | None]):
    """A whole number or none, such as 30 days."""

    def __init__(self, name: str, write: Write[int | None], **options: Any) -> None:
        words: Callable[[int | None], str] = amount_text
        super().__init__(name, write, empty=None, read=read_count, words=words, **options)


class CurrencyField(ParsedField[str]):
    """The three letters of a currency."""

    def __init__(self, name: str, write: Write[str], **options: Any) -> None:
        super().__init__(name, write, empty="", read=read_currency, words=str, suggest=lambda: CURRENCIES, **options)


def read_amount(text: str) -> float | None:
    """The amount that is meant; None for an empty text.

    A point or comma before exactly three digits groups thousands, as in salaries. Raises InvalidInput.
    """
    plain = text.strip()
    if not plain:
        return None
    match = AMOUNT.fullmatch(normalize("NFKC", plain[:READ_AT_MOST]))
    number = _number_of(match["number"]) if match else None
    amount = number * TIMES.get((match["times"] or "").lower(), 1.0) if match and number is not None else None
    if amount is None or amount > LARGEST:
        sentence = translate("Amounts", "“{text}” is no amount; write one such as 95k or 95,000.")
        raise InvalidInput(sentence.format(text=plain))
    return amount


def _number_of(digits: str) -> float | None:
    """A number with groups of thousands and decimals, whichever sign stands for which; None for what is neither."""
    plain = re.sub(r"[ '’]", "", digits)
    if grouped := GROUPED.fullmatch(plain):
        return float(f"{re.sub('[.,]', '', grouped['whole'])}.{grouped['decimals'] or 0}")
    return float(plain.replace(",", ".")) if len(re.findall("[.,]", plain)) < 2 else None


def read_number(text: str) -> float | None:
    """The number that is meant, with the decimal sign of the locale or a point; None for an empty text."""
    plain = text.strip()
    if not plain:
        return None
    number, is_read = locale().toDouble(plain)
    if not is_read:
        try:
            number = float(plain.replace(",", "."))
        except ValueError:
            number = -1.0
    if not 0 <= number <= LARGEST:
        sentence = translate("Amounts", "“{text}” is no number; write one such as 37.5.")
        raise InvalidInput(sentence.format(text=plain))
    return number


def read_count(text: str) -> int | None:
    """The whole number that is meant; None for an empty text."""
    number = read_number(text)
    if number is not None and number != int(number):
        sentence = translate("Amounts", "“{text}” is no whole number; write one such as 30.")
        raise InvalidInput(sentence.format(text=text.strip()))
    return None if number is None else int(number)


def read_currency(text: str) -> str:
    """The code of a currency in capitals; what is not three letters is refused."""
    code = text.strip().upper()
    if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
        sentence = translate("Amounts", "“{text}” is no currency; write its three letters, such as EUR.")
        raise InvalidInput(sentence.format(text=text.strip()))
    return code


def amount_text(amount: float | None) -> str:
    """An amount as it can be typed again."""
    if amount is None:
        return ""
    digits = 0 if float(amount).is_integer() else 2
    return locale().toString(float(amount), "f", digits)
