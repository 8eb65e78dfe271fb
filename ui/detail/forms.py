"""A small form within the panel that edits one record or makes a new one, without a button to save."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from tracker.changes import ChangeSet
from ui.detail.section import column, commit_all, is_within, link_button
from ui.editing import Field, Waiting
from ui.plain import plain_label, set_label

Then = Callable[[ChangeSet], object]
Add = Callable[[Mapping[str, Any], Then], str]
Edit = Callable[[int, Mapping[str, Any]], str]

MARGINS: Final = (6, 6, 16, 8)
AGAIN: Final = 30  # ms until it is looked again whether the mouse button was let go


class Labelled(QWidget):
    """A field with its name above it, as wide as there is room, or as so many letters."""

    def __init__(self, field: Field[Any, Any], letters: int = 0) -> None:
        super().__init__()
        self.field = field
        self._letters = letters
        self._name = plain_label(field.name, role="hint")
        box = column(self, spacing=1)
        box.addWidget(self._name)
        box.addWidget(field)
        self._use_font()

    @property
    def is_narrow(self) -> bool:
        return self._letters > 0

    def _use_font(self) -> None:
        if self._letters:
            letters = self._letters * self.fontMetrics().averageCharWidth()
            self.setFixedWidth(max(letters, self._name.sizeHint().width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._use_font()


class RecordForm(QWidget):
    """Fields by the names of a record's values. A subclass makes them with `writer` and hands them to `lay_out`.

    Those of a stored record save one by one, as everywhere. A new record is added by leaving the form, by its button
    or by Ctrl+Enter; what was typed for one that could not be added is kept for its application. `add` and `edit`
    return why they were refused.
    """

    closed = Signal()

    def __init__(self, add: Add, edit: Edit, *, enter_finishes: bool = False) -> None:
        super().__init__()
        self.record: int | None = None
        self.by_name: dict[str, Field[Any, Any]] = {}
        self._add, self._edit = add, edit
        self._enter_finishes = enter_finishes
        self._owner: Hashable = None
        self._defaults: dict[str, Any] = {}
        self._values: dict[str, Any] = {}
        self._waiting: Waiting | None = None
        self._kept: dict[Hashable, dict[str, Any]] = {}
        self.problem = plain_label(role="error", wrap=True)
        self.ok = QPushButton(self.tr("Add"))
        self.cancel = link_button(self.tr("Cancel"), self.drop)
        self.ok.setAutoDefault(False)
        self.ok.clicked.connect(lambda _checked: self.finish(is_asked=True))
        self.buttons = QHBoxLayout()
        self.box = column(self, spacing=6)
        self.box.setContentsMargins(*MARGINS)
        _application().focusChanged.connect(self._on_focus)

    @property
    def is_touched(self) -> bool:
        """Whether something was typed that a new record would get."""
        return self._values != self._defaults or any(field.is_dirty for field in self.by_name.values())

    def writer(self, name: str) -> Callable[[Any], str]:
        """What the field of this name calls to save its value."""
        return lambda value: self._take(name, value)

    def lay_out(self, fields: Mapping[str, Field[Any, Any]], *rows: tuple[Labelled | Field[Any, Any], ...]) -> None:
        """Put the fields into rows, the buttons below."""
        self.by_name = dict(fields)
        for field in fields.values():
            field.entered.connect(self._on_enter)
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(6)
            for part in row:
                is_narrow = isinstance(part, Labelled) and part.is_narrow
                line.addWidget(part, 0 if is_narrow else 1, Qt.AlignmentFlag.AlignTop)
            line.addStretch(0)  # where all that is wider is hidden
            self.box.addLayout(line)
            for part in row:  # a sentence needs more room than a part of a row
                self.box.addWidget(part.field.problem if isinstance(part, Labelled) else part.problem)
        self.box.addWidget(self.problem)
        self.buttons.setSpacing(6)
        for button in (self.ok, self.cancel):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self.box.addLayout(self.buttons)

    def open_new(self, owner: Hashable, defaults: Mapping[str, Any]) -> None:
        """Begin a new record of an application, or go on with the one that could not be added."""
        self.record, self._owner = None, owner
        self._defaults = dict(defaults)
        self._values = self._kept.pop(owner, dict(defaults))
        self._fill(self._values, ("new", owner))

    def open_record(self, record: int, values: Mapping[str, Any]) -> None:
        """Edit a stored record."""
        self.record = record
        self._fill(values, record)

    def show_stored(self, values: Mapping[str, Any]) -> None:
        """Show what is stored now of the record that is edited."""
        for name, field in self.by_name.items():
            field.show_value(values[name], self.record)

    def finish(self, *, is_asked: bool = False) -> bool:
        """Save or add what was typed, and close. False when it was refused: then it stays open with the reason.

        A new record that nobody touched is added only where that is asked for.
        """
        if not commit_all(self.by_name.values()):
            return False
        if self.record is None and (is_asked or self.is_touched):
            return self._add_new()
        self.closed.emit()
        return True

    def drop(self) -> None:
        """Close without adding a new record, or without what is not saved of a stored one."""
        for field in self.by_name.values():
            field.restore()
        self._values = dict(self._defaults)
        self.closed.emit()

    def put_away(self) -> None:
        """Close, and keep what could not be saved for when the same is edited again."""
        if self.record is None and self.is_touched:
            self._kept[self._owner] = self._values
        self.closed.emit()

    def _add_new(self) -> bool:
        if self._waiting is None or self._waiting.is_over:
            sentence = self._add(self._values, partial(self._on_added, self._owner))
            self._waiting = sentence if isinstance(sentence, Waiting) else None
            self._say(sentence)
        return not self.problem.text()

    def _on_added(self, owner: Hashable, _changes: ChangeSet) -> None:
        """Forget what was typed for an application, and close if that is still what is edited."""
        self._kept.pop(owner, None)
        if self.record is None and owner == self._owner:
            self._waiting = None
            self._values = dict(self._defaults)
            self.closed.emit()

    def _take(self, name: str, value: Any) -> str:
        if self.record is not None:
            return self._edit(self.record, {name: value})
        self._values = {**self._values, name: value}
        self.by_name[name].show_value(value, ("new", self._owner))
        return ""

    def _fill(self, values: Mapping[str, Any], owner: Hashable) -> None:
        for name, field in self.by_name.items():
            field.show_value(values[name], owner)
        is_new = self.record is None
        self.ok.setText(self.tr("Add") if is_new else self.tr("Done"))
        self.cancel.setVisible(is_new)
        self._say("")

    def _say(self, sentence: str) -> None:
        set_label(self.problem, sentence)
        self.problem.setVisible(bool(sentence))

    def _on_enter(self, is_strong: bool) -> None:
        if is_strong or self._enter_finishes:
            self.finish(is_asked=True)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and not is_within(now, self):
            self._leave_when_released()

    def _leave_when_released(self) -> None:
        """Finish once the mouse is let go: what is clicked on must not move away before."""
        if not self.isVisible() or is_within(QApplication.focusWidget(), self):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            QTimer.singleShot(AGAIN, self, self._leave_when_released)
        else:
            self.finish()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while the form is open."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        else:
            super().keyPressEvent(event)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
