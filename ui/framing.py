"""Widgets in room of their own: with margins around them, scrolled where they are too high, or below a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

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


def answers(accept: QPushButton, cancel: QPushButton, *others: QPushButton) -> QDialogButtonBox:
    """The answers of a dialog in the order of the platform; who makes them connects them."""
    box = QDialogButtonBox()
    box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
    for other in others:
        box.addButton(other, QDialogButtonBox.ButtonRole.ResetRole)  # at the other end
    return box
