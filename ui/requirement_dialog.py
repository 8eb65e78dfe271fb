"""The dialog that changes one requirement of a role or a posting: kind, importance, k of n, skills and levels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tracker import checklist
from tracker.readiness import EXPERT, Kind
from tracker.records import Requirement, RequirementKind, RequirementOption
from ui.editing import suggest_words
from ui.pages import Context
from ui.plain import plain_label, set_label, set_tooltip
from ui.reading_order import walk_as_read
from ui.skill_words import importance_name, kind_name, level_meaning, level_name

WIDTH: Final = 480
USUAL_LEVEL: Final = 2
USUAL_IMPORTANCE: Final = 2


class Draft(NamedTuple):
    """What is in the dialog: the options are names of skills, as typed, with their levels."""

    kind: RequirementKind
    importance: int
    k: int
    label: str
    options: tuple[tuple[str, int], ...]


Save = Callable[[Draft], str]
"""Writes what is in the dialog; returns why not."""


class RequirementDialog(QDialog):
    """Asks for one requirement. It stays open with the reason where it is refused."""

    def __init__(
        self,
        context: Context,
        save: Save,
        parent: QWidget | None = None,
        *,
        requirement: Requirement | None = None,
        options: Sequence[RequirementOption] = (),
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._save = save
        self.rows: list[OptionRow] = []
        self.kind = QComboBox()
        self.importance = QComboBox()
        self.k = QSpinBox()
        self.label = QLineEdit()
        self.problem = plain_label(role="error", wrap=True)
        self.add_button = QPushButton(self.tr("Add a skill that would do too"))
        self._of = plain_label(role="second")
        self._options = QVBoxLayout()
        self._lay_out()
        self.setWindowTitle(self.tr("Requirement") if requirement else self.tr("New requirement"))
        self._fill(requirement, options)

    def draft(self) -> Draft:
        """What is in the dialog now."""
        return Draft(
            RequirementKind(self.kind.currentData()),
            self.importance.currentData(),
            self.k.value(),
            self.label.text().strip(),
            tuple((row.skill.text().strip(), row.level.currentData()) for row in self.rows if row.skill.text().strip()),
        )

    def accept(self) -> None:
        draft = self.draft()
        if not draft.options:
            self._say(self.tr("Type the name of a skill, at least one."))
            self.rows[0].skill.setFocus()
            return
        problem = self._save(draft)
        self._say(problem)
        if not problem:
            super().accept()

    def add_row(self, skill: str = "", level: int = USUAL_LEVEL) -> OptionRow:
        """One more skill that would do."""
        row = OptionRow(self.context, skill, level)
        row.removed.clicked.connect(lambda _checked=False: self._remove(row))
        self.rows.append(row)
        self._options.addWidget(row)
        self._count()
        return row

    def _add_and_edit(self) -> None:
        self.add_row().skill.setFocus()

    def _remove(self, row: OptionRow) -> None:
        self.rows.remove(row)
        self._options.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._count()

    def _count(self) -> None:
        count = len(self.rows)
        self.k.setRange(1, max(1, count))
        self.k.setEnabled(count > 1)
        set_label(self._of, self.tr("of {count} are needed").format(count=count))
        for row in self.rows:
            row.removed.setEnabled(count > 1)

    def _fill(self, requirement: Requirement | None, options: Sequence[RequirementOption]) -> None:
        for option in options:
            self.add_row(option.skill, option.level)
        if not options:
            self.add_row()
        kind = Kind(requirement.kind.value) if requirement else Kind.MUST
        self.kind.setCurrentIndex(list(Kind).index(kind))
        self.importance.setCurrentIndex((requirement.importance if requirement else USUAL_IMPORTANCE) - 1)
        self.k.setValue(requirement.k if requirement else 1)
        self.label.setText(requirement.label if requirement else "")
        self.rows[0].skill.setFocus()

    def _say(self, sentence: str) -> None:
        set_label(self.problem, sentence)
        self.problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        for kind in Kind:
            self.kind.addItem(kind_name(kind), kind.value)
        for importance in (1, 2, 3):
            self.importance.addItem(importance_name(importance), importance)
        self.label.setPlaceholderText(self.tr("The skills in words, unless you type something else"))
        self.add_button.setProperty("role", "link")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_and_edit)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.problem.hide()
        self._options.setSpacing(6)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addWidget(plain_label(self.tr("Skills that meet it, and the level that is needed"), role="strong"))
        box.addLayout(self._options)
        box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(self._form())
        box.addWidget(self.problem)
        box.addStretch(1)
        box.addWidget(buttons)
        self.resize(WIDTH, 0)

    def _form(self) -> QFormLayout:
        needed = QWidget()
        line = QHBoxLayout(needed)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.k)
        line.addWidget(self._of, 1)
        form = QFormLayout()
        for name, field, named in (
            (self.tr("How many"), needed, self.k),
            (self.tr("Kind"), self.kind, self.kind),
            (self.tr("Importance"), self.importance, self.importance),
            (self.tr("Called"), self.label, self.label),
        ):
            named.setAccessibleName(name)
            form.addRow(plain_label(name), field)
        return form

    def focusNextPrevChild(self, next: bool) -> bool:
        return walk_as_read(self, is_next=next)


class OptionRow(QWidget):
    """One skill that would do, with the level that is needed."""

    def __init__(self, context: Context, skill: str, level: int) -> None:
        super().__init__()
        self.skill = QLineEdit(skill)
        self.skill.setAccessibleName(self.tr("Skill"))
        self.skill.setPlaceholderText(self.tr("Name of a skill"))
        store = context.session.store
        suggest_words(self.skill, lambda: [known.name for known in checklist.vocabulary(store)])
        self.level = QComboBox()
        self.level.setAccessibleName(self.tr("Level that is needed"))
        for number in range(1, EXPERT + 1):
            self.level.addItem(level_name(number), number)
            self.level.setItemData(number - 1, level_meaning(number), Qt.ItemDataRole.AccessibleDescriptionRole)
        self.level.setCurrentIndex(level - 1)
        self.removed = QToolButton()
        self.removed.setAccessibleName(self.tr("Take this skill away"))
        set_tooltip(self.removed, self.tr("Take this skill away"))
        context.icons.put(self.removed, "x", "second", 14)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.skill, 1)
        line.addWidget(self.level)
        line.addWidget(self.removed)
