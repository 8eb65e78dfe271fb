"""The dialog for e-mails that were dropped: one of them, or all that are worth a tick in a mailbox."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from tracker import rotation
from tracker.capture.mail.batch import Batch
from tracker.capture.mail.proposing import Proposal, taken
from tracker.changes import ChangeSet
from tracker.operations import lookup
from tracker.operations.mails import Step, Taken, take_in
from tracker.records import Message
from ui.framing import answers, open_as
from ui.mail.proposal import ProposalView, advised_places
from ui.mail.reading import MailReading
from ui.mail.words import as_said, line_words
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label
from ui.reading_order import walk_as_read
from ui.sentences import translated
from ui.tasks import BAR, Tasks

NONE: Final = (560, 120)
ONE: Final = (560, 640)
SEVERAL: Final = (980, 640)
LIST_WIDTH: Final = 380
ROW: Final = 28  # px
MOST_SHOWN: Final = 5_000  # e-mails of a mailbox in the list
State = Qt.CheckState


class MailDialog(QDialog):
    """Reads e-mails, shows what each would have one do, and does what is ticked as one step.

    `usual_search` names the search that a new application belongs to, where there is such a one.
    """

    def __init__(
        self, context: Context, paths: Sequence[Path], parent: QWidget, *, tasks: Tasks, usual_search: str = ""
    ) -> None:
        super().__init__(parent)
        self._usual_search = usual_search
        self.session = context.session
        self._tasks = tasks
        self._proposals: list[Proposal] = []
        self._ticked: list[set[int]] = []
        self._is_saving = False
        self.setWindowTitle(self.tr("E-mails"))
        self.heading = plain_label(role="strong", wrap=True)
        self.progress = QProgressBar()
        self.list = QListWidget()
        self.view = ProposalView(context)
        self.problem = plain_label(role="error", wrap=True)
        self.do_button = QPushButton(self.tr("Do it"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self.reading = MailReading(self.session, tasks, self)
        self.reading.progressed.connect(self.progress.setValue)
        self.reading.start(list(paths), self._on_read, self._say)

    def accept(self) -> None:
        """Do all that is ticked; the dialog closes once it is written."""
        chosen = self._chosen()
        if chosen and not self._is_saving:
            self._set_saving(True)
            self._begin(chosen)

    def _begin(self, chosen: Sequence[Taken]) -> None:
        """Several at once are an import, before which a back-up is made."""
        if len(chosen) == 1:
            self._take_in(chosen)
            return
        keep = partial(rotation.keep_before, self.session.store.path, rotation.BEFORE_IMPORT)
        self._tasks.start(keep, lambda _none: self._take_in(chosen), self._on_told)

    def _take_in(self, chosen: Sequence[Taken]) -> None:
        search = lookup.usual_search(self.session.store, self._usual_search)
        self.session.run_then(self._on_done, take_in, chosen, search)

    def done(self, result: int) -> None:
        """End the reading, however the dialog closes."""
        self.reading.cancel()
        super().done(result)

    def _chosen(self) -> list[Taken]:
        """The e-mails that are ticked and of which the application is known, with their ticked steps."""
        return [
            taken(proposal, self._ticked_steps(row))
            for row, proposal in enumerate(self._proposals)
            if self._is_taken(row) and proposal.application is not None
        ]

    def _ticked_steps(self, row: int) -> tuple[Step, ...]:
        offered = enumerate(self._proposals[row].offered)
        return tuple(as_said(one.step) for place, one in offered if place in self._ticked[row])

    def _is_taken(self, row: int) -> bool:
        if len(self._proposals) == 1:
            return bool(self._ticked[row])
        return self.list.item(row).checkState() is State.Checked

    def _on_read(self, batch: Batch) -> None:
        self._proposals = list(batch.proposals[:MOST_SHOWN])
        self._ticked = [advised_places(proposal) for proposal in self._proposals]
        self.progress.hide()
        self._say("\n".join(map(translated, batch.problems[:3])))
        set_label(self.heading, self._heading_words(batch))
        self._fill()
        is_one = len(self._proposals) == 1
        self.list.setVisible(not is_one)
        self._splitter.setVisible(bool(self._proposals))
        self.heading.setVisible(not is_one)
        open_as(self, ONE if is_one else SEVERAL if self._proposals else NONE)
        self.list.setCurrentRow(0)
        self._update()

    def _fill(self) -> None:
        """List the e-mails, those ticked of which it is known what to do."""
        with QSignalBlocker(self.list):
            for row, proposal in enumerate(self._proposals):
                item = QListWidgetItem(line_words(proposal, self.session.overview), self.list)
                item.setSizeHint(QSize(0, ROW))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(State.Checked if self._is_advised(row) else State.Unchecked)

    def _is_advised(self, row: int) -> bool:
        proposal = self._proposals[row]
        return proposal.application is not None and not proposal.is_known and bool(self._ticked[row])

    def _heading_words(self, batch: Batch) -> str:
        if not batch.proposals:
            return self.tr("No e-mail about an application was found.")
        found = self.tr("%n e-mails about applications: tick those to take in.", "", len(batch.proposals))
        if not batch.others:
            return found
        others = self.tr("%n others were left aside.", "", batch.others)
        return f"{found} {self.tr('1 other was left aside.') if batch.others == 1 else others}"

    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._proposals):
            self.view.show_proposal(self._proposals[row], self._ticked[row])

    def _on_changed(self) -> None:
        """Keep what was changed in the view, and tick the e-mail that one has worked on."""
        row = self.list.currentRow()
        if self.view.proposal is None or row < 0:
            return
        is_another = self._proposals[row].application != self.view.proposal.application
        self._proposals[row], self._ticked[row] = self.view.proposal, self.view.ticked
        item = self.list.item(row)
        item.setText(line_words(self._proposals[row], self.session.overview))
        if is_another and self._ticked[row]:
            item.setCheckState(State.Checked)
        self._update()

    def _update(self, *_what: object) -> None:
        count = sum(
            self._is_taken(row) and proposal.application is not None for row, proposal in enumerate(self._proposals)
        )
        self.do_button.setEnabled(count > 0 and not self._is_saving)
        if len(self._proposals) > 1:
            self.do_button.setText(
                self.tr("Take in 1 e-mail") if count == 1 else self.tr("Take in %n e-mails", "", count)
            )

    def _set_saving(self, is_saving: bool) -> None:
        self._is_saving = is_saving
        self._say("")
        if is_saving:
            self.session.told.connect(self._on_told)
        else:
            self.session.told.disconnect(self._on_told)
        self._update()

    def _on_told(self, sentence: str) -> None:
        """Say why it was not done, or for what it waits."""
        self._say(sentence)
        if not self.session.is_waiting:
            self._is_saving = False
            self.session.told.disconnect(self._on_told)
            self._update()

    def _on_done(self, changes: ChangeSet) -> None:
        self._set_saving(False)
        noted = [change.after for change in changes.of(Message)]
        ids = list(dict.fromkeys(message.application for message in noted if isinstance(message, Message)))
        super().accept()
        if ids:
            self.session.select(ids, ids[-1])

    def _say(self, sentence: str) -> None:
        self.progress.hide()
        set_label(self.problem, one_line(sentence, 600))
        self.problem.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        set_label(self.heading, self.tr("Reading…"))
        self.progress.setRange(0, BAR)
        self.progress.setTextVisible(False)
        self.list.setAccessibleName(self.tr("E-mails"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.do_button.setProperty("role", "primary")
        self.do_button.setDefault(True)
        self.do_button.setEnabled(False)
        self.cancel_button.setAutoDefault(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.view)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([LIST_WIDTH, SEVERAL[0] - LIST_WIDTH])
        self._splitter.setChildrenCollapsible(False)
        self._splitter.hide()
        self.problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(8)
        box.addWidget(self.heading)
        box.addWidget(self.progress)
        box.addWidget(self._splitter, 1)
        box.addWidget(self.problem)
        box.addWidget(answers(self.do_button, self.cancel_button))

    def _connect(self) -> None:
        """All connections between the parts."""
        self.do_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.list.currentRowChanged.connect(self._show_row)
        self.list.itemChanged.connect(self._update)
        self.view.changed.connect(self._on_changed)

    def focusNextPrevChild(self, next: bool) -> bool:
        return walk_as_read(self, is_next=next)
