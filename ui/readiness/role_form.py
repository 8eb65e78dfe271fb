"""The dialogs that make and change a target role: its facts, a template to begin with, two of them compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tracker.operations import roles
from tracker.readiness import Group, Kind
from tracker.records import Role
from tracker.skills.roles import Ask, RoleFile
from tracker.text import name_key
from ui.editing import tried
from ui.framing import open_as
from ui.pages import Context
from ui.plain import many_lines, one_line, plain_label, set_label
from ui.skill_words import kind_name, level_name

PREVIEW_SIZE: Final = (820, 560)
FORM_WIDTH: Final = 520
COMPARE_SIZE: Final = (620, 520)
LINES: Final = 4
HEADING_LIMIT: Final = 28  # characters of a role above a column
ITEM_SPACE: Final = 3
Buttons = QDialogButtonBox.StandardButton

translate = QCoreApplication.translate


class TemplateDialog(QDialog):
    """Lets the user choose one of the built-in roles, whose content is shown beside the list."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = context.session
        self.templates = roles.templates(self.session.store)
        self.setWindowTitle(self.tr("Add a target role from a template"))
        self.names = QListWidget()
        self.preview = QPlainTextEdit()
        self.problem = plain_label(role="error", wrap=True)
        self._buttons = QDialogButtonBox(Buttons.Cancel)
        self.add_button = QPushButton(self.tr("Add this role"))
        self.added: int | None = None
        self._lay_out()
        self._connect()
        self._fill()

    def accept(self) -> None:
        """Add the role that is chosen. One that is there already gets a name of its own, to be changed later."""
        row = self.names.currentRow()
        if row < 0:
            return
        template, content = self.templates[row]
        name = _free_name(content.title, [role.name for role in self.session.overview.roles.values()])
        known = set(self.session.overview.roles)
        problem = tried(self.session, roles.add_from_template, template, name=name)
        set_label(self.problem, problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            self.added = next(iter(set(self.session.overview.roles) - known), None)
            super().accept()

    def _fill(self) -> None:
        for _, content in self.templates:
            QListWidgetItem(one_line(content.title), self.names)
        self.names.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if row >= 0:
            self.preview.setPlainText(many_lines(_role_words(self.templates[row][1])))

    def _connect(self) -> None:
        self.names.currentRowChanged.connect(self._show)
        self.names.itemDoubleClicked.connect(self.accept)
        self.add_button.clicked.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        self.names.setAccessibleName(self.tr("Templates"))
        self.names.setSpacing(ITEM_SPACE)
        self.preview.setAccessibleName(self.tr("What the role asks for"))
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.add_button.setProperty("role", "primary")
        self.add_button.setDefault(True)
        self._buttons.addButton(self.add_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.problem.hide()
        line = QHBoxLayout()
        line.addWidget(self.names, 2)
        line.addWidget(self.preview, 3)
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addLayout(line, 1)
        box.addWidget(self.problem)
        box.addWidget(self._buttons)
        open_as(self, PREVIEW_SIZE)


def _role_words(content: RoleFile) -> str:
    """A role in plain words, for its preview."""
    parts = [content.title, content.summary]
    for kind in Kind:
        own = [_group_words(group) for group in content.groups if group.kind is kind]
        parts += _list(kind_name(kind), own)
    parts += _list(translate("RoleWords", "Conditions"), [condition.asked for condition in content.conditions])
    parts += _list(translate("RoleWords", "What one does"), content.duties)
    parts += _list(translate("RoleWords", "Also called"), content.also_called)
    if content.pay:
        pay = translate("RoleWords", "About {pay} a year").format(pay=f"{content.pay.amount:,} {content.pay.currency}")
        parts += [translate("RoleWords", "Pay"), f"{pay}. {content.pay.note}", ""]
    parts += _list(translate("RoleWords", "Places"), content.places)
    return "\n".join(parts).strip()


def _list(title: str, lines: Sequence[str]) -> list[str]:
    return ["", title, *(f"  • {line}" for line in lines)] if lines else []


def _group_words(group: Group) -> str:
    skills = ", ".join(f"{option.skill} ({level_name(option.need)})" for option in group.options)
    return f"{group.label}: {skills}" if group.label and group.label != group.options[0].skill else skills


def _free_name(name: str, taken: list[str]) -> str:
    keys, number, free = {name_key(one) for one in taken}, 2, name
    while name_key(free) in keys:
        free, number = f"{name} {number}", number + 1
    return free


class RoleDialog(QDialog):
    """Changes the facts of a role, or asks for the name of a new one. What it asks for is edited on its page."""

    def __init__(self, context: Context, role: Role | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = context.session
        self.role = role
        self.setWindowTitle(self.tr("Target role") if role else self.tr("New target role"))
        self.name = QLineEdit(role.name if role else "")
        self.lines: dict[str, QLineEdit] = {}
        self.texts: dict[str, QPlainTextEdit] = {}
        self.problem = plain_label(role="error", wrap=True)
        self._lay_out()

    def accept(self) -> None:
        if self.role is None:
            problem = tried(self.session, roles.add_blank, self.name.text())
        else:
            problem = tried(self.session, roles.edit, self.role.id, self._changed(self.role))
        set_label(self.problem, problem)
        self.problem.setVisible(bool(problem))
        if not problem:
            super().accept()

    def _changed(self, role: Role) -> dict[str, str]:
        """Only what the user changed: a text that Qt shows differently stays as it was."""
        typed = {"name": self.name.text()}
        typed |= {name: line.text() for name, line in self.lines.items() if line.isModified()}
        typed |= {name: text.toPlainText() for name, text in self.texts.items() if text.document().isModified()}
        return {name: text for name, text in typed.items() if text != getattr(role, name)}

    def _lay_out(self) -> None:
        form = QFormLayout()
        self.name.setAccessibleName(self.tr("Name"))
        form.addRow(plain_label(self.tr("Name")), self.name)
        if self.role:
            self._add_facts(form, self.role)
        buttons = QDialogButtonBox(Buttons.Save | Buttons.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.problem.hide()
        box = QVBoxLayout(self)
        box.addLayout(form)
        box.addWidget(self.problem)
        box.addStretch(1)
        box.addWidget(buttons)
        open_as(self, (FORM_WIDTH, 0))

    def _add_facts(self, form: QFormLayout, role: Role) -> None:
        summary = QLineEdit(one_line(role.summary))
        summary.setAccessibleName(self.tr("In short"))
        summary.setCursorPosition(0)
        self.lines["summary"] = summary
        form.addRow(plain_label(self.tr("In short")), summary)
        for name, title in (
            ("also_called", self.tr("Also called, one a line")),
            ("duties", self.tr("Duties, one a line")),
            ("places", self.tr("Places, one a line")),
            ("pay", self.tr("Pay")),
            ("note", self.tr("Note")),
        ):
            text = QPlainTextEdit(getattr(role, name))
            text.setAccessibleName(title)
            text.setTabChangesFocus(True)
            line = text.fontMetrics().lineSpacing()
            text.setMinimumHeight(line + 14)  # so that with large text all of the form is on the screen
            text.setMaximumHeight(line * LINES + 14)
            text.document().setModified(False)
            self.texts[name] = text
            form.addRow(plain_label(title), text)


class CompareDialog(QDialog):
    """Shows where two roles do not ask alike, skill by skill."""

    def __init__(self, context: Context, first: int, second: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = context.session
        self.setWindowTitle(self.tr("Compare two roles"))
        self.first, self.second = QComboBox(), QComboBox()
        self.table = QTableWidget(0, 3)
        self.nothing = plain_label(self.tr("The two roles ask for the same."), role="second")
        self._fill(first, second)
        self._lay_out()
        for combo in (self.first, self.second):
            combo.currentIndexChanged.connect(self._show)
        self._show()

    def _fill(self, first: int, second: int | None) -> None:
        known = sorted(self.session.overview.roles.values(), key=lambda role: (role.position, role.id))
        ids = [role.id for role in known]
        for combo in (self.first, self.second):
            for role in known:
                combo.addItem(one_line(role.name), role.id)
        self.first.setCurrentIndex(ids.index(first))
        other = second if second in ids else next((id for id in ids if id != first), first)
        self.second.setCurrentIndex(ids.index(other))

    def _show(self) -> None:
        found = roles.compare(self.session.store, self.first.currentData(), self.second.currentData())
        names = [one_line(combo.currentText(), HEADING_LIMIT) for combo in (self.first, self.second)]
        self.table.setHorizontalHeaderLabels([self.tr("Skill"), *names])
        self.table.setRowCount(len(found))
        for row, difference in enumerate(found):
            words = (one_line(difference.skill), self._words(difference.first), self._words(difference.second))
            for column, text in enumerate(words):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.nothing.setVisible(not found)

    def _words(self, ask: Ask | None) -> str:
        if ask is None:
            return "–"
        words = f"{kind_name(ask.kind)}, {level_name(ask.need)}"
        return words if ask.alone else self.tr("{ask}, or another").format(ask=words)

    def _lay_out(self) -> None:
        self.first.setAccessibleName(self.tr("First role"))
        self.second.setAccessibleName(self.tr("Second role"))
        self.table.setAccessibleName(self.tr("Differences"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        line = QHBoxLayout()
        line.addWidget(self.first, 1)
        line.addWidget(plain_label(self.tr("and"), role="second"), 0, Qt.AlignmentFlag.AlignCenter)
        line.addWidget(self.second, 1)
        buttons = QDialogButtonBox(Buttons.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addLayout(line)
        box.addWidget(self.nothing)
        box.addWidget(self.table, 1)
        box.addWidget(buttons)
        open_as(self, COMPARE_SIZE)
