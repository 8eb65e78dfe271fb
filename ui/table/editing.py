"""Editing in place: opens an editor over the current cell, writes what it says, keeps it open while it is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tracker.changes import ChangeSet
from tracker.errors import InvalidInput
from tracker.overview import Row
from ui.columns import LISTS, editor_of
from ui.grid import Grid
from ui.pages import Context
from ui.plain import plain_label, set_label
from ui.sentences import translated
from ui.session import Then
from ui.table.editors import COMMANDING, ChoiceEditor, LineEditor
from ui.table.making import CellEditor, editor_for
from ui.table.rating import Rating
from ui.table.writing import write_of
from ui.theme import set_look

LEAST_WIDTH: Final = 150  # px of a line over a narrow cell
NOTE_WIDTH: Final = 320
GAP: Final = 3


@dataclass(frozen=True, slots=True)
class _Edit:
    """What is being edited: the field of one row, and with it that of all applications that are selected."""

    row: Row
    key: str
    ids: Sequence[int]
    widget: CellEditor


class Note(QFrame):
    """One sentence beside a cell."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.label = plain_label(wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 10, 6)
        box.addWidget(self.label)
        self.hide()

    def say(self, sentence: str, role: str) -> None:
        """Show the sentence in a look of the stylesheet."""
        set_label(self.label, sentence)
        set_look(self.label, role=role)
        width = min(NOTE_WIDTH, self.label.fontMetrics().horizontalAdvance(sentence) + 4)
        self.label.setFixedWidth(width)
        self.label.setFixedHeight(self.label.heightForWidth(width))
        self.adjustSize()
        self.show()
        self.raise_()


