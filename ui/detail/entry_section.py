"""A section of entries of which one may be open in a form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt

from ui.detail.entries import Entries
from ui.detail.forms import RecordForm
from ui.detail.section import Section, scroll_to
from ui.detail.steps import Key
from ui.pages import Context
from ui.plain import plain_label, set_label


class EntrySection(Section):
    """A subclass makes its forms by the kind of record they edit (`make_form`), and opens them by `open_form`."""

    def __init__(self, context: Context, name: str, *, has_lines: bool = False) -> None:
        super().__init__(context)
        self.entries = Entries(context, name, has_lines=has_lines)
        self.refusal = plain_label(role="error", wrap=True)
        self.refusal.hide()
        self.open_key: Key | None = None
        self._forms: dict[str, RecordForm] = {}
        self.entries.edit_asked.connect(self.edit)
        self.entries.remove_asked.connect(self.remove)
        self.entries.menu_asked.connect(self.show_menu)

    def make_form(self, kind: str) -> RecordForm:
        """The form for a kind of record; made once."""
        raise NotImplementedError

    def refresh_form(self, form: RecordForm, key: Key) -> None:
        """Show in an open form what is stored of its record now."""
        raise NotImplementedError

    def edit(self, key: Key) -> None:
        """Open an entry in its form."""
        raise NotImplementedError

    def remove(self, key: Key) -> None:
        """Remove what an entry stands for."""
        raise NotImplementedError

    def show_menu(self, key: Key, place: QPoint) -> None:
        """Offer what can be done with an entry."""
        raise NotImplementedError

    def form(self, kind: str) -> RecordForm:
        if kind not in self._forms:
            self._forms[kind] = form = self.make_form(kind)
            form.setParent(self)
            form.closed.connect(self._on_closed)
        return self._forms[kind]

    def open_form(self, key: Key, fill: Callable[[RecordForm], None]) -> None:
        """Open the form for an entry, or for a new one whose key no entry has. One that refuses to close stays."""
        if not self.commit():
            return
        form = self.form(key[0])
        fill(form)
        self.open_key = key
        self.entries.open_form(form, key)
        form.setFocus(Qt.FocusReason.TabFocusReason)  # so that what is typed replaces what is there
        scroll_to(form)

    def commit(self) -> bool:
        """Save what is in the open form and close it."""
        return self.open_key is None or self.form(self.open_key[0]).finish()

    def begin(self, owner: int) -> bool:
        """Get ready to show an application. Returns whether it is another one than before."""
        is_other = owner != self.owner
        if is_other and self.open_key:
            self.form(self.open_key[0]).put_away()
        self.owner = owner
        self.refuse("")
        return is_other

    def refresh_open_form(self) -> None:
        if self.open_key and (form := self.form(self.open_key[0])).record is not None:
            self.refresh_form(form, self.open_key)

    def refuse(self, sentence: str) -> None:
        """Say why something was not done."""
        set_label(self.refusal, sentence)
        self.refusal.setVisible(bool(sentence))

    def _on_closed(self) -> None:
        self.open_key = None
        self.entries.close_form()
