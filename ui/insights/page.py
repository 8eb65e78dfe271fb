"""Insights: figures, flows, times and results of the search, counted by a worker, each with what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tracker import insights
from tracker.changes import ChangeSet
from tracker.charts.panel import Panel
from tracker.charts.panels import panels_of
from tracker.charts.weeks import Goal, Weeks
from tracker.insights import Filter, Found, Insights
from tracker.records import (
    Application,
    Event,
    Interview,
    Requirement,
    RequirementOption,
    Role,
    Search,
    Skill,
    SkillRating,
    Stage,
)
from ui.chosen import Chosen
from ui.empty import EmptyPlace
from ui.insights.card import ChartCard
from ui.insights.chart import ChartView
from ui.insights.choosing import ResultChoice
from ui.insights.files import ChartFiles
from ui.insights.filters import FilterBar
from ui.insights.sheet import MARGIN, Sheet
from ui.insights.words import ScreenWords
from ui.pages import Context, Page
from ui.tasks import Tasks
from ui.theme import hairline, set_surface
from ui.weeks import week_start

SAID_AFTER: Final = 300  # ms of counting until that is said
CARDS: Final = ("flows", "weeks", "results", "times", "readiness")  # the keys of their panels
AGAIN_AFTER: Final = 400  # ms until what could not be read is tried again
COUNTED: Final = (
    Application, Event, Interview, Requirement, RequirementOption, Role, Search, Skill, SkillRating, Stage
)  # fmt: skip
"""The records of which something is counted here."""


class InsightsPage(Page):
    """Counts when it is seen and something has changed; what is behind a mark is listed in the table."""

    def __init__(self, context: Context, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._chosen = chosen
        self.session.query_changed.disconnect(self._show_again)  # it counts whatever is searched for
        self._tasks = Tasks(self)
        self.asked_number = 0  # of times that something was counted
        self.shown_number = 0  # of that which is shown
        self._found: Found | None = None
        self._shown: Insights | None = None
        self._panels: dict[str, Panel] = {}
        self._wants_focus = False
        self.page_button = QPushButton(self.tr("Save as PDF…"))
        self.filters = FilterBar(context, self.page_button)
        self.choosing = ResultChoice(context.themes, self)
        self._files = ChartFiles(context, self)
        self.goal_button = QPushButton()
        self.figures = ChartView(context)
        self.flows = ChartCard(context)
        self.weeks = ChartCard(context, self.goal_button)
        self.results = ChartCard(context, heading=self.choosing.fields)
        self.times = ChartCard(context)
        self.readiness = ChartCard(context)
        self.area = QScrollArea()
        self.sheet = Sheet(self.figures, self.flows, self._cards()[1:], self.area)
        self.empty = EmptyPlace(self.area)
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("Insights")

    def refresh(self) -> None:
        """Read the file anew and count; the view follows when that is done."""
        self._found = None
        self._count()

    def focus_view(self) -> None:
        self._wants_focus = self._shown is None
        target = self.empty.button if self.empty.isVisible() else self.figures
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> dict[str, Any]:
        """How the view was left, as plain JSON values for `restore`."""
        return {
            **self.filters.state(),
            **self.choosing.state(),
            "tables": [place for place, card in enumerate(self._cards()) if card.as_table.isChecked()],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show what was shown when the view was left. What cannot be understood is passed over."""
        self.filters.restore(state)
        self.choosing.restore(state)
        tables = state.get("tables")
        for place, card in enumerate(self._cards()):
            card.as_table.setChecked(isinstance(tables, list) and place in tables)

    def panel(self, key: str) -> Panel:
        """A part of the page as it is shown."""
        return self._panels[key]

    def wait(self) -> None:
        """Wait until what is being counted is done, at the end of the program."""
        self._tasks.wait()

    def _on_changed(self, changes: ChangeSet) -> None:
        """Other changes leave this view as it is. What is being counted just now would be of before."""
        if changes.touches(*COUNTED) or changes.step is None:
            self.asked_number += 1
            super()._on_changed(changes)

    def _cards(self) -> list[ChartCard]:
        return [self.flows, self.weeks, self.results, self.times, self.readiness]

    # Counting

    def _on_chosen(self) -> None:
        if self._found is not None and self._found.week_start != week_start():
            self._found = None
            self._count()
        else:
            self._show()

    def _count(self) -> None:
        self.asked_number += 1
        read = partial(insights.read, self.session.store.path, self.session.overview.today, week_start())
        work = partial(_counted, read, self.filters.filter(), self._found)
        asked = self.asked_number
        if self._shown is None:
            QTimer.singleShot(SAID_AFTER, self, self._say_counting)
        self._tasks.start(work, lambda answer: self._take(asked, answer), lambda why: self._fail(asked, why))

    def _say_counting(self) -> None:
        if self._shown is None:
            self.empty.say(self.tr("Counting…"), "")

    def _take(self, asked: int, answer: tuple[Found, Insights]) -> None:
        """Show what the worker found, unless something else has been asked meanwhile."""
        if asked != self.asked_number:
            return
        found, counted = answer
        if self._found is None:
            self._found = found
            self.session.overview.histories.take(found.histories)
            self.filters.show_choices(found.choices)
        self._shown = counted
        self._show()
        self.shown_number = asked

    def _fail(self, asked: int, why: str) -> None:
        if asked == self.asked_number:
            self._is_stale = True
            self.session.tell(why)
            QTimer.singleShot(AGAIN_AFTER, self, self._refresh_if_visible)

    def _refresh_if_visible(self) -> None:
        if self.isVisible():
            self._refresh_if_stale()

    # Showing

    def _show(self) -> None:
        found = self._shown
        if found is None:
            return
        words = ScreenWords(found.names)
        self._panels = {panel.key: panel for panel in panels_of(found, words, self.choosing.choice(), self._goal())}
        self.figures.show_panel(self._panels["figures"])
        for key, card in zip(CARDS, self._cards(), strict=True):
            card.show_panel(self._panels[key])
        self.goal_button.setText(Weeks(found, words, self._goal()).goal_words() or self.tr("Set a goal"))
        self.page_button.setEnabled(not found.is_empty)
        self.sheet.arrange()
        self._show_emptiness(found)
        if self._wants_focus:
            self.focus_view()

    def _show_emptiness(self, found: Insights) -> None:
        is_all, focused = found.filter == Filter(), QApplication.focusWidget()
        turns = self.sheet.isHidden() is not found.is_empty
        self._wants_focus |= turns and focused is not None and self.area.isAncestorOf(focused)
        self.sheet.setVisible(not found.is_empty)
        if not found.is_empty:
            self.empty.hide()
            return
        self.sheet.setMinimumHeight(0)  # nothing to scroll to
        if is_all:
            hint = self.tr(
                "With your first applications you will see here how many are answered, where they go from stage to"
                " stage, how long each stage takes, which sources bring interviews, and how ready you become."
            )
            self.empty.say(self.tr("Nothing to count yet"), hint, self.tr("New application"))
        else:
            hint = self.tr("No application was sent in this period, in this search or for this role.")
            self.empty.say(self.tr("Nothing to count here"), hint, self.tr("Count all"))

    def _goal(self) -> Goal:
        kept = self._chosen.value
        return Goal(kept.applications_a_week, kept.contacts_a_week)

    # What can be done

    def _list(self, query: str) -> None:
        """Show the applications behind a mark in the table."""
        self.session.search_for(query)
        self.context.actions["table"].trigger()

    def _on_empty(self) -> None:
        if self._shown is not None and self._shown.filter != Filter():
            self.filters.reset()
        else:
            self.context.actions["new"].trigger()

    def _ask_goal(self) -> None:
        """Let the user set a goal, or take it away."""
        from ui.insights.goal import GoalDialog

        dialog = GoalDialog(self._goal(), self)
        if dialog.exec():
            goal = dialog.goal()
            self._chosen.choose(applications_a_week=goal.applications, contacts_a_week=goal.contacts)
        dialog.deleteLater()

    def _save_page(self) -> None:
        """Ask where to, and write the whole page as PDF."""
        if self._shown is not None:
            self._files.save_page(self.title(), self._shown, list(self._panels.values()))

    # How it is made

    def _connect(self) -> None:
        """All connections between the parts."""
        self._chosen.changed.connect(self._on_chosen)
        self.filters.changed.connect(self._count)
        self.choosing.changed.connect(self._show)
        self.goal_button.clicked.connect(self._ask_goal)
        self.page_button.clicked.connect(self._save_page)
        self.empty.asked.connect(self._on_empty)
        self.figures.asked.connect(self._list)
        for card in self._cards():
            card.asked.connect(self._list)
            card.save_asked.connect(lambda key, kind: self._files.save_chart(self._panels[key], kind))

    def _lay_out(self) -> None:
        self.goal_button.setProperty("role", "link")
        set_surface(self, "window")
        set_surface(self.sheet, "window")
        self.area.setWidget(self.sheet)
        self.sheet.hide()  # until something is counted
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        strip = QWidget()
        line = QVBoxLayout(strip)
        set_surface(strip, "panel")
        line.setContentsMargins(MARGIN, 8, MARGIN, 8)
        line.addWidget(self.filters)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(strip)
        box.addWidget(hairline())
        box.addWidget(self.area, 1)


def _counted(read: Callable[[], Found], chosen: Filter, found: Found | None) -> tuple[Found, Insights]:
    """What the worker does: read, if that is not done, and count."""
    known = found or read()
    return known, insights.insights_of(known, chosen)
