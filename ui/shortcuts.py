"""The keys of every command: a list in which they are changed by pressing others, and what stands in their way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import SPECS, Actions, Spec, key_texts, keys_with, pressed, sequences
from ui.chosen import Chosen
from ui.framing import open_as
from ui.plain import plain_label, set_label
from ui.theme import set_look

Key = Qt.Key
Modifier = Qt.KeyboardModifier
Standard = QKeySequence.StandardKey
NATIVE: Final = QKeySequence.SequenceFormat.NativeText
SIZE: Final = (560, 640)  # px
KEYS_WIDTH: Final = 190  # px
ROOM: Final = 10  # px of a line above and below its words

# What walks, answers or edits inside lists and fields, whatever else is pressed with it but Ctrl, Alt or Meta.
WALKING: Final = frozenset({
    Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_Escape, Key.Key_Backspace,
    Key.Key_Delete, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp,
    Key.Key_PageDown, Key.Key_Menu,
})  # fmt: skip
OF_FIELDS: Final = (Standard.SelectAll, Standard.Cut, Standard.MoveToStartOfDocument, Standard.MoveToEndOfDocument)
OF_MENUS: Final = (QKeySequence("Shift+F10"),)

translate = QCoreApplication.translate


def what_is_in_the_way(spec: Spec, key: QKeySequence, own: Mapping[str, tuple[str, ...]]) -> str:
    """Why a command cannot have a key, as a sentence; empty where it can."""
    if key not in sequences(spec.keys) and _belongs_to_views(key):
        pattern = translate(
            "Shortcuts", "{key} is for typing, or answered by the lists of a view; press it with Ctrl or Alt."
        )
        return pattern.format(key=key.toString(NATIVE))
    others = keys_with({**own, spec.name: ()})
    holder = next((other for other in SPECS if other.name != spec.name and key in others[other.name]), None)
    if holder is None:
        return ""
    pattern = translate(
        "Shortcuts", "{key} is the key of “{command}”; choose another, or give that command another first."
    )
    return pattern.format(key=key.toString(NATIVE), command=holder.words)


def _belongs_to_views(key: QKeySequence) -> bool:
    """Whether views and fields answer to it themselves: single letters, arrows, what selects and edits."""
    if key in OF_MENUS or any(key in QKeySequence.keyBindings(standard) for standard in OF_FIELDS):
        return True
    keys = pressed(key)
    if keys.keyboardModifiers() & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier):
        return keys.key() in {Key.Key_Tab, Key.Key_Backtab}
    return keys.key() in WALKING or keys.key() < Key.Key_Escape  # below stand those that write a character


class KeyField(QKeySequenceEdit):
    """Takes the next keys that are pressed. Escape leaves the dialog, as everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setFixedWidth(KEYS_WIDTH)

    def put(self, key: QKeySequence) -> None:
        """Show these keys, without telling of it."""
        with QSignalBlocker(self):
            self.setKeySequence(key)
        if line := self.findChild(QLineEdit):
            line.setPlaceholderText(self.tr("Press the keys"))  # Qt puts words of its own there each time

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Escape and event.modifiers() == Modifier.NoModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class ShortcutsDialog(QDialog):
    """Every command with its keys. What is pressed takes effect at once, or is refused in a sentence."""

    def __init__(self, actions: Actions, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._chosen = chosen
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.commands = self._list()
        self._of = plain_label("")
        self.field = KeyField()
        self.problem = plain_label("", role="error", wrap=True)
        self.none = QPushButton(self.tr("No keys"))
        self.reset = QPushButton(self.tr("Usual keys"))
        self.reset_all = QPushButton(self.tr("Usual keys for all"))
        self._lay_out()
        for spec in SPECS:
            self._add(spec)
        self.commands.currentItemChanged.connect(self._show_current)
        self.commands.itemActivated.connect(lambda: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        self.field.keySequenceChanged.connect(self._take)
        self.none.clicked.connect(lambda: self._choose(()))
        self.reset.clicked.connect(lambda: self._choose(None))
        self.reset_all.clicked.connect(self._reset_all)
        chosen.changed.connect(self._show_keys)
        self._show_keys()
        self._go_to(0)
        self.commands.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_command(self, name: str) -> None:
        """Let the field be about a command, by its name."""
        self._go_to(next(row for row, spec in enumerate(SPECS) if spec.name == name))

    def _go_to(self, row: int) -> None:
        if item := self.commands.topLevelItem(row):
            self.commands.setCurrentItem(item)

    def _list(self) -> QTreeWidget:
        shown = QTreeWidget()
        shown.setAccessibleName(self.tr("Commands"))
        shown.setHeaderLabels([self.tr("Command"), self.tr("Keys"), ""])
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            shown.header().setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        return shown

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._of, 1)
        line.addWidget(self.field)
        line.addWidget(self.none)
        line.addWidget(self.reset)
        hint = self.tr(
            "Inside lists, arrows walk, Shift and arrows select, Tab goes on. In the agenda a letter answers: D done, "
            "S snooze, F follow up, N no reply, A take up, X leave, E prepare."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        for button in (*buttons.buttons(), self.none, self.reset):
            button.setAutoDefault(False)  # type: ignore[attr-defined]
        box = QVBoxLayout(self)
        box.addWidget(self.commands, 1)
        box.addLayout(line)
        box.addWidget(self.problem)
        box.addWidget(plain_label(hint, role="hint", wrap=True))
        box.addWidget(buttons)
        self.problem.hide()
        open_as(self, SIZE)

    def _add(self, spec: Spec) -> None:
        item = QTreeWidgetItem(self.commands, [self._actions[spec.name].text().replace("&&", "&")])
        item.setSizeHint(0, QSize(0, self.fontMetrics().height() + ROOM))

    def _spec(self) -> Spec:
        return SPECS[max(self.commands.currentIndex().row(), 0)]

    def _show_keys(self) -> None:
        """The keys that each command has now, and which of them are not the usual ones."""
        changed = self.tr("changed")
        for row, spec in enumerate(SPECS):
            keys = self._actions[spec.name].shortcuts()
            if item := self.commands.topLevelItem(row):
                item.setText(1, _shown(keys))
                item.setText(2, changed if keys != sequences(spec.keys) else "")
        self._show_current()
        self.reset_all.setEnabled(bool(self._chosen.value.shortcuts))

    def _show_current(self) -> None:
        spec = self._spec()
        keys = self._actions[spec.name].shortcuts()
        words = spec.words
        set_label(self._of, self.tr("Keys of “{command}”:").format(command=words))
        self.field.setAccessibleName(self.tr("Keys of {command}: press them here").format(command=words))
        self.field.put(keys[0] if keys else QKeySequence())
        self.none.setEnabled(bool(keys))
        self.reset.setEnabled(keys != sequences(spec.keys))
        self._refuse("")

    def _take(self, key: QKeySequence) -> None:
        """Give the command the keys that were pressed, if nothing stands in the way."""
        if key.isEmpty():
            return
        if problem := what_is_in_the_way(self._spec(), key, self._chosen.value.shortcuts):
            self._refuse(problem)
            return
        self._choose(key_texts([key]))

    def _refuse(self, problem: str) -> None:
        set_label(self.problem, problem)
        self.problem.setVisible(bool(problem))
        set_look(self.field, invalid="true" if problem else "false")

    def _choose(self, texts: tuple[str, ...] | None) -> None:
        """Keep the keys of the current command; None for the usual ones, if nobody else has them meanwhile."""
        spec = self._spec()
        own = {name: keys for name, keys in self._chosen.value.shortcuts.items() if name != spec.name}
        if texts is None:
            problems = (what_is_in_the_way(spec, key, own) for key in sequences(spec.keys))
            if problem := next(filter(None, problems), ""):
                self._refuse(problem)
                return
        elif texts != key_texts(sequences(spec.keys)):
            own[spec.name] = texts
        self._chosen.choose(shortcuts=own)

    def _reset_all(self) -> None:
        self._chosen.choose(shortcuts={})


def _shown(keys: list[QKeySequence]) -> str:
    return ", ".join(key.toString(NATIVE) for key in keys)
