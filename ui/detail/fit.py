"""How well the user fits the posting of an application: what was read in it, to be confirmed, changed or dismissed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache, partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from tracker import checklist
from tracker.conditions import State
from tracker.operations import fit
from tracker.overview import Row
from tracker.readiness import FEW_GROUPS, Kind, OptionResult, assess
from tracker.readiness_view import ApplicationFit, assessment_of_application
from tracker.records import Posting, Requirement, RequirementOption, RequirementState
from tracker.skills.reading import UnknownWord, read_posting
from tracker.skills.vocabulary import Vocabulary
from ui.conditions import Conditions, Shown
from ui.demand import demand_of
from ui.detail.fit_text import SHOWN, Mark, MarkedText, Mood
from ui.detail.section import Section, column, link_button
from ui.editing import tried
from ui.evidence import EvidenceDialog, add_dropped
from ui.framing import framed, scrolled
from ui.pages import Context
from ui.plain import mnemonic_safe, one_line, plain_label, set_label
from ui.requirement_dialog import Draft, RequirementDialog
from ui.requirements import Asked, Decision, Entry, Heading, Line, RequirementList, entries_of
from ui.ring import Ring, rate
from ui.skill_words import evidence_words, level_name, musts_words, requirements_words, score_words
from ui.theme import set_look, set_surface

RING: Final = 64
MARGIN: Final = 16
INSET: Final = (MARGIN, 0, MARGIN, 0)
MOST_UNKNOWN: Final = 8
MOODS: Final[dict[State, Mood]] = {State.MET: "good", State.NOT_MET: "bad", State.UNKNOWN: "neutral"}
LIST_SHARE, TEXT_SHARE = 3, 2


class Fit(Section):
    """The requirements of one application above the text of its posting, in which they are marked.

    `posting_asked` asks for the page where the posting is pasted, `reading_asked` for more room for its text, or tells
    that it may come back.
    """

    posting_asked = Signal()
    reading_asked = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.demand = demand_of(self.session)
        self.made: ApplicationFit | None = None
        self._row: Row | None = None
        self.ring = Ring(context, RING)
        self.headline = plain_label(role="strong", wrap=True)
        self.beside = plain_label(role="second", wrap=True)
        self.banner = QWidget()
        self.count = plain_label(wrap=True)
        self.confirm_button = QPushButton(self.tr("Confirm all"))
        self.list = RequirementList(context, self.tr("Requirements of the posting"), has_answers=True)
        self.nothing = plain_label(role="second", wrap=True)
        self.paste_button = link_button(self.tr("Paste the posting"), self.posting_asked.emit)
        self.read_button = link_button(self.tr("Read the posting"), self._read_posting)
        self.add_button = link_button(self.tr("Add a requirement"), self.add_requirement)
        self.unknown = QWidget()
        self.unknown_buttons: list[QPushButton] = []
        self.conditions_title = plain_label(self.tr("Conditions, which do not count for the score"), role="second")
        self.conditions = Conditions(context)
        self.refusal = plain_label(role="error", wrap=True)
        self.text = MarkedText(context)
        self.reader = QWidget()
        self.large_button = link_button("", self._ask_for_reading)
        self._is_lent = False
        self._lay_out()
        self._connect()

    def show_row(self, row: Row) -> None:
        is_other = row.id != self.owner
        self.owner, self._row = row.id, row
        if is_other:
            self.list.unfolded.ids.clear()
            self.list.clearSelection()
            self._refuse("")
        wanted = self.demand.wanted()
        self.made = made = assessment_of_application(self.session.store, row.id, wanted=wanted)
        stored = self.session.store.get(Posting, row.id)
        text = stored.text if stored else ""
        unknown = _unknown_words(text[:SHOWN], row.application.title, checklist.vocabulary(self.session.store))
        self._show_head(made)
        self._show_list()
        self._show_nothing(made, has_posting=bool(text))
        self._show_unknown(unknown)
        self._show_conditions(made)
        self.reader.setVisible(bool(text))
        self.text.show_posting(text, [*_marks(made), *(Mark(*word.span, "unknown") for word in unknown)])

    @property
    def has_text(self) -> bool:
        """Whether there is a posting to read."""
        return not self.reader.isHidden()

    def lend_text(self, taker: Callable[[QWidget], object]) -> None:
        """Let the text be shown somewhere else for a while."""
        self._is_lent = True
        taker(self.reader)
        self._dress_reader()

    def take_text_back(self) -> None:
        """Show the text below the list again."""
        if self._is_lent:
            self._is_lent = False
            self.splitter.addWidget(self.reader)
            self._share_room()
            self._dress_reader()

    def commit(self) -> bool:
        return self.conditions.commit()

    def confirm_all(self) -> None:
        """Confirm everything that was read and not answered yet."""
        if self.owner is not None:
            self._refuse(tried(self.session, fit.confirm_all, self.owner))

    def answer(self, requirement: int, decision: Decision) -> None:
        """Confirm or dismiss one requirement, or take that back. One that the user added is removed instead."""
        stored = self.session.store.get(Requirement, requirement)
        if stored is not None and stored.start is None and decision == "dismissed":
            self._refuse(tried(self.session, fit.remove_requirement, requirement))
        else:
            self._refuse(tried(self.session, fit.set_state, requirement, RequirementState(decision)))

    def add_requirement(self) -> None:
        """Ask for a requirement that the posting does not say, or that was not read."""
        if self.owner is not None:
            self._open(RequirementDialog(self.context, partial(self._add, self.owner), self))

    def edit_requirement(self, id: int) -> None:
        """Change a requirement, which confirms it."""
        requirement = self.session.store.get(Requirement, id)
        if requirement:
            options = self.session.store.related(RequirementOption, "requirement", [id])
            save = partial(self._edit, id)
            self._open(RequirementDialog(self.context, save, self, requirement=requirement, options=options))

    def add_as_skill(self, word: str) -> None:
        """Add a word of the posting as a skill of the user's own."""
        if self.owner is not None:
            self._refuse(tried(self.session, fit.add_unknown_as_skill, self.owner, word))

    def _open(self, dialog: RequirementDialog | EvidenceDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _add(self, application: int, draft: Draft) -> str:
        kind, importance, k, label, options = draft
        return tried(
            self.session, fit.add_requirement, application, kind.value, options,
            importance=importance, k=k, label=label,
        )  # fmt: skip

    def _edit(self, id: int, draft: Draft) -> str:
        kind, importance, k, label, options = draft
        return tried(
            self.session, fit.edit_requirement, id, kind.value, options, importance=importance, k=k, label=label
        )

    def _read_posting(self) -> None:
        if self.owner is not None:
            self._refuse(tried(self.session, fit.read_posting, [self.owner]))

    def _refuse(self, sentence: str) -> None:
        set_label(self.refusal, sentence)
        self.refusal.setVisible(bool(sentence))

    # What is shown

    def _show_head(self, made: ApplicationFit) -> None:
        words = score_words(made.assessment)
        self.ring.show_score(made.shown, is_confirmed=made.confirmed, spoken=words)
        set_label(self.headline, words)
        parts = [musts_words(made.assessment), evidence_words(made.evidenced, self.session.overview.today)]
        if made.beside and made.beside[1] is not None:
            few = self.tr("Fewer than {count} requirements say little: for the role {role} it is {score}.")
            role, score = made.beside
            parts.append(few.format(count=FEW_GROUPS, role=one_line(role.name), score=score))
        set_label(self.beside, " ".join(filter(None, parts)))
        proposed = sum(line.requirement.state is RequirementState.PROPOSED for line in made.lines)
        self.banner.setVisible(proposed > 0)
        set_label(self.count, requirements_words(proposed))

    def _show_list(self) -> None:
        if self.made is None:
            return
        evidence = {skill: len(found) for skill, found in checklist.evidence_by_skill(self.session.store).items()}
        asked = [Asked(line.requirement.id, line.result, _decision(line.requirement)) for line in self.made.lines]
        entries = entries_of(asked, evidence, self.list.unfolded, is_grouped=False)
        if dismissed := list(self._dismissed(self.made)):
            heading: list[Entry] = [Heading("dismissed", self.tr("Dismissed"))]
            entries += heading + entries_of(dismissed, evidence, self.list.unfolded, is_grouped=False)
        self.list.show_entries(entries)
        self.list.setVisible(bool(entries))

    def _dismissed(self, made: ApplicationFit) -> Iterator[Asked]:
        """What was dismissed: it costs nothing."""
        for one in made.dismissed:
            result = assess([one.group], made.levels).results[0]
            yield Asked(one.requirement.id, replace(result, loss=Fraction(0), shown_loss=0), "dismissed")

    def _show_nothing(self, made: ApplicationFit, *, has_posting: bool) -> None:
        is_empty = not made.lines and not made.dismissed
        hint = self.tr("No requirement that is known was found in this posting.")
        if not has_posting:
            hint = self.tr("Paste the text of the posting: what it asks for is read, and shown beside what you have.")
        set_label(self.nothing, hint)
        self.nothing.setVisible(is_empty)
        self.paste_button.setVisible(is_empty and not has_posting)
        self.read_button.setVisible(is_empty and has_posting)

    def _show_unknown(self, unknown: tuple[UnknownWord, ...]) -> None:
        words = list(dict.fromkeys(word.word for word in unknown))[:MOST_UNKNOWN]
        for button in self.unknown_buttons:
            button.hide()
            button.deleteLater()
        self.unknown_buttons = [self._unknown_button(word) for word in words]
        for button in self.unknown_buttons:
            self._unknown_box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.unknown.setVisible(bool(words))

    def _unknown_button(self, word: str) -> QPushButton:
        text = self.tr("Add “{word}” as a skill").format(word=one_line(word, 40))
        return link_button(mnemonic_safe(text), partial(self.add_as_skill, word), spoken=text)

    def _show_conditions(self, made: ApplicationFit) -> None:
        shown = [Shown(line.stored, line.yours or "", line.state) for line in made.conditions]
        self.conditions.show_conditions(shown)
        self.conditions.setVisible(bool(shown))
        self.conditions_title.setVisible(bool(shown))

    def _show_menu(self, line: Line, place: QPoint) -> None:
        menu = QMenu(self)
        answers: tuple[tuple[str, Decision], ...] = (
            (self.tr("Confirm"), "confirmed"),
            (self.tr("Dismiss"), "dismissed"),
            (self.tr("Take the answer back"), "proposed"),
        )
        for text, decision in answers:
            action = menu.addAction(text)
            action.setEnabled(line.decision != decision)
            action.triggered.connect(lambda _checked=False, decision=decision: self.answer(line.requirement, decision))
        menu.addAction(self.tr("Change…")).triggered.connect(lambda: self.edit_requirement(line.requirement))
        menu.addSeparator()
        for level in range(5):
            text = self.tr("Rate {skill} {level}").format(skill=line.skill, level=level_name(level))
            menu.addAction(mnemonic_safe(text)).triggered.connect(
                lambda _checked=False, level=level: rate(self.session, line.skill, level)
            )
        menu.addAction(self.tr("Not rated")).triggered.connect(lambda: rate(self.session, line.skill, None))
        menu.addAction(self.tr("Evidence…")).triggered.connect(lambda: self._show_evidence(line.skill))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_evidence(self, skill: str) -> None:
        self._open(EvidenceDialog(self.context, skill, self))

    def _on_chosen(self, line: Line | None) -> None:
        self.text.mark_current(line.requirement if line and self.list.hasFocus() else None)

    def _choose(self, requirement: int) -> None:
        """Go from the text to the requirement that was read there."""
        self.list.choose(str(requirement))
        self.text.mark_current(requirement)
        self._area.ensureVisible(0, self.list.y() + self.list.place_of(str(requirement)).center().y())

    def _connect(self) -> None:
        self.confirm_button.clicked.connect(self.confirm_all)
        self.list.rated.connect(lambda skill, level: rate(self.session, skill, level))
        self.list.unfolding_changed.connect(self._show_list)
        self.list.edit_asked.connect(self.edit_requirement)
        self.list.answered.connect(self.answer)
        self.list.evidence_asked.connect(self._show_evidence)
        self.list.evidence_dropped.connect(lambda skill, texts: add_dropped(self.session, skill, texts))
        self.list.menu_asked.connect(self._show_menu)
        self.list.chosen.connect(self._on_chosen)
        self.text.chosen.connect(self._choose)

    # Layout

    def _lay_out(self) -> None:
        inner = QWidget()
        box = column(inner)
        box.setContentsMargins(0, 12, 0, 12)
        box.addWidget(framed(self._head(), INSET))
        box.addSpacing(10)
        box.addWidget(framed(self._make_banner(), INSET))
        box.addWidget(framed(self.refusal, INSET))
        box.addSpacing(4)
        box.addWidget(self.list)
        box.addWidget(framed(self.nothing, INSET))
        box.addSpacing(6)
        for button in (self.paste_button, self.read_button, self.add_button):
            box.addWidget(framed(button, INSET, is_left=True))
        box.addSpacing(6)
        box.addWidget(framed(self._make_unknown(), INSET))
        box.addSpacing(8)
        box.addWidget(framed(self.conditions_title, INSET))
        box.addWidget(framed(self.conditions, INSET))
        box.addStretch(1)
        self._area = scrolled(inner)
        self.text.setAccessibleName(self.tr("Posting, with what was read in it marked"))
        line = QHBoxLayout()
        line.addWidget(plain_label(self.tr("Posting"), role="second"), 1)
        line.addWidget(self.large_button)
        bottom = column(self.reader, spacing=4)
        bottom.addLayout(line)
        bottom.addWidget(self.text, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._area)
        self.splitter.addWidget(self.reader)
        self._share_room()
        self._dress_reader()
        column(self).addWidget(self.splitter)
        self.refusal.hide()

    def _share_room(self) -> None:
        self.splitter.setStretchFactor(0, LIST_SHARE)
        self.splitter.setStretchFactor(1, TEXT_SHARE)
        self.splitter.setSizes([LIST_SHARE * 200, TEXT_SHARE * 200])

    def _dress_reader(self) -> None:
        """Let the text look as if it had always been where it is."""
        self.large_button.setText(self.tr("Put it back below") if self._is_lent else self.tr("Read it large"))
        self.reader.setContentsMargins(0 if self._is_lent else MARGIN - 2, 8, 6, 6)
        set_surface(self.reader, "panel" if self._is_lent else "window")

    def _ask_for_reading(self) -> None:
        self.reading_asked.emit(not self._is_lent)

    def _head(self) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.headline)
        words.addWidget(self.beside)
        words.addStretch(1)
        line.addLayout(words, 1)
        return head

    def _make_banner(self) -> QWidget:
        self.banner.setObjectName("banner")
        line = QHBoxLayout(self.banner)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.count, 1)
        line.addWidget(self.confirm_button)
        self.confirm_button.setAutoDefault(False)
        set_look(self.confirm_button, role="chip")
        set_look(self.count, role="second")
        return self.banner

    def _make_unknown(self) -> QWidget:
        self._unknown_box = column(self.unknown)
        self._unknown_box.addWidget(plain_label(self.tr("Words of the posting that are not known"), role="second"))
        return self.unknown


def _decision(requirement: Requirement) -> Decision:
    names: dict[RequirementState, Decision] = {
        RequirementState.PROPOSED: "proposed",
        RequirementState.CONFIRMED: "confirmed",
        RequirementState.DISMISSED: "dismissed",
    }
    return names[requirement.state]


def _marks(made: ApplicationFit) -> Iterator[Mark]:
    """Where the posting names what it asks for, and whether the user has it."""
    for line in made.lines:
        for option in line.result.options:
            if option.option.span:
                yield Mark(*option.option.span, _mood(option, line.result.group.kind), line.requirement.id)
    for condition in made.conditions:
        if condition.condition.span:
            yield Mark(*condition.condition.span, MOODS[condition.state])


def _mood(option: OptionResult, kind: Kind) -> Mood:
    if option.credit == 1:
        return "good"
    return "warn" if option.have or kind is Kind.NICE else "bad"


@lru_cache(maxsize=16)
def _unknown_words(text: str, title: str, vocabulary: Vocabulary) -> tuple[UnknownWord, ...]:
    return read_posting(text, title, vocabulary).unknown if text else ()
