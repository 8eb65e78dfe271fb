"""The tags of an application: each goes with a click, and new ones are typed with what is known to complete them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tracker.changes import ChangeSet
from tracker.operations import applications
from tracker.overview import Row
from tracker.records import Tag
from tracker.text import name_key, order_key
from ui.detail.section import Section, column
from ui.editing import FIELD_INSET, LineField, tried, tried_then
from ui.flow import Flow
from ui.pages import Context
from ui.plain import mnemonic_safe, one_line, set_tooltip

TAG_LIMIT: Final = 30  # characters of a tag on its button
MOST_SHOWN: Final = 60


class Tags(Section):
    """One button for each tag, and a line for more. Several may be typed with commas between them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.names: tuple[str, ...] = ()
        self.buttons: list[QPushButton] = []
        self.new = LineField(
            self.tr("Add a tag"), self._add, placeholder=self.tr("Add a tag"), suggest=self._known, fits=True
        )
        self.fields = [self.new]
        self.flow = Flow(4, FIELD_INSET)
        self.flow.add(self.new, hangs=True)
        column(self).addWidget(self.flow)

    def show_row(self, row: Row) -> None:
        self.owner = row.id
        self.new.show_value("", row.id)
        if row.tags != self.names:
            self.names = row.tags
            self._show_buttons()

    def _show_buttons(self) -> None:
        shown = self.names[:MOST_SHOWN]
        while len(self.buttons) < len(shown):
            self._add_button()
        for index, button in enumerate(self.buttons):
            button.setVisible(index < len(shown))
            if index < len(shown):
                self._show_tag(button, shown[index])
        self.flow.arrange()

    def _add_button(self) -> None:
        button = QPushButton()
        button.setProperty("role", "add-chip")
        button.setAutoDefault(False)
        self.context.icons.put(button, "x", "third", 12)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        index = len(self.buttons)
        button.clicked.connect(lambda: self._remove(self.names[index]))
        self.buttons.append(button)
        self.flow.add(button, before=self.new)

    def _show_tag(self, button: QPushButton, name: str) -> None:
        button.setText(mnemonic_safe(one_line(name, TAG_LIMIT)))
        button.setAccessibleName(self.tr("Remove the tag {name}").format(name=one_line(name)))
        set_tooltip(button, self.tr("Remove the tag {name}").format(name=name))

    def _remove(self, name: str) -> None:
        if self.owner is not None:
            self.new.refuse(tried(self.session, applications.change_tags, [self.owner], remove=[name]))

    def _add(self, text: str) -> str:
        names = [name for name in text.split(",") if name_key(name)]
        if self.owner is None or not names:
            return ""
        return tried_then(self.session, self._forget, applications.change_tags, [self.owner], add=names)

    def _forget(self, _changes: ChangeSet) -> None:
        """Empty the line once the tags are there."""
        self.new.restore()

    def _known(self) -> list[str]:
        present = {name_key(name) for name in self.names}
        names = (tag.name for tag in self.session.store.records(Tag).values())
        return sorted((name for name in names if name_key(name) not in present), key=order_key)
