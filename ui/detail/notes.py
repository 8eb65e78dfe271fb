"""The notes on an application: Markdown as it reads, and its source while it is edited."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame

from tracker.operations import applications
from tracker.overview import Row
from tracker.records import Notes as StoredNotes
from ui.detail.checkboxes import is_shown_alike, toggled
from ui.detail.markdown_view import MarkdownView
from ui.detail.section import Section, column, heading, link_button, scroll_to
from ui.editing import tried
from ui.pages import Context
from ui.text_field import TextField

RENDERED_AT_FIRST: Final = 6_000  # characters; a table of more takes longer than a few frames
RENDERED_AT_MOST: Final = 100_000


class Notes(Section):
    """Shows the notes; a click or Enter edits them, leaving saves them, a click on a box toggles it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.text = ""
        self._is_whole = False
        self.view = MarkdownView()
        self.view.setAccessibleName(self.tr("Notes"))
        self.view.setPlaceholderText(self.tr("Click to write notes, in Markdown"))
        self.editor = TextField(self.tr("Notes, as Markdown"), self._save, least=5)
        self.editor.keeps_escape = True
        self.editor.hide()
        self.more = link_button(self.tr("Show all of the notes"), self._show_all)
        self.fields = [self.editor]
        self._lay_out()
        self.view.edit_asked.connect(self.edit)
        self.view.box_clicked.connect(self._toggle)
        self.editor.left.connect(self._read)
        self.editor.entered.connect(lambda _is_strong: self._read(keep_focus=True))
        self.editor.given_up.connect(lambda: self._read(keep_focus=True))
        self.editor.taken_back.connect(self._say_taken_back)
        context.themes.changed.connect(self._render)

    def show_row(self, row: Row) -> None:
        is_other = row.id != self.owner
        self.owner = row.id
        stored = self.session.store.get(StoredNotes, row.id)
        self._is_whole = self._is_whole and not is_other
        text = stored.text if stored else ""
        self.editor.show_value(text, row.id)
        if is_other or text != self.text:
            self.text = text
            self._render()
        if is_other:
            self._show_editor(self.editor.is_dirty)

    def edit(self) -> None:
        """Edit the source, at its end, where one goes on writing."""
        if self.editor.isHidden():
            self.editor.text.moveCursor(QTextCursor.MoveOperation.End)
        self._show_editor(True)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_to(self.editor)

    def _say_taken_back(self) -> None:
        self.session.tell(self.tr("What was typed is taken back; Enter and then Ctrl+Z bring it again."))

    def _save(self, text: str) -> str:
        return tried(self.session, applications.set_notes, self.owner or 0, text) if self.owner is not None else ""

    def _read(self, *, keep_focus: bool = False) -> None:
        """Show how the notes read, unless the text was refused."""
        if not self.editor.is_dirty:
            self._show_editor(False)
            if keep_focus:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_editor(self, is_edited: bool) -> None:
        self.editor.setVisible(is_edited)
        self._card.setVisible(not is_edited)
        self._update_more()

    def _toggle(self, number: int) -> None:
        """Toggle a box in the source; where the source is read otherwise than shown, let the user do it there."""
        if not is_shown_alike(self._shown(), [box.text() for box in self.view.boxes()]):
            self.edit()
        elif sentence := self._save(toggled(self.text, number)):
            self.edit()
            self.editor.refuse(sentence)

    def _shown(self) -> str:
        limit = RENDERED_AT_MOST if self._is_whole else RENDERED_AT_FIRST
        if len(self.text) <= limit:
            return self.text
        return self.text[:limit].rpartition("\n")[0] or self.text[:limit]

    def _render(self) -> None:
        self.view.show_markdown(self._shown())
        self._update_more()

    def _update_more(self) -> None:
        self.more.setVisible(len(self._shown()) < len(self.text) and not self._is_whole and self.editor.isHidden())

    def _show_all(self) -> None:
        self._is_whole = True
        self._render()
        if len(self.text) > RENDERED_AT_MOST:
            self.edit()

    def _lay_out(self) -> None:
        self._card = QFrame()
        self._card.setProperty("role", "card")
        inner = column(self._card)
        inner.setContentsMargins(4, 2, 4, 2)  # with those of the view
        inner.addWidget(self.view)
        box = column(self, spacing=6)
        box.addWidget(heading(self.tr("Notes")))
        box.addWidget(self._card)
        box.addWidget(self.editor)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
