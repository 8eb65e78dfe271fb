"""The view of back-ups: when and why each was made, what it holds against now, and one click to go back to it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QMessageBox, QPushButton, QVBoxLayout, QWidget

from tracker import backups, errors, rotation
from tracker.attachments import Library, Orphan, needed_hashes
from tracker.database import Database
from tracker.exporting import restoring
from tracker.rotation import Contents, Kept
from ui.choice_table import ChoiceTable, on_card
from ui.messages import plain_box
from ui.pages import Context, Page
from ui.plain import plain_label, set_label
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


@dataclass(frozen=True, slots=True)
class Found:
    """What lies beside the database: back-ups, and files that neither a document, Undo nor any back-up needs."""

    rows: Sequence[BackupRow]
    orphans: Sequence[Orphan]


class BackupsPage(Page):
    """Lists the back-ups, makes one, and restores one, also from elsewhere.

    What is replaced is kept, so that restoring is undone alike. Files that nothing needs any more can be deleted.
    """

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self._is_reading = self._is_asked_again = False
        self._refusal = ""  # why nothing was restored, until somebody tries again
        self._orphans: Sequence[Orphan] = ()
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
        self.restore_file = QPushButton(self.tr("Restore from a file…"))
        self.unneeded = plain_label("", role="second", wrap=True)
        self.sweep = QPushButton(self.tr("Delete them…"))
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
        for button in (self.make, self.restore_file, self.restore):
            foot.addWidget(button)
        self.orphans = QWidget()
        line = QHBoxLayout(self.orphans)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.unneeded, 1)
        line.addWidget(self.sweep)
        self.orphans.hide()
        words = self.tr(
            "Pursuit backs up by itself: when it opens and every half an hour, whenever something was done, and before "
            "an import. All copies of two days are kept, then one of each of 12 days, 10 weeks and 9 months. What you "
            "make here stays."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 16, MARGIN, MARGIN)
        box.setSpacing(16)
        box.addWidget(plain_label(words, role="second", wrap=True))
        box.addWidget(on_card(self.table), 1)
        box.addWidget(self.orphans)
        box.addLayout(foot)

    def _connect(self) -> None:
        self.make.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._restore_chosen)
        self.restore_file.clicked.connect(self._choose_file)
        self.sweep.clicked.connect(self._ask_to_sweep)
        self.table.asked.connect(self._show_menu)

    def _show(self, found: Found) -> None:
        self._is_reading = False
        rows = found.rows
        self.table.show_rows(rows)
        self._show_orphans(found.orphans)
        self.restore.setEnabled(any(row.contents for row in rows))
        empty = self.tr("No back-ups yet: the first one is made when something was done.")
        set_label(self.hint, self._refusal or ("" if rows else empty))
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
        if self._is_agreed(self.tr("Restore a back-up"), pattern.format(moment=self._made_words(row))):
            self._put_back(row.copy.path)

    def _choose_file(self) -> None:
        kinds = self.tr("Back-ups and archives of everything") + " (*.db *.zip)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Restore from a file"), "", kinds)
        if path:
            self.ask_for_file(Path(path))

    def ask_for_file(self, path: Path) -> None:
        """Restore a back-up that was kept elsewhere, or an archive of everything, once the user has agreed."""
        pattern = self.tr("Put what {file} holds in the place of everything? What is there now is kept as a back-up.")
        if self._is_agreed(self.tr("Restore from a file"), pattern.format(file=path.name)):
            self._put_back(path)

    def _put_back(self, path: Path) -> None:
        self._refusal = ""
        self._set_restoring(True)
        done = self.tr("Restored. To take it back, restore the newest back-up in the list.")
        self.session.put_down()
        work = partial(restoring.restore, path, self.session.store.path)
        self._tasks.start(work, lambda _aside: self._end_restore(done), self._end_refused)

    def _end_restore(self, sentence: str) -> None:
        self._set_restoring(False)
        self.session.take_up()  # after which the list is shown anew
        self.session.tell(sentence)

    def _end_refused(self, sentence: str) -> None:
        self._set_restoring(False)
        self._refusal = sentence
        self._say(sentence)
        self.session.take_up()

    def _set_restoring(self, is_restoring: bool) -> None:
        """One at a time: a second one would wait for the first, and then take back what it did."""
        set_label(self.hint, self.tr("Restoring…") if is_restoring else "")
        for button in (self.restore, self.restore_file):
            button.setEnabled(not is_restoring)

    def _is_agreed(self, title: str, asked: str, words: str = "") -> bool:
        box = plain_box(self, title, asked, QMessageBox.StandardButton.NoButton)
        agree = box.addButton(words or self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(agree)
        box.exec()
        return box.clickedButton() is agree

    def _show_orphans(self, orphans: Sequence[Orphan]) -> None:
        self._orphans = orphans
        self.orphans.setVisible(bool(orphans))
        words = self.tr("%n files ({size}) are kept that nothing needs, no back-up and no Undo.", "", len(orphans))
        size = locale().formattedDataSize(sum(orphan.size for orphan in orphans), 0)
        set_label(self.unneeded, words.format(size=size))

    def _ask_to_sweep(self) -> None:
        """Delete the files that nothing needs, once the user has agreed; a back-up kept elsewhere may need them."""
        asked = self.tr("Delete these files for good? A back-up that you keep elsewhere may still name them.")
        if self._is_agreed(self.tr("Files that nothing needs"), asked, self.tr("Delete")):
            done = self.tr("The files were deleted.")
            work = partial(_sweep, self.session.store.path, time.time())
            self._tasks.start(work, lambda _none: self._after(done), self._say)

    def _made_words(self, row: BackupRow) -> str:
        local = row.copy.moment.astimezone()
        day = date_words(local.date(), self.session.overview.today)
        return self.tr("{day}, {time}").format(day=day, time=time_words(f"{local:%H:%M}"))


def _found(database: Path) -> Found:
    now = _contents(database)
    rows = [BackupRow(str(copy.path), copy, _contents(copy.path), now) for copy in rotation.kept(database)]
    return Found(rows, _orphans(database, time.time()))


def _orphans(database: Path, now: float) -> Sequence[Orphan]:
    """None where it is not known what is needed, as where a back-up cannot be read."""
    try:
        return Library(database).orphans(needed_hashes(database), now)
    except errors.PursuitError:
        return ()


def _sweep(database: Path, now: float) -> None:
    """What is needed is looked up anew: a document may have come back meanwhile."""
    library = Library(database)
    library.sweep(library.orphans(needed_hashes(database), now))


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
        rotation.BEFORE_IMPORT: translate("Backups", "before an import"),
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
    if row.contents == row.now:
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
