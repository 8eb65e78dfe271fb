"""A document of an application: as what it goes with it, of what it is a version, and when it was sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from tracker.records import Attachment, Document, Use
from ui.day_field import DayField, Today
from ui.detail.forms import Edit, Labelled, RecordForm
from ui.editing import ChoiceField, LineField
from ui.file_words import use_name
from ui.icons import Icons
from ui.plain import plain_label, set_label
from ui.text_field import TextField

FRAMED: Final = ""


class FileForm(RecordForm):
    """Edits `used_as`, `family`, `sent_on` and `note`. What was sent is frozen, but for its note.

    `families` gives the names of which a document may be a version.
    """

    def __init__(self, edit: Edit, *, today: Today, icons: Icons, families: Callable[[], Sequence[str]]) -> None:
        super().__init__(lambda _values, _then: "", edit)
        self.used_as: ChoiceField[Use] = ChoiceField(
            self.tr("Goes with it as"),
            self.writer("used_as"),
            empty=Use.OTHER,
            choices=[(use, use_name(use)) for use in Use],
            role=FRAMED,
        )
        self.family = LineField(self.tr("A version of"), self.writer("family"), suggest=families, role=FRAMED)
        self.sent_on = DayField(
            self.tr("Sent on"),
            self.writer("sent_on"),
            today=today,
            icons=icons,
            placeholder=self.tr("not sent yet"),
            role=FRAMED,
        )
        self.note = TextField(self.tr("Note"), self.writer("note"), least=1, most=8, role=FRAMED)
        self.sent = plain_label(role="small", wrap=True)
        self.lay_out(
            {"used_as": self.used_as, "family": self.family, "sent_on": self.sent_on, "note": self.note},
            (Labelled(self.used_as), Labelled(self.sent_on)),
            (Labelled(self.family),),
            (Labelled(self.note),),
        )
        self.box.insertWidget(self.box.indexOf(self.note.problem) + 1, self.sent)

    def show_history(self, words: str, *, is_frozen: bool) -> None:
        """Say where the same document was sent; what was sent cannot be changed."""
        set_label(self.sent, words)
        self.sent.setVisible(bool(words))
        for field in (self.used_as, self.sent_on):
            field.setEnabled(not is_frozen)
        self.setFocusProxy(self.note if is_frozen else self.used_as)


def file_values(attachment: Attachment, document: Document) -> dict[str, Any]:
    """The values of an attachment by the names of the form."""
    return {
        "used_as": attachment.used_as,
        "family": document.family,
        "sent_on": attachment.sent_on,
        "note": attachment.note,
    }
