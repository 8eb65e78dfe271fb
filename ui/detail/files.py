"""The documents of an application: dropped or chosen, kept by their content, with what was sent where and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog

from tracker.attachments import Library
from tracker.operations import documents
from tracker.operations.documents import Kept
from tracker.overview import Row
from tracker.records import Attachment, Document, Use
from tracker.text import name_key, order_key
from ui import paint
from ui.detail.entry import Look
from ui.detail.entry_section import EntrySection
from ui.detail.file_form import FileForm, file_values
from ui.detail.forms import RecordForm
from ui.detail.menus import Choices, popup
from ui.detail.section import column, heading, inset, link_button
from ui.detail.steps import Key
from ui.editing import tried
from ui.file_words import size_words, use_name, use_of, version_words
from ui.opening import Opener
from ui.pages import Context
from ui.plain import one_line, plain_label
from ui.tasks import Tasks
from ui.words import date_words

MOST_OFFERED: Final = 30  # documents of the library in the menu
SENT_SHOWN: Final = 12
NAME_LIMIT: Final = 60


class Files(EntrySection):
    """What goes with the application that is shown. Files can be dropped anywhere on it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, self.tr("Files"), has_lines=True)
        self.library = Library(self.session.store.path)
        self.tasks = Tasks(self)
        self.opener = Opener(self.library, self.tasks, self)
        self.add_button = link_button(self.tr("+ File…"), self._choose_files, spoken=self.tr("Add a file"))
        self.known_button = link_button(
            self.tr("+ Kept before"), self._offer_known, spoken=self.tr("Add a document that is kept already")
        )
        self.empty = plain_label(
            self.tr(
                "Drop a resume, a letter or a contract here. A copy is kept as it is now, and what was sent stays."
            ),
            role="hint",
            wrap=True,
        )
        self._is_dropping = False
        self.setAcceptDrops(True)
        box = column(self)
        box.addWidget(inset(heading(self.tr("Files"), self.known_button, self.add_button)))
        box.addWidget(inset(self.empty))
        box.addWidget(self.entries)
        box.addWidget(inset(self.refusal))
        box.addStretch(1)

    def show_row(self, row: Row) -> None:
        is_other = self.begin(row.id)
        own = self._own()
        self.entries.show_entries([(("file", one.id), self._look(one)) for one in own], is_other=is_other)
        self.empty.setVisible(not own)
        self.known_button.setVisible(any(True for _ in self._offered()))
        self.refresh_open_form()

    def add_files(self, paths: list[Path], *, family: str = "") -> None:
        """Keep files and put them with the application that is shown; what was refused is said."""
        for path in paths:
            if self.owner is not None:
                self.session.tell(self.tr("Keeping “{name}”…").format(name=one_line(path.name, NAME_LIMIT)))
                done = partial(self._attach, self.owner, family)
                self.tasks.start(partial(self.library.keep, path), done, partial(self._refuse_for, self.owner))

    # Forms

    def make_form(self, _kind: str) -> RecordForm:
        return FileForm(self._edit, today=self.today, icons=self.context.icons, families=self._families)

    def refresh_form(self, form: RecordForm, key: Key) -> None:
        if found := self._found(key[1]):
            form.show_stored(file_values(*found))
            self._show_history(form, *found)

    def edit(self, key: Key) -> None:
        if found := self._found(key[1]):
            self.open_form(key, lambda form: self._fill(form, *found))

    def remove(self, key: Key) -> None:
        self.refuse(tried(self.session, documents.detach, key[1]))

    def show_menu(self, key: Key, place: QPoint) -> None:
        popup(self, self._choices(key), place)

    def _choices(self, key: Key) -> Choices:
        found = self._found(key[1])
        if found is None:
            return
        attachment, document = found
        yield self.tr("Open"), partial(self.opener.open, document, self.refuse)
        yield self.tr("Show in a folder"), partial(self.opener.reveal, document, self.refuse)
        yield self.tr("Save a copy…"), partial(self._save_copy, document)
        yield "", None
        if not attachment.sent_on:
            yield self.tr("Sent today"), partial(self._send, attachment)
        yield self.tr("Add a new version…"), partial(self._choose_version, document)
        yield self.tr("Edit"), partial(self.edit, key)
        if not attachment.sent_on:
            yield self.tr("Take off this application"), partial(self.remove, key)

    def _fill(self, form: RecordForm, attachment: Attachment, document: Document) -> None:
        form.open_record(attachment.id, file_values(attachment, document))
        self._show_history(form, attachment, document)

    def _show_history(self, form: RecordForm, attachment: Attachment, document: Document) -> None:
        assert isinstance(form, FileForm)
        form.show_history(self._history(attachment, document), is_frozen=attachment.sent_on is not None)

    # What is known

    def _own(self) -> list[Attachment]:
        found = (one for one in self._attachments().values() if one.application == self.owner)
        return sorted(found, key=lambda one: one.id, reverse=True)

    def _attachments(self) -> Mapping[int, Attachment]:
        return self.session.store.records(Attachment)

    def _documents(self) -> Mapping[int, Document]:
        return self.session.store.records(Document)

    def _found(self, id: int) -> tuple[Attachment, Document] | None:
        attachment = self._attachments().get(id)
        document = self._documents().get(attachment.document) if attachment else None
        return (attachment, document) if attachment and document else None

    def _versions(self, document: Document) -> int:
        key = name_key(document.family)
        return sum(1 for other in self._documents().values() if name_key(other.family) == key)

    def _families(self) -> list[str]:
        return sorted({document.family for document in self._documents().values()}, key=order_key)

    def _offered(self) -> Iterator[Document]:
        """The documents that are kept and not here, the newest first."""
        here = {one.document for one in self._own()}
        for id in sorted(self._documents(), reverse=True):
            if id not in here:
                yield self._documents()[id]

    def _look(self, attachment: Attachment) -> Look:
        document = self._documents()[attachment.document]
        parts = (
            use_name(attachment.used_as),
            version_words(document, self._versions(document)),
            size_words(document.size),
            one_line(attachment.note, NAME_LIMIT),
        )
        second = " · ".join(part for part in parts if part)
        name = one_line(attachment.name)
        if not self.library.path_of(document.hash).exists():
            gone = self.tr("missing")
            words = self.tr("Its file is not in the folder of documents any more; add it again and it is here.")
            return Look(name, f"{name}, {gone}. {words}", second=words, right=gone, tone="bad", icon="triangle-alert")
        day = date_words(attachment.sent_on, self.today()) if attachment.sent_on else ""
        right = self.tr("sent {day}").format(day=day) if day else ""
        spoken = ", ".join(part for part in (name, second, right) if part)
        return Look(name, spoken, second=second, right=right, tone="good" if right else None, icon="file-text")

    def _history(self, attachment: Attachment, document: Document) -> str:
        """Where and when the same content was sent."""
        sent = [one for one in self._attachments().values() if one.document == document.id and one.sent_on]
        lines = []
        for one in sorted(sent, key=lambda one: (str(one.sent_on), one.id), reverse=True)[:SENT_SHOWN]:
            row = self.session.overview.row(one.application)
            company = one_line(row.application.company or row.application.title, NAME_LIMIT) if row else "?"
            assert one.sent_on is not None
            day = date_words(one.sent_on, self.today())
            lines.append(self.tr("Sent to {company} on {day}").format(company=company, day=day))
        if attachment.sent_on:
            lines.append(self.tr("What was sent stays as it was; its note can be changed."))
        return "\n".join(lines)

    # What is done

    def _attach(self, owner: int, family: str, kept: Kept) -> None:
        use = use_of(kept.name)
        sentence = tried(self.session, documents.attach, owner, kept, use, on=self.today(), family=family)
        if sentence:
            self._refuse_for(owner, sentence)
        else:
            self.session.tell(self.tr("“{name}” is kept.").format(name=one_line(kept.name, NAME_LIMIT)))

    def _refuse_for(self, owner: int, sentence: str) -> None:
        """Say why a file was not taken, beside the application for which it was meant."""
        if owner == self.owner:
            self.refuse(sentence)
        self.session.tell(sentence)

    def _edit(self, id: int, values: Mapping[str, Any]) -> str:
        found = self._found(id)
        if found is None:
            return ""
        if "family" in values:
            return tried(self.session, documents.edit, found[1].id, {"family": values["family"]})
        if "sent_on" in values:
            if values["sent_on"] is None:
                return ""
            return tried(self.session, documents.send, id, on=values["sent_on"])
        return tried(self.session, documents.edit_attachment, id, **values)

    def _send(self, attachment: Attachment) -> None:
        self.refuse(tried(self.session, documents.send, attachment.id, on=self.today()))

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        self.add_files([Path(path) for path in chosen])

    def _choose_version(self, document: Document) -> None:
        title = self.tr("A new version of {name}").format(name=one_line(document.family, NAME_LIMIT))
        chosen, _ = QFileDialog.getOpenFileName(self, title)
        if chosen:
            self.add_files([Path(chosen)], family=document.family)

    def _save_copy(self, document: Document) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Save a copy in")):
            done = self.tr("Saved as {path}")
            self.opener.save_copy(
                document, Path(folder), lambda path: self.session.tell(done.format(path=path)), self.refuse
            )

    def _offer_known(self) -> None:
        popup(self, self._known_choices(), self.known_button.mapToGlobal(QPoint(0, self.known_button.height())))

    def _known_choices(self) -> Choices:
        for document, _ in zip(self._offered(), range(MOST_OFFERED), strict=False):
            parts = (one_line(document.name, NAME_LIMIT), version_words(document, self._versions(document)))
            yield " · ".join(part for part in parts if part), partial(self._attach_known, document)

    def _attach_known(self, document: Document) -> None:
        if self.owner is not None:
            use = self._last_use(document)
            self.refuse(tried(self.session, documents.attach, self.owner, document.id, use, on=self.today()))

    def _last_use(self, document: Document) -> Use:
        """As what a document went with an application the last time."""
        before = [one for one in self._attachments().values() if one.document == document.id]
        return max(before, key=lambda one: one.id).used_as if before else use_of(document.name)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.owner is not None and dropped_files(event.mimeData().urls()):
            event.acceptProposedAction()
            self._show_drop(is_dropping=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_drop(is_dropping=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(is_dropping=False)
        if paths := dropped_files(event.mimeData().urls()):
            event.acceptProposedAction()
            self.add_files(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_dropping:
            painter = QPainter(self)
            paint.focus_ring(painter, self.rect().adjusted(4, 0, -8, -1), self.context.themes.theme)
            painter.end()

    def _show_drop(self, *, is_dropping: bool) -> None:
        self._is_dropping = is_dropping
        self.update()


def dropped_files(urls: list[QUrl]) -> list[Path]:
    """The files among what is dropped; links are none."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
