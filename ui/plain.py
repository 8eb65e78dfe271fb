"""The ways to show text that came from outside: as plain text, never as mark-up, never endless."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

LABEL_LIMIT = 20_000  # characters; laying out a megabyte holds the window for seconds
TOOLTIP_LIMIT = 2_000
LINE_LIMIT = 1_000

_CONTROLS = [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0)]  # all but tab and newline
_HALVES = range(0xD800, 0xE000)  # of characters, which Qt drops
_BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # overrides and embeddings would turn the text around them
_AS_SHOWN = dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(_HALVES, "\ufffd") | dict.fromkeys(_BIDI, "")
_AS_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"})


class HasToolTip(Protocol):
    """A widget, an action, or an item of a list or a tree."""

    def setToolTip(self, text: str, /) -> None: ...


def one_line(text: str, limit: int = LINE_LIMIT) -> str:
    """`text` for one line of the screen: white space and control characters become single spaces, directional
    overrides go, and what is over `limit` characters ends in an ellipsis.
    """
    if len(text) <= limit and text.isprintable() and "  " not in text:
        return text.strip(" ")  # most texts: no space but single blanks, nothing that cannot be seen
    text, cut = text[: 2 * limit], len(text) > 2 * limit
    line = " ".join(text.translate(_AS_SHOWN).split())
    return line[: limit - 1].rstrip() + "…" if cut or len(line) > limit else line


def many_lines(text: str, limit: int = LABEL_LIMIT) -> str:
    """`text` as it can be shown: newlines and tabs kept, other control characters as spaces, cut at `limit`."""
    shown = text if len(text) <= limit else text[: limit - 1] + "…"
    shown = shown.replace("\r\n", "\n").replace("\r", "\n")
    return shown.translate(_AS_SHOWN)


def elide(text: str, metrics: QFontMetrics, width: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
    """`text` as one line, shortened to `width` px."""
    return metrics.elidedText(one_line(text), mode, width)


def mnemonic_safe(text: str) -> str:
    """`text` for menus, buttons, tabs and actions, where a single `&` underlines the letter after it."""
    return one_line(text).replace("&", "&&")


def tooltip_html(text: str) -> str:
    """`text` for any tooltip. Qt guesses whether a tooltip is mark-up; this makes it mark-up that shows the text."""
    if not text:
        return ""
    return f"<qt>{many_lines(text, TOOLTIP_LIMIT).translate(_AS_HTML)}</qt>"


def set_tooltip(target: HasToolTip, text: str) -> None:
    """Give a widget, an action or an item a tooltip that shows `text` as it is."""
    target.setToolTip(tooltip_html(text))


def plain_label(
    text: str = "",
    parent: QWidget | None = None,
    *,
    role: str = "",
    wrap: bool = False,
    selectable: bool = False,
) -> QLabel:
    """A label that shows `text` as it is; change it later with `set_label`.

    `role` names a look of the stylesheet: title, strong, second, small, hint, error, or none for body text.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    if selectable:
        flag = Qt.TextInteractionFlag
        label.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
    set_label(label, text)
    return label


def set_label(label: QLabel, text: str) -> None:
    """Show `text` in a plain label, cut if it is endless."""
    label.setText(many_lines(text))


class LineLabel(QLabel):
    """One line that is shortened to the room there is and never asks for more; its tooltip has all of it."""

    def __init__(self, parent: QWidget | None = None, *, role: str = "") -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    def say(self, text: str) -> None:
        """Show another text."""
        self.setText(one_line(text))
        set_tooltip(self, text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        place = self.contentsRect()
        shown = elide(self.text(), self.fontMetrics(), place.width())
        self.style().drawItemText(
            QPainter(self), place, self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
