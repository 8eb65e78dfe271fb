"""The first step of an import: a file is dropped or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from ui.plain import plain_label
from ui.theme import set_look

ENDINGS = "csv tsv txt xlsx xls ods md json zip"


class FileStep(QWidget):
    """Says what can be read, and takes a file by drop or by choice."""

    chosen = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.choose = QPushButton(self.tr("Choose a file…"))
        set_look(self.choose, role="primary")
        self.choose.clicked.connect(self._choose)
        self.folder = QPushButton(self.tr("Choose a folder…"))
        self.folder.clicked.connect(self._choose_folder)
        self._lay_out()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        kinds = self.tr(
            "A spreadsheet (CSV, Excel, OpenDocument, a Markdown table), the archive that LinkedIn gives you, or what "
            "Huntr, Teal, Simplify, JobSync, Notion, Airtable, Trello or Pursuit itself exported."
        )
        then = self.tr(
            "You see what would become of each row before anything is written, and Undo takes the whole import back."
        )
        box = QVBoxLayout(card)
        box.setContentsMargins(32, 40, 32, 40)
        box.setSpacing(12)
        for label in (
            plain_label(self.tr("Drop a file here, or paste rows of a spreadsheet"), role="title"),
            plain_label(kinds, role="second", wrap=True),
            plain_label(then, role="second", wrap=True),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(label)
        box.addSpacing(8)
        box.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        outer.addStretch()

    def _choose(self) -> None:
        kinds = self.tr("Files with applications") + f" ({' '.join(f'*.{ending}' for ending in ENDINGS.split())})"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import"), "", f"{kinds};;{self.tr('All files')} (*)")
        if path:
            self.chosen.emit(Path(path))

    def _choose_folder(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, self.tr("Import a folder of files")):
            self.chosen.emit(Path(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := dropped_file(event.mimeData()):
            event.acceptProposedAction()
            self.chosen.emit(path)


def dropped_file(data: QMimeData) -> Path | None:
    """The one file or folder of this computer that is dropped, if it is one."""
    urls = data.urls() if data.hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
