"""The strip above the table: filters, how many rows there are, and how they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from tracker.fields import COLUMNS
from tracker.queries import GroupBy
from ui.chips import FilterChips
from ui.columns import column_title
from ui.pages import Context
from ui.plain import mnemonic_safe, plain_label, set_label
from ui.theme import set_surface
from ui.words import locale

translate = QCoreApplication.translate

GROUPED: Final[dict[GroupBy | None, Any]] = {
    None: QT_TRANSLATE_NOOP("Table", "No groups"),
    GroupBy.STAGE: QT_TRANSLATE_NOOP("Table", "By stage"),
    GroupBy.COMPANY: QT_TRANSLATE_NOOP("Table", "By company"),
    GroupBy.SEARCH: QT_TRANSLATE_NOOP("Table", "By search"),
}


class TableStrip(QWidget):
    """Shows and asks; what is shown is decided by the page."""

    grouping_asked = Signal(object)  # GroupBy or None
    columns_asked = Signal(list)  # the keys of the columns to show

    def __init__(self, context: Context, shown_keys: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.chips = FilterChips(context)
        self.count = plain_label(role="second")
        self.columns_menu = ColumnsMenu(shown_keys, self)
        self.columns_menu.columns_asked.connect(self.columns_asked)
        self._groupings = QActionGroup(self)
        self.group_button = _button(self.tr("Group by"), self._group_menu())
        self.columns_button = _button(self.tr("Columns"), self.columns_menu)
        self.export_button = QPushButton(self.tr("Export…"))
        self.export_button.clicked.connect(context.actions["export"].trigger)
        self._lay_out()

    def show_count(self, shown: int, of: int) -> None:
        """Say how many of how many applications are shown."""
        number = locale().toString
        set_label(self.count, self.tr("{shown} of {all}").format(shown=number(shown), all=number(of)))

    def show_grouping(self, by: GroupBy | None) -> None:
        """Tick by what the rows are grouped."""
        for action in self._groupings.actions():
            action.setChecked(action.data() == (by or ""))
        text = translate("Table", GROUPED[by]) if by else self.tr("Group by")
        self.group_button.setText(text)
        self.group_button.setAccessibleName(self.tr("Group by: {group}").format(group=translate("Table", GROUPED[by])))

    def _group_menu(self) -> QMenu:
        menu = QMenu(self)
        for by, text in GROUPED.items():
            action = menu.addAction(translate("Table", text))
            action.setCheckable(True)
            action.setData(by or "")
            action.triggered.connect(partial(self.grouping_asked.emit, by))
            self._groupings.addAction(action)
        return menu

    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        right = QHBoxLayout()
        right.setSpacing(8)
        for widget in (self.count, self.group_button, self.columns_button, self.export_button):
            right.addWidget(widget)
        box.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        box.addLayout(right)
        box.setAlignment(right, Qt.AlignmentFlag.AlignTop)


class ColumnsMenu(QMenu):
    """All columns with a tick at those that are shown; it stays open while they are ticked."""

    columns_asked = Signal(list)

    def __init__(self, shown_keys: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._shown_keys = shown_keys
        for key in sorted(COLUMNS, key=lambda key: column_title(key).casefold()):
            action = self.addAction(mnemonic_safe(column_title(key)))
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(partial(self._ask, action))
        self.aboutToShow.connect(self._tick)

    def _tick(self) -> None:
        """Tick what is shown; the last column cannot be taken away."""
        shown = self._shown_keys()
        for action in self.actions():
            action.setChecked(action.data() in shown)
            action.setEnabled(list(shown) != [action.data()])

    def _ask(self, action: QAction) -> None:
        others = [shown for shown in self._shown_keys() if shown != action.data()]
        self.columns_asked.emit([*others, action.data()] if action.isChecked() else others)
        self._tick()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = cast("QAction | None", self.actionAt(event.position().toPoint()))
        if action and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = cast("QAction | None", self.activeAction())
        if (
            action is not None
            and action.isEnabled()
            and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            action.trigger()
        else:
            super().keyPressEvent(event)


def _button(text: str, menu: QMenu) -> QPushButton:
    button = QPushButton(text)
    button.setMenu(menu)
    return button
