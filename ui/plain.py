"""The only ways to show text that came from outside: as plain text, never as mark-up, never endless."""

from __future__ import annotations

import re
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

LABEL_LIMIT = 20_000  # characters; laying out a megabyte holds the window for seconds
TOOLTIP_LIMIT = 2_000
LINE_LIMIT = 1_000

_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and newline
_SPACES = re.compile("[\\s\x00-\x1f\x7f-\x9f]+")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")  # overrides and embeddings would turn the text around them


class HasToolTip(Protocol):
    """A widget, an action, or an item of a list or a tree."""

    def setToolTip(self, text: str, /) -> None: ...


def one_line(text: str, limit: int = LINE_LIMIT) -> str:
    """`text` for one line of the screen: white space and control characters become single spaces, directional
    overrides go, and what is over `limit` characters ends in an ellipsis.
    """
    text, cut = text[: 2 * limit], len(text) > 2 * limit
    line = _BIDI.sub("", _SPACES.sub(" ", _whole(text))).strip()
    return line[: limit - 1].rstrip() + "…" if cut or len(line) > limit else line


def many_lines(text: str, limit: int = LABEL_LIMIT) -> str:
    """`text` as it can be shown: newlines and tabs kept, other control characters as spaces, cut at `limit`."""
    shown = text if len(text) <= limit else text[: limit - 1] + "…"
    shown = shown.replace("\r\n", "\n").replace("\r", "\n")
    return _BIDI.sub("", _CONTROLS.sub(" ", _whole(shown)))


def _whole(text: str) -> str:
    """Half characters, which Qt drops, as the sign for what cannot be shown."""
    return _SURROGATES.sub("\ufffd", text)


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
    import html  # its table of entities would only slow the start

    return "<qt>" + html.escape(many_lines(text, TOOLTIP_LIMIT)).replace("\n", "<br>") + "</qt>"


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
