"""The sign in the desktop's tray: shows reminders as the desktop's notifications, and brings the window back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from ui.icons import app_icon
from ui.plain import one_line, set_tooltip

TITLE_LIMIT, TEXT_LIMIT = 80, 200  # characters of a notification
SHOWN_FOR: Final = 15_000  # ms
Reason = QSystemTrayIcon.ActivationReason


def has_tray() -> bool:
    """Whether this desktop can show notifications by a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class Tray(QObject):
    """There while reminders are wanted. `clicked` comes when a notification was clicked."""

    clicked = Signal()
    opened = Signal()  # the window is wanted
    quit_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.menu = QMenu(window)
        self.menu.addAction(self.tr("Open Pursuit")).triggered.connect(self.opened)
        self.menu.addAction(self.tr("Quit")).triggered.connect(self.quit_asked)
        self.icon.setContextMenu(self.menu)
        set_tooltip(self.icon, "Pursuit")
        self.icon.messageClicked.connect(self.clicked)
        self.icon.activated.connect(self._on_activated)

    def show(self) -> None:
        self.icon.show()

    def hide(self) -> None:
        self.icon.hide()

    def notify(self, title: str, text: str) -> None:
        """Show a notification; desktops may read mark-up in it, so what could be some is taken out."""
        self.icon.showMessage(_plain(title, TITLE_LIMIT), _plain(text, TEXT_LIMIT), app_icon(), SHOWN_FOR)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {Reason.Trigger, Reason.DoubleClick}:
            self.opened.emit()


def _plain(text: str, limit: int) -> str:
    return one_line(text, limit).replace("<", "‹").replace(">", "›").replace("&", "＆")
