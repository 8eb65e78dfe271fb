"""How the window was left, apart from what the user prefers: kept in a file of its own and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeGuard

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from tracker import settings
from ui.on_screen import bounded, within
from ui.pages import Restorable

if TYPE_CHECKING:
    from collections.abc import Mapping

SIZE: Final = (1440, 900)
FAR_AWAY: Final = 100_000  # px; no screen reaches so far


class WindowState:
    """`values` is plain JSON, in which each part of the window has keys of its own."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = settings.load(settings.window_state())

    def restore_place(self, window: QWidget) -> None:
        """Give a window the size and place it had, as far as they fit on the screens that are there now."""
        areas = _free_areas(window)
        place = self.values.get("geometry")
        if _is_place(place):
            window.setGeometry(within(QRect(*place), areas))
        else:
            window.resize(bounded(QSize(*SIZE), areas[0]))
        if self.values.get("maximized") is True:
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def restore_view(self, name: str, view: QWidget) -> None:
        """Show a view as it was left, where it is of the kind that can be."""
        if isinstance(view, Restorable) and isinstance(state := self.values.get(name), dict):
            view.restore(state)

    def save(self, window: QWidget, views: Mapping[str, QWidget]) -> None:
        """Keep the values, with the place of the window and how its views are now."""
        place = window.normalGeometry() if window.isMaximized() else window.geometry()
        self.values |= {
            "geometry": [place.x(), place.y(), place.width(), place.height()],
            "maximized": window.isMaximized(),
        }
        self.values |= {name: view.state() for name, view in views.items() if isinstance(view, Restorable)}
        try:
            settings.save(settings.window_state(), self.values)
        except OSError:
            return  # how the window was left may go without loss


def _free_areas(window: QWidget) -> list[QRect]:
    """What each screen leaves free below a title bar, the main screen first."""
    main = QGuiApplication.primaryScreen()
    screens = [main, *(screen for screen in QGuiApplication.screens() if screen is not main)]
    bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    return [screen.availableGeometry().adjusted(0, bar, 0, 0) for screen in screens]


def _is_place(value: Any) -> TypeGuard[list[int]]:
    """Whether it is what `save` writes: left, top, width and height, in numbers that Qt can hold."""
    if not isinstance(value, list) or len(value) != 4:
        return False
    return all(isinstance(number, int) and abs(number) < FAR_AWAY for number in value) and min(value[2:]) > 0
