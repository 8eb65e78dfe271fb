"""What is pasted or dropped anywhere on the window, and the dialog that each of it opens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.given import can_be_given, given_in, mail_files, tables

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from ui.chosen import Chosen
    from ui.given import Given
    from ui.pages import Context
    from ui.tasks import Tasks


class Captures(QObject):
    """Asks for one new application, or for many, or shows what e-mails would have one do."""

    rows_given = Signal(object)  # Given: a list of applications, which the import takes

    def __init__(self, context: Context, tasks: Tasks, chosen: Chosen, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._tasks = tasks
        self._chosen = chosen
        self._window = window

    def ask_for_new(self, given: Given | None = None) -> None:
        """Ask for a new application, filled from what was given."""
        from ui.new_application import NewApplicationDialog

        usual = self._chosen.value.default_search
        dialog = NewApplicationDialog(self._context, self._window, tasks=self._tasks, usual_search=usual)
        if given:
            dialog.take(given)
        _show(dialog)

    def take(self, mime: QMimeData) -> None:
        """Take in a link, a posting, a page or files."""
        self._take_all(given_in(mime))

    def may_drop(self, event: QDragEnterEvent) -> None:
        """Accept what is dragged, if it could be taken in."""
        if can_be_given(event.mimeData()) and event.possibleActions() & Qt.DropAction.CopyAction:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        # The program that is dragged from waits until this returns, and a dialog would keep it waiting.
        given = given_in(event.mimeData())
        QTimer.singleShot(0, self, lambda: self._take_all(given))

    def _take_all(self, given: list[Given]) -> None:
        if rows := tables(given):
            self.rows_given.emit(rows[0])
            return
        mails = mail_files(given)
        others = [one for one in given if one not in mails]
        if mails:
            self._show_mails(mails)
        if len(others) == 1:
            self.ask_for_new(others[0])
        elif others:
            self._show_list(others)
        elif not mails:
            words = self.tr("There is nothing here that can be captured: copy a link, a posting or a file.")
            self._context.session.tell(words)

    def _show_mails(self, mails: list[Given]) -> None:
        from ui.mail import MailDialog

        paths, usual = [Path(mail.value) for mail in mails], self._chosen.value.default_search
        _show(MailDialog(self._context, paths, self._window, tasks=self._tasks, usual_search=usual))

    def _show_list(self, given: list[Given]) -> None:
        from ui.capture_list import CaptureListDialog

        usual = self._chosen.value.default_search
        _show(CaptureListDialog(self._context, given, self._window, tasks=self._tasks, usual_search=usual))


def _show(dialog: QDialog) -> None:
    dialog.exec()
    # Where a question and the dialog behind it close at once, some window managers give the keyboard to nobody.
    if window := dialog.parentWidget():
        window.activateWindow()
    dialog.deleteLater()
