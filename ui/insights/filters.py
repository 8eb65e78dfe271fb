"""Which applications are counted: of a search, for a role, sent in a period."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tracker.insights import Choices, Filter
from ui.day_field import DayField
from ui.flow import Flow
from ui.pages import Context
from ui.plain import one_line

FRAMED: Final = ""  # the look of a usual field
LONGEST: Final = 40  # characters of a name
ALL: Final = "all"
OWN: Final = "own"
Span = tuple[date | None, date | None]
SPANS: Final[Mapping[str, Callable[[date], Span]]] = {
    ALL: lambda today: (None, None),
    "month": lambda today: (today - timedelta(days=30), today),
    "quarter": lambda today: (today - timedelta(days=91), today),
    "year": lambda today: (today - timedelta(days=365), today),
    "this_year": lambda today: (date(today.year, 1, 1), date(today.year, 12, 31)),
    "last_year": lambda today: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
}
"""The periods that are offered, each from one day to another."""


class FilterBar(Flow):
    """Three lists, and two days where the period is the user's own. `extras` stand behind them."""

    changed = Signal()

    def __init__(self, context: Context, *extras: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(8, parent=parent)
        self._session = context.session
        self._span: Span = (None, None)
        self.search = self._list(self.tr("Job search"))
        self.role = self._list(self.tr("Target role"))
        self.period = self._list(self.tr("Period"))
        options: dict[str, Any] = {"today": self._today, "icons": context.icons, "role": FRAMED}
        self.since = DayField(self.tr("Sent from"), self._set_since, **options)
        self.until = DayField(self.tr("Sent until"), self._set_until, **options)
        for key, title in self._titles().items():
            self.period.addItem(title, key)
        self.show_choices(Choices((), ()))
        for part in (self.search, self.role, self.period, self.since, self.until, *extras):
            self.add(part)
        self._show_days()
        for field in (self.search, self.role):
            field.activated.connect(self._on_choice)
        self.period.activated.connect(self._on_period)

    def _today(self) -> date:
        return self._session.overview.today

    def filter(self) -> Filter:
        """What is chosen, from today's point of view."""
        period = self.period.currentData()
        since, until = self._span if period == OWN else SPANS[period](self._today())
        return Filter(self.search.currentData(), self.role.currentData(), since, until)

    def show_choices(self, choices: Choices) -> None:
        """Offer these searches and roles; what was chosen stays, as long as it is there."""
        _fill(self.search, self.tr("All searches"), choices.searches)
        _fill(self.role, self.tr("All roles"), choices.roles)
        self.search.setVisible(bool(choices.searches))
        self.role.setVisible(bool(choices.roles))
        self.arrange()

    def reset(self) -> None:
        """Count all."""
        for field in (self.search, self.role, self.period):
            field.setCurrentIndex(0)
        self._show_days()
        self.changed.emit()

    def state(self) -> dict[str, Any]:
        """What is chosen, as plain values for `restore`."""
        days = [day.isoformat() if day else None for day in self._span]
        return {
            "search": self.search.currentData(),
            "role": self.role.currentData(),
            "period": self.period.currentData(),
            "days": days,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Choose what was chosen before; what is not there any more is passed over."""
        for field, name in ((self.search, "search"), (self.role, "role")):
            if isinstance(chosen := state.get(name), str) and field.findData(chosen) < 0:
                field.addItem(one_line(chosen, LONGEST), chosen)
        for field, name in ((self.search, "search"), (self.role, "role"), (self.period, "period")):
            field.setCurrentIndex(max(0, field.findData(state.get(name))))
        self._span = _days(state.get("days"))
        self._show_days()

    def _titles(self) -> dict[str, str]:
        return {
            ALL: self.tr("All time"),
            "month": self.tr("Last 30 days"),
            "quarter": self.tr("Last 3 months"),
            "year": self.tr("Last 12 months"),
            "this_year": self.tr("This year"),
            "last_year": self.tr("Last year"),
            OWN: self.tr("From … to …"),
        }

    def _list(self, name: str) -> QComboBox:
        field = QComboBox()
        field.setAccessibleName(name)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return field

    def _on_choice(self, _index: int) -> None:
        self.changed.emit()

    def _on_period(self, _index: int) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        is_own = self.period.currentData() == OWN
        self.since.show_value(self._span[0])
        self.until.show_value(self._span[1])
        self.since.setVisible(is_own)
        self.until.setVisible(is_own)
        self.arrange()

    def _set_since(self, day: date | None) -> str:
        return self._set_span((day, self._span[1]))

    def _set_until(self, day: date | None) -> str:
        return self._set_span((self._span[0], day))

    def _set_span(self, span: Span) -> str:
        """Count these days, unless they run backwards, which the sentence says."""
        since, until = span
        if since and until and until < since:
            return self.tr("The first day must not be after the last one.")
        self._span = span
        self.changed.emit()
        return ""


def _fill(field: QComboBox, everything: str, names: Sequence[str]) -> None:
    wanted = [(everything, None), *((one_line(name, LONGEST), name) for name in names)]
    if wanted == [(field.itemText(at), field.itemData(at)) for at in range(field.count())]:
        return
    chosen = field.currentData()
    field.clear()
    for text, name in wanted:
        field.addItem(text, name)
    field.setCurrentIndex(max(0, field.findData(chosen)) if chosen is not None else 0)


def _days(stored: Any) -> Span:
    try:
        since, until = (date.fromisoformat(text) if text else None for text in stored)
    except (TypeError, ValueError):
        return None, None
    return since, until
