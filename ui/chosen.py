"""What the user prefers, as the window knows it: one holder, that saves and tells what was chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from tracker.settings import Preferences, change_preferences
from ui.session import Session
from ui.weeks import use_week_start


class Chosen(QObject):
    """`value` is what is chosen now; `changed` comes after each choice."""

    changed = Signal()

    def __init__(self, value: Preferences, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self._session = session
        self.changed.connect(self._use)
        self._use()

    def take(self, value: Preferences) -> None:
        """Follow what was chosen, and kept, in another window."""
        if value != self.value:
            self.value = value
            self.changed.emit()

    def choose(self, **fields: Any) -> None:
        """Take these fields over and keep them; that they could not be kept is said, and they hold until the end."""
        after = self.value._replace(**fields)
        if after == self.value:
            return
        try:
            self.value = change_preferences(**fields)  # another window may have changed other ones meanwhile
        except OSError as error:
            self.value = after
            self._session.tell(self.tr("The choice could not be kept: {reason}").format(reason=error.strerror))
        self.changed.emit()

    def _use(self) -> None:
        """What concerns the whole application; it is so before anybody else hears of a change."""
        use_week_start(self.value.week_start)
