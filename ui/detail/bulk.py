"""What the panel shows while several applications are selected: how many, and what can be done with all of them."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from tracker.operations import applications
from tracker.records import Outcome, Stage
from ui.detail.section import column
from ui.editing import tried
from ui.move_menu import move_menu
from ui.pages import Context
from ui.plain import mnemonic_safe, one_line, plain_label, set_label, set_tooltip

COMMANDS: Final = ("tag", "archive", "unarchive", "restore", "trash")


class Bulk(QWidget):
    """The commands on the selection; each is one step."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._session = context, context.session
        self.title = plain_label(role="title")
        self.stages = plain_label(role="second", wrap=True)
        self.refusal = plain_label(role="error", wrap=True)
        self.refusal.hide()
        self.close_button = QToolButton(self)  # Tab comes to the buttons in the order in which they are made
        self.move_button = QPushButton(self.tr("Move to…"), self)
        self.move_button.setAutoDefault(False)
        self.move_button.clicked.connect(self.open_menu)
        self.buttons = [_CommandButton(context.actions[name], self) for name in COMMANDS]
        self._lay_out()

    def refresh(self) -> None:
        """Show what is selected now."""
        rows = [row for id in self._session.selection if (row := self._session.overview.row(id))]
        set_label(self.title, self.tr("%n applications", "", len(rows)))
        counts = Counter(row.stage.name for row in rows)
        set_label(self.stages, " · ".join(f"{one_line(name, 40)} {count}" for name, count in counts.most_common(8)))
        self._refuse("")

    def open_menu(self) -> None:
        """Offer the places to which all can be moved."""
        menu = move_menu(self._context, self, self._move)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.move_button.mapToGlobal(QPoint(0, self.move_button.height() + 2)))

    def _move(self, stage: Stage, outcome: Outcome | None) -> None:
        ids, on = list(self._session.selection), self._session.overview.today
        self._refuse(tried(self._session, applications.move, ids, stage, outcome=outcome, on=on))

    def _refuse(self, sentence: str) -> None:
        set_label(self.refusal, sentence)
        self.refusal.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self._context.icons.put(self.close_button, "x")
        self.close_button.setAccessibleName(self.tr("Close the details"))
        set_tooltip(self.close_button, self.tr("Close the details"))
        self.close_button.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button)
        box = column(self, spacing=8)
        box.setContentsMargins(16, 12, 16, 16)
        box.addLayout(top)
        box.addWidget(self.stages)
        box.addSpacing(4)
        for button in (self.move_button, *self.buttons):
            box.addWidget(button)
        box.addWidget(self.refusal)
        box.addStretch(1)


class _CommandButton(QPushButton):
    """A shared command as a button: as it is named, enabled and shown."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)  # without one, to be shown would open it as a window
        self._action = action
        self.setAutoDefault(False)
        self.clicked.connect(lambda _checked=False: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(mnemonic_safe(self._action.text().replace("&", "")))
        self.setIcon(self._action.icon())
        self.setVisible(self._action.isEnabled() and self._action.isVisible())
