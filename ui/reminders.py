"""Looks now and then what to remind of, and hands it to what shows notifications, each thing at most once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from tracker import reminders
from tracker.agenda import Entry
from tracker.reminders import Shown
from ui.agenda_words import entry_badge, entry_particulars, entry_text
from ui.chosen import Chosen
from ui.session import Session
from ui.upcoming import Upcoming

LOOKS_EVERY: Final = 30_000  # ms

Notify = Callable[[str, str], object]


class Reminders(QObject):
    """Reminds while the user wants it. `last` is the entry of which was told last."""

    def __init__(
        self, session: Session, chosen: Chosen, upcoming: Upcoming, notify: Notify, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.last: Entry | None = None
        self._upcoming = upcoming
        self._session = session
        self._chosen = chosen
        self._notify = notify
        self._shown = Shown(session.store.path)
        self._shown.forget_old(session.store.clock.now())
        self._timer = QTimer(self, interval=LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        chosen.changed.connect(self._follow)
        self._follow()

    def look(self) -> None:
        """Remind of what is due at this moment and was not told of before."""
        now = self._session.store.clock.now()
        for reminder in reminders.due(self._upcoming.entries(), now):
            if self._shown.take(reminder):
                self._tell(reminder.entry)

    def stop(self) -> None:
        self._timer.stop()

    def _tell(self, entry: Entry) -> None:
        self.last = entry
        today = self._session.overview.today
        when, _ = entry_badge(entry, today)
        text = " · ".join(part for part in (when, entry_particulars(entry)) if part)
        self._notify(entry_text(entry, today), text)

    def _follow(self) -> None:
        """Start or stop with the preference."""
        if self._chosen.value.reminders and not self._timer.isActive():
            self._timer.start()
            QTimer.singleShot(0, self, self.look)
        elif not self._chosen.value.reminders:
            self._timer.stop()
