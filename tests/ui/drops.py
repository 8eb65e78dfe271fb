"""What Qt delivers when something is dragged over a widget and let go there."""

from __future__ import annotations

from typing import Any, Final

from PySide6 import __version_info__
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

COPY: Final = Qt.DropAction.CopyAction
BY: Final = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
POINT: Any = QPointF if __version_info__ >= (6, 12) else QPoint  # in which a drag that is not let go says its place


def entering(place: QPoint, data: QMimeData, action: Qt.DropAction = COPY) -> QDragEnterEvent:
    """It comes over a widget."""
    return QDragEnterEvent(POINT(place), action, data, *BY)


def moving(place: QPoint, data: QMimeData, action: Qt.DropAction = COPY) -> QDragMoveEvent:
    """It is held over a widget."""
    return QDragMoveEvent(POINT(place), action, data, *BY)


def letting_go(place: QPoint, data: QMimeData, action: Qt.DropAction = COPY) -> QDropEvent:
    """It is let go over a widget."""
    return QDropEvent(QPointF(place), action, data, *BY)


def drop(target: QWidget, place: QPoint, data: QMimeData) -> bool:
    """Drag something to a place of a widget and let it go, as another program does; whether it may be let go there."""
    enter, move = entering(place, data), moving(place, data)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    move.setAccepted(enter.isAccepted())
    if enter.isAccepted():
        QApplication.sendEvent(target, move)
    if move.isAccepted():
        QApplication.sendEvent(target, letting_go(place, data))
    return move.isAccepted()
