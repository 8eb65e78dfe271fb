"""The conditions of a role or a posting beside the user's own values, which are edited where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from tracker.conditions import State, What
from tracker.operations import fit, profile
from tracker.records import ConditionAsked, ConditionState
from ui.editing import LineField, tried
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label, set_tooltip
from ui.skill_words import condition_name, state_name
from ui.theme import Tone, set_look

TONES: Final[dict[State, Tone]] = {State.MET: "good", State.NOT_MET: "bad", State.UNKNOWN: "neutral"}
VALUE_WIDTH: Final = 132
WORDS_LIMIT: Final = 240


class Shown(NamedTuple):
    """A condition, the user's own value for its kind, and whether it is met."""

    stored: ConditionAsked
    yours: str
    state: State


class Conditions(QWidget):
    """All conditions, one below the other. They are never part of the score. `chosen` names one that was clicked."""

    chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.rows: list[ConditionRow] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)

    def show_conditions(self, shown: Sequence[Shown]) -> None:
        while len(self.rows) < len(shown):
            row = ConditionRow(self.context)
            self.rows.append(row)
            self._box.addWidget(row)
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(shown))
            if index < len(shown):
                row.show_condition(shown[index])

    def commit(self) -> bool:
        """Save what was typed; False where some of it was refused."""
        refused = [row for row in self.rows if not row.yours.commit()]
        return not refused


class ConditionRow(QWidget):
    """One condition: what is asked, the user's own value, and whether that meets it, which the user may overrule."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.session = context.session
        self.shown: Shown | None = None
        self.what = plain_label(role="small")
        self.asked = plain_label(wrap=True)
        self.yours = LineField(self.tr("Your own value"), self._write, placeholder=self.tr("Your own value"), role="")
        self.state = plain_label(role="badge")
        self.answer = QToolButton()
        context.icons.put(self.answer, "ellipsis", "second", 14)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.answer.setMenu(self._menu)
        self.answer.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()

    def show_condition(self, shown: Shown) -> None:
        self.shown = shown
        name = condition_name(What(shown.stored.what))
        set_label(self.what, name)
        set_label(self.asked, one_line(shown.stored.asked, WORDS_LIMIT))
        self.yours.show_value(shown.yours, shown.stored.what)
        self.yours.editor.setAccessibleName(self.tr("Your own value for {what}").format(what=name))
        set_label(self.state, state_name(shown.state))
        set_look(self.state, tone=TONES[shown.state])
        words = self.tr("Say whether this is met: {asked}").format(asked=one_line(shown.stored.asked, 80))
        self.answer.setAccessibleName(words)
        set_tooltip(self.answer, self.tr("Say yourself whether this is met"))

    def set_state(self, state: ConditionState | None) -> None:
        """Say whether the condition is met; None leaves it to the user's own value."""
        if self.shown:
            self.yours.refuse(tried(self.session, fit.set_condition_state, self.shown.stored.id, state))

    def _write(self, text: str) -> str:
        return tried(self.session, profile.set_value, self.shown.stored.what, text) if self.shown else ""

    def _fill_menu(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        choices: tuple[tuple[str, ConditionState | None], ...] = (
            (self.tr("As your own value says"), None),
            (self.tr("Met"), ConditionState.MET),
            (self.tr("Not met"), ConditionState.NOT_MET),
        )
        for text, state in choices:
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(self.shown is not None and self.shown.stored.state is state)
            action.setActionGroup(group)
            action.triggered.connect(partial(self._choose, state))

    def _choose(self, state: ConditionState | None, _checked: bool = False) -> None:
        self.set_state(state)

    def _lay_out(self) -> None:
        box = QGridLayout(self)
        box.setContentsMargins(0, 2, 0, 2)
        box.setHorizontalSpacing(8)
        box.setVerticalSpacing(2)
        right = QHBoxLayout()
        right.setSpacing(4)
        self.yours.setFixedWidth(VALUE_WIDTH)
        right.addWidget(self.yours)
        right.addWidget(self.state)
        right.addWidget(self.answer)
        top = Qt.AlignmentFlag.AlignTop
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.what)
        words.addWidget(self.asked)
        box.addLayout(words, 0, 0)
        box.addLayout(right, 0, 1, top)
        box.setColumnStretch(0, 1)
