"""One e-mail: what it is and why, its application, what is to be done, and its text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tracker.capture.mail.proposing import Proposal, for_application
from tracker.operations.mails import Step
from ui.mail.chooser import ApplicationChooser
from ui.mail.words import detail_words, doubt_words, kind_words, sender_words, step_words
from ui.pages import Context
from ui.plain import many_lines, mnemonic_safe, one_line, plain_label, set_label, set_tooltip
from ui.sentences import translated
from ui.theme import set_surface

TEXT_HEIGHT: Final = 120
TEXT_LIMIT: Final = 20_000  # characters of the letter that are shown
HINT_INDENT: Final = 24  # px: below the words of the box
MOST_STEPS: Final = 30


class ProposalView(QWidget):
    """Shows a proposal. `changed` is emitted when its application or one of its ticks is another."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.session = context.session
        self.proposal: Proposal | None = None
        self._ticked: set[int] = set()
        self.kind = plain_label(role="strong", wrap=True)
        self.who = plain_label(role="second", wrap=True)
        self.subject = plain_label(wrap=True)
        self.reasons = plain_label(role="second", wrap=True)
        self.chooser = ApplicationChooser(self.session.overview)
        self.to_do = plain_label(self.tr("What is to be done"), role="hint")
        self.boxes: list[QCheckBox] = []
        self._steps = QVBoxLayout()
        self.text = QPlainTextEdit()
        self._lay_out()
        self.chooser.chosen.connect(self._choose)

    def show_proposal(self, proposal: Proposal, ticked: set[int]) -> None:
        """Show a proposal, with the steps at these places ticked."""
        self.proposal = proposal
        self._ticked = set(ticked)
        letter, verdict = proposal.mail.letter, proposal.mail.verdict
        set_label(self.kind, kind_words(verdict.kind))
        set_label(self.who, sender_words(proposal, self.session.overview))
        set_label(self.subject, one_line(letter.subject))
        set_label(self.reasons, self._reason_words(proposal))
        self.reasons.setVisible(bool(self.reasons.text()))
        self.chooser.show_proposal(proposal)
        self._show_steps(proposal)
        self.text.setPlainText(many_lines(letter.text, TEXT_LIMIT))

    @property
    def ticked(self) -> set[int]:
        """The places of the steps that are ticked."""
        return set(self._ticked)

    def _reason_words(self, proposal: Proposal) -> str:
        said = [self.tr("Because it says “{words}”").format(words=one_line(reason.words, 200)) for reason in
                proposal.mail.verdict.reasons[:2]]  # fmt: skip
        known = [self.tr("You have taken this e-mail in before.")] if proposal.is_known else []
        return "\n".join([*known, *said, *map(translated, proposal.mail.letter.problems)])

    def _show_steps(self, proposal: Proposal) -> None:
        while self._steps.count():
            item = self._steps.takeAt(0)
            if item and (widget := item.widget()):
                widget.deleteLater()
        self.boxes = []
        for place, one in enumerate(proposal.offered[:MOST_STEPS]):
            self._add_step(place, one.step, [detail_words(one.step), doubt_words(one.doubt)])
        self.to_do.setVisible(bool(self.boxes))

    def _add_step(self, place: int, step: Step, hints: list[str]) -> None:
        words = step_words(step, self.session.store, self.session.overview)
        box = QCheckBox(mnemonic_safe(words))
        set_tooltip(box, words)
        box.setChecked(place in self._ticked)
        box.toggled.connect(lambda is_on, place=place: self._tick(place, is_on))
        self.boxes.append(box)
        self._steps.addWidget(box)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long one is cut, not scrolled
        for hint in filter(None, hints):
            label = plain_label(hint, role="hint", wrap=True)
            label.setIndent(HINT_INDENT)
            self._steps.addWidget(label)
        box.setAccessibleDescription(" ".join(filter(None, hints)))

    def _tick(self, place: int, is_on: bool) -> None:
        (self._ticked.add if is_on else self._ticked.discard)(place)
        self.changed.emit()

    def _choose(self, application: int) -> None:
        """Take another application, with what is advised for that one."""
        if self.proposal is not None:
            proposal = for_application(self.session.store, self.proposal, application)
            self.show_proposal(proposal, advised_places(proposal))
            self.changed.emit()

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setMinimumHeight(TEXT_HEIGHT)
        self.text.setAccessibleName(self.tr("Text of the e-mail"))
        self._steps.setSpacing(4)
        inner = QWidget()
        set_surface(inner, "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for part in (self.kind, self.subject, self.who, self.reasons):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(plain_label(self.tr("Application"), role="hint"))
        column.addWidget(self.chooser)
        column.addSpacing(8)
        column.addWidget(self.to_do)
        column.addLayout(self._steps)
        column.addSpacing(8)
        column.addWidget(self.text, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)


def advised_places(proposal: Proposal) -> set[int]:
    """The places of the steps that are advised."""
    return {place for place, one in enumerate(proposal.offered) if one.is_advised}
