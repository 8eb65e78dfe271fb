"""The line at the bottom: counts, when it was last saved, what happened, what Undo would undo."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QTime, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tracker.changes import Step
from ui.announcing import announce
from ui.pages import Context
from ui.plain import LineLabel, plain_label, set_label
from ui.theme import set_surface
from ui.words import locale, step_words

SHOWN_FOR: Final = 10_000  # ms that a sentence stays
FOUND_AFTER: Final = 700  # ms after typing until it is said how many were found


class StatusLine(QWidget):
    """Says calmly how things stand; a sentence for the user takes the middle for a while."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session = context.session
        set_surface(self, "panel")
        self.counts = plain_label("", role="hint")
        self.saved = plain_label("", role="hint")
        self.sentence = LineLabel(role="small")
        self.undo = LineLabel(role="hint")
        self._clear = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._clear.timeout.connect(lambda: self.say(""))
        self._finding = QTimer(self, interval=FOUND_AFTER, singleShot=True)
        self._notice = ""
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 5, 16, 5)
        box.setSpacing(16)
        box.addWidget(self.counts)
        box.addWidget(self.saved)
        box.addWidget(self.sentence, 1)
        box.addWidget(self.undo)
        self._session.told.connect(self.say)
        self._session.notice.connect(self._stand_by)
        self._session.query_changed.connect(self._finding.start)
        self._finding.timeout.connect(self._announce_found)
        for name in ("undo", "redo"):
            context.actions[name].triggered.connect(partial(self._announce_step, name))

    def say(self, sentence: str) -> None:
        """Show a sentence for a while, and let a screen reader speak it; an empty one ends it."""
        self.sentence.say(sentence or self._notice)
        self._clear.start()
        announce(self, sentence)

    def _announce_step(self, name: str, _checked: bool = False) -> None:
        """Tell a screen reader what is being undone or done again: on the screen one sees it."""
        step = self._session.undo_step() if name == "undo" else self._session.redo_step()
        if step:
            words = self._context.actions[name].text(), step_words(step.label)
            announce(self, ": ".join(words))

    def _announce_found(self) -> None:
        """Tell a screen reader how many applications the search finds: on the screen one sees them."""
        if not self.isVisible():  # the window has gone meanwhile, and the database with it
            return
        found, number = len(self._session.rows()), locale().toString
        words = self.tr("{found} of {all} applications found")
        announce(self, words.format(found=number(found), all=number(len(self._session.overview.shown))))

    def _stand_by(self, notice: str) -> None:
        """Show a sentence until another one, or none, takes its place; others may cover it for a while."""
        self._notice = notice
        self.say(notice)

    def show_counts(self, total: int, open_ones: int) -> None:
        if not total:
            set_label(self.counts, self.tr("No applications yet"))
            return
        all_of_them = self.tr("1 application") if total == 1 else self.tr("%Ln applications", "", total)
        set_label(self.counts, f"{all_of_them}, {self.tr('%Ln open', '', open_ones)}")

    def show_saved(self, moment: datetime | None) -> None:
        """When the last change was written, in local time."""
        if moment:
            local = moment.astimezone()
            time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
            set_label(self.saved, self.tr("Saved {time}").format(time=time))

    def show_undo(self, step: Step | None) -> None:
        self.undo.say(self.tr("Undo: {what}").format(what=step_words(step.label)) if step else "")