class CellEditing(QObject):
    """Lets the current cell of a grid be edited by keys and mouse. With several rows selected, all of them change."""

    def __init__(self, context: Context, grid: Grid) -> None:
        super().__init__(grid)
        self._context = context
        self._session = context.session
        self._grid = grid
        self._edit: _Edit | None = None
        self._is_writing = False
        self._rating = Rating(grid, self._rate)
        self.note = Note(grid.viewport())
        grid.installEventFilter(self)
        grid.viewport().installEventFilter(self)
        self._follow_cell()

    @property
    def editor(self) -> CellEditor | None:
        """What the cell is edited with now."""
        return self._edit.widget if self._edit else None

    def start(self, typed: str = "") -> None:
        """Open the editor of the current cell; in a list, go to what begins like the letter that was `typed`."""
        row, key = self._grid.selection.current(), self._grid.current_key()
        if row is None or self._edit:
            return
        try:
            widget = editor_for(self._context, row, key, self._grid.viewport())
        except InvalidInput as reason:
            self._session.tell(translated(reason))
            return
        self._grid.scrollTo(self._grid.currentIndex())
        self._open(_Edit(row, key, self._targets(row), widget))
        if typed and isinstance(widget, ChoiceEditor):
            widget.find_typed(typed)

    def drop(self) -> None:
        """Close the editor without writing anything."""
        self._close(0)

    def _open(self, edit: _Edit) -> None:
        self._edit = edit
        edit.widget.accepted.connect(self._accept)
        edit.widget.dropped.connect(self.drop)
        if len(edit.ids) > 1:
            self.note.say(self.tr("This changes all %n selected applications.", "", len(edit.ids)), "small")
        self._place()
        edit.widget.show()
        edit.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _targets(self, row: Row) -> Sequence[int]:
        selected = self._grid.selection.ids()
        return selected if row.id in selected else [row.id]

    # Where things are

    def _follow_cell(self) -> None:
        """Stay at the cell while rows and columns move."""
        grid = self._grid
        for signal in (
            grid.verticalScrollBar().valueChanged,
            grid.horizontalScrollBar().valueChanged,
            grid.headings.sectionResized,
            grid.headings.sectionMoved,
            grid.rows.layoutChanged,
            grid.rows.rowsInserted,
            grid.rows.rowsRemoved,
        ):
            signal.connect(self._place)

    def _place(self) -> None:
        """Put the editor over its cell, and the note below it."""
        edit = self._edit
        if edit is None or self._is_writing:
            return
        cell = self._grid.cell(edit.row.id, edit.key)
        if cell.isEmpty():
            self._lose(edit)
            return
        room = self._grid.viewport().rect()
        if isinstance(edit.widget, LineEditor):
            width = max(cell.width(), LEAST_WIDTH)
            left = min(cell.x(), max(room.width() - width, 0)) if cell.intersects(room) else cell.x()
            edit.widget.setGeometry(left, cell.y(), width, cell.height() - 1)
        else:
            edit.widget.setGeometry(_beside(cell, QRect(QPoint(), edit.widget.sizeHint()), room))
        taken = edit.widget.geometry()
        self.note.move(_beside(taken.adjusted(0, -GAP, 0, GAP), self.note.rect(), room).topLeft())

    def _lose(self, edit: _Edit) -> None:
        """The row has gone, since another program changed it."""
        typed = edit.widget.text() if isinstance(edit.widget, LineEditor) and edit.widget.is_changed() else ""
        self._close(0)
        if typed:
            sentence = self.tr("The row was changed elsewhere and is not shown any more; “{text}” was not written.")
            self._session.tell(sentence.format(text=typed))

    # Writing

    def _accept(self, step: int) -> None:
        edit = self._edit
        if edit is None or self._is_writing:
            return
        if not edit.widget.is_changed():
            self._close(step)
            return
        try:
            value = edit.widget.value()
        except InvalidInput as problem:
            self._say(translated(problem))
            return
        self._write(edit.key, edit.row, edit.ids, value, partial(self._written, edit, step))

    def _write(self, key: str, row: Row, ids: Sequence[int], value: Any, then: Then) -> None:
        """Write a value. While the editor is open, why it is refused or has to wait is said beside the cell."""
        self._is_writing = True
        self._session.told.connect(self._say)
        try:
            self._session.run_then(then, write_of(key, row, ids, value))
        finally:
            self._session.told.disconnect(self._say)
            self._is_writing = False
        self._place()

    def _written(self, edit: _Edit, step: int, _changes: ChangeSet) -> None:
        if self._edit is edit:
            self._close(step)
        self._grid.scrollTo(self._grid.currentIndex())

    def _rate(self, row: Row, stars: int | None, is_alone: bool) -> None:
        ids = [row.id] if is_alone else self._targets(row)
        self._write("excitement", row, ids, stars, lambda _changes: None)

    def _say(self, sentence: str) -> None:
        """Say beside the cell what is wrong with what was typed."""
        if self._edit:
            set_look(self._edit.widget, invalid="true")
            self._edit.widget.setAccessibleDescription(sentence)
            self.note.say(sentence, "error")
            self._place()

    def _close(self, step: int) -> None:
        edit, self._edit = self._edit, None
        if edit is None:
            return
        self.note.hide()
        if edit.widget.hasFocus():
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.widget.hide()
        edit.widget.deleteLater()
        if step:
            self._grid.walk(step)

    def _typed(self, event: QKeyEvent) -> bool:
        """Typing on a cell with a list opens it; digits are stars."""
        row, text = self._grid.selection.current(), event.text()
        if row is None or self._edit or event.modifiers() & COMMANDING:
            return False
        if self._rating.take_key(event, row):
            return True
        if editor_of(self._grid.current_key()) in LISTS and text.isprintable() and text.strip():
            self.start(text)
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._grid and kind == QEvent.Type.KeyPress:
            return self._typed(cast("QKeyEvent", event))
        if watched is not self._grid and kind == QEvent.Type.MouseButtonPress:
            self._rating.press(cast("QMouseEvent", event))
        if watched is not self._grid and kind == QEvent.Type.MouseButtonRelease:
            self._rating.release(cast("QMouseEvent", event))
        return False


def _beside(cell: QRect, wanted: QRect, room: QRect) -> QRect:
    """The place of something below a cell, or above it where there is more room, never outside of `room`."""
    below, above = room.bottom() - cell.bottom(), cell.top() - room.top()
    is_below = wanted.height() <= below or below >= above
    height = min(wanted.height(), max(below, above))
    left = max(room.left(), min(cell.left(), room.right() - wanted.width()))
    return QRect(left, cell.bottom() + 1 if is_below else cell.top() - height, wanted.width(), height)
