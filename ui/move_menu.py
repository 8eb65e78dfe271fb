"""The places to which an application can be moved, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from tracker.queries import stages_in_order
from tracker.records import Kind, Outcome, Stage
from ui import paint
from ui.pages import Context
from ui.plain import mnemonic_safe
from ui.words import outcome_name

translate = QCoreApplication.translate
Move = Callable[[Stage, Outcome | None], object]

ICON_SIZE: Final = 16
DOT: Final = 8.0


def move_menu(
    context: Context, parent: QWidget, move: Move, *, present: tuple[int, Outcome | None] | None = None
) -> QMenu:
    """A menu of all stages, with the outcomes under a closed one; the `present` place is ticked."""
    menu = QMenu(translate("MoveMenu", "Move to"), parent)
    for stage in stages_in_order(context.session.overview.stages):
        if stage.kind is Kind.CLOSED:
            _add_outcomes(context, menu, stage, move, present)
        else:
            action = _add(menu, stage.name, partial(move, stage, None), present == (stage.id, None))
            action.setIcon(_dot(context, stage, parent))
    return menu


def _add_outcomes(
    context: Context, menu: QMenu, stage: Stage, move: Move, present: tuple[int, Outcome | None] | None
) -> None:
    closed = menu.addMenu(_dot(context, stage, menu), mnemonic_safe(stage.name))
    for outcome in Outcome:
        is_present = present == (stage.id, outcome)
        _add(closed, outcome_name(outcome), partial(move, stage, outcome), is_present)


def _add(menu: QMenu, text: str, act: Callable[[], object], is_present: bool) -> QAction:
    action = QAction(mnemonic_safe(text), menu)
    action.triggered.connect(lambda _checked=False: act())
    if is_present:
        action.setCheckable(True)
        action.setChecked(True)
        action.setEnabled(False)
    menu.addAction(action)
    return action


def _dot(context: Context, stage: Stage, widget: QWidget) -> QIcon:
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(round(ICON_SIZE * ratio), round(ICON_SIZE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    color = context.themes.theme.stage(stage.kind, stage.color)
    paint.dot(painter, QPointF(ICON_SIZE / 2, ICON_SIZE / 2), color, DOT)
    painter.end()
    return QIcon(pixmap)
