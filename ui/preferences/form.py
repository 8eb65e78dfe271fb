"""A part of the settings, made from the table of them. Each takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import singledispatchmethod
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QVBoxLayout, QWidget

from ui.chosen import Chosen
from ui.flow import Flow
from ui.plain import plain_label
from ui.session import Session
from ui.setting_specs import Choice, Number, Spec, Switch, said

NUMBER_WIDTH: Final = 110  # px, at least


class NumberField(QSpinBox):
    """A number that the wheel scrolls past; 0 has words of its own."""

    def __init__(self, spec: Number) -> None:
        super().__init__()
        self.setRange(0, spec.most)
        self.setSpecialValueText(said(spec.zero))
        self.setAccessibleName(f"{said(spec.before)} … {said(spec.behind)}")

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(NUMBER_WIDTH, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(QComboBox):
    """One of some values, which the wheel scrolls past."""

    def __init__(self, spec: Choice, session: Session) -> None:
        super().__init__()
        self._spec = spec
        self._session = session
        self.setAccessibleName(said(spec.words))

    def show_value(self, value: str | int) -> None:
        """Offer what there is now; a value that is not among it is offered too."""
        options = list(self._spec.options(self._session))
        if value not in [known for known, _ in options]:
            options.append((value, str(value)))
        if options != [(self.itemData(place), self.itemText(place)) for place in range(self.count())]:
            self.clear()
            for known, words in options:
                self.addItem(words, known)
        self.setCurrentIndex([known for known, _ in options].index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Form(QWidget):
    """A heading with the fields for some settings below it."""

    def __init__(self, title: str, specs: Sequence[Spec], chosen: Chosen, session: Session, *, hint: str = "") -> None:
        super().__init__()
        self._chosen = chosen
        self._session = session
        self._specs = specs
        self.fields: dict[str, QWidget] = {}
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(plain_label(title, role="strong"))
        if hint:
            self.box.addWidget(plain_label(hint, role="second", wrap=True))
        for spec in specs:
            self.box.addWidget(self._line(spec))
        chosen.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        for spec in self._specs:
            field, value = self.fields[spec.name], getattr(self._chosen.value, spec.name)
            with QSignalBlocker(field):
                _show(field, value)
            if isinstance(spec, Switch) and spec.needs:
                field.setEnabled(getattr(self._chosen.value, spec.needs))

    def _choose(self, name: str) -> Callable[[object], None]:
        return lambda value: self._chosen.choose(**{name: value})

    @singledispatchmethod
    def _line(self, spec: Spec) -> QWidget:
        raise TypeError(spec)

    @_line.register
    def _(self, spec: Number) -> QWidget:
        number = NumberField(spec)
        number.valueChanged.connect(self._choose(spec.name))
        self.fields[spec.name] = number
        return _beside(plain_label(said(spec.before)), number, plain_label(said(spec.behind)))

    @_line.register
    def _(self, spec: Switch) -> QWidget:
        switch = QCheckBox(said(spec.words))
        switch.clicked.connect(self._choose(spec.name))
        self.fields[spec.name] = switch
        return switch

    @_line.register
    def _(self, spec: Choice) -> QWidget:
        choice = ChoiceField(spec, self._session)
        choice.activated.connect(lambda place: self._chosen.choose(**{spec.name: choice.itemData(place)}))
        self.fields[spec.name] = choice
        return _beside(plain_label(said(spec.words)), choice)


class RemindersForm(Form):
    """Whether the desktop's notifications remind; where there are none it says so instead."""

    def __init__(
        self, title: str, specs: Sequence[Spec], chosen: Chosen, session: Session, has_tray: Callable[[], bool]
    ) -> None:
        super().__init__(title, specs, chosen, session)
        self.nowhere = plain_label(
            self.tr("This desktop has no tray by which notifications could be shown, so Pursuit does not remind."),
            role="second",
            wrap=True,
        )
        self.box.addWidget(self.nowhere)
        is_possible = has_tray()
        self.nowhere.setVisible(not is_possible)
        for field in self.fields.values():
            field.setVisible(is_possible)


def _show(field: QWidget, value: object) -> None:
    if isinstance(field, NumberField) and isinstance(value, int):
        field.setValue(value)
    elif isinstance(field, ChoiceField) and isinstance(value, str | int):
        field.show_value(value)
    elif isinstance(field, QCheckBox):
        field.setChecked(value is True)


def _beside(*widgets: QWidget) -> QWidget:
    """Beside each other where there is room, else below."""
    line = Flow()
    for widget in widgets:
        line.add(widget)
    return line
