"""Widgets in room of their own: with margins around them, scrolled where they are too high, or below a dialog."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.theme import text_scale

MOST_NEEDED: Final = QSize(720, 320)  # px that a part which scrolls may demand
TITLE_BAR: Final = 40  # px that a screen keeps free for it

Margins = tuple[int, int, int, int]  # px at the left, above, at the right, below


def open_as(dialog: QWidget, size: tuple[int, int]) -> None:
    """Let a dialog open with a size in px, larger where the text is larger, and never larger than the screen."""
    wanted = (QSizeF(*size) * text_scale(dialog.font())).toSize()
    free = dialog.screen().availableGeometry().size() - QSize(0, TITLE_BAR)
    dialog.resize(wanted.boundedTo(free))


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


class TallArea(QScrollArea):
    """Scrolls what is higher than the screen. `asked` tells that what is in it asks for another size now."""

    asked = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setWidget(widget)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        content = self.widget()
        if content is None:
            return super().sizeHint()
        hint = content.sizeHint()
        width = max(hint.width(), self.viewport().width())
        return QSize(hint.width(), content.heightForWidth(width) if content.hasHeightForWidth() else hint.height())

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        width = content.minimumSizeHint().width() if content else 0
        return QSize(min(width, MOST_NEEDED.width()), min(self.sizeHint().height(), MOST_NEEDED.height()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.asked.emit()
        return super().event(event)


def scrolled(widget: QWidget) -> QScrollArea:
    """An area that scrolls the widget up and down, and with very large text to the sides.

    Keep the area, not the widget: it owns that.
    """
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
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
