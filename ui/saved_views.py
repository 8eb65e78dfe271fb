"""Searches that are kept under a name, with the arrangement of what they show."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from tracker.operations import naming
from tracker.records import Layout, View
from ui.dialogs import ask_for_name
from ui.session import Session


class Shown(NamedTuple):
    """What the window shows now beside the search, as a saved view keeps it."""

    layout: Layout
    sort: str
    columns: str
    grouped_by: str


class SavedViews(QObject):
    """Keeps what is shown, and renames, renews or removes what is kept."""

    def __init__(self, session: Session, shown: Callable[[], Shown], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._shown = shown
        self._window = window

    def save(self) -> None:
        """Ask for a name and keep the present search under it."""
        name = ask_for_name(self._window, self.tr("Save as a view"), self.tr("Name of the view"), self.tr("Save"))
        if name and name.strip():
            self._session.run(naming.add_view, name, query=self._session.query_text, **self._shown()._asdict())

    def menu(self, view: View) -> QMenu:
        """What can be done with a saved view."""
        menu = QMenu(self._window)
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self._rename(view))
        menu.addAction(self.tr("Replace by what is shown now")).triggered.connect(lambda: self._renew(view))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self._session.run(naming.remove_view, view.id))
        return menu

    def _renew(self, view: View) -> None:
        values = {"query": self._session.query_text, **self._shown()._asdict()}
        self._session.run(naming.edit_view, view.id, values)

    def _rename(self, view: View) -> None:
        words = self.tr("Rename the view"), self.tr("Name of the view"), self.tr("Rename")
        name = ask_for_name(self._window, *words, name=view.name)
        if name is not None:
            self._session.run(naming.edit_view, view.id, {"name": name})
