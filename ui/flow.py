"""Widgets beside each other, in as many lines as they need."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP: Final = 6
USUAL_WIDTH: Final = 200
LEAST_WIDTH: Final = 40


class Flow(QWidget):
    """Its visible children in reading order, wrapped at its width; none becomes wider than it is.

    A line begins at `indent` px; a field that is edited in place, whose text does, hangs out at the left.
    """

    def __init__(self, gap: int = GAP, indent: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._indent = indent
        self._hanging: set[QWidget] = set()
        self._children: list[QWidget] = []
        self._known: dict[int, list[tuple[QWidget, QRect]]] = {}  # places by width: layouts ask again and again
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget, before: QWidget | None = None, *, hangs: bool = False) -> None:
        """Put a widget at the end, or before another one; one that `hangs` begins its line without the indent."""
        widget.setParent(self)
        if hangs:
            self._hanging.add(widget)
        at = self._children.index(before) if before else len(self._children)
        self._children.insert(at, widget)

    def take_out(self, widget: QWidget) -> None:
        """Delete one of the widgets."""
        self._children.remove(widget)
        self._hanging.discard(widget)
        self._known.clear()
        widget.hide()
        widget.deleteLater()

    def flowing(self) -> list[QWidget]:
        """The children in reading order."""
        return list(self._children)

    def arrange(self) -> None:
        """Place the children anew, after one has come, gone or grown."""
        self._known.clear()
        self.updateGeometry()
        self._place()

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        if width not in self._known:
            self._known[width] = self._find_places(width)
        return self._known[width]

    def _find_places(self, width: int) -> list[tuple[QWidget, QRect]]:
        places: list[tuple[QWidget, QRect]] = []
        x = y = line = 0
        for child in self._children:
            if child.isHidden():
                continue
            hint, start = child.sizeHint(), 0 if child in self._hanging else self._indent
            if x and x + hint.width() > width:
                x, y, line = 0, y + line + self._gap, 0
            x = x or start
            wide = min(hint.width(), width - start)
            places.append((child, QRect(QPoint(x, y), QSize(wide, hint.height()))))
            x, line = x + wide + self._gap, max(line, hint.height())
        return places

    def _place(self) -> None:
        for child, rect in _centred(self._places(self.width())):
            child.setGeometry(rect)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((rect.bottom() + 1 for _, rect in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(USUAL_WIDTH, self.heightForWidth(max(self.width(), USUAL_WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)


def _centred(places: list[tuple[QWidget, QRect]]) -> list[tuple[QWidget, QRect]]:
    """The places with the lower ones of a line in the middle of its height."""
    heights: dict[int, int] = {}
    for _, rect in places:
        heights[rect.y()] = max(heights.get(rect.y(), 0), rect.height())
    return [(child, rect.translated(0, (heights[rect.y()] - rect.height()) // 2)) for child, rect in places]
