"""Says that something in the program went wrong, and shows the report of it before anybody saves or copies it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from tracker import crash_reports, files
from tracker.errors import PursuitError
from ui.framing import open_as
from ui.plain import plain_label, set_label
from ui.sentences import translated

SIZE: Final = (640, 420)  # px
Button = QDialogButtonBox.ButtonRole


class BugDialog(QDialog):
    """The reports of this run, each below the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in Pursuit"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.said = plain_label(role="second", wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("Copy"), Button.ActionRole)
        self.save = buttons.addButton(self.tr("Save…"), Button.ActionRole)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_and_save)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        box = QVBoxLayout(self)
        box.addWidget(plain_label(self.tr("This is a mistake of the program, not of yours."), role="strong", wrap=True))
        explained = self.tr(
            "What was confirmed is stored, and Pursuit goes on; what you did last may not have been done. The report "
            "below says where it happened. It holds nothing that you have written, and is not sent anywhere: read it, "
            "and save it if you want to pass it on."
        )
        box.addWidget(plain_label(explained, wrap=True))
        box.addWidget(self.text, 1)
        box.addWidget(self.said)
        box.addWidget(buttons)
        open_as(self, SIZE)

    def add(self, report: str) -> None:
        """Show another report, and the dialog, without standing in the way of the window."""
        self.text.appendPlainText(report)
        kept = crash_reports.log_file()
        set_label(self.said, self.tr("It is kept in {path}.").format(path=kept) if kept.exists() else "")
        self.show()

    def save_as(self, path: Path) -> None:
        """Write what is shown; what stands in the way is said below it."""
        try:
            with files.replacing(files.real(path)) as side:
                side.write_text(self.text.toPlainText() + "\n", encoding="utf-8")
        except (OSError, PursuitError) as error:
            reason = error.strerror if isinstance(error, OSError) else translated(error)
            set_label(self.said, self.tr("{path} could not be written: {reason}.").format(path=path, reason=reason))
        else:
            set_label(self.said, self.tr("Saved as {path}.").format(path=path))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        set_label(self.said, self.tr("The report is in the clipboard."))

    def _ask_and_save(self) -> None:
        path, _filter = QFileDialog.getSaveFileName(self, self.tr("Save the report"), "pursuit-report.txt")
        if path:
            self.save_as(Path(path))
