"""The page of one target role: how ready the user is, requirement by requirement, and what would lift it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker import checklist
from tracker.conditions import Condition
from tracker.operations import fit, roles
from tracker.overview import Row
from tracker.readiness import Word, assess, shown
from tracker.readiness_view import RoleReadiness, assessment_of_role
from tracker.records import Requirement, RequirementOption
from ui.conditions import Conditions, Shown
from ui.demand import Demand
from ui.editing import tried
from ui.evidence import EvidenceDialog, add_dropped
from ui.framing import framed, scrolled
from ui.linechart import Trend
from ui.pages import Context
from ui.plain import many_lines, one_line, plain_label, set_label
from ui.readiness.conditions_dialog import ConditionsDialog
from ui.readiness.side import Aimed, AimedList, Steps
from ui.requirement_dialog import Draft, RequirementDialog
from ui.requirements import Asked, Line, RequirementList, entries_of
from ui.ring import Ring, rate
from ui.skill_words import assessed_words, evidence_words, headline, level_name, word_name
from ui.theme import Tone, hairline, set_look, set_surface
from ui.words import locale

RING: Final = 84
SIDE: Final = 320  # px
NARROW_SIDE: Final = 250
NARROW_FROM: Final = 900  # px of the page below which the side is narrow
MARGIN: Final = 16
INSET: Final = (MARGIN, 4, MARGIN, 4)
MISSING: Final = 3  # skills that are named of what an application misses
TONES: Final[dict[Word, Tone]] = {
    Word.READY: "good", Word.CLOSE: "accent", Word.BUILDING: "warn", Word.EARLY: "neutral"
}  # fmt: skip


class RoleView(QWidget):
    """Shows one role. Everything that depends on it is worked out anew by `show_role`."""

    application_opened = Signal(int)

    def __init__(self, context: Context, demand: Demand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self.demand = demand
        self.readiness: RoleReadiness | None = None
        self.ring = Ring(context, RING)
        self.name = plain_label(role="title", wrap=True)
        self.word = plain_label(role="badge")
        self.headline = plain_label(role="strong", wrap=True)
        self.beside = plain_label(role="second", wrap=True)
        self.facts = plain_label(role="second", wrap=True)
        self.list = RequirementList(context, self.tr("Requirements"))
        self.nothing = plain_label(role="second", wrap=True)
        self.add_button = QPushButton(self.tr("Add a requirement"))
        self.conditions = Conditions(context)
        self.conditions_button = QPushButton(self.tr("Change the conditions"))
        self.about = plain_label(role="second", wrap=True, selectable=True)
        self.steps = Steps(context)
        self.trend = Trend(context, self.tr("Readiness over time"))
        self.as_table = QPushButton(self.tr("As a table"))
        self.applications = AimedList(context)
        self.side = QWidget()
        self._titles: dict[str, QWidget] = {}
        self._lay_out()
        self._connect()

    def show_role(self, role: int) -> None:
        """Show a role as it is now."""
        self.readiness = made = assessment_of_role(self.session.store, role, wanted=self.demand.wanted())
        self._show_head(made)
        self._show_list(made)
        self._show_conditions(made)
        self._show_side(made)
        self._show_about(made)

    def focus_view(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> bool:
        """Save what is being typed; False where some of it was refused."""
        return self.conditions.commit()

    def add_requirement(self) -> None:
        """Ask for a requirement and add it."""
        if self.readiness:
            self._dialog(RequirementDialog(self.context, partial(self._add, self.readiness.role.id), self))

    def edit_requirement(self, id: int) -> None:
        """Change a requirement in a dialog."""
        requirement = self.session.store.get(Requirement, id)
        if requirement:
            options = self.session.store.related(RequirementOption, "requirement", [id])
            save = partial(self._edit, id)
            self._dialog(RequirementDialog(self.context, save, self, requirement=requirement, options=options))

    def edit_conditions(self) -> None:
        """Add, change and remove the conditions of the role."""
        if made := self.readiness:
            present = [line.condition for line in made.conditions]
            self._dialog(ConditionsDialog(self.context, partial(self._set_conditions, made.role.id), present, self))

    def show_evidence(self, skill: str) -> None:
        """Open what shows a skill, with a form to add to it."""
        self._dialog(EvidenceDialog(self.context, skill, self))

    def _dialog(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _add(self, role: int, draft: Draft) -> str:
        kind, importance, k, label, options = draft
        return tried(
            self.session, roles.add_requirement, role, kind.value, options, importance=importance, k=k, label=label
        )

    def _set_conditions(self, role: int, conditions: Sequence[Condition]) -> str:
        return tried(self.session, roles.set_conditions, role, conditions)

    def _edit(self, id: int, draft: Draft) -> str:
        kind, importance, k, label, options = draft
        return tried(
            self.session, fit.edit_requirement, id, kind.value, options, importance=importance, k=k, label=label
        )

    # What is shown

    def _show_head(self, made: RoleReadiness) -> None:
        set_label(self.name, one_line(made.role.name))
        set_label(self.headline, headline(made.assessment))
        self.ring.show_score(made.shown, spoken=headline(made.assessment))
        self.word.setVisible(made.word is not None)
        if made.word:
            set_label(self.word, word_name(made.word))
            set_look(self.word, tone=TONES[made.word])
        parts = assessed_words(made.assessment), evidence_words(made.evidenced, self.session.overview.today)
        self._say(self.beside, " ".join(filter(None, parts)))
        pay = pay_words(made.role.pay)
        places = ", ".join(checklist.lines(made.role.places))
        self._say(self.facts, " · ".join(one_line(part, 300) for part in (pay, places) if part))

    def _say(self, label: QLabel, text: str) -> None:
        set_label(label, text)
        label.setVisible(bool(text))

    def _show_list(self, made: RoleReadiness | None = None) -> None:
        made = made or self.readiness
        if made is None:
            return
        evidence = {skill: len(found) for skill, found in checklist.evidence_by_skill(self.session.store).items()}
        asked = [Asked(line.requirement.id, line.result) for line in made.lines]
        self.list.show_entries(entries_of(asked, evidence, self.list.unfolded, is_grouped=True))
        self.list.setVisible(bool(asked))
        hint = self.tr("This role asks for nothing yet. Add what it takes: skills, each with the level that is needed.")
        self._say(self.nothing, "" if asked else hint)

    def _show_conditions(self, made: RoleReadiness) -> None:
        shown = [Shown(line.stored, line.yours or "", line.state) for line in made.conditions]
        self.conditions.show_conditions(shown)
        self.conditions.setVisible(bool(shown))

    def _show_side(self, made: RoleReadiness) -> None:
        self.steps.show_steps(made.steps)
        self._titles["steps"].setVisible(bool(made.steps))
        points = [(day, None if score is None else shown(score)) for day, score in made.history]
        self.trend.show_points(points)
        for part in (self._titles["trend"], self.trend):
            part.setVisible(len(points) > 1 and made.shown is not None)
        aimed = sorted(self._aimed(made), key=lambda one: (-(one.fit.exact if one.fit else -1), one.id))
        self.applications.show_applications(aimed)
        self._titles["applications"].setVisible(bool(aimed))

    def _aimed(self, made: RoleReadiness) -> Iterator[Aimed]:
        groups = self.demand.groups()
        for row in self._rows_of(made.role.id):
            missing: list[str] = []
            if row.id in groups:
                results = assess(groups[row.id], made.levels).by_loss()
                missing = [one_line(result.options[0].option.skill) for result in results if not result.met]
            company = one_line(row.application.company)
            yield Aimed(row.id, company, one_line(row.application.title), tuple(missing[:MISSING]), row.fit)

    def _rows_of(self, role: int) -> list[Row]:
        overview = self.session.overview
        aiming = (application.id for application in overview.applications.values() if application.role == role)
        return [row for id in aiming if (row := overview.row(id)) and row.is_shown and row.is_open]

    def _show_about(self, made: RoleReadiness) -> None:
        role, parts = made.role, []
        for title, text in (
            ("", role.summary),
            (self.tr("What one does"), role.duties),
            (self.tr("Also called"), role.also_called),
            (self.tr("Compare with"), role.compare_with),
            (self.tr("Pay"), "\n".join(checklist.lines(role.pay)[1:])),
            (self.tr("Note"), role.note),
        ):
            if text.strip():
                lines = checklist.lines(text)
                body = "\n".join(f"• {line}" for line in lines) if len(lines) > 1 else lines[0]
                parts.append(f"{title}\n{body}" if title else body)
        self._say(self.about, many_lines("\n\n".join(parts)))
        self._titles["about"].setVisible(bool(parts))

    # What is done

    def _choose_skill(self, skill: str) -> None:
        """Go to the requirement that a skill lifts."""
        if self.readiness is None:
            return
        for line in self.readiness.lines:
            if any(option.option.skill == skill for option in line.result.options):
                self.list.choose(str(line.requirement.id))
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._area.ensureVisible(0, self.list.y() + self.list.place_of(str(line.requirement.id)).center().y())
                return

    def _show_menu(self, line: Line, place: QPoint) -> None:
        menu = QMenu(self)
        for level in range(5):
            text = self.tr("Rate {skill} {level}").format(skill=line.skill, level=level_name(level))
            menu.addAction(one_line(text).replace("&", "&&")).triggered.connect(
                lambda _checked=False, level=level: rate(self.session, line.skill, level)
            )
        menu.addAction(self.tr("Not rated")).triggered.connect(lambda: rate(self.session, line.skill, None))
        menu.addSeparator()
        menu.addAction(self.tr("Evidence…")).triggered.connect(lambda: self.show_evidence(line.skill))
        menu.addAction(self.tr("Change the requirement…")).triggered.connect(
            lambda: self.edit_requirement(line.requirement)
        )
        menu.addAction(self.tr("Remove the requirement")).triggered.connect(lambda: self._remove(line.requirement))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _remove(self, id: int) -> None:
        self.session.run(fit.remove_requirement, id)

    def _turn_trend(self) -> None:
        self.trend.show_table(not self.trend.is_table)
        self.as_table.setText(self.tr("As a chart") if self.trend.is_table else self.tr("As a table"))

    def _connect(self) -> None:
        self.list.rated.connect(lambda skill, level: rate(self.session, skill, level))
        self.list.unfolding_changed.connect(self._show_list)
        self.list.edit_asked.connect(self.edit_requirement)
        self.list.remove_asked.connect(self._remove)
        self.list.evidence_asked.connect(self.show_evidence)
        self.list.evidence_dropped.connect(lambda skill, texts: add_dropped(self.session, skill, texts))
        self.list.menu_asked.connect(self._show_menu)
        self.add_button.clicked.connect(self.add_requirement)
        self.conditions_button.clicked.connect(self.edit_conditions)
        self.steps.chosen.connect(self._choose_skill)
        self.applications.opened.connect(self.application_opened)
        self.as_table.clicked.connect(self._turn_trend)

    # Layout

    def _lay_out(self) -> None:
        main = QWidget()
        set_surface(main, "panel")
        box = _column(main)
        box.addWidget(self._head())
        box.addWidget(hairline())
        box.addWidget(self.list)
        box.addWidget(framed(self.nothing, INSET))
        for button in (self.add_button, self.conditions_button, self.as_table):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
        box.addWidget(framed(self.add_button, INSET, is_left=True))
        box.addWidget(self._title("conditions", self.tr("Conditions, which do not count for the score")))
        box.addWidget(framed(self.conditions, INSET))
        box.addWidget(framed(self.conditions_button, INSET, is_left=True))
        box.addWidget(self._title("about", self.tr("About this role")))
        box.addWidget(framed(self.about, INSET))
        box.addStretch(1)
        self._area = scrolled(main)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._area, 1)
        line.addWidget(hairline(Qt.Orientation.Vertical))
        line.addWidget(self._make_side())

    def _head(self) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        line.setSpacing(18)
        line.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.word, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.headline, 1)
        words.addWidget(self.name)
        words.addLayout(beside)
        for part in (self.beside, self.facts):
            words.addWidget(part)
        words.addStretch(1)
        line.addLayout(words, 1)
        return head

    def _make_side(self) -> QWidget:
        box = _column(self.side)
        box.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        box.setSpacing(8)
        box.addWidget(self._title("steps", self.tr("Next best steps"), is_inset=False))
        box.addWidget(self.steps)
        box.addSpacing(8)
        trend = self._title("trend", self.tr("Readiness over time"), is_inset=False)
        layout = trend.layout()
        assert layout is not None
        layout.addWidget(self.as_table)
        box.addWidget(trend)
        box.addWidget(self.trend)
        box.addSpacing(8)
        box.addWidget(self._title("applications", self.tr("Open applications for this role"), is_inset=False))
        box.addWidget(self.applications)
        box.addStretch(1)
        self._side_area = scrolled(self.side)
        set_surface(self.side, "window")
        self._side_area.setFixedWidth(SIDE)
        return self._side_area

    def _title(self, key: str, text: str, *, is_inset: bool = True) -> QWidget:
        title = QWidget()
        line = QHBoxLayout(title)
        line.setContentsMargins(MARGIN if is_inset else 0, 14 if is_inset else 0, MARGIN if is_inset else 0, 2)
        line.addWidget(plain_label(text, role="strong"), 1)
        self._titles[key] = title
        return title

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side_area.setFixedWidth(SIDE if self.width() >= NARROW_FROM else NARROW_SIDE)


def pay_words(text: str) -> str:
    """The first line of a role's pay, its number as the locale writes it."""
    first = next(iter(checklist.lines(text)), "")
    number, _, rest = first.partition(" ")
    written = locale().toString(int(number)) if number.isascii() and number.isdigit() and len(number) < 10 else number
    return f"{written} {rest}".strip()


def _column(widget: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
