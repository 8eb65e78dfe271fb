"""The menu of the window, with the databases that were open last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QMenu, QWidget

from tracker import recent
from ui.actions import Actions
from ui.plain import mnemonic_safe

COMMANDS: Final = (
    "new paste palette - open_database import export backup backups - undo redo history - save_view sidebar -"
    " zoom_in zoom_out zoom_usual - settings shortcuts about - quit"
)


def window_menu(actions: Actions, own: Path, open_database: Callable[[Path], object], parent: QWidget) -> QMenu:
    """Everything that one does with the window and its database."""
    menu = actions.menu(COMMANDS, parent)
    menu.insertMenu(actions["import"], RecentDatabases(own, open_database, menu))
    return menu


class RecentDatabases(QMenu):
    """Lists them anew each time it is opened; the `own` one of the window cannot be chosen."""

    def __init__(self, own: Path, open_database: Callable[[Path], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._own = own
        self._open = open_database
        self.setTitle(self.tr("Databases of late"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in recent.databases():
            action = self.addAction(mnemonic_safe(str(path)))
            action.setEnabled(not path.samefile(self._own))
            action.triggered.connect(lambda _checked=False, path=path: self._open(path))
        self.setDisabled(self.isEmpty())
