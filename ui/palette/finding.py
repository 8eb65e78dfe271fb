"""What there is to be found by its name, from the records and commands of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from tracker.operations import applications
from tracker.overview import Row
from tracker.queries import stages_in_order
from tracker.records import Kind, Stage, View
from ui.actions import keys_of
from ui.pages import Context
from ui.palette.ranking import Entry, Sort, best
from ui.setting_specs import settings_by_name
from ui.words import status_words

translate = QCoreApplication.translate


class Ways(NamedTuple):
    """How one gets to what was found: a view by its name in the side bar, an application, a column, a setting."""

    page: Callable[[str], object]
    row: Callable[[int], object]
    stage: Callable[[int], object]
    setting: Callable[[str], object]


class Finder:
    """Finds entries for what is typed."""

    def __init__(self, context: Context, ways: Ways) -> None:
        self._context = context
        self._session = context.session
        self._ways = ways

    def find(self, typed: str) -> list[Entry]:
        """What the typed words can mean, the likeliest first."""
        places = *self._views(), *self._roles(), *self._stages(), *self._settings()
        known = [*self._commands(), *self._moves(), *places]
        found = best(known, self._session.overview.shown, typed)
        return [self._application(one) if isinstance(one, Row) else one for one in found]

    def _commands(self) -> Iterator[Entry]:
        for action in self._context.actions.all():
            if action.isEnabled() and action.isVisible() and action.objectName() != "palette":
                name, keys = action.objectName(), keys_of(action)
                yield Entry(f"command:{name}", Sort.COMMAND, _text(action), "", keys, action.trigger)

    def _moves(self) -> Iterator[Entry]:
        """What could be done with the selected applications."""
        ids = [application.id for application in self._session.selected() if application.trashed_at is None]
        if not ids:
            return
        pattern = translate("Palette", "Move to {stage}")
        for stage in stages_in_order(self._session.overview.stages):
            if stage.kind is not Kind.CLOSED:
                text = pattern.format(stage=stage.name)
                yield Entry(f"move:{stage.id}", Sort.COMMAND, text, "", "", partial(self._move, ids, stage))

    def _move(self, ids: list[int], stage: Stage) -> None:
        self._session.run(applications.move, ids, stage, on=self._session.overview.today)

    def _views(self) -> Iterator[Entry]:
        detail = translate("Palette", "saved view")
        for view in self._session.store.records(View).values():
            id = f"view:{view.id}"
            yield Entry(id, Sort.VIEW, view.name, detail, "", partial(self._ways.page, id))

    def _roles(self) -> Iterator[Entry]:
        detail = translate("Palette", "target role")
        for role in self._session.overview.roles.values():
            id = f"role:{role.id}"
            yield Entry(id, Sort.ROLE, role.name, detail, "", partial(self._ways.page, id))

    def _stages(self) -> Iterator[Entry]:
        detail = translate("Palette", "stage")
        for stage in stages_in_order(self._session.overview.stages):
            yield Entry(f"stage:{stage.id}", Sort.STAGE, stage.name, detail, "", partial(self._ways.stage, stage.id))

    def _settings(self) -> Iterator[Entry]:
        detail = translate("Palette", "setting")
        for name, words in settings_by_name():
            yield Entry(f"setting:{name}", Sort.SETTING, words, detail, "", partial(self._ways.setting, name))

    def _application(self, row: Row) -> Entry:
        company, title = row.application.company, row.application.title
        run = partial(self._ways.row, row.id)
        return Entry(f"application:{row.id}", Sort.APPLICATION, title or company, company, status_words(row), run)


def _text(action: QAction) -> str:
    return action.text().replace("&&", "&")
