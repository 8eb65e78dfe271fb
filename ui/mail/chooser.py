"""To which application an e-mail belongs: what was found, and a search for another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from tracker.capture.mail.proposing import Proposal
from tracker.operations.mails import NEW
from tracker.overview import Overview
from tracker.text import folded
from ui.mail.words import application_words, belongs_words, name_of
from ui.plain import LineLabel, one_line, plain_label, set_label

MOST: Final = 50  # applications that a search lists
ROW: Final = 26  # px
FRAME: Final = 8  # px around the rows
MOST_ROWS: Final = 5  # that are seen at once
IdRole: Final = Qt.ItemDataRole.UserRole


class ApplicationChooser(QWidget):
    """Says which application it is. `chosen` gives the id of another one, or `NEW`."""

    chosen = Signal(int)

    def __init__(self, overview: Overview) -> None:
        super().__init__()
        self._overview = overview
        self._proposal: Proposal | None = None
        self.name = LineLabel(role="strong")
        self.why = plain_label(role="hint", wrap=True)
        self.change_button = QPushButton(self.tr("Another…"))
        self.change_button.setProperty("role", "link")
        self.change_button.setAutoDefault(False)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find an application by company or title"))
        self.search.setAccessibleName(self.tr("Find an application"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Applications"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._connect()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show the application of a proposal; where it is not known, those that it may be."""
        self._proposal = proposal
        known = application_words(proposal, self._overview)
        self.name.say(known or self.tr("Choose the application"))
        set_label(self.why, belongs_words(proposal))
        self.why.setVisible(bool(self.why.text()))
        self.change_button.setVisible(bool(known))
        self.search.clear()
        self._open_search(not known)

    def _open_search(self, is_open: bool) -> None:
        self.search.setVisible(is_open)
        self.list.setVisible(is_open)
        if is_open:
            self._find("")

    def _find(self, text: str) -> None:
        """List what contains every word; the candidates where nothing is typed."""
        self.list.clear()
        if self._proposal is None:
            return
        words = folded(text).split()
        ids = self._matching(words) if words else [one.application for one in self._proposal.candidates]
        for id in ids:
            self._add(id, name_of(id, self._overview))
        if self._proposal.can_add:
            new = " · ".join(filter(None, (self._proposal.new.get("title"), self._proposal.new.get("company"))))
            self._add(NEW, self.tr("Add it as a new one: {name}").format(name=one_line(new)))
        self.list.setFixedHeight(ROW * min(MOST_ROWS, max(1, self.list.count())) + FRAME)

    def _matching(self, words: list[str]) -> list[int]:
        found = []
        for id, application in self._overview.applications.items():
            if application.trashed_at is None:
                where = folded(f"{application.title} {application.company}")
                if all(word in where for word in words):
                    found.append(id)
        return found[-MOST:][::-1]

    def _add(self, id: int, name: str) -> None:
        item = QListWidgetItem(name, self.list)
        item.setSizeHint(QSize(0, ROW))
        item.setData(IdRole, id)

    def _take(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(IdRole))

    def _take_first(self) -> None:
        """Take what is chosen in the list, or else the first that was found."""
        if self.list.count():
            self._take(self.list.item(max(self.list.currentRow(), 0)))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.name, 1)
        line.addWidget(self.change_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(line)
        box.addWidget(self.why)
        box.addWidget(self.search)
        box.addWidget(self.list)

    def _connect(self) -> None:
        self.change_button.clicked.connect(lambda _checked=False: self._ask_for_another())
        self.search.textEdited.connect(self._find)
        self.search.returnPressed.connect(self._take_first)
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)

    def _ask_for_another(self) -> None:
        self._open_search(True)
        self.search.setFocus()
