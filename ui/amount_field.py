"""Amounts, numbers and currencies as people type them, where they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from tracker.errors import InvalidInput
from tracker.money import CODES, CODES_LIKE_WORDS, read_salary
from ui.editing import ParsedField, Write
from ui.words import locale

CURRENCIES: Final = tuple(sorted((*CODES, *CODES_LIKE_WORDS)))
LARGEST: Final = 1e12

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
    """The amount that is meant; None for an empty text. Raises InvalidInput."""
    plain = text.strip()
    if not plain:
        return None
    if plain in {"0", "0.00", "0,00"}:
        return 0.0
    found = read_salary(plain)
    if found is None or found.min is None or found.min != found.max or found.min > LARGEST:
        sentence = translate("Amounts", "“{text}” is no amount; write one such as 95k or 95,000.")
        raise InvalidInput(sentence.format(text=plain))
    return found.min


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
