"""The text of a posting with what was read in it marked: plain text, in which colours lie below the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.pages import Context
from ui.plain import many_lines
from ui.text_field import PlainText
from ui.theme import Theme

SHOWN: Final = 50_000  # characters of a posting; what was read beyond them is in the list alone
Mood = Literal["good", "warn", "bad", "neutral", "unknown"]


class Mark(NamedTuple):
    """Characters [start, end) of the posting, what they mean for the user, and the requirement that they belong to."""

    start: int
    end: int
    mood: Mood
    requirement: int | None = None


class MarkedText(PlainText):
    """Shows a posting with marks. A click on one tells whose it is."""

    chosen = Signal(int)  # a requirement

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(most=None, role="bare")
        self._themes = context.themes
        self._text = ""
        self._marks: Sequence[Mark] = ()
        self._places: dict[int, int] = {}
        self._current: int | None = None
        self.setReadOnly(True)
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        context.themes.changed.connect(self._show_marks)

    def show_posting(self, text: str, marks: Iterable[Mark]) -> None:
        """Show a text and the marks in it."""
        if text != self._text:
            self._text = text
            self.put(many_lines(text, SHOWN))
        end = min(len(text), SHOWN - 1)
        self._marks = sorted(mark for mark in marks if 0 <= mark.start < mark.end <= end)
        self._places = places_in(text, {edge for mark in self._marks for edge in (mark.start, mark.end)})
        self._show_marks()

    def mark_current(self, requirement: int | None) -> None:
        """Underline what a requirement was read from, and bring it into sight."""
        self._current = requirement
        self._show_marks()
        own = [mark for mark in self._marks if mark.requirement == requirement and requirement is not None]
        if own:
            cursor = self.textCursor()
            cursor.setPosition(self._places[own[0].start])
            self.setTextCursor(cursor)
            self.centerCursor()

    def marked(self) -> list[tuple[str, Mark]]:
        """The words of each mark as they are shown."""
        return [(self._cursor(mark).selectedText(), mark) for mark in self._marks]

    def mark_at(self, position: int) -> Mark | None:
        """The narrowest mark at a position of the text that is shown."""
        around = [mark for mark in self._marks if self._places[mark.start] <= position < self._places[mark.end]]
        return min(around, key=lambda mark: mark.end - mark.start, default=None)

    def _cursor(self, mark: Mark) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places[mark.start])
        cursor.setPosition(self._places[mark.end], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_marks(self) -> None:
        selections = []
        for mark in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(mark)
            is_current = mark.requirement is not None and mark.requirement == self._current
            selection.format = _format(mark.mood, self._themes.theme, is_current=is_current)
            selections.append(selection)
        self.setExtraSelections(selections)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            mark = self.mark_at(self.cursorForPosition(event.position().toPoint()).position())
            if mark and mark.requirement is not None:
                self.chosen.emit(mark.requirement)


def _format(mood: Mood, theme: Theme, *, is_current: bool) -> QTextCharFormat:
    style = QTextCharFormat()
    if mood == "unknown":
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(theme.second)
        return style
    ink, ground = theme.tone(mood)
    style.setForeground(QColor(ink))
    style.setBackground(QColor(ground))
    if is_current:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(theme.accent)
    return style


def places_in(text: str, edges: Iterable[int]) -> dict[int, int]:
    """Where characters of a text are once it is shown: Qt counts UTF-16 units, and some characters are left out."""
    places: dict[int, int] = {}
    shown = before = 0
    for edge in sorted(edges):
        piece = text[before:edge]
        shown += len(many_lines(piece, len(piece) + 1).encode("utf-16-le", "replace")) // 2
        places[edge] = shown
        before = edge
    return places
