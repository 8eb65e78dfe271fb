"""Asks what to export and how, and writes it off the screen's thread, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QProgressDialog,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tracker.errors import PursuitError
from tracker.exporting.everything import export_json
from tracker.exporting.spreadsheet import ALL_COLUMNS, Sheet, export_csv
from tracker.fields import Field
from ui.plain import plain_label
from ui.session import Session
from ui.tasks import Tasks
from ui.theme import set_look

SHOWN_AFTER: Final = 300  # ms until the progress is shown
BAR: Final = 1000  # steps of the progress bar


class Cancelled(PursuitError):
    """The user ended the export; what was there before is untouched."""


class Export(QObject):
    """One export under way: it tells how far it is, and can be ended."""

    progressed = Signal(int)  # of BAR

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._is_cancelled = False
        self._sentence = self.tr("The export was cancelled; nothing was written.")

    def cancel(self) -> None:
        self._is_cancelled = True

    def watch(self, done: int, of: int) -> None:
        """What the worker calls now and then; it ends the work by raising `Cancelled`."""
        if self._is_cancelled:
            raise Cancelled(self._sentence)
        self.progressed.emit(round(BAR * done / of) if of else BAR)


class ExportDialog(QDialog):
    """What to write: what the search finds or everything, with which columns, with the history or without."""

    def __init__(
        self, session: Session, tasks: Tasks, columns: Sequence[Field], ids: Sequence[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._columns = columns
        self._ids = ids
        self.setWindowTitle(self.tr("Export"))
        found = self.tr("What is shown now, as CSV (1 application)")
        if len(ids) != 1:
            found = self.tr("What is shown now, as CSV (%n applications)", "", len(ids))
        self.shown = QRadioButton(found)
        self.all = QRadioButton(self.tr("All applications, as CSV"))
        self.everything = QRadioButton(self.tr("Everything there is, as JSON"))
        self.all_columns = QCheckBox(self.tr("All columns, not only those of the table"))
        self.history = QCheckBox(self.tr("The timelines too, in a second file"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self._buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addWidget(plain_label(self.tr("What to export"), role="strong"))
        for part in (self.shown, self.all, self.everything, self.all_columns, self.history):
            box.addWidget(part)
        box.addSpacing(8)
        box.addWidget(self._buttons)
        self.shown.setChecked(True)
        set_look(self._export, role="primary")
        self._export.setDefault(True)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._choose_file)
        self._buttons.rejected.connect(self.reject)
        for choice in (self.shown, self.all, self.everything):
            choice.toggled.connect(self._enable_options)

    def _enable_options(self) -> None:
        is_csv = not self.everything.isChecked()
        self.all_columns.setEnabled(is_csv)
        self.history.setEnabled(is_csv)

    def _choose_file(self) -> None:
        ending = "json" if self.everything.isChecked() else "csv"
        suggested = str(_folder() / f"applications.{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), suggested, f"{ending.upper()} (*.{ending})")
        if chosen:
            path = Path(chosen)
            self._start(path if path.suffix else path.with_suffix(f".{ending}"))
            self.accept()

    def _start(self, target: Path) -> None:
        export = Export(self.parent())
        progress = _progress_dialog(export, self)
        done = self.tr("Exported to {path}").format(path=target)

        def finish(sentence: str) -> None:
            progress.reset()
            export.deleteLater()
            self._session.tell(sentence)

        self._tasks.start(self._work(target, export), lambda _written: finish(done), finish)

    def _work(self, target: Path, export: Export) -> Callable[[], object]:
        """What the worker runs; it reads through a connection of its own."""
        database = self._session.store.path
        if self.everything.isChecked():
            return partial(export_json, database, target, now=self._session.store.clock.now(), progress=export.watch)
        columns = ALL_COLUMNS if self.all_columns.isChecked() else self._columns
        sheet = Sheet(columns, self._ids if self.shown.isChecked() else None)
        today, history = self._session.overview.today, self.history.isChecked()
        return partial(export_csv, database, target, sheet, today=today, with_history=history, progress=export.watch)


def _folder() -> Path:
    """Where the user keeps documents, if there is such a folder."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _progress_dialog(export: Export, dialog: ExportDialog) -> QProgressDialog:
    progress = QProgressDialog(dialog.parentWidget())
    progress.setLabel(plain_label(dialog.tr("Exporting")))
    progress.setCancelButtonText(dialog.tr("Cancel"))
    progress.setRange(0, BAR)
    progress.setMinimumDuration(SHOWN_AFTER)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    export.progressed.connect(progress.setValue)
    progress.canceled.connect(export.cancel)
    return progress
