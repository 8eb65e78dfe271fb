"""What stands where nothing is: what would go there, and the one thing to do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.plain import mnemonic_safe, plain_label, set_label

WIDTH: Final = 380  # px of its lines


class EmptyPlace(QWidget):
    """Lies over a view, as large as it is, while that has nothing to show. The button is there if it has a text."""

    asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.title = plain_label(role="title")
        self.hint = plain_label(role="second", wrap=True)
        self.button = QPushButton()
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.asked)
        over.installEventFilter(self)
        self._lay_out()
        self.hide()

    def say(self, title: str, hint: str, button: str = "") -> None:
        """Show these words."""
        set_label(self.title, title)
        set_label(self.hint, hint)
        self.hint.setFixedHeight(self.hint.heightForWidth(WIDTH))  # a layout that centres does not ask for it
        self.button.setText(mnemonic_safe(button))
        self.button.setVisible(bool(button))
        self._cover()
        self.show()

    def take_keyboard(self) -> bool:
        """Put the keyboard on the button, if it is there; returns whether it is."""
        is_there = not self.isHidden() and not self.button.isHidden()
        if is_there:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_there

    def leave(self) -> None:
        """Go, as there is something to show; the keyboard goes on to that."""
        had_keyboard = self.window().focusWidget() is self.button  # also while a dialog is before the window
        self.hide()
        if had_keyboard:
            self._under().setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self) -> None:
        self.setGeometry(self._under().rect())

    def _under(self) -> QWidget:
        """What it lies over, asked for each time: PySide loses hold of a widget that Qt has made, as of a viewport."""
        widget = self.parentWidget()
        assert widget
        return widget

    def _lay_out(self) -> None:
        self.hint.setFixedWidth(WIDTH)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addStretch(2)
        box.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(8)
        box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._cover()
        return False
