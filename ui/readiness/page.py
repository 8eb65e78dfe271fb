"""Readiness: one page per target role, the whole checklist, and the gaps over all open applications."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tracker.changes import ChangeSet
from tracker.records import (
    Application,
    ConditionAsked,
    Evidence,
    Profile,
    Requirement,
    RequirementOption,
    Role,
    Skill,
    SkillRating,
    Stage,
)
from ui.demand import demand_of
from ui.empty import EmptyPlace
from ui.evidence import EvidenceDialog, add_dropped
from ui.pages import Context, Page
from ui.plain import mnemonic_safe, one_line, set_tooltip
from ui.readiness.gaps_view import USUAL_LINE, GapsView
from ui.readiness.role_commands import RoleCommands
from ui.readiness.role_view import RoleView
from ui.readiness.skills_view import SkillsView
from ui.ring import rate
from ui.stack import Stack
from ui.theme import hairline, set_surface

SHOWN: Final = (
    Application, ConditionAsked, Evidence, Profile, Requirement, RequirementOption, Role, Skill, SkillRating, Stage
)  # fmt: skip
"""The records of which something is seen here."""

ROLE, SKILLS, GAPS = range(3)


class ReadinessPage(Page):
    """Three tabs: a target role, the checklist, the gaps. `role_shown` tells which role is seen."""

    role_shown = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.role: int | None = None
        self.demand = demand_of(self.session)
        self.commands = RoleCommands(context, self)
        self.tabs = QTabBar()
        self.roles = QComboBox()
        self.add_button = QPushButton(self.tr("Add a role"))
        self.more_button = QToolButton()
        self.role_view = RoleView(context, self.demand)
        self._line = USUAL_LINE
        self.stack = Stack()
        self.nowhere = QWidget()
        self.empty = EmptyPlace(self.nowhere)
        self._lay_out()
        self._connect()

    @cached_property
    def skills_view(self) -> SkillsView:
        view = SkillsView(self.context, self.demand)
        self._take(view)
        return view

    @cached_property
    def gaps_view(self) -> GapsView:
        view = GapsView(self.context, self.demand)
        view.set_line(self._line)
        view.line_changed.connect(self._keep_line)
        view.rated.connect(lambda skill, level: rate(self.session, skill, level))
        self._take(view)
        return view

    def title(self) -> str:
        return self.tr("Readiness")

    def refresh(self) -> None:
        self._fill_roles()
        tab = self.tabs.currentIndex()
        if tab == ROLE:
            self._show_role()
        else:
            self._list_view(tab).refresh()

    def focus_view(self) -> None:
        tab = self.tabs.currentIndex()
        if tab != ROLE:
            self._list_view(tab).focus_view()
        elif self.role is None:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.role_view.list.isVisibleTo(self.role_view):
            self.role_view.focus_view()
        else:
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_role(self, role: int) -> None:
        """Show the page of a role."""
        self.role = role
        self.tabs.setCurrentIndex(ROLE)
        self._show_again()

    def state(self) -> dict[str, Any]:
        """How the view was left, as plain JSON values for `restore`."""
        return {"role": self.role, "tab": self.tabs.currentIndex(), "line": self._line}

    def restore(self, state: dict[str, Any]) -> None:
        """Show what was shown when the view was left. What cannot be understood is passed over."""
        role, tab, line = state.get("role"), state.get("tab"), state.get("line")
        if type(role) is int:
            self.role = role
        if type(line) is int and 1 <= line <= 100:
            self._line = line
        if tab in (ROLE, SKILLS, GAPS):
            self.tabs.setCurrentIndex(tab)

    def _on_changed(self, changes: ChangeSet) -> None:
        """Other changes leave this view as it is."""
        if changes.touches(*SHOWN) or changes.step is None:
            super()._on_changed(changes)

    def _known(self) -> list[Role]:
        return sorted(self.session.overview.roles.values(), key=lambda role: (role.position, role.id))

    def _role(self) -> Role | None:
        return self.session.overview.roles.get(self.role or 0)

    def _fill_roles(self) -> None:
        known = self._known()
        if self._role() is None:
            self.role = known[0].id if known else None
        self.roles.blockSignals(True)
        wanted = [(role.id, one_line(role.name)) for role in known]
        present = [(self.roles.itemData(at), self.roles.itemText(at)) for at in range(self.roles.count())]
        if wanted != present:
            self.roles.clear()
            for id, name in wanted:
                self.roles.addItem(name, id)
        self.roles.setCurrentIndex(self.roles.findData(self.role))
        self.roles.blockSignals(False)
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_role = self.tabs.currentIndex() == ROLE
        has_role = self.role is not None
        self.roles.setVisible(is_role and len(self.session.overview.roles) > 1)
        self.add_button.setVisible(is_role)
        self.more_button.setVisible(is_role and has_role)

    def _show_role(self) -> None:
        if self.role is None:
            hint = self.tr(
                "A target role says what it takes: skills, each with the level that is needed. Begin with one of the"
                " templates, and rate yourself by clicking the dots."
            )
            self.empty.say(self.tr("What do you want to become?"), hint, self.tr("Choose a template"))
            self.stack.setCurrentWidget(self.nowhere)
            return
        self.stack.setCurrentWidget(self.role_view)
        self.role_view.show_role(self.role)
        self.role_shown.emit(self.role)

    def _choose_role(self, index: int) -> None:
        if index >= 0:
            self.open_role(self.roles.itemData(index))

    def _on_tab(self, index: int) -> None:
        self.role_view.commit()
        if index != ROLE:
            self.stack.setCurrentWidget(self._list_view(index))
        self._show_again()
        if self.isVisible() and not self.tabs.hasFocus():
            self.focus_view()

    def _list_view(self, tab: int) -> SkillsView | GapsView:
        """The view of a tab, made when it is first seen."""
        return self.skills_view if tab == SKILLS else self.gaps_view

    def _take(self, view: SkillsView | GapsView) -> None:
        self.stack.addWidget(view)
        view.evidence_asked.connect(self._show_evidence)
        view.evidence_dropped.connect(lambda skill, texts: add_dropped(self.session, skill, texts))

    def _keep_line(self, line: int) -> None:
        self._line = line

    def _show_evidence(self, skill: str) -> None:
        dialog = EvidenceDialog(self.context, skill, self)
        dialog.exec()
        dialog.deleteLater()

    def _open_application(self, id: int) -> None:
        self.session.select([id], id)
        self.context.actions["open"].trigger()

    def _fill_more(self) -> None:
        self._more.clear()
        if role := self._role():
            self.commands.fill_menu(self._more, role)

    def _connect(self) -> None:
        """All connections between the parts."""
        self.tabs.currentChanged.connect(self._on_tab)
        self.roles.currentIndexChanged.connect(self._choose_role)
        self.demand.changed.connect(self._show_again)
        self.commands.added.connect(self.open_role)
        self.empty.asked.connect(self.commands.add_from_template)
        self.role_view.application_opened.connect(self._open_application)

    def _lay_out(self) -> None:
        set_surface(self, "panel")
        for name in (self.tr("Role"), self.tr("Skills"), self.tr("Gaps")):
            self.tabs.addTab(mnemonic_safe(name))
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Parts of readiness"))
        self.roles.setAccessibleName(self.tr("Target role"))
        self.add_button.setMenu(self.commands.add_menu(self))
        self._more = QMenu(self)
        self._more.aboutToShow.connect(self._fill_more)
        self.more_button.setMenu(self._more)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setAccessibleName(self.tr("More for this role"))
        set_tooltip(self.more_button, self.tr("More for this role"))
        self.context.icons.put(self.more_button, "ellipsis")
        strip = QWidget()
        line = QHBoxLayout(strip)
        line.setContentsMargins(16, 6, 16, 6)
        line.setSpacing(8)
        line.addWidget(self.tabs)
        line.addStretch(1)
        for part in (self.roles, self.add_button, self.more_button):
            line.addWidget(part)
        self.stack.addWidget(self.role_view)
        self.stack.addWidget(self.nowhere)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(strip)
        box.addWidget(hairline())
        box.addWidget(self.stack, 1)
