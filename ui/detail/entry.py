"""One entry of a list in the panel: a mark, a few words, and a day or a badge at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import paint
from ui.pages import Context
from ui.plain import one_line
from ui.theme import Tone

INSET: Final = 6  # px from the edge of an entry to what it shows: room for the focus
MARK_ROOM: Final = 20  # px from the left edge of a dot or an icon to the text
BOX_GAP: Final = 0  # px from a box to tick to the text
MARK_ICON: Final = 14
DOT: Final = 8.0
GAP: Final = 10  # px between the text and what is at the right
ABOVE: Final = 5  # px above and below the text
TEXT_LINES, SECOND_LINES = 3, 2
NARROWEST, NARROWEST_TEXT = 80, 40
FOCUS_RADIUS: Final = 6
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
OPENING: Final = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2))


@dataclass(frozen=True, slots=True)
class Look:
    """How one entry looks. `right` is a badge if it has a tone; `is_done` is None where there is nothing to tick."""

    text: str
    spoken: str
    second: str = ""
    right: str = ""
    tone: Tone | None = None
    dot: QColor | None = None
    icon: str = ""
    is_done: bool | None = None


class EntryButton(QAbstractButton):
    """The words of an entry; a click or Enter edits it."""

    walked = Signal(int)
    remove_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._icons, self._themes = context.icons, context.themes
        self.look = Look("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_look(self, look: Look) -> None:
        if look != self.look:
            self.look = look
            self.setAccessibleName(one_line(look.spoken))
            self.updateGeometry()
            self.update()

    def _left(self) -> int:
        if self.look.is_done is not None:
            return BOX_GAP
        return INSET + (MARK_ROOM if self.look.dot or self.look.icon else 0)

    def _right_size(self) -> QSize:
        fonts, look = self._themes.fonts, self.look
        if not look.right:
            return QSize(0, 0)
        if look.tone:
            return paint.badge_size(look.right, fonts.small)
        return QSize(paint.text_width(look.right, fonts.figures) + 2, 0)

    def _text_width(self, width: int) -> int:
        right = self._right_size().width()
        return max(NARROWEST_TEXT, width - self._left() - INSET - (right + GAP if right else 0))

    def _line_height(self) -> int:
        return QFontMetrics(self._themes.fonts.body).height()

    def first_line(self) -> int:
        """The height in px of an entry of one line."""
        return self._line_height() + 2 * ABOVE

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        fonts, room = self._themes.fonts, self._text_width(width)
        height = paint.lines_height(self.look.text, fonts.body, room, TEXT_LINES)
        if self.look.second:
            height += paint.lines_height(self.look.second, fonts.small, room, SECOND_LINES)
        return max(height, self._line_height()) + 2 * ABOVE

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.first_line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = paint.begun(self), self._themes.theme
        if self.underMouse():
            paint.plate(painter, self.rect(), theme.faint_line, FOCUS_RADIUS)
        self._paint_mark(painter)
        self._paint_words(painter)
        self._paint_right(painter)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), theme, FOCUS_RADIUS)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        middle = ABOVE + self._line_height() / 2
        if self.look.dot:
            paint.dot(painter, QPointF(INSET + DOT / 2, middle), self.look.dot, DOT)
        elif self.look.icon:
            icon = self._icons.pixmap(self.look.icon, "third", MARK_ICON, self.devicePixelRatioF())
            paint.icon(painter, QPointF(INSET + (DOT - MARK_ICON) / 2 + 1, middle - MARK_ICON / 2), icon)

    def _paint_words(self, painter: QPainter) -> None:
        theme, fonts, look = self._themes.theme, self._themes.fonts, self.look
        rect = QRect(self._left(), ABOVE, self._text_width(self.width()), self.height())
        ink = theme.second if look.is_done else theme.ink
        height = paint.text_lines(painter, rect, look.text, fonts.body, ink, TEXT_LINES)
        if look.second:
            paint.text_lines(painter, rect.translated(0, height), look.second, fonts.small, theme.second, SECOND_LINES)

    def _paint_right(self, painter: QPainter) -> None:
        look, size = self.look, self._right_size()
        rect = QRectF(self.width() - INSET - size.width(), ABOVE, size.width(), self._line_height())
        if look.right and look.tone:
            paint.badge(painter, rect, look.right, look.tone, self._themes.theme, self._themes.fonts.small)
        elif look.right:
            paint.text_line(painter, rect, look.right, self._themes.fonts.figures, self._themes.theme.second, "right")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in STEPS:
            self.walked.emit(STEPS[Qt.Key(key)])
        elif key in OPENING:
            self.click()
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())
