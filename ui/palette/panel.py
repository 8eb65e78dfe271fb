"""The palette: one line to type a name in, and below it what it can mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import paint
from ui.announcing import announce
from ui.pages import Context
from ui.palette.ranking import Entry, Sort
from ui.plain import one_line, plain_label
from ui.rows import Column, Index, RowsModel
from ui.theme import set_surface

WIDTH: Final = 620  # px, where the window has room for it
TOP: Final = 64
MARGIN: Final = 20
SEEN: Final = 10  # entries without scrolling
PADDING: Final = 12
GAP: Final = 14
HEARD_AFTER: Final = 500  # ms after typing until the first entry is spoken
LEAVING: Final = {Qt.Key.Key_Escape}
CHOOSING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
WALKING: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}

Find = Callable[[str], Sequence[Entry]]


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry in the list."""

    id: str
    entry: Entry


class Palette(QFrame):
    """Lies over the window while a name is typed. `find` says what a text can mean; the chosen entry is run when the
    palette has gone and the keyboard is back where it was."""

    closed = Signal()

    def __init__(self, context: Context, window: QWidget, find: Find) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._find = find
        self._came_from: QWidget | None = None
        self.setProperty("role", "card")
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Type the name of a command, an application, a view, a role or a stage"))
        self.line.setAccessibleName(self.tr("Anything by its name"))
        self.rows: RowsModel[_Line] = RowsModel([Column("name", "", _name, spoken=self._spoken)], self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What it can mean"))
        self.nothing = plain_label(self.tr("Nothing has a name like this"), role="second")
        self._hearing = QTimer(self, interval=HEARD_AFTER, singleShot=True)
        self._hearing.timeout.connect(self._announce_first)
        self._lay_out()
        self.line.textChanged.connect(self._show)
        self.list.clicked.connect(self._choose)
        self.line.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Come up empty, with the keyboard."""
        self._came_from = self._window.focusWidget()
        self.line.clear()
        self._show("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go, and give the keyboard back."""
        if self.isVisible():
            self._hearing.stop()
            self.hide()
            if self._came_from and self._came_from.isVisible():
                self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
            self.closed.emit()

    def _lay_out(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Lines(self._context, self.list, self.rows))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        set_surface(self.list.viewport(), "raised")
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(6)
        box.addWidget(self.line)
        box.addWidget(self.list)
        self.nothing.setContentsMargins(PADDING, 0, PADDING, 0)
        box.addWidget(self.nothing)

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 2 * MARGIN)
        row = self._context.themes.fonts.row_height
        self.list.setFixedHeight(row * min(SEEN, self.rows.rowCount()))
        self.nothing.setFixedHeight(row)
        height = min(self.sizeHint().height(), self._window.height() - TOP - MARGIN)
        self.setGeometry((self._window.width() - width) // 2, TOP, width, height)

    def _show(self, typed: str) -> None:
        self.rows.show([_Line(entry.id, entry) for entry in self._find(typed)])
        self.list.setVisible(bool(self.rows.records))
        self.nothing.setHidden(bool(self.rows.records))
        if self.rows.records:
            self.list.setCurrentIndex(self.rows.index(0, 0))
            self.list.scrollToTop()
        self._place()
        self._hearing.start()

    def _announce_first(self) -> None:
        """Tell a screen reader what Enter would choose, while the keyboard stays in the line."""
        first = next(iter(self.rows.records), None)
        announce(self.line, self._spoken(first) if first else self.nothing.text())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            entry = self.rows.records[index.row()].entry
            self.leave()
            entry.run()

    def _walk(self, key: Qt.Key) -> None:
        """Move in the list, round its ends, while the keyboard stays in the line."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -SEEN, Qt.Key.Key_PageDown: SEEN}
        count, step = len(self.rows.records), steps[key]
        if count:
            there = self.list.currentIndex().row() + step
            row = there % count if abs(step) == 1 else max(0, min(count - 1, there))
            self.list.setCurrentIndex(self.rows.index(row, 0))
            announce(self.line, self._spoken(self.rows.records[row]))

    def _spoken(self, line: _Line) -> str:
        return ", ".join(
            filter(None, (line.entry.text, self._kind(line.entry.sort), line.entry.detail, line.entry.keys))
        )

    def _kind(self, sort: Sort) -> str:
        return {
            Sort.COMMAND: self.tr("command"),
            Sort.VIEW: self.tr("view"),
            Sort.ROLE: self.tr("target role"),
            Sort.STAGE: self.tr("stage"),
            Sort.APPLICATION: self.tr("application"),
        }[sort]

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key of the line is one of the palette's own, also against the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride and Qt.Key(event.key()) in LEAVING | CHOOSING | WALKING:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in LEAVING:
            self.leave()
        elif key in CHOOSING:
            self._choose(self.list.currentIndex())
        elif key in WALKING:
            self._walk(key)
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and not self.isAncestorOf(cast("Any", self._window.focusWidget())):
            self.leave()
        return isinstance(event, QKeyEvent) and self._takes(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # what lies under the palette gets no click


class _Lines(QStyledItemDelegate):
    """Paints an entry: its name, what is said beside it, and its keys or its kind at the right."""

    def __init__(self, context: Context, view: QListView, rows: RowsModel[_Line]) -> None:
        super().__init__(view)
        self._themes = context.themes
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given, theme, fonts = cast("Any", option), self._themes.theme, self._themes.fonts
        entry = self._rows.records[index.row()].entry
        rect = QRect(given.rect)
        painter.save()
        paint.mirror(painter, rect, given.direction)
        is_chosen = given.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if is_chosen:
            paint.plate(painter, rect, theme.accent_soft, 6)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        soft = theme.second
        room = paint.text_width(entry.keys, fonts.small) if entry.keys else 0
        if entry.keys:
            paint.text_line(painter, inner, entry.keys, fonts.small, soft, "right")
        left = inner.adjusted(0, 0, -room - GAP, 0)
        used = round(paint.text_line(painter, left, entry.text, fonts.medium, theme.ink))
        if entry.detail:
            paint.text_line(painter, left.adjusted(used + GAP, 0, 0, 0), entry.detail, fonts.body, soft)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(WIDTH - 4 * PADDING, self._themes.fonts.row_height)


def _name(line: _Line) -> str:
    return one_line(line.entry.text)
