"""Says the sentences of `tracker/` in the user's language; they are in English, in the context `Tracker`."""

from __future__ import annotations

from datetime import date
from string import Formatter

from PySide6.QtCore import QCoreApplication

from tracker.records import Kind, Outcome
from tracker.sentences import Sentence
from ui.words import full_date_words, kind_name, locale, outcome_name

CONTEXT = "Tracker"


def translated(said: str | Exception) -> str:
    """A sentence, or that of an error, in the user's language; any other text stays as it is."""
    sentence = str(said)
    if not isinstance(sentence, Sentence):
        return sentence
    template = of_tracker(sentence.template, sentence.number)
    return _VALUES.vformat(template, (), sentence.values) if sentence.values else template


def of_tracker(template: str, number: int | None = None) -> str:
    """A template or a word of `tracker/`, still with its placeholders; `number` is what `%n` stands for."""
    return QCoreApplication.translate(CONTEXT, template, None, -1 if number is None else number)


class _Values(Formatter):
    """Writes numbers and days by the locale, and what has words of its own in the user's language."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, str | Exception):
            return _word(value)
        if isinstance(value, date):
            return full_date_words(value)
        if isinstance(value, int | float) and format_spec:
            return _number(value, format_spec)
        return str(super().format_field(value, format_spec))


def _word(value: str | Exception) -> str:
    if isinstance(value, Kind):
        return kind_name(value)
    return outcome_name(value) if isinstance(value, Outcome) else translated(value)


def _number(value: float, spec: str) -> str:
    if isinstance(value, int):
        return locale().toString(value)
    return locale().toString(value, "f", 0) if spec.endswith(".0f") else locale().toString(value, "g", 6)


_VALUES = _Values()
