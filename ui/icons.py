"""The one set of icons (Lucide), in the colours of the theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPixmap

import resources
from ui.theme import Themes

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

PIXEL_RATIOS = (1, 2)  # Qt scales the larger one for ratios between and above


class HasIcon(Protocol):
    """A button, an action, or an item of a list or a tree."""

    def setIcon(self, icon: QIcon, /) -> None: ...


@cache
def _svg(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, color: str, pixels: int) -> QPixmap:
    """An icon in device pixels. `currentColor` is put in by hand, since Qt draws it black."""
    svg = _svg(name).replace("currentColor", color)
    svg = svg.replace('width="24" height="24"', f'width="{pixels}" height="{pixels}"', 1)
    pixmap = QPixmap()
    if not pixmap.loadFromData(svg.encode(), "SVG"):
        raise ValueError(f"icons/{name}.svg cannot be drawn")
    return pixmap


@cache
def _pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(_drawn(name, color, round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _icon(name: str, color: str, disabled: str, size: int) -> QIcon:
    from PySide6.QtGui import QIcon  # knows 150 icons of desktops, which takes 3 ms

    icon = QIcon()
    for ratio in PIXEL_RATIOS:
        icon.addPixmap(_pixmap(name, color, size, ratio))
        icon.addPixmap(_pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return icon


def app_icon() -> QIcon:
    """The program's own icon."""
    from PySide6.QtGui import QIcon

    return QIcon(str(resources.path("icons/pursuit.svg")))


class Icons(QObject):
    """Icons by their Lucide name, in a colour of the theme: a token such as "second", or a colour of your own."""

    def __init__(self, themes: Themes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._worn: WeakKeyDictionary[HasIcon, tuple[str, str, int]] = WeakKeyDictionary()
        themes.changed.connect(self._recolor)

    def icon(self, name: str, color: str | QColor = "second", size: int = 16) -> QIcon:
        """An icon for a button or a menu, paler where that is disabled. It does not follow the theme: `put` does."""
        return _icon(name, self._hex(color), self._hex("third"), size)

    def pixmap(self, name: str, color: str | QColor = "second", size: int = 16, ratio: float = 1.0) -> QPixmap:
        """An icon for a painter: `ratio` is its device's `devicePixelRatioF()`."""
        return _pixmap(name, self._hex(color), size, ratio)

    def put(self, target: HasIcon, name: str, color: str = "second", size: int = 16) -> None:
        """Give a button or an action an icon that follows the theme for as long as `target` lives."""
        self._worn[target] = name, color, size
        target.setIcon(self.icon(name, color, size))

    def _recolor(self) -> None:
        for target, worn in list(self._worn.items()):
            if shiboken6.isValid(target):
                target.setIcon(self.icon(*worn))

    def _hex(self, color: str | QColor) -> str:
        return (self._themes.theme.color(color) if isinstance(color, str) else color).name()
