"""Message boxes, which show text that came from outside as plain text too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.plain import TOOLTIP_LIMIT, many_lines, one_line

Buttons = QMessageBox.StandardButton


def plain_box(
    parent: QWidget | None, title: str, text: str, buttons: Buttons = Buttons.Ok, *, default: Buttons | None = None
) -> QMessageBox:
    """A message box that shows `text` as it is, not yet open; a caller may add buttons of its own."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(one_line(title))
    box.setText(many_lines(text, TOOLTIP_LIMIT))
    box.setStandardButtons(buttons)
    if default is not None:
        box.setDefaultButton(default)
    return box


def plain_message(
    parent: QWidget | None, title: str, text: str, buttons: Buttons = Buttons.Ok, *, default: Buttons | None = None
) -> Buttons:
    """Show a message box and wait for the answer: the button that was pressed."""
    return Buttons(plain_box(parent, title, text, buttons, default=default).exec())
