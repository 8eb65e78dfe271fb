"""The user's own notes as they read: Markdown without mark-up of any other kind, that loads and opens nothing."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui.editing import ENTER
from ui.links import open_link

Feature = QTextDocument.MarkdownFeature
FEATURES: Final = Feature.MarkdownDialectGitHub | Feature.MarkdownNoHTML
NO_MARKER: Final = QTextBlockFormat.MarkerType.NoMarker
SMALLEST: Final = 24  # px
FOCUS_WIDTH: Final = 2  # px
FOCUS_RADIUS: Final = 6  # px
AROUND: Final = 6  # px between the text and where the keyboard is shown
INDENT: Final = 18  # px of a list
LINE_END: Final = re.compile(r"(?<=\S)\n(?=\S)")  # within a paragraph, where Markdown would go on in the same line


class MarkdownView(QTextBrowser):
    """As high as its text. A click or Enter asks to edit it, a click on a box to toggle it."""

    edit_asked = Signal()
    box_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(AROUND)
        self.document().setIndentWidth(INDENT)
        self.anchorClicked.connect(lambda url: open_link(self, url.toString()))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_markdown(self, text: str) -> None:
        """Show a text of the user's own. A line ends where it ended when it was typed."""
        self.document().setDefaultFont(self.font())
        self.document().setMarkdown(LINE_END.sub("  \n", text), FEATURES)
        self._fit()

    def boxes(self) -> list[QTextBlock]:
        """The lines that begin with a box to tick, in order."""
        found, block = [], self.document().begin()
        while block.isValid():
            if _has_box(block):
                found.append(block)
            block = block.next()
        return found

    def _fit(self) -> None:
        height = max(SMALLEST, round(self.document().size().height()) + 2)
        if height != self.height():
            self.setFixedHeight(height)

    def _box_at(self, place: QPoint) -> int | None:
        """The number of the box at a place: beside where its line begins. Qt's own answer ignores the indent."""
        for number, block in enumerate(self.boxes()):
            start = self.cursorRect(QTextCursor(block))
            is_mirrored = block.textDirection() == Qt.LayoutDirection.RightToLeft
            left = start.right() if is_mirrored else start.left() - INDENT
            if QRect(left, start.top(), INDENT, start.height()).contains(place):
                return number
        return None

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Nothing is loaded: without an image here, Qt would open the file itself."""
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        return image

    def event(self, event: QEvent) -> bool:
        # Qt would show the title of a link as a tooltip, as mark-up.
        return event.type() == QEvent.Type.ToolTip or super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        return event.type() == QEvent.Type.ToolTip or super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        is_link = bool(self.anchorAt(place))
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or is_link or self.textCursor().hasSelection():
            return
        box = self._box_at(place)
        if box is None:
            self.edit_asked.emit()
        else:
            self.box_clicked.emit(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not self.textCursor().charFormat().isAnchor():
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.palette().highlight().color(), FOCUS_WIDTH))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), FOCUS_RADIUS, FOCUS_RADIUS)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel scrolls, this does not


def _has_box(block: QTextBlock) -> bool:
    # Qt leaves the marker of a list on the paragraphs after it.
    return block.textList() is not None and block.blockFormat().marker() != NO_MARKER
