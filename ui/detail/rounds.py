"""Interviews as the panel adds and edits them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from tracker.operations import interviews
from ui.detail.forms import Then
from ui.editing import tried, tried_then
from ui.session import Session

BESIDE: Final = frozenset(("link", "preparation"))
"""What is kept beside an interview, where there is any."""


def add_interview(session: Session, application: int, values: Mapping[str, Any], then: Then) -> str:
    """Add a round with the values of the form; returns why not."""
    if values["day"] is None:
        return _no_day()
    rest = {name: value for name, value in values.items() if name != "day" and (value or name not in BESIDE)}
    return tried_then(session, then, interviews.add, application, values["day"], rest)


def edit_interview(session: Session, id: int, values: Mapping[str, Any]) -> str:
    """Set values of a round; returns why not."""
    if "day" in values and values["day"] is None:
        return _no_day()
    return tried(session, interviews.edit, id, values)


def _no_day() -> str:
    return QCoreApplication.translate("Interviews", "An interview needs a day; write one such as Fri or 26 Nov.")
