"""Shows that a field's value was read and not typed: a soft ground, from where it is, and one click to take it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from ui.plain import set_tooltip
from ui.theme import set_look

if TYPE_CHECKING:
    from tracker.capture.draft import Origin
    from ui.editing import Field

translate = QCoreApplication.translate


def origin_words(origin: Origin) -> str:
    """From where a guess is, in few words."""
    words = {
        "data": translate("Guesses", "from the page"),
        "page": translate("Guesses", "from the page"),
        "text": translate("Guesses", "from the text"),
        "address": translate("Guesses", "from the link"),
        "mail": translate("Guesses", "from the e-mail"),
    }
    return words[origin.value]


class GuessMark(QObject):
    """The mark of one field, which goes as soon as its value is edited. `clear` empties the field."""

    def __init__(self, field: Field[Any, Any], clear: Callable[[], object]) -> None:
        super().__init__(field)
        self._field = field
        self._clear = clear
        self._selects = False
        self.button = QPushButton()
        self.button.setProperty("role", "chip")
        self.button.setAutoDefault(False)
        self.button.hide()
        self.button.clicked.connect(self._take_away)
        field.row.addWidget(self.button)
        editor = field.editor
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self.remove)
            editor.installEventFilter(self)
        elif isinstance(editor, QComboBox):
            editor.activated.connect(self.remove)

    @property
    def is_shown(self) -> bool:
        """Whether the field holds a guess that nobody has touched."""
        return not self.button.isHidden()

    def show(self, origin: Origin) -> None:
        """Mark the value as a guess."""
        words = origin_words(origin)
        self.button.setText(f"{words}  ×")
        self.button.setAccessibleName(
            translate("Guesses", "{field} was read {origin}; clear it").format(field=self._field.name, origin=words)
        )
        set_tooltip(self.button, translate("Guesses", "Clear this guess"))
        self.button.show()
        set_look(self._field.editor, guess="true")
        self._field.editor.setAccessibleDescription(words)

    def remove(self, *_what: object) -> None:
        """The value is the user's now."""
        if self.is_shown:
            self.button.hide()
            set_look(self._field.editor, guess="false")
            self._field.editor.setAccessibleDescription("")

    def _take_away(self) -> None:
        self.remove()
        self._clear()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click into a guess selects it all, so that what is typed takes its place."""
        if event.type() == QEvent.Type.FocusIn and self.is_shown:
            self._selects = True
        elif event.type() == QEvent.Type.MouseButtonRelease and self._selects:
            self._selects = False
            editor = self._field.editor
            if isinstance(editor, QLineEdit) and not editor.hasSelectedText():
                QTimer.singleShot(0, editor, editor.selectAll)
        return super().eventFilter(watched, event)
