"""What can be pasted or dropped to be captured: links, text, pages and local files, and nothing else."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QMimeData

from ui.intake import is_link

MOST_AT_ONCE: Final = 200
LONGEST_TEXT: Final = 5_000_000  # characters; more is refused before it is copied anywhere
SPREADSHEETS: Final = frozenset((".csv", ".tsv", ".xlsx", ".xls", ".ods"))
SCHEMES: Final = frozenset(("http", "https"))


class GivenKind(StrEnum):
    """What was given. A page is mark-up that was copied without its plain text, a table rows of a spreadsheet."""

    LINK = "link"
    TEXT = "text"
    PAGE = "page"
    FILE = "file"
    TABLE = "table"


class Given(NamedTuple):
    """One thing to capture: a link, a text, or the path of a file."""

    kind: GivenKind
    value: str

    @property
    def name(self) -> str:
        """What to call it on the screen."""
        return Path(self.value).name if self.kind is GivenKind.FILE else self.value


def given_in(mime: QMimeData) -> list[Given]:
    """What of a paste or a drop can be captured, in order; empty where nothing can be."""
    if mime.hasUrls():
        return [given for url in mime.urls()[:MOST_AT_ONCE] if (given := _of_url(url.toLocalFile(), url.toString()))]
    if mime.hasText() and mime.text().strip():
        return _of_text(mime.text()) if len(mime.text()) <= LONGEST_TEXT else []
    if mime.hasHtml() and len(mime.html()) <= LONGEST_TEXT:
        return [Given(GivenKind.PAGE, mime.html())]
    return []


def can_be_given(mime: QMimeData) -> bool:
    """Whether a drop may be taken, without looking at all of it."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def given_text(text: str) -> Given:
    """A text that is a link and nothing else, or the text of a posting."""
    return Given(GivenKind.LINK, text.strip()) if is_link(text) else Given(GivenKind.TEXT, text)


def _of_text(text: str) -> list[Given]:
    """A table, the links that a text is a list of, or the text itself."""
    from ui.pasted_rows import are_rows  # brings the import

    if are_rows(text):
        return [Given(GivenKind.TABLE, text)]
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(is_link(line) for line in lines):
        return [given_text(line) for line in lines[:MOST_AT_ONCE]]
    return [given_text(text)]


def _of_url(path: str, link: str) -> Given | None:
    if path:
        return Given(GivenKind.FILE, path)
    return Given(GivenKind.LINK, link) if link.partition(":")[0].lower() in SCHEMES else None


def tables(given: list[Given]) -> list[Given]:
    """Those that are lists of applications and not one: rows, and files of spreadsheets."""
    return [
        one
        for one in given
        if one.kind is GivenKind.TABLE
        or (one.kind is GivenKind.FILE and Path(one.value).suffix.lower() in SPREADSHEETS)
    ]


def mail_files(given: list[Given]) -> list[Given]:
    """Those that are files of e-mails, one or many in each."""
    from tracker.capture.mail.batch import is_mail_file, is_mailbox_file  # not needed until something is given

    files = [one for one in given if one.kind is GivenKind.FILE]
    return [one for one in files if is_mail_file(Path(one.value)) or is_mailbox_file(Path(one.value))]
