"""Several things that were dropped at once, one after the other: what is read of each, with a box to tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from tracker.capture import known
from tracker.operations import applications, captured, lookup
from ui.capturing import Capturing, Load, load
from ui.framing import answers, open_as
from ui.given import Given, GivenKind
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label, set_tooltip
from ui.tasks import Tasks

if TYPE_CHECKING:
    from tracker.capture.draft import Draft
    from tracker.changes import ChangeSet

SIZE: Final = (620, 460)
ROW_HEIGHT: Final = 34
SOURCE_LIMIT: Final = 60  # characters of a name or a link
NAME_LIMIT: Final = 200  # characters of a line
State = Qt.CheckState


class CaptureListDialog(QDialog):
    """Reads files and texts one after the other, links only once that is asked for, and adds those that are ticked."""

    def __init__(
        self,
        context: Context,
        given: Sequence[Given],
        parent: QWidget,
        *,
        tasks: Tasks,
        loads: Load = load,
        usual_search: str = "",
    ) -> None:
        super().__init__(parent)
        self.session = context.session
        self._usual_search = usual_search
        self._given = list(given)
        self._drafts: dict[int, Draft] = {}
        self._waiting = [row for row, one in enumerate(self._given) if one.kind is not GivenKind.LINK]
        self._to_add: list[int] = []
        self._added: list[int] = []
        self.capturing = Capturing(tasks, lambda: self.session.overview.today, loads, self)
        self.setWindowTitle(self.tr("Capture"))
        self.heading = plain_label(role="strong")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was dropped"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.problem = plain_label(role="error", wrap=True)
        self.fetch_button = QPushButton(self.tr("Fetch the pages"))
        self.add_button = QPushButton(self.tr("Add the ticked ones"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._fill()
        self._connect()
        self._read_next()

    def accept(self) -> None:
        """Add what is ticked, one application after the other."""
        self.capturing.stop()
        self._to_add = [row for row in self._drafts if self.list.item(row).checkState() is State.Checked]
        self.add_button.setEnabled(False)
        self.session.told.connect(self._on_told)
        self._add_next()

    def done(self, result: int) -> None:
        """Stop what is being read, however the dialog closes."""
        self.capturing.stop()
        super().done(result)

    def fetch(self) -> None:
        """Fetch the pages of all links, now that the user has said so."""
        self._waiting += [row for row, one in enumerate(self._given) if one.kind is GivenKind.LINK]
        self.fetch_button.setEnabled(False)
        self._read_next()

    def _read_next(self) -> None:
        self._update()
        if self.capturing.is_busy or not self._waiting:
            return
        row = self._waiting.pop(0)
        self._say(row, self.tr("reading…"))
        self.capturing.start(
            self._given[row], lambda draft: self._on_read(row, draft), lambda why: self._on_refused(row, why)
        )

    def _on_read(self, row: int, draft: Draft) -> None:
        if draft.is_application:
            self._drafts[row] = draft
            likely = known.likely(draft, self.session.overview.applications.values())
            self._say(row, _words(draft, self.tr(" (looks like one that is there)") if likely else ""))
            self._offer(row, is_ticked=not likely)
        else:
            self._say(row, self.tr("neither company nor title was found"))
        self._read_next()

    def _on_refused(self, row: int, why: str) -> None:
        self._say(row, why)
        self._read_next()

    def _offer(self, row: int, *, is_ticked: bool) -> None:
        item = self.list.item(row)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
        item.setCheckState(State.Checked if is_ticked else State.Unchecked)

    def _add_next(self) -> None:
        if not self._to_add:
            self._finish()
            return
        draft = self._drafts[self._to_add[0]]
        self.session.run_then(
            self._on_added,
            captured.add_captured,
            {"search": lookup.usual_search(self.session.store, self._usual_search), **draft.values},
            on=self.session.overview.today,
            posting=draft.posting,
            contact=known.contact_of(draft) or None,
        )

    def _on_added(self, changes: ChangeSet) -> None:
        row = self._to_add.pop(0)
        self._added.append(applications.added_id(changes))
        self._drafts.pop(row)
        self.list.item(row).setCheckState(State.Unchecked)
        self._add_next()

    def _on_told(self, sentence: str) -> None:
        set_label(self.problem, sentence)
        self.problem.setVisible(bool(sentence))
        if not self.session.is_waiting:
            self.session.told.disconnect(self._on_told)
            self.add_button.setEnabled(True)

    def _finish(self) -> None:
        self.session.told.disconnect(self._on_told)
        if self._added:
            self.session.select(self._added, self._added[-1])
        super().accept()

    def _say(self, row: int, words: str) -> None:
        item = self.list.item(row)
        given = self._given[row]
        is_named = given.kind in {GivenKind.FILE, GivenKind.LINK}
        name = one_line(given.name, SOURCE_LIMIT) if is_named else self.tr("a text")
        item.setText(one_line(f"{name}: {words}", NAME_LIMIT))
        set_tooltip(item, item.text())

    def _update(self, *_what: object) -> None:
        ticked = [row for row in self._drafts if self.list.item(row).checkState() is State.Checked]
        self.add_button.setEnabled(bool(ticked) and not self._to_add)
        count = len(self._given)
        one, many = self.tr("Tick it if it is to be added"), self.tr("%n postings: tick those to be added", "", count)
        set_label(self.heading, one if count == 1 else many)

    def _fill(self) -> None:
        for row, given in enumerate(self._given):
            item = QListWidgetItem(self.list)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            is_link = given.kind is GivenKind.LINK
            self._say(row, self.tr("not fetched yet") if is_link else self.tr("waits to be read"))
        self.fetch_button.setVisible(any(one.kind is GivenKind.LINK for one in self._given))

    def _lay_out(self) -> None:
        self.problem.hide()
        self.add_button.setProperty("role", "primary")
        self.fetch_button.setAutoDefault(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(8)
        box.addWidget(self.heading)
        box.addWidget(self.list, 1)
        box.addWidget(self.problem)
        box.addWidget(answers(self.add_button, self.cancel_button, self.fetch_button))
        open_as(self, SIZE)

    def _connect(self) -> None:
        self.fetch_button.clicked.connect(self.fetch)
        self.add_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._update)


def _words(draft: Draft, more: str) -> str:
    names = [str(value) for name in ("title", "company", "location") if (value := draft.value(name))]
    return " · ".join(names) + more
