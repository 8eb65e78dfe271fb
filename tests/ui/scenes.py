"""Every view, every tab and every dialog over the example data, each opened by one function."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QWidget

from tracker.charts.weeks import Goal
from tracker.fields import parse_columns
from tracker.records import Application, Kind, Requirement, RequirementOption, Role, Skill, Stage
from ui.board.stage_dialogs import AddStageDialog, RemoveStageDialog
from ui.capture_list import CaptureListDialog
from ui.compare_offers import CompareDialog as OffersDialog
from ui.dialogs import TagDialog
from ui.evidence import EvidenceDialog
from ui.export_dialog import ExportDialog
from ui.given import Given, GivenKind
from ui.imports import ImportPage
from ui.insights.goal import GoalDialog
from ui.mail import MailDialog
from ui.main_window import MainWindow
from ui.new_application import NewApplicationDialog
from ui.readiness.conditions_dialog import ConditionsDialog
from ui.readiness.role_form import CompareDialog, RoleDialog, TemplateDialog
from ui.readiness.skill_dialog import SkillDialog
from ui.requirement_dialog import RequirementDialog
from ui.shortcuts import ShortcutsDialog

DATA: Final = Path(__file__).resolve().parents[1] / "data"
POSTING: Final = "Platform Engineer at Kestrel\nBristol, UK\nWe ask for Python and five years of Go.\n£80,000"
ASKING: Final = "Company,Job Title,Status,Date Applied\nQuarry,Data Engineer,Pending,2026-10-14\n"
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
    def open_tab(window: MainWindow) -> QWidget:
        window.show_page("board")
        chosen = _application(window, company)
        window.session.select([chosen], chosen)
        window.open_detail()
        window.detail.tabs.setCurrentIndex(tab)
        return window.detail

    return open_tab


def _company(window: MainWindow) -> QWidget:
    _detail("Harbor Systems", 0)(window)
    window.detail.show_company()
    return window.detail


def _bulk(window: MainWindow) -> QWidget:
    _detail("Harbor Systems", 0)(window)
    chosen = [_application(window, name) for name in ("Harbor Systems", "Brightline")]
    window.session.select(chosen, chosen[0])
    return window.detail


def _import(step: int) -> Opens:
    def open_step(window: MainWindow) -> QWidget:
        page = cast("ImportPage", _page("import")(window))
        path = window.session.store.path.with_name("asking.csv")
        path.write_text(ASKING, encoding="utf-8")
        page.open_file(path)
        until(lambda: not page.job.is_working)
        page._go_to(step)
        until(lambda: not page.job.is_working)
        return page

    return open_step


def _palette(window: MainWindow) -> QWidget:
    window.shared_actions["palette"].trigger()
    QTest.keyClicks(window.palette_panel.line, "har")
    return window.palette_panel


def _dialog(make: Callable[[MainWindow], QDialog]) -> Opens:
    def open_dialog(window: MainWindow) -> QWidget:
        chosen = _application(window, "Harbor Systems")
        window.session.select([chosen], chosen)
        dialog = make(window)
        dialog.show()
        return dialog

    return open_dialog


def _new(window: MainWindow) -> QDialog:
    dialog = NewApplicationDialog(window.context, window, tasks=window.tasks)
    dialog.take(Given(GivenKind.TEXT, POSTING))
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


def _exported(window: MainWindow) -> QDialog:
    return ExportDialog(window.context, window.tasks, parse_columns("company,title"), [1, 2], window)


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


def _application(window: MainWindow, company: str) -> int:
    known = window.session.store.records(Application).values()
    return next(application.id for application in known if application.company == company)


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
    "table": _page("table"),
    "agenda": _page("agenda"),
    "readiness": _readiness(0),
    "skills": _readiness(1),
    "gaps": _readiness(2),
    "insights": _insights,
    "import file": _page("import"),
    "import columns": _import(1),
    "import words": _import(2),
    "import preview": _import(3),
    "back-ups": _page("backups"),
    "trash": _page("trash"),
    "settings": _page("settings"),
    "overview": _detail("Harbor Systems", 0),
    "fit": _detail("Harbor Systems", 1),
    "posting": _detail("Harbor Systems", 2),
    "files": _detail("Harbor Systems", 3),
    "people": _detail("Harbor Systems", 4),
    "offer": _detail("Solstice", 5),
    "company": _company,
    "bulk": _bulk,
    "palette": _palette,
    "new application": _dialog(_new),
    "capture list": _dialog(_captured),
    "e-mails": _dialog(_mails),
    "export": _dialog(_exported),
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


def close(window: MainWindow) -> None:
    """Leave a scene, so that the next one begins from the window alone."""
    for dialog in window.findChildren(QDialog):
        dialog.hide()  # to close it would ask what becomes of what was typed
        dialog.deleteLater()
    if window.palette_panel.isVisible():
        window.palette_panel.hide()
    QApplication.processEvents()
