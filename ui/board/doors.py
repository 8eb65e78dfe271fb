"""The first start: the ways in, each with what it leads to and a button."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.actions import keys_of
from ui.framing import scrolled
from ui.pages import Context
from ui.plain import mnemonic_safe, plain_label
from ui.theme import set_look, set_surface

DOOR_WIDTH: Final = 288  # px
MARGIN: Final = 20
GAP: Final = 16
MOST_SCALED: Final = 1.6  # times as wide with larger text
LINES: Final = 3  # for which each door has room


class Door(NamedTuple):
    """A way in: the command behind it, and the words on it for the translator."""

    command: str
    title: object
    text: object
    button: object


DOORS: Final = (
    Door(
        "new",
        QT_TRANSLATE_NOOP("Doors", "Capture a first application"),
        QT_TRANSLATE_NOOP(
            "Doors", "Paste a link or a whole posting, or drop a page, a PDF or an e-mail anywhere on this window."
        ),
        QT_TRANSLATE_NOOP("Doors", "New application"),
    ),
    Door(
        "import",
        QT_TRANSLATE_NOOP("Doors", "Bring your history"),
        QT_TRANSLATE_NOOP("Doors", "A spreadsheet, or what another tracker exports: see what would happen first."),
        QT_TRANSLATE_NOOP("Doors", "Import…"),
    ),
    Door(
        "example",
        QT_TRANSLATE_NOOP("Doors", "Look around"),
        QT_TRANSLATE_NOOP("Doors", "Open an example search with 40 applications. It stays apart from yours."),
        QT_TRANSLATE_NOOP("Doors", "Open the example"),
    ),
)


class Doors(QWidget):
    """One card for each way in whose command can be used here; the first is the one to begin with, and has the
    keyboard where the doors are given it."""

    opened = Signal(str)  # the name of a command

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        set_surface(self, "window")
        shown = [
            door for door in DOORS if door.command in context.actions and context.actions[door.command].isEnabled()
        ]
        self.buttons = {door.command: self._button(door, is_first=door is shown[0]) for door in shown}
        self.setFocusProxy(self.buttons[shown[0].command])
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(GAP)
        self._texts: list[QLabel] = []
        for door in shown:
            self._cards.addWidget(self._card(door))
        self._lay_out()
        self._fit()
        context.themes.changed.connect(self._fit)

    def _button(self, door: Door, *, is_first: bool) -> QPushButton:
        button = QPushButton(mnemonic_safe(_words(door.button)))
        if is_first:
            set_look(button, role="primary")
        button.clicked.connect(lambda _checked=False: self.opened.emit(door.command))
        return button

    def _card(self, door: Door) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        text = plain_label(_words(door.text), role="second", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._texts.append(text)
        box = QVBoxLayout(card)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.setSpacing(8)
        box.addWidget(plain_label(_words(door.title), role="title", wrap=True))
        box.addWidget(text)
        box.addSpacing(4)
        box.addLayout(self._button_with_keys(door))
        return card

    def _button_with_keys(self, door: Door) -> QHBoxLayout:
        """The button, and beside it the keys that do the same from everywhere."""
        line = QHBoxLayout()
        line.setSpacing(GAP // 2)
        line.addWidget(self.buttons[door.command])
        if keys := keys_of(self._context.actions[door.command]):
            line.addWidget(plain_label(keys, role="key"))
        line.addStretch(1)
        return line

    def _door_width(self) -> int:
        return round(DOOR_WIDTH * min(self._context.themes.fonts.scale, MOST_SCALED))

    def _fit(self) -> None:
        """Make all doors as wide as their text wants, and their texts as high, so that the buttons stand in a line."""
        for text in self._texts:
            text.setFixedWidth(self._door_width() - 2 * MARGIN)
        height = max(text.heightForWidth(text.width()) for text in self._texts)
        for text in self._texts:
            text.setFixedHeight(max(height, LINES * text.fontMetrics().lineSpacing()))
        self._turn()

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        inner = QWidget()
        set_surface(inner, "window")
        box = QVBoxLayout(inner)
        box.setSpacing(6)
        box.addStretch(2)
        box.addWidget(plain_label(self.tr("Your job search, on this computer only"), role="title"), 0, middle)
        box.addWidget(
            plain_label(self.tr("Nothing to sign up for. Everything can be undone."), role="second"), 0, middle
        )
        box.addSpacing(14)
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.addStretch(1)
        line.addLayout(self._cards)
        line.addStretch(1)
        box.addLayout(line)
        box.addStretch(3)
        self._area = scrolled(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def minimumSizeHint(self) -> QSize:
        """The window may become so narrow that the doors stand below each other."""
        return QSize(self._door_width() + 2 * GAP, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Put the doors below each other where they do not fit beside each other."""
        is_wide = self.width() >= len(self.buttons) * (self._door_width() + GAP)
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)


def _words(text: object) -> str:
    return QCoreApplication.translate("Doors", str(text))
