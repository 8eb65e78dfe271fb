"""The views of the window by their names; each is brought in and made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from ui.chosen import Chosen
    from ui.pages import Context, Page
    from ui.tasks import Tasks
    from ui.upcoming import Upcoming


class Parts(NamedTuple):
    """What a view is made with. `is_first`: it is the first picture of the window."""

    context: Context
    tasks: Tasks
    chosen: Chosen
    upcoming: Upcoming
    is_first: bool


def made(name: str, parts: Parts) -> Page:
    """A new view of this name."""
    return MAKERS[name](parts)


def _board(parts: Parts) -> Page:
    from ui.board import BoardPage

    return BoardPage(parts.context, is_first=parts.is_first)


def _table(parts: Parts) -> Page:
    from ui.table import TablePage

    return TablePage(parts.context, is_first=parts.is_first)


def _agenda(parts: Parts) -> Page:
    from ui.agenda import AgendaPage

    return AgendaPage(parts.context, parts.upcoming)


def _readiness(parts: Parts) -> Page:
    from ui.readiness import ReadinessPage

    return ReadinessPage(parts.context)


def _insights(parts: Parts) -> Page:
    from ui.insights import InsightsPage

    return InsightsPage(parts.context, parts.chosen)


def _import(parts: Parts) -> Page:
    from ui.imports import ImportPage

    return ImportPage(parts.context, parts.tasks)


def _trash(parts: Parts) -> Page:
    from ui.trash import TrashPage

    return TrashPage(parts.context)


def _backups(parts: Parts) -> Page:
    from ui.backups import BackupsPage

    return BackupsPage(parts.context, parts.tasks)


def _settings(parts: Parts) -> Page:
    from ui.preferences import PreferencesPage

    return PreferencesPage(parts.context, parts.chosen)


MAKERS: Final[Mapping[str, Callable[[Parts], Page]]] = {
    "board": _board,
    "table": _table,
    "agenda": _agenda,
    "readiness": _readiness,
    "insights": _insights,
    "import": _import,
    "trash": _trash,
    "backups": _backups,
    "settings": _settings,
}
