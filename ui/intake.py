"""A field that takes in a link or the text of a posting, and hands it to where it belongs."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QKeyEvent

from ui.editing import Write
from ui.text_field import PlainText, TextField

LINK_LIMIT: Final = 8_000  # characters
LONG: Final = 120  # characters from which a pasted text is a posting for sure
WITH_SCHEME: Final = re.compile(r"https?://\S+", re.IGNORECASE)
WITHOUT_SCHEME: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}(?::[0-9]+)?(?:[/?#]\S*)?", re.IGNORECASE)


def is_link(text: str) -> bool:
    """Whether a text is one link and nothing else, with or without its `https://`."""
    plain = text.strip()
    return len(plain) <= LINK_LIMIT and bool(WITH_SCHEME.fullmatch(plain) or WITHOUT_SCHEME.fullmatch(plain))


class IntakeField(TextField):
    """Calls `take` with what was pasted or typed, and is empty again unless that returns why not."""

    def __init__(self, name: str, take: Write[str], *, placeholder: str) -> None:
        editor = _Intake(least=1, most=4, role="")
        super().__init__(name, take, placeholder=placeholder, editor=editor)
        editor.pasted.connect(self._take_pasted)

    def _take_pasted(self, text: str) -> None:
        if len(text) > LONG:  # not shown first: to lay out a megabyte takes longer than anybody should wait
            self.refuse(self._write(text))
            return
        self.text.setPlainText(text)
        self.text.document().setModified(True)
        self.commit()

    def _takes_enter(self, _event: QKeyEvent) -> bool:
        return True


class _Intake(PlainText):
    """Tells of a link or a long text as soon as it is pasted; a few words can be typed on."""

    pasted = Signal(str)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        is_whole = self.document().isEmpty() and (is_link(text) or len(text) > LONG or "\n" in text.strip())
        if is_whole:
            self.pasted.emit(text)
        else:
            super().insertFromMimeData(source)
