"""The program on the desktop beside its window: reminders, the sign in the tray, and staying there when it closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.chosen import Chosen
from ui.reminders import Reminders
from ui.session import Session
from ui.tray import Tray
from ui.upcoming import Upcoming


class Presence(QObject):
    """Made where the desktop has a tray. `opened` carries the key of the entry whose notification was clicked.

    `wanted` asks for the window in front of the others.
    """

    wanted = Signal()
    opened = Signal(str)

    def __init__(self, window: QWidget, session: Session, chosen: Chosen, upcoming: Upcoming) -> None:
        super().__init__(window)
        self._window = window
        self._chosen = chosen
        self._is_quitting = False
        self.tray = Tray(window)
        self.reminders = Reminders(session, chosen, upcoming, self.tray.notify, self)
        self.tray.opened.connect(self.wanted)
        self.tray.clicked.connect(self._open_last)
        self.tray.quit_asked.connect(self.quit)
        chosen.changed.connect(self._show)
        self._show()

    @property
    def stays(self) -> bool:
        """Whether the program goes on in the tray when its window is closed."""
        return self._chosen.value.reminders and self._chosen.value.stay_in_tray and not self._is_quitting

    def quit(self) -> None:
        """End the program, whatever closing the window means."""
        self._is_quitting = True
        was_hidden = self._window.isHidden()
        self._window.close()
        if was_hidden:  # Qt ends only with the last window that was seen
            QGuiApplication.quit()

    def _open_last(self) -> None:
        self.wanted.emit()
        if self.reminders.last:
            self.opened.emit(self.reminders.last.key)

    def _show(self) -> None:
        if self._chosen.value.reminders:
            self.tray.show()
        else:
            self.tray.hide()
