"""Arranges the figures and the cards in one column, or in two where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.insights.card import ChartCard
from ui.insights.chart import ChartView

GAP: Final = 14  # px
MARGIN: Final = 16
WIDE: Final = 780  # px from which the lower cards stand in pairs


class Sheet(QWidget):
    """The figures, a wide card, and pairs of cards. It is as high as it must be in its width."""

    def __init__(self, figures: ChartView, wide: ChartCard, cards: Sequence[ChartCard], parent: QWidget) -> None:
        super().__init__(parent)
        self._figures, self._wide, self._cards = figures, wide, cards
        for part in (figures, wide, *cards):
            part.setParent(self)
        for card in (wide, *cards):
            card.turned.connect(self.arrange)

    def arrange(self) -> None:
        """Place all parts anew in the present width."""
        inner = max(200, self.width() - 2 * MARGIN)
        y = MARGIN
        y = self._put(self._figures, MARGIN, y, inner, self._figures.height_in(inner))
        y = self._put(self._wide, MARGIN, y, inner, self._wide.height_in(inner))
        beside = 2 if inner >= WIDE * self._figures.scale else 1
        own = (inner - GAP * (beside - 1)) // beside
        for first in range(0, len(self._cards), beside):
            line = self._cards[first : first + beside]
            height = max(card.height_in(own) for card in line)
            for place, card in enumerate(line):
                self._put(card, MARGIN + place * (own + GAP), y, own, height)
            y += height + GAP
        self.setMinimumHeight(y - GAP + MARGIN)

    def _put(self, part: QWidget, x: int, y: int, width: int, height: int) -> int:
        part.setGeometry(x, y, width, height)
        return y + height + GAP

    def sizeHint(self) -> QSize:
        return QSize(900, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)
