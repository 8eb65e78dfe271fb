"""The values of an application's fields as people type them, in a cell or after `FIELD=`, and as JSON has them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, Final, TypeVar

from tracker import money
from tracker.codec import APPLICATION_TEXTS
from tracker.days import read_day
from tracker.errors import InvalidInput
from tracker.fields import FIELDS, SHORT_NAMES, no_field
from tracker.operations import lookup
from tracker.records import Employment, Outcome, Period, Search, Stage, WorkMode
from tracker.sentences import Sentence
from tracker.store import Store
from tracker.text import name_key

E = TypeVar("E", bound=StrEnum)
Read = Callable[[Store, str, date], Any]

STAGE: Final = "stage"  # not a field of the operation that edits: it is moved there
NUMBERS: Final = ("salary_min", "salary_max", "excitement")
FLAGS: Final = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
MOST_EXCITED: Final = 5


def read_value(store: Store, field: str, text: str, today: date) -> tuple[str, Any]:
    """The name and the typed value that `operations.applications.edit` takes for a field and what was typed in it.

    An empty text means none. The value of `stage` is a pair (Stage, Outcome or None), to be moved to. Raises
    InvalidInput or NotFound in one sentence that says what could be typed instead.
    """
    name = editable_name(field)
    return name, READERS[name](store, text.strip() if name not in APPLICATION_TEXTS else text, today)


def read_json(store: Store, field: str, value: Any, today: date) -> tuple[str, Any]:
    """The same for a value of JSON: text as it would be typed, a number, true or false, a list of tags, or null."""
    name = editable_name(field)
    if name == "tags":
        return name, _json_tags(value)
    if value is None:
        return read_value(store, name, "", today)
    if not _is_of_the_type(name, value):
        raise InvalidInput(
            "“{field}” cannot be {value}; see what “pursuit list --json” prints for it.",
            field=field,
            value=_shown(value),
        )
    return read_value(store, name, _shown(value) if not isinstance(value, str) else value, today)


def editable_name(field: str) -> str:
    """The name that the edit takes for a field's name or short name: `salary` means `salary_text`."""
    key = field.strip().lower()
    key = SHORT_NAMES.get(key, key)
    name = ALIASES.get(key, key)
    if name in READERS:
        return name
    if name in REASONS:
        raise InvalidInput("“{field}” cannot be edited: {reason}.", field=field, reason=REASONS[name])
    if name in FIELDS:
        raise InvalidInput("“{field}” cannot be edited: it follows from the rest.", field=field)
    typed = {name: key for key, name in ALIASES.items()}
    raise no_field(field, [typed.get(name, name) for name in READERS], SHORT_NAMES)


def read_choice(kind: type[E], text: str, what: str) -> E:
    """The choice that is meant, however it is spelled: `full-time`, `Full time`, `full_time`."""
    wanted = _squeezed(text)
    if found := next((choice for choice in kind if _squeezed(choice) == wanted), None):
        return found
    raise InvalidInput(
        "“{text}” is no {what}; choose among {known}.", text=text, what=Sentence(what), known=", ".join(kind)
    )


def _squeezed(text: str) -> str:
    return re.sub(r"[\s_-]+", "", name_key(text))


def _text(_store: Store, text: str, _today: date) -> str:
    return text


def _day(_store: Store, text: str, today: date) -> date | None:
    return read_day(text, today) if text else None


def _choice(kind: type[E], what: str, _store: Store, text: str, _today: date) -> E | None:
    return read_choice(kind, text, what) if text else None


def _stage(store: Store, text: str, _today: date) -> tuple[Stage, Outcome | None]:
    return lookup.stage_named(store, text)


def _search(store: Store, text: str, _today: date) -> int | None:
    return lookup.by_name(store, Search, text).id if text else None


def _role(store: Store, text: str, _today: date) -> int | None:
    return lookup.role_named(store, text).id if text else None


def _tags(_store: Store, text: str, _today: date) -> list[str]:
    separator = ";" if ";" in text else ","
    return [name.strip() for name in text.split(separator) if name.strip()]


def _amount(_store: Store, text: str, _today: date) -> float | None:
    if not text:
        return None
    try:
        amount = float(text)
    except ValueError:
        salary = money.read_salary(text)
        amount = salary.min if salary and salary.min is not None and salary.min == salary.max else math.nan
    if not 0 <= amount < money.LARGEST:
        raise InvalidInput("“{text}” is no amount; write a number, such as 95000 or 95k.", text=text)
    return abs(amount)  # there is a zero below zero


def _currency(_store: Store, text: str, _today: date) -> str | None:
    code = text.upper()
    if text and not re.fullmatch("[A-Z]{3}", code):
        raise InvalidInput("“{text}” is no currency; write its three letters, such as EUR or USD.", text=text)
    return code or None


def _excitement(_store: Store, text: str, _today: date) -> int | None:
    if not text:
        return None
    if not re.fullmatch(r"[0-9]+(\.0)?", text) or float(text) > MOST_EXCITED:
        raise InvalidInput(
            "“{text}” is no excitement; give a whole number from 0 to {most}.",
            text=text,
            most=MOST_EXCITED,
        )
    return int(float(text))


def _flag(_store: Store, text: str, _today: date) -> bool:
    if (found := FLAGS.get(name_key(text))) is None:
        raise InvalidInput("“{text}” is neither yes nor no; write one of them.", text=text)
    return found


def _json_tags(value: Any) -> list[str]:
    names = [] if value is None else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise InvalidInput("“tags” cannot be {value}; give a list of texts.", value=_shown(value))
    return names


def _is_of_the_type(name: str, value: Any) -> bool:
    if name == "archived" or isinstance(value, bool):
        return name == "archived" and isinstance(value, bool)
    return isinstance(value, str) or (name in NUMBERS and isinstance(value, int | float))


def _shown(value: Any) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


ALIASES: Final[Mapping[str, str]] = {"salary": "salary_text"}
REASONS: Final[Mapping[str, str]] = {
    "outcome": Sentence("it follows from the stage; move the application to the outcome, such as rejected"),
    "kind": Sentence("it follows from the stage; move the application instead"),
    "fit": Sentence("it follows from your skills and from what the posting asks for"),
    "trashed": Sentence("delete the application, or restore it from the trash"),
}
READERS: Final[Mapping[str, Read]] = {
    **dict.fromkeys(APPLICATION_TEXTS, _text),
    STAGE: _stage,
    "work_mode": partial(_choice, WorkMode, Sentence("work mode")),
    "employment": partial(_choice, Employment, Sentence("kind of employment")),
    "salary_min": _amount,
    "salary_max": _amount,
    "currency": _currency,
    "period": partial(_choice, Period, Sentence("period of pay")),
    "excitement": _excitement,
    "deadline": _day,
    "applied_on": _day,
    "search": _search,
    "role": _role,
    "tags": _tags,
    "archived": _flag,
}
