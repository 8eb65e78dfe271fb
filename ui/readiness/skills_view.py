"""The whole checklist: every skill with its level, when it was last used, a note, and what shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from tracker import checklist
from tracker.operations import skills
from tracker.records import Skill as OwnSkill
from tracker.skills.vocabulary import Skill
from tracker.text import folded, order_key
from ui.demand import Demand
from ui.empty import EmptyPlace
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label, set_tooltip
from ui.readiness.skill_dialog import SkillDialog, category_words
from ui.readiness.table import SkillTable
from ui.ring import rate
from ui.rows import Column
from ui.skill_words import level_name, lifts_words
from ui.theme import hairline, set_surface

translate = QCoreApplication.translate
FIND_AFTER: Final = 60  # ms after typing
NOT_RATED, RATED, WANTED, OWN = "unrated", "rated", "wanted", "own"
ALL: Final = ""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One skill of the checklist, by its name. `have` counts skills that imply it too, `level` is its own rating."""

    id: str
    category: str
    names: str
    level: int | None
    have: int | None
    source: str | None
    last_used: str
    note: str
    evidence: int
    wanted: int
    is_own: bool
    need: int = 0


class SkillsView(QWidget):
    """Finds, filters and sorts the checklist; all is edited in place."""

    evidence_asked = Signal(str)
    evidence_dropped = Signal(str, list)

    def __init__(self, context: Context, demand: Demand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = context.session
        self.demand = demand
        self.finder = QLineEdit()
        self.category = QComboBox()
        self.show_only = QComboBox()
        self.count = plain_label(role="second")
        self.add_button = QPushButton(self.tr("Add a skill"))
        self.table = SkillTable(context, self._columns(), self.tr("Skills"))
        self.empty = EmptyPlace(self.table.viewport())
        self._known: dict[str, CheckRow] = {}
        self._sort: tuple[str, bool] = ("wanted", True)
        self._finding = QTimer(self, interval=FIND_AFTER, singleShot=True)
        self._lay_out()
        self._connect()
        self.table.show_sort(*self._sort[:1], descending=self._sort[1])

    def refresh(self) -> None:
        """Read the checklist anew."""
        self._fill_categories()
        known = {row.id: row for row in self._rows()}
        self._known = {id: self._known[id] if self._known.get(id) == row else row for id, row in known.items()}
        self._show()

    def focus_view(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_skill(self, name: str = "") -> None:
        """Ask for a skill of the user's own."""
        dialog = SkillDialog(self.context, self)
        if name:
            dialog.name.setText(name)
        if dialog.exec():
            self.finder.clear()
            self._show()
            self.table.choose(dialog.name.text().strip())
        dialog.deleteLater()

    def edit_skill(self, name: str) -> None:
        """Change a skill; in the place of a built-in one comes one of the user's own, which knows more names."""
        own = self._own(name)
        skill = checklist.vocabulary(self.session.store)[name]
        dialog = SkillDialog(self.context, self, own=own, name=name, category=skill.category)
        dialog.exec()
        dialog.deleteLater()

    # What is shown

    def _rows(self) -> Iterable[CheckRow]:
        store, today = self.session.store, self.session.overview.today
        ratings, levels = checklist.latest_ratings(store, today), checklist.levels(store, today)
        evidence, wanted = checklist.evidence_by_skill(store), self.demand.wanted()
        own = {skill.name for skill in store.records(OwnSkill).values()}
        for skill in checklist.vocabulary(store):
            rating = ratings.get(skill.name)
            yield CheckRow(
                skill.name,
                skill.category,
                _names(skill),
                rating.level if rating else None,
                levels.level(skill.name),
                levels.source(skill.name),
                (rating.last_used or "") if rating else "",
                one_line(rating.note) if rating else "",
                len(evidence.get(skill.name, ())),
                wanted.get(skill.name, 0),
                skill.name in own,
            )

    def _show(self) -> None:
        shown = [row for row in self._known.values() if self._fits(row)]
        key, is_descending = self._sort
        shown.sort(key=lambda row: order_key(row.id))
        shown.sort(key=SORT_KEYS[key], reverse=is_descending)
        self.table.show_rows(shown)
        rated = sum(row.level is not None for row in self._known.values())
        words = self.tr("{shown} of {all} skills, {rated} rated")
        set_label(self.count, words.format(shown=len(shown), all=len(self._known), rated=rated))
        self._show_empty(is_empty=not shown)

    def _fits(self, row: CheckRow) -> bool:
        only, category = self.show_only.currentData(), self.category.currentData()
        if category and row.category != category:
            return False
        if only and not FILTERS[only](row):
            return False
        return folded(self.finder.text().strip()) in row.names

    def _show_empty(self, *, is_empty: bool) -> None:
        if not is_empty:
            self.empty.hide()
            return
        name = self.finder.text().strip()
        hint = self.tr("No skill fits. What is not in the list can be added to it.")
        self.empty.say(self.tr("Nothing found"), hint, self.tr("Add “{name}”").format(name=name) if name else "")

    def _fill_categories(self) -> None:
        wanted = [ALL, *sorted(checklist.vocabulary(self.session.store).categories)]
        present = [self.category.itemData(place) for place in range(self.category.count())]
        if wanted != present:
            chosen = self.category.currentData()
            self.category.blockSignals(True)
            self.category.clear()
            for category in wanted:
                self.category.addItem(category_words(category) if category else self.tr("All categories"), category)
            self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
            self.category.blockSignals(False)
            set_tooltip(self.category, self.category.currentText())

    def _columns(self) -> list[Column[CheckRow]]:
        return [
            Column("skill", self.tr("Skill"), lambda row: one_line(row.id), paint="strong", width=210),
            Column("level", self.tr("Level"), self._level, paint="level", width=210, spoken=self._spoken_level),
            Column("last_used", self.tr("Last used"), lambda row: row.last_used, width=100, edit=_last_used),
            Column("evidence", self.tr("Evidence"), self._evidence, "right", "evidence", 96),
            Column("wanted", self.tr("Asked by"), lambda row: lifts_words(row.wanted) if row.wanted else "", width=130),
            Column("category", self.tr("Category"), lambda row: category_words(row.category), width=150),
            Column("note", self.tr("Note"), lambda row: row.note, width=220, edit=lambda row: row.note),
        ]

    def _level(self, row: CheckRow) -> str:
        if row.source and row.source != row.id:
            words = self.tr("{level}, from {skill}")
            return one_line(words.format(level=level_name(row.have), skill=row.source))
        return level_name(row.have)

    def _spoken_level(self, row: CheckRow) -> str:
        return self.tr("Level of {skill}: {level}").format(skill=row.id, level=self._level(row))

    def _evidence(self, row: CheckRow) -> str:
        return str(row.evidence) if row.evidence else ""

    # What is done

    def _sort_by(self, key: str) -> None:
        is_same = self._sort[0] == key
        self._sort = (key, not self._sort[1] if is_same else key in DOWNWARDS)
        self.table.show_sort(key, descending=self._sort[1])
        self._show()

    def _write(self, name: str, key: str, text: str) -> None:
        """Write when a skill was last used or a note on it; the level stays as it is."""
        values = {"last_used": text} if key == "last_used" else {"note": text}
        self.session.run(skills.rate, name, self._known[name].level, on=self.session.overview.today, **values)

    def _own(self, name: str) -> OwnSkill | None:
        return next((skill for skill in self.session.store.records(OwnSkill).values() if skill.name == name), None)

    def _show_menu(self, name: str, place: QPoint) -> None:
        menu = QMenu(self)
        for level in range(5):
            menu.addAction(level_name(level)).triggered.connect(
                lambda _checked=False, level=level: rate(self.session, name, level)
            )
        menu.addAction(level_name(None)).triggered.connect(lambda: rate(self.session, name, None))
        menu.addSeparator()
        menu.addAction(self.tr("Evidence…")).triggered.connect(lambda: self.evidence_asked.emit(name))
        menu.addAction(self.tr("Names and what it implies…")).triggered.connect(lambda: self.edit_skill(name))
        if own := self._own(name):
            menu.addAction(self.tr("Remove this skill of yours")).triggered.connect(
                lambda: self.session.run(skills.remove_skill, own.id)
            )
        menu.addSeparator()
        column = self.table.columns[max(0, self.table.currentIndex().column())]
        sort = menu.addAction(self.tr("Sort by {column}").format(column=column.title))
        sort.triggered.connect(lambda: self._sort_by(column.key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _connect(self) -> None:
        self._finding.timeout.connect(self._show)
        self.finder.textChanged.connect(lambda _text: self._finding.start())
        self.finder.returnPressed.connect(self.focus_view)
        for combo in (self.category, self.show_only):
            combo.currentIndexChanged.connect(lambda _index: self._show())
        self.add_button.clicked.connect(lambda _checked: self.add_skill())
        self.empty.asked.connect(lambda: self.add_skill(self.finder.text().strip()))
        self.table.rated.connect(lambda name, level: rate(self.session, name, level))
        self.table.evidence_asked.connect(self.evidence_asked)
        self.table.evidence_dropped.connect(self.evidence_dropped)
        self.table.open_asked.connect(self.edit_skill)
        self.table.edited.connect(self._write)
        self.table.menu_asked.connect(self._show_menu)
        self.table.sort_asked.connect(self._sort_by)

    def _lay_out(self) -> None:
        strip = QWidget()
        set_surface(strip, "panel")
        line = QHBoxLayout(strip)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        self.finder.setPlaceholderText(self.tr("Find a skill"))
        self.finder.setAccessibleName(self.tr("Find a skill"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setMaximumWidth(260)
        self.category.setAccessibleName(self.tr("Category"))
        self.show_only.setAccessibleName(self.tr("Show"))
        for words, value in (
            (self.tr("All skills"), ALL),
            (self.tr("Rated"), RATED),
            (self.tr("Not rated"), NOT_RATED),
            (self.tr("Asked for"), WANTED),
            (self.tr("Your own"), OWN),
        ):
            self.show_only.addItem(words, value)
        for part in (self.finder, self.category, self.show_only):
            line.addWidget(part)
        for combo in (self.category, self.show_only):
            combo.currentTextChanged.connect(partial(set_tooltip, combo))  # where it is narrow, its words are cut
        line.addStretch(1)
        line.addWidget(self.count)
        line.addWidget(self.add_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(strip)
        box.addWidget(hairline())
        box.addWidget(self.table, 1)


def _names(skill: Skill) -> str:
    return folded("\n".join((skill.name, *skill.aliases)))


def _last_used(row: CheckRow) -> str:
    return row.last_used


DOWNWARDS: Final = frozenset(("level", "last_used", "evidence", "wanted"))
SORT_KEYS: Final[Mapping[str, Callable[[CheckRow], Any]]] = {
    "skill": lambda row: order_key(row.id),
    "level": lambda row: -1 if row.have is None else row.have,
    "last_used": lambda row: row.last_used,
    "evidence": lambda row: row.evidence,
    "wanted": lambda row: row.wanted,
    "category": lambda row: order_key(row.category),
    "note": lambda row: folded(row.note),
}
FILTERS: Final[Mapping[str, Callable[[CheckRow], bool]]] = {
    RATED: lambda row: row.level is not None,
    NOT_RATED: lambda row: row.level is None,
    WANTED: lambda row: row.wanted > 0,
    OWN: lambda row: row.is_own,
}
