"""Entries below each other, made once and filled again; one of them may be replaced by a form that edits it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)

from ui.detail.entry import FOCUS_RADIUS, INSET, EntryButton, Look
from ui.detail.section import column, inset, is_within, link_button
from ui.pages import Context
from ui.paint import focus_ring
from ui.plain import one_line
from ui.theme import hairline

MORE_WIDTH: Final = 16  # px of the button for more commands, which lies in the margin of the panel
BOX_WIDTH: Final = 20
ROW: Final = 26  # px of an entry of one line
MOST_SHOWN: Final = 40
HOVERS: Final = frozenset((QEvent.Type.Enter, QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut))


class MoreButton(QAbstractButton):
    """Three dots in the margin."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setFixedSize(MORE_WIDTH, ROW)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, color = QPainter(self), "ink" if self.underMouse() else "second"
        dots = self._context.icons.pixmap("ellipsis", color, MORE_WIDTH, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(0, (ROW - MORE_WIDTH) // 2), dots)
        if self.hasFocus():
            focus_ring(painter, self.rect(), self._context.themes.theme, FOCUS_RADIUS)
        painter.end()


class EntryRow(QWidget):
    """An entry with its box to tick and, while the pointer or the focus is there, a button for more commands."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.key: Hashable = None
        self.box = QCheckBox()
        self.box.hide()
        self.entry = EntryButton(context)
        self.more = MoreButton(context)
        self._lead = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addItem(self._lead)
        self._line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.entry, 1)
        self._line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self, self.box, self.entry, self.more):
            part.installEventFilter(self)
        self._keep_room_for_more()

    def show_look(self, key: Hashable, look: Look) -> None:
        self.key = key
        self.entry.show_look(look)
        self.box.setFixedSize(BOX_WIDTH, self.entry.first_line())
        has_box = look.is_done is not None
        if has_box is self.box.isHidden():
            self.box.setVisible(has_box)
            self._lead.changeSize(INSET if has_box else 0, 0, QSizePolicy.Policy.Fixed)
            self._line.invalidate()
        self.box.setChecked(bool(look.is_done))
        what = one_line(look.text)
        self.box.setAccessibleName(self.tr("Done: {what}").format(what=what))
        self.more.setAccessibleName(self.tr("More commands: {what}").format(what=what))

    def _keep_room_for_more(self) -> None:
        policy = self.more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(policy)
        self.more.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HOVERS:
            has_focus = any(part.hasFocus() for part in (self.box, self.entry, self.more))
            self.more.setVisible(has_focus or (self.underMouse() and event.type() != QEvent.Type.Leave))
        return super().eventFilter(watched, event)


class Entries(QWidget):
    """The entries of a section by key. The first are shown, and a button for the others."""

    edit_asked = Signal(object)
    remove_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    ticked = Signal(object, bool)

    def __init__(self, context: Context, name: str, *, has_lines: bool) -> None:
        super().__init__()
        self._context = context
        self._has_lines = has_lines
        self._looks: Sequence[tuple[Hashable, Look]] = ()
        self._is_whole = False
        self._form: QWidget | None = None
        self._form_key: Hashable = None
        self._opened_from: QWidget | None = None
        self.rows: list[EntryRow] = []
        self._lines: list[QWidget] = []
        self.all_button = link_button("", self._show_all)
        self._box = column(self)
        self._box.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(name)

    def show_entries(self, looks: Sequence[tuple[Hashable, Look]], *, is_other: bool = False) -> None:
        """Show these entries, in this order. `is_other` says that they are of another application."""
        if is_other:
            self._is_whole = False
        self._looks = looks
        self._fill()

    def open_form(self, form: QWidget, key: Hashable = None) -> None:
        """Show a form in the place of an entry, or above all of them."""
        self.close_form()
        self._form, self._form_key = form, key
        self._opened_from = QApplication.focusWidget()
        self._fill()
        form.show()

    def close_form(self) -> None:
        """Show the entry again. If the form had the focus it goes there, or to where it was before."""
        form, key = self._form, self._form_key
        if form is None:
            return
        had_focus = is_within(QApplication.focusWidget(), form)
        self._form = self._form_key = None
        form.hide()
        self._fill()
        row = self.row_of(key)
        target = row.entry if row else self._opened_from
        if had_focus and target is not None and shiboken6.isValid(target):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def row_of(self, key: Hashable) -> EntryRow | None:
        """The row that shows an entry."""
        return next((row for row in self._shown_rows() if row.key == key), None)

    def _shown_rows(self) -> Iterator[EntryRow]:
        return (row for row in self.rows if not row.isHidden())

    def _fill(self) -> None:
        shown = self._looks if self._is_whole else self._looks[:MOST_SHOWN]
        while len(self.rows) < len(shown):
            self._add_row()
        for index, row in enumerate(self.rows):
            is_used = index < len(shown)
            if is_used:
                row.show_look(*shown[index])
            is_shown = is_used and (self._form is None or row.key != self._form_key)
            row.setVisible(is_shown)
            if self._has_lines:
                self._lines[index].setVisible(is_used)
        self._place_form()
        left = len(self._looks) - len(shown)
        self.all_button.setVisible(left > 0)
        self.all_button.setText(self.tr("Show %n more", "", left))

    def _place_form(self) -> None:
        if self._form is None:
            return
        keys = [row.key for row in self.rows]
        at = self._box.indexOf(self.rows[keys.index(self._form_key)]) if self._form_key in keys else 0
        self._box.removeWidget(self._form)
        self._box.insertWidget(at, self._form)

    def _add_row(self) -> None:
        row = EntryRow(self._context)
        row.entry.clicked.connect(lambda: self.edit_asked.emit(row.key))
        row.entry.remove_asked.connect(lambda: self.remove_asked.emit(row.key))
        row.entry.menu_asked.connect(lambda place: self.menu_asked.emit(row.key, place))
        row.entry.walked.connect(lambda step: self._walk(row, step))
        row.more.clicked.connect(
            lambda: self.menu_asked.emit(row.key, row.more.mapToGlobal(QPoint(0, row.more.height())))
        )
        row.box.clicked.connect(lambda is_done: self.ticked.emit(row.key, is_done))
        self.rows.append(row)
        self._box.insertWidget(self._box.count() - 1, row)
        if self._has_lines:
            line = inset(hairline())
            self._lines.append(line)
            self._box.insertWidget(self._box.count() - 1, line)

    def _walk(self, row: EntryRow, step: int) -> None:
        rows = list(self._shown_rows())
        at = rows.index(row) + step
        if 0 <= at < len(rows):
            rows[at].entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_all(self) -> None:
        self._is_whole = True
        self._fill()
