"""The menus of the board: what can be done with cards, and how a closed one ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tracker.records import Outcome
from ui.move_menu import Move, move_menu
from ui.pages import Context
from ui.plain import mnemonic_safe
from ui.words import outcome_name

CARD_COMMANDS: Final = "open rename open_link copy_link copy - task interview notes - tag archive trash"


def card_menu(context: Context, move: Move, parent: QWidget) -> QMenu:
    """The shared commands on the selected cards, and “Move to”."""
    menu = context.actions.menu(CARD_COMMANDS, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.insertMenu(context.actions["tag"], move_menu(context, menu, move))
    return menu


def ask_outcome(place: QPoint, chosen: Callable[[Outcome], object], parent: QWidget) -> QMenu:
    """Ask at a place of the screen how applications ended. Esc and a click elsewhere choose nothing."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question = QCoreApplication.translate("BoardMenus", "How did it end?")
    menu.setAccessibleName(question)
    entry(menu, question).setEnabled(False)
    for outcome in Outcome:
        entry(menu, outcome_name(outcome)).triggered.connect(lambda _checked, outcome=outcome: chosen(outcome))
    menu.setActiveAction(menu.actions()[1])
    menu.popup(place)
    return menu


def entry(menu: QMenu, text: str) -> QAction:
    """A new entry of a menu; the text is shown as it is."""
    action = QAction(mnemonic_safe(text), menu)
    menu.addAction(action)
    return action


def submenu(menu: QMenu, text: str) -> QMenu:
    """A new menu inside a menu; the text is shown as it is."""
    inner = QMenu(mnemonic_safe(text), menu)
    menu.addMenu(inner)
    return inner
