"""Which results are shown: how far applications came, by what they have in common."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from tracker.charts.results import Choice
from tracker.insights import Dimension
from tracker.records import Kind
from ui.insights.words import ScreenWords
from ui.plain import set_tooltip
from ui.theme import Themes

MEASURES: Final = (None, Kind.SCREENING, Kind.INTERVIEWING, Kind.OFFER)
DIMENSIONS: Final = (
    Dimension.SOURCE,
    Dimension.ROLE,
    Dimension.SEARCH,
    Dimension.SALARY,
    Dimension.MONTH,
    Dimension.WEEKDAY,
)


class ResultChoice(QObject):
    """Two lists in the place of a title."""

    changed = Signal()

    def __init__(self, themes: Themes, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self.measure = QComboBox()
        self.dimension = QComboBox()
        self._fill()
        self._use_fonts()
        themes.changed.connect(self._use_fonts)

    @property
    def fields(self) -> tuple[QComboBox, QComboBox]:
        return self.measure, self.dimension

    def choice(self) -> Choice:
        """What is chosen."""
        return Choice(MEASURES[self.measure.currentIndex()], DIMENSIONS[self.dimension.currentIndex()])

    def state(self) -> dict[str, Any]:
        """What is chosen, as plain values for `restore`."""
        return {"measure": self.measure.currentIndex(), "dimension": self.dimension.currentIndex()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Choose what was chosen before, as far as it can be understood."""
        for field, name in zip(self.fields, ("measure", "dimension"), strict=True):
            if type(place := state.get(name)) is int and 0 <= place < field.count():
                field.setCurrentIndex(place)

    def _fill(self) -> None:
        words = ScreenWords()
        for kind in MEASURES:
            self.measure.addItem(words.translated("Heard back") if kind is None else words.reached(kind))
        for dimension in DIMENSIONS:
            self.dimension.addItem(words.dimension(dimension))
        self.measure.setCurrentIndex(MEASURES.index(Kind.INTERVIEWING))
        self.measure.setAccessibleName(self.tr("What to count"))
        self.dimension.setAccessibleName(self.tr("By what"))
        for field in self.fields:
            field.setProperty("role", "inplace")
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.currentTextChanged.connect(partial(set_tooltip, field))
            field.activated.connect(self._on_activated)

    def _on_activated(self, _index: int) -> None:
        self.changed.emit()

    def _use_fonts(self) -> None:
        for field in self.fields:
            field.setFont(self._themes.fonts.strong)
