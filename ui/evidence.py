"""What shows a skill: seen, added, edited and removed in a small dialog, or added by dropping a link or a file."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker import checklist
from tracker.errors import InvalidInput
from tracker.operations import skills
from tracker.records import Evidence, EvidenceKind
from ui.editing import tried
from ui.links import open_link, parse_link
from ui.messages import Buttons, plain_message
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label
from ui.session import Session
from ui.skill_words import evidence_kind_name
from ui.theme import set_look
from ui.typed_days import day_text, typed_day_or_none
from ui.words import date_words

WIDTH: Final = 460
TITLE_LIMIT: Final = 120
CODE_HOSTS: Final = ("github.com", "gitlab.com", "codeberg.org", "bitbucket.org")
CERTIFICATE_WORDS: Final = ("certif", "credly", "badge")
COURSE_WORDS: Final = ("coursera", "udemy", "edx.org", "course")


def draft_of(text: str) -> dict[str, Any]:
    """What a link or the path of a file says of the evidence that it is: a title, its kind, and itself."""
    lowered = text.lower()
    if lowered.startswith(("http://", "https://")):
        return {"title": _title_of(text), "kind": _kind_of(lowered), "url": text, "file": None}
    return {"title": PurePath(text).name or text, "kind": _kind_of(lowered), "url": None, "file": text}


def _title_of(link: str) -> str:
    parts = urlsplit(link)
    path = unquote(parts.path).strip("/")
    return one_line(f"{parts.hostname or ''}/{path}" if path else parts.hostname or link, TITLE_LIMIT)


def _kind_of(text: str) -> EvidenceKind:
    if any(word in text for word in CERTIFICATE_WORDS):
        return EvidenceKind.CERTIFICATE
    if any(word in text for word in COURSE_WORDS):
        return EvidenceKind.COURSE
    return EvidenceKind.PROJECT if any(host in text for host in CODE_HOSTS) else EvidenceKind.OTHER


def add_dropped(session: Session, skill: str, texts: list[str]) -> None:
    """Add what was dropped on a skill as evidence of today, each a step that can be undone."""
    for text in texts:
        draft = draft_of(text)
        if session.run(skills.add_evidence, skill, day=session.overview.today, **draft):
            sentence = QCoreApplication.translate("Evidence", "Added “{title}” as evidence for {skill}.")
            session.tell(sentence.format(title=one_line(draft["title"], 60), skill=one_line(skill)))


class EvidenceDialog(QDialog):
    """The evidence for one skill. What is chosen in the list is in the form below, a new one otherwise."""

    def __init__(self, context: Context, skill: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self.skill = skill
        self.chosen: Evidence | None = None
        self.setWindowTitle(self.tr("Evidence for {skill}").format(skill=one_line(skill)))
        self.entries = QListWidget()
        self.heading = plain_label(role="strong")
        self.title = QLineEdit()
        self.kind = QComboBox()
        self.day = QLineEdit()
        self.place = QLineEdit()
        self.note = QLineEdit()
        self.problem = plain_label(role="error", wrap=True)
        self.browse = QPushButton(self.tr("File…"))
        self.open_button = QPushButton(self.tr("Open"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.save_button = QPushButton()
        self.new_button = QPushButton(self.tr("Add another"))
        self._lay_out()
        self._connect()
        self._fill()
        self._show(None)

    def save(self) -> None:
        """Add the evidence, or save what was changed of the one that is chosen."""
        try:
            values = self._values()
        except InvalidInput as refusal:
            self._say(str(refusal))
            return
        if self.chosen:
            problem = tried(self.session, skills.edit_evidence, self.chosen.id, values)
        else:
            problem = tried(self.session, skills.add_evidence, self.skill, **values)
        self._say(problem)
        if not problem:
            self._fill()
            self._show(None)

    def remove(self) -> None:
        """Remove the evidence that is chosen; undo brings it back."""
        if self.chosen:
            problem = tried(self.session, skills.remove_evidence, self.chosen.id)
            self._fill()
            self._show(None)
            self._say(problem)

    def _values(self) -> dict[str, Any]:
        """What is in the form. Raises InvalidInput."""
        place = self.place.text().strip()
        is_link = "://" in place
        if is_link:
            parse_link(place)
        return {
            "title": self.title.text(),
            "kind": EvidenceKind(self.kind.currentData()),
            "day": typed_day_or_none(self.day.text(), self.session.overview.today),
            "url": place if is_link else None,
            "file": place if place and not is_link else None,
            "note": self.note.text(),
        }

    def _fill(self) -> None:
        self.entries.blockSignals(True)
        self.entries.clear()
        for evidence in checklist.evidence_by_skill(self.session.store).get(self.skill, []):
            item = QListWidgetItem(self._words(evidence), self.entries)
            item.setData(Qt.ItemDataRole.UserRole, evidence.id)
        self.entries.setVisible(self.entries.count() > 0)
        self.entries.blockSignals(False)

    def _words(self, evidence: Evidence) -> str:
        day = date_words(evidence.day, self.session.overview.today) if evidence.day else ""
        parts = (one_line(evidence.title, 80), evidence_kind_name(evidence.kind), day)
        return " · ".join(part for part in parts if part)

    def _show(self, evidence: Evidence | None) -> None:
        """Put a piece of evidence into the form, or empty it for a new one."""
        self.chosen = evidence
        today = self.session.overview.today
        set_label(self.heading, self.tr("Change it") if evidence else self.tr("Add evidence"))
        self.title.setText(evidence.title if evidence else "")
        self.kind.setCurrentIndex(list(EvidenceKind).index(evidence.kind if evidence else EvidenceKind.PROJECT))
        self.day.setText(day_text(evidence.day if evidence else today, today))
        self.place.setText((evidence.url or evidence.file or "") if evidence else "")
        self.note.setText(evidence.note if evidence else "")
        self.save_button.setText(self.tr("Save") if evidence else self.tr("Add"))
        for button in (self.remove_button, self.open_button, self.new_button):
            button.setVisible(evidence is not None)
        self.open_button.setEnabled(bool(evidence and (evidence.url or evidence.file)))
        if evidence is None:
            self.entries.setCurrentRow(-1)
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: int) -> None:
        item = self.entries.item(row) if row >= 0 else None
        if item is not None:
            self._say("")
            self._show(self.session.store.get(Evidence, item.data(Qt.ItemDataRole.UserRole)))

    def _open(self) -> None:
        if self.chosen and self.chosen.url:
            open_link(self, self.chosen.url)
        elif self.chosen and self.chosen.file and self._may_open(self.chosen.file):
            QDesktopServices.openUrl(QUrl.fromLocalFile(self.chosen.file))

    def _may_open(self, file: str) -> bool:
        text = self.tr("Open this file with the program that is set up for it?") + f"\n\n{one_line(file, 400)}"
        answer = plain_message(self, self.tr("Open the file"), text, Buttons.Open | Buttons.Cancel)
        return answer == Buttons.Open

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A file that shows it"))
        if chosen:
            self.place.setText(chosen)
            if not self.title.text().strip():
                self.title.setText(draft_of(chosen)["title"])

    def _say(self, sentence: str) -> None:
        set_label(self.problem, sentence)
        self.problem.setVisible(bool(sentence))
        set_look(self.title, invalid="true" if sentence and not self.title.text().strip() else "false")

    def _connect(self) -> None:
        self.entries.currentRowChanged.connect(self._choose)
        self.save_button.clicked.connect(self.save)
        self.remove_button.clicked.connect(self.remove)
        self.open_button.clicked.connect(self._open)
        self.new_button.clicked.connect(lambda: self._show(None))
        self.browse.clicked.connect(self._choose_file)

    def _lay_out(self) -> None:
        for kind in EvidenceKind:
            self.kind.addItem(evidence_kind_name(kind), kind)
        self.entries.setSpacing(3)
        self.entries.setAccessibleName(self.tr("Evidence"))
        self.entries.setMaximumHeight(150)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.remove_button.setProperty("role", "danger")
        for button in (self.browse, self.open_button, self.remove_button, self.new_button):
            button.setAutoDefault(False)
        self.place.setPlaceholderText(self.tr("https://… or a file"))
        box = QVBoxLayout(self)
        box.setSpacing(8)
        box.addWidget(self.entries)
        box.addWidget(self.heading)
        box.addLayout(self._form())
        box.addWidget(self.problem)
        self.problem.hide()
        box.addLayout(self._buttons())
        self.resize(WIDTH, 0)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.place, 1)
        line.addWidget(self.browse)
        for name, field in (
            (self.tr("Title"), self.title),
            (self.tr("Kind"), self.kind),
            (self.tr("Day"), self.day),
            (self.tr("Link or file"), place),
            (self.tr("Note"), self.note),
        ):
            (self.place if field is place else field).setAccessibleName(name)
            form.addRow(plain_label(name), field)
        return form

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.new_button)
        line.addWidget(self.open_button)
        line.addWidget(self.remove_button)
        line.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        line.addWidget(close)
        line.addWidget(self.save_button)
        return line
