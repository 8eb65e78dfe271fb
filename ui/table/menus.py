"""The menus of the table: of the selected rows, and of a heading."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ui.columns import column_title
from ui.grid_model import Sort
from ui.move_menu import Move, move_menu
from ui.pages import Context
from ui.plain import mnemonic_safe

translate = QCoreApplication.translate

BEFORE_MOVE: Final = "open rename open_link copy_link copy - task interview notes"
BEHIND_MOVE: Final = "tag archive unarchive - trash"


def popup(menu: QMenu, place: QPoint) -> None:
    """Show a menu that is made for this once."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)


def rows_menu(context: Context, parent: QWidget, move: Move, sort: Callable[[], object]) -> QMenu:
    """What can be done with the selected rows, and to sort by the column of the current cell."""
    menu = context.actions.menu(f"{BEFORE_MOVE} - {BEHIND_MOVE}", parent)
    menu.insertMenu(context.actions["tag"], move_menu(context, menu, move))
    menu.addSeparator()
    menu.addAction(translate("Table", "Sort by this column")).triggered.connect(lambda _checked: sort())
    return menu


def heading_menu(key: str, sort: Sort, parent: QWidget, act: Callable[[str], object], *, is_last: bool) -> QMenu:
    """What can be done at a heading; `act` is told which: up, down, also, not, or hide."""
    menu = QMenu(parent)
    is_sorted = key in dict(sort)
    offers = [("up", translate("Table", "Sort upwards"), True), ("down", translate("Table", "Sort downwards"), True)]
    offers += [("also", translate("Table", "Also sort by this column"), bool(sort) and not is_sorted)]
    offers += [("not", translate("Table", "Do not sort by this column"), is_sorted)]
    for name, text, is_offered in offers:
        if is_offered:
            menu.addAction(text).triggered.connect(partial(_call, act, name))
    menu.addSeparator()
    hide = menu.addAction(mnemonic_safe(translate("Table", "Hide {column}").format(column=column_title(key))))
    hide.setEnabled(not is_last)
    hide.triggered.connect(partial(_call, act, "hide"))
    return menu


def _call(act: Callable[[Any], object], argument: Any, _checked: bool = False) -> None:
    act(argument)
