"""What the side bar lists: the views, the saved ones and the target roles, with their counts and scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from tracker import queries
from tracker.records import Requirement, RequirementOption, Role, Skill, SkillRating, View
from ui.frame.sidebar import Entry, SideBar
from ui.plain import one_line
from ui.words import locale

if TYPE_CHECKING:
    from tracker.changes import ChangeSet
    from ui.session import Session
    from ui.upcoming import Upcoming

VIEW_PREFIX: Final = "view:"
ROLE_PREFIX: Final = "role:"
COUNT_AFTER: Final = 60  # ms until the counts of saved views are made, one after the other
SCORED: Final = (Requirement, RequirementOption, Role, Skill, SkillRating)  # what the scores of roles are made of
AGENDA: Final = 0  # counted like a saved view, before them


class Contents(QObject):
    """Fills the side bar, and again after each change. What takes time to count is counted one by one, later."""

    def __init__(self, session: Session, upcoming: Upcoming, side: SideBar) -> None:
        super().__init__(side)
        self._session = session
        self._upcoming = upcoming
        self._side = side
        self._agenda_count = ""
        self._view_counts: dict[int, str] = {}
        self._role_scores: dict[int, int | None] = {}
        self._to_count: list[int] = []
        self._counting = QTimer(self, interval=COUNT_AFTER, singleShot=True)
        self._counting.timeout.connect(self._count_one)
        session.changed.connect(self._on_changed)
        upcoming.changed.connect(self.count)

    def show(self) -> None:
        """Show the entries with what is counted so far."""
        counts = queries.counts(self._session.overview)
        self._side.show_entries(self._upper(counts), self._lower(counts))

    def score_roles(self) -> None:
        """Work out the score of each target role."""
        if self._roles():
            self._score()
            self.show()

    def count(self) -> None:
        """Count what waits today and what each saved view finds, and leave the window free between any two."""
        self._to_count = [AGENDA, *(view.id for view in self._views())]
        self._counting.start()

    @property
    def is_counted(self) -> bool:
        """Whether nothing is left to be counted."""
        return not self._to_count

    def stop(self) -> None:
        """Leave the rest uncounted: the window closes."""
        self._counting.stop()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.step is None or changes.touches(*SCORED):
            self._score()
        self.show()
        self.count()

    def _score(self) -> None:
        if self._roles():
            from tracker.readiness_view import role_scores  # not needed where there are no roles

            self._role_scores = role_scores(self._session.store, self._session.overview.today)

    def _count_one(self) -> None:
        if not self._to_count:
            return
        id = self._to_count.pop(0)
        if id == AGENDA:
            self._agenda_count = _number(self._upcoming.waiting())
        elif view := self._session.store.records(View).get(id):
            from tracker import search  # not needed where there are no views

            found = search.matching(search.parse(view.query), self._session.overview, self._session.store)
            self._view_counts[view.id] = locale().toString(len(found))
        if self._to_count:
            self._counting.start()
        else:
            self.show()

    def _upper(self, counts: queries.Counts) -> list[Entry]:
        return [
            Entry("board", self.tr("Board"), "columns-3", _number(counts.open)),
            Entry("table", self.tr("Table"), "table-2", _number(counts.total)),
            Entry("agenda", self.tr("Agenda"), "calendar-check", self._agenda_count),
            Entry("readiness", self.tr("Readiness"), "gauge"),
            Entry("insights", self.tr("Insights"), "chart-column"),
            *_below_heading("heading", self.tr("Saved views"), [self._view_entry(view) for view in self._views()]),
            *_below_heading("roles", self.tr("Target roles"), [self._role_entry(role) for role in self._roles()]),
        ]

    def _lower(self, counts: queries.Counts) -> list[Entry]:
        return [
            Entry("trash", self.tr("Trash"), "trash-2", _number(counts.trashed)),
            Entry("settings", self.tr("Settings"), "settings"),
        ]

    def _views(self) -> list[View]:
        return sorted(self._session.store.records(View).values(), key=lambda view: (view.position, view.id))

    def _roles(self) -> list[Role]:
        return sorted(self._session.overview.roles.values(), key=lambda role: (role.position, role.id))

    def _view_entry(self, view: View) -> Entry:
        count = self._view_counts.get(view.id, "")
        return Entry(f"{VIEW_PREFIX}{view.id}", one_line(view.name), count=count, tooltip=view.query)

    def _role_entry(self, role: Role) -> Entry:
        score = self._role_scores.get(role.id)
        count = "" if score is None else str(score)
        return Entry(f"{ROLE_PREFIX}{role.id}", one_line(role.name), count=count, tooltip=role.name)


def _below_heading(id: str, text: str, entries: list[Entry]) -> list[Entry]:
    return [Entry(id, text, kind="heading"), *entries] if entries else []


def _number(count: int) -> str:
    return locale().toString(count) if count else ""
