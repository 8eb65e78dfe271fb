"""What can be done with the selected rows of the table, by menu, keys and mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from tracker.operations import applications
from tracker.records import Outcome, Stage
from ui.grid import Grid
from ui.pages import Context
from ui.table.editing import CellEditing
from ui.table.menus import popup, rows_menu

KEYS: Final = ("open", "rename", "copy", "trash")


class TableCommands(QObject):
    """Answers the shared actions while the table has the keyboard. `sort_by` sorts by the column of a key."""

    def __init__(
        self, context: Context, grid: Grid, editing: CellEditing, sort_by: Callable[[str, bool], None], page: QWidget
    ) -> None:
        super().__init__(page)
        self._context = context
        self._grid = grid
        self._editing = editing
        self._sort_by = sort_by
        self._page = page
        actions = context.actions
        grid.addActions([actions[name] for name in KEYS])
        actions["rename"].triggered.connect(self._edit)
        actions["copy"].triggered.connect(self._copy)
        grid.doubleClicked.connect(self._open)
        grid.menu_asked.connect(self._show_menu)

    def _has_keyboard(self) -> bool:
        return self._page.isVisible() and self._grid.hasFocus()

    def _edit(self) -> None:
        if self._has_keyboard():
            self._editing.start()

    def _copy(self) -> None:
        if self._has_keyboard():
            self._grid.copy_selected()

    def _open(self) -> None:
        if self._grid.selection.current():
            self._context.actions["open"].trigger()

    def _move(self, stage: Stage, outcome: Outcome | None) -> None:
        session = self._context.session
        if ids := self._grid.selection.ids():
            session.run(applications.move, ids, stage, outcome=outcome, on=session.overview.today)

    def _show_menu(self, place: QPoint) -> None:
        if self._grid.selection.ids():
            sort = partial(self._sort_by, self._grid.current_key(), False)
            popup(rows_menu(self._context, self._page, self._move, sort), place)
