"""How many rows have which fate: five cards, each of which shows its rows alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from tracker.importing.planning import Result
from ui import paint
from ui.imports.words import COUNTED, said
from ui.pages import Context
from ui.words import locale

HEIGHT: Final = 62  # px
LEAST_WIDTH: Final = 96
PADDING: Final = 14
TITLE_TOP, COUNT_TOP, FIGURES = 10, 29, 20


class CountCard(QAbstractButton):
    """One number with its name."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self._themes = context.themes
        self._name = name
        self.count = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._themes.changed.connect(self.update)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        self.count = count
        self.setAccessibleName(self.tr("{name}: {count} rows").format(name=self._name, count=count))
        self.setEnabled(count > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, fonts = self._themes.theme, self._themes.fonts
        painter = paint.begun(self)
        paint.card(painter, self.rect(), theme, selected=self.isChecked(), focused=self.hasFocus())
        inner = self.rect().adjusted(PADDING, 0, -PADDING, 0)
        inner.setTop(TITLE_TOP)
        inner.setHeight(16)
        paint.text_line(painter, inner, self._name, fonts.small, theme.second)
        inner.moveTop(COUNT_TOP)
        inner.setHeight(24)
        color = theme.ink if self.count else theme.third
        figures = QFont(fonts.title)
        figures.setPixelSize(FIGURES)
        paint.text_line(painter, inner, locale().toString(self.count), figures, color)
        painter.end()


class CountCards(QWidget):
    """A card for each fate. A checked one narrows the preview to its rows; at most one is."""

    narrowed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.cards = {result: CountCard(context, said(name)) for result, name in COUNTED.items()}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for result, card in self.cards.items():
            card.clicked.connect(lambda _checked, chosen=result: self._choose(chosen))
            box.addWidget(card)

    def show_counts(self, counts: Mapping[Result, int]) -> None:
        for result, card in self.cards.items():
            card.show_count(counts.get(result, 0))
            if not card.isEnabled():
                card.setChecked(False)

    def chosen(self) -> Result | None:
        """The fate whose rows alone are wanted."""
        return next((result for result, card in self.cards.items() if card.isChecked()), None)

    def spoken(self) -> str:
        """All numbers with their names."""
        return ", ".join(card.accessibleName() for card in self.cards.values() if card.count)

    def clear(self) -> None:
        """Want all rows again."""
        for card in self.cards.values():
            card.setChecked(False)

    def _choose(self, chosen: Result) -> None:
        for result, card in self.cards.items():
            if result is not chosen:
                card.setChecked(False)
        self.narrowed.emit()
