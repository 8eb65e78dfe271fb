"""What waits for the user, found once after each change for all who show it or tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.chosen import Chosen
from ui.session import Session
from ui.weeks import week_start

if TYPE_CHECKING:
    from tracker.agenda import Entry, Memory

MINUTE: Final = 60_000  # ms, after which an interview may be over


class Upcoming(QObject):
    """The entries of the agenda. It is made before those who ask it when the session tells of a change.

    `changed` comes when the rules change, and every minute, since what waits depends on the time.
    """

    changed = Signal()

    def __init__(self, session: Session, chosen: Chosen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = chosen
        self._found: Sequence[Entry] | None = None
        self._memory: Memory | None = None
        session.changed.connect(self._forget)
        chosen.changed.connect(self._begin_anew)
        self._clock = QTimer(self, interval=MINUTE)
        self._clock.timeout.connect(self._begin_anew)

    def entries(self) -> Sequence[Entry]:
        """All that waits, in the order of the agenda."""
        if self._found is None:
            from tracker import agenda, cadence  # not needed for the first picture

            self._clock.start()  # not before: of a window that could not be made, nothing is asked
            self._memory = self._memory or agenda.Memory()
            rules = cadence.cadence_of(self._chosen.value)
            self._found = agenda.entries(
                self._session.overview, cadence=rules, week_start=week_start(), memory=self._memory
            )
        return self._found

    def waiting(self) -> int:
        """How many of them are overdue or for today."""
        from tracker import agenda

        return agenda.waiting(self.entries())

    def _forget(self) -> None:
        self._found = None

    def _begin_anew(self) -> None:
        self._forget()
        self.changed.emit()
