"""A calendar file of what has a day: written when asked for, or kept up to date for one that subscribes to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from tracker.exporting.calendar import export_ics
from ui.plain import mnemonic_safe
from ui.session import Session
from ui.tasks import Tasks

ENDING: Final = ".ics"
WRITTEN_AFTER: Final = 3_000  # ms after the last of several changes
PLACE, KEPT = "calendar", "calendar_kept"  # in the state of the window
NAME_LIMIT: Final = 60


class CalendarFile(QObject):
    """The file keeps its place in `state`. All writing is done off the screen's thread, whole or not at all."""

    def __init__(self, session: Session, tasks: Tasks, state: dict[str, Any], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._tasks = tasks
        self._state = state
        self._window = window
        self._later = QTimer(self, interval=WRITTEN_AFTER, singleShot=True)
        self._later.timeout.connect(self._write_again)
        session.changed.connect(self._on_changed)

    @property
    def place(self) -> str:
        """Where the file is; empty until the user has said so."""
        place = self._state.get(PLACE)
        return place if isinstance(place, str) else ""

    @property
    def is_kept(self) -> bool:
        """Whether it is written again after each change."""
        return bool(self.place) and self._state.get(KEPT) is True

    def show_menu(self, place: QPoint) -> None:
        """Offer to write the file, and to keep it up to date."""
        menu = QMenu(self._window)
        menu.addAction(self.tr("Write a calendar file…")).triggered.connect(self.ask)
        if self.place:
            name = mnemonic_safe(Path(self.place).name[:NAME_LIMIT])
            keep = menu.addAction(self.tr("Keep {name} up to date").format(name=name))
            keep.setCheckable(True)
            keep.setChecked(self.is_kept)
            keep.triggered.connect(self.keep)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def ask(self) -> None:
        """Ask where the file goes, and write it; the place that it had before is offered."""
        suggested = self.place or str(_folder() / f"pursuit{ENDING}")
        kinds = self.tr("Calendar (*.ics)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Calendar file"), suggested, kinds)
        if chosen:
            path = Path(chosen)
            self._state[PLACE] = str(path if path.suffix else path.with_suffix(ENDING))
            self.write()

    def keep(self, is_kept: bool) -> None:
        """Write the file after each change from now on, or no more."""
        self._state[KEPT] = is_kept
        if is_kept:
            self.write()

    def write(self) -> None:
        """Write all interviews, dated tasks and deadlines, and say where they are."""
        done = self.tr("The calendar is in {path}. Written again, it updates what a calendar took from it.")
        self._start(lambda: self._session.tell(done.format(path=self.place)))

    def _write_again(self) -> None:
        if self.is_kept:
            self._start(lambda: None)

    def _start(self, done: Callable[[], object]) -> None:
        session = self._session
        work = partial(export_ics, session.store.path, Path(self.place), now=session.store.clock.now())
        self._tasks.start(work, lambda _written: done(), session.tell)

    def _on_changed(self) -> None:
        if self.is_kept:
            self._later.start()


def _folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
