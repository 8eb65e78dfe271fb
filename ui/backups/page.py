"""The view of back-ups: when and why each was made, what it holds against now, and one click to go back to it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMessageBox, QPushButton, QVBoxLayout, QWidget

from tracker import backups, errors, rotation
from tracker.database import Database
from tracker.rotation import Contents, Kept
from ui.choice_table import ChoiceTable, on_card
from ui.pages import Context, Page
from ui.plain import plain_box, plain_label, set_label
from ui.rows import Column
from ui.tasks import Tasks
from ui.theme import Tone, set_look
from ui.words import date_words, locale, time_words

translate = QCoreApplication.translate
MARGIN: Final = 22


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A back-up, and what it and the database hold; None where the copy cannot be read."""

    id: str
    copy: Kept
    contents: Contents | None
    now: Contents | None


class BackupsPage(Page):
    """Lists the back-ups, makes one, and restores one. What is replaced is kept, so that restoring is undone alike."""

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self._is_reading = self._is_asked_again = False
        columns: list[Column[BackupRow]] = [
            Column("made", self.tr("Made"), self._made_words, paint="strong", width=190),
            Column("why", self.tr("Why"), lambda row: _why(row.copy.why), width=210),
            Column("holds", self.tr("Holds"), _holds, paint="choice", width=330),
            Column("size", self.tr("Size"), lambda row: locale().formattedDataSize(row.copy.size, 0), paint="figures"),
        ]
        self.table = ChoiceTable(context, columns, self.tr("Back-ups"), _tone, lambda _row, _key: True)
        self.hint = plain_label("", role="second", wrap=True)
        self.make = QPushButton(self.tr("Back up now"))
        self.restore = QPushButton(self.tr("Restore…"))
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("Back-ups")

    def refresh(self) -> None:
        """Read the folder anew, off the screen's thread."""
        if self._is_reading:
            self._is_asked_again = True
            return
        self._is_reading = True
        self._tasks.start(partial(_found, self.session.store.path), self._show, self._say)

    def focus_view(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> BackupRow | None:
        """The back-up that the keyboard is on."""
        return self.table.row()

    def _lay_out(self) -> None:
        set_look(self.restore, role="primary")
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.make)
        foot.addWidget(self.restore)
        words = self.tr(
            "Pursuit backs up by itself: when it opens and every half an hour, whenever something was done. All copies "
            "of two days are kept, then one of each of 12 days, 10 weeks and 9 months. What you make here stays."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 16, MARGIN, MARGIN)
        box.setSpacing(16)
        box.addWidget(plain_label(words, role="second", wrap=True))
        box.addWidget(on_card(self.table), 1)
        box.addLayout(foot)

    def _connect(self) -> None:
        self.make.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._restore_chosen)
        self.table.asked.connect(self._show_menu)

    def _show(self, rows: Sequence[BackupRow]) -> None:
        self._is_reading = False
        self.table.show_rows(rows)
        self.restore.setEnabled(any(row.contents for row in rows))
        empty = self.tr("No back-ups yet: the first one is made when something was done.")
        set_label(self.hint, "" if rows else empty)
        if self._is_asked_again:
            self._is_asked_again = False
            self.refresh()

    def _say(self, sentence: str) -> None:
        self._is_reading = False
        set_label(self.hint, sentence)

    def _show_menu(self, row: Any, _key: str, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        action = menu.addAction(self.tr("Restore…"))
        action.setEnabled(row.contents is not None)
        action.triggered.connect(lambda: self._ask(row))
        menu.popup(place)

    def _back_up(self) -> None:
        done = self.tr("A back-up was made.")
        work = partial(_keep, self.session.store.path, datetime.now(UTC))
        self._tasks.start(work, lambda _made: self._after(done), self._say)

    def _after(self, sentence: str) -> None:
        self.session.tell(sentence)
        self.refresh()

    def _restore_chosen(self) -> None:
        if row := self.chosen():
            self._ask(row)

    def _ask(self, row: BackupRow) -> None:
        """Restore a back-up once the user has agreed: it puts everything back to where it was then."""
        if row.contents is None:
            return
        pattern = self.tr("Put everything back to how it was on {moment}? What is there now is kept as a back-up.")
        asked = pattern.format(moment=self._made_words(row))
        box = plain_box(self, self.tr("Restore a back-up"), asked, QMessageBox.StandardButton.NoButton)
        agree = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(agree)
        box.exec()
        if box.clickedButton() is agree:
            done = self.tr("Restored. To take it back, restore the newest back-up in the list.")
            work = partial(backups.put_back, row.copy.path, self.session.store.path)
            self._tasks.start(work, lambda _aside: self._after(done), self._say)

    def _made_words(self, row: BackupRow) -> str:
        local = row.copy.moment.astimezone()
        day = date_words(local.date(), self.session.overview.today)
        return self.tr("{day}, {time}").format(day=day, time=time_words(f"{local:%H:%M}"))


def _found(database: Path) -> list[BackupRow]:
    now = _contents(database)
    return [BackupRow(copy.path.name, copy, _contents(copy.path), now) for copy in rotation.kept(database)]


def _contents(path: Path) -> Contents | None:
    try:
        return rotation.contents(path)
    except errors.DatabaseError:
        return None


def _keep(database: Path, now: datetime) -> Path:
    with closing(Database(database)) as source:
        return backups.keep(source, rotation.BY_HAND, now)


def _why(why: str) -> str:
    known = {
        rotation.AUTOMATIC: translate("Backups", "by itself"),
        rotation.BY_HAND: translate("Backups", "by hand"),
        "before-update": translate("Backups", "before a newer version of Pursuit"),
        "before-import": translate("Backups", "before an import"),
        "before-restore": translate("Backups", "before a restore"),
    }
    return known.get(why, why)


def _holds(row: BackupRow) -> str:
    """How many applications it holds, against now."""
    if row.contents is None:
        return translate("Backups", "cannot be read")
    count = row.contents.applications
    words = translate("Backups", "%n applications", "", count) if count != 1 else translate("Backups", "1 application")
    if row.now is None:
        return words
    if row.contents.last_step == row.now.last_step:
        return translate("Backups", "{count}, the same as now").format(count=words)
    difference = count - row.now.applications
    if difference == 0:
        return translate("Backups", "{count}, as many as now").format(count=words)
    pattern = translate("Backups", "{count}, {more} more than now")
    if difference < 0:
        pattern = translate("Backups", "{count}, {more} fewer than now")
    return pattern.format(count=words, more=locale().toString(abs(difference)))


def _tone(row: BackupRow) -> Tone:
    return "neutral" if row.contents else "bad"
