"""What the list of a cell offers: stages with the outcomes of a closed one, searches, and the values of our own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from PySide6.QtCore import QCoreApplication

from tracker.fields import COLUMNS
from tracker.operations import lookup
from tracker.overview import Row
from tracker.records import Kind, Outcome, Role, Search, Stage
from tracker.store import Store
from tracker.text import order_key
from ui.columns import MOST_STARS, Editor, choice_words, editor_of, flag_words
from ui.plain import one_line
from ui.table.editors import Choice
from ui.theme import Theme
from ui.words import outcome_name

translate = QCoreApplication.translate

Place = tuple[Stage, Outcome | None]
"""Where an application can be moved: a closed stage asks for the outcome."""


def choices_of(key: str, store: Store, theme: Theme) -> list[Choice]:
    """The choices of a field, each with the value that it stands for."""
    editor = editor_of(key)
    if editor is Editor.STAGE:
        return list(_places(store, theme))
    if editor is Editor.SEARCH:
        return list(_searches(store))
    if editor is Editor.ROLE:
        return list(_roles(store))
    if editor is Editor.STARS:
        return list(_stars())
    if editor is Editor.FLAG:
        return [Choice(0, flag_words(False), False), Choice(1, flag_words(True), True)]
    own = [Choice(number, choice_words(key, value), value) for number, value in enumerate(COLUMNS[key].choices, 1)]
    return [_nothing(), *own]


def chosen_in(key: str, row: Row) -> Any:
    """The value among `choices_of` that the row has now."""
    editor = editor_of(key)
    if editor is Editor.STAGE:
        return row.stage, row.application.outcome
    if editor is Editor.SEARCH:
        return row.application.search
    if editor is Editor.ROLE:
        return row.application.role
    return COLUMNS[key].get(row)


def _nothing() -> Choice:
    return Choice(0, translate("Table", "None"))


def _places(store: Store, theme: Theme) -> Iterator[Choice]:
    numbers = count()
    for stage in lookup.stages(store):
        color, name = theme.stage(stage.kind, stage.color), one_line(stage.name)
        if stage.kind is not Kind.CLOSED:
            yield Choice(next(numbers), name, (stage, None), color)
            continue
        yield Choice(next(numbers), translate("Table", "{stage} as").format(stage=name), is_heading=True)
        for outcome in Outcome:
            yield Choice(next(numbers), outcome_name(outcome), (stage, outcome), color)


def _searches(store: Store) -> Iterator[Choice]:
    yield _nothing()
    searches = sorted(store.records(Search).values(), key=lambda search: order_key(search.name))
    yield from (Choice(search.id, one_line(search.name), search.id) for search in searches)


def _roles(store: Store) -> Iterator[Choice]:
    yield _nothing()
    roles = sorted(store.records(Role).values(), key=lambda role: (role.position, role.id))
    yield from (Choice(role.id, one_line(role.name), role.id) for role in roles)


def _stars() -> Iterator[Choice]:
    yield _nothing()
    for stars in range(MOST_STARS + 1):
        text = translate("Table", "1 star") if stars == 1 else translate("Table", "%n stars", None, stars)
        yield Choice(stars + 1, text, stars)
