"""Menus that are made for one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.plain import mnemonic_safe

Choices = Iterable[tuple[str, Callable[[], object] | None]]
"""The words of each command and what it does; None for a line between two."""


def popup(parent: QWidget, choices: Choices, place: QPoint) -> QMenu:
    """Open a menu at a place of the screen; it is gone once something was chosen."""
    menu = QMenu(parent)
    for text, act in choices:
        if act is None:
            menu.addSeparator()
        else:
            menu.addAction(_action(menu, text, act))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu


def _action(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    action = QAction(mnemonic_safe(text), menu)
    action.triggered.connect(lambda _checked=False: act())
    return action
