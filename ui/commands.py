"""What the commands do that concern the selection or the whole window, whatever view is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker import backups, paths
from tracker.database import Database
from tracker.operations import applications
from tracker.records import Application
from ui.chosen import Chosen
from ui.dialogs import TagDialog
from ui.links import open_link
from ui.pages import Context
from ui.shortcuts import ShortcutsDialog
from ui.tasks import Tasks

DATABASES: Final = "SQLite (*.db)"


class Commands(QObject):
    """Connects the shared actions to operations on the selection."""

    def __init__(self, context: Context, tasks: Tasks, chosen: Chosen, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._session = context.session
        self._tasks = tasks
        self._chosen = chosen
        self._window = window
        handlers: dict[str, Callable[[], object]] = {
            "undo": self._session.undo,
            "redo": self._session.redo,
            "history": self._show_history,
            "trash": self._trash,
            "archive": lambda: self._archive(True),
            "unarchive": lambda: self._archive(False),
            "restore": self._restore,
            "tag": self._tag,
            "open_link": self._open_link,
            "copy_link": self._copy_link,
            "backup": self._back_up,
            "shortcuts": self._show_shortcuts,
            "about": self._show_about,
        }
        for name, handler in handlers.items():
            context.actions[name].triggered.connect(handler)
        self._session.selection_changed.connect(self.update_actions)
        self._session.changed.connect(self.update_actions)
        self.update_actions()

    def update_actions(self) -> None:
        """Enable just what can be done now, and say what undo and redo would do."""
        selected = self._session.selected()
        actions = self._context.actions
        for name in ("tag", "open", "rename", "copy"):
            actions[name].setEnabled(bool(selected))
        actions["trash"].setEnabled(any(a.trashed_at is None for a in selected))
        actions["restore"].setEnabled(any(a.trashed_at is not None for a in selected))
        for name, archived in (("archive", False), ("unarchive", True)):
            there = any(a.archived is archived for a in selected)
            actions[name].setEnabled(there)
            actions[name].setVisible(there or name == "archive")
        for name in ("open_link", "copy_link"):
            actions[name].setEnabled(len(selected) == 1 and bool(selected[0].url))
        for name in ("task", "interview", "notes"):
            actions[name].setEnabled(len(selected) == 1)
        actions["undo"].setEnabled(self._session.undo_step() is not None)
        actions["redo"].setEnabled(self._session.redo_step() is not None)

    def _today(self) -> date:
        return self._session.overview.today

    def _ids(self, condition: Callable[[Application], bool]) -> list[int]:
        return [a.id for a in self._session.selected() if condition(a)]

    def _trash(self) -> None:
        if ids := self._ids(lambda a: a.trashed_at is None):
            self._session.run(applications.trash, ids)

    def _restore(self) -> None:
        if ids := self._ids(lambda a: a.trashed_at is not None):
            self._session.run(applications.restore, ids)

    def _archive(self, archived: bool) -> None:
        if ids := self._ids(lambda a: a.archived is not archived):
            self._session.run(applications.set_archived, ids, archived)

    def _tag(self) -> None:
        if self._session.selected():
            TagDialog(self._session, self._window).exec()

    def _open_link(self) -> None:
        selected = self._session.selected()
        if len(selected) == 1 and selected[0].url:
            open_link(self._window, selected[0].url)

    def _copy_link(self) -> None:
        selected = self._session.selected()
        if len(selected) == 1 and selected[0].url:
            QGuiApplication.clipboard().setText(selected[0].url)
            self._session.tell(self.tr("The link is copied."))

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self._context.actions, self._chosen, self._window).exec()

    def _show_about(self) -> None:
        from ui.about import AboutDialog  # few look there

        AboutDialog(self._session.store.path, self._window).exec()

    def _show_history(self) -> None:
        from ui.undo_history import HistoryDialog  # few look at it

        dialog = HistoryDialog(self._context, self._window)
        dialog.exec()
        dialog.deleteLater()

    def _back_up(self) -> None:
        path = self._session.store.path
        suggested = paths.backups(path).parent / f"{path.stem}-{self._today().isoformat()}.db"
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Back up"), str(suggested), DATABASES)
        if chosen:
            done = self.tr("Backed up to {path}").format(path=chosen)
            self._tasks.start(
                partial(_copy, path, Path(chosen)), lambda _result: self._session.tell(done), self._session.tell
            )


def _copy(path: Path, target: Path) -> None:
    """Copy the database from a connection of this thread's own."""
    database = Database(path)
    try:
        backups.write(database, target)
    finally:
        database.close()
