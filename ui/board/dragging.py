"""What is dragged over the board: ids as decimal numbers, of cards or of one stage, and only from this window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPointF, QTimer
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QApplication, QWidget

CARDS: Final = "application/x-pursuit-applications"
STAGE: Final = "application/x-pursuit-stage"

_IDS: Final = re.compile(rb"[1-9][0-9]{0,18}(,[1-9][0-9]{0,18})*")
_LIMIT: Final = 1_000_000  # bytes


def packed(kind: str, ids: Sequence[int]) -> QMimeData:
    """The ids as data of a kind, for a drag."""
    data = QMimeData()
    data.setData(kind, ",".join(map(str, ids)).encode("ascii"))
    return data


def unpacked(kind: str, data: QMimeData) -> list[int]:
    """The ids that data of a kind holds; none where it is anything else than such ids."""
    if not data.hasFormat(kind):
        return []
    written = bytes(data.data(kind).data())
    if len(written) > _LIMIT or not _IDS.fullmatch(written):
        return []
    return [int(id) for id in written.split(b",")]


def forget_pointer(widget: QWidget) -> None:
    """Let no part of a widget look as if the pointer was there, after a drag that began in it.

    Qt tells it of the pointer's old place once more when the drag has returned, hence later.
    """
    away = QPointF(-1, -1)
    leave = QHoverEvent(QEvent.Type.HoverLeave, away, away, away)
    QTimer.singleShot(0, widget, lambda: QApplication.sendEvent(widget, leave))
