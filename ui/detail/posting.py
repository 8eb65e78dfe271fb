"""The text of the posting: plain, a long one cut until asked for, and edited or pasted anew on demand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from tracker.operations import applications
from tracker.overview import Row
from tracker.records import Posting as StoredPosting
from ui.detail.section import Section, column, heading, link_button
from ui.editing import ENTER, tried
from ui.pages import Context
from ui.plain import many_lines
from ui.text_field import TEXT_LIMIT, PlainText, TextField
from ui.words import locale

SHOWN_AT_FIRST: Final = 20_000  # characters


class Posting(Section):
    """Shows the posting. Edit or Enter lets it be changed or pasted, leaving saves it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.text = ""
        self._is_whole = False
        self.view = PlainText(most=None, role="bare")
        self.view.setReadOnly(True)
        self.view.document().setDocumentMargin(0)
        self.view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.view.setAccessibleName(self.tr("Posting"))
        self.view.setPlaceholderText(self.tr("Nothing here yet. Edit to paste the text of the posting."))
        self.view.installEventFilter(self)
        self.editor = TextField(self.tr("Text of the posting"), self._save, most=None)
        self.editor.keeps_escape = True
        self.editor.hide()
        self.edit_button = link_button(self.tr("Edit"), self.edit, spoken=self.tr("Edit the posting"))
        self.more = link_button("", self._show_all)
        self.fields = [self.editor]
        self._lay_out()
        self.editor.left.connect(self._read)
        self.editor.entered.connect(lambda _is_strong: self._read(keep_focus=True))
        self.editor.given_up.connect(lambda: self._read(keep_focus=True))

    def show_row(self, row: Row) -> None:
        is_other = row.id != self.owner
        self.owner = row.id
        stored = self.session.store.get(StoredPosting, row.id)
        text = stored.text if stored else ""
        self._is_whole = self._is_whole and not is_other
        # One that is too long to be edited is not put into the editor: what is pasted there replaces it.
        self.editor.show_value(text if len(text) <= TEXT_LIMIT else "", row.id)
        if is_other or text != self.text:
            self.text = text
            self._render()
        if is_other:
            self._show_editor(self.editor.is_dirty)

    def edit(self) -> None:
        """Edit the text, or paste another."""
        is_too_long = len(self.text) > TEXT_LIMIT
        self.editor.text.setPlaceholderText(
            self.tr("The present text is too long to be edited here. Paste another one to replace it.")
            if is_too_long
            else self.tr("Paste the text of the posting.")
        )
        self._show_editor(True)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, text: str) -> str:
        return tried(self.session, applications.set_posting, self.owner, text) if self.owner is not None else ""

    def _read(self, *, keep_focus: bool = False) -> None:
        if not self.editor.is_dirty:
            self._show_editor(False)
            if keep_focus:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_editor(self, is_edited: bool) -> None:
        self.editor.setVisible(is_edited)
        self.view.setVisible(not is_edited)
        self.edit_button.setVisible(not is_edited)
        self._update_more()

    def _render(self) -> None:
        self.view.put(many_lines(self.text, TEXT_LIMIT if self._is_whole else SHOWN_AT_FIRST))
        self._update_more()

    def _update_more(self) -> None:
        is_cut = len(self.text) > SHOWN_AT_FIRST and not self._is_whole
        count = locale().toString(len(self.text))
        self.more.setText(self.tr("Show all ({count} characters)").format(count=count))
        self.more.setVisible(is_cut and self.editor.isHidden())

    def _show_all(self) -> None:
        self._is_whole = True
        self._render()

    def _lay_out(self) -> None:
        box = column(self, spacing=6)
        box.addWidget(heading("", self.edit_button))
        box.addWidget(self.view, 1)
        box.addWidget(self.editor, 1)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self.edit()
            return True
        return super().eventFilter(watched, event)
