"""Widgets in room of their own: with margins around them, or scrolled where they are higher than their place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]  # px at the left, above, at the right, below


def framed(widget: QWidget, margins: Margins, *, is_left: bool = False) -> QWidget:
    """The widget with margins around it; as wide as there is room, or `is_left` as narrow as it can be."""
    frame = QWidget()
    box = QVBoxLayout(frame)
    box.setContentsMargins(*margins)
    if is_left:
        box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        box.addWidget(widget)
    return frame


def scrolled(widget: QWidget) -> QScrollArea:
    """An area that scrolls the widget up and down. Keep the area, not the widget: it owns that."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
