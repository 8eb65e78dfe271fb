"""The trash: applications that were thrown away, to be restored or deleted for good."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from tracker.operations import applications
from tracker.overview import Row
from tracker.queries import trash
from ui.columns import application_columns
from ui.empty import EmptyPlace
from ui.grid import Grid
from ui.grid_selection import SelectionMirror
from ui.messages import plain_box
from ui.pages import Context, Page
from ui.plain import plain_label, set_label
from ui.rows import Column
from ui.theme import hairline, set_surface
from ui.words import date_words

KEYS: Final = ("open", "copy", "restore")
SHOWN: Final = ("company", "title", "stage", "location", "salary", "source")


class TrashPage(Page):
    """The view of the trashed applications, those that went there last first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.grid = Grid(context, self._columns(), self.tr("Trash"), self)
        self.grid.headings.setSectionsClickable(False)
        self.mirror = SelectionMirror(self.session, self.grid, self.grid.rows, self.grid.selection, self)
        self.empty = EmptyPlace(self.grid.viewport())
        self.hint = plain_label(role="second")
        self.restore_button = QPushButton(self.tr("Restore"))
        self.delete_button = QPushButton(self.tr("Delete for good"))
        self.empty_button = QPushButton(self.tr("Empty the trash"))
        self._lay_out()
        self._connect()
        self._update_buttons()

    def title(self) -> str:
        return self.tr("Trash")

    def refresh(self) -> None:
        rows = trash(self.session.overview.rows)
        self.mirror.show_rows(rows)
        set_label(self.hint, self._count_words(len(rows)))
        self.empty_button.setEnabled(bool(rows))
        self._show_empty(is_empty=not rows)

    def focus_view(self) -> None:
        self.grid.take_keyboard()

    def restore_selected(self) -> None:
        """Take the selected applications out of the trash."""
        if ids := self.grid.selection.ids():
            self.session.run(applications.restore, ids)

    def delete_selected(self) -> None:
        """Delete the selected applications for good, once the user has agreed."""
        ids = self.grid.selection.ids()
        if ids and self._agreed(self.tr("Delete for good"), self._delete_words(len(ids))):
            self.session.run(applications.empty_trash, ids)

    def empty_all(self) -> None:
        """Delete everything in the trash for good, once the user has agreed."""
        count = len(self.grid.rows.records)
        if count and self._agreed(self.tr("Empty the trash"), self._delete_words(count)):
            self.session.run(applications.empty_trash)

    def _columns(self) -> tuple[Column[Row], ...]:
        columns = application_columns(lambda: self.session.overview.today, SHOWN)
        when = Column("trashed_at", self.tr("Thrown away"), self._trashed_words, paint="soft", width=130)
        said = when._replace(spoken=lambda row: self.tr("Thrown away: {day}").format(day=self._trashed_words(row)))
        return (*(column._replace(edit=None) for column in columns), said)

    def _trashed_words(self, row: Row) -> str:
        moment = row.application.trashed_at
        return date_words(moment.astimezone().date(), self.session.overview.today) if moment else ""

    def _lay_out(self) -> None:
        strip = QWidget()
        set_surface(strip, "panel")
        line = QHBoxLayout(strip)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self.hint, 1)
        for button in (self.restore_button, self.delete_button, self.empty_button):
            line.addWidget(button)
        self.delete_button.setProperty("role", "danger")
        self.empty_button.setProperty("role", "danger")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(strip)
        box.addWidget(hairline())
        box.addWidget(self.grid, 1)

    def _connect(self) -> None:
        self.grid.addActions([self.context.actions[name] for name in KEYS])
        self.context.actions["copy"].triggered.connect(self._copy)
        self.restore_button.clicked.connect(self.restore_selected)
        self.delete_button.clicked.connect(self.delete_selected)
        self.empty_button.clicked.connect(self.empty_all)
        self.grid.doubleClicked.connect(self._open)
        self.grid.menu_asked.connect(self._show_menu)
        self.session.selection_changed.connect(self._update_buttons)

    def _update_buttons(self) -> None:
        is_any = bool(self.grid.selection.ids())
        self.restore_button.setEnabled(is_any)
        self.delete_button.setEnabled(is_any)

    # Commands

    def _copy(self) -> None:
        if self.isVisible() and self.grid.hasFocus():
            self.grid.copy_selected()

    def _open(self) -> None:
        self.context.actions["open"].trigger()

    def _show_menu(self, place: QPoint) -> None:
        if self.grid.selection.ids():
            menu = self.context.actions.menu("open restore copy", self)
            menu.addSeparator()
            menu.addAction(self.tr("Delete for good")).triggered.connect(self.delete_selected)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _agreed(self, title: str, text: str) -> bool:
        box = plain_box(self, title, text, QMessageBox.StandardButton.Cancel)
        delete = box.addButton(title, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is delete

    # Words

    def _count_words(self, count: int) -> str:
        if count == 1:
            return self.tr("1 application in the trash")
        return self.tr("%n applications in the trash", "", count) if count else ""

    def _delete_words(self, count: int) -> str:
        what = (
            self.tr("This deletes 1 application with its timeline, notes and tasks.")
            if count == 1
            else self.tr("This deletes %n applications with their timelines, notes and tasks.", "", count)
        )
        return f"{what}\n{self.tr('Undo brings them back.')}"

    def _show_empty(self, *, is_empty: bool) -> None:
        if is_empty:
            hint = self.tr("What you move to the trash waits here until you restore it or delete it for good.")
            self.empty.say(self.tr("The trash is empty"), hint)
        else:
            self.empty.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.mirror.settle()
        self._update_buttons()
