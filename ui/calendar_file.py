"""Writes what has a day as a calendar file, off the screen's thread; the file keeps its place for the next time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.exporting.calendar import export_ics
from ui.session import Session
from ui.tasks import Tasks

ENDING: Final = ".ics"

translate = QCoreApplication.translate


def ask_for_calendar_file(parent: QWidget, last: str) -> Path | None:
    """Where the calendar file goes; the place that it had before is offered. None where the user left."""
    title = translate("Calendar", "Calendar file")
    kinds = translate("Calendar", "Calendar (*.ics)")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, last or str(_folder() / f"pursuit{ENDING}"), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(ENDING)


def write_calendar(session: Session, tasks: Tasks, target: Path) -> None:
    """Write all interviews, dated tasks and deadlines, and say where they are."""
    done = translate("Calendar", "The calendar is in {path}. Written again, it updates what a calendar took from it.")
    work = partial(export_ics, session.store.path, target, now=session.store.clock.now())
    tasks.start(work, lambda _written: session.tell(done.format(path=target)), session.tell)


def _folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
