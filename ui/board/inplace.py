"""The field in which a name or a title is edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

OWN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down}


class InPlaceEdit(QLineEdit):
    """A field whose keys are not taken for commands of the board around it."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)


class NameEdit(InPlaceEdit):
    """Lies over a name until it is left: Enter and leaving it `accept` what was typed, Esc does not."""

    accepted = Signal(str)
    left = Signal(bool)  # by the keyboard

    def __init__(self, name: str, label: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._is_left = False
        self.setAccessibleName(label)
        self.selectAll()

    def leave(self, *, accept: bool, by_key: bool = False) -> None:
        """End the editing, once."""
        if self._is_left:
            return
        self._is_left = True
        if accept and self.isModified():
            self.accepted.emit(self.text())
        self.left.emit(by_key)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave(accept=True, by_key=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave(accept=False, by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.leave(accept=True)
