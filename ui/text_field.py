"""A text of many lines that is edited where it stands; the parts that were not touched stay exactly as they were."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from ui.editing import IN_PLACE, Field, Write
from ui.exact_text import ExactText, raw_text

Wrap = QTextOption.WrapMode

TEXT_LIMIT: Final = 1_000_000  # characters; more than that holds up the window
LONGEST_WORD: Final = 2_000  # Qt takes a minute to wrap a megabyte without a space at word boundaries
FRAME: Final = 22  # px above and below the lines


class PlainText(QPlainTextEdit):
    """A plain text editor that takes in no more than it can hold.

    It grows with its lines, from `least` to `most`; with no `most` it fills the place that it is given.
    """

    refused = Signal(str)

    def __init__(self, *, least: int = 3, most: int | None = 24, role: str = IN_PLACE) -> None:
        super().__init__()
        self._least, self._most = least, most
        self._height = 0
        self.setProperty("role", role)
        self.setTabChangesFocus(True)
        if most is not None:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.document().documentLayout().documentSizeChanged.connect(self._on_resized)

    def put(self, text: str) -> None:
        """Show another text, from its beginning."""
        self._wrap_for(text)
        self.setPlainText(text)
        self.document().setModified(False)

    def _wrap_for(self, text: str) -> None:
        has_endless_word = any(len(word) > LONGEST_WORD for word in text.split())
        self.setWordWrapMode(Wrap.WrapAnywhere if has_endless_word else Wrap.WrapAtWordBoundaryOrAnywhere)

    def _on_resized(self) -> None:
        if self.sizeHint().height() != self._height:
            self._height = self.sizeHint().height()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        if self._most is None:
            return super().sizeHint()
        lines = min(max(int(self.document().size().height()), self._least), self._most)
        return QSize(super().sizeHint().width(), lines * QFontMetrics(self.font()).lineSpacing() + FRAME)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self._most is None else QSize(60, self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) + self.document().characterCount() > TEXT_LIMIT:
            self.refused.emit(
                self.tr("This is too long: at most {count} characters can be kept here.").format(
                    count=self.locale().toString(TEXT_LIMIT)
                )
            )
            return
        if len(text) > LONGEST_WORD:
            self._wrap_for(text)
        self.insertPlainText(text)


class TextField(Field[str, str]):
    """A text of many lines. Enter begins a line, Ctrl+Enter saves. Of one longer than `most_shown` the beginning is
    shown, to be read; all of it is kept."""

    taken_back = Signal()  # what was typed; Undo in the field brings it again

    def __init__(
        self,
        name: str,
        write: Write[str],
        *,
        placeholder: str = "",
        least: int = 3,
        most: int | None = 24,
        role: str = IN_PLACE,
        editor: PlainText | None = None,
        most_shown: int = TEXT_LIMIT,
    ) -> None:
        self._most_shown = most_shown
        self.text = editor or PlainText(least=least, most=most, role=role)
        super().__init__(name, self.text, write, "")
        self.text.setPlaceholderText(placeholder)
        self.text.refused.connect(self.refuse)

    @property
    def is_dirty(self) -> bool:
        return self.text.document().isModified() and super().is_dirty

    def _state_of(self, value: str) -> str:
        return raw_text(ExactText(value[: self._most_shown + 1]).shown)

    def _value_of(self, state: str) -> str:
        return ExactText(self.value).edited(state)

    def _get(self) -> str:
        return self.text.document().toRawText()

    def _set(self, state: str) -> None:
        self.text.setReadOnly(len(state) > self._most_shown)
        self.text.put(state[: self._most_shown])

    def restore(self) -> None:
        was_dirty, state = self.is_dirty, self._state_of(self.value)
        if was_dirty and len(state) <= TEXT_LIMIT:
            self._replace_all(state)
        super().restore()
        if was_dirty:
            self.taken_back.emit()

    def _replace_all(self, state: str) -> None:
        """Put a text in the place of all that is there, as one step of the editor's own undo."""
        cursor = QTextCursor(self.text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(state)
        self.text.document().setModified(False)

    def _takes_enter(self, event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _is_undoing_typing(self) -> bool:
        document = self.text.document()
        return document.isUndoAvailable() or document.isRedoAvailable()
