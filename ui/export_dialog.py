"""Asks what to export and how, and writes it off the screen's thread, with progress and cancel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QProgressDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tracker.fields import Field
from ui.export_choices import (
    SPACING,
    ArchivePanel,
    CalendarPanel,
    JsonPanel,
    Kinds,
    Panel,
    ProofPanel,
    SheetPanel,
    Work,
    kinds,
)
from ui.pages import Context
from ui.plain import plain_label
from ui.tasks import BAR, Tasks, Watched
from ui.theme import set_look

translate = QCoreApplication.translate

SHOWN_AFTER: Final = 300  # ms until the progress is shown
WIDTH: Final = 500
MARGIN: Final = 16


class Export(Watched):
    """One export under way."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent, translate("Export", "The export was cancelled; nothing was written."))


class ExportDialog(QDialog):
    """Which kind of file, and below it what can be chosen of that kind."""

    def __init__(
        self, context: Context, tasks: Tasks, columns: Sequence[Field], ids: Sequence[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        session = context.session
        self._session = session
        self._tasks = tasks
        self.setWindowTitle(self.tr("Export"))
        self.panels: dict[str, Panel] = {
            "csv": SheetPanel(session, "csv", columns, ids),
            "xlsx": SheetPanel(session, "xlsx", columns, ids),
            "ics": CalendarPanel(session, "ics"),
            "pdf": ProofPanel(session, "pdf", context.icons),
            "zip": ArchivePanel(session, "zip"),
            "json": JsonPanel(session, "json"),
        }
        self._choice = Kinds()
        self.kinds = {kind: self._choice.add(*words) for kind, words in kinds().items()}
        self._pages = QStackedWidget()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self._buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()

    @property
    def panel(self) -> Panel:
        """The options of the kind that is chosen."""
        return self.panels[next(kind for kind, button in self.kinds.items() if button.isChecked())]

    def _lay_out(self) -> None:
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        for kind in self.kinds:
            self._pages.addWidget(self.panels[kind])
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.setSpacing(SPACING)
        for part in (plain_label(self.tr("What to export"), role="strong"), self._choice, line, self._pages):
            box.addWidget(part)
            box.addSpacing(SPACING // 2)
        box.addWidget(self._buttons)
        self._pages.setMinimumWidth(WIDTH - 2 * MARGIN)  # of the whole it would stand above what its words need
        self.kinds["csv"].setChecked(True)
        set_look(self._export, role="primary")
        self._export.setDefault(True)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._choose_file)
        self._buttons.rejected.connect(self.reject)
        self._choice.group.idToggled.connect(self._show_options)

    def _show_options(self, place: int, is_chosen: bool) -> None:
        if is_chosen:
            self._pages.setCurrentIndex(place)

    def _choose_file(self) -> None:
        panel = self.panel
        if not panel.is_ready():
            return
        ending = panel.ending
        suggested = str(_folder() / f"{panel.name}.{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), suggested, f"{ending.upper()} (*.{ending})")
        if chosen:
            path = Path(chosen)
            self._start(path if path.suffix else path.with_suffix(f".{ending}"), panel.work())
            self.accept()

    def _start(self, target: Path, work: Work) -> None:
        export = Export(self.parent())
        progress = _progress_dialog(export, self)
        done = self.tr("Exported to {path}").format(path=target)

        def finish(sentence: str) -> None:
            progress.reset()
            export.deleteLater()
            self._session.tell(sentence)

        self._tasks.start(partial(work, target, export.watch), lambda _written: finish(done), finish)


def _folder() -> Path:
    """Where the user keeps documents, if there is such a folder."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _progress_dialog(export: Export, dialog: ExportDialog) -> QProgressDialog:
    progress = QProgressDialog(dialog.parentWidget())
    progress.setLabel(plain_label(translate("Export", "Exporting")))
    progress.setCancelButtonText(translate("Export", "Cancel"))
    progress.setRange(0, BAR)
    progress.setMinimumDuration(SHOWN_AFTER)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    export.progressed.connect(progress.setValue)
    progress.canceled.connect(export.cancel)
    return progress
