"""What is asked before a stage is added, or removed with applications in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from tracker.records import Kind, Outcome, Stage
from tracker.text import name_key
from ui.plain import one_line, plain_label, set_label
from ui.reading_order import walk_as_read
from ui.theme import set_look, text_scale
from ui.words import kind_name, outcome_name

Buttons = QDialogButtonBox.StandardButton
WIDTH = 380


class StageDialog(QDialog):
    """A small dialog with a button that does it and one that leaves everything as it is."""

    def __init__(self, title: str, does: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(round(WIDTH * text_scale(self.font())))
        self.form = QFormLayout()
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.error = plain_label(role="error", wrap=True)
        self.buttons = QDialogButtonBox(Buttons.Ok | Buttons.Cancel)
        self.does = self.buttons.button(Buttons.Ok)
        self.does.setText(does)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.box = box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        box.addLayout(self.form)
        box.addWidget(self.error)
        box.addWidget(self.buttons)
        self.error.hide()

    def add_field(self, label: str, field: QWidget) -> None:
        caption: QLabel = plain_label(label, role="second")
        caption.setBuddy(field)
        field.setAccessibleName(label)
        self.form.addRow(caption, field)

    def focusNextPrevChild(self, next: bool) -> bool:
        return walk_as_read(self, is_next=next)


class AddStageDialog(StageDialog):
    """Asks for the name and the kind of a new stage; it comes behind those of its kind."""

    def __init__(self, others: Sequence[Stage], kind: Kind, parent: QWidget) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Add a stage"))
        self.does.setText(self.tr("Add"))
        self._taken = {name_key(stage.name) for stage in others}
        self.name = QLineEdit()
        self.kind = QComboBox()
        for choice in Kind:
            self.kind.addItem(kind_name(choice), choice)
        self.kind.setCurrentIndex(list(Kind).index(kind))
        self.add_field(self.tr("Name"), self.name)
        self.add_field(self.tr("Kind"), self.kind)
        self.form.addRow(
            "", plain_label(self.tr("The kind says what the stage means, and stays."), role="hint", wrap=True)
        )
        self.name.textChanged.connect(self._check)
        self.name.setFocus()
        self._check()

    def answer(self) -> tuple[str, Kind]:
        """The name and the kind that were given."""
        return self.name.text(), Kind(self.kind.currentData())

    def _check(self) -> None:
        key = name_key(self.name.text())
        is_taken = key in self._taken
        self.does.setEnabled(bool(key) and not is_taken)
        self.error.setVisible(is_taken)
        if is_taken:
            set_label(self.error, self.tr("There is already a stage of this name; choose another one."))
        set_look(self.name, invalid="true" if is_taken else "false")


class RemoveStageDialog(StageDialog):
    """Asks where the applications of a stage go before it is removed."""

    def __init__(self, stage: Stage, inside: int, others: Sequence[Stage], parent: QWidget) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Remove a stage"))
        self.does.setText(self.tr("Remove"))
        set_look(self.does, role="danger")
        self._targets: list[tuple[Stage, Outcome | None]] = []
        self.target = QComboBox()
        self._offer([other for other in others if other.id != stage.id])
        name = one_line(stage.name, 60)
        if inside == 1:
            text = self.tr("{stage} holds 1 application. What happened in it stays in its timeline.")
        else:
            text = self.tr("{stage} holds %n applications. What happened in it stays in their timelines.", "", inside)
        self.box.insertWidget(0, plain_label(text.format(stage=name), wrap=True))
        self.add_field(self.tr("Move to"), self.target)

    def answer(self) -> tuple[Stage, Outcome | None]:
        """The stage, and the outcome of a closed one, that was chosen."""
        return self._targets[self.target.currentIndex()]

    def _offer(self, others: Sequence[Stage]) -> None:
        for other in others:
            for outcome in Outcome if other.kind is Kind.CLOSED else [None]:
                self._targets.append((other, outcome))
                name = one_line(other.name, 60)
                self.target.addItem(f"{name}: {outcome_name(outcome)}" if outcome else name)
