"""Small dialogs that belong to no view: a name, and the tags of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tracker.operations import applications
from tracker.records import ApplicationTag, Tag
from tracker.text import name_key
from ui.plain import one_line, plain_label

if TYPE_CHECKING:
    from ui.session import Session

NameRole = Qt.ItemDataRole.UserRole
State = Qt.CheckState
NAME_WIDTH: Final = 380  # px


def ask_for_name(parent: QWidget, title: str, what: str, does: str, name: str = "") -> str | None:
    """Ask for one name; None where the dialog was left. `does` is what the button does."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(what)
    dialog.setTextValue(name)
    dialog.setOkButtonText(does)
    dialog.resize(NAME_WIDTH, dialog.sizeHint().height())
    return dialog.textValue() if dialog.exec() else None


class TagDialog(QDialog):
    """Ticks tags for the selected applications. One that only some of them have is half ticked, and stays as it is
    unless it is touched."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._targets = session.selected()
        self.setWindowTitle(self.tr("Tags"))
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("New tags, with commas between them"))
        self.new.setAccessibleName(self.tr("New tags"))
        self.tags = QListWidget()
        self.tags.setAccessibleName(self.tr("Tags"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._before = self._fill()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        count = len(self._targets)
        heading = self.tr("Tags of 1 application") if count == 1 else self.tr("Tags of %n applications", "", count)
        box.addWidget(plain_label(heading, role="strong"))
        box.addWidget(self.new)
        box.addWidget(self.tags, 1)
        box.addWidget(self._buttons)
        self.resize(340, 380)

    def _fill(self) -> dict[str, Qt.CheckState]:
        having = self._having()
        states = {}
        for tag in sorted(self._session.store.records(Tag).values(), key=lambda tag: name_key(tag.name)):
            item = QListWidgetItem(one_line(tag.name), self.tags)
            item.setData(NameRole, tag.name)
            states[tag.name] = _state(having.get(tag.id, 0), len(self._targets))
            item.setCheckState(states[tag.name])
        return states

    def _having(self) -> dict[int, int]:
        """How many of the targets have each tag."""
        counts: dict[int, int] = {}
        for link in self._session.store.of_applications(ApplicationTag, [target.id for target in self._targets]):
            counts[link.tag] = counts.get(link.tag, 0) + 1
        return counts

    def _touched(self, state: Qt.CheckState) -> list[str]:
        items = [self.tags.item(row) for row in range(self.tags.count())]
        names = [item.data(NameRole) for item in items if item.checkState() == state]
        return [name for name in names if self._before[name] != state]

    def accept(self) -> None:
        add = [*self._touched(State.Checked), *self.new.text().split(",")]
        remove = self._touched(State.Unchecked)
        ids = [target.id for target in self._targets]
        if remove or any(name_key(name) for name in add):
            self._session.run(applications.change_tags, ids, add=add, remove=remove)
        super().accept()


def _state(having: int, of: int) -> Qt.CheckState:
    if having == 0:
        return State.Unchecked
    return State.Checked if having == of else State.PartiallyChecked
