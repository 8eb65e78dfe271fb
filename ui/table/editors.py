"""What a cell is edited with: a line of text, or a list to choose from. They say when they are done, no more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import paint
from ui.plain import one_line
from ui.rows import Column, RowsModel
from ui.theme import Themes, set_surface

LONGEST_LINE: Final = 32_767  # characters that Qt's line holds; it would cut what is longer
PADDING, DOT, DOT_GAP = 12, 8, 8
LEAST_WIDTH, MOST_ROWS = 168, 16
RADIUS: Final = 5.0

Modifier = Qt.KeyboardModifier

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
STEPS: Final = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
PASSING: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
COMMANDING: Final = Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier

Index = QModelIndex | QPersistentModelIndex


class LineEditor(QLineEdit):
    """A line of text over a cell. Enter, Tab and leaving it accept; Esc does not."""

    accepted = Signal(int)  # how many cells to go on
    dropped = Signal()
    down_pressed = Signal()

    def __init__(self, text: str, read: Callable[[str], Any], parent: QWidget) -> None:
        super().__init__(text, parent)
        self._read = read
        self.selectAll()

    def is_changed(self) -> bool:
        """Whether the user typed anything."""
        return self.isModified()

    def value(self) -> Any:
        """What is typed, as a value. Raises InvalidInput where it is none."""
        return self._read(self.text())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not cast("QKeyEvent", event).modifiers() & COMMANDING:
            event.accept()  # keys are typed here, also those that are commands of the table
            return True
        if event.type() == QEvent.Type.KeyPress and (step := STEPS.get(Qt.Key(cast("QKeyEvent", event).key()))):
            self.accepted.emit(step)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.accepted.emit(0)
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.accepted.emit(0)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list to choose from. A heading, which has no value, cannot be chosen."""

    id: int
    text: str
    value: Any = None
    color: QColor | None = None
    is_heading: bool = False


class ChoiceEditor(QListView):
    """A list below a cell. Letters find, Enter, Tab and a click accept, Esc and leaving it do not."""

    accepted = Signal(int)
    dropped = Signal()

    def __init__(self, choices: Sequence[Choice], chosen: Any, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = _ChoiceModel([Column("choice", "", lambda choice: choice.text)], self)
        self._choices.show(choices)
        self._themes = themes
        self.setModel(self._choices)
        self.setItemDelegate(_ChoiceCells(self._choices, chosen, themes, self))
        self.setProperty("role", "popup")
        set_surface(self.viewport(), "raised")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self._walk_to)
        self.clicked.connect(self._on_clicked)
        first = next((choice for choice in choices if choice.value == chosen and not choice.is_heading), choices[0])
        self.setCurrentIndex(self._choices.index_of(first.id))

    def is_changed(self) -> bool:
        """To choose is to mean it, also what this one application has already: others may be selected."""
        return bool(self._choices.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsSelectable)

    def value(self) -> Any:
        """The value that is chosen."""
        return self._choices.records[self.currentIndex().row()].value

    def find_typed(self, text: str) -> None:
        """Go to the next choice that begins like this."""
        self.keyboardSearch(text)

    def _walk_to(self, index: QModelIndex) -> None:
        if self._choices.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._choices.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            self.accepted.emit(0)

    def sizeHint(self) -> QSize:
        fonts = self._themes.fonts
        widths = [paint.text_width(choice.text, fonts.body) for choice in self._choices.records]
        rows = min(len(widths), MOST_ROWS)
        width = max(LEAST_WIDTH, max(widths) + 2 * PADDING + DOT + DOT_GAP + 2 * PADDING)
        return QSize(width, rows * _choice_height(self._themes) + 2)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and not cast("QKeyEvent", event).modifiers() & COMMANDING:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and (step := STEPS.get(Qt.Key(cast("QKeyEvent", event).key()))):
            self.accepted.emit(step)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.accepted.emit(0)
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.dropped.emit()


class _ChoiceModel(RowsModel[Choice]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.records[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _ChoiceCells(QStyledItemDelegate):
    """Paints choices: a dot of the stage's colour where there is one, the present one in semibold."""

    def __init__(self, model: RowsModel[Choice], chosen: Any, themes: Themes, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self._chosen = chosen
        self._themes = themes

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice, theme, fonts = self._model.records[index.row()], self._themes.theme, self._themes.fonts
        given = cast("Any", option)
        rect: QRect = given.rect
        if given.state & QStyle.StateFlag.State_Selected:
            paint.plate(painter, rect.adjusted(3, 1, -3, -1), theme.accent_soft, RADIUS)
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        if choice.is_heading:
            paint.text_line(painter, room, choice.text, fonts.small_strong, theme.third)
            return
        if choice.color:
            paint.dot(painter, QPointF(room.x() + DOT / 2, rect.y() + rect.height() / 2), choice.color, DOT)
            room.adjust(DOT + DOT_GAP, 0, 0, 0)
        is_present = choice.value == self._chosen
        paint.text_line(painter, room, one_line(choice.text), fonts.strong if is_present else fonts.body, theme.ink)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(LEAST_WIDTH, _choice_height(self._themes))


def _choice_height(themes: Themes) -> int:
    return themes.fonts.row_height - 4
