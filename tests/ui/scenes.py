"""Every view, tab, form, menu and dialog, each opened by one function: over the example data, or over no data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QMenu, QWidget

from tracker import recent
from tracker.charts.weeks import Goal
from tracker.fields import parse_columns
from tracker.operations import applications
from tracker.queries import GroupBy
from tracker.records import (
    Application,
    Attachment,
    Interview,
    Kind,
    Offer,
    Requirement,
    RequirementOption,
    Role,
    Skill,
    Stage,
    Task,
)
from ui.about import AboutDialog
from ui.board import BoardPage
from ui.board.inplace import InPlaceEdit
from ui.board.lane import Lane
from ui.board.stage_dialogs import AddStageDialog, RemoveStageDialog
from ui.bug_dialog import BugDialog
from ui.capture_list import CaptureListDialog
from ui.compare_offers import CompareDialog as OffersDialog
from ui.day_field import CalendarPopup
from ui.detail.entry import EntryButton
from ui.detail.forms import RecordForm
from ui.dialogs import TagDialog
from ui.evidence import EvidenceDialog
from ui.export_dialog import ExportDialog
from ui.given import Given, GivenKind
from ui.imports import ImportPage
from ui.insights.card import ChartCard
from ui.insights.goal import GoalDialog
from ui.mail import MailDialog
from ui.main_window import MainWindow
from ui.messages import Buttons, plain_box
from ui.new_application import NewApplicationDialog
from ui.readiness.conditions_dialog import ConditionsDialog
from ui.readiness.role_form import CompareDialog, RoleDialog, TemplateDialog
from ui.readiness.skill_dialog import SkillDialog
from ui.requirement_dialog import RequirementDialog
from ui.shortcuts import ShortcutsDialog
from ui.snooze import SnoozeMenu
from ui.undo_history import HistoryDialog
from ui.when_free import WaitingWindow
from ui.window_menu import RecentDatabases

DATA: Final = Path(__file__).resolve().parents[1] / "data"
POSTING: Final = "Platform Engineer at Kestrel\nBristol, UK\nWe ask for Python and five years of Go.\n£80,000"
ASKING: Final = (
    "Company,Job Title,Status,Date Applied\n"
    "Quarry,Data Engineer,Pending,2026-10-14\n"
    "Meadow,Data Engineer,Applied,2026-10-14\n"
)
WAIT: Final = 5000  # ms, on a machine that has other work

Opens = Callable[[MainWindow], QWidget]


def _page(name: str) -> Opens:
    def open_page(window: MainWindow) -> QWidget:
        window.close_detail()
        window.show_page(name)
        return window.page(name)

    return open_page


def _insights(window: MainWindow) -> QWidget:
    page = _page("insights")(window)
    window.insights.wait()
    return page


def _readiness(tab: int) -> Opens:
    def open_tab(window: MainWindow) -> QWidget:
        page = _page("readiness")(window)
        window.readiness.tabs.setCurrentIndex(tab)
        return page

    return open_tab


def _detail(company: str, tab: int) -> Opens:
    return lambda window: _at(window, application_of(window, company), tab)


def _at(window: MainWindow, application: int, tab: int) -> QWidget:
    window.show_page("board")
    window.session.select([], None)  # from the page of a company one comes back to the application by another
    window.session.select([application], application)
    window.open_detail()
    window.detail.tabs.setCurrentIndex(tab)
    return window.detail


def _company(window: MainWindow) -> QWidget:
    _detail("Harbor Systems", 0)(window)
    window.detail.show_company()
    return window.detail


def _bulk(window: MainWindow) -> QWidget:
    _detail("Harbor Systems", 0)(window)
    chosen = [application_of(window, name) for name in ("Harbor Systems", "Brightline")]
    window.session.select(chosen, chosen[0])
    return window.detail


def _import(step: int) -> Opens:
    return lambda window: import_step(window, step, "asking.csv", ASKING)


def import_step(window: MainWindow, step: int, name: str, text: str) -> ImportPage:
    """A step of the import of a sheet of this name and text."""
    page = cast("ImportPage", _page("import")(window))
    path = window.session.store.path.with_name(name)
    path.write_text(text, encoding="utf-8")
    page.open_file(path)
    until(lambda: not page.job.is_working)
    page._go_to(step)
    until(lambda: not page.job.is_working)
    return page


def _done(window: MainWindow) -> QWidget:
    """The last step, on a file of which a row was left out."""
    page = cast("ImportPage", _import(3)(window))
    page.next.click()
    until(lambda: not page.job.is_working and page.stack.currentWidget() is page.done)
    return page


def _palette(typed: str) -> Opens:
    def open_palette(window: MainWindow) -> QWidget:
        window.shared_actions["palette"].trigger()
        QTest.keyClicks(window.palette_panel.line, typed)
        return window.palette_panel

    return open_palette


def _searched(page: str, text: str) -> Opens:
    def search(window: MainWindow) -> QWidget:
        opened = _page(page)(window)
        window.session.search_for(text)
        return opened

    return search


def _stage_renamed(window: MainWindow) -> QWidget:
    return _renamed(window, lambda lane: lane.header.rename())


def _card_renamed(window: MainWindow) -> QWidget:
    return _renamed(window, lambda lane: lane.cards.edit(lane.cards.model().index(0, 0)))


def _renamed(window: MainWindow, rename: Callable[[Lane], object]) -> QWidget:
    """The field over what is edited where it stands on the board."""
    board = cast("BoardPage", _page("board")(window))
    lane = next(lane for lane in board.canvas.lanes if lane.rows)
    rename(lane)
    return lane.findChildren(InPlaceEdit)[-1]


def _table_edit(key: str) -> Opens:
    """A cell of several applications, edited where it stands."""

    def edit(window: MainWindow) -> QWidget:
        _page("table")(window)
        grid = window.table.grid
        chosen = [application_of(window, name) for name in ("Harbor Systems", "Brightline")]
        window.session.select(chosen, chosen[0])
        grid.selection.put_keyboard(chosen[0], key)
        grid.selection.select(chosen, chosen[0])
        window.table.editing.start()
        assert window.table.editing.editor
        return window.table.editing.editor

    return edit


def _grouped(window: MainWindow) -> QWidget:
    page = _page("table")(window)
    window.table.strip.grouping_asked.emit(GroupBy.STAGE)
    return page


def _as_tables(window: MainWindow) -> QWidget:
    page = _insights(window)
    for card in page.findChildren(ChartCard):
        card.as_table.setChecked(True)
    return page


def _form(tab: int, kind: type[Any]) -> Opens:
    """A record of the first application that has one of its kind, opened to be edited."""

    def open_form(window: MainWindow) -> QWidget:
        record = next(one for one in _all(window, kind) if one.application is not None)
        _at(window, record.application, tab)
        if kind is Attachment:
            window.detail.files.edit(("file", record.id))
        else:
            window.detail.show_record(kind.__name__.lower(), record.id)
        return _open_form_of(window)

    return open_form


def _entry(window: MainWindow) -> QWidget:
    """An entry that has the keyboard, and with it its button for more."""
    _detail("Harbor Systems", 0)(window)
    window.activateWindow()
    until(window.isActiveWindow)
    window.detail.overview.timeline.findChildren(EntryButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    return window.detail


def _timeline(window: MainWindow) -> QWidget:
    _detail("Harbor Systems", 0)(window)
    window.detail.overview.timeline.new_entry()
    return _open_form_of(window)


def _open_form_of(window: MainWindow) -> QWidget:
    return next(form for form in window.detail.findChildren(RecordForm) if form.isVisible())


def _all(window: MainWindow, kind: type[Any]) -> list[Any]:
    return list(window.session.store.records(kind).values())


def _reading(window: MainWindow) -> QWidget:
    _detail("Harbor Systems", 1)(window)
    window.detail.fit.large_button.click()
    return window


def _dialog(make: Callable[[MainWindow], QDialog]) -> Opens:
    def open_dialog(window: MainWindow) -> QWidget:
        chosen = application_of(window, "Harbor Systems")
        window.session.select([chosen], chosen)
        dialog = make(window)
        dialog.show()
        return dialog

    return open_dialog


def _new(window: MainWindow) -> QDialog:
    dialog = NewApplicationDialog(window.context, window, tasks=window.tasks)
    dialog.take(Given(GivenKind.TEXT, POSTING))
    return dialog


def _like(window: MainWindow) -> QDialog:
    """A new application like one that is there, at a link that could be fetched."""
    dialog = NewApplicationDialog(window.context, window, tasks=window.tasks)
    dialog.take(Given(GivenKind.LINK, "https://jobs.example.com/1"))
    there = window.session.store.records(Application)[application_of(window, "Harbor Systems")]
    for field, text in ((dialog.company, there.company), (dialog.title, there.title)):
        field.line.setText(text)
    dialog.look_for_likely()
    return dialog


def _captured(window: MainWindow) -> QDialog:
    given = [Given(GivenKind.TEXT, POSTING), Given(GivenKind.LINK, "https://jobs.example.com/1")]
    dialog = CaptureListDialog(window.context, given, window, tasks=window.tasks)
    dialog.show()
    until(lambda: not dialog.capturing.is_busy)
    return dialog


def _mails(window: MainWindow) -> QDialog:
    mails = [DATA / "capture" / "mail" / f"{name}.eml" for name in ("assessment-en-1", "confirmation-en-1")]
    dialog = MailDialog(window.context, mails, window, tasks=window.tasks)
    dialog.show()
    until(dialog.progress.isHidden)
    return dialog


def _exported(kind: str) -> Callable[[MainWindow], QDialog]:
    def make(window: MainWindow) -> QDialog:
        dialog = ExportDialog(window.context, window.tasks, parse_columns("company,title"), [1, 2], window)
        dialog.kinds[kind].setChecked(True)
        return dialog

    return make


def _history(window: MainWindow) -> QDialog:
    window.session.run(applications.set_archived, [application_of(window, "Harbor Systems")], True)
    window.session.undo()
    return HistoryDialog(window.context, window)


def _bug(window: MainWindow) -> QDialog:
    dialog = BugDialog(window)
    dialog.add("ValueError in ui/board/page.py, line 12")
    return dialog


def _question(window: MainWindow) -> QDialog:
    """What asks before something cannot be taken back, as all such boxes are made."""
    return plain_box(window, "Restore a back-up", "Put everything back to how it was?", Buttons.Yes | Buttons.Cancel)


def _waiting(window: MainWindow) -> QWidget:
    waiting = WaitingWindow(window.session.store.path)
    waiting.setParent(window, Qt.WindowType.Dialog)
    waiting.show()
    return waiting


def _requirement(window: MainWindow) -> QDialog:
    store = window.session.store
    requirement = store.related(Requirement, "role", [_roles(window)[0].id])[0]
    options = store.related(RequirementOption, "requirement", [requirement.id])
    return RequirementDialog(window.context, lambda _: "", window, requirement=requirement, options=options)


def _conditions(window: MainWindow) -> QDialog:
    _readiness(0)(window)
    made = window.readiness.role_view.readiness
    assert made
    return ConditionsDialog(window.context, lambda _: "", [line.condition for line in made.conditions], window)


def _stages(window: MainWindow) -> list[Stage]:
    return sorted(window.session.store.records(Stage).values(), key=lambda stage: stage.position)


def _roles(window: MainWindow) -> list[Role]:
    return list(window.session.store.records(Role).values())


def _name(window: MainWindow) -> QDialog:
    dialog = QInputDialog(window)
    dialog.setLabelText("Name of the view")
    return dialog


def _skill_name(window: MainWindow) -> str:
    return next(iter(window.session.store.records(Skill).values())).name


def application_of(window: MainWindow, company: str) -> int:
    known = window.session.store.records(Application).values()
    return next(application.id for application in known if application.company.startswith(company))


def until(is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    patience = QDeadlineTimer(WAIT)
    while not is_so():
        assert not patience.hasExpired()
        QApplication.processEvents()


def _window(window: MainWindow) -> QWidget:
    _page("board")(window)
    return window


SCENES: Final[dict[str, Opens]] = {
    "window": _window,
    "board": _page("board"),
    "stage renamed": _stage_renamed,
    "card renamed": _card_renamed,
    "nothing found": _searched("board", "no such thing"),
    "table": _page("table"),
    "table edited": _table_edit("company"),
    "table chosen": _table_edit("stage"),
    "table filtered": _searched("table", "stage:applied remote: company:^"),
    "table grouped": _grouped,
    "agenda": _page("agenda"),
    "readiness": _readiness(0),
    "skills": _readiness(1),
    "gaps": _readiness(2),
    "insights": _insights,
    "numbers": _as_tables,
    "import file": _import(0),
    "import columns": _import(1),
    "import words": _import(2),
    "import preview": _import(3),
    "import done": _done,
    "back-ups": _page("backups"),
    "trash": _page("trash"),
    "settings": _page("settings"),
    "overview": _detail("Harbor Systems", 0),
    "fit": _detail("Harbor Systems", 1),
    "posting": _detail("Harbor Systems", 2),
    "files": _detail("Harbor Systems", 3),
    "people": _detail("Harbor Systems", 4),
    "offer": _detail("Solstice", 5),
    "entry": _entry,
    "task": _form(0, Task),
    "interview": _form(0, Interview),
    "timeline": _timeline,
    "file": _form(3, Attachment),
    "offer edited": _form(5, Offer),
    "reading": _reading,
    "company": _company,
    "bulk": _bulk,
    "palette": _palette("engineer"),
    "palette, all": _palette(""),
    "palette, nothing": _palette("no such thing"),
    "new application": _dialog(_new),
    "new application, alike": _dialog(_like),
    "capture list": _dialog(_captured),
    "e-mails": _dialog(_mails),
    **{f"export, {kind}": _dialog(_exported(kind)) for kind in ("csv", "xlsx", "ics", "pdf", "zip", "json")},
    "history": _dialog(_history),
    "about": _dialog(lambda window: AboutDialog(window.session.store.path, window)),
    "bug": _dialog(_bug),
    "question": _dialog(_question),
    "waiting": _waiting,
    "tags": _dialog(lambda window: TagDialog(window.session, window)),
    "shortcuts": _dialog(lambda window: ShortcutsDialog(window.shared_actions, window.chosen, window)),
    "offers": _dialog(lambda window: OffersDialog(window.context, window.chosen, window)),
    "goal": _dialog(lambda window: GoalDialog(Goal(3, 5), window)),
    "requirement": _dialog(_requirement),
    "conditions": _dialog(_conditions),
    "evidence": _dialog(lambda window: EvidenceDialog(window.context, _skill_name(window), window)),
    "skill": _dialog(lambda window: SkillDialog(window.context, window)),
    "role": _dialog(lambda window: RoleDialog(window.context, _roles(window)[0], window)),
    "role template": _dialog(lambda window: TemplateDialog(window.context, window)),
    "roles compared": _dialog(lambda window: CompareDialog(window.context, _roles(window)[0].id, None, window)),
    "new stage": _dialog(lambda window: AddStageDialog(_stages(window), Kind.INTERVIEWING, window)),
    "remove stage": _dialog(lambda window: RemoveStageDialog(_stages(window)[1], 2, _stages(window), window)),
    "name": _dialog(_name),
}


# Parts that close when the keyboard leaves them.
PASSING: Final = frozenset(
    {"stage renamed", "card renamed", "table edited", "table chosen", "task", "interview", "timeline", "file"}
    | {"offer edited"}
)

# Over a database that holds nothing yet.
FIRST_SCENES: Final[dict[str, Opens]] = {
    "first start": _window,
    **{f"{name}, empty": _page(name) for name in ("table", "agenda", "readiness", "trash", "backups")},
    "insights, empty": _insights,
}


def _popped(menu: QMenu) -> QMenu:
    menu.popup(QPoint(40, 40))
    return menu


def _snooze(window: MainWindow) -> QMenu:
    menu = SnoozeMenu(window.session.overview.today, lambda _day: None, window)
    menu.open_at(QPoint(40, 40))
    return menu


def _recents(window: MainWindow) -> QMenu:
    recent.remember(window.session.store.path)
    return _popped(window.findChildren(RecentDatabases)[0])


def _filters(window: MainWindow) -> QMenu:
    _page("table")(window)
    values = window.table.strip.chips.menu.actions()[0].menu()
    assert isinstance(values, QMenu)
    return _popped(values)


MENUS: Final[dict[str, Callable[[MainWindow], QMenu]]] = {
    "window": lambda window: _popped(window.top.menu.menu()),
    "recent databases": _recents,
    "filters": lambda window: _popped(window.table.strip.chips.menu),
    "values": _filters,
    "columns": lambda window: _popped(window.table.strip.columns_menu),
    "snooze": _snooze,
}


def calendar(window: MainWindow) -> CalendarPopup:
    """The calendar of a day, which is walked by arrows."""
    opened = CalendarPopup(lambda _day: None, window)
    opened.open_at(QPoint(40, 40), window.session.overview.today)
    return opened


def close(window: MainWindow) -> None:
    """Leave a scene, so that the next one begins from the window alone."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    for form in window.findChildren(RecordForm):
        if form.isVisible():
            form.drop()
    for dialog in (*window.findChildren(QDialog), *window.findChildren(WaitingWindow)):
        dialog.hide()  # to close it would ask what becomes of what was typed
        dialog.deleteLater()
    if window.palette_panel.isVisible():
        window.palette_panel.hide()
    _leave_views(window)
    QApplication.processEvents()


def _leave_views(window: MainWindow) -> None:
    """Take back what a scene has done to a view."""
    window.session.search_for("")
    if window.current_page() is window.table:
        window.table.editing.drop()
        window.table.strip.grouping_asked.emit(None)
    for card in window.findChildren(ChartCard):
        card.as_table.setChecked(False)
    while (step := window.session.undo_step()) and "import" in step.label.key:
        window.session.undo()
